// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/replyreviewtable.h"

#include "storage/idslices.h"

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

// In the order in which readReview() takes them.
const QString columns = u"v.id, v.message_id, v.agent_id, g.name, %1, v.comment,"
                        u" v.reviewed, v.reviewed_at, v.seen_at"_s;
const QString newestFirst = u"(v.replaced_at IS NULL) DESC, v.reviewed_at DESC, v.id DESC"_s;

ReplyReview readReview(const Statement &select)
{
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
    return review;
}

} // namespace

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
    const QString newer = u"n.message_id = reply_review.message_id"
                          u" AND n.reviewed_at > reply_review.reviewed_at"_s;
    m_database
        .statement(u"UPDATE reply_review SET replaced_at = (SELECT MIN(n.reviewed_at)"
                   u" FROM reply_review n WHERE %1) WHERE message_id = ? AND EXISTS (SELECT 1"
                   u" FROM reply_review n WHERE %1 AND (reply_review.replaced_at IS NULL"
                   u" OR n.reviewed_at < reply_review.replaced_at))"_s.arg(newer))
        .bind(message)
        .exec();
    // Two of the same moment, which nobody ordered.
    m_database
        .statement(u"UPDATE reply_review SET replaced_at = reviewed_at WHERE message_id = ?"
                   u" AND replaced_at IS NULL AND EXISTS (SELECT 1 FROM reply_review n"
                   u" WHERE n.message_id = reply_review.message_id AND n.replaced_at IS NULL"
                   u" AND n.reviewed_at = reply_review.reviewed_at AND n.id > reply_review.id)"_s)
        .bind(message)
        .exec();
}

QList<ReplyReview> ReplyReviewTable::of(MessageId message)
{
    Statement select = m_database.statement(
        u"SELECT %1 FROM reply_review v JOIN agent g ON g.id = v.agent_id"
        u" WHERE v.message_id = ? ORDER BY %2"_s.arg(columns.arg(u"v.verdict"_s), newestFirst));
    select.bind(message).exec();
    QList<ReplyReview> reviews;
    while (select.next())
        reviews.append(readReview(select));
    return reviews;
}

QList<ReplyReview> ReplyReviewTable::byOthers(const AgentId &agent,
                                              const QList<ConversationId> &conversations)
{
    const QString present = u"CASE WHEN v.replaced_at IS NULL THEN v.verdict ELSE '' END"_s;
    QList<ReplyReview> reviews;
    forEachSlice(conversations, [&](const QString &marks, const auto &bindIds) {
        Statement select = m_database.statement(
            u"SELECT %1 FROM message m JOIN reply_review v ON v.message_id = m.id"
            u" JOIN agent g ON g.id = v.agent_id WHERE m.conversation_id IN (%2)"
            u" AND m.agent_id = ? AND v.agent_id <> ?"
            u" AND (v.comment <> '' OR (v.verdict <> '' AND v.replaced_at IS NULL))"
            u" ORDER BY v.message_id, %3"_s.arg(columns.arg(present), marks, newestFirst));
        bindIds(select);
        select.bind(agent).bind(agent).exec();
        while (select.next())
            reviews.append(readReview(select));
    });
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
