// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/timewords.h"

#include "domain/localtime.h"
#include "domain/timereader.h"
#include "domain/timetokens.h"

#include <algorithm>
#include <array>

namespace sportello {

namespace {

constexpr std::array<int, 3> parts{MorningHour, AfternoonHour, EveningHour};
/// Further away is a slip of the keys, not a plan.
constexpr int farthestYears = 10;

TimeAnswer problem(TimeProblem::Kind kind, const QString &word = {})
{
    return {{}, {kind, word}};
}

/// Turns what was read into an instant.
class Resolver
{
public:
    Resolver(const TimeWish &wish, const TimeContext &context)
        : m_wish(wish)
        , m_context(context)
        , m_now(toLocal(context.now, context.zone))
        , m_today(m_now.date())
    {
    }

    TimeAnswer answer() const
    {
        const TimeAnswer found = find();
        if (!found.at)
            return found;
        if (toLocal(*found.at, m_context.zone).date() > m_today.addYears(farthestYears))
            return problem(TimeProblem::Kind::NoSuchTime, said());
        return *found.at > m_context.now ? found : problem(TimeProblem::Kind::Past, said());
    }

private:
    QString said() const { return m_wish.date ? m_wish.date->word : m_wish.lastWord; }

    TimeAnswer find() const
    {
        if (m_wish.span)
            return afterSpan(*m_wish.span);
        if (m_wish.date)
            return m_wish.date->month == 0 ? dayOfMonth(*m_wish.date) : onDate(*m_wish.date);
        if (m_wish.weekday)
            return onWeekday(*m_wish.weekday);
        if (m_wish.endOfMonth || m_wish.nextMonth)
            return inMonth();
        if (m_wish.nextWeek)
            return {at(mondayOfNextWeek()), {}};
        if (m_wish.days)
            return afterDays(*m_wish.days);
        if (!m_wish.hasTime())
            return problem(TimeProblem::Kind::Empty);
        return todayOrTomorrow();
    }

    /// On a day at the time that was said, in the morning when none was.
    Instant at(const QDate &day) const
    {
        const QTime time = m_wish.time().value_or(QTime(MorningHour, 0));
        return at(m_wish.isMidnight ? day.addDays(1) : day, time);
    }
    Instant at(const QDate &day, const QTime &time) const
    {
        return fromLocal(day, time, m_context.zone, m_context.now);
    }
    QDate mondayOfNextWeek() const { return m_today.addDays(8 - m_today.dayOfWeek()); }

    TimeAnswer afterSpan(const TimeSpan &span) const
    {
        Instant from = m_context.now;
        if (span.days > 0 || span.months > 0) {
            const QDate day = m_today.addMonths(span.months).addDays(span.days);
            from = m_wish.hasTime() ? at(day)
                                    : at(day, QTime(m_now.time().hour(), m_now.time().minute()));
        }
        return {from + std::chrono::minutes(span.minutes), {}};
    }

    TimeAnswer onDate(const DateWish &wish) const
    {
        // Ten years hold a 29 February wherever they begin.
        for (int year = m_today.year(); year <= m_today.year() + farthestYears; ++year) {
            const QDate day(wish.year ? *wish.year : year, wish.month, wish.day);
            if (wish.year && !day.isValid())
                break;
            if (!day.isValid() || (!wish.year && at(day) <= m_context.now))
                continue;
            if (m_wish.weekday && day.dayOfWeek() != *m_wish.weekday)
                return problem(TimeProblem::Kind::NoSuchTime, m_wish.weekdayWord);
            return {at(day), {}};
        }
        return problem(TimeProblem::Kind::NoSuchTime, wish.word);
    }

    TimeAnswer dayOfMonth(const DateWish &wish) const
    {
        const QDate first(m_today.year(), m_today.month(), 1);
        for (int month = 0; month < 12; ++month) {
            const QDate day = first.addMonths(month).addDays(wish.day - 1);
            const bool exists = wish.day >= 1 && day.day() == wish.day;
            if (!exists || at(day) <= m_context.now)
                continue;
            // "Friday the 13th" is looked for; a month without it is passed by.
            if (!m_wish.weekday || day.dayOfWeek() == *m_wish.weekday)
                return {at(day), {}};
        }
        return problem(TimeProblem::Kind::NoSuchTime, wish.word);
    }

    TimeAnswer onWeekday(int weekday) const
    {
        if (m_wish.nextWeek || m_wish.next == NextWord::OfNextWeek)
            return {at(mondayOfNextWeek().addDays(weekday - 1)), {}};
        const int days = (weekday - m_today.dayOfWeek() + 7) % 7;
        const bool mayBeToday = m_wish.hasTime() && !m_wish.next;
        if (days == 0 && !(mayBeToday && at(m_today) > m_context.now))
            return {at(m_today.addDays(7)), {}};
        return {at(m_today.addDays(days)), {}};
    }

    TimeAnswer inMonth() const
    {
        const QDate first(m_today.year(), m_today.month(), 1);
        if (!m_wish.endOfMonth)
            return {at(first.addMonths(1)), {}};
        const Instant end = at(first.addMonths(m_wish.nextMonth ? 2 : 1).addDays(-1));
        if (end > m_context.now)
            return {end, {}};
        return {at(first.addMonths(2).addDays(-1)), {}};
    }

    TimeAnswer afterDays(int days) const
    {
        if (days > 0)
            return {at(m_today.addDays(days)), {}};
        if (m_wish.hasTime())
            return todayOrTomorrow();
        for (const int hour : parts) {
            if (const Instant part = at(m_today, QTime(hour, 0)); part > m_context.now)
                return {part, {}};
        }
        return {at(m_today.addDays(1)), {}};
    }

    TimeAnswer todayOrTomorrow() const
    {
        const Instant today = at(m_today);
        return {today > m_context.now ? today : at(m_today.addDays(1)), {}};
    }

    const TimeWish &m_wish;
    const TimeContext &m_context;
    QDateTime m_now;
    QDate m_today;
};

} // namespace

TimeAnswer timeFromWords(const QString &text, const TimeContext &context)
{
    TimeReader reader(timeTokens(text), context.order);
    if (!reader.read())
        return {{}, reader.problem()};
    return Resolver(reader.wish(), context).answer();
}

QList<TimeSuggestion> timeSuggestions(Instant now, const QTimeZone &zone)
{
    using Kind = TimeSuggestion::Kind;
    const QDate today = toLocal(now, zone).date();
    QList<TimeSuggestion> suggestions{{Kind::InTwoHours, now + std::chrono::hours(2)}};
    const auto offer = [&](Kind kind, const QDate &day, int hour) {
        const Instant at = fromLocal(day, QTime(hour, 0), zone, now);
        const bool known =
            std::any_of(suggestions.cbegin(), suggestions.cend(),
                        [at](const TimeSuggestion &other) { return other.at == at; });
        if (!known && at >= now + std::chrono::hours(1))
            suggestions.append({kind, at});
    };
    offer(Kind::ThisEvening, today, EveningHour);
    offer(Kind::TomorrowMorning, today.addDays(1), MorningHour);
    offer(Kind::Monday, today.addDays(8 - today.dayOfWeek()), MorningHour);
    return suggestions;
}

} // namespace sportello
