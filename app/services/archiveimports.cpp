// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/archiveimports.h"

#include "core/refused.h"
#include "core/sha256.h"
#include "services/archivefile.h"
#include "storage/accounttable.h"
#include "storage/auditlog.h"
#include "storage/checked.h"
#include "storage/messagetable.h"
#include "storage/sourcetable.h"

#include <QFileInfo>
#include <QThread>

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype messagesAtOnce = 200;

bool isSame(const QString &one, const QString &other)
{
    return one.compare(other, Qt::CaseInsensitive) == 0;
}

} // namespace

/// What the thread that reads the file gives.
struct ArchiveImports::Found
{
    QString network;
    NetworkArchive archive;
};

struct ArchiveImports::Job
{
    QString path;
    Found found;
    Account account;
    QString source; ///< under which its position is kept
    qsizetype next = 0;
    HistoryImported imported;
    HistoryPreview preview;
    std::atomic_bool isCancelled = false;
};

ArchiveImports::ArchiveImports(Store &store, Inbox &inbox, const NetworkList &networks,
                               Clock &clock, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_inbox(inbox)
    , m_networks(networks)
    , m_clock(clock)
{
}

ArchiveImports::~ArchiveImports()
{
    cancel();
    if (m_thread)
        m_thread->wait();
}

void ArchiveImports::cancel()
{
    if (m_job)
        m_job->isCancelled = true;
}

Future<Done> ArchiveImports::open(const JobPointer &job)
{
    if (!QFileInfo::exists(job->path))
        return readyError<Done>(refused(tr("There is no file %1.").arg(job->path)));
    QList<std::pair<QString, const ArchiveSource *>> sources;
    for (const auto &network : m_networks) {
        if (const auto *source = dynamic_cast<const ArchiveSource *>(network.get()))
            sources.append({network->name(), source});
    }
    Promise<Found> promise;
    // The promise is touched by one thread at a time: handed over here, finished there.
    m_thread = QThread::create([promise, job, sources] {
        Result<Found> result =
            refused(tr("%1 is no archive of a network that is known here.").arg(job->path));
        for (const auto &[name, source] : sources) {
            const auto files =
                readArchiveFiles(job->path, source->archiveFiles(), job->isCancelled);
            if (!files) {
                result = files.error();
                break;
            }
            if (files->size() < source->archiveFiles().size())
                continue;
            if (const Result<NetworkArchive> archive = source->readArchive(*files)) {
                result = Found{name, *archive};
                break;
            }
        }
        promise.finish(result);
    });
    m_thread->setParent(this);
    connect(m_thread, &QThread::finished, this, [this, thread = m_thread] {
        if (m_thread == thread)
            m_thread = nullptr;
        thread->deleteLater();
    });
    m_thread->start();
    auto read = andThen(promise.future(), this, [job](const Found &found) {
        job->found = found;
        return readyValue(Done{});
    });
    return andThen(read, this, [this, job](Done) { return findAccount(job); });
}

Future<Done> ArchiveImports::findAccount(const JobPointer &job)
{
    return m_store.run(
        [job](TeamDatabase &database) -> Result<Done> {
            const NetworkArchive &archive = job->found.archive;
            const QList<Account> accounts = AccountTable(database).all();
            const auto ours = std::find_if(accounts.cbegin(), accounts.cend(),
                                           [&](const Account &account) {
            return account.network == job->found.network && isSame(account.server, archive.server)
                && isSame(account.handle, archive.address);
            });
            if (ours == accounts.cend())
                return database.error().value_or(refused(
                    tr("This is the archive of %1. Connect that account first, then import it.")
                        .arg(archive.address)));
            job->account = *ours;
            job->source = u"archive:"_s
                + sha256Hex((archive.address + u' ' + QString::number(archive.messages.size())
                             + u' ' + archive.messages.value(0).remoteId + u' '
                             + (archive.messages.isEmpty() ? QString()
                                                           : archive.messages.last().remoteId))
                                .toUtf8())
                      .left(32);
            const SourcePosition position =
                SourceTable(database).find(job->account.id, job->source);
            job->next =
                std::clamp<qsizetype>(position.next.toLongLong(), 0, archive.messages.size());
            HistoryPreview &preview = job->preview;
            preview.accounts = QStringList{archive.address};
            preview.messages = int(archive.messages.size());
            preview.newMessages = int(archive.messages.size() - job->next);
            if (!archive.messages.isEmpty()) {
                preview.oldest = archive.messages.first().createdAt;
                preview.newest = archive.messages.last().createdAt;
            }
            return checked(database, Done{});
        },
        Urgency::Background);
}

Future<Done> ArchiveImports::ingest(const JobPointer &job)
{
    if (job->isCancelled)
        return readyError<Done>({ErrorKind::Cancelled, {}, {}, false});
    const QList<RemoteMessage> &all = job->found.archive.messages;
    if (job->next >= all.size())
        return readyValue(Done{});
    RemoteBatch batch;
    batch.messages = all.mid(job->next, messagesAtOnce);
    SourcePosition position;
    position.next = QString::number(job->next + batch.messages.size());
    position.olderDone = true;
    const auto count = int(batch.messages.size());
    auto stored = m_inbox.ingest(job->account, job->source, batch, position);
    return andThen(stored, this, [this, job, count](const IngestReport &report) {
        job->next += count;
        job->imported.messages += report.stored;
        job->imported.known += count - report.stored;
        Q_EMIT progressed(
            int(1000 * job->next / std::max<qsizetype>(1, job->found.archive.messages.size())));
        return ingest(job);
    });
}

Future<Done> ArchiveImports::record(const JobPointer &job, const AgentId &agent)
{
    if (job->imported.messages == 0)
        return readyValue(Done{});
    const Instant now = m_clock.now();
    return m_store.run([job, agent, now](TeamDatabase &database) -> Result<Done> {
        AuditLog(database).append({agent,
                                   u"history.imported"_s,
                                   job->account.id,
                                   {},
                                   {},
                                   u"archive messages=%1 known=%2"_s.arg(job->imported.messages)
                                       .arg(job->imported.known)},
                                  now);
        return checked(database, Done{});
    });
}

Future<HistoryPreview> ArchiveImports::look(const QString &path)
{
    if (m_job)
        return readyError<HistoryPreview>(refused(tr("Another import is under way already.")));
    auto job = std::make_shared<Job>();
    job->path = path;
    m_job = job;
    return afterwards(open(job), this, [this, job](const Result<Done> &result) {
        m_job.reset();
        return result ? readyValue(job->preview) : readyError<HistoryPreview>(result.error());
    });
}

Future<HistoryImported> ArchiveImports::import(const QString &path, const AgentId &agent)
{
    if (m_job)
        return readyError<HistoryImported>(refused(tr("Another import is under way already.")));
    auto job = std::make_shared<Job>();
    job->path = path;
    m_job = job;
    auto stored = andThen(open(job), this, [this, job](Done) { return ingest(job); });
    auto recorded = andThen(stored, this, [this, job, agent](Done) { return record(job, agent); });
    return afterwards(recorded, this, [this, job](const Result<Done> &result) {
        m_job.reset();
        return result ? readyValue(job->imported) : readyError<HistoryImported>(result.error());
    });
}

} // namespace sportello
