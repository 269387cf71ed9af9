// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "commandline/showcommand.h"

#include "commandline/humanwords.h"
#include "commandline/jsonlines.h"

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr int pageSize = 200;
constexpr int indent = 4;

void writeEntry(CommandContext &context, const QString &heading, const QString &text)
{
    context.writeLine(QString());
    context.writeLine(printableLine(heading));
    for (const QString &line : wrapped(printable(text), context.width() - indent))
        context.writeLine(line.isEmpty() ? line : QString(indent, u' ') + line);
}

} // namespace

void ShowCommand::declare(QCommandLineParser &parser)
{
    parser.addPositionalArgument(u"id"_s, tr("The conversation, or the end of its identifier."),
                                 u"ID"_s);
}

QString ShowCommand::read(const QCommandLineParser &parser)
{
    return readSingle(parser, u"ID"_s, m_wanted);
}

void ShowCommand::start(CommandContext &context)
{
    context.useConversation(m_wanted, this, [this, &context](const ConversationSummary &found) {
        readPage(context, found.id, std::nullopt);
    });
}

void ShowCommand::readPage(CommandContext &context, const ConversationId &id,
                           std::optional<MessageId> before)
{
    context.use(context.program().conversations().thread(id, pageSize, before), this,
                ErrorText::Action::Open, [this, &context, id](const ThreadContent &content) {
                    m_summary = content.summary;
                    m_messages = content.messages + m_messages;
                    if (content.hasOlder && !content.messages.isEmpty())
                        readPage(context, id, content.messages.first().id);
                    else
                        readOutbox(context);
                });
}

void ShowCommand::readOutbox(CommandContext &context)
{
    context.use(context.program().outbox().openOfConversation(m_summary.id), this,
                ErrorText::Action::Open, [this, &context](const QList<OutboxItem> &open) {
                    show(context, open);
                    context.finish(ExitCode::Done);
                });
}

void ShowCommand::show(CommandContext &context, const QList<OutboxItem> &open) const
{
    const Account account =
        context.program().accounts().account(m_summary.account).value_or(Account());
    if (context.json()) {
        for (const Message &message : m_messages)
            context.writeLine(messageLine(message));
        for (const OutboxItem &item : open)
            context.writeLine(messageLine(item, account));
        return;
    }
    showHeading(context);
    for (const Message &message : m_messages) {
        QStringList heading{HumanWords::time(message.createdAt), message.authorName};
        if (message.deletedAt)
            heading.append(tr("(deleted)"));
        else if (message.editedAt)
            heading.append(tr("(edited)"));
        writeEntry(context, heading.join(u"  "_s), message.text.text);
    }
    for (const OutboxItem &item : open) {
        const QStringList heading{HumanWords::time(item.createdAt), account.displayName,
                                  u'(' + HumanWords::state(item.state) + u')'};
        const QString problem = problemSentence(item, account);
        writeEntry(context, heading.join(u"  "_s),
                   problem.isEmpty() ? item.lastingText() : item.lastingText() + u'\n' + problem);
    }
}

void ShowCommand::showHeading(CommandContext &context) const
{
    context.writeLine(printableLine(m_summary.contactName + u"  "_s + m_summary.handleAddress));
    const QStringList facts{
        context.program().accounts().networkDisplayName(m_summary.network),
        HumanWords::audience(m_summary.audience),
        HumanWords::state(m_summary.state),
        m_summary.id.toString(),
    };
    context.writeLine(printableLine(facts.join(u", "_s)));
}

} // namespace sportello
