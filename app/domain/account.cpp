// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/account.h"

#include "domain/words.h"

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr Words<ReplyClock, 2> clocks{{{
    {ReplyClock::Calendar, "calendar"_L1},
    {ReplyClock::Business, "business"_L1},
}}};

} // namespace

QString toWord(ReplyClock clock)
{
    return clocks.word(clock);
}

std::optional<ReplyClock> replyClockFromWord(const QString &word)
{
    return clocks.value(word);
}

} // namespace sportello
