// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "networks/mastodon/mastodonarchive.h"

#include "domain/safehtml.h"
#include "networks/mastodon/mastodonstatus.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

#include <algorithm>

namespace sportello::mastodon {

using namespace Qt::StringLiterals;

namespace {

struct Owner
{
    QString id; ///< the actor's address
    QString host;
    QString server;
    QString address;
};

Error noArchive(const QString &why)
{
    return {ErrorKind::Protocol, why, {}, false};
}

/// A field may be one text or a list of them.
QStringList texts(const QJsonValue &value)
{
    QStringList all;
    if (value.isString())
        all.append(value.toString());
    const QJsonArray list = value.toArray();
    for (const QJsonValue &each : list)
        all.append(each.toString());
    return all;
}

bool isWeb(const QUrl &url)
{
    return url.isValid() && (url.scheme() == "https"_L1 || url.scheme() == "http"_L1)
        && !url.host().isEmpty();
}

/// The number of a post of our own server; the address itself for one of another.
QString idOf(const QString &uri, const Owner &owner)
{
    const QUrl url(uri, QUrl::StrictMode);
    if (!isWeb(url) || url.host() != owner.host)
        return cleanText(uri);
    const QString last = url.path().section(u'/', -1);
    const bool isNumber = !last.isEmpty()
        && std::all_of(last.cbegin(), last.cend(), [](QChar c) { return c.isDigit(); });
    return isNumber ? last : cleanText(uri);
}

QList<RemoteHandle> mentionsOf(const QJsonObject &note, const Owner &owner)
{
    QList<RemoteHandle> mentions;
    const QJsonArray tags = note["tag"_L1].toArray();
    for (const QJsonValue &value : tags) {
        const QJsonObject tag = value.toObject();
        const QUrl url(tag["href"_L1].toString(), QUrl::StrictMode);
        if (tag["type"_L1].toString() != "Mention"_L1 || !isWeb(url))
            continue;
        RemoteHandle handle;
        handle.address = addressFrom(cleanText(tag["name"_L1].toString()), url.host());
        handle.displayName = handle.address.section(u'@', 0, 0);
        handle.url = url.toString();
        const bool isKnown =
            std::any_of(mentions.cbegin(), mentions.cend(),
                        [&](const RemoteHandle &other) { return other.address == handle.address; });
        if (!handle.address.isEmpty() && handle.address != owner.address && !isKnown)
            mentions.append(handle);
    }
    return mentions;
}

QString visibilityOf(const QJsonObject &note, const Owner &owner)
{
    const auto isPublic = [](const QString &address) {
        return address == u"https://www.w3.org/ns/activitystreams#Public"_s
            || address == u"as:Public"_s || address == u"Public"_s;
    };
    const QStringList to = texts(note["to"_L1]);
    const QStringList cc = texts(note["cc"_L1]);
    if (std::any_of(to.cbegin(), to.cend(), isPublic))
        return u"public"_s;
    if (std::any_of(cc.cbegin(), cc.cend(), isPublic))
        return u"unlisted"_s;
    return to.contains(owner.id + u"/followers"_s) ? u"private"_s : u"direct"_s;
}

/// Whom a post of ours is for: who wrote what it answers, as far as the address tells, or whom it
/// names first.
RemoteHandle counterpartOf(const QJsonObject &note, const QList<RemoteHandle> &mentions)
{
    const QString answered = QUrl(note["inReplyTo"_L1].toString()).toString();
    for (const RemoteHandle &mention : mentions) {
        if (!mention.url.isEmpty() && answered.startsWith(mention.url + u'/'))
            return mention;
    }
    return mentions.value(0);
}

QList<Attachment> attachmentsOf(const QJsonObject &note)
{
    QList<Attachment> attachments;
    const QJsonArray list = note["attachment"_L1].toArray();
    for (const QJsonValue &value : list) {
        const QJsonObject file = value.toObject();
        const QString type = cleanText(file["mediaType"_L1].toString()).left(100);
        const auto kind = type.startsWith("image/"_L1) ? Attachment::Kind::Image
            : type.startsWith("video/"_L1)             ? Attachment::Kind::Video
            : type.startsWith("audio/"_L1)             ? Attachment::Kind::Audio
                                                       : Attachment::Kind::File;
        // A path within the archive is no address.
        const QUrl url(file["url"_L1].toString(), QUrl::StrictMode);
        attachments.append({kind, isWeb(url) ? url.toString() : QString(), type,
                            cleanText(file["name"_L1].toString())});
    }
    return attachments;
}

std::optional<RemoteMessage> messageFrom(const QJsonObject &note, const Owner &owner)
{
    const QDateTime at = QDateTime::fromString(note["published"_L1].toString(), Qt::ISODateWithMs);
    const QString uri = note["id"_L1].toString();
    if (uri.isEmpty() || !at.isValid() || note["attributedTo"_L1].toString(owner.id) != owner.id)
        return {};
    const QList<RemoteHandle> mentions = mentionsOf(note, owner);
    RemoteMessage message;
    message.remoteId = idOf(uri, owner);
    message.uri = cleanText(uri);
    message.direction = Direction::Out;
    message.author.address = owner.address;
    message.visibility = visibilityOf(note, owner);
    message.audience = message.visibility == "direct"_L1 ? Audience::Private : Audience::Public;
    message.counterpart = counterpartOf(note, mentions);
    if (const QString answered = note["inReplyTo"_L1].toString(); !answered.isEmpty())
        message.parentRemoteId = idOf(answered, owner);
    if (message.audience == Audience::Private) {
        for (const RemoteHandle &mention : mentions) {
            if (mention.address != message.counterpart.address)
                message.participants.append(mention.address);
        }
        message.participants.sort();
    }
    message.text = textFromHtml(note["content"_L1].toString());
    message.warning = cleanText(note["summary"_L1].toString());
    message.attachments = attachmentsOf(note);
    const QUrl url(note["url"_L1].toString(), QUrl::StrictMode);
    message.url = isWeb(url) ? url.toString() : QString();
    message.createdAt = fromDateTime(at);
    if (const QDateTime edited =
            QDateTime::fromString(note["updated"_L1].toString(), Qt::ISODateWithMs);
        edited.isValid())
        message.editedAt = fromDateTime(edited);
    return message;
}

} // namespace

Result<NetworkArchive> readArchive(const QByteArray &actorFile, const QByteArray &outboxFile)
{
    const QJsonObject actor = QJsonDocument::fromJson(actorFile).object();
    const QJsonDocument document = QJsonDocument::fromJson(outboxFile);
    const QJsonValue items = document.object()["orderedItems"_L1];
    const QUrl id(actor["id"_L1].toString(), QUrl::StrictMode);
    Owner owner{id.toString(), id.host(), id.scheme() + u"://"_s + id.authority(),
                addressFrom(cleanText(actor["preferredUsername"_L1].toString()), id.host())};
    if (!isWeb(id) || owner.address.isEmpty())
        return noArchive(u"actor.json does not say whose archive it is"_s);
    if (!items.isArray())
        return noArchive(u"outbox.json is no collection"_s);
    NetworkArchive archive;
    archive.server = owner.server;
    archive.address = owner.address;
    const QJsonArray activities = items.toArray();
    for (const QJsonValue &value : activities) {
        const QJsonObject activity = value.toObject();
        const QJsonObject note = activity["object"_L1].toObject();
        const QString type = note["type"_L1].toString();
        const bool isPost = activity["type"_L1].toString() == "Create"_L1
            && (type == "Note"_L1 || type == "Question"_L1 || type == "Article"_L1);
        const auto message = isPost ? messageFrom(note, owner) : std::nullopt;
        // What was said to everybody and answers nobody is no part of a conversation.
        const bool isInConversation = message
            && (!message->counterpart.address.isEmpty() || !message->parentRemoteId.isEmpty());
        if (isInConversation)
            archive.messages.append(*message);
        else
            ++archive.others;
    }
    std::stable_sort(archive.messages.begin(), archive.messages.end(),
                     [](const RemoteMessage &one, const RemoteMessage &other) {
        return one.createdAt < other.createdAt;
    });
    return archive;
}

} // namespace sportello::mastodon
