// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/testdatabase.h"

using namespace sportello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QList<OutboxId> idsOf(const QList<OutboxItem> &items)
{
    QList<OutboxId> ids;
    for (const OutboxItem &item : items)
        ids << item.id;
    return ids;
}

OutboxStep stepTo(OutboxState state, OutboxReason reason = OutboxReason::None,
                  const QString &detail = {})
{
    OutboxStep step;
    step.to = state;
    step.reason = reason;
    step.detail = detail;
    return step;
}

} // namespace

/// Replies on their way, and drafts.
class TestOutboxTable : public StoreTestCase
{
    Q_OBJECT

private Q_SLOTS:
    void itemRoundTrips()
    {
        TestDatabase db(driver());
        OutboxItem item = anOutboxItem()
                              .origin(ConversationId::make())
                              .text(u"Gentile Anna,\n«sì» 👍"_s)
                              .notBefore(testNow + 10s)
                              .reason(OutboxReason::UndoWindow)
                              .attachment({u"/tmp/a b.png"_s, u"00ff"_s, u"image/png"_s, u"foto"_s})
                              .attachment({u"/tmp/c.pdf"_s, u"11ee"_s, u"application/pdf"_s, {}})
                              .value();
        item.audience = Audience::Private;
        item.participants = QStringList{u"b@x"_s, u"c@x"_s};
        item.joint = u"\n\n"_s;
        item.sentParentRemoteId = u"p9"_s;
        OutboxTable(db).insert(item);
        const ChangeSet changes = db.commit();
        QCOMPARE(changes.outbox, QSet<OutboxId>{item.id});
        QCOMPARE(changes.outboxConversations,
                 (QSet<ConversationId>{item.conversation, item.origin}));
        QVERIFY(changes.conversations.isEmpty() && changes.drafts.isEmpty());
        QVERIFY(OutboxTable(db).find(item.id) == item);
        QVERIFY(!OutboxTable(db).find(OutboxId::make()));
    }

    void partsOfAThreadStayTogether()
    {
        TestDatabase db(driver());
        const ConversationId conversation = ConversationId::make();
        QList<OutboxId> wanted;
        // Made in the same moment.
        for (int thread = 0; thread < 3; ++thread) {
            OutboxItem item = anOutboxItem().value();
            item.conversation = item.origin = conversation;
            item.createdAt = testNow;
            item.parts = 3;
            for (item.part = 1; item.part <= 3; ++item.part) {
                if (item.part > 1)
                    item.id = OutboxId::make();
                else
                    item.group = item.id;
                item.idempotencyKey = item.id.toString();
                OutboxTable(db).insert(item);
                wanted.append(item.id);
            }
        }
        QCOMPARE(idsOf(OutboxTable(db).open()), wanted);
        QCOMPARE(idsOf(OutboxTable(db).openOfConversation(conversation)), wanted);
        QCOMPARE(idsOf(OutboxTable(db).ofGroup(wanted.at(3))), wanted.mid(3, 3));
        QVERIFY(OutboxTable(db).hasEarlierOpen(*OutboxTable(db).find(wanted.at(1))));
        OutboxTable(db).setBasisRevision(wanted.at(1), 9);
        QCOMPARE(OutboxTable(db).find(wanted.at(1))->basisRevision, 9);
        OutboxStep step = stepTo(OutboxState::Sending);
        step.sentParentRemoteId = u"first"_s;
        OutboxTable(db).step(wanted.at(1), OutboxState::Queued, step);
        OutboxTable(db).step(wanted.at(1), OutboxState::Sending, stepTo(OutboxState::Queued));
        QCOMPARE(OutboxTable(db).find(wanted.at(1))->answeredRemoteId(), u"first"_s);
        QCOMPARE(OutboxTable(db).find(wanted.at(0))->answeredRemoteId(),
                 OutboxTable(db).find(wanted.at(0))->parentRemoteId);
    }

    void idempotencyKeyIsUnique()
    {
        TestDatabase db(driver());
        const OutboxItem first = anOutboxItem().in(db);
        db.commit();
        OutboxItem second = anOutboxItem().value();
        second.idempotencyKey = first.idempotencyKey;
        expectSqlError();
        OutboxTable(db).insert(second);
        QVERIFY(db.failed());
    }

    void everyPairOfStates()
    {
        TestDatabase db(driver());
        OutboxTable table(db);
        for (const OutboxState from : allOutboxStates()) {
            for (const OutboxState to : allOutboxStates()) {
                const OutboxItem item = anOutboxItem().state(from).in(db);
                db.commit();
                const bool stepped = table.step(item.id, from, stepTo(to)).has_value();
                const ChangeSet changes = db.commit();
                const OutboxState now = isAllowed(from, to) ? to : from;
                const QString pair = toWord(from) + u" to "_s + toWord(to);
                QVERIFY2(stepped == isAllowed(from, to), qPrintable(pair));
                QCOMPARE(changes.outbox.contains(item.id), stepped);
                QCOMPARE(changes.outboxConversations.contains(item.conversation), stepped);
                QCOMPARE(table.find(item.id)->state, now);
                // Who believes it elsewhere was too late and moves nothing.
                for (const OutboxState wrong : allOutboxStates()) {
                    for (const OutboxState next : allOutboxStates())
                        QVERIFY(wrong == now || !table.step(item.id, wrong, stepTo(next)));
                }
                QVERIFY(db.commit().isEmpty());
            }
        }
    }

    void stepKeepsWhatIsAbsent()
    {
        TestDatabase db(driver());
        OutboxTable table(db);
        const OutboxItem item = anOutboxItem()
                                    .notBefore(testNow)
                                    .attachment({u"/a"_s, u"00"_s, u"image/png"_s, {}})
                                    .in(db);
        OutboxStep claim = stepTo(OutboxState::Sending);
        claim.countsAsAttempt = true;
        claim.attemptAt = testNow + 1s;
        OutboxItem now = *table.step(item.id, OutboxState::Queued, claim);
        QCOMPARE(now.attempts, 1);
        QVERIFY(now.firstAttemptAt == testNow + 1s);
        QVERIFY(!now.notBefore);
        QCOMPARE(now.attachments, item.attachments);
        QCOMPARE(now.basisRevision, item.basisRevision);

        OutboxStep back = stepTo(OutboxState::Queued, OutboxReason::RateLimited, u"429"_s);
        back.notBefore = testNow + 60s;
        back.basisRevision = 12;
        now = *table.step(item.id, OutboxState::Sending, back);
        QCOMPARE(now.detail, u"429"_s);
        QVERIFY(now.notBefore == testNow + 60s);
        QCOMPARE(now.basisRevision, 12);

        claim.attemptAt = testNow + 70s;
        now = *table.step(item.id, OutboxState::Queued, claim);
        QCOMPARE(now.attempts, 2);
        QVERIFY(now.firstAttemptAt == testNow + 1s);
        QVERIFY(now.detail.isEmpty());
        QCOMPARE(now.basisRevision, 12);

        OutboxStep undone = stepTo(OutboxState::Queued, OutboxReason::Offline);
        undone.uncountAttempt = true;
        QCOMPARE(table.step(item.id, OutboxState::Sending, undone)->attempts, 1);
        now = *table.step(item.id, OutboxState::Queued, stepTo(OutboxState::Sending));
        QVERIFY(now.firstAttemptAt == testNow + 1s);

        OutboxStep sent = stepTo(OutboxState::Sent);
        sent.sentAt = testNow + 71s;
        sent.remoteId = u"99"_s;
        sent.url = u"https://x/99"_s;
        now = *table.step(item.id, OutboxState::Sending, sent);
        QVERIFY(now.sentAt == testNow + 71s);
        QCOMPARE(now.remoteId, u"99"_s);
        QCOMPARE(now.url, u"https://x/99"_s);
        QVERIFY(table.find(item.id) == now);
        QVERIFY(!table.step(OutboxId::make(), OutboxState::Queued, claim));
        db.commit();
    }

    void laterItemsWaitForEarlierOnes()
    {
        TestDatabase db(driver());
        OutboxTable table(db);
        const ConversationId conversation = ConversationId::make();
        const OutboxItem first = anOutboxItem().of(conversation).createdAt(testNow).in(db);
        const OutboxItem second = anOutboxItem().of(conversation).createdAt(testNow + 1s).in(db);
        const OutboxItem elsewhere = anOutboxItem().createdAt(testNow + 2s).in(db);
        QVERIFY(!table.hasEarlierOpen(first));
        QVERIFY(table.hasEarlierOpen(second));
        QVERIFY(!table.hasEarlierOpen(elsewhere));
        for (const OutboxState state : allOutboxStates()) {
            db->statement(u"UPDATE outbox SET state = ? WHERE id = ?"_s)
                .bind(toWord(state))
                .bind(first.id)
                .exec();
            QCOMPARE(table.hasEarlierOpen(second), blocksLater(state));
        }
        // What comes later holds nobody up.
        QVERIFY(!table.hasEarlierOpen(first));
    }

    void partsOfAThreadGoInOrder()
    {
        TestDatabase db(driver());
        OutboxTable table(db);
        const ConversationId conversation = ConversationId::make();
        const OutboxId group = OutboxId::make();
        QList<OutboxItem> parts;
        for (const int part : {3, 1, 2})
            parts << anOutboxItem().of(conversation).createdAt(testNow).part(group, part, 3).in(db);
        db.commit();
        QVERIFY(table.hasEarlierOpen(parts.at(0)));
        QVERIFY(!table.hasEarlierOpen(parts.at(1)));
        QVERIFY(table.hasEarlierOpen(parts.at(2)));
        QCOMPARE(idsOf(table.open()),
                 (QList<OutboxId>{parts.at(1).id, parts.at(2).id, parts.at(0).id}));
        QCOMPARE(idsOf(table.all(2)), (QList<OutboxId>{parts.at(0).id, parts.at(2).id}));
        expectSqlError();
        anOutboxItem().of(conversation).part(group, 2, 3).in(db);
        QVERIFY(db.failed());
    }

    void listsByStateAndPlace()
    {
        TestDatabase db(driver());
        OutboxTable table(db);
        const ConversationId one = ConversationId::make();
        const ConversationId two = ConversationId::make();
        QHash<OutboxState, OutboxItem> items;
        for (const OutboxState state : allOutboxStates())
            items.insert(state, anOutboxItem().of(one).state(state).in(db));
        const OutboxItem crossing = anOutboxItem().of(two).origin(one).in(db);
        db->statement(u"UPDATE outbox SET remote_id = 'r1' WHERE state = 'sent'"_s).exec();
        db.commit();

        const QList<OutboxId> open = idsOf(table.open());
        QCOMPARE(open.size(), 6);
        QVERIFY(!open.contains(items[OutboxState::Sent].id)
                && !open.contains(items[OutboxState::Cancelled].id));
        // A sent one stays to be seen until its message is there.
        QCOMPARE(table.openOfConversation(one).size(), 7);
        QCOMPARE(idsOf(table.openOfConversation(two)), QList<OutboxId>{crossing.id});
        QCOMPARE(table.ofConversation(one).size(), 7);
        QCOMPARE(idsOf(table.sentWithoutMessage()), QList<OutboxId>{items[OutboxState::Sent].id});
        QCOMPARE(table.conversationsWithProblems(), QList<ConversationId>{one});
        QCOMPARE(table.sentRemoteIds(one), QStringList{u"r1"_s});
        QVERIFY(table.sentRemoteIds(two).isEmpty());
        QCOMPARE(table.all(100).size(), 8);

        table.markMessageStored(items[OutboxState::Sent].id);
        const ChangeSet changes = db.commit();
        QCOMPARE(changes.outbox, QSet<OutboxId>{items[OutboxState::Sent].id});
        QCOMPARE(changes.outboxConversations, QSet<ConversationId>{one});
        QVERIFY(table.sentWithoutMessage().isEmpty());
        QCOMPARE(table.openOfConversation(one).size(), 6);
        QVERIFY(table.find(items[OutboxState::Sent].id)->messageStored);
        table.markMessageStored(OutboxId::make());
        QVERIFY(db.commit().isEmpty());
        table.setRemoteId(crossing.id, u"r9"_s, u"https://x/9"_s);
        QCOMPARE(db.commit().outbox, QSet<OutboxId>{crossing.id});
        QCOMPARE(table.find(crossing.id)->remoteId, u"r9"_s);
    }

    void unknownWordsAreHeld()
    {
        // A row that a newer program wrote must not look like one that may be sent.
        if (!isSqlite())
            QSKIP("the check cannot be switched off there");
        TestDatabase db(driver());
        const OutboxItem item = anOutboxItem().in(db);
        db.commit();
        QVERIFY(db->commit().ok());
        QVERIFY(db->run(u"PRAGMA ignore_check_constraints=ON"_s).ok());
        QVERIFY(db->begin().ok());
        db->statement(u"UPDATE outbox SET state = 'flying', reason = 'weather'"_s).exec();
        const OutboxItem read = *OutboxTable(db).find(item.id);
        QCOMPARE(read.state, OutboxState::Held);
        QCOMPARE(read.reason, OutboxReason::NeedsALook);
    }

    void draftsAreOnePerConversationAndAudience()
    {
        TestDatabase db(driver());
        DraftTable table(db);
        const Draft open = aDraft().updatedAt(testNow).parent(u"m1"_s).in(db);
        QCOMPARE(db.commit().drafts, QSet<ConversationId>{open.conversation});
        QVERIFY(table.find(open.conversation, Audience::Public) == open);
        QVERIFY(!table.find(open.conversation, Audience::Private));

        Draft later = open;
        later.text = u"altro testo"_s;
        later.basisRevision = 4;
        later.updatedAt = testNow + 1s;
        later.account = AccountId::make();
        later.parentRemoteId = u"m2"_s;
        table.save(later);
        // Account and parent were bound when the draft was made.
        Draft expected = later;
        expected.account = open.account;
        expected.parentRemoteId = open.parentRemoteId;
        QVERIFY(table.find(open.conversation, Audience::Public) == expected);

        Draft secret = later;
        secret.audience = Audience::Private;
        secret.updatedAt = testNow - 1s;
        table.save(secret);
        QCOMPARE(table.ofConversation(open.conversation).size(), 2);
        const Draft other = aDraft().updatedAt(testNow + 9s).in(db);
        QCOMPARE(table.conversations(),
                 (QList<ConversationId>{other.conversation, open.conversation}));
        db.commit();

        table.remove(open.conversation, Audience::Public);
        QCOMPARE(db.commit().drafts, QSet<ConversationId>{open.conversation});
        QVERIFY(!table.find(open.conversation, Audience::Public));
        QVERIFY(table.find(open.conversation, Audience::Private) == secret);
        table.remove(open.conversation, Audience::Public);
        QVERIFY(db.commit().isEmpty());
    }
};

SPORTELLO_TEST(TestOutboxTable)
#include "test_outboxtable.moc"
