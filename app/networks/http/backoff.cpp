// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "networks/http/backoff.h"

#include <QRandomGenerator>

#include <algorithm>
#include <utility>

namespace sportello {

Backoff::Backoff(std::chrono::milliseconds first, std::chrono::milliseconds longest, Random random)
    : m_first(first)
    , m_longest(longest)
    , m_random(random ? std::move(random)
                      : [] { return QRandomGenerator::global()->generateDouble(); })
{
}

std::chrono::milliseconds Backoff::next(Jitter jitter)
{
    return after(++m_attempts, jitter);
}

std::chrono::milliseconds Backoff::after(int failures, Jitter jitter) const
{
    auto step = std::min(m_first, m_longest);
    for (int i = 1; i < failures && step < m_longest; ++i)
        step = std::min(step * 2, m_longest);
    const auto fixed = jitter == Jitter::Equal ? step / 2 : std::chrono::milliseconds(0);
    const double chance = std::clamp(m_random(), 0.0, 1.0);
    return fixed + std::chrono::milliseconds(qint64(double((step - fixed).count()) * chance));
}

} // namespace sportello
