// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "deskfixture.h"

#include "support/testcase.h"
#include "ui/conversation/composer.h"
#include "ui/conversation/lanes.h"
#include "ui/conversation/strip.h"
#include "ui/conversation/threadview.h"
#include "ui/handoff/handoffbar.h"
#include "ui/handoff/laneheader.h"
#include "ui/handoff/linkpanel.h"
#include "ui/handoff/takeprivatestrip.h"
#include "ui/reports/handoffreportdialog.h"

#include <QApplication>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSet>
#include <QSignalSpy>
#include <QTableWidget>

#include <algorithm>

using namespace sportello;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// Moving a customer into private, in the window and by keys alone.
class TestHandoffDesk final : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.install(); }

    void init()
    {
        failOnWarnings();
        m_desk = std::make_unique<DeskFixture>(m_theme);
        QVERIFY(m_desk->waitForCannedReplies());
        m_desk->program().start();
        QVERIFY(m_desk->show());
    }

    void cleanup() { m_desk.reset(); }

    void aCustomerIsTakenIntoPrivateByKeysAlone()
    {
        const ConversationSummary here = offered();
        QVERIFY(bar()->isVisible());
        const QList<Handoff> open = handoffs();
        QCOMPARE(open.size(), 1);
        QCOMPARE(open.first().publicConversation, here.id);
        QCOMPARE(open.first().route, HandoffRoute::PrivateMessage);
        // What left was private, and nothing was said in public.
        QTRY_VERIFY(handoffs().first().privateConversation.has_value());
        QVERIFY(!strip()->isVisible());
        QVERIFY(button(u"handoffOther"_s)->isVisible());
    }

    void theReplyCanBeTakenBackBeforeItLeaves()
    {
        const ConversationSummary here = proposed();
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(handoffs().size(), 1);
        QCOMPARE(handoffs().first().state, HandoffState::Preparing);
        QTRY_VERIFY(bar()->isVisible());
        QTRY_VERIFY(!editor()->isReadOnly());
        press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(handoffs().size(), 0);
        QTRY_VERIFY(!bar()->isVisible());
        QCOMPARE(pane()->conversation(), here.id);
        QTRY_VERIFY(!editor()->toPlainText().isEmpty());
    }

    void cancelLeavesNothingBehind()
    {
        proposed();
        strip()->findChild<QPushButton *>(u"takePrivateCancel"_s)->click();
        QTRY_VERIFY(!strip()->isVisible());
        QCOMPARE(editor()->toPlainText(), QString());
        QCOMPARE(handoffs().size(), 0);
    }

    void bothSidesAreOneTimeline()
    {
        const ConversationSummary here = offered();
        QTRY_VERIFY(handoffs().first().privateConversation.has_value());
        const ConversationId other = *handoffs().first().privateConversation;
        QTRY_VERIFY(pane()->model().isJoined());
        const auto *header = part<LaneHeader>();
        QVERIFY(header->isVisible());
        const auto lanes = [this] {
            QSet<ThreadRow::Lane> found;
            Instant last = Instant::min();
            for (int i = 0; i < pane()->model().rowCount(); ++i) {
                const ThreadRow &row = pane()->model().row(i);
                found.insert(row.lane);
                if (!row.message())
                    continue;
                // In the order of time, whichever side it is.
                if (row.message()->createdAt < last)
                    return QSet<ThreadRow::Lane>();
                last = row.message()->createdAt;
            }
            return found;
        };
        QTRY_VERIFY(lanes().contains(ThreadRow::Lane::Public));
        QVERIFY(lanes().contains(ThreadRow::Lane::Private));
        // Whose lane an answer will stand in is said, and follows the composer.
        const auto *inPublic = m_desk->window().findChild<QLabel *>(u"lanePublicWords"_s);
        const auto *inPrivate = m_desk->window().findChild<QLabel *>(u"lanePrivateWords"_s);
        const QString words = u"Your answer goes here."_s;
        pane()->composer().setAudience(Audience::Public);
        QVERIFY(inPublic->text().contains(words) && !inPrivate->text().contains(words));
        pane()->composer().setAudience(Audience::Private);
        QVERIFY(!inPublic->text().contains(words) && inPrivate->text().contains(words));
        // Alone again, and back.
        m_desk->list()->setFocus();
        press(Qt::Key_B);
        QTRY_VERIFY(!pane()->model().isJoined());
        QVERIFY(!header->isVisible());
        press(Qt::Key_B);
        QTRY_VERIFY(pane()->model().isJoined());
        // Enter on a row of the other side opens it.
        int row = 0;
        while (row < pane()->model().rowCount()
               && !(pane()->model().row(row).isOther && pane()->model().row(row).message()))
            ++row;
        QVERIFY(row < pane()->model().rowCount());
        pane()->view().setFocus();
        pane()->view().setCurrentIndex(pane()->model().index(row));
        press(Qt::Key_Return);
        QTRY_COMPARE(pane()->conversation(), other);
        QTRY_VERIFY(pane()->model().isJoined());
        QVERIFY(inPrivate->text().contains(words));
    }

    void theTimelineRestsAtEveryWidth()
    {
        offered();
        QTRY_VERIFY(pane()->model().isJoined());
        bool wasBeside = false;
        bool wasBelow = false;
        for (int width = 1480; width > 1180; width -= 5) {
            m_desk->window().resize(width, 640);
            QTest::qWait(1);
            const bool isBeside =
                Lanes::in(pane()->view().viewport()->width(), m_theme).has_value();
            (isBeside ? wasBeside : wasBelow) = true;
            // The header above it does as the thread does.
            const auto *one = m_desk->window().findChild<QWidget *>(u"lanePublic"_s);
            const auto *other = m_desk->window().findChild<QWidget *>(u"lanePrivate"_s);
            QTRY_COMPARE(other->y() == one->y(), isBeside);
        }
        QVERIFY(wasBeside && wasBelow);
    }

    void anAnswerInTheTimelineGoesToTheOpenConversation_data()
    {
        QTest::addColumn<bool>("isPrivateOpen");
        QTest::newRow("public") << false;
        QTest::newRow("private") << true;
    }
    void anAnswerInTheTimelineGoesToTheOpenConversation()
    {
        QFETCH(bool, isPrivateOpen);
        const ConversationSummary here = offered();
        QTRY_VERIFY(handoffs().first().privateConversation.has_value());
        QTRY_VERIFY(pane()->model().isJoined());
        ConversationId open = here.id;
        if (isPrivateOpen) {
            open = *handoffs().first().privateConversation;
            button(u"handoffOther"_s)->click();
            QTRY_COMPARE(pane()->conversation(), open);
            QTRY_VERIFY(pane()->model().isJoined());
        }
        // A row of the other side is chosen; what is typed has nothing to do with it.
        for (int row = 0; row < pane()->model().rowCount(); ++row) {
            if (pane()->model().row(row).isOther)
                pane()->view().setCurrentIndex(pane()->model().index(row));
        }
        const Audience audience = isPrivateOpen ? Audience::Private : Audience::Public;
        const auto isReady = [&] {
            return pane()->composer().audience() == audience && !editor()->isReadOnly();
        };
        pane()->reply();
        QTRY_VERIFY(isReady());
        const QString text = u"We look into it."_s;
        QTest::keyClicks(editor(), text);
        press(Qt::Key_Return, Qt::ControlModifier);
        const auto sent = [&] {
            const auto items = waitFor(m_desk->program().outbox().openItems()).valueOr({});
            const auto found = std::ranges::find_if(
                items, [&text](const OutboxItem &item) { return item.text == text; });
            return found == items.cend() ? OutboxItem() : *found;
        };
        QTRY_VERIFY(!sent().id.isNull());
        QCOMPARE(sent().origin, open);
        QCOMPARE(sent().audience, audience);
    }

    void theViewCountsBothSides()
    {
        const auto count = [this] {
            return m_desk->program().views().counts().builtIn.value(BuiltInView::Handoffs, -1);
        };
        QVERIFY(m_desk->practice().settle([&] { return count() == 0; }));
        offered();
        QVERIFY(m_desk->practice().settle([&] { return count() == 2; }));
        m_desk->list()->setFocus();
        press(Qt::Key_0, Qt::ControlModifier);
        QTRY_COMPARE(m_desk->list()->model()->rowCount(), 2);
        const HandoffId id = handoffs().first().id;
        QVERIFY(
            waitFor(m_desk->program().handoffs().decline(id, m_desk->program().agent().id)).ok());
        QVERIFY(m_desk->practice().settle([&] { return count() == 0; }));
        QTRY_COMPARE(m_desk->list()->model()->rowCount(), 0);
    }

    void aConversationIsLinkedByHand()
    {
        const ConversationSummary here = offered();
        QTRY_VERIFY(handoffs().first().privateConversation.has_value());
        const ConversationId other = *handoffs().first().privateConversation;
        const HandoffId id = handoffs().first().id;
        const AgentId me = m_desk->program().agent().id;
        QVERIFY(waitFor(m_desk->program().handoffs().customerWrote(id, me)).ok());
        QTRY_VERIFY(button(u"handoffSeparate"_s)->isVisible());
        button(u"handoffSeparate"_s)->click();
        QTRY_VERIFY(!handoffs().first().privateConversation.has_value());
        QTRY_VERIFY(button(u"handoffLink"_s)->isVisible());
        QVERIFY(!pane()->model().isJoined());
        m_desk->list()->setFocus();
        press(Qt::Key_L, Qt::ShiftModifier);
        auto *panel = part<LinkPanel>();
        QTRY_VERIFY(panel->isVisible());
        // The same person's conversation stands first.
        press(Qt::Key_Return);
        QTRY_VERIFY(handoffs().first().privateConversation.has_value());
        QCOMPARE(handoffs().first().id, id);
        QCOMPARE(*handoffs().first().privateConversation, other);
        QCOMPARE(handoffs().first().match, HandoffMatch::ByHand);
        QCOMPARE(pane()->conversation(), here.id);
    }

    void whatStallsIsMarked()
    {
        offered();
        auto *mark = m_desk->window().findChild<Strip *>(u"handoffStalled"_s);
        QVERIFY(mark->text().isEmpty());
        // An open question in public stalls after an hour.
        const HandoffId id = handoffs().first().id;
        const AgentId me = m_desk->program().agent().id;
        QVERIFY(waitFor(m_desk->program().handoffs().customerWrote(id, me)).ok());
        QVERIFY(waitFor(m_desk->program().handoffs().solve(id, me)).ok());
        QTRY_VERIFY(button(u"handoffClose"_s)->isVisible());
        QVERIFY(mark->text().isEmpty());
        m_desk->practice().pass(62min);
        QTRY_VERIFY(!mark->text().isEmpty());
    }

    void theReportCountsAndShowsItsRows()
    {
        const ConversationSummary here = offered();
        HandoffReportDialog report(m_desk->program(), m_theme, nullptr);
        report.setAttribute(Qt::WA_DeleteOnClose, false);
        QSignalSpy wanted(&report, &HandoffReportDialog::conversationWanted);
        report.show();
        auto *stages = report.findChild<QTableWidget *>(u"reportStages"_s);
        QTRY_COMPARE(stages->rowCount(), 5);
        QCOMPARE(stages->item(0, 1)->text(), u"1"_s);
        auto *groups = report.findChild<QTableWidget *>(u"reportGroups"_s);
        QCOMPARE(groups->rowCount(), 2);
        QCOMPARE(groups->item(0, 0)->text(), u"Practice"_s);
        Q_EMIT stages->itemActivated(stages->item(0, 1));
        auto *rows = report.findChild<QListWidget *>(u"reportRows"_s);
        QTRY_COMPARE(rows->count(), 1);
        Q_EMIT rows->itemActivated(rows->item(0));
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().first().value<ConversationId>(), here.id);
        // What happens while it is open is counted.
        const HandoffId id = handoffs().first().id;
        QVERIFY(
            waitFor(m_desk->program().handoffs().decline(id, m_desk->program().agent().id)).ok());
        QTRY_COMPARE(stages->item(0, 2)->text().toInt() + stages->item(1, 2)->text().toInt(), 1);
    }

private:
    /// Shift+P on the first public conversation: the words stand in the editor.
    ConversationSummary proposed()
    {
        if (!m_desk->open(Audience::Public))
            qFatal("no public conversation");
        const ConversationSummary here = pane()->model().content().summary;
        m_desk->list()->setFocus();
        press(Qt::Key_P, Qt::ShiftModifier);
        const auto isProposed = [this] {
            return strip()->isVisible() && editor()->hasFocus()
                && !editor()->toPlainText().isEmpty();
        };
        if (!m_desk->practice().settle(isProposed))
            qFatal("nothing was proposed");
        return here;
    }
    /// The same, sent, and gone.
    ConversationSummary offered()
    {
        const ConversationSummary here = proposed();
        press(Qt::Key_Return, Qt::ControlModifier);
        const auto isOffered = [this] {
            const QList<Handoff> open = handoffs();
            return open.size() == 1 && open.first().state != HandoffState::Preparing;
        };
        if (!m_desk->practice().settle(isOffered))
            qFatal("nothing was offered");
        return here;
    }
    QList<Handoff> handoffs() { return waitFor(m_desk->program().handoffs().open()).valueOr({}); }
    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    template<typename T>
    T *part() const
    {
        return m_desk->window().findChild<T *>();
    }
    HandoffBar *bar() const { return part<HandoffBar>(); }
    TakePrivateStrip *strip() const { return part<TakePrivateStrip>(); }
    QPushButton *button(const QString &name) const
    {
        return m_desk->window().findChild<QPushButton *>(name);
    }
    ConversationPane *pane() const { return m_desk->pane(); }
    QPlainTextEdit *editor() const { return m_desk->editor(); }

    Theme m_theme;
    std::unique_ptr<DeskFixture> m_desk;
};

SPORTELLO_TEST(TestHandoffDesk)
#include "test_handoffdesk.moc"
