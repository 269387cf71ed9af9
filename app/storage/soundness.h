// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "storage/database.h"

namespace sportello {

/// How closely a database is looked at before it is used.
enum class CheckDepth {
    Quick, ///< what costs nothing
    Pages, ///< every page, after a run that did not end in order
    Search, ///< the search index against every message too, after something pointed at damage
};

/// The write-ahead log beside the file.
QString logOf(const StoreLocation &location);
/// The fields of the first page that never change. SQLite takes some of their other values for a
/// file that may only be read, or that a newer SQLite wrote.
bool isHeaderBroken(const StoreLocation &location);
bool isSound(Database &database, CheckDepth depth);
/// Whether everything is there that the program's own migrations make. Damage can rename a column.
bool hasWholeSchema(Database &database);
/// The search index holds nothing that is not in the messages: a damaged one is made again.
bool hasWorkingSearch(Database &database);

} // namespace sportello
