// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "networks/http/httptransport.h"

#include "core/log.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

ErrorKind kindOf(int status)
{
    switch (status) {
    case 401: return ErrorKind::SignInNeeded;
    case 404:
    case 410: return ErrorKind::NotFound;
    case 408: return ErrorKind::Timeout;
    case 429: return ErrorKind::RateLimited;
    default: break;
    }
    return status >= 400 && status < 500 ? ErrorKind::Refused : ErrorKind::Protocol;
}

/// What the server says in its own words; nothing if that is not an object of JSON.
QString wordsOf(const QByteArray &body)
{
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    // Some services wrap it: {"error":{"message":…}}.
    const QJsonObject inner = object.value("error"_L1).toObject();
    QStringList words;
    for (const QString &key : {u"error"_s, u"error_description"_s, u"message"_s}) {
        for (const QJsonObject &place : {object, inner}) {
            const QString text = place.value(key).toString().simplified();
            if (!text.isEmpty() && !words.contains(text))
                words.append(text);
        }
    }
    return redacted(words.join(u": "_s));
}

} // namespace

std::unique_ptr<WakeUpStream> HttpTransport::stream(const StreamRequest &)
{
    return nullptr;
}

Error errorFrom(const HttpAnswer &answer, HttpEffect effect)
{
    Error error;
    error.kind = kindOf(answer.status);
    error.message = u"HTTP %1"_s.arg(answer.status);
    if (const QString words = wordsOf(answer.body); !words.isEmpty())
        error.message += u": "_s + words;
    if (answer.status == 429 || answer.status == 503)
        error.retryAfter = answer.retryAfter;
    if (effect == HttpEffect::Changes) {
        const bool undone =
            answer.status == 503 && answer.retryAfter && !answer.header("retry-after").isEmpty();
        error.mayHaveArrived =
            !undone && (answer.status < 400 || answer.status == 408 || answer.status >= 500);
    }
    return error;
}

} // namespace sportello
