// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/future.h"
#include "domain/auditchain.h"
#include "services/historymemory.h"
#include "storage/store.h"

#include <QObject>

#include <memory>

namespace sportello {

/// What looking through the history showed.
struct HistoryReport
{
    AuditHead head; ///< of the last record that was looked at
    qint64 records = 0; ///< looked at
    QList<HistoryFinding> findings; ///< the first AuditChainCheck::MostFindings
    qint64 findingCount = 0;
    HistoryMemory::State memory = HistoryMemory::State::Unknown; ///< Unknown = nothing is kept
    QList<Instant> restored; ///< when backups took the place of the database
    QList<Instant> remembered; ///< when a keychain began to remember

    bool isSound() const { return findingCount == 0 && memory != HistoryMemory::State::Differs; }
};

/// Looks through the whole history for anything that was changed, removed, added, exchanged or cut
/// off. In slices, so that no screen waits; what is recorded meanwhile is looked at too.
class HistoryVerifier : public QObject
{
    Q_OBJECT

public:
    /// The references outlive this object.
    HistoryVerifier(Store &store, HistoryMemory &memory, QObject *parent = nullptr);

    /// Refused while another one runs; Cancelled after cancel(). Findings are no error.
    Future<HistoryReport> verify();
    void cancel() { m_isCancelled = true; }

Q_SIGNALS:
    void progressed(qint64 done, qint64 all);

private:
    struct Walk;
    using WalkPointer = std::shared_ptr<Walk>;

    Future<Done> nextSlice(const WalkPointer &walk);

    Store &m_store;
    HistoryMemory &m_memory;
    bool m_isWorking = false;
    bool m_isCancelled = false;
};

} // namespace sportello
