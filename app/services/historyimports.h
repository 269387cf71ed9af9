// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clock.h"
#include "core/future.h"
#include "services/historyimportsteps.h"
#include "storage/store.h"

#include <QObject>

#include <memory>

namespace sportello {

/// Takes over histories that Exports wrote as JSON lines.
///
/// The whole file is looked through first: with one line that cannot be read nothing is written at
/// all, and what is wrong is told with the numbers of the lines. Then what is not here yet is
/// written in parts. An import that was interrupted is finished by doing it again, and one that is
/// done again changes nothing: accounts, handles, conversations and messages are known by what
/// networks call them, brands, agents and tags by their names, all else by its id. What is here
/// stays as it is; of people who were erased here, and of what is older than an account keeps,
/// nothing comes back.
///
/// Into an empty profile the history comes back as it was (services/historydigest.h). Replies that
/// were on their way are not sent, here or ever: what an outbox held is not taken over.
class HistoryImports : public QObject
{
    Q_OBJECT

public:
    HistoryImports(Store &store, Clock &clock, QObject *parent = nullptr);
    ~HistoryImports() override;

    bool isWorking() const { return m_job != nullptr; }

    /// What is in a file, and what of it is new; writes nothing. A file with damaged lines is a
    /// value with problems. Refused: it cannot be opened, or another one is under way.
    Future<HistoryPreview> look(const QString &path);
    /// Refused, with a sentence that names the first line, when one cannot be read. Storage: the
    /// disk is full; what was taken over by then stays. Cancelled after cancel(), the same.
    Future<HistoryImported> import(const QString &path, const AgentId &agent);
    void cancel();

    /// One sentence about the problems; empty when there are none.
    static QString complaint(const HistoryPreview &preview);

Q_SIGNALS:
    /// In thousandths of the file; an import goes through it twice.
    void progressed(int thousandths);

private:
    struct Job;
    using JobPointer = std::shared_ptr<Job>;

    Result<JobPointer> begin(const QString &path);
    Future<Done> checkAll(const JobPointer &job);
    Future<Done> takeAll(const JobPointer &job);
    Future<Done> record(const JobPointer &job, const AgentId &agent);
    void readAhead(const JobPointer &job);
    void report(const JobPointer &job);

    Store &m_store;
    Clock &m_clock;
    JobPointer m_job;
};

} // namespace sportello
