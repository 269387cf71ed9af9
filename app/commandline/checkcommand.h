// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "commandline/command.h"
#include "domain/guard/privatedata.h"

#include <QJsonValue>

namespace sportello {

/// `check --direction reply|post [--allow FILE]`: reads lines {"id","text"} from standard input and
/// says what is private in each, as they come. Touches no profile, no keychain and no network.
class CheckCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void declare(QCommandLineParser &parser) override;
    QString read(const QCommandLineParser &parser) override;
    std::optional<ExitCode> prepare(CommandOutput &output, const QString &profilePath) override;
    void start(CommandContext &context) override;

private:
    bool readAllowed(CommandOutput &output);
    ExitCode checkLines(CommandOutput &output);
    bool checkLine(CommandOutput &output, const QByteArray &line, TextTable &table);

    QString m_allowPath;
    GuardContext m_context;
    int m_rows = 0; ///< in the table that is not written yet
};

} // namespace sportello
