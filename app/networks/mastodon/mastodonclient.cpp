// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "networks/mastodon/mastodonclient.h"

#include "networks/mastodon/mastodonapi.h"
#include "networks/mastodon/mastodonstatus.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace sportello::mastodon {

using namespace Qt::StringLiterals;

namespace {

Error notJson(HttpEffect effect)
{
    return {ErrorKind::Protocol, u"the answer is not what the API promises"_s, {},
            effect == HttpEffect::Changes};
}

} // namespace

Client::Client(HttpTransport &http, Clock &clock, QUrl base, Secret token, QObject *parent)
    : QObject(parent)
    , m_http(http)
    , m_clock(clock)
    , m_base(std::move(base))
    , m_token(std::move(token))
{
}

std::optional<int> Client::requestsLeft() const
{
    return {};
}

Future<HttpAnswer> Client::answer(HttpRequest request)
{
    request.bearer = m_token;
    return m_http.send(request);
}

Future<QJsonObject> Client::object(const HttpRequest &request)
{
    const HttpEffect effect = request.effect;
    return andThen(answer(request), this, [effect](const HttpAnswer &answer) {
        return ready(readObject(answer, effect));
    });
}

Future<QJsonArray> Client::array(const HttpRequest &request)
{
    const HttpEffect effect = request.effect;
    return andThen(answer(request), this, [effect](const HttpAnswer &answer) {
        return ready(readArray(answer, effect));
    });
}

Result<QJsonObject> readObject(const HttpAnswer &answer, HttpEffect effect)
{
    if (!answer.succeeded())
        return errorFrom(answer, effect);
    const QJsonDocument document = QJsonDocument::fromJson(answer.body);
    if (!document.isObject())
        return notJson(effect);
    return document.object();
}

Result<QJsonArray> readArray(const HttpAnswer &answer, HttpEffect effect)
{
    if (!answer.succeeded())
        return errorFrom(answer, effect);
    const QJsonDocument document = QJsonDocument::fromJson(answer.body);
    if (!document.isArray())
        return notJson(effect);
    return document.array();
}

Future<Instance> fetchInstance(Client &client)
{
    const auto read = [](const QJsonObject &object) { return readyValue(readInstance(object)); };
    return afterwards(
        client.object(get(client.base(), u"/api/v2/instance"_s)), &client,
        [&client, read](const Result<QJsonObject> &result) -> Future<Instance> {
        if (result)
            return read(*result);
        // Servers without the second version say so in many ways, but they do answer.
        const ErrorKind kind = result.error().kind;
        if (kind != ErrorKind::NotFound && kind != ErrorKind::Refused
            && kind != ErrorKind::Protocol)
            return readyError<Instance>(result.error());
        return andThen(client.object(get(client.base(), u"/api/v1/instance"_s)), &client, read);
    });
}

Future<RemoteHandle> fetchIdentity(Client &client, const QString &host)
{
    return andThen(
        client.answer(get(client.base(), u"/api/v1/accounts/verify_credentials"_s)), &client,
        [host](const HttpAnswer &answer) -> Future<RemoteHandle> {
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
