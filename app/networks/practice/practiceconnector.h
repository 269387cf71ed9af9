// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clock.h"
#include "networks/connector.h"
#include "networks/practice/practicewires.h"
#include "networks/practice/practiceworld.h"

#include <QHash>
#include <QSet>

#include <memory>
#include <optional>

namespace sportello {

/// One account of the practice network. It reaches nothing and nobody: what it tells follows from
/// Account::connectedAt, the clock, the script and the replies of this run; README.md tells what
/// that means after a restart.
class PracticeConnector final : public Connector
{
    Q_OBJECT

public:
    /// How long a guest of PracticeFate::Slow lets us wait.
    static constexpr std::chrono::seconds SlowAnswer{4};

    /// `wires`: to guests who are reached at other places too; may be null.
    PracticeConnector(const Account &account, const PracticeScript &script, Clock &clock,
                      std::shared_ptr<PracticeWires> wires = {});
    ~PracticeConnector() override;

    /// The guest with that id, if they are one here, writes the code a little later.
    void hear(const QString &guest, const QString &code);

    Capabilities capabilities() const override;
    Future<Done> refresh() override;
    QList<Source> sources() const override;
    Future<RemoteBatch> fetch(const Source &source, const Cursor &cursor) override;
    Future<RemoteBatch> fetchOlder(const Source &source, const Cursor &cursor) override;
    Future<RemoteMessage> send(const Reply &reply) override;
    Future<std::optional<RemoteMessage>> findSent(const Reply &reply) override;
    Future<RemoteThreadContent> thread(const RemoteThread &thread) override;
    Future<PrivateRoute> privateRoute(const QString &address) override;
    void setListening(bool listening) override;
    std::chrono::milliseconds pollInterval() const override { return std::chrono::seconds(5); }

private:
    ScriptTime now() const;
    Error signInNeeded() const;
    std::optional<Error> objection(const Reply &reply) const;
    std::optional<Error> objectionToText(const Reply &reply) const;
    bool isRepeated(const Reply &reply) const;
    RemoteMessage publish(const Reply &reply, Instant at);
    Future<RemoteMessage> answerLater(const Reply &reply);
    void awaitNextMoment();
    void tellNews();

    Account m_account;
    Clock &m_clock;
    std::shared_ptr<PracticeWires> m_wires;
    std::optional<PracticeWorld> m_world; ///< empty for an identity that is not in the script
    QSet<QString> m_attempted; ///< keys
    QHash<QString, Promise<RemoteMessage>> m_slow; ///< by key
    bool m_listening = false;
    ScriptTime m_told{0}; ///< wakeUp() was emitted for everything until here
    std::optional<ScriptTime> m_awaited;
};

} // namespace sportello
