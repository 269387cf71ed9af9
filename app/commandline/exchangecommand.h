// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "commandline/command.h"
#include "services/exports.h"
#include "services/historyimports.h"

namespace sportello {

class ExportCommand final : public Command
{
    Q_OBJECT

public:
    void declare(QCommandLineParser &parser) override;
    QString read(const QCommandLineParser &parser) override;
    std::optional<ExitCode> prepare(CommandOutput &output, const QString &profilePath) override;
    void start(CommandContext &context) override;

private:
    void write(CommandContext &context);

    ExportRequest m_request;
    QString m_conversation;
    QString m_person;
    bool m_force = false;
};

class ImportCommand final : public Command
{
    Q_OBJECT

public:
    void declare(QCommandLineParser &parser) override;
    QString read(const QCommandLineParser &parser) override;
    void start(CommandContext &context) override;

private:
    void look(CommandContext &context);
    void import(CommandContext &context);

    QString m_path;
    bool m_dryRun = false;
    bool m_isArchive = false;
};

} // namespace sportello
