// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "controlnames.h"
#include "deskfixture.h"

#include "support/testcase.h"
#include "ui/desk/outcomepanel.h"
#include "ui/desk/snoozepanel.h"
#include "ui/desk/tagpanel.h"
#include "ui/shell/actions.h"
#include "ui/shell/toast.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>

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
        failOnWarnings();
        m_desk = std::make_unique<DeskFixture>(m_theme);
        QVERIFY(m_desk->show());
        press(Qt::Key_J);
        QTRY_VERIFY(m_desk->summary());
        m_id = m_desk->summary()->id;
    }

    void cleanup() { m_desk.reset(); }

    void aConversationIsTakenAndReturned()
    {
        press(Qt::Key_A);
        QTRY_COMPARE(int(stored().state), int(ConversationState::Taken));
        QCOMPARE(stored().desk.owner, std::optional(m_desk->program().agent().id));
        press(Qt::Key_A, Qt::ShiftModifier);
        QTRY_COMPARE(int(stored().state), int(ConversationState::New));
        QVERIFY(!stored().desk.owner);
    }

    void whatAColleagueHasIsTakenOverByKey()
    {
        const AgentId marco = m_desk->colleague(u"Marco"_s);
        QVERIFY(waitFor(m_desk->program().triage().take({m_id}, marco)).ok());
        press(Qt::Key_A);
        QTRY_VERIFY(m_desk->window().findChild<Toast *>()->isVisible());
        QCOMPARE(stored().desk.owner, std::optional(marco));
        press(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(stored().desk.owner, std::optional(m_desk->program().agent().id));
        QTRY_VERIFY2(m_desk->window().findChild<Toast *>()->text().startsWith(u"Taken over: "_s),
                     qPrintable(m_desk->window().findChild<Toast *>()->text()));
        press(Qt::Key_Z);
        QTRY_COMPARE(stored().desk.owner, std::optional(marco));
    }

    void doneAsksForTheOutcome()
    {
        press(Qt::Key_E);
        auto *panel = m_desk->window().findChild<OutcomePanel *>();
        QVERIFY(panel->isOpen());
        QCOMPARE(namelessControls(&m_desk->window()), QStringList());
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
        auto *panel = m_desk->window().findChild<SnoozePanel *>();
        QVERIFY(panel->isOpen());
        QCOMPARE(namelessControls(&m_desk->window()), QStringList());
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
        QCOMPARE(*stored().desk.snoozedUntil, m_desk->practice().clock().now() + 2h);
        QTRY_VERIFY(m_desk->window().findChild<Toast *>()->isVisible());
        press(Qt::Key_Z);
        QTRY_COMPARE(int(stored().state), int(ConversationState::New));
    }

    void aTagIsMadePutOnAndTakenOff()
    {
        tagWith(u"Refund"_s);
        QTRY_COMPARE(stored().tags.size(), 1);
        QCOMPARE(stored().tags.first().name, u"Refund"_s);
        // The row shows it.
        QTRY_COMPARE(m_desk->summary()->tags.size(), 1);
        // Found by its beginning, whatever the case, and taken off again.
        tagWith(u"refu"_s);
        QTRY_COMPARE(stored().tags.size(), 0);
        QCOMPARE(waitFor(m_desk->program().tags().list()).value().size(), 1);
    }

    void aTagHasAKey()
    {
        Tag urgent;
        urgent.name = u"Urgent"_s;
        urgent.colour = u"red"_s;
        urgent.shortcut = u"x"_s;
        Tag extra = urgent;
        extra.name = u"Extra bed"_s; // has an x, and comes first by name
        extra.shortcut.clear();
        for (const Tag &tag : {extra, urgent})
            QVERIFY(
                waitFor(m_desk->program().tags().create(tag, m_desk->program().agent().id)).ok());
        tagWith(u"X"_s);
        QTRY_COMPARE(stored().tags.size(), 1);
        QCOMPARE(stored().tags.first().name, u"Urgent"_s);
    }

private:
    void tagWith(const QString &text)
    {
        press(Qt::Key_T);
        auto *panel = m_desk->window().findChild<TagPanel *>();
        QTRY_VERIFY(panel->isOpen());
        auto *field = panel->findChild<QLineEdit *>(u"tagField"_s);
        QTest::keyClicks(field, text);
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(!panel->isOpen());
    }
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        m_desk->press(key, modifiers);
    }
    ConversationSummary stored()
    {
        return waitFor(m_desk->program().conversations().summaries({m_id})).value().first();
    }

    Theme m_theme;
    std::unique_ptr<DeskFixture> m_desk;
    ConversationId m_id;
};

SPORTELLO_TEST(TestTriageDesk)
#include "test_triagedesk.moc"
