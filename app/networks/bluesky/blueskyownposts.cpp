// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "networks/bluesky/blueskyownposts.h"

#include "networks/bluesky/blueskyreread.h"
#include "networks/bluesky/blueskytid.h"
#include "networks/bluesky/blueskyuri.h"

#include <algorithm>

namespace sportello::bluesky {

using namespace Qt::StringLiterals;

/// What is collected in one fetch.
struct OwnPosts::Round
{
    QString page; ///< to begin with; empty = the newest
    QString until; ///< a key that is far enough back; empty = one page is enough
    QList<RemoteMessage> replies; ///< newest first, without counterparts
    QString newest;
    QString oldest;
    int pages = 0;
    bool reachedEnd = false;
};

OwnPosts::OwnPosts(Client &client, Self self, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_self(std::move(self))
{
}

Future<RemoteBatch> OwnPosts::fetch(const Cursor &cursor)
{
    const PagePosition position = PagePosition::fromCursor(cursor);
    Round round;
    round.page = position.page;
    round.until = position.since;
    return andThen(collect(round), this, [this, cursor, position](const Round &done) {
        PagePosition next = position;
        if (position.isComplete())
            next.newest = std::max(position.since, done.newest);
        const PagesRead read{position.since.isEmpty(), done.reachedEnd, done.page};
        return finish(done, newerBatch(cursor, next, read));
    });
}

Future<RemoteBatch> OwnPosts::fetchOlder(const Cursor &cursor)
{
    if (cursor.isEmpty())
        return readyValue(RemoteBatch{});
    Round round;
    round.page = cursor.value;
    return andThen(collect(round), this,
                   [this](const Round &done) { return finish(done, olderBatch(done.page)); });
}

Future<OwnPosts::Round> OwnPosts::collect(Round round)
{
    QUrlQuery query;
    query.addQueryItem(u"repo"_s, m_self.did);
    query.addQueryItem(u"collection"_s, postCollection());
    query.addQueryItem(u"limit"_s, u"50"_s);
    if (!round.page.isEmpty())
        query.addQueryItem(u"cursor"_s, round.page);
    return andThen(m_client.query(u"com.atproto.repo.listRecords"_s, query, Service::Server,
                                  Client::Urgency::Background),
                   this, [this, round](const QJsonObject &answer) mutable -> Future<Round> {
                       if (!answer["records"_L1].isArray()) {
                           return readyError<Round>(
                               {ErrorKind::Protocol, u"the answer has no records"_s, {}, false});
                       }
                       take(round, answer);
                       const bool far = round.until.isEmpty() || round.oldest <= round.until;
                       if (round.page.isEmpty() || far || round.pages >= MaximumPages)
                           return readyValue(round);
                       return collect(round);
                   });
}

void OwnPosts::take(Round &round, const QJsonObject &answer) const
{
    const QString before = round.page;
    for (const QJsonValue &value : answer["records"_L1].toArray()) {
        const QString uri = value["uri"_L1].toString();
        const QString key = atUriFrom(uri).key;
        // Keys of another kind say nothing about time and would end the paging for ever.
        if (isTid(key)) {
            round.newest = std::max(round.newest, key);
            round.oldest = round.oldest.isEmpty() ? key : std::min(round.oldest, key);
        }
        PostFacts facts;
        facts.uri = uri;
        facts.author = personOf(m_self);
        const std::optional<RemoteMessage> message =
            readPost(facts, value["value"_L1].toObject(), m_self);
        if (message && !message->parentRemoteId.isEmpty())
            round.replies.append(*message);
    }
    ++round.pages;
    round.page = answer["cursor"_L1].toString();
    // A server that answers the same page again and again would be asked for ever.
    if (round.page == before || answer["records"_L1].toArray().isEmpty())
        round.page.clear();
    round.reachedEnd =
        round.page.isEmpty() || (!round.oldest.isEmpty() && round.oldest <= round.until);
}

Future<RemoteBatch> OwnPosts::finish(const Round &round, RemoteBatch batch)
{
    QStringList parents;
    for (const RemoteMessage &reply : round.replies)
        parents.append(reply.parentRemoteId);
    return andThen(learnAuthors(parents), this, [this, round, batch](Done) mutable {
        QStringList seen;
        for (RemoteMessage reply : round.replies) {
            if (seen.contains(reply.remoteId))
                continue;
            seen.append(reply.remoteId);
            // Whom an answer to ourselves goes to, the stored one knows; so with a parent that
            // nobody shows any more.
            reply.counterpart = m_people.value(atUriFrom(reply.parentRemoteId).did);
            batch.messages.prepend(reply);
        }
        return readyValue(batch);
    });
}

Future<Done> OwnPosts::learnAuthors(const QStringList &uris)
{
    const std::chrono::milliseconds now = m_client.clock().elapsed();
    if (now - m_peopleSince > PersonLifetime) {
        m_people.clear();
        m_peopleSince = now;
    }
    QHash<QString, QString> postsByDid;
    for (const QString &uri : uris) {
        const QString did = atUriFrom(uri).did;
        if (did != m_self.did && !m_people.contains(did))
            postsByDid.insert(did, uri);
    }
    QStringList unknown = postsByDid.values();
    unknown.sort();
    return afterwards(
        readPosts(m_client, unknown, Client::Urgency::Background), this,
        [this, asked = postsByDid.keys()](const Result<PostViews> &views) -> Future<Done> {
            // What the network declines to look up it will decline again; our replies come all
            // the same.
            if (!views && views.error().kind != ErrorKind::Refused)
                return readyError<Done>(views.error());
            for (const QString &did : asked)
                m_people.insert(did, {}); // not to be asked for again at every look
            for (const QJsonObject &view : views.valueOr({})) {
                const RemoteHandle author = readPerson(view["author"_L1].toObject());
                if (!author.address.isEmpty())
                    m_people.insert(author.remoteId, author);
            }
            return readyValue(Done{});
        });
}

} // namespace sportello::bluesky
