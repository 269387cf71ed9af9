// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "commandline/commandcontext.h"

#include <QJsonDocument>

#include <sys/ioctl.h>
#include <unistd.h>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr int usualWidth = 80;
constexpr int shortestId = 6;

int terminalWidth()
{
    winsize size{};
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col >= 40)
        return size.ws_col;
    return usualWidth;
}

Result<ConversationId> onlyOneEndingWith(const QList<ConversationId> &ids, const QString &ending)
{
    std::optional<ConversationId> found;
    for (const ConversationId &id : ids) {
        if (!id.toString().endsWith(ending, Qt::CaseInsensitive))
            continue;
        if (found) {
            return Error{ErrorKind::Refused,
                         CommandContext::tr("Several conversations end with %1. Write more of the "
                                            "identifier.")
                             .arg(ending),
                         {},
                         false};
        }
        found = id;
    }
    if (found)
        return *found;
    return Error{ErrorKind::NotFound, u"no conversation with this identifier"_s, {}, false};
}

} // namespace

CommandContext::CommandContext(Program &program, CommandStreams streams, bool json)
    : m_program(program)
    , m_streams(streams)
    , m_json(json)
    , m_width(terminalWidth())
{
}

void CommandContext::write(QIODevice &device, const QString &text)
{
    device.write(text.toUtf8() + '\n');
}

void CommandContext::writeLine(const QJsonObject &object)
{
    write(m_streams.output,
          QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)));
}

void CommandContext::writeLine(const QString &text)
{
    write(m_streams.output, text);
}

void CommandContext::writeTable(const TextTable &table)
{
    for (const QString &line : table.lines(m_width))
        write(m_streams.output, line);
}

void CommandContext::complain(const QString &sentence)
{
    write(m_streams.errors, printable(sentence));
}

void CommandContext::finish(ExitCode code)
{
    if (m_isFinished)
        return;
    m_isFinished = true;
    Q_EMIT finished(code);
}

void CommandContext::fail(const Error &error, ErrorText::Action action, const QString &who)
{
    complain(ErrorText::forError(error, action, who).text());
    finish(ExitCode::Failed);
}

Future<ConversationId> CommandContext::conversationCalled(const QString &text)
{
    const auto id = ConversationId::fromString(text);
    if (!id.isNull())
        return readyValue(id);
    if (text.size() < shortestId) {
        return readyError<ConversationId>(
            {ErrorKind::NotFound, u"not the identifier of a conversation"_s, {}, false});
    }
    return andThen(m_program.conversations().list({}), this,
                   [text](const QList<ConversationId> &ids) {
        return ready(onlyOneEndingWith(ids, text));
    });
}

} // namespace sportello
