// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clock.h"
#include "core/future.h"
#include "networks/archive.h"
#include "networks/network.h"
#include "services/historyimportsteps.h"
#include "services/inbox.h"

#include <QObject>

#include <atomic>
#include <memory>

class QThread;

namespace sportello {

/// Takes over archives that people downloaded from a network about their own account: our own posts
/// go into the conversations that they are part of, as if the network had delivered them. What it
/// did deliver is not doubled, what was erased does not come back, and nothing is ever sent.
///
/// Where an import was broken off it goes on the next time.
class ArchiveImports : public QObject
{
    Q_OBJECT

public:
    /// The references outlive this object.
    ArchiveImports(Store &store, Inbox &inbox, const NetworkList &networks, Clock &clock,
                   QObject *parent = nullptr);
    ~ArchiveImports() override;

    /// What is in it. Refused, with a sentence, for a file that no network knows, and for one whose
    /// account is not connected here.
    Future<HistoryPreview> look(const QString &path);
    Future<HistoryImported> import(const QString &path, const AgentId &agent);
    void cancel();

Q_SIGNALS:
    void progressed(int thousandths);

private:
    struct Found;
    struct Job;
    using JobPointer = std::shared_ptr<Job>;

    Future<Done> open(const JobPointer &job);
    Future<Done> findAccount(const JobPointer &job);
    Future<Done> ingest(const JobPointer &job);
    Future<Done> record(const JobPointer &job, const AgentId &agent);

    Store &m_store;
    Inbox &m_inbox;
    const NetworkList &m_networks;
    Clock &m_clock;
    JobPointer m_job;
    QThread *m_thread = nullptr;
};

} // namespace sportello
