// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/storeworker.h"

#include "core/log.h"
#include "storage/backup.h"
#include "storage/migrator.h"
#include "storage/recovery.h"

namespace sportello {

using namespace Qt::StringLiterals;

StoreWorker::StoreWorker(StoreLocation location, Clock &clock)
    : m_location(std::move(location))
    , m_clock(clock)
{
}

StoreWorker::~StoreWorker() = default;

Result<OpenReport> StoreWorker::open()
{
    if (m_location.driver == StoreLocation::Driver::Sqlite) {
        Result<OpenedDatabase> opened = openOrRecover(m_location, m_clock);
        if (!opened)
            return opened.error();
        m_database = std::move(opened.value().database);
        return opened->report;
    }
    m_database = std::make_unique<Database>(m_location);
    if (const Result<Done> opened = m_database->open(); !opened)
        return opened.error();
    Migrator migrator(*m_database, Migrator::builtIn(m_database->dialect()));
    if (const Result<Done> migrated = migrator.migrate(m_clock.now()); !migrated)
        return migrated.error();
    return OpenReport{};
}

void StoreWorker::enqueue(StoreJob job, Urgency urgency)
{
    (urgency == Urgency::Screen ? m_screen : m_background).push_back(std::move(job));
    if (!m_scheduled) {
        m_scheduled = true;
        QMetaObject::invokeMethod(this, &StoreWorker::processOne, Qt::QueuedConnection);
    }
}

void StoreWorker::processOne()
{
    m_scheduled = false;
    std::deque<StoreJob> &queue = m_screen.empty() ? m_background : m_screen;
    if (queue.empty())
        return;
    StoreJob job = std::move(queue.front());
    queue.pop_front();
    process(job);
    // One job a turn, so that what a screen asks for meanwhile overtakes the rest of a long intake.
    if (!m_scheduled && !(m_screen.empty() && m_background.empty())) {
        m_scheduled = true;
        QMetaObject::invokeMethod(this, &StoreWorker::processOne, Qt::QueuedConnection);
    }
}

void StoreWorker::process(StoreJob &job)
{
    if (!m_database) {
        job.finish(Error{ErrorKind::Storage, u"the database is not open"_s, {}, false});
        return;
    }
    if (const Result<Done> begun = m_database->begin(); !begun) {
        noteTrouble();
        job.finish(begun.error());
        Q_EMIT failed(begun.error());
        return;
    }
    const std::optional<Error> refused = job.work(*m_database);
    if (refused && !m_database->latchedError()) {
        m_database->rollback();
        job.finish(refused);
        return;
    }
    const ChangeSet changes = m_database->changes();
    const Result<Done> committed = m_database->commit();
    if (!committed) {
        noteTrouble();
        job.finish(committed.error());
        Q_EMIT failed(committed.error());
        return;
    }
    if (!changes.isEmpty())
        Q_EMIT this->committed(changes);
    job.finish({});
}

void StoreWorker::noteTrouble()
{
    if (m_database->isSuspect())
        markSuspect(m_location);
}

Result<Done> StoreWorker::backUp()
{
    if (!m_database || m_location.driver != StoreLocation::Driver::Sqlite)
        return Error{ErrorKind::Refused, u"only a local database is backed up"_s, {}, false};
    const Instant now = m_clock.now();
    const QString folder = backupFolderOf(m_location);
    const Result<BackupFile> written = writeBackup(*m_database, folder, now);
    if (!written) {
        noteTrouble();
        return written.error();
    }
    Result<Done> recorded = m_database->begin();
    if (recorded) {
        recordBackup(*m_database, *written, now);
        recorded = m_database->commit();
    }
    // The oldest goes only when there is another one in its place.
    if (recorded)
        removeOldBackups(folder, now);
    else
        removeBackup(*written);
    return recorded;
}

Result<Done> StoreWorker::emptyLog()
{
    if (!m_database || m_location.driver != StoreLocation::Driver::Sqlite)
        return Done{};
    m_database->number(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
    return Done{};
}

void StoreWorker::finish()
{
    while (!m_screen.empty() || !m_background.empty()) {
        std::deque<StoreJob> &queue = m_screen.empty() ? m_background : m_screen;
        StoreJob job = std::move(queue.front());
        queue.pop_front();
        process(job);
    }
    if (m_database) {
        m_database->close();
        m_database.reset();
        markClean(m_location);
    }
}

} // namespace sportello
