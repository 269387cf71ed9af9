// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/answerchange.h"
#include "domain/coverage.h"
#include "domain/waitspread.h"
#include "support/testcase.h"

using namespace sportello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using std::chrono::milliseconds;

// A Thursday, 10:00 in UTC.
const Instant thursday = fromMilliseconds(1'778'752'800'000);

Turn customer(int id, milliseconds at)
{
    return {MessageId(id), false, thursday + at, {}};
}

Turn house(int id, milliseconds at, std::optional<AgentId> agent = {})
{
    return {MessageId(id), true, thursday + at, agent};
}

OpeningHours nineToFive()
{
    OpeningHours hours;
    hours.id = OpeningHoursId::make();
    hours.timeZone = u"UTC"_s;
    for (size_t day = 0; day < 5; ++day)
        hours.week.at(day) = {{9 * 60, 17 * 60}};
    return hours;
}

/// One account with hours, that promises an answer within an hour.
struct Scene
{
    Scene()
    {
        const OpeningHours hours = nineToFive();
        account.id = AccountId::make();
        account.network = u"mastodon"_s;
        account.duties.hours = hours.id;
        account.duties.firstReply = 60min;
        account.duties.nextReply = 30min;
        facts.from = thursday - 24h;
        facts.to = thursday + 24h * 30;
        facts.now = thursday + 24h * 30;
        facts.zone = QTimeZone::utc();
        facts.accounts.insert(account.id, account);
        facts.hours.insert(hours.id, hours);
    }
    Question &ask(int id, milliseconds at, std::optional<milliseconds> wait)
    {
        Question question;
        question.conversation = ConversationId::make();
        question.account = account.id;
        question.message = MessageId(id);
        question.asked = thursday + at;
        if (wait)
            question.answered = question.asked + *wait;
        facts.questions.append(question);
        return facts.questions.last();
    }

    Account account;
    AnswerFacts facts;
};

QList<MessageId> ids(std::initializer_list<int> numbers)
{
    QList<MessageId> list;
    for (const int number : numbers)
        list.append(MessageId(number));
    return list;
}

} // namespace

/// How customers were answered, and what other hours would change.
class TestAnswerReport final : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void aQuestionIsEverythingUntilTheAnswer()
    {
        const AgentId anna = AgentId::make();
        const QList<Question> questions =
            questionsIn({house(1, -1h), customer(2, 0min), customer(3, 5min), house(4, 20min, anna),
                         house(5, 21min), customer(6, 1h)},
                        {thursday - 30min, thursday + 30min});
        QCOMPARE(questions.size(), 2);
        const Question &first = questions.at(0);
        QCOMPARE(first.message, MessageId(2));
        QVERIFY(!first.isFirst); // the house had written before
        QCOMPARE(first.answered, std::optional(thursday + 20min));
        QCOMPARE(first.agent, std::optional(anna));
        QCOMPARE(first.resolved, std::optional(thursday + 30min));
        QVERIFY(!first.wasClosedUnanswered());
        const Question &second = questions.at(1);
        QCOMPARE(second.message, MessageId(6));
        QVERIFY(!second.answered);
        QVERIFY(!second.resolved); // what was done before is not about it
        QVERIFY(questionsIn({house(1, 0min)}, {thursday}).isEmpty());
        QVERIFY(questionsIn({}, {}).isEmpty());
    }

    void doneBeforeAnAnswerIsPutAside()
    {
        const QList<Question> never = questionsIn({customer(1, 0min)}, {thursday + 1h});
        QVERIFY(never.first().wasClosedUnanswered());
        QVERIFY(never.first().isFirst);
        const QList<Question> later =
            questionsIn({customer(1, 0min), house(2, 2h)}, {thursday + 1h});
        QVERIFY(later.first().wasClosedUnanswered());
        QVERIFY(later.first().answered);
    }

    void whoWasNeverAnsweredWaitedLongest()
    {
        Waits waits;
        QVERIFY(!waits.percentile(50));
        for (const auto wait : {40min, 10min, 30min, 20min})
            waits.add(wait);
        waits.addEndless();
        waits.sort();
        QCOMPARE(waits.count(), 5);
        QCOMPARE(waits.percentile(1), std::optional<milliseconds>(10min));
        QCOMPARE(waits.percentile(20), std::optional<milliseconds>(10min));
        QCOMPARE(waits.percentile(21), std::optional<milliseconds>(20min));
        QCOMPARE(waits.percentile(50), std::optional<milliseconds>(30min));
        QCOMPARE(waits.percentile(80), std::optional<milliseconds>(40min));
        QVERIFY(!waits.percentile(81));
        QCOMPARE(waits.within(20min), 2);
        QCOMPARE(waits.within(5min), 0);
        QCOMPARE(waits.within(24h), 4);
    }

    void everyQuestionIsCountedWhereItBelongs()
    {
        Scene scene;
        const AgentId anna = AgentId::make();
        scene.ask(1, 0min, 30min).agent = anna; // in time
        scene.ask(2, 1h, 90min); // late
        scene.ask(3, 9h, 15h); // 19:00, answered at 10:00 the next day: an hour of work
        scene.ask(4, 2h, {}); // never
        scene.ask(5, 3h, {}).resolved = thursday + 4h; // put aside
        Question &fresh = scene.ask(6, 24h * 30 - 10min, {}); // not due yet
        scene.account.duties.clock = ReplyClock::Business;
        scene.facts.accounts.insert(scene.account.id, scene.account);
        scene.facts.tags.insert(fresh.conversation, {u"noise"_s, u"refund"_s});

        const AnswerReport report = answerReport(scene.facts, AnswerGrouping::Agent);
        QCOMPARE(report.sum.asked, ids({1, 2, 3, 4, 5, 6}));
        QCOMPARE(report.sum.answered, ids({1, 2, 3}));
        QCOMPARE(report.sum.closed, ids({5}));
        QCOMPARE(report.sum.open, ids({4, 6}));
        QCOMPARE(report.sum.kept, ids({1, 3}));
        QCOMPARE(report.sum.broken, ids({2, 4}));
        QCOMPARE(*report.sum.answeredShare(), 0.5);
        QCOMPARE(*report.sum.keptShare(), 0.5);
        QCOMPARE(report.sum.calendar.percentile(50), std::optional<milliseconds>(15h));
        QCOMPARE(report.sum.business.percentile(50), std::optional<milliseconds>(90min));
        QCOMPARE(report.sum.business.percentile(33), std::optional<milliseconds>(1h));
        QCOMPARE(report.rows.size(), 2);
        QCOMPARE(report.rows.first().key, QString());
        QCOMPARE(report.rows.last().key, anna.toString());
        QCOMPARE(report.rows.last().asked, ids({1}));

        // With two tags it is in two rows, and once in the sum.
        const AnswerReport tags = answerReport(scene.facts, AnswerGrouping::Tag);
        QCOMPARE(tags.rows.size(), 3);
        QCOMPARE(tags.rows.at(1).key, u"noise"_s);
        QCOMPARE(tags.rows.at(2).asked, ids({6}));
        QCOMPARE(tags.sum.asked.size(), 6);
        QVERIFY(!tags.rows.at(2).keptShare());

        // As numbers: 9 before 10.
        const AnswerReport hours = answerReport(scene.facts, AnswerGrouping::Hour);
        QCOMPARE(hours.rows.first().key, u"9"_s);
        QCOMPARE(hours.rows.at(1).key, u"10"_s);
    }

    void hoursAreThoseOfTheZone()
    {
        Scene scene;
        scene.ask(1, 13h + 30min, 1h); // 23:30 on Thursday in UTC
        scene.facts.zone = QTimeZone("Europe/Rome");
        const AnswerReport days = answerReport(scene.facts, AnswerGrouping::Weekday);
        QCOMPARE(days.rows.first().key, u"5"_s);
        const CoverageMap map = coverageMap(scene.facts, 30min);
        QCOMPARE(map.at(4).at(1).asked, ids({1}));
        QCOMPARE(map.at(4).at(1).waited, ids({1}));
        QVERIFY(coverageMap(scene.facts, 60min).at(4).at(1).waited.isEmpty());
    }

    void whoWroteJustNowDoesNotWaitTooLong()
    {
        Scene scene;
        scene.facts.now = thursday + 20min;
        scene.ask(1, 0min, {});
        scene.ask(2, 1min, {}).resolved = thursday + 2min;
        QVERIFY(coverageMap(scene.facts, 30min).at(3).at(10).waited.isEmpty());
        QCOMPARE(coverageMap(scene.facts, 10min).at(3).at(10).waited, ids({1}));
    }

    void otherHoursAreReplayed()
    {
        Scene scene;
        scene.ask(1, 9h, 15h); // 19:00 → 10:00 the next day: an hour of work
        scene.ask(2, 0min, 10min); // while it is open
        scene.ask(3, 10h, {}); // nobody answered, whatever the hours
        scene.ask(4, 10h, 30min); // 20:00, by somebody who was there all the same
        const CoverageOutcome was = coverageAsItWas(scene.facts, 60min);
        QCOMPARE(was.messages.size(), 4);
        QCOMPARE(was.inTime.size(), 2);
        const auto until = [&](int minute) {
            return coverageReplayed(scene.facts, 60min, [&, minute](const AccountId &id) {
                return std::optional(extendedHours(*scene.facts.hoursOf(id), {4}, minute));
            });
        };
        QCOMPARE(until(24 * 60).inTime.size(), 3);
        QCOMPARE(until(24 * 60).waits.percentile(75), std::optional<milliseconds>(1h));
        // Open until 19:30: half of the work on the same day, half on the next morning.
        QCOMPARE(until(19 * 60 + 30).inTime.size(), 2);
        QCOMPARE(until(19 * 60 + 30).waits.percentile(75),
                 std::optional<milliseconds>(14h + 30min));
        // The same hours give the same.
        QCOMPARE(until(17 * 60).inTime, was.inTime);
        QVERIFY(!until(24 * 60).waits.percentile(76));
    }

    void theMapIsReplayedToo()
    {
        Scene scene;
        scene.ask(1, 9h, 15h); // 19:00 on Thursday, an hour of work
        scene.ask(2, 10h, {}); // in vain
        scene.ask(3, 10h, {}).resolved = thursday + 11h; // put aside
        QCOMPARE(coverageMap(scene.facts, 60min).at(3).at(19).waited, ids({1}));
        const CoverageMap map = coverageMapReplayed(scene.facts, 60min, [&](const AccountId &id) {
            return std::optional(extendedHours(*scene.facts.hoursOf(id), {4}, 24 * 60));
        });
        QCOMPARE(map.at(3).at(19).asked, ids({1}));
        QVERIFY(map.at(3).at(19).waited.isEmpty());
        QCOMPARE(map.at(3).at(20).asked, ids({2, 3}));
        QCOMPARE(map.at(3).at(20).waited, ids({2}));
        const CoverageOutcome was = coverageAsItWas(scene.facts, 60min);
        QCOMPARE(was.late, ids({1}));
        QCOMPARE(was.messages, ids({1, 2, 3}));
    }

    void timesAreSpreadOverTheSteps()
    {
        Scene scene;
        scene.ask(1, 0min, 15min); // at the end of the first step still belongs to it
        scene.ask(2, 0min, 16min);
        scene.ask(3, 0min, 30min);
        scene.ask(4, 9h, 15h); // an hour of work
        scene.ask(5, 0min, 24h * 8);
        scene.ask(6, 0min, {}).resolved = thursday + 2h;
        const WaitSpread reply = waitSpread(scene.facts, WaitKind::Reply, WaitClock::Calendar);
        QCOMPARE(reply.steps.at(0), ids({1}));
        QCOMPARE(reply.steps.at(1), ids({2, 3}));
        QCOMPARE(reply.steps.at(3), ids({4}));
        QCOMPARE(reply.steps.at(WaitSpread::Longer), ids({5}));
        QCOMPARE(reply.steps.at(WaitSpread::Never), ids({6}));
        QCOMPARE(reply.waits.count(), 6);
        // The third of six: 30 minutes, a third of the way from 15 to 60.
        QCOMPARE(*reply.place(50), 1.0 + 15.0 / 45.0);
        QCOMPARE(*reply.place(1), 1.0); // the end of the first step
        QCOMPARE(*reply.place(80), double(WaitSpread::Longer) + 0.5);
        QVERIFY(!reply.place(90));
        const WaitSpread open = waitSpread(scene.facts, WaitKind::Reply, WaitClock::Business);
        QCOMPARE(open.steps.at(1), ids({2, 3, 4}));
        const WaitSpread done = waitSpread(scene.facts, WaitKind::Resolution, WaitClock::Calendar);
        QCOMPARE(done.steps.at(2), ids({6}));
        QCOMPARE(done.steps.at(WaitSpread::Never), ids({1, 2, 3, 4, 5}));
        QVERIFY(!WaitSpread().place(50));
    }

    void resolutionHasBothClocks()
    {
        Scene scene;
        scene.ask(1, 6h, {}).resolved = thursday + 24h; // 16:00 → 10:00: two hours of work
        const AnswerReport report = answerReport(scene.facts, AnswerGrouping::Account);
        QCOMPARE(report.sum.resolved, ids({1}));
        const auto half = [&report](WaitClock clock) {
            return report.sum.waits(WaitKind::Resolution, clock).percentile(50);
        };
        QCOMPARE(half(WaitClock::Calendar), std::optional<milliseconds>(18h));
        QCOMPARE(half(WaitClock::Business), std::optional<milliseconds>(2h));
    }

    void closedDaysCanBeOpened()
    {
        const OpeningHours hours = extendedHours(nineToFive(), {5, 6}, 22 * 60);
        QCOMPARE(hours.week.at(4), (QList<OpeningSpan>{{9 * 60, 22 * 60}}));
        QCOMPARE(hours.week.at(5), (QList<OpeningSpan>{{9 * 60, 22 * 60}}));
        QVERIFY(hours.week.at(6).isEmpty());
        QCOMPARE(hours.week.at(0), (QList<OpeningSpan>{{9 * 60, 17 * 60}}));
        QVERIFY(extendedHours(nineToFive(), {7}, 8 * 60).week.at(6).isEmpty());
    }

    void thePeriodBeforeIsAsLong_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QDateTime>("from");
        QTest::addColumn<QDateTime>("to");
        QTest::addColumn<QDateTime>("before");
        const QTimeZone rome("Europe/Rome");
        const auto utc = [](int month, int day, int hour = 0) {
            return QDateTime(QDate(2026, month, day), QTime(hour, 0), Qt::UTC);
        };
        const auto romeDay = [&rome](int month, int day) {
            return QDate(2026, month, day).startOfDay(rome);
        };
        QTest::newRow("a week") << QByteArray("UTC") << utc(5, 8) << utc(5, 15) << utc(5, 1);
        QTest::newRow("a day") << QByteArray("UTC") << utc(3, 1) << utc(3, 2) << utc(2, 28);
        QTest::newRow("some hours")
            << QByteArray("UTC") << utc(5, 8, 9) << utc(5, 8, 17) << utc(5, 8, 1);
        // The 29th of March has 23 hours in Rome, the 25th of October 25.
        QTest::newRow("short day before")
            << QByteArray("Europe/Rome") << romeDay(4, 1) << romeDay(4, 8) << romeDay(3, 25);
        QTest::newRow("short day within")
            << QByteArray("Europe/Rome") << romeDay(3, 25) << romeDay(4, 1) << romeDay(3, 18);
        QTest::newRow("long day before")
            << QByteArray("Europe/Rome") << romeDay(10, 26) << romeDay(10, 27) << romeDay(10, 25);
        QTest::newRow("nothing") << QByteArray("UTC") << utc(5, 8) << utc(5, 8) << utc(5, 8);
    }
    void thePeriodBeforeIsAsLong()
    {
        QFETCH(QByteArray, zone);
        QFETCH(QDateTime, from);
        QFETCH(QDateTime, to);
        QFETCH(QDateTime, before);
        const ReportPeriod found =
            periodBefore({fromDateTime(from), fromDateTime(to)}, QTimeZone(zone));
        QCOMPARE(toMilliseconds(found.from), toMilliseconds(fromDateTime(before)));
        QCOMPARE(toMilliseconds(found.to), toMilliseconds(fromDateTime(from)));
    }

    void whatIsMissingIsNotCompared()
    {
        QCOMPARE(shareChange(0.5, 0.75), std::optional(0.25));
        QCOMPARE(shareChange(0.5, 0.25), std::optional(-0.25));
        QVERIFY(!shareChange({}, 0.5));
        QVERIFY(!shareChange(0.5, {}));
        const auto waits = [](std::initializer_list<milliseconds> ended, int endless = 0) {
            Waits made;
            for (const milliseconds wait : ended)
                made.add(wait);
            for (int i = 0; i < endless; ++i)
                made.addEndless();
            made.sort();
            return made;
        };
        const Waits brief = waits({10min, 20min, 30min});
        const Waits lengthy = waits({40min, 50min, 60min});
        const Waits endless = waits({10min}, 3);
        QCOMPARE(waitChange(brief, lengthy, 50), (WaitChange{WaitTrend::Longer, 30min}));
        QCOMPARE(waitChange(lengthy, brief, 50), (WaitChange{WaitTrend::Shorter, -30min}));
        QCOMPARE(waitChange(lengthy, lengthy, 90), (WaitChange{WaitTrend::Same, 0min}));
        QCOMPARE(waitChange(endless, brief, 50), (WaitChange{WaitTrend::NowEnds, {}}));
        QCOMPARE(waitChange(brief, endless, 50), (WaitChange{WaitTrend::NowEndless, {}}));
        QCOMPARE(waitChange(endless, endless, 90), (WaitChange{WaitTrend::EndlessBoth, {}}));
        QCOMPARE(waitChange(endless, brief, 20), (WaitChange{WaitTrend::Same, 0min}));
        QCOMPARE(waitChange({}, brief, 50), WaitChange());
        QCOMPARE(waitChange(brief, {}, 50), WaitChange());
    }
};

SPORTELLO_TEST(TestAnswerReport)
#include "test_answerreport.moc"
