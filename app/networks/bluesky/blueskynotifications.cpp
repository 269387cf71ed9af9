// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "networks/bluesky/blueskynotifications.h"

#include "networks/bluesky/blueskyreread.h"

#include <QSet>

#include <algorithm>

namespace sportello::bluesky {

using namespace Qt::StringLiterals;

namespace {

const QStringList &reasons()
{
    static const QStringList list{u"mention"_s, u"reply"_s, u"quote"_s};
    return list;
}

std::optional<NotificationPage::Item> readNotification(const QJsonObject &notification,
                                                       const Self &self)
{
    if (!reasons().contains(notification["reason"_L1].toString()))
        return {};
    const PostFacts facts = factsOf(notification);
    const std::optional<RemoteMessage> message =
        readPost(facts, notification["record"_L1].toObject(), self);
    if (!message || message->direction == Direction::Out)
        return {};
    return NotificationPage::Item{facts, *message};
}

bool lacksAddress(const NotificationPage::Item &item)
{
    return std::any_of(item.message.attachments.begin(), item.message.attachments.end(),
                       [](const Attachment &attachment) { return attachment.url.isEmpty(); });
}

} // namespace

/// What is collected in one fetch.
struct Notifications::Round
{
    QString page; ///< to begin with; empty = the newest
    std::optional<Instant> until; ///< far enough back; nothing = one page with something on it
    QList<NotificationPage::Item> items;
    std::optional<Instant> newest;
    int pages = 0;
    bool reachedEnd = false; ///< `until`, or the end of the list
};

NotificationPage readNotifications(const QJsonObject &answer, const Self &self)
{
    NotificationPage page;
    page.next = answer["cursor"_L1].toString();
    for (const QJsonValue &value : answer["notifications"_L1].toArray()) {
        const QJsonObject notification = value.toObject();
        if (const std::optional<Instant> time = readTime(notification["indexedAt"_L1])) {
            page.newest = std::max(page.newest.value_or(*time), *time);
            page.oldest = std::min(page.oldest.value_or(*time), *time);
        }
        if (const std::optional<NotificationPage::Item> item = readNotification(notification, self))
            page.items.append(*item);
    }
    return page;
}

Notifications::Notifications(Client &client, PostVersions &versions, Self self, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_versions(versions)
    , m_self(std::move(self))
{
}

Future<RemoteBatch> Notifications::fetch(const Cursor &cursor)
{
    const PagePosition position = PagePosition::fromCursor(cursor);
    const std::optional<Instant> since = readTime(position.since);
    Round round;
    round.page = position.page;
    if (since)
        round.until = *since - Overlap;
    return andThen(collect(round), this, [this, cursor, position, since](const Round &done) {
        PagePosition next = position;
        // The list goes on growing at its other end: what is newest was seen at the beginning.
        if (position.isComplete() && done.newest)
            next.newest = toRfc3339(since ? std::max(*since, *done.newest) : *done.newest);
        return finish(done, newerBatch(cursor, next, {!since, done.reachedEnd, done.page}));
    });
}

Future<RemoteBatch> Notifications::fetchOlder(const Cursor &cursor)
{
    if (cursor.isEmpty())
        return readyValue(RemoteBatch{});
    Round round;
    round.page = cursor.value;
    return andThen(collect(round), this,
                   [this](const Round &done) { return finish(done, olderBatch(done.page)); });
}

Future<NotificationPage> Notifications::page(const QString &cursor, Client::Urgency urgency)
{
    QUrlQuery query;
    for (const QString &reason : reasons())
        query.addQueryItem(u"reasons"_s, reason);
    query.addQueryItem(u"limit"_s, u"100"_s);
    if (!cursor.isEmpty())
        query.addQueryItem(u"cursor"_s, cursor);
    return andThen(m_client.query(u"app.bsky.notification.listNotifications"_s, query,
                                  Service::Server, urgency),
                   this, [this](const QJsonObject &answer) -> Future<NotificationPage> {
                       if (!answer["notifications"_L1].isArray()) {
                           return readyError<NotificationPage>(
                               {ErrorKind::Protocol, u"the answer has no list"_s, {}, false});
                       }
                       return readyValue(readNotifications(answer, m_self));
                   });
}

Future<Notifications::Round> Notifications::collect(Round round)
{
    return andThen(page(round.page, Client::Urgency::Background), this,
                   [this, round](const NotificationPage &page) mutable {
        round.items += page.items;
        if (page.newest)
            round.newest = std::max(round.newest.value_or(*page.newest), *page.newest);
        ++round.pages;
        // A server that answers the same page again and again would be asked for ever.
        const bool isLast = page.next.isEmpty() || page.next == round.page;
        const bool isFarEnough =
            round.until ? page.oldest && *page.oldest <= *round.until : page.oldest.has_value();
        round.page = isLast ? QString() : page.next;
        round.reachedEnd = isLast || (round.until && isFarEnough);
        // The reasons are picked out after a page was cut: a short or empty one is no end.
        if (isLast || isFarEnough || round.pages >= MaximumPages)
            return readyValue(round);
        return collect(round);
    });
}

Future<RemoteBatch> Notifications::finish(const Round &round, RemoteBatch batch)
{
    QStringList lacking;
    for (const NotificationPage::Item &item : round.items) {
        if (lacksAddress(item) && !lacking.contains(item.facts.uri))
            lacking.append(item.facts.uri);
    }
    // The files' addresses are worth a question, not a failure: without them a message is read all
    // the same.
    return afterwards(readPosts(m_client, lacking, Client::Urgency::Background), this,
                      [this, items = round.items, batch](const Result<PostViews> &views) mutable {
        const PostViews known = views.valueOr({});
        QSet<QString> seen;
        for (const NotificationPage::Item &item : std::as_const(items)) {
            if (seen.contains(item.facts.uri))
                continue;
            seen.insert(item.facts.uri);
            RemoteMessage message = item.message;
            const std::optional<RemoteMessage> viewed =
                readPostView(known.value(item.facts.uri), m_self);
            if (viewed && viewed->attachments.size() == message.attachments.size())
                message.attachments = viewed->attachments;
            m_versions.mark(message, item.facts);
            batch.messages.prepend(message);
        }
        return readyValue(batch);
    });
}

} // namespace sportello::bluesky
