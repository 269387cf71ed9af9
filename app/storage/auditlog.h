// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "storage/database.h"

#include <QString>

namespace sportello {

/// Who did what when. Never changed; appended in the transaction of what it records. Holds no text
/// of a message.
struct AuditEvent
{
    std::optional<AgentId> agent;
    QString kind; ///< "message.received", "reply.sent", "state.changed", …
    std::optional<AccountId> account;
    std::optional<ConversationId> conversation;
    QString subject; ///< the id of what it is about
    QString detail;
};

class AuditLog
{
public:
    explicit AuditLog(TeamDatabase &database)
        : m_database(database)
    {
    }

    void append(const AuditEvent &event, Instant at);
    int count(const QString &kind);

private:
    TeamDatabase &m_database;
};

} // namespace sportello
