// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/program.h"

#include <QIODevice>
#include <QStringList>

namespace sportello {

/// Where a command reads and writes. Both devices are open and outlive the command.
struct CommandStreams
{
    QIODevice &output; ///< results, UTF-8
    QIODevice &errors; ///< sentences about what went wrong, UTF-8
    int input = 0; ///< a file descriptor; read only by commands that say so
};

/// True when the arguments (without the program's name) are for the command line and need no
/// display: a word stands where a command is expected, or --help or --version is asked for.
bool isCommand(const QStringList &arguments);

/// True for a command that draws letters: it needs a QGuiApplication, on whatever platform.
bool needsFonts(const QStringList &arguments);

/// Runs one command to its end and gives the exit code: 0 done, 1 failed, 2 wrong usage, and 3 and
/// 4 for `reply` (README.md). A QCoreApplication must exist and its event loop must not run: the
/// command runs it. `arguments` are without the program's name.
int runCommandLine(const QStringList &arguments, ProgramParts parts);
/// The same with other streams than the process's own.
int runCommandLine(const QStringList &arguments, ProgramParts parts, CommandStreams streams);

} // namespace sportello
