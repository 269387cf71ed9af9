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

/// Where a conversation stands among the agents.
struct Place
{
    ConversationState state = ConversationState::New;
    DeskState desk;

    bool operator==(const Place &) const = default;
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

/// How long a conversation stays with who took it while they do nothing about it. Long enough for
/// a question to a colleague or a lunch; short enough that a customer whose agent went home is seen
/// by somebody else while an answer still helps.
inline constexpr std::chrono::minutes LeaseTime{60};

/// Whether somebody has it and works on it.
bool isHeld(const DeskState &desk, Instant now);
/// Whether it is that agent's.
bool isHeldBy(const DeskState &desk, const AgentId &agent, Instant now);

/// Where a conversation stands when an arrival has moved it to `state`, the answer of stateAfter().
///
/// A customer's live message that makes it wait brings it back to its owner while the lease runs
/// ("on duty"), else to everybody; it clears the outcome, and ends a snooze UnlessTheyWrite. A
/// snooze InAnyCase stays as a reminder whatever the state becomes; see placeAfterSnooze().
Place placeAfter(const Arrival &arrival, const Place &before, ConversationState state, Instant now);

/// The agent has it from now on, with a new lease. Whose it was already has had it since then.
DeskState takenBy(const DeskState &desk, const AgentId &agent, Instant now);
/// Nobody has it.
DeskState returned(const DeskState &desk);

/// Our own reply went out: whoever sent it has it, on lease since then. A reply that a newer
/// question overtook leaves it waiting, with them.
Place placeAfterReply(const Place &before, const AgentId &agent, Instant sentAt);

/// The lease ran out. What was taken is everybody's; elsewhere the name stays as that of who had it
/// last.
Place placeAfterLease(const Place &before);

/// The time of a snooze has come, or of the reminder that a snooze InAnyCase left behind: it is
/// taken where the lease of its owner runs, else new and nobody's. What waits already stays as it
/// is; what is done stays done. `wokenAt` says why it is there.
Place placeAfterSnooze(const Place &before, Instant now);

} // namespace sportello
