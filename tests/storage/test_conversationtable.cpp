// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/contexttable.h"
#include "storage/testdatabase.h"

#include <algorithm>

using namespace sportello;
using namespace Qt::StringLiterals;

namespace {

QString sqlOf(const QString &column)
{
    return u"SELECT COUNT(*) FROM handle WHERE "_s + column;
}

bool same(const ConversationRecord &one, const ConversationRecord &other)
{
    const Conversation &a = one.conversation;
    const Conversation &b = other.conversation;
    return a.id == b.id && a.account == b.account && a.handle == b.handle
        && a.audience == b.audience && a.key == b.key && a.state == b.state && a.unread == b.unread
        && a.waitingSince == b.waitingSince && a.lastActivity == b.lastActivity
        && a.revision == b.revision && a.participants == b.participants && a.linked == b.linked
        && one.decidedByIntake == other.decidedByIntake && one.lastIn == other.lastIn
        && one.lastOut == other.lastOut && one.snippet == other.snippet
        && one.snippetIsOurs == other.snippetIsOurs;
}

} // namespace

/// Handles and conversations.
class TestConversationTable : public StoreTestCase
{
    Q_OBJECT

private Q_SLOTS:
    void handleIsMadeOnceWithItsContact()
    {
        TestDatabase db(driver());
        HandleTable table(db);
        const Handle made = table.save(
            u"mastodon"_s, {u"anna@town.example"_s, u"Anna"_s, u"https://a"_s, {}}, testNow);
        QVERIFY(!made.id.isNull() && !made.contact.isNull());
        QVERIFY(table.find(made.id) == made);
        QVERIFY(table.findByAddress(u"mastodon"_s, u"anna@town.example"_s) == made);
        QVERIFY(!table.findByAddress(u"bluesky"_s, u"anna@town.example"_s));
        QVERIFY(!table.find(HandleId::make()));
        QCOMPARE(table.save(u"mastodon"_s, {u"anna@town.example"_s, u"Anna"_s, u"https://a"_s, {}},
                            testNow),
                 made);
        QVERIFY(table.save(u"bluesky"_s, {u"anna@town.example"_s, u"Anna"_s, {}, {}}, testNow).id
                != made.id);
        db.commit();
        QCOMPARE(db.count(u"SELECT COUNT(*) FROM contact"_s), 2);
    }

    void handleWithoutANameIsCalledByItsAddress()
    {
        TestDatabase db(driver());
        HandleTable table(db);
        const Handle made =
            table.save(u"mastodon"_s, {u"anna@town.example"_s, {}, {}, {}}, testNow);
        QCOMPARE(made.displayName, u"anna@town.example"_s);
        const Handle named = table.save(
            u"mastodon"_s, {u"anna@town.example"_s, u"Ànna"_s, u"https://a"_s, {}}, testNow);
        QCOMPARE(named.displayName, u"Ànna"_s);
        QVERIFY(table.find(made.id) == named);
        // What was known stays when nothing is said.
        QCOMPARE(table.save(u"mastodon"_s, {u"anna@town.example"_s, {}, {}, {}}, testNow), named);
        QCOMPARE(db.count(sqlOf(u"folded = 'anna anna@town.example'"_s)), 1);
    }

    void newNameReachesContactAndConversations()
    {
        TestDatabase db(driver());
        HandleTable table(db);
        const Handle handle = aHandle().name(u"Anna"_s).in(db);
        const Conversation one = aConversation().with(handle).in(db);
        const Conversation two = aConversation().with(handle).in(db);
        aConversation().in(db);
        db.commit();
        table.save(handle.network, {handle.address, u"Anna Bianchi"_s, handle.url, {}}, testNow);
        QCOMPARE(db.commit().conversations, (QSet<ConversationId>{one.id, two.id}));
        QCOMPARE(ConversationTable(db).summaries({one.id}).first().contactName, u"Anna Bianchi"_s);

        // A name that a person gave stays.
        db->run(u"UPDATE contact SET name = 'Signora Bianchi' WHERE name = 'Anna Bianchi'"_s);
        table.save(handle.network, {handle.address, u"annina"_s, handle.url, {}}, testNow);
        QCOMPARE(ConversationTable(db).summaries({one.id}).first().contactName,
                 u"Signora Bianchi"_s);
        // Nothing new, nothing said.
        db.commit();
        table.save(handle.network, {handle.address, u"annina"_s, handle.url, {}}, testNow);
        QVERIFY(db.commit().isEmpty());
    }

    void recordRoundTrips()
    {
        TestDatabase db(driver());
        ConversationTable table(db);
        const Account account = anAccount().in(db);
        const Handle handle = aHandle().in(db);
        ConversationRecord record = aConversation()
                                        .at(account)
                                        .with(handle)
                                        .audience(Audience::Private)
                                        .key(u"b@x c@x"_s)
                                        .state(ConversationState::Snoozed)
                                        .participants({u"b@x"_s, u"c@x"_s})
                                        .lastOut(testNow)
                                        .snippet(u"100 % «sì» \\ _"_s)
                                        .record();
        record.decidedByIntake = false;
        record.snippetIsOurs = true;
        table.insert(record, testNow);
        QVERIFY(same(*table.find(record.conversation.id), record));
        QVERIFY(
            same(*table.findByKey(account.id, handle.id, Audience::Private, u"b@x c@x"_s), record));
        QVERIFY(!table.findByKey(account.id, handle.id, Audience::Public, u"b@x c@x"_s));
        QVERIFY(!table.findByKey(account.id, handle.id, Audience::Private, u"b@x"_s));
        QVERIFY(!table.find(ConversationId::make()));
        db.commit();

        record.conversation.state = ConversationState::Done;
        record.conversation.unread = 0;
        record.conversation.waitingSince = {};
        record.conversation.lastActivity = testNow;
        record.conversation.revision = 7;
        record.conversation.participants = {u"d@x"_s};
        record.lastIn = {};
        record.lastOut = {};
        record.decidedByIntake = true;
        record.snippet.clear();
        record.snippetIsOurs = false;
        table.update(record);
        QCOMPARE(db.commit().conversations, QSet<ConversationId>{record.conversation.id});
        QVERIFY(same(*table.find(record.conversation.id), record));
    }

    void keyIsUnique()
    {
        TestDatabase db(driver());
        const Account account = anAccount().in(db);
        const Handle handle = aHandle().in(db);
        aConversation().at(account).with(handle).key(u"root"_s).in(db);
        aConversation().at(account).with(handle).key(u"root"_s).audience(Audience::Private).in(db);
        aConversation().at(account).with(handle).key(u"other"_s).in(db);
        aConversation().at(account).key(u"root"_s).in(db);
        aConversation().with(handle).key(u"root"_s).in(db);
        db.commit();
        expectSqlError();
        aConversation().at(account).with(handle).key(u"root"_s).in(db);
        QVERIFY(db.failed());
    }

    void conversationNeedsItsHandleAndAccount()
    {
        TestDatabase db(driver());
        expectSqlError();
        aConversation().at(AccountId::make()).in(db);
        QVERIFY(db.failed());
        expectSqlError();
        aConversation().with(HandleId::make()).in(db);
        QVERIFY(db.failed());
    }

    void linksBothWays()
    {
        TestDatabase db(driver());
        const Conversation one = aConversation().in(db);
        const Conversation two = aConversation().audience(Audience::Private).in(db);
        db.commit();
        ConversationTable table(db);
        table.link(one.id, two.id);
        QCOMPARE(db.commit().conversations, (QSet<ConversationId>{one.id, two.id}));
        QVERIFY(table.find(one.id)->conversation.linked == two.id);
        QVERIFY(table.find(two.id)->conversation.linked == one.id);
    }

    void mergeBringsEverythingAlong()
    {
        TestDatabase db(driver());
        ConversationTable table(db);
        const Account account = anAccount().in(db);
        const Handle handle = aHandle().in(db);
        const Conversation early = aConversation().at(account).with(handle).unread(2).in(db);
        const Conversation late = aConversation()
                                      .at(account)
                                      .with(handle)
                                      .state(ConversationState::Taken)
                                      .lastActivity(testNow)
                                      .waitingSince(testNow)
                                      .snippet(u"dopo"_s)
                                      .in(db);
        const Conversation linked = aConversation().audience(Audience::Private).in(db);
        table.link(late.id, linked.id);
        const Message one = aMessage().of(early).in(db);
        const Message two = aMessage().of(late).in(db);
        const OutboxItem item = anOutboxItem().of(late).in(db);
        aDraft().of(early).text(u"prima"_s).in(db);
        aDraft().of(late).text(u"poi"_s).in(db);
        const ContextMessage post{u"root"_s,       {}, u"Bob"_s, u"bob@x"_s, false,
                                  {u"ciao"_s, {}}, {}, {},       testNow};
        ContextTable(db).save(early.id, post);
        ContextTable(db).save(late.id, post);
        db.commit();

        const ConversationRecord merged =
            table.merge(*table.find(late.id), *table.find(early.id), testNow);
        OutboxTable(db).moveConversation(late.id, early.id);
        DraftTable(db).moveConversation(late.id, early.id);
        const ChangeSet changes = db.commit();
        QVERIFY(changes.conversations.contains(early.id)
                && changes.conversations.contains(late.id));
        QCOMPARE(changes.merged.value(late.id), early.id);
        QVERIFY(same(*table.find(early.id), merged));
        QVERIFY(table.find(late.id)->conversation.id == table.resolve(late.id));
        QCOMPARE(merged.conversation.state, ConversationState::Taken);
        QCOMPARE(merged.snippet, u"dopo"_s);
        QCOMPARE(merged.conversation.unread, 3);
        QVERIFY(merged.conversation.waitingSince == early.waitingSince);
        QCOMPARE(MessageTable(db).page(early.id, {}, 10).size(), 2);
        QCOMPARE(ContextTable(db).all(early.id).size(), 1);
        QVERIFY(table.find(linked.id)->conversation.linked == early.id);
        QCOMPARE(OutboxTable(db).find(item.id)->conversation, early.id);
        QCOMPARE(DraftTable(db).find(early.id, early.audience)->text, u"prima\n\npoi"_s);
        QVERIFY(DraftTable(db).ofConversation(late.id).isEmpty());
        QCOMPARE(table.resolve(late.id), early.id);
        QCOMPARE(table.resolve(early.id), early.id);

        const Conversation third = aConversation().at(account).with(handle).in(db);
        table.merge(*table.find(early.id), *table.find(third.id),
                    testNow + std::chrono::seconds(1));
        QCOMPARE(table.resolve(late.id), third.id);
        QCOMPARE(table.merges().size(), 2);
        table.rekey(third.id, late.key);
        QVERIFY(table.findByKey(account.id, handle.id, Audience::Public, late.key));
        db.commit();
    }

    void readingIsSaidOnce()
    {
        TestDatabase db(driver());
        const Conversation one = aConversation().unread(3).in(db);
        db.commit();
        ConversationTable table(db);
        table.markRead(one.id);
        QCOMPARE(db.commit().conversations, QSet<ConversationId>{one.id});
        QCOMPARE(table.find(one.id)->conversation.unread, 0);
        table.markRead(one.id);
        QVERIFY(db.commit().isEmpty());
    }

    void revisionGoesUp()
    {
        TestDatabase db(driver());
        const Conversation one = aConversation().revision(4).in(db);
        db.commit();
        ConversationTable table(db);
        QCOMPARE(table.raiseRevision(one.id), 5);
        QCOMPARE(table.raiseRevision(one.id), 6);
        QCOMPARE(db.commit().conversations, QSet<ConversationId>{one.id});
        QCOMPARE(table.find(one.id)->conversation.revision, 6);
        QCOMPARE(table.raiseRevision(ConversationId::make()), 0);
        QVERIFY(db.commit().isEmpty());
    }

    void summaryShowsEverything()
    {
        TestDatabase db(driver());
        const Account account = anAccount().in(db);
        const Handle handle = aHandle().name(u"Anna"_s).in(db);
        ConversationRecord record = aConversation()
                                        .at(account)
                                        .with(handle)
                                        .state(ConversationState::Taken)
                                        .unread(2)
                                        .participants({u"b@x"_s})
                                        .audience(Audience::Review)
                                        .record();
        record.snippetIsOurs = true;
        ConversationTable(db).insert(record, testNow);
        const Conversation &conversation = record.conversation;
        const QList<ConversationSummary> summaries =
            ConversationTable(db).summaries({conversation.id});
        QCOMPARE(summaries.size(), 1);
        ConversationSummary expected;
        expected.id = conversation.id;
        expected.account = account.id;
        expected.handle = handle.id;
        expected.contact = handle.contact;
        expected.network = account.network;
        expected.contactName = u"Anna"_s;
        expected.handleAddress = handle.address;
        expected.accountHandle = account.handle;
        expected.brandName = u"Aurora"_s;
        expected.audience = Audience::Review;
        expected.state = ConversationState::Taken;
        expected.unread = 2;
        expected.waitingSince = conversation.waitingSince;
        expected.lastActivity = conversation.lastActivity;
        expected.snippet = record.snippet;
        expected.snippetIsOurs = true;
        expected.participants = {u"b@x"_s};
        expected.revision = conversation.revision;
        QVERIFY(summaries.first() == expected);
    }

    void summariesOfAnyNumber()
    {
        TestDatabase db(driver());
        const Account account = anAccount().in(db);
        const Handle handle = aHandle().in(db);
        QList<ConversationId> all;
        for (int i = 0; i < 600; ++i)
            all << aConversation().at(account).with(handle).in(db).id;
        for (const int count : {0, 1, 2, 3, 63, 64, 65, 255, 256, 257, 600}) {
            const QList<ConversationId> ids = all.mid(0, count);
            QSet<ConversationId> found;
            const QList<ConversationSummary> summaries = ConversationTable(db).summaries(
                ids + QList<ConversationId>{ConversationId::make()});
            for (const ConversationSummary &summary : summaries)
                found.insert(summary.id);
            QCOMPARE(summaries.size(), ids.size());
            QCOMPARE(found, QSet<ConversationId>(ids.cbegin(), ids.cend()));
        }
    }

    void counts()
    {
        TestDatabase db(driver());
        ConversationTable table(db);
        QCOMPARE(table.counts(), ConversationCounts{});
        for (int i = 0; i < 3; ++i)
            aConversation().state(ConversationState::New).unread(i).in(db);
        for (int i = 0; i < 2; ++i)
            aConversation().state(ConversationState::Done).unread(0).in(db);
        const ConversationCounts counts = table.counts();
        QCOMPARE(counts.byState.value(ConversationState::New), 3);
        QCOMPARE(counts.byState.value(ConversationState::Done), 2);
        QCOMPARE(counts.byState.value(ConversationState::Taken), 0);
        QCOMPARE(counts.unread, 2);
        QCOMPARE(table.count({}, {}), 5);
    }
};

SPORTELLO_TEST(TestConversationTable)
#include "test_conversationtable.moc"
