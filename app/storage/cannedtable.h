// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/cannedreply.h"
#include "storage/database.h"

#include <QList>

#include <functional>

namespace sportello {

/// Canned replies with everything that belongs to them. A removed reply keeps its rows, so that it
/// can come back; it is found by no function but those that say so.
class CannedTable
{
public:
    explicit CannedTable(TeamDatabase &database)
        : m_database(database)
    {
    }

    /// All that are not removed, by title and id.
    QList<CannedReply> all();
    QList<CannedReply> find(const QList<CannedReplyId> &ids);
    std::optional<CannedReply> find(const CannedReplyId &id);
    /// True also for a removed one.
    bool exists(const CannedReplyId &id);
    /// Inserts it, or replaces what is stored under its id; a removed one stays removed. The texts'
    /// languages must differ.
    void save(const CannedReply &reply);
    /// False when there was none, or it was removed already.
    bool remove(const CannedReplyId &id, Instant now);
    /// False when there was none, or it was not removed.
    bool restore(const CannedReplyId &id);
    void noteUse(const CannedReplyId &id, Instant now);

private:
    using Fill = std::function<void(CannedReply &, const Statement &)>;

    QList<CannedReply> readWhere(const QString &condition, const QList<CannedReplyId> &ids);
    /// Reads the rows of a table that belongs to the replies, in order.
    void readParts(QList<CannedReply> &replies, const QString &columns, const QString &table,
                   const Fill &fill);
    void saveRow(const CannedReply &reply);
    void saveParts(const CannedReply &reply);

    TeamDatabase &m_database;
};

} // namespace sportello
