// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "controlnames.h"
#include "uiprogram.h"

#include "support/testcase.h"
#include "ui/common/theme.h"
#include "ui/desk/outcomepanel.h"
#include "ui/desk/snoozepanel.h"
#include "ui/desk/tagpanel.h"
#include "ui/inbox/conversationlistview.h"
#include "ui/models/conversationroles.h"
#include "ui/shell/actions.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/toast.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QRegularExpression>

using namespace sportello;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// Deciding about conversations by keys alone, on the practice network.
class TestTriageDesk : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.install(); }

    void init()
    {
        QTest::failOnWarning(
            QRegularExpression(u"^(?!This plugin does not support propagateSizeHints)"_s));
        m_program = std::make_unique<UiProgram>(UiProgram::Kind::Practice);
        m_window = std::make_unique<MainWindow>(**m_program, m_theme);
        m_window->resize(1440, 900);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTRY_VERIFY(list()->model()->rowCount() > 2);
        press(Qt::Key_J);
        QTRY_VERIFY(list()->currentIndex().isValid());
        QTRY_VERIFY(list()->currentIndex().data(ConversationRole::Summary).isValid());
        m_id = summary(list()->currentIndex()).id;
    }

    void cleanup()
    {
        m_window.reset();
        m_program.reset();
    }

    void aConversationIsTakenAndReturned()
    {
        press(Qt::Key_A);
        QTRY_COMPARE(int(stored().state), int(ConversationState::Taken));
        QCOMPARE(stored().desk.owner, std::optional((*m_program)->agent().id));
        press(Qt::Key_A, Qt::ShiftModifier);
        QTRY_COMPARE(int(stored().state), int(ConversationState::New));
        QVERIFY(!stored().desk.owner);
    }

    void doneAsksForTheOutcome()
    {
        press(Qt::Key_E);
        auto *panel = m_window->findChild<OutcomePanel *>();
        QVERIFY(panel->isOpen());
        QCOMPARE(namelessControls(m_window.get()), QStringList());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(!panel->isOpen());
        QCOMPARE(int(stored().state), int(ConversationState::New));
        press(Qt::Key_E);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_2);
        QVERIFY(!panel->isOpen());
        QTRY_COMPARE(int(stored().state), int(ConversationState::Done));
        QCOMPARE(stored().desk.outcome, Outcome::Redirected);
    }

    void aSnoozeIsSaidInWordsAndTakenBack()
    {
        press(Qt::Key_S);
        auto *panel = m_window->findChild<SnoozePanel *>();
        QVERIFY(panel->isOpen());
        QCOMPARE(namelessControls(m_window.get()), QStringList());
        auto *field = panel->findChild<QLineEdit *>(u"snoozeField"_s);
        auto *answer = panel->findChild<QLabel *>(u"snoozeAnswer"_s);
        QTest::keyClicks(field, u"someday"_s);
        QVERIFY2(answer->text().contains(u"someday"_s), qPrintable(answer->text()));
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(panel->isOpen());
        field->clear();
        QTest::keyClicks(field, u"fra 2 ore"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(!panel->isOpen());
        QTRY_COMPARE(int(stored().state), int(ConversationState::Snoozed));
        QCOMPARE(*stored().desk.snoozedUntil, m_program->clock().now() + 2h);
        QTRY_VERIFY(m_window->findChild<Toast *>()->isVisible());
        press(Qt::Key_Z);
        QTRY_COMPARE(int(stored().state), int(ConversationState::New));
    }

    void aTagIsMadePutOnAndTakenOff()
    {
        tagWith(u"Refund"_s);
        QTRY_COMPARE(stored().tags.size(), 1);
        QCOMPARE(stored().tags.first().name, u"Refund"_s);
        // The row shows it.
        QTRY_COMPARE(summary(list()->currentIndex()).tags.size(), 1);
        // Found by its beginning, whatever the case, and taken off again.
        tagWith(u"refu"_s);
        QTRY_COMPARE(stored().tags.size(), 0);
        QCOMPARE(waitFor((*m_program)->tags().list()).value().size(), 1);
    }

private:
    void tagWith(const QString &text)
    {
        press(Qt::Key_T);
        auto *panel = m_window->findChild<TagPanel *>();
        QTRY_VERIFY(panel->isOpen());
        auto *field = panel->findChild<QLineEdit *>(u"tagField"_s);
        QTest::keyClicks(field, text);
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(!panel->isOpen());
    }
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(m_window.get(), Qt::Key(key), modifiers);
    }
    ConversationListView *list() const { return m_window->findChild<ConversationListView *>(); }
    static ConversationSummary summary(const QModelIndex &index)
    {
        return index.data(ConversationRole::Summary).value<ConversationSummary>();
    }
    ConversationSummary stored()
    {
        return waitFor((*m_program)->conversations().summaries({m_id})).value().first();
    }

    Theme m_theme;
    std::unique_ptr<UiProgram> m_program;
    std::unique_ptr<MainWindow> m_window;
    ConversationId m_id;
};

SPORTELLO_TEST(TestTriageDesk)
#include "test_triagedesk.moc"
