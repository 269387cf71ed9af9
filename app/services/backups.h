// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clock.h"
#include "core/future.h"
#include "storage/backup.h"
#include "storage/store.h"

#include <QObject>

#include <optional>

namespace sportello {

/// What is in the database and not in a backup.
struct BackupLoss
{
    qint64 messages = 0; ///< more than in the backup; what the networks still have comes back
    int notes = 0; ///< written since
    int replies = 0; ///< sent since; they are on the network and are never sent again
    int records = 0; ///< of what was done since
};

/// The copies of the database: one a day and one before each upgrade, checked; and the way back.
class Backups : public QObject
{
    Q_OBJECT

public:
    /// The references outlive this object.
    Backups(Store &store, Clock &clock, QObject *parent = nullptr);

    /// Newest first; none where the database is no file.
    QList<BackupFile> list() const;
    /// Storage or Refused, with what went wrong.
    Future<BackupFile> backUp();
    /// Makes one if the newest is a day old; looks again every hour.
    void keepUp();
    /// Why there is no backup of today; nothing once one could be made.
    const std::optional<Error> &problem() const { return m_problem; }
    Future<BackupLoss> lossOf(const BackupFile &backup);
    /// Checks the backup and leaves word: the next time the profile is opened it takes the
    /// database's place, which is set aside. Refused when the backup is damaged.
    Future<Done> requestRestore(const BackupFile &backup);

    // Without a store, for a profile that nobody has open.

    static QList<BackupFile> listOf(const QString &profilePath);
    /// The backup that people mean: "latest", a name of the list, or a file anywhere, which is
    /// copied to the others. Refused while another process has the profile, or when the backup is
    /// damaged; NotFound.
    static Result<BackupFile> requestRestore(const QString &profilePath, const QString &called);
    /// What opening the profile found and did about backups, as a sentence; empty when nothing.
    static QString sentence(const OpenReport &report, const QString &backupTime);
    /// True when a backup is in place because somebody asked for it.
    static bool wasRequested(const OpenReport &report);

Q_SIGNALS:
    /// There is another backup, or one could not be made.
    void changed();
    /// problem() is another.
    void problemChanged();

private:
    void setProblem(const std::optional<Error> &problem);

    Store &m_store;
    Clock &m_clock;
    std::optional<Error> m_problem;
};

} // namespace sportello
