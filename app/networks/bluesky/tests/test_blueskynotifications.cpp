// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "networks/bluesky/blueskynotifications.h"

#include "networks/bluesky/blueskyownposts.h"
#include "networks/bluesky/blueskytid.h"
#include "networks/bluesky/tests/skytest.h"

using namespace sportello;
using namespace sportello::bluesky;
using namespace sportello::skytest;
using namespace std::chrono_literals;

namespace {

const QString listNotifications = u"app.bsky.notification.listNotifications"_s;
const QString listRecords = u"com.atproto.repo.listRecords"_s;
const QString getPosts = u"app.bsky.feed.getPosts"_s;
const QString getProfiles = u"app.bsky.actor.getProfiles"_s;

struct NewsDesk : Desk
{
    PostVersions versions;
    Notifications news{client, versions, self};
    OwnPosts own{client, self};
};

/// A notification of a mention by Giulia, indexed so many minutes after 9:00.
QJsonObject mention(const QString &key, int minute)
{
    const Instant time = fromMilliseconds(1'778'749'200'000) + std::chrono::minutes(minute);
    QJsonObject notification =
        view(postBy(giuliaDid, key), record(u"Text of "_s + key), toRfc3339(time));
    notification.insert(u"reason"_s, u"mention"_s);
    return notification;
}

QJsonObject page(const QJsonArray &notifications, const QString &cursor = {})
{
    QJsonObject answer{{u"notifications"_s, notifications}};
    if (!cursor.isEmpty())
        answer.insert(u"cursor"_s, cursor);
    return answer;
}

QString timeAt(int minute)
{
    return toRfc3339(fromMilliseconds(1'778'749'200'000) + std::chrono::minutes(minute));
}

/// One of our records, as listRecords gives it.
QJsonObject ours(const QString &key, const QString &parent)
{
    QJsonObject entry = strongRef(postBy(ourDid, key));
    entry.insert(u"value"_s, record(u"Answer "_s + key, parent));
    return entry;
}

QJsonObject records(const QJsonArray &list, const QString &cursor = {})
{
    QJsonObject answer{{u"records"_s, list}};
    if (!cursor.isEmpty())
        answer.insert(u"cursor"_s, cursor);
    return answer;
}

} // namespace

class TestBlueskyNotifications final : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatConcernsUs();
    void firstLookTakesTheNewestPage();
    void emptyPagesAreNoEnd();
    void nothingYet();
    void laterLooksGoBackTenMinutesFurther();
    void aLongAbsenceIsReadInSteps();
    void theSamePageAgainEndsIt();
    void theSameTwiceIsEqual();
    void theFilesAddressesAreLookedUp();
    void missingAddressesAreNoFailure();
    void errorsPass();
    void ownRepliesKnowWhomTheyAnswer();
    void ownRepliesOfTheLatestPageComeAgain();
    void ownPostsAreReadBackToTheCursor();
    void ownPastGoesOnPageByPage();
    void aRefusedLookUpStopsNothing();
    void ownPostsThatMentionSomebodyBeginSomething();
};

void TestBlueskyNotifications::readsWhatConcernsUs()
{
    const NotificationPage read = readNotifications(fixture(u"notifications.json"_s), self);
    QCOMPARE(read.next, u"2026-05-14T08:00:00.000Z"_s);
    QVERIFY(read.newest == readTime(u"2026-05-14T09:30:00.500Z"_s));
    QVERIFY(read.oldest == readTime(u"2026-05-14T08:59:00.000Z"_s));
    QCOMPARE(read.items.size(), 3);
    const RemoteMessage &reply = read.items.at(0).message;
    QCOMPARE(reply.author.address, u"giulia.example"_s);
    QCOMPARE(reply.text.text, u"Il bar è aperto? 👍🏽"_s);
    QCOMPARE(reply.parentRemoteId, postBy(ourDid, u"3lp3aaaaaaaa2"_s));
    QVERIFY(reply.createdAt == readTime(u"2026-05-14T09:30:00.500Z"_s));
    const RemoteMessage &mentioned = read.items.at(1).message;
    QCOMPARE(mentioned.author.address, marcoDid);
    QCOMPARE(mentioned.warning, u"disturbing pictures"_s);
    QCOMPARE(mentioned.attachments.size(), 1);
    QCOMPARE(mentioned.attachments.first().description, u"A broken chair"_s);
    QVERIFY(read.items.at(2).message.text.text.endsWith(u"/post/3lp2aaaaaaaa2"_s));
}

void TestBlueskyNotifications::firstLookTakesTheNewestPage()
{
    NewsDesk desk;
    desk.query(listNotifications + u"?reasons=mention&reasons=reply&reasons=quote&limit=100"_s)
        .reply(200, json(page({mention(u"b"_s, 5), mention(u"a"_s, 1)}, u"older"_s)));
    const auto batch = waitFor(desk.news.fetch({}));
    QVERIFY(batch.ok());
    // Oldest first, so that what answers something finds it.
    QCOMPARE(remoteIds(batch->messages),
             QStringList({postBy(giuliaDid, u"a"_s), postBy(giuliaDid, u"b"_s)}));
    QCOMPARE(batch->next.value, timeAt(5));
    QVERIFY(batch->older && batch->older->value == u"older"_s);
    QVERIFY(!batch->more);

    desk.query(listNotifications).reply(200, json(page({mention(u"z"_s, -60)}, u"oldest"_s)));
    const auto older = waitFor(desk.news.fetchOlder(*batch->older));
    QVERIFY(older.ok());
    QCOMPARE(queryField(desk.http.lastRequest(), u"cursor"_s), u"older"_s);
    QCOMPARE(older->messages.size(), 1);
    QVERIFY(older->older && older->older->value == u"oldest"_s && older->more);

    desk.query(listNotifications).reply(200, json(page({})));
    const auto end = waitFor(desk.news.fetchOlder(*older->older));
    QVERIFY(end.ok() && !end->older && !end->more);
    QVERIFY(desk.http.verify());
}

void TestBlueskyNotifications::emptyPagesAreNoEnd()
{
    NewsDesk desk;
    desk.query(listNotifications).reply(200, json(page({}, u"one"_s)));
    desk.query(listNotifications).reply(200, json(page({}, u"two"_s)));
    desk.query(listNotifications).reply(200, json(page({mention(u"a"_s, 1)}, u"three"_s)));
    const auto batch = waitFor(desk.news.fetch({}));
    QVERIFY(batch.ok());
    QCOMPARE(batch->messages.size(), 1);
    QCOMPARE(batch->next.value, timeAt(1));
    QVERIFY(batch->older && batch->older->value == u"three"_s);
    QVERIFY(desk.http.verify());
}

void TestBlueskyNotifications::nothingYet()
{
    NewsDesk desk;
    desk.query(listNotifications).reply(200, json(page({})));
    const auto batch = waitFor(desk.news.fetch({}));
    QVERIFY(batch.ok());
    QVERIFY(batch->messages.isEmpty() && batch->next.isEmpty() && !batch->older && !batch->more);
}

void TestBlueskyNotifications::laterLooksGoBackTenMinutesFurther()
{
    NewsDesk desk;
    desk.query(listNotifications)
        .reply(200, json(page({mention(u"c"_s, 31), mention(u"b"_s, 25)}, u"one"_s)));
    // Listed late, with a time before the cursor's.
    desk.query(listNotifications)
        .reply(200, json(page({mention(u"late"_s, 22), mention(u"a"_s, 20)}, u"two"_s)));
    const auto batch = waitFor(desk.news.fetch({timeAt(30)}));
    QVERIFY(batch.ok());
    QCOMPARE(batch->messages.size(), 4);
    QCOMPARE(batch->next.value, timeAt(31));
    QVERIFY(!batch->more && !batch->older);
    QVERIFY(desk.http.verify());

    // Nothing new: the cursor stays where it is, also if the newest is gone.
    desk.query(listNotifications).reply(200, json(page({mention(u"a"_s, 20)}, u"two"_s)));
    const auto quiet = waitFor(desk.news.fetch({timeAt(30)}));
    QVERIFY(quiet.ok());
    QCOMPARE(quiet->next.value, timeAt(30));
}

void TestBlueskyNotifications::aLongAbsenceIsReadInSteps()
{
    NewsDesk desk;
    for (int i = 0; i < Notifications::MaximumPages; ++i) {
        desk.query(listNotifications)
            .reply(200, json(page({mention(u"n%1"_s.arg(i), 600 - i)}, u"page|%1"_s.arg(i))));
    }
    const auto first = waitFor(desk.news.fetch({timeAt(0)}));
    QVERIFY(first.ok());
    QCOMPARE(first->messages.size(), Notifications::MaximumPages);
    QVERIFY(first->more);
    QVERIFY(first->next.value != timeAt(0));
    QVERIFY(desk.http.verify());

    // Another run of the program goes on where this one ended.
    NewsDesk next;
    next.query(listNotifications)
        .reply(200, json(page({mention(u"middle"_s, 300), mention(u"old"_s, -11)}, u"far"_s)));
    const auto rest = waitFor(next.news.fetch(first->next));
    QVERIFY(rest.ok());
    QCOMPARE(queryField(next.http.lastRequest(), u"cursor"_s), u"page|4"_s);
    QCOMPARE(rest->messages.size(), 2);
    QVERIFY(!rest->more);
    QCOMPARE(rest->next.value, timeAt(600));
    QVERIFY(next.http.verify());
}

void TestBlueskyNotifications::theSamePageAgainEndsIt()
{
    NewsDesk desk;
    desk.query(listNotifications).reply(200, json(page({mention(u"a"_s, 90)}, u"same"_s))).times(2);
    const auto batch = waitFor(desk.news.fetch({timeAt(0)}));
    QVERIFY(batch.ok());
    QVERIFY(!batch->more);
    QCOMPARE(batch->messages.size(), 1);
    QVERIFY(desk.http.verify());
}

void TestBlueskyNotifications::theSameTwiceIsEqual()
{
    NewsDesk desk;
    desk.query(listNotifications)
        .reply(200, json(page({mention(u"b"_s, 5), mention(u"a"_s, 1)})))
        .times(2);
    const auto first = waitFor(desk.news.fetch({}));
    const auto second = waitFor(desk.news.fetch({}));
    QVERIFY(first.ok() && second.ok());
    QCOMPARE(first->messages, second->messages);
    QCOMPARE(first->next, second->next);
}

void TestBlueskyNotifications::theFilesAddressesAreLookedUp()
{
    NewsDesk desk;
    const QJsonObject answer = fixture(u"notifications.json"_s);
    const QString uri = postBy(marcoDid, u"3lp4cccccccc2"_s);
    QJsonObject shown = answer["notifications"_L1][2].toObject();
    shown.insert(
        u"embed"_s,
        QJsonObject{
            {u"$type"_s, u"app.bsky.embed.images#view"_s},
            {u"images"_s, QJsonArray{QJsonObject{{u"fullsize"_s, u"https://cdn.example/1"_s}}}}});
    desk.query(listNotifications).reply(200, json(answer));
    desk.query(getPosts + u"?uris="_s + uri).reply(200, json(posts({shown})));
    const auto batch = waitFor(desk.news.fetch({}));
    QVERIFY(batch.ok());
    QCOMPARE(batch->messages.size(), 3);
    QCOMPARE(batch->messages.at(1).attachments.first().url, u"https://cdn.example/1"_s);
    QVERIFY(desk.http.verify());
}

void TestBlueskyNotifications::missingAddressesAreNoFailure()
{
    NewsDesk desk;
    desk.query(listNotifications).reply(200, json(fixture(u"notifications.json"_s)));
    desk.query(getPosts).reply(502, refusal(u"UpstreamFailure"_s));
    const auto batch = waitFor(desk.news.fetch({}));
    QVERIFY(batch.ok());
    QCOMPARE(batch->messages.size(), 3);
    QCOMPARE(batch->messages.at(1).attachments.size(), 1);
}

void TestBlueskyNotifications::errorsPass()
{
    NewsDesk desk;
    desk.query(listNotifications).reply(502, refusal(u"UpstreamFailure"_s));
    QVERIFY(waitFor(desk.news.fetch({})).error().kind == ErrorKind::Protocol);
    desk.query(listNotifications).reply(200, "{}");
    QVERIFY(waitFor(desk.news.fetch({})).error().kind == ErrorKind::Protocol);
    desk.query(listNotifications).drop(FakeTransport::MayHaveArrived::No);
    QVERIFY(waitFor(desk.news.fetch({})).error().kind == ErrorKind::Offline);
    // In the middle: what came before is asked for again, nothing is lost.
    desk.query(listNotifications).reply(200, json(page({mention(u"a"_s, 60)}, u"one"_s)));
    desk.query(listNotifications).reply(502, refusal(u"UpstreamFailure"_s));
    QVERIFY(!waitFor(desk.news.fetch({timeAt(0)})).ok());
}

void TestBlueskyNotifications::ownRepliesKnowWhomTheyAnswer()
{
    NewsDesk desk;
    const QString question = postBy(giuliaDid, u"3lp4aaaaaaaa2"_s);
    const QString gone = postBy(marcoDid, u"3lp4bbbbbbbb2"_s);
    desk.query(listRecords + u"?repo="_s + ourDid + u"&collection=app.bsky.feed.post&limit=50"_s)
        .reply(200,
               json(records({ours(u"3lp6cccccccc2"_s, postBy(ourDid, u"3lp6aaaaaaaa2"_s)),
                             ours(u"3lp6bbbbbbbb2"_s, gone), ours(u"3lp6aaaaaaaa2"_s, question),
                             ours(u"3lp5aaaaaaaa2"_s, {})},
                            u"3lp5aaaaaaaa2"_s)));
    desk.query(getProfiles).reply(200, json(profiles({giuliaDid})));
    const auto batch = waitFor(desk.own.fetch({}));
    QVERIFY(batch.ok());
    // Not the post to nobody in particular, and the one answered before the one that goes on with
    // it.
    QCOMPARE(remoteIds(batch->messages),
             QStringList({postBy(ourDid, u"3lp6aaaaaaaa2"_s), postBy(ourDid, u"3lp6bbbbbbbb2"_s),
                          postBy(ourDid, u"3lp6cccccccc2"_s)}));
    QCOMPARE(batch->messages.at(0).counterpart.address, u"giulia.example"_s);
    QCOMPARE(batch->messages.at(0).direction, Direction::Out);
    QVERIFY(batch->messages.at(1).counterpart.address.isEmpty());
    QVERIFY(batch->messages.at(2).counterpart.address.isEmpty());
    QCOMPARE(batch->next.value, u"3lp6cccccccc2"_s);
    QVERIFY(batch->older && batch->older->value == u"3lp5aaaaaaaa2"_s);
    QVERIFY(desk.http.verify());
}

void TestBlueskyNotifications::ownRepliesOfTheLatestPageComeAgain()
{
    // Another seat was offline: its reply has a key of the past, below the cursor.
    NewsDesk desk;
    const QString question = postBy(giuliaDid, u"3lp4aaaaaaaa2"_s);
    desk.query(listRecords)
        .reply(
            200,
            json(records({ours(u"3lp6cccccccc2"_s, question), ours(u"3lp6bbbbbbbb2"_s, question)},
                         u"3lp6bbbbbbbb2"_s)))
        .times(2);
    desk.query(getProfiles).reply(200, json(profiles({giuliaDid})));
    const auto batch = waitFor(desk.own.fetch({u"3lp6cccccccc2"_s}));
    QVERIFY(batch.ok());
    QCOMPARE(batch->messages.size(), 2);
    QCOMPARE(batch->next.value, u"3lp6cccccccc2"_s);
    QVERIFY(!batch->more);
    // Who Giulia is was asked once.
    const auto again = waitFor(desk.own.fetch(batch->next));
    QVERIFY(again.ok());
    QCOMPARE(again->messages, batch->messages);
    QVERIFY(desk.http.verify());
}

void TestBlueskyNotifications::ownPostsAreReadBackToTheCursor()
{
    NewsDesk desk;
    const QString question = postBy(giuliaDid, u"3lp4aaaaaaaa2"_s);
    desk.query(listRecords)
        .reply(200, json(records({ours(u"3lp6cccccccc2"_s, question)}, u"3lp6cccccccc2"_s)));
    desk.query(listRecords)
        .reply(
            200,
            json(records({ours(u"3lp6bbbbbbbb2"_s, question), ours(u"3lp6aaaaaaaa2"_s, question)},
                         u"3lp6aaaaaaaa2"_s)));
    desk.query(getProfiles).reply(200, json(profiles({giuliaDid})));
    const auto batch = waitFor(desk.own.fetch({u"3lp6aaaaaaaa2"_s}));
    QVERIFY(batch.ok());
    QCOMPARE(batch->messages.size(), 3);
    QCOMPARE(queryField(desk.sent(listRecords).at(1), u"cursor"_s), u"3lp6cccccccc2"_s);
    QVERIFY(desk.http.verify());
}

void TestBlueskyNotifications::ownPastGoesOnPageByPage()
{
    NewsDesk desk;
    desk.query(listRecords).reply(200, json(records({ours(u"3lp4aaaaaaaa2"_s, {})}, u"on"_s)));
    const auto page = waitFor(desk.own.fetchOlder({u"3lp5aaaaaaaa2"_s}));
    QVERIFY(page.ok());
    QVERIFY(page->messages.isEmpty() && page->more);
    QVERIFY(page->older && page->older->value == u"on"_s);
    desk.query(listRecords).reply(200, json(records({})));
    const auto end = waitFor(desk.own.fetchOlder({u"on"_s}));
    QVERIFY(end.ok() && !end->more && !end->older);
    QVERIFY(desk.http.verify());
}

void TestBlueskyNotifications::aRefusedLookUpStopsNothing()
{
    NewsDesk desk;
    const QString question = postBy(giuliaDid, u"3lp4aaaaaaaa2"_s);
    desk.query(listRecords).reply(200, json(records({ours(u"3lp6aaaaaaaa2"_s, question)})));
    desk.query(getProfiles).reply(400, refusal(u"InvalidRequest"_s));
    const auto batch = waitFor(desk.own.fetch({}));
    QVERIFY(batch.ok());
    QCOMPARE(batch->messages.size(), 1);

    // To be offline is another matter: the same is read again.
    NewsDesk other;
    other.query(listRecords).reply(200, json(records({ours(u"3lp6aaaaaaaa2"_s, question)})));
    other.query(getProfiles).drop(FakeTransport::MayHaveArrived::No);
    QVERIFY(!waitFor(other.own.fetch({})).ok());
}

void TestBlueskyNotifications::ownPostsThatMentionSomebodyBeginSomething()
{
    NewsDesk desk;
    QJsonObject toGiulia = ours(u"3lp6bbbbbbbb2"_s, {});
    toGiulia["value"_L1] = mentioning({ourDid, giuliaDid, marcoDid});
    QJsonObject toOurselves = ours(u"3lp6aaaaaaaa2"_s, {});
    toOurselves["value"_L1] = mentioning({ourDid});
    desk.query(listRecords)
        .reply(200, json(records({toGiulia, toOurselves, ours(u"3lp5aaaaaaaa2"_s, {})})));
    desk.query(getProfiles + u"?actors="_s + giuliaDid).reply(200, json(profiles({giuliaDid})));
    const auto batch = waitFor(desk.own.fetch({}));
    QVERIFY(batch.ok());
    QCOMPARE(remoteIds(batch->messages), QStringList(postBy(ourDid, u"3lp6bbbbbbbb2"_s)));
    QCOMPARE(batch->messages.first().counterpart.address, u"giulia.example"_s);
    QCOMPARE(batch->messages.first().direction, Direction::Out);
    QVERIFY(batch->messages.first().parentRemoteId.isEmpty());
    QVERIFY(desk.http.verify());
}

SPORTELLO_TEST(TestBlueskyNotifications)
#include "test_blueskynotifications.moc"
