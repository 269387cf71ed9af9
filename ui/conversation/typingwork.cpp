// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/conversation/typingwork.h"

#include "core/future.h"

namespace sportello {

TypingWork::TypingWork(Triage &triage, const Agent &agent, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_triage(triage)
    , m_agent(agent.id)
    , m_clock(clock)
{
}

void TypingWork::setConversation(const ConversationId &id, const std::optional<AgentId> &owner)
{
    if (id != m_conversation) {
        m_conversation = id;
        m_lastAsked.reset();
        setHolder({});
    } else if (m_holder && owner != m_holder->owner) {
        setHolder({});
    }
}

void TypingWork::noteKey()
{
    if (m_conversation.isNull())
        return;
    const std::chrono::milliseconds now = m_clock.elapsed();
    if (m_lastAsked && now - *m_lastAsked < RenewInterval)
        return;
    const bool isFirst = !m_lastAsked;
    m_lastAsked = now;
    if (isFirst)
        begin();
    else
        renew();
}

void TypingWork::begin()
{
    whenDone(m_triage.beginWork(m_conversation, m_agent), this,
             [this, id = m_conversation](const Result<DeskChange> &answer) {
        takeAnswer(id, answer);
    });
}

void TypingWork::renew()
{
    whenDone(m_triage.renew(m_conversation, m_agent), this,
             [this, id = m_conversation](const Result<bool> &isOurs) {
        // The lease ended or was taken back while somebody thought about the next word.
        if (id == m_conversation && isOurs && !isOurs.value())
            begin();
    });
}

void TypingWork::takeOver()
{
    if (m_conversation.isNull())
        return;
    whenDone(m_triage.steal({m_conversation}, m_agent), this,
             [this, id = m_conversation](const Result<DeskChange> &answer) {
        takeAnswer(id, answer);
    });
}

void TypingWork::takeAnswer(const ConversationId &id, const Result<DeskChange> &answer)
{
    if (!answer) {
        Q_EMIT failed(answer.error());
        return;
    }
    if (id == m_conversation) {
        setHolder(answer->held.isEmpty() ? std::nullopt : std::optional(answer->held.constFirst()));
    }
    if (!answer->rows.isEmpty())
        Q_EMIT took(answer.value());
}

void TypingWork::setHolder(const std::optional<DeskChange::Held> &holder)
{
    if (holder == m_holder)
        return;
    m_holder = holder;
    Q_EMIT holderChanged();
}

} // namespace sportello
