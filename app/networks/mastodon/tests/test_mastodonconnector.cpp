// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "networks/mastodon/mastodonconnector.h"
#include "networks/mastodon/mastodonnetwork.h"
#include "support/faketransport.h"
#include "support/manualclock.h"
#include "support/testcase.h"
#include "support/wait.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace sportello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString ownId = u"113900000000000001"_s;
const QString mentionsPath = u"/api/v1/notifications"_s;
const QString ownPath = u"/api/v1/accounts/113900000000000001/statuses"_s;
const QString statusesPath = u"/api/v1/statuses"_s;
const Source mentions{u"mentions"_s};
const Source own{u"own"_s};
const Source changes{u"changes"_s};

QString fixture(const QString &name)
{
    return QStringLiteral(SPORTELLO_FIXTURES "/") + name;
}

/// A connector in a conversation that the test writes down.
struct Desk
{
    FakeTransport http;
    ManualClock clock;
    std::unique_ptr<Connector> connector;

    Desk()
    {
        Account account;
        account.network = u"mastodon"_s;
        account.server = u"https://social.example"_s;
        account.remoteId = ownId;
        account.handle = u"hotelaurora@social.example"_s;
        const Secret secret(
            u"{\"access_token\":\"t0ken\",\"server\":\"https://social.example\"}"_s);
        connector = MastodonNetwork().createConnector(account, secret, {http, clock});
    }
    void expectInstance()
    {
        http.expect("GET", u"/api/v2/instance"_s)
            .replyFile(200, fixture(u"mastodon_instance_v2.json"_s));
    }
    void expectIdentity(const QString &id = ownId)
    {
        http.expect("GET", u"/api/v1/accounts/verify_credentials"_s)
            .reply(200, QJsonDocument(QJsonObject{{u"id"_s, id}, {u"acct"_s, u"hotelaurora"_s}}));
    }
    void expectPolicy(const QByteArray &policy)
    {
        http.expect("GET", u"/api/v2/notifications/policy"_s).reply(200, policy);
    }
    bool refreshed()
    {
        expectInstance();
        expectIdentity();
        expectPolicy("{}");
        return waitFor(connector->refresh()).ok();
    }
};

QJsonObject account(const QString &id, const QString &acct)
{
    return {{u"id"_s, id}, {u"acct"_s, acct}, {u"username"_s, acct.section(u'@', 0, 0)}};
}

QJsonObject fromUs(const QString &id, const QString &html, const QString &visibility,
                   const QString &parent, const QString &time = u"2026-05-14T10:00:00.000Z"_s)
{
    return {{u"id"_s, id},
            {u"account"_s, account(ownId, u"hotelaurora"_s)},
            {u"content"_s, html},
            {u"visibility"_s, visibility},
            {u"in_reply_to_id"_s, parent},
            {u"created_at"_s, time},
            {u"mentions"_s, QJsonArray{account(u"2"_s, u"giulia@elsewhere.example"_s)}}};
}

QJsonObject fromGiulia(const QString &id, const QString &html = u"<p>@hotelaurora Hello</p>"_s)
{
    return {{u"id"_s, id},
            {u"account"_s, account(u"2"_s, u"giulia@elsewhere.example"_s)},
            {u"content"_s, html},
            {u"visibility"_s, u"public"_s},
            {u"created_at"_s, u"2026-05-14T09:00:00.000Z"_s},
            {u"mentions"_s, QJsonArray{account(ownId, u"hotelaurora"_s)}}};
}

QJsonObject notification(const QString &id, const QJsonObject &status)
{
    return {{u"id"_s, id}, {u"type"_s, u"mention"_s}, {u"status"_s, status}};
}

QJsonDocument list(const QJsonArray &items)
{
    return QJsonDocument(items);
}

Reply publicReply()
{
    Reply reply;
    reply.idempotencyKey = u"0196-key"_s;
    reply.accountRemoteId = ownId;
    reply.recipient = u"giulia@elsewhere.example"_s;
    reply.parentRemoteId = u"55"_s;
    reply.parentVisibility = u"unlisted"_s;
    reply.text = u"Until 23:00."_s;
    reply.createdAt = fromMilliseconds(1'778'752'800'000); // 10:00
    reply.firstAttemptAt = reply.createdAt + 10s;
    return reply;
}

const QString publishedHtml =
    u"<p><a class=\"u-url mention\" href=\"https://elsewhere.example/@giulia\">"
    "@<span>giulia</span></a> Until 23:00.</p>"_s;

QStringList remoteIds(const QList<RemoteMessage> &messages)
{
    QStringList ids;
    for (const RemoteMessage &message : messages)
        ids.append(message.remoteId);
    return ids;
}

} // namespace

class TestMastodonConnector : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void refreshLearnsLimits();
    void refreshFallsBackToTheFirstVersion();
    void refreshNoticesAnotherIdentity();
    void refreshNoticesASpentToken_data();
    void refreshNoticesASpentToken();
    void hiddenStrangersAreAskedFor();
    void droppedStrangersAreReported();

    void firstFetchTakesTheNewestPage();
    void laterFetchesGoForward();
    void endsWhereMinIdIsIgnored();
    void unknownTypesAreGivenUp();
    void historyGoesBackToItsEnd();
    void fetchErrors_data();
    void fetchErrors();

    void announcedDeletionIsChecked();
    void aPageIsNoDeletion();
    void editsAreFoundByLookingAgain();

    void threadTakesTwoRequests();
    void threadNoticesDeletions();

    void publishes();
    void refusesBeforeAnyRequest_data();
    void refusesBeforeAnyRequest();
    void sendErrors_data();
    void sendErrors();
    void aWrongVisibilityIsReported();
    void waitsForMedia();
    void noPostWithoutItsMedia_data();
    void noPostWithoutItsMedia();
    void aChangedFileIsNotSent();
    void cancelledWhenDestroyed();

    void findsWhatWasSent();
    void doesNotFindWhatWasNot();
    void notFindingIsNoProofWhenTheListFails();
    void looksFurtherBackWhenTheServersClockIsBehind();

    void nothingBeforeTheServersTime();
    void streamWakes();
    void fallsBackToServerSentEvents();
    void revokes();
};

void TestMastodonConnector::refreshLearnsLimits()
{
    Desk desk;
    QSignalSpy changed(desk.connector.get(), &Connector::capabilitiesChanged);
    QVERIFY(desk.refreshed());
    QCOMPARE(changed.count(), 1);
    QCOMPARE(desk.connector->capabilities().textLimits(Audience::Private).limits.first().maximum,
             640);
    QVERIFY(desk.connector->capabilities().has(Feature::IdempotentSend));
    for (const HttpRequest &request : desk.http.requests())
        QCOMPARE(request.bearer, Secret(u"t0ken"_s));

    QVERIFY(desk.refreshed());
    QCOMPARE(changed.count(), 1); // nothing new
    QVERIFY(desk.http.verify());
}

void TestMastodonConnector::refreshFallsBackToTheFirstVersion()
{
    Desk desk;
    desk.http.expect("GET", u"/api/v2/instance"_s).reply(404, "<html>no</html>");
    desk.http.expect("GET", u"/api/v1/instance"_s)
        .replyFile(200, fixture(u"snac_instance_v1.json"_s));
    desk.expectIdentity();

    QVERIFY(waitFor(desk.connector->refresh()).ok());
    QVERIFY(!desk.connector->capabilities().has(Feature::IdempotentSend));
    QVERIFY(!desk.connector->capabilities().has(Feature::Streaming));
    QVERIFY(desk.http.verify());
}

void TestMastodonConnector::refreshNoticesAnotherIdentity()
{
    Desk desk;
    desk.expectInstance();
    desk.expectIdentity(u"4711"_s);

    const Result<Done> result = waitFor(desk.connector->refresh());

    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::SignInNeeded);
}

void TestMastodonConnector::refreshNoticesASpentToken_data()
{
    QTest::addColumn<int>("status");
    QTest::newRow("401") << 401;
    QTest::newRow("403") << 403;
    QTest::newRow("422") << 422;
}

void TestMastodonConnector::refreshNoticesASpentToken()
{
    QFETCH(const int, status);
    Desk desk;
    desk.expectInstance();
    desk.http.expect("GET", u"/api/v1/accounts/verify_credentials"_s)
        .reply(status, R"({"error":"The access token was revoked"})");

    const Result<Done> result = waitFor(desk.connector->refresh());

    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::SignInNeeded);
}

void TestMastodonConnector::hiddenStrangersAreAskedFor()
{
    Desk desk;
    desk.expectInstance();
    desk.expectIdentity();
    desk.expectPolicy(R"({"for_private_mentions":"filter"})");
    QCOMPARE(desk.connector->strangers(), Strangers::Accepted);
    QVERIFY(waitFor(desk.connector->refresh()).ok());
    QCOMPARE(desk.connector->strangers(), Strangers::Filtered);
    desk.http.expect("GET", mentionsPath).reply(200, "[]");

    QVERIFY(waitFor(desk.connector->fetch(mentions, {})).ok());

    QCOMPARE(queryField(desk.http.lastRequest(), u"include_filtered"_s), u"true"_s);
}

void TestMastodonConnector::droppedStrangersAreReported()
{
    Desk desk;
    desk.expectInstance();
    desk.expectIdentity();
    desk.expectPolicy(R"({"for_private_mentions":"drop"})");
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"drop messages"_s));
    QVERIFY(waitFor(desk.connector->refresh()).ok());
    QCOMPARE(desk.connector->strangers(), Strangers::Dropped);
}

void TestMastodonConnector::firstFetchTakesTheNewestPage()
{
    Desk desk;
    desk.http.expect("GET", u"/api/v1/notifications?types[]=mention&types[]=quote&limit=80"_s)
        .replyFile(200, fixture(u"mastodon_notifications.json"_s))
        .times(2);

    const Result<RemoteBatch> batch = waitFor(desk.connector->fetch(mentions, {}));

    QVERIFY(batch.ok());
    QCOMPARE(remoteIds(batch->messages),
             (QStringList{u"114500000000000010"_s, u"114500000000000020"_s}));
    QCOMPARE(batch->next.value, u"520"_s);
    QCOMPARE(batch->older.value().value, u"498"_s);
    QVERIFY(!batch->more);
    const Result<RemoteBatch> again = waitFor(desk.connector->fetch(mentions, {}));
    QCOMPARE(again->messages, batch->messages);
    QVERIFY(desk.http.verify());
}

void TestMastodonConnector::laterFetchesGoForward()
{
    Desk desk;
    desk.http.expect("GET", ownPath + u"?exclude_reblogs=true&limit=40&min_id=99"_s)
        .reply(200, list({fromUs(u"100"_s, publishedHtml, u"public"_s, u"55"_s)}));
    desk.http.expect("GET", ownPath + u"?exclude_reblogs=true&limit=40&min_id=100"_s)
        .reply(200, "[]");

    const Result<RemoteBatch> batch = waitFor(desk.connector->fetch(own, {u"99"_s}));
    QVERIFY(batch.ok());
    QVERIFY(batch->more);
    QVERIFY(!batch->older);
    QCOMPARE(batch->messages.first().counterpart.address, u"giulia@elsewhere.example"_s);
    const Result<RemoteBatch> rest = waitFor(desk.connector->fetch(own, batch->next));
    QCOMPARE(rest->next.value, u"100"_s);
    QVERIFY(!rest->more);
    QVERIFY(desk.http.verify());
}

void TestMastodonConnector::endsWhereMinIdIsIgnored()
{
    Desk desk;
    desk.http.expect("GET", mentionsPath)
        .reply(200,
               list({notification(u"9"_s, fromGiulia(u"90"_s)),
                     notification(u"8"_s, fromGiulia(u"80"_s))}))
        .times(2);

    const Result<RemoteBatch> first = waitFor(desk.connector->fetch(mentions, {u"8"_s}));
    QCOMPARE(remoteIds(first->messages), QStringList{u"90"_s});
    const Result<RemoteBatch> second = waitFor(desk.connector->fetch(mentions, first->next));
    QVERIFY(second->messages.isEmpty());
    QVERIFY(!second->more);
}

void TestMastodonConnector::unknownTypesAreGivenUp()
{
    Desk desk;
    desk.http.expect("GET", u"/api/v1/notifications?types[]=mention&types[]=quote&limit=80"_s)
        .reply(422, R"({"error":"unknown type quote"})");
    desk.http.expect("GET", u"/api/v1/notifications?types[]=mention&limit=80"_s)
        .reply(400, R"({"error":"bad request"})");
    desk.http.expect("GET", u"/api/v1/notifications?limit=80"_s)
        .replyFile(200, fixture(u"mastodon_notifications.json"_s))
        .times(2);

    QCOMPARE(waitFor(desk.connector->fetch(mentions, {}))->messages.size(), 2);
    QCOMPARE(waitFor(desk.connector->fetch(mentions, {}))->messages.size(), 2); // remembered
    QVERIFY(desk.http.verify());
}

void TestMastodonConnector::historyGoesBackToItsEnd()
{
    Desk desk;
    desk.http
        .expect("GET", u"/api/v1/notifications?types[]=mention&types[]=quote&limit=80&max_id=498"_s)
        .reply(200, list({notification(u"400"_s, fromGiulia(u"40"_s))}));
    desk.http
        .expect("GET", u"/api/v1/notifications?types[]=mention&types[]=quote&limit=80&max_id=400"_s)
        .reply(200, "[]");

    const Result<RemoteBatch> batch = waitFor(desk.connector->fetchOlder(mentions, {u"498"_s}));
    QCOMPARE(remoteIds(batch->messages), QStringList{u"40"_s});
    QCOMPARE(batch->older.value().value, u"400"_s);
    const Result<RemoteBatch> last = waitFor(desk.connector->fetchOlder(mentions, *batch->older));
    QVERIFY(!last->older);
    QVERIFY(desk.http.verify());
}

void TestMastodonConnector::fetchErrors_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorKind>("kind");

    QTest::newRow("a page") << 200 << QByteArray("<!doctype html><title>Wi-Fi</title>")
                            << ErrorKind::Protocol;
    QTest::newRow("an object") << 200 << QByteArray("{}") << ErrorKind::Protocol;
    QTest::newRow("empty") << 200 << QByteArray() << ErrorKind::Protocol;
    QTest::newRow("revoked") << 401 << QByteArray(R"({"error":"x"})") << ErrorKind::SignInNeeded;
    QTest::newRow("slow down") << 429 << QByteArray(R"({"error":"x"})") << ErrorKind::RateLimited;
}

void TestMastodonConnector::fetchErrors()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    QFETCH(const ErrorKind, kind);
    Desk desk;
    desk.http.expect("GET", mentionsPath).reply(status, body);

    const Result<RemoteBatch> batch = waitFor(desk.connector->fetch(mentions, {}));

    QVERIFY(!batch);
    QCOMPARE(batch.error().kind, kind);
}

void TestMastodonConnector::announcedDeletionIsChecked()
{
    Desk desk;
    QVERIFY(desk.refreshed());
    desk.connector->setListening(true);
    desk.http.expect("GET", mentionsPath).reply(200, "[]"); // the first look for edits
    const Result<RemoteBatch> before = waitFor(desk.connector->fetch(changes, {}));
    QVERIFY(before->messages.isEmpty());
    QSignalSpy wakeUp(desk.connector.get(), &Connector::wakeUp);

    Q_EMIT desk.http.lastStream()->event(u"message"_s, R"({"event":"delete","payload":"90"})");
    Q_EMIT desk.http.lastStream()->event(u"message"_s, R"({"event":"delete","payload":"91"})");

    QCOMPARE(wakeUp.count(), 2);
    QCOMPARE(wakeUp.first().first().value<Source>(), changes);
    desk.http.expect("GET", u"/api/v1/statuses/90"_s)
        .reply(404, R"({"error":"Record not found"})")
        .times(2);
    desk.http.expect("GET", u"/api/v1/statuses/91"_s)
        .reply(200, QJsonDocument(fromGiulia(u"91"_s)))
        .times(2); // its id changed, it is still there
    const Result<RemoteBatch> batch = waitFor(desk.connector->fetch(changes, before->next));
    QCOMPARE(batch->deleted, QStringList{u"90"_s});
    QCOMPARE(remoteIds(batch->messages), QStringList{u"91"_s});
    // Not stored, asked again: the same.
    QCOMPARE(waitFor(desk.connector->fetch(changes, before->next))->deleted, QStringList{u"90"_s});
    // Stored: nothing more, and no request for it.
    QVERIFY(waitFor(desk.connector->fetch(changes, batch->next))->deleted.isEmpty());
    QVERIFY(desk.http.verify());
}

void TestMastodonConnector::aPageIsNoDeletion()
{
    Desk desk;
    desk.http.expect("GET", u"/api/v1/statuses/55"_s).reply(404, "<html>Not here</html>");
    desk.http.expect("GET", u"/api/v1/statuses/55/context"_s).reply(404, "<html>Not here</html>");
    RemoteThread thread;
    thread.parentRemoteId = u"55"_s;

    const Result<RemoteThreadContent> content = waitFor(desk.connector->thread(thread));

    QVERIFY(!content);
}

void TestMastodonConnector::editsAreFoundByLookingAgain()
{
    Desk desk;
    QJsonObject edited = fromGiulia(u"91"_s, u"<p>@hotelaurora Hello?</p>"_s);
    edited[u"edited_at"_s] = u"2026-05-14T10:01:00Z"_s;
    desk.http.expect("GET", mentionsPath)
        .reply(200, list({notification(u"9"_s, edited), notification(u"8"_s, fromGiulia(u"80"_s))}))
        .times(2);

    const Result<RemoteBatch> batch = waitFor(desk.connector->fetch(changes, {}));
    QCOMPARE(remoteIds(batch->messages), QStringList{u"91"_s});
    QVERIFY(batch->messages.first().editedAt);

    Cursor cursor = batch->next;
    desk.clock.advance(4min);
    QVERIFY(waitFor(desk.connector->fetch(changes, cursor))->messages.isEmpty()); // too early
    desk.clock.advance(1min);
    QCOMPARE(waitFor(desk.connector->fetch(changes, cursor))->messages.size(), 1);
    QVERIFY(desk.http.verify());
}

void TestMastodonConnector::threadTakesTwoRequests()
{
    Desk desk;
    desk.http.expect("GET", u"/api/v1/statuses/55"_s)
        .reply(200, QJsonDocument(fromGiulia(u"55"_s)));
    desk.http.expect("GET", u"/api/v1/statuses/55/context"_s)
        .reply(200,
               QJsonDocument(QJsonObject{
                   {u"ancestors"_s, QJsonArray{fromGiulia(u"50"_s)}},
                   {u"descendants"_s,
                    QJsonArray{fromUs(u"60"_s, publishedHtml, u"public"_s, u"55"_s)}}}));
    RemoteThread thread;
    thread.counterpart = u"giulia@elsewhere.example"_s;
    thread.parentRemoteId = u"55"_s;
    thread.knownRemoteIds = {u"60"_s, u"55"_s, u"50"_s};

    const Result<RemoteThreadContent> content = waitFor(desk.connector->thread(thread));

    QVERIFY(content.ok());
    QCOMPARE(remoteIds(content->messages), (QStringList{u"50"_s, u"55"_s, u"60"_s}));
    QVERIFY(content->deleted.isEmpty());
    QCOMPARE(desk.http.requests().size(), 2);
    QVERIFY(desk.http.verify());
}

void TestMastodonConnector::threadNoticesDeletions()
{
    Desk desk;
    desk.http.expect("GET", u"/api/v1/statuses/55"_s).reply(404, R"({"error":"Record not found"})");
    desk.http.expect("GET", u"/api/v1/statuses/55/context"_s)
        .reply(404, R"({"error":"Record not found"})");
    desk.http.expect("GET", u"/api/v1/statuses/50"_s)
        .reply(200, QJsonDocument(fromGiulia(u"50"_s)));
    desk.http.expect("GET", u"/api/v1/statuses/60"_s).reply(410);
    desk.http.expect("GET", u"/api/v1/statuses/61"_s)
        .reply(403, R"({"error":"no"})"); // nobody knows
    RemoteThread thread;
    thread.counterpart = u"giulia@elsewhere.example"_s;
    thread.parentRemoteId = u"55"_s;
    thread.knownRemoteIds = {u"61"_s, u"60"_s, u"55"_s, u"50"_s};

    const Result<RemoteThreadContent> content = waitFor(desk.connector->thread(thread));

    QVERIFY(content.ok());
    QCOMPARE(remoteIds(content->messages), QStringList{u"50"_s});
    QCOMPARE(content->deleted, (QStringList{u"55"_s, u"60"_s}));
    QVERIFY(desk.http.verify());
}

void TestMastodonConnector::publishes()
{
    Desk desk;
    desk.http.expect("POST", statusesPath)
        .reply(200, QJsonDocument(fromUs(u"60"_s, publishedHtml, u"unlisted"_s, u"55"_s)));

    const Result<RemoteMessage> message = waitFor(desk.connector->send(publicReply()));

    QVERIFY(message.ok());
    QCOMPARE(message->remoteId, u"60"_s);
    QCOMPARE(message->direction, Direction::Out);
    const HttpRequest &request = desk.http.lastRequest();
    QCOMPARE(requestHeader(request, "Idempotency-Key"), QByteArray("0196-key"));
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    QCOMPARE(body[u"visibility"_s].toString(), u"unlisted"_s);
    QCOMPARE(body[u"in_reply_to_id"_s].toString(), u"55"_s);
    QCOMPARE(body[u"status"_s].toString(), u"@giulia@elsewhere.example Until 23:00."_s);
    QVERIFY(desk.http.verify());
}

void TestMastodonConnector::refusesBeforeAnyRequest_data()
{
    QTest::addColumn<Reply>("reply");
    QTest::addColumn<QString>("named");

    Reply other = publicReply();
    other.accountRemoteId = u"4711"_s;
    QTest::newRow("another account") << other << QString();
    Reply extra = publicReply();
    extra.audience = Audience::Private;
    extra.text = u"As @marco@third.example said"_s;
    QTest::newRow("somebody else would read it") << extra << u"marco@third.example"_s;
    Reply nobody = publicReply();
    nobody.audience = Audience::Private;
    nobody.recipient.clear();
    QTest::newRow("private to nobody") << nobody << QString();
    Reply leak = publicReply();
    leak.parentVisibility = u"direct"_s;
    QTest::newRow("publishes what was private") << leak << QString();
}

void TestMastodonConnector::refusesBeforeAnyRequest()
{
    QFETCH(const Reply, reply);
    QFETCH(const QString, named);
    Desk desk;

    const Result<RemoteMessage> message = waitFor(desk.connector->send(reply));

    QVERIFY(!message);
    QCOMPARE(message.error().kind, ErrorKind::Refused);
    QVERIFY(!message.error().mayHaveArrived);
    QVERIFY(message.error().message.contains(named));
    QVERIFY(desk.http.requests().isEmpty());
}

void TestMastodonConnector::sendErrors_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<bool>("mayHaveArrived");

    QTest::newRow("parent gone") << 404 << QByteArray(R"({"error":"Record not found"})")
                                 << ErrorKind::NotFound << false;
    QTest::newRow("parent gone, in words")
        << 422 << QByteArray(R"({"error":"The post does not exist"})") << ErrorKind::NotFound
        << false;
    QTest::newRow("too long") << 422 << QByteArray(R"({"error":"Text limit exceeded"})")
                              << ErrorKind::Refused << false;
    QTest::newRow("revoked") << 401 << QByteArray(R"({"error":"revoked"})")
                             << ErrorKind::SignInNeeded << false;
    QTest::newRow("slow down") << 429 << QByteArray(R"({"error":"slow"})") << ErrorKind::RateLimited
                               << false;
    QTest::newRow("server broken") << 500 << QByteArray("oops") << ErrorKind::Protocol << true;
    QTest::newRow("gateway") << 502 << QByteArray("<html>") << ErrorKind::Protocol << true;
    QTest::newRow("log-in page") << 200 << QByteArray("<!doctype html><html>")
                                 << ErrorKind::Protocol << true;
    QTest::newRow("half an answer")
        << 200 << QByteArray(R"({"id":"60")") << ErrorKind::Protocol << true;
    QTest::newRow("no status") << 200 << QByteArray(R"({"scheduled_at":"x"})")
                               << ErrorKind::Protocol << true;
}

void TestMastodonConnector::sendErrors()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    QFETCH(const ErrorKind, kind);
    QFETCH(const bool, mayHaveArrived);
    Desk desk;
    desk.http.expect("POST", statusesPath).reply(status, body);

    const Result<RemoteMessage> message = waitFor(desk.connector->send(publicReply()));

    QVERIFY(!message);
    QCOMPARE(message.error().kind, kind);
    QCOMPARE(message.error().mayHaveArrived, mayHaveArrived);
    QVERIFY(!message.error().message.contains(u"Until"_s));
    QCOMPARE(desk.http.requests().size(), 1); // never twice
}

void TestMastodonConnector::aWrongVisibilityIsReported()
{
    Desk desk;
    desk.http.expect("POST", statusesPath)
        .reply(200, QJsonDocument(fromUs(u"60"_s, publishedHtml, u"public"_s, u"54"_s)));
    QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(u"visibility"_s));
    QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(u"something else"_s));

    QVERIFY(waitFor(desk.connector->send(publicReply())).ok()); // it is out, whatever it is
}

void TestMastodonConnector::waitsForMedia()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"plan.png"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("picture") == 7);
    file.close();
    Reply reply = publicReply();
    const QByteArray hash = QCryptographicHash::hash("picture", QCryptographicHash::Sha256).toHex();
    reply.attachments = {
        {file.fileName(), QString::fromLatin1(hash), u"image/png"_s, u"The plan"_s},
        {file.fileName(), QString::fromLatin1(hash), u"image/png"_s, {}}};
    Desk desk;
    desk.http.expect("POST", u"/api/v2/media"_s).reply(202, R"({"id":"7"})");
    desk.http.expect("GET", u"/api/v1/media/7"_s).reply(206, R"({"id":"7"})");
    desk.http.expect("GET", u"/api/v1/media/7"_s).reply(200, R"({"id":"7"})");
    desk.http.expect("POST", u"/api/v2/media"_s).reply(404, R"({"error":"no such thing"})");
    desk.http.expect("POST", u"/api/v1/media"_s).reply(200, R"({"id":"8"})");
    desk.http.expect("POST", statusesPath)
        .reply(200, QJsonDocument(fromUs(u"60"_s, publishedHtml, u"unlisted"_s, u"55"_s)));

    Future<RemoteMessage> sent = desk.connector->send(reply);
    for (int i = 0; i < 20 && !sent.isFinished(); ++i) {
        desk.clock.advance(1s);
        QTest::qWait(0);
    }

    QVERIFY(waitFor(sent).ok());
    QCOMPARE(formField(desk.http.requests().first(), u"description"_s), u"The plan"_s);
    const QJsonObject body = QJsonDocument::fromJson(desk.http.lastRequest().body).object();
    QCOMPARE(body[u"media_ids"_s].toArray(), (QJsonArray{u"7"_s, u"8"_s}));
    QVERIFY(desk.http.verify());
}

void TestMastodonConnector::noPostWithoutItsMedia_data()
{
    QTest::addColumn<int>("upload"); // 0 = the connection breaks
    QTest::addColumn<int>("processing"); // 0 = not asked
    QTest::addColumn<ErrorKind>("kind");

    QTest::newRow("refused") << 422 << 0 << ErrorKind::Refused;
    QTest::newRow("too large") << 413 << 0 << ErrorKind::Refused;
    QTest::newRow("server broken") << 500 << 0 << ErrorKind::Protocol;
    QTest::newRow("connection broken") << 0 << 0 << ErrorKind::Timeout;
    QTest::newRow("cannot be processed") << 202 << 422 << ErrorKind::Refused;
    QTest::newRow("never ready") << 202 << 206 << ErrorKind::Timeout;
}

void TestMastodonConnector::noPostWithoutItsMedia()
{
    QFETCH(const int, upload);
    QFETCH(const int, processing);
    QFETCH(const ErrorKind, kind);
    QTemporaryDir folder;
    QFile file(folder.filePath(u"plan.png"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("picture") == 7);
    file.close();
    Reply reply = publicReply();
    const QByteArray hash = QCryptographicHash::hash("picture", QCryptographicHash::Sha256).toHex();
    reply.attachments = {{file.fileName(), QString::fromLatin1(hash), u"image/png"_s, {}}};
    Desk desk;
    auto &expected = desk.http.expect("POST", u"/api/v2/media"_s);
    if (upload == 0)
        expected.fail({ErrorKind::Timeout, u"gone"_s, {}, true});
    else
        expected.reply(upload, R"({"id":"7"})");
    desk.http.expect("GET", u"/api/v1/media/7"_s).reply(processing, R"({"id":"7"})").anyTimes();

    Future<RemoteMessage> sent = desk.connector->send(reply);
    for (int i = 0; i < 100 && !sent.isFinished(); ++i) {
        desk.clock.advance(1s);
        QTest::qWait(0);
    }

    const Result<RemoteMessage> message = waitFor(sent);
    QVERIFY(!message);
    QCOMPARE(message.error().kind, kind);
    // An upload that may have arrived is not a reply that may have.
    QVERIFY(!message.error().mayHaveArrived);
    QVERIFY(desk.http.verify());
}

void TestMastodonConnector::aChangedFileIsNotSent()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"plan.png"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("another") == 7);
    file.close();
    Reply reply = publicReply();
    const QByteArray hash = QCryptographicHash::hash("picture", QCryptographicHash::Sha256).toHex();
    reply.attachments = {{file.fileName(), QString::fromLatin1(hash), u"image/png"_s, {}}};
    Desk desk;

    const Result<RemoteMessage> message = waitFor(desk.connector->send(reply));

    QCOMPARE(message.error().kind, ErrorKind::Refused);
    QVERIFY(desk.http.requests().isEmpty());
}

void TestMastodonConnector::cancelledWhenDestroyed()
{
    Desk desk;
    desk.http.expect("POST", statusesPath).hang();
    desk.http.expect("GET", mentionsPath).hang();
    const Future<RemoteMessage> sent = desk.connector->send(publicReply());
    const Future<RemoteBatch> batch = desk.connector->fetch(mentions, {});

    desk.connector.reset();

    QCOMPARE(waitFor(sent).error().kind, ErrorKind::Cancelled);
    QCOMPARE(waitFor(batch).error().kind, ErrorKind::Cancelled);
}

void TestMastodonConnector::findsWhatWasSent()
{
    Desk desk;
    const QString late = u"2026-05-14T10:05:00.000Z"_s;
    const QString time = u"2026-05-14T10:00:11.000Z"_s;
    Reply reply = publicReply();
    reply.otherRemoteIds = {u"70"_s};
    desk.http.expect("GET", ownPath + u"?exclude_reblogs=true&limit=40"_s)
        .reply(200,
               list({fromUs(u"80"_s, u"<p>Something else</p>"_s, u"public"_s, {}, late),
                     fromUs(u"70"_s, publishedHtml, u"unlisted"_s, u"55"_s, late)}));
    desk.http.expect("GET", ownPath + u"?exclude_reblogs=true&limit=40&max_id=70"_s)
        .reply(200,
               list({fromUs(u"60"_s, publishedHtml, u"unlisted"_s, u"55"_s, time),
                     fromUs(u"10"_s, u"<p>Yesterday</p>"_s, u"public"_s, {},
                            u"2026-05-13T10:00:00Z"_s)}));

    const Result<std::optional<RemoteMessage>> found = waitFor(desk.connector->findSent(reply));

    QVERIFY(found.ok() && found->has_value());
    QCOMPARE(found.value()->remoteId, u"60"_s);
    QVERIFY(desk.http.verify());
}

void TestMastodonConnector::doesNotFindWhatWasNot()
{
    Desk desk;
    // The same words, long before.
    desk.http.expect("GET", ownPath)
        .reply(200,
               list({fromUs(u"60"_s, publishedHtml, u"unlisted"_s, u"55"_s,
                            u"2026-05-14T09:50:00Z"_s)}));

    const Result<std::optional<RemoteMessage>> found =
        waitFor(desk.connector->findSent(publicReply()));

    QVERIFY(found.ok() && !found->has_value());
}

void TestMastodonConnector::notFindingIsNoProofWhenTheListFails()
{
    Desk desk;
    desk.http.expect("GET", ownPath).reply(200, "<html>log in</html>");

    QVERIFY(!waitFor(desk.connector->findSent(publicReply())).ok());
}

void TestMastodonConnector::looksFurtherBackWhenTheServersClockIsBehind()
{
    Desk desk; // the clock here shows 10:00, the server's 9:40
    desk.http.expect("GET", ownPath)
        .reply(200,
               list({fromUs(u"60"_s, publishedHtml, u"unlisted"_s, u"55"_s,
                            u"2026-05-14T09:40:05Z"_s)})
                   .toJson(),
               {{"date", "Thu, 14 May 2026 09:40:30 GMT"}});
    desk.http.expect("GET", ownPath + u"?exclude_reblogs=true&limit=40&max_id=60"_s)
        .reply(200, "[]");

    const Result<std::optional<RemoteMessage>> found =
        waitFor(desk.connector->findSent(publicReply()));

    QVERIFY(found.ok() && found->has_value());
}

void TestMastodonConnector::nothingBeforeTheServersTime()
{
    Desk desk;
    desk.http.expect("GET", mentionsPath)
        .reply(429, R"({"error":"Too many requests"})", {{"retry-after", "120"}});
    QCOMPARE(waitFor(desk.connector->fetch(mentions, {})).error().kind, ErrorKind::RateLimited);

    const Result<RemoteMessage> sent = waitFor(desk.connector->send(publicReply()));
    QCOMPARE(sent.error().kind, ErrorKind::RateLimited);
    QVERIFY(!sent.error().mayHaveArrived);
    QVERIFY(sent.error().retryAfter.value() > 1s);
    QCOMPARE(desk.http.requests().size(), 1);

    desk.clock.advance(*sent.error().retryAfter);
    desk.http.expect("POST", statusesPath)
        .reply(200, QJsonDocument(fromUs(u"60"_s, publishedHtml, u"unlisted"_s, u"55"_s)));
    QVERIFY(waitFor(desk.connector->send(publicReply())).ok());
    QVERIFY(desk.http.verify());
}

void TestMastodonConnector::streamWakes()
{
    Desk desk;
    QSignalSpy listening(desk.connector.get(), &Connector::listeningChanged);
    QSignalSpy wakeUp(desk.connector.get(), &Connector::wakeUp);
    desk.connector->setListening(true);
    QVERIFY(!desk.http.lastStream()); // where, is not known yet
    QVERIFY(desk.refreshed());

    FakeStream *stream = desk.http.lastStream();
    QVERIFY(stream && stream->isWanted());
    QCOMPARE(stream->request().url,
             QUrl(u"wss://streaming.social.example/api/v1/streaming?stream=user"_s));
    QCOMPARE(stream->request().bearer, Secret(u"t0ken"_s));
    Q_EMIT stream->opened();
    QCOMPARE(listening.takeFirst().first().toBool(), true);
    QCOMPARE(desk.connector->pollInterval(), 60s);
    Q_EMIT stream->event(u"message"_s,
                         R"({"event":"notification","payload":"{\"type\":\"mention\"}"})");
    QCOMPARE(wakeUp.takeFirst().first().value<Source>(), mentions);

    Q_EMIT stream->closed({ErrorKind::Offline, u"gone"_s, {}, false});
    QCOMPARE(listening.takeFirst().first().toBool(), false);
    QCOMPARE(desk.connector->pollInterval(), 30s);
    QCOMPARE(desk.http.lastStream(), stream); // it reconnects by itself

    desk.connector->setListening(false);
    QVERIFY(!desk.http.lastStream() || !desk.http.lastStream()->isWanted());
    QVERIFY(wakeUp.isEmpty());
}

void TestMastodonConnector::fallsBackToServerSentEvents()
{
    Desk desk;
    desk.connector->setListening(true);
    QVERIFY(desk.refreshed());
    QSignalSpy wakeUp(desk.connector.get(), &Connector::wakeUp);

    Q_EMIT desk.http.lastStream()->closed({ErrorKind::NotFound, u"404"_s, {}, false});

    FakeStream *events = desk.http.lastStream();
    QVERIFY(events && events->isWanted());
    QCOMPARE(events->request().url,
             QUrl(u"https://streaming.social.example/api/v1/streaming/user"_s));
    Q_EMIT events->opened();
    Q_EMIT events->event(u"notification"_s, R"({"type":"mention"})");
    QCOMPARE(wakeUp.count(), 1);

    // Neither: looking from time to time has to do, until the next refresh tries again.
    Q_EMIT events->closed({ErrorKind::Refused, u"400"_s, {}, false});
    QCOMPARE(desk.connector->pollInterval(), 30s);
    QVERIFY(desk.refreshed());
    QVERIFY(desk.http.lastStream() && desk.http.lastStream()->isWanted());
}

void TestMastodonConnector::revokes()
{
    FakeTransport http;
    ManualClock clock;
    QObject owner;
    Account account;
    account.server = u"https://social.example"_s;
    const MastodonNetwork network;

    http.expect("POST", u"/oauth/revoke"_s).reply(200, "{}");
    const Secret registered(
        u"{\"access_token\":\"t\",\"client_id\":\"c\",\"client_secret\":\"s\"}"_s);
    QVERIFY(waitFor(network.revoke(account, registered, {http, clock}, &owner)).ok());
    QCOMPARE(formField(http.lastRequest(), u"token"_s), u"t"_s);
    QCOMPARE(formField(http.lastRequest(), u"client_secret"_s), u"s"_s);

    http.expect("POST", u"/oauth/revoke"_s).reply(403, R"({"error":"unauthorized_client"})");
    const Secret typed(u"{\"access_token\":\"t\"}"_s);
    QVERIFY(!waitFor(network.revoke(account, typed, {http, clock}, &owner)).ok());

    http.expect("POST", u"/oauth/revoke"_s).reply(500, "oops");
    QVERIFY(!waitFor(network.revoke(account, registered, {http, clock}, &owner)).ok());
    QVERIFY(http.verify());
}

SPORTELLO_TEST(TestMastodonConnector)
#include "test_mastodonconnector.moc"
