// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "support/servicedesk.h"

using namespace sportello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Numbered threads: one after the other, each answering the one before, together or not at all.
class TestOutboxThread : public StoreTestCase
{
    Q_OBJECT

    struct Scene
    {
        Scene()
            : desk({&server})
        {
            desk.store.clock().advance(1h);
            server.customerWrites(u"giulia"_s, u"Buongiorno, come si arriva?"_s,
                                  desk.store.clock().now() - 5min);
            account = desk.connect(server);
            giulia = desk.conversationWith(u"giulia"_s);
        }

        QList<OutboxId> send(std::chrono::seconds undo = 0s)
        {
            NewReply reply;
            reply.conversation = giulia.id;
            reply.account = giulia.account;
            reply.basisRevision = giulia.revision;
            reply.undoWindow = undo;
            reply.agent = desk.agent.id;
            const auto ids = waitFor(desk.outbox->enqueueThread(reply, parts));
            desk.drain();
            return ids.valueOr({});
        }
        QList<OutboxState> states(const QList<OutboxId> &ids)
        {
            QList<OutboxState> found;
            for (const OutboxId &id : ids)
                found.append(desk.item(id).state);
            return found;
        }

        QList<ThreadPart> parts{{u"Dalla stazione prenda il 12. (1/3)"_s, u"\n\n"_s},
                                {u"Scenda a Porta Nuova. (2/3)"_s, u" "_s},
                                {u"Siamo di fronte. (3/3)"_s, {}}};
        QString whole = u"Dalla stazione prenda il 12.\n\nScenda a Porta Nuova. Siamo di fronte."_s;
        ScriptedServer server;
        ServiceDesk desk;
        Account account;
        ConversationSummary giulia;
    };

    using S = OutboxState;

private Q_SLOTS:
    void partsFollowEachOther()
    {
        Scene scene;
        const auto ids = scene.send();
        QCOMPARE(ids.size(), 3);
        scene.desk.pass(5s);
        QCOMPARE(scene.states(ids), (QList{S::Sent, S::Sent, S::Sent}));
        QCOMPARE(scene.server.replies.size(), 3);
        QCOMPARE(scene.server.replies.at(0).parentRemoteId, u"m1"_s);
        for (int i = 1; i < 3; ++i) {
            QCOMPARE(scene.server.replies.at(i).text, scene.parts.at(i).text);
            QCOMPARE(scene.server.replies.at(i).parentRemoteId,
                     scene.desk.item(ids.at(i - 1)).remoteId);
            QVERIFY(scene.server.replies.at(i).idempotencyKey
                    != scene.server.replies.at(i - 1).idempotencyKey);
        }
        const auto messages = scene.desk.messagesOf(scene.giulia.id);
        QCOMPARE(messages.size(), 4);
        QCOMPARE(messages.at(2).parentRemoteId, messages.at(1).remoteId);
        QCOMPARE(scene.desk.item(ids.first()).group, ids.first());
        QCOMPARE(waitFor(scene.desk.outbox->parts(ids.first())).value().size(), 3);
        scene.desk.sync(); // the echoes are the same messages
        QCOMPARE(scene.desk.messagesOf(scene.giulia.id).size(), 4);
    }

    void anotherReplyDoesNotComeInBetween()
    {
        Scene scene;
        const auto first = scene.send();
        const auto second = scene.desk.reply(scene.giulia, u"A presto!"_s);
        const auto third = scene.send();
        scene.desk.pass(10s);
        QStringList texts;
        for (const Reply &reply : scene.server.replies)
            texts.append(reply.text);
        QStringList thread;
        for (const ThreadPart &part : scene.parts)
            thread.append(part.text);
        QCOMPARE(texts, thread + QStringList{u"A presto!"_s} + thread);
    }

    void undoTakesAllBackIntoOneDraft_data()
    {
        QTest::addColumn<int>("part");
        QTest::newRow("by the first") << 0;
        QTest::newRow("by the last") << 2;
    }

    void undoTakesAllBackIntoOneDraft()
    {
        QFETCH(int, part);
        Scene scene;
        const auto ids = scene.send(10s);
        scene.desk.pass(8s);
        QVERIFY(waitFor(scene.desk.outbox->undo(ids.at(part))));
        scene.desk.pass(60s);
        QCOMPARE(scene.states(ids), (QList{S::Cancelled, S::Cancelled, S::Cancelled}));
        QCOMPARE(scene.server.requests, 0);
        QCOMPARE(scene.desk.draftOf(scene.giulia.id, Audience::Public), scene.whole);
    }

    void whatDidNotLeaveCanStillBeTakenBack()
    {
        Scene scene;
        scene.server.fates = {SendFate::Published, SendFate::RateLimited};
        const auto ids = scene.send();
        scene.desk.pass(5s);
        QCOMPARE(scene.states(ids), (QList{S::Sent, S::Queued, S::Queued}));
        QVERIFY(waitFor(scene.desk.outbox->edit(ids.at(1))));
        scene.desk.pass(120s);
        QCOMPARE(scene.states(ids), (QList{S::Sent, S::Cancelled, S::Cancelled}));
        QCOMPARE(scene.desk.draftOf(scene.giulia.id, Audience::Public),
                 u"Scenda a Porta Nuova. Siamo di fronte."_s);
        QCOMPARE(scene.server.requests, 2);
    }

    void aPartThatIsRefusedHoldsUpTheRest()
    {
        Scene scene;
        scene.server.fates = {SendFate::Published, SendFate::Refused};
        const auto ids = scene.send();
        scene.desk.pass(60s);
        QCOMPARE(scene.states(ids), (QList{S::Sent, S::Failed, S::Queued}));
        QCOMPARE(scene.desk.item(ids.at(1)).reason, OutboxReason::NetworkRefused);
        QCOMPARE(scene.desk.item(ids.at(2)).reason, OutboxReason::EarlierFirst);
        QVERIFY(waitFor(scene.desk.outbox->retry(ids.at(1))));
        scene.desk.pass(5s);
        QCOMPARE(scene.states(ids), (QList{S::Sent, S::Sent, S::Sent}));
        QCOMPARE(scene.server.replies.last().parentRemoteId, scene.desk.item(ids.at(1)).remoteId);
    }

    void discardingOnePartDiscardsWhatFollows()
    {
        Scene scene;
        scene.server.fates = {SendFate::Published, SendFate::Refused};
        const auto ids = scene.send();
        scene.desk.pass(5s);
        QVERIFY(waitFor(scene.desk.outbox->discard(ids.at(1))));
        scene.desk.pass(60s);
        QCOMPARE(scene.states(ids), (QList{S::Sent, S::Cancelled, S::Cancelled}));
        QCOMPARE(scene.server.requests, 2);
    }

    void newsBetweenPartsStopTheRest()
    {
        Scene scene;
        scene.server.fates = {SendFate::Published, SendFate::RateLimited};
        const auto ids = scene.send();
        scene.desk.pass(5s);
        scene.server.customerWrites(u"giulia"_s, u"Grazie, trovato!"_s,
                                    scene.desk.store.clock().now(), u"m1"_s);
        scene.desk.pass(60s);
        QCOMPARE(scene.states(ids), (QList{S::Sent, S::Held, S::Queued}));
        QCOMPARE(scene.desk.item(ids.at(1)).reason, OutboxReason::News);
        // "Send anyway" is meant for all that is left.
        QVERIFY(waitFor(scene.desk.outbox->retry(ids.at(1))));
        scene.desk.pass(10s);
        QCOMPARE(scene.states(ids), (QList{S::Sent, S::Sent, S::Sent}));
    }

    void anUnclearPartIsFoundUnderThePartBefore_data()
    {
        QTest::addColumn<int>("fate");
        QTest::newRow("published, no answer") << int(SendFate::PublishedUnanswered);
        QTest::newRow("lost, no answer") << int(SendFate::LostUnanswered);
    }

    void anUnclearPartIsFoundUnderThePartBefore()
    {
        QFETCH(int, fate);
        Scene scene;
        scene.server.honoursKeys = false;
        scene.server.capabilities.findSentIsCertain = true;
        scene.server.capabilities.features.setFlag(Feature::IdempotentSend, false);
        scene.server.fates = {SendFate::Published, SendFate(fate)};
        const auto ids = scene.send();
        scene.desk.pass(300s);
        QCOMPARE(scene.states(ids), (QList{S::Sent, S::Sent, S::Sent}));
        for (const ThreadPart &part : scene.parts)
            QCOMPARE(scene.server.published(part.text), 1);
        QCOMPARE(scene.desk.item(ids.at(1)).answeredRemoteId(),
                 scene.desk.item(ids.at(0)).remoteId);
    }

    void goesOnAfterARestart()
    {
        Scene scene;
        scene.server.fates = {SendFate::Published, SendFate::RateLimited};
        const auto ids = scene.send(5s);
        scene.desk.pass(10s);
        scene.desk.stop();
        scene.desk.start();
        scene.desk.pass(120s);
        QCOMPARE(scene.states(ids), (QList{S::Sent, S::Sent, S::Sent}));
        QCOMPARE(scene.server.replies.last().parentRemoteId, scene.desk.item(ids.at(1)).remoteId);
    }

    void closedWithinTheWindowIsAskedOnce()
    {
        Scene scene;
        const auto ids = scene.send(10s);
        scene.desk.stop();
        scene.desk.start();
        scene.desk.pass(60s);
        QCOMPARE(scene.states(ids), (QList{S::Held, S::Held, S::Held}));
        QCOMPARE(scene.server.requests, 0);
        QVERIFY(waitFor(scene.desk.outbox->retry(ids.first())));
        scene.desk.pass(10s);
        QCOMPARE(scene.states(ids), (QList{S::Sent, S::Sent, S::Sent}));
    }

    void nothingIsKeptOfAThreadThatDoesNotFit()
    {
        Scene scene;
        scene.server.capabilities.limits[Audience::Public].limits = {{Limit::Unit::Graphemes, 30}};
        scene.desk.sync();
        QVERIFY(scene.send().isEmpty());
        scene.parts.clear();
        QVERIFY(scene.send().isEmpty());
        QVERIFY(waitFor(scene.desk.outbox->all(10)).value().isEmpty());
    }
};

SPORTELLO_TEST(TestOutboxThread)
#include "test_outboxthread.moc"
