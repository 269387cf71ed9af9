// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clock.h"

#include <QPointer>

#include <vector>

namespace sportello {

/// A clock that stands still until it is told otherwise. Wall time and elapsed time move together
/// with advance() and sleep(); jump() moves the wall alone, as a user or a time server does.
class ManualClock final : public Clock
{
public:
    explicit ManualClock(Instant now = fromMilliseconds(1'778'752'800'000)); // 2026-05-14T10:00:00Z

    Instant now() const override { return m_now; }
    std::chrono::milliseconds elapsed() const override { return m_elapsed; }
    void callAfter(std::chrono::milliseconds delay, QObject *context,
                   std::function<void()> call) override;

    /// Moves on, making the calls that are due in their order (through the event loop's next turn
    /// each).
    void advance(std::chrono::milliseconds time);
    void jump(std::chrono::milliseconds time) { m_now += time; }
    /// The machine slept: everything that became due meanwhile finds the whole time gone.
    void sleep(std::chrono::milliseconds time);
    /// Calls that wait for their time.
    int pending() const;

private:
    struct Call
    {
        std::chrono::milliseconds due;
        QPointer<QObject> context;
        std::function<void()> call;
    };

    Instant m_now;
    std::chrono::milliseconds m_elapsed{1'000'000};
    std::vector<Call> m_calls;
};

} // namespace sportello
