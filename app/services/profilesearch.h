// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/future.h"

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QString>

#include <memory>

class QFile;
class QThread;

namespace sportello {

/// Which pieces stand in some file of a profile, and how much was looked at.
struct ProfileLook
{
    QList<QByteArray> found;
    qint64 bytes = 0;
    bool complete = true; ///< false when a file could not be read
};

/// Looks through every byte of a profile, in a thread of its own. Backups and what was set aside as
/// damaged are left out: they are named in the receipt instead.
class ProfileSearch : public QObject
{
    Q_OBJECT

public:
    /// `folder` may be empty: then there is nothing to look at.
    ProfileSearch(QString folder, QString databasePath, QObject *parent = nullptr);
    ~ProfileSearch() override;

    bool isPossible() const { return !m_folder.isEmpty(); }
    /// One at a time.
    Future<ProfileLook> find(const QList<QByteArray> &pieces);
    /// Files that were set aside as damaged; nobody removes them but people.
    QStringList damagedFiles() const;

private:
    QStringList files() const;

    QString m_folder;
    QString m_databasePath;
    /// Stays open: closing any handle of the file gives up the locks that SQLite has on it (POSIX).
    std::shared_ptr<QFile> m_database;
    QThread *m_thread = nullptr;
};

} // namespace sportello
