// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "support/manualclock.h"

#include <QCoreApplication>

#include <algorithm>

namespace sportello {

ManualClock::ManualClock(Instant now)
    : m_now(now)
{
}

void ManualClock::callAfter(std::chrono::milliseconds delay, QObject *context,
                            std::function<void()> call)
{
    const auto due = m_elapsed + std::max(delay, std::chrono::milliseconds(0));
    const auto later =
        std::upper_bound(m_calls.begin(), m_calls.end(), due,
                         [](auto time, const Call &other) { return time < other.due; });
    m_calls.insert(later, Call{due, context, std::move(call)});
}

void ManualClock::advance(std::chrono::milliseconds time)
{
    const auto target = m_elapsed + time;
    while (!m_calls.empty() && m_calls.front().due <= target) {
        Call call = std::move(m_calls.front());
        m_calls.erase(m_calls.begin());
        if (call.due > m_elapsed) {
            m_now += call.due - m_elapsed;
            m_elapsed = call.due;
        }
        if (call.context)
            call.call();
        QCoreApplication::processEvents();
    }
    if (target > m_elapsed) {
        m_now += target - m_elapsed;
        m_elapsed = target;
    }
}

void ManualClock::sleep(std::chrono::milliseconds time)
{
    m_now += time;
    m_elapsed += time;
    advance(std::chrono::milliseconds(0));
}

int ManualClock::pending() const
{
    return int(std::count_if(m_calls.begin(), m_calls.end(),
                             [](const Call &call) { return !call.context.isNull(); }));
}

} // namespace sportello
