// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/conversation/replydispatch.h"

#include "services/errortext.h"
#include "services/replymaking.h"

namespace sportello {

ReplyDispatch::ReplyDispatch(Program &program, DraftKeeper &keeper, QObject *parent)
    : QObject(parent)
    , m_program(program)
    , m_keeper(keeper)
{
}

void ReplyDispatch::send(const Draft &draft, const ReplyToCheck &checked,
                         const QStringList &overridden, const QList<ThreadPart> &parts,
                         const std::optional<HandoffIntent> &intent)
{
    if (m_sending)
        return;
    m_sending = true;
    NewReply reply;
    reply.conversation = draft.conversation;
    reply.audience = draft.audience;
    reply.account = draft.account;
    reply.text = draft.text;
    reply.parentRemoteId = draft.parentRemoteId;
    reply.basisRevision = draft.basisRevision;
    reply.undoWindow = m_program.settings().undoWindow();
    reply.agent = m_program.agent().id;
    reply.overridden = overridden;
    reply.recent = checked.recent;
    reply.language = checked.language;
    reply.shortVariant = checked.shortVariant;
    reply.promiseBy = checked.promiseBy;
    reply.attachments = draft.attachments;
    whenDone(enqueue(reply, parts, intent), this, [this, draft](const Result<OutboxId> &result) {
        m_sending = false;
        if (!result) {
            // What is on the screen is noted again: taking it over had let go of it.
            m_program.drafts().edit(draft);
            Q_EMIT notSent(draft, result.error());
            return;
        }
        m_canned.sent(draft.conversation);
        OutboxItem item;
        item.id = result.value();
        item.origin = draft.conversation;
        item.conversation = draft.conversation;
        item.account = draft.account;
        item.audience = draft.audience;
        m_last = item;
        Q_EMIT sent(item);
    });
}

Future<OutboxId> ReplyDispatch::enqueue(const NewReply &reply, const QList<ThreadPart> &parts,
                                        const std::optional<HandoffIntent> &intent)
{
    if (intent && intent->takes) {
        TakePrivate decision = *intent->takes;
        decision.reply = reply;
        return andThen(m_program.handoffs().take(decision), this,
                       [](const Handoff &handoff) { return readyValue(handoff.outbox); });
    }
    if (intent && intent->closes)
        return m_program.handoffs().closeInPublic(*intent->closes, reply);
    const QList<InsertedCanned> canned = m_canned.of(reply.conversation, reply.text);
    return canned.isEmpty() ? enqueueParts(reply, parts) : enqueueMade(reply, parts, canned);
}

Future<OutboxId> ReplyDispatch::enqueueMade(NewReply reply, const QList<ThreadPart> &parts,
                                            const QList<InsertedCanned> &canned)
{
    Store &store = m_program.store();
    reply.id = OutboxId::make();
    auto noted = noteMaking(store, reply.id, reply.conversation, canned, reply.text);
    auto kept =
        andThen(noted, this, [this, reply, parts](Done) { return enqueueParts(reply, parts); });
    return afterwards(kept, this, [&store, id = reply.id](const Result<OutboxId> &result) {
        // Nothing waits for it: what is left over says nothing about any reply.
        if (!result)
            forgetMaking(store, {id});
        return ready(result);
    });
}

Future<OutboxId> ReplyDispatch::enqueueParts(const NewReply &reply, const QList<ThreadPart> &parts)
{
    if (parts.size() < 2)
        return m_program.outbox().enqueue(reply);
    return andThen(m_program.outbox().enqueueThread(reply, parts), this,
                   [](const QList<OutboxId> &ids) { return readyValue(ids.first()); });
}

void ReplyDispatch::takeBack(const OutboxItem &item)
{
    finish(item, andThen(m_keeper.flush(), this, [this, id = item.id](Done) {
               return m_program.outbox().undo(id);
           }));
}

void ReplyDispatch::editAgain(const OutboxItem &item)
{
    finish(item, andThen(m_keeper.flush(), this, [this, id = item.id](Done) {
               return m_program.outbox().edit(id);
           }));
}

void ReplyDispatch::finish(const OutboxItem &item, Future<Done> decided)
{
    whenDone(decided, this, [this, item](const Result<Done> &result) {
        if (!result) {
            explain(item, result.error());
            return;
        }
        if (m_last && m_last->id == item.id)
            m_last.reset();
        m_canned.cameBack(item.origin);
        Q_EMIT cameBack(item);
    });
}

void ReplyDispatch::explain(const OutboxItem &item, const Error &error)
{
    if (error.kind != ErrorKind::Refused) {
        Q_EMIT stayed(item, ErrorText::forError(error, ErrorText::Action::Save).text());
        return;
    }
    whenDone(m_program.outbox().find(item.id), this,
             [this, item](const Result<std::optional<OutboxItem>> &found) {
        QString why = tr("Too late: this reply has left.");
        if (found && *found) {
            switch ((*found)->state) {
            case OutboxState::Held:
            case OutboxState::Failed:
                why = tr("This reply was not sent and waits for you in its conversation.");
                break;
            case OutboxState::Cancelled: why = tr("This reply was taken back already."); break;
            default: break;
            }
        }
        Q_EMIT stayed(item, why);
    });
}

} // namespace sportello
