// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/answerchange.h"

namespace sportello {

using namespace std::chrono_literals;

ReportPeriod periodBefore(const ReportPeriod &period, const QTimeZone &zone)
{
    const QDate first = toDateTime(period.from).toTimeZone(zone).date();
    const QDate end = toDateTime(period.to).toTimeZone(zone).date();
    const bool isWholeDays = fromDateTime(first.startOfDay(zone)) == period.from
        && fromDateTime(end.startOfDay(zone)) == period.to;
    const Instant from = isWholeDays
        ? fromDateTime(first.addDays(-first.daysTo(end)).startOfDay(zone))
        : period.from - (period.to - period.from);
    return {from, period.from};
}

std::optional<double> shareChange(const std::optional<double> &before,
                                  const std::optional<double> &now)
{
    return before && now ? std::optional(*now - *before) : std::nullopt;
}

WaitChange waitChange(const Waits &before, const Waits &now, int percent)
{
    if (before.count() == 0 || now.count() == 0)
        return {};
    const std::optional<Waits::Duration> was = before.percentile(percent);
    const std::optional<Waits::Duration> is = now.percentile(percent);
    if (!was && !is)
        return {WaitTrend::EndlessBoth, {}};
    if (!was)
        return {WaitTrend::NowEnds, {}};
    if (!is)
        return {WaitTrend::NowEndless, {}};
    const Waits::Duration difference = *is - *was;
    if (difference == 0ms)
        return {WaitTrend::Same, difference};
    return {difference < 0ms ? WaitTrend::Shorter : WaitTrend::Longer, difference};
}

} // namespace sportello
