// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/id.h"
#include "core/instant.h"
#include "storage/database.h"

#include <QList>

#include <optional>

namespace sportello {

/// What decides when a customer who waits was promised an answer.
struct WaitingRow
{
    ConversationId id;
    AccountId account;
    Instant since;
    bool answered = false; ///< we have written in the conversation
    std::optional<Instant> due;

    bool operator==(const WaitingRow &) const = default;
};

/// The due times of the conversations in which a customer waits.
class DueTable
{
public:
    explicit DueTable(TeamDatabase &database)
        : m_database(database)
    {
    }

    /// An account's conversations whose id comes after `after` (null = from the first), by id.
    QList<WaitingRow> waiting(const AccountId &account, const ConversationId &after, int limit);
    /// Those that become due after that moment, the next first.
    QList<WaitingRow> dueAfter(Instant moment);
    /// Those of the given ones that have a due time, in no particular order.
    QList<WaitingRow> withDue(const QList<ConversationId> &ids);
    void setDue(const ConversationId &id, const std::optional<Instant> &due);

private:
    TeamDatabase &m_database;
};

} // namespace sportello
