// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "commandline/listcommand.h"

#include "commandline/humanwords.h"
#include "commandline/jsonlines.h"

#include <QHash>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

// Slices, so that a list of a hundred thousand is no single statement.
constexpr qsizetype slice = 500;

} // namespace

void ListCommand::declare(QCommandLineParser &parser)
{
    parser.addPositionalArgument(
        u"query"_s,
        tr("Which conversations: %1, -word, and words. Everything without it.")
            .arg(u"is:waiting is:late tag:NAME owner:me older:2h after:2026-11-01 has:note lang:it"
                 u" network:NAME account:NAME brand:NAME \"a phrase\""_s),
        u"[QUERY]"_s);
}

QString ListCommand::read(const QCommandLineParser &parser)
{
    const ParsedQuery parsed = parseQuery(parser.positionalArguments().join(u' '));
    if (!parsed.ok())
        return ErrorText::forQuery(*parsed.problem);
    m_query = parsed.query;
    return {};
}

void ListCommand::start(CommandContext &context)
{
    ConversationQuery query;
    query.query = m_query;
    context.use(context.program().conversations().list(query), this, ErrorText::Action::Open,
                [this, &context](const QList<ConversationId> &ids) {
        m_ids = ids;
        readNext(context);
    });
}

void ListCommand::readNext(CommandContext &context)
{
    const QList<ConversationId> ids = m_ids.mid(m_rows.size(), slice);
    if (ids.isEmpty()) {
        show(context);
        context.finish(ExitCode::Done);
        return;
    }
    context.use(context.program().conversations().summaries(ids), this, ErrorText::Action::Open,
                [this, &context, ids](const QList<ConversationSummary> &summaries) {
        QHash<ConversationId, ConversationSummary> byId;
        for (const ConversationSummary &summary : summaries)
            byId.insert(summary.id, summary);
        for (const ConversationId &id : ids)
            m_rows.append(byId.value(id));
        readNext(context);
    });
}

void ListCommand::show(CommandContext &context) const
{
    if (context.json()) {
        for (const ConversationSummary &row : m_rows)
            context.writeLine(conversationLine(row));
        return;
    }
    if (m_rows.isEmpty()) {
        context.writeLine(m_query.isEmpty() ? tr("There are no conversations.")
                                            : tr("No conversation fits."));
        return;
    }
    TextTable table({{tr("ID")},
                     {tr("STATE")},
                     {tr("WAITS")},
                     {tr("AUDIENCE")},
                     {tr("FROM"), true},
                     {tr("TEXT"), true}});
    const Instant now = context.clock().now();
    for (const ConversationSummary &row : m_rows) {
        const QString waits =
            row.waitingSince ? HumanWords::duration(now - *row.waitingSince) : QString();
        const QString text = row.snippetIsOurs ? tr("You: %1").arg(row.snippet) : row.snippet;
        table.add({HumanWords::shortId(row.id), HumanWords::state(row.state), waits,
                   HumanWords::audience(row.audience), row.contactName, text});
    }
    context.writeTable(table);
}

} // namespace sportello
