// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/triage.h"

#include <QObject>

#include <optional>

namespace sportello {

/// Typing a reply takes the conversation: the first key begins work on it, later ones move the
/// lease on, at most once a minute. Who holds it otherwise is said and does not keep anybody from
/// writing.
class TypingWork : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::minutes RenewInterval{1};

    /// The references outlive this object.
    TypingWork(Triage &triage, const Agent &agent, Clock &clock, QObject *parent = nullptr);

    /// Which conversation is written to and who has it by now; a null id for none.
    void setConversation(const ConversationId &id, const std::optional<AgentId> &owner);
    /// A key was pressed in its reply.
    void noteKey();
    /// It is ours from now on, also from somebody else.
    void takeOver();
    /// Who holds it, as far as typing found out.
    const std::optional<DeskChange::Held> &holder() const { return m_holder; }

Q_SIGNALS:
    /// It was taken; the change takes it back.
    void took(const sportello::DeskChange &change);
    /// holder() is another one.
    void holderChanged();
    void failed(const sportello::Error &error);

private:
    void begin();
    void renew();
    void takeAnswer(const ConversationId &id, const Result<DeskChange> &answer);
    void setHolder(const std::optional<DeskChange::Held> &holder);

    Triage &m_triage;
    AgentId m_agent;
    Clock &m_clock;
    ConversationId m_conversation;
    std::optional<std::chrono::milliseconds> m_lastAsked; ///< Clock::elapsed()
    std::optional<DeskChange::Held> m_holder;
};

} // namespace sportello
