// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/conversation.h"
#include "domain/message.h"

namespace sportello {

/// The facts from which a conversation's state follows when the network brings something.
struct Arrival
{
    Direction direction = Direction::In;
    Instant createdAt;
    /// True for what the first connection or the history brings: things written before we looked
    /// after the account.
    bool fromHistory = false;
};

/// The facts about a conversation that matter for its next state.
struct StateFacts
{
    ConversationState state = ConversationState::New;
    std::optional<Instant> lastIn; ///< newest customer message, the arrival not counted
    std::optional<Instant> lastOut; ///< newest message of ours, the arrival not counted
    /// False once an agent changed the state: then history no longer moves it.
    bool decidedByIntake = true;
};

/// The state after an arrival.
///
/// - A live customer message newer than our newest reopens (New, or Taken if it was Taken).
/// - A live message of ours from elsewhere, not older than the newest customer message, turns New
/// or Taken into
///   WaitingForCustomer; Done and Snoozed stay.
/// - From history: the newest message decides; a customer's of the last 7 days is New, ours of the
/// last 7 days is
///   WaitingForCustomer, everything older is Done.
ConversationState stateAfter(const Arrival &arrival, const StateFacts &facts, Instant connectedAt);

/// The age up to which an unanswered message found at the first connection counts as waiting.
inline constexpr std::chrono::hours FirstConnectionAge{7 * 24};

} // namespace sportello
