// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/historyimports.h"

#include "core/refused.h"
#include "storage/auditlog.h"
#include "storage/checked.h"

#include <QFile>
#include <QFileInfo>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds sliceTime{8};
constexpr qsizetype linesAtOnce = 500;
constexpr qsizetype bytesAtOnce = 512 * 1024;
// No message is nearly as long; a file that is something else may have no end of a line at all.
constexpr qint64 longestLine = 16 * 1024 * 1024;

} // namespace

struct HistoryImports::Job
{
    QFile file;
    HistoryImportState state;
    QList<QByteArray> lines;
    qsizetype next = 0; ///< of the lines
    bool isTaking = false;
    bool isCancelled = false;
    bool writesTwice = false;
};

HistoryImports::HistoryImports(Store &store, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock)
{
}

HistoryImports::~HistoryImports() = default;

void HistoryImports::cancel()
{
    if (m_job)
        m_job->isCancelled = true;
}

QString HistoryImports::complaint(const HistoryPreview &preview)
{
    if (preview.problems.isEmpty())
        return {};
    const HistoryProblem &first = preview.problems.first();
    return preview.allProblems == 1
        ? tr("Line %1 cannot be read: %2 Nothing was written. Export the history again, or repair "
             "the line.")
              .arg(first.line)
              .arg(first.why)
        : tr("%n line(s) cannot be read, the first one is line %1: %2 Nothing was written. Export "
             "the history again, or repair the lines.",
             nullptr, preview.allProblems)
              .arg(first.line)
              .arg(first.why);
}

Result<HistoryImports::JobPointer> HistoryImports::begin(const QString &path)
{
    if (m_job)
        return refused(tr("Another import is under way already."));
    auto job = std::make_shared<Job>();
    job->file.setFileName(path);
    if (!QFileInfo::exists(path))
        return refused(tr("There is no file %1.").arg(path));
    if (QFileInfo(path).isDir() || !job->file.open(QIODevice::ReadOnly))
        return refused(
            tr("%1 cannot be opened. Check that it is a file that you may read.").arg(path));
    m_job = job;
    return job;
}

void HistoryImports::readAhead(const JobPointer &job)
{
    job->lines.clear();
    job->next = 0;
    qsizetype bytes = 0;
    while (job->lines.size() < linesAtOnce && bytes < bytesAtOnce && !job->file.atEnd()) {
        job->lines.append(job->file.readLine(longestLine));
        bytes += job->lines.last().size();
        if (job->lines.last().isEmpty())
            break;
    }
}

void HistoryImports::report(const JobPointer &job)
{
    const qint64 size = std::max<qint64>(1, job->file.size());
    const int half = int(1000 * job->file.pos() / size);
    if (!job->writesTwice)
        Q_EMIT progressed(half);
    else
        Q_EMIT progressed(job->isTaking ? 300 + half * 7 / 10 : half * 3 / 10);
}

Future<Done> HistoryImports::checkAll(const JobPointer &job)
{
    if (job->isCancelled)
        return readyError<Done>({ErrorKind::Cancelled, {}, {}, false});
    if (job->next >= job->lines.size())
        readAhead(job);
    const Instant now = m_clock.now();
    auto done = m_store.run(
        [job, now, clock = &m_clock](TeamDatabase &database) -> Result<Done> {
            const auto start = clock->elapsed();
            HistoryImportSteps steps(database, job->state, now);
            do {
                if (job->next < job->lines.size())
                    steps.check(job->lines.at(job->next++));
                else
                    steps.checkEnd();
            } while (job->next < job->lines.size() && clock->elapsed() - start < sliceTime);
            return checked(database, Done{});
        },
        Urgency::Background);
    return andThen(done, this, [this, job](Done) {
        report(job);
        const bool atEnd = job->next >= job->lines.size() && job->file.atEnd();
        const bool hasLooked = atEnd && (job->state.hasEnded || job->lines.isEmpty());
        if (hasLooked)
            return readyValue(Done{});
        if (!atEnd)
            return checkAll(job);
        job->lines.clear();
        return checkAll(job);
    });
}

Future<Done> HistoryImports::takeAll(const JobPointer &job)
{
    if (job->isCancelled)
        return readyError<Done>({ErrorKind::Cancelled, {}, {}, false});
    if (job->next >= job->lines.size())
        readAhead(job);
    if (job->lines.isEmpty())
        return readyValue(Done{});
    const Instant now = m_clock.now();
    auto done = m_store.run(
        [job, now, clock = &m_clock](TeamDatabase &database) -> Result<Done> {
            const auto start = clock->elapsed();
            HistoryImportSteps steps(database, job->state, now);
            while (job->next < job->lines.size() && clock->elapsed() - start < sliceTime)
                steps.take(job->lines.at(job->next++));
            return checked(database, Done{});
        },
        Urgency::Background);
    return andThen(done, this, [this, job](Done) {
        report(job);
        const bool atEnd = job->next >= job->lines.size() && job->file.atEnd();
        return atEnd ? readyValue(Done{}) : takeAll(job);
    });
}

Future<HistoryPreview> HistoryImports::look(const QString &path)
{
    const Result<JobPointer> begun = begin(path);
    if (!begun)
        return readyError<HistoryPreview>(begun.error());
    const JobPointer job = *begun;
    return afterwards(checkAll(job), this, [this, job](const Result<Done> &result) {
        m_job.reset();
        return result ? readyValue(job->state.preview) : readyError<HistoryPreview>(result.error());
    });
}

Future<HistoryImported> HistoryImports::import(const QString &path, const AgentId &agent)
{
    const Result<JobPointer> begun = begin(path);
    if (!begun)
        return readyError<HistoryImported>(begun.error());
    const JobPointer job = *begun;
    job->writesTwice = true;
    auto looked = andThen(checkAll(job), this, [job](Done) {
        if (!job->state.preview.problems.isEmpty())
            return readyError<Done>(refused(complaint(job->state.preview)));
        // The same open file: one that takes its place meanwhile is not read.
        if (!job->file.seek(0))
            return readyError<Done>(refused(tr("The file cannot be read to its end.")));
        job->lines.clear();
        job->next = 0;
        job->isTaking = true;
        return readyValue(Done{});
    });
    auto taken = andThen(looked, this, [this, job](Done) { return takeAll(job); });
    auto recorded = andThen(taken, this, [this, job, agent](Done) { return record(job, agent); });
    return afterwards(recorded, this, [this, job](const Result<Done> &result) {
        m_job.reset();
        return result ? readyValue(job->state.imported)
                      : readyError<HistoryImported>(result.error());
    });
}

Future<Done> HistoryImports::record(const JobPointer &job, const AgentId &agent)
{
    const HistoryImported &imported = job->state.imported;
    const bool isNothing = imported.messages == 0 && imported.conversations == 0
        && imported.people == 0 && imported.notes == 0;
    if (isNothing)
        return readyValue(Done{});
    const Instant now = m_clock.now();
    return m_store.run([imported, agent, now](TeamDatabase &database) -> Result<Done> {
        AuditLog(database).append({agent,
                                   u"history.imported"_s,
                                   {},
                                   {},
                                   {},
                                   u"messages=%1 known=%2 left_out=%3"_s.arg(imported.messages)
                                       .arg(imported.known)
                                       .arg(imported.leftOut)},
                                  now);
        return checked(database, Done{});
    });
}

} // namespace sportello
