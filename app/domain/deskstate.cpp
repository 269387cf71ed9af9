// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/deskstate.h"

#include "domain/words.h"

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr Words<Outcome, 5> outcomes{{{
    {Outcome::None, ""_L1},
    {Outcome::Solved, "solved"_L1},
    {Outcome::Redirected, "redirected"_L1},
    {Outcome::NoAnswer, "no_answer"_L1},
    {Outcome::Spam, "spam"_L1},
}}};

constexpr Words<SnoozeWake, 2> wakes{{{
    {SnoozeWake::UnlessTheyWrite, "unless_they_write"_L1},
    {SnoozeWake::InAnyCase, "in_any_case"_L1},
}}};

} // namespace

QString toWord(Outcome outcome)
{
    return outcomes.word(outcome);
}

std::optional<Outcome> outcomeFromWord(const QString &word)
{
    return outcomes.value(word);
}

QString toWord(SnoozeWake wake)
{
    return wakes.word(wake);
}

std::optional<SnoozeWake> snoozeWakeFromWord(const QString &word)
{
    return wakes.value(word);
}

} // namespace sportello
