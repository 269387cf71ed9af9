// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/handoff.h"
#include "domain/outboxitem.h"
#include "storage/handofftable.h"

#include <QList>

namespace sportello {

/// What moves handoffs on, within one transaction. Everything is recorded: as a step of the
/// handoff, and as an audit event.
class HandoffSteps
{
public:
    /// `agent`: who does it; nothing = it happens by itself.
    HandoffSteps(TeamDatabase &database, const std::optional<AgentId> &agent, Instant now);

    /// Makes the step from where it is; nothing when the rules do not allow it (any more).
    std::optional<Handoff> step(const HandoffId &id, HandoffState to, const QString &detail = {});
    /// Somebody wrote in a private conversation: finds what they answer and links it. What an agent
    /// unlinked from this conversation stays so.
    std::optional<Handoff> recognise(const ConversationId &privateConversation);
    /// The reply that invites, or closes, came further; nothing = there is no such row.
    void follow(const Handoff &handoff, const std::optional<OutboxItem> &item);
    /// By hand. NotFound, or Refused with a sentence when the conversation is not private or the
    /// handoff has a conversation already.
    Result<Handoff> link(const HandoffId &id, const ConversationId &privateConversation);
    /// It was somebody else who wrote.
    Result<Handoff> unlink(const HandoffId &id);
    /// The person behind the handle has been verified: every handoff that waits for it goes on.
    void verified(const HandleId &handle, const QString &detail);
    /// The verification is over or was taken back.
    void unverified(const HandleId &handle, const QString &detail);
    /// The private conversation was closed as solved.
    void solved(const ConversationId &privateConversation);
    /// Offers that nobody answered in time; gives how many there were.
    int expire(int limit);
    /// Open ones where nothing happened for too long and nobody was told, as recorded from now on.
    QList<Handoff> remind();

private:
    QList<Handoff> ofHandle(const HandleId &handle, HandoffState state);
    bool wasUnlinkedFrom(const HandoffId &id, const ConversationId &conversation);
    void setPrivate(const Handoff &handoff, const ConversationId &conversation, HandoffMatch match);
    /// Where it stands after they wrote: further, when it is known who they are.
    std::optional<Handoff> goOn(std::optional<Handoff> handoff);
    void audit(const Handoff &handoff, const QString &detail);

    TeamDatabase &m_database;
    HandoffTable m_table;
    std::optional<AgentId> m_agent;
    Instant m_now;
};

} // namespace sportello
