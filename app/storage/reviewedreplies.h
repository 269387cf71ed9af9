// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/account.h"
#include "domain/openinghours.h"
#include "domain/replyclock.h"
#include "domain/replyreview.h"
#include "storage/historyquery.h"

#include <QHash>
#include <QList>

namespace sportello {

/// What is promised where: needed to call a reply late.
struct ReplyPromises
{
    QHash<AccountId, Account> accounts;
    QHash<OpeningHoursId, OpeningHours> hours;

    const OpeningHours *hoursOf(const Account &account) const;
};

/// Reads our replies from the history as a team lead looks at them, the newest first, in slices
/// that each take a few milliseconds whatever the query is. A thread is one reply.
class ReviewedReplies
{
public:
    /// A reply that fits, without its texts.
    struct Found
    {
        MessageId message;
        ConversationId conversation;
        AccountId account;
        AgentId agent; ///< null = nobody that is known
        Instant sentAt;
    };
    struct Slice
    {
        QList<Found> rows;
        qint64 reached = 0; ///< the next slice is asked for below this id
        bool isDone = false; ///< there are none below
    };
    /// How long somebody waited.
    struct Wait
    {
        Instant asked;
        bool isFirst = true; ///< we had not written in the conversation before
    };

    explicit ReviewedReplies(TeamDatabase &database)
        : m_database(database)
    {
    }

    ReplyPromises promises();
    /// Replies with lower ids than `below`, at most `limit`, of the next `block` messages.
    Slice slice(const CompiledHistory &query, qint64 below, int block, int limit);
    /// Nothing when nobody waited.
    std::optional<Wait> waitBefore(const Found &reply);
    /// The reply with all that is known; nothing when there is no such message of ours.
    std::optional<ReplyUnderReview> read(MessageId message, const ReplyPromises &promises);
    /// The first part of the reply that the message belongs to.
    std::optional<Found> find(MessageId message);

private:
    struct Place
    {
        ConversationId conversation;
        Instant at;
        qint64 id = 0;
    };

    std::optional<Place> lastOfOurs(const Place &before);
    std::optional<Wait> waitAt(const Place &place);
    ConversationId linkedTo(const ConversationId &conversation);
    bool hasQuestion(const Place &before);
    void readParts(ReplyUnderReview &reply, Place &last, const OutboxId &outbox,
                   const QString &remoteId);
    void readQuestion(ReplyUnderReview &reply, const Place &place);
    void readOutcome(ReplyUnderReview &reply, const Place &last);
    QList<ReviewMessage> theirs(const Place &from, bool isAfter, int limit);

    TeamDatabase &m_database;
};

/// How the wait is to be judged: `waited`, `openTime`, `promised` and `isLate` of the reply, from
/// `asked` on.
void judgeWait(ReplyUnderReview &reply, const ReviewedReplies::Wait &wait,
               const ReplyPromises &promises);

} // namespace sportello
