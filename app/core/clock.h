// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/instant.h"

#include <QObject>

#include <chrono>
#include <functional>

namespace sportello {

/// The only source of time, and of "call me at". Tests give another one.
///
/// Wall time is for people and may jump; elapsed time never goes back and is what rules are decided
/// by (undo, grace, back-off).
class Clock
{
public:
    virtual ~Clock() = default;

    virtual Instant now() const = 0;
    /// Since some fixed moment of this run of the program; goes on while the machine sleeps where
    /// the system allows.
    virtual std::chrono::milliseconds elapsed() const = 0;
    /// Calls back in the context's thread after at least the delay; never after the context is
    /// gone.
    virtual void callAfter(std::chrono::milliseconds delay, QObject *context,
                           std::function<void()> call) = 0;
};

class SystemClock final : public Clock
{
public:
    Instant now() const override;
    std::chrono::milliseconds elapsed() const override;
    void callAfter(std::chrono::milliseconds delay, QObject *context,
                   std::function<void()> call) override;
};

} // namespace sportello
