// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/instant.h"
#include "core/result.h"
#include "storage/database.h"

#include <QList>
#include <QString>

namespace sportello {

/// A copy of the database.
struct BackupFile
{
    QString path;
    Instant time;
};

inline constexpr int BackupsKept = 7;

/// Beside the database file.
QString backupFolderOf(const StoreLocation &location);

/// Newest first.
QList<BackupFile> listBackups(const QString &folder);

/// Copies the open database (never its live file) into the folder, checks the copy by opening it,
/// removes the oldest beyond BackupsKept. The copy is readable by its owner alone.
Result<Done> writeBackup(Database &database, const QString &folder, Instant now);

/// Opens a copy and reads all of it: integrity check and our own header.
Result<Done> checkBackup(const QString &path);

} // namespace sportello
