// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/recovery.h"

#include "core/log.h"
#include "storage/backup.h"
#include "storage/migrator.h"
#include "storage/profilefolder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>

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
    ProfileFolder::makePrivateFile(path);
}

QString logOf(const StoreLocation &location)
{
    return location.path + u"-wal"_s;
}

enum class Depth {
    Quick, ///< what costs nothing
    Pages, ///< every page, after a run that did not end in order
    Search, ///< the search index against every message too, after something pointed at damage
};

/// The fields of the first page that never change. SQLite takes some of their other values for a
/// file that may only be read, or that a newer SQLite wrote.
bool isHeaderBroken(const StoreLocation &location)
{
    QFile file(location.path);
    const bool halfWritten = QFileInfo(location.path + u"-journal"_s).size() > 0;
    if (file.size() == 0 || halfWritten || !file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray header = file.read(100);
    const auto byte = [&header](qsizetype at) { return static_cast<unsigned char>(header.at(at)); };
    if (header.size() < 100 || !header.startsWith(QByteArray("SQLite format 3\0", 16)))
        return true;
    const bool knownVersion = (byte(18) == 1 || byte(18) == 2) && (byte(19) == 1 || byte(19) == 2);
    const bool knownFractions = byte(21) == 64 && byte(22) == 32 && byte(23) == 32;
    return !knownVersion || !knownFractions;
}

/// SQLite notices a missing tail only when it reads there.
bool isTruncated(Database &database)
{
    const std::optional<qint64> pages = database.number(u"PRAGMA page_count"_s);
    const std::optional<qint64> pageSize = database.number(u"PRAGMA page_size"_s);
    const qint64 size = QFileInfo(database.location().path).size();
    // With a write-ahead log the file may still be shorter than the database.
    const bool hasLog = QFileInfo(logOf(database.location())).size() > 0;
    return !hasLog && pages && pageSize && *pages * *pageSize > size;
}

bool isSound(Database &database, Depth depth)
{
    if (isTruncated(database) || !database.number(u"SELECT COUNT(*) FROM sqlite_master"_s))
        return false;
    if (depth == Depth::Quick)
        return true;
    // Only the full check compares the indexes with their tables; it is worth its time when
    // something was seen.
    Statement check = database.statement(depth == Depth::Search ? u"PRAGMA integrity_check(1)"_s
                                                                : u"PRAGMA quick_check(1)"_s);
    return check.exec() && check.next() && check.text(0) == u"ok"_s;
}

QSet<QString> schemaNames(Database &database)
{
    QSet<QString> names;
    Statement select =
        database.statement(u"SELECT m.name || '.' || p.name FROM sqlite_master m, "
                           u"pragma_table_info(m.name) p WHERE m.type = 'table'"
                           u" UNION ALL SELECT name FROM sqlite_master WHERE type = 'index'"_s);
    select.exec();
    while (select.next())
        names.insert(select.text(0));
    return names;
}

/// Whether everything is there that the program's own migrations make. Damage can rename a column.
bool hasWholeSchema(Database &database)
{
    Database model(StoreLocation{StoreLocation::Driver::Sqlite, u":memory:"_s, {}, 0, {}, {}, {}});
    if (!model.open() || !Migrator(model, Migrator::builtIn(model.dialect())).migrate({}))
        return true;
    return schemaNames(database).contains(schemaNames(model));
}

/// The search index holds nothing that is not in the messages: a damaged one is made again.
bool hasWorkingSearch(Database &database)
{
    const auto command = [&database](const QString &sql) {
        return database.begin().ok() && database.run(sql).ok() && database.commit().ok();
    };
    bool isRebuilt = false;
    const auto isWhole = [&](const QString &check, const QString &rebuild) {
        if (command(check))
            return true;
        database.rollback();
        isRebuilt = true;
        qCWarning(logStorage) << "The search index is damaged; it is made again";
        if (command(rebuild))
            return true;
        database.rollback();
        return false;
    };
    return isWhole(
               u"INSERT INTO message_search (message_search, rank) VALUES ('integrity-check', 1)"_s,
               u"INSERT INTO message_search (message_search) VALUES ('rebuild')"_s)
        // What is held back stands among the messages, and not in the index.
        && (!isRebuilt
            || command(u"INSERT INTO message_search (message_search, rowid, text)"
                       u" SELECT 'delete', m.id, m.text FROM message_held h"
                       u" JOIN message m ON m.id = h.message_id"_s))
        && isWhole(u"INSERT INTO history_search (history_search) VALUES ('integrity-check')"_s,
                   u"INSERT INTO history_search (history_search) VALUES ('rebuild')"_s);
}

/// Moves the database with its log into the damaged folder; gives the folder, empty when there was
/// nothing to move.
Result<QString> setAside(const StoreLocation &location, Instant now)
{
    const QString folder = QFileInfo(location.path).path() + u"/damaged/"_s
        + toDateTime(now).toString(u"yyyyMMdd-HHmmsszzz"_s);
    QString used;
    for (const QString &ending : {u""_s, u"-wal"_s, u"-shm"_s, u"-journal"_s}) {
        const QString from = location.path + ending;
        if (QFileInfo(from).size() == 0)
            continue;
        if (!QDir().mkpath(folder))
            return Error{
                ErrorKind::Storage, u"the folder %1 cannot be made"_s.arg(folder), {}, false};
        // Two in one millisecond must not cover each other.
        QString to = folder + u'/' + QFileInfo(from).fileName();
        for (int number = 2; QFile::exists(to); ++number)
            to = u"%1/%2.%3"_s.arg(folder, QFileInfo(from).fileName()).arg(number);
        if (!QFile::rename(from, to))
            return Error{ErrorKind::Storage, u"%1 cannot be moved aside"_s.arg(from), {}, false};
        used = folder;
    }
    return used;
}

void removeDatabase(const QString &path)
{
    for (const QString &ending : {u""_s, u"-wal"_s, u"-shm"_s, u"-journal"_s})
        QFile::remove(path + ending);
}

/// Replies open in the copy may have gone out after it was made.
Result<Done> holdOpenReplies(Database &database)
{
    if (const Result<Done> begun = database.begin(); !begun)
        return begun;
    database.run(u"UPDATE outbox SET state = 'held', reason = 'needs_a_look', not_before = NULL"
                 u" WHERE state IN ('queued', 'sending', 'unconfirmed')"_s);
    return database.commit();
}

enum class Outcome { Ready, Damaged };

Result<Outcome> migrate(Database &database, const StoreLocation &location, Clock &clock)
{
    const std::optional<qint64> tables = database.number(
        u"SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name <> 'schema_version'"_s);
    Migrator migrator(database, Migrator::builtIn(database.dialect()));
    const Result<int> version = migrator.currentVersion();
    const std::optional<qint64> mirror = database.number(u"PRAGMA user_version"_s);
    if (!version || !tables || !mirror)
        return database.sawDamage()
            ? Result<Outcome>(Outcome::Damaged)
            : Result<Outcome>(database.latchedError().value_or(
                Error{ErrorKind::Storage, u"the schema's version cannot be read"_s, {}, false}));
    // The number stands in two places, and a number without tables or tables without a number were
    // never ours.
    if (*version != *mirror || (*version == 0) != (*tables == 0))
        return Outcome::Damaged;
    if (*version > 0 && *version < migrator.newestVersion()) {
        if (const Result<Done> saved = writeBackup(database, backupFolderOf(location), clock.now());
            !saved)
            return database.sawDamage() ? Result<Outcome>(Outcome::Damaged) : saved.error();
    }
    const Result<Done> migrated = migrator.migrate(clock.now());
    if (!migrated && !database.sawDamage())
        return migrated.error();
    return migrated ? Outcome::Ready : Outcome::Damaged;
}

struct Attempt
{
    std::unique_ptr<Database> database; ///< open only when Ready
    Outcome outcome = Outcome::Damaged;
};

Result<Attempt> attempt(const StoreLocation &location, Clock &clock, Depth depth)
{
    Attempt result;
    if (isHeaderBroken(location))
        return result;
    result.database = std::make_unique<Database>(location);
    Database &database = *result.database;
    const Result<Done> opened = database.open();
    if (!opened && !database.sawDamage())
        return opened.error();
    if (opened && isSound(database, depth)) {
        const Result<Outcome> migrated = migrate(database, location, clock);
        if (!migrated)
            return migrated.error();
        result.outcome = *migrated;
    }
    if (result.outcome == Outcome::Ready && depth != Depth::Quick && !hasWholeSchema(database))
        result.outcome = Outcome::Damaged;
    if (result.outcome == Outcome::Ready && depth == Depth::Search && !hasWorkingSearch(database))
        result.outcome = Outcome::Damaged;
    if (result.outcome == Outcome::Damaged)
        database.close();
    return result;
}

/// Puts a copy of the backup in the place of the database. It comes there only when it is ready:
/// were it there before its open replies are held, a sudden end would let them leave a second time.
/// False = this backup is of no use; an error = the disk does not let us.
Result<bool> restore(const BackupFile &backup, const StoreLocation &location, Clock &clock)
{
    if (!checkBackup(backup.path))
        return false;
    StoreLocation copy = location;
    copy.path = location.path + u".restoring"_s;
    removeDatabase(copy.path);
    const Error failed{
        ErrorKind::Storage, u"the backup %1 cannot be copied"_s.arg(backup.path), {}, false};
    if (!ProfileFolder::copyPrivately(backup.path, copy.path))
        return failed;
    Result<Attempt> opened = attempt(copy, clock, Depth::Quick);
    if (!opened && opened.error().kind != ErrorKind::Refused)
        return opened.error();
    if (!opened || opened->outcome == Outcome::Damaged) {
        removeDatabase(copy.path);
        return false;
    }
    if (const Result<Done> held = holdOpenReplies(*opened->database); !held)
        return held.error();
    opened->database->close();
    removeDatabase(location.path);
    if (!QFile::rename(copy.path, location.path))
        return failed;
    return true;
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
        const Result<bool> restored = restore(backup, location, clock);
        if (!restored)
            return restored.error();
        if (*restored) {
            report.restored = true;
            report.backupTime = backup.time;
            break;
        }
    }
    report.startedAnew = !report.restored;
    if (report.startedAnew) {
        removeDatabase(location.path);
        touch(location.path);
    }
    Result<Attempt> opened = attempt(location, clock, Depth::Quick);
    if (!opened)
        return opened.error();
    if (opened->outcome == Outcome::Damaged)
        return Error{ErrorKind::Storage, u"the database cannot be restored"_s, {}, false};
    return OpenedDatabase{std::move(opened.value().database), report};
}

/// The file is empty or gone, and something tells that it was not always so.
bool isLost(const StoreLocation &location)
{
    return QFileInfo(logOf(location)).size() > 0 || QFile::exists(openMarkOf(location))
        || !listBackups(backupFolderOf(location)).isEmpty();
}

} // namespace

Result<OpenedDatabase> openOrRecover(const StoreLocation &location, Clock &clock)
{
    const bool empty = QFileInfo(location.path).size() == 0;
    const bool lost = empty && isLost(location);
    // A log that is left tells the same as the mark: nobody closed it.
    const bool endedBadly =
        QFile::exists(openMarkOf(location)) || QFileInfo(logOf(location)).size() > 0;
    const bool suspect = QFile::exists(suspectMarkOf(location));
    const Depth depth = empty ? Depth::Quick
        : suspect             ? Depth::Search
        : endedBadly          ? Depth::Pages
                              : Depth::Quick;
    Result<Attempt> opened = lost ? Result<Attempt>(Attempt{}) : attempt(location, clock, depth);
    if (!opened)
        return opened.error();

    Result<OpenedDatabase> result = OpenedDatabase{std::move(opened.value().database), {}};
    result.value().report.created = empty;
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
