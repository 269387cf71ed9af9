// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "controlnames.h"
#include "panefixture.h"

#include "support/testcase.h"
#include "support/wait.h"
#include "ui/contact/contactpanel.h"
#include "ui/contact/contactrow.h"
#include "ui/contact/filesection.h"
#include "ui/contact/tiessection.h"
#include "ui/inbox/conversationlistview.h"
#include "ui/people/contactimportdialog.h"
#include "ui/people/impostorbar.h"
#include "ui/people/mergepanel.h"
#include "ui/shell/actions.h"
#include "ui/shell/mainwindow.h"

#include <QApplication>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QTableWidget>
#include <QTemporaryDir>

using namespace sportello;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

using Kind = ContactFact::Kind;

/// Who people are: what is on file, who is one person, and who only looks like somebody.
class TestPeople : public TestCase
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
            m_anna = aHandle().network(m_account.network).name(u"Anna Rossi"_s).in(database);
            m_work = aHandle().network(m_account.network).name(u"A. Rossi"_s).in(database);
            m_here = begin(database, m_anna, u"Buongiorno"_s);
            m_there = begin(database, m_work, u"Buonasera"_s);
            return Done{};
        });
    }

    void cleanup()
    {
        m_window.reset();
        m_desk.reset();
    }

    void somethingIsPutOnFileAndTakenOff()
    {
        open();
        auto *add = child<QPushButton>(u"addContactFact"_s);
        add->click();
        auto *value = child<QLineEdit>(u"factValue"_s);
        QVERIFY(value->hasFocus());
        QTest::keyClicks(value, u"12"_s);
        QTest::keyClick(value, Qt::Key_Return);
        QTRY_VERIFY(child<QLabel>(u"factProblem"_s)->isVisible());
        QVERIFY(child<QLabel>(u"factProblem"_s)->text().contains(u"no phone number"_s));
        value->clear();
        QTest::keyClicks(value, u"+39 333 123 4567"_s);
        QTest::keyClick(value, Qt::Key_Return);
        QTRY_COMPARE(shownFacts(), QStringList{u"+393331234567"_s});
        QVERIFY(!value->isVisible());
        QCOMPARE(namelessControls(m_window.get()), QStringList());
        // On, off, back, by the key that undoes everything.
        undo();
        QTRY_VERIFY(shownFacts().isEmpty());
        add->click();
        QTest::keyClicks(value, u"+39 333 123 4567"_s);
        QTest::keyClick(value, Qt::Key_Return);
        QTRY_COMPARE(shownFacts().size(), 1);
        byPattern(u"^removeFact-"_s)->click();
        QTRY_VERIFY(shownFacts().isEmpty());
        undo();
        QTRY_COMPARE(shownFacts().size(), 1);
        grab(u"file"_s);
    }

    void whoIsSuggestedIsPutTogetherWithOneKey()
    {
        suggest();
        open();
        QTRY_VERIFY(panel()->ties().suggestion());
        QTRY_VERIFY2(visibleWords().contains(u"customer number"_s)
                         && visibleWords().contains(u"K-1"_s),
                     qPrintable(visibleWords()));
        QCOMPARE(namelessControls(m_window.get()), QStringList());
        grab(u"suggestion"_s);
        trigger(ActionId::MergeSuggested);
        QTRY_COMPARE(handleRows(), 2);
        QTRY_VERIFY(!panel()->ties().suggestion());
        QTRY_VERIFY(visibleWords().contains(u"Put together here"_s));
        // The number that both had is one entry.
        QTRY_COMPARE(shownFacts(), QStringList{u"K-1"_s});
        QVERIFY(child<ContactRow>(u"earlier-"_s + m_there.id.key()));
        grab(u"merged"_s);
        undo();
        QTRY_COMPARE(handleRows(), 1);
        QTRY_VERIFY(panel()->ties().suggestion());
        // Later, from the panel; then it is somebody else for good.
        trigger(ActionId::MergeSuggested);
        QTRY_COMPARE(handleRows(), 2);
        QPushButton *apart = nullptr;
        QTRY_VERIFY((apart = byPattern(u"^takeApart-"_s)));
        pass(30s);
        apart->click();
        QTRY_COMPARE(handleRows(), 1);
        QTRY_VERIFY(!panel()->ties().isVisible());
        undo();
        QTRY_COMPARE(handleRows(), 2);
    }

    void whoIsDismissedStaysDismissed()
    {
        suggest();
        open();
        QTRY_VERIFY(panel()->ties().suggestion());
        trigger(ActionId::DismissSuggested);
        QTRY_VERIFY(!panel()->ties().isVisible());
        undo();
        QTRY_VERIFY(panel()->ties().suggestion());
        trigger(ActionId::DismissSuggested);
        QTRY_VERIFY(!panel()->ties().isVisible());
        m_window->goTo(m_there.id);
        QTRY_COMPARE(panel()->card() ? panel()->card()->conversation.id : ConversationId(),
                     m_there.id);
        QTest::qWait(20);
        QVERIFY(!panel()->ties().suggestion());
    }

    void somebodyIsFoundByTheirNameAndASingleHandleSplitOff()
    {
        open();
        trigger(ActionId::MergeWith);
        auto *field = m_window->findChild<QLineEdit *>(u"mergeField"_s);
        QTRY_VERIFY(field && field->isVisible());
        QTest::keyClicks(field, u"rossi"_s);
        auto *list = m_window->findChild<QListWidget *>(u"mergeList"_s);
        // Herself is not offered.
        QTRY_COMPARE(list->count(), 1);
        QVERIFY(list->item(0)->text().contains(u"A. Rossi"_s));
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE(handleRows(), 2);
        child<QPushButton>(u"contactMore"_s)->click();
        auto *menu = m_window->findChild<QMenu *>(u"contactMenu"_s);
        QVERIFY(menu);
        QList<QAction *> separate;
        const QList<QAction *> offered = menu->actions();
        for (QAction *action : offered) {
            if (action->text().contains(u"Separate"_s))
                separate.append(action);
        }
        // The first one is the one they were known by.
        QVERIFY(!separate.isEmpty());
        separate.last()->trigger();
        menu->close();
        QTRY_COMPARE(handleRows(), 1);
        undo();
        QTRY_COMPARE(handleRows(), 2);
    }

    void theComposerSaysWhichAddressAReplyGoesTo()
    {
        open();
        auto &composer = m_window->findChild<ConversationPane *>()->composer();
        QVERIFY(!composer.sentence().contains(u"the address that wrote"_s));
        const auto merged = waitFor(m_desk->program().contactMerges().merge(
            m_anna.contact, m_work.contact, {}, m_desk->program().agent().id));
        QVERIFY(merged.ok());
        QTRY_VERIFY(composer.sentence().contains(u"the address that wrote"_s));
        QVERIFY(composer.sentence().contains(m_anna.address));
        m_window->goTo(m_there.id);
        QTRY_VERIFY(composer.sentence().contains(m_work.address));
        QVERIFY(!composer.sentence().contains(m_anna.address));
    }

    void whoLooksLikeUsIsPointedOut()
    {
        m_desk->inStore([this](TeamDatabase &database) -> Result<Done> {
            database.statement(u"UPDATE handle SET address = ? WHERE id = ?"_s)
                .bind(u"h0telaurora@evil.example"_s)
                .bind(m_anna.id)
                .exec();
            return Done{};
        });
        waitFor(m_desk->program().impostorWatch().catchUp());
        open();
        auto *strip = m_window->findChild<Strip *>(u"impostorStrip"_s);
        QTRY_VERIFY(strip->isVisible());
        QVERIFY2(strip->text().contains(u"Looks like our own"_s)
                     && strip->text().contains(u"digit 0"_s),
                 qPrintable(strip->text()));
        QCOMPARE(namelessControls(m_window.get()), QStringList());
        grab(u"impostor"_s);
        m_window->findChild<QPushButton *>(u"impostorHarmless"_s)->click();
        QTRY_VERIFY(!strip->isVisible());
        undo();
        QTRY_VERIFY(strip->isVisible());
        m_window->goTo(m_there.id);
        QTRY_VERIFY(!strip->isVisible());
    }

    void warningsSayWhy()
    {
        ImpostorWarning warning;
        warning.lookalike.kind = Lookalike::Kind::BrandAddress;
        warning.lookalike.account = AccountId::make();
        warning.handle.address = u"aur\u043Era_hotel@evil.example"_s;
        warning.original = u"aurora_hotel@social.example"_s;
        const QString own = ImpostorBar::words(warning, u"Mastodon"_s);
        QVERIFY2(own.contains(u"Letter 4"_s) && own.contains(u"Cyrillic"_s), qPrintable(own));
        warning.lookalike = {Lookalike::Kind::CustomerName, {}, {}, HandleId::make(), {}};
        warning.handle.displayName = u"Carla Quintavalle"_s;
        warning.original = u"Carla Quintavalle"_s;
        warning.isVerified = true;
        const QString customer = ImpostorBar::words(warning, u"Mastodon"_s);
        QVERIFY(customer.contains(u"verified customer"_s) && !customer.contains(u"Letter"_s));
    }

    void aFileIsLookedAtPutOnFileAndUndone()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"guests.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("name,phone,customer number\nAnna,+39 333 1234567,K-1\nBeppe,12,\n");
        file.close();
        ContactImportDialog dialog(m_desk->program(), nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        auto *rows = dialog.findChild<QTableWidget *>(u"contactImportRows"_s);
        auto *now = dialog.findChild<QPushButton *>(u"contactImportNow"_s);
        auto *undone = dialog.findChild<QPushButton *>(u"contactImportUndo"_s);
        auto *earlier = dialog.findChild<QTableWidget *>(u"contactImports"_s);
        auto *words = dialog.findChild<QLabel *>(u"contactImportWords"_s);
        QVERIFY(!now->isEnabled() && !undone->isEnabled());
        dialog.showFile(file.fileName());
        QTRY_COMPARE(rows->rowCount(), 2);
        QVERIFY(rows->item(0, 2)->text().startsWith(u"New"_s));
        QVERIFY(rows->item(1, 2)->text().startsWith(u"Left out"_s));
        QVERIFY(now->isEnabled());
        QCOMPARE(namelessControls(&dialog), QStringList());
        if (const QString shots = qEnvironmentVariable("SPORTELLO_SHOTS"); !shots.isEmpty())
            QVERIFY(dialog.grab().save(shots + u"/people-import.png"_s));
        QTest::mouseClick(now, Qt::LeftButton);
        QTRY_COMPARE(earlier->rowCount(), 1);
        QCOMPARE(earlier->item(0, 1)->text(), u"guests.csv"_s);
        QCOMPARE(earlier->item(0, 3)->text(), u"3"_s);
        QCOMPARE(waitFor(m_desk->program().contactFile().find(u"K-1"_s)).value().size(), 1);
        earlier->selectRow(0);
        QVERIFY(undone->isEnabled());
        QTest::mouseClick(undone, Qt::LeftButton);
        QTRY_VERIFY(earlier->item(0, 4)->text().startsWith(u"Undone"_s));
        QVERIFY(!undone->isEnabled());
        QVERIFY(waitFor(m_desk->program().contactFile().find(u"K-1"_s)).value().isEmpty());
        QVERIFY(words->text().contains(u"3"_s));
        dialog.showFile(folder.filePath(u"none.csv"_s));
        QVERIFY(words->text().contains(u"cannot be opened"_s));
    }

private:
    Conversation begin(TeamDatabase &database, const Handle &handle, const QString &text)
    {
        const Conversation made = aConversation()
                                      .at(m_account)
                                      .with(handle)
                                      .snippet(text)
                                      .lastActivity(testNow - 5min)
                                      .lastIn(testNow - 5min)
                                      .in(database);
        aMessage().of(made).text(text).at(testNow - 5min).in(database);
        return made;
    }
    /// The same customer number for both.
    void suggest()
    {
        for (const Handle &handle : {m_anna, m_work}) {
            QVERIFY(
                waitFor(m_desk->program().contactFile().add(handle.contact, Kind::CustomerNumber,
                                                            u"K-1"_s, m_desk->program().agent().id))
                    .ok());
        }
    }
    void open()
    {
        m_window = std::make_unique<MainWindow>(m_desk->program(), paneTheme());
        m_window->resize(1440, 900);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_window->goTo(m_here.id);
        QTRY_VERIFY(panel()->card() && panel()->card()->conversation.id == m_here.id);
        QTRY_VERIFY(m_window->findChild<ConversationPane *>()->model().isLoaded());
        QTest::qWait(5);
    }
    ContactPanel *panel() const { return m_window->findChild<ContactPanel *>(); }
    template<typename T>
    T *child(const QString &name) const
    {
        return panel()->findChild<T *>(name);
    }
    QPushButton *byPattern(const QString &name) const
    {
        return m_window->findChildren<QPushButton *>(QRegularExpression(name)).value(0);
    }
    void trigger(ActionId action) { m_window->actions()[action]->trigger(); }
    void undo()
    {
        QTest::qWait(5);
        trigger(ActionId::UndoLast);
    }
    QStringList shownFacts() const
    {
        QStringList texts;
        const QList<QLabel *> labels = panel()->file().findChildren<QLabel *>(u"factText"_s);
        for (const QLabel *label : labels) {
            // What a row was is only hidden until the next turn.
            if (label->isVisibleTo(&panel()->file()))
                texts.append(QString(label->text()).remove(QChar(0x2068)).remove(QChar(0x2069)));
        }
        return texts;
    }
    qsizetype handleRows() const
    {
        qsizetype count = 0;
        const auto rows = panel()->findChildren<ContactRow *>(QRegularExpression(u"^handle-"_s));
        for (const ContactRow *row : rows)
            count += row->isVisibleTo(panel()) ? 1 : 0;
        return count;
    }
    QString visibleWords() const
    {
        QStringList words;
        const QList<QLabel *> labels = panel()->ties().findChildren<QLabel *>();
        for (const QLabel *label : labels) {
            if (label->isVisibleTo(panel()))
                words.append(label->text());
        }
        return words.join(u'\n');
    }
    void pass(std::chrono::milliseconds time)
    {
        m_desk->clock().advance(time);
        QTest::qWait(5);
    }
    /// For people to look at.
    void grab(const QString &name)
    {
        const QString folder = qEnvironmentVariable("SPORTELLO_SHOTS");
        if (folder.isEmpty())
            return;
        QTest::qWait(50);
        QVERIFY(m_window->grab().save(u"%1/people-%2.png"_s.arg(folder, name)));
    }

    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<MainWindow> m_window;
    Account m_account;
    Handle m_anna;
    Handle m_work;
    Conversation m_here;
    Conversation m_there;
};

SPORTELLO_TEST(TestPeople)

#include "test_people.moc"
