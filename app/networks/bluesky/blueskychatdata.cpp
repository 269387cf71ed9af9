// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "networks/bluesky/blueskychatdata.h"

#include "networks/bluesky/blueskypost.h"
#include "networks/bluesky/blueskytext.h"
#include "networks/bluesky/blueskyuri.h"

namespace sportello::bluesky {

using namespace Qt::StringLiterals;

namespace {

constexpr auto definitions = "chat.bsky.convo.defs#"_L1;

bool isKind(const QJsonObject &object, const QString &name)
{
    return object["$type"_L1].toString() == definitions + name;
}

/// A post that was put into a message is a picture in the app; here it is its address.
void appendQuote(FormattedText &text, const QJsonObject &embed)
{
    const QString address = postAddress(embed["record"_L1]["uri"_L1].toString());
    if (address.isEmpty())
        return;
    if (!text.text.isEmpty())
        text.text += u"\n\n"_s;
    text.spans.append({text.text.size(), address.size(), TextSpan::Kind::Link, address});
    text.text += address;
}

} // namespace

std::optional<Convo> readConvo(const QJsonObject &view, const QString &did)
{
    const QString kind = view["kind"_L1]["$type"_L1].toString();
    if (!kind.isEmpty() && kind != definitions + "directConvo"_L1)
        return {};
    Convo convo;
    convo.id = view["id"_L1].toString();
    convo.rev = view["rev"_L1].toString();
    convo.isRequest = view["status"_L1].toString() == "request"_L1;
    const QJsonArray members = view["members"_L1].toArray();
    for (const QJsonValue &member : members) {
        const RemoteHandle person = readPerson(member.toObject());
        if (person.remoteId == did) {
            convo.self = person;
        } else {
            convo.other = person;
            convo.otherIsGone = member["chatDisabled"_L1].toBool();
        }
    }
    const bool ofTwo =
        members.size() == 2 && convo.self.remoteId == did && isDid(convo.other.remoteId);
    // A slash would make a message's id two-edged.
    if (!ofTwo || convo.id.isEmpty() || convo.id.contains(u'/'))
        return {};
    return convo;
}

ChatId chatIdFrom(const QString &remoteId)
{
    if (remoteId.contains("://"_L1) || remoteId.count(u'/') != 1)
        return {};
    return {remoteId.section(u'/', 0, 0), remoteId.section(u'/', 1, 1)};
}

std::optional<RemoteMessage> readChatMessage(const QJsonObject &view, const Convo &convo)
{
    if (!view["text"_L1].isString() || view["id"_L1].toString().isEmpty())
        return {};
    const QString sender = view["sender"_L1]["did"_L1].toString();
    if (sender != convo.self.remoteId && sender != convo.other.remoteId)
        return {};
    const std::optional<Instant> sentAt = readTime(view["sentAt"_L1]);
    if (!sentAt)
        return {};
    RemoteMessage message;
    message.remoteId = ChatId{convo.id, view["id"_L1].toString()}.toString();
    message.direction = sender == convo.self.remoteId ? Direction::Out : Direction::In;
    message.author = message.direction == Direction::Out ? convo.self : convo.other;
    message.counterpart = convo.other;
    message.audience = Audience::Private;
    message.visibility = u"direct"_s;
    message.text = readRichText(view["text"_L1].toString(), view["facets"_L1]);
    appendQuote(message.text, view["embed"_L1].toObject());
    message.createdAt = *sentAt;
    return message;
}

ChatPage readChatPage(const QJsonObject &answer, const Convo &convo)
{
    ChatPage page;
    page.cursor = answer["cursor"_L1].toString();
    const QJsonArray entries = answer["messages"_L1].toArray();
    page.entries = int(entries.size());
    for (const QJsonValue &value : entries) {
        const QJsonObject entry = value.toObject();
        const QString rev = entry["rev"_L1].toString();
        if (!rev.isEmpty() && (page.oldestRev.isEmpty() || rev < page.oldestRev))
            page.oldestRev = rev;
        if (isKind(entry, u"deletedMessageView"_s)) {
            page.deleted.append(ChatId{convo.id, entry["id"_L1].toString()}.toString());
        } else if (!isKind(entry, u"systemMessageView"_s)) {
            if (const std::optional<RemoteMessage> message = readChatMessage(entry, convo))
                page.messages.append(*message);
        }
    }
    return page;
}

QList<ChatEvent> readChatLog(const QJsonArray &logs)
{
    QList<ChatEvent> events;
    for (const QJsonValue &value : logs) {
        const QJsonObject entry = value.toObject();
        ChatEvent event;
        event.convo = entry["convoId"_L1].toString();
        event.rev = entry["rev"_L1].toString();
        event.message = entry["message"_L1].toObject();
        if (isKind(entry, u"logBeginConvo"_s))
            event.kind = ChatEvent::Kind::Begun;
        else if (isKind(entry, u"logCreateMessage"_s))
            event.kind = ChatEvent::Kind::Created;
        else if (isKind(entry, u"logDeleteMessage"_s))
            event.kind = ChatEvent::Kind::Deleted;
        if (!event.convo.isEmpty())
            events.append(event);
    }
    return events;
}

} // namespace sportello::bluesky
