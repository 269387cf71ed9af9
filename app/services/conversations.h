// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clock.h"
#include "domain/agent.h"
#include "domain/contact.h"
#include "domain/conversation.h"
#include "domain/message.h"
#include "storage/conversationtable.h"
#include "storage/store.h"

#include <QObject>

namespace sportello {

/// What a conversation's pane shows, read in one transaction.
struct ThreadContent
{
    ConversationSummary summary;
    Handle handle;
    QList<Message> messages; ///< oldest first
    bool hasOlder = false;
    QList<ContextMessage> context; ///< oldest first
};

/// A change of states that can be taken back.
struct StateChange
{
    struct Row
    {
        ConversationId id;
        ConversationState from = ConversationState::New;
        bool decidedByIntake = true;
        int unread = 0;
        std::optional<Instant> waitingSince;
    };
    QList<Row> rows;
    ConversationState to = ConversationState::Done;
};

/// Lists and states of conversations.
class Conversations : public QObject
{
    Q_OBJECT

public:
    Conversations(Store &store, Clock &clock, QObject *parent = nullptr);

    /// All ids of a view in its order.
    Future<QList<ConversationId>> list(const ConversationQuery &query);
    Future<QList<ConversationSummary>> summaries(const QList<ConversationId> &ids);
    Future<ConversationCounts> counts();
    /// The newest `limit` messages before a point, with everything else the pane shows. NotFound
    /// for an unknown id.
    Future<ThreadContent> thread(const ConversationId &id, int limit,
                                 std::optional<MessageId> before = {});
    Future<QList<MessageVersion>> versions(MessageId id);
    /// What came, was edited or deleted after a revision that somebody had seen.
    Future<QList<Message>> newsSince(const ConversationId &id, qint64 revision);
    void markRead(const ConversationId &id);

    /// Moves conversations to a state; gives what undo() needs.
    Future<StateChange> setState(const QList<ConversationId> &ids, ConversationState state,
                                 const AgentId &agent);
    /// Takes a change back, as far as nothing newer happened to a row.
    Future<Done> undo(const StateChange &change, const AgentId &agent);

private:
    Store &m_store;
    Clock &m_clock;
};

} // namespace sportello
