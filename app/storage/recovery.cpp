// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/recovery.h"

#include "core/log.h"
#include "domain/auditkinds.h"
#include "storage/auditlog.h"
#include "storage/backup.h"
#include "storage/migrator.h"
#include "storage/profilefolder.h"
#include "storage/soundness.h"

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
    ProfileFolder::makePrivateFile(path);
}

/// Moves the database with its log into the damaged folder; gives the folder, empty when there was
/// nothing to move.
Result<QString> setAside(const StoreLocation &location, Instant now, const QString &mark = {})
{
    const QString folder = QFileInfo(location.path).path() + u"/damaged/"_s
        + toDateTime(now).toString(u"yyyyMMdd-HHmmsszzz"_s) + mark;
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

/// Nothing of a copy leaves by itself: what was open when it was made may have gone out since, and
/// what had failed or was held may have been sent by somebody after all. A person decides. Codes
/// that were open may have been used. The history tells that it was put back.
Result<Done> settleCopy(Database &database, const BackupFile &backup, Instant now)
{
    if (const Result<Done> begun = database.begin(); !begun)
        return begun;
    // With an attempt they are recognised when they are fetched from the network as sent.
    database.run(u"UPDATE outbox SET state = 'held', reason = 'needs_a_look', not_before = NULL,"
                 u" attempts = CASE WHEN attempts = 0 THEN 1 ELSE attempts END,"
                 u" first_attempt_at = COALESCE(first_attempt_at, created_at)"
                 u" WHERE state IN ('queued', 'sending', 'unconfirmed', 'held', 'failed')"_s);
    database.run(u"UPDATE network_action SET state = 'unconfirmed'"
                 u" WHERE state IN ('queued', 'sending')"_s);
    database.run(u"UPDATE one_time_code SET state = 'over' WHERE state = 'open'"_s);
    TeamDatabase team(database);
    AuditLog(team).append({{},
                           AuditKind::restored,
                           {},
                           {},
                           QFileInfo(backup.path).completeBaseName(),
                           backupFacts(backup.path).sha256},
                          now);
    return database.commit();
}

Result<Done> recordBeginning(Database &database, Instant now)
{
    if (const Result<Done> begun = database.begin(); !begun)
        return begun;
    TeamDatabase team(database);
    AuditLog(team).append({{}, AuditKind::begunAnew, {}, {}, {}, {}}, now);
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
    std::optional<BackupFile> saved;
    if (*version > 0 && *version < migrator.newestVersion()) {
        const Result<BackupFile> written =
            writeBackup(database, backupFolderOf(location), clock.now(), BackupReason::Upgrade);
        // Without a place for it the step is still one transaction, undone when it fails.
        if (!written && written.error().kind != ErrorKind::Refused)
            return database.sawDamage() ? Result<Outcome>(Outcome::Damaged) : written.error();
        if (written)
            saved = *written;
    }
    const Result<Done> migrated = migrator.migrate(clock.now());
    if (!migrated && !database.sawDamage())
        return migrated.error();
    if (migrated && saved && database.begin()) {
        recordBackup(database, *saved, clock.now());
        if (const Result<Done> recorded = database.commit(); !recorded)
            return database.sawDamage() ? Result<Outcome>(Outcome::Damaged) : recorded.error();
        removeOldBackups(backupFolderOf(location), clock.now());
    }
    return migrated ? Outcome::Ready : Outcome::Damaged;
}

struct Attempt
{
    std::unique_ptr<Database> database; ///< open only when Ready
    Outcome outcome = Outcome::Damaged;
};

Result<Attempt> attempt(const StoreLocation &location, Clock &clock, CheckDepth depth)
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
    if (result.outcome == Outcome::Ready && depth != CheckDepth::Quick && !hasWholeSchema(database))
        result.outcome = Outcome::Damaged;
    if (result.outcome == Outcome::Ready && depth == CheckDepth::Search
        && !hasWorkingSearch(database))
        result.outcome = Outcome::Damaged;
    if (result.outcome == Outcome::Damaged)
        database.close();
    return result;
}

QString copyOf(const StoreLocation &location)
{
    return location.path + u".restoring"_s;
}

Error cannotCopy(const BackupFile &backup)
{
    return {ErrorKind::Storage, u"the backup %1 cannot be copied"_s.arg(backup.path), {}, false};
}

/// Makes a copy of the backup that is ready to take the database's place. It comes there only then:
/// were it there before its open replies are held, a sudden end would let them leave a second time.
/// False = this backup is of no use; an error = the disk does not let us.
Result<bool> prepareCopy(const BackupFile &backup, const StoreLocation &location, Clock &clock)
{
    if (!checkBackup(backup.path))
        return false;
    StoreLocation copy = location;
    copy.path = copyOf(location);
    removeDatabase(copy.path);
    if (!ProfileFolder::copyPrivately(backup.path, copy.path))
        return cannotCopy(backup);
    Result<Attempt> opened = attempt(copy, clock, CheckDepth::Quick);
    if (!opened && opened.error().kind != ErrorKind::Refused)
        return opened.error();
    if (!opened || opened->outcome == Outcome::Damaged) {
        removeDatabase(copy.path);
        return false;
    }
    if (const Result<Done> settled = settleCopy(*opened->database, backup, clock.now()); !settled)
        return settled.error();
    opened->database->close();
    return true;
}

Result<Done> takePlace(const BackupFile &backup, const StoreLocation &location)
{
    removeDatabase(location.path);
    if (!QFile::rename(copyOf(location), location.path))
        return cannotCopy(backup);
    return Done{};
}

Result<bool> restore(const BackupFile &backup, const StoreLocation &location, Clock &clock)
{
    const Result<bool> prepared = prepareCopy(backup, location, clock);
    if (!prepared || !*prepared)
        return prepared;
    if (const Result<Done> taken = takePlace(backup, location); !taken)
        return taken.error();
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
    Result<Attempt> opened = attempt(location, clock, CheckDepth::Quick);
    if (!opened)
        return opened.error();
    if (opened->outcome == Outcome::Damaged)
        return Error{ErrorKind::Storage, u"the database cannot be restored"_s, {}, false};
    if (report.startedAnew) {
        if (const Result<Done> recorded = recordBeginning(*opened->database, clock.now());
            !recorded)
            return recorded.error();
    }
    return OpenedDatabase{std::move(opened.value().database), report};
}

// Holds the name of the backup that somebody wants back.
QString requestOf(const StoreLocation &location)
{
    return QFileInfo(location.path).path() + u"/restore"_s;
}

const QString replacedEnding = u"-replaced"_s;

std::optional<BackupFile> requestedBackup(const StoreLocation &location)
{
    QFile request(requestOf(location));
    if (!request.open(QIODevice::ReadOnly))
        return {};
    const QString name = QString::fromUtf8(request.readAll());
    const QList<BackupFile> backups = listBackups(backupFolderOf(location));
    for (const BackupFile &backup : backups) {
        if (QFileInfo(backup.path).fileName() == name)
            return backup;
    }
    return {};
}

/// Puts the backup back that somebody asked for. A sudden end at any point leaves the request, and
/// the next start does the rest. Nothing = there was no request, or it cannot be fulfilled and the
/// database is as it was.
Result<std::optional<OpenReport>> fulfilRequest(const StoreLocation &location, Clock &clock)
{
    if (!QFile::exists(requestOf(location)))
        return std::optional<OpenReport>();
    const std::optional<BackupFile> backup = requestedBackup(location);
    const Result<bool> prepared =
        backup ? prepareCopy(*backup, location, clock) : Result<bool>(false);
    if (!prepared || !*prepared) {
        qCWarning(logStorage) << "The backup that was asked for cannot be put back";
        QFile::remove(requestOf(location));
        return std::optional<OpenReport>();
    }
    OpenReport report;
    const Result<QString> aside = setAside(location, clock.now(), replacedEnding);
    if (!aside)
        return aside.error();
    if (const Result<Done> taken = takePlace(*backup, location); !taken)
        return taken.error();
    QFile::remove(requestOf(location));
    report.restored = true;
    report.backupTime = backup->time;
    report.damagedPath = *aside;
    return std::optional<OpenReport>(report);
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
    const Result<std::optional<OpenReport>> fulfilled = fulfilRequest(location, clock);
    if (!fulfilled)
        return fulfilled.error();
    const bool empty = QFileInfo(location.path).size() == 0;
    const bool lost = empty && isLost(location);
    // A log that is left tells the same as the mark: nobody closed it.
    const bool endedBadly =
        QFile::exists(openMarkOf(location)) || QFileInfo(logOf(location)).size() > 0;
    const bool suspect = QFile::exists(suspectMarkOf(location));
    const CheckDepth depth = empty ? CheckDepth::Quick
        : suspect                  ? CheckDepth::Search
        : endedBadly               ? CheckDepth::Pages
                                   : CheckDepth::Quick;
    Result<Attempt> opened = lost ? Result<Attempt>(Attempt{}) : attempt(location, clock, depth);
    if (!opened)
        return opened.error();

    Result<OpenedDatabase> result = OpenedDatabase{std::move(opened.value().database), {}};
    result.value().report.created = empty;
    if (*fulfilled)
        result.value().report = **fulfilled;
    if (opened->outcome == Outcome::Damaged)
        result = recover(location, clock);
    if (result) {
        touch(openMarkOf(location));
        QFile::remove(suspectMarkOf(location));
    }
    return result;
}

Result<Done> requestRestore(const StoreLocation &location, const QString &backupPath)
{
    if (const Result<Done> sound = checkBackup(backupPath); !sound)
        return Error{ErrorKind::Refused, sound.error().message, {}, false};
    const QString path = requestOf(location);
    const QString partial = path + u".part"_s;
    const QByteArray name = QFileInfo(backupPath).fileName().toUtf8();
    const Error failed{ErrorKind::Storage, u"the file %1 cannot be written"_s.arg(path), {}, false};
    QFile::remove(partial);
    if (!ProfileFolder::makePrivateFile(partial))
        return failed;
    QFile file(partial);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) || file.write(name) != name.size())
        return failed;
    file.close();
    if (const Result<Done> synced = ProfileFolder::sync(partial); !synced)
        return synced;
    QFile::remove(path);
    return QFile::rename(partial, path) ? Result<Done>(Done{}) : Result<Done>(failed);
}

void cancelRestore(const StoreLocation &location)
{
    QFile::remove(requestOf(location));
}

bool isRequestedRestore(const OpenReport &report)
{
    return report.restored && report.damagedPath.endsWith(replacedEnding);
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
