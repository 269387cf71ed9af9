// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/waitspread.h"

namespace sportello {

namespace {

size_t stepOf(Waits::Duration wait)
{
    size_t step = 0;
    while (step < waitSteps().size() && wait > waitSteps()[step])
        ++step;
    return step;
}

} // namespace

std::optional<double> WaitSpread::place(int percent) const
{
    const std::optional<Waits::Duration> wait = waits.percentile(percent);
    if (!wait)
        return {};
    const size_t step = stepOf(*wait);
    if (step == Longer)
        return double(step) + 0.5;
    const Waits::Duration from =
        step == 0 ? Waits::Duration(0) : Waits::Duration(waitSteps()[step - 1]);
    const Waits::Duration length = waitSteps()[step] - from;
    return double(step) + double((*wait - from).count()) / double(length.count());
}

WaitSpread waitSpread(const AnswerFacts &facts, WaitKind kind, WaitClock clock)
{
    WaitSpread spread;
    for (const Question &question : facts.questions) {
        const std::optional<Waits::Duration> wait = waitOf(question, facts, kind, clock);
        if (wait)
            spread.waits.add(*wait);
        else
            spread.waits.addEndless();
        spread.steps[wait ? stepOf(*wait) : WaitSpread::Never].append(question.message);
    }
    spread.waits.sort();
    return spread;
}

} // namespace sportello
