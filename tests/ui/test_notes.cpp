// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "controlnames.h"
#include "panefixture.h"

#include "support/testcase.h"
#include "support/wait.h"
#include "ui/conversation/composer.h"
#include "ui/conversation/conversationpane.h"
#include "ui/conversation/strip.h"
#include "ui/conversation/threadview.h"
#include "ui/inbox/conversationlistview.h"
#include "ui/replies/cannedpicker.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/toast.h"

#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace sportello;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// Notes among ourselves in the window: writing, reading, changing, and that they stay here.
class TestNotes : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        failOnWarnings();
        m_pane = std::make_unique<PaneFixture>();
        showWindow();
    }

    void cleanup()
    {
        m_window.reset();
        m_pane.reset();
    }

    void aNoteIsWrittenByKeysAlone()
    {
        press(Qt::Key_N);
        QTRY_VERIFY(noteEditor()->isVisible());
        QTRY_VERIFY(noteEditor()->hasFocus());
        QVERIFY(!replyEditor()->isVisible());
        QCOMPARE(composer()->sentence(),
                 u"Internal note · only your team can see this · never sent"_s);
        QCOMPARE(noteEditor()->accessibleName(), composer()->sentence());
        QVERIFY(!button(u"addNote"_s)->isEnabled());
        QCOMPARE(m_window->findChild<QLabel *>(u"noteState"_s)->text(), u"Nothing written yet"_s);
        QCOMPARE(namelessControls(m_window.get()), QStringList());
        // What was begun before is being looked for.
        QTRY_VERIFY(!noteEditor()->isReadOnly());
        QTest::keyClicks(noteEditor(), u"Booked under Conti"_s);
        QVERIFY(button(u"addNote"_s)->isEnabled());
        QTest::keyClick(noteEditor(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(notes(), QStringList{u"Booked under Conti"_s});
        QTRY_COMPARE(noteEditor()->toPlainText(), QString());
        QTRY_VERIFY(noteRow() >= 0);
        const QString spoken = model().index(noteRow()).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(spoken.startsWith(u"Internal note, "_s), qPrintable(spoken));
        QVERIFY2(spoken.endsWith(u": Booked under Conti"_s), qPrintable(spoken));
        // Nothing of it went where replies go.
        pass(1min);
        QVERIFY(waitFor(program().outbox().openItems()).value().isEmpty());
        QVERIFY(waitFor(program().drafts().conversations()).value().isEmpty());
        QVERIFY(m_pane->desk.network().sent.isEmpty());
    }

    void everyTabHasItsKeyAndItsText()
    {
        QTest::keyClick(m_window.get(), Qt::Key_3, Qt::AltModifier);
        QVERIFY(noteEditor()->isVisible());
        QTRY_VERIFY(!noteEditor()->isReadOnly());
        QTest::keyClicks(noteEditor(), u"among us"_s);
        QVERIFY(button(u"tabInternal"_s)->isChecked());
        QVERIFY(!button(u"tabPublic"_s)->isChecked());
        QTest::keyClick(m_window.get(), Qt::Key_2, Qt::AltModifier);
        QVERIFY(!composer()->isNote());
        QCOMPARE(composer()->audience(), Audience::Private);
        QVERIFY(!noteEditor()->isVisible());
        QCOMPARE(replyEditor()->toPlainText(), QString());
        QTest::keyClicks(replyEditor(), u"for you"_s);
        QTest::keyClick(m_window.get(), Qt::Key_1, Qt::AltModifier);
        QCOMPARE(composer()->audience(), Audience::Public);
        QCOMPARE(replyEditor()->toPlainText(), QString());
        // The send key of the window means what is shown.
        QTest::keyClick(m_window.get(), Qt::Key_3, Qt::AltModifier);
        composer()->send();
        QTRY_COMPARE(notes(), QStringList{u"among us"_s});
        QVERIFY(waitFor(program().outbox().openItems()).value().isEmpty());
    }

    void whatWasBegunSurvivesTheProgram()
    {
        press(Qt::Key_N);
        QTRY_VERIFY(!noteEditor()->isReadOnly());
        QTest::keyClicks(noteEditor(), u"Ask reception"_s);
        pass(1s);
        QTRY_VERIFY(
            m_window->findChild<QLabel *>(u"noteState"_s)->text().startsWith(u"Draft, saved "_s));
        m_window.reset();
        m_pane->desk.restart();
        showWindow();
        press(Qt::Key_N);
        QTRY_COMPARE(noteEditor()->toPlainText(), u"Ask reception"_s);
    }

    void aNoteIsChangedRemovedAndTakenBack()
    {
        const Note note = add(u"Room 12"_s);
        QTRY_VERIFY(noteRow() >= 0);
        menuAction(u"Edit the note"_s);
        QTRY_COMPARE(noteEditor()->toPlainText(), u"Room 12"_s);
        QCOMPARE(button(u"addNote"_s)->text(), u"Save note"_s);
        QTest::keyClicks(noteEditor(), u"4"_s);
        button(u"leaveNote"_s)->click();
        QTRY_COMPARE(noteEditor()->toPlainText(), QString());
        QCOMPARE(notes(), QStringList{u"Room 12"_s});
        menuAction(u"Edit the note"_s);
        QTRY_COMPARE(noteEditor()->toPlainText(), u"Room 12"_s);
        QTest::keyClicks(noteEditor(), u"3"_s);
        QTest::keyClick(noteEditor(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(notes(), QStringList{u"Room 123"_s});
        QTRY_COMPARE(button(u"addNote"_s)->text(), u"Add note"_s);

        menuAction(u"Remove the note"_s);
        QTRY_COMPARE(notes(), QStringList());
        QTRY_VERIFY(m_window->findChild<Toast *>()->isVisible());
        QTRY_COMPARE(noteRow(), -1);
        list()->setFocus();
        press(Qt::Key_Z);
        QTRY_COMPARE(notes(), QStringList{u"Room 123"_s});
        QTRY_VERIFY(noteRow() >= 0);
    }

    void aChangeThatWasBegunIsOfferedAgain()
    {
        beginToChange(u"Room 12"_s, u"3"_s);
        auto *offer = button(u"goOnToNote"_s);
        QTRY_VERIFY(offer->isVisible());
        QVERIFY(!noteEditor()->isVisible());
        QCOMPARE(namelessControls(m_window.get()), QStringList());
        offer->click();
        QTRY_COMPARE(noteEditor()->toPlainText(), u"Room 123"_s);
        QTRY_VERIFY(noteEditor()->hasFocus());
        QCOMPARE(button(u"addNote"_s)->text(), u"Save note"_s);
        QVERIFY(!button(u"goOnWithNote"_s)->isVisible());
        QTest::keyClick(noteEditor(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(notes(), QStringList{u"Room 123"_s});
        // Finished: nothing is left to be offered.
        QTRY_COMPARE(button(u"addNote"_s)->text(), u"Add note"_s);
        pass(1s);
        QVERIFY(!button(u"goOnWithNote"_s)->isVisible());
        QVERIFY(waitFor(program().drafts().conversations()).value().isEmpty());
    }

    void aChangeToARemovedNoteBecomesANewOne()
    {
        const Note note = beginToChange(u"Room 12"_s, u"3"_s);
        QTRY_VERIFY(button(u"goOnToNote"_s)->isVisible());
        QVERIFY(waitFor(program().notes().remove(note.id, program().agent().id)));
        press(Qt::Key_N);
        QTRY_VERIFY(!noteEditor()->isReadOnly());
        QTest::keyClicks(noteEditor(), u"Before"_s);
        const auto *offer = m_window->findChild<Strip *>(u"noteOffer"_s);
        QTRY_VERIFY(offer->isVisible() && offer->text().endsWith(u"the note was removed."_s));
        button(u"goOnWithNote"_s)->click();
        QTRY_COMPARE(noteEditor()->toPlainText(), u"Before\n\nRoom 123"_s);
        QCOMPARE(button(u"addNote"_s)->text(), u"Add note"_s);
        pass(1s);
        QTRY_VERIFY(!button(u"goOnWithNote"_s)->isVisible());
        QTRY_VERIFY(!noteEditor()->isReadOnly());
        QTest::keyClick(noteEditor(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(notes(), QStringList{u"Before\n\nRoom 123"_s});
    }

    void anAddedNoteIsTakenBackWithItsText()
    {
        press(Qt::Key_N);
        QTRY_VERIFY(!noteEditor()->isReadOnly());
        QTest::keyClicks(noteEditor(), u"Too early"_s);
        QTest::keyClick(noteEditor(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(notes(), QStringList{u"Too early"_s});
        QTRY_VERIFY(!noteEditor()->isReadOnly());
        QTest::keyClick(noteEditor(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(notes(), QStringList());
        QTRY_COMPARE(noteEditor()->toPlainText(), u"Too early"_s);
    }

    void aSlashFindsTextsForNotes()
    {
        CannedReply reply;
        reply.title = u"Night shift"_s;
        reply.shortcut = u"night"_s;
        reply.audience = CannedAudience::Note;
        reply.texts = {{{}, u"For {{account.name}}: call {{contact.first_name}}."_s, {}}};
        const auto kept = waitFor(program().cannedReplies().save(reply));
        QVERIFY(kept);
        press(Qt::Key_N);
        QTRY_VERIFY(!noteEditor()->isReadOnly());
        QTest::keyClicks(noteEditor(), u"/"_s);
        auto *picker = m_window->findChild<CannedPicker *>();
        QTRY_VERIFY(picker->isOpen());
        auto *search = picker->findChild<QLineEdit *>(u"cannedSearch"_s);
        QTest::keyClicks(search, u"night"_s);
        QTRY_VERIFY(picker->findChild<QPushButton *>(u"cannedInsert"_s)->isEnabled());
        QTest::keyClick(search, Qt::Key_Return);
        QVERIFY(!picker->isOpen());
        QVERIFY2(noteEditor()->toPlainText().endsWith(u": call Giulia."_s),
                 qPrintable(noteEditor()->toPlainText()));
        QCOMPARE(replyEditor()->toPlainText(), QString());
        // It counts as used.
        QTRY_COMPARE(program().cannedReplies().reply(kept->id)->useCount, 1);
    }

private:
    void showWindow()
    {
        m_window = std::make_unique<MainWindow>(program(), paneTheme());
        m_window->resize(1440, 900);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTRY_VERIFY(list()->model()->rowCount() > 0);
        press(Qt::Key_J);
        QTRY_COMPARE(m_window->findChild<ConversationPane *>()->conversation(),
                     m_pane->conversation.id);
        QTRY_VERIFY(model().isLoaded());
        list()->setFocus();
    }

    /// Writes behind a note and leaves the program without saving; comes back to the conversation.
    Note beginToChange(const QString &text, const QString &more)
    {
        const Note note = add(text);
        [&] {
            menuAction(u"Edit the note"_s);
            QTRY_COMPARE(noteEditor()->toPlainText(), text);
            QTest::keyClicks(noteEditor(), more);
            pass(1s);
            m_window.reset();
            m_pane->desk.restart();
            showWindow();
            }();
        return note;
    }

    Note add(const QString &text)
    {
        const auto note =
            waitFor(program().notes().add(m_pane->conversation.id, text, program().agent().id));
        return note.valueOr(Note{});
    }
    QStringList notes()
    {
        QStringList texts;
        const auto all = waitFor(program().notes().of(m_pane->conversation.id));
        for (const Note &note : all.valueOr({}))
            texts.append(note.text);
        return texts;
    }
    int noteRow() const
    {
        for (int row = 0; row < model().rowCount(); ++row) {
            if (model().row(row).note())
                return row;
        }
        return -1;
    }
    void menuAction(const QString &text)
    {
        QTRY_VERIFY(noteRow() >= 0);
        QMenu menu;
        m_window->findChild<ThreadView *>(u"thread"_s)->fillMenu(menu, noteRow());
        QAction *wanted = nullptr;
        for (QAction *action : menu.actions()) {
            if (action->text() == text)
                wanted = action;
        }
        QVERIFY2(wanted, qPrintable(text));
        wanted->trigger();
    }

    Program &program() const { return m_pane->desk.program(); }
    ThreadModel &model() const { return m_window->findChild<ConversationPane *>()->model(); }
    Composer *composer() const { return m_window->findChild<Composer *>(); }
    ConversationListView *list() const { return m_window->findChild<ConversationListView *>(); }
    QPlainTextEdit *noteEditor() const
    {
        return m_window->findChild<QPlainTextEdit *>(u"noteEditor"_s);
    }
    QPlainTextEdit *replyEditor() const
    {
        return m_window->findChild<QPlainTextEdit *>(u"replyEditor"_s);
    }
    QPushButton *button(const QString &name) const
    {
        return m_window->findChild<QPushButton *>(name);
    }
    void press(int key) { QTest::keyClick(m_window.get(), Qt::Key(key)); }
    void pass(std::chrono::milliseconds time) { m_pane->pass(time); }

    std::unique_ptr<PaneFixture> m_pane;
    std::unique_ptr<MainWindow> m_window;
};

SPORTELLO_TEST(TestNotes)
#include "test_notes.moc"
