// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/contexttable.h"
#include "storage/testdatabase.h"

#include <QRandomGenerator>

#include <algorithm>

using namespace sportello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

qint64 minuteOf(MessageId id)
{
    return id.value() >> MessageId::SequenceBits;
}

qint64 minuteOf(Instant instant)
{
    return toMilliseconds(instant) / 60'000;
}

QStringList remoteIds(const QList<Message> &messages)
{
    QStringList ids;
    for (const Message &message : messages)
        ids << message.remoteId;
    return ids;
}

} // namespace

/// Facts from the network.
class TestMessageTable : public StoreTestCase
{
    Q_OBJECT

private Q_SLOTS:
    void messageRoundTrips()
    {
        TestDatabase db(driver());
        const Conversation conversation = aConversation().audience(Audience::Private).in(db);
        db.commit();
        Message message =
            aMessage()
                .of(conversation)
                .from(u"Zoë"_s, u"zoe@x"_s)
                .text(u"Ciao @aurora, guarda https://x.example"_s)
                .spans({{5, 7, TextSpan::Kind::Mention, u"aurora@social.example"_s},
                        {21, 17, TextSpan::Kind::Link, u"https://x.example/?a=b&c"_s}})
                .warning(u"attenzione"_s)
                .visibility(u"direct"_s)
                .parent(u"before"_s)
                .attachment(
                    {Attachment::Kind::Image, u"https://x/1.png"_s, u"image/png"_s, u"una foto"_s})
                .attachment({Attachment::Kind::File, u"https://x/2"_s, {}, {}})
                .value();
        message.editedAt = message.createdAt + 5s;
        message.version = 3;
        message.language = u"it"_s;
        message.id = MessageTable(db).insert(message, {});
        QCOMPARE(db.commit().conversations, QSet<ConversationId>{conversation.id});
        const std::optional<Message> found = MessageTable(db).find(message.id);
        QVERIFY(found == message);
        QVERIFY(MessageTable(db).findByRemoteId(message.account, message.remoteId) == message);
        QVERIFY(!MessageTable(db).findByRemoteId(message.account, u"other"_s));
        QVERIFY(!MessageTable(db).findByRemoteId(AccountId::make(), message.remoteId));
        QVERIFY(!MessageTable(db).find(MessageId(message.id.value() + 1)));
    }

    void authorsThatAreKnownAreNotStoredAgain()
    {
        TestDatabase db(driver());
        const Account account = anAccount().name(u"Hotel"_s).in(db);
        const Handle handle = aHandle().name(u"Anna"_s).in(db);
        const Conversation conversation = aConversation().at(account).with(handle).in(db);
        const Message in = aMessage().of(conversation).in(db);
        const Message out = aMessage().of(conversation).out().in(db);
        HandleTable(db).save(handle.network, {handle.address, u"Anna Bianchi"_s, {}, {}}, testNow);
        QCOMPARE(MessageTable(db).find(in.id)->authorName, u"Anna Bianchi"_s);
        QCOMPARE(MessageTable(db).find(in.id)->authorAddress, handle.address);
        QCOMPARE(MessageTable(db).find(out.id)->authorName, u"Hotel"_s);
        QCOMPARE(MessageTable(db).find(out.id)->authorAddress, account.handle);
    }

    void remoteIdIsUniqueInItsAccount()
    {
        TestDatabase db(driver());
        const Conversation one = aConversation().in(db);
        const Conversation two = aConversation().in(db);
        aMessage().of(one).remoteId(u"7"_s).in(db);
        aMessage().of(two).remoteId(u"7"_s).in(db);
        db.commit();
        expectSqlError();
        aMessage().of(one).remoteId(u"7"_s).in(db);
        QVERIFY(db.failed());
    }

    void idsSortByTime()
    {
        TestDatabase db(driver());
        const Conversation conversation = aConversation().in(db);
        QList<std::pair<qint64, MessageId>> ids;
        QRandomGenerator random(3);
        for (int i = 0; i < 300; ++i) {
            const Instant at = testNow - std::chrono::seconds(random.bounded(3600));
            const Message message = aMessage().of(conversation).at(at).in(db);
            QCOMPARE(minuteOf(message.id), minuteOf(at));
            ids << std::pair(minuteOf(at), message.id);
        }
        std::stable_sort(ids.begin(), ids.end(),
                         [](const auto &a, const auto &b) { return a.first < b.first; });
        for (qsizetype i = 1; i < ids.size(); ++i)
            QVERIFY(ids.at(i - 1).first == ids.at(i).first
                    || ids.at(i - 1).second < ids.at(i).second);
    }

    void fullMinuteSpillsIntoTheNext()
    {
        TestDatabase db(driver());
        const Conversation conversation = aConversation().in(db);
        const Message first = aMessage().of(conversation).at(testNow).in(db);
        QCOMPARE(first.id.value(), minuteOf(testNow) << MessageId::SequenceBits);
        // All but the last place of this minute, and one message of the next.
        const qint64 base = first.id.value();
        if (!isSqlite())
            db->run(u"DELETE FROM message_search"_s);
        db->statement(u"UPDATE message_row SET id = ? WHERE id = ?"_s)
            .bind(base + 4094)
            .bind(base)
            .exec();
        const Message later = aMessage().of(conversation).at(testNow + 1min).in(db);
        QCOMPARE(aMessage().of(conversation).at(testNow).in(db).id.value(), base + 4095);
        const Message spilled = aMessage().of(conversation).at(testNow).in(db);
        QCOMPARE(spilled.id.value(), later.id.value() + 1);
        QCOMPARE(minuteOf(spilled.id), minuteOf(testNow) + 1);
        QCOMPARE(aMessage().of(conversation).at(testNow).in(db).id.value(), later.id.value() + 2);
        db.commit();
        // Order inside the conversation is by the time, not by the id.
        QCOMPARE(MessageTable(db).page(conversation.id, {}, 1).first().id, later.id);
    }

    void strangeTimesGetAnId_data()
    {
        QTest::addColumn<qint64>("time");
        QTest::newRow("zero") << qint64(0);
        QTest::newRow("before 1970") << qint64(-86'400'000);
        QTest::newRow("first") << std::numeric_limits<qint64>::min() / 2;
        QTest::newRow("year 9999") << qint64(253'402'300'799'000);
        QTest::newRow("last") << std::numeric_limits<qint64>::max();
    }
    void strangeTimesGetAnId()
    {
        QFETCH(qint64, time);
        TestDatabase db(driver());
        const Conversation conversation = aConversation().in(db);
        const Message one = aMessage().of(conversation).at(fromMilliseconds(time)).in(db);
        const Message two = aMessage().of(conversation).at(fromMilliseconds(time)).in(db);
        db.commit();
        QVERIFY(one.id.value() > 0 && two.id.value() == one.id.value() + 1);
        QVERIFY(MessageTable(db).find(one.id)->createdAt == fromMilliseconds(time));
        QCOMPARE(MessageTable(db).page(conversation.id, two.id, 10).size(), 1);
    }

    void pagesHaveNoGapsAndNoRepeats()
    {
        TestDatabase db(driver());
        const Conversation conversation = aConversation().in(db);
        const Conversation other = aConversation().in(db);
        QRandomGenerator random(11);
        QList<Message> all;
        for (int i = 0; i < 237; ++i) {
            // Many of the same moment.
            const Instant at = testNow + std::chrono::seconds(random.bounded(40));
            all << aMessage().of(conversation).at(at).in(db);
            aMessage().of(other).at(at).in(db);
        }
        db.commit();
        std::sort(all.begin(), all.end(), [](const Message &a, const Message &b) {
            return std::pair(a.createdAt, a.id) < std::pair(b.createdAt, b.id);
        });
        for (const int limit : {1, 7, 50, 236, 237, 500}) {
            QStringList read;
            std::optional<MessageId> before;
            for (;;) {
                const QList<Message> page = MessageTable(db).page(conversation.id, before, limit);
                if (page.isEmpty())
                    break;
                QVERIFY(page.size() <= limit);
                read = remoteIds(page) + read;
                before = page.first().id;
            }
            QCOMPARE(read, remoteIds(all));
        }
    }

    void editMakesAVersion()
    {
        TestDatabase db(driver());
        const Conversation conversation = aConversation().in(db);
        const Message first = aMessage().of(conversation).text(u"uno"_s).warning(u"w"_s).in(db);
        db.commit();
        MessageTable table(db);
        Message second = first;
        second.text = {u"due #tag"_s, {{4, 4, TextSpan::Kind::Tag, {}}}};
        second.warning.clear();
        second.editedAt = first.createdAt + 60s;
        second.revision = 8;
        table.addVersion(*table.find(first.id), second, testNow);
        QCOMPARE(db.commit().conversations, QSet<ConversationId>{conversation.id});
        const Message read = *table.find(first.id);
        QCOMPARE(read.text, second.text);
        QVERIFY(read.warning.isEmpty());
        QCOMPARE(read.version, 2);
        QCOMPARE(read.revision, 8);
        QVERIFY(read.editedAt == second.editedAt);

        Message third = read;
        third.text = {u"tre"_s, {}};
        third.editedAt = first.createdAt + 90s;
        table.addVersion(read, third, testNow + 1s);
        const QList<MessageVersion> versions = table.versions(first.id);
        QCOMPARE(versions.size(), 2);
        QCOMPARE(versions.at(0), (MessageVersion{1, {u"uno"_s, {}}, u"w"_s, testNow}));
        QCOMPARE(versions.at(1), (MessageVersion{2, second.text, {}, testNow + 1s}));
        QCOMPARE(table.find(first.id)->version, 3);
        QVERIFY(table.versions(MessageId(1)).isEmpty());
        db.commit();
    }

    void deletionKeepsTheRow()
    {
        TestDatabase db(driver());
        const Conversation conversation = aConversation().in(db);
        const Message message = aMessage().of(conversation).in(db);
        db.commit();
        MessageTable table(db);
        table.markDeleted(message.id, 9, testNow);
        QCOMPARE(db.commit().conversations, QSet<ConversationId>{conversation.id});
        const Message read = *table.find(message.id);
        QVERIFY(read.deletedAt == testNow);
        QCOMPARE(read.revision, 9);
        QCOMPARE(read.text, message.text);
        table.markDeleted(MessageId(1), 9, testNow);
        QVERIFY(db.commit().isEmpty());
    }

    void ownReplyIsNoted()
    {
        TestDatabase db(driver());
        const Conversation conversation = aConversation().in(db);
        const Agent agent = PeopleTable(db).ensureAgent(u"Giulia"_s, testNow);
        const Message message = aMessage().of(conversation).out().in(db);
        db.commit();
        const OutboxId outbox = OutboxId::make();
        MessageTable(db).setOutbox(message.id, outbox, agent.id);
        QCOMPARE(db.commit().conversations, QSet<ConversationId>{conversation.id});
        QVERIFY(MessageTable(db).find(message.id)->outbox == outbox);
    }

    void newsIsWhatCameSinceAndWasNotOurs()
    {
        TestDatabase db(driver());
        const Conversation conversation = aConversation().in(db);
        aMessage().of(conversation).remoteId(u"old"_s).revision(4).in(db);
        const Message edited = aMessage().of(conversation).remoteId(u"edited"_s).revision(3).in(db);
        const Message deleted =
            aMessage().of(conversation).remoteId(u"deleted"_s).revision(3).in(db);
        aMessage().of(conversation).remoteId(u"new"_s).revision(5).in(db);
        aMessage()
            .of(conversation)
            .remoteId(u"ours"_s)
            .out()
            .revision(6)
            .outbox(OutboxId::make())
            .in(db);
        aMessage().of(conversation).remoteId(u"phone"_s).out().revision(6).in(db);
        aMessage().of(aConversation().in(db)).remoteId(u"elsewhere"_s).revision(9).in(db);
        MessageTable table(db);
        Message changed = edited;
        changed.revision = 7;
        table.addVersion(edited, changed, testNow);
        table.markDeleted(deleted.id, 8, testNow);
        QCOMPARE(remoteIds(table.newsSince(conversation.id, 4)),
                 (QStringList{u"edited"_s, u"deleted"_s, u"new"_s, u"phone"_s}));
        QVERIFY(table.newsSince(conversation.id, 8).isEmpty());
    }

    void findsNewestAndUnanswered()
    {
        TestDatabase db(driver());
        MessageTable table(db);
        const Conversation conversation = aConversation().in(db);
        QVERIFY(!table.newestIn(conversation.id));
        QVERIFY(!table.firstUnanswered(conversation.id));
        const auto add = [&](const QString &id, int minute, bool out) {
            MessageBuilder message =
                aMessage().of(conversation).remoteId(id).at(testNow + std::chrono::minutes(minute));
            return (out ? message.out() : message).in(db);
        };
        add(u"a"_s, 0, false);
        add(u"b"_s, 1, false);
        QVERIFY(table.firstUnanswered(conversation.id) == testNow);
        add(u"c"_s, 2, true);
        QVERIFY(!table.firstUnanswered(conversation.id));
        add(u"d"_s, 3, false);
        const Message last = add(u"e"_s, 4, false);
        QVERIFY(table.firstUnanswered(conversation.id) == testNow + 3min);
        QCOMPARE(table.newestIn(conversation.id)->remoteId, u"e"_s);
        table.markDeleted(last.id, 2, testNow);
        QCOMPARE(table.newestIn(conversation.id)->remoteId, u"d"_s);
        QCOMPARE(table.newestRemoteIds(conversation.id, 3), (QStringList{u"d"_s, u"c"_s, u"b"_s}));
        QCOMPARE(remoteIds(table.ownSince(conversation.id, testNow + 2min)), QStringList{u"c"_s});
        QVERIFY(table.ownSince(conversation.id, testNow + 121s).isEmpty());
    }

    void deletedMessageWaitsForNobody()
    {
        TestDatabase db(driver());
        MessageTable table(db);
        const Conversation conversation = aConversation().in(db);
        const Message first = aMessage().of(conversation).at(testNow).in(db);
        aMessage().of(conversation).at(testNow + 1min).in(db);
        table.markDeleted(first.id, 2, testNow);
        QVERIFY(table.firstUnanswered(conversation.id) == testNow + 1min);
    }

    void contextIsSavedAndChanged()
    {
        TestDatabase db(driver());
        const Conversation conversation = aConversation().in(db);
        const Conversation other = aConversation().in(db);
        db.commit();
        ContextTable table(db);
        ContextMessage post{u"root"_s, {},
                            u"Bob"_s,  u"bob@x"_s,
                            false,     {u"ciao #x"_s, {{5, 2, TextSpan::Kind::Tag, {}}}},
                            {},        u"https://x"_s,
                            testNow};
        QVERIFY(table.save(conversation.id, post));
        QCOMPARE(db.commit().conversations, QSet<ConversationId>{conversation.id});
        QVERIFY(!table.save(conversation.id, post));
        QVERIFY(db.commit().isEmpty());
        post.text = {u"edited"_s, {}};
        QVERIFY(table.save(conversation.id, post));
        QVERIFY(!table.save(conversation.id, post));
        QVERIFY(table.save(other.id, post));
        ContextMessage earlier = post;
        earlier.remoteId = u"before"_s;
        earlier.createdAt = testNow - 1min;
        earlier.ours = true;
        QVERIFY(table.save(conversation.id, earlier));
        QCOMPARE(table.all(conversation.id), (QList<ContextMessage>{earlier, post}));
        QCOMPARE(table.all(other.id), QList<ContextMessage>{post});
    }

    void everyFieldOfContextIsCompared()
    {
        // What is called different must be equal once it was saved, or each look would say
        // "changed".
        TestDatabase db(driver());
        const Conversation conversation = aConversation().in(db);
        ContextTable table(db);
        const ContextMessage post{u"root"_s,       u"p"_s, u"Bob"_s, u"bob@x"_s, false,
                                  {u"ciao"_s, {}}, {},     u"u"_s,   testNow};
        QList<ContextMessage> changed(7, post);
        changed[0].parentRemoteId = u"q"_s;
        changed[1].authorAddress = u"bobby@x"_s;
        changed[2].ours = true;
        changed[3].url = u"v"_s;
        changed[4].createdAt = testNow + 1s;
        changed[5].warning = u"w"_s;
        changed[6].authorName = u"Bobby"_s;
        for (const ContextMessage &other : std::as_const(changed)) {
            table.save(conversation.id, post);
            QVERIFY(table.save(conversation.id, other));
            QVERIFY(!table.save(conversation.id, other));
        }
    }
};

SPORTELLO_TEST(TestMessageTable)
#include "test_messagetable.moc"
