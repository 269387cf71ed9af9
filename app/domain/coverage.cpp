// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/coverage.h"

#include <algorithm>

namespace sportello {

namespace {

using std::chrono::milliseconds;

constexpr int minutesPerHour = 60;

void add(CoverageOutcome &outcome, const Question &question,
         const std::optional<milliseconds> &wait, std::chrono::minutes bearable)
{
    outcome.messages.append(question.message);
    if (!wait) {
        outcome.waits.addEndless();
        return;
    }
    outcome.waits.add(*wait);
    (*wait <= bearable ? outcome.inTime : outcome.late).append(question.message);
}

CoverageCell &cellOf(CoverageMap &map, const Question &question, const AnswerFacts &facts)
{
    const QDateTime asked = toDateTime(question.asked).toTimeZone(facts.zone);
    return map[size_t(asked.date().dayOfWeek() - 1)][size_t(asked.time().hour())];
}

/// The hours of each account, asked for once.
class KnownHours
{
public:
    explicit KnownHours(const HoursOfAccount &hours)
        : m_hours(hours)
    {
    }
    const std::optional<OpeningHours> &of(const AccountId &account)
    {
        auto found = m_known.constFind(account);
        if (found == m_known.cend())
            found = m_known.insert(account, m_hours(account));
        return *found;
    }

private:
    const HoursOfAccount &m_hours;
    QHash<AccountId, std::optional<OpeningHours>> m_known;
};

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
        CoverageCell &cell = cellOf(map, question, facts);
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
    for (const Question &question : facts.questions)
        add(outcome, question, waitOf(question, facts, WaitKind::Reply, WaitClock::Calendar),
            bearable);
    outcome.waits.sort();
    return outcome;
}

CoverageOutcome coverageReplayed(const AnswerFacts &facts, std::chrono::minutes bearable,
                                 const HoursOfAccount &hours)
{
    CoverageOutcome outcome;
    KnownHours known(hours);
    for (const Question &question : facts.questions)
        add(outcome, question,
            replayedWait(question, facts.hoursOf(question.account), known.of(question.account)),
            bearable);
    outcome.waits.sort();
    return outcome;
}

CoverageMap coverageMapReplayed(const AnswerFacts &facts, std::chrono::minutes bearable,
                                const HoursOfAccount &hours)
{
    CoverageMap map;
    KnownHours known(hours);
    for (const Question &question : facts.questions) {
        CoverageCell &cell = cellOf(map, question, facts);
        cell.asked.append(question.message);
        if (question.wasClosedUnanswered())
            continue;
        const milliseconds wait =
            replayedWait(question, facts.hoursOf(question.account), known.of(question.account))
                .value_or(facts.now - question.asked);
        if (wait > bearable)
            cell.waited.append(question.message);
    }
    return map;
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
