// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/id.h"

#include <QList>
#include <QObject>

namespace sportello {

class ContactPanel;
class ConversationPane;
class InboxPane;
class PaneRow;

/// What is read: the conversation beside the list, or in its place where the window is narrow. How
/// one gets there, back, and on to the next.
class ReadingSide : public QObject
{
    Q_OBJECT

public:
    /// All of them outlive this object.
    ReadingSide(InboxPane &inbox, ConversationPane &thread, ContactPanel &contact, PaneRow &panes,
                QObject *parent = nullptr);

    /// What the thread shows; null for none.
    const ConversationId &shown() const { return m_shown; }
    /// What the keys of a conversation are about: what is read, else what is chosen.
    ConversationId subject() const;
    /// Shows the thread of what the keys are about; false when there is none.
    bool showsSubject();
    /// With the focus; nothing for a null id.
    void open(const ConversationId &id);
    /// Shows a conversation that was not chosen in the list.
    void goTo(const ConversationId &id);
    /// The same, but not where it would cover the list; nothing for a null id.
    void showAgain(const ConversationId &id);
    /// What is chosen in the list is shown where there is room for it beside the list.
    void showChosen();
    void goBack();
    /// The same, and the list gets the focus.
    void leave();
    /// Moves on from conversations that a decision takes out of the list.
    void moveOn(const QList<ConversationId> &ids);
    /// The next one after a conversation that was answered; single keys work at once.
    void goOn(const ConversationId &id);

Q_SIGNALS:
    /// Somebody was taken to a conversation.
    void went();

private:
    void show(const ConversationId &id);

    InboxPane &m_inbox;
    ConversationPane &m_thread;
    ContactPanel &m_contact;
    PaneRow &m_panes;
    ConversationId m_shown;
};

} // namespace sportello
