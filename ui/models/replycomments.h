// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/reviews.h"

#include <QHash>
#include <QObject>

namespace sportello {

/// What others said about one's own replies in the conversations that are open, read again when a
/// commit touched them.
class ReplyComments : public QObject
{
    Q_OBJECT

public:
    /// Both outlive this object.
    ReplyComments(Store &store, Reviews &reviews, QObject *parent = nullptr);

    /// Forgets the others; null ids do not matter.
    void setConversations(const QList<ConversationId> &conversations);
    /// The newest first; empty where nothing was said, or it is not read yet.
    QList<ReplyReview> on(MessageId reply) const { return m_all.value(reply); }
    /// Whoever wrote the reply looks at what was said.
    void markSeen(MessageId reply);

Q_SIGNALS:
    /// What on() gives.
    void changed();

private:
    void read();

    Reviews &m_reviews;
    QList<ConversationId> m_conversations;
    QHash<MessageId, QList<ReplyReview>> m_all;
    quint64 m_number = 0; ///< of the newest question; answers to older ones are dropped
};

} // namespace sportello
