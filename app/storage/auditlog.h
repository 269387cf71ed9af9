// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/auditchain.h"
#include "storage/database.h"

#include <QString>

namespace sportello {

/// Who did what when. Never changed; appended in the transaction of what it records. Holds no text
/// of a message.
struct AuditEvent
{
    std::optional<AgentId> agent;
    QString kind; ///< one of AuditKind::all
    std::optional<AccountId> account;
    std::optional<ConversationId> conversation;
    QString subject; ///< the id of what it is about
    QString detail;
};

/// The audit events as a chain (domain/auditchain.h).
///
/// Whoever appends holds the chain's end until the transaction ends, so numbers have no gaps and
/// two writers wait for each other.
class AuditLog
{
public:
    explicit AuditLog(TeamDatabase &database)
        : m_database(database)
    {
    }

    void append(const AuditEvent &event, Instant at);
    int count(const QString &kind);

    /// Takes away what people typed in the records of a conversation, with the salts, and records
    /// that. Gives how many records had such a thing.
    int emptyConversation(const ConversationId &conversation, Instant now);

    AuditHead head();
    /// The records after this one, in order; at most so many.
    QList<AuditRecord> recordsAfter(qint64 number, const QString &id, int limit);
    /// Records that are in no chain; at most so many.
    QList<AuditRecord> looseRecords(int limit);
    QString hashOf(qint64 number); ///< empty when there is no such record
    QString newestOf(const QStringList &kinds); ///< the id of the last record of one of these

    /// Puts events that were written before there was a chain into it, oldest first. Part of a
    /// migration.
    void chainEarlierEvents();

private:
    AuditHead takeHead();
    void saveHead(const AuditHead &head);

    TeamDatabase &m_database;
};

} // namespace sportello
