// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/instant.h"

#include <QList>
#include <QString>
#include <QTimeZone>

#include <optional>

namespace sportello {

/// How a place writes dates: "12/11" is the 12th of November or the 11th of December. Where only
/// one reading is a date, that one is taken.
enum class DateOrder { DayFirst, MonthFirst };

/// When and where somebody writes a time.
struct TimeContext
{
    Instant now;
    QTimeZone zone;
    DateOrder order = DateOrder::DayFirst;
};

/// Why a text is no time in the future.
struct TimeProblem
{
    enum class Kind {
        Empty, ///< nothing but filling words
        Unknown, ///< `word` is not understood, or not at that place
        NoSuchTime, ///< `word` names no day or hour that exists
        Past, ///< a date with its year that is over
    };

    Kind kind = Kind::Empty;
    QString word; ///< as written
    bool operator==(const TimeProblem &) const = default;
};

/// A time in the future, or what is wrong.
struct TimeAnswer
{
    std::optional<Instant> at;
    TimeProblem problem; ///< only without `at`
};

/// Parts of a day, as times.
inline constexpr int MorningHour = 9;
inline constexpr int AfternoonHour = 14;
inline constexpr int EveningHour = 18;

/// Reads a time as people write it, in English and Italian at once: "tomorrow 9", "lunedì",
/// "fra 2 ore", "+30m", "stasera", "fine mese", "12/11 9:00", "2026-12-01 08:00", "9pm".
///
/// - Always after now: an hour that is over means the next day's; a date without a year that is
/// over
///   means next year's (the next leap year's for 29 February).
/// - A day without an hour is its morning; "today" without one is its next part.
/// - A weekday is the next one after today, or today where an hour is said that is still to come.
///   "next friday" is that of the next calendar week; "venerdì prossimo" the first after today, as
///   each language means it.
/// - Hours count from 0 to 23; in the afternoon or evening 1 to 11 are 13 to 23 ("stasera alle 8").
/// - Minutes and hours from now are elapsed time; days, weeks and months keep the time of day.
/// - Clocks that change: see fromLocal().
TimeAnswer timeFromWords(const QString &text, const TimeContext &context);

/// A time offered before anything is typed.
struct TimeSuggestion
{
    enum class Kind { InTwoHours, ThisEvening, TomorrowMorning, Monday };

    Kind kind = Kind::InTwoHours;
    Instant at;
    bool operator==(const TimeSuggestion &) const = default;
};

/// In their order. What is over, nearly there or the same as another one is left out.
QList<TimeSuggestion> timeSuggestions(Instant now, const QTimeZone &zone);

} // namespace sportello
