// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/customerpromisetable.h"
#include "storage/outboxpromisetable.h"
#include "storage/outboxtable.h"
#include "storage/personeraser.h"
#include "storage/promisephrasetable.h"
#include "storage/testdatabase.h"

using namespace sportello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What customers were told that we will do, and the phrases that tell it.
class TestCustomerPromiseTable : public StoreTestCase
{
    Q_OBJECT

    static CustomerPromise promise(TestDatabase &db, const ConversationId &conversation,
                                   Instant due)
    {
        CustomerPromise made;
        made.id = CustomerPromiseId::make();
        made.conversation = conversation;
        made.outbox = OutboxId::make();
        made.said = u"Vi richiamiamo domani"_s;
        made.agent = PeopleTable(db).ensureAgent(u"Sara"_s, testNow).id;
        made.madeAt = testNow;
        made.due = due;
        CustomerPromiseTable(db).insert(made);
        return made;
    }

    static QSet<ConversationId> found(TestDatabase &db, const QString &query, Instant now)
    {
        const QList<ConversationId> ids = ConversationTable(db).ids(
            {parseQuery(query).query, {}, {}, {}, {}}, {now, QTimeZone::utc(), {}});
        return {ids.begin(), ids.end()};
    }

private Q_SLOTS:
    void promisesAreKept()
    {
        TestDatabase db(driver());
        CustomerPromiseTable table(db);
        const Conversation place = aConversation().in(db);
        db.commit();
        CustomerPromise one = promise(db, place.id, testNow + 2h);
        const CustomerPromise other = promise(db, place.id, testNow + 1h);
        const ChangeSet changes = db.commit();
        QCOMPARE(changes.promises, QSet{place.id});
        QVERIFY(changes.conversations.contains(place.id));
        QVERIFY(table.find(one.id) == one);
        QVERIFY(!table.find(CustomerPromiseId::make()));
        QCOMPARE(table.open(10), (QList{other, one}));
        QCOMPARE(table.open(1), QList{other});

        // Again, as after a crash.
        QVERIFY(!table.insert(one));
        QCOMPARE(table.of(place.id).size(), 2);

        one.wasLate = true;
        one.answersSeen = testNow + 10min;
        one.due = testNow + 5h;
        table.update(one);
        QVERIFY(table.find(one.id) == one);
        one.keptAt = testNow + 3h;
        one.proof = PromiseProof::Answer;
        one.endedBy = one.agent;
        table.update(one);
        QVERIFY(table.find(one.id) == one);
        QCOMPARE(table.open(10), QList{other});
        QCOMPARE(db.commit().promises, QSet{place.id});
    }

    void theEarliestOpenOneStandsInTheRow()
    {
        TestDatabase db(driver());
        CustomerPromiseTable table(db);
        const Conversation place = aConversation().in(db);
        const Conversation other = aConversation().in(db);
        CustomerPromise first = promise(db, place.id, testNow + 1h);
        const CustomerPromise second = promise(db, place.id, testNow + 2h);
        const auto dueIn = [&](const ConversationId &id) {
            return ConversationTable(db).summaries({id}).value(0).promiseDue;
        };
        QVERIFY(dueIn(place.id) == first.due);
        QVERIFY(!dueIn(other.id));
        first.withdrawnAt = testNow;
        table.update(first);
        QVERIFY(dueIn(place.id) == second.due);
    }

    void queriesFindThemWhateverTheState()
    {
        TestDatabase db(driver());
        const Conversation done = aConversation().state(ConversationState::Done).in(db);
        const Conversation snoozed = aConversation().state(ConversationState::Snoozed).in(db);
        const Conversation free = aConversation().in(db);
        promise(db, done.id, testNow + 1h);
        promise(db, snoozed.id, testNow + 2h);
        CustomerPromise kept = promise(db, free.id, testNow + 1h);
        kept.keptAt = testNow;
        CustomerPromiseTable(db).update(kept);

        QCOMPARE(found(db, u"is:promised"_s, testNow), (QSet{done.id, snoozed.id}));
        QCOMPARE(found(db, u"-is:promised"_s, testNow), QSet{free.id});
        QCOMPARE(found(db, u"is:overdue_promise"_s, testNow), QSet<ConversationId>());
        QCOMPARE(found(db, u"is:overdue_promise"_s, testNow + 1h), QSet{done.id});
        QCOMPARE(found(db, u"is:overdue_promise is:snoozed"_s, testNow + 3h), QSet{snoozed.id});

        ConversationTable table(db);
        const QList<TimeEdge> edges = timeEdges(parseQuery(u"is:overdue_promise"_s).query);
        QCOMPARE(edges.size(), 1);
        QVERIFY(table.nextCrossing(edges, testNow) == testNow + 1h);
        QCOMPARE(table.crossed(edges, testNow, testNow + 90min), QSet{done.id});
        QVERIFY(!table.nextCrossing(edges, testNow + 2h));
    }

    void whatIsDue()
    {
        TestDatabase db(driver());
        CustomerPromiseTable table(db);
        const Conversation place = aConversation().in(db);
        const Conversation other = aConversation().in(db);
        const CustomerPromise soon = promise(db, place.id, testNow + 1h);
        const CustomerPromise later = promise(db, other.id, testNow + 2h);
        const auto ids = [](const QList<CustomerPromiseTable::Due> &all) {
            QList<CustomerPromiseId> found;
            for (const CustomerPromiseTable::Due &due : all)
                found.append(due.id);
            return found;
        };
        QCOMPARE(ids(table.dueAfter(testNow)), (QList{soon.id, later.id}));
        QCOMPARE(ids(table.dueAfter(testNow + 1h)), QList{later.id});
        QCOMPARE(ids(table.dueOf({place.id})), QList{soon.id});
        QCOMPARE(ids(table.dueOf({})), QList<CustomerPromiseId>());
    }

    void mergesTakeThemAlong()
    {
        TestDatabase db(driver());
        const Account account = anAccount().in(db);
        const Handle handle = aHandle().in(db);
        const Conversation gone = aConversation().at(account).with(handle).in(db);
        const Conversation stays = aConversation().at(account).with(handle).in(db);
        const CustomerPromise made = promise(db, gone.id, testNow + 1h);
        ConversationTable table(db);
        table.merge(*table.find(gone.id), *table.find(stays.id), testNow);
        QCOMPARE(CustomerPromiseTable(db).find(made.id)->conversation, stays.id);
        QVERIFY(db.commit().promises.contains(stays.id));
    }

    void erasureLeavesNoWordsAndNothingOpen()
    {
        TestDatabase db(driver());
        CustomerPromiseTable table(db);
        const Conversation place = aConversation().in(db);
        CustomerPromise kept = promise(db, place.id, testNow + 1h);
        const CustomerPromise open = promise(db, place.id, testNow + 1h);
        kept.keptAt = testNow;
        table.update(kept);
        table.emptyConversation(place.id, testNow + 5min);
        QVERIFY(table.find(open.id)->withdrawnAt == testNow + 5min);
        QVERIFY(table.find(kept.id)->keptAt.has_value());
        QVERIFY(!table.find(kept.id)->withdrawnAt);
        QCOMPARE(table.find(kept.id)->said, QString());
        QCOMPARE(table.find(open.id)->said, QString());
    }

    void madeWithinAPeriodByAccount()
    {
        TestDatabase db(driver());
        CustomerPromiseTable table(db);
        const Account mine = anAccount().in(db);
        const Account theirs = anAccount().network(u"bluesky"_s).in(db);
        const auto one = promise(db, aConversation().at(mine).in(db).id, testNow + 1h);
        const auto two = promise(db, aConversation().at(theirs).in(db).id, testNow + 1h);
        const auto ids = [](const QList<MadePromise> &all) {
            QSet<CustomerPromiseId> found;
            for (const MadePromise &made : all)
                found.insert(made.promise.id);
            return found;
        };
        QCOMPARE(ids(table.madeBetween(testNow, testNow + 1ms, {}, {})), (QSet{one.id, two.id}));
        QCOMPARE(ids(table.madeBetween(testNow, testNow, {}, {})), QSet<CustomerPromiseId>());
        QCOMPARE(ids(table.madeBetween(testNow, testNow + 1h, {}, {theirs.id})), QSet{two.id});
        QCOMPARE(ids(table.madeBetween(testNow, testNow + 1h, BrandId::make(), {})),
                 QSet<CustomerPromiseId>());
        const QList<MadePromise> all = table.madeBetween(testNow, testNow + 1h, theirs.brand, {});
        QVERIFY(ids(all).contains(two.id));
        QCOMPARE(table.madeBetween(testNow, testNow + 1h, {}, {theirs.id}).first().network,
                 u"bluesky"_s);
    }

    void whatIsOnItsWay()
    {
        TestDatabase db(driver());
        const Conversation place = aConversation().in(db);
        db.commit();
        OutboxPromiseTable table(db);
        const OutboxItem queued = anOutboxItem().of(place).in(db);
        const OutboxItem undone = anOutboxItem().of(place).in(db);
        const PromiseToMake made{CustomerPromiseId::make(), u"Vi richiamiamo"_s, testNow + 1h};
        table.insert(queued.id, made);
        table.insert(undone.id, {CustomerPromiseId::make(), u"x"_s, testNow + 1h});
        QVERIFY(table.find(queued.id) == made);
        QVERIFY(table.sent().isEmpty());

        OutboxTable outbox(db);
        QVERIFY(outbox.step(undone.id, OutboxState::Queued, {.to = OutboxState::Cancelled}));
        QVERIFY(!table.find(undone.id));
        QVERIFY(outbox.step(queued.id, OutboxState::Queued,
                            {.to = OutboxState::Sending, .countsAsAttempt = true}));
        QVERIFY(table.sent().isEmpty());
        QVERIFY(outbox.step(queued.id, OutboxState::Sending,
                            {.to = OutboxState::Sent, .sentAt = testNow + 5min}));
        const QList<OutboxPromiseTable::Sent> sent = table.sent();
        QCOMPARE(sent.size(), 1);
        QCOMPARE(sent.first().promise, made);
        QCOMPARE(sent.first().outbox, queued.id);
        QCOMPARE(sent.first().sentAt, testNow + 5min);
        table.remove(queued.id);
        QVERIFY(table.sent().isEmpty());
        db.commit();
    }

    void phrasesAreOneWhateverTheirCase()
    {
        using Action = PromisePhrase::Action;
        TestDatabase db(driver());
        PromisePhraseTable table(db);
        const QList<PromisePhrase> first = table.all();
        QVERIFY(first.size() > 30);
        for (const PromisePhrase &phrase : first)
            table.remove(phrase.phrase, phrase.language);
        QVERIFY(table.all().isEmpty());
        table.save({u"  Vi   RICHIAMO ... presto"_s, u"it"_s, Action::Remark}, testNow);
        table.save({u"call you"_s, {}, Action::Ask}, testNow);
        QVERIFY(db.commit().promisePhrases);
        table.save({u"vi richiamo … presto"_s, u"it"_s, Action::Ask}, testNow);
        QCOMPARE(table.all(),
                 (QList<PromisePhrase>{{u"call you"_s, {}, Action::Ask},
                                       {u"vi richiamo … presto"_s, u"it"_s, Action::Ask}}));
        table.remove(u"Call  You"_s, u"en"_s); // another language's
        QCOMPARE(table.all().size(), 2);
        table.remove(u"Call  You"_s, {});
        QCOMPARE(table.all().size(), 1);
        db.commit();
    }
};

SPORTELLO_TEST(TestCustomerPromiseTable)
#include "test_customerpromisetable.moc"
