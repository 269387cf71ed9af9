// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/answersummary.h"

#include <QSet>

#include <algorithm>

namespace sportello {

namespace {

constexpr int DaysOfWeek = 7;

/// The same facts with other questions.
AnswerFacts withQuestions(const AnswerFacts &facts, QList<Question> questions)
{
    AnswerFacts others = facts;
    others.questions = std::move(questions);
    return others;
}

QDateTime placeOf(Instant asked, const AnswerFacts &facts)
{
    return toDateTime(asked).toTimeZone(facts.zone);
}

/// Parts without counts.
QList<AnswerDays> daysBetween(const QDate &first, const QDate &last)
{
    if (!first.isValid() || last < first)
        return {};
    const qint64 count = first.daysTo(last) + 1;
    // Days as long as they can be told apart, then whole weeks.
    const qint64 weeks =
        (count + DaysOfWeek * AnswerSummary::MostBars - 1) / (DaysOfWeek * AnswerSummary::MostBars);
    const qint64 step = count <= AnswerSummary::MostBars ? 1 : weeks * DaysOfWeek;
    QList<AnswerDays> days;
    for (QDate day = first; day <= last; day = day.addDays(step))
        days.append({day, std::min(day.addDays(step - 1), last)});
    return days;
}

void countDays(AnswerSummary &summary, const AnswerFacts &facts)
{
    if (summary.days.isEmpty())
        return;
    const AnswerFigures &sum = summary.byAgent.sum;
    const QSet<MessageId> kept(sum.kept.cbegin(), sum.kept.cend());
    const QSet<MessageId> broken(sum.broken.cbegin(), sum.broken.cend());
    const QDate first = summary.days.first().first;
    const qint64 step = first.daysTo(summary.days.first().last) + 1;
    for (const Question &question : facts.questions) {
        const qint64 place = first.daysTo(placeOf(question.asked, facts).date()) / step;
        if (place < 0 || place >= summary.days.size())
            continue;
        AnswerDays &days = summary.days[place];
        days.kept += kept.contains(question.message) ? 1 : 0;
        days.broken += broken.contains(question.message) ? 1 : 0;
    }
}

void countLeft(AnswerSummary &summary, const AnswerFacts &facts)
{
    const QList<MessageId> &all = summary.byAgent.sum.open;
    const QSet<MessageId> open(all.cbegin(), all.cend());
    summary.leftCount = all.size();
    for (const Question &question : facts.questions) {
        if (!open.contains(question.message))
            continue;
        const QDateTime asked = placeOf(question.asked, facts);
        summary.left[size_t(asked.date().dayOfWeek() - 1)][size_t(asked.time().hour())].append(
            question.message);
    }
}

std::optional<std::chrono::minutes> commonPromise(const AnswerFacts &facts)
{
    std::optional<std::chrono::minutes> common;
    for (const Account &account : facts.accounts) {
        for (const auto &promised : {account.duties.firstReply, account.duties.nextReply}) {
            if (promised && common && *common != *promised)
                return {};
            if (promised)
                common = promised;
        }
    }
    return common;
}

} // namespace

bool ReplyScope::hasAgent(const AgentId &agent) const
{
    return (!agents || agents->contains(agent)) && !notAgents.contains(agent);
}

bool ReplyScope::hasAudience(Audience audience) const
{
    return !audiences || audiences->contains(audience);
}

std::optional<double> AnswerDays::keptShare() const
{
    return kept + broken > 0 ? std::optional(double(kept) / double(kept + broken)) : std::nullopt;
}

AnswerSummary answerSummary(const AnswerFacts &facts, const ReplyScope &scope)
{
    QList<Question> now;
    QList<Question> before;
    for (const Question &question : facts.questions) {
        if (!scope.hasAgent(question.agent.value_or(AgentId()))
            || !scope.hasAudience(question.audience))
            continue;
        if (scope.from && question.asked < *scope.from)
            before.append(question);
        else if (!scope.to || question.asked < *scope.to)
            now.append(question);
    }
    AnswerSummary summary;
    const AnswerFacts meant = withQuestions(facts, std::move(now));
    summary.byAgent = answerReport(meant, AnswerGrouping::Agent);
    summary.promised = commonPromise(facts);
    if (!before.isEmpty())
        summary.before =
            answerReport(withQuestions(facts, std::move(before)), AnswerGrouping::Agent).sum;
    if (!meant.questions.isEmpty()) {
        const Instant begin = scope.from.value_or(meant.questions.first().asked);
        const Instant end = std::min(scope.to.value_or(facts.now), facts.now);
        summary.days = daysBetween(placeOf(begin, facts).date(),
                                   placeOf(end - std::chrono::milliseconds(1), facts).date());
    }
    countDays(summary, meant);
    countLeft(summary, meant);
    return summary;
}

} // namespace sportello
