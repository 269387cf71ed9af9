// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/notetable.h"
#include "storage/tagtable.h"
#include "storage/testdatabase.h"

using namespace sportello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What agents decide, as it is kept: leases, snoozes, tags, notes.
class TestDeskTables : public StoreTestCase
{
    Q_OBJECT

    static ConversationRecord put(TestDatabase &db, const DeskState &desk,
                                  ConversationState state = ConversationState::Taken)
    {
        const Conversation conversation = aConversation().state(state).in(db);
        ConversationRecord record = ConversationTable(db).find(conversation.id).value();
        record.conversation.desk = desk;
        ConversationTable(db).update(record);
        return record;
    }
    static AgentId agent(TestDatabase &db)
    {
        return PeopleTable(db).ensureAgent(u"Sara"_s, testNow).id;
    }
    static DeskState lease(const AgentId &owner, Instant until)
    {
        DeskState desk;
        desk.owner = owner;
        desk.takenAt = testNow - 1h;
        desk.leaseUntil = until;
        return desk;
    }

private Q_SLOTS:
    void everyDecisionIsKept()
    {
        TestDatabase db(driver());
        DeskState desk = lease(agent(db), testNow + 1h);
        desk.snoozedUntil = testNow + 2h;
        desk.snoozeWake = SnoozeWake::InAnyCase;
        desk.wokenAt = testNow - 2h;
        desk.outcome = Outcome::Redirected;
        desk.priority = Priority::Low;
        const ConversationRecord record = put(db, desk);
        const ConversationRecord read = ConversationTable(db).find(record.conversation.id).value();
        QVERIFY(read.conversation.desk == desk);
        const ConversationSummary summary =
            ConversationTable(db).summaries({record.conversation.id}).first();
        QVERIFY(summary.desk == desk);
        QCOMPARE(summary.ownerName, u"Sara"_s);
        const Conversation inserted = aConversation().in(db);
        QVERIFY(ConversationTable(db).find(inserted.id)->conversation.desk == DeskState{});
    }

    void whatIsOver()
    {
        TestDatabase db(driver());
        ConversationTable table(db);
        QVERIFY(!table.nextEnd());
        aConversation().in(db);
        const AgentId sara = agent(db);
        DeskState both = lease(sara, testNow + 1h);
        both.snoozedUntil = testNow + 30min;
        const ConversationId early = put(db, lease(sara, testNow)).conversation.id;
        const ConversationId late = put(db, lease(sara, testNow + 3h)).conversation.id;
        const ConversationId twice = put(db, both, ConversationState::Snoozed).conversation.id;
        QVERIFY(table.nextEnd() == testNow);
        QCOMPARE(table.ended(testNow - 1ms, 10), QList<ConversationId>());
        QCOMPARE(table.ended(testNow, 10), QList{early});
        QCOMPARE(table.ended(testNow + 2h, 10), (QList{early, twice}));
        QCOMPARE(table.ended(testNow + 9h, 10), (QList{early, twice, late}));
        QCOMPARE(table.ended(testNow + 9h, 2), (QList{early, twice}));
    }

    void whatIsOverIsFoundByIndex()
    {
        if (!isSqlite())
            QSKIP("asks SQLite how it looks");
        TestDatabase db(driver());
        for (const QString &sql :
             {u"SELECT MIN(lease_until) FROM conversation WHERE lease_until IS NOT NULL"_s,
              u"SELECT MIN(snoozed_until) FROM conversation WHERE snoozed_until IS NOT NULL"_s,
              u"SELECT id FROM conversation WHERE lease_until <= 5 ORDER BY lease_until LIMIT 9"_s,
              u"SELECT id FROM conversation WHERE snoozed_until <= 5 ORDER BY snoozed_until"
              " LIMIT 9"_s}) {
            Statement explain = db->statement(u"EXPLAIN QUERY PLAN "_s + sql);
            QVERIFY(explain.exec() && explain.next());
            QVERIFY2(explain.text(3).contains(u"conversation_by_"_s), qPrintable(explain.text(3)));
        }
    }

    void aLeaseIsRenewedByItsOwnerAlone()
    {
        TestDatabase db(driver());
        ConversationTable table(db);
        const AgentId sara = agent(db);
        const ConversationId id = put(db, lease(sara, testNow + 30min)).conversation.id;
        const auto until = [&] { return table.find(id)->conversation.desk.leaseUntil.value(); };
        db.commit();
        QVERIFY(!table.renewLease(id, AgentId::make(), testNow, testNow + 1h));
        QVERIFY(table.renewLease(id, sara, testNow, testNow + 1h));
        QCOMPARE(until(), testNow + 1h);
        QVERIFY(table.renewLease(id, sara, testNow + 59s, testNow + 1h + 59s));
        QCOMPARE(until(), testNow + 1h); // hardly more: not written
        QVERIFY(!table.renewLease(id, sara, testNow + 1h, testNow + 2h)); // over
        QVERIFY(db.commit().isEmpty());
    }

    void tagsOfConversations()
    {
        TestDatabase db(driver());
        TagTable table(db);
        const Conversation one = aConversation().in(db);
        const Conversation other = aConversation().in(db);
        const Tag refund{TagId::make(), u"Rimborso"_s, u"red"_s, u"r"_s};
        const Tag complaint{TagId::make(), u"Àmaro"_s, u"grey"_s, {}};
        table.save(refund, testNow);
        table.save(complaint, testNow);
        QCOMPARE(table.all(), (QList<Tag>{complaint, refund}));
        QVERIFY(table.findByName(u"AMARO"_s) == complaint);
        QVERIFY(table.add(one.id, refund.id, testNow));
        QVERIFY(!table.add(one.id, refund.id, testNow));
        QVERIFY(table.add(one.id, complaint.id, testNow));
        QCOMPARE(table.of({one.id, other.id}).value(one.id), (QList<Tag>{complaint, refund}));
        QVERIFY(!table.of({one.id, other.id}).contains(other.id));
        QCOMPARE(table.with(refund.id), QList{one.id});
        db.commit();

        table.remove(refund.id, testNow);
        QVERIFY(!table.find(refund.id) && table.findRemoved(refund.id) == refund);
        QCOMPARE(db.commit().conversations, QSet{one.id});
        QCOMPARE(table.of({one.id}).value(one.id), QList<Tag>{complaint});
        table.save(refund, testNow);
        QVERIFY(!table.findRemoved(refund.id));
        QCOMPARE(table.of({one.id}).value(one.id).size(), 2);
        table.purge(refund.id);
        table.save(refund, testNow);
        QCOMPARE(table.of({one.id}).value(one.id), QList<Tag>{complaint});
        QVERIFY(table.take(one.id, complaint.id) && !table.take(one.id, complaint.id));
    }

    void notesOfConversations()
    {
        TestDatabase db(driver());
        NoteTable table(db);
        const Conversation conversation = aConversation().in(db);
        const Note first{NoteId::make(), conversation.id, agent(db), u"Sara"_s,
                         u"Stanza 12"_s, testNow,         {}};
        Note second = first;
        second.id = NoteId::make();
        second.writtenAt = testNow + 1min;
        table.insert(second);
        table.insert(first);
        QCOMPARE(table.of(conversation.id), (QList<Note>{first, second}));
        QVERIFY(table.of(ConversationId::make()).isEmpty());
        db.commit();
        table.setText(first.id, u"Stanza 14"_s, testNow + 2min);
        QCOMPARE(db.commit().notes, QSet{conversation.id});
        QCOMPARE(table.find(first.id)->text, u"Stanza 14"_s);
        QVERIFY(table.find(first.id)->editedAt == testNow + 2min);
        table.setRemoved(first.id, testNow);
        QCOMPARE(table.of(conversation.id), QList<Note>{second});
        table.setRemoved(first.id, {});
        QCOMPARE(table.of(conversation.id).size(), 2);
    }

    void aMergeKeepsNotesAndTags()
    {
        TestDatabase db(driver());
        const Account account = anAccount().in(db);
        const Handle handle = aHandle().in(db);
        const Conversation from = aConversation().at(account).with(handle).in(db);
        const Conversation into = aConversation().at(account).with(handle).in(db);
        TagTable tags(db);
        const Tag both{TagId::make(), u"a"_s, u"red"_s, {}};
        const Tag one{TagId::make(), u"b"_s, u"red"_s, {}};
        tags.save(both, testNow);
        tags.save(one, testNow);
        tags.add(from.id, both.id, testNow);
        tags.add(into.id, both.id, testNow);
        tags.add(from.id, one.id, testNow);
        NoteTable(db).insert({NoteId::make(), from.id, agent(db), {}, u"x"_s, testNow, {}});
        ConversationTable table(db);
        table.merge(*table.find(from.id), *table.find(into.id), testNow);
        QCOMPARE(tags.of({into.id}).value(into.id), (QList<Tag>{both, one}));
        QCOMPARE(NoteTable(db).of(into.id).size(), 1);
        db.commit();
    }
};

SPORTELLO_TEST(TestDeskTables)
#include "test_desktables.moc"
