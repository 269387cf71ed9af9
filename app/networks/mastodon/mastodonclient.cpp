// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "networks/mastodon/mastodonclient.h"

#include "networks/http/jsonanswer.h"
#include "networks/mastodon/mastodonapi.h"
#include "networks/mastodon/mastodonstatus.h"

#include <QJsonDocument>

#include <algorithm>

namespace sportello::mastodon {

using namespace Qt::StringLiterals;

namespace {

Error notJson(HttpEffect effect)
{
    return {ErrorKind::Protocol,
            u"the answer is not what the API promises"_s,
            {},
            effect == HttpEffect::Changes};
}

QString bucketOf(Budget budget)
{
    switch (budget) {
    case Budget::Reading:
    case Budget::News: break;
    case Budget::Posts: return u"posts"_s;
    case Budget::Uploads: return u"uploads"_s;
    }
    return {};
}

} // namespace

Client::Client(HttpTransport &http, Clock &clock, QUrl base, Secret token, QObject *parent)
    : QObject(parent)
    , m_http(http)
    , m_clock(clock)
    , m_base(std::move(base))
    , m_token(std::move(token))
    , m_limiter(clock)
{
}

Future<HttpAnswer> Client::answer(HttpRequest request, Budget budget)
{
    const std::chrono::milliseconds wait = delay(budget);
    if (wait.count() > 0) {
        return readyError<HttpAnswer>(
            {ErrorKind::RateLimited, u"the server asked to wait"_s, wait, false});
    }
    request.bearer = m_token;
    m_limiter.sent(bucketOf(budget));
    const Future<HttpAnswer> sent = m_http.send(request);
    return andThen(sent, this, [this, budget](const HttpAnswer &answer) {
        learn(answer, budget);
        return readyValue(answer);
    });
}

std::chrono::milliseconds Client::delay(Budget budget) const
{
    using Urgency = RateLimiter::Urgency;
    const Urgency urgency = budget == Budget::News ? Urgency::Background : Urgency::Person;
    return std::max(m_limiter.delayBefore(urgency),
                    m_limiter.delayBefore(urgency, bucketOf(budget)));
}

void Client::learn(const HttpAnswer &answer, Budget budget)
{
    m_limiter.learn(answer, bucketOf(budget));
    if (bucketOf(budget).isEmpty() && answer.budget.left)
        m_requestsLeft = answer.budget.left;
}

std::unique_ptr<WakeUpStream> Client::stream(const QUrl &url)
{
    StreamRequest request;
    request.url = url;
    request.bearer = m_token;
    return m_http.stream(request);
}

Future<QJsonObject> Client::object(const HttpRequest &request)
{
    const HttpEffect effect = request.effect;
    return andThen(answer(request), this, [effect](const HttpAnswer &answer) {
        return ready(readObject(answer, effect));
    });
}

Future<QJsonArray> Client::array(const HttpRequest &request, Budget budget)
{
    const HttpEffect effect = request.effect;
    return andThen(answer(request, budget), this,
                   [effect](const HttpAnswer &answer) { return ready(readArray(answer, effect)); });
}

Result<QJsonObject> readObject(const HttpAnswer &answer, HttpEffect effect)
{
    const Result<QJsonDocument> document = jsonFrom(answer, effect);
    if (!document)
        return document.error();
    if (!document->isObject())
        return notJson(effect);
    return document->object();
}

Result<QJsonArray> readArray(const HttpAnswer &answer, HttpEffect effect)
{
    const Result<QJsonDocument> document = jsonFrom(answer, effect);
    if (!document)
        return document.error();
    if (!document->isArray())
        return notJson(effect);
    return document->array();
}

Future<Instance> fetchInstance(Client &client)
{
    const auto read = [](const QJsonObject &object) { return readyValue(readInstance(object)); };
    return afterwards(client.object(get(client.base(), u"/api/v2/instance"_s)), &client,
                      [&client, read](const Result<QJsonObject> &result) -> Future<Instance> {
                          if (result)
                              return read(*result);
                          // Servers without the second version say so in many ways, but they do
                          // answer.
                          const ErrorKind kind = result.error().kind;
                          if (kind != ErrorKind::NotFound && kind != ErrorKind::Refused
                              && kind != ErrorKind::Protocol)
                              return readyError<Instance>(result.error());
                          return andThen(client.object(get(client.base(), u"/api/v1/instance"_s)),
                                         &client, read);
                      });
}

Future<RemoteHandle> fetchIdentity(Client &client, const QString &host)
{
    return andThen(client.answer(get(client.base(), u"/api/v1/accounts/verify_credentials"_s)),
                   &client, [host](const HttpAnswer &answer) -> Future<RemoteHandle> {
                       if (answer.status == 401 || answer.status == 403 || answer.status == 422) {
                           Error error = errorFrom(answer, HttpEffect::Reads);
                           error.kind = ErrorKind::SignInNeeded;
                           return readyError<RemoteHandle>(error);
                       }
                       const Result<QJsonObject> object = readObject(answer, HttpEffect::Reads);
                       if (!object)
                           return readyError<RemoteHandle>(object.error());
                       const RemoteHandle handle = readAccount(*object, host);
                       if (handle.address.isEmpty() || handle.remoteId.isEmpty())
                           return readyError<RemoteHandle>(notJson(HttpEffect::Reads));
                       return readyValue(handle);
                   });
}

} // namespace sportello::mastodon
