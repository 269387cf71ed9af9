// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/replyscope.h"
#include "storage/historyquery.h"

namespace sportello {

/// Up to when, or from when on.
struct QueryEdge
{
    Instant at;
    bool isBefore = false; ///< before it; otherwise at that instant or later
};

/// True for `before:`, `after:`, `older:` and `newer:`.
bool isTimeTerm(const QueryTerm &term);
/// The edge of such a term for single texts; nothing when it is no time.
std::optional<QueryEdge> edgeOf(const QueryTerm &term, const QueryContext &context);

/// The accounts that a query of the history names, itself or by its brand; nothing = all.
std::optional<QList<AccountId>> accountsOf(TeamDatabase &database, const HistoryQuery &query,
                                           const QueryContext &context, const QueryNames &names);

/// Who of us is meant by a name or "me": who is called just that, else whose name has it in it.
QList<AgentId> agentsCalled(const QString &name, const QueryContext &context,
                            const QueryNames &names);

/// What the query says of replies that goes for the questions before them too.
ReplyScope replyScope(TeamDatabase &database, const HistoryQuery &query,
                      const QueryContext &context);

} // namespace sportello
