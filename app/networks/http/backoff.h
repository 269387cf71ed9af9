// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <chrono>
#include <functional>

namespace sportello {

/// How long to wait before trying again: longer each time, and never in step with others.
class Backoff
{
public:
    enum class Jitter {
        Full, ///< anything from nothing to the step: for a network that was away for a moment
        Equal, ///< at least half of the step: for a server that asked us to slow down
    };
    /// From 0 up to, not including, 1.
    using Random = std::function<double()>;

    /// The n-th step is `first` times 2ⁿ, at most `longest`. Without `random` the system's
    /// generator is used.
    explicit Backoff(std::chrono::milliseconds first = std::chrono::seconds(2),
                     std::chrono::milliseconds longest = std::chrono::minutes(5),
                     Random random = {});

    /// The wait before the next attempt; each call is one more failure.
    std::chrono::milliseconds next(Jitter jitter);
    /// The wait after so many failures (at least one), for who counts them elsewhere: what the call
    /// of next() with this number gives. Counts nothing.
    std::chrono::milliseconds after(int failures, Jitter jitter) const;
    /// It worked: begin anew.
    void reset() { m_attempts = 0; }
    int attempts() const { return m_attempts; }

private:
    std::chrono::milliseconds m_first;
    std::chrono::milliseconds m_longest;
    Random m_random;
    int m_attempts = 0;
};

} // namespace sportello
