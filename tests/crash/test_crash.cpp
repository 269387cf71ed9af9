// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "crashlane.h"
#include "crashreport.h"
#include "mastodoncrashserver.h"
#include "support/testcase.h"

#include <thread>
#include <vector>

using namespace sportello;
using namespace Qt::StringLiterals;

namespace {

// Before QTest reads it: thousands of kills take longer than its five minutes.
const bool patient = qputenv("QTEST_FUNCTION_TIMEOUT", "2000000000");

struct Lane
{
    LanePlan plan;
    MastodonManners manners;
};

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
        const QList<Lane> lanes{
            {{u"keys"_s, 11}, {u"mastodon"_s, true, 0}},
            {{u"nokeys"_s, 22}, {u"mastodon"_s, false, 0}},
            {{u"lagging"_s, 33}, {u"mastodon"_s, false, 250}},
            {{u"other"_s, 44}, {u"gotosocial"_s, false, 100}},
        };
        CrashQuota quota(wantedKills());
        std::vector<CrashCount> counts(size_t(lanes.size()));
        std::vector<std::thread> threads;
        for (size_t i = 0; i < counts.size(); ++i) {
            threads.emplace_back([&quota, &counts, lane = lanes.at(qsizetype(i)), i]() mutable {
                do {
                    MastodonCrashServer server(lane.manners);
                    counts.at(i).add(CrashLane(lane.plan, server, quota).run());
                    lane.plan.seed += 1000;
                } while (!quota.isReached() && counts.at(i).complaints.isEmpty());
            });
        }
        CrashCount sum;
        for (size_t i = 0; i < counts.size(); ++i) {
            threads.at(i).join();
            sum.add(counts.at(i));
        }
        print(sum);

        QCOMPARE(sum.lost, 0);
        QCOMPARE(sum.doubled, 0);
        QCOMPARE(sum.shownTwice, 0);
        QCOMPARE(sum.outOfOrder, 0);
        QCOMPARE(sum.complaints, QStringList());
        QVERIFY2(sum.kills() >= wantedKills(), "there were fewer kills than asked for");
        for (const int kills : sum.killsAt)
            QVERIFY(kills >= 2);
        QVERIFY(sum.accepted > sum.kills() / 2);
        QVERIFY(sum.threads >= 5);
        QVERIFY(sum.published >= sum.accepted - sum.open);
    }
};

SPORTELLO_TEST(TestCrash)
#include "test_crash.moc"
