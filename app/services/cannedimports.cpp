// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/cannedimports.h"

#include "storage/cannedimporttable.h"
#include "storage/cannedtable.h"
#include "storage/checked.h"

#include <QCoreApplication>

#include <algorithm>

namespace sportello {

namespace {

using Outcome = CannedPlanItem::Outcome;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CannedImport)
};

// A reply of a file that had no times of its own was made now.
void date(CannedReply &reply, Instant now)
{
    if (reply.createdAt == Instant())
        reply.createdAt = now;
    if (reply.updatedAt == Instant())
        reply.updatedAt = reply.createdAt;
}

// Somebody worked on it after the import, or another import wrote over it.
bool wasChangedSince(const CannedReply &now, const CannedImport &import)
{
    return now.import != std::optional<CannedImportId>(import.id)
        || now.updatedAt > import.happenedAt;
}

} // namespace

Result<CannedImport> carryOut(TeamDatabase &database, const CannedPlan &plan, Instant now)
{
    CannedTable table(database);
    CannedImportTable imports(database);
    CannedImport import{CannedImportId::make(), now, plan.agent, toWord(plan.system),
                        plan.fileName,          0,   0,          {}};
    QList<CannedReply> earlier;
    QList<CannedReply> saved;
    for (const CannedPlanItem &item : plan.items) {
        if (item.outcome == Outcome::Identical)
            continue;
        CannedReply reply = item.found.reply;
        const std::optional<CannedReply> before = item.outcome == Outcome::Replaces
            ? table.find(item.replaced)
            : std::optional<CannedReply>();
        if (before) {
            reply.id = before->id;
            reply.createdAt = before->createdAt;
            reply.updatedAt = now;
            reply.useCount = before->useCount;
            reply.lastUsedAt = before->lastUsedAt;
            earlier.append(*before);
            ++import.replaced;
        } else {
            reply.id = CannedReplyId::make();
            date(reply, now);
            // A time to come would look like work done after the import.
            reply.updatedAt = std::min(reply.updatedAt, now);
            ++import.added;
        }
        reply.import = import.id;
        saved.append(reply);
    }
    if (saved.isEmpty())
        return CannedImport();
    imports.insert(import);
    for (const CannedReply &reply : std::as_const(earlier))
        imports.keepReplaced(import.id, reply);
    for (const CannedReply &reply : std::as_const(saved))
        table.save(reply);
    return checked(database, import);
}

Result<CannedUndo> undoCannedImport(TeamDatabase &database, const CannedImportId &id, Instant now)
{
    CannedTable table(database);
    CannedImportTable imports(database);
    const std::optional<CannedImport> import = imports.find(id);
    if (!import)
        return Error{ErrorKind::NotFound, Words::tr("There is no such import."), {}, false};
    if (!imports.markUndone(id, now))
        return Error{ErrorKind::Refused, Words::tr("This import was undone already."), {}, false};
    QHash<CannedReplyId, CannedReply> earlier;
    const QList<CannedReply> replaced = imports.replacedBy(id);
    for (const CannedReply &reply : replaced)
        earlier.insert(reply.id, reply);
    CannedUndo undo;
    const QList<CannedReplyId> touched = imports.touchedBy(id);
    for (const CannedReplyId &reply : touched) {
        const std::optional<CannedReply> current = table.find(reply);
        if (!current || wasChangedSince(*current, *import)) {
            ++undo.kept;
        } else if (earlier.contains(reply)) {
            CannedReply before = earlier.value(reply);
            before.useCount = std::max(before.useCount, current->useCount);
            before.lastUsedAt = std::max(before.lastUsedAt, current->lastUsedAt);
            table.save(before);
            ++undo.restored;
        } else if (table.remove(reply, now)) {
            ++undo.removed;
        }
    }
    // Those that a later import wrote over are not among the touched.
    undo.kept += import->added + import->replaced - int(touched.size());
    return checked(database, undo);
}

} // namespace sportello
