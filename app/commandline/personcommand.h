// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "commandline/command.h"

namespace sportello {

/// `person export --contact ID|--handle ADDRESS --to FOLDER`: everything that is stored about
/// somebody. What is on file about them only with `--facts`.
class PersonExportCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void declare(QCommandLineParser &parser) override;
    QString read(const QCommandLineParser &parser) override;
    std::optional<ExitCode> prepare(CommandOutput &output, const QString &profilePath) override;
    void start(CommandContext &context) override;

private:
    QString m_who;
    QString m_folder;
    bool m_withFacts = false;
};

/// `retention`: removes the texts whose time is over, as the program does at night; for computers
/// where no window is open.
class RetentionCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void declare(QCommandLineParser &parser) override;
    QString read(const QCommandLineParser &parser) override;
    void start(CommandContext &context) override;
};

} // namespace sportello
