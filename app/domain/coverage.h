// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/answerreport.h"

#include <functional>

namespace sportello {

/// Who wrote in one hour of the week.
struct CoverageCell
{
    QList<MessageId> asked;
    QList<MessageId> waited; ///< longer than was thought bearable, or in vain
};

/// The week, Monday first, by the hour in which people wrote.
using CoverageMap = std::array<std::array<CoverageCell, 24>, 7>;

/// `bearable` is in hours as they pass. Somebody who wrote less than that ago waits, but not yet
/// too long.
CoverageMap coverageMap(const AnswerFacts &facts, std::chrono::minutes bearable);

/// What became of the questions of a period.
struct CoverageOutcome
{
    QList<MessageId> messages; ///< the questions
    QList<MessageId> inTime; ///< answered within what is bearable
    QList<MessageId> late; ///< answered, but later
    Waits waits;
};

/// The hours of an account as they would be; nothing = always there.
using HoursOfAccount = std::function<std::optional<OpeningHours>(const AccountId &)>;

/// The period as it was.
CoverageOutcome coverageAsItWas(const AnswerFacts &facts, std::chrono::minutes bearable);

/// The period once more with other hours: every question takes as much open time as it took, and
/// that begins to run when those hours are open. What was answered although it was closed all the
/// time is answered when it was; what nobody answered stays unanswered.
CoverageOutcome coverageReplayed(const AnswerFacts &facts, std::chrono::minutes bearable,
                                 const HoursOfAccount &hours);

/// Who would have waited with those hours; as coverageMap(), with the times of coverageReplayed().
CoverageMap coverageMapReplayed(const AnswerFacts &facts, std::chrono::minutes bearable,
                                const HoursOfAccount &hours);

/// These hours, and on these weekdays (1 = Monday) open until that minute of the day besides; a
/// day that was closed opens with the earliest hour of the others, 9 o'clock if there is none.
OpeningHours extendedHours(OpeningHours hours, const QList<int> &weekdays, int until);

} // namespace sportello
