// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/answerreport.h"

namespace sportello {

/// How times of waiting are distributed, with the questions behind every step.
struct WaitSpread
{
    /// One for each of waitSteps(), then those that took longer, then those without an end.
    static constexpr size_t Longer = std::tuple_size_v<std::remove_cvref_t<decltype(waitSteps())>>;
    static constexpr size_t Never = Longer + 1;

    std::array<QList<MessageId>, Never + 1> steps;
    Waits waits;

    /// Where a percentile stands on the axis of the steps: 1.5 is the middle of the second one. It
    /// lies evenly between the ends of its step, in the middle of the one that has no end. Nothing
    /// where there is none.
    std::optional<double> place(int percent) const;
};

WaitSpread waitSpread(const AnswerFacts &facts, WaitKind kind, WaitClock clock);

} // namespace sportello
