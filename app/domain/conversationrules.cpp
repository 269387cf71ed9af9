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

bool isHeld(const DeskState &desk, Instant now)
{
    return desk.owner && desk.leaseUntil && *desk.leaseUntil > now;
}

bool isHeldBy(const DeskState &desk, const AgentId &agent, Instant now)
{
    return isHeld(desk, now) && desk.owner == agent;
}

Place placeAfter(const Arrival &arrival, const Place &before, ConversationState state, Instant now)
{
    Place place{state, before.desk};
    if (arrival.fromHistory || arrival.direction == Direction::Out || !isWaiting(state))
        return place;
    if (isHeld(before.desk, now)) {
        // New and held happens when somebody began to write before it was taken.
        place.state = ConversationState::Taken;
    } else {
        place.state = ConversationState::New;
        place.desk = returned(place.desk);
    }
    place.desk.outcome = Outcome::None;
    place.desk.wokenAt.reset();
    if (place.desk.snoozeWake == SnoozeWake::UnlessTheyWrite)
        place.desk.snoozedUntil.reset();
    return place;
}

DeskState takenBy(const DeskState &desk, const AgentId &agent, Instant now)
{
    DeskState taken = desk;
    if (!isHeldBy(desk, agent, now))
        taken.takenAt = now;
    taken.owner = agent;
    taken.leaseUntil = now + LeaseTime;
    return taken;
}

DeskState returned(const DeskState &desk)
{
    DeskState back = desk;
    back.owner.reset();
    back.takenAt.reset();
    back.leaseUntil.reset();
    return back;
}

Place placeAfterReply(const Place &before, const AgentId &agent, Instant sentAt)
{
    Place place{before.state, takenBy(before.desk, agent, sentAt)};
    if (isWaiting(place.state))
        place.state = ConversationState::Taken;
    place.desk.wokenAt.reset();
    return place;
}

Place placeAfterLease(const Place &before)
{
    Place place = before;
    place.desk.leaseUntil.reset();
    if (before.state == ConversationState::Taken) {
        place.state = ConversationState::New;
        place.desk = returned(place.desk);
    }
    return place;
}

Place placeAfterSnooze(const Place &before, Instant now)
{
    Place place = before;
    place.desk.snoozedUntil.reset();
    place.desk.snoozeWake = SnoozeWake::UnlessTheyWrite;
    if (before.state == ConversationState::Done)
        return place;
    place.desk.wokenAt = now;
    if (isWaiting(before.state))
        return place;
    if (isHeld(before.desk, now)) {
        place.state = ConversationState::Taken;
    } else {
        place.state = ConversationState::New;
        place.desk = returned(place.desk);
    }
    return place;
}

} // namespace sportello
