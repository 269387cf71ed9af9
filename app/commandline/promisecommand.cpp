// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "commandline/promisecommand.h"

#include "commandline/humanwords.h"
#include "core/refused.h"

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

/// More is not read at once.
constexpr int MostListed = 10'000;
constexpr int ShortestEnding = 6;
constexpr int ShownOfId = 8;

QString shortId(const CustomerPromiseId &id)
{
    return id.toString().right(ShownOfId);
}

QJsonValue timeOrNull(const std::optional<Instant> &at)
{
    return at ? QJsonValue(toRfc3339(*at)) : QJsonValue(QJsonValue::Null);
}

QJsonObject promiseLine(const CustomerPromise &promise, Instant now)
{
    return {{u"id"_s, promise.id.toString()},
            {u"conversation"_s, promise.conversation.toString()},
            {u"said"_s, promise.said},
            {u"state"_s, toWord(promise.state(now))},
            {u"made_at"_s, toRfc3339(promise.madeAt)},
            {u"due_at"_s, toRfc3339(promise.due)},
            {u"was_late"_s, promise.wasLate},
            {u"kept_at"_s, timeOrNull(promise.keptAt)},
            {u"proof"_s,
             promise.keptAt ? QJsonValue(toWord(promise.proof)) : QJsonValue(QJsonValue::Null)},
            {u"withdrawn_at"_s, timeOrNull(promise.withdrawnAt)}};
}

QJsonObject promiseLine(const StandingPromise &standing, Instant now)
{
    QJsonObject line = promiseLine(standing.promise, now);
    line.insert(u"agent"_s, standing.agentName);
    line.insert(u"contact"_s, standing.contactName);
    line.insert(u"account"_s, standing.accountHandle);
    line.insert(u"answered_since"_s, standing.wasAnswered);
    return line;
}

QString dueWords(const CustomerPromise &promise, Instant now)
{
    if (promise.due > now)
        return HumanWords::time(promise.due);
    return PromiseListCommand::tr("%1, overdue %2", "a time, for a length of time")
        .arg(HumanWords::time(promise.due), HumanWords::duration(now - promise.due));
}

/// The promise that a person means by its identifier or the end of it.
Result<StandingPromise> promiseCalled(const QList<StandingPromise> &promises, const QString &called)
{
    QList<StandingPromise> found;
    for (const StandingPromise &standing : promises) {
        const QString id = standing.promise.id.toString();
        if (id == called
            || (called.size() >= ShortestEnding && id.endsWith(called, Qt::CaseInsensitive)))
            found.append(standing);
    }
    if (found.size() == 1)
        return found.first();
    return refused(
        found.isEmpty()
            ? PromiseListCommand::tr(
                  "There is no open promise %1. “promises” shows those there are.")
                  .arg(called)
            : PromiseListCommand::tr(
                  "Several promises have an identifier that ends with %1. Write more of it.")
                  .arg(called));
}

} // namespace

void PromiseListCommand::declare(QCommandLineParser &parser)
{
    parser.addOption({u"overdue"_s, tr("Only those whose time is over.")});
}

QString PromiseListCommand::read(const QCommandLineParser &parser)
{
    m_onlyOverdue = parser.isSet(u"overdue"_s);
    return parser.positionalArguments().isEmpty() ? QString() : tr("Too many arguments.");
}

void PromiseListCommand::start(CommandContext &context)
{
    context.use(context.program().promises().open(MostListed), this, ErrorText::Action::Open,
                [this, &context](QList<StandingPromise> promises) {
        const Instant now = context.clock().now();
        if (m_onlyOverdue) {
            promises.removeIf([now](const StandingPromise &standing) {
                return standing.promise.state(now) != PromiseState::Overdue;
            });
        }
        if (context.json()) {
            for (const StandingPromise &standing : std::as_const(promises))
                context.writeLine(promiseLine(standing, now));
        } else if (promises.isEmpty()) {
            context.writeLine(m_onlyOverdue ? tr("No promise is overdue.")
                                            : tr("Nothing is promised."));
        } else {
            TextTable table({{tr("ID")},
                             {tr("UNTIL")},
                             {tr("TO"), true},
                             {tr("BY"), true},
                             {tr("WHAT"), true}});
            for (const StandingPromise &standing : std::as_const(promises)) {
                table.add({shortId(standing.promise.id), dueWords(standing.promise, now),
                           standing.contactName, standing.agentName, standing.promise.said});
            }
            context.writeTable(table);
        }
        context.finish(ExitCode::Done);
    });
}

void PromiseStepCommand::declare(QCommandLineParser &parser)
{
    parser.addPositionalArgument(u"promise"_s, tr("The promise, or the end of its identifier."),
                                 u"PROMISE"_s);
}

QString PromiseStepCommand::read(const QCommandLineParser &parser)
{
    return readSingle(parser, u"PROMISE"_s, m_wanted);
}

void PromiseStepCommand::start(CommandContext &context)
{
    context.use(context.program().promises().open(MostListed), this, ErrorText::Action::Open,
                [this, &context](const QList<StandingPromise> &promises) {
        const Result<StandingPromise> found = promiseCalled(promises, m_wanted);
        if (!found) {
            context.complain(found.error().message);
            context.finish(ExitCode::Failed);
            return;
        }
        whenDone(decide(context, *found), this, [&context](const Result<CustomerPromise> &decided) {
            if (!decided && decided.error().kind == ErrorKind::Refused) {
                context.complain(decided.error().message);
                context.finish(ExitCode::Failed);
            } else if (!decided) {
                context.fail(decided.error(), ErrorText::Action::Save);
            } else {
                const Instant now = context.clock().now();
                if (context.json())
                    context.writeLine(promiseLine(*decided, now));
                else
                    context.writeLine(printableLine(u"%1  %2  %3"_s.arg(
                        shortId(decided->id), dueWords(*decided, now), decided->said)));
                context.finish(ExitCode::Done);
            }
        });
    });
}

void PromiseKeptCommand::declare(QCommandLineParser &parser)
{
    PromiseStepCommand::declare(parser);
    parser.addOption({u"by-answer"_s, tr("It was kept when we last wrote in the conversation.")});
}

QString PromiseKeptCommand::read(const QCommandLineParser &parser)
{
    m_byAnswer = parser.isSet(u"by-answer"_s);
    return PromiseStepCommand::read(parser);
}

Future<CustomerPromise> PromiseKeptCommand::decide(CommandContext &context,
                                                   const StandingPromise &promise)
{
    return context.program().promises().keep(
        promise.promise.id, m_byAnswer ? PromiseProof::Answer : PromiseProof::Marked,
        context.program().agent().id);
}

void PromiseMoveCommand::declare(QCommandLineParser &parser)
{
    PromiseStepCommand::declare(parser);
    parser.addOption({u"to"_s,
                      tr("Until when instead, as people say it: “tomorrow”, “friday 17:00”, "
                         "“in 2 hours”."),
                      u"WORDS"_s});
}

QString PromiseMoveCommand::read(const QCommandLineParser &parser)
{
    m_to = parser.value(u"to"_s);
    if (m_to.trimmed().isEmpty())
        return tr("Say until when with --to.");
    return PromiseStepCommand::read(parser);
}

Future<CustomerPromise> PromiseMoveCommand::decide(CommandContext &context,
                                                   const StandingPromise &promise)
{
    Program &program = context.program();
    return andThen(
        program.conversations().summaries({promise.promise.conversation}), this,
        [this, &program, id = promise.promise.id](const QList<ConversationSummary> &found) {
        const AccountId account = found.isEmpty() ? AccountId() : found.first().account;
        const auto due = promisedTimeTyped(m_to, program.promises().calendar(account));
        if (!due) {
            return readyError<CustomerPromise>(refused(tr("“%1” is no time to come.").arg(m_to)));
        }
        return program.promises().move(id, *due, program.agent().id);
        });
}

Future<CustomerPromise> PromiseWithdrawCommand::decide(CommandContext &context,
                                                       const StandingPromise &promise)
{
    return context.program().promises().withdraw(promise.promise.id, context.program().agent().id);
}

} // namespace sportello
