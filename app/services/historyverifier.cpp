// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/historyverifier.h"

#include "storage/auditlog.h"
#include "storage/checked.h"

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

// Some milliseconds' work; what a screen waits for may come between two.
constexpr int recordsAtOnce = 1000;

} // namespace

struct HistoryVerifier::Walk
{
    AuditChainCheck check;
    qint64 lastNumber = 0;
    QString lastId;
    AuditHead head;
    bool isAtEnd = false;
};

HistoryVerifier::HistoryVerifier(Store &store, HistoryMemory &memory, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_memory(memory)
{
}

Future<HistoryReport> HistoryVerifier::verify()
{
    if (m_isWorking)
        return readyError<HistoryReport>(
            {ErrorKind::Refused, tr("The history is being verified already."), {}, false});
    m_isWorking = true;
    m_isCancelled = false;
    auto walk = std::make_shared<Walk>();
    auto settled = m_memory.settle();
    // Before the history is read: what the keychain remembers is never newer than that.
    auto asked = andThen(settled, this, [this](Done) { return m_memory.remembered(); });
    auto walked = andThen(asked, this, [this, walk](const std::optional<AuditHead> &memory) {
        if (memory && memory->records > 0)
            walk->check.remember(*memory);
        return nextSlice(walk);
    });
    return afterwards(walked, this, [this, walk](const Result<Done> &done) {
        m_isWorking = false;
        if (!done)
            return readyError<HistoryReport>(done.error());
        const AuditChainCheck &check = walk->check;
        return readyValue(HistoryReport{check.end(), check.read(), check.findings(),
                                        check.findingCount(), m_memory.state(), check.restored(),
                                        check.remembered()});
    });
}

Future<Done> HistoryVerifier::nextSlice(const WalkPointer &walk)
{
    if (m_isCancelled)
        return readyError<Done>({ErrorKind::Cancelled, {}, {}, false});
    auto read = m_store.run(
        [walk](TeamDatabase &database) -> Result<Done> {
            AuditLog log(database);
            const AuditHead before = log.head();
            const QList<AuditRecord> records =
                log.recordsAfter(walk->lastNumber, walk->lastId, recordsAtOnce);
            // On a server others may write between two statements: then another turn is taken.
            const AuditHead after = log.head();
            if (database.error())
                return *database.error();
            for (const AuditRecord &record : records)
                walk->check.feed(record);
            if (!records.isEmpty()) {
                walk->lastNumber = records.last().number;
                walk->lastId = records.last().id;
            }
            walk->head = after;
            walk->isAtEnd = records.size() < recordsAtOnce && before == after;
            if (walk->isAtEnd) {
                const QList<AuditRecord> loose =
                    log.looseRecords(AuditChainCheck::MostFindings + 1);
                for (const AuditRecord &record : loose)
                    walk->check.feedLoose(record);
                walk->check.finish(after);
            }
            return checked(database, Done{});
        },
        Urgency::Background);
    return andThen(read, this, [this, walk](Done) {
        Q_EMIT progressed(walk->check.read(), std::max(walk->head.records, walk->check.read()));
        return walk->isAtEnd ? readyValue(Done{}) : nextSlice(walk);
    });
}

} // namespace sportello
