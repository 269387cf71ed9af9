// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "networks/bluesky/blueskyreread.h"

#include "networks/bluesky/blueskytid.h"

#include <memory>

namespace sportello::bluesky {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype postsAtOnce = 25; // app.bsky.feed.getPosts

Future<PostViews> readRest(Client &client, const QStringList &uris, Client::Urgency urgency,
                           const PostViews &known)
{
    if (uris.isEmpty())
        return readyValue(known);
    QUrlQuery query;
    for (const QString &uri : uris.mid(0, postsAtOnce))
        query.addQueryItem(u"uris"_s, uri);
    const QStringList rest = uris.mid(postsAtOnce);
    return andThen(client.query(u"app.bsky.feed.getPosts"_s, query, Service::Server, urgency),
                   &client,
                   [&client, rest, urgency, known](const QJsonObject &answer) -> Future<PostViews> {
                       if (!answer["posts"_L1].isArray()) {
                           return readyError<PostViews>(
                               {ErrorKind::Protocol, u"the answer has no posts"_s, {}, false});
                       }
                       PostViews views = known;
                       for (const QJsonValue &post : answer["posts"_L1].toArray())
                           views.insert(post["uri"_L1].toString(), post.toObject());
                       return readRest(client, rest, urgency, views);
                   });
}

/// True for a post that may be too new for everybody to know of it.
bool isNew(const AtUri &uri, Instant now)
{
    const std::optional<Instant> written = timeOfTid(uri.key);
    // A time ahead of ours says that clocks differ, not that it is new for long.
    return written && *written > now - Settling && *written < now + Settling;
}

Future<bool> isGone(Client &client, const AtUri &uri)
{
    if (uri.did == client.did()) {
        return andThen(readOwnRecord(client, uri), &client,
                       [](const std::optional<QJsonObject> &record) {
            return readyValue(!record);
        });
    }
    if (isNew(uri, client.clock().now()))
        return readyValue(false);
    return andThen(standingOf(client, uri.toString()), &client, [](const PostStanding &post) {
        return readyValue(post.standing == Standing::Gone);
    });
}

Future<QStringList> checkRest(Client &client, const QStringList &uris, const QStringList &gone)
{
    if (uris.isEmpty())
        return readyValue(gone);
    const QString first = uris.first();
    return andThen(isGone(client, atUriFrom(first)), &client,
                   [&client, first, rest = uris.mid(1), gone](bool isGone) {
        return checkRest(client, rest, isGone ? gone + QStringList(first) : gone);
    });
}

} // namespace

Future<PostViews> readPosts(Client &client, const QStringList &uris, Client::Urgency urgency)
{
    return readRest(client, uris, urgency, {});
}

Future<PostStanding> standingOf(Client &client, const QString &uri)
{
    QUrlQuery query;
    query.addQueryItem(u"uri"_s, uri);
    query.addQueryItem(u"depth"_s, u"0"_s);
    query.addQueryItem(u"parentHeight"_s, u"0"_s);
    return afterwards(client.query(u"app.bsky.feed.getPostThread"_s, query), &client,
                      [](const Result<QJsonObject> &answer) -> Future<PostStanding> {
                          if (!answer) {
                              if (errorName(answer.error()) == "NotFound"_L1)
                                  return readyValue(PostStanding{Standing::Gone, {}});
                              return readyError<PostStanding>(answer.error());
                          }
                          const QJsonObject thread = (*answer)["thread"_L1].toObject();
                          const QString type = thread["$type"_L1].toString();
                          if (type == "app.bsky.feed.defs#notFoundPost"_L1)
                              return readyValue(PostStanding{Standing::Gone, {}});
                          if (type == "app.bsky.feed.defs#blockedPost"_L1)
                              return readyValue(PostStanding{Standing::Blocked, {}});
                          const QJsonObject view = thread["post"_L1].toObject();
                          if (view.isEmpty()) {
                              return readyError<PostStanding>(
                                  {ErrorKind::Protocol, u"the answer has no post"_s, {}, false});
                          }
                          return readyValue(PostStanding{Standing::There, view});
                      });
}

Future<std::optional<QJsonObject>> readOwnRecord(Client &client, const AtUri &uri)
{
    using Record = std::optional<QJsonObject>;
    QUrlQuery query;
    query.addQueryItem(u"repo"_s, uri.did);
    query.addQueryItem(u"collection"_s, uri.collection);
    query.addQueryItem(u"rkey"_s, uri.key);
    return afterwards(client.query(u"com.atproto.repo.getRecord"_s, query), &client,
                      [](const Result<QJsonObject> &answer) -> Future<Record> {
                          if (answer && !(*answer)["value"_L1].isObject()) {
                              return readyError<Record>(
                                  {ErrorKind::Protocol, u"the answer has no record"_s, {}, false});
                          }
                          if (answer)
                              return readyValue(Record(*answer));
                          if (errorName(answer.error()) == "RecordNotFound"_L1)
                              return readyValue(Record());
                          return readyError<Record>(answer.error());
                      });
}

Future<QStringList> findDeleted(Client &client, const QStringList &uris)
{
    return checkRest(client, uris.mid(0, MaximumChecks), {});
}

} // namespace sportello::bluesky
