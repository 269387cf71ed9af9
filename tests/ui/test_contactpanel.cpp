// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "controlnames.h"
#include "panefixture.h"

#include "support/testcase.h"
#include "support/wait.h"
#include "ui/contact/answercard.h"
#include "ui/contact/contactpanel.h"
#include "ui/contact/contactrow.h"
#include "ui/contact/textcard.h"
#include "ui/inbox/conversationlistview.h"
#include "ui/replies/cannededitor.h"
#include "ui/shell/actions.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/panerow.h"

#include <QAccessible>
#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>

using namespace sportello;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

const QString markup = u"<b>Giulia</b> &amp; \u202Eevil"_s;

QString nameOf(QWidget *widget)
{
    return QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name);
}

} // namespace

/// Who somebody is, beside the conversation.
class TestContactPanel : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        // What the offscreen platform says about windows and menus is not about us.
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
        m_desk = std::make_unique<Desk>();
        m_account = m_desk->connectAccount();
        m_desk->inStore([this](TeamDatabase &database) -> Result<Done> {
            m_handle = aHandle()
                           .network(m_account.network)
                           .address(u"giulia_with_a_very_long_name_indeed@a-town.example"_s)
                           .name(u"Giulia Ricci"_s)
                           .in(database);
            m_here = begin(database, m_handle, u"Posso portare il cane in camera?"_s, {}, 1min,
                           Audience::Public);
            m_old = begin(database, m_handle, markup, u"Va bene."_s, 24h * 40, Audience::Public);
            const Handle luca = aHandle().name(u"Luca Pavan"_s).in(database);
            m_answered =
                begin(database, luca, u"Il cane può stare in camera?"_s,
                      u"Certo, i cani piccoli sono benvenuti."_s, 24h * 3, Audience::Public);
            const Handle anna = aHandle().name(u"Anna Neri"_s).in(database);
            m_private = begin(database, anna, u"Portare il mio cane in camera?"_s,
                              u"Per la stanza 12 va bene."_s, 24h * 5, Audience::Private);
            return Done{};
        });
    }

    void cleanup()
    {
        m_panel.reset();
        m_window.reset();
        m_desk.reset();
    }

    void everythingAboutThePersonIsThereAndHasAName()
    {
        const auto written = waitFor(m_desk->program().notes().add(
            m_old.id, u"Travels with a small dog"_s, m_desk->program().agent().id));
        QVERIFY(written);
        show();
        QCOMPARE(child<QLabel>(u"contactName"_s)->text(), u"Giulia Ricci"_s);
        QCOMPARE(m_panel->findChildren<AnswerCard *>().size(), 2);
        auto *handle = child<ContactRow>(u"handle-"_s + m_handle.id.key());
        QVERIFY(handle->content().text.contains(m_handle.address));
        QVERIFY(handle->content().detail.contains(u"This conversation"_s));
        QVERIFY(handle->toolTip().contains(m_handle.address));
        // It does not fit, and must not make the panel wider.
        QVERIFY(handle->width() <= m_panel->width());
        QCOMPARE(child<QScrollArea>(u"contactScroll"_s)->horizontalScrollBar()->maximum(), 0);
        auto *note = child<TextCard>(u"note-"_s + written.value().id.key());
        QVERIFY(nameOf(note).contains(u"small dog"_s));
        QCOMPARE(namelessControls(m_panel.get()), QStringList());
        // For people to look at, as in the test of the window's pictures.
        if (const QString folder = qEnvironmentVariable("SPORTELLO_SHOTS"); !folder.isEmpty())
            QVERIFY(m_panel->grab().save(folder + u"/contact.png"_s));
    }

    void whatCustomersWriteIsTextAndNothingElse()
    {
        show();
        auto *row = child<ContactRow>(u"earlier-"_s + m_old.id.key());
        QVERIFY(row->content().text.contains(u"<b>Giulia</b> &amp;"_s));
        QVERIFY(!row->content().text.contains(QChar(0x202E)));
        QVERIFY(row->toolTip().contains(u"&lt;b&gt;"_s));
        const QList<QLabel *> labels = m_panel->findChildren<QLabel *>();
        for (const QLabel *label : labels)
            QCOMPARE(int(label->textFormat()), int(Qt::PlainText));
    }

    void anAnswerIsInsertedButAPrivateOneNeverForEverybody()
    {
        show();
        QSignalSpy inserted(m_panel.get(), &ContactPanel::insertWanted);
        AnswerCard *open = card(u"Certo"_s);
        AnswerCard *secret = card(u"stanza 12"_s);
        QVERIFY(open && secret);
        auto *useSecret = secret->findChild<QPushButton *>(u"useAnswer"_s);
        auto *reason = secret->findChild<QLabel *>(u"answerReason"_s);
        QVERIFY(secret->findChild<QLabel *>(u"answerPlace"_s)->text().startsWith(u"Private"_s));
        QVERIFY(!useSecret->isEnabled());
        QVERIFY(reason->isVisible());
        QVERIFY(!open->findChild<QLabel *>(u"answerReason"_s)->isVisible());
        QVERIFY(!secret->findChild<QPushButton *>(u"answerOnNetwork"_s));
        QTest::mouseClick(useSecret, Qt::LeftButton);
        QCOMPARE(inserted.size(), 0);
        open->findChild<QPushButton *>(u"useAnswer"_s)->click();
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(inserted.first().first().toString(), u"Certo, i cani piccoli sono benvenuti."_s);
        QCOMPARE(inserted.first().last().value<ConversationId>(), m_answered.id);

        m_panel->setAudience(Audience::Private);
        QVERIFY(useSecret->isEnabled());
        QVERIFY(!reason->isVisible());
        m_panel->setAudience(Audience::Public);
        QVERIFY(!useSecret->isEnabled());
    }

    void anAnswerBecomesACannedReply()
    {
        openWindow(1440);
        card(u"Certo"_s)->findChild<QPushButton *>(u"answerToCanned"_s)->click();
        auto *editor = m_window->findChild<CannedEditor *>(u"cannedEditor"_s);
        QTRY_VERIFY(editor && editor->isVisible());
        QCOMPARE(editor->findChild<QPlainTextEdit *>(u"cannedText"_s)->toPlainText(),
                 u"Certo, i cani piccoli sono benvenuti."_s);
        auto *title = editor->findChild<QLineEdit *>(u"cannedTitle"_s);
        QTRY_VERIFY(title->hasFocus());
        QVERIFY(title->text().isEmpty());
        // Nothing is kept before somebody says so.
        const auto kept = [this] {
            const QList<CannedReply> all = m_desk->program().cannedReplies().all();
            return std::count_if(all.cbegin(), all.cend(), [](const CannedReply &reply) {
                return reply.title == u"Dogs"_s && reply.texts.size() == 1
                    && reply.texts.first().text == u"Certo, i cani piccoli sono benvenuti."_s;
            });
        };
        QCOMPARE(kept(), 0);
        QTest::keyClicks(title, u"Dogs"_s);
        auto *save = editor->findChild<QPushButton *>(u"cannedSave"_s);
        QVERIFY(save->isEnabled());
        save->click();
        QTRY_COMPARE(kept(), 1);
        QVERIFY(m_desk->network().sent.isEmpty());
    }

    void aCannedReplyOfAPrivateAnswerHasNothingOfThatPerson()
    {
        m_desk->inStore([this](TeamDatabase &database) -> Result<Done> {
            const Handle bruno = aHandle().name(u"Bruno Esposito"_s).in(database);
            begin(database, bruno, u"Portare il cane in camera, posso?"_s,
                  u"Volentieri! La chiamo al +39 347 123 4567."_s, 24h * 2, Audience::Private);
            return Done{};
        });
        show();
        QSignalSpy wanted(m_panel.get(), &ContactPanel::cannedWanted);
        AnswerCard *found = nullptr;
        QTRY_VERIFY((found = card(u"Volentieri"_s)));
        found->findChild<QPushButton *>(u"answerToCanned"_s)->click();
        QCOMPARE(wanted.size(), 1);
        const QString text = wanted.first().first().toString();
        QVERIFY2(text.startsWith(u"Volentieri! La chiamo al "_s), qPrintable(text));
        QVERIFY2(!text.contains(u"123"_s) && !text.contains(u"347"_s), qPrintable(text));
    }

    void anAnswerIsOpenedHereOrOnTheNetwork()
    {
        show();
        QSignalSpy wanted(m_panel.get(), &ContactPanel::conversationWanted);
        QSignalSpy links(m_panel.get(), &ContactPanel::linkWanted);
        AnswerCard *open = card(u"Certo"_s);
        open->findChild<QPushButton *>(u"openAnswer"_s)->click();
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().first().value<ConversationId>(), m_answered.id);
        open->findChild<QPushButton *>(u"answerOnNetwork"_s)->click();
        QCOMPARE(links.size(), 1);
        QVERIFY(links.first().first().toString().startsWith(u"https://"_s));
    }

    void aNoteIsWrittenByKeysAndAHalfWrittenOneStays()
    {
        show();
        child<QPushButton>(u"addContactNote"_s)->click();
        auto *editor = child<QPlainTextEdit>(u"contactNoteEditor"_s);
        QVERIFY(editor->hasFocus());
        QTest::keyClicks(editor, u"Prefers e-mail"_s);
        m_panel->setConversation(m_old.id);
        QTRY_VERIFY(child<ContactRow>(u"earlier-"_s + m_here.id.key()));
        QVERIFY(editor->toPlainText().isEmpty());
        m_panel->setConversation(m_here.id);
        QTRY_COMPARE(editor->toPlainText(), u"Prefers e-mail"_s);
        editor->setFocus();
        QTest::keyClick(editor, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(noteTexts(), QStringList{u"Prefers e-mail"_s});
        QVERIFY(!editor->isVisible());
        // The panel shows it without being asked.
        QTRY_COMPARE(m_panel->findChildren<TextCard *>(QRegularExpression(u"^note-"_s)).size(), 1);
        // An empty one is refused in words.
        child<QPushButton>(u"addContactNote"_s)->click();
        QTest::keyClick(editor, Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(child<QLabel>(u"noteProblem"_s)->isVisible());
        QTest::keyClick(editor, Qt::Key_Escape);
        QVERIFY(!editor->isVisible());
        QCOMPARE(noteTexts().size(), 1);
    }

    void aSectionIsFoldedAndStaysSo()
    {
        show();
        auto *heading = child<QPushButton>(u"contactEarlierHeading"_s);
        auto *row = child<ContactRow>(u"earlier-"_s + m_old.id.key());
        QVERIFY(row->isVisible());
        QTest::keyClick(heading, Qt::Key_Space);
        QVERIFY(!row->isVisible());
        QVERIFY(nameOf(heading).contains(u"folded"_s));
        m_panel.reset();
        show();
        QVERIFY(!child<ContactRow>(u"earlier-"_s + m_old.id.key())->isVisible());
        QVERIFY(m_desk->program().settings().isFolded(u"contactEarlier"_s));
    }

    void tabGoesThroughTheRowsAsTheyStand()
    {
        show();
        QList<QWidget *> visited;
        child<QPushButton>(u"closeContact"_s)->setFocus();
        int last = -1;
        for (int i = 0; i < 14; ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            QWidget *now = QApplication::focusWidget();
            if (!now || !m_panel->isAncestorOf(now) || visited.contains(now)
                || now->objectName() == "closeContact"_L1)
                break;
            visited.append(now);
            const int y =
                now->mapTo(m_panel->findChild<QWidget *>(u"contactContent"_s), QPoint()).y();
            QVERIFY2(y + 8 >= last, qPrintable(now->objectName()));
            last = y;
        }
        QVERIFY(visited.contains(child<ContactRow>(u"handle-"_s + m_handle.id.key())));
        QVERIFY(visited.contains(child<ContactRow>(u"earlier-"_s + m_old.id.key())));
        QVERIFY(visited.size() > 8);
    }

    void aHandleHasAMenu()
    {
        show();
        QSignalSpy links(m_panel.get(), &ContactPanel::linkWanted);
        child<ContactRow>(u"handle-"_s + m_handle.id.key())->click();
        auto *menu = m_panel->findChild<QMenu *>(u"handleMenu"_s);
        QVERIFY(menu);
        QCOMPARE(menu->actions().size(), 2);
        menu->close();
    }

    void besideTheConversationInAWideWindow()
    {
        openWindow(1440);
        auto *panel = m_window->findChild<ContactPanel *>();
        QVERIFY(panel->isVisible());
        QCOMPARE(panel->width(), int(ContactPanel::UsualWidth));
        QVERIFY(m_window->findChild<ConversationPane *>()->width() >= PaneRow::LeastThreadWidth);
        auto *button = m_window->findChild<QPushButton *>(u"contactButton"_s);
        QVERIFY(!button->isVisible());
        QCOMPARE(namelessControls(m_window.get()), QStringList());
        // F6 goes there and on.
        QSet<QWidget *> panes;
        for (int i = 0; i < 4; ++i) {
            m_window->actions()[ActionId::NextPane]->trigger();
            if (panel->isAncestorOf(QApplication::focusWidget()))
                panes.insert(panel);
        }
        QVERIFY(panes.contains(panel));
        // Closed, it stays closed and the header offers it.
        m_window->actions()[ActionId::ToggleContact]->trigger();
        QVERIFY(!panel->isVisible());
        QVERIFY(button->isVisible());
        QVERIFY(!m_desk->program().settings().showsContactPanel());
        button->click();
        QVERIFY(panel->isVisible());
        QVERIFY(panel->isAncestorOf(QApplication::focusWidget()));
    }

    void overTheConversationInANarrowOne()
    {
        openWindow(1440);
        auto *panel = m_window->findChild<ContactPanel *>();
        auto *thread = m_window->findChild<ConversationPane *>();
        auto *button = m_window->findChild<QPushButton *>(u"contactButton"_s);
        m_window->resize(1100, 800);
        QTRY_VERIFY(!panel->isVisible());
        QVERIFY(button->isVisible());
        button->click();
        QVERIFY(panel->isVisible());
        QCOMPARE(panel->parentWidget(), thread);
        QCOMPARE(panel->geometry().right(), thread->width() - 1);
        QCOMPARE(panel->height(), thread->height());
        QVERIFY(panel->isAncestorOf(QApplication::focusWidget()));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(!panel->isVisible());
        QVERIFY(thread->isVisible());
        QVERIFY(m_desk->program().settings().showsContactPanel());
        // Room again: it is back beside it.
        m_window->resize(1440, 900);
        QTRY_VERIFY(panel->isVisible());
        QVERIFY(panel->parentWidget() != thread);
    }

    void theAnswerGoesWhereTheCursorIsAndTheOtherNameIsRemarked()
    {
        m_desk->inStore([this](TeamDatabase &database) -> Result<Done> {
            const Handle bruno = aHandle().name(u"Bruno Esposito"_s).in(database);
            begin(database, bruno, u"Portare il cane in camera, posso?"_s,
                  u"Ciao Bruno Esposito, volentieri!"_s, 24h * 2, Audience::Public);
            return Done{};
        });
        openWindow(1440);
        auto *editor = m_window->findChild<ReplyEditor *>(u"replyEditor"_s);
        QTRY_VERIFY(!editor->isReadOnly());
        editor->setFocus();
        QTest::keyClicks(editor, u"ab"_s);
        editor->moveCursor(QTextCursor::Left);
        AnswerCard *found = nullptr;
        QTRY_VERIFY((found = card(u"Bruno"_s)));
        found->findChild<QPushButton *>(u"useAnswer"_s)->click();
        QCOMPARE(editor->toPlainText(), u"aCiao Bruno Esposito, volentieri!b"_s);
        QVERIFY(editor->hasFocus());
        QTRY_VERIFY(pass(300ms) && m_window->findChild<ConversationPane *>()->isVisible()
                    && saysOtherName());
        QVERIFY(m_desk->network().sent.isEmpty());
    }

private:
    Conversation begin(TeamDatabase &database, const Handle &handle, const QString &question,
                       const QString &answer, std::chrono::milliseconds ago, Audience audience)
    {
        const Conversation made = aConversation()
                                      .at(m_account)
                                      .with(handle)
                                      .audience(audience)
                                      .snippet(question)
                                      .lastActivity(testNow - ago)
                                      .lastIn(testNow - ago)
                                      .in(database);
        aMessage().of(made).text(question).at(testNow - ago).in(database);
        if (!answer.isEmpty())
            aMessage().of(made).out().text(answer).at(testNow - ago + 1min).in(database);
        return made;
    }
    void show()
    {
        m_panel = std::make_unique<ContactPanel>(m_desk->program(), paneTheme());
        m_panel->resize(ContactPanel::UsualWidth, 1400);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
        m_panel->setConversation(m_here.id);
        QTRY_VERIFY(!m_panel->findChildren<AnswerCard *>().isEmpty());
        QTest::qWait(0);
    }
    void openWindow(int width)
    {
        m_window = std::make_unique<MainWindow>(m_desk->program(), paneTheme());
        m_window->resize(width, 900);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_window->goTo(m_here.id);
        QTRY_VERIFY(!m_window->findChildren<AnswerCard *>().isEmpty());
        QTest::qWait(0);
    }
    template<typename T>
    T *child(const QString &name) const
    {
        return m_panel->findChild<T *>(name);
    }
    AnswerCard *card(const QString &answer) const
    {
        const QWidget *top = m_panel ? static_cast<QWidget *>(m_panel.get()) : m_window.get();
        const QList<AnswerCard *> cards = top->findChildren<AnswerCard *>();
        for (AnswerCard *each : cards) {
            if (nameOf(each->findChild<TextCard *>(u"answerText"_s)).contains(answer))
                return each;
        }
        return nullptr;
    }
    QStringList noteTexts()
    {
        QStringList texts;
        const QList<Note> all = waitFor(m_desk->program().notes().of(m_here.id)).value();
        for (const Note &note : all)
            texts.append(note.text);
        return texts;
    }
    bool pass(std::chrono::milliseconds time)
    {
        m_desk->clock().advance(time);
        QTest::qWait(5);
        return true;
    }
    bool saysOtherName() const
    {
        const QList<QLabel *> labels = m_window->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
            return label->isVisible() && label->text().contains(u"another customer"_s);
        });
    }

    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<ContactPanel> m_panel;
    std::unique_ptr<MainWindow> m_window;
    Account m_account;
    Handle m_handle;
    Conversation m_here;
    Conversation m_old;
    Conversation m_answered;
    Conversation m_private;
};

SPORTELLO_TEST(TestContactPanel)

#include "test_contactpanel.moc"
