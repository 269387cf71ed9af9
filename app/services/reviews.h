// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clock.h"
#include "core/future.h"
#include "domain/replyreview.h"
#include "domain/replyscope.h"
#include "services/privateposts.h"
#include "services/reviewwalk.h"
#include "storage/store.h"

#include <QHash>
#include <QObject>
#include <QTimeZone>

#include <memory>

class QSaveFile;

namespace sportello {

/// Which replies are to be looked at.
struct ReviewRequest
{
    /// The query language (domain/query.h) as it is understood of single replies: `agent:` is who
    /// wrote it, `before:` and `after:` when, `is:late` that it came later than is promised.
    QString text;
    std::optional<BrandId> brand{}; ///< only this one's, unless the text names a brand
    int limit = 50;
    std::optional<MessageId> after{}; ///< where the page before ended
    quint64 number = 0; ///< Reviews::begin(); 0 = never too late
};

/// A page of them, the newest first.
struct ReviewPage
{
    QList<ReplyUnderReview> replies;
    std::optional<MessageId> next; ///< ReviewRequest::after of the next page; nothing = all

    bool operator==(const ReviewPage &) const = default;
};

/// Which of them, where not all.
struct ReviewSample
{
    int count = 20;
    quint64 seed = 0; ///< the same ones for the same seed
    bool isSpread = false; ///< of every agent as many as of the others
};

/// What a team lead decides about a reply.
struct NewReview
{
    MessageId message; ///< any part of it
    ReplyVerdict verdict = ReplyVerdict::None;
    QString comment; ///< for whoever wrote it; empty = none
    bool isReviewed = true; ///< false: there is more to say
};

/// What was written into a file.
struct ReviewsWritten
{
    QString path;
    int replies = 0;

    bool operator==(const ReviewsWritten &) const = default;
};

/// The review of our replies: what was asked, what was answered and how it came about, and what
/// team leads think of it. All of it stays in the store; nothing here knows a network.
///
/// Long work runs in slices between which everything else has its turn, and ends when newer work
/// was begun. The thread of the window.
class Reviews : public QObject
{
    Q_OBJECT

public:
    /// All references outlive this object. Days begin in `zone`; `me` is who "me" is.
    Reviews(Store &store, Clock &clock, PrivatePosts &privatePosts, const AgentId &me,
            const QTimeZone &zone, QObject *parent = nullptr);
    ~Reviews() override;

    /// The number of new work. What carries an older one finishes with Cancelled.
    quint64 begin() { return ++m_newest; }

    /// Refused with a sentence when the text is no query; Cancelled when it is too late.
    Future<ReviewPage> page(const ReviewRequest &request);
    /// How many there are; limit and `after` do not matter.
    Future<int> count(const ReviewRequest &request);
    /// Which questions are before the replies that the request finds, as far as figures of
    /// questions can tell them apart. Refused as page().
    Future<ReplyScope> scope(const ReviewRequest &request);
    /// Some of them, at random; limit and `after` do not matter.
    Future<ReviewPage> sample(const ReviewRequest &request, const ReviewSample &sample);
    /// NotFound when the message is not there or not ours; of a further part the whole reply.
    Future<ReplyUnderReview> reply(MessageId message);

    /// Keeps it with its record; what was thought before is kept too. NotFound as reply().
    Future<ReplyUnderReview> save(const NewReview &review);
    /// Whoever wrote the reply saw what was said about it. Nothing happens where I am not that one.
    Future<Done> markSeen(MessageId message);
    /// What others said about my replies in those conversations, by reply, the newest first.
    Future<QHash<MessageId, QList<ReplyReview>>>
    aboutMine(const QList<ConversationId> &conversations);
    /// How many of my replies have comments that I did not see.
    Future<int> unseenComments();

    /// Writes those replies, or else all that the request finds, as CSV. One that is there is
    /// replaced when the new one is whole. Storage, with a sentence, when it cannot be written.
    Future<ReviewsWritten> write(const ReviewRequest &request,
                                 const std::optional<QList<MessageId>> &only, const QString &path);

Q_SIGNALS:
    /// Something was said about that reply, or seen.
    void changed(sportello::MessageId message);

private:
    struct File;

    Result<HistoryQuery> queryOf(const ReviewRequest &request) const;
    Future<Done> walk(const std::shared_ptr<ReviewWalk> &walk, quint64 number);
    /// All that the request finds, without its pages.
    Future<QList<ReviewedReplies::Found>> everything(const ReviewRequest &request);
    Future<QList<MessageId>> all(ReviewRequest request);
    Future<QList<ReplyUnderReview>> read(const QList<MessageId> &messages);
    Future<Done> writeRows(const std::shared_ptr<File> &file);
    void mask(ReplyUnderReview &reply) const;

    Store &m_store;
    Clock &m_clock;
    PrivatePosts &m_privatePosts;
    AgentId m_me;
    QTimeZone m_zone;
    quint64 m_newest = 0;
};

} // namespace sportello
