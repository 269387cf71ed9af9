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

} // namespace sportello::bluesky
