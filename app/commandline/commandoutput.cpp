// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "commandline/commandoutput.h"

#include <QJsonDocument>

#include <sys/ioctl.h>
#include <unistd.h>

namespace sportello {

namespace {

constexpr int usualWidth = 80;

int terminalWidth()
{
    winsize size{};
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col >= 40)
        return size.ws_col;
    return usualWidth;
}

} // namespace

CommandOutput::CommandOutput(CommandStreams streams, bool json)
    : m_streams(streams)
    , m_json(json)
    , m_width(terminalWidth())
{
}

void CommandOutput::write(QIODevice &device, const QString &text)
{
    device.write(text.toUtf8() + '\n');
}

void CommandOutput::writeLine(const QJsonObject &object)
{
    write(m_streams.output,
          QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)));
}

void CommandOutput::writeLine(const QString &text)
{
    write(m_streams.output, text);
}

void CommandOutput::writeTable(const TextTable &table)
{
    for (const QString &line : table.lines(m_width))
        write(m_streams.output, line);
}

void CommandOutput::writeBytes(const QByteArray &bytes)
{
    m_streams.output.write(bytes);
}

void CommandOutput::complain(const QString &sentence)
{
    write(m_streams.errors, printable(sentence));
}

} // namespace sportello
