// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "networks/bluesky/blueskyownposts.h"

#include "networks/bluesky/blueskytid.h"
#include "networks/bluesky/blueskyuri.h"

#include <algorithm>

namespace sportello::bluesky {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype peopleAtOnce = 25; // app.bsky.actor.getProfiles

} // namespace

/// A post of ours that speaks to somebody, and to whom.
struct OwnPosts::Addressed
{
    RemoteMessage message; ///< without counterpart
    QString did;
};

/// What is collected in one fetch.
struct OwnPosts::Round
{
    QString page; ///< to begin with; empty = the newest
    QString until; ///< a key that is far enough back; empty = one page is enough
    QList<Addressed> posts; ///< newest first
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
        const QJsonObject record = value["value"_L1].toObject();
        const QString did = addressedDid(record, m_self);
        const std::optional<RemoteMessage> message = readPost(facts, record, m_self);
        if (message && !did.isEmpty())
            round.posts.append({*message, did});
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
    QStringList dids;
    for (const Addressed &post : round.posts)
        dids.append(post.did);
    return andThen(learnPeople(dids), this, [this, round, batch](Done) mutable {
        QStringList seen;
        for (Addressed post : round.posts) {
            if (seen.contains(post.message.remoteId))
                continue;
            seen.append(post.message.remoteId);
            // Whom an answer to ourselves goes to, the stored one knows; so with somebody whom
            // nobody shows any more.
            post.message.counterpart = m_people.value(post.did);
            batch.messages.prepend(post.message);
        }
        return readyValue(batch);
    });
}

Future<Done> OwnPosts::learnPeople(const QStringList &dids)
{
    const std::chrono::milliseconds now = m_client.clock().elapsed();
    if (now - m_peopleSince > PersonLifetime) {
        m_people.clear();
        m_peopleSince = now;
    }
    QStringList unknown;
    for (const QString &did : dids) {
        if (did != m_self.did && !m_people.contains(did) && !unknown.contains(did))
            unknown.append(did);
    }
    unknown.sort();
    return askForPeople(unknown);
}

Future<Done> OwnPosts::askForPeople(const QStringList &dids)
{
    if (dids.isEmpty())
        return readyValue(Done{});
    const QStringList asked = dids.mid(0, peopleAtOnce);
    QUrlQuery query;
    for (const QString &did : asked)
        query.addQueryItem(u"actors"_s, did);
    return afterwards(m_client.query(u"app.bsky.actor.getProfiles"_s, query, Service::Server,
                                     Client::Urgency::Background),
                      this,
                      [this, asked, rest = dids.mid(peopleAtOnce)](
                          const Result<QJsonObject> &answer) -> Future<Done> {
                          // What the network declines to look up it will decline again; our posts
                          // come all the same.
                          if (!answer && answer.error().kind != ErrorKind::Refused)
                              return readyError<Done>(answer.error());
                          for (const QString &did : asked)
                              m_people.insert(did, {}); // not to be asked for again at every look
                          const QJsonObject known = answer.valueOr({});
                          for (const QJsonValue &profile : known["profiles"_L1].toArray()) {
                              const RemoteHandle person = readPerson(profile.toObject());
                              if (!person.address.isEmpty())
                                  m_people.insert(person.remoteId, person);
                          }
                          return askForPeople(rest);
                      });
}

} // namespace sportello::bluesky
