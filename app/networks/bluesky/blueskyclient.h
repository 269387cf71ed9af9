// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clock.h"
#include "core/future.h"
#include "core/secret.h"
#include "networks/bluesky/blueskyauthorization.h"
#include "networks/bluesky/blueskycredentials.h"
#include "networks/bluesky/blueskyxrpc.h"
#include "networks/http/httptransport.h"
#include "networks/http/ratelimiter.h"

#include <QJsonObject>
#include <QUrl>
#include <QUrlQuery>

#include <functional>
#include <memory>
#include <optional>

namespace sportello::bluesky {

/// Talks to an account's server with its session. Exchanges the session when it has expired, once
/// for all calls that notice, and keeps the server's rate limits: while the server wants us to
/// wait, calls fail with RateLimited and nothing is sent.
///
/// Errors are those of readXrpc(). SignInNeeded when the session cannot be exchanged any more.
class Client : public QObject
{
    Q_OBJECT

public:
    using Urgency = RateLimiter::Urgency;
    /// Stores changed credentials; the future tells whether they are there.
    using Keeper = std::function<Future<Done>(const Secret &)>;

    Client(HttpTransport &http, Clock &clock, Credentials credentials, QObject *parent = nullptr);
    ~Client() override;

    const QString &did() const { return m_credentials.did; }
    QUrl server() const { return QUrl(m_credentials.server); }
    Clock &clock() const { return m_clock; }
    const Credentials &credentials() const { return m_credentials; }
    std::optional<int> requestsLeft() const { return m_requestsLeft; }

    /// New sessions are used only after this has succeeded. Without a keeper they are used at once.
    void setKeeper(Keeper keeper) { m_keeper = std::move(keeper); }
    /// Puts down whether direct messages are allowed, and has it kept.
    Future<Done> setMayUseChat(bool may);

    /// Background leaves the last tenth of the budget to what somebody waits for.
    Future<QJsonObject> query(const QString &method, const QUrlQuery &parameters,
                              Service service = Service::Server, Urgency urgency = Urgency::Person);
    /// Changes something, hence goes out once; again only when the server has refused it because of
    /// its signature or an expired session, before it did anything. An empty answer is an empty
    /// object: who needs something of it has to look. Ended by the end of the client while on its
    /// way, it is Cancelled and may have arrived.
    Future<QJsonObject> procedure(const QString &method, const QJsonObject &input,
                                  Service service = Service::Server);
    /// Stores a file on the server and gives the reference to be put into a record. What no record
    /// refers to is forgotten by the server, so nothing is published by this. `uploading` as in
    /// HttpRequest.
    Future<QJsonObject> upload(const QByteArray &bytes, const QString &mediaType,
                               const std::function<void(qint64, qint64)> &uploading = {});

private:
    class Call;

    Future<QJsonObject> make(const HttpRequest &request, const QString &method, Service service,
                             Urgency urgency);
    Future<HttpAnswer> send(HttpRequest request, const QString &bucket, Urgency urgency);
    void learn(const HttpAnswer &answer, const QString &bucket);
    /// A session other than the one with this access token.
    Future<Done> renew(const Secret &spent);
    Future<Done> keep(const Credentials &credentials);
    void endRenewal(const Result<Done> &result);

    HttpTransport &m_http;
    Clock &m_clock;
    Credentials m_credentials;
    std::unique_ptr<Authorization> m_authorization; ///< null without credentials
    /// A session that the server gave and nobody could store yet.
    std::optional<Credentials> m_unkept;
    std::optional<Promise<Done>> m_renewal; ///< while one is on its way
    Keeper m_keeper;
    RateLimiter m_limiter;
    std::optional<int> m_requestsLeft;
};

} // namespace sportello::bluesky
