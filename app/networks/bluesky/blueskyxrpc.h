// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/result.h"
#include "networks/http/httptransport.h"

#include <QJsonObject>
#include <QString>
#include <QUrl>
#include <QUrlQuery>

namespace sportello::bluesky {

/// Who answers a call. All calls go to the account's own server, which passes some on.
enum class Service {
    Server, ///< the server itself, and for app.bsky.* the service that it has chosen
    Chat, ///< direct messages
};

/// A call that reads (atproto.com/specs/xrpc: query).
HttpRequest queryRequest(const QUrl &server, const QString &method, const QUrlQuery &parameters,
                         Service service = Service::Server);
/// A call that changes something (procedure); it goes out once.
HttpRequest procedureRequest(const QUrl &server, const QString &method, const QJsonObject &input,
                             Service service = Service::Server);
/// The same without any input: a body where none is expected is refused.
HttpRequest procedureRequest(const QUrl &server, const QString &method);

/// What an answer says. For a procedure an empty body is an empty object: some have nothing to say.
///
/// Errors: `{"error":"Name","message":"…"}` becomes the message "Name: …". The name decides the
/// kind where it says more than the status, which is 400 for almost everything.
Result<QJsonObject> readXrpc(const HttpAnswer &answer, const QString &method, HttpEffect effect);

/// "RecordNotFound" of an error made from such an answer; empty when the service gave no name.
QString errorName(const Error &error);

/// True when the sign-in may do everything but direct messages.
bool isChatRefusal(const Error &error);

} // namespace sportello::bluesky
