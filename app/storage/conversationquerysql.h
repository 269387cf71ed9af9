// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/id.h"
#include "domain/conversation.h"
#include "domain/query.h"
#include "storage/database.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace sportello {

/// Which conversations, in which order.
struct ConversationQuery
{
    Query query;
    ConversationOrder order = ConversationOrder::WaitingLongest;
    /// Only these (what the outbox or the drafts name, which lie in other tables); nothing = no
    /// restriction.
    std::optional<QList<ConversationId>> only;
    std::optional<AccountId> account;

    bool operator==(const ConversationQuery &) const = default;
};

/// A query as a condition on `conversation c JOIN account a JOIN handle h`.
struct CompiledQuery
{
    QString condition; ///< never empty
    QString order;
    QStringList texts; ///< values for the placeholders, in order
    bool needsJoin = false; ///< false: `conversation c` alone is enough
};

CompiledQuery compileForConversations(const ConversationQuery &query, const Dialect &dialect);

} // namespace sportello
