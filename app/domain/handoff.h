// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/id.h"
#include "core/instant.h"

#include <QList>
#include <QString>

#include <chrono>
#include <optional>

namespace sportello {

/// How far a customer has come on the way from the public thread into a private channel and back.
enum class HandoffState {
    Preparing, ///< what invites them is in the outbox and has not left yet
    Offered, ///< they were invited, or written to in private
    CustomerWrote, ///< they wrote in the private channel
    Verified, ///< they are who they say, as far as the verification says
    Solved,
    ClosedInPublic, ///< the public thread ends with a line of ours
    Declined, ///< they do not want to, or we gave it up
    Expired, ///< nobody wrote in time
    Withdrawn, ///< what should have invited them never left
};

/// By what they are moved.
enum class HandoffRoute {
    PrivateMessage, ///< we write to them in private
    Invitation, ///< a public line asks them to write to us in private on this network
    OtherChannel, ///< a public line names another way to us: another account, phone, e-mail, a form
};

/// How the private conversation of a handoff was recognised.
enum class HandoffMatch {
    None, ///< not yet
    SameConversation, ///< we wrote there ourselves
    SameHandle,
    SameContact, ///< another handle of the same person
    /// The reference number was named by a handle that is not known as the same person's. It was
    /// public: whoever reads the thread can name it.
    Reference,
    ByHand,
};

/// The words used in the database, in queries and in JSON.
QString toWord(HandoffState state);
QString toWord(HandoffRoute route);
QString toWord(HandoffMatch match);
std::optional<HandoffState> handoffStateFromWord(const QString &word);
std::optional<HandoffRoute> handoffRouteFromWord(const QString &word);
std::optional<HandoffMatch> handoffMatchFromWord(const QString &word);

const QList<HandoffState> &allHandoffStates();

/// The table of allowed steps. Nothing else changes a state.
bool isAllowed(HandoffState from, HandoffState to);

/// True while somebody still has to do something: preparing to solved.
bool isOpen(HandoffState state);

/// One customer's way, from one public conversation.
struct Handoff
{
    HandoffId id;
    ConversationId publicConversation;
    std::optional<ConversationId> privateConversation;
    AccountId account; ///< whose public conversation it is
    HandleId handle; ///< whom it was offered to
    HandoffRoute route = HandoffRoute::PrivateMessage;
    HandoffState state = HandoffState::Preparing;
    Instant stateSince;
    HandoffMatch match = HandoffMatch::None;
    /// What the customer may name so that they are recognised on another channel, "4F2KQ"; unique
    /// among all handoffs. It proves nothing: it was said in public.
    QString reference;
    QString channel; ///< the way that was named, as people read it; empty = this network
    std::optional<CannedReplyId> wording; ///< the canned reply the invitation came from
    QString wordingTitle; ///< as it was called then
    AgentId agent; ///< who offered it
    QString agentName;
    Instant createdAt;
    OutboxId outbox; ///< what invites them
    std::optional<OutboxId> closingOutbox; ///< the public line at the end, once it is queued

    bool operator==(const Handoff &) const = default;
};

/// A step as it was recorded.
struct HandoffStep
{
    HandoffId handoff;
    HandoffState from = HandoffState::Preparing;
    HandoffState to = HandoffState::Preparing; ///< the same as `from` for a remark
    Instant at;
    std::optional<AgentId> agent; ///< nothing = it happened by itself
    QString agentName;
    QString detail; ///< a word: "linked same_handle", "unlinked", "reminded" …

    bool operator==(const HandoffStep &) const = default;
};

/// How long an offer waits for the customer before it counts as expired. A late answer still
/// counts.
inline constexpr std::chrono::hours HandoffOfferTime{7 * 24};

/// When somebody should look after it because nothing happened: nothing for states that wait for
/// nobody.
std::optional<Instant> stallsAt(const Handoff &handoff);

/// How many of the usual steps are done: invited, customer wrote, verified, solved, closed in
/// public are 1 to 5; 0 while it is being prepared. Of what ended otherwise: how far it had come.
int stepsDone(HandoffState state, const QList<HandoffStep> &steps);

/// A reference number for a new handoff: five characters without those that look alike (0 O 1 I),
/// with at least one letter and one digit, from the system's random source.
QString makeHandoffReference();

/// What looks like a reference number in a text, in capitals, each once: with or without the hash
/// in front, in any case.
QStringList handoffReferencesIn(const QString &text);

} // namespace sportello

Q_DECLARE_METATYPE(sportello::HandoffState)
