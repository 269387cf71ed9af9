// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "networks/bluesky/blueskyxrpc.h"

#include "core/log.h"
#include "networks/http/jsonanswer.h"

#include <QHash>
#include <QJsonDocument>
#include <QRegularExpression>

namespace sportello::bluesky {

using namespace Qt::StringLiterals;

namespace {

constexpr auto chatService = "did:web:api.bsky.chat#bsky_chat";

bool isName(const QString &text)
{
    static const QRegularExpression name(u"\\A[A-Za-z_][A-Za-z0-9_]{0,63}\\z"_s);
    return name.match(text).hasMatch();
}

HttpRequest requestFor(const QUrl &server, const QString &method, Service service)
{
    HttpRequest request;
    request.url = server;
    request.url.setPath(u"/xrpc/"_s + method);
    request.headers.emplaceBack("Accept", "application/json");
    if (service == Service::Chat)
        request.headers.emplaceBack("atproto-proxy", chatService);
    return request;
}

std::optional<ErrorKind> kindOf(const QString &name, const QString &message, const QString &method)
{
    // An ordinary app password is refused by the chat service in the words of a broken token.
    if (name == "InvalidToken"_L1 && message.startsWith("Bad token"_L1))
        return ErrorKind::Refused;
    // Also the answer to writing into somebody else's collection, which no new sign-in would help.
    if (name == "AuthenticationRequired"_L1 && method.startsWith("com.atproto.repo."_L1))
        return ErrorKind::Refused;
    static const QHash<QString, ErrorKind> kinds{
        {u"ExpiredToken"_s, ErrorKind::SignInNeeded},
        {u"InvalidToken"_s, ErrorKind::SignInNeeded},
        {u"AuthMissing"_s, ErrorKind::SignInNeeded},
        {u"AuthenticationRequired"_s, ErrorKind::SignInNeeded},
        {u"AccountTakedown"_s, ErrorKind::SignInNeeded},
        {u"AccountDeactivated"_s, ErrorKind::SignInNeeded},
        {u"NotFound"_s, ErrorKind::NotFound},
        {u"RecordNotFound"_s, ErrorKind::NotFound},
        {u"HandleNotFound"_s, ErrorKind::NotFound},
        {u"RecipientNotFound"_s, ErrorKind::NotFound},
        {u"RateLimitExceeded"_s, ErrorKind::RateLimited},
        {u"MethodNotImplemented"_s, ErrorKind::Refused},
    };
    const auto found = kinds.constFind(name);
    return found == kinds.constEnd() ? std::nullopt : std::optional(*found);
}

Error errorOf(const HttpAnswer &answer, const QString &method, HttpEffect effect)
{
    Error error = errorFrom(answer, effect);
    const QJsonObject body = QJsonDocument::fromJson(answer.body).object();
    const QString name = body["error"_L1].toString();
    if (!isName(name))
        return error;
    const QString message = body["message"_L1].toString();
    error.message = name + u": "_s + redacted(message);
    if (const std::optional<ErrorKind> kind = kindOf(name, message, method)) {
        error.kind = *kind;
        if (*kind == ErrorKind::RateLimited)
            error.retryAfter = answer.retryAfter;
    }
    if (answer.status == 501)
        error.mayHaveArrived = false;
    return error;
}

} // namespace

HttpRequest queryRequest(const QUrl &server, const QString &method, const QUrlQuery &parameters,
                         Service service)
{
    HttpRequest request = requestFor(server, method, service);
    QStringList fields;
    // Not QUrlQuery's own text, which leaves "+" alone; the other side reads that as a space.
    const auto items = parameters.queryItems(QUrl::FullyDecoded);
    for (const auto &[name, value] : items) {
        fields.append(QString::fromLatin1(QUrl::toPercentEncoding(name)) + u'='
                      + QString::fromLatin1(QUrl::toPercentEncoding(value)));
    }
    if (!fields.isEmpty())
        request.url.setQuery(fields.join(u'&'), QUrl::StrictMode);
    return request;
}

HttpRequest procedureRequest(const QUrl &server, const QString &method, const QJsonObject &input,
                             Service service)
{
    HttpRequest request = requestFor(server, method, service);
    request.method = "POST";
    request.effect = HttpEffect::Changes;
    request.contentType = "application/json";
    request.body = QJsonDocument(input).toJson(QJsonDocument::Compact);
    return request;
}

HttpRequest procedureRequest(const QUrl &server, const QString &method)
{
    HttpRequest request = requestFor(server, method, Service::Server);
    request.method = "POST";
    request.effect = HttpEffect::Changes;
    return request;
}

Result<QJsonObject> readXrpc(const HttpAnswer &answer, const QString &method, HttpEffect effect)
{
    if (!answer.succeeded())
        return errorOf(answer, method, effect);
    if (effect == HttpEffect::Changes && answer.body.trimmed().isEmpty() && !looksLikeHtml(answer))
        return QJsonObject();
    const Result<QJsonDocument> document = jsonFrom(answer, effect);
    if (!document)
        return document.error();
    if (!document->isObject()) {
        return Error{ErrorKind::Protocol,
                     u"the answer is not what the API promises"_s,
                     {},
                     effect == HttpEffect::Changes};
    }
    return document->object();
}

QString errorName(const Error &error)
{
    const qsizetype colon = error.message.indexOf(": "_L1);
    const QString name = error.message.left(std::max<qsizetype>(colon, 0));
    return isName(name) ? name : QString();
}

bool isChatRefusal(const Error &error)
{
    // An app password without them is told the one, a sign-in in the browser the other.
    const QString name = errorName(error);
    return error.kind == ErrorKind::Refused
        && (name == "InvalidToken"_L1 || name == "ScopeMissingError"_L1);
}

} // namespace sportello::bluesky
