// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/id.h"

#include <QList>

#include <optional>
#include <variant>
#include <vector>

namespace sportello {

/// Rows that go away.
struct RowsRemoved
{
    int first = 0;
    int count = 0;

    bool operator==(const RowsRemoved &) const = default;
};

/// A row that goes elsewhere: `to` is the row before which it stands, counted before the move.
struct RowMoved
{
    int from = 0;
    int to = 0;

    bool operator==(const RowMoved &) const = default;
};

/// Rows that come; their ids are those of the new list from `first` on.
struct RowsInserted
{
    int first = 0;
    int count = 0;

    bool operator==(const RowsInserted &) const = default;
};

using RowStep = std::variant<RowsRemoved, RowMoved, RowsInserted>;

/// The steps that turn one list into another, each valid for what the steps before it left:
/// removals from the end, then moves, then insertions from the start. Both lists without
/// repetitions. Nothing when it would take more than `maximumMoves` moves; the order is another
/// then, not an update.
std::optional<std::vector<RowStep>> listDifference(const QList<ConversationId> &from,
                                                   const QList<ConversationId> &to,
                                                   int maximumMoves = 200);

} // namespace sportello
