// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/account.h"
#include "domain/openinghours.h"

#include <QMetaType>

#include <optional>

namespace sportello {

/// What a customer who waits was promised.
struct ReplyTarget
{
    Instant since; ///< the customer's first unanswered message
    Instant warnAt; ///< from here on it is soon
    Instant due;
    std::chrono::minutes promised{0}; ///< on the account's clock

    bool operator==(const ReplyTarget &) const = default;
};

/// Works out the target of a conversation in which the customer waits since then. Nothing when
/// nothing was promised, or when there is no open time in which it could be kept.
///
/// The promise for the first reply holds until we have written in the conversation for the first
/// time (`answered`), afterwards that for the next ones. On the business clock only the opening
/// hours count; without hours somebody is always there. The warning comes when a quarter of the
/// promise is left, or 15 minutes where that is more; a promise of 15 minutes is soon at once.
std::optional<ReplyTarget> replyTarget(Instant waitingSince, bool answered,
                                       const AccountDuties &duties, const OpeningHours *hours);

enum class DueState { InTime, Soon, Late };

/// What a clock beside a conversation shows.
struct ReplyReading
{
    DueState state = DueState::InTime;
    /// Share of the promise that is used up, 0 to 1, on the account's clock: it stands still while
    /// it is closed.
    double used = 0;
    /// Wall time until it is due; negative = so late.
    std::chrono::milliseconds left{0};

    bool operator==(const ReplyReading &) const = default;
};

ReplyReading readReplyClock(const ReplyTarget &target, Instant now, const AccountDuties &duties,
                            const OpeningHours *hours);

/// Under which heading a conversation stands in a list by due time.
enum class DueGroup {
    Late,
    WithinTheHour,
    Later, ///< nothing promised included
};

DueGroup dueGroup(const std::optional<Instant> &due, Instant now);

} // namespace sportello

Q_DECLARE_METATYPE(sportello::DueGroup)
