// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/savedview.h"
#include "storage/conversationtable.h"

#include <QHash>
#include <QList>
#include <QSet>

#include <optional>

namespace sportello {

/// What counting asks the storage thread: one saved view, and how much of it is known.
struct ViewTask
{
    SavedViewId id;
    ConversationQuery query;
    /// Its rows were read then and are right but for what changed since; nothing = read them all.
    std::optional<Instant> readAt;
};

/// What became of a view.
struct ViewAnswer
{
    SavedViewId id;
    bool whole = false; ///< `members` are all; otherwise those of `looked` that it holds
    QSet<ConversationId> looked;
    QSet<ConversationId> members;
};

/// What became of all of them, seen at one moment.
struct CountAnswer
{
    ConversationCounts counts;
    int mine = 0;
    QList<ViewAnswer> views;
    std::optional<Instant> next; ///< when time alone changes a view next
};

/// One turn of counting: everything in one transaction. Costs what the changed conversations cost,
/// but for views that are read for the first time.
CountAnswer countViews(TeamDatabase &database, const QList<ViewTask> &tasks,
                       const QList<ConversationId> &changed, const QueryContext &context);

/// Refused with the reason when a view has no name or a query that cannot be read.
Result<Done> checkView(const SavedView &view);
/// Gives all views of an agent the positions of this order; those that it does not name follow.
void orderViews(TeamDatabase &database, const AgentId &agent, const QList<SavedViewId> &ids);

} // namespace sportello
