// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "networks/network.h"
#include "services/program.h"
#include "support/manualclock.h"

#include <QPointer>
#include <QTemporaryDir>

#include <functional>

namespace sportello {

/// What the made-up network of a Desk does; tests change it as they go.
struct DeskNetworkState
{
    DeskNetworkState();

    Capabilities capabilities;
    SignInForm form;
    QList<RemoteMessage> incoming; ///< all that was ever there
    RemoteThreadContent thread; ///< what a look before sending shows
    QList<Reply> sent;
    QList<RemoteAction> actions;
    std::optional<Error> actionProblem;
    /// Answers a reply; by default it is published.
    std::function<Future<RemoteMessage>(const Reply &)> send;
    std::function<Future<std::optional<RemoteMessage>>(const Reply &)> findSent;
    std::optional<Error> refreshProblem;
    QPointer<Connector> connector;
    QPointer<SignInAttempt> attempt;
    QString codeGiven;
    SignInInput lastInput;
    QStringList revoked; ///< handles
    bool revokeFails = false;
};

/// A whole program in a temporary profile: real store and services, a network in memory, a clock
/// that stands still.
class Desk
{
public:
    Desk();
    ~Desk();

    /// False when the program could not be opened.
    bool isOpen() const { return m_program != nullptr; }
    Program &program() { return *m_program; }
    ManualClock &clock() { return *m_clock; }
    DeskNetworkState &network() { return *m_network; }
    /// Closes the program and opens it again on the same profile.
    void restart();

    /// Connects "hotelaurora@social.example" and gives it.
    Account connectAccount();
    /// Runs the work as one transaction and gives its value.
    template<typename Work>
    auto inStore(Work work)
    {
        auto future = m_program->store().run(std::move(work));
        future.waitForFinished();
        return future.result().value();
    }

private:
    void open();

    QTemporaryDir m_folder;
    std::shared_ptr<DeskNetworkState> m_network;
    std::shared_ptr<QHash<QString, Secret>> m_secrets;
    ManualClock *m_clock = nullptr; ///< the program's
    std::optional<Instant> m_now; ///< when it was closed
    std::unique_ptr<Program> m_program;
};

} // namespace sportello
