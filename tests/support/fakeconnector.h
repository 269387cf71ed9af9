// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clock.h"
#include "networks/connector.h"
#include "networks/network.h"

#include <QHash>
#include <QList>
#include <QSet>

#include <vector>

namespace sportello {

/// A made-up network that remembers, and goes wrong as it is told: the truth about what customers
/// have seen. It outlives the connectors that speak to it, as a server outlives the program.
class FakeWorld
{
public:
    /// What becomes of the next attempt to send.
    enum class Fault {
        CommitAndLose, ///< published, the answer is lost
        CommitAndHang, ///< published, and never an answer
        Lose, ///< not published, and nobody can tell
        Hang, ///< not published, and never an answer
        Unreachable, ///< nothing left
        RateLimited, ///< refused for a while
        Refused, ///< declined for good
        Nonsense, ///< an answer that says nothing, but the request was not carried out
        None, ///< published, and the answer says so
    };

    struct Published
    {
        Reply reply;
        RemoteMessage message;
        std::chrono::milliseconds at{0}; ///< elapsed
    };

    explicit FakeWorld(Clock &clock);

    /// Our account on it.
    RemoteHandle identity() const;
    /// Somebody writes; gives the remote id.
    QString customerWrites(const QString &name, const QString &text,
                           Audience audience = Audience::Public);
    /// How often customers have seen a text of ours.
    int countPublished(const QString &text) const;
    const QList<Published> &published() const { return m_published; }

    Capabilities capabilities;
    bool honoursKeys = false;
    bool isOnline = true;
    bool isSignedIn = true;
    QList<Fault> sendFaults; ///< taken from the front, one for each attempt
    int findFaults = 0; ///< so many looks fail
    int attempts = 0; ///< requests to publish that reached the network

    // What a connector asks.
    Result<Done> reach() const;
    Result<RemoteBatch> news(const Source &source, const Cursor &cursor) const;
    Future<RemoteMessage> send(const Reply &reply, std::vector<Promise<RemoteMessage>> &hanging);
    Result<std::optional<RemoteMessage>> find(const Reply &reply);
    Result<RemoteThreadContent> thread(const RemoteThread &thread) const;

private:
    RemoteMessage publish(const Reply &reply);
    bool isVisible(const Published &published) const;

    Clock &m_clock;
    QList<RemoteMessage> m_received;
    QList<Published> m_published;
    QHash<QString, QString> m_threads; ///< customer → first public message
    int m_count = 0;
};

/// Speaks to a FakeWorld.
class FakeConnector final : public Connector
{
    Q_OBJECT

public:
    explicit FakeConnector(FakeWorld &world)
        : m_world(world)
    {
    }

    Capabilities capabilities() const override { return m_world.capabilities; }
    Future<Done> refresh() override { return ready(m_world.reach()); }
    QList<Source> sources() const override;
    Future<RemoteBatch> fetch(const Source &source, const Cursor &cursor) override;
    Future<RemoteMessage> send(const Reply &reply) override;
    Future<std::optional<RemoteMessage>> findSent(const Reply &reply) override;
    Future<RemoteThreadContent> thread(const RemoteThread &thread) override;
    std::chrono::milliseconds pollInterval() const override { return std::chrono::seconds(60); }

private:
    FakeWorld &m_world;
    std::vector<Promise<RemoteMessage>> m_hanging;
};

/// The network of a FakeWorld, for Accounts and Program; it has one account.
class FakeNetwork final : public Network
{
public:
    explicit FakeNetwork(FakeWorld &world)
        : m_world(world)
    {
    }

    QString name() const override { return QStringLiteral("fake"); }
    QString displayName() const override { return QStringLiteral("Fake"); }
    QString shortName() const override { return QStringLiteral("Fa"); }
    /// One method, "token", with a server and a secret; every token but `badToken` is taken.
    SignInForm signInForm() const override;
    static constexpr QLatin1StringView badToken{"bad-token"};
    std::unique_ptr<SignInAttempt> signIn(const SignInInput &input,
                                          const NetworkContext &) const override;
    std::unique_ptr<Connector> createConnector(const Account &, const Secret &,
                                               const NetworkContext &) const override;
    Future<Done> revoke(const Account &, const Secret &, const NetworkContext &,
                        QObject *) const override;

    SignedIn signedIn() const;

private:
    FakeWorld &m_world;
};

} // namespace sportello
