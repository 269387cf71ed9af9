// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/guard/guardtext.h"

namespace sportello {

/// A day that is written as a date; a month alone and "tomorrow" are none.
struct DatePlace
{
    TextRange range; ///< in GuardText::plain()
    int day = 0;
    int month = 0;
    int year = 0; ///< 0 = not said

    /// "12.3." or "12.3.2026".
    QString key() const;
};

/// The dates of a text from front to back: 12/03, 12.3.2026, 2026-03-12, 12 March, March 12th, 12
/// marzo. The day is read first, unless there is no such month.
QList<DatePlace> findDates(const GuardText &text);

/// True when two keys name one day; a year that only one of them says does not part them.
bool areSameDate(const QString &one, const QString &other);

} // namespace sportello
