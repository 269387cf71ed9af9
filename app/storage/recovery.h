// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clock.h"
#include "storage/database.h"
#include "storage/store.h"

#include <memory>

namespace sportello {

/// A database that is ready to be used, and what it took.
struct OpenedDatabase
{
    std::unique_ptr<Database> database;
    OpenReport report;
};

/// Opens an SQLite store. A damaged one is set aside (renamed, never deleted) and the newest sound
/// backup takes its place; without one it starts empty. Replies that were open in a backup may have
/// left meanwhile, so they come back as held. Whether a full check is worth its time is told by how
/// the last run ended.
Result<OpenedDatabase> openOrRecover(const StoreLocation &location, Clock &clock);

/// Checks a backup of the list and leaves word: the next openOrRecover() puts it in the database's
/// place, with everything held that could go out a second time. The present database is set aside.
/// Refused when the backup is damaged.
Result<Done> requestRestore(const StoreLocation &location, const QString &backupPath);
void cancelRestore(const StoreLocation &location);
/// True when a backup took the place because somebody asked for it; damagedPath is where the
/// database lies that was there before.
bool isRequestedRestore(const OpenReport &report);

/// The next start makes the full check.
void markSuspect(const StoreLocation &location);
/// The connection was closed in order.
void markClean(const StoreLocation &location);

} // namespace sportello
