// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/replyclock.h"
#include "support/testcase.h"

using namespace sportello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using std::chrono::milliseconds;
using std::chrono::minutes;

// A Thursday, 10:00 in UTC.
const Instant thursday = fromMilliseconds(1'778'752'800'000);

AccountDuties promising(std::optional<minutes> first, std::optional<minutes> next,
                        ReplyClock clock = ReplyClock::Calendar)
{
    AccountDuties duties;
    duties.firstReply = first;
    duties.nextReply = next;
    duties.clock = clock;
    return duties;
}

OpeningHours nineToFive()
{
    OpeningHours hours;
    hours.timeZone = u"UTC"_s;
    for (size_t day = 0; day < 5; ++day)
        hours.week.at(day) = {{9 * 60, 17 * 60}};
    return hours;
}

} // namespace

/// What was promised to a customer who waits, and what the clock shows of it.
class TestReplyClock : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void firstAndNextPromise()
    {
        const AccountDuties both = promising(60min, 240min);
        QCOMPARE(replyTarget(thursday, false, both, nullptr)->due, thursday + 1h);
        QCOMPARE(replyTarget(thursday, true, both, nullptr)->due, thursday + 4h);
        QVERIFY(!replyTarget(thursday, true, promising(60min, {}), nullptr));
        QVERIFY(!replyTarget(thursday, false, promising({}, 60min), nullptr));
        QVERIFY(!replyTarget(thursday, false, promising(0min, 0min), nullptr));
        QVERIFY(!replyTarget(thursday, false, AccountDuties(), nullptr));
    }

    void warning_data()
    {
        QTest::addColumn<int>("promised");
        QTest::addColumn<int>("warnedAfter");
        QTest::newRow("a day") << 1440 << 1080;
        QTest::newRow("an hour") << 60 << 45;
        QTest::newRow("forty minutes: 15 are more than a quarter") << 40 << 25;
        QTest::newRow("a quarter of an hour") << 15 << 0;
        QTest::newRow("five minutes") << 5 << 0;
    }
    void warning()
    {
        QFETCH(int, promised);
        QFETCH(int, warnedAfter);
        const auto target = replyTarget(thursday, false, promising(minutes(promised), {}), nullptr);
        QVERIFY(target);
        QCOMPARE(target->due, thursday + minutes(promised));
        QCOMPARE(target->warnAt, thursday + minutes(warnedAfter));
    }

    void businessHoursCountAlone()
    {
        const OpeningHours hours = nineToFive();
        const AccountDuties duties = promising(120min, {}, ReplyClock::Business);
        // Thursday 16:00: an hour today, an hour on Friday from nine.
        const auto target = replyTarget(thursday + 6h, false, duties, &hours);
        QVERIFY(target);
        QCOMPARE(target->due, thursday + 24h);
        // Half an hour of open time before.
        QCOMPARE(target->warnAt, thursday + 23h + 30min);
        // Without hours somebody is always there, and on the calendar hours do not matter.
        QCOMPARE(replyTarget(thursday + 6h, false, duties, nullptr)->due, thursday + 8h);
        QCOMPARE(replyTarget(thursday + 6h, false, promising(120min, {}), &hours)->due,
                 thursday + 8h);
        const OpeningHours never;
        QVERIFY(!replyTarget(thursday, false, duties, &never));
    }

    void reading_data()
    {
        QTest::addColumn<int>("minute");
        QTest::addColumn<int>("state");
        QTest::addColumn<double>("used");
        const auto row = [](const char *name, int minute, DueState state, double used) {
            QTest::newRow(name) << minute << int(state) << used;
        };
        row("before it began, clocks differ", -5, DueState::InTime, 0.0);
        row("just now", 0, DueState::InTime, 0.0);
        row("half", 60, DueState::InTime, 0.5);
        row("a minute before the warning", 89, DueState::InTime, 89 / 120.0);
        row("warning", 90, DueState::Soon, 0.75);
        row("the last minute", 119, DueState::Soon, 119 / 120.0);
        row("due", 120, DueState::Late, 1.0);
        row("long ago", 1200, DueState::Late, 1.0);
    }
    void reading()
    {
        QFETCH(int, minute);
        QFETCH(int, state);
        QFETCH(double, used);
        const AccountDuties duties = promising(120min, {});
        const auto target = replyTarget(thursday, false, duties, nullptr);
        const ReplyReading reading =
            readReplyClock(*target, thursday + minutes(minute), duties, nullptr);
        QCOMPARE(int(reading.state), state);
        QCOMPARE(reading.used, used);
        QCOMPARE(reading.left, milliseconds(minutes(120 - minute)));
    }

    void theClockStandsStillWhileItIsClosed()
    {
        const OpeningHours hours = nineToFive();
        const AccountDuties duties = promising(120min, {}, ReplyClock::Business);
        const auto target = replyTarget(thursday + 6h, false, duties, &hours);
        for (const auto hour : {7h, 12h, 22h, 23h}) {
            const ReplyReading reading = readReplyClock(*target, thursday + hour, duties, &hours);
            QCOMPARE(reading.used, 0.5);
            QCOMPARE(reading.state, DueState::InTime);
        }
        QCOMPARE(readReplyClock(*target, thursday + 23h + 30min, duties, &hours).used, 0.75);
    }

    void headings()
    {
        QCOMPARE(dueGroup({}, thursday), DueGroup::Later);
        QCOMPARE(dueGroup(thursday - 1ms, thursday), DueGroup::Late);
        QCOMPARE(dueGroup(thursday, thursday), DueGroup::Late);
        QCOMPARE(dueGroup(thursday + 1ms, thursday), DueGroup::WithinTheHour);
        QCOMPARE(dueGroup(thursday + 1h, thursday), DueGroup::WithinTheHour);
        QCOMPARE(dueGroup(thursday + 1h + 1ms, thursday), DueGroup::Later);
    }
};

SPORTELLO_TEST(TestReplyClock)
#include "test_replyclock.moc"
