// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "networks/mastodon/mastodoninstance.h"

#include "networks/mastodon/mastodonserver.h"

#include <QJsonArray>

namespace sportello::mastodon {

using namespace Qt::StringLiterals;

namespace {

template<typename Number>
void takePositive(const QJsonValue &value, Number &number, qint64 maximum = 1'000'000'000)
{
    const qint64 told = value.toInteger();
    if (told > 0 && told <= maximum)
        number = Number(told);
}

QStringList readStrings(const QJsonValue &value)
{
    QStringList strings;
    for (const QJsonValue &item : value.toArray()) {
        if (item.isString())
            strings.append(item.toString());
    }
    return strings;
}

bool isLoopbackHost(const QString &host)
{
    return host == "127.0.0.1"_L1 || host == "localhost"_L1 || host == "::1"_L1;
}

} // namespace

Instance readInstance(const QJsonObject &object)
{
    Instance instance;
    const QJsonObject configuration = object["configuration"_L1].toObject();
    const QJsonObject statuses = configuration["statuses"_L1].toObject();
    const QJsonObject media = configuration["media_attachments"_L1].toObject();

    instance.domain = hostFromWords(object["domain"_L1].toString());
    if (instance.domain.isEmpty())
        instance.domain = hostFromWords(object["uri"_L1].toString());
    instance.version = object["version"_L1].toString();
    takePositive(object["api_versions"_L1].toObject()["mastodon"_L1], instance.apiVersion, 10'000);

    takePositive(object["max_toot_chars"_L1], instance.maxCharacters);
    takePositive(statuses["max_characters"_L1], instance.maxCharacters);
    takePositive(statuses["characters_reserved_per_url"_L1], instance.linkWeight, 10'000);
    takePositive(statuses["max_media_attachments"_L1], instance.maxMedia, 1'000);
    takePositive(media["image_size_limit"_L1], instance.maxMediaBytes, qint64(1) << 40);
    takePositive(media["video_size_limit"_L1], instance.maxFilmBytes, qint64(1) << 40);
    takePositive(media["description_limit"_L1], instance.maxMediaTextLength);
    instance.mediaTypes = readStrings(media["supported_mime_types"_L1]);

    const QString streaming = configuration["urls"_L1].toObject()["streaming"_L1].toString(
        object["urls"_L1].toObject()["streaming_api"_L1].toString());
    const QUrl url(streaming, QUrl::StrictMode);
    const bool hasScheme = url.scheme() == "wss"_L1 || url.scheme() == "ws"_L1
        || url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
    if (url.isValid() && hasScheme && !url.host().isEmpty())
        instance.streaming = url;
    return instance;
}

bool honoursIdempotencyKey(const QString &version)
{
    const QString words = version.toLower();
    if (words.contains("pleroma"_L1) || words.contains("akkoma"_L1) || words.contains("rebased"_L1))
        return true;
    // "4.3.1", "4.2.0+glitch". Others call themselves "0.19.1", "4.0.0 (not true; …)" or
    // "3.5.3 (compatible; …)".
    return !words.isEmpty() && words.at(0) >= u'1' && words.at(0) <= u'9' && !words.contains(u'(');
}

Capabilities capabilitiesOf(const Instance &instance)
{
    Capabilities capabilities;
    capabilities.features = Feature::PublicReply | Feature::PrivateMessage
        | Feature::PrivateFromPublic | Feature::DeleteMessage | Feature::Media | Feature::MediaText
        | Feature::History | Feature::FindSent | Feature::Like | Feature::Mute | Feature::Block
        | Feature::Report;
    capabilities.features.setFlag(Feature::Streaming, !instance.streaming.isEmpty());
    if (honoursIdempotencyKey(instance.version)) {
        capabilities.features |= Feature::IdempotentSend;
        // The key is kept for an hour; what is left is for clocks that differ.
        capabilities.idempotencyWindow = std::chrono::minutes(50);
    }
    TextLimits limits;
    limits.limits = {{Limit::Unit::Graphemes, instance.maxCharacters}};
    limits.linkWeight = instance.linkWeight;
    limits.remoteMentionPartFree = true;
    limits.prefix = u"{recipients}"_s; // composeStatus() puts the mentions in front
    capabilities.limits = {{Audience::Public, limits}, {Audience::Private, limits}};
    capabilities.maxMedia = instance.maxMedia;
    capabilities.maxMediaBytes = instance.maxMediaBytes;
    capabilities.maxFilmBytes = instance.maxFilmBytes;
    // The reference implementation and its forks; others mix what they like.
    capabilities.filmsGoAlone = instance.apiVersion > 0;
    capabilities.maxMediaTextLength = instance.maxMediaTextLength;
    capabilities.mediaTypes = instance.mediaTypes;
    capabilities.findSentLag = std::chrono::seconds(15);
    // What was sent is recognised by its text, which a server may have rendered beyond recognition.
    capabilities.findSentIsCertain = false;
    return capabilities;
}

QUrl webSocketUrl(const QUrl &base, const Instance &instance)
{
    if (instance.streaming.isEmpty())
        return {};
    QUrl url = instance.streaming;
    if (url.host() == base.host()) {
        // A server behind no proxy advertises its public scheme and port even on a loopback bench.
        url.setScheme(base.scheme() == "https"_L1 ? u"wss"_s : u"ws"_s);
        if (isLoopbackHost(base.host()))
            url.setPort(base.port());
    } else {
        if (url.scheme() != "wss"_L1 && url.scheme() != "https"_L1)
            return {};
        url.setScheme(u"wss"_s);
    }
    url.setUserInfo({});
    url.setFragment({});
    // Without a slash: one server redirects there, which a handshake does not follow.
    url.setPath(u"/api/v1/streaming"_s);
    url.setQuery(u"stream=user"_s);
    return url;
}

Strangers readPolicy(const QJsonObject &policy)
{
    Strangers strictest = Strangers::Accepted;
    for (const QString &rule :
         {u"for_not_following"_s, u"for_not_followers"_s, u"for_new_accounts"_s,
          u"for_private_mentions"_s, u"for_limited_accounts"_s}) {
        const QString word = policy[rule].toString();
        if (word == "drop"_L1)
            return Strangers::Dropped;
        if (word == "filter"_L1)
            strictest = Strangers::Filtered;
    }
    return strictest;
}

} // namespace sportello::mastodon
