// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "networks/bluesky/blueskypost.h"

#include "core/log.h"
#include "domain/safehtml.h"
#include "networks/bluesky/blueskylabels.h"
#include "networks/bluesky/blueskytext.h"
#include "networks/bluesky/blueskyuri.h"

#include <QDateTime>
#include <QUrl>

#include <algorithm>

namespace sportello::bluesky {

using namespace Qt::StringLiterals;

namespace {

// The posts of some weeks; what is older is not edited any more.
constexpr qsizetype maximumVersions = 10'000;

QString webAddress(const QJsonValue &value)
{
    const QUrl url(value.toString(), QUrl::StrictMode);
    const bool isWeb = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
    return url.isValid() && isWeb && !url.host().isEmpty() ? value.toString() : QString();
}

/// "app.bsky.embed.images" of both "app.bsky.embed.images" and "app.bsky.embed.images#view".
QString typeOf(const QJsonObject &embed)
{
    return embed["$type"_L1].toString().section(u'#', 0, 0);
}

/// The files beside a quoted post, or the embed itself.
QJsonObject mediaOf(const QJsonObject &embed)
{
    return typeOf(embed) == "app.bsky.embed.recordWithMedia"_L1 ? embed["media"_L1].toObject()
                                                                : embed;
}

QJsonObject quoteOf(const QJsonObject &embed)
{
    const QString type = typeOf(embed);
    const QJsonObject record = embed["record"_L1].toObject();
    if (type == "app.bsky.embed.recordWithMedia"_L1)
        return record["record"_L1].toObject();
    return type == "app.bsky.embed.record"_L1 ? record : QJsonObject();
}

/// The pictures of an embed; a gallery calls them items.
QJsonArray picturesOf(const QJsonObject &media)
{
    const QString type = typeOf(media);
    if (type == "app.bsky.embed.images"_L1)
        return media["images"_L1].toArray();
    if (type == "app.bsky.embed.gallery"_L1)
        return media["items"_L1].isArray() ? media["items"_L1].toArray()
                                           : media["images"_L1].toArray();
    return {};
}

QString mediaTypeOf(const QJsonObject &blob)
{
    const QString type = blob["mimeType"_L1].toString();
    return type.size() < 100 ? cleanText(type) : QString();
}

Attachment readPicture(const QJsonObject &picture, const QJsonObject &view)
{
    QString address = webAddress(view["fullsize"_L1]);
    if (address.isEmpty())
        address = webAddress(view["thumb"_L1]);
    return {Attachment::Kind::Image, address, mediaTypeOf(picture["image"_L1].toObject()),
            cleanText(picture["alt"_L1].toString())};
}

QList<Attachment> readAttachments(const QJsonObject &recordEmbed, const QJsonObject &viewEmbed)
{
    const QJsonObject media = mediaOf(recordEmbed);
    const QJsonObject view = mediaOf(viewEmbed);
    QList<Attachment> attachments;
    const QJsonArray pictures = picturesOf(media);
    const QJsonArray views = picturesOf(view);
    for (qsizetype i = 0; i < pictures.size(); ++i)
        attachments.append(readPicture(pictures.at(i).toObject(), views.at(i).toObject()));
    if (typeOf(media) == "app.bsky.embed.video"_L1) {
        attachments.append({Attachment::Kind::Video, webAddress(view["playlist"_L1]),
                            mediaTypeOf(media["video"_L1].toObject()),
                            cleanText(media["alt"_L1].toString())});
    }
    return attachments;
}

bool hasLink(const FormattedText &text, const QString &target)
{
    return std::any_of(text.spans.begin(), text.spans.end(), [&](const TextSpan &span) {
        return span.kind == TextSpan::Kind::Link && span.target == target;
    });
}

void appendLine(FormattedText &text, const QString &before, const QString &link)
{
    if (!text.text.isEmpty())
        text.text += text.text.endsWith(u'\n') ? u"\n"_s : u"\n\n"_s;
    if (!before.isEmpty())
        text.text += before + u'\n';
    text.spans.append({text.text.size(), link.size(), TextSpan::Kind::Link, link});
    text.text += link;
}

FormattedText readText(const QJsonObject &record)
{
    FormattedText text = readRichText(record["text"_L1].toString(), record["facets"_L1]);
    const QJsonObject embed = record["embed"_L1].toObject();
    const QJsonObject media = mediaOf(embed);
    if (typeOf(media) == "app.bsky.embed.external"_L1) {
        const QJsonObject card = media["external"_L1].toObject();
        const QString link = cleanText(webAddress(card["uri"_L1]));
        if (!link.isEmpty() && !hasLink(text, link))
            appendLine(text, cleanText(card["title"_L1].toString()).simplified(), link);
    }
    const QString quoted = postAddress(quotedUri(record));
    if (!quoted.isEmpty() && !hasLink(text, quoted))
        appendLine(text, {}, quoted);
    return text;
}

QString repositoryOf(const QString &uri)
{
    return atUriFrom(uri).did;
}

} // namespace

RemoteHandle personOf(const Self &self)
{
    const QString name = self.handle.isEmpty() ? self.did : self.handle.toLower();
    return {name, self.did, name, profileAddress(self.did), self.did};
}

RemoteHandle readPerson(const QJsonObject &profile)
{
    const QString did = profile["did"_L1].toString();
    if (!isDid(did))
        return {};
    RemoteHandle person;
    person.remoteId = did;
    person.lastingId = did;
    person.address = cleanText(profile["handle"_L1].toString()).simplified().toLower();
    if (person.address.isEmpty() || person.address == "handle.invalid"_L1)
        person.address = did;
    person.displayName = cleanText(profile["displayName"_L1].toString()).simplified();
    if (person.displayName.isEmpty())
        person.displayName = person.address;
    person.url = profileAddress(did);
    return person;
}

std::optional<Instant> readTime(const QJsonValue &value)
{
    const QDateTime time = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
    if (!time.isValid())
        return {};
    return fromDateTime(time);
}

std::optional<RemoteMessage> readPost(const PostFacts &facts, const QJsonObject &record,
                                      const Self &self)
{
    const AtUri uri = atUriFrom(facts.uri);
    if (!uri.isValid() || record["$type"_L1].toString() != postCollection())
        return {};
    const std::optional<Instant> created = readTime(record["createdAt"_L1]);
    const std::optional<Instant> time = facts.indexedAt ? facts.indexedAt : created;
    if (facts.author.remoteId != uri.did || !time) {
        qCInfo(logNetwork) << "A post without author or time was left out";
        return {};
    }
    RemoteMessage message;
    message.remoteId = facts.uri;
    message.author = facts.author;
    message.direction = uri.did == self.did ? Direction::Out : Direction::In;
    if (message.direction == Direction::In) {
        message.counterpart = message.author;
        message.createdAt = *time;
    } else {
        message.createdAt = std::min(created.value_or(*time), *time);
    }
    message.visibility = u"public"_s;
    message.parentRemoteId = parentUri(record);
    message.text = readText(record);
    // Of our own posts not every source has the labels of others.
    const bool isTheirs = message.direction == Direction::In;
    message.warning = warningFrom(record, isTheirs ? facts.labels : QJsonArray());
    message.attachments = readAttachments(record["embed"_L1].toObject(), facts.embed);
    message.url = postAddress(facts.uri);
    return message;
}

PostFacts factsOf(const QJsonObject &postView)
{
    return {postView["uri"_L1].toString(),
            postView["cid"_L1].toString(),
            readPerson(postView["author"_L1].toObject()),
            readTime(postView["indexedAt"_L1]),
            postView["embed"_L1].toObject(),
            moderationLabels(postView)};
}

std::optional<RemoteMessage> readPostView(const QJsonObject &postView, const Self &self)
{
    return readPost(factsOf(postView), postView["record"_L1].toObject(), self);
}

QString parentUri(const QJsonObject &record)
{
    return atUriFrom(record["reply"_L1]["parent"_L1]["uri"_L1].toString()).toString();
}

QString rootUri(const QJsonObject &record)
{
    return atUriFrom(record["reply"_L1]["root"_L1]["uri"_L1].toString()).toString();
}

QString addressedDid(const QJsonObject &record, const Self &self)
{
    const QString parent = parentUri(record);
    if (!parent.isEmpty())
        return repositoryOf(parent);
    QStringList mentioned = mentionedDids(record["facets"_L1]);
    mentioned.removeAll(self.did);
    return mentioned.value(0);
}

QString quotedUri(const QJsonObject &record)
{
    const AtUri uri = atUriFrom(quoteOf(record["embed"_L1].toObject())["uri"_L1].toString());
    return uri.collection == postCollection() ? uri.toString() : QString();
}

bool addressesUs(const QJsonObject &record, const Self &self)
{
    return repositoryOf(parentUri(record)) == self.did || repositoryOf(rootUri(record)) == self.did
        || repositoryOf(quotedUri(record)) == self.did
        || mentionedDids(record["facets"_L1]).contains(self.did);
}

void PostVersions::mark(RemoteMessage &message, const PostFacts &facts)
{
    if (facts.cid.isEmpty())
        return;
    if (m_versions.size() >= maximumVersions && !m_versions.contains(facts.uri))
        m_versions.clear();
    Version &version = m_versions[facts.uri];
    if (!version.cid.isEmpty() && version.cid != facts.cid)
        version.editedAt = std::max(facts.indexedAt.value_or(message.createdAt), message.createdAt);
    version.cid = facts.cid;
    message.editedAt = version.editedAt;
}

} // namespace sportello::bluesky
