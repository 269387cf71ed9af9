// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/networkaction.h"
#include "storage/database.h"

#include <QList>

namespace sportello {

/// Likes, deletions, mutes, blocks and reports on their way; rows are kept when they are done.
class ActionTable
{
public:
    explicit ActionTable(OwnDatabase &database)
        : m_database(database)
    {
    }

    void insert(const NetworkAction &action);
    /// Makes the step if the row is in `from`; nothing = it was not. An attempt is counted when it
    /// goes to `Sending`.
    std::optional<NetworkAction> step(const NetworkActionId &id, OutboxState from, OutboxState to,
                                      const QString &detail = {});
    /// The attempt of a request that reached nobody is taken back.
    void uncountAttempt(const NetworkActionId &id);
    void moveConversation(const ConversationId &from, const ConversationId &into);

    std::optional<NetworkAction> find(const NetworkActionId &id);
    /// Queued and sending, in the order in which they were asked for.
    QList<NetworkAction> open();
    QList<NetworkAction> ofConversation(const ConversationId &conversation);

private:
    QList<NetworkAction> readAll(Statement &select);

    OwnDatabase &m_database;
};

} // namespace sportello
