// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "commandline/command.h"
#include "services/customerpromises.h"

namespace sportello {

/// `promises`: what customers were told that we will do and is open, the one that is due first
/// first.
class PromiseListCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void declare(QCommandLineParser &parser) override;
    QString read(const QCommandLineParser &parser) override;
    void start(CommandContext &context) override;

private:
    bool m_onlyOverdue = false;
};

/// A decision about one open promise.
class PromiseStepCommand : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void declare(QCommandLineParser &parser) override;
    QString read(const QCommandLineParser &parser) override;
    void start(CommandContext &context) override;

protected:
    virtual Future<CustomerPromise> decide(CommandContext &context,
                                           const StandingPromise &promise) = 0;

private:
    QString m_wanted;
};

/// `promise kept PROMISE`, with --by-answer as of when we last wrote there.
class PromiseKeptCommand final : public PromiseStepCommand
{
    Q_OBJECT

public:
    void declare(QCommandLineParser &parser) override;
    QString read(const QCommandLineParser &parser) override;

protected:
    Future<CustomerPromise> decide(CommandContext &context,
                                   const StandingPromise &promise) override;

private:
    bool m_byAnswer = false;
};

/// `promise move PROMISE --to WORDS`.
class PromiseMoveCommand final : public PromiseStepCommand
{
    Q_OBJECT

public:
    void declare(QCommandLineParser &parser) override;
    QString read(const QCommandLineParser &parser) override;

protected:
    Future<CustomerPromise> decide(CommandContext &context,
                                   const StandingPromise &promise) override;

private:
    QString m_to;
};

/// `promise withdraw PROMISE`.
class PromiseWithdrawCommand final : public PromiseStepCommand
{
    Q_OBJECT

protected:
    Future<CustomerPromise> decide(CommandContext &context,
                                   const StandingPromise &promise) override;
};

} // namespace sportello
