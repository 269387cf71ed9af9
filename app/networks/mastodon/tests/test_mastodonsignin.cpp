// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "networks/http/nettransport.h"
#include "networks/mastodon/mastodoncredentials.h"
#include "networks/mastodon/mastodonnetwork.h"
#include "networks/mastodon/mastodonsignin.h"
#include "support/fakemastodon.h"
#include "support/faketransport.h"
#include "support/manualclock.h"
#include "support/testcase.h"
#include "support/wait.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QHostAddress>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTimer>

using namespace sportello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Runs the event loop until it is so, at most five seconds. Not QTest::qWaitFor(), whose sleeps a
/// request with a body, made of many small steps, would wait for one by one.
template<typename Condition>
bool until(Condition isSo)
{
    QTimer beat;
    beat.start(50);
    const QDeadlineTimer deadline(5000);
    while (!isSo() && !deadline.hasExpired())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    return isSo();
}

/// Sends bytes to a port of this machine as a browser, or something worse, would; gives the answer,
/// empty when nobody takes it.
QByteArray talk(quint16 port, const QByteArray &bytes)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    if (!socket.waitForConnected(3000))
        return {};
    socket.write(bytes);
    until([&] { return socket.state() == QAbstractSocket::UnconnectedState; });
    return socket.readAll();
}

QByteArray call(const QUrl &url, const QByteArray &host = {}, const QByteArray &method = "GET")
{
    const QByteArray authority = "127.0.0.1:" + QByteArray::number(url.port());
    const QByteArray target = url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority);
    return talk(quint16(url.port()),
                method + " " + target + " HTTP/1.1\r\nHost: " + (host.isEmpty() ? authority : host)
                    + "\r\nConnection: close\r\n\r\n");
}

QString field(const QUrl &url, const QString &name)
{
    return QUrlQuery(url).queryItemValue(name, QUrl::FullyDecoded);
}

/// The address with which the browser comes back.
QUrl answerTo(const QUrl &page, const QList<std::pair<QString, QString>> &fields)
{
    QUrl url(field(page, u"redirect_uri"_s));
    QUrlQuery query;
    for (const auto &[name, value] : fields)
        query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    url.setQuery(query);
    return url;
}

/// A person at a browser with a server in front of them, and an attempt to sign in.
struct Door
{
    ManualClock clock;
    NetTransport http{clock, u"Sportello/test"_s};
    FakeMastodon server{clock};
    std::unique_ptr<SignInAttempt> attempt;
    QList<QUrl> pages;
    int codesWanted = 0;
    QList<Result<SignedIn>> results;

    explicit Door(FakeDialect dialect = FakeDialect::Mastodon)
        : server(clock, dialect)
    {
        server.addBrand(u"hotelaurora"_s);
        server.addBrand(u"trattoria"_s);
        begin();
    }
    void begin()
    {
        SignInInput input{u"browser"_s, {{u"server"_s, server.url().toString()}}};
        attempt = MastodonNetwork().signIn(input, {http, clock});
        QObject::connect(attempt.get(), &SignInAttempt::browserWanted, attempt.get(),
                         [this](const QUrl &url) { pages.append(url); });
        QObject::connect(attempt.get(), &SignInAttempt::codeWanted, attempt.get(),
                         [this] { ++codesWanted; });
        QObject::connect(attempt.get(), &SignInAttempt::finished, attempt.get(),
                         [this](const Result<SignedIn> &result) { results.append(result); });
        attempt->start();
    }
    bool browserOpens()
    {
        return until([this] { return !pages.isEmpty(); });
    }
    bool ends()
    {
        return until([this] { return !results.isEmpty(); });
    }
    /// The person says yes (or no); gives the address to which the server sends the browser back.
    QUrl consent()
    {
        HttpRequest request;
        request.url = pages.last();
        const Result<HttpAnswer> answer = waitFor(http.send(request));
        return answer ? QUrl(QString::fromLatin1(answer->header("location"))) : QUrl();
    }
    QString error() const
    {
        return results.isEmpty() || results.first().ok() ? QString()
                                                         : results.first().error().message;
    }
};

/// What finished() brought; Result has no empty state, as QVariant::value() would need.
const Result<SignedIn> &resultOf(const QSignalSpy &finished)
{
    return *static_cast<const Result<SignedIn> *>(finished.first().first().constData());
}

} // namespace

class TestMastodonSignIn : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void signsIn_data();
    void signsIn();
    void asksAsTheRulesSay();
    void codeIsGoodOnce();
    void wrongAnswersAreRefused_data();
    void wrongAnswersAreRefused();
    void tenWrongAnswersEndIt();
    void secondHitIsRefused();
    void anotherIssuerIsRefused_data();
    void anotherIssuerIsRefused();
    void promisedIssuerMustCome();
    void denied();
    void fiveMinutes();
    void pastedCode();
    void pastedAddress();
    void pastedForeignAddress();
    void nothingListensAfterwards();
    void cancelled();
    void wrongServer();
    void notAMastodonServer();
    void followsToWhereTheServerLives();
    void oldServersGetFewerScopes();
    void typedToken();
    void typedTokenIsWrong_data();
    void typedTokenIsWrong();
    void formIsComplete();
    void challengeOfTheStandard();
};

void TestMastodonSignIn::signsIn_data()
{
    QTest::addColumn<int>("dialect");
    QTest::newRow("Mastodon") << int(FakeDialect::Mastodon);
    QTest::newRow("GoToSocial") << int(FakeDialect::GoToSocial);
    QTest::newRow("snac") << int(FakeDialect::Snac);
}

void TestMastodonSignIn::signsIn()
{
    QFETCH(const int, dialect);
    Door door{FakeDialect(dialect)};
    door.server.setConsent(FakeMastodon::Consent::Given, u"trattoria"_s);
    QVERIFY(door.browserOpens());
    QCOMPARE(door.codesWanted, 1);

    const QByteArray page = call(door.consent());

    QVERIFY(page.startsWith("HTTP/1.1 200"));
    QVERIFY(page.contains("go back to Sportello"));
    QVERIFY(!page.contains("code-")); // the page is static
    QVERIFY(door.ends());
    QVERIFY2(door.results.first().ok(), qPrintable(door.error()));
    const SignedIn &signedIn = door.results.first().value();
    QCOMPARE(signedIn.server, door.server.url().toString());
    QCOMPARE(signedIn.identity.address, u"trattoria@social.example"_s);
    const auto credentials = mastodon::credentialsFrom(signedIn.credentials);
    QVERIFY(credentials);
    QCOMPARE(credentials->accessToken.reveal(), door.server.tokenOf(u"trattoria"_s));
    QVERIFY(!credentials->clientId.isEmpty() && !credentials->clientSecret.isEmpty());
    QCOMPARE(door.results.size(), 1);
}

void TestMastodonSignIn::asksAsTheRulesSay()
{
    Door one;
    Door two;
    QVERIFY(one.browserOpens() && two.browserOpens());
    const QUrl page = one.pages.first();

    QCOMPARE(field(page, u"response_type"_s), u"code"_s);
    QCOMPARE(field(page, u"code_challenge_method"_s), u"S256"_s);
    QCOMPARE(field(page, u"force_login"_s), u"true"_s);
    QCOMPARE(field(page, u"code_challenge"_s).size(), 43);
    QVERIFY(field(page, u"state"_s).size() >= 43);
    const QUrl redirect(field(page, u"redirect_uri"_s));
    QCOMPARE(redirect.host(), u"127.0.0.1"_s);
    QVERIFY(redirect.port() > 1023);
    // No more than what exists and what we need.
    QCOMPARE(field(page, u"scope"_s),
             u"profile read:accounts read:statuses read:notifications read write:statuses "
             "write:media write"_s);
    // Each attempt has its own of everything.
    for (const QString &name : {u"state"_s, u"code_challenge"_s, u"redirect_uri"_s})
        QVERIFY(field(page, name) != field(two.pages.first(), name));
}

void TestMastodonSignIn::codeIsGoodOnce()
{
    Door door;
    QVERIFY(door.browserOpens());
    const QUrl answer = door.consent();
    call(answer);
    QVERIFY(door.ends() && door.results.first().ok());

    call(answer);
    door.attempt->giveCode(field(answer, u"code"_s));
    QTest::qWait(20);

    QCOMPARE(door.server.tokenRequests(), 1);
    QCOMPARE(door.results.size(), 1);
}

void TestMastodonSignIn::wrongAnswersAreRefused_data()
{
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("state"); // "right" = the right one

    QTest::newRow("wrong state") << QByteArray() << QByteArray("GET") << u"/callback"_s << u"x"_s;
    QTest::newRow("no state") << QByteArray() << QByteArray("GET") << u"/callback"_s << QString();
    QTest::newRow("foreign host") << QByteArray("evil.example") << QByteArray("GET")
                                  << u"/callback"_s << u"right"_s;
    QTest::newRow("another name of this machine")
        << QByteArray("localhost") << QByteArray("GET") << u"/callback"_s << u"right"_s;
    QTest::newRow("another path") << QByteArray() << QByteArray("GET") << u"/callback/x"_s
                                  << u"right"_s;
    QTest::newRow("post") << QByteArray() << QByteArray("POST") << u"/callback"_s << u"right"_s;
}

void TestMastodonSignIn::wrongAnswersAreRefused()
{
    QFETCH(const QByteArray, host);
    QFETCH(const QByteArray, method);
    QFETCH(const QString, path);
    QFETCH(const QString, state);
    Door door;
    QVERIFY(door.browserOpens());
    const QUrl page = door.pages.first();
    QUrl forged = answerTo(page, {{u"code"_s, u"forged"_s}});
    if (!state.isEmpty()) {
        forged = answerTo(page,
                          {{u"code"_s, u"forged"_s},
                           {u"state"_s, state == u"right"_s ? field(page, u"state"_s) : state}});
    }
    forged.setPath(path);

    QVERIFY(call(forged, host, method).startsWith("HTTP/1.1 400"));
    QVERIFY(door.results.isEmpty());
    QCOMPARE(door.server.tokenRequests(), 0);

    // The true answer still counts.
    call(door.consent());
    QVERIFY(door.ends() && door.results.first().ok());
}

void TestMastodonSignIn::tenWrongAnswersEndIt()
{
    Door door;
    QVERIFY(door.browserOpens());
    const QUrl forged =
        answerTo(door.pages.first(), {{u"code"_s, u"x"_s}, {u"state"_s, u"guess"_s}});
    for (int i = 0; i < 10; ++i) {
        QVERIFY(door.results.isEmpty());
        call(forged);
    }
    QVERIFY(door.ends());
    QCOMPARE(door.results.first().error().kind, ErrorKind::Refused);
    QVERIFY(call(door.consent()).isEmpty()); // nobody is there any more
    QCOMPARE(door.server.tokenRequests(), 0);
}

void TestMastodonSignIn::secondHitIsRefused()
{
    Door door;
    QVERIFY(door.browserOpens());
    const QUrl answer = door.consent();
    // Both are connected before either speaks.
    QTcpSocket late;
    late.connectToHost(QHostAddress(QHostAddress::LocalHost), quint16(answer.port()));
    QVERIFY(until([&] { return late.state() == QAbstractSocket::ConnectedState; }));
    QTest::qWait(20);

    QVERIFY(call(answer).startsWith("HTTP/1.1 200"));
    late.write("GET " + answer.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority)
               + " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(answer.port()) + "\r\n\r\n");
    QVERIFY(until([&] { return late.state() == QAbstractSocket::UnconnectedState; }));
    const QByteArray refused = late.readAll();

    QVERIFY(refused.isEmpty() || refused.startsWith("HTTP/1.1 400"));
    QVERIFY(door.ends() && door.results.first().ok());
    QCOMPARE(door.server.tokenRequests(), 1);
}

void TestMastodonSignIn::anotherIssuerIsRefused_data()
{
    QTest::addColumn<bool>("isOurs");
    QTest::newRow("our server") << true;
    QTest::newRow("another server") << false;
}

void TestMastodonSignIn::anotherIssuerIsRefused()
{
    QFETCH(const bool, isOurs);
    Door door;
    door.server.setIssuer(isOurs ? door.server.url().toString() + u'/' : u"https://evil.example"_s);
    QVERIFY(door.browserOpens());

    call(door.consent());

    QVERIFY(door.ends());
    QCOMPARE(door.results.first().ok(), isOurs);
    // The code of the other server is not handed to this one.
    QCOMPARE(door.server.tokenRequests(), isOurs ? 1 : 0);
}

void TestMastodonSignIn::promisedIssuerMustCome()
{
    ManualClock clock;
    FakeTransport http;
    http.expect("GET", u"/.well-known/oauth-authorization-server"_s)
        .reply(200, R"({"issuer":"https://social.example",
                        "authorization_response_iss_parameter_supported":true})");
    http.expect("POST", u"/api/v1/apps"_s).reply(200, R"({"client_id":"c","client_secret":"s"})");
    const auto attempt = MastodonNetwork().signIn(
        {u"browser"_s, {{u"server"_s, u"social.example"_s}}}, {http, clock});
    QSignalSpy browser(attempt.get(), &SignInAttempt::browserWanted);
    QSignalSpy finished(attempt.get(), &SignInAttempt::finished);
    attempt->start();
    QVERIFY(until([&] { return !browser.isEmpty(); }));
    const QUrl page = browser.first().first().toUrl();

    call(answerTo(page, {{u"code"_s, u"x"_s}, {u"state"_s, field(page, u"state"_s)}}));

    QVERIFY(until([&] { return !finished.isEmpty(); }));
    QVERIFY(!resultOf(finished).ok());
    QVERIFY(http.verify()); // no token was asked for
}

void TestMastodonSignIn::denied()
{
    Door door;
    door.server.setConsent(FakeMastodon::Consent::Denied);
    QVERIFY(door.browserOpens());

    const QByteArray page = call(door.consent());

    QVERIFY(page.contains("Not signed in"));
    QVERIFY(door.ends());
    QCOMPARE(door.results.first().error().kind, ErrorKind::Refused);
    QVERIFY(door.error().contains(u"not allowed"_s));
    QCOMPARE(door.server.tokenRequests(), 0);
}

void TestMastodonSignIn::fiveMinutes()
{
    Door door;
    QVERIFY(door.browserOpens());
    const QUrl answer = door.consent();
    door.clock.advance(4min + 59s);
    QVERIFY(door.results.isEmpty());
    door.clock.advance(1s);

    QCOMPARE(door.results.size(), 1);
    QCOMPARE(door.results.first().error().kind, ErrorKind::Timeout);
    QVERIFY(call(answer).isEmpty());
    QCOMPARE(door.server.tokenRequests(), 0);
}

void TestMastodonSignIn::pastedCode()
{
    Door door;
    QVERIFY(door.browserOpens());
    door.attempt->giveCode({}); // "show me a code"
    QCOMPARE(door.pages.size(), 2);
    QCOMPARE(field(door.pages.last(), u"redirect_uri"_s), u"urn:ietf:wg:oauth:2.0:oob"_s);
    HttpRequest request;
    request.url = door.pages.last();
    QByteArray code = waitFor(door.http.send(request))->body;
    code.replace("<p>", "").replace("</p>", "\n");

    door.attempt->giveCode(QString::fromLatin1(code));

    QVERIFY(door.ends());
    QVERIFY2(door.results.first().ok(), qPrintable(door.error()));
}

void TestMastodonSignIn::pastedAddress()
{
    Door door;
    QVERIFY(door.browserOpens());

    // The browser ran elsewhere and could not come back.
    door.attempt->giveCode(door.consent().toString());

    QVERIFY(door.ends());
    QVERIFY2(door.results.first().ok(), qPrintable(door.error()));
}

void TestMastodonSignIn::pastedForeignAddress()
{
    Door door;
    QVERIFY(door.browserOpens());
    door.attempt->giveCode(u"http://127.0.0.1:1/callback?code=stolen&state=other"_s);
    QVERIFY(door.ends());
    QVERIFY(!door.results.first().ok());
    QCOMPARE(door.server.tokenRequests(), 0);
}

void TestMastodonSignIn::nothingListensAfterwards()
{
    Door door;
    QVERIFY(door.browserOpens());
    const QUrl answer = door.consent();
    call(answer);
    QVERIFY(door.ends());
    QVERIFY(call(answer).isEmpty());
}

void TestMastodonSignIn::cancelled()
{
    Door door;
    QVERIFY(door.browserOpens());
    const QUrl answer = door.consent();
    door.attempt.reset();
    QVERIFY(call(answer).isEmpty());
    QVERIFY(door.results.isEmpty());
    QCOMPARE(door.server.tokenRequests(), 0);
}

void TestMastodonSignIn::wrongServer()
{
    ManualClock clock;
    FakeTransport http;
    for (const QString &method : {u"browser"_s, u"token"_s}) {
        const auto attempt = MastodonNetwork().signIn(
            {method, {{u"server"_s, u"https//social.example"_s}, {u"token"_s, u"t"_s}}},
            {http, clock});
        QSignalSpy finished(attempt.get(), &SignInAttempt::finished);
        attempt->start();
        QCOMPARE(finished.count(), 1);
    }
    QVERIFY(http.requests().isEmpty());
}

void TestMastodonSignIn::notAMastodonServer()
{
    ManualClock clock;
    FakeTransport http;
    http.expect("GET", u"/.well-known/oauth-authorization-server"_s).reply(200, "<html>Hi</html>");
    http.expect("POST", u"/api/v1/apps"_s).reply(404, "<html>Hi</html>");
    const auto attempt = MastodonNetwork().signIn(
        {u"browser"_s, {{u"server"_s, u"hotel.example"_s}}}, {http, clock});
    QSignalSpy finished(attempt.get(), &SignInAttempt::finished);
    attempt->start();
    QVERIFY(until([&] { return !finished.isEmpty(); }));
    const auto result = resultOf(finished);
    QVERIFY(result.error().message.contains(u"no Mastodon server"_s));
    QVERIFY(http.verify());
}

void TestMastodonSignIn::followsToWhereTheServerLives()
{
    ManualClock clock;
    FakeTransport http;
    http.expect("GET", u"/.well-known/oauth-authorization-server"_s)
        .reply(
            301, {},
            {{"location", "https://social.hotel.example/.well-known/oauth-authorization-server"}});
    http.expect("GET", u"/.well-known/oauth-authorization-server"_s).reply(404, "{}");
    http.expect("POST", u"/api/v1/apps"_s).reply(200, R"({"client_id":"c","client_secret":"s"})");
    const auto attempt = MastodonNetwork().signIn(
        {u"browser"_s, {{u"server"_s, u"@desk@hotel.example"_s}}}, {http, clock});
    QSignalSpy browser(attempt.get(), &SignInAttempt::browserWanted);
    attempt->start();
    QVERIFY(until([&] { return !browser.isEmpty(); }));
    QCOMPARE(browser.first().first().toUrl().host(), u"social.hotel.example"_s);
    QVERIFY(http.verify());
}

void TestMastodonSignIn::oldServersGetFewerScopes()
{
    ManualClock clock;
    FakeTransport http;
    http.expect("GET", u"/.well-known/oauth-authorization-server"_s).reply(404, "{}");
    http.expect("POST", u"/api/v1/apps"_s).reply(422, R"({"error":"Scopes doesn't match"})");
    http.expect("POST", u"/api/v1/apps"_s).reply(200, R"({"client_id":"c","client_secret":"s"})");
    const auto attempt = MastodonNetwork().signIn(
        {u"browser"_s, {{u"server"_s, u"social.example"_s}}}, {http, clock});
    QSignalSpy browser(attempt.get(), &SignInAttempt::browserWanted);
    attempt->start();
    QVERIFY(until([&] { return !browser.isEmpty(); }));
    QCOMPARE(formField(http.requests().at(2), u"scopes"_s), mastodon::cautiousScopes());
    QCOMPARE(field(browser.first().first().toUrl(), u"scope"_s), mastodon::cautiousScopes());
    QVERIFY(http.verify());
}

void TestMastodonSignIn::typedToken()
{
    ManualClock clock;
    NetTransport http(clock, u"Sportello/test"_s);
    FakeMastodon server(clock, FakeDialect::Snac);
    server.addBrand(u"hotelaurora"_s);
    const auto attempt = MastodonNetwork().signIn(
        {u"token"_s,
         {{u"server"_s, server.url().toString()}, {u"token"_s, u" token-of-hotelaurora\n"_s}}},
        {http, clock});
    QSignalSpy finished(attempt.get(), &SignInAttempt::finished);
    attempt->start();
    QVERIFY(until([&] { return !finished.isEmpty(); }));
    const auto result = resultOf(finished);
    QVERIFY(result.ok());
    QCOMPARE(result->identity.address, u"hotelaurora@social.example"_s);
    const auto credentials = mastodon::credentialsFrom(result->credentials);
    QCOMPARE(credentials->accessToken, Secret(u"token-of-hotelaurora"_s));
    QVERIFY(credentials->clientId.isEmpty());
}

void TestMastodonSignIn::typedTokenIsWrong_data()
{
    QTest::addColumn<int>("status");
    QTest::newRow("401") << 401;
    QTest::newRow("403") << 403;
    QTest::newRow("422") << 422;
}

void TestMastodonSignIn::typedTokenIsWrong()
{
    QFETCH(const int, status);
    ManualClock clock;
    FakeTransport http;
    http.expect("GET", u"/api/v2/instance"_s).reply(200, R"({"domain":"social.example"})");
    http.expect("GET", u"/api/v1/accounts/verify_credentials"_s).reply(status, R"({"error":"x"})");
    const auto attempt = MastodonNetwork().signIn(
        {u"token"_s, {{u"server"_s, u"social.example"_s}, {u"token"_s, u"t"_s}}}, {http, clock});
    QSignalSpy finished(attempt.get(), &SignInAttempt::finished);
    attempt->start();
    QVERIFY(until([&] { return !finished.isEmpty(); }));
    QCOMPARE(resultOf(finished).error().kind, ErrorKind::SignInNeeded);
}

void TestMastodonSignIn::formIsComplete()
{
    const MastodonNetwork network;
    QCOMPARE(network.name(), u"mastodon"_s);
    QCOMPARE(network.shortName().size(), 2);
    const SignInForm form = network.signInForm();
    QCOMPARE(form.methods.size(), 2);
    QCOMPARE(form.methods.at(0).kind, SignInMethod::Kind::Browser);
    QVERIFY(form.methods.at(1).fields.at(1).secret);
    for (const SignInMethod &method : form.methods)
        QVERIFY(!method.label.isEmpty() && !method.explanation.isEmpty());
}

void TestMastodonSignIn::challengeOfTheStandard()
{
    // RFC 7636, appendix B.
    QCOMPARE(pkceChallenge(u"dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"_s),
             u"E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"_s);
}

SPORTELLO_TEST(TestMastodonSignIn)
#include "test_mastodonsignin.moc"
