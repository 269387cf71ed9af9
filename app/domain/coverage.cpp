// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/coverage.h"

#include <algorithm>

namespace sportello {

namespace {

using std::chrono::milliseconds;

constexpr int minutesPerHour = 60;

void finish(CoverageOutcome &outcome, std::chrono::minutes bearable)
{
    outcome.waits.sort();
    outcome.asked = outcome.waits.count();
    outcome.inTime = outcome.waits.within(bearable);
}

std::optional<milliseconds> replayedWait(const Question &question, const OpeningHours *before,
                                         const std::optional<OpeningHours> &after)
{
    if (!question.answered)
        return {};
    const milliseconds wait = *question.answered - question.asked;
    const milliseconds work =
        before ? before->businessTimeBetween(question.asked, *question.answered) : wait;
    if (work == milliseconds::zero())
        return wait;
    if (!after)
        return work;
    const std::optional<Instant> answered = after->addBusinessTime(question.asked, work);
    return answered ? std::optional<milliseconds>(*answered - question.asked) : std::nullopt;
}

int earliestOpening(const OpeningHours &hours)
{
    int earliest = 24 * minutesPerHour;
    for (const QList<OpeningSpan> &day : hours.week) {
        for (const OpeningSpan &span : day)
            earliest = std::min(earliest, span.from);
    }
    return earliest == 24 * minutesPerHour ? 9 * minutesPerHour : earliest;
}

} // namespace

CoverageMap coverageMap(const AnswerFacts &facts, std::chrono::minutes bearable)
{
    CoverageMap map;
    for (const Question &question : facts.questions) {
        const QDateTime asked = toDateTime(question.asked).toTimeZone(facts.zone);
        CoverageCell &cell = map[size_t(asked.date().dayOfWeek() - 1)][size_t(asked.time().hour())];
        cell.asked.append(question.message);
        // Put aside on purpose: nobody waits for an answer to a "thank you".
        if (question.wasClosedUnanswered())
            continue;
        if (question.answered.value_or(facts.now) - question.asked > bearable)
            cell.waited.append(question.message);
    }
    return map;
}

CoverageOutcome coverageAsItWas(const AnswerFacts &facts, std::chrono::minutes bearable)
{
    CoverageOutcome outcome;
    for (const Question &question : facts.questions) {
        if (question.answered)
            outcome.waits.add(*question.answered - question.asked);
        else
            outcome.waits.addEndless();
    }
    finish(outcome, bearable);
    return outcome;
}

CoverageOutcome coverageReplayed(const AnswerFacts &facts, std::chrono::minutes bearable,
                                 const HoursOfAccount &hours)
{
    CoverageOutcome outcome;
    QHash<AccountId, std::optional<OpeningHours>> known;
    for (const Question &question : facts.questions) {
        auto after = known.constFind(question.account);
        if (after == known.cend())
            after = known.insert(question.account, hours(question.account));
        const auto wait = replayedWait(question, facts.hoursOf(question.account), *after);
        if (wait)
            outcome.waits.add(*wait);
        else
            outcome.waits.addEndless();
    }
    finish(outcome, bearable);
    return outcome;
}

OpeningHours extendedHours(OpeningHours hours, const QList<int> &weekdays, int until)
{
    const int opening = earliestOpening(hours);
    for (const int weekday : weekdays) {
        QList<OpeningSpan> &day = hours.week[size_t(weekday - 1)];
        if (day.isEmpty()) {
            if (opening < until)
                day.append({opening, until});
            continue;
        }
        std::sort(day.begin(), day.end(), [](const OpeningSpan &one, const OpeningSpan &other) {
            return one.from < other.from;
        });
        day.last().to = std::max(day.last().to, until);
    }
    return hours;
}

} // namespace sportello
