// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "commandline/commandline.h"
#include "commandline/texttable.h"

#include <QByteArray>
#include <QJsonObject>

namespace sportello {

/// How a command ends; scripts rely on the numbers.
enum class ExitCode { Done = 0, Failed = 1, Usage = 2, LookFirst = 3, StillQueued = 4 };

/// Where a command writes, with or without a profile.
class CommandOutput
{
public:
    CommandOutput(CommandStreams streams, bool json);

    bool json() const { return m_json; }
    /// A file descriptor.
    int input() const { return m_streams.input; }
    /// Columns of the terminal; 80 where there is none.
    int width() const { return m_width; }

    /// One result as one line of JSON.
    void writeLine(const QJsonObject &object);
    /// One result as text.
    void writeLine(const QString &text);
    void writeTable(const TextTable &table);
    /// A file's content as it is.
    void writeBytes(const QByteArray &bytes);
    /// A sentence on standard error.
    void complain(const QString &sentence);

private:
    static void write(QIODevice &device, const QString &text);

    CommandStreams m_streams;
    bool m_json;
    int m_width;
};

} // namespace sportello
