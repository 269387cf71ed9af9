// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QStringView>

namespace sportello {

/// The position (UTF-16) behind the extended grapheme cluster that begins at `start`, by the rules
/// of UAX #29 before Unicode 15.1 (a Devanagari conjunct counts by its letters, which is never less
/// than a network counts). `start` must be a boundary before the end of the text. Linear in the
/// cluster's length.
///
/// Not QTextBoundaryFinder: Qt 6.4's breaks inside surrogate pairs when an emoji stands in the same
/// line as Devanagari, Tamil, Thai, Tibetan, Khmer or Burmese text.
qsizetype graphemeEnd(QStringView text, qsizetype start);

/// The boundary at or before a position.
qsizetype graphemeBoundaryBefore(QStringView text, qsizetype position);

/// The code point at a position and the next position; a lone surrogate stands for itself.
struct CodePointAt
{
    char32_t value = 0;
    qsizetype next = 0;
};
CodePointAt codePointAt(QStringView text, qsizetype position);

/// True for what emoji are made of: Unicode's Extended_Pictographic.
bool isPictograph(char32_t codePoint);

} // namespace sportello
