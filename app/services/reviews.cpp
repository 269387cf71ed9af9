// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/reviews.h"

#include "domain/csv.h"
#include "services/errortext.h"
#include "services/reviewcsv.h"
#include "storage/auditlog.h"
#include "storage/checked.h"
#include "storage/replyreviewtable.h"
#include "storage/replyscope.h"

#include <QSaveFile>

#include <algorithm>
#include <utility>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype rowsAtOnce = 50;

Error noSuchReply()
{
    return {
        ErrorKind::NotFound, Reviews::tr("There is no such reply of ours any more."), {}, false};
}

Error cannotWrite(const QString &path)
{
    return {ErrorKind::Storage,
            Reviews::tr("“%1” cannot be written. Is the disk full? Nothing was kept; make room or "
                        "choose another folder, then try again.")
                .arg(path),
            {},
            false};
}

/// Half a letter would take the sign behind it with it on its way into a database, and with a zero
/// the text would end.
QString whole(QString text)
{
    return QString::fromUtf8(text.remove(QChar(u'\0')).toUtf8());
}

} // namespace

struct Reviews::File
{
    explicit File(const QString &path)
        : file(path)
    {
        result.path = path;
    }

    QSaveFile file;
    QList<MessageId> left;
    ReviewsWritten result;
};

Reviews::Reviews(Store &store, Clock &clock, PrivatePosts &privatePosts, const AgentId &me,
                 const QTimeZone &zone, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock)
    , m_privatePosts(privatePosts)
    , m_me(me)
    , m_zone(zone)
{
}

Reviews::~Reviews() = default;

Result<HistoryQuery> Reviews::queryOf(const ReviewRequest &request) const
{
    const ParsedQuery parsed = parseQuery(whole(request.text));
    if (!parsed.ok())
        return Error{ErrorKind::Refused, ErrorText::forQuery(*parsed.problem), {}, false};
    return HistoryQuery{parsed.query, request.brand};
}

Future<Done> Reviews::walk(const std::shared_ptr<ReviewWalk> &walk, quint64 number)
{
    if (number != 0 && number != m_newest)
        return readyError<Done>(Error{ErrorKind::Cancelled, {}, {}, false});
    auto slice = m_store.run(
        [walk](TeamDatabase &database) { return checked(database, walk->step(database)); });
    return andThen(slice, this, [this, walk, number](bool isDone) {
        if (!isDone)
            return this->walk(walk, number);
        return number != 0 && number != m_newest
            ? readyError<Done>(Error{ErrorKind::Cancelled, {}, {}, false})
            : readyValue(Done{});
    });
}

void Reviews::mask(ReplyUnderReview &reply) const
{
    const auto maskOne = [&](ReviewMessage &message) {
        if (message.audience != Audience::Private)
            message.text = m_privatePosts.excerpt(message.text, reply.account);
    };
    for (ReviewMessage &message : reply.question)
        maskOne(message);
    if (reply.wroteBack)
        maskOne(*reply.wroteBack);
}

Future<QList<ReplyUnderReview>> Reviews::read(const QList<MessageId> &messages)
{
    auto work = [messages](TeamDatabase &database) -> Result<QList<ReplyUnderReview>> {
        ReviewedReplies table(database);
        const ReplyPromises promises = table.promises();
        QList<ReplyUnderReview> replies;
        for (const MessageId message : messages) {
            if (const auto reply = table.read(message, promises))
                replies.append(*reply);
        }
        return checked(database, replies);
    };
    return andThen(m_store.run(work), this, [this](QList<ReplyUnderReview> replies) {
        for (ReplyUnderReview &reply : replies)
            mask(reply);
        return readyValue(std::move(replies));
    });
}

Future<ReviewPage> Reviews::page(const ReviewRequest &request)
{
    const Result<HistoryQuery> query = queryOf(request);
    if (!query)
        return readyError<ReviewPage>(query.error());
    const auto walk = std::make_shared<ReviewWalk>(
        ReviewWalk::Wanted{*query, QueryContext{m_clock.now(), m_zone, m_me}, request.after,
                           std::max(1, request.limit)});
    auto found = andThen(this->walk(walk, request.number), this, [this, walk](Done) {
        QList<MessageId> messages;
        for (const ReviewedReplies::Found &row : walk->rows())
            messages.append(row.message);
        return read(messages);
    });
    return andThen(found, this, [walk](QList<ReplyUnderReview> replies) {
        ReviewPage page;
        page.replies = std::move(replies);
        if (walk->hasMore())
            page.next = walk->rows().last().message;
        return readyValue(std::move(page));
    });
}

Future<QList<ReviewedReplies::Found>> Reviews::everything(const ReviewRequest &request)
{
    const Result<HistoryQuery> query = queryOf(request);
    if (!query)
        return readyError<QList<ReviewedReplies::Found>>(query.error());
    const auto walk = std::make_shared<ReviewWalk>(
        ReviewWalk::Wanted{*query, QueryContext{m_clock.now(), m_zone, m_me}, std::nullopt, 0});
    return andThen(this->walk(walk, request.number), this,
                   [walk](Done) { return readyValue(walk->rows()); });
}

Future<ReplyScope> Reviews::scope(const ReviewRequest &request)
{
    const Result<HistoryQuery> query = queryOf(request);
    if (!query)
        return readyError<ReplyScope>(query.error());
    const QueryContext context{m_clock.now(), m_zone, m_me};
    return m_store.run([query = *query, context](TeamDatabase &database) {
        return checked(database, replyScope(database, query, context));
    });
}

Future<int> Reviews::count(const ReviewRequest &request)
{
    return andThen(everything(request), this, [](const QList<ReviewedReplies::Found> &rows) {
        return readyValue(int(rows.size()));
    });
}

Future<ReviewPage> Reviews::sample(const ReviewRequest &request, const ReviewSample &sample)
{
    auto found = andThen(everything(request), this,
                         [this, sample](const QList<ReviewedReplies::Found> &rows) {
        QList<SampleCandidate> candidates;
        candidates.reserve(rows.size());
        for (const ReviewedReplies::Found &row : rows)
            candidates.append({row.message, row.agent});
        return read(sampleOf(candidates, sample.count, sample.seed, sample.isSpread));
    });
    return andThen(found, this, [](QList<ReplyUnderReview> replies) {
        ReviewPage page;
        page.replies = std::move(replies);
        return readyValue(std::move(page));
    });
}

Future<QList<MessageId>> Reviews::all(ReviewRequest request)
{
    request.number = 0; // what is written into a file is never too late
    return andThen(everything(request), this, [](const QList<ReviewedReplies::Found> &rows) {
        QList<MessageId> messages;
        messages.reserve(rows.size());
        for (const ReviewedReplies::Found &row : rows)
            messages.append(row.message);
        return readyValue(std::move(messages));
    });
}

Future<ReplyUnderReview> Reviews::reply(MessageId message)
{
    auto first = m_store.run([message](TeamDatabase &database) -> Result<MessageId> {
        const auto found = ReviewedReplies(database).find(message);
        if (database.error())
            return *database.error();
        if (!found)
            return noSuchReply();
        return found->message;
    });
    auto replies = andThen(first, this, [this](MessageId id) { return read({id}); });
    return andThen(replies, this, [](const QList<ReplyUnderReview> &found) {
        return found.isEmpty() ? readyError<ReplyUnderReview>(noSuchReply())
                               : readyValue(found.first());
    });
}

Future<ReplyUnderReview> Reviews::save(const NewReview &review)
{
    ReplyReview row;
    row.id = ReplyReviewId::make();
    row.reviewer = m_me;
    row.verdict = review.verdict;
    row.comment = whole(review.comment).trimmed();
    row.isReviewed = review.isReviewed;
    row.at = m_clock.now();
    auto work = [row, message = review.message](TeamDatabase &database) -> Result<MessageId> {
        const auto found = ReviewedReplies(database).find(message);
        if (database.error())
            return *database.error();
        if (!found)
            return noSuchReply();
        ReplyReview kept = row;
        kept.message = found->message;
        ReplyReviewTable(database).append(kept, found->conversation);
        // The comment is not for the record: it can be erased, and the record cannot.
        AuditLog(database).append({kept.reviewer, u"reply.reviewed"_s, found->account,
                                   found->conversation, kept.id.toString(), toWord(kept.verdict)},
                                  kept.at);
        return checked(database, found->message);
    };
    return andThen(m_store.run(work), this, [this](MessageId message) {
        Q_EMIT changed(message);
        return reply(message);
    });
}

Future<Done> Reviews::markSeen(MessageId message)
{
    auto work = [message, me = m_me, now = m_clock.now()](TeamDatabase &database) -> Result<int> {
        const auto found = ReviewedReplies(database).find(message);
        const bool isMine = found && found->agent == me;
        return checked(database,
                       isMine ? ReplyReviewTable(database).markSeen(found->message, now) : 0);
    };
    return andThen(m_store.run(work), this, [this, message](int news) {
        if (news > 0)
            Q_EMIT changed(message);
        return readyValue(Done{});
    });
}

Future<QHash<MessageId, QList<ReplyReview>>>
Reviews::aboutMine(const QList<ConversationId> &conversations)
{
    return m_store.run([conversations, me = m_me](TeamDatabase &database) {
        QHash<MessageId, QList<ReplyReview>> all;
        const QList<ReplyReview> reviews = ReplyReviewTable(database).byOthers(me, conversations);
        for (const ReplyReview &review : reviews)
            all[review.message].append(review);
        return checked(database, all);
    });
}

Future<int> Reviews::unseenComments()
{
    return m_store.run([me = m_me](TeamDatabase &database) {
        return checked(database, ReplyReviewTable(database).unseenOf(me));
    });
}

Future<ReviewsWritten> Reviews::write(const ReviewRequest &request,
                                      const std::optional<QList<MessageId>> &only,
                                      const QString &path)
{
    const auto file = std::make_shared<File>(path);
    auto listed = only ? readyValue(*only) : all(request);
    auto written = andThen(listed, this, [this, file](const QList<MessageId> &messages) {
        file->left = messages;
        if (!file->file.open(QIODevice::WriteOnly))
            return readyError<Done>(cannotWrite(file->result.path));
        file->file.write(reviewCsvHead());
        return writeRows(file);
    });
    auto recorded = andThen(written, this, [this, file](Done) {
        if (!file->file.commit())
            return readyError<Done>(cannotWrite(file->result.path));
        return m_store.run([me = m_me, now = m_clock.now(), replies = file->result.replies](
                               TeamDatabase &database) -> Result<Done> {
            AuditLog(database).append({me,
                                       u"history.exported"_s,
                                       {},
                                       {},
                                       {},
                                       u"scope=reviews format=csv messages=%1"_s.arg(replies)},
                                      now);
            return checked(database, Done{});
        });
    });
    return afterwards(recorded, this, [file](const Result<Done> &result) {
        if (result)
            return readyValue(file->result);
        file->file.cancelWriting();
        return readyError<ReviewsWritten>(result.error());
    });
}

Future<Done> Reviews::writeRows(const std::shared_ptr<File> &file)
{
    if (file->left.isEmpty())
        return readyValue(Done{});
    const QList<MessageId> some = file->left.mid(0, rowsAtOnce);
    file->left = file->left.mid(some.size());
    return andThen(read(some), this, [this, file](const QList<ReplyUnderReview> &replies) {
        for (const ReplyUnderReview &reply : replies) {
            const QByteArray row = reviewCsvRow(reply);
            if (file->file.write(row) != row.size())
                return readyError<Done>(cannotWrite(file->result.path));
        }
        file->result.replies += int(replies.size());
        return writeRows(file);
    });
}

} // namespace sportello
