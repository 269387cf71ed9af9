// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "networks/bluesky/blueskyclient.h"

#include <algorithm>
#include <utility>

namespace sportello::bluesky {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds uploadTime{120};

/// What the server counts apart from everything else.
QString bucketOf(const QString &method, Service service)
{
    if (service == Service::Chat)
        return u"chat"_s;
    if (method == "com.atproto.repo.uploadBlob"_L1)
        return u"uploads"_s;
    return {};
}

Error signInNeeded(const QString &message)
{
    return {ErrorKind::SignInNeeded, message, {}, false};
}

} // namespace

/// One call, with its repetitions after an expired session or an old signature.
class Client::Call final : public QObject
{
public:
    Call(Client &client, HttpRequest request, QString method, QString bucket, Urgency urgency)
        : QObject(&client)
        , m_client(client)
        , m_request(std::move(request))
        , m_method(std::move(method))
        , m_bucket(std::move(bucket))
        , m_urgency(urgency)
    {
    }

    ~Call() override
    {
        const bool changes = m_isOut && m_request.effect == HttpEffect::Changes;
        m_promise.finish(Error{ErrorKind::Cancelled, {}, {}, changes});
    }

    Future<QJsonObject> start()
    {
        if (authorization().isOver(m_client.m_credentials))
            renew(m_client.m_credentials.accessToken);
        else
            attempt();
        return m_promise.future();
    }

private:
    using Verdict = Authorization::Verdict;

    Authorization &authorization() const { return *m_client.m_authorization; }

    void attempt()
    {
        const Secret used = m_client.m_credentials.accessToken;
        const HttpRequest request =
            authorization().signedRequest(m_request, m_client.m_credentials);
        m_isOut = true;
        whenDone(m_client.send(request, m_bucket, m_urgency), this,
                 [this, used](const Result<HttpAnswer> &answer) {
            m_isOut = false;
            if (answer)
                answered(*answer, used);
            else
                finish(answer.error());
        });
    }

    void answered(const HttpAnswer &answer, const Secret &used)
    {
        const Verdict verdict = authorization().judge(m_request, answer);
        if (verdict == Verdict::Again && !m_isSecondSignature) {
            m_isSecondSignature = true;
            attempt();
        } else if (verdict == Verdict::Expired && !m_isRenewed) {
            renew(used);
        } else if (const std::optional<Error> problem = authorization().problemIn(answer)) {
            finish(*problem);
        } else {
            finish(readXrpc(answer, m_method, m_request.effect));
        }
    }

    void renew(const Secret &spent)
    {
        m_isRenewed = true;
        m_isSecondSignature = false;
        whenDone(m_client.renew(spent), this, [this](const Result<Done> &renewed) {
            if (renewed)
                attempt();
            else
                finish(renewed.error());
        });
    }

    void finish(const Result<QJsonObject> &result)
    {
        m_promise.finish(result);
        deleteLater();
    }

    Client &m_client;
    HttpRequest m_request;
    QString m_method;
    QString m_bucket;
    Urgency m_urgency;
    bool m_isRenewed = false;
    bool m_isSecondSignature = false;
    bool m_isOut = false;
    Promise<QJsonObject> m_promise;
};

Client::Client(HttpTransport &http, Clock &clock, Credentials credentials, QObject *parent)
    : QObject(parent)
    , m_http(http)
    , m_clock(clock)
    , m_credentials(std::move(credentials))
    , m_limiter(clock)
{
    m_authorization = Authorization::make(m_credentials, clock, [this](const HttpRequest &request) {
        return send(request, {}, Urgency::Person);
    });
}

Client::~Client() = default;

Future<QJsonObject> Client::query(const QString &method, const QUrlQuery &parameters,
                                  Service service, Urgency urgency)
{
    return make(queryRequest(server(), method, parameters, service), method, service, urgency);
}

Future<QJsonObject> Client::procedure(const QString &method, const QJsonObject &input,
                                      Service service)
{
    return make(procedureRequest(server(), method, input, service), method, service,
                Urgency::Person);
}

Future<QJsonObject> Client::upload(const QByteArray &bytes, const QString &mediaType,
                                   const std::function<void(qint64, qint64)> &uploading)
{
    const QString method = u"com.atproto.repo.uploadBlob"_s;
    HttpRequest request = procedureRequest(server(), method);
    request.contentType = mediaType.toLatin1();
    request.body = bytes;
    request.deadline = uploadTime;
    request.uploading = uploading;
    return andThen(make(request, method, Service::Server, Urgency::Person), this,
                   [](const QJsonObject &answer) -> Future<QJsonObject> {
                       const QJsonObject blob = answer["blob"_L1].toObject();
                       if (!blob.isEmpty())
                           return readyValue(blob);
                       return readyError<QJsonObject>(
                           {ErrorKind::Protocol, u"the server stored no file"_s, {}, true});
                   });
}

Future<QJsonObject> Client::make(const HttpRequest &request, const QString &method, Service service,
                                 Urgency urgency)
{
    if (!m_authorization)
        return readyError<QJsonObject>(signInNeeded(u"there is no session"_s));
    auto *call = new Call(*this, request, method, bucketOf(method, service), urgency);
    return call->start();
}

Future<HttpAnswer> Client::send(HttpRequest request, const QString &bucket, Urgency urgency)
{
    const std::chrono::milliseconds wait =
        std::max(m_limiter.delayBefore(urgency), m_limiter.delayBefore(urgency, bucket));
    if (wait.count() > 0) {
        return readyError<HttpAnswer>(
            {ErrorKind::RateLimited, u"the server asked to wait"_s, wait, false});
    }
    m_limiter.sent(bucket);
    return andThen(m_http.send(request), this, [this, bucket](HttpAnswer answer) {
        // The waiting time of a service behind the server gets lost on the way, and what stands
        // there instead is the server's own budget, which is not spent.
        if (answer.status == 429 && answer.header("retry-after").isEmpty()
            && answer.budget.left.value_or(0) > 0)
            answer.retryAfter.reset();
        learn(answer, bucket);
        if (answer.status == 429 && !answer.retryAfter)
            answer.retryAfter = m_limiter.delayBefore(Urgency::Person, bucket);
        return readyValue(answer);
    });
}

void Client::learn(const HttpAnswer &answer, const QString &bucket)
{
    // Answers of the chat service carry the budget of the server, like all others.
    const bool passedOn = bucket == "chat"_L1 && answer.status != 429;
    const QString counted = passedOn ? QString() : bucket;
    m_limiter.learn(answer, counted);
    if (counted.isEmpty() && answer.budget.left)
        m_requestsLeft = answer.budget.left;
}

Future<Done> Client::renew(const Secret &spent)
{
    if (m_renewal)
        return m_renewal->future();
    if (m_credentials.accessToken != spent)
        return readyValue(Done{});
    m_renewal.emplace();
    const Future<Done> future = m_renewal->future();
    // A session that was given already is not exchanged once more: each is good for one exchange.
    const auto keepNext = [this](const Credentials &next) { return keep(next); };
    const Future<Done> renewed = m_unkept
        ? keep(Credentials(*m_unkept))
        : andThen(m_authorization->exchange(m_credentials), this, keepNext);
    whenDone(renewed, this, [this](const Result<Done> &result) { endRenewal(result); });
    return future;
}

void Client::endRenewal(const Result<Done> &result)
{
    const Promise<Done> promise = *m_renewal;
    m_renewal.reset();
    if (result) {
        promise.finish(result);
        return;
    }
    Error error = result.error();
    // The call that noticed did nothing; whether the exchange arrived is not its affair.
    error.mayHaveArrived = false;
    promise.finish(error);
}

Future<Done> Client::keep(const Credentials &credentials)
{
    m_unkept = credentials;
    const Future<Done> kept = m_keeper ? m_keeper(toSecret(credentials)) : readyValue(Done{});
    return andThen(kept, this, [this, credentials](Done) {
        const bool mayUseChat = m_credentials.mayUseChat;
        m_credentials = credentials;
        m_credentials.mayUseChat = mayUseChat;
        m_unkept.reset();
        return readyValue(Done{});
    });
}

Future<Done> Client::setMayUseChat(bool may)
{
    if (m_credentials.mayUseChat == may)
        return readyValue(Done{});
    m_credentials.mayUseChat = may;
    if (m_unkept) {
        m_unkept->mayUseChat = may;
        return readyValue(Done{});
    }
    return m_keeper ? m_keeper(toSecret(m_credentials)) : readyValue(Done{});
}

} // namespace sportello::bluesky
