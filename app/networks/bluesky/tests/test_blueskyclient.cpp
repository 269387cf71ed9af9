// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "networks/bluesky/blueskyclient.h"
#include "networks/bluesky/blueskynetwork.h"
#include "support/faketransport.h"
#include "support/manualclock.h"
#include "support/testcase.h"
#include "support/wait.h"

#include <QJsonArray>

using namespace sportello;
using namespace sportello::bluesky;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using MayHaveArrived = FakeTransport::MayHaveArrived;

namespace {

const QString did = u"did:plc:aaaaaaaaaaaaaaaaaaaaaaaa"_s;
const QString refreshPath = u"/xrpc/com.atproto.server.refreshSession"_s;
const QString postsPath = u"/xrpc/app.bsky.feed.getPosts"_s;
const QString putPath = u"/xrpc/com.atproto.repo.putRecord"_s;
const QByteArray expired = R"({"error":"ExpiredToken","message":"Token has expired"})";

QByteArray sessionOf(const QByteArray &access, const QByteArray &refresh,
                     const QString &owner = did)
{
    return R"({"did":")" + owner.toUtf8() + R"(","handle":"aurora.example","accessJwt":")" + access
        + R"(","refreshJwt":")" + refresh + R"("})";
}

Credentials credentials()
{
    return {u"https://pds.example"_s, did, u"aurora.example"_s, Secret(u"access-1"_s),
            Secret(u"refresh-1"_s),   true};
}

/// A client with a keychain that remembers what it was given.
struct Line
{
    FakeTransport http;
    ManualClock clock;
    std::unique_ptr<Client> client = std::make_unique<Client>(http, clock, credentials());
    QList<Credentials> kept;
    bool keychainWorks = true;

    Line()
    {
        client->setKeeper([this](const Secret &secret) {
            if (!keychainWorks)
                return readyError<Done>({ErrorKind::SecretUnavailable, u"locked"_s, {}, false});
            kept.append(credentialsFrom(secret).value_or(Credentials()));
            return readyValue(Done{});
        });
    }

    Future<QJsonObject> posts()
    {
        return client->query(u"app.bsky.feed.getPosts"_s, {{u"uris"_s, u"at://x/y/z"_s}});
    }
    Future<QJsonObject> put()
    {
        return client->procedure(u"com.atproto.repo.putRecord"_s, {{u"rkey"_s, u"3l"_s}});
    }
    QByteArray bearer(qsizetype request) const
    {
        return http.requests().at(request).bearer.reveal().toUtf8();
    }
};

} // namespace

class TestBlueskyClient final : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhoAsksAndWhat();
    void credentialsComeBackAsTheyWere();
    void errorsGoByTheirName_data();
    void errorsGoByTheirName();
    void anExpiredSessionIsExchangedOnceForAll();
    void aNewSessionIsUsedOnlyWhenKept();
    void aSpentSessionNeedsASignIn_data();
    void aSpentSessionNeedsASignIn();
    void someoneElsesSessionIsNotTaken();
    void anExchangeThatDoesNotHelpIsNotRepeated();
    void foreignRepositoriesDoNotLoop();
    void whatMayHaveArrivedIsSaid();
    void endedWhileOnItsWayItMayHaveArrived();
    void silenceIsAnAnswerToAChange();
    void theServersWaitIsKept();
    void theChatServiceWaitsAlone();
    void uploadsGiveTheReference();
    void revokingEndsTheSession();
};

void TestBlueskyClient::saysWhoAsksAndWhat()
{
    Line line;
    line.http.expect("GET", u"/xrpc/chat.bsky.convo.listConvos"_s).reply(200, "{\"convos\":[]}");
    const QUrlQuery query{{u"cursor"_s, u"2026-05-14T10:00:00+02:00"_s}, {u"a"_s, u"x&y"_s}};
    QVERIFY(waitFor(line.client->query(u"chat.bsky.convo.listConvos"_s, query, Service::Chat)));
    const HttpRequest &request = line.http.lastRequest();
    QCOMPARE(request.url.host(), u"pds.example"_s);
    QCOMPARE(request.url.query(QUrl::FullyEncoded),
             u"cursor=2026-05-14T10%3A00%3A00%2B02%3A00&a=x%26y"_s);
    QCOMPARE(requestHeader(request, "atproto-proxy"), "did:web:api.bsky.chat#bsky_chat");
    QCOMPARE(request.bearer, Secret(u"access-1"_s));
    QCOMPARE(request.effect, HttpEffect::Reads);

    line.http.expect("POST", putPath).reply(200, "{\"uri\":\"x\"}");
    QVERIFY(waitFor(line.put()));
    QCOMPARE(line.http.lastRequest().body, "{\"rkey\":\"3l\"}");
    QCOMPARE(line.http.lastRequest().effect, HttpEffect::Changes);
    QVERIFY(requestHeader(line.http.lastRequest(), "atproto-proxy").isEmpty());
    QVERIFY(line.http.verify());
}

void TestBlueskyClient::credentialsComeBackAsTheyWere()
{
    Credentials some = credentials();
    some.mayUseChat = false;
    QCOMPARE(credentialsFrom(toSecret(some)).value_or(Credentials()), some);
    QVERIFY(!credentialsFrom(Secret(u"{\"accessJwt\":\"a\"}"_s)));
    QVERIFY(!credentialsFrom(Secret(u"hotel"_s)));
}

void TestBlueskyClient::errorsGoByTheirName_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("name");
    const auto row = [](int status, const char *name, const char *message, ErrorKind kind) {
        const QByteArray body =
            QByteArray(R"({"error":")") + name + R"(","message":")" + message + "\"}";
        QTest::newRow(name + QByteArray(" ") + message)
            << status << body << kind << QString::fromLatin1(name);
    };
    row(400, "RecordNotFound", "Could not locate record", ErrorKind::NotFound);
    row(400, "NotFound", "Post not found", ErrorKind::NotFound);
    row(400, "InvalidRequest", "grapheme too big", ErrorKind::Refused);
    row(400, "InvalidToken", "Token could not be verified", ErrorKind::SignInNeeded);
    row(400, "InvalidToken", "Bad token method", ErrorKind::Refused);
    row(401, "AuthMissing", "Authentication Required", ErrorKind::SignInNeeded);
    row(401, "AccountDeactivated", "Account is deactivated", ErrorKind::SignInNeeded);
    row(501, "MethodNotImplemented", "Method Not Implemented", ErrorKind::Refused);
    row(502, "UpstreamFailure", "Upstream service unreachable", ErrorKind::Protocol);
    row(400, "BlockedActor", "", ErrorKind::Refused);
    QTest::newRow("page") << 502 << QByteArray("<html>bad gateway</html>") << ErrorKind::Protocol
                          << QString();
    QTest::newRow("words") << 403 << QByteArray(R"({"error":"not for you"})") << ErrorKind::Refused
                           << QString();
}

void TestBlueskyClient::errorsGoByTheirName()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    Line line;
    line.http.expect("GET", postsPath).reply(status, body);
    const Result<QJsonObject> result = waitFor(line.posts());
    QVERIFY(!result);
    QTEST(result.error().kind, "kind");
    QTEST(errorName(result.error()), "name");
    QVERIFY(!result.error().mayHaveArrived);
    QCOMPARE(isChatRefusal(result.error()), body.contains("Bad token method"));
    QVERIFY(line.http.verify());
}

void TestBlueskyClient::anExpiredSessionIsExchangedOnceForAll()
{
    Line line;
    line.http.expect("GET", postsPath).reply(400, expired);
    line.http.expect("POST", putPath).reply(400, expired);
    line.http.expect("POST", refreshPath).reply(200, sessionOf("access-2", "refresh-2"));
    line.http.expect("GET", postsPath).reply(200, "{\"posts\":[]}");
    line.http.expect("POST", putPath).reply(200, "{\"uri\":\"at://x\"}");
    const Future<QJsonObject> posts = line.posts();
    const Future<QJsonObject> put = line.put();
    QVERIFY(waitFor(posts));
    QVERIFY(waitFor(put));
    QVERIFY(line.http.verify());
    QCOMPARE(line.bearer(2), "refresh-1");
    QVERIFY(line.http.requests().at(2).body.isEmpty());
    QCOMPARE(line.bearer(3), "access-2");
    QCOMPARE(line.bearer(4), "access-2");
    QCOMPARE(line.kept.size(), 1);
    QCOMPARE(line.kept.first().refreshToken, Secret(u"refresh-2"_s));
    QCOMPARE(line.client->credentials(), line.kept.first());
}

void TestBlueskyClient::aNewSessionIsUsedOnlyWhenKept()
{
    Line line;
    line.keychainWorks = false;
    line.http.expect("GET", postsPath).reply(400, expired).times(2);
    line.http.expect("POST", refreshPath).reply(200, sessionOf("access-2", "refresh-2"));
    const Result<QJsonObject> result = waitFor(line.posts());
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::SecretUnavailable);
    QCOMPARE(line.client->credentials().accessToken, Secret(u"access-1"_s));
    // The keychain is back: the session that was given is good for one exchange, and is not
    // exchanged unused.
    line.keychainWorks = true;
    line.http.expect("GET", postsPath).reply(200, "{\"posts\":[]}");
    QVERIFY(waitFor(line.posts()));
    QCOMPARE(line.http.lastRequest().bearer, Secret(u"access-2"_s));
    QCOMPARE(line.kept.size(), 1);
    QVERIFY(line.http.verify());
}

void TestBlueskyClient::aSpentSessionNeedsASignIn_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("revoked") << QByteArray(
        R"({"error":"ExpiredToken","message":"Token has been revoked"})");
    QTest::newRow("invalid") << QByteArray(
        R"({"error":"InvalidToken","message":"Token could not be verified"})");
    QTest::newRow("taken down") << QByteArray(
        R"({"error":"AccountTakedown","message":"Account has been taken down"})");
}

void TestBlueskyClient::aSpentSessionNeedsASignIn()
{
    QFETCH(QByteArray, body);
    Line line;
    line.http.expect("POST", putPath).reply(400, expired);
    line.http.expect("POST", refreshPath).reply(400, body);
    const Result<QJsonObject> result = waitFor(line.put());
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::SignInNeeded);
    QVERIFY(!result.error().mayHaveArrived);
    QVERIFY(line.kept.isEmpty());
    QVERIFY(line.http.verify());
}

void TestBlueskyClient::someoneElsesSessionIsNotTaken()
{
    Line line;
    line.http.expect("GET", postsPath).reply(400, expired);
    line.http.expect("POST", refreshPath)
        .reply(200, sessionOf("access-2", "refresh-2", u"did:plc:bbbbbbbbbbbbbbbbbbbbbbbb"_s));
    const Result<QJsonObject> result = waitFor(line.posts());
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::SignInNeeded);
    QVERIFY(line.kept.isEmpty());
}

void TestBlueskyClient::anExchangeThatDoesNotHelpIsNotRepeated()
{
    Line line;
    line.http.expect("GET", postsPath).reply(400, expired).times(2);
    line.http.expect("POST", refreshPath).reply(200, sessionOf("access-2", "refresh-2"));
    const Result<QJsonObject> result = waitFor(line.posts());
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::SignInNeeded);
    QVERIFY(line.http.verify());

    // An exchange whose answer is lost says nothing about the call that wanted it.
    Line lost;
    lost.http.expect("POST", putPath).reply(400, expired);
    lost.http.expect("POST", refreshPath).drop(MayHaveArrived::Yes);
    const Result<QJsonObject> put = waitFor(lost.put());
    QVERIFY(!put);
    QCOMPARE(put.error().kind, ErrorKind::Timeout);
    QVERIFY(!put.error().mayHaveArrived);
}

void TestBlueskyClient::foreignRepositoriesDoNotLoop()
{
    Line line;
    line.http.expect("POST", putPath)
        .reply(401, R"({"error":"AuthenticationRequired","message":"Authentication Required"})");
    const Result<QJsonObject> result = waitFor(line.put());
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Refused);
    QCOMPARE(line.http.requests().size(), 1);
}

void TestBlueskyClient::whatMayHaveArrivedIsSaid()
{
    const auto mayHaveArrived = [](const std::function<void(FakeTransport::Expectation &)> &say) {
        Line line;
        say(line.http.expect("POST", putPath));
        const Result<QJsonObject> result = waitFor(line.put());
        return !result && result.error().mayHaveArrived;
    };
    QVERIFY(mayHaveArrived([](auto &put) { put.drop(MayHaveArrived::Yes); }));
    QVERIFY(mayHaveArrived([](auto &put) { put.reply(502, R"({"error":"UpstreamFailure"})"); }));
    QVERIFY(mayHaveArrived([](auto &put) { put.reply(200, "<html>log in</html>"); }));
    QVERIFY(mayHaveArrived([](auto &put) { put.reply(200, "[]"); }));
    QVERIFY(!mayHaveArrived([](auto &put) { put.drop(MayHaveArrived::No); }));
    QVERIFY(!mayHaveArrived([](auto &put) { put.reply(400, R"({"error":"InvalidRequest"})"); }));
    QVERIFY(
        !mayHaveArrived([](auto &put) { put.reply(501, R"({"error":"MethodNotImplemented"})"); }));
}

void TestBlueskyClient::endedWhileOnItsWayItMayHaveArrived()
{
    Line line;
    line.http.expect("POST", putPath).hang();
    line.http.expect("GET", postsPath).hang();
    const Future<QJsonObject> put = line.put();
    const Future<QJsonObject> posts = line.posts();
    line.client.reset();
    const Result<QJsonObject> changed = waitFor(put);
    const Result<QJsonObject> read = waitFor(posts);
    QVERIFY(!changed && changed.error().kind == ErrorKind::Cancelled);
    QVERIFY(changed.error().mayHaveArrived);
    QVERIFY(!read && !read.error().mayHaveArrived);
}

void TestBlueskyClient::silenceIsAnAnswerToAChange()
{
    Line line;
    line.http.expect("POST", u"/xrpc/app.bsky.graph.muteActor"_s).reply(200, "");
    QVERIFY(waitFor(line.client->procedure(u"app.bsky.graph.muteActor"_s, {})));
    line.http.expect("GET", postsPath).reply(200, "");
    const Result<QJsonObject> read = waitFor(line.posts());
    QVERIFY(!read && read.error().kind == ErrorKind::Protocol);
}

void TestBlueskyClient::theServersWaitIsKept()
{
    Line line;
    line.http.expect("GET", postsPath)
        .reply(429, R"({"error":"RateLimitExceeded","message":"Rate Limit Exceeded"})");
    const Result<QJsonObject> first = waitFor(line.posts());
    QVERIFY(!first && first.error().kind == ErrorKind::RateLimited);
    // Nobody said for how long; still there is a wait.
    QVERIFY(first.error().retryAfter.value_or(0ms) > 0ms);
    const Result<QJsonObject> second = waitFor(line.put());
    QVERIFY(!second && second.error().kind == ErrorKind::RateLimited);
    QVERIFY(!second.error().mayHaveArrived);
    QCOMPARE(line.http.requests().size(), 1);
    line.clock.advance(*first.error().retryAfter);
    line.http.expect("GET", postsPath).reply(200, "{}");
    QVERIFY(waitFor(line.posts()));
    QVERIFY(line.http.verify());
}

void TestBlueskyClient::theChatServiceWaitsAlone()
{
    Line line;
    line.http.expect("GET", u"/xrpc/chat.bsky.convo.getLog"_s)
        .reply(429, R"({"error":"RateLimitExceeded"})");
    const auto log = [&line] {
        return waitFor(line.client->query(u"chat.bsky.convo.getLog"_s, {}, Service::Chat));
    };
    QVERIFY(!log());
    line.http.expect("GET", postsPath).reply(200, "{}");
    QVERIFY(waitFor(line.posts()));
    const Result<QJsonObject> again = log();
    QVERIFY(!again && again.error().kind == ErrorKind::RateLimited);
    QCOMPARE(line.http.requests().size(), 2);
}

void TestBlueskyClient::uploadsGiveTheReference()
{
    Line line;
    line.http.expect("POST", u"/xrpc/com.atproto.repo.uploadBlob"_s)
        .reply(200, R"({"blob":{"$type":"blob","size":4}})");
    const Result<QJsonObject> blob = waitFor(line.client->upload("\x89PNG", u"image/png"_s));
    QVERIFY(blob);
    QCOMPARE((*blob)["size"_L1].toInt(), 4);
    QCOMPARE(line.http.lastRequest().contentType, "image/png");
    QCOMPARE(line.http.lastRequest().body, "\x89PNG");
    line.http.expect("POST", u"/xrpc/com.atproto.repo.uploadBlob"_s).reply(200, "{}");
    QVERIFY(!waitFor(line.client->upload("x", u"image/png"_s)));
}

void TestBlueskyClient::revokingEndsTheSession()
{
    FakeTransport http;
    ManualClock clock;
    QObject owner;
    const BlueskyNetwork network;
    Account account;
    account.server = u"https://pds.example"_s;
    const auto revoke = [&] {
        return waitFor(network.revoke(account, toSecret(credentials()), {http, clock}, &owner));
    };
    const QString path = u"/xrpc/com.atproto.server.deleteSession"_s;
    http.expect("POST", path).reply(200, "");
    QVERIFY(revoke());
    QCOMPARE(http.lastRequest().bearer, Secret(u"refresh-1"_s));
    http.expect("POST", path).reply(400, expired);
    QVERIFY(revoke());
    http.expect("POST", path).drop(MayHaveArrived::No);
    QVERIFY(!revoke());
    QVERIFY(http.verify());
}

SPORTELLO_TEST(TestBlueskyClient)
#include "test_blueskyclient.moc"
