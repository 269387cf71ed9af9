// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/backups.h"

#include "core/log.h"
#include "services/errortext.h"
#include "storage/checked.h"
#include "storage/profilefolder.h"
#include "storage/recovery.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::hours interval{24};
constexpr std::chrono::hours lookEvery{1};

int countSince(Statement select, Instant time)
{
    select.bind(time);
    return select.exec() && select.next() ? int(select.integer(0)) : 0;
}

StoreLocation locationOf(const QString &profilePath)
{
    StoreLocation location;
    location.path = ProfileFolder(profilePath).databasePath();
    return location;
}

/// Brings a file from anywhere to the other backups, under the time when it was written.
Result<BackupFile> brought(const QString &path, const QString &folder)
{
    if (const Result<Done> sound = checkBackup(path); !sound)
        return Error{ErrorKind::Refused, sound.error().message, {}, false};
    const QDateTime written = QFileInfo(path).lastModified().toUTC();
    const QString name = u"sportello-%1.sqlite"_s.arg(written.toString(u"yyyyMMdd-HHmmsszzz"_s));
    const QString to = QDir(folder).filePath(name);
    if (const Result<Done> made = ProfileFolder::makePrivateFolder(folder); !made)
        return made.error();
    if (!QFile::exists(to)) {
        if (const Result<Done> copied = ProfileFolder::copyPrivately(path, to); !copied)
            return copied.error();
    }
    return BackupFile{to, fromDateTime(written), false};
}

Result<BackupFile> backupCalled(const QString &called, const QString &folder)
{
    const QList<BackupFile> backups = listBackups(folder);
    if (called == "latest"_L1 && !backups.isEmpty())
        return backups.first();
    for (const BackupFile &backup : backups) {
        const QFileInfo info(backup.path);
        if (called == info.fileName() || QFileInfo(called) == info)
            return backup;
    }
    if (QFileInfo(called).isFile())
        return brought(called, folder);
    return Error{ErrorKind::NotFound, {}, {}, false};
}

} // namespace

Backups::Backups(Store &store, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock)
{
}

QList<BackupFile> Backups::list() const
{
    if (m_store.location().driver != StoreLocation::Driver::Sqlite)
        return {};
    return listBackups(backupFolderOf(m_store.location()));
}

Future<BackupFile> Backups::backUp()
{
    auto written = m_store.backUp();
    return afterwards(written, this, [this](const Result<Done> &done) {
        Q_EMIT changed();
        if (!done)
            return readyError<BackupFile>(done.error());
        setProblem({});
        return readyValue(list().value(0));
    });
}

void Backups::keepUp()
{
    // A server is backed up by those who run it.
    if (m_store.location().driver != StoreLocation::Driver::Sqlite)
        return;
    m_clock.callAfter(lookEvery, this, [this] { keepUp(); });
    const std::optional<Instant> newest = m_store.newestBackup();
    const Instant now = m_clock.now();
    if (newest && now - *newest < interval && *newest <= now)
        return;
    whenDone(backUp(), this, [this](const Result<BackupFile> &written) {
        if (written || written.error().kind == ErrorKind::Cancelled)
            return;
        qCWarning(logStorage).noquote()
            << "There is no backup of today:" << redacted(written.error().message);
        setProblem(written.error());
    });
}

void Backups::setProblem(const std::optional<Error> &problem)
{
    const bool isOther = m_problem.has_value() != problem.has_value();
    m_problem = problem;
    if (isOther)
        Q_EMIT problemChanged();
}

Future<BackupLoss> Backups::lossOf(const BackupFile &backup)
{
    const BackupFacts facts = backupFacts(backup.path);
    auto team = m_store.run([time = backup.time, facts](TeamDatabase &database) {
        BackupLoss loss;
        {
            Statement select = database.statement(u"SELECT COUNT(*) FROM message_row"_s);
            if (select.exec() && select.next() && facts.messages >= 0)
                loss.messages = std::max<qint64>(select.integer(0) - facts.messages, 0);
        }
        loss.notes = countSince(
            database.statement(u"SELECT COUNT(*) FROM note WHERE written_at > ?"_s), time);
        loss.records = countSince(
            database.statement(u"SELECT COUNT(*) FROM audit_event WHERE happened_at > ?"_s), time);
        return checked(database, loss);
    });
    return andThen(team, this, [this, time = backup.time](const BackupLoss &found) {
        return m_store.run([time, found](OwnDatabase &database) {
            BackupLoss loss = found;
            loss.replies = countSince(
                database.statement(u"SELECT COUNT(*) FROM outbox WHERE sent_at > ?"_s), time);
            return checked(database, loss);
        });
    });
}

Future<Done> Backups::requestRestore(const BackupFile &backup)
{
    // On the storage thread: a large one takes a second to be read.
    return m_store.run(
        [location = m_store.location(), path = backup.path](OwnDatabase &) -> Result<Done> {
            return sportello::requestRestore(location, path);
        });
}

QList<BackupFile> Backups::listOf(const QString &profilePath)
{
    return listBackups(backupFolderOf(locationOf(profilePath)));
}

Result<BackupFile> Backups::requestRestore(const QString &profilePath, const QString &called)
{
    // Asked for while a window is open it would come as a surprise at another day's start.
    const Result<std::unique_ptr<ProfileLock>> lock =
        ProfileLock::acquire(ProfileFolder(profilePath));
    if (!lock)
        return lock.error();
    const StoreLocation location = locationOf(profilePath);
    const Result<BackupFile> backup = backupCalled(called, backupFolderOf(location));
    if (!backup)
        return backup;
    if (const Result<Done> asked = sportello::requestRestore(location, backup->path); !asked)
        return asked.error();
    return backup;
}

QString Backups::sentence(const OpenReport &report, const QString &backupTime)
{
    if (wasRequested(report)) {
        return tr("The backup of %1 is in place. Replies that may have gone out since wait for "
                  "your "
                  "decision; nothing is sent a second time by itself. What was there before is "
                  "kept in %2.")
            .arg(backupTime, report.damagedPath);
    }
    if (!report.restored && !report.startedAnew)
        return {};
    return ErrorText::forOpenReport(report.restored, backupTime, report.damagedPath);
}

bool Backups::wasRequested(const OpenReport &report)
{
    return isRequestedRestore(report);
}

} // namespace sportello
