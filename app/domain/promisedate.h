// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/instant.h"
#include "domain/openinghours.h"
#include "domain/textrange.h"
#include "domain/timewords.h"

#include <QList>
#include <QString>
#include <QTimeZone>

#include <optional>

namespace sportello {

/// Where and when somebody promises something.
struct PromiseCalendar
{
    /// When a day without opening hours ends, as a time.
    static constexpr int ClosingHour = 18;

    Instant now;
    QTimeZone zone = QTimeZone::utc();
    DateOrder order = DateOrder::DayFirst;
    /// When the account answers; nothing = it has not said.
    std::optional<OpeningHours> hours{};

    /// The time zone of the opening hours where there are any that exists, else `zone`.
    QTimeZone place() const;
    /// When the work of a day is over: the end of its last opening, ClosingHour on a day without
    /// one; the end of the day where that is over already.
    Instant closing(const QDate &day) const;
    bool isOpenOn(const QDate &day) const;
};

/// Until when something is promised, as the sentence around the promise says: "by tomorrow",
/// "entro le 18", "within two hours", "in giornata", "before Friday evening", "entro il 12/11".
/// A day means until its closing(), a part of a day until its end, working days leave out Saturday
/// and Sunday. English and Italian at once. Nothing where no time is said, or one that is over.
std::optional<Instant> promisedTime(const QString &text, const TextRange &sentence,
                                    const PromiseCalendar &calendar);

/// The same of words that are typed where a time is asked for: "tomorrow", "friday 17:00", "2 ore".
std::optional<Instant> promisedTimeTyped(const QString &words, const PromiseCalendar &calendar);

/// Up to three times to choose from: the closing of today while it is half an hour away or more,
/// and those of the next days on which somebody answers.
QList<Instant> promiseSuggestions(const PromiseCalendar &calendar);

} // namespace sportello
