// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/audience.h"

#include "domain/words.h"

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr Words<Audience, 3> words{{{
    {Audience::Public, "public"_L1},
    {Audience::Private, "private"_L1},
    {Audience::Review, "review"_L1},
}}};

} // namespace

QString toWord(Audience audience)
{
    return words.word(audience);
}

std::optional<Audience> audienceFromWord(const QString &word)
{
    return words.value(word);
}

} // namespace sportello
