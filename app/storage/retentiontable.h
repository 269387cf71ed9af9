// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/audience.h"
#include "domain/personaldata.h"
#include "storage/database.h"

#include <QList>

#include <optional>

namespace sportello {

/// How long texts are kept, and when some were removed.
class RetentionTable
{
public:
    explicit RetentionTable(TeamDatabase &database)
        : m_database(database)
    {
    }

    void save(const RetentionRule &rule);
    std::optional<RetentionRule> find(const AccountId &account);
    QList<RetentionRule> rules(); ///< of accounts that are there
    /// Of an account, finished, of one kind, with nothing newer than that, and without a hold or an
    /// open handoff; after one of them in the order of ids, at most so many.
    QList<ConversationId> over(const AccountId &account, bool isPrivate, Instant before,
                               const ConversationId &after, int limit);
    /// Contacts of these conversations about whom nothing is left: no message, note, fact on file
    /// or hold.
    QList<ContactId> withoutAnything(const QList<ConversationId> &conversations);

    void insert(const RetentionRun &run);
    void update(const RetentionRun &run);
    QList<RetentionRun> runs(int limit); ///< the newest first

private:
    TeamDatabase &m_database;
};

} // namespace sportello
