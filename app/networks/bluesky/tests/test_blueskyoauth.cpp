// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "networks/bluesky/blueskyclient.h"
#include "networks/bluesky/blueskynetwork.h"
#include "networks/bluesky/blueskyoauth.h"
#include "support/faketransport.h"
#include "support/manualclock.h"
#include "support/testcase.h"
#include "support/wait.h"

using namespace sportello;
using namespace sportello::bluesky;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using MayHaveArrived = FakeTransport::MayHaveArrived;

namespace {

const QString did = u"did:plc:aaaaaaaaaaaaaaaaaaaaaaaa"_s;
const QString tokenPath = u"/oauth/token"_s;
const QString revokePath = u"/oauth/revoke"_s;
const QString postsPath = u"/xrpc/app.bsky.feed.getPosts"_s;
const QString putPath = u"/xrpc/com.atproto.repo.putRecord"_s;
const QByteArray expired =
    R"({"error":"invalid_token","message":"\"exp\" claim timestamp check failed"})";
const QByteArray wantsNonce =
    R"({"error":"use_dpop_nonce","message":"Authorization server requires nonce in DPoP proof"})";
const QByteArray refusal = R"({"error":"invalid_dpop_proof","message":"\"iat\" claim"})";
const QByteArray noScope =
    R"({"error":"ScopeMissingError","message":"Missing required scope \"rpc:x\""})";

QByteArray tokens(const QByteArray &access, const QByteArray &refresh, const QString &owner = did,
                  const QByteArray &scope = "atproto transition:generic transition:chat.bsky")
{
    return R"({"token_type":"DPoP","expires_in":3599,"access_token":")" + access
        + R"(","refresh_token":")" + refresh + R"(","scope":")" + scope + R"(","sub":")"
        + owner.toLatin1() + R"("})";
}

QJsonObject claimsOf(const HttpRequest &request)
{
    const QByteArray claims = requestHeader(request, "DPoP").split('.').value(1);
    return QJsonDocument::fromJson(QByteArray::fromBase64(claims, QByteArray::Base64UrlEncoding))
        .object();
}

QString nonceIn(const HttpRequest &request)
{
    return claimsOf(request)["nonce"_L1].toString();
}

/// A client after a sign-in in the browser, and a keychain that remembers what it was given.
struct Line
{
    FakeTransport http;
    ManualClock clock;
    Credentials credentials;
    std::unique_ptr<Client> client;
    QList<Credentials> kept;
    /// What had been asked when something was kept.
    QList<qsizetype> keptAfter;
    bool keychainWorks = true;

    Line()
    {
        credentials.server = u"https://pds.example"_s;
        credentials.did = did;
        credentials.handle = u"aurora.example"_s;
        credentials.accessToken = Secret(u"access-1"_s);
        credentials.refreshToken = Secret(u"refresh-1"_s);
        OAuthGrant grant;
        grant.key = Es256Key::make()->toSecret();
        grant.issuer = u"https://login.example"_s;
        grant.tokenEndpoint = QUrl(u"https://login.example/oauth/token"_s);
        grant.revocationEndpoint = QUrl(u"https://login.example/oauth/revoke"_s);
        grant.clientId = clientIdFor({});
        grant.expiresAt = clock.now() + 1h;
        credentials.oauth = grant;
        begin();
    }
    void begin()
    {
        client = std::make_unique<Client>(http, clock, credentials);
        client->setKeeper([this](const Secret &secret) {
            if (!keychainWorks)
                return readyError<Done>({ErrorKind::SecretUnavailable, u"locked"_s, {}, false});
            kept.append(credentialsFrom(secret).value_or(Credentials()));
            keptAfter.append(http.requests().size());
            return readyValue(Done{});
        });
    }

    Future<QJsonObject> posts() { return client->query(u"app.bsky.feed.getPosts"_s, {}); }
    Future<QJsonObject> put()
    {
        return client->procedure(u"com.atproto.repo.putRecord"_s, {{u"rkey"_s, u"3l"_s}});
    }
    QByteArray authorization(qsizetype request) const
    {
        return requestHeader(http.requests().at(request), "Authorization");
    }
    Result<Done> revoke()
    {
        QObject owner;
        return waitFor(BlueskyNetwork().revoke({}, toSecret(credentials), {http, clock}, &owner));
    }
};

} // namespace

/// The client of an account that signed in in the browser.
class TestBlueskyOAuth final : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void credentialsComeBackAsTheyWere()
    {
        const Line line;
        QCOMPARE(credentialsFrom(toSecret(line.credentials)).value_or(Credentials()),
                 line.credentials);
    }

    void brokenCredentialsAreNone()
    {
        Line line;
        line.credentials.oauth->key = Secret(u"hotel"_s);
        line.begin();
        const Result<QJsonObject> result = waitFor(line.posts());
        QVERIFY(!result && result.error().kind == ErrorKind::SignInNeeded);
        QVERIFY(line.http.requests().isEmpty());
    }

    void everyCallIsSignedAnew()
    {
        Line line;
        line.http.expect("GET", postsPath).reply(200, "{}", {{"DPoP-Nonce", "n1"}});
        line.http.expect("POST", putPath).reply(200, "{}");
        QVERIFY(waitFor(line.posts()));
        QVERIFY(waitFor(line.put()));
        QVERIFY(line.http.verify());
        const HttpRequest &put = line.http.lastRequest();
        QCOMPARE(line.authorization(1), "DPoP access-1");
        QVERIFY(put.bearer.isEmpty());
        QCOMPARE(claimsOf(put)["htu"_L1].toString(), u"https://pds.example"_s + putPath);
        QCOMPARE(claimsOf(put)["htm"_L1].toString(), u"POST"_s);
        QVERIFY(claimsOf(put).contains("ath"_L1));
        QCOMPARE(nonceIn(put), u"n1"_s);
        QVERIFY(claimsOf(put)["jti"_L1] != claimsOf(line.http.requests().first())["jti"_L1]);
    }

    void aCallRefusedForItsNonceGoesOutOnceMore()
    {
        Line line;
        line.http.expect("POST", putPath).reply(401, wantsNonce, {{"DPoP-Nonce", "n1"}});
        line.http.expect("POST", putPath).reply(200, "{}");
        QVERIFY(waitFor(line.put()));
        QVERIFY(line.http.verify());
        QCOMPARE(nonceIn(line.http.lastRequest()), u"n1"_s);
        QCOMPARE(line.http.requests().first().body, line.http.lastRequest().body);
        QVERIFY(line.kept.isEmpty());

        // Never content: given up, and neither sent nor signed out.
        line.http.expect("POST", putPath).reply(401, wantsNonce, {{"DPoP-Nonce", "n2"}}).times(2);
        const Result<QJsonObject> result = waitFor(line.put());
        QVERIFY(!result && result.error().kind == ErrorKind::Refused);
        QVERIFY(!result.error().mayHaveArrived);
        QVERIFY(line.http.verify());
    }

    void anExpiredSessionIsExchangedOnceForAll()
    {
        Line line;
        line.http.expect("GET", postsPath).reply(401, expired, {{"DPoP-Nonce", "pds"}});
        line.http.expect("POST", putPath).reply(401, expired, {{"DPoP-Nonce", "pds"}});
        line.http.expect("POST", tokenPath)
            .reply(400, R"({"error":"use_dpop_nonce"})", {{"DPoP-Nonce", "login"}});
        line.http.expect("POST", tokenPath).reply(200, tokens("access-2", "refresh-2"));
        line.http.expect("GET", postsPath).reply(200, "{}");
        line.http.expect("POST", putPath).reply(200, "{}");
        const Future<QJsonObject> posts = line.posts();
        const Future<QJsonObject> put = line.put();
        QVERIFY(waitFor(posts));
        QVERIFY(waitFor(put));
        QVERIFY(line.http.verify());
        const HttpRequest &exchange = line.http.requests().at(3);
        QCOMPARE(formField(exchange, u"grant_type"_s), u"refresh_token"_s);
        QCOMPARE(formField(exchange, u"refresh_token"_s), u"refresh-1"_s);
        QCOMPARE(formField(exchange, u"client_id"_s), clientIdFor({}));
        QVERIFY(requestHeader(exchange, "Authorization").isEmpty());
        // The nonces of the two servers have nothing to do with each other.
        QCOMPARE(nonceIn(line.http.requests().at(2)), QString());
        QCOMPARE(nonceIn(exchange), u"login"_s);
        QCOMPARE(nonceIn(line.http.lastRequest()), u"pds"_s);
        // Kept, with its key, before it was used.
        QCOMPARE(line.kept.size(), 1);
        QCOMPARE(line.keptAfter.first(), 4);
        QCOMPARE(line.authorization(4), "DPoP access-2");
        QCOMPARE(line.authorization(5), "DPoP access-2");
        QCOMPARE(line.kept.first().refreshToken, Secret(u"refresh-2"_s));
        QCOMPARE(line.kept.first().oauth->key, line.credentials.oauth->key);
        QCOMPARE(line.kept.first().oauth->expiresAt, line.clock.now() + 3599s);
    }

    void aSessionKnownToBeOverIsNotTried()
    {
        Line line;
        line.clock.advance(1h);
        line.http.expect("POST", tokenPath).reply(200, tokens("access-2", "refresh-2"));
        line.http.expect("GET", postsPath).reply(200, "{}").times(2);
        const Future<QJsonObject> one = line.posts();
        const Future<QJsonObject> two = line.posts();
        QVERIFY(waitFor(one));
        QVERIFY(waitFor(two));
        QVERIFY(line.http.verify());
        QCOMPARE(line.authorization(1), "DPoP access-2");
    }

    void aNewSessionIsUsedOnlyWhenKept()
    {
        Line line;
        line.keychainWorks = false;
        line.http.expect("POST", putPath).reply(401, expired).times(2);
        line.http.expect("POST", tokenPath).reply(200, tokens("access-2", "refresh-2"));
        const Result<QJsonObject> result = waitFor(line.put());
        QVERIFY(!result && result.error().kind == ErrorKind::SecretUnavailable);
        line.keychainWorks = true;
        line.http.expect("POST", putPath).reply(200, "{}");
        QVERIFY(waitFor(line.put()));
        // The pair that was given is kept and used; the old token, used twice, would end all.
        QCOMPARE(line.authorization(3), "DPoP access-2");
        QCOMPARE(line.kept.size(), 1);
        QVERIFY(line.http.verify());
    }

    void aSpentSessionNeedsASignIn_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("invalid grant")
            << 400
            << QByteArray(
                   R"({"error":"invalid_grant","error_description":"Refresh token replayed"})")
            << ErrorKind::SignInNeeded;
        QTest::newRow("another account")
            << 200 << tokens("a", "r", u"did:plc:bbbbbbbbbbbbbbbbbbbbbbbb"_s)
            << ErrorKind::SignInNeeded;
        QTest::newRow("unreadable") << 200 << QByteArray("<html>") << ErrorKind::SignInNeeded;
        // The brand's metadata cannot be had at the moment; the server is in trouble.
        QTest::newRow("client") << 400 << QByteArray(R"({"error":"invalid_client_metadata"})")
                                << ErrorKind::Refused;
        QTest::newRow("trouble") << 502 << QByteArray("<html>bad gateway</html>")
                                 << ErrorKind::Protocol;
    }

    void aSpentSessionNeedsASignIn()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        Line line;
        line.http.expect("POST", putPath).reply(401, expired);
        line.http.expect("POST", tokenPath).reply(status, body);
        const Result<QJsonObject> result = waitFor(line.put());
        QVERIFY(!result);
        QTEST(result.error().kind, "kind");
        QVERIFY(!result.error().mayHaveArrived);
        QVERIFY(!result.error().message.contains(u"refresh-1"_s));
        QVERIFY(line.kept.isEmpty());
        QVERIFY(line.http.verify());
    }

    void anExchangeThatNeverLeftIsTriedOnceMore()
    {
        Line line;
        line.http.expect("GET", postsPath).reply(401, expired).times(2);
        line.http.expect("POST", tokenPath).drop(MayHaveArrived::No).times(2);
        const Result<QJsonObject> offline = waitFor(line.posts());
        QVERIFY(!offline && offline.error().kind == ErrorKind::Offline);
        line.http.expect("POST", tokenPath).drop(MayHaveArrived::No);
        line.http.expect("POST", tokenPath).reply(200, tokens("access-2", "refresh-2"));
        line.http.expect("GET", postsPath).reply(200, "{}");
        QVERIFY(waitFor(line.posts()));
        QVERIFY(line.http.verify());
    }

    void anExchangeWhoseAnswerIsLostIsNotRepeated()
    {
        Line line;
        line.http.expect("POST", putPath).reply(401, expired).times(2);
        line.http.expect("POST", tokenPath).drop(MayHaveArrived::Yes);
        for (int i = 0; i < 2; ++i) {
            const Result<QJsonObject> lost = waitFor(line.put());
            QVERIFY(!lost && lost.error().kind == ErrorKind::SignInNeeded);
            QVERIFY(lost.error().message.contains(u"got lost"_s));
            QVERIFY(!lost.error().mayHaveArrived);
        }
        QVERIFY(line.http.verify());
    }

    void anExchangeThatDoesNotHelpIsNotRepeated()
    {
        Line line;
        line.http.expect("GET", postsPath).reply(401, expired).times(2);
        line.http.expect("POST", tokenPath).reply(200, tokens("access-2", "refresh-2"));
        const Result<QJsonObject> result = waitFor(line.posts());
        QVERIFY(!result && result.error().kind == ErrorKind::SignInNeeded);
        QVERIFY(line.http.verify());
    }

    void aWrongClockIsAllowedFor()
    {
        Line line;
        line.clock.jump(fromDateTime(QDateTime({2026, 5, 14}, {9, 10}, Qt::UTC))
                        - line.clock.now());
        line.credentials.oauth->expiresAt = line.clock.now() + 1h;
        line.begin();
        const qint64 theirs = QDateTime({2026, 5, 14}, {9, 0}, Qt::UTC).toSecsSinceEpoch();
        const auto iat = [&line](qsizetype request) {
            return claimsOf(line.http.requests().at(request))["iat"_L1].toInteger();
        };
        line.http.expect("POST", putPath)
            .reply(401, refusal, {{"Date", "Thu, 14 May 2026 09:00:00 GMT"}});
        line.http.expect("POST", putPath).reply(200, "{}");
        QVERIFY(waitFor(line.put()));
        QCOMPARE(iat(0), theirs + 600);
        QCOMPARE(iat(1), theirs);
        // From now on at once, and no answer without a time makes us forget it.
        line.http.expect("POST", putPath).reply(200, "{}");
        line.clock.advance(30s);
        QVERIFY(waitFor(line.put()));
        QCOMPARE(iat(2), theirs + 30);
        // The server that gives tokens has a clock of its own.
        line.http.expect("POST", putPath).reply(401, expired);
        line.http.expect("POST", tokenPath)
            .reply(400, refusal, {{"Date", "Thu, 14 May 2026 08:00:00 GMT"}});
        line.http.expect("POST", tokenPath).reply(200, tokens("access-2", "refresh-2"));
        line.http.expect("POST", putPath).reply(200, "{}");
        QVERIFY(waitFor(line.put()));
        QCOMPARE(iat(5), theirs - 3600);
        QCOMPARE(iat(6), theirs + 30);
        QVERIFY(line.http.verify());
    }

    void aWrongClockIsSaid()
    {
        Line line;
        line.clock.jump(fromDateTime(QDateTime({2026, 5, 14}, {9, 10}, Qt::UTC))
                        - line.clock.now());
        line.credentials.oauth->expiresAt = line.clock.now() + 1h;
        line.begin();
        line.http.expect("POST", putPath)
            .reply(401, refusal, {{"Date", "Thu, 14 May 2026 09:00:00 GMT"}})
            .times(2);
        const Result<QJsonObject> wrong = waitFor(line.put());
        QVERIFY(!wrong && wrong.error().kind == ErrorKind::Refused);
        QVERIFY2(wrong.error().message.contains(u"10 minute"_s), qPrintable(wrong.error().message));

        line.http.expect("POST", putPath)
            .reply(401, refusal, {{"Date", "Thu, 14 May 2026 09:09:30 GMT"}})
            .times(2);
        const Result<QJsonObject> right = waitFor(line.put());
        QVERIFY(!right && !right.error().message.contains(u"clock"_s));
        // The same from the server that exchanges.
        line.http.expect("POST", putPath).reply(401, expired);
        line.http.expect("POST", tokenPath)
            .reply(400, refusal, {{"Date", "Thu, 14 May 2026 11:10:00 GMT"}})
            .times(2);
        const Result<QJsonObject> exchange = waitFor(line.put());
        QVERIFY(!exchange && exchange.error().message.contains(u"120 minute"_s));
        QVERIFY(line.http.verify());
    }

    void withoutTheScopeThereAreNoMessages()
    {
        Line line;
        line.http.expect("GET", u"/xrpc/chat.bsky.convo.listConvos"_s).reply(403, noScope);
        const Result<QJsonObject> result =
            waitFor(line.client->query(u"chat.bsky.convo.listConvos"_s, {}, Service::Chat));
        QVERIFY(!result && isChatRefusal(result.error()));
        QVERIFY(allowsChat(u"atproto transition:generic transition:chat.bsky"_s));
        QVERIFY(allowsChat(
            u"atproto include:chat.bsky.authFullChatClient?aud=did:web:api.bsky.chat%23bsky_chat"_s));
        QVERIFY(!allowsChat(u"atproto transition:generic"_s));
        QVERIFY(!allowsChat(u"atproto transition:chat.bskyish"_s));
    }

    void revokingEndsTheSession()
    {
        Line line;
        line.http.expect("POST", revokePath)
            .reply(400, R"({"error":"use_dpop_nonce"})", {{"DPoP-Nonce", "n"}});
        line.http.expect("POST", revokePath).reply(200, "");
        QVERIFY(line.revoke());
        const HttpRequest &request = line.http.lastRequest();
        QCOMPARE(formField(request, u"token"_s), u"refresh-1"_s);
        QCOMPARE(formField(request, u"client_id"_s), clientIdFor({}));
        QCOMPARE(nonceIn(request), u"n"_s);
        line.http.expect("POST", revokePath).drop(MayHaveArrived::No);
        QVERIFY(!line.revoke());
        line.http.expect("POST", revokePath).reply(500, "{}");
        QVERIFY(!line.revoke());
        line.credentials.oauth->revocationEndpoint.clear();
        QVERIFY(!line.revoke());
        QVERIFY(line.http.verify());
    }
};

SPORTELLO_TEST(TestBlueskyOAuth)
#include "test_blueskyoauth.moc"
