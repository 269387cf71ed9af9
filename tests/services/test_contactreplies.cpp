// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/contactmerges.h"
#include "storage/handofftable.h"
#include "support/servicedesk.h"

using namespace sportello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Whoever a handle belongs to: a reply goes to the handle that wrote, and who was invited with one
/// handle may come with another.
class TestContactReplies : public StoreTestCase
{
    Q_OBJECT

private Q_SLOTS:
    void aReplyGoesToTheHandleThatWrote()
    {
        ScriptedServer server;
        ServiceDesk desk{{&server}};
        desk.store.clock().advance(1h);
        const Instant earlier = desk.store.clock().now() - 5min;
        server.customerWrites(u"anna"_s, u"Buongiorno"_s, earlier);
        server.customerWrites(u"anna_work"_s, u"Buonasera"_s, earlier);
        desk.connect(server);
        ContactMerges merges(desk.store.store(), desk.store.clock());
        const ConversationSummary home = desk.conversationWith(u"anna"_s);
        const ConversationSummary work = desk.conversationWith(u"anna_work"_s);
        const auto merged = waitFor(merges.merge(home.contact, work.contact, {}, desk.agent.id));
        QVERIFY(merged.ok());
        // In both directions: to the one that was joined, and to the one that was there.
        for (const ConversationSummary &to : {work, home}) {
            const ConversationSummary now =
                desk.conversationWith(to.handleAddress.section(u'@', 0, 0));
            QVERIFY(now.contact == home.contact);
            const Result<OutboxId> id = desk.reply(now, u"Volentieri"_s);
            QVERIFY(id.ok());
            QCOMPARE(desk.item(id.value()).recipient, to.handleAddress);
            QVERIFY(desk.item(id.value()).conversation == to.id);
            desk.pass(5s);
            QCOMPARE(server.replies.last().recipient, to.handleAddress);
        }
        QCOMPARE(server.replies.size(), 2);
        // What is on its way stays on its way when the person is taken apart.
        const Result<OutboxId> late =
            desk.reply(desk.conversationWith(u"anna_work"_s), u"A presto"_s, Audience::Public, 5s);
        waitFor(merges.takeBack(merged->id, ContactMerges::Then::Differ, desk.agent.id));
        desk.pass(10s);
        QCOMPARE(desk.item(late.value()).recipient, work.handleAddress);
        QCOMPARE(server.replies.last().recipient, work.handleAddress);
        QCOMPARE(server.replies.size(), 3);
    }

    void whoWasInvitedMayComeWithAnotherHandle()
    {
        ScriptedServer server;
        ServiceDesk desk{{&server}};
        desk.store.clock().advance(1h);
        const Instant now = desk.store.clock().now();
        server.customerWrites(u"anna"_s, u"Buongiorno"_s, now - 5min);
        server.customerWrites(u"anna_work"_s, u"Eccomi"_s, now - 1min, {}, Audience::Private);
        const Account account = desk.connect(server);
        const ConversationSummary open = desk.conversationWith(u"anna"_s);
        const ConversationSummary closed = desk.conversationWith(u"anna_work"_s, Audience::Private);
        Handoff handoff;
        handoff.id = HandoffId::make();
        handoff.publicConversation = open.id;
        handoff.account = account.id;
        handoff.handle = open.handle;
        handoff.state = HandoffState::Offered;
        handoff.stateSince = now - 4min;
        handoff.reference = u"AB12CD"_s;
        handoff.agent = desk.agent.id;
        handoff.createdAt = now - 4min;
        const auto answered = [&] {
            return desk.store
                .team([&](TeamDatabase &database) {
                    return HandoffTable(database).answeredBy(closed.id, {}, now - 24h);
                })
                .value();
        };
        desk.store.team([&](TeamDatabase &database) { HandoffTable(database).insert(handoff); });
        QVERIFY(!answered());
        ContactMerges merges(desk.store.store(), desk.store.clock());
        QVERIFY(waitFor(merges.merge(open.contact, closed.contact, {}, desk.agent.id)).ok());
        const auto found = answered();
        QVERIFY(found.has_value());
        QCOMPARE(found->second, HandoffMatch::SameContact);
    }
};

SPORTELLO_TEST(TestContactReplies)
#include "test_contactreplies.moc"
