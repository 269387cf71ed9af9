// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "commandline/command.h"

namespace sportello {

/// `verify`: looks through the whole history for changes made behind the program's back. Ends with
/// 1 when something is found.
class VerifyCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void declare(QCommandLineParser &parser) override;
    QString read(const QCommandLineParser &parser) override;
    void start(CommandContext &context) override;
};

/// `backup`: writes and checks a backup now.
class BackupCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void declare(QCommandLineParser &parser) override;
    QString read(const QCommandLineParser &parser) override;
    void start(CommandContext &context) override;
};

/// `restore FILE|latest` puts a backup in the database's place, which is kept; `restore --list`
/// lists them.
class RestoreCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void declare(QCommandLineParser &parser) override;
    QString read(const QCommandLineParser &parser) override;
    std::optional<ExitCode> prepare(CommandOutput &output, const QString &profilePath) override;
    void start(CommandContext &context) override;

private:
    QString m_called;
    bool m_wantsList = false;
};

} // namespace sportello
