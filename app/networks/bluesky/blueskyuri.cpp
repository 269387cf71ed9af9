// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "networks/bluesky/blueskyuri.h"

#include <QRegularExpression>
#include <QStringList>

namespace sportello::bluesky {

using namespace Qt::StringLiterals;

QString AtUri::toString() const
{
    return isValid() ? u"at://%1/%2/%3"_s.arg(did, collection, key) : QString();
}

bool isDid(const QString &text)
{
    static const QRegularExpression pattern(u"^did:[a-z]+:[a-zA-Z0-9._:%-]{1,2000}$"_s);
    return pattern.match(text).hasMatch();
}

AtUri atUriFrom(const QString &text)
{
    static const QRegularExpression collection(u"^[a-zA-Z0-9.-]{3,317}$"_s);
    static const QRegularExpression key(u"^[a-zA-Z0-9_~.:-]{1,512}$"_s);
    if (!text.startsWith("at://"_L1))
        return {};
    const QStringList parts = text.mid(5).split(u'/');
    if (parts.size() != 3 || !isDid(parts.at(0)) || !collection.match(parts.at(1)).hasMatch()
        || !key.match(parts.at(2)).hasMatch())
        return {};
    return {parts.at(0), parts.at(1), parts.at(2)};
}

QString postCollection()
{
    return u"app.bsky.feed.post"_s;
}

QString likeCollection()
{
    return u"app.bsky.feed.like"_s;
}

QString blockCollection()
{
    return u"app.bsky.graph.block"_s;
}

QString threadgateCollection()
{
    return u"app.bsky.feed.threadgate"_s;
}

QString postUri(const QString &did, const QString &key)
{
    return AtUri{did, postCollection(), key}.toString();
}

QString profileAddress(const QString &did)
{
    return isDid(did) ? u"https://bsky.app/profile/"_s + did : QString();
}

QString postAddress(const QString &uri)
{
    const AtUri post = atUriFrom(uri);
    if (!post.isValid() || post.collection != postCollection())
        return {};
    return profileAddress(post.did) + u"/post/"_s + post.key;
}

} // namespace sportello::bluesky
