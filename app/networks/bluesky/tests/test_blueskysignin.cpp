// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "networks/bluesky/blueskyidentity.h"
#include "networks/bluesky/blueskynetwork.h"
#include "networks/bluesky/blueskysignin.h"
#include "networks/http/txtlookup.h"
#include "support/faketransport.h"
#include "support/manualclock.h"
#include "support/testcase.h"
#include "support/wait.h"

#include <QJsonArray>
#include <QSignalSpy>

using namespace sportello;
using namespace sportello::bluesky;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString did = u"did:plc:aaaaaaaaaaaaaaaaaaaaaaaa"_s;
const QString otherDid = u"did:plc:bbbbbbbbbbbbbbbbbbbbbbbb"_s;
const QString handle = u"aurora.example"_s;
const QString home = u"https://amanita.us-east.host.bsky.network"_s;
const QString filePath = u"/.well-known/atproto-did"_s;
const QString sessionPath = u"/xrpc/com.atproto.server.createSession"_s;
const QString convosPath = u"/xrpc/chat.bsky.convo.listConvos"_s;
const QString profilePath = u"/xrpc/app.bsky.actor.getProfile"_s;

/// A domain name system with a few texts in it.
class Names final : public TxtLookup
{
public:
    QHash<QString, QStringList> records;
    QStringList asked;

    Future<QStringList> texts(const QString &name) override
    {
        asked.append(name);
        return readyValue(records.value(name));
    }
};

QJsonObject documentOf(const QString &owner, const QStringList &handles, const QString &server)
{
    QJsonArray names;
    for (const QString &name : handles)
        names.append(u"at://"_s + name);
    return {{u"id"_s, owner},
            {u"alsoKnownAs"_s, names},
            {u"service"_s,
             QJsonArray{QJsonObject{{u"id"_s, u"#other"_s},
                                    {u"type"_s, u"Other"_s},
                                    {u"serviceEndpoint"_s, u"https://other.example"_s}},
                        QJsonObject{{u"id"_s, u"#atproto_pds"_s},
                                    {u"type"_s, u"AtprotoPersonalDataServer"_s},
                                    {u"serviceEndpoint"_s, server}}}}};
}

QJsonDocument sessionOf(const QString &owner, const QJsonObject &document = {})
{
    QJsonObject session{{u"did"_s, owner},
                        {u"handle"_s, handle},
                        {u"accessJwt"_s, u"access"_s},
                        {u"refreshJwt"_s, u"refresh"_s},
                        {u"active"_s, true}};
    if (!document.isEmpty())
        session.insert(u"didDoc"_s, document);
    return QJsonDocument(session);
}

/// The web, the names, and somebody who wants to sign in.
struct Door
{
    FakeTransport http;
    ManualClock clock;
    Names names;
    QHash<QString, QString> fields{{u"handle"_s, u"@Aurora.example "_s},
                                   {u"token"_s, u"abcd-efgh-ijkl-mnop"_s}};

    Door() { names.records.insert(u"_atproto."_s + handle, {u"did="_s + did}); }

    Result<Identity> find(const QString &who)
    {
        IdentityLookup lookup(http, &names);
        return waitFor(lookup.find(who));
    }

    Result<SignedIn> signIn()
    {
        BlueskyPasswordSignIn attempt({u"password"_s, fields}, {http, clock, &names});
        std::optional<Result<SignedIn>> result;
        int ends = 0;
        QObject::connect(&attempt, &SignInAttempt::finished, &attempt,
                         [&](const Result<SignedIn> &ended) {
            result = ended;
            ++ends;
        });
        attempt.start();
        if (!QTest::qWaitFor([&result] { return result.has_value(); }))
            return Error{ErrorKind::Timeout, u"never ended"_s, {}, false};
        QCoreApplication::processEvents();
        if (ends != 1)
            return Error{ErrorKind::Cancelled, u"ended %1 times"_s.arg(ends), {}, false};
        return *result;
    }

    void expectDocument(const QString &server = home)
    {
        http.expect("GET", u'/' + did).reply(200, QJsonDocument(documentOf(did, {handle}, server)));
    }
    void expectRest()
    {
        http.expect("GET", convosPath).reply(200, R"({"convos":[]})");
        http.expect("GET", profilePath).reply(200, R"({"displayName":"Hotel Aurora"})");
    }
    QString hostOf(const QString &path) const
    {
        for (const HttpRequest &request : http.requests()) {
            if (request.url.path() == path)
                return request.url.host();
        }
        return {};
    }
};

} // namespace

class TestBlueskySignIn final : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void understandsWhatIsTyped_data();
    void understandsWhatIsTyped();
    void findsByTheDomainNameSystem();
    void findsByTheFileOfTheHost();
    void aNameMustBeConfirmed();
    void aDidIsEnough();
    void didsOfTheWebAreAsked();
    void privatePlacesAreNotAsked_data();
    void privatePlacesAreNotAsked();
    void signsInAtTheCommonPlaceAndMovesHome();
    void aNamedServerIsAsked();
    void anAppPasswordWithoutChatIsNoticed();
    void everyRefusalHasItsSentence_data();
    void everyRefusalHasItsSentence();
    void anotherAccountIsNotTaken();
    void nothingIsSentForWhatIsNoHandle();
};

void TestBlueskySignIn::understandsWhatIsTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("expected");
    QTest::newRow("plain") << u"aurora.example"_s << handle;
    QTest::newRow("at") << u" @Aurora.Example"_s << handle;
    QTest::newRow("invisible") << u"\u202aaurora.example\u202c"_s << handle;
    QTest::newRow("page") << u"https://bsky.app/profile/aurora.example/post/3l"_s << handle;
    QTest::newRow("uri") << u"at://aurora.example"_s << handle;
    QTest::newRow("did") << did << did;
    QTest::newRow("word") << u"aurora"_s << QString();
    QTest::newRow("mail") << u"desk@aurora.example"_s << QString();
    QTest::newRow("machine") << u"127.0.0.1"_s << QString();
    QTest::newRow("printer") << u"printer.local"_s << QString();
    QTest::newRow("injected") << u"aurora.example/../x"_s << QString();
    QTest::newRow("other method") << u"did:key:zQ3sh"_s << QString();
}

void TestBlueskySignIn::understandsWhatIsTyped()
{
    QFETCH(QString, typed);
    QTEST(identifierFromInput(typed), "expected");
}

void TestBlueskySignIn::findsByTheDomainNameSystem()
{
    Door door;
    door.expectDocument();
    const Result<Identity> identity = door.find(handle);
    QVERIFY(identity);
    QCOMPARE(*identity, (Identity{did, handle, QUrl(home)}));
    QCOMPARE(door.http.requests().first().url.host(), u"plc.directory"_s);
    QCOMPARE(door.names.asked, QStringList{u"_atproto.aurora.example"_s});
    QVERIFY(door.http.verify());
}

void TestBlueskySignIn::findsByTheFileOfTheHost()
{
    Door door;
    // Two answers are none.
    door.names.records[u"_atproto."_s + handle] = {u"did="_s + did, u"did="_s + otherDid};
    door.http.expect("GET", filePath)
        .reply(200, did.toUtf8() + '\n', {{"content-type", "text/plain"}});
    door.expectDocument();
    QVERIFY(door.find(handle));
    QCOMPARE(door.hostOf(filePath), handle);
    QVERIFY(door.http.verify());

    door.http.clear();
    door.http.expect("GET", filePath).reply(404, "<html>nothing</html>");
    const Result<Identity> nobody = door.find(u"nobody.example"_s);
    QVERIFY(!nobody && nobody.error().kind == ErrorKind::NotFound);
    door.http.expect("GET", filePath).drop(FakeTransport::MayHaveArrived::No);
    const Result<Identity> offline = door.find(u"nobody.example"_s);
    QVERIFY(!offline && offline.error().kind == ErrorKind::Offline);
}

void TestBlueskySignIn::aNameMustBeConfirmed()
{
    Door door;
    door.http.expect("GET", u'/' + did)
        .reply(200, QJsonDocument(documentOf(did, {u"somebody.example"_s}, home)));
    const Result<Identity> identity = door.find(handle);
    QVERIFY(!identity && identity.error().kind == ErrorKind::Refused);

    door.http.expect("GET", u'/' + did)
        .reply(200, QJsonDocument(documentOf(otherDid, {handle}, home)));
    const Result<Identity> foreign = door.find(handle);
    QVERIFY(!foreign && foreign.error().kind == ErrorKind::Protocol);
}

void TestBlueskySignIn::aDidIsEnough()
{
    Door door;
    door.expectDocument();
    QCOMPARE(door.find(did).valueOr({}).handle, handle);
    // A name that does not lead back is somebody else's.
    door.names.records[u"_atproto."_s + handle] = {u"did="_s + otherDid};
    door.expectDocument();
    const Result<Identity> nameless = door.find(did);
    QVERIFY(nameless && nameless->handle.isEmpty());
    QCOMPARE(nameless->did, did);
}

void TestBlueskySignIn::didsOfTheWebAreAsked()
{
    Door door;
    const QString web = u"did:web:aurora.example"_s;
    door.names.records[u"_atproto."_s + handle] = {u"did="_s + web};
    door.http.expect("GET", u"/.well-known/did.json"_s)
        .reply(200, QJsonDocument(documentOf(web, {handle}, u"https://pds.example/"_s)));
    const Result<Identity> identity = door.find(handle);
    QVERIFY(identity);
    QCOMPARE(identity->server, QUrl(u"https://pds.example"_s));
    QCOMPARE(door.http.lastRequest().url, QUrl(u"https://aurora.example/.well-known/did.json"_s));
}

void TestBlueskySignIn::privatePlacesAreNotAsked_data()
{
    QTest::addColumn<QString>("who");
    QTest::addColumn<QString>("server");
    QTest::newRow("loopback document") << u"did:web:localhost%3A8080"_s << QString();
    QTest::newRow("machine as document") << u"did:web:10.0.0.1"_s << QString();
    QTest::newRow("private name") << u"did:web:router.local"_s << QString();
    QTest::newRow("metadata service") << u"did:web:169.254.169.254"_s << QString();
    QTest::newRow("loopback server") << did << u"http://127.0.0.1:2583"_s;
    QTest::newRow("private server") << did << u"https://192.168.1.1"_s;
    QTest::newRow("numeric server") << did << u"https://2130706433"_s;
    QTest::newRow("plain server") << did << u"http://pds.example"_s;
    QTest::newRow("user in server") << did << u"https://a:b@pds.example"_s;
    QTest::newRow("no web") << did << u"file:///etc/passwd"_s;
}

void TestBlueskySignIn::privatePlacesAreNotAsked()
{
    QFETCH(QString, who);
    QFETCH(QString, server);
    Door door;
    if (!server.isEmpty())
        door.expectDocument(server);
    const Result<Identity> identity = door.find(who);
    QVERIFY(!identity && identity.error().kind == ErrorKind::Refused);
    QCOMPARE(door.http.requests().size(), server.isEmpty() ? 0 : 1);

    // On a loopback directory, as developers have it, the machine itself is the web.
    IdentityLookup local(door.http, &door.names, QUrl(u"http://localhost:2582"_s));
    door.http.expect("GET", u"/.well-known/did.json"_s)
        .anyTimes()
        .fail({ErrorKind::Offline, {}, {}, false});
    if (who.startsWith("did:web:localhost"_L1)) {
        const Result<Identity> here = waitFor(local.find(who));
        QVERIFY(!here && here.error().kind == ErrorKind::Offline);
        QCOMPARE(door.http.lastRequest().url,
                 QUrl(u"http://localhost:8080/.well-known/did.json"_s));
    }
}

void TestBlueskySignIn::signsInAtTheCommonPlaceAndMovesHome()
{
    Door door;
    door.expectDocument();
    door.http.expect("POST", sessionPath)
        .reply(200, sessionOf(did, documentOf(did, {handle}, home)));
    door.expectRest();
    const Result<SignedIn> result = door.signIn();
    QVERIFY2(result, result ? "" : qPrintable(result.error().message));
    QVERIFY(door.http.verify());
    QCOMPARE(door.hostOf(sessionPath), u"bsky.social"_s);
    QCOMPARE(door.hostOf(convosPath), QUrl(home).host());
    QCOMPARE(result->server, home);
    QCOMPARE(result->identity.remoteId, did);
    QCOMPARE(result->identity.address, handle);
    QCOMPARE(result->identity.displayName, u"Hotel Aurora"_s);
    const Credentials kept = credentialsFrom(result->credentials).value_or(Credentials());
    QCOMPARE(kept,
             (Credentials{home, did, handle, Secret(u"access"_s), Secret(u"refresh"_s), true}));
    QVERIFY(!result->credentials.reveal().contains(u"abcd-efgh"_s));
    const QJsonObject body = QJsonDocument::fromJson(door.http.requests().at(1).body).object();
    QCOMPARE(body["identifier"_L1].toString(), did);
    QCOMPARE(body["password"_L1].toString(), u"abcd-efgh-ijkl-mnop"_s);
}

void TestBlueskySignIn::aNamedServerIsAsked()
{
    Door door;
    door.fields[u"server"_s] = u"http://127.0.0.1:2583"_s;
    door.http.expect("POST", sessionPath)
        .reply(200, sessionOf(did, documentOf(did, {handle}, u"http://localhost:2583"_s)));
    door.expectRest();
    const Result<SignedIn> result = door.signIn();
    QVERIFY(result);
    QCOMPARE(door.hostOf(sessionPath), u"127.0.0.1"_s);
    QCOMPARE(result->server, u"http://localhost:2583"_s);
    QVERIFY(door.names.asked.isEmpty());

    for (const QString &server : {u"http://pds.example"_s, u"ftp://pds.example"_s, u"10.1.2.3"_s}) {
        Door other;
        other.fields[u"server"_s] = server;
        const Result<SignedIn> refused = other.signIn();
        QVERIFY(!refused && refused.error().kind == ErrorKind::Refused);
        QVERIFY(other.http.requests().isEmpty());
    }

    // A server of the web does not send us to this machine.
    Door sly;
    sly.fields[u"server"_s] = u"pds.example"_s;
    sly.http.expect("POST", sessionPath)
        .reply(200, sessionOf(did, documentOf(did, {handle}, u"http://127.0.0.1:631"_s)));
    sly.expectRest();
    QCOMPARE(sly.signIn().valueOr({}).server, u"https://pds.example"_s);
}

void TestBlueskySignIn::anAppPasswordWithoutChatIsNoticed()
{
    const auto mayUseChat = [](int status, const QByteArray &body) {
        Door door;
        door.expectDocument();
        door.http.expect("POST", sessionPath).reply(200, sessionOf(did));
        door.http.expect("GET", convosPath).reply(status, body);
        door.http.expect("GET", profilePath).reply(400, R"({"error":"InvalidRequest"})");
        const Result<SignedIn> result = door.signIn();
        return result ? int(credentialsFrom(result->credentials)->mayUseChat) : -1;
    };
    QCOMPARE(mayUseChat(400, R"({"error":"InvalidToken","message":"Bad token method"})"), 0);
    QCOMPARE(mayUseChat(502, R"({"error":"UpstreamFailure"})"), 1);
}

void TestBlueskySignIn::everyRefusalHasItsSentence_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("words");
    const QString app = u"abcd-efgh-ijkl-mnop"_s;
    const QByteArray wrong =
        R"({"error":"AuthenticationRequired","message":"Invalid identifier or password"})";
    QTest::newRow("wrong app password") << 401 << wrong << app << u"app password was deleted"_s;
    QTest::newRow("wrong main password") << 401 << wrong << u"correct horse"_s << u"looks like"_s;
    QTest::newRow("second factor") << 401 << QByteArray(R"({"error":"AuthFactorTokenRequired"})")
                                   << u"correct horse"_s << u"Make an app password"_s;
    QTest::newRow("taken down") << 400 << QByteArray(R"({"error":"AccountTakedown"})") << app
                                << u"taken this account down"_s;
    QTest::newRow("too many") << 429 << QByteArray(R"({"error":"RateLimitExceeded"})") << app
                              << u"too many attempts"_s;
    QTest::newRow("no such server")
        << 404 << QByteArray("<html></html>") << app << u"no Bluesky server"_s;
}

void TestBlueskySignIn::everyRefusalHasItsSentence()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QString, password);
    QFETCH(QString, words);
    Door door;
    door.fields[u"token"_s] = password;
    door.expectDocument();
    door.http.expect("POST", sessionPath).reply(status, body);
    const Result<SignedIn> result = door.signIn();
    QVERIFY(!result);
    QVERIFY2(result.error().message.contains(words), qPrintable(result.error().message));
    QVERIFY(!result.error().message.contains(password));
    QVERIFY(!result.error().mayHaveArrived);
    QVERIFY(door.http.verify());
}

void TestBlueskySignIn::anotherAccountIsNotTaken()
{
    Door door;
    door.expectDocument();
    door.http.expect("POST", sessionPath).reply(200, sessionOf(otherDid));
    const Result<SignedIn> result = door.signIn();
    QVERIFY(!result && result.error().kind == ErrorKind::Refused);
}

void TestBlueskySignIn::nothingIsSentForWhatIsNoHandle()
{
    Door door;
    door.fields[u"handle"_s] = u"aurora"_s;
    QVERIFY(!door.signIn());
    door.fields[u"handle"_s] = handle;
    door.fields[u"token"_s] = u" "_s;
    QVERIFY(!door.signIn());
    QVERIFY(door.http.requests().isEmpty());
    QVERIFY(BlueskyPasswordSignIn::looksLikeAppPassword(u"abcd-efgh-2345-mnop"_s));
    QVERIFY(!BlueskyPasswordSignIn::looksLikeAppPassword(u"correct horse battery"_s));
}

SPORTELLO_TEST(TestBlueskySignIn)
#include "test_blueskysignin.moc"
