// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/id.h"
#include "core/instant.h"
#include "domain/query.h"

#include <QList>
#include <QString>
#include <QTimeZone>

#include <chrono>
#include <optional>

namespace sportello {

/// Who asks, when and where: what "me", "late", "2h" and "today" mean.
struct QueryContext
{
    Instant now;
    QTimeZone zone = QTimeZone::utc();
    std::optional<AgentId> me; ///< nothing: nobody's are mine
};

/// How far ahead `is:due` looks.
inline constexpr std::chrono::hours DueSoon{1};

/// The length of a span as `older:` takes it: a number from 1 to 99999 and m, h, d or w, in any
/// case. Days are 24 hours. Nothing when it is none.
std::optional<std::chrono::milliseconds> spanFromText(const QString &text);
/// "2H" → "2h", "007d" → "7d"; empty when it is no span.
QString canonicalSpan(const QString &text);
/// A span like what was written ("2 hours" → "2h"), or empty.
QString spanLike(const QString &text);

/// The words for days that `before:` and `after:` take beside 2026-11-01, in English.
QStringList dayWords();
/// A day as it is kept: "2026-11-01", or one of dayWords(), also from its Italian name; empty when
/// it is none.
QString canonicalDay(const QString &text);
/// True for "today", "monday" and the like, which mean another day tomorrow.
bool isRelativeDay(const QString &canonical);
/// When a day of canonicalDay() begins. A weekday is the last one that began, today included.
/// Where clocks jump over midnight, the day's first moment.
std::optional<Instant> startOfDay(const QString &canonical, const QueryContext &context);
/// The first moment of the day after now.
Instant startOfTomorrow(const QueryContext &context);

/// Where rows of a query change sides as time goes by: a row does when its time is `shift` ago.
struct TimeEdge
{
    enum class Of {
        Age, ///< waiting since; where nobody waits, the last activity
        Due,
        Promise, ///< until when something is promised that is still open
    };

    Of of = Of::Age;
    std::chrono::milliseconds shift{0}; ///< negative: that time is still to come

    bool operator==(const TimeEdge &) const = default;
};

/// All of a query's edges, none twice.
QList<TimeEdge> timeEdges(const Query &query);
/// True when midnight changes what the query finds.
bool dependsOnToday(const Query &query);

} // namespace sportello
