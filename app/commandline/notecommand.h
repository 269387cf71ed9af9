// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "commandline/command.h"

#include <optional>

namespace sportello {

/// `note list CONVERSATION`: oldest first.
class NoteListCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void declare(QCommandLineParser &parser) override;
    QString read(const QCommandLineParser &parser) override;
    void start(CommandContext &context) override;

private:
    QString m_wanted;
};

/// `note add CONVERSATION`: a remark among ourselves, which never leaves this computer.
class NoteAddCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void declare(QCommandLineParser &parser) override;
    QString read(const QCommandLineParser &parser) override;
    void start(CommandContext &context) override;

private:
    QString m_wanted;
    std::optional<QString> m_text; ///< nothing = standard input
};

/// `note remove CONVERSATION NOTE`.
class NoteRemoveCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void declare(QCommandLineParser &parser) override;
    QString read(const QCommandLineParser &parser) override;
    void start(CommandContext &context) override;

private:
    QString m_wanted;
    QString m_note;
};

} // namespace sportello
