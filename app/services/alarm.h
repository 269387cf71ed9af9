// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clock.h"

#include <QObject>

#include <optional>

namespace sportello {

/// Says when a time has come, for whoever watches many of them: one timer, whatever is set how
/// often.
///
/// Rings at the time, and now and then before it, since a clock that was set or a machine that
/// slept would not be noticed otherwise: whoever hears it looks what is due, and sets it again.
class Alarm : public QObject
{
    Q_OBJECT

public:
    /// The longest time for which a clock that was set, or a machine that slept, is not noticed.
    static constexpr std::chrono::seconds LongestNap{60};

    explicit Alarm(Clock &clock, QObject *parent = nullptr);

    /// A time that is over rings as soon as the event loop runs. Setting it for later than it is
    /// set changes nothing.
    void set(Instant at);
    void stop() { m_wakeAt.reset(); }

Q_SIGNALS:
    void rang();

private:
    Clock &m_clock;
    /// Elapsed time of the next ring; a wake-up at another time is of one that was cut short.
    std::optional<std::chrono::milliseconds> m_wakeAt;
};

} // namespace sportello
