// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "networks/connector.h"
#include "networks/http/httptransport.h"
#include "networks/network.h"
#include "services/secretstore.h"

#include <QHash>
#include <QList>

#include <memory>

namespace sportello {

/// What becomes of the next reply.
enum class SendFate {
    Published,
    PublishedUnanswered, ///< the customer sees it, we hear nothing
    LostUnanswered, ///< nobody sees it, we hear nothing
    Offline,
    RateLimited, ///< for 40 s
    SignInLost,
    Refused,
    ParentGone,
    NeverAnswers,
};

/// The network's own memory: what customers and we have written. Outlives connectors, as a server
/// does.
class ScriptedServer
{
public:
    QString remoteId = QStringLiteral("me");
    Capabilities capabilities;
    Strangers strangers = Strangers::Accepted;
    QList<SendFate> fates; ///< taken one by one; then everything is published
    bool offline = false;
    bool signedOut = false;
    bool findSentFails = false;
    bool threadHangs = false;
    bool fetchHangs = false;
    PrivateRoute route{PrivateRoute::Kind::Message, {}, {}};
    bool routeHangs = false;
    /// The same key publishes once.
    bool honoursKeys = true;
    /// Private messages of some networks do not say what they answer.
    bool privateNamesParent = true;
    int requests = 0; ///< send() calls that reached it
    QList<Reply> replies; ///< all that reached it
    QList<RemoteAction> actions; ///< all that reached it
    QList<Error> actionProblems; ///< taken one by one; then everything is done

    ScriptedServer();
    QString customerWrites(const QString &person, const QString &text, Instant at,
                           const QString &parent = {}, Audience audience = Audience::Public);
    QString answeredElsewhere(const QString &person, const QString &text, Instant at,
                              const QString &parent);
    void edit(const QString &remoteId, const QString &text, Instant at);
    void remove(const QString &remoteId);
    int published(const QString &text) const;
    const QList<RemoteMessage> &messages() const { return m_messages; }
    const QStringList &deleted() const { return m_deleted; }

    RemoteMessage publish(const Reply &reply, Instant at);

private:
    QList<RemoteMessage> m_messages;
    QStringList m_deleted;
    QHash<QString, QString> m_keys;
    int m_number = 0;
};

/// A connector to a ScriptedServer; its source "all" has the number of messages as its cursor.
class ScriptedConnector final : public Connector
{
    Q_OBJECT

public:
    ScriptedConnector(ScriptedServer &server, Clock &clock)
        : m_server(server)
        , m_clock(clock)
    {
    }
    Capabilities capabilities() const override { return m_server.capabilities; }
    Strangers strangers() const override { return m_server.strangers; }
    Future<Done> refresh() override;
    QList<Source> sources() const override { return {Source{QStringLiteral("all")}}; }
    Future<RemoteBatch> fetch(const Source &source, const Cursor &cursor) override;
    Future<RemoteMessage> send(const Reply &reply) override;
    Future<std::optional<RemoteMessage>> findSent(const Reply &reply) override;
    Future<RemoteThreadContent> thread(const RemoteThread &thread) override;
    Future<PrivateRoute> privateRoute(const QString &address) override;
    Future<Done> act(const RemoteAction &action) override;
    std::chrono::milliseconds pollInterval() const override { return std::chrono::seconds(30); }

private:
    std::optional<Error> problem() const;

    ScriptedServer &m_server;
    Clock &m_clock;
    QList<Promise<RemoteMessage>> m_unanswered;
    QList<Promise<RemoteThreadContent>> m_hanging;
    QList<Promise<RemoteBatch>> m_hangingBatches;
    QList<Promise<PrivateRoute>> m_hangingRoutes;
};

/// A network of fake servers, one for each account, found by the account's remote id.
class ScriptedNetwork final : public Network
{
public:
    explicit ScriptedNetwork(QList<ScriptedServer *> servers)
        : m_servers(std::move(servers))
    {
    }
    QString name() const override { return QStringLiteral("fake"); }
    QString displayName() const override { return QStringLiteral("Fake"); }
    QString shortName() const override { return QStringLiteral("Fk"); }
    SignInForm signInForm() const override { return {}; }
    std::unique_ptr<SignInAttempt> signIn(const SignInInput &,
                                          const NetworkContext &) const override
    {
        return {};
    }
    std::unique_ptr<Connector> createConnector(const Account &account, const Secret &credentials,
                                               const NetworkContext &context) const override;
    Future<Done> revoke(const Account &account, const Secret &credentials,
                        const NetworkContext &context, QObject *owner) const override;

    mutable QStringList revoked;

private:
    QList<ScriptedServer *> m_servers;
};

/// A keychain in memory that can be locked.
class LockableSecretStore final : public SecretStore
{
public:
    Future<Secret> read(const QString &key) override;
    Future<Done> write(const QString &key, const Secret &secret) override;
    Future<Done> remove(const QString &key) override;

    QHash<QString, Secret> secrets;
    bool locked = false;
};

} // namespace sportello
