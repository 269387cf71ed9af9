// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/id.h"
#include "core/instant.h"
#include "domain/audience.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace sportello {

using ReplyReviewId = Id<struct ReplyReviewTag>;

/// What a team lead thinks of a reply.
enum class ReplyVerdict { None, Good, CouldBeBetter, Wrong, Example };

/// The words of the database, the record and the command line: good, better, wrong, example; empty
/// for none.
QString toWord(ReplyVerdict verdict);
std::optional<ReplyVerdict> replyVerdictFromWord(const QString &word);

/// How much of a canned reply became something else before it went out.
enum class TextChange { None, Little, Half, Mostly };

/// The words of the database and the command line: none, little, half, mostly.
QString toWord(TextChange change);
std::optional<TextChange> textChangeFromWord(const QString &word);

/// Counted in words, those that went and those that came, against all of both texts: up to a
/// quarter is a little, up to 65 per cent half. White space does not count.
TextChange textChange(const QString &before, const QString &after);

/// What one person thought of a reply at one time; the newest is what counts, the earlier ones are
/// kept.
struct ReplyReview
{
    ReplyReviewId id;
    MessageId message; ///< the reply, or its first part
    AgentId reviewer;
    QString reviewerName;
    ReplyVerdict verdict = ReplyVerdict::None;
    QString comment; ///< for whoever wrote the reply; may be empty
    bool isReviewed = false; ///< false: there is more to say
    Instant at;
    std::optional<Instant> seenAt; ///< when whoever wrote the reply saw it

    bool operator==(const ReplyReview &) const = default;
};

/// How a reply came about, as far as it cannot be seen from what went out.
struct ReplyMaking
{
    OutboxId outbox;
    ConversationId conversation;
    OutboxId group; ///< the first part of its thread; itself for a single reply
    int part = 1;
    CannedReplyId canned; ///< null = it was written freely
    QString cannedTitle; ///< as it was called then
    QString cannedText; ///< filled in, as it was put into the draft
    TextChange change = TextChange::None; ///< from that text to the reply's
    QStringList overridden; ///< rules of the reply check (CheckRule::name()) that were set aside

    bool operator==(const ReplyMaking &) const = default;
};

/// A message around a reply: of the question, or what came after it.
struct ReviewMessage
{
    MessageId id;
    QString author;
    QString text; ///< of customers in public: with private data masked
    Audience audience = Audience::Public;
    Instant at;
    bool isDeleted = false;

    bool operator==(const ReviewMessage &) const = default;
};

/// A reply with everything that is needed to judge it.
struct ReplyUnderReview
{
    MessageId message; ///< the reply, or its first part
    ConversationId conversation;
    AccountId account;
    QString accountName;
    QString network;
    QString contactName;
    Audience audience = Audience::Public;
    std::optional<AgentId> agent; ///< nothing: it was answered from elsewhere
    QString agentName;
    Instant sentAt;
    QString text; ///< of all parts
    int parts = 1;
    QString url;
    bool isDeleted = false;

    /// What the customer wrote since our reply before; where they wrote nothing, what they wrote
    /// last. The oldest first; of a very long one the newest.
    QList<ReviewMessage> question;
    /// When the customer began to wait; nothing where nobody waited.
    std::optional<Instant> asked;
    std::optional<std::chrono::milliseconds> waited; ///< as hours pass
    std::optional<std::chrono::milliseconds> openTime; ///< … while we were open
    std::optional<std::chrono::minutes> promised;
    std::optional<bool> isLate; ///< later than is promised now; nothing where nothing is

    ReplyMaking making; ///< what is not known of it is empty

    std::optional<ReviewMessage> wroteBack; ///< the customer's next message
    bool isSolved = false; ///< the conversation ended as solved, and has not come back
    bool isReopened = false; ///< it was done after the reply, and came back

    QList<ReplyReview> reviews; ///< the newest first

    bool hasCanned() const { return !making.canned.isNull() || !making.cannedTitle.isEmpty(); }
    const ReplyReview *review() const { return reviews.isEmpty() ? nullptr : &reviews.first(); }
    bool isReviewed() const { return !reviews.isEmpty() && reviews.first().isReviewed; }
    bool operator==(const ReplyUnderReview &) const = default;
};

/// One of the replies that a sample is taken from.
struct SampleCandidate
{
    MessageId message;
    AgentId agent; ///< null = nobody that is known
};

/// So many of them, each with the same chance; the same ones for the same seed, in whatever order
/// they are given. `spread`: of every agent as many as of the others, as far as there are. The
/// newest first.
QList<MessageId> sampleOf(const QList<SampleCandidate> &candidates, int count, quint64 seed,
                          bool spread);

} // namespace sportello

Q_DECLARE_METATYPE(sportello::ReplyUnderReview)
