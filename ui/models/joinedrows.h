// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/models/threadrow.h"

#include <optional>

namespace sportello {

/// One of the two conversations of a handoff.
struct ThreadSide
{
    ThreadParts parts;
    ThreadRow::Lane lane = ThreadRow::Lane::Public;
    bool isOther = false; ///< not the conversation that is open
};

/// The rows of both conversations by time, each marked with its lane, under common days; `movedAt`
/// is when the customer was moved from the one to the other. Where one side has older messages that
/// are not read, nothing before its first is given: the other side's would stand among gaps.
/// Replies on their way are last, those of the conversation that is open after the others.
QList<ThreadRow> joinedRows(const ThreadSide &one, const ThreadSide &other,
                            const std::optional<Instant> &movedAt, const QSet<QString> &unfolded);

/// Which side has to be read further back before the timeline goes on; nothing = neither has more.
/// True for the first.
std::optional<bool> firstEndsTimeline(const ThreadParts &one, const ThreadParts &other);

} // namespace sportello
