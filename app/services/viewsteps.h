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
    std::optional<Instant> next; ///< when time alone changes it next
};

/// What became of all of them, seen at one moment.
struct CountAnswer
{
    ConversationCounts counts;
    int mine = 0;
    QList<ViewAnswer> views;
};

/// True when what is known of a view does not help: all its rows have to be read.
bool mustReadAll(const ViewTask &task, const QueryContext &context);

/// One turn of counting: everything in one transaction. Costs what the changed conversations cost,
/// but for views of which all has to be read. The built-in ones are those of one brand, or of all;
/// each task says that for itself.
CountAnswer countViews(TeamDatabase &database, const QList<ViewTask> &tasks,
                       const QList<ConversationId> &changed, const QueryContext &context,
                       const std::optional<BrandId> &brand = {});
/// One view with all its rows: long, so each has a transaction of its own.
ViewAnswer readView(TeamDatabase &database, const ViewTask &task, const QueryContext &context);

/// Refused with the reason when a view has no name or a query that cannot be read.
Result<Done> checkView(const SavedView &view);
/// Gives all views of an agent the positions of this order; those that it does not name follow.
void orderViews(TeamDatabase &database, const AgentId &agent, const QList<SavedViewId> &ids);

} // namespace sportello
