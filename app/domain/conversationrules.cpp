// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/conversationrules.h"

#include <algorithm>

namespace sportello {

namespace {

ConversationState stateFromHistory(const Arrival &arrival, const StateFacts &facts,
                                   Instant connectedAt)
{
    std::optional<Instant> lastIn = facts.lastIn;
    std::optional<Instant> lastOut = facts.lastOut;
    auto &mine = arrival.direction == Direction::In ? lastIn : lastOut;
    mine = mine ? std::max(*mine, arrival.createdAt) : arrival.createdAt;

    const bool customerIsLast = lastIn && (!lastOut || *lastIn > *lastOut);
    const Instant last = customerIsLast ? *lastIn : *lastOut;
    if (last < connectedAt - FirstConnectionAge)
        return ConversationState::Done;
    return customerIsLast ? ConversationState::New : ConversationState::WaitingForCustomer;
}

} // namespace

ConversationState stateAfter(const Arrival &arrival, const StateFacts &facts, Instant connectedAt)
{
    if (arrival.fromHistory)
        return facts.decidedByIntake ? stateFromHistory(arrival, facts, connectedAt) : facts.state;

    if (arrival.direction == Direction::In) {
        // Networks deliver late and out of order: what is older than our newest word has been
        // answered.
        if (facts.lastOut && arrival.createdAt < *facts.lastOut)
            return facts.state;
        return facts.state == ConversationState::Taken ? ConversationState::Taken
                                                       : ConversationState::New;
    }

    const bool answersTheNewest = !facts.lastIn || arrival.createdAt >= *facts.lastIn;
    if (answersTheNewest && isWaiting(facts.state))
        return ConversationState::WaitingForCustomer;
    return facts.state;
}

} // namespace sportello
