// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/shell/readingside.h"

#include "ui/contact/contactpanel.h"
#include "ui/conversation/conversationpane.h"
#include "ui/inbox/inboxpane.h"
#include "ui/shell/panerow.h"

namespace sportello {

ReadingSide::ReadingSide(InboxPane &inbox, ConversationPane &thread, ContactPanel &contact,
                         PaneRow &panes, QObject *parent)
    : QObject(parent)
    , m_inbox(inbox)
    , m_thread(thread)
    , m_contact(contact)
    , m_panes(panes)
{
    connect(&inbox, &InboxPane::chosen, this, [this](const ConversationId &id) {
        if (m_panes.showsThread())
            show(id);
    });
    connect(&inbox, &InboxPane::opened, this, &ReadingSide::open);
    connect(&thread, &ConversationPane::backWanted, this, &ReadingSide::leave);
    connect(&thread, &ConversationPane::conversationWanted, this, &ReadingSide::goTo);
    connect(&thread, &ConversationPane::nextWanted, this, &ReadingSide::goOn);
    connect(&contact, &ContactPanel::conversationWanted, this, [this](const ConversationId &id) {
        m_panes.uncoverThread();
        goTo(id);
    });
}

void ReadingSide::show(const ConversationId &id)
{
    if (id == m_shown)
        return;
    m_shown = id;
    m_inbox.setShown(id);
    m_contact.setConversation(id);
    if (id.isNull())
        m_thread.clear();
    else
        m_thread.showConversation(id);
}

void ReadingSide::showChosen()
{
    if (!m_panes.isNarrow() && !m_panes.isThreadOpen() && !m_inbox.current().isNull())
        show(m_inbox.current());
}

void ReadingSide::open(const ConversationId &id)
{
    if (id.isNull())
        return;
    m_panes.openThread();
    show(id);
    Q_EMIT went();
    m_thread.setFocus();
}

void ReadingSide::goTo(const ConversationId &id)
{
    // Otherwise the list would mark another conversation than the one that is read.
    if (m_inbox.current() != id)
        m_inbox.unselect();
    m_panes.openThread();
    show(id);
    m_inbox.setShown(id);
    Q_EMIT went();
}

void ReadingSide::showAgain(const ConversationId &id)
{
    if (!id.isNull() && !m_panes.isNarrow())
        goTo(id);
}

void ReadingSide::goBack()
{
    const bool wasOpen = m_panes.isThreadOpen();
    m_panes.closeThread();
    if (wasOpen && m_panes.isNarrow())
        m_inbox.setFocus();
}

void ReadingSide::leave()
{
    goBack();
    m_inbox.setFocus();
}

ConversationId ReadingSide::subject() const
{
    return m_panes.showsThread() && !m_shown.isNull() ? m_shown : m_inbox.current();
}

bool ReadingSide::showsSubject()
{
    if (m_shown.isNull() || !m_panes.showsThread())
        open(m_inbox.current());
    return !m_shown.isNull();
}

void ReadingSide::moveOn(const QList<ConversationId> &ids)
{
    if (m_panes.isNarrow()) {
        goBack();
    } else if (ids.size() > 1) {
        if (!m_inbox.selectBeyond(ids))
            show({});
    } else if (ids.contains(m_inbox.current()) && !m_inbox.selectNeighbour()) {
        show({});
    }
}

void ReadingSide::goOn(const ConversationId &id)
{
    moveOn({id});
    if (m_panes.isNarrow())
        return;
    // The reply may have taken the row out of the list already; its place is the next one's.
    if (m_inbox.current().isNull())
        m_inbox.selectNext();
    if (m_inbox.current() != id)
        open(m_inbox.current());
}

} // namespace sportello
