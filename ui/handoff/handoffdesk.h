// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/program.h"
#include "ui/handoff/handoffbar.h"

#include <QObject>

#include <optional>

namespace sportello {

class CannedInsertion;
class Composer;
class LinkPanel;
class TakePrivateStrip;

/// What an agent does about moving customers into private, for the conversation that is shown. What
/// leaves is written in the composer like every reply, with its checks and its undo.
class HandoffDesk : public QObject
{
    Q_OBJECT

public:
    /// Everything outlives the desk; `page` becomes the parent of its widgets.
    HandoffDesk(Program &program, const Theme &theme, Composer &composer, CannedInsertion &canned,
                QWidget *page);

    HandoffBar *bar() const { return m_bar; }
    TakePrivateStrip *strip() const { return m_strip; }
    /// Another conversation, or news about the one that is shown; a null one for none.
    void setConversation(const ConversationSummary &conversation);
    const std::optional<Handoff> &handoff() const { return m_handoff; }
    const QList<HandoffStep> &steps() const { return m_steps; }
    QString contact() const;
    /// Asks in which private conversation the customer wrote who was invited here.
    void askLink();
    /// Puts the words of the best way into the composer; nothing leaves before somebody sends them.
    void takePrivate();
    /// The same, and asks the customer to delete the post with their data. Where there is no way
    /// into private, or they are on it, only that.
    void askToDelete();

Q_SIGNALS:
    /// handoff() and steps() changed.
    void changed();
    /// Both conversations as one timeline, or not any more.
    void timelineWanted();
    void conversationWanted(const sportello::ConversationId &id);
    /// Something a person should know, in a sentence.
    void told(const QString &sentence);
    void failed(const sportello::Error &error);

private:
    void begin(bool asksToDelete);
    QString deletionText() const;
    void requestDeletion();
    void read();
    void forget();
    void showHandoff(const Handoff &handoff, const QList<HandoffStep> &steps);
    void step(HandoffBar::Step step);
    void change(Future<Handoff> changed);
    void offer(int index);
    void beginClosing();
    void beginClosingHere(const Handoff &handoff);
    void cancel();
    void followStall();
    QString account() const;

    Program &m_program;
    Composer &m_composer;
    CannedInsertion &m_canned;
    HandoffBar *m_bar;
    TakePrivateStrip *m_strip;
    LinkPanel *m_link;
    ConversationSummary m_conversation;
    std::optional<Handoff> m_handoff;
    QList<HandoffStep> m_steps;
    std::optional<HandoffPlan> m_plan;
    bool m_asksToDelete = false; ///< the plan's words are followed by that request
    std::optional<HandoffId> m_closing; ///< once its public side is shown
    quint64 m_stallNumber = 0; ///< the same
    quint64 m_number = 0; ///< what comes back for an older question is dropped
};

} // namespace sportello
