// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/timetokens.h"
#include "domain/timewords.h"

#include <QTime>

#include <optional>

namespace sportello {

/// "In so long": months and days keep the time of day, minutes are elapsed time.
struct TimeSpan
{
    int months = 0;
    int days = 0;
    int minutes = 0;
};

struct DateWish
{
    int day = 1;
    int month = 0; ///< 0 = whichever comes first
    std::optional<int> year;
    QString word;
};

/// What a text says about a time, before it is brought together with today.
struct TimeWish
{
    std::optional<TimeSpan> span;
    std::optional<DateWish> date;
    std::optional<int> weekday;
    QString weekdayWord;
    std::optional<NextWord> next; ///< said of the weekday
    std::optional<int> days; ///< from today
    bool nextWeek = false;
    bool nextMonth = false;
    bool endOfMonth = false;
    std::optional<QTime> clock;
    bool isExact = false; ///< with am or pm, or a word: no part of the day moves it
    bool isMidnight = false; ///< the end of the day, not its beginning
    std::optional<int> part; ///< the hour for which a part of the day stands
    QString lastWord;

    bool hasTime() const { return clock || part; }
    bool hasDay() const { return date || weekday || days || nextWeek || nextMonth || endOfMonth; }
    /// The time of day that was said; nothing when none was.
    std::optional<QTime> time() const;
};

/// Reads the words of a time in any order; each kind of thing may be said once.
class TimeReader
{
public:
    TimeReader(QList<TimeToken> tokens, DateOrder order);

    bool read();
    const TimeWish &wish() const { return m_wish; }
    const TimeProblem &problem() const { return m_problem; }

private:
    bool step();
    bool isConsistent(const TimeWish &before) const;

    bool readSpan();
    bool readSpanInOneWord(const QString &word);
    bool addSpan(int number, TimeUnit unit);
    bool readQuarters();
    bool readHalf();

    bool readNumericDate();
    bool readNamedDate();
    bool readDayOfMonth();
    bool setDate(int day, int month, std::optional<int> year, int tokens);
    std::optional<int> yearAt(qsizetype index) const;
    std::optional<int> dayAt(qsizetype index) const;

    bool readDay();
    bool readNext();
    bool readEndOf();
    bool setWeekday(int weekday, int tokens);

    bool readClock();
    bool readSpokenHour();
    bool setClock(int hour, int minute, const QString &half);
    void readMinutesAfterHour();

    QString wordAt(qsizetype index) const;
    bool take(int tokens);
    bool fail(TimeProblem::Kind kind);

    QList<TimeToken> m_tokens;
    DateOrder m_order;
    qsizetype m_place = 0;
    TimeWish m_wish;
    TimeProblem m_problem;
};

} // namespace sportello
