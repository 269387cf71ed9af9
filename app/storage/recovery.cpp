// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/recovery.h"

#include "core/log.h"
#include "storage/backup.h"
#include "storage/migrator.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

// Exists while a store is open; found at a start it tells that the last run did not end in order.
QString openMarkOf(const StoreLocation &location)
{
    return QFileInfo(location.path).path() + u"/open"_s;
}

QString suspectMarkOf(const StoreLocation &location)
{
    return QFileInfo(location.path).path() + u"/check-me"_s;
}

void touch(const QString &path)
{
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

/// SQLite notices a missing tail only when it reads there.
bool isTruncated(Database &database)
{
    const std::optional<qint64> pages = database.number(u"PRAGMA page_count"_s);
    const std::optional<qint64> pageSize = database.number(u"PRAGMA page_size"_s);
    const qint64 size = QFileInfo(database.location().path).size();
    // With a write-ahead log the file may still be shorter than the database.
    const bool hasLog = QFileInfo(database.location().path + u"-wal"_s).size() > 0;
    return !hasLog && pages && pageSize && *pages * *pageSize > size;
}

bool isSound(Database &database, bool thorough)
{
    if (isTruncated(database) || !database.number(u"SELECT COUNT(*) FROM sqlite_master"_s))
        return false;
    if (!thorough)
        return true;
    Statement check = database.statement(u"PRAGMA quick_check(1)"_s);
    return check.exec() && check.next() && check.text(0) == u"ok"_s;
}

/// Moves the database with its log into the damaged folder; gives the folder.
Result<QString> setAside(const StoreLocation &location, Instant now)
{
    const QString folder = QFileInfo(location.path).path() + u"/damaged/"_s
        + toDateTime(now).toString(u"yyyyMMdd-HHmmsszzz"_s);
    if (!QDir().mkpath(folder))
        return Error{ErrorKind::Storage, u"the folder %1 cannot be made"_s.arg(folder), {}, false};
    for (const QString &ending : {u""_s, u"-wal"_s, u"-shm"_s, u"-journal"_s}) {
        const QString from = location.path + ending;
        if (!QFile::exists(from))
            continue;
        if (!QFile::rename(from, folder + u'/' + QFileInfo(from).fileName()))
            return Error{ErrorKind::Storage, u"%1 cannot be moved aside"_s.arg(from), {}, false};
    }
    return folder;
}

/// Replies open in the copy may have gone out after it was made.
Result<Done> holdOpenReplies(Database &database)
{
    if (const Result<Done> begun = database.begin(); !begun)
        return begun;
    database.run(u"UPDATE outbox SET state = 'held', reason = 'needs_a_look'"
                 u" WHERE state IN ('queued', 'sending', 'unconfirmed')"_s);
    return database.commit();
}

Result<Done> migrateWithBackup(Database &database, const StoreLocation &location, Clock &clock)
{
    Migrator migrator(database, Migrator::builtIn(database.dialect()));
    const Result<int> version = migrator.currentVersion();
    if (!version)
        return version.error();
    if (*version > 0 && *version < migrator.newestVersion()) {
        if (const Result<Done> saved = writeBackup(database, backupFolderOf(location), clock.now());
            !saved)
            return saved;
    }
    return migrator.migrate(clock.now());
}

enum class Outcome { Ready, Damaged };

struct Attempt
{
    std::unique_ptr<Database> database;
    Outcome outcome = Outcome::Ready;
};

Result<Attempt> attempt(const StoreLocation &location, Clock &clock, bool thorough)
{
    Attempt result;
    result.database = std::make_unique<Database>(location);
    const Result<Done> opened = result.database->open();
    if (!opened && opened.error().message != u"the database is damaged"_s)
        return opened.error();
    if (!opened || !isSound(*result.database, thorough)) {
        result.database->close();
        result.outcome = Outcome::Damaged;
        return result;
    }
    const Result<Done> migrated = migrateWithBackup(*result.database, location, clock);
    if (!migrated) {
        if (!result.database->sawDamage())
            return migrated.error();
        result.database->close();
        result.outcome = Outcome::Damaged;
    }
    return result;
}

Result<OpenedDatabase> recover(const StoreLocation &location, Clock &clock)
{
    qCCritical(logStorage) << "The database is damaged; it is set aside";
    OpenReport report;
    const Result<QString> aside = setAside(location, clock.now());
    if (!aside)
        return aside.error();
    report.damagedPath = *aside;

    const QList<BackupFile> backups = listBackups(backupFolderOf(location));
    for (const BackupFile &backup : backups) {
        if (!checkBackup(backup.path))
            continue;
        QFile::remove(location.path);
        if (!QFile::copy(backup.path, location.path))
            return Error{ErrorKind::Storage,
                         u"the backup %1 cannot be copied"_s.arg(backup.path),
                         {},
                         false};
        QFile::setPermissions(location.path, QFile::ReadOwner | QFile::WriteOwner);
        Result<Attempt> opened = attempt(location, clock, false);
        if (!opened || opened->outcome == Outcome::Damaged)
            continue;
        if (const Result<Done> held = holdOpenReplies(*opened->database); !held)
            return held.error();
        report.restored = true;
        report.backupTime = backup.time;
        return OpenedDatabase{std::move(opened.value().database), report};
    }

    QFile::remove(location.path);
    touch(location.path);
    Result<Attempt> fresh = attempt(location, clock, false);
    if (!fresh)
        return fresh.error();
    report.startedAnew = true;
    return OpenedDatabase{std::move(fresh.value().database), report};
}

} // namespace

Result<OpenedDatabase> openOrRecover(const StoreLocation &location, Clock &clock)
{
    const bool created = QFileInfo(location.path).size() == 0;
    const bool thorough =
        QFile::exists(openMarkOf(location)) || QFile::exists(suspectMarkOf(location));
    Result<Attempt> opened = attempt(location, clock, thorough && !created);
    if (!opened)
        return opened.error();

    Result<OpenedDatabase> result = OpenedDatabase{std::move(opened.value().database), {}};
    result.value().report.created = created;
    if (opened->outcome == Outcome::Damaged)
        result = recover(location, clock);
    if (result) {
        touch(openMarkOf(location));
        QFile::remove(suspectMarkOf(location));
    }
    return result;
}

void markSuspect(const StoreLocation &location)
{
    if (location.driver == StoreLocation::Driver::Sqlite)
        touch(suspectMarkOf(location));
}

void markClean(const StoreLocation &location)
{
    if (location.driver == StoreLocation::Driver::Sqlite)
        QFile::remove(openMarkOf(location));
}

} // namespace sportello
