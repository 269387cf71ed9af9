// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/replyreviewtable.h"

namespace sportello {

using namespace Qt::StringLiterals;

void ReplyReviewTable::append(const ReplyReview &review, const ConversationId &conversation)
{
    m_database
        .statement(u"UPDATE reply_review SET replaced_at = ? WHERE message_id = ?"
                   u" AND replaced_at IS NULL"_s)
        .bind(review.at)
        .bind(review.message)
        .exec();
    m_database
        .statement(u"INSERT INTO reply_review (id, message_id, agent_id, verdict, comment,"
                   u" reviewed, reviewed_at, seen_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s)
        .bind(review.id)
        .bind(review.message)
        .bind(review.reviewer)
        .bind(toWord(review.verdict))
        .bind(review.comment)
        .bind(review.isReviewed)
        .bind(review.at)
        .bind(review.seenAt)
        .exec();
    m_database.changes().conversations.insert(conversation);
}

void ReplyReviewTable::settle(MessageId message)
{
    m_database
        .statement(u"UPDATE reply_review SET replaced_at = COALESCE((SELECT MIN(n.reviewed_at)"
                   u" FROM reply_review n WHERE n.message_id = reply_review.message_id"
                   u" AND n.reviewed_at > reply_review.reviewed_at),"
                   // Two of the same moment, which nobody ordered.
                   u" CASE WHEN replaced_at IS NULL AND EXISTS (SELECT 1 FROM reply_review n"
                   u" WHERE n.message_id = reply_review.message_id AND n.replaced_at IS NULL"
                   u" AND n.reviewed_at = reply_review.reviewed_at AND n.id > reply_review.id)"
                   u" THEN reviewed_at ELSE replaced_at END) WHERE message_id = ?"_s)
        .bind(message)
        .exec();
}

QList<ReplyReview> ReplyReviewTable::of(MessageId message)
{
    Statement select = m_database.statement(
        u"SELECT v.id, v.message_id, v.agent_id, g.name, v.verdict, v.comment, v.reviewed,"
        u" v.reviewed_at, v.seen_at FROM reply_review v JOIN agent g ON g.id = v.agent_id"
        u" WHERE v.message_id = ? ORDER BY (v.replaced_at IS NULL) DESC, v.reviewed_at DESC,"
        u" v.id DESC"_s);
    select.bind(message).exec();
    QList<ReplyReview> reviews;
    while (select.next()) {
        ReplyReview review;
        review.id = select.id<ReplyReviewId>(0);
        review.message = MessageId(select.integer(1));
        review.reviewer = select.id<AgentId>(2);
        review.reviewerName = select.text(3);
        review.verdict = replyVerdictFromWord(select.text(4)).value_or(ReplyVerdict::None);
        review.comment = select.text(5);
        review.isReviewed = select.flag(6);
        review.at = select.instant(7);
        review.seenAt = select.optionalInstant(8);
        reviews.append(review);
    }
    return reviews;
}

int ReplyReviewTable::markSeen(MessageId message, Instant at)
{
    Statement update =
        m_database.statement(u"UPDATE reply_review SET seen_at = ? WHERE message_id = ?"
                             u" AND seen_at IS NULL AND comment <> ''"_s);
    update.bind(at).bind(message).exec();
    return update.rowsAffected();
}

int ReplyReviewTable::unseenOf(const AgentId &agent)
{
    Statement select = m_database.statement(
        u"SELECT COUNT(DISTINCT v.message_id) FROM reply_review v"
        u" JOIN message m ON m.id = v.message_id WHERE v.seen_at IS NULL AND v.comment <> ''"
        u" AND m.agent_id = ? AND v.agent_id <> ?"_s);
    select.bind(agent).bind(agent);
    return select.exec() && select.next() ? int(select.integer(0)) : 0;
}

} // namespace sportello
