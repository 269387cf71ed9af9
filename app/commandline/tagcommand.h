// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "commandline/deskcommand.h"
#include "domain/tag.h"

namespace sportello {

/// `tag list`: by name.
class TagListCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void declare(QCommandLineParser &parser) override;
    QString read(const QCommandLineParser &parser) override;
    void start(CommandContext &context) override;
};

/// `tag add NAME`.
class TagAddCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void declare(QCommandLineParser &parser) override;
    QString read(const QCommandLineParser &parser) override;
    void start(CommandContext &context) override;

private:
    Tag m_tag;
};

/// `tag remove TAG`: also from everything that has it.
class TagRemoveCommand final : public Command
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

/// `tag put CONVERSATION… TAG` and `tag take CONVERSATION… TAG`.
class TagSetCommand : public DeskCommand
{
    Q_OBJECT

public:
    void declare(QCommandLineParser &parser) override;
    QString read(const QCommandLineParser &parser) override;

protected:
    explicit TagSetCommand(bool puts)
        : m_puts(puts)
    {
    }
    Future<DeskChange> decide(CommandContext &context, const Ids &ids) override;

private:
    bool m_puts;
    QString m_tag;
};

class TagPutCommand final : public TagSetCommand
{
    Q_OBJECT

public:
    TagPutCommand()
        : TagSetCommand(true)
    {
    }
};

class TagTakeCommand final : public TagSetCommand
{
    Q_OBJECT

public:
    TagTakeCommand()
        : TagSetCommand(false)
    {
    }
};

} // namespace sportello
