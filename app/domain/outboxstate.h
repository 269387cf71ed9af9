// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace sportello {

/// Where a reply is on its way.
enum class OutboxState { Queued, Sending, Unconfirmed, Held, Sent, Failed, Cancelled };

/// Why it is there.
enum class OutboxReason {
    None,
    UndoWindow, ///< queued: may still be taken back
    Offline, ///< queued: the network cannot be reached
    RateLimited, ///< queued: the network asked us to wait
    EarlierFirst, ///< queued: an earlier reply of this conversation is not settled
    SignedOut, ///< held: sign in, then it goes on
    Keychain, ///< held: the keychain does not give the sign-in
    News, ///< held: something changed in the thread after the draft began
    ClosedBefore, ///< held: the program ended before this left
    NeedsALook, ///< held: it may or may not have been published; a person decides
    AccountChanged, ///< held: the account is no longer the one the draft was made for
    TooManyAttempts, ///< held: tried often enough by itself
    NoAnswer, ///< unconfirmed: the request left and no answer came
    Interrupted, ///< unconfirmed: the program ended while it was on its way
    NetworkRefused, ///< failed: the network declined it
    ParentGone, ///< failed: what it answers does not exist any more
    TakenBack, ///< cancelled: undone, the text went back into the draft
    Discarded, ///< cancelled: thrown away
};

/// Words used in the database and in JSON.
QString toWord(OutboxState state);
QString toWord(OutboxReason reason);
std::optional<OutboxState> outboxStateFromWord(const QString &word);
std::optional<OutboxReason> outboxReasonFromWord(const QString &word);

/// The table of allowed steps. Nothing else changes a state.
bool isAllowed(OutboxState from, OutboxState to);

/// True while somebody or something still has to happen: queued, sending, unconfirmed, held,
/// failed.
bool isOpen(OutboxState state);

/// True when it waits for a person: held or failed.
bool needsPerson(OutboxState state);

/// True when a state blocks later replies of the same conversation: everything open.
bool blocksLater(OutboxState state);

const QList<OutboxState> &allOutboxStates();

} // namespace sportello
