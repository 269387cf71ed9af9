// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "controlnames.h"
#include "panefixture.h"

#include "support/testcase.h"
#include "support/wait.h"
#include "ui/desk/outcomepanel.h"
#include "ui/inbox/conversationlistview.h"
#include "ui/models/conversationroles.h"
#include "ui/models/navigationmodel.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/navigationdelegate.h"
#include "ui/shell/navigationpane.h"
#include "ui/shell/toast.h"

#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QMenu>
#include <QToolButton>
#include <QTreeView>

using namespace sportello;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// The ways through the window that lead out of a difficulty.
class TestWays final : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void menuKeyAndStatusLineOpenTheAccounts();
    void theHeadingOpensTheAccounts();
    void aSignedOutAccountIsOneStepFromItsSignIn();
    void theKeyboardSignsInToo();
    void everyControlOfTheSignInHasAName();
    void aReplyIsTakenBackFromEverywhere_data();
    void aReplyIsTakenBackFromEverywhere();
    void aReplyIsTakenBackFromAnotherConversation();
    void afterTheWindowItIsTooLate();
    void withoutAStepThereIsNothingToTakeBack();
    void theLinkedConversationIsOpened();
    void aDoneConversationIsReopened();
    void earlierWordingsAreInTheMenu();
    void aHeldReplyCanBeCopied();

private:
    Conversation addConversation(const QString &address, const QString &name, int minutesAgo);
    void open(const Conversation &conversation);
    void send(const QString &text);
    void pass(std::chrono::milliseconds time);
    void signOut();
    QAction *menuAction(const QString &text);

    template<typename T>
    T *child(const char *name) const
    {
        return m_window->findChild<T *>(QString::fromLatin1(name));
    }
    ConversationListView *list() const { return child<ConversationListView>("conversationList"); }
    ReplyEditor *editor() const { return child<ReplyEditor>("replyEditor"); }
    ThreadView *thread() const { return child<ThreadView>("thread"); }
    ConversationPane *pane() const { return m_window->findChild<ConversationPane *>(); }
    Toast *toast() const { return m_window->findChild<Toast *>(); }
    QTreeView *tree() const { return child<QTreeView>("navigation"); }
    QDialog *dialog(const char *name) const { return child<QDialog>(name); }
    void click(QWidget *widget, const QPoint &point)
    {
        QTest::mouseClick(widget, Qt::LeftButton, {}, point);
    }

    std::unique_ptr<Desk> m_desk;
    Account m_account;
    Conversation m_first;
    Conversation m_second;
    std::unique_ptr<MainWindow> m_window;
};

void TestWays::init()
{
    // The offscreen platform can neither raise nor grab, and says so for every menu.
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
    m_desk = std::make_unique<Desk>();
    m_account = m_desk->connectAccount();
    m_first = addConversation(u"giulia@town.example"_s, u"Giulia Ricci"_s, 30);
    m_second = addConversation(u"luca@town.example"_s, u"Luca Pavan"_s, 20);
    m_window = std::make_unique<MainWindow>(m_desk->program(), paneTheme());
    m_window->resize(1440, 900);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QTRY_COMPARE(list()->model()->rowCount(), 2);
}

void TestWays::cleanup()
{
    m_window.reset();
    m_desk.reset();
}

Conversation TestWays::addConversation(const QString &address, const QString &name, int minutesAgo)
{
    return m_desk->inStore([&](TeamDatabase &database) -> Result<Conversation> {
        const Handle handle = aHandle().address(address).name(name).in(database);
        const Instant at = testNow - std::chrono::minutes(minutesAgo);
        const Conversation made =
            aConversation().at(m_account).with(handle).waitingSince(at).in(database);
        MessageBuilder()
            .of(made)
            .remoteId(u"from-"_s + address)
            .text(u"Buongiorno! Avete una camera?"_s)
            .at(at)
            .in(database);
        return made;
    });
}

void TestWays::open(const Conversation &conversation)
{
    for (int row = 0; row < list()->model()->rowCount(); ++row) {
        const QModelIndex index = list()->model()->index(row, 0);
        if (index.data(ConversationRole::Id).value<ConversationId>() == conversation.id)
            list()->setCurrentIndex(index);
    }
    QTRY_COMPARE(pane()->conversation(), conversation.id);
    QTRY_VERIFY(pane()->model().isLoaded());
    QTRY_VERIFY(editor()->isEnabled() && !editor()->isReadOnly());
}

void TestWays::send(const QString &text)
{
    editor()->setFocus();
    QTRY_VERIFY(editor()->hasFocus());
    QTest::keyClicks(editor(), text);
    QTRY_VERIFY(child<QPushButton>("send")->isEnabled());
    QTest::keyClick(editor(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(child<OutboxCard>("outboxCard"));
    QTRY_COMPARE(editor()->toPlainText(), QString());
}

void TestWays::pass(std::chrono::milliseconds time)
{
    m_desk->clock().advance(time);
    for (int i = 0; i < 3; ++i)
        waitFor(m_desk->program().conversations().counts());
}

void TestWays::signOut()
{
    const Error lost{ErrorKind::SignInNeeded, {}, {}, false};
    m_desk->network().refreshProblem = lost; // it stays so whenever it is tried again
    m_desk->program().accounts().session(m_account.id)->noteSignInLost(lost);
    QTRY_COMPARE(int(m_desk->program().accounts().health(m_account.id).state),
                 int(ConnectionState::SignedOut));
}

QAction *TestWays::menuAction(const QString &text)
{
    const auto find = [&]() -> QAction * {
        const auto *menu = child<QMenu>("moreMenu");
        for (QAction *action : menu ? menu->actions() : QList<QAction *>()) {
            if (action->text() == text)
                return action;
        }
        return nullptr;
    };
    child<QPushButton>("more")->click();
    [&] { QTRY_VERIFY(child<QMenu>("moreMenu")); }();
    return find();
}

void TestWays::menuKeyAndStatusLineOpenTheAccounts()
{
    QAction *accounts = m_window->actions()[ActionId::Accounts];
    QVERIFY(!accounts->shortcut().isEmpty());
    accounts->trigger();
    QTRY_VERIFY(dialog("accountsDialog") && dialog("accountsDialog")->isVisible());
    QCOMPARE(namelessControls(m_window.get()), QStringList());
    dialog("accountsDialog")->close();
    QTRY_VERIFY(!dialog("accountsDialog")->isVisible());
    auto *health = child<QToolButton>("statusWorking");
    QTRY_VERIFY(health->isVisible() && !health->text().isEmpty());
    health->click();
    QTRY_VERIFY(dialog("accountsDialog")->isVisible());
}

void TestWays::theHeadingOpensTheAccounts()
{
    const auto *delegate = qobject_cast<NavigationDelegate *>(tree()->itemDelegate());
    const QModelIndex heading = qobject_cast<NavigationModel *>(tree()->model())->headingIndex();
    click(tree()->viewport(), delegate->linkRect(tree()->visualRect(heading), heading).center());
    QTRY_VERIFY(dialog("accountsDialog") && dialog("accountsDialog")->isVisible());
    QVERIFY(tree()->isExpanded(heading));
}

void TestWays::aSignedOutAccountIsOneStepFromItsSignIn()
{
    const auto *delegate = qobject_cast<NavigationDelegate *>(tree()->itemDelegate());
    const QModelIndex row =
        qobject_cast<NavigationModel *>(tree()->model())->accountIndex(m_account.id);
    QVERIFY(delegate->linkRect(tree()->visualRect(row), row).isNull());
    signOut();
    const QString said = row.data(Qt::AccessibleTextRole).toString();
    QVERIFY2(said.contains(u"hotelaurora"_s) && said.contains(u"Signed out"_s), qPrintable(said));
    open(m_first);
    click(tree()->viewport(), delegate->linkRect(tree()->visualRect(row), row).center());
    QTRY_VERIFY(dialog("signInDialog") && dialog("signInDialog")->isVisible());
    // Somebody who helps an account goes on reading where they were.
    QCOMPARE(pane()->conversation(), m_first.id);
    QVERIFY(tree()->currentIndex() != row);
}

void TestWays::theKeyboardSignsInToo()
{
    signOut();
    tree()->setFocus();
    QTRY_VERIFY(tree()->hasFocus());
    tree()->setCurrentIndex(
        qobject_cast<NavigationModel *>(tree()->model())->accountIndex(m_account.id));
    QTest::keyClick(tree(), Qt::Key_Return);
    QTRY_VERIFY(dialog("signInDialog") && dialog("signInDialog")->isVisible());
}

void TestWays::everyControlOfTheSignInHasAName()
{
    m_window->actions()[ActionId::Accounts]->trigger();
    QTRY_VERIFY(dialog("accountsDialog") && dialog("accountsDialog")->isVisible());
    dialog("accountsDialog")->findChild<QPushButton *>(u"connect_mastodon"_s)->click();
    QTRY_VERIFY(dialog("signInDialog") && dialog("signInDialog")->isVisible());
    QCOMPARE(namelessControls(m_window.get()), QStringList());
}

void TestWays::aReplyIsTakenBackFromEverywhere_data()
{
    QTest::addColumn<QString>("place");
    QTest::newRow("list") << u"conversationList"_s;
    QTest::newRow("thread") << u"thread"_s;
    QTest::newRow("composer") << u"replyEditor"_s;
    QTest::newRow("toast") << QString();
}

void TestWays::aReplyIsTakenBackFromEverywhere()
{
    QFETCH(QString, place);
    open(m_first);
    send(u"Certo, venga"_s);
    QTRY_VERIFY(toast()->isVisible());
    QVERIFY2(toast()->text().contains(u"Giulia Ricci"_s), qPrintable(toast()->text()));
    // It must not hide what is written next.
    QVERIFY(!toast()->geometry().intersects(
        QRect(editor()->mapTo(m_window->centralWidget(), QPoint()), editor()->size())));
    if (place.isEmpty()) {
        child<QPushButton>("toastUndo")->click();
    } else {
        auto *widget = m_window->findChild<QWidget *>(place);
        widget->setFocus();
        QTRY_VERIFY(widget->hasFocus());
        const bool writes = widget == editor();
        QTest::keyClick(writes ? widget : m_window.get(), Qt::Key_Z,
                        writes ? Qt::ControlModifier : Qt::NoModifier);
    }
    QTRY_COMPARE(editor()->toPlainText(), u"Certo, venga"_s);
    QTRY_VERIFY(!child<OutboxCard>("outboxCard"));
    QTRY_COMPARE(toast()->text(), u"Taken back. Your text is a draft again."_s);
    pass(30s);
    QVERIFY(m_desk->network().sent.isEmpty());
}

void TestWays::aReplyIsTakenBackFromAnotherConversation()
{
    open(m_first);
    send(u"Certo, venga"_s);
    open(m_second);
    list()->setFocus();
    QTRY_VERIFY(list()->hasFocus());
    QTest::keyClick(m_window.get(), Qt::Key_Z);
    QTRY_COMPARE(pane()->conversation(), m_first.id);
    QTRY_COMPARE(editor()->toPlainText(), u"Certo, venga"_s);
    QTRY_COMPARE(list()->currentIndex().data(ConversationRole::Id).value<ConversationId>(),
                 m_first.id);
}

void TestWays::afterTheWindowItIsTooLate()
{
    open(m_first);
    send(u"Certo, venga"_s);
    m_desk->clock().advance(11s);
    QTRY_COMPARE(int(m_desk->network().sent.size()), 1);
    QTRY_VERIFY(!child<OutboxCard>("outboxCard"));
    QTRY_VERIFY(!toast()->isVisible());
    open(m_second);
    list()->setFocus();
    QTRY_VERIFY(list()->hasFocus());
    QTest::keyClick(m_window.get(), Qt::Key_Z);
    QTRY_VERIFY(toast()->isVisible());
    QCOMPARE(toast()->text(), u"Too late: this reply has left."_s);
    QVERIFY(!child<QPushButton>("toastUndo")->isVisible());
    QCOMPARE(pane()->conversation(), m_second.id);
}

void TestWays::withoutAStepThereIsNothingToTakeBack()
{
    list()->setFocus();
    QTRY_VERIFY(list()->hasFocus());
    QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(toast()->isVisible());
    QCOMPARE(toast()->text(), u"There is nothing to take back."_s);
}

void TestWays::theLinkedConversationIsOpened()
{
    open(m_first);
    child<QPushButton>("tabPrivate")->click();
    send(u"In privato: il codice"_s);
    pass(11s);
    QTRY_COMPARE(int(m_desk->network().sent.size()), 1);
    QTRY_VERIFY(pane()->model().content().summary.linked);
    const ConversationId linked = *pane()->model().content().summary.linked;
    QAction *go = menuAction(u"Go to the private conversation"_s);
    QVERIFY(go);
    go->trigger();
    QTRY_COMPARE(pane()->conversation(), linked);
    QTRY_VERIFY(pane()->model().isLoaded());
    // What is done next concerns what is read, not what was chosen in the list before.
    m_window->actions()[ActionId::MarkDone]->trigger();
    QTRY_VERIFY(m_window->findChild<OutcomePanel *>()->isOpen());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_1);
    QTRY_COMPARE(int(pane()->model().content().summary.state), int(ConversationState::Done));
    QCOMPARE(pane()->conversation(), linked);
}

void TestWays::aDoneConversationIsReopened()
{
    open(m_first);
    child<QPushButton>("done")->click();
    QTRY_VERIFY(m_window->findChild<OutcomePanel *>()->isOpen());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_3);
    QTRY_COMPARE(list()->model()->rowCount(), 1);
    m_window->actions()[ActionId::ShowDone]->trigger();
    QTRY_VERIFY(list()->model()->rowCount() == 1
                && list()->model()->index(0, 0).data(ConversationRole::Id).value<ConversationId>()
                    == m_first.id);
    open(m_first);
    QTRY_COMPARE(child<QPushButton>("done")->text(), u"Reopen"_s);
    child<QPushButton>("done")->click();
    QTRY_COMPARE(list()->model()->rowCount(), 0);
    m_window->actions()[ActionId::ShowWaiting]->trigger();
    QTRY_COMPARE(list()->model()->rowCount(), 2);
}

void TestWays::earlierWordingsAreInTheMenu()
{
    m_desk->inStore([this](TeamDatabase &database) -> Result<Done> {
        const Message before =
            MessageBuilder().of(m_first).text(u"Arrivo alle tre"_s).at(testNow - 5min).in(database);
        Message now = before;
        now.text.text = u"Arrivo alle quattro"_s;
        now.version = 2;
        now.revision = 3;
        MessageTable(database).addVersion(before, now, testNow);
        return Done{};
    });
    open(m_second);
    QVERIFY(!menuAction(u"Show earlier wordings"_s));
    child<QMenu>("moreMenu")->close();
    QTRY_VERIFY(!child<QMenu>("moreMenu"));
    open(m_first);
    QAction *show = menuAction(u"Show earlier wordings"_s);
    QVERIFY(show);
    show->trigger();
    const auto shownRow = [this] {
        for (int row = 0; row < pane()->model().rowCount(); ++row) {
            if (thread()->layouts().state(pane()->model().row(row).key).versionsShown)
                return row;
        }
        return -1;
    };
    QTRY_VERIFY(shownRow() >= 0);
    QTRY_COMPARE(thread()->currentIndex().row(), shownRow());
}

void TestWays::aHeldReplyCanBeCopied()
{
    m_desk->inStore([this](OwnDatabase &database) -> Result<OutboxItem> {
        return anOutboxItem()
            .of(m_first)
            .state(OutboxState::Held)
            .reason(OutboxReason::NeedsALook)
            .text(u"Sì, la camera è libera."_s)
            .in(database);
    });
    open(m_first);
    QTRY_VERIFY(child<OutboxCard>("outboxCard"));
    QTRY_VERIFY(child<QToolButton>("outbox_copyText"));
    child<QToolButton>("outbox_copyText")->click();
    QCOMPARE(QApplication::clipboard()->text(), u"Sì, la camera è libera."_s);
    QCOMPARE(child<QToolButton>("outbox_copyText")->text(), u"Copied"_s);
}

SPORTELLO_TEST(TestWays)
#include "test_ways.moc"
