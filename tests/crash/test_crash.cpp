// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "crashlane.h"
#include "support/testcase.h"

#include <cstdio>
#include <thread>
#include <vector>

using namespace sportello;
using namespace Qt::StringLiterals;

namespace {

constexpr int usualKills = 200;

// Before QTest reads it: thousands of kills take longer than its five minutes.
const bool patient = qputenv("QTEST_FUNCTION_TIMEOUT", "2000000000");

int wantedKills()
{
    const int wanted = qEnvironmentVariableIntValue("SPORTELLO_KILLS");
    return wanted > 0 ? wanted : usualKills;
}

const char *nameOf(CrashPoint point)
{
    switch (point) {
    case CrashPoint::BeforeEnqueueCommit: return "before a reply is kept";
    case CrashPoint::AfterEnqueueCommit: return "after a reply was kept";
    case CrashPoint::BeforeClaimCommit: return "before it is marked as leaving";
    case CrashPoint::AfterClaimCommit: return "after it was marked, before it leaves";
    case CrashPoint::BeforeAnswerCommit: return "answered, before that is kept";
    case CrashPoint::AfterAnswerCommit: return "answered, after that was kept";
    case CrashPoint::BeforeMessageCommit: return "before it goes into the history";
    case CrashPoint::AfterMessageCommit: return "after it went into the history";
    case CrashPoint::BeforeUnconfirmedCommit: return "no answer, before that is kept";
    case CrashPoint::AfterUnconfirmedCommit: return "no answer, after that was kept";
    case CrashPoint::BeforeSettleCommit: return "looked up, before that is kept";
    case CrashPoint::AfterSettleCommit: return "looked up, after that was kept";
    }
    return "";
}

void print(const CrashCount &count)
{
    const auto line = [](const char *what, int number) {
        std::printf("  %-40s %8d\n", what, number);
    };
    std::printf("\nKills\n");
    for (int i = 0; i < CrashPointCount; ++i)
        line(nameOf(CrashPoint(i)), count.killsAt.at(size_t(i)));
    line("at a random moment", count.randomKills);
    line("together", count.kills());
    std::printf("Replies\n");
    line("accepted", count.accepted);
    line("published", count.published);
    line("lost", count.lost);
    line("doubled", count.doubled);
    line("twice in the history", count.shownTwice);
    line("out of order", count.outOfOrder);
    line("a person was asked", count.held);
    line("  because it could not be known", count.heldUncertain);
    line("unconfirmed at the end", count.unconfirmed);
    line("open at the end", count.open);
    line("Runs", count.runs);
    line("Runs until nothing was left to do", count.recoveries);
    std::fflush(stdout);
}

} // namespace

/// Kills the program at every step of a reply's life and at random moments, against servers that
/// misbehave in different ways, and counts what became of the replies.
class TestCrash : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsLostOrDoubled()
    {
        QVERIFY(patient);
        const QList<LanePlan> plans{
            {u"keys"_s, u"mastodon"_s, true, 0, 11},
            {u"nokeys"_s, u"mastodon"_s, false, 0, 22},
            {u"lagging"_s, u"mastodon"_s, false, 250, 33},
            {u"other"_s, u"gotosocial"_s, false, 100, 44},
        };
        CrashQuota quota(wantedKills());
        std::vector<CrashCount> counts(size_t(plans.size()));
        std::vector<std::thread> threads;
        for (size_t i = 0; i < counts.size(); ++i) {
            threads.emplace_back([&quota, &counts, plan = plans.at(qsizetype(i)), i]() mutable {
                do {
                    counts.at(i).add(CrashLane(plan, quota).run());
                    plan.seed += 1000;
                } while (!quota.isReached() && counts.at(i).complaints.isEmpty());
            });
        }
        CrashCount sum;
        for (size_t i = 0; i < counts.size(); ++i) {
            threads.at(i).join();
            sum.add(counts.at(i));
        }
        print(sum);
        for (const QString &complaint : std::as_const(sum.complaints))
            std::printf("%s\n", qUtf8Printable(complaint));
        std::fflush(stdout);

        QCOMPARE(sum.lost, 0);
        QCOMPARE(sum.doubled, 0);
        QCOMPARE(sum.shownTwice, 0);
        QCOMPARE(sum.outOfOrder, 0);
        QCOMPARE(sum.complaints, QStringList());
        QVERIFY2(sum.kills() >= wantedKills(), "there were fewer kills than asked for");
        for (const int kills : sum.killsAt)
            QVERIFY(kills >= 2);
        QVERIFY(sum.accepted > sum.kills() / 2);
        QVERIFY(sum.published >= sum.accepted - sum.open);
    }
};

SPORTELLO_TEST(TestCrash)
#include "test_crash.moc"
