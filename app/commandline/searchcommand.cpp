// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "commandline/searchcommand.h"

#include "commandline/humanwords.h"
#include "commandline/jsonlines.h"

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

QString kindWord(const HistoryText &text)
{
    switch (text.kind) {
    case HistoryText::Kind::Version: return SearchCommand::tr("earlier wording");
    case HistoryText::Kind::Note: return SearchCommand::tr("note");
    case HistoryText::Kind::Canned: return SearchCommand::tr("canned reply");
    case HistoryText::Kind::Message: break;
    }
    return HumanWords::audience(text.audience);
}

} // namespace

void SearchCommand::declare(QCommandLineParser &parser)
{
    parser.addPositionalArgument(
        u"query"_s,
        tr("What is looked for: words, %1, and -word for what must not be there.")
            .arg(u"\"a phrase\" pre* from:NAME to:NAME agent:me account:NAME network:NAME"
                 u" brand:NAME is:done tag:NAME has:attachment lang:it after:2026-01-01"
                 u" before:2026-02-01"_s),
        u"QUERY"_s);
    parser.addOptions(
        {{u"limit"_s, tr("At most so many; 50 if nothing is said."), u"N"_s},
         {u"order"_s, tr("newest or relevance; the first if nothing is said."), u"ORDER"_s}});
}

QString SearchCommand::read(const QCommandLineParser &parser)
{
    m_request.text = parser.positionalArguments().join(u' ');
    if (m_request.text.trimmed().isEmpty())
        return tr("Say what to look for.");
    const ParsedQuery parsed = parseQuery(m_request.text);
    if (!parsed.ok())
        return ErrorText::forQuery(*parsed.problem);
    if (parser.isSet(u"limit"_s)) {
        m_request.limit = parser.value(u"limit"_s).toInt();
        if (m_request.limit < 1 || m_request.limit > MostHits)
            return tr("--limit is a number from 1 to %1.").arg(MostHits);
    }
    if (parser.isSet(u"order"_s)) {
        const auto order = historyOrderFromWord(parser.value(u"order"_s));
        if (!order)
            return tr("--order is newest or relevance.");
        m_request.order = *order;
    }
    return {};
}

void SearchCommand::start(CommandContext &context)
{
    context.use(context.program().historySearch().page(m_request), this, ErrorText::Action::Open,
                [&context](const HistoryPage &page) {
        show(context, page);
        context.finish(ExitCode::Done);
    });
}

void SearchCommand::show(CommandContext &context, const HistoryPage &page)
{
    if (context.json()) {
        for (const HistoryHit &hit : page.hits)
            context.writeLine(hitLine(hit));
        return;
    }
    if (page.hits.isEmpty()) {
        context.writeLine(tr("Nothing was found."));
        return;
    }
    TextTable table(
        {{tr("TIME")}, {tr("ID")}, {tr("WHAT")}, {tr("WITH"), true}, {tr("TEXT"), true}});
    for (const HistoryHit &hit : page.hits) {
        const HistoryText &text = hit.text;
        const bool isOurs = text.kind != HistoryText::Kind::Canned
            && text.kind != HistoryText::Kind::Note && text.direction == Direction::Out;
        table.add({HumanWords::time(text.at),
                   text.conversation.isNull() ? QString() : HumanWords::shortId(text.conversation),
                   kindWord(text), text.title,
                   isOurs ? tr("You: %1").arg(hit.excerpt.text) : hit.excerpt.text});
    }
    context.writeTable(table);
}

} // namespace sportello
