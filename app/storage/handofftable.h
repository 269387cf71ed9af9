// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/handoff.h"
#include "storage/database.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace sportello {

/// Customers on their way from public into private, with every step they took.
class HandoffTable
{
public:
    explicit HandoffTable(TeamDatabase &database)
        : m_database(database)
    {
    }

    /// A step as it is to be recorded.
    struct Change
    {
        HandoffState to = HandoffState::Offered;
        Instant at;
        std::optional<AgentId> agent{}; ///< nothing = by itself
        QString detail{};
    };

    /// With its first step, which leads from preparing to where it is.
    void insert(const Handoff &handoff);
    /// Makes the step if the handoff is in `from` and the rules allow it, records it, and gives
    /// the handoff as it is then; nothing = it was not (somebody was faster).
    std::optional<Handoff> step(const HandoffId &id, HandoffState from, const Change &change);
    /// Records something that changes no state.
    void remark(const HandoffId &id, Instant at, const std::optional<AgentId> &agent,
                const QString &detail);
    /// Nothing = it is not known any more.
    void setPrivate(const HandoffId &id, const std::optional<ConversationId> &conversation,
                    HandoffMatch match);
    void setClosing(const HandoffId &id, const std::optional<OutboxId> &outbox);
    /// A conversation became part of another.
    void moveConversation(const ConversationId &from, const ConversationId &into);

    std::optional<Handoff> find(const HandoffId &id);
    /// Those that lead from or to a conversation, the newest first.
    QList<Handoff> of(const ConversationId &conversation);
    /// The newest open one of a public conversation.
    std::optional<Handoff> openFrom(const ConversationId &publicConversation);
    /// The newest that somebody who writes in this private conversation may be answering: with one
    /// of the references, of the same handle and account, or of the same person with the same
    /// brand; offered after a moment and not led elsewhere yet.
    std::optional<std::pair<Handoff, HandoffMatch>>
    answeredBy(const ConversationId &privateConversation, const QStringList &references,
               Instant after);
    /// Whose invitation or closing line may still be on its way.
    QList<Handoff> withOpenOutbox();
    /// In a state, since a moment or longer; the oldest first.
    QList<Handoff> inStateSince(HandoffState state, Instant atLatest, int limit);
    /// Offered within [from, until), the oldest first.
    QList<Handoff> offeredBetween(Instant from, Instant until);
    QList<Handoff> open(int limit);
    /// Private conversations in which somebody who was invited, or the same person by another
    /// handle, wrote after the invitation and nothing came of it yet.
    QList<ConversationId> unrecognisedAnswers();
    /// It never was: for one whose invitation could not even be queued.
    void forget(const HandoffId &id);
    bool isReferenceFree(const QString &reference);
    /// In their order.
    QList<HandoffStep> steps(const HandoffId &id);

private:
    QList<Handoff> readAll(Statement &select);
    void noteChange(const Handoff &handoff);
    void appendStep(const HandoffId &id, HandoffState from, const Change &change);

    TeamDatabase &m_database;
};

} // namespace sportello
