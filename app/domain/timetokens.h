// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>
#include <QString>

#include <optional>

// The words of domain/timewords.h, English and Italian beside each other.

namespace sportello {

/// A word of a time: as written, and as compared (folded, without dots).
struct TimeToken
{
    QString written;
    QString word;
};

/// Cuts a text at blanks, commas and apostrophes: "un'ora" is two, "o'clock" is one.
QList<TimeToken> timeTokens(const QString &text);

enum class TimeUnit { Minutes, Hours, Days, Weeks, Months };

/// A day by its distance from today, with the part of the day where the word says it ("stasera").
struct DayWord
{
    int days = 0;
    std::optional<int> hour;
};

enum class NextWord {
    OfNextWeek, ///< "next"
    FirstToCome, ///< "prossimo"
};

std::optional<TimeUnit> timeUnit(const QString &word);
std::optional<int> weekdayOf(const QString &word); ///< Monday = 1
std::optional<int> monthOf(const QString &word); ///< January = 1
std::optional<DayWord> dayWord(const QString &word);
std::optional<int> partOfDay(const QString &word); ///< the hour for which it stands
std::optional<NextWord> nextWord(const QString &word);
/// A number in words or in at most four digits.
std::optional<int> numberOf(const QString &word);
bool isHalf(const QString &word);
/// Words that mean nothing by themselves: "at", "alle".
bool isFiller(const QString &word);
/// Words after which a number is an hour: "at", "ore".
bool announcesHour(const QString &word);
/// Words after which a number is a day: "il", "the".
bool announcesDay(const QString &word);
/// Words after which nothing but a length of time can stand: "fra", "+".
bool announcesSpan(const QString &word);

} // namespace sportello
