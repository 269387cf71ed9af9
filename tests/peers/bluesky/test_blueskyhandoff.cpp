// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "../handoffway.h"
#include "blueskytest.h"
#include "support/testcase.h"

using namespace sportello;
using namespace Qt::StringLiterals;

/// From the public thread into private and back, against the reference implementation: what left is
/// counted on the server, and the customer answers from an account of their own.
class TestBlueskyHandoff : public BlueskyTest
{
    Q_OBJECT

    std::unique_ptr<HandoffWay> m_way;

    void begin()
    {
        m_way = std::make_unique<HandoffWay>(u"bluesky"_s);
        m_control.post(m_giulia, u"@%1 The confirmation never came."_s.arg(m_brand));
        const QString problem = m_way->begin(u"password"_s,
                                             {{u"server"_s, m_lab->server()},
                                              {u"handle"_s, m_brand},
                                              {u"token"_s, m_control.appPassword(m_brand)}});
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }

    /// From the customer's answer to the end of the thread.
    void finish(const HandoffId &id)
    {
        message(u"Here I am."_s);
        QVERIFY(m_way->comesTo(id, HandoffState::CustomerWrote));
        const Handoff linked = m_way->present(id);
        QCOMPARE(linked.privateConversation, m_way->summary(Audience::Private).id);
        QVERIFY(linked.match == HandoffMatch::SameHandle
                || linked.match == HandoffMatch::SameConversation);
        const AgentId me = m_way->program().agent().id;
        QVERIFY(waitFor(m_way->program().handoffs().solve(id, me)).ok());
        QVERIFY(!m_way->program().handoffs().closingWordings().isEmpty());
        const QString closing = u"Solved in private. Thank you, Giulia."_s;
        const auto closed = m_way->closeInPublic(id, closing);
        QVERIFY2(closed.ok(), closed.ok() ? "" : qPrintable(closed.error().message));
        QVERIFY(m_way->comesTo(id, HandoffState::ClosedInPublic));
        m_control(u"settle"_s);
        QCOMPARE(m_control.countPosts(m_brand, closing), 1);
    }

public:
    TestBlueskyHandoff()
        : BlueskyTest(u"aurora"_s)
    {
    }

private Q_SLOTS:
    void cleanup()
    {
        m_way.reset();
        BlueskyTest::cleanup();
    }

    void byPrivateMessageWhereTheyTakeOne()
    {
        follow();
        begin();
        const auto plan = m_way->plan();
        QVERIFY(plan.ok() && !plan->offers.isEmpty());
        QCOMPARE(plan->offers.first().route, HandoffRoute::PrivateMessage);
        const QString words = u"Hello Giulia, let us look for your booking here."_s;
        const auto taken = m_way->take(*plan, words);
        QVERIFY2(taken.ok(), taken.ok() ? "" : qPrintable(taken.error().message));
        QVERIFY(m_way->comesTo(taken->id, HandoffState::Offered));
        QCOMPARE(m_control.countMessages(words), 1);
        // Nothing was said in public.
        QCOMPARE(m_control.posts(m_brand).size(), 0);
        finish(taken->id);
        QCOMPARE(m_control.countMessages(words), 1);
        QCOMPARE(m_control.posts(m_brand).size(), 1);
    }

    void byPublicInvitationWhereTheyTakeNone()
    {
        begin();
        const auto plan = m_way->plan();
        QVERIFY(plan.ok() && !plan->offers.isEmpty());
        QCOMPARE(plan->offers.first().route, HandoffRoute::Invitation);
        const QString link = plan->offers.first().link;
        QVERIFY(!link.isEmpty());
        const QString words =
            u"Giulia, please write to us in private: %1 (%2)"_s.arg(link, plan->reference);
        const auto taken = m_way->take(*plan, words);
        QVERIFY2(taken.ok(), taken.ok() ? "" : qPrintable(taken.error().message));
        QVERIFY(m_way->comesTo(taken->id, HandoffState::Offered));
        m_control(u"settle"_s);
        QCOMPARE(m_control.posts(m_brand).size(), 1);
        finish(taken->id);
        QCOMPARE(m_control.posts(m_brand).size(), 2);
        // A second one is refused, and nothing leaves for it.
        QCOMPARE(m_way->present(taken->id).reference, plan->reference);
    }
};

SPORTELLO_TEST(TestBlueskyHandoff)
#include "test_blueskyhandoff.moc"
