// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "networks/bluesky/blueskythread.h"

#include "networks/bluesky/blueskyreread.h"
#include "networks/bluesky/blueskyuri.h"

#include <algorithm>

namespace sportello::bluesky {

using namespace Qt::StringLiterals;

namespace {

// A hostile answer must not be walked down for ever; the network's own limit is 1000.
constexpr int deepest = 200;

void takeNode(const QJsonObject &node, ThreadPosts &posts)
{
    const QString type = node["$type"_L1].toString();
    if (type == "app.bsky.feed.defs#notFoundPost"_L1)
        posts.notFound.append(node["uri"_L1].toString());
    else if (type == "app.bsky.feed.defs#blockedPost"_L1)
        posts.blocked.append(node["uri"_L1].toString());
    else if (node["post"_L1].isObject())
        posts.views.append(node["post"_L1].toObject());
}

void takeBelow(const QJsonObject &node, ThreadPosts &posts, int depth)
{
    takeNode(node, posts);
    if (depth >= deepest)
        return;
    for (const QJsonValue &reply : node["replies"_L1].toArray())
        takeBelow(reply.toObject(), posts, depth + 1);
}

/// Who the exchange is with, message by message, parents first.
class Counterparts
{
public:
    Counterparts(const QList<QJsonObject> &views, Self self)
        : m_self(std::move(self))
    {
        for (const QJsonObject &view : views) {
            const RemoteHandle author = readPerson(view["author"_L1].toObject());
            m_people.insert(author.remoteId, author);
        }
    }

    void complete(RemoteMessage &message, const QJsonObject &record)
    {
        if (message.direction == Direction::Out) {
            const QString addressed = addressedDid(record, m_self);
            // An answer to ourselves goes on with whom we spoke to.
            message.counterpart = addressed == m_self.did ? m_known.value(message.parentRemoteId)
                                                          : m_people.value(addressed);
        }
        m_known.insert(message.remoteId, message.counterpart);
    }

private:
    Self m_self;
    QHash<QString, RemoteHandle> m_people; ///< by DID
    QHash<QString, RemoteHandle> m_known; ///< by URI
};

bool isSame(const QString &address, const QString &other)
{
    return address.compare(other, Qt::CaseInsensitive) == 0;
}

} // namespace

ThreadPosts readThread(const QJsonObject &answer)
{
    ThreadPosts posts;
    const QJsonObject anchor = answer["thread"_L1].toObject();
    QList<QJsonObject> above;
    for (QJsonObject node = anchor["parent"_L1].toObject();
         !node.isEmpty() && above.size() < deepest; node = node["parent"_L1].toObject())
        above.prepend(node);
    for (const QJsonObject &node : std::as_const(above))
        takeNode(node, posts);
    takeBelow(anchor, posts, 0);
    return posts;
}

RemoteThreadContent sortThread(const QList<QJsonObject> &views, const RemoteThread &thread,
                               const Self &self, PostVersions &versions)
{
    RemoteThreadContent content;
    Counterparts counterparts(views, self);
    QSet<QString> seen;
    for (const QJsonObject &view : views) {
        const PostFacts facts = factsOf(view);
        const QJsonObject record = view["record"_L1].toObject();
        std::optional<RemoteMessage> message = readPost(facts, record, self);
        if (!message || seen.contains(message->remoteId))
            continue;
        seen.insert(message->remoteId);
        versions.mark(*message, facts);
        counterparts.complete(*message, record);
        const bool isKnown = thread.knownRemoteIds.contains(message->remoteId);
        // Whom we mentioned may not have written here yet.
        const bool isBeginning = isKnown && message->direction == Direction::Out
            && message->counterpart.address.isEmpty();
        const bool between = !thread.counterpart.isEmpty()
            && (isBeginning || isSame(message->counterpart.address, thread.counterpart));
        const bool toUs =
            message->direction == Direction::Out || addressesUs(record, self) || isKnown;
        if (between && toUs)
            content.messages.append(*message);
        else
            content.context.append(toContext(*message));
    }
    return content;
}

ThreadReading::ThreadReading(Client &client, PostVersions &versions, Self self, RemoteThread thread,
                             QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_versions(versions)
    , m_self(std::move(self))
    , m_thread(std::move(thread))
{
}

Future<RemoteThreadContent> ThreadReading::start()
{
    if (!atUriFrom(m_thread.parentRemoteId).isValid())
        return readyValue(RemoteThreadContent{});
    QUrlQuery query;
    query.addQueryItem(u"uri"_s, m_thread.parentRemoteId);
    query.addQueryItem(u"depth"_s, u"6"_s);
    query.addQueryItem(u"parentHeight"_s, u"80"_s);
    return afterwards(m_client.query(u"app.bsky.feed.getPostThread"_s, query), this,
                      [this](const Result<QJsonObject> &answer) { return around(answer); });
}

Future<RemoteThreadContent> ThreadReading::around(const Result<QJsonObject> &answer)
{
    if (!answer && errorName(answer.error()) != "NotFound"_L1)
        return readyError<RemoteThreadContent>(answer.error());
    if (answer && !(*answer)["thread"_L1].isObject()) {
        return readyError<RemoteThreadContent>(
            {ErrorKind::Protocol, u"the answer has no thread"_s, {}, false});
    }
    if (answer)
        m_posts = readThread(*answer);
    return readMissing();
}

Future<RemoteThreadContent> ThreadReading::readMissing()
{
    QStringList missing;
    for (const QString &uri : QStringList(m_thread.parentRemoteId) + m_thread.knownRemoteIds) {
        const bool shown = std::any_of(m_posts.views.begin(), m_posts.views.end(),
                                       [&uri](const QJsonObject &view) {
            return view["uri"_L1].toString() == uri;
        });
        if (!shown && atUriFrom(uri).isValid() && !missing.contains(uri))
            missing.append(uri);
    }
    return andThen(readPosts(m_client, missing, Client::Urgency::Person), this,
                   [this, missing](const PostViews &views) {
        QStringList unknown;
        for (const QString &uri : missing) {
            if (views.contains(uri))
                m_posts.views.append(views.value(uri));
            else if (!m_posts.blocked.contains(uri))
                unknown.append(uri);
        }
        return andThen(findDeleted(m_client, unknown), this,
                       [this](const QStringList &deleted) { return finish(deleted); });
    });
}

Future<RemoteThreadContent> ThreadReading::finish(const QStringList &deleted)
{
    RemoteThreadContent content = sortThread(m_posts.views, m_thread, m_self, m_versions);
    content.deleted = deleted;
    return readyValue(content);
}

} // namespace sportello::bluesky
