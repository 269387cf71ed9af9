// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/actiontable.h"
#include "support/servicedesk.h"

using namespace sportello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Likes, deletions, blocks and reports: kept first, done in order, repeated only where that is
/// harmless.
class TestModeration : public StoreTestCase
{
    Q_OBJECT

    struct Scene
    {
        Scene()
            : desk({&server})
        {
            desk.store.clock().advance(1h);
            server.customerWrites(u"giulia"_s, u"Buongiorno"_s, desk.store.clock().now() - 5min);
            account = desk.connect(server);
            giulia = desk.conversationWith(u"giulia"_s);
            listen();
        }
        void listen()
        {
            QObject::connect(desk.moderation.get(), &Moderation::finished, desk.moderation.get(),
                             [this](const NetworkAction &action, const std::optional<Error> &) {
                ended.append(action.state);
            });
        }
        Result<NetworkActionId> ask(ActionKind kind, const QString &message = u"m1"_s)
        {
            NewAction action;
            action.kind = kind;
            action.account = account.id;
            action.conversation = giulia.id;
            action.messageRemoteId = message;
            action.personAddress = u"giulia@town.example"_s;
            action.agent = desk.agent.id;
            const auto id = waitFor(desk.moderation->request(action));
            desk.drain();
            return id;
        }
        NetworkAction row(const Result<NetworkActionId> &id)
        {
            return waitFor(desk.moderation->find(*id)).value().value();
        }

        ScriptedServer server;
        ServiceDesk desk;
        Account account;
        ConversationSummary giulia;
        QList<OutboxState> ended;
    };

    static Error unclear() { return {ErrorKind::Timeout, u"no answer"_s, {}, true}; }

private Q_SLOTS:
    void isDoneOnceAndKept()
    {
        Scene scene;
        const auto id = scene.ask(ActionKind::Like);
        QCOMPARE(scene.server.actions.size(), 1);
        const RemoteAction &asked = scene.server.actions.first();
        QCOMPARE(asked.messageRemoteId, u"m1"_s);
        QCOMPARE(asked.accountRemoteId, u"me"_s);
        QVERIFY(!asked.idempotencyKey.isEmpty());
        QCOMPARE(scene.row(id).state, OutboxState::Sent);
        QCOMPARE(scene.ended, QList{OutboxState::Sent});
        QCOMPARE(waitFor(scene.desk.moderation->ofConversation(scene.giulia.id)).value().size(), 1);
        scene.desk.pass(10s);
        QCOMPARE(scene.server.actions.size(), 1);
    }

    void whatTheNetworkCannotDoIsNotKept()
    {
        Scene scene;
        QCOMPARE(scene.ask(ActionKind::Mute).error().kind, ErrorKind::Refused);
        QVERIFY(waitFor(scene.desk.moderation->ofConversation(scene.giulia.id)).value().isEmpty());
    }

    void anUnclearAnswerIsRepeatedWithTheSameKey()
    {
        Scene scene;
        scene.server.actionProblems = {unclear(), unclear()};
        const auto id = scene.ask(ActionKind::Block);
        scene.desk.pass(60s);
        QCOMPARE(scene.server.actions.size(), 3);
        QCOMPARE(scene.server.actions.at(2).idempotencyKey,
                 scene.server.actions.at(0).idempotencyKey);
        QCOMPARE(scene.row(id).state, OutboxState::Sent);
        QCOMPARE(scene.ended, QList{OutboxState::Sent});
    }

    void itIsNotTriedForEver()
    {
        Scene scene;
        for (int i = 0; i < 20; ++i)
            scene.server.actionProblems.append(unclear());
        const auto id = scene.ask(ActionKind::Like);
        scene.desk.pass(90s);
        QCOMPARE(scene.server.actions.size(), Moderation::MaximumAttempts);
        QCOMPARE(scene.row(id).state, OutboxState::Failed);
    }

    void aReportIsNeverRepeated()
    {
        Scene scene;
        scene.server.actionProblems = {unclear()};
        const auto id = scene.ask(ActionKind::Report);
        scene.desk.pass(30s);
        QCOMPARE(scene.server.actions.size(), 1);
        QCOMPARE(scene.row(id).state, OutboxState::Unconfirmed);
        QCOMPARE(scene.ended, QList{OutboxState::Unconfirmed});
    }

    void offlineWaits()
    {
        Scene scene;
        scene.server.offline = true;
        for (int i = 0; i < 9; ++i)
            scene.server.actionProblems.append(Error{ErrorKind::Offline, {}, {}, false});
        const auto id = scene.ask(ActionKind::Like);
        scene.desk.pass(20s);
        QCOMPARE(scene.row(id).state, OutboxState::Queued);
        scene.server.offline = false;
        scene.desk.pass(60s); // each of the nine reached nobody and counts for nothing
        QCOMPARE(scene.row(id).state, OutboxState::Sent);
        QCOMPARE(scene.server.actions.size(), 10);
    }

    void aRefusalIsSaidAndTheNextIsDone()
    {
        Scene scene;
        scene.server.actionProblems = {Error{ErrorKind::Refused, u"not yours"_s, {}, false}};
        const auto refused = scene.ask(ActionKind::Like);
        const auto next = scene.ask(ActionKind::Block);
        QCOMPARE(scene.row(refused).state, OutboxState::Failed);
        QCOMPARE(scene.row(refused).detail, u"not yours"_s);
        QCOMPARE(scene.row(next).state, OutboxState::Sent);
    }

    void orderIsKept()
    {
        Scene scene;
        scene.server.actionProblems = {unclear()};
        scene.ask(ActionKind::Like);
        scene.ask(ActionKind::Unlike);
        scene.desk.pass(30s);
        QList<ActionKind> kinds;
        for (const RemoteAction &action : std::as_const(scene.server.actions))
            kinds.append(action.kind);
        QCOMPARE(kinds, (QList{ActionKind::Like, ActionKind::Like, ActionKind::Unlike}));
    }

    void aDeletedMessageIsMarkedAtOnce()
    {
        Scene scene;
        const auto reply = scene.desk.reply(scene.giulia, u"Certo!"_s);
        scene.desk.pass(3s);
        const QString published = scene.desk.item(*reply).remoteId;
        const auto id = scene.ask(ActionKind::Delete, published);
        QCOMPARE(scene.row(id).state, OutboxState::Sent);
        const auto messages = scene.desk.messagesOf(scene.giulia.id);
        QVERIFY(messages.last().deletedAt);
        QCOMPARE(messages.last().text.text, u"Certo!"_s);
    }

    void goneAlreadyIsDeleted()
    {
        Scene scene;
        scene.server.actionProblems = {Error{ErrorKind::NotFound, {}, {}, false}};
        QCOMPARE(scene.row(scene.ask(ActionKind::Delete)).state, OutboxState::Sent);
    }

    void aProgramThatEndedInBetweenGoesOn_data()
    {
        QTest::addColumn<ActionKind>("kind");
        QTest::addColumn<OutboxState>("state");
        QTest::newRow("harmless to repeat") << ActionKind::Like << OutboxState::Sent;
        QTest::newRow("not to be repeated") << ActionKind::Report << OutboxState::Unconfirmed;
    }

    void aProgramThatEndedInBetweenGoesOn()
    {
        QFETCH(ActionKind, kind);
        QFETCH(OutboxState, state);
        Scene scene;
        scene.desk.moderation.reset(); // nobody works on it
        NetworkAction action;
        action.id = NetworkActionId::make();
        action.kind = kind;
        action.account = scene.account.id;
        action.accountRemoteId = scene.account.remoteId;
        action.conversation = scene.giulia.id;
        action.messageRemoteId = u"m1"_s;
        action.agent = scene.desk.agent.id;
        action.idempotencyKey = u"k"_s;
        action.state = OutboxState::Sending;
        action.createdAt = scene.desk.store.clock().now();
        waitFor(scene.desk.store->run([action](OwnDatabase &database) -> Result<Done> {
            ActionTable(database).insert(action);
            return Done{};
        }));
        scene.desk.stop();
        scene.desk.start();
        scene.desk.pass(30s);
        QCOMPARE(scene.row(action.id).state, state);
        QCOMPARE(scene.server.actions.size(), state == OutboxState::Sent ? 1 : 0);
    }

    void anotherIdentityDoesNothing()
    {
        Scene scene;
        scene.server.offline = true;
        const auto id = scene.ask(ActionKind::Block);
        scene.desk.store.team([&](TeamDatabase &database) -> Result<Done> {
            database.statement(u"UPDATE account SET remote_id = 'other'"_s).exec();
            return Done{};
        });
        scene.server.offline = false;
        scene.desk.stop();
        scene.desk.start();
        scene.desk.pass(20s);
        QCOMPARE(scene.row(id).state, OutboxState::Failed);
        QVERIFY(scene.server.actions.isEmpty());
    }
};

SPORTELLO_TEST(TestModeration)
#include "test_moderation.moc"
