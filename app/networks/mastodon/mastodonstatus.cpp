// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "networks/mastodon/mastodonstatus.h"

#include "core/log.h"
#include "domain/safehtml.h"

#include <QDateTime>
#include <QFileInfo>
#include <QSet>
#include <QUrl>

#include <algorithm>

namespace sportello::mastodon {

using namespace Qt::StringLiterals;

namespace {

bool isNumber(const QString &id)
{
    return std::all_of(id.begin(), id.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

QString webAddress(const QJsonValue &value)
{
    const QUrl url(value.toString(), QUrl::StrictMode);
    const bool isWeb = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
    return url.isValid() && isWeb && !url.host().isEmpty() ? value.toString() : QString();
}

QString mediaTypeOf(const QJsonObject &attachment, const QString &url)
{
    // The API itself does not name the type; one family of servers does.
    const QString told = attachment["pleroma"_L1].toObject()["mime_type"_L1].toString();
    if (!told.isEmpty() && told.size() < 100)
        return told;
    static const QHash<QString, QString> types{
        {u"jpg"_s, u"image/jpeg"_s}, {u"jpeg"_s, u"image/jpeg"_s}, {u"png"_s, u"image/png"_s},
        {u"gif"_s, u"image/gif"_s},  {u"webp"_s, u"image/webp"_s}, {u"avif"_s, u"image/avif"_s},
        {u"mp4"_s, u"video/mp4"_s},  {u"webm"_s, u"video/webm"_s}, {u"mov"_s, u"video/quicktime"_s},
        {u"mp3"_s, u"audio/mpeg"_s}, {u"ogg"_s, u"audio/ogg"_s},   {u"m4a"_s, u"audio/mp4"_s},
        {u"flac"_s, u"audio/flac"_s}};
    return types.value(QFileInfo(QUrl(url).path()).suffix().toLower());
}

QList<Attachment> readAttachments(const QJsonArray &list)
{
    static const QHash<QString, Attachment::Kind> kinds{{u"image"_s, Attachment::Kind::Image},
                                                        {u"gifv"_s, Attachment::Kind::Video},
                                                        {u"video"_s, Attachment::Kind::Video},
                                                        {u"audio"_s, Attachment::Kind::Audio}};
    QList<Attachment> attachments;
    for (const QJsonValue &value : list) {
        const QJsonObject object = value.toObject();
        QString url = webAddress(object["url"_L1]);
        if (url.isEmpty())
            url = webAddress(object["remote_url"_L1]);
        if (url.isEmpty())
            continue;
        attachments.append({kinds.value(object["type"_L1].toString(), Attachment::Kind::File), url,
                            mediaTypeOf(object, url),
                            cleanText(object["description"_L1].toString())});
    }
    return attachments;
}

/// The choices of a poll belong to what was said. Not the counts: they change all the time, and
/// each change would look like an edit of the post.
QString pollLines(const QJsonObject &poll)
{
    QString lines;
    for (const QJsonValue &option : poll["options"_L1].toArray()) {
        const QString title = cleanText(option.toObject()["title"_L1].toString()).simplified();
        if (!title.isEmpty())
            lines += u"\n\u25cb "_s + title;
    }
    return lines;
}

FormattedText readText(const QJsonObject &status)
{
    FormattedText text = textFromHtml(status["content"_L1].toString());
    const QString poll = pollLines(status["poll"_L1].toObject());
    text.text += text.text.isEmpty() ? poll.mid(1) : poll;
    return text;
}

struct Mentioned
{
    QString id;
    RemoteHandle handle;
};

QList<Mentioned> readMentions(const QJsonObject &status, const Self &self)
{
    QList<Mentioned> mentions;
    for (const QJsonValue &value : status["mentions"_L1].toArray()) {
        const RemoteHandle handle = readAccount(value.toObject(), self.host);
        const bool known = std::any_of(mentions.begin(), mentions.end(), [&](const Mentioned &m) {
            return m.handle.address == handle.address;
        });
        // Compared by address: some servers give the mentioned accounts ids of their own making.
        if (!handle.address.isEmpty() && handle.address != self.address && !known)
            mentions.append({handle.remoteId, handle});
    }
    return mentions;
}

RemoteHandle answeredBy(const QJsonObject &status, const QList<Mentioned> &mentions,
                        Audience audience)
{
    if (mentions.isEmpty())
        return {};
    const QString answered = idFrom(status["in_reply_to_account_id"_L1]);
    if (audience == Audience::Public && !answered.isEmpty()) {
        for (const Mentioned &mention : mentions) {
            if (mention.id == answered)
                return mention.handle;
        }
    }
    return mentions.first().handle;
}

void addParticipants(RemoteMessage &message, const QList<Mentioned> &mentions)
{
    if (message.audience != Audience::Private)
        return;
    for (const Mentioned &mention : mentions) {
        if (mention.handle.address != message.counterpart.address)
            message.participants.append(mention.handle.address);
    }
    message.participants.sort();
}

bool isInside(const QString &id, const ListRange &range)
{
    return !id.isEmpty() && (range.after.isEmpty() || compareIds(id, range.after) > 0)
        && (range.before.isEmpty() || compareIds(id, range.before) < 0);
}

template<typename Read>
Page readPage(const QJsonArray &list, const ListRange &range, Read read)
{
    Page page;
    QSet<QString> known;
    for (const QJsonValue &value : list) {
        const QJsonObject object = value.toObject();
        const QString id = idFrom(object["id"_L1]);
        if (!isInside(id, range))
            continue;
        ++page.items;
        if (page.newest.isEmpty() || compareIds(id, page.newest) > 0)
            page.newest = id;
        if (page.oldest.isEmpty() || compareIds(id, page.oldest) < 0)
            page.oldest = id;
        std::optional<RemoteMessage> message = read(object);
        if (!message || known.contains(message->remoteId))
            continue;
        known.insert(message->remoteId);
        page.messages.append(*std::move(message));
    }
    std::reverse(page.messages.begin(), page.messages.end());
    return page;
}

} // namespace

QString idFrom(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    return value.isDouble() ? QString::number(value.toInteger()) : QString();
}

int compareIds(const QString &one, const QString &other)
{
    if (one.size() != other.size() && isNumber(one) && isNumber(other))
        return one.size() < other.size() ? -1 : 1;
    return QString::compare(one, other);
}

QString addressFrom(const QString &acct, const QString &host)
{
    const QString name = acct.startsWith(u'@') ? acct.mid(1) : acct;
    const qsizetype at = name.lastIndexOf(u'@');
    if (name.isEmpty() || at == 0)
        return {};
    return at < 0 ? name + u'@' + host : name.left(at) + u'@' + name.mid(at + 1).toLower();
}

RemoteHandle readAccount(const QJsonObject &account, const QString &host)
{
    RemoteHandle handle;
    handle.address = addressFrom(cleanText(account["acct"_L1].toString()), host);
    handle.remoteId = idFrom(account["id"_L1]);
    handle.displayName = cleanText(account["display_name"_L1].toString()).simplified();
    if (handle.displayName.isEmpty())
        handle.displayName = cleanText(account["username"_L1].toString()).simplified();
    handle.url = webAddress(account["url"_L1]);
    return handle;
}

std::optional<Instant> readTime(const QJsonValue &value)
{
    const QDateTime time = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
    if (!time.isValid())
        return {};
    return fromDateTime(time);
}

std::optional<RemoteMessage> readStatus(const QJsonObject &status, const Self &self)
{
    RemoteMessage message;
    message.remoteId = idFrom(status["id"_L1]);
    message.author = readAccount(status["account"_L1].toObject(), self.host);
    const std::optional<Instant> created = readTime(status["created_at"_L1]);
    if (status["reblog"_L1].isObject())
        return {};
    if (message.remoteId.isEmpty() || message.author.address.isEmpty() || !created) {
        qCInfo(logNetwork) << "A status without id, author or time was left out";
        return {};
    }
    message.createdAt = *created;
    message.editedAt = readTime(status["edited_at"_L1]);
    message.uri = status["uri"_L1].toString();
    message.url = webAddress(status["url"_L1]);
    message.visibility = status["visibility"_L1].toString(u"public"_s);
    message.audience = message.visibility == "direct"_L1 ? Audience::Private : Audience::Public;
    message.parentRemoteId = idFrom(status["in_reply_to_id"_L1]);
    message.text = readText(status);
    message.warning = cleanText(status["spoiler_text"_L1].toString());
    message.attachments = readAttachments(status["media_attachments"_L1].toArray());

    const bool ours = message.author.remoteId == self.id || message.author.address == self.address;
    message.direction = ours ? Direction::Out : Direction::In;
    QList<Mentioned> mentions = readMentions(status, self);
    if (ours) {
        message.counterpart = answeredBy(status, mentions, message.audience);
    } else {
        message.counterpart = message.author;
    }
    addParticipants(message, mentions);
    return message;
}

Page readNotifications(const QJsonArray &notifications, const Self &self, const ListRange &range)
{
    return readPage(notifications, range, [&](const QJsonObject &notification) {
        const QString type = notification["type"_L1].toString();
        const QJsonValue status = notification["status"_L1];
        if ((type != "mention"_L1 && type != "quote"_L1) || !status.isObject())
            return std::optional<RemoteMessage>();
        std::optional<RemoteMessage> message = readStatus(status.toObject(), self);
        if (message && message->direction == Direction::Out)
            message.reset();
        return message;
    });
}

Page readStatuses(const QJsonArray &statuses, const Self &self, const ListRange &range)
{
    return readPage(statuses, range,
                    [&](const QJsonObject &status) { return readStatus(status, self); });
}

bool addressesUs(const QJsonObject &status, const Self &self)
{
    if (idFrom(status["in_reply_to_account_id"_L1]) == self.id)
        return true;
    const QJsonArray mentions = status["mentions"_L1].toArray();
    return std::any_of(mentions.begin(), mentions.end(), [&](const QJsonValue &mention) {
        return addressFrom(mention.toObject()["acct"_L1].toString(), self.host) == self.address;
    });
}

} // namespace sportello::mastodon
