// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "commandline/command.h"
#include "domain/cannedimport/cannedfile.h"

namespace sportello {

/// `canned list`: the canned replies by title.
class CannedListCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void declare(QCommandLineParser &parser) override;
    QString read(const QCommandLineParser &parser) override;
    void start(CommandContext &context) override;
};

/// `canned import FILE`: reads the file before the profile is opened, so that a file that cannot be
/// read changes nothing. `--dry-run` makes no profile and changes none.
class CannedImportCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void declare(QCommandLineParser &parser) override;
    QString read(const QCommandLineParser &parser) override;
    std::optional<ExitCode> prepare(CommandOutput &output, const QString &profilePath) override;
    void start(CommandContext &context) override;

private:
    QString readColumn(const QString &written);

    QString m_path;
    CannedReadOptions m_options;
    bool m_dryRun = false;
    CannedFile m_file;
};

/// `canned export FILE|-`: JSON, or CSV for spreadsheets.
class CannedExportCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void declare(QCommandLineParser &parser) override;
    QString read(const QCommandLineParser &parser) override;
    std::optional<ExitCode> prepare(CommandOutput &output, const QString &profilePath) override;
    void start(CommandContext &context) override;

private:
    void write(CommandContext &context, const QByteArray &bytes, qsizetype count);

    QString m_path;
    bool m_csv = false;
    bool m_force = false;
};

} // namespace sportello
