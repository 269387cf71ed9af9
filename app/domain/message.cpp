// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/message.h"

#include "domain/words.h"

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr Words<Attachment::Kind, 4> words{{{
    {Attachment::Kind::Image, "image"_L1},
    {Attachment::Kind::Video, "video"_L1},
    {Attachment::Kind::Audio, "audio"_L1},
    {Attachment::Kind::File, "file"_L1},
}}};

} // namespace

QString toWord(Attachment::Kind kind)
{
    return words.word(kind);
}

Attachment::Kind attachmentKindFromWord(const QString &word)
{
    return words.value(word).value_or(Attachment::Kind::File);
}

} // namespace sportello
