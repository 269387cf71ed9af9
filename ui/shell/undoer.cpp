// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/shell/undoer.h"

#include "core/future.h"

#include <utility>

namespace sportello {

Undoer::Undoer(Conversations &conversations, Clock &clock, const Agent &agent, QObject *parent)
    : QObject(parent)
    , m_conversations(conversations)
    , m_clock(clock)
    , m_agent(agent.id)
{
}

void Undoer::setState(const ConversationId &id, ConversationState state, const QString &name)
{
    whenDone(m_conversations.setState({id}, state, m_agent), this,
             [this, state, name](const Result<StateChange> &result) {
        if (!result) {
            Q_EMIT failed(result.error());
            return;
        }
        if (result->rows.isEmpty())
            return;
        keep(result.value());
        Q_EMIT changed(text(state, name));
    });
}

void Undoer::undo()
{
    if (!m_last)
        return;
    const StateChange change = *m_last;
    forget();
    whenDone(m_conversations.undo(change, m_agent), this,
             [this, change](const Result<Done> &result) {
        if (!result)
            Q_EMIT failed(result.error());
        else
            Q_EMIT undone(change.rows.first().id);
    });
}

void Undoer::keep(const StateChange &change)
{
    m_last = change;
    Q_EMIT canUndoChanged();
    m_clock.callAfter(UndoTime, this, [this, number = ++m_number] {
        if (number == m_number)
            forget();
    });
}

void Undoer::forget()
{
    m_last.reset();
    Q_EMIT canUndoChanged();
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
