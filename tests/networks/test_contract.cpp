// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "networks/allnetworks.h"
#include "networks/contractsupport.h"
#include "support/manualclock.h"
#include "support/testcase.h"
#include "support/wait.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace sportello;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

/// Only what a request changed, or a network in memory did by itself, may have arrived.
bool canHaveArrived(const CallReport &report)
{
    return report.call == u"send"_s && (!report.last || report.last->effect == HttpEffect::Changes);
}

bool isChange(const CallReport &report)
{
    return report.last && report.last->effect == HttpEffect::Changes;
}

QByteArray described(const QString &network, const CallReport &report)
{
    QString text = network + u'.' + report.call + u": "_s;
    text += report.error
        ? u"error %1 (%2)"_s.arg(int(report.error->kind)).arg(report.error->message)
        : u"ok"_s;
    if (report.error && report.error->mayHaveArrived)
        text += u" may have arrived"_s;
    return text.toUtf8();
}

} // namespace

/// What every network has to keep, whatever it speaks. A new network is covered as it is: nothing
/// here knows any of them.
class TestContract final : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void describesItself_data() { networks(); }
    void describesItself();
    void signInFormIsWellFormed_data() { networks(); }
    void signInFormIsWellFormed();
    void capabilitiesAgreeWithEachOther_data() { networks(); }
    void capabilitiesAgreeWithEachOther();
    void capabilitiesAgreeWithFunctions_data() { networks(); }
    void capabilitiesAgreeWithFunctions();
    void sourcesAreNamed_data() { networks(); }
    void sourcesAreNamed();
    void messagesAreWellFormed_data() { networks(); }
    void messagesAreWellFormed();
    void batchGivenTwiceIsEqual_data() { networks(); }
    void batchGivenTwiceIsEqual();
    void answersBecomeErrors_data();
    void answersBecomeErrors();
    void unknownFieldsChangeNothing_data() { networks(); }
    void unknownFieldsChangeNothing();
    void oddAnswersDoNoHarm_data() { networks(); }
    void oddAnswersDoNoHarm();
    void secretsStaySecret_data() { networks(); }
    void secretsStaySecret();
    void callsEndWithTheConnector_data() { networks(); }
    void callsEndWithTheConnector();

private:
    void networks();
    const Network *network() const;

    NetworkList m_networks = allNetworks();
};

void TestContract::networks()
{
    QTest::addColumn<QString>("name");
    for (const std::unique_ptr<Network> &network : m_networks)
        QTest::newRow(qPrintable(network->name())) << network->name();
}

const Network *TestContract::network() const
{
    const QString *name =
        static_cast<const QString *>(QTest::qData("name", qMetaTypeId<QString>()));
    return findNetwork(m_networks, *name);
}

void TestContract::describesItself()
{
    static const QRegularExpression plainWord(u"^[a-z][a-z0-9]*$"_s);
    const Network *one = network();
    QVERIFY(plainWord.match(one->name()).hasMatch());
    QVERIFY(!one->displayName().trimmed().isEmpty());
    QCOMPARE(one->shortName().size(), 2);
    int same = 0;
    int sameTile = 0;
    for (const std::unique_ptr<Network> &other : m_networks) {
        same += other->name() == one->name() ? 1 : 0;
        sameTile += other->shortName() == one->shortName() ? 1 : 0;
    }
    QCOMPARE(same, 1);
    QCOMPARE(sameTile, 1);
}

void TestContract::signInFormIsWellFormed()
{
    const SignInForm form = network()->signInForm();
    QVERIFY(!form.title.isEmpty());
    QVERIFY(!form.methods.isEmpty());
    QSet<QString> methods;
    for (const SignInMethod &method : form.methods) {
        QVERIFY(!method.name.isEmpty() && !methods.contains(method.name));
        methods.insert(method.name);
        QVERIFY(!method.label.isEmpty());
        QVERIFY2(method.explanation.endsWith(u'.'), qPrintable(method.explanation));
        QSet<QString> fields;
        for (const SignInField &field : method.fields) {
            QVERIFY(!field.name.isEmpty() && !fields.contains(field.name));
            fields.insert(field.name);
            QVERIFY(!field.label.isEmpty());
        }
    }
}

void TestContract::capabilitiesAgreeWithEachOther()
{
    ContractSession session(*network());
    const Capabilities can = session.connector().capabilities();
    if (can.has(Feature::PublicReply))
        QVERIFY(!can.textLimits(Audience::Public).limits.isEmpty());
    if (can.has(Feature::PrivateMessage))
        QVERIFY(!can.textLimits(Audience::Private).limits.isEmpty());
    for (const TextLimits &limits : can.limits) {
        for (const Limit &limit : limits.limits)
            QVERIFY(limit.maximum > 0);
    }
    QVERIFY(!can.has(Feature::PrivateFromPublic) || can.has(Feature::PrivateMessage));
    QVERIFY(!can.has(Feature::MediaText) || can.has(Feature::Media));
    if (can.has(Feature::Media))
        QVERIFY(can.maxMedia > 0 && can.maxMediaBytes > 0);
    QCOMPARE(can.idempotencyWindow > 0min, can.has(Feature::IdempotentSend));
    QVERIFY(!can.findSentIsCertain || can.has(Feature::FindSent));
    QVERIFY(session.connector().pollInterval() >= 1s);
}

void TestContract::capabilitiesAgreeWithFunctions()
{
    ContractSession session(*network());
    session.transport().answerWith(jsonAnswer("[]"));
    Connector &connector = session.connector();
    const Capabilities can = connector.capabilities();

    // The base class refuses to look; a network that can look overrides it, one that cannot
    // leaves it alone.
    const Result<std::optional<RemoteMessage>> found =
        waitFor(connector.findSent(session.replies().value(0)));
    const bool refused = !found.ok() && found.error().kind == ErrorKind::Refused;
    QCOMPARE(!refused, can.has(Feature::FindSent));

    for (const Source &source : connector.sources()) {
        const Result<RemoteBatch> batch = waitFor(connector.fetch(source, {}));
        if (!can.has(Feature::History)) {
            QVERIFY(!batch.ok() || !batch->older);
            const Result<RemoteBatch> older = waitFor(connector.fetchOlder(source, {u"1"_s}));
            QVERIFY(older.ok() && older->messages.isEmpty() && !older->older);
        }
    }
    if (!can.has(Feature::PrivateMessage)) {
        const Result<PrivateRoute> route =
            waitFor(connector.privateRoute(session.replies().value(0).recipient));
        QVERIFY(!route.ok() || route->kind == PrivateRoute::Kind::NotPossible);
    }
}

void TestContract::sourcesAreNamed()
{
    ContractSession session(*network());
    const QList<Source> sources = session.connector().sources();
    QVERIFY(!sources.isEmpty());
    QSet<QString> names;
    for (const Source &source : sources) {
        QVERIFY(!source.name.isEmpty() && !names.contains(source.name));
        names.insert(source.name);
    }
}

void TestContract::messagesAreWellFormed()
{
    ContractSession session(*network());
    session.transport().answerWith(jsonAnswer("[]"));
    for (const Source &source : session.connector().sources()) {
        const Result<RemoteBatch> batch = waitFor(session.connector().fetch(source, {}));
        if (!batch.ok())
            continue;
        QSet<QString> ids;
        for (const RemoteMessage &message : batch->messages) {
            QVERIFY(!message.remoteId.isEmpty() && !ids.contains(message.remoteId));
            ids.insert(message.remoteId);
            QVERIFY(!message.author.address.isEmpty());
            QVERIFY(!message.author.address.startsWith(u'@'));
            QVERIFY(!message.visibility.isEmpty());
            if (message.direction == Direction::In)
                QCOMPARE(message.counterpart.address, message.author.address);
            for (const TextSpan &span : message.text.spans)
                QVERIFY(span.start >= 0 && span.length > 0
                        && span.start + span.length <= message.text.text.size());
            QVERIFY(std::is_sorted(message.participants.begin(), message.participants.end()));
        }
    }
}

void TestContract::batchGivenTwiceIsEqual()
{
    ContractSession session(*network());
    session.transport().answerWith(jsonAnswer("[]"));
    Connector &connector = session.connector();
    for (const Source &source : connector.sources()) {
        const Result<RemoteBatch> first = waitFor(connector.fetch(source, {}));
        const Result<RemoteBatch> second = waitFor(connector.fetch(source, {}));
        QVERIFY(equal(first, second));
        if (!first.ok())
            continue;
        const Result<RemoteBatch> third = waitFor(connector.fetch(source, first->next));
        QVERIFY(equal(third, waitFor(connector.fetch(source, first->next))));
        if (first->older) {
            const Result<RemoteBatch> page = waitFor(connector.fetchOlder(source, *first->older));
            QVERIFY(equal(page, waitFor(connector.fetchOlder(source, *first->older))));
        }
    }
}

void TestContract::answersBecomeErrors_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<HttpAnswer>("answer");
    QTest::addColumn<ErrorKind>("kind");
    HttpAnswer tooMany = jsonAnswer(R"({"error":"Too many requests"})", 429);
    tooMany.retryAfter = 90s;
    tooMany.headers.emplaceBack("retry-after", "90");
    HttpAnswer page = jsonAnswer("<!DOCTYPE html><html><body>Maintenance</body></html>");
    page.headers = {{"content-type", "text/html; charset=utf-8"}};
    for (const std::unique_ptr<Network> &one : m_networks) {
        const auto row = [&one](const char *what, const HttpAnswer &answer, ErrorKind kind) {
            QTest::newRow(qPrintable(one->name() + u", "_s + QString::fromLatin1(what)))
                << one->name() << answer << kind;
        };
        row("broken JSON", jsonAnswer(R"([{"id":"1","content":)"), ErrorKind::Protocol);
        row("no JSON", jsonAnswer("\xff\xfe\x01"), ErrorKind::Protocol);
        row("empty", jsonAnswer(""), ErrorKind::Protocol);
        row("HTML", page, ErrorKind::Protocol);
        row("429", tooMany, ErrorKind::RateLimited);
        row("401", jsonAnswer(R"({"error":"The access token was revoked"})", 401),
            ErrorKind::SignInNeeded);
        row("500", jsonAnswer("<html>oops</html>", 500), ErrorKind::Protocol);
    }
}

void TestContract::answersBecomeErrors()
{
    QFETCH(QString, name);
    QFETCH(HttpAnswer, answer);
    QFETCH(ErrorKind, kind);
    for (const QString &call : ContractSession::calls()) {
        // A connector of its own for each call: after a 401 one may know better than to ask again.
        ContractSession session(*network());
        session.transport().answerWith(answer);
        for (const CallReport &report : session.make(call)) {
            const QByteArray text = described(name, report);
            QVERIFY2(report.finished, text);
            if (report.error && !canHaveArrived(report))
                QVERIFY2(!report.error->mayHaveArrived, text);
            if (!report.last)
                continue;
            QVERIFY2(report.error, text);
            QVERIFY2(report.error->kind == kind, text);
            if (kind == ErrorKind::RateLimited)
                QVERIFY2(report.error->retryAfter == 90s, text);
            if (isChange(report))
                QVERIFY2(report.error->mayHaveArrived == (kind == ErrorKind::Protocol), text);
        }
    }
}

void TestContract::unknownFieldsChangeNothing()
{
    const QList<std::pair<QByteArray, QByteArray>> pairs{
        {"{}", R"({"brand_new":{"a":[1,null]}})"},
        {"[{}]", R"([{"brand_new":{"a":[1,null]},"also_new":"x"}])"},
        {R"({"id":"1"})", R"({"id":"1","brand_new":[{"id":7}]})"},
        {R"([{"id":"1"}])", R"([{"id":"1","brand_new":[{"id":7}]}])"},
    };
    for (const auto &[known, unknown] : pairs) {
        for (const QString &call : ContractSession::calls()) {
            QStringList outcomes;
            for (const QByteArray &body : {known, unknown}) {
                ContractSession session(*network());
                session.transport().answerWith(jsonAnswer(body));
                QString outcome;
                for (const CallReport &report : session.make(call))
                    outcome += report.outcome + u'\n';
                outcomes.append(outcome);
            }
            QCOMPARE(outcomes.at(1), outcomes.at(0));
        }
    }
}

void TestContract::oddAnswersDoNoHarm()
{
    const QByteArray deep = QByteArray(900, '[') + QByteArray(900, ']');
    const QList<QByteArray> bodies{
        "null",
        "7",
        "\"text\"",
        "[null,1,\"x\",[],{}]",
        R"({"id":null,"account":7,"statuses":{},"ancestors":"x","descendants":[7]})",
        R"([{"id":{},"created_at":"yesterday","content":[],"account":null,"status":[]}])",
        R"([{"id":"9","type":"brand_new","created_at":"2026-05-14T10:00:00Z"}])",
        deep,
    };
    for (const QByteArray &body : bodies) {
        for (const QString &call : ContractSession::calls()) {
            ContractSession session(*network());
            session.transport().answerWith(jsonAnswer(body));
            for (const CallReport &report : session.make(call)) {
                const QByteArray text = described(network()->name(), report) + " on " + body;
                QVERIFY2(report.finished, text);
                if (report.error && !canHaveArrived(report))
                    QVERIFY2(!report.error->mayHaveArrived, text);
            }
        }
    }
}

void TestContract::secretsStaySecret()
{
    LogCatcher log;
    HttpAnswer telltale =
        jsonAnswer(QByteArray(R"({"error":"invalid","error_description":"access_token=)") + Canary
                       + R"( and Bearer )" + Canary + "\"}",
                   403);
    QStringList told;
    for (HttpAnswer answer : {jsonAnswer("[]"), jsonAnswer("{}"), jsonAnswer("{"),
                              jsonAnswer("{}", 401), jsonAnswer("{}", 500), telltale}) {
        for (const QString &call : ContractSession::calls()) {
            ContractSession session(*network());
            session.transport().answerWith(answer);
            session.connector().setListening(true);
            for (const CallReport &report : session.make(call)) {
                if (report.error)
                    told.append(report.error->message);
            }
            for (const HttpRequest &request : session.transport().requests()) {
                // What is in an address ends up in other people's logs.
                QVERIFY(!request.url.toString(QUrl::FullyEncoded).contains(canary()));
            }
        }
    }
    for (const QString &text : std::as_const(told))
        QVERIFY2(!text.contains(canary()), qPrintable(text));
    for (const QString &line : log.lines())
        QVERIFY2(!line.contains(canary()), qPrintable(line));
    QVERIFY2(log.complaints().isEmpty(), qPrintable(log.complaints().join(u'\n')));
}

void TestContract::callsEndWithTheConnector()
{
    ContractSession session(*network());
    session.transport().hang();
    QList<PendingCall> pending;
    for (const QString &call : ContractSession::calls())
        pending += session.begin(call);
    QVERIFY(!pending.isEmpty());
    session.destroyConnector();
    for (const PendingCall &call : std::as_const(pending)) {
        QTRY_VERIFY2_WITH_TIMEOUT(call.report().finished, qPrintable(call.name), 5000);
        const CallReport report = call.report();
        const QByteArray text = described(network()->name(), report);
        if (call.changing) {
            QVERIFY2(report.error && report.error->kind == ErrorKind::Cancelled, text);
            // The request is out; only "may have arrived" is true.
            QVERIFY2(report.error->mayHaveArrived, text);
        }
    }
}

SPORTELLO_TEST(TestContract)
#include "test_contract.moc"
