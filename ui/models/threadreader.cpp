// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/threadreader.h"

#include "core/future.h"

#include <utility>

namespace sportello {

namespace {

/// The messages of a newer read, preceded by those of earlier pages that it does not reach.
QList<Message> withOlderPages(const QList<Message> &known, QList<Message> read)
{
    if (read.isEmpty())
        return read;
    QList<Message> older;
    for (const Message &message : known) {
        if (message.id >= read.constFirst().id)
            break;
        older.append(message);
    }
    return older + read;
}

} // namespace

ThreadReader::ThreadReader(Store &store, Conversations &conversations, Outbox &outbox,
                           QObject *parent)
    : QObject(parent)
    , m_conversations(conversations)
    , m_outbox(outbox)
{
    connect(&store, &Store::committed, this, &ThreadReader::handleCommit);
}

void ThreadReader::setConversation(const ConversationId &id)
{
    m_conversation = id;
    ++m_threadNumber;
    ++m_itemsNumber;
    m_content = {};
    m_parts = {};
    m_wanted = PageSize;
    m_loaded = false;
    m_itemsLoaded = false;
    m_loadingOlder = false;
    if (!id.isNull())
        reload();
}

void ThreadReader::reload()
{
    readThread();
    readItems();
}

void ThreadReader::handleCommit(const ChangeSet &changes)
{
    if (m_conversation.isNull())
        return;
    if (changes.conversations.contains(m_conversation) || changes.notes.contains(m_conversation))
        readThread();
    if (changes.outboxConversations.contains(m_conversation))
        readItems();
}

void ThreadReader::readThread()
{
    const quint64 number = ++m_threadNumber;
    whenDone(m_conversations.thread(m_conversation, m_wanted), this,
             [this, number](Result<ThreadContent> result) {
        if (number != m_threadNumber)
            return;
        if (!result) {
            Q_EMIT failed(result.error());
            return;
        }
        takeThread(std::move(result).value());
    });
}

void ThreadReader::takeThread(ThreadContent content)
{
    const QList<Message> messages = withOlderPages(m_parts.messages, content.messages);
    // What an older page said about its predecessors still holds: this read did not look there.
    if (messages.size() > content.messages.size())
        content.hasOlder = m_content.hasOlder;
    m_parts.messages = messages;
    m_parts.posts = content.context;
    m_parts.notes = content.notes;
    content.messages.clear();
    content.context.clear();
    m_content = std::move(content);
    const bool first = !m_loaded;
    m_loaded = true;
    noteParts();
    Q_EMIT contentChanged();
    if (first)
        Q_EMIT loaded();
}

void ThreadReader::readItems()
{
    const quint64 number = ++m_itemsNumber;
    whenDone(m_outbox.openOfConversation(m_conversation), this,
             [this, number](Result<QList<OutboxItem>> result) {
        if (number != m_itemsNumber)
            return;
        if (!result) {
            Q_EMIT failed(result.error());
            return;
        }
        m_parts.items = result.value();
        m_itemsLoaded = true;
        noteParts();
    });
}

void ThreadReader::loadOlder()
{
    if (m_loadingOlder || !m_content.hasOlder || m_parts.messages.isEmpty())
        return;
    m_loadingOlder = true;
    const ConversationId conversation = m_conversation;
    whenDone(m_conversations.thread(conversation, PageSize, m_parts.messages.constFirst().id), this,
             [this, conversation](Result<ThreadContent> result) {
        if (conversation != m_conversation)
            return;
        m_loadingOlder = false;
        if (!result) {
            Q_EMIT failed(result.error());
            return;
        }
        QList<Message> older;
        for (const Message &message : std::as_const(result->messages)) {
            if (m_parts.messages.isEmpty() || message.id < m_parts.messages.constFirst().id)
                older.append(message);
        }
        m_content.hasOlder = result->hasOlder;
        m_parts.messages = older + m_parts.messages;
        m_wanted = static_cast<int>(m_parts.messages.size());
        noteParts();
    });
}

void ThreadReader::noteParts()
{
    m_parts.hasOlder = m_content.hasOlder;
    // Both halves arrive one after the other; showing the first alone would make the view jump.
    if (isWhole())
        Q_EMIT changed();
}

} // namespace sportello
