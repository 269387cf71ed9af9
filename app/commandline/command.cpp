// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "commandline/command.h"

namespace sportello {

std::optional<ExitCode> Command::prepare(CommandOutput &, const QString &)
{
    return {};
}

QString Command::readSingle(const QCommandLineParser &parser, const QString &what, QString &value)
{
    const QStringList words = parser.positionalArguments();
    if (words.size() == 1) {
        value = words.first();
        return {};
    }
    return words.isEmpty() ? tr("%1 is missing.").arg(what)
                           : tr("Too many arguments: only %1 is expected.").arg(what);
}

} // namespace sportello
