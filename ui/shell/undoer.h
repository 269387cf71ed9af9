// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/outboxitem.h"
#include "services/conversations.h"

#include <QObject>

#include <optional>

namespace sportello {

/// How long a change of state can be taken back.
inline constexpr std::chrono::seconds UndoTime{10};

/// Remembers the last step, changed state or sent reply, and takes it back; says so when that is
/// not possible any more.
class Undoer : public QObject
{
    Q_OBJECT

public:
    /// The references outlive this object.
    Undoer(Conversations &conversations, Clock &clock, const Agent &agent,
           QObject *parent = nullptr);

    /// `name` is whom it concerns, for the words.
    void setState(const ConversationId &id, ConversationState state, const QString &name);
    /// A reply was sent: until the next step it is what undo() takes back. It can be for `time`.
    void noteReply(const OutboxItem &reply, const QString &name, std::chrono::milliseconds time);
    /// A reply needs no way back any more.
    void forgetReply(const OutboxId &reply);
    void undo();

Q_SIGNALS:
    /// Done, and can be taken back for a while.
    void changed(const QString &text, std::chrono::milliseconds time);
    void undone(const sportello::ConversationId &id);
    /// The last step was a reply; whoever has its draft takes it back.
    void replyWanted(const sportello::OutboxItem &reply);
    /// There is no step to take back: why.
    void refused(const QString &why);
    void failed(const sportello::Error &error);

private:
    void keep(const StateChange &change);
    static QString text(ConversationState state, const QString &name);

    Conversations &m_conversations;
    Clock &m_clock;
    AgentId m_agent;
    std::optional<StateChange> m_last;
    std::optional<OutboxItem> m_reply;
    bool m_tooLate = false; ///< the last step can not be taken back any more
    quint64 m_number = 0;
};

} // namespace sportello
