// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "commandline/commandcontext.h"

#include <QCommandLineParser>
#include <QObject>

#include <optional>

namespace sportello {

/// One command of the command line: what it understands, and what it does.
class Command : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Declares options and positional arguments; --profile, --json and --help are there already.
    virtual void declare(QCommandLineParser &parser) = 0;
    /// Takes the values; what is wrong with them as one sentence, or nothing.
    virtual QString read(const QCommandLineParser &parser) = 0;
    /// Called before the profile is opened, and made where there is none. With an exit code the
    /// command has ended and the profile is not touched.
    virtual std::optional<ExitCode> prepare(CommandOutput &output, const QString &profilePath);
    /// Works until CommandContext::finish(). The accounts and the outbox are read by then.
    virtual void start(CommandContext &context) = 0;

protected:
    /// Exactly one positional argument.
    static QString readSingle(const QCommandLineParser &parser, const QString &what,
                              QString &value);
};

} // namespace sportello
