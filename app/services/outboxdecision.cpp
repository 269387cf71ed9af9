// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/outboxdecision.h"

#include "domain/authorsign.h"
#include "domain/draft.h"
#include "domain/threadsplit.h"
#include "services/outbox.h"
#include "storage/checked.h"
#include "storage/drafttable.h"

namespace sportello {

namespace {

/// Puts back what did not leave: one reply, or the parts of a thread from some part on.
void returnToDraft(OwnDatabase &database, const QList<OutboxItem> &items, Instant now)
{
    QString text;
    QList<OutgoingAttachment> files;
    for (const OutboxItem &item : items) {
        files += item.attachments;
        text += withoutCounter(withoutSign(item.lastingText(), item.sign), item.part, item.parts);
        if (item.id != items.last().id)
            text += item.joint;
    }
    DraftTable drafts(database);
    const OutboxItem &item = items.first();
    const bool privateFromPublic = item.origin != item.conversation;
    const ConversationId place = privateFromPublic ? item.origin : item.conversation;
    Draft draft{place, item.audience, item.account, text, item.parentRemoteId, item.basisRevision,
                now,   files};
    // What was typed meanwhile is kept behind what comes back.
    if (const std::optional<Draft> typed = drafts.find(place, item.audience)) {
        draft.text = joinDrafts(text, typed->text);
        draft.attachments += typed->attachments;
    }
    drafts.save(draft);
}

/// The parts beside `item` that a decision about it takes along, in order, with it.
QList<OutboxItem> withItsThread(OutboxTable &table, const OutboxItem &item,
                                const QList<OutboxState> &from)
{
    QList<OutboxItem> rows;
    const QList<OutboxItem> parts = table.ofGroup(item.group);
    for (const OutboxItem &part : parts) {
        if (part.id == item.id || from.contains(part.state))
            rows.append(part);
    }
    return rows;
}

/// "Send" was said for a part: those behind it are meant as well.
void letThreadGoOn(OutboxTable &table, const OutboxItem &item, const OutboxStep &step)
{
    const QList<OutboxItem> parts = table.ofGroup(item.group);
    for (const OutboxItem &part : parts) {
        if (part.part <= item.part)
            continue;
        if (part.state == OutboxState::Held && part.reason == OutboxReason::ClosedBefore)
            table.step(part.id, part.state,
                       {.to = OutboxState::Queued,
                        .reason = OutboxReason::EarlierFirst,
                        .basisRevision = step.basisRevision});
        else if (part.state == OutboxState::Queued && step.basisRevision)
            table.setBasisRevision(part.id, *step.basisRevision);
    }
}

} // namespace

Error outboxChanged()
{
    return {ErrorKind::Refused, Outbox::tr("The reply has changed meanwhile."), {}, false};
}

Result<QList<OutboxId>> decideAbout(OwnDatabase &database, const OutboxId &id,
                                    const OutboxDecision &decision, Instant now)
{
    OutboxTable table(database);
    const std::optional<OutboxItem> item = table.find(id);
    if (database.error())
        return *database.error();
    const bool allowed = item && decision.from.contains(item->state)
        && (decision.reasons.isEmpty() || decision.reasons.contains(item->reason));
    if (!allowed)
        return outboxChanged();
    const QList<OutboxItem> rows = decision.wholeThread && item->parts > 1
        ? withItsThread(table, *item, decision.from)
        : QList<OutboxItem>{*item};
    QList<OutboxId> ids;
    for (const OutboxItem &row : rows) {
        if (!table.step(row.id, row.state, decision.step))
            return outboxChanged();
        ids.append(row.id);
    }
    if (decision.acceptsNews && item->parts > 1)
        letThreadGoOn(table, *item, decision.step);
    if (decision.backToDraft)
        returnToDraft(database, rows, now);
    return checked(database, ids);
}

} // namespace sportello
