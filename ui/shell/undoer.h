// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/conversations.h"

#include <QObject>

#include <optional>

namespace sportello {

/// How long a change of state can be taken back.
inline constexpr std::chrono::seconds UndoTime{10};

/// Changes states of conversations and takes the last change back.
class Undoer : public QObject
{
    Q_OBJECT

public:
    /// The references outlive this object.
    Undoer(Conversations &conversations, Clock &clock, const Agent &agent,
           QObject *parent = nullptr);

    /// `name` is whom it concerns, for the words.
    void setState(const ConversationId &id, ConversationState state, const QString &name);
    void undo();
    bool canUndo() const { return m_last.has_value(); }

Q_SIGNALS:
    /// Done, and can be taken back for a while.
    void changed(const QString &text);
    void undone(const sportello::ConversationId &id);
    void canUndoChanged();
    void failed(const sportello::Error &error);

private:
    void keep(const StateChange &change);
    void forget();
    static QString text(ConversationState state, const QString &name);

    Conversations &m_conversations;
    Clock &m_clock;
    AgentId m_agent;
    std::optional<StateChange> m_last;
    quint64 m_number = 0;
};

} // namespace sportello
