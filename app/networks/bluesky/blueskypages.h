// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "networks/remote.h"

namespace sportello::bluesky {

/// Where we stand in a list that can be read only from its newest item backwards, as the text of a
/// cursor. Positions (`since`, `newest`) are compared as text.
///
/// A long absence takes more pages than one look may ask for. Then the cursor also says where to go
/// on, so that a program that ends in between loses nothing.
struct PagePosition
{
    QString since; ///< read up to here
    QString newest; ///< read from here down to `page`, the rest until `since` is missing
    QString page; ///< the network's cursor; empty = nothing is missing

    static PagePosition fromCursor(const Cursor &cursor);
    Cursor toCursor() const;
    bool isComplete() const { return page.isEmpty(); }
    bool operator==(const PagePosition &) const = default;
};

/// How far a fetch came.
struct PagesRead
{
    bool isFirst = false; ///< nothing was known before
    bool reachedEnd = false; ///< read up to `since`, or to the end of the list
    QString page; ///< the network's cursor to what is older; empty = there is nothing
};

/// A batch without its messages: where the next fetch begins, and the past where the first one
/// leaves it. `position` is where this fetch began, with `newest` brought up to date.
RemoteBatch newerBatch(const Cursor &before, PagePosition position, const PagesRead &read);

/// The same for a fetch of the past.
RemoteBatch olderBatch(const QString &page);

} // namespace sportello::bluesky
