// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/future.h"
#include "core/instant.h"
#include "core/secret.h"
#include "networks/http/wakeupstream.h"

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QString>
#include <QUrl>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <utility>

namespace sportello {

/// What a request does on the server.
enum class HttpEffect {
    Reads, ///< may be asked again at will
    Changes, ///< goes out exactly once, whatever happens
};

/// One part of a multipart/form-data body.
struct HttpPart
{
    QString name;
    QString fileName; ///< empty = a plain field
    QByteArray contentType;
    QByteArray data;
};

/// A request. Its body is complete when it is handed over: nothing is read from disk while sending.
struct HttpRequest
{
    QByteArray method = "GET";
    QUrl url;
    HttpEffect effect = HttpEffect::Reads;
    /// User-Agent and Content-Length are ours. A service that does not take a bearer may have its
    /// own Authorization here.
    QList<std::pair<QByteArray, QByteArray>> headers;
    Secret bearer; ///< becomes "Authorization: Bearer …"; goes to the origin of `url` only
    QByteArray contentType; ///< of the body
    QByteArray body;
    QList<HttpPart> parts; ///< if any, body and contentType are made of them
    /// The whole call, connecting and reading included.
    std::chrono::milliseconds deadline{15'000};
    /// The answer's largest body; a longer one is an error.
    qint64 maximumBytes = 2 * 1024 * 1024;
    /// Called in the transport's thread while the body leaves, until the future finishes: bytes
    /// handed to the system so far, and of how many. May never be called.
    std::function<void(qint64 sent, qint64 total)> uploading{};
};

/// The server's budget, from either dialect of rate headers (X-RateLimit-*, RateLimit-*).
struct RateBudget
{
    std::optional<int> limit;
    std::optional<int> left;
    std::optional<std::chrono::milliseconds> resetsIn;
};

/// An answer with any status.
struct HttpAnswer
{
    int status = 0;
    QList<std::pair<QByteArray, QByteArray>> headers; ///< names in lower case
    QByteArray body;
    QUrl url; ///< where the answer came from in the end
    RateBudget budget;
    /// How long the server asks us to wait: Retry-After, else the time to the reset when nothing is
    /// left.
    std::optional<std::chrono::milliseconds> retryAfter;

    QByteArray header(const QByteArray &lowerCaseName) const
    {
        for (const auto &[name, value] : headers) {
            if (name == lowerCaseName)
                return value;
        }
        return {};
    }
    bool succeeded() const { return status >= 200 && status < 300; }
};

/// Sends requests. The one way out to the web.
///
/// An error means that no complete answer came. For HttpEffect::Changes it says what is known:
/// `mayHaveArrived` false, always with Offline, when surely nothing complete left (no name, no
/// connection, no TLS, the body never read), or Refused before anything was tried; true in every
/// other case. Statuses, also 4xx and 5xx, are answers; errorFrom() turns them into errors.
///
/// https is required except for loopback hosts (Refused; nothing is sent, not even a DNS query).
/// Redirects are followed for GET that reads, within scheme, host and port, at most five times;
/// otherwise the 3xx is the answer. Destroying the transport ends all calls with Cancelled, which
/// has `mayHaveArrived` for those that may be on the wire.
class HttpTransport : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual Future<HttpAnswer> send(const HttpRequest &request) = 0;

    /// A stream that reconnects by itself, closed until its open() is called. Null from a transport
    /// without streams: then looking from time to time has to do. The stream may outlive the
    /// transport, not the clock.
    virtual std::unique_ptr<WakeUpStream> stream(const StreamRequest &request);
};

/// The error that a status stands for, as most REST services mean it; for a 2xx answer it must not
/// be called. 401 SignInNeeded, 403 and 4xx Refused, 404 and 410 NotFound, 408 Timeout, 429
/// RateLimited, 3xx and 5xx Protocol. `mayHaveArrived` is set for 3xx, 408 and 5xx of a changing
/// request, except 503 with Retry-After. The message holds the server's own words ("error",
/// "error_description", "message"), redacted; HTML is never quoted.
Error errorFrom(const HttpAnswer &answer, HttpEffect effect);

} // namespace sportello
