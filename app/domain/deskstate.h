// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/id.h"
#include "core/instant.h"

#include <QString>

#include <optional>

namespace sportello {

/// How a conversation ended; asked when it is marked done.
enum class Outcome {
    None, ///< not said, or not ended
    Solved,
    Redirected, ///< the customer was told where to go
    NoAnswer, ///< no answer was needed
    Spam,
};

/// The word used in the database and in JSON: empty, solved, redirected, no_answer, spam.
QString toWord(Outcome outcome);
std::optional<Outcome> outcomeFromWord(const QString &word);

/// What ends a snooze besides its time. A customer's message always brings the conversation back.
enum class SnoozeWake {
    UnlessTheyWrite, ///< the message also ends the reminder
    InAnyCase, ///< the reminder stays: at its time the conversation comes back once more
};

/// The word used in the database: unless_they_write, in_any_case.
QString toWord(SnoozeWake wake);
std::optional<SnoozeWake> snoozeWakeFromWord(const QString &word);

enum class Priority { Low = -1, Normal = 0, High = 1 };

/// What agents decided about a conversation beside its state.
struct DeskState
{
    std::optional<AgentId> owner; ///< who took it, or had it last and may get it back
    std::optional<Instant> takenAt;
    std::optional<Instant> leaseUntil; ///< work on it moves this on; afterwards it is everybody's
    std::optional<Instant>
        snoozedUntil; ///< also while it is not snoozed: see SnoozeWake::InAnyCase
    SnoozeWake snoozeWake = SnoozeWake::UnlessTheyWrite;
    /// When the time of a snooze brought it back: why it is here, until somebody decides, answers
    /// or writes.
    std::optional<Instant> wokenAt;
    Outcome outcome = Outcome::None;
    Priority priority = Priority::Normal;

    bool operator==(const DeskState &) const = default;
};

} // namespace sportello
