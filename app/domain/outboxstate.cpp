// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/outboxstate.h"

#include "domain/words.h"

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

using enum OutboxState;

constexpr Words<OutboxState, 7> stateWords{{{
    {Queued, "queued"_L1},
    {Sending, "sending"_L1},
    {Unconfirmed, "unconfirmed"_L1},
    {Held, "held"_L1},
    {Sent, "sent"_L1},
    {Failed, "failed"_L1},
    {Cancelled, "cancelled"_L1},
}}};

constexpr Words<OutboxReason, 18> reasonWords{{{
    {OutboxReason::None, "none"_L1},
    {OutboxReason::UndoWindow, "undo_window"_L1},
    {OutboxReason::Offline, "offline"_L1},
    {OutboxReason::RateLimited, "rate_limited"_L1},
    {OutboxReason::EarlierFirst, "earlier_first"_L1},
    {OutboxReason::SignedOut, "signed_out"_L1},
    {OutboxReason::Keychain, "keychain"_L1},
    {OutboxReason::News, "news"_L1},
    {OutboxReason::ClosedBefore, "closed_before"_L1},
    {OutboxReason::NeedsALook, "needs_a_look"_L1},
    {OutboxReason::AccountChanged, "account_changed"_L1},
    {OutboxReason::TooManyAttempts, "too_many_attempts"_L1},
    {OutboxReason::NoAnswer, "no_answer"_L1},
    {OutboxReason::Interrupted, "interrupted"_L1},
    {OutboxReason::NetworkRefused, "network_refused"_L1},
    {OutboxReason::ParentGone, "parent_gone"_L1},
    {OutboxReason::TakenBack, "taken_back"_L1},
    {OutboxReason::Discarded, "discarded"_L1},
}}};

struct Step
{
    OutboxState from;
    OutboxState to;
};

constexpr std::array steps{
    Step{Queued, Queued}, // another reason or a later time
    Step{Queued, Sending}, // claimed; committed before the first byte
    Step{Queued, Held}, // news, signed out, closed before it left
    Step{Queued, Cancelled}, // undone or discarded
    Step{Queued, Failed}, // what it answers is gone
    Step{Sending, Sent}, // the network confirmed
    Step{Sending, Failed}, // the network refused
    Step{Sending, Queued}, // surely not delivered
    Step{Sending, Held}, // surely not delivered, and somebody must act (sign in)
    Step{Sending, Unconfirmed}, // no clear answer, or the program ended
    Step{Unconfirmed, Sent}, // found, or a person says so
    Step{Unconfirmed, Queued}, // surely absent
    Step{Unconfirmed, Held}, // cannot be known
    Step{Held, Held}, // another reason
    Step{Held, Queued}, // a person, or the sign-in, lets it go on
    Step{Held, Sent}, // a person says it was sent, or its echo came
    Step{Held, Cancelled}, // discarded or edited
    Step{Failed, Queued}, // retried
    Step{Failed, Cancelled}, // discarded or edited
};

} // namespace

QString toWord(OutboxState state)
{
    return stateWords.word(state);
}

QString toWord(OutboxReason reason)
{
    return reasonWords.word(reason);
}

std::optional<OutboxState> outboxStateFromWord(const QString &word)
{
    return stateWords.value(word);
}

std::optional<OutboxReason> outboxReasonFromWord(const QString &word)
{
    return reasonWords.value(word);
}

bool isAllowed(OutboxState from, OutboxState to)
{
    for (const Step &step : steps) {
        if (step.from == from && step.to == to)
            return true;
    }
    return false;
}

bool isOpen(OutboxState state)
{
    return state != Sent && state != Cancelled;
}

bool needsPerson(OutboxState state)
{
    return state == Held || state == Failed;
}

bool blocksLater(OutboxState state)
{
    return isOpen(state);
}

const QList<OutboxState> &allOutboxStates()
{
    static const QList<OutboxState> states{Queued, Sending, Unconfirmed, Held,
                                           Sent,   Failed,  Cancelled};
    return states;
}

} // namespace sportello
