// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/result.h"
#include "core/secret.h"

#include <QByteArray>
#include <QList>
#include <QNetworkRequest>
#include <QString>
#include <QUrl>

#include <optional>
#include <utility>

class QNetworkAccessManager;

namespace sportello {

/// 127.0.0.0/8, ::1 and "localhost": the machine itself, found without asking the web.
bool isLoopbackHost(const QString &host);

/// Same scheme, host and port.
bool isSameOrigin(const QUrl &one, const QUrl &other);

/// Why nothing may be sent to this address (Refused), if so. `secure` and `plain` are the schemes
/// with and without TLS: https and http, or wss and ws; the plain one is for loopback hosts only.
std::optional<Error> refusalOf(const QUrl &url, const QString &secure, const QString &plain);

/// Why these headers cannot be sent (Refused), if so: line breaks in them would smuggle further
/// headers or requests.
std::optional<Error> refusalOf(const QList<std::pair<QByteArray, QByteArray>> &headers,
                               const Secret &bearer);

/// A request with all that holds for every one of ours: TLS 1.2 or newer, HTTP/1.1, no redirect
/// followed, no cookie, no cache, no stored password, no user name in the address, our name, the
/// headers and the bearer.
QNetworkRequest strictRequest(const QUrl &url, const QString &userAgent,
                              const QList<std::pair<QByteArray, QByteArray>> &headers,
                              const Secret &bearer);

/// Proxies as the program has set them, except for the machine itself: http to a loopback host must
/// not travel in clear text to a proxy.
void bypassProxyForLoopback(QNetworkAccessManager &manager);

} // namespace sportello
