// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "../handoffway.h"
#include "support/fakemastodonprocess.h"
#include "support/testcase.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace sportello;
using namespace Qt::StringLiterals;

/// From the public thread into private and back on a server of Mastodon's kind, where private is a
/// mention that only the mentioned see.
class TestMastodonHandoff : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void byPrivateMention()
    {
        FakeMastodonProcess server;
        QVERIFY(server.isRunning());
        const QString question =
            server.post(u"giulia"_s, u"@hotelaurora The confirmation never came."_s);
        QVERIFY(!question.isEmpty());
        HandoffWay way(u"mastodon"_s);
        const QString problem = way.begin(
            u"token"_s,
            {{u"server"_s, server.url()}, {u"token"_s, server.tokenOf(u"hotelaurora"_s)}});
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        const auto plan = way.plan();
        QVERIFY(plan.ok() && !plan->offers.isEmpty());
        QCOMPARE(plan->offers.first().route, HandoffRoute::PrivateMessage);
        const QString words = u"Hello Giulia, let us look for your booking here."_s;
        const auto taken = way.take(*plan, words);
        QVERIFY2(taken.ok(), taken.ok() ? "" : qPrintable(taken.error().message));
        QVERIFY(way.comesTo(taken->id, HandoffState::Offered));
        QCOMPARE(server.countPublished(words), 1);
        const QJsonArray statuses = server.dump().value(u"statuses"_s).toArray();
        const auto visibilityOf = [&statuses](const QString &text) {
            for (const QJsonValue &status : statuses) {
                if (status[u"text"_s].toString().contains(text))
                    return status[u"visibility"_s].toString();
            }
            return QString();
        };
        QCOMPARE(visibilityOf(words), u"direct"_s);
        server.post(u"giulia"_s, u"@hotelaurora Here I am."_s, u"direct"_s);
        QVERIFY(way.comesTo(taken->id, HandoffState::CustomerWrote));
        QVERIFY(way.present(taken->id).privateConversation.has_value());
        const AgentId me = way.program().agent().id;
        QVERIFY(waitFor(way.program().handoffs().solve(taken->id, me)).ok());
        const QString closing = u"Solved in private. Thank you, Giulia."_s;
        const auto closed = way.closeInPublic(taken->id, closing);
        QVERIFY2(closed.ok(), closed.ok() ? "" : qPrintable(closed.error().message));
        QVERIFY(way.comesTo(taken->id, HandoffState::ClosedInPublic));
        QCOMPARE(server.countPublished(closing), 1);
        QCOMPARE(server.countPublished(words), 1);
    }
};

SPORTELLO_TEST(TestMastodonHandoff)
#include "test_mastodonhandoff.moc"
