// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/notes.h"
#include "services/personaldata.h"
#include "support/builders.h"
#include "support/servicedesk.h"

using namespace sportello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Texts go when their time is over, and nothing else does.
class TestRetention : public StoreTestCase
{
    Q_OBJECT

    struct Scene
    {
        Scene()
            : desk({&server})
            , attachments(desk.store.store(), desk.store.clock(), folder.path())
            , rights(desk.store.store(), attachments, desk.store.clock(), {})
        {
            account = desk.connect(server);
        }
        Instant now() { return desk.store.clock().now(); }
        /// A conversation with somebody, some months ago, that is done.
        ConversationId past(const QString &who, int months, Audience audience = Audience::Private)
        {
            const Instant at = monthsBefore(now(), months);
            server.customerWrites(who, u"Da molto tempo: "_s + who, at, {}, audience);
            desk.sync();
            const ConversationId id = desk.conversationWith(who, audience).id;
            set(u"UPDATE conversation SET state = 'done' WHERE id = '%1'"_s.arg(id.key()));
            return id;
        }
        void set(const QString &sql)
        {
            QVERIFY(desk.store
                        .team([&](TeamDatabase &database) {
                            QVERIFY2(database.statement(sql).exec(), qPrintable(sql));
                        })
                        .ok());
        }
        int texts(const ConversationId &id) { return int(desk.messagesOf(id).size()); }
        void choose(std::optional<int> privateMonths, std::optional<int> publicMonths = {})
        {
            QVERIFY(waitFor(rights.retention().choose(account.id, privateMonths, publicMonths,
                                                      desk.agent.id))
                        .ok());
        }
        RetentionRun run() { return waitFor(rights.retention().run()).valueOr({}); }

        ScriptedServer server;
        ServiceDesk desk;
        QTemporaryDir folder;
        Attachments attachments;
        PersonalData rights;
        Account account;
    };

private Q_SLOTS:
    void nothingGoesBeforeSomebodyChose()
    {
        Scene scene;
        const ConversationId old = scene.past(u"anna"_s, 40);
        QCOMPARE(scene.run().counts, PersonCounts{});
        QVERIFY(waitFor(scene.rights.retention().runs())->isEmpty());
        QCOMPARE(scene.texts(old), 1);
        QVERIFY(
            !waitFor(scene.rights.retention().choose(scene.account.id, 0, {}, scene.desk.agent.id))
                 .ok());
    }

    void nothingGoesInTheFirstWeek()
    {
        Scene scene;
        const ConversationId old = scene.past(u"anna"_s, 40);
        scene.choose(24);
        scene.desk.store.clock().advance(24h * 7 - 1min);
        QCOMPARE(scene.run().counts.conversations, 0);
        QCOMPARE(scene.texts(old), 1);
        scene.desk.store.clock().advance(2min);
        const RetentionRun run = scene.run();
        QCOMPARE(run.counts.conversations, 1);
        QCOMPARE(run.counts.messages, 1);
        QVERIFY(run.finishedAt.has_value());
        QCOMPARE(scene.texts(old), 0);
        const auto runs = waitFor(scene.rights.retention().runs());
        QCOMPARE(runs->size(), 1);
        QCOMPARE(runs->first(), run);
    }

    void onlyWhatIsFinishedOldAndOfThatKind()
    {
        Scene scene;
        const ConversationId old = scene.past(u"anna"_s, 25);
        const ConversationId young = scene.past(u"bea"_s, 23);
        const ConversationId loud = scene.past(u"carla"_s, 30, Audience::Public);
        const ConversationId open = scene.past(u"dora"_s, 30);
        const ConversationId held = scene.past(u"elsa"_s, 30);
        const ConversationId leaving = scene.past(u"franca"_s, 30);
        const ConversationId moving = scene.past(u"gina"_s, 30);
        scene.set(u"UPDATE conversation SET state = 'new' WHERE id = '%1'"_s.arg(open.key()));
        const ContactId elsa = waitFor(scene.rights.personOf(held)).valueOr({});
        QVERIFY(waitFor(scene.rights.holds().place(elsa, {}, u"Vertenza"_s, scene.desk.agent.id)));
        QVERIFY(scene.desk.store
                    .own([&](OwnDatabase &database) {
                        anOutboxItem().of(leaving).state(OutboxState::Held).in(database);
                    })
                    .ok());
        scene.set(
            u"INSERT INTO handoff (id, public_id, private_id, account_id, handle_id, route,"
            u" state, state_since, matched, reference, channel, wording_title, agent_id,"
            u" created_at, outbox_id) SELECT 'h1', id, NULL, account_id, handle_id,"
            u" 'invitation', 'offered', 1, 'none', 'X', '', '', '%1', 1, ''"
            u" FROM conversation WHERE id = '%2'"_s.arg(scene.desk.agent.id.key(), moving.key()));
        scene.choose(24);
        scene.desk.store.clock().advance(24h * 8);
        const RetentionRun run = scene.run();
        QCOMPARE(run.counts.conversations, 1);
        QCOMPARE(scene.texts(old), 0);
        for (const ConversationId &stays : {young, loud, open, held, leaving, moving})
            QCOMPARE(scene.texts(stays), 1);
        // Twice removes nothing more.
        QCOMPARE(scene.run().counts, PersonCounts{});
        scene.choose(24, 24);
        scene.desk.store.clock().advance(24h * 8);
        QCOMPARE(scene.run().counts.conversations, 1);
        QCOMPARE(scene.texts(loud), 0);
    }

    void whoHasNothingLeftHasNoNameLeft()
    {
        Scene scene;
        scene.past(u"anna"_s, 30);
        scene.past(u"bea"_s, 30);
        const ConversationId again = scene.past(u"bea"_s, 2, Audience::Public);
        QVERIFY(!again.isNull());
        scene.choose(24);
        scene.desk.store.clock().advance(24h * 8);
        const RetentionRun run = scene.run();
        QCOMPARE(run.counts.conversations, 2);
        QCOMPARE(run.counts.handles, 1);
        QVERIFY(scene.desk.conversationWith(u"anna"_s, Audience::Private).id.isNull());
        QCOMPARE(scene.desk.conversationWith(u"bea"_s, Audience::Public).contactName, u"bea"_s);
    }

    void whatTheNetworkDeliversAgainIsNotStored()
    {
        Scene scene;
        scene.past(u"anna"_s, 30);
        scene.choose(24);
        scene.desk.store.clock().advance(24h * 8);
        QCOMPARE(scene.run().counts.messages, 1);
        RemoteBatch batch;
        batch.messages = scene.server.messages();
        QVERIFY(waitFor(scene.desk.inbox->ingest(scene.account, u"again"_s, batch, {})).ok());
        const auto stored = scene.desk.store.team([](TeamDatabase &database) -> Result<qint64> {
            Statement select = database.statement(u"SELECT COUNT(*) FROM message"_s);
            return select.exec() && select.next() ? Result<qint64>(select.integer(0))
                                                  : Result<qint64>(qint64(-1));
        });
        QCOMPARE(stored.valueOr(-1), 0);
    }

    void itRunsOnceANight()
    {
        Scene scene;
        const ConversationId first = scene.past(u"anna"_s, 30);
        scene.choose(24);
        scene.desk.store.clock().advance(24h * 8);
        scene.rights.retention().start();
        scene.desk.store.clock().advance(1h);
        scene.desk.drain();
        QTRY_COMPARE(scene.texts(first), 0);
        for (int hour = 0; hour < 48; ++hour) {
            scene.desk.store.clock().advance(1h);
            scene.desk.drain();
        }
        const auto runs = waitFor(scene.rights.retention().runs());
        QVERIFY2(runs->size() >= 2 && runs->size() <= 4, qPrintable(QString::number(runs->size())));
    }
};

SPORTELLO_TEST(TestRetention)
#include "test_retention.moc"
