// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/checklisttable.h"
#include "storage/contactfiletable.h"
#include "storage/onetimecodetable.h"
#include "storage/testdatabase.h"
#include "storage/verificationtable.h"

using namespace sportello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Who customers are, as it is kept.
class TestVerificationTables : public StoreTestCase
{
    Q_OBJECT

    static AgentId agent(TestDatabase &db)
    {
        return PeopleTable(db).ensureAgent(u"Sara"_s, testNow).id;
    }
    static ContactFact fact(TestDatabase &db, ContactFact::Kind kind, const QString &value)
    {
        ContactFact made;
        made.id = ContactFactId::make();
        made.contact = ContactFileTable(db).addContact(testNow);
        made.kind = kind;
        made.value = value;
        made.agent = agent(db);
        made.createdAt = testNow;
        ContactFileTable(db).insert(made);
        return made;
    }
    static OneTimeCode code(TestDatabase &db, const Conversation &conversation,
                            const CodeMoment &at = {testNow, u"run"_s, 5s})
    {
        OneTimeCode made;
        made.id = OneTimeCodeId::make();
        made.hash = QString(64, u'a');
        made.conversation = conversation.id;
        made.handle = conversation.handle;
        const ContactFact known = fact(db, ContactFact::Kind::Phone, u"+390669812345"_s);
        made.contact = known.contact;
        made.fact = known.id;
        made.account = conversation.account;
        made.carrier = conversation.id;
        made.scope = u"booking"_s;
        made.keptText = u"Codice ••••••••, grazie"_s;
        made.agent = agent(db);
        made.outbox = OutboxId::make();
        made.madeAt = at;
        made.heardRevision = 7;
        OneTimeCodeTable(db).insert(made);
        return made;
    }

private Q_SLOTS:
    void verificationsAreKept()
    {
        TestDatabase db(driver());
        VerificationTable table(db);
        const Conversation place = aConversation().in(db);
        db.commit();
        Verification one;
        one.id = VerificationId::make();
        one.handle = place.handle;
        one.level = VerificationLevel::Certified;
        one.method = VerificationMethod::Checklist;
        one.scope = u"booking"_s;
        one.conversation = place.id;
        one.agent = agent(db);
        one.agentName = u"Sara"_s;
        one.at = testNow;
        one.until = testNow + 24h;
        table.insert(one);
        Verification other = one;
        other.id = VerificationId::make();
        other.at = testNow + 1h;
        other.until.reset();
        const ContactFact known = fact(db, ContactFact::Kind::Phone, u"+390669812345"_s);
        other.method = VerificationMethod::CodeToContact;
        other.contact = known.contact;
        other.fact = known.id;
        table.insert(other);
        QCOMPARE(db.commit().verifications, QSet{place.handle});
        QCOMPARE(table.of(place.handle), (QList{other, one}));
        QVERIFY(table.of(HandleId::make()).isEmpty());

        QCOMPARE(table.takeEnded(testNow + 24h - 1ms, 10), QList<Verification>());
        QCOMPARE(table.takeEnded(testNow + 24h, 10), QList{one});
        QCOMPARE(table.takeEnded(testNow + 24h, 10), QList<Verification>()); // noted

        const auto taken = table.takeBack(other.id, testNow + 2h);
        QVERIFY(taken && taken->takenBackAt == testNow + 2h);
        QVERIFY(!table.takeBack(other.id, testNow + 3h));
        QCOMPARE(table.of(place.handle).size(), 2); // never deleted
    }

    void codesAreTakenOnce()
    {
        TestDatabase db(driver());
        OneTimeCodeTable table(db);
        const Conversation place = aConversation().in(db);
        OneTimeCode made = code(db, place);
        QVERIFY(table.find(made.id) == made);
        QVERIFY(table.newest(place.id) == made);
        made.state = CodeState::Used;
        made.tries = 2;
        QVERIFY(table.update(made));
        QVERIFY(!table.update(made));
        QVERIFY(table.find(made.id) == made);
        QVERIFY(table.open().isEmpty());
        const OneTimeCode next = code(db, place);
        QVERIFY(table.newest(place.id) == next);
        QCOMPARE(table.open().size(), 1);
        table.forget(next.id);
        QVERIFY(table.newest(place.id) == made);
    }

    void triesAreTheConversations()
    {
        TestDatabase db(driver());
        OneTimeCodeTable table(db);
        const Conversation place = aConversation().in(db);
        const CodeMoment now{testNow, u"run"_s, 5s};
        const OneTimeCode first = code(db, place);
        const OneTimeCode second = code(db, place);
        table.addTry(first, now);
        table.addTry(second, now);
        QCOMPARE(table.recentTries(place.id, now), 2);
        QCOMPARE(table.recentTries(aConversation().in(db).id, now), 0);
        QCOMPARE(table.recentTries(place.id, {testNow - 48h, u"run"_s, 5s + 23h}), 2);
        QCOMPARE(table.recentTries(place.id, {testNow - 48h, u"run"_s, 5s + 24h}), 0);
        QCOMPARE(table.recentTries(place.id, {testNow + 23h, u"later"_s, 0s}), 2);
        QCOMPARE(table.recentTries(place.id, {testNow + 24h, u"later"_s, 0s}), 0);
        table.forgiveTries(place.id);
        QCOMPARE(table.recentTries(place.id, now), 0);
    }

    void codesAreCountedForWhoTheyAreAndWhoTheySayTheyAre()
    {
        TestDatabase db(driver());
        OneTimeCodeTable table(db);
        const Conversation place = aConversation().in(db);
        const ContactId asking = HandleTable(db).find(place.handle)->contact;
        const CodeMoment now{testNow, u"run"_s, 5s};
        const OneTimeCode one = code(db, place);
        QCOMPARE(table.recentCodes(one.contact, ContactId::make(), now), 1);
        QCOMPARE(table.recentCodes(ContactId::make(), asking, now), 1);
        QCOMPARE(table.recentCodes(one.contact, asking, now), 1);
        code(db, place);
        QCOMPARE(table.recentCodes(one.contact, asking, now), 2);
        QCOMPARE(table.recentCodes(ContactId::make(), ContactId::make(), now), 0);
        QCOMPARE(table.recentCodes(one.contact, asking, {testNow, u"run"_s, 5s + 24h}), 0);
    }

    void ourOwnCodeComesBackMasked()
    {
        TestDatabase db(driver());
        OneTimeCodeTable table(db);
        const Conversation place = aConversation().in(db);
        code(db, place);
        QCOMPARE(table.keptForm(place.id, u"@anna Codice 12345678, grazie"_s),
                 u"@anna Codice ••••••••, grazie"_s);
        // Another text with eight digits is none of ours.
        QCOMPARE(table.keptForm(place.id, u"Prenotazione 12345678"_s), u"Prenotazione 12345678"_s);
        QCOMPARE(table.keptForm(aConversation().in(db).id, u"Codice 12345678, grazie"_s),
                 u"Codice 12345678, grazie"_s);
    }

    void aReplyLosesItsCodeWhenItIsFinal()
    {
        TestDatabase db(driver());
        OutboxTable table(db);
        for (const OutboxState end : {OutboxState::Sent, OutboxState::Cancelled}) {
            OutboxItem item = anOutboxItem().text(u"Codice 12345678"_s).value();
            item.keptText = u"Codice ••••••••"_s;
            table.insert(item);
            QVERIFY(table.find(item.id) == item);
            const OutboxState before =
                end == OutboxState::Sent ? OutboxState::Sending : OutboxState::Held;
            const auto way = table.step(item.id, OutboxState::Queued, {.to = before});
            QCOMPARE(way->text, item.text);
            QCOMPARE(way->contentHash, item.contentHash);
            const auto done = table.step(item.id, before, {.to = end});
            QCOMPARE(done->text, item.keptText);
            QVERIFY(done->contentHash.isEmpty());
            QCOMPARE(table.find(item.id)->text, item.keptText);
        }
        const OutboxItem plain = anOutboxItem().text(u"Prenotazione 12345678"_s).in(db);
        const auto held = table.step(plain.id, OutboxState::Queued, {.to = OutboxState::Cancelled});
        QCOMPARE(held->text, plain.text);
        QCOMPARE(held->contentHash, plain.contentHash);
    }

    void checklistsKeepTheirOrder()
    {
        TestDatabase db(driver());
        ChecklistTable table(db);
        const Account account = anAccount().in(db);
        db.commit();
        table.replace(account.id, {{{}, u"Booking number"_s, true}, {{}, u"Surname"_s, false}});
        QVERIFY(db.commit().checklists);
        QList<ChecklistFact> facts = table.of(account.id);
        QCOMPARE(facts.size(), 2);
        QCOMPARE(facts.first().label, u"Booking number"_s);
        QVERIFY(!facts.last().active);
        std::swap(facts[0], facts[1]);
        table.replace(account.id, facts);
        QCOMPARE(table.of(account.id), facts);
        QVERIFY(table.of(anAccount().in(db).id).isEmpty());
    }

    void factsGoOffFile()
    {
        TestDatabase db(driver());
        ContactFileTable table(db);
        const ContactFact known = fact(db, ContactFact::Kind::Email, u"a@b.example"_s);
        QCOMPARE(table.of(known.contact), QList{known});
        QCOMPARE(table.withValue(ContactFact::Kind::Email, u"a@b.example"_s), QList{known});
        QVERIFY(table.withValue(ContactFact::Kind::Name, u"a@b.example"_s).isEmpty());
        db.commit();
        QVERIFY(table.remove(known.id, testNow + 1h));
        QCOMPARE(db.commit().contactFacts, QSet{known.contact});
        QVERIFY(!table.remove(known.id, testNow + 2h));
        QVERIFY(table.of(known.contact).isEmpty());
        QVERIFY(table.withValue(ContactFact::Kind::Email, u"a@b.example"_s).isEmpty());
        QVERIFY(table.find(known.id)->removedAt == testNow + 1h);
    }

    void anImportIsUndoneAsAWhole()
    {
        TestDatabase db(driver());
        ContactFileTable table(db);
        const ContactImport import{
            ContactImportId::make(), u"guests.csv"_s, testNow, agent(db), 0, {}};
        table.insertImport(import);
        const ContactFact byHand = fact(db, ContactFact::Kind::Phone, u"+390669812345"_s);
        ContactFact brought = byHand;
        brought.id = ContactFactId::make();
        brought.value = u"+393331234567"_s;
        brought.source = ContactFact::Source::Import;
        brought.import = import.id;
        table.insert(brought);
        QVERIFY(table.find(brought.id) == brought);
        QCOMPARE(table.imports().first().facts, 1);
        QVERIFY(table.undoImport(import.id, testNow + 1h) == 1);
        QVERIFY(!table.undoImport(import.id, testNow + 2h));
        QCOMPARE(table.of(byHand.contact), QList{byHand});
        QVERIFY(table.imports().first().undoneAt == testNow + 1h);
    }

    void whoAsksAfterALongPauseAsksAnew()
    {
        TestDatabase db(driver());
        ContactFileTable table(db);
        const Handle anna = aHandle().in(db);
        QVERIFY(!table.askingSince(anna.contact, 24h));
        const Conversation one = aConversation().with(anna).in(db);
        const Conversation other = aConversation().at(one.account).with(anna).in(db);
        aMessage().of(one).at(testNow - 90h).in(db);
        aMessage().of(one).at(testNow - 20h).in(db);
        aMessage().of(other).at(testNow - 30h).in(db);
        aMessage().of(other).at(testNow - 1h).in(db);
        aMessage().of(other).out().at(testNow - 60h).in(db);
        QVERIFY(table.askingSince(anna.contact, 24h) == testNow - 30h);
        QVERIFY(table.askingSince(anna.contact, 72h) == testNow - 90h);
    }

    void codesFollowTheirConversation()
    {
        TestDatabase db(driver());
        ConversationTable conversations(db);
        const Conversation one = aConversation().in(db);
        const Conversation other = aConversation().at(one.account).with(one.handle).in(db);
        const OneTimeCode made = code(db, other);
        OneTimeCodeTable(db).addTry(made, made.madeAt);
        conversations.merge(conversations.find(other.id).value(),
                            conversations.find(one.id).value(), testNow);
        QCOMPARE(OneTimeCodeTable(db).find(made.id)->conversation, one.id);
        QCOMPARE(OneTimeCodeTable(db).recentTries(one.id, made.madeAt), 1);
        db.commit();
    }
};

SPORTELLO_TEST(TestVerificationTables)
#include "test_verificationtables.moc"
