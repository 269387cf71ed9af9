// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/conversations.h"
#include "services/outbox.h"
#include "ui/models/threadrow.h"

#include <QObject>

namespace sportello {

/// What there is of one conversation, read again when a commit touched it: its messages page by
/// page, and the replies on their way.
class ThreadReader : public QObject
{
    Q_OBJECT

public:
    static constexpr int PageSize = 60;

    /// All references outlive this object.
    ThreadReader(Store &store, Conversations &conversations, Outbox &outbox,
                 QObject *parent = nullptr);

    /// Forgets what it knows and reads another conversation; a null id reads nothing.
    void setConversation(const ConversationId &id);
    const ConversationId &conversation() const { return m_conversation; }
    /// What the last read gave, without its messages; empty before loaded().
    const ThreadContent &content() const { return m_content; }
    const ThreadParts &parts() const { return m_parts; }
    /// The first page is there.
    bool isLoaded() const { return m_loaded; }
    /// So are the replies on their way.
    bool isWhole() const { return m_loaded && m_itemsLoaded; }
    /// The oldest loaded page's predecessor; nothing when there is none or one is on its way.
    void loadOlder();
    /// Reads everything again.
    void reload();

Q_SIGNALS:
    /// parts() changed, and isWhole().
    void changed();
    void contentChanged();
    /// The first page is there.
    void loaded();
    void failed(const sportello::Error &error);

private:
    void handleCommit(const ChangeSet &changes);
    void readThread();
    void readItems();
    void takeThread(ThreadContent content);
    void noteParts();

    Conversations &m_conversations;
    Outbox &m_outbox;
    ConversationId m_conversation;
    ThreadContent m_content;
    ThreadParts m_parts;
    int m_wanted = PageSize;
    /// Numbers of the newest questions; answers to older ones are dropped.
    quint64 m_threadNumber = 0;
    quint64 m_itemsNumber = 0;
    bool m_loaded = false;
    bool m_itemsLoaded = false;
    bool m_loadingOlder = false;
};

} // namespace sportello
