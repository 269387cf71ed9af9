// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/backup.h"

#include "core/log.h"
#include "domain/auditkinds.h"
#include "storage/auditlog.h"
#include "storage/profilefolder.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QStorageInfo>
#include <QUuid>

#include <array>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1String timeFormat("yyyyMMdd-HHmmsszzz");
constexpr QLatin1String upgradeEnding("-upgrade");

Error failure(const QString &message)
{
    return {ErrorKind::Storage, message, {}, false};
}

QString noteOf(const QString &path)
{
    return path + u".json"_s;
}

QString hashOf(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return {};
    return QString::fromLatin1(hash.result().toHex());
}

/// A copy opened for reading alone.
class Copy
{
public:
    explicit Copy(const QString &path)
        : m_connection(QUuid::createUuid().toString(QUuid::WithoutBraces))
        , m_database(QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection))
    {
        m_database.setDatabaseName(path);
        m_database.setConnectOptions(u"QSQLITE_OPEN_READONLY"_s);
        m_isOpen = m_database.open();
    }
    ~Copy()
    {
        m_database.close();
        m_database = QSqlDatabase();
        QSqlDatabase::removeDatabase(m_connection);
    }
    Q_DISABLE_COPY_MOVE(Copy)

    /// A null value when it cannot be read.
    QVariant value(const QString &sql)
    {
        QSqlQuery query(m_database);
        return m_isOpen && query.exec(sql) && query.next() ? query.value(0) : QVariant();
    }

private:
    QString m_connection;
    QSqlDatabase m_database;
    bool m_isOpen = false;
};

bool isSound(Copy &copy)
{
    return copy.value(u"PRAGMA integrity_check(1)"_s).toString() == u"ok"_s
        && copy.value(u"SELECT COUNT(*) FROM schema_version"_s).toInt() > 0;
}

/// What every schema has and nobody likes to miss.
constexpr std::array countedTables{"message", "conversation", "outbox", "audit_event"};

/// Reads the copy and compares it with the original; gives the number of messages.
Result<qint64> compare(Database &database, const QString &path)
{
    Copy copy(path);
    if (!isSound(copy))
        return failure(u"the backup is damaged"_s);
    qint64 messages = -1;
    for (const char *table : countedTables) {
        const QString sql = u"SELECT COUNT(*) FROM %1"_s.arg(QLatin1String(table));
        // A schema of somebody else's test need not have them.
        const QVariant copied = copy.value(sql);
        if (copied.isNull())
            continue;
        if (database.number(sql) != copied.toLongLong())
            return failure(u"the backup is not complete"_s);
        if (messages < 0)
            messages = copied.toLongLong();
    }
    return messages;
}

Result<Done> writeNote(const QString &note, const QString &copy, qint64 messages)
{
    const QString hash = hashOf(copy);
    if (hash.isEmpty())
        return failure(u"the backup cannot be read"_s);
    const QJsonObject object{{u"sha256"_s, hash}, {u"messages"_s, messages}};
    QFile::remove(note);
    if (const Result<Done> made = ProfileFolder::makePrivateFile(note); !made)
        return made;
    const QByteArray text = QJsonDocument(object).toJson();
    QFile file(note);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) || file.write(text) != text.size())
        return failure(u"the file %1 cannot be written"_s.arg(note));
    file.close();
    return ProfileFolder::sync(note);
}

/// Makes the copy under a name that is none yet, and the note beside it.
Result<Done> prepare(Database &database, const QString &partial, const QString &note)
{
    QString quoted = partial;
    quoted.replace(u'\'', u"''"_s);
    if (const Result<Done> copied = database.run(u"VACUUM INTO '%1'"_s.arg(quoted)); !copied)
        return copied;
    const Result<qint64> messages = compare(database, partial);
    if (!messages)
        return messages.error();
    // SQLite writes a copy without waiting for the disk.
    if (const Result<Done> synced = ProfileFolder::sync(partial); !synced)
        return synced;
    return writeNote(note, partial, *messages);
}

} // namespace

QString backupFolderOf(const StoreLocation &location)
{
    return QFileInfo(location.path).path() + u"/backups"_s;
}

Instant keptUntil(const BackupFile &backup, qsizetype newerOfItsKind, Instant now)
{
    if (backup.beforeUpgrade)
        return std::max(backup.time + UpgradeBackupsKeptFor, now + std::chrono::hours(24));
    // One a day takes the place of the oldest.
    return now + std::chrono::hours(24 * std::max<qsizetype>(BackupsKept - newerOfItsKind, 1));
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
        const QTime time = QTime::fromString(name.mid(19, 9), u"HHmmsszzz"_s);
        const QString ending = name.mid(28);
        if (day.isValid() && time.isValid() && (ending.isEmpty() || ending == upgradeEnding))
            backups.append(
                {file.filePath(), fromDateTime(QDateTime(day, time, Qt::UTC)), !ending.isEmpty()});
    }
    return backups;
}

BackupFacts backupFacts(const QString &path)
{
    BackupFacts facts;
    facts.size = QFileInfo(path).size();
    QFile file(noteOf(path));
    if (!file.open(QIODevice::ReadOnly))
        return facts;
    const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
    facts.sha256 = object.value(u"sha256"_s).toString();
    facts.messages = object.value(u"messages"_s).toInteger(-1);
    return facts;
}

bool isNetworkFileSystem(const QByteArray &type)
{
    static const std::array names{"nfs",    "cifs",       "smb",           "afs",
                                  "9p",     "ncpfs",      "coda",          "davfs",
                                  "webdav", "fuse.sshfs", "fuse.davfs",    "fuse.rclone",
                                  "ceph",   "glusterfs",  "fuse.glusterfs"};
    const QByteArray small = type.toLower();
    return std::any_of(names.begin(), names.end(),
                       [&small](const char *name) { return small.startsWith(name); });
}

Result<BackupFile> writeBackup(Database &database, const QString &folder, Instant now,
                               BackupReason reason)
{
    if (const Result<Done> made = ProfileFolder::makePrivateFolder(folder); !made)
        return made.error();
    if (isNetworkFileSystem(QStorageInfo(folder).fileSystemType())) {
        return Error{
            ErrorKind::Refused,
            u"the folder %1 lies on another computer; backups are kept on this one"_s.arg(folder),
            {},
            false};
    }
    const bool beforeUpgrade = reason == BackupReason::Upgrade;
    const QString name =
        u"sportello-%1%2.sqlite"_s.arg(toDateTime(now).toString(QString(timeFormat)),
                                       beforeUpgrade ? QString(upgradeEnding) : QString());
    const QString path = QDir(folder).filePath(name);
    const QString partial = path + u".part"_s;
    const QString note = noteOf(path);
    QFile::remove(partial);
    // VACUUM INTO takes an existing file only when it is empty; made first, so that it is never
    // readable by others.
    if (const Result<Done> made = ProfileFolder::makePrivateFile(partial); !made)
        return made.error();
    if (const Result<Done> prepared = prepare(database, partial, note); !prepared) {
        QFile::remove(partial);
        QFile::remove(partial + u"-journal"_s);
        QFile::remove(note);
        return prepared.error();
    }
    QFile::remove(path);
    if (!QFile::rename(partial, path))
        return failure(u"the backup %1 cannot be named"_s.arg(path));
    return BackupFile{path, now, beforeUpgrade};
}

void recordBackup(Database &database, const BackupFile &backup, Instant now)
{
    TeamDatabase team(database);
    AuditLog(team).append({{},
                           AuditKind::backedUp,
                           {},
                           {},
                           QFileInfo(backup.path).completeBaseName(),
                           backupFacts(backup.path).sha256},
                          now);
}

void removeBackup(const BackupFile &backup)
{
    QFile::remove(backup.path);
    QFile::remove(noteOf(backup.path));
}

void removeOldBackups(const QString &folder, Instant now)
{
    qsizetype daily = 0;
    qsizetype upgrades = 0;
    const QList<BackupFile> backups = listBackups(folder);
    for (const BackupFile &backup : backups) {
        const bool tooMany =
            backup.beforeUpgrade ? ++upgrades > UpgradeBackupsKept : ++daily > BackupsKept;
        if (tooMany || (backup.beforeUpgrade && now - backup.time > UpgradeBackupsKeptFor))
            removeBackup(backup);
    }
}

Result<Done> checkBackup(const QString &path)
{
    const Error damaged = failure(u"the backup is damaged"_s);
    // A flipped bit within a text is sound for SQLite: only the hash tells.
    const BackupFacts facts = backupFacts(path);
    if (!facts.sha256.isEmpty() && hashOf(path) != facts.sha256)
        return damaged;
    Copy copy(path);
    return isSound(copy) ? Result<Done>(Done{}) : Result<Done>(damaged);
}

} // namespace sportello
