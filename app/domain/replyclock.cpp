// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/replyclock.h"

#include <algorithm>

namespace sportello {

namespace {

using std::chrono::milliseconds;
using std::chrono::minutes;

constexpr minutes shortestWarning{15};
constexpr std::chrono::hours soonHeading{1};

/// Null when wall time counts.
const OpeningHours *countedHours(const AccountDuties &duties, const OpeningHours *hours)
{
    return duties.clock == ReplyClock::Business ? hours : nullptr;
}

std::optional<Instant> after(Instant start, milliseconds time, const OpeningHours *counted)
{
    return counted ? counted->addBusinessTime(start, time) : std::optional<Instant>(start + time);
}

} // namespace

std::optional<ReplyTarget> replyTarget(Instant waitingSince, bool answered,
                                       const AccountDuties &duties, const OpeningHours *hours)
{
    const std::optional<minutes> promised = answered ? duties.nextReply : duties.firstReply;
    if (!promised || promised->count() <= 0)
        return {};
    const milliseconds warning =
        std::max<milliseconds>(milliseconds(*promised) / 4, shortestWarning);
    const milliseconds calm = std::max(milliseconds(*promised) - warning, milliseconds(0));
    const OpeningHours *counted = countedHours(duties, hours);
    const std::optional<Instant> due = after(waitingSince, *promised, counted);
    const std::optional<Instant> warnAt = after(waitingSince, calm, counted);
    if (!due || !warnAt)
        return {};
    return ReplyTarget{waitingSince, *warnAt, *due, *promised};
}

ReplyReading readReplyClock(const ReplyTarget &target, Instant now, const AccountDuties &duties,
                            const OpeningHours *hours)
{
    ReplyReading reading;
    reading.left = target.due - now;
    if (now >= target.due)
        reading.state = DueState::Late;
    else if (now >= target.warnAt)
        reading.state = DueState::Soon;
    const OpeningHours *counted = countedHours(duties, hours);
    const milliseconds passed = now <= target.since ? milliseconds(0)
        : counted ? counted->businessTimeBetween(target.since, std::min(now, target.due))
                  : std::min(now, target.due) - target.since;
    const milliseconds whole(target.promised);
    if (whole.count() > 0)
        reading.used = std::clamp(double(passed.count()) / double(whole.count()), 0.0, 1.0);
    return reading;
}

DueGroup dueGroup(const std::optional<Instant> &due, Instant now)
{
    if (!due)
        return DueGroup::Later;
    if (*due <= now)
        return DueGroup::Late;
    return *due <= now + soonHeading ? DueGroup::WithinTheHour : DueGroup::Later;
}

} // namespace sportello
