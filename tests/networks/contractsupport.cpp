// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "networks/contractsupport.h"

#include "support/wait.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>
#include <QSet>
#include <QTest>

namespace sportello {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

QString fingerprint(const Done &)
{
    return u"done"_s;
}

QString fingerprint(const RemoteMessage &message)
{
    return u"%1 %2 %3 %4"_s.arg(message.remoteId, message.author.address, message.text.text,
                                toRfc3339(message.createdAt));
}

QString fingerprint(const std::optional<RemoteMessage> &message)
{
    return message ? fingerprint(*message) : u"nothing"_s;
}

QString fingerprint(const QList<RemoteMessage> &messages)
{
    QString text;
    for (const RemoteMessage &message : messages)
        text += fingerprint(message) + u'\n';
    return text;
}

QString fingerprint(const RemoteBatch &batch)
{
    // What is inside a cursor is the connector's own business, and may differ each time.
    return fingerprint(batch.messages) + batch.deleted.join(u' ')
        + (batch.next.isEmpty() ? u" at the beginning"_s : u" somewhere"_s)
        + (batch.older ? u" with a past"_s : QString()) + (batch.more ? u" and more"_s : QString());
}

QString fingerprint(const RemoteThreadContent &content)
{
    QString text = fingerprint(content.messages) + content.deleted.join(u' ');
    for (const ContextMessage &context : content.context)
        text += context.remoteId + u' ' + context.text.text + u'\n';
    return text;
}

QString fingerprint(const PrivateRoute &route)
{
    return QString::number(int(route.kind)) + route.reason;
}

template<typename T>
CallReport reportOn(const QString &call, const QFuture<Result<T>> &future)
{
    CallReport report;
    report.call = call;
    report.finished = future.isFinished() && future.resultCount() > 0;
    if (!report.finished)
        return report;
    const Result<T> result = future.result();
    if (!result.ok())
        report.error = result.error();
    report.outcome =
        result.ok() ? fingerprint(result.value()) : u"error %1"_s.arg(int(result.error().kind));
    return report;
}

struct LogLine
{
    QtMsgType type = QtDebugMsg;
    QString category;
    QString text;
};

QList<LogLine> &caughtLines()
{
    static QList<LogLine> lines;
    return lines;
}

QtMessageHandler &handlerBefore()
{
    static QtMessageHandler handler = nullptr;
    return handler;
}

} // namespace

QString canary()
{
    return QString::fromLatin1(Canary);
}

HttpAnswer jsonAnswer(const QByteArray &body, int status)
{
    HttpAnswer answer;
    answer.status = status;
    answer.headers = {{"content-type", "application/json; charset=utf-8"}};
    answer.body = body;
    return answer;
}

Future<HttpAnswer> CannedTransport::send(const HttpRequest &request)
{
    m_requests.append(request);
    if (m_hanging) {
        m_unanswered.emplace_back();
        return m_unanswered.back().future();
    }
    HttpAnswer answer = m_answer;
    answer.url = request.url;
    return readyValue(answer);
}

void CannedTransport::answerWith(const HttpAnswer &answer)
{
    m_answer = answer;
    m_requests.clear();
}

qsizetype CannedTransport::changes() const
{
    return std::count_if(m_requests.begin(), m_requests.end(), [](const HttpRequest &request) {
        return request.effect == HttpEffect::Changes;
    });
}

ContractSession::ContractSession(const Network &network)
{
    const NetworkContext context{m_transport, m_clock};
    m_account.id = AccountId::make();
    m_account.brand = BrandId::make();
    m_account.network = network.name();
    m_account.server = u"https://127.0.0.1:9"_s;
    m_account.remoteId = u"1"_s;
    m_account.handle = u"brand@127.0.0.1"_s;
    m_account.connectedAt = m_clock.now() - 15min;
    QJsonObject credentials{{u"client_id"_s, u"client"_s}, {u"scope"_s, u"read write"_s}};
    for (const QString &name : {u"access_token"_s, u"refresh_token"_s, u"client_secret"_s,
                                u"token"_s, u"password"_s, u"accessJwt"_s, u"refreshJwt"_s})
        credentials.insert(name, canary());
    m_credentials = Secret(QString::fromUtf8(QJsonDocument(credentials).toJson()));
    signIn(network, context);
    m_connector = network.createConnector(m_account, m_credentials, context);
    findReplies();
}

void ContractSession::signIn(const Network &network, const NetworkContext &context)
{
    for (const SignInMethod &method : network.signInForm().methods) {
        const bool asksNothing =
            std::none_of(method.fields.begin(), method.fields.end(),
                         [](const SignInField &field) { return field.required; });
        if (method.kind != SignInMethod::Kind::Fields || !asksNothing)
            continue;
        const std::unique_ptr<SignInAttempt> attempt = network.signIn({method.name, {}}, context);
        bool finished = false;
        QObject::connect(attempt.get(), &SignInAttempt::finished, attempt.get(),
                         [&](const Result<SignedIn> &result) {
            finished = true;
            if (!result.ok())
                return;
            m_account.server = result->server;
            m_account.remoteId = result->identity.remoteId;
            m_account.handle = result->identity.address;
            m_credentials = result->credentials;
        });
        attempt->start();
        if (!QTest::qWaitFor([&finished] { return finished; }))
            qWarning("The sign-in did not finish.");
        return;
    }
}

void ContractSession::findReplies()
{
    Reply reply;
    reply.accountRemoteId = m_account.remoteId;
    reply.text = u"Thank you, we will look into it."_s;
    reply.createdAt = m_clock.now();
    QSet<QString> recipients;
    for (const Source &source : m_connector->sources()) {
        const RemoteBatch batch = waitFor(m_connector->fetch(source, {})).valueOr({});
        for (const RemoteMessage &message : batch.messages) {
            if (message.direction == Direction::Out
                || recipients.contains(message.counterpart.address))
                continue;
            recipients.insert(message.counterpart.address);
            reply.idempotencyKey = u"key-%1"_s.arg(m_replies.size());
            reply.audience = message.audience;
            reply.recipient = message.counterpart.address;
            reply.participants = message.participants;
            reply.parentRemoteId = message.remoteId;
            reply.rootRemoteId = message.remoteId;
            m_replies.append(reply);
        }
    }
    if (!m_replies.isEmpty())
        return;
    reply.recipient = u"customer@127.0.0.1"_s;
    reply.parentRemoteId = u"1"_s;
    reply.rootRemoteId = u"1"_s;
    for (const Audience audience : {Audience::Public, Audience::Private}) {
        reply.idempotencyKey = u"key-%1"_s.arg(m_replies.size());
        reply.audience = audience;
        m_replies.append(reply);
    }
}

QStringList ContractSession::calls()
{
    return {u"refresh"_s,      u"fetch"_s, u"fetchOlder"_s, u"thread"_s,
            u"privateRoute"_s, u"send"_s,  u"findSent"_s};
}

QList<ContractSession::Starter> ContractSession::starters(const QString &call)
{
    QList<Starter> starters;
    const auto add = [&](auto start) {
        starters.append([call, start]() -> std::function<CallReport()> {
            const auto future = start();
            return [call, future] { return reportOn(call, future); };
        });
    };
    Connector *one = m_connector.get();
    if (call == u"refresh"_s)
        add([one] { return one->refresh(); });
    for (const Source &source : one->sources()) {
        if (call == u"fetch"_s)
            add([one, source] { return one->fetch(source, {}); });
        // Any cursor but an empty one: what it means only the connector knows.
        if (call == u"fetchOlder"_s)
            add([one, source] { return one->fetchOlder(source, {u"1"_s}); });
    }
    for (Reply reply : std::as_const(m_replies)) {
        const RemoteThread thread{
            reply.audience, reply.recipient, reply.parentRemoteId, {reply.parentRemoteId}};
        if (call == u"thread"_s)
            add([one, thread] { return one->thread(thread); });
        if (call == u"privateRoute"_s)
            add([one, reply] { return one->privateRoute(reply.recipient); });
        if (call == u"send"_s)
            add([one, reply] { return one->send(reply); });
        reply.firstAttemptAt = m_clock.now() - 1min;
        if (call == u"findSent"_s)
            add([one, reply] { return one->findSent(reply); });
    }
    return starters;
}

QList<CallReport> ContractSession::make(const QString &call)
{
    QList<CallReport> reports;
    for (const Starter &start : starters(call)) {
        const qsizetype before = m_transport.requests().size();
        const std::function<CallReport()> ask = start();
        // Time goes on only for calls that wait for it.
        for (int second = 0; second < 20; ++second) {
            if (QTest::qWaitFor([&ask] { return ask().finished; }, 20))
                break;
            m_clock.advance(1s);
        }
        CallReport report = ask();
        if (m_transport.requests().size() > before)
            report.last = m_transport.requests().last();
        reports.append(report);
    }
    return reports;
}

QList<PendingCall> ContractSession::begin(const QString &call)
{
    QList<PendingCall> pending;
    for (const Starter &start : starters(call)) {
        const qsizetype before = m_transport.changes();
        PendingCall one{call, start(), false};
        QCoreApplication::processEvents();
        one.changing = m_transport.changes() > before;
        pending.append(one);
    }
    return pending;
}

bool equal(const Result<RemoteBatch> &a, const Result<RemoteBatch> &b)
{
    if (!a.ok() || !b.ok())
        return a.ok() == b.ok() && a.error().kind == b.error().kind;
    return a->messages == b->messages && a->deleted == b->deleted && a->next == b->next
        && a->older == b->older && a->more == b->more;
}

LogCatcher::LogCatcher()
{
    caughtLines().clear();
    QLoggingCategory::setFilterRules(u"*=true"_s);
    handlerBefore() = qInstallMessageHandler(
        [](QtMsgType type, const QMessageLogContext &context, const QString &text) {
        caughtLines().append({type, QString::fromUtf8(context.category), text});
    });
}

LogCatcher::~LogCatcher()
{
    qInstallMessageHandler(handlerBefore());
    QLoggingCategory::setFilterRules({});
}

QStringList LogCatcher::lines() const
{
    QStringList lines;
    for (const LogLine &line : std::as_const(caughtLines()))
        lines.append(line.category + u": "_s + line.text);
    return lines;
}

QStringList LogCatcher::complaints() const
{
    QStringList complaints;
    for (const LogLine &line : std::as_const(caughtLines())) {
        const bool severe = line.type == QtWarningMsg || line.type == QtCriticalMsg;
        if (severe && !line.category.startsWith(u"sportello."_s))
            complaints.append(line.category + u": "_s + line.text);
    }
    return complaints;
}

} // namespace sportello
