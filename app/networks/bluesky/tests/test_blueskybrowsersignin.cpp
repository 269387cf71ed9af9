// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "networks/bluesky/blueskybrowsersignin.h"
#include "networks/bluesky/blueskynetwork.h"
#include "networks/bluesky/blueskyoauth.h"
#include "networks/http/txtlookup.h"
#include "support/faketransport.h"
#include "support/manualclock.h"
#include "support/testcase.h"
#include "support/wait.h"

#include <QHostAddress>
#include <QJsonArray>
#include <QTcpSocket>

using namespace sportello;
using namespace sportello::bluesky;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString did = u"did:plc:aaaaaaaaaaaaaaaaaaaaaaaa"_s;
const QString otherDid = u"did:plc:bbbbbbbbbbbbbbbbbbbbbbbb"_s;
const QString handle = u"aurora.example"_s;
const QString home = u"https://pds.example"_s;
const QString issuer = u"https://login.example"_s;
const QString resourcePath = u"/.well-known/oauth-protected-resource"_s;
const QString metadataPath = u"/.well-known/oauth-authorization-server"_s;
const QString pushPath = u"/oauth/par"_s;
const QString tokenPath = u"/oauth/token"_s;
const QString revokePath = u"/oauth/revoke"_s;
const QString sessionPath = u"/xrpc/com.atproto.server.getSession"_s;
const QString profilePath = u"/xrpc/app.bsky.actor.getProfile"_s;
const QByteArray wantsNonce = R"({"error":"use_dpop_nonce"})";

class Names final : public TxtLookup
{
public:
    Future<QStringList> texts(const QString &) override
    {
        return readyValue(QStringList{u"did="_s + did});
    }
};

QJsonDocument documentOf(const QString &owner, const QString &server = home)
{
    return QJsonDocument(QJsonObject{
        {u"id"_s, owner},
        {u"alsoKnownAs"_s, QJsonArray{u"at://"_s + handle}},
        {u"service"_s,
         QJsonArray{QJsonObject{{u"id"_s, u"#atproto_pds"_s}, {u"serviceEndpoint"_s, server}}}}});
}

QJsonDocument resourceOf(const QString &server = home, const QString &authority = issuer)
{
    return QJsonDocument(
        QJsonObject{{u"resource"_s, server}, {u"authorization_servers"_s, QJsonArray{authority}}});
}

QJsonObject metadataOf(const QString &authority = issuer)
{
    return {{u"issuer"_s, authority},
            {u"pushed_authorization_request_endpoint"_s, authority + pushPath},
            {u"authorization_endpoint"_s, authority + u"/oauth/authorize"_s},
            {u"token_endpoint"_s, authority + tokenPath},
            {u"revocation_endpoint"_s, authority + revokePath},
            {u"code_challenge_methods_supported"_s, QJsonArray{u"S256"_s}},
            {u"dpop_signing_alg_values_supported"_s, QJsonArray{u"RS256"_s, u"ES256"_s}},
            {u"scopes_supported"_s, QJsonArray{u"atproto"_s, u"transition:generic"_s}},
            {u"authorization_response_iss_parameter_supported"_s, true}};
}

QJsonObject tokensFor(const QString &owner = did)
{
    return {{u"access_token"_s, u"acce55"_s}, {u"refresh_token"_s, u"refre5h"_s},
            {u"token_type"_s, u"DPoP"_s},     {u"expires_in"_s, 3599},
            {u"scope"_s, wantedScope()},      {u"sub"_s, owner}};
}

QJsonObject partOf(const HttpRequest &request, int number)
{
    const QByteArray part = requestHeader(request, "DPoP").split('.').value(number);
    return QJsonDocument::fromJson(QByteArray::fromBase64(part, QByteArray::Base64UrlEncoding))
        .object();
}

/// The web, and somebody at a browser who wants to sign in.
struct Door
{
    FakeTransport http;
    ManualClock clock;
    Names names;
    QHash<QString, QString> fields{{u"handle"_s, u"@Aurora.example "_s}};
    std::unique_ptr<SignInAttempt> attempt;
    QList<QUrl> pages;
    int codesWanted = 0;
    QList<Result<SignedIn>> results;

    void begin()
    {
        const NetworkContext context{http, clock, &names};
        attempt = BlueskyNetwork().signIn({u"browser"_s, fields}, context);
        QObject::connect(attempt.get(), &SignInAttempt::browserWanted, attempt.get(),
                         [this](const QUrl &url) { pages.append(url); });
        QObject::connect(attempt.get(), &SignInAttempt::codeWanted, attempt.get(),
                         [this] { ++codesWanted; });
        QObject::connect(attempt.get(), &SignInAttempt::finished, attempt.get(),
                         [this](const Result<SignedIn> &result) { results.append(result); });
        attempt->start();
    }
    void expectDocument(const QString &server = home)
    {
        http.expect("GET", u'/' + did).reply(200, documentOf(did, server));
    }
    void expectServer()
    {
        http.expect("GET", resourcePath).reply(200, resourceOf());
        http.expect("GET", metadataPath).reply(200, QJsonDocument(metadataOf()));
    }
    void expectPush()
    {
        http.expect("POST", pushPath).reply(400, wantsNonce, {{"DPoP-Nonce", "n1"}});
        http.expect("POST", pushPath)
            .reply(201, R"({"request_uri":"urn:x:1","expires_in":299})", {{"DPoP-Nonce", "n2"}});
    }
    void expectToken(const QJsonObject &tokens = tokensFor())
    {
        http.expect("POST", tokenPath).reply(200, QJsonDocument(tokens));
    }
    void expectAccount(const QString &owner = did)
    {
        http.expect("GET", sessionPath)
            .reply(200,
                   QJsonDocument(
                       QJsonObject{{u"did"_s, owner}, {u"handle"_s, handle}, {u"active"_s, true}}));
        http.expect("GET", profilePath).reply(200, R"({"displayName":"Hotel Aurora"})");
    }
    /// Up to the page in the browser, all as it should be.
    bool browserOpens()
    {
        begin();
        return QTest::qWaitFor([this] { return !pages.isEmpty() || !results.isEmpty(); })
            && results.isEmpty();
    }
    HttpRequest request(const QString &path) const
    {
        HttpRequest last;
        for (const HttpRequest &one : http.requests()) {
            if (one.url.path() == path)
                last = one;
        }
        return last;
    }
    /// The address to which the browser is sent, with what the server would put there.
    QUrl answerAddress(QList<std::pair<QString, QString>> values) const
    {
        const HttpRequest push = request(pushPath);
        QUrl url(formField(push, u"redirect_uri"_s));
        QUrlQuery query;
        for (const auto &[name, value] : values)
            query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
        url.setQuery(query);
        return url;
    }
    QUrl goodAnswer() const
    {
        return answerAddress({{u"code"_s, u"c0de"_s},
                              {u"state"_s, formField(request(pushPath), u"state"_s)},
                              {u"iss"_s, issuer}});
    }
    /// As the browser does.
    void call(const QUrl &url)
    {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress(QHostAddress::LocalHost), quint16(url.port()));
        if (!socket.waitForConnected(3000))
            return;
        socket.write("GET " + url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority)
                     + " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(url.port())
                     + "\r\n\r\n");
        (void)QTest::qWaitFor([&] { return socket.state() == QAbstractSocket::UnconnectedState; });
    }
    Result<SignedIn> end()
    {
        (void)QTest::qWaitFor([this] { return !results.isEmpty(); });
        QCoreApplication::processEvents();
        if (results.size() != 1)
            return Error{ErrorKind::Cancelled, u"ended %1 times"_s.arg(results.size()), {}, false};
        return results.first();
    }
};

} // namespace

class TestBlueskyBrowserSignIn final : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void theWholeWay()
    {
        Door door;
        door.expectDocument();
        door.expectServer();
        door.expectPush();
        QVERIFY(door.browserOpens());
        QCOMPARE(door.codesWanted, 1);
        const HttpRequest push = door.request(pushPath);
        QCOMPARE(formField(push, u"response_type"_s), u"code"_s);
        QCOMPARE(formField(push, u"client_id"_s),
                 u"http://localhost?redirect_uri=http%3A%2F%2F127.0.0.1%2Fcallback"
                 "&scope=atproto%20transition%3Ageneric%20transition%3Achat.bsky"_s);
        QCOMPARE(formField(push, u"scope"_s), u"atproto transition:generic transition:chat.bsky"_s);
        QCOMPARE(formField(push, u"login_hint"_s), did);
        QCOMPARE(formField(push, u"code_challenge_method"_s), u"S256"_s);
        QCOMPARE(partOf(push, 1)["nonce"_L1].toString(), u"n1"_s);
        QCOMPARE(formField(push, u"dpop_jkt"_s).toLatin1(),
                 jwkThumbprint(partOf(push, 0)["jwk"_L1].toObject()));
        QVERIFY(formField(push, u"redirect_uri"_s).startsWith(u"http://127.0.0.1:"_s));
        // The browser sees whose request it is, and nothing of what is in it.
        const QUrl page = door.pages.first();
        QCOMPARE(page.toString(QUrl::RemoveQuery), issuer + u"/oauth/authorize"_s);
        const QUrlQuery asked(page);
        QCOMPARE(asked.queryItems().size(), 2);
        QCOMPARE(asked.queryItemValue(u"request_uri"_s, QUrl::FullyDecoded), u"urn:x:1"_s);
        QCOMPARE(asked.queryItemValue(u"client_id"_s, QUrl::FullyDecoded),
                 formField(push, u"client_id"_s));

        door.expectToken();
        door.expectAccount();
        door.call(door.goodAnswer());
        const Result<SignedIn> result = door.end();
        QVERIFY2(result, result ? "" : qPrintable(result.error().message));
        QVERIFY(door.http.verify());
        const HttpRequest token = door.request(tokenPath);
        QCOMPARE(formField(token, u"code"_s), u"c0de"_s);
        QCOMPARE(pkceChallenge(formField(token, u"code_verifier"_s)),
                 formField(push, u"code_challenge"_s));
        QCOMPARE(formField(token, u"redirect_uri"_s), formField(push, u"redirect_uri"_s));
        QCOMPARE(partOf(token, 1)["nonce"_L1].toString(), u"n2"_s);
        QCOMPARE(door.request(sessionPath).url.host(), QUrl(home).host());
        QCOMPARE(requestHeader(door.request(sessionPath), "Authorization"), "DPoP acce55");
        QCOMPARE(result->server, home);
        QCOMPARE(result->identity.remoteId, did);
        QCOMPARE(result->identity.address, handle);
        QCOMPARE(result->identity.displayName, u"Hotel Aurora"_s);
        const Credentials kept = credentialsFrom(result->credentials).value_or(Credentials());
        QVERIFY(kept.oauth && Es256Key::fromSecret(kept.oauth->key));
        QCOMPARE(Es256Key::fromSecret(kept.oauth->key)->publicJwk(),
                 partOf(token, 0)["jwk"_L1].toObject());
        QCOMPARE(kept.refreshToken, Secret(u"refre5h"_s));
        QCOMPARE(kept.oauth->issuer, issuer);
        QCOMPARE(kept.oauth->tokenEndpoint, QUrl(issuer + tokenPath));
        QCOMPARE(kept.oauth->revocationEndpoint, QUrl(issuer + revokePath));
        QCOMPARE(kept.oauth->expiresAt, door.clock.now() + 3599s);
        QVERIFY(kept.mayUseChat);
    }

    void aBrandsOwnMetadata()
    {
        Door door;
        door.fields[u"client-metadata"_s] = u" https://aurora.example/sportello.json"_s;
        door.expectDocument();
        door.expectServer();
        door.expectPush();
        QVERIFY(door.browserOpens());
        QCOMPARE(formField(door.request(pushPath), u"client_id"_s),
                 u"https://aurora.example/sportello.json"_s);
        for (const QString &wrong :
             {u"http://aurora.example/x.json"_s, u"https://127.0.0.1/x.json"_s,
              u"https://aurora.example"_s, u"https://aurora.example:8443/x.json"_s,
              u"https://a:b@aurora.example/x.json"_s, u"sportello.json"_s}) {
            Door other;
            other.fields[u"client-metadata"_s] = wrong;
            other.begin();
            QVERIFY(!other.end());
            QVERIFY(other.http.requests().isEmpty());
        }
    }

    void theScopeSaysWhetherThereAreMessages()
    {
        Door door;
        door.expectDocument();
        door.expectServer();
        door.expectPush();
        QVERIFY(door.browserOpens());
        QJsonObject tokens = tokensFor();
        tokens[u"scope"_s] = u"atproto transition:generic"_s;
        door.expectToken(tokens);
        door.expectAccount();
        door.call(door.goodAnswer());
        const Result<SignedIn> result = door.end();
        QVERIFY(result);
        QVERIFY(!credentialsFrom(result->credentials)->mayUseChat);
    }

    void wrongAnswersOfTheBrowser_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("words");
        QTest::newRow("issuer") << u"iss"_s << u"https://evil.example"_s << u"another server"_s;
        QTest::newRow("no issuer") << u"iss"_s << QString() << u"another server"_s;
        QTest::newRow("no code") << u"code"_s << QString() << u"no code"_s;
        QTest::newRow("denied") << u"error"_s << u"access_denied"_s << u"not allowed"_s;
        QTest::newRow("other") << u"error"_s << u"server_error"_s << u"server_error"_s;
    }

    void wrongAnswersOfTheBrowser()
    {
        QFETCH(QString, name);
        QFETCH(QString, value);
        QFETCH(QString, words);
        Door door;
        door.expectDocument();
        door.expectServer();
        door.expectPush();
        QVERIFY(door.browserOpens());
        QUrl url = door.goodAnswer();
        QUrlQuery query(url);
        query.removeQueryItem(name);
        if (!value.isEmpty())
            query.addQueryItem(name, value);
        url.setQuery(query);
        door.call(url);
        const Result<SignedIn> result = door.end();
        QVERIFY(!result);
        QVERIFY2(result.error().message.contains(words), qPrintable(result.error().message));
        // Nothing was redeemed.
        QVERIFY(door.http.verify());
    }

    void aWrongStateIsNoAnswer()
    {
        Door door;
        door.expectDocument();
        door.expectServer();
        door.expectPush();
        QVERIFY(door.browserOpens());
        door.call(door.answerAddress(
            {{u"code"_s, u"c0de"_s}, {u"state"_s, u"guessed"_s}, {u"iss"_s, issuer}}));
        QVERIFY(door.results.isEmpty());
        // Not when it is pasted either.
        door.attempt->giveCode(u"http://127.0.0.1:1/callback?code=x&state=guessed"_s);
        QVERIFY(!door.end());
        QVERIFY(door.http.verify());
    }

    void thePastedAddressWorks()
    {
        Door door;
        door.expectDocument();
        door.expectServer();
        door.expectPush();
        QVERIFY(door.browserOpens());
        door.attempt->giveCode({});
        QCOMPARE(door.pages.size(), 2);
        door.expectToken();
        door.expectAccount();
        door.attempt->giveCode(door.goodAnswer().toString(QUrl::FullyEncoded));
        QVERIFY(door.end());
        QVERIFY(door.http.verify());
    }

    void fiveMinutes()
    {
        Door door;
        door.expectDocument();
        door.expectServer();
        door.expectPush();
        QVERIFY(door.browserOpens());
        door.clock.advance(BlueskyBrowserSignIn::TimeLimit);
        const Result<SignedIn> result = door.end();
        QVERIFY(!result && result.error().kind == ErrorKind::Timeout);
    }

    void wrongTokensAreGivenBack_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        QTest::newRow("another account") << u"sub"_s << otherDid;
        QTest::newRow("no account") << u"sub"_s << QString();
        QTest::newRow("bearer") << u"token_type"_s << u"Bearer"_s;
        QTest::newRow("scope") << u"scope"_s << u"transition:generic"_s;
        QTest::newRow("no token") << u"access_token"_s << QString();
    }

    void wrongTokensAreGivenBack()
    {
        QFETCH(QString, name);
        QFETCH(QString, value);
        Door door;
        door.expectDocument();
        door.expectServer();
        door.expectPush();
        QVERIFY(door.browserOpens());
        QJsonObject tokens = tokensFor();
        tokens[name] = value;
        door.expectToken(tokens);
        door.http.expect("POST", revokePath).reply(200, "{}");
        door.call(door.goodAnswer());
        const Result<SignedIn> result = door.end();
        QVERIFY(!result);
        QVERIFY(!result.error().mayHaveArrived);
        QVERIFY(door.http.verify());
        QCOMPARE(formField(door.request(revokePath), u"token"_s), u"refre5h"_s);
    }

    void aRefusedCode()
    {
        Door door;
        door.expectDocument();
        door.expectServer();
        door.expectPush();
        QVERIFY(door.browserOpens());
        door.http.expect("POST", tokenPath).reply(400, R"({"error":"invalid_grant"})");
        door.call(door.goodAnswer());
        const Result<SignedIn> result = door.end();
        QVERIFY(!result && result.error().kind == ErrorKind::SignInNeeded);
        QVERIFY(!result.error().message.contains(u"c0de"_s));
        QVERIFY(door.http.verify());
    }

    void aNamedServerMustHoldTheAccount_data()
    {
        QTest::addColumn<QString>("answer");
        QTest::addColumn<bool>("works");
        QTest::newRow("it does") << issuer << true;
        QTest::newRow("it does not") << u"https://other.example"_s << false;
    }

    void aNamedServerMustHoldTheAccount()
    {
        QFETCH(QString, answer);
        QFETCH(bool, works);
        Door door;
        // Without a handle, and at the server that signs in rather than at the one with the
        // account.
        door.fields = {{u"server"_s, u"login.example"_s}};
        door.http.expect("GET", resourcePath).reply(404, "<html>");
        door.http.expect("GET", metadataPath).reply(200, QJsonDocument(metadataOf()));
        door.expectPush();
        QVERIFY(door.browserOpens());
        QVERIFY(formField(door.request(pushPath), u"login_hint"_s).isEmpty());
        door.expectToken();
        door.expectDocument();
        door.http.expect("GET", resourcePath).reply(200, resourceOf(home, answer));
        if (works)
            door.expectAccount();
        else
            door.http.expect("POST", revokePath).reply(200, "{}");
        door.call(door.goodAnswer());
        const Result<SignedIn> result = door.end();
        QCOMPARE(result.ok(), works);
        if (works)
            QCOMPARE(result->server, home);
        QVERIFY(door.http.verify());
    }

    void serversOutsideTheProfileAreRefused_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QJsonValue>("value");
        const auto row = [](const char *tag, const QString &name, const QJsonValue &value) {
            QTest::newRow(tag) << name << value;
        };
        row("issuer", u"issuer"_s, u"https://evil.example"_s);
        row("issuer with a path", u"issuer"_s, issuer + u"/x"_s);
        row("plain", u"token_endpoint"_s, u"http://login.example/token"_s);
        row("this machine", u"pushed_authorization_request_endpoint"_s, u"http://127.0.0.1/par"_s);
        row("private", u"token_endpoint"_s, u"https://10.0.0.1/token"_s);
        row("script", u"authorization_endpoint"_s, u"javascript:alert(1)"_s);
        row("no S256", u"code_challenge_methods_supported"_s, QJsonArray{u"plain"_s});
        row("no ES256", u"dpop_signing_alg_values_supported"_s, QJsonArray{u"RS256"_s});
        row("no atproto", u"scopes_supported"_s, QJsonArray{u"openid"_s});
        row("no iss", u"authorization_response_iss_parameter_supported"_s, false);
    }

    void serversOutsideTheProfileAreRefused()
    {
        QFETCH(QString, name);
        QFETCH(QJsonValue, value);
        Door door;
        door.expectDocument();
        door.http.expect("GET", resourcePath).reply(200, resourceOf());
        QJsonObject metadata = metadataOf();
        metadata[name] = value;
        door.http.expect("GET", metadataPath).reply(200, QJsonDocument(metadata));
        QVERIFY(!door.browserOpens());
        QCOMPARE(door.end().error().kind, ErrorKind::Protocol);
        QVERIFY(door.http.verify());
    }

    void resourcesThatAreNotOursAreRefused()
    {
        for (const QJsonDocument &document :
             {resourceOf(u"https://evil.example"_s), resourceOf(home, u"http://127.0.0.1:631"_s),
              resourceOf(home, u"https://login.example/x"_s), resourceOf(home, QString())}) {
            Door door;
            door.expectDocument();
            door.http.expect("GET", resourcePath).reply(200, document);
            QVERIFY(!door.browserOpens());
            QVERIFY(!door.end());
            QVERIFY(door.http.verify());
        }
        Door old;
        old.expectDocument();
        old.http.expect("GET", resourcePath).reply(404, "<html>");
        QVERIFY(!old.browserOpens());
        QVERIFY(!old.end());
    }

    void nothingIsAskedForNothing()
    {
        Door door;
        door.fields.clear();
        QVERIFY(!door.browserOpens());
        QVERIFY(!door.end());
        QVERIFY(door.http.requests().isEmpty());
        const SignInForm form = BlueskyNetwork().signInForm();
        QCOMPARE(form.methods.size(), 2);
        QCOMPARE(form.methods.first().name, u"password"_s);
        QCOMPARE(form.methods.last().kind, SignInMethod::Kind::Browser);
    }
};

SPORTELLO_TEST(TestBlueskyBrowserSignIn)
#include "test_blueskybrowsersignin.moc"
