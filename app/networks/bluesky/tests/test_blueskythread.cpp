// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "networks/bluesky/blueskythread.h"

#include "networks/bluesky/blueskyreread.h"
#include "networks/bluesky/blueskytid.h"
#include "networks/bluesky/tests/skytest.h"

using namespace sportello;
using namespace sportello::bluesky;
using namespace sportello::skytest;
using namespace std::chrono_literals;

namespace {

const QString getThread = u"app.bsky.feed.getPostThread"_s;
const QString getPosts = u"app.bsky.feed.getPosts"_s;
const QString getRecord = u"com.atproto.repo.getRecord"_s;

// Our post; Marco and Giulia below it; our answer to her, hers to that.
const QString announcement = postBy(ourDid, u"3lp2aaaaaaaa2"_s);
const QString marcos = postBy(marcoDid, u"3lp3aaaaaaaa2"_s);
const QString question = postBy(giuliaDid, u"3lp4aaaaaaaa2"_s);
const QString answer = postBy(ourDid, u"3lp5aaaaaaaa2"_s);
const QString more = postBy(ourDid, u"3lp5bbbbbbbb2"_s);
const QString thanks = postBy(giuliaDid, u"3lp6aaaaaaaa2"_s);

QJsonObject node(const QJsonObject &view, const QJsonArray &replies = {},
                 const QJsonObject &parent = {})
{
    QJsonObject node{{u"$type"_s, u"app.bsky.feed.defs#threadViewPost"_s},
                     {u"post"_s, view},
                     {u"replies"_s, replies}};
    if (!parent.isEmpty())
        node.insert(u"parent"_s, parent);
    return node;
}

QJsonObject missing(const QString &type, const QString &uri)
{
    return {{u"$type"_s, u"app.bsky.feed.defs#"_s + type}, {u"uri"_s, uri}};
}

QJsonObject below(const QString &uri, const QString &parent)
{
    return view(uri, record(u"Text of "_s + uri, parent, announcement));
}

QJsonObject top()
{
    return view(announcement, record(u"The bar opens."_s));
}

QByteArray threadAnswer(const QJsonObject &anchor)
{
    return json({{u"thread"_s, anchor}});
}

struct ThreadDesk : Desk
{
    PostVersions versions;

    Result<RemoteThreadContent> read(const QString &parent, const QStringList &known)
    {
        ThreadReading reading(client, versions, self,
                              {Audience::Public, u"Giulia.example"_s, parent, known});
        return waitFor(reading.start());
    }
};

QStringList contextIds(const RemoteThreadContent &content)
{
    QStringList ids;
    for (const ContextMessage &message : content.context)
        ids.append(message.remoteId);
    return ids;
}

} // namespace

class TestBlueskyThread final : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void sortsTheExchangeFromTheRest();
    void oursToOursGoesOnWithThePerson();
    void deletedAndBlockedPlaces();
    void aDeletedParent();
    void whatIsNewIsNotDeleted();
    void ourOwnAreLookedForOnOurServer();
    void blockedIsNotDeleted();
    void knownMessagesAreReadAgain();
    void ourMentionBeginsTheExchange();
    void anEditShows();
    void errorsPass();
    void nothingToReadAround();
    void deepThreadsEnd();
};

void TestBlueskyThread::sortsTheExchangeFromTheRest()
{
    ThreadDesk desk;
    QJsonObject aside =
        view(postBy(giuliaDid, u"3lp7aaaaaaaa2"_s), record(u"to a friend"_s, marcos, marcos));
    desk.query(getThread).reply(
        200,
        threadAnswer(node(below(question, announcement),
                          {node(below(answer, question), {node(below(thanks, answer))}),
                           node(below(marcos, question)), node(aside)},
                          node(top()))));
    const auto content = desk.read(question, {question});
    QVERIFY(content.ok());
    QCOMPARE(queryField(desk.http.lastRequest(), u"uri"_s), question);
    QCOMPARE(remoteIds(content->messages), QStringList({question, answer, thanks}));
    QCOMPARE(content->messages.at(1).counterpart.address, u"giulia.example"_s);
    QCOMPARE(contextIds(*content), QStringList({announcement, marcos, aside["uri"_L1].toString()}));
    QVERIFY(content->context.at(0).ours);
    QVERIFY(!content->context.at(1).ours);
    QVERIFY(content->deleted.isEmpty());
    QVERIFY(desk.http.verify());
}

void TestBlueskyThread::oursToOursGoesOnWithThePerson()
{
    ThreadDesk desk;
    desk.query(getThread).reply(
        200,
        threadAnswer(node(below(question, announcement),
                          {node(below(answer, question), {node(below(more, answer))})})));
    const auto content = desk.read(question, {});
    QVERIFY(content.ok());
    QCOMPARE(remoteIds(content->messages), QStringList({question, answer, more}));
    QCOMPARE(content->messages.at(2).counterpart.address, u"giulia.example"_s);
}

void TestBlueskyThread::deletedAndBlockedPlaces()
{
    ThreadDesk desk;
    desk.query(getThread).reply(
        200,
        threadAnswer(node(
            below(question, marcos),
            {missing(u"blockedPost"_s, thanks), missing(u"holographicPost"_s, more), QJsonObject{}},
            missing(u"notFoundPost"_s, marcos))));
    desk.query(getPosts).reply(200, json(posts({})));
    const auto content = desk.read(question, {question, thanks});
    QVERIFY(content.ok());
    QCOMPARE(remoteIds(content->messages), QStringList{question});
    QVERIFY(content->deleted.isEmpty());
    QVERIFY(desk.http.verify());
}

void TestBlueskyThread::aDeletedParent()
{
    ThreadDesk desk;
    desk.query(getThread).reply(400, refusal(u"NotFound"_s)).times(2);
    desk.query(getPosts).reply(200, json(posts({below(thanks, question)})));
    const auto content = desk.read(question, {question, thanks});
    QVERIFY(content.ok());
    QCOMPARE(content->deleted, QStringList{question});
    QCOMPARE(remoteIds(content->messages), QStringList{thanks});
    QVERIFY(desk.http.verify());
}

void TestBlueskyThread::whatIsNewIsNotDeleted()
{
    ThreadDesk desk;
    const QString fresh = postBy(giuliaDid, tidFor(desk.clock.now() - 59s, u"x"_s));
    desk.query(getThread).reply(400, refusal(u"NotFound"_s));
    desk.query(getPosts).reply(200, json(posts({})));
    const auto early = desk.read(fresh, {});
    QVERIFY(early.ok());
    QVERIFY(early->deleted.isEmpty());
    QVERIFY(desk.http.verify());

    desk.clock.advance(2s);
    desk.query(getThread).reply(400, refusal(u"NotFound"_s)).times(2);
    desk.query(getPosts).reply(200, json(posts({})));
    const auto later = desk.read(fresh, {});
    QVERIFY(later.ok());
    QCOMPARE(later->deleted, QStringList{fresh});
    QVERIFY(desk.http.verify());
}

void TestBlueskyThread::ourOwnAreLookedForOnOurServer()
{
    ThreadDesk desk;
    desk.query(getThread).reply(200, threadAnswer(node(below(question, announcement))));
    desk.query(getPosts).reply(200, json(posts({})));
    // One is there and only not shown yet, the other is really gone.
    QJsonObject found = strongRef(answer);
    found.insert(u"value"_s, record(u"Until 23:00."_s, question, announcement));
    desk.query(getRecord + u"?repo="_s + ourDid
               + u"&collection=app.bsky.feed.post&rkey=3lp5aaaaaaaa2"_s)
        .reply(200, json(found));
    desk.query(getRecord + u"?repo="_s + ourDid
               + u"&collection=app.bsky.feed.post&rkey=3lp5bbbbbbbb2"_s)
        .reply(400, refusal(u"RecordNotFound"_s));
    const auto content = desk.read(question, {more, answer, question});
    QVERIFY(content.ok());
    QCOMPARE(content->deleted, QStringList{more});
    QVERIFY(desk.http.verify());
}

void TestBlueskyThread::blockedIsNotDeleted()
{
    // Who blocks us disappears from all lists; what they wrote is not deleted for that.
    ThreadDesk desk;
    desk.query(getThread).reply(200, threadAnswer(missing(u"blockedPost"_s, question)));
    desk.query(getPosts).reply(200, json(posts({})));
    desk.query(getThread).reply(200, threadAnswer(missing(u"blockedPost"_s, thanks)));
    const auto content = desk.read(question, {question, thanks});
    QVERIFY(content.ok());
    QVERIFY(content->deleted.isEmpty() && content->messages.isEmpty());
    QVERIFY(desk.http.verify());
}

void TestBlueskyThread::knownMessagesAreReadAgain()
{
    ThreadDesk desk;
    QStringList known{question};
    QJsonArray views;
    for (int i = 0; i < 30; ++i) {
        known.append(postBy(giuliaDid, u"3lp9%1"_s.arg(i, 9, 10, QChar(u'a'))));
        views.append(below(known.last(), announcement));
    }
    desk.query(getThread).reply(200, threadAnswer(node(below(question, announcement))));
    desk.query(getPosts).reply(200, json(posts(views))).times(2);
    const auto content = desk.read(question, known);
    QVERIFY(content.ok());
    // 25 at a time, which is what the service takes.
    const QList<HttpRequest> asked = desk.sent(getPosts);
    QCOMPARE(QUrlQuery(asked.at(0).url).allQueryItemValues(u"uris"_s).size(), 25);
    QCOMPARE(QUrlQuery(asked.at(1).url).allQueryItemValues(u"uris"_s).size(), 5);
    QCOMPARE(content->messages.size(), 31);
    QVERIFY(desk.http.verify());
}

void TestBlueskyThread::ourMentionBeginsTheExchange()
{
    const QString opener = postBy(ourDid, u"3lp7aaaaaaaa2"_s);
    const QString answer = postBy(giuliaDid, u"3lp8aaaaaaaa2"_s);
    const QJsonObject beginning = view(opener, mentioning({marcoDid, giuliaDid}));
    // To whom it was is known here, though they have not written.
    ThreadDesk quiet;
    quiet.query(getThread).reply(200, threadAnswer(node(beginning)));
    const auto alone = quiet.read(opener, {opener});
    QVERIFY(alone.ok());
    QCOMPARE(remoteIds(alone->messages), QStringList(opener));
    QVERIFY(alone->context.isEmpty());

    // Somebody else whom it mentions has a conversation of their own.
    ThreadDesk other;
    other.query(getThread).reply(200, threadAnswer(node(beginning)));
    QCOMPARE(contextIds(*other.read(opener, {})), QStringList(opener));

    ThreadDesk talking;
    const QJsonObject toGiulia = view(opener, mentioning({giuliaDid}));
    talking.query(getThread).reply(200,
                                   threadAnswer(node(toGiulia, {node(below(answer, opener))})));
    const auto both = talking.read(opener, {});
    QVERIFY(both.ok());
    QCOMPARE(remoteIds(both->messages), QStringList({opener, answer}));
    QCOMPARE(both->messages.first().counterpart.address, u"giulia.example"_s);
}

void TestBlueskyThread::anEditShows()
{
    ThreadDesk desk;
    desk.query(getThread).reply(200, threadAnswer(node(below(question, announcement))));
    QVERIFY(!desk.read(question, {})->messages.first().editedAt);
    QJsonObject edited =
        view(question, record(u"Open on Sunday?"_s, announcement), u"2026-05-14T09:45:00.000Z"_s);
    edited[u"cid"_s] = u"another"_s;
    desk.query(getThread).reply(200, threadAnswer(node(edited)));
    const auto content = desk.read(question, {});
    QVERIFY(content.ok());
    QVERIFY(content->messages.first().editedAt == readTime(u"2026-05-14T09:45:00.000Z"_s));
}

void TestBlueskyThread::errorsPass()
{
    ThreadDesk desk;
    desk.query(getThread).reply(502, refusal(u"UpstreamFailure"_s));
    QCOMPARE(desk.read(question, {}).error().kind, ErrorKind::Protocol);
    desk.query(getThread).reply(200, "{}");
    QCOMPARE(desk.read(question, {}).error().kind, ErrorKind::Protocol);
    // An answer that says nothing proves no deletion.
    desk.query(getThread).reply(200, threadAnswer(node(below(question, announcement))));
    desk.query(getPosts).reply(200, "{}");
    QVERIFY(!desk.read(question, {thanks}).ok());
    QVERIFY(desk.http.verify());
}

void TestBlueskyThread::nothingToReadAround()
{
    ThreadDesk desk;
    const auto content = desk.read(u"1"_s, {u"2"_s});
    QVERIFY(content.ok());
    QVERIFY(content->messages.isEmpty() && content->deleted.isEmpty());
    QVERIFY(desk.http.requests().isEmpty());
}

void TestBlueskyThread::deepThreadsEnd()
{
    QJsonObject deepest = node(below(postBy(marcoDid, u"deepest"_s), question));
    for (int i = 0; i < 400; ++i)
        deepest = node(below(postBy(marcoDid, u"n%1"_s.arg(i)), question), {deepest});
    const ThreadPosts read = readThread({{u"thread"_s, deepest}});
    QVERIFY(read.views.size() > 100 && read.views.size() < 400);
}

SPORTELLO_TEST(TestBlueskyThread)
#include "test_blueskythread.moc"
