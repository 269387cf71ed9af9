// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/replyreview.h"
#include "storage/database.h"

namespace sportello {

/// How replies came about: from which canned reply, against which checks, as part of which thread.
class ReplyMakingTable
{
public:
    explicit ReplyMakingTable(TeamDatabase &database)
        : m_database(database)
    {
    }

    /// Writes a new one. What is there already keeps its canned reply, and takes the rest.
    void save(const ReplyMaking &making);
    void remove(const QList<OutboxId> &replies);
    std::optional<ReplyMaking> find(const OutboxId &outbox);
    /// The checks that were set aside before this table was there, from the record.
    void takeFromRecord();

private:
    TeamDatabase &m_database;
};

} // namespace sportello
