// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "commandline/command.h"
#include "domain/deskstate.h"

#include <QStringList>

namespace sportello {

/// A decision about one or several conversations, done as one step. All are looked for before any
/// is touched. What somebody else has stays as it is and makes the command fail; what is so already
/// does not.
class DeskCommand : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void declare(QCommandLineParser &parser) override;
    QString read(const QCommandLineParser &parser) override;
    void start(CommandContext &context) override;

protected:
    using Ids = QList<ConversationId>;

    /// The words of the command line that name conversations; the rest has been taken.
    void setWanted(const QStringList &wanted) { m_wanted = wanted; }
    virtual Future<DeskChange> decide(CommandContext &context, const Ids &ids) = 0;

private:
    void findNext(CommandContext &context);
    void report(CommandContext &context, const DeskChange &change);
    void show(CommandContext &context, const DeskChange &change,
              const QList<ConversationSummary> &found);

    QStringList m_wanted;
    Ids m_ids;
};

/// `take CONVERSATION…`, with --steal also from somebody else.
class TakeCommand final : public DeskCommand
{
    Q_OBJECT

public:
    using DeskCommand::DeskCommand;

    void declare(QCommandLineParser &parser) override;
    QString read(const QCommandLineParser &parser) override;

protected:
    Future<DeskChange> decide(CommandContext &context, const Ids &ids) override;

private:
    bool m_steals = false;
};

/// `return CONVERSATION…`: everybody's again.
class ReturnCommand final : public DeskCommand
{
    Q_OBJECT

public:
    using DeskCommand::DeskCommand;

protected:
    Future<DeskChange> decide(CommandContext &context, const Ids &ids) override;
};

/// `snooze CONVERSATION… --until WORDS`: a time as people write it, see domain/timewords.h.
class SnoozeCommand final : public DeskCommand
{
    Q_OBJECT

public:
    using DeskCommand::DeskCommand;

    void declare(QCommandLineParser &parser) override;
    QString read(const QCommandLineParser &parser) override;

protected:
    Future<DeskChange> decide(CommandContext &context, const Ids &ids) override;

private:
    QString m_until;
    SnoozeWake m_wake = SnoozeWake::UnlessTheyWrite;
};

/// `done CONVERSATION… --outcome OUTCOME`.
class DoneCommand final : public DeskCommand
{
    Q_OBJECT

public:
    using DeskCommand::DeskCommand;

    void declare(QCommandLineParser &parser) override;
    QString read(const QCommandLineParser &parser) override;

protected:
    Future<DeskChange> decide(CommandContext &context, const Ids &ids) override;

private:
    Outcome m_outcome = Outcome::None;
};

/// `reopen CONVERSATION…`: it waits again.
class ReopenCommand final : public DeskCommand
{
    Q_OBJECT

public:
    using DeskCommand::DeskCommand;

protected:
    Future<DeskChange> decide(CommandContext &context, const Ids &ids) override;
};

} // namespace sportello
