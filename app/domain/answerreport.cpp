// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/answerreport.h"

#include "domain/replyclock.h"
#include "domain/words.h"

#include <algorithm>
#include <cmath>

namespace sportello {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Words<AnswerGrouping, 7> groupingWords{{{
    {AnswerGrouping::Account, "account"_L1},
    {AnswerGrouping::Network, "network"_L1},
    {AnswerGrouping::Agent, "agent"_L1},
    {AnswerGrouping::Tag, "tag"_L1},
    {AnswerGrouping::Audience, "audience"_L1},
    {AnswerGrouping::Hour, "hour"_L1},
    {AnswerGrouping::Weekday, "weekday"_L1},
}}};

QStringList keysOf(const Question &question, const AnswerFacts &facts, AnswerGrouping grouping)
{
    switch (grouping) {
    case AnswerGrouping::Account: return {question.account.toString()};
    case AnswerGrouping::Network: return {facts.accounts.value(question.account).network};
    case AnswerGrouping::Agent: return {question.agent ? question.agent->toString() : QString()};
    case AnswerGrouping::Tag: {
        const QStringList tags = facts.tags.value(question.conversation);
        return tags.isEmpty() ? QStringList{QString()} : tags;
    }
    case AnswerGrouping::Audience: return {toWord(question.audience)};
    case AnswerGrouping::Hour:
        return {QString::number(toDateTime(question.asked).toTimeZone(facts.zone).time().hour())};
    case AnswerGrouping::Weekday:
        return {
            QString::number(toDateTime(question.asked).toTimeZone(facts.zone).date().dayOfWeek())};
    }
    return {};
}

/// What one question adds to the figures of its groups.
struct Judged
{
    std::optional<Waits::Duration> calendar;
    std::optional<Waits::Duration> business;
    std::optional<Waits::Duration> resolution;
    std::optional<Waits::Duration> businessResolution;
    std::optional<bool> kept; ///< nothing = nothing was promised, or it is not due yet
};

Judged judge(const Question &question, const AnswerFacts &facts)
{
    Judged judged;
    const OpeningHours *hours = facts.hoursOf(question.account);
    judged.calendar = waitOf(question, facts, WaitKind::Reply, WaitClock::Calendar);
    judged.business = waitOf(question, facts, WaitKind::Reply, WaitClock::Business);
    judged.resolution = waitOf(question, facts, WaitKind::Resolution, WaitClock::Calendar);
    judged.businessResolution = waitOf(question, facts, WaitKind::Resolution, WaitClock::Business);
    const auto account = facts.accounts.constFind(question.account);
    if (account == facts.accounts.cend() || question.wasClosedUnanswered())
        return judged;
    const std::optional<ReplyTarget> target =
        replyTarget(question.asked, !question.isFirst, account->duties, hours);
    if (target && question.answered)
        judged.kept = *question.answered <= target->due;
    else if (target && facts.now > target->due)
        judged.kept = false;
    return judged;
}

void add(Waits &waits, const std::optional<Waits::Duration> &wait)
{
    if (wait)
        waits.add(*wait);
    else
        waits.addEndless();
}

void count(AnswerFigures &figures, const Question &question, const Judged &judged)
{
    figures.asked.append(question.message);
    if (question.answered)
        figures.answered.append(question.message);
    else if (question.resolved)
        figures.closed.append(question.message);
    else
        figures.open.append(question.message);
    if (question.resolved)
        figures.resolved.append(question.message);
    if (judged.kept)
        (*judged.kept ? figures.kept : figures.broken).append(question.message);
    add(figures.calendar, judged.calendar);
    add(figures.business, judged.business);
    add(figures.resolution, judged.resolution);
    add(figures.businessResolution, judged.businessResolution);
}

void sortWaits(AnswerFigures &figures)
{
    figures.calendar.sort();
    figures.business.sort();
    figures.resolution.sort();
    figures.businessResolution.sort();
}

std::optional<double> share(qsizetype part, qsizetype whole)
{
    return whole > 0 ? std::optional(double(part) / double(whole)) : std::nullopt;
}

} // namespace

QString toWord(AnswerGrouping grouping)
{
    return groupingWords.word(grouping);
}

std::optional<AnswerGrouping> answerGroupingFromWord(const QString &word)
{
    return groupingWords.value(word);
}

const OpeningHours *AnswerFacts::hoursOf(const AccountId &account) const
{
    const auto found = accounts.constFind(account);
    if (found == accounts.cend() || !found->duties.hours)
        return nullptr;
    const auto opening = hours.constFind(*found->duties.hours);
    return opening == hours.cend() ? nullptr : &*opening;
}

void Waits::add(Duration wait)
{
    m_ended.push_back(wait);
}

void Waits::sort()
{
    std::sort(m_ended.begin(), m_ended.end());
}

std::optional<Waits::Duration> Waits::percentile(int percent) const
{
    if (count() == 0)
        return {};
    const auto rank = std::max<qsizetype>(1, (count() * percent + 99) / 100);
    if (rank > qsizetype(m_ended.size()))
        return {};
    return m_ended.at(size_t(rank - 1));
}

qsizetype Waits::within(Duration limit) const
{
    return std::upper_bound(m_ended.cbegin(), m_ended.cend(), limit) - m_ended.cbegin();
}

std::optional<Waits::Duration> waitOf(const Question &question, const AnswerFacts &facts,
                                      WaitKind kind, WaitClock clock)
{
    const std::optional<Instant> end =
        kind == WaitKind::Reply ? question.answered : question.resolved;
    if (!end)
        return {};
    const OpeningHours *hours =
        clock == WaitClock::Business ? facts.hoursOf(question.account) : nullptr;
    return hours ? hours->businessTimeBetween(question.asked, *end) : *end - question.asked;
}

const Waits &AnswerFigures::waits(WaitKind kind, WaitClock clock) const
{
    if (kind == WaitKind::Reply)
        return clock == WaitClock::Calendar ? calendar : business;
    return clock == WaitClock::Calendar ? resolution : businessResolution;
}

std::optional<double> AnswerFigures::answeredShare() const
{
    return share(answered.size(), asked.size());
}

std::optional<double> AnswerFigures::keptShare() const
{
    return share(kept.size(), kept.size() + broken.size());
}

AnswerReport answerReport(const AnswerFacts &facts, AnswerGrouping grouping)
{
    AnswerReport report;
    QHash<QString, AnswerFigures> rows;
    for (const Question &question : facts.questions) {
        const Judged judged = judge(question, facts);
        count(report.sum, question, judged);
        const QStringList keys = keysOf(question, facts, grouping);
        for (const QString &key : keys) {
            AnswerFigures &row = rows[key];
            row.key = key;
            count(row, question, judged);
        }
    }
    sortWaits(report.sum);
    report.rows = rows.values();
    for (AnswerFigures &row : report.rows)
        sortWaits(row);
    const bool isNumber = grouping == AnswerGrouping::Hour || grouping == AnswerGrouping::Weekday;
    std::sort(report.rows.begin(), report.rows.end(),
              [isNumber](const AnswerFigures &one, const AnswerFigures &other) {
        return isNumber ? one.key.toInt() < other.key.toInt() : one.key < other.key;
    });
    return report;
}

const std::array<std::chrono::minutes, 6> &waitSteps()
{
    static const std::array<std::chrono::minutes, 6> steps{15min, 1h, 4h, 24h, 72h, 168h};
    return steps;
}

} // namespace sportello
