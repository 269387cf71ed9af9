// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/guard/guardtext.h"

namespace sportello {

/// The digits of a text, or its ASCII letters and digits in capitals.
QString digitsOf(QStringView text);
QString codeOf(QStringView text);
/// How many of its characters are digits.
qsizetype countDigits(QStringView text);

/// 1900–2099.
bool isYear(QStringView value);

/// True when what stands in the range is whole: no letter, digit, decimal or minute goes on beside.
bool standsAlone(const GuardText &text, const TextRange &range);
/// True when a currency stands before or a unit behind: a price, a percentage, "4 nights".
bool isQuantity(const GuardText &text, const TextRange &range);

/// Where dates, times, prices, GPS coordinates and versions stand, front to back.
QList<TextRange> findFigures(const GuardText &text);

/// Digits in groups, with at most two blanks, dots or dashes between.
struct DigitGroups
{
    QList<TextRange> groups; ///< in plain()

    TextRange range(qsizetype first, qsizetype count) const;
};
QList<DigitGroups> findDigitGroups(const GuardText &text);

} // namespace sportello
