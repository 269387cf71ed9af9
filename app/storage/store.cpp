// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/store.h"

#include "storage/backup.h"
#include "storage/storeworker.h"

#include <QFileInfo>

namespace sportello {

using namespace Qt::StringLiterals;

Store::Store(StoreLocation location, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_location(std::move(location))
    , m_clock(clock)
    , m_worker(new StoreWorker(m_location, clock))
{
    qRegisterMetaType<ChangeSet>();
    qRegisterMetaType<Error>();
    m_thread.setObjectName(u"storage"_s);
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &StoreWorker::committed, this, &Store::committed);
    connect(m_worker, &StoreWorker::failed, this, &Store::failed);
    m_thread.start();
}

Store::~Store()
{
    QMetaObject::invokeMethod(m_worker, &StoreWorker::finish, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

Result<OpenReport> Store::open()
{
    Result<OpenReport> report = OpenReport{};
    QMetaObject::invokeMethod(
        m_worker, [this, &report] { report = m_worker->open(); }, Qt::BlockingQueuedConnection);
    return report;
}

void Store::enqueue(StoreJob job, Urgency urgency)
{
    QMetaObject::invokeMethod(
        m_worker,
        [worker = m_worker, job = std::move(job), urgency]() mutable {
        worker->enqueue(std::move(job), urgency);
        },
        Qt::QueuedConnection);
}

Future<Done> Store::backUp()
{
    Promise<Done> promise;
    // The promise is touched by one thread at a time: handed over here, finished there.
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, promise] { promise.finish(worker->backUp()); },
        Qt::QueuedConnection);
    return promise.future();
}

Future<Done> Store::emptyLog()
{
    Promise<Done> promise;
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, promise] { promise.finish(worker->emptyLog()); },
        Qt::QueuedConnection);
    return promise.future();
}

std::optional<Instant> Store::newestBackup() const
{
    if (m_location.driver != StoreLocation::Driver::Sqlite)
        return {};
    const QList<BackupFile> backups = listBackups(backupFolderOf(m_location));
    return backups.isEmpty() ? std::optional<Instant>()
                             : std::optional<Instant>(backups.first().time);
}

} // namespace sportello
