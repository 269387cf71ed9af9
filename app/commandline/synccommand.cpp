// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "commandline/synccommand.h"

#include "commandline/humanwords.h"
#include "commandline/jsonlines.h"

namespace sportello {

using namespace Qt::StringLiterals;

void SyncCommand::declare(QCommandLineParser &parser)
{
    parser.addOption({u"once"_s,
                      tr("One round, the past included, then end. Without it, runs until it is "
                         "interrupted and prints what changes.")});
}

QString SyncCommand::read(const QCommandLineParser &parser)
{
    m_once = parser.isSet(u"once"_s);
    return parser.positionalArguments().isEmpty() ? QString() : tr("Too many arguments.");
}

void SyncCommand::start(CommandContext &context)
{
    if (!context.json() && context.program().accounts().accounts().isEmpty())
        context.writeLine(tr("No account is connected."));
    if (m_once)
        runOnce(context);
    else
        watch(context);
}

void SyncCommand::runOnce(CommandContext &context)
{
    connect(&context, &CommandContext::interrupted, this, [&context] {
        context.complain(tr("Interrupted. What was fetched so far is kept."));
        context.finish(ExitCode::Failed);
    });
    context.program().outbox().start();
    context.use(context.program().accounts().syncOnce(), this, ErrorText::Action::Fetch,
                [this, &context](const QList<SyncReport> &reports) {
        bool allWell = true;
        for (const SyncReport &each : reports)
            allWell = report(context, each) && allWell;
        context.use(context.program().outbox().idle(), this, ErrorText::Action::Send,
                    [&context, allWell](Done) {
            context.finish(allWell ? ExitCode::Done : ExitCode::Failed);
        });
    });
}

bool SyncCommand::report(CommandContext &context, const SyncReport &report) const
{
    const Account account =
        context.program().accounts().account(report.account).value_or(Account());
    const QJsonObject line = syncLine(account, report);
    const QString problem = line.value(u"error"_s).toString();
    if (context.json())
        context.writeLine(line);
    else if (problem.isEmpty())
        context.writeLine(
            tr("%1: %n new message(s)", nullptr, report.received).arg(account.handle));
    if (!problem.isEmpty())
        context.complain(account.handle + u": "_s + problem);
    const AccountHealth health = context.program().accounts().health(report.account);
    if (problem.isEmpty() && health.strangers == Strangers::Dropped)
        context.complain(account.handle + u": "_s + ErrorText::forHealth(health, account).text());
    return problem.isEmpty();
}

void SyncCommand::watch(CommandContext &context)
{
    Program &program = context.program();
    connect(&context, &CommandContext::interrupted, this,
            [&context] { context.finish(ExitCode::Done); });
    connect(&program.accounts(), &Accounts::healthChanged, this,
            [this, &context](const AccountId &id) { tellHealth(context, id); });
    connect(&program.store(), &Store::committed, this,
            [this, &context](const ChangeSet &changes) { tellChanges(context, changes); });
    program.start();
}

void SyncCommand::tellHealth(CommandContext &context, const AccountId &id)
{
    const AccountHealth health = context.program().accounts().health(id);
    if (health.state == ConnectionState::Starting)
        return;
    const Account account = context.program().accounts().account(id).value_or(Account());
    const QJsonObject line = syncLine(account, {id, 0, health.state, health.problem});
    if (m_told.value(id) == line)
        return;
    m_told.insert(id, line);
    if (context.json()) {
        context.writeLine(line);
        return;
    }
    const QString problem = line.value(u"error"_s).toString();
    context.writeLine(
        printableLine(account.handle + u": "_s + (problem.isEmpty() ? tr("Working.") : problem)));
}

void SyncCommand::tellChanges(CommandContext &context, const ChangeSet &changes)
{
    if (!changes.newCustomerMessages.isEmpty()) {
        context.use(
            context.program().conversations().summaries(changes.newCustomerMessages.values()), this,
            ErrorText::Action::Open, [&context](const QList<ConversationSummary> &summaries) {
                for (const ConversationSummary &summary : summaries) {
                    if (context.json())
                        context.writeLine(conversationLine(summary));
                    else
                        context.writeLine(printableLine(HumanWords::shortId(summary.id) + u"  "_s
                                                        + summary.contactName + u": "_s
                                                        + summary.snippet));
                }
            });
    }
    for (const OutboxId &id : changes.outbox) {
        context.use(context.program().outbox().find(id), this, ErrorText::Action::Open,
                    [&context](const std::optional<OutboxItem> &item) {
            if (!item)
                return;
            const Account account =
                context.program().accounts().account(item->account).value_or(Account());
            if (context.json())
                context.writeLine(outboxLine(*item, account));
            else
                context.writeLine(printableLine(
                    HumanWords::shortId(item->conversation) + u"  "_s
                    + tr("Reply to %1: %2").arg(item->recipient, HumanWords::state(item->state))));
        });
    }
}

} // namespace sportello
