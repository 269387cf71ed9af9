// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "commandline/deskcommand.h"

#include "commandline/humanwords.h"
#include "commandline/jsonlines.h"
#include "domain/timewords.h"

#include <QHash>
#include <QLocale>

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

TimeAnswer timeFrom(const QString &words, Instant now)
{
    const QString format = QLocale().dateFormat(QLocale::ShortFormat);
    const bool monthFirst = format.indexOf(u'M') < format.indexOf(u'd');
    return timeFromWords(words,
                         {now, QTimeZone::systemTimeZone(),
                          monthFirst ? DateOrder::MonthFirst : DateOrder::DayFirst});
}

template<typename Row>
const Row *rowOf(const QList<Row> &rows, const ConversationId &id)
{
    const auto found =
        std::find_if(rows.begin(), rows.end(), [&id](const Row &row) { return row.id == id; });
    return found == rows.end() ? nullptr : &*found;
}

} // namespace

void DeskCommand::declare(QCommandLineParser &parser)
{
    parser.addPositionalArgument(u"conversation"_s,
                                 tr("Which conversations, or the ends of their identifiers."),
                                 u"CONVERSATION…"_s);
}

QString DeskCommand::read(const QCommandLineParser &parser)
{
    m_wanted = parser.positionalArguments();
    return m_wanted.isEmpty() ? tr("%1 is missing.").arg(u"CONVERSATION"_s) : QString();
}

void DeskCommand::start(CommandContext &context)
{
    findNext(context);
}

void DeskCommand::findNext(CommandContext &context)
{
    if (m_ids.size() < m_wanted.size()) {
        context.useConversation(m_wanted.at(m_ids.size()), this,
                                [this, &context](const ConversationSummary &found) {
            m_ids.append(found.id);
            findNext(context);
        });
        return;
    }
    QList<ConversationId> once;
    for (const ConversationId &id : std::as_const(m_ids)) {
        if (!once.contains(id))
            once.append(id);
    }
    m_ids = once;
    context.use(decide(context, m_ids), this, ErrorText::Action::Save,
                [this, &context](const DeskChange &change) { report(context, change); });
}

void DeskCommand::report(CommandContext &context, const DeskChange &change)
{
    context.use(context.program().conversations().summaries(m_ids), this, ErrorText::Action::Open,
                [this, &context, change](const QList<ConversationSummary> &found) {
        show(context, change, found);
        context.finish(change.held.isEmpty() ? ExitCode::Done : ExitCode::Failed);
    });
}

void DeskCommand::show(CommandContext &context, const DeskChange &change,
                       const QList<ConversationSummary> &found)
{
    for (const ConversationId &id : std::as_const(m_ids)) {
        const ConversationSummary *summary = rowOf(found, id);
        if (!summary)
            continue;
        const DeskChange::Held *held = rowOf(change.held, id);
        const DeskChange::ClosesBefore *closes = rowOf(change.closesBefore, id);
        if (context.json()) {
            QJsonObject line = deskLine(*summary);
            line.insert(u"changed"_s, rowOf(change.rows, id) != nullptr);
            line.insert(u"held_by"_s, held ? QJsonValue(held->ownerName) : QJsonValue());
            line.insert(u"network_closes"_s,
                        closes ? QJsonValue(toRfc3339(closes->closes)) : QJsonValue());
            context.writeLine(line);
        } else {
            context.writeLine(
                printableLine(HumanWords::shortId(id) + u"  "_s + HumanWords::desk(*summary)));
        }
        if (held) {
            context.complain(
                tr("%1 has %2 since %3. Nothing was changed about it.")
                    .arg(held->ownerName, HumanWords::shortId(id), HumanWords::time(held->since)));
        }
        if (closes) {
            context.complain(tr("The network takes private replies to %1 only until %2, which is "
                                "before it comes back.")
                                 .arg(HumanWords::shortId(id), HumanWords::time(closes->closes)));
        }
    }
}

void TakeCommand::declare(QCommandLineParser &parser)
{
    DeskCommand::declare(parser);
    parser.addOption({u"steal"_s, tr("Also what somebody else has.")});
}

QString TakeCommand::read(const QCommandLineParser &parser)
{
    m_steals = parser.isSet(u"steal"_s);
    return DeskCommand::read(parser);
}

Future<DeskChange> TakeCommand::decide(CommandContext &context, const Ids &ids)
{
    Program &program = context.program();
    return m_steals ? program.triage().steal(ids, program.agent().id)
                    : program.triage().take(ids, program.agent().id);
}

Future<DeskChange> ReturnCommand::decide(CommandContext &context, const Ids &ids)
{
    return context.program().triage().returnToAll(ids, context.program().agent().id);
}

void SnoozeCommand::declare(QCommandLineParser &parser)
{
    DeskCommand::declare(parser);
    parser.addOptions(
        {{u"until"_s,
          tr("A time in words, English or Italian: \"tomorrow 9\", \"lunedì\", \"+2h\", "
             "\"2026-12-01 08:00\"."),
          u"WORDS"_s},
         {u"in-any-case"_s, tr("It comes back at that time also if they write before.")}});
}

QString SnoozeCommand::read(const QCommandLineParser &parser)
{
    if (const QString complaint = DeskCommand::read(parser); !complaint.isEmpty())
        return complaint;
    if (!parser.isSet(u"until"_s))
        return tr("Say until when with --until.");
    m_until = parser.value(u"until"_s);
    if (parser.isSet(u"in-any-case"_s))
        m_wake = SnoozeWake::InAnyCase;
    // Only the words are looked at here: what they mean depends on when it is carried out.
    const TimeAnswer answer = timeFrom(m_until, SystemClock().now());
    if (answer.at)
        return {};
    switch (answer.problem.kind) {
    case TimeProblem::Kind::Empty: return tr("Say until when with --until.");
    case TimeProblem::Kind::Unknown:
        return tr("“%1” is not understood as a time.").arg(answer.problem.word);
    case TimeProblem::Kind::NoSuchTime: return tr("There is no %1.").arg(answer.problem.word);
    case TimeProblem::Kind::Past: return tr("%1 is over.").arg(answer.problem.word);
    }
    return {};
}

Future<DeskChange> SnoozeCommand::decide(CommandContext &context, const Ids &ids)
{
    Program &program = context.program();
    const TimeAnswer answer = timeFrom(m_until, context.clock().now());
    if (!answer.at) {
        return readyError<DeskChange>(
            {ErrorKind::Refused, tr("%1 is over.").arg(m_until), {}, false});
    }
    return program.triage().snooze(ids, *answer.at, m_wake, program.agent().id);
}

void DoneCommand::declare(QCommandLineParser &parser)
{
    DeskCommand::declare(parser);
    parser.addOption({u"outcome"_s,
                      tr("How it ended: solved, redirected (told where to go), no_answer (none was "
                         "needed) or spam."),
                      u"OUTCOME"_s});
}

QString DoneCommand::read(const QCommandLineParser &parser)
{
    if (const QString complaint = DeskCommand::read(parser); !complaint.isEmpty())
        return complaint;
    const std::optional<Outcome> outcome =
        outcomeFromWord(parser.value(u"outcome"_s).replace(u'-', u'_'));
    if (!outcome || *outcome == Outcome::None)
        return tr("Say how it ended with --outcome: solved, redirected, no_answer or spam.");
    m_outcome = *outcome;
    return {};
}

Future<DeskChange> DoneCommand::decide(CommandContext &context, const Ids &ids)
{
    return context.program().triage().done(ids, m_outcome, context.program().agent().id);
}

Future<DeskChange> ReopenCommand::decide(CommandContext &context, const Ids &ids)
{
    return context.program().triage().reopen(ids, context.program().agent().id);
}

} // namespace sportello
