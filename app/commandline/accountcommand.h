// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "commandline/command.h"

#include <memory>

namespace sportello {

class InputLines;

/// `account add NETWORK`: what it asks for is the network's own sign-in form. A field that is a
/// secret is read from standard input and from nowhere else.
class AccountAddCommand final : public Command
{
    Q_OBJECT

public:
    /// `networks` only while arguments are read.
    explicit AccountAddCommand(const NetworkList &networks);
    ~AccountAddCommand() override;

    void declare(QCommandLineParser &parser) override;
    QString read(const QCommandLineParser &parser) override;
    void start(CommandContext &context) override;

private:
    QString readMethod(const QCommandLineParser &parser, const Network &network);
    QString readField(const QCommandLineParser &parser, const SignInField &field);
    void becomePractice(CommandContext &context);
    bool readSecrets(CommandContext &context);
    void signIn(CommandContext &context);
    void askForCode(CommandContext &context);
    void add(CommandContext &context, const SignedIn &signedIn);

    const NetworkList &m_networks;
    QString m_network;
    bool m_isPractice = false;
    SignInInput m_input;
    QStringList m_secretFields; ///< to be read, in this order
    std::unique_ptr<SignInAttempt> m_attempt;
    std::unique_ptr<InputLines> m_lines;
};

/// `account list`.
class AccountListCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void declare(QCommandLineParser &parser) override;
    QString read(const QCommandLineParser &parser) override;
    void start(CommandContext &context) override;
};

/// `account remove ACCOUNT`.
class AccountRemoveCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void declare(QCommandLineParser &parser) override;
    QString read(const QCommandLineParser &parser) override;
    void start(CommandContext &context) override;

private:
    Result<Account> wantedAccount(CommandContext &context) const;
    static void report(CommandContext &context, const Account &account,
                       const RemovalReport &report);

    QString m_wanted;
};

} // namespace sportello
