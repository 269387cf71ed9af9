// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/instant.h"
#include "core/result.h"
#include "storage/database.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace sportello {

/// A copy of the database.
struct BackupFile
{
    QString path;
    Instant time;
    bool beforeUpgrade = false; ///< made before the schema was changed
};

/// What was noted when a backup was written, in a small file beside it.
struct BackupFacts
{
    QString sha256; ///< empty when nothing was noted
    qint64 size = 0; ///< of the file now
    qint64 messages = -1; ///< -1 = not noted
};

enum class BackupReason {
    Daily,
    Upgrade, ///< the schema is about to be changed
};

inline constexpr int BackupsKept = 7;
/// Those made before upgrades are counted apart, and none stays longer than this.
inline constexpr int UpgradeBackupsKept = 3;
inline constexpr std::chrono::hours UpgradeBackupsKeptFor{24 * 90};

/// Beside the database file.
QString backupFolderOf(const StoreLocation &location);
/// Until when a backup is kept at most, `newerOfItsKind` being how many are newer.
Instant keptUntil(const BackupFile &backup, qsizetype newerOfItsKind, Instant now);

/// Newest first.
QList<BackupFile> listBackups(const QString &folder);
BackupFacts backupFacts(const QString &path);

/// True for the names that systems give to file systems of other computers.
bool isNetworkFileSystem(const QByteArray &type);

/// Copies the open database (never its live file) into the folder under another name, checks the
/// copy by opening it and counting, and gives it its name. The copy is readable by its owner alone.
/// Refused when the folder lies on another computer.
Result<BackupFile> writeBackup(Database &database, const QString &folder, Instant now,
                               BackupReason reason = BackupReason::Daily);
/// Records a backup in the history, with its hash. Within a transaction.
void recordBackup(Database &database, const BackupFile &backup, Instant now);

void removeBackup(const BackupFile &backup);
/// Removes the oldest beyond those that are kept, of either kind.
void removeOldBackups(const QString &folder, Instant now);

/// Opens a copy and reads all of it: integrity check, our own header, and the hash where one was
/// noted.
Result<Done> checkBackup(const QString &path);

} // namespace sportello
