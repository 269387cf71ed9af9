// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "blueskycrashserver.h"
#include "crash/crashreport.h"
#include "support/testcase.h"

#include <thread>
#include <vector>

using namespace sportello;
using namespace Qt::StringLiterals;

namespace {

// Before QTest reads it: thousands of kills take longer than its five minutes, and so may the first
// set-up of the lab.
const bool patient = qputenv("QTEST_FUNCTION_TIMEOUT", "2000000000");

} // namespace

/// Kills the program while it sends to the reference implementation, and counts on the PDS what
/// became of the replies.
class TestBlueskyKills : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsLostOrDoubled()
    {
        QVERIFY(patient);
        const BlueskyLab lab({u"--no-limits"_s});
        if (!lab.missing().isEmpty())
            QSKIP(qPrintable(u"the lab is missing: "_s + lab.missing()));
        QVERIFY2(lab.broken().isEmpty(), qPrintable(lab.broken()));

        CrashQuota quota(wantedKills());
        std::vector<CrashCount> counts(2);
        std::vector<std::thread> threads;
        for (size_t i = 0; i < counts.size(); ++i) {
            threads.emplace_back([&quota, &counts, &lab, i] {
                for (quint32 round = 0; !quota.isReached() && counts.at(i).complaints.isEmpty();
                     ++round) {
                    const QString name = u"lane%1n%2"_s.arg(i).arg(round);
                    BlueskyCrashServer server(lab, name);
                    counts.at(i).add(
                        CrashLane({name, quint32(i) * 1000 + round, 15}, server, quota).run());
                }
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
        QCOMPARE(lab.control()(u"chat_log"_s).value(u"violations"_s).toArray(), QJsonArray());
        QVERIFY2(sum.kills() >= wantedKills(), "there were fewer kills than asked for");
        QVERIFY(sum.accepted > sum.kills() / 2);
        QVERIFY(sum.published >= sum.accepted - sum.open);
    }
};

SPORTELLO_TEST(TestBlueskyKills)
#include "test_blueskykills.moc"
