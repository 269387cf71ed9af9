// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/guard/guardlabels.h"

namespace sportello {

/// Something that looks like a number or code that somebody was given.
struct CodeValue
{
    TextRange range; ///< in plain()
    QString code; ///< its letters and digits, in capitals
    qsizetype digits = 0;
    bool isCapital = false; ///< its letters are written as capitals
    bool hasBlanks = false;

    bool isNumber() const { return digits == code.size(); }
    bool isMixed() const { return digits > 0 && digits < code.size(); }
};

/// A code and the word that says of what; Nothing where none does.
struct LabelledCode
{
    CodeValue value;
    LabelLink link;
};

/// Letters and digits, with dashes and slashes between, or digits in groups: whatever is no date,
/// time, price, count, year of an event, link, handle or word. Groups are given whole and also one
/// by one.
QList<LabelledCode> findCodes(const GuardText &text, const GuardLabels &labels);

} // namespace sportello
