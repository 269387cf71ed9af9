// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/openinghours.h"

namespace sportello {

/// A week as people write it: what goes on past midnight belongs to the day on which it begins, and
/// ends after minute 1440.
using WrittenWeek = std::array<QList<OpeningSpan>, 7>;

WrittenWeek writtenWeek(const std::array<QList<OpeningSpan>, 7> &week);
/// The other way round; nothing is checked, see OpeningHours::isValid().
std::array<QList<OpeningSpan>, 7> storedWeek(const WrittenWeek &week);

/// "9:00–12:30, 18:00–2:00"; empty for none.
QString openingText(const QList<OpeningSpan> &spans);

/// What was read from such a text.
struct OpeningTextReading
{
    QList<OpeningSpan> spans; ///< as in WrittenWeek, in the order of the text
    QString wrong; ///< the part that is no span of time; empty = everything was understood
};

/// Reads what openingText() writes, and what people write: "9-12.30, 14-18", "18–2". A span that
/// ends before it begins goes on past midnight; 24 is midnight at the end of the day.
OpeningTextReading readOpeningText(const QString &text);

} // namespace sportello
