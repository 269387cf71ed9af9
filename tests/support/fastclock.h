// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clock.h"

namespace sportello {

/// The system's clock with elapsed time running faster, so that graces, leases and back-off pass
/// in a fraction. Wall time stays true, because the other side has it too.
class FastClock final : public Clock
{
public:
    explicit FastClock(int factor)
        : m_factor(factor)
    {
    }

    Instant now() const override { return m_clock.now(); }
    std::chrono::milliseconds elapsed() const override { return m_clock.elapsed() * m_factor; }
    void callAfter(std::chrono::milliseconds delay, QObject *context,
                   std::function<void()> call) override
    {
        // Rounded up: a call that comes too early is a call that comes twice.
        m_clock.callAfter((delay + std::chrono::milliseconds(m_factor - 1)) / m_factor, context,
                          std::move(call));
    }

private:
    SystemClock m_clock;
    int m_factor;
};

} // namespace sportello
