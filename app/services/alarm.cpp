// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/alarm.h"

#include <algorithm>

namespace sportello {

Alarm::Alarm(Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{
}

void Alarm::set(Instant at)
{
    const auto delay = std::clamp<std::chrono::milliseconds>(
        at - m_clock.now(), std::chrono::milliseconds(0), LongestNap);
    const auto wakeAt = m_clock.elapsed() + delay;
    // A busy store would leave thousands of timers behind.
    if (m_wakeAt && *m_wakeAt <= wakeAt)
        return;
    m_wakeAt = wakeAt;
    m_clock.callAfter(delay, this, [this, wakeAt] {
        if (m_wakeAt != wakeAt)
            return;
        m_wakeAt.reset();
        Q_EMIT rang();
    });
}

} // namespace sportello
