// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/answersummary.h"
#include "support/testcase.h"

using namespace sportello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using std::chrono::milliseconds;

// A Thursday, 10:00 in UTC.
const Instant thursday = fromMilliseconds(1'778'752'800'000);

struct Scene
{
    Scene()
    {
        account.id = AccountId::make();
        account.duties.firstReply = 60min;
        account.duties.nextReply = 60min;
        facts.from = thursday - 24h * 14;
        facts.to = thursday + 24h;
        facts.now = thursday;
        facts.zone = QTimeZone::utc();
        facts.accounts.insert(account.id, account);
        scope.from = thursday - 24h * 7;
    }
    /// `wait` nothing: nobody answered.
    Question &ask(milliseconds ago, std::optional<milliseconds> wait,
                  std::optional<AgentId> agent = {})
    {
        Question question;
        question.conversation = ConversationId::make();
        question.account = account.id;
        question.message = MessageId(++last);
        question.asked = thursday - ago;
        question.agent = agent;
        if (wait)
            question.answered = question.asked + *wait;
        facts.questions.append(question);
        return facts.questions.last();
    }
    AnswerSummary summary() const { return answerSummary(facts, scope); }

    Account account;
    AnswerFacts facts;
    ReplyScope scope;
    int last = 0;
};

QList<int> sharesOf(const AnswerSummary &summary)
{
    QList<int> shares;
    for (const AnswerDays &days : summary.days)
        shares.append(days.keptShare() ? qRound(*days.keptShare() * 100) : -1);
    return shares;
}

} // namespace

/// A period of answers at a glance.
class TestAnswerSummary final : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void everyDayHasItsShareAndTheySumUp()
    {
        Scene scene;
        const AgentId anna = AgentId::make();
        scene.ask(24h * 7 - 1h, 5min, anna);
        scene.ask(24h * 2, 10min, anna);
        scene.ask(24h * 2, 3h, anna);
        scene.ask(3h, {});
        scene.ask(10min, {}); // not due yet
        const AnswerSummary summary = scene.summary();
        // From the 7th of May, 10:00, to the 14th: parts of eight days.
        QCOMPARE(summary.days.size(), 8);
        QCOMPARE(summary.days.first().first, QDate(2026, 5, 7));
        QCOMPARE(summary.days.last().last, QDate(2026, 5, 14));
        QCOMPARE(sharesOf(summary), (QList<int>{100, -1, -1, -1, -1, 50, -1, 0}));
        qsizetype kept = 0;
        qsizetype broken = 0;
        for (const AnswerDays &days : summary.days) {
            kept += days.kept;
            broken += days.broken;
        }
        QCOMPARE(kept, summary.byAgent.sum.kept.size());
        QCOMPARE(broken, summary.byAgent.sum.broken.size());
        QCOMPARE(summary.promised, std::optional(60min));
        QVERIFY(!summary.before);
    }

    void thePeriodBeforeIsApart()
    {
        Scene scene;
        scene.ask(24h * 8, 2h);
        scene.ask(24h * 9, 5min);
        scene.ask(24h * 1, 5min);
        const AnswerSummary summary = scene.summary();
        QVERIFY(summary.before);
        QCOMPARE(summary.before->keptShare(), std::optional(0.5));
        QCOMPARE(summary.byAgent.sum.keptShare(), std::optional(1.0));
        // What came later is neither.
        scene.scope.to = thursday - 24h * 6;
        QVERIFY(scene.summary().byAgent.sum.asked.isEmpty());
        QVERIFY(scene.summary().days.isEmpty());
    }

    void whoStillWaitsStandsInItsHour()
    {
        Scene scene;
        scene.ask(3h, {}); // Thursday, 7:00
        scene.ask(24h * 7 - 2h, {}); // the Thursday before, 12:00
        scene.ask(3h, 5min);
        Question &aside = scene.ask(3h, {});
        aside.resolved = thursday - 1h; // put aside
        const AnswerSummary summary = scene.summary();
        QCOMPARE(summary.leftCount, 2);
        QCOMPARE(summary.left[3][7], QList<MessageId>{MessageId(1)});
        QCOMPARE(summary.left[3][12], QList<MessageId>{MessageId(2)});
        qsizetype count = 0;
        for (const auto &day : summary.left) {
            for (const QList<MessageId> &hour : day)
                count += hour.size();
        }
        QCOMPARE(count, summary.leftCount);
    }

    void onlyWhatIsMeantCounts()
    {
        Scene scene;
        const AgentId anna = AgentId::make();
        const AgentId bert = AgentId::make();
        scene.ask(24h, 5min, anna);
        scene.ask(24h, 5h, bert);
        scene.ask(24h, 5h).audience = Audience::Private;
        scene.scope.agents = QList<AgentId>{anna};
        QCOMPARE(scene.summary().byAgent.sum.asked, QList<MessageId>{MessageId(1)});
        scene.scope.agents = QList<AgentId>{AgentId()};
        QCOMPARE(scene.summary().byAgent.sum.asked, QList<MessageId>{MessageId(3)});
        scene.scope.agents.reset();
        scene.scope.notAgents = {anna};
        QCOMPARE(scene.summary().byAgent.sum.asked.size(), 2);
        scene.scope.audiences = QList<Audience>{Audience::Private};
        QCOMPARE(scene.summary().byAgent.sum.asked, QList<MessageId>{MessageId(3)});
    }

    void longPeriodsHaveFewBars()
    {
        Scene scene;
        for (const int days : {31, 32, 90, 365, 3650}) {
            scene.facts.questions.clear();
            scene.ask(24h * days - 12h, 5min);
            scene.ask(1h, 5min);
            scene.scope.from.reset();
            const AnswerSummary summary = scene.summary();
            QVERIFY(summary.days.size() <= AnswerSummary::MostBars + 1);
            QCOMPARE(summary.days.last().last, QDate(2026, 5, 14));
            qsizetype kept = 0;
            QDate next;
            for (const AnswerDays &each : summary.days) {
                kept += each.kept;
                QVERIFY(!next.isValid() || each.first == next);
                next = each.last.addDays(1);
            }
            QCOMPARE(kept, 2);
        }
    }

    void accountsThatPromiseDifferently()
    {
        Scene scene;
        scene.ask(24h, 5min);
        Account other = scene.account;
        other.id = AccountId::make();
        other.duties.firstReply = 30min;
        scene.facts.accounts.insert(other.id, other);
        QVERIFY(!scene.summary().promised);
        QVERIFY(!answerSummary({}, {}).promised);
        QVERIFY(answerSummary({}, {}).days.isEmpty());
    }
};

SPORTELLO_TEST(TestAnswerSummary)
#include "test_answersummary.moc"
