// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/answerreport.h"

namespace sportello {

struct ReportPeriod
{
    Instant from; ///< that instant or later …
    Instant to; ///< … and before that one

    bool operator==(const ReportPeriod &) const = default;
};

/// The period of equal length that ends where this one begins. Whole days of the zone have as many
/// days before them, also where the clocks change and one of them is longer.
ReportPeriod periodBefore(const ReportPeriod &period, const QTimeZone &zone);

/// How much more than before; 0.08 = 8 percentage points. Nothing where one of the two is missing.
std::optional<double> shareChange(const std::optional<double> &before,
                                  const std::optional<double> &now);

/// How a percentile of waiting became.
enum class WaitTrend {
    Unknown, ///< one of the two periods has no questions
    Shorter,
    Same,
    Longer,
    NowEnds, ///< before, so many waited without an end
    NowEndless, ///< so many wait without an end, which before they did not
    EndlessBoth,
};

struct WaitChange
{
    WaitTrend trend = WaitTrend::Unknown;
    /// now − before, where both end.
    std::optional<Waits::Duration> difference;

    bool operator==(const WaitChange &) const = default;
};

WaitChange waitChange(const Waits &before, const Waits &now, int percent);

} // namespace sportello
