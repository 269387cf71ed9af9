// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/conversations.h"
#include "services/inbox.h"
#include "services/triage.h"
#include "support/builders.h"
#include "support/nothing.h"
#include "support/scriptednetwork.h"
#include "support/teststore.h"

#include <QRandomGenerator>

#include <algorithm>

using namespace sportello;
using namespace Qt::StringLiterals;

/// From the wire into the store: stored exactly once, in the right conversation, with the right
/// state.
class TestInbox : public StoreTestCase
{
    Q_OBJECT

    struct Desk
    {
        Desk()
            : inbox(store, store.clock())
            , conversations(store, store.clock())
            , accounts(store, inbox, networks, secrets, context, false)
            , triage(store, accounts, store.clock())
        {
            store.clock().advance(std::chrono::hours(1));
            const auto saved = store.team([](TeamDatabase &database) {
                return AccountBuilder().connectedAt(testNow - std::chrono::hours(1)).in(database);
            });
            account = saved.valueOr(Account{});
        }

        IngestReport take(const RemoteBatch &batch, const SourcePosition &position = {})
        {
            return waitFor(inbox.ingest(account, u"mentions"_s, batch, position))
                .valueOr(IngestReport{});
        }
        IngestReport take(const QList<RemoteMessage> &messages)
        {
            return take(RemoteBatch{messages, {}, {}, {}, false});
        }
        QList<ConversationSummary> list()
        {
            ConversationQuery query;
            query.order = ConversationOrder::LastActivity;
            const auto ids = waitFor(conversations.list(query)).valueOr(QList<ConversationId>());
            QList<ConversationSummary> found = waitFor(conversations.summaries(ids)).valueOr({});
            std::sort(found.begin(), found.end(), [&ids](const auto &a, const auto &b) {
                return ids.indexOf(a.id) < ids.indexOf(b.id);
            });
            return found;
        }
        QList<Message> messages(const ConversationId &id)
        {
            const auto thread = waitFor(conversations.thread(id, 1000));
            return thread ? thread->messages : QList<Message>();
        }

        TestStore store;
        Inbox inbox;
        Conversations conversations;
        NetworkList networks;
        LockableSecretStore secrets;
        NoTransport http;
        NetworkContext context{http, store.clock()};
        Accounts accounts;
        Triage triage;
        Account account;
    };

    static RemoteMessage mention(const QString &id, const QString &from, const QString &text,
                                 int minute, const QString &parent = {})
    {
        RemoteMessage message;
        message.remoteId = id;
        message.author = {from, u"r-"_s + from, from.section(u'@', 0, 0), {}};
        message.counterpart = message.author;
        message.visibility = u"public"_s;
        message.parentRemoteId = parent;
        message.text.text = text;
        message.createdAt = testNow + std::chrono::minutes(minute);
        return message;
    }
    static RemoteMessage ours(const QString &id, const QString &to, const QString &text, int minute,
                              const QString &parent)
    {
        RemoteMessage message = mention(id, u"aurora@social.example"_s, text, minute, parent);
        message.direction = Direction::Out;
        message.counterpart = {to, {}, {}, {}};
        return message;
    }
    static RemoteMessage privately(RemoteMessage message)
    {
        message.audience = Audience::Private;
        message.visibility = u"direct"_s;
        return message;
    }

private Q_SLOTS:
    void theCustomersLanguageIsThatOfTheNewestMessageThatHasOne()
    {
        Desk desk;
        const QString anna = u"anna@town.example"_s;
        desk.take({mention(u"1"_s, anna, u"Guten Tag, haben Sie ein Zimmer frei?"_s, 1)});
        const auto row = [&] { return desk.list().first(); };
        QCOMPARE(row().language, u"de"_s);
        QCOMPARE(desk.messages(row().id).first().language, u"de"_s);
        desk.take({mention(u"2"_s, anna, u"Do you have a room for tomorrow?"_s, 2, u"1"_s)});
        QCOMPARE(row().language, u"en"_s);
        desk.take({mention(u"3"_s, anna, u"ok 👍"_s, 3, u"2"_s)});
        QCOMPARE(row().language, u"en"_s);
        // An earlier one that comes later says nothing about now, nor does what we wrote.
        desk.take({mention(u"0"_s, anna, u"Buongiorno, avete una camera?"_s, 0)});
        desk.take({ours(u"4"_s, anna, u"Certo, quando volete arrivare?"_s, 4, u"3"_s)});
        for (const ConversationSummary &each : desk.list()) {
            if (each.id == row().id)
                QCOMPARE(each.language, u"en"_s);
        }
        RemoteMessage edited = mention(u"3"_s, anna, u"Perfetto, allora a domani sera!"_s, 3);
        edited.editedAt = testNow + std::chrono::minutes(5);
        desk.take({ours(u"5"_s, anna, u"Danke!"_s, 6, u"3"_s), edited});
        const auto messages = desk.messages(row().id);
        QVERIFY(std::any_of(messages.begin(), messages.end(), [](const Message &each) {
            return each.remoteId == u"3"_s && each.language == u"it"_s;
        }));
    }

    void aBatchThatComesAgainChangesNothing()
    {
        Desk desk;
        const QList<RemoteMessage> batch{
            mention(u"1"_s, u"giulia@town.example"_s, u"Buongiorno"_s, 0),
            mention(u"2"_s, u"luca@town.example"_s, u"Parcheggio?"_s, 1),
            privately(mention(u"3"_s, u"giulia@town.example"_s, u"Un segreto"_s, 2))};
        QCOMPARE(desk.take(batch).received, 3);
        const auto before = desk.list();
        QCOMPARE(before.size(), 3);
        desk.store.takeCommits();
        QCOMPARE(desk.take(batch).stored, 0);
        QCOMPARE(desk.list(), before);
        for (const ChangeSet &changes : desk.store.takeCommits())
            QVERIFY(changes.conversations.isEmpty());
    }

    void theCursorMovesWithWhatItCovers()
    {
        Desk desk;
        RemoteBatch batch;
        for (int i = 0; i < 120; ++i)
            batch.messages.append(
                mention(QString::number(i), u"p%1@town.example"_s.arg(i), u"x"_s, i));
        SourcePosition position;
        position.next = u"cursor-120"_s;
        QCOMPARE(desk.take(batch, position).stored, 120);
        const auto stored = desk.store.team([&](TeamDatabase &database) {
            return SourceTable(database).find(desk.account.id, u"mentions"_s);
        });
        QCOMPARE(stored.value(), position);
    }

    void publicMessagesOfOneThreadAreOneConversationPerPerson()
    {
        Desk desk;
        desk.take({mention(u"1"_s, u"giulia@town.example"_s, u"Frage"_s, 0),
                   ours(u"2"_s, u"giulia@town.example"_s, u"Antwort"_s, 1, u"1"_s),
                   mention(u"3"_s, u"giulia@town.example"_s, u"Danke"_s, 2, u"2"_s),
                   mention(u"4"_s, u"luca@town.example"_s, u"Ich auch"_s, 3, u"1"_s),
                   mention(u"5"_s, u"giulia@town.example"_s, u"Etwas anderes"_s, 4)});
        const auto list = desk.list();
        QCOMPARE(list.size(), 3);
        const auto giulias = std::count_if(list.begin(), list.end(), [](const auto &row) {
            return row.handleAddress == u"giulia@town.example"_s;
        });
        QCOMPARE(giulias, 2);
        const auto thread = std::find_if(list.begin(), list.end(),
                                         [](const auto &row) { return row.snippet == u"Danke"_s; });
        QVERIFY(thread != list.end());
        QCOMPARE(desk.messages(thread->id).size(), 3);
    }

    void theOrderOfSourcesDoesNotMatter()
    {
        // The answer from a phone may be read before the question.
        Desk desk;
        desk.take({ours(u"2"_s, u"giulia@town.example"_s, u"Risposta"_s, 1, u"1"_s)});
        desk.take({mention(u"1"_s, u"giulia@town.example"_s, u"Domanda"_s, 0)});
        const auto list = desk.list();
        QCOMPARE(list.size(), 1);
        QCOMPARE(list.first().state, ConversationState::WaitingForCustomer);
        QCOMPARE(desk.messages(list.first().id).size(), 2);
    }

    void privateMessagesOfOnePersonAreOneConversation()
    {
        Desk desk;
        desk.take({privately(mention(u"1"_s, u"giulia@town.example"_s, u"a"_s, 0)),
                   privately(mention(u"2"_s, u"giulia@town.example"_s, u"b"_s, 5))});
        RemoteMessage withOthers = privately(mention(u"3"_s, u"giulia@town.example"_s, u"c"_s, 6));
        withOthers.participants = {u"marco@town.example"_s};
        desk.take({withOthers});
        const auto list = desk.list();
        QCOMPARE(list.size(), 2);
        QCOMPARE(list.first().participants, QStringList{u"marco@town.example"_s});
    }

    void ourPostToEverybodyBelongsToNobody()
    {
        Desk desk;
        RemoteMessage post = ours(u"1"_s, {}, u"Neue Karte"_s, 0, {});
        QCOMPARE(desk.take({post}).stored, 0);
        QVERIFY(desk.list().isEmpty());
    }

    void editsAreVersionsAndOldWordingsDoNotComeBack()
    {
        Desk desk;
        const RemoteMessage first = mention(u"1"_s, u"giulia@town.example"_s, u"Stanza 12"_s, 0);
        RemoteMessage edited = first;
        edited.text.text = u"Stanza 14"_s;
        edited.editedAt = testNow + std::chrono::minutes(3);
        desk.take({first});
        const auto done = waitFor(desk.triage.done({desk.list().first().id}, Outcome::Solved, {}));
        QVERIFY(done);
        QCOMPARE(desk.take({edited}).edited, 1);
        QCOMPARE(desk.take({first}).edited, 0);
        QCOMPARE(desk.take({edited}).edited, 0);
        const auto row = desk.list().first();
        QCOMPARE(row.snippet, u"Stanza 14"_s);
        QCOMPARE(row.state, ConversationState::Done); // an edit marks and does not reopen
        const Message message = desk.messages(row.id).first();
        QCOMPARE(message.version, 2);
        const auto versions = waitFor(desk.conversations.versions(message.id)).value();
        QCOMPARE(versions.size(), 1);
        QCOMPARE(versions.first().text.text, u"Stanza 12"_s);
        const auto news = waitFor(desk.conversations.newsSince(row.id, row.revision - 1)).value();
        QCOMPARE(news.size(), 1);
    }

    void aWarningOfModeratorsIsNoEdit()
    {
        Desk desk;
        const RemoteMessage first = mention(u"1"_s, u"giulia@town.example"_s, u"Scusate"_s, 0);
        RemoteMessage marked = first;
        marked.warning = u"spam"_s;
        RemoteMessage elsewhere = first; // another seat, in another language
        elsewhere.warning = u"Werbung"_s;
        desk.take({first});
        const auto before = desk.list().first();
        const auto shown = [&] { return desk.messages(before.id).first(); };
        QCOMPARE(desk.take({marked}).edited, 0);
        QCOMPARE(shown().warning, u"spam"_s);
        QCOMPARE(desk.take({elsewhere}).edited, 0);
        QCOMPARE(shown().warning, u"spam"_s);
        QCOMPARE(desk.take({first}).edited, 0);
        QCOMPARE(shown().warning, QString());
        QCOMPARE(shown().version, 1);
        QVERIFY(!shown().editedAt);
        QCOMPARE(desk.list().first(), before);

        // One that came with an edit is the author's.
        marked.editedAt = testNow + std::chrono::minutes(3);
        QCOMPARE(desk.take({marked}).edited, 1);
        QCOMPARE(shown().warning, u"spam"_s);
        QCOMPARE(shown().version, 2);
    }

    void deletionsAreMarkedAndTheTextStays()
    {
        Desk desk;
        desk.take({mention(u"1"_s, u"giulia@town.example"_s, u"Scusate"_s, 0)});
        RemoteBatch batch;
        batch.deleted = {u"1"_s, u"unknown"_s};
        QCOMPARE(desk.take(batch).deleted, 1);
        QCOMPARE(desk.take(batch).deleted, 0);
        const Message message = desk.messages(desk.list().first().id).first();
        QVERIFY(message.deletedAt.has_value());
        QCOMPARE(message.text.text, u"Scusate"_s);
    }

    void aCustomersMessageReopens()
    {
        Desk desk;
        desk.take({mention(u"1"_s, u"giulia@town.example"_s, u"Ciao"_s, 0)});
        auto row = desk.list().first();
        QCOMPARE(row.state, ConversationState::New);
        QCOMPARE(row.unread, 1);
        QCOMPARE(row.waitingSince, std::optional(testNow));
        QVERIFY(waitFor(desk.triage.done({row.id}, Outcome::Solved, {})));
        QCOMPARE(desk.list().first().waitingSince, std::optional<Instant>());
        desk.take({mention(u"2"_s, u"giulia@town.example"_s, u"Ancora una cosa"_s, 9, u"1"_s)});
        row = desk.list().first();
        QCOMPARE(row.state, ConversationState::New);
        QCOMPARE(row.waitingSince, std::optional(testNow + std::chrono::minutes(9)));
    }

    void undoTakesAStateBackUnlessSomethingNewerHappened()
    {
        Desk desk;
        desk.take({mention(u"1"_s, u"giulia@town.example"_s, u"Ciao"_s, 0),
                   mention(u"2"_s, u"luca@town.example"_s, u"Ciao"_s, 1)});
        const auto before = desk.list();
        const QList<ConversationId> ids{before.at(0).id, before.at(1).id};
        const auto change = waitFor(desk.triage.done(ids, Outcome::Solved, {}));
        QCOMPARE(change.value().rows.size(), 2);
        desk.take({mention(u"3"_s, u"luca@town.example"_s, u"Hallo?"_s, 2, u"2"_s)});
        QVERIFY(waitFor(desk.triage.undo(*change, {})));
        for (const auto &row : desk.list()) {
            QCOMPARE(row.state, ConversationState::New);
            QVERIFY(row.waitingSince.has_value());
            QCOMPARE(row.unread, 1);
        }
    }

    void whatCameBeforeTheFirstConnectionIsSorted()
    {
        Desk desk;
        const int day = 24 * 60;
        desk.take({mention(u"1"_s, u"old@town.example"_s, u"vecchio"_s, -9 * day),
                   mention(u"2"_s, u"recent@town.example"_s, u"recente"_s, -2 * day),
                   ours(u"4"_s, u"answered@town.example"_s, u"ja"_s, -day, u"3"_s),
                   mention(u"3"_s, u"answered@town.example"_s, u"frage"_s, -2 * day)});
        QHash<QString, ConversationState> states;
        for (const auto &row : desk.list())
            states.insert(row.handleAddress.section(u'@', 0, 0), row.state);
        QCOMPARE(states.value(u"old"_s), ConversationState::Done);
        QCOMPARE(states.value(u"recent"_s), ConversationState::New);
        QCOMPARE(states.value(u"answered"_s), ConversationState::WaitingForCustomer);
        for (const ChangeSet &changes : desk.store.takeCommits())
            QVERIFY(changes.newCustomerMessages.isEmpty()); // nothing to notify about
    }

    void historyMovesNothingThatAnAgentDecided()
    {
        Desk desk;
        desk.take({mention(u"5"_s, u"giulia@town.example"_s, u"neu"_s, -60 * 24)});
        const ConversationId id = desk.list().first().id;
        QVERIFY(waitFor(desk.triage.done({id}, Outcome::Solved, {})));
        desk.take({mention(u"4"_s, u"giulia@town.example"_s, u"älter"_s, -61 * 24, u"5"_s)});
        QCOMPARE(desk.list().first().state, ConversationState::Done);
    }

    void anyOrderOfDeliveryGivesTheSameHistory()
    {
        QList<RemoteMessage> all;
        for (int i = 0; i < 40; ++i) {
            const QString person = u"p%1@town.example"_s.arg(i % 4);
            const QString parent = i >= 4 ? QString::number(i - 4) : QString();
            all.append(i % 8 >= 4
                           ? ours(QString::number(i), person, u"r%1"_s.arg(i), -i * 30, parent)
                           : mention(QString::number(i), person, u"m%1"_s.arg(i), -i * 30, parent));
        }
        QStringList expected;
        QRandomGenerator random(7);
        for (int round = 0; round < 6; ++round) {
            Desk desk;
            QList<RemoteMessage> shuffled = all;
            if (round == 1)
                std::reverse(shuffled.begin(), shuffled.end());
            else if (round > 1)
                std::shuffle(shuffled.begin(), shuffled.end(), random);
            for (qsizetype i = 0; i < shuffled.size(); i += 7)
                desk.take(shuffled.mid(i, 7));
            int messages = 0;
            const auto list = desk.list();
            for (const auto &row : list)
                messages += int(desk.messages(row.id).size());
            QCOMPARE(list.size(), 4); // one thread for each person, whatever came first
            QCOMPARE(messages, int(all.size()));
            for (const auto &row : list)
                QVERIFY(row.state != ConversationState::Taken);
        }
    }

    void aTimeInTheFutureDoesNotStayOnTop()
    {
        Desk desk;
        desk.take({mention(u"1"_s, u"giulia@town.example"_s, u"x"_s, 60 * 24 * 365)});
        QVERIFY(desk.list().first().lastActivity
                <= desk.store.clock().now() + std::chrono::minutes(5));
    }

    void aSentReplyBecomesAMessageOnce()
    {
        Desk desk;
        desk.take({mention(u"1"_s, u"giulia@town.example"_s, u"Ciao"_s, 0)});
        const auto row = desk.list().first();
        SentReply sent;
        sent.item.id = OutboxId::make();
        sent.item.conversation = row.id;
        sent.item.account = desk.account.id;
        sent.item.text = u"Buongiorno!"_s;
        sent.item.remoteId = u"2"_s;
        sent.item.parentRemoteId = u"1"_s;
        sent.item.agent = desk.store
                              .team([](TeamDatabase &database) {
                                  return PeopleTable(database).ensureAgent(u"Sara"_s, testNow);
                              })
                              .value()
                              .id;
        sent.createdAt = testNow + std::chrono::minutes(1);
        QVERIFY(waitFor(desk.inbox.storeSent(desk.account, sent)));
        QVERIFY(waitFor(desk.inbox.storeSent(desk.account, sent)));
        // ... and its echo from the network is the same message.
        QCOMPARE(
            desk.take({ours(u"2"_s, u"giulia@town.example"_s, u"@giulia Buongiorno!"_s, 1, u"1"_s)})
                .stored,
            0);
        const QList<Message> messages = desk.messages(row.id);
        QCOMPARE(messages.size(), 2);
        QCOMPARE(messages.last().text.text, u"Buongiorno!"_s);
        QCOMPARE(messages.last().outbox, std::optional(sent.item.id));
        QCOMPARE(desk.list().first().state, ConversationState::WaitingForCustomer);
        QVERIFY(waitFor(desk.conversations.newsSince(row.id, row.revision)).value().isEmpty());
    }

    void contextIsKeptApartFromTheExchange()
    {
        Desk desk;
        desk.take({mention(u"2"_s, u"giulia@town.example"_s, u"Anch'io"_s, 1, u"1"_s)});
        const ConversationId id = desk.list().first().id;
        RemoteThreadContent content;
        ContextMessage post;
        post.remoteId = u"1"_s;
        post.authorName = u"Hotel Aurora"_s;
        post.authorAddress = desk.account.handle;
        post.ours = true;
        post.text.text = u"Neue Terrasse"_s;
        post.createdAt = testNow;
        content.context = {post};
        content.deleted = {u"2"_s};
        QCOMPARE(waitFor(desk.inbox.ingestThread(desk.account, id, content)).value().deleted, 1);
        const auto thread = waitFor(desk.conversations.thread(id, 50)).value();
        QCOMPARE(thread.context, QList<ContextMessage>{post});
        QCOMPARE(thread.messages.size(), 1);
        desk.store.takeCommits();
        waitFor(desk.inbox.ingestThread(desk.account, id, content));
        for (const ChangeSet &changes : desk.store.takeCommits())
            QVERIFY(changes.isEmpty());
    }
};

SPORTELLO_TEST(TestInbox)
#include "test_inbox.moc"
