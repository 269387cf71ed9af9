// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/id.h"
#include "domain/agent.h"
#include "domain/brand.h"
#include "domain/conversation.h"
#include "domain/query.h"
#include "domain/queryvalues.h"
#include "storage/database.h"

#include <QList>
#include <QString>

#include <optional>
#include <variant>

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
    std::optional<BrandId> brand{}; ///< only this one's, whatever its name

    bool operator==(const ConversationQuery &) const = default;
};

/// Who the names in a query may be.
struct QueryNames
{
    QList<Brand> brands;
    QList<Agent> agents;
};

/// The names that a query needs: none are read for one that has no names.
QueryNames readQueryNames(TeamDatabase &database, const Query &query);

using QueryValue = std::variant<QString, qint64>;

/// A query as a condition on `conversation c JOIN account a JOIN handle h`.
struct CompiledQuery
{
    QString condition; ///< never empty
    QString order;
    QList<QueryValue> values; ///< for the placeholders, in order
    bool needsJoin = false; ///< false: `conversation c` alone is enough

    /// What stands behind FROM.
    QString tables() const;
    void bindTo(Statement &statement) const;
};

/// How many conversations the condition is going to be tried on.
enum class QueryScope {
    All,
    Few, ///< some that are named: what each costs counts, not what there is besides
};

CompiledQuery compileForConversations(const ConversationQuery &query, const QueryContext &context,
                                      const QueryNames &names, const Dialect &dialect,
                                      QueryScope scope = QueryScope::All);

/// A statement that gives the times, or the ids, of rows on a stretch of time. With two
/// placeholders: after, and up to and including.
struct EdgeSql
{
    /// Of rows that wait, and of those that do not; for due times only the first.
    QStringList ids;
    QStringList earliest; ///< the earliest time in the stretch
};
EdgeSql edgeSql(TimeEdge::Of of);

} // namespace sportello
