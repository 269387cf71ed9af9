// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/id.h"
#include "core/instant.h"

#include <QDate>
#include <QList>
#include <QString>

#include <array>
#include <chrono>
#include <optional>

namespace sportello {

/// A part of a day when somebody answers: minutes since midnight, the second one not included. What
/// goes on past midnight is two spans: …–1440 of one day and 0–… of the next.
struct OpeningSpan
{
    int from = 0;
    int to = 0;

    /// 0 ≤ from < to ≤ 1440.
    bool isValid() const { return from >= 0 && from < to && to <= 24 * 60; }
    bool operator==(const OpeningSpan &) const = default;
};

/// A day on which other hours hold than on others of its weekday.
struct OpeningException
{
    std::optional<int> year; ///< nothing = every year
    int month = 1;
    int day = 1;
    QString name; ///< "Christmas"
    std::optional<OpeningSpan> open; ///< nothing = closed all day

    bool isOn(const QDate &date) const
    {
        return date.month() == month && date.day() == day && (!year || *year == date.year());
    }
    /// A day that exists (29 February for every year counts), with hours that do.
    bool isValid() const;
    bool operator==(const OpeningException &) const = default;
};

/// The form in which the database has an exception's day: "2026-12-25", or "12-25" for every year.
QString toWord(const OpeningException &exception);
/// An exception of that day, closed and without a name; nothing for what is no such day.
std::optional<OpeningException> openingExceptionFromWord(const QString &day);

/// When somebody answers.
///
/// It is open at an instant whose time of day, as the clocks in the time zone show it, lies in one
/// of the spans of its day. So on the day on which an hour is left out a span over it is an hour
/// shorter, and when an hour comes twice both count.
struct OpeningHours
{
    /// How far ahead an opening is looked for.
    static constexpr std::chrono::hours SearchLimit{2 * 366 * 24};

    OpeningHoursId id;
    QString name;
    QString timeZone; ///< IANA name: "Europe/Rome"; what is not known counts as UTC
    std::array<QList<OpeningSpan>, 7> week; ///< Monday first
    QList<OpeningException> exceptions; ///< one with a year goes before one for every year

    /// A known time zone; spans that are valid and do not overlap; no day with two exceptions.
    bool isValid() const;
    /// The spans of a day in their order.
    QList<OpeningSpan> spansOn(const QDate &date) const;

    bool isOpen(Instant instant) const;
    /// The instant itself when it is open then; nothing when it stays closed for two years.
    std::optional<Instant> nextOpening(Instant from) const;
    /// When that much open time will have passed; exactly at the end of a span it is that end, not
    /// the next beginning. The start itself for no time at all. Nothing when two years do not
    /// suffice.
    std::optional<Instant> addBusinessTime(Instant start, std::chrono::milliseconds time) const;
    /// How much open time lies between; zero when `end` is not later than `start`.
    std::chrono::milliseconds businessTimeBetween(Instant start, Instant end) const;

    bool operator==(const OpeningHours &) const = default;
};

} // namespace sportello
