// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/localtime.h"

namespace sportello {

namespace {

std::chrono::milliseconds offsetAt(Instant instant, const QTimeZone &zone)
{
    return zone.isValid() ? std::chrono::seconds(zone.offsetFromUtc(toDateTime(instant)))
                          : std::chrono::seconds(0);
}

} // namespace

QDateTime toLocal(Instant instant, const QTimeZone &zone)
{
    return toDateTime(instant + offsetAt(instant, zone));
}

Instant fromLocal(QDate date, QTime time, const QTimeZone &zone, Instant after)
{
    // QDateTime's own choice in gaps and overlaps differs between versions of Qt. No place changes
    // its clocks twice within two days.
    const Instant shown = fromDateTime(QDateTime(date, time, Qt::UTC));
    const auto before = offsetAt(shown - std::chrono::hours(24), zone);
    const auto afterwards = offsetAt(shown + std::chrono::hours(24), zone);
    const Instant first = shown - before;
    const Instant second = shown - afterwards;
    const bool firstIsTrue = offsetAt(first, zone) == before;
    const bool secondIsTrue = offsetAt(second, zone) == afterwards;
    if (firstIsTrue && secondIsTrue)
        return first > after ? first : second;
    return secondIsTrue ? second : first;
}

} // namespace sportello
