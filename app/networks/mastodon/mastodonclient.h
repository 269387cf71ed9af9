// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clock.h"
#include "core/future.h"
#include "core/secret.h"
#include "networks/http/httptransport.h"
#include "networks/http/ratelimiter.h"
#include "networks/mastodon/mastodoninstance.h"
#include "networks/remote.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QUrl>

#include <memory>
#include <optional>

namespace sportello::mastodon {

/// Which budget a request draws on. Servers count posts and uploads apart from everything else, and
/// everything together. Looking for news leaves the last tenth to what somebody waits for.
enum class Budget { Reading, News, Posts, Uploads };

/// Talks to one server with one token (or none) and keeps its rate limits: while the server wants
/// us to wait, calls fail with RateLimited and nothing is sent.
class Client : public QObject
{
    Q_OBJECT

public:
    Client(HttpTransport &http, Clock &clock, QUrl base, Secret token, QObject *parent = nullptr);

    const QUrl &base() const { return m_base; }
    const Secret &token() const { return m_token; }
    Clock &clock() const { return m_clock; }
    std::optional<int> requestsLeft() const { return m_requestsLeft; }

    /// An answer with any status.
    Future<HttpAnswer> answer(HttpRequest request, Budget budget = Budget::Reading);
    /// The JSON object, or array, of a 2xx answer; all else is an error.
    Future<QJsonObject> object(const HttpRequest &request);
    Future<QJsonArray> array(const HttpRequest &request, Budget budget = Budget::Reading);
    /// See HttpTransport::stream().
    std::unique_ptr<WakeUpStream> stream(const QUrl &url);

private:
    std::chrono::milliseconds delay(Budget budget) const;
    void learn(const HttpAnswer &answer, Budget budget);

    HttpTransport &m_http;
    Clock &m_clock;
    QUrl m_base;
    Secret m_token;
    RateLimiter m_limiter;
    std::optional<int> m_requestsLeft;
};

/// The JSON object or array in an answer; errorFrom() for statuses that are not 2xx. Where the
/// request changes something, an unreadable success may have taken effect.
Result<QJsonObject> readObject(const HttpAnswer &answer, HttpEffect effect);
Result<QJsonArray> readArray(const HttpAnswer &answer, HttpEffect effect);

/// What the server is, by the second version of the call, else by the first.
Future<Instance> fetchInstance(Client &client);

/// Whose token it is. SignInNeeded when the server does not accept it, in whichever way it says so.
Future<RemoteHandle> fetchIdentity(Client &client, const QString &host);

} // namespace sportello::mastodon
