// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "commandline/outboxcommand.h"

#include "commandline/humanwords.h"
#include "commandline/jsonlines.h"

namespace sportello {

void OutboxCommand::declare(QCommandLineParser &) {}

QString OutboxCommand::read(const QCommandLineParser &parser)
{
    return parser.positionalArguments().isEmpty() ? QString() : tr("Too many arguments.");
}

void OutboxCommand::start(CommandContext &context)
{
    context.use(context.program().outbox().openItems(), this, ErrorText::Action::Open,
                [&context](const QList<OutboxItem> &items) {
        show(context, items);
        context.finish(ExitCode::Done);
    });
}

void OutboxCommand::show(CommandContext &context, const QList<OutboxItem> &items)
{
    const auto accountOf = [&context](const OutboxItem &item) {
        return context.program().accounts().account(item.account).value_or(Account());
    };
    if (context.json()) {
        for (const OutboxItem &item : items)
            context.writeLine(outboxLine(item, accountOf(item)));
        return;
    }
    if (items.isEmpty()) {
        context.writeLine(tr("Nothing is on its way."));
        return;
    }
    TextTable table({{tr("CONVERSATION")},
                     {tr("STATE")},
                     {tr("AUDIENCE")},
                     {tr("TO"), true},
                     {tr("TEXT"), true}});
    for (const OutboxItem &item : items) {
        table.add({HumanWords::shortId(item.conversation), HumanWords::state(item.state),
                   HumanWords::audience(item.audience), item.recipient, item.lastingText()});
    }
    context.writeTable(table);
    for (const OutboxItem &item : items) {
        const QString problem = problemSentence(item, accountOf(item));
        if (problem.isEmpty())
            continue;
        const QString line =
            HumanWords::shortId(item.conversation) + QStringLiteral(": ") + problem;
        for (const QString &part : wrapped(printableLine(line), context.width()))
            context.writeLine(part);
    }
}

} // namespace sportello
