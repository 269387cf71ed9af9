// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/replyreview.h"
#include "storage/database.h"

#include <QList>

namespace sportello {

/// What was thought of replies. Nothing is overwritten.
class ReplyReviewTable
{
public:
    explicit ReplyReviewTable(TeamDatabase &database)
        : m_database(database)
    {
    }

    /// From now on it is the one that counts for its reply.
    void append(const ReplyReview &review, const ConversationId &conversation);
    /// After rows of that reply came from elsewhere: the newest of all counts, in whatever order
    /// they came.
    void settle(MessageId message);
    QList<ReplyReview> of(MessageId message); ///< the newest first
    /// What others thought of that agent's replies in those conversations, and said or judged; the
    /// newest first. An earlier verdict is not told again, an earlier comment is.
    QList<ReplyReview> byOthers(const AgentId &agent, const QList<ConversationId> &conversations);
    /// All comments on a reply were seen by whoever wrote it; how many were new.
    int markSeen(MessageId message, Instant at);
    /// How many replies of that agent have a comment of somebody else that they did not see.
    int unseenOf(const AgentId &agent);

private:
    TeamDatabase &m_database;
};

} // namespace sportello
