// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/backup.h"

#include "core/log.h"
#include "storage/profilefolder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QUuid>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1String timeFormat("yyyyMMdd-HHmmsszzz");

} // namespace

QString backupFolderOf(const StoreLocation &location)
{
    return QFileInfo(location.path).path() + u"/backups"_s;
}

QList<BackupFile> listBackups(const QString &folder)
{
    QList<BackupFile> backups;
    const QFileInfoList files = QDir(folder).entryInfoList({u"sportello-*.sqlite"_s}, QDir::Files,
                                                           QDir::Name | QDir::Reversed);
    for (const QFileInfo &file : files) {
        // Date and time apart: together they would be local, and an hour a year does not exist
        // there.
        const QString name = file.completeBaseName();
        const QDate day = QDate::fromString(name.mid(10, 8), u"yyyyMMdd"_s);
        const QTime time = QTime::fromString(name.mid(19), u"HHmmsszzz"_s);
        if (day.isValid() && time.isValid())
            backups.append({file.filePath(), fromDateTime(QDateTime(day, time, Qt::UTC))});
    }
    return backups;
}

Result<Done> writeBackup(Database &database, const QString &folder, Instant now)
{
    if (const Result<Done> made = ProfileFolder::makePrivateFolder(folder); !made)
        return made;
    const QString name =
        u"sportello-%1.sqlite"_s.arg(toDateTime(now).toString(QString(timeFormat)));
    const QString path = QDir(folder).filePath(name);
    const QString partial = path + u".part"_s;
    QFile::remove(partial);
    // VACUUM INTO takes an existing file only when it is empty; made first, so that it is never
    // readable by others.
    if (const Result<Done> made = ProfileFolder::makePrivateFile(partial); !made)
        return made;
    QString quoted = partial;
    quoted.replace(u'\'', u"''"_s);
    Result<Done> copied = database.run(u"VACUUM INTO '%1'"_s.arg(quoted));
    if (copied)
        copied = checkBackup(partial);
    // SQLite writes a copy without waiting for the disk.
    if (copied)
        copied = ProfileFolder::sync(partial);
    if (!copied) {
        QFile::remove(partial);
        QFile::remove(partial + u"-journal"_s);
        return copied;
    }
    QFile::remove(path);
    if (!QFile::rename(partial, path))
        return Error{ErrorKind::Storage, u"the backup %1 cannot be named"_s.arg(path), {}, false};
    const QList<BackupFile> backups = listBackups(folder);
    for (qsizetype i = BackupsKept; i < backups.size(); ++i)
        QFile::remove(backups.at(i).path);
    return Done{};
}

Result<Done> checkBackup(const QString &path)
{
    const QString connection = QUuid::createUuid().toString(QUuid::WithoutBraces);
    Result<Done> result = Error{ErrorKind::Storage, u"the backup is damaged"_s, {}, false};
    {
        QSqlDatabase copy = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection);
        copy.setDatabaseName(path);
        copy.setConnectOptions(u"QSQLITE_OPEN_READONLY"_s);
        if (copy.open()) {
            QSqlQuery query(copy);
            const bool sound = query.exec(u"PRAGMA integrity_check(1)"_s) && query.next()
                && query.value(0).toString() == u"ok"_s;
            query.finish();
            const bool ours = query.exec(u"SELECT COUNT(*) FROM schema_version"_s) && query.next()
                && query.value(0).toInt() > 0;
            query.finish();
            if (sound && ours)
                result = Done{};
        }
        copy.close();
    }
    QSqlDatabase::removeDatabase(connection);
    return result;
}

} // namespace sportello
