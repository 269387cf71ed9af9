// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/replycomments.h"

#include <algorithm>

namespace sportello {

ReplyComments::ReplyComments(Store &store, Reviews &reviews, QObject *parent)
    : QObject(parent)
    , m_reviews(reviews)
{
    connect(&store, &Store::committed, this, [this](const ChangeSet &changes) {
        const bool isTouched = std::any_of(m_conversations.cbegin(), m_conversations.cend(),
                                           [&](const ConversationId &id) {
            return changes.conversations.contains(id);
        });
        if (isTouched)
            read();
    });
    // That somebody saw them changes no conversation.
    connect(&reviews, &Reviews::changed, this, [this](MessageId reply) {
        if (m_all.contains(reply))
            read();
    });
}

void ReplyComments::setConversations(const QList<ConversationId> &conversations)
{
    QList<ConversationId> wanted = conversations;
    wanted.removeIf([](const ConversationId &id) { return id.isNull(); });
    if (wanted == m_conversations)
        return;
    m_conversations = wanted;
    m_all.clear();
    Q_EMIT changed();
    read();
}

void ReplyComments::read()
{
    const quint64 number = ++m_number;
    if (m_conversations.isEmpty())
        return;
    whenDone(m_reviews.aboutMine(m_conversations), this,
             [this, number](const Result<QHash<MessageId, QList<ReplyReview>>> &all) {
        // A thread without its comments is still a thread.
        if (number != m_number || !all || *all == m_all)
            return;
        m_all = *all;
        Q_EMIT changed();
    });
}

void ReplyComments::markSeen(MessageId reply)
{
    const QList<ReplyReview> comments = on(reply);
    const bool hasNews = std::any_of(comments.cbegin(), comments.cend(), [](const auto &comment) {
        return !comment.comment.isEmpty() && !comment.seenAt;
    });
    if (hasNews)
        m_reviews.markSeen(reply);
}

} // namespace sportello
