// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/shell/undoer.h"

#include "core/future.h"

namespace sportello {

Undoer::Undoer(Triage &triage, Clock &clock, const Agent &agent, QObject *parent)
    : QObject(parent)
    , m_triage(triage)
    , m_clock(clock)
    , m_agent(agent.id)
{
}

void Undoer::follow(const Future<DeskChange> &decision, const QString &text)
{
    whenDone(decision, this, [this, text](const Result<DeskChange> &result) {
        if (!result) {
            Q_EMIT failed(result.error());
            return;
        }
        if (result->rows.isEmpty())
            return;
        note(result.value(), text);
    });
}

void Undoer::note(const DeskChange &change, const QString &text)
{
    keep(change);
    Q_EMIT changed(text, UndoTime);
}

bool Undoer::noteTake(const DeskChange &change, const QString &text)
{
    if (change.rows.isEmpty() || (m_reply && m_clock.elapsed() < m_replyUntil))
        return false;
    note(change, text);
    return true;
}

void Undoer::noteStep(const ConversationId &conversation, const QString &text,
                      const std::function<Future<Done>()> &takeBack)
{
    keep(Step{conversation, takeBack});
    Q_EMIT changed(text, UndoTime);
}

void Undoer::noteReply(const OutboxItem &reply, const QString &name, std::chrono::milliseconds time)
{
    ++m_number;
    m_last.reset();
    m_tooLate = false;
    m_reply = reply;
    m_replyUntil = m_clock.elapsed() + time;
    if (time.count() > 0)
        Q_EMIT changed(tr("On its way: your reply to %1", "name of a person").arg(name), time);
}

void Undoer::forgetReply(const OutboxId &reply)
{
    if (m_reply && m_reply->id == reply)
        m_reply.reset();
}

void Undoer::undo()
{
    if (m_reply) {
        Q_EMIT replyWanted(OutboxItem(*m_reply));
        return;
    }
    if (!m_last) {
        Q_EMIT refused(m_tooLate ? tr("Too late: a step can be taken back for %n second(s).",
                                      nullptr, int(UndoTime.count()))
                                 : tr("There is nothing to take back."));
        return;
    }
    const Step step = *m_last;
    m_last.reset();
    whenDone(step.takeBack(), this, [this, step](const Result<Done> &result) {
        if (!result)
            Q_EMIT failed(result.error());
        else
            Q_EMIT undone(step.conversation);
    });
}

void Undoer::keep(const DeskChange &change)
{
    // Of several none is the one to go back to.
    const ConversationId id = change.rows.size() == 1 ? change.rows.first().id : ConversationId();
    keep(Step{id, [this, change] {
                  return andThen(m_triage.undo(change, m_agent), this,
                                 [](const DeskChange &) { return readyValue(Done{}); });
              }});
}

void Undoer::keep(const Step &step)
{
    m_reply.reset();
    m_last = step;
    m_tooLate = false;
    m_clock.callAfter(UndoTime, this, [this, number = ++m_number] {
        if (number != m_number || !m_last)
            return;
        m_last.reset();
        m_tooLate = true;
    });
}

QString Undoer::text(ConversationState state, const QString &name)
{
    switch (state) {
    case ConversationState::Done: return tr("Done: %1", "name of a person").arg(name);
    case ConversationState::New: return tr("Waiting again: %1", "name of a person").arg(name);
    case ConversationState::Taken: return tr("Taken: %1", "name of a person").arg(name);
    case ConversationState::WaitingForCustomer:
        return tr("Waiting for customer: %1", "name of a person").arg(name);
    case ConversationState::Snoozed: return tr("Snoozed: %1", "name of a person").arg(name);
    }
    return {};
}

} // namespace sportello
