// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clock.h"
#include "domain/contact.h"
#include "domain/conversation.h"
#include "domain/message.h"
#include "domain/note.h"
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
    QList<Note> notes; ///< ours, of any age; oldest first
    int handles = 1; ///< that the contact has
};

/// Lists and threads of conversations; what agents decide about them is services/triage.
class Conversations : public QObject
{
    Q_OBJECT

public:
    Conversations(Store &store, Clock &clock, QObject *parent = nullptr);

    /// Who "me" is in a query; nobody until it is said.
    void setAgent(const AgentId &agent) { m_agent = agent; }
    /// What a query means now, here and for that agent.
    QueryContext queryContext() const;

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

private:
    Store &m_store;
    Clock &m_clock;
    std::optional<AgentId> m_agent;
};

} // namespace sportello
