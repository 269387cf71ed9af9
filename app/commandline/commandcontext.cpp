// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "commandline/commandcontext.h"

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr int shortestId = 6;

Error notFound(const QString &called)
{
    return {ErrorKind::NotFound,
            CommandContext::tr("There is no conversation with the identifier %1.").arg(called),
            {},
            false};
}

Result<ConversationId> onlyOneEndingWith(const QList<ConversationId> &ids, const QString &ending)
{
    std::optional<ConversationId> found;
    for (const ConversationId &id : ids) {
        if (!id.toString().endsWith(ending, Qt::CaseInsensitive))
            continue;
        if (found) {
            return Error{ErrorKind::Refused,
                         CommandContext::tr("Several conversations have an identifier that ends "
                                            "with %1. Write more of it.")
                             .arg(ending),
                         {},
                         false};
        }
        found = id;
    }
    return found ? Result<ConversationId>(*found) : notFound(ending);
}

} // namespace

CommandContext::CommandContext(Program &program, CommandStreams streams, bool json)
    : CommandOutput(streams, json)
    , m_program(program)
{
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

Future<ConversationSummary> CommandContext::conversationCalled(const QString &called)
{
    Conversations &conversations = m_program.conversations();
    const auto whole = ConversationId::fromString(called);
    Future<ConversationId> id = readyValue(whole);
    if (whole.isNull()) {
        if (called.size() < shortestId)
            return readyError<ConversationSummary>(notFound(called));
        id = andThen(conversations.list({}), this, [called](const QList<ConversationId> &ids) {
            return ready(onlyOneEndingWith(ids, called));
        });
    }
    // Not by its summary: a conversation that was merged into another is found by its old id too.
    auto thread = andThen(id, this, [&conversations](const ConversationId &found) {
        return conversations.thread(found, 1);
    });
    return afterwards(thread, this, [called](const Result<ThreadContent> &content) {
        if (content)
            return readyValue(content->summary);
        const bool unknown = content.error().kind == ErrorKind::NotFound;
        return readyError<ConversationSummary>(unknown ? notFound(called) : content.error());
    });
}

void CommandContext::failToFind(const Error &error)
{
    if (error.kind != ErrorKind::NotFound && error.kind != ErrorKind::Refused) {
        fail(error, ErrorText::Action::Open);
        return;
    }
    complain(error.message);
    finish(ExitCode::Failed);
}

} // namespace sportello
