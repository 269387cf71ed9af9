// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/future.h"
#include "domain/outboxitem.h"
#include "services/triage.h"

#include <QObject>

#include <functional>
#include <optional>

namespace sportello {

/// How long a decision can be taken back.
inline constexpr std::chrono::seconds UndoTime{10};

/// Remembers the last step, a decision or a sent reply, and takes it back; says so when that is
/// not possible any more.
class Undoer : public QObject
{
    Q_OBJECT

public:
    /// The references outlive this object.
    Undoer(Triage &triage, Clock &clock, const Agent &agent, QObject *parent = nullptr);

    /// A decision is on its way: once it is made it is what undo() takes back, and `text` says what
    /// it was.
    void follow(const Future<DeskChange> &decision, const QString &text);
    /// A decision was made: it is what undo() takes back, and `text` says what it was.
    void note(const DeskChange &change, const QString &text);
    /// Typing took a conversation. False when that is not the last step: a reply can still be taken
    /// back, which matters more.
    bool noteTake(const DeskChange &change, const QString &text);
    /// Another step was made, in that conversation or, with a null id, in none; this takes it back.
    void noteStep(const ConversationId &conversation, const QString &text,
                  const std::function<Future<Done>()> &takeBack);
    /// That a conversation came to a state; `name` is whom it concerns.
    static QString text(ConversationState state, const QString &name);
    /// A reply was sent: until the next step it is what undo() takes back. It can be for `time`.
    void noteReply(const OutboxItem &reply, const QString &name, std::chrono::milliseconds time);
    /// A reply needs no way back any more.
    void forgetReply(const OutboxId &reply);
    void undo();

Q_SIGNALS:
    /// Done, and can be taken back for a while.
    void changed(const QString &text, std::chrono::milliseconds time);
    /// Null where the step was not about one conversation.
    void undone(const sportello::ConversationId &id);
    /// The last step was a reply; whoever has its draft takes it back.
    void replyWanted(const sportello::OutboxItem &reply);
    /// There is no step to take back: why.
    void refused(const QString &why);
    void failed(const sportello::Error &error);

private:
    struct Step
    {
        ConversationId conversation;
        std::function<Future<Done>()> takeBack;
    };

    void keep(const DeskChange &change);
    void keep(const Step &step);

    Triage &m_triage;
    Clock &m_clock;
    AgentId m_agent;
    std::optional<Step> m_last;
    std::chrono::milliseconds m_replyUntil{0}; ///< Clock::elapsed()
    std::optional<OutboxItem> m_reply;
    bool m_tooLate = false; ///< the last step can not be taken back any more
    quint64 m_number = 0;
};

} // namespace sportello
