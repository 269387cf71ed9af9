// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/personlines.h"

#include <QJsonArray>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

QJsonValue time(const std::optional<Instant> &instant)
{
    return instant ? QJsonValue(toRfc3339(*instant)) : QJsonValue();
}

} // namespace

QJsonObject personLine(const Handle &handle)
{
    return {{u"type"_s, u"handle"_s},
            {u"network"_s, handle.network},
            {u"address"_s, handle.address},
            {u"name"_s, handle.displayName},
            {u"url"_s, handle.url}};
}

QJsonObject personLine(const ConversationSummary &conversation)
{
    QJsonArray tags;
    for (const Tag &tag : conversation.tags)
        tags.append(tag.name);
    return {{u"type"_s, u"conversation"_s},
            {u"id"_s, conversation.id.toString()},
            {u"network"_s, conversation.network},
            {u"account"_s, conversation.accountHandle},
            {u"audience"_s, toWord(conversation.audience)},
            {u"state"_s, toWord(conversation.state)},
            {u"outcome"_s, toWord(conversation.desk.outcome)},
            {u"last_activity"_s, toRfc3339(conversation.lastActivity)},
            {u"tags"_s, tags},
            {u"participants"_s, QJsonArray::fromStringList(conversation.participants)}};
}

QJsonObject personLine(const Message &message, const QList<MessageVersion> &versions,
                       const QString &type)
{
    QJsonArray earlier;
    for (const MessageVersion &version : versions)
        earlier.append(
            QJsonObject{{u"text"_s, version.text.text}, {u"until"_s, toRfc3339(version.seenAt)}});
    QJsonArray attachments;
    for (const Attachment &attachment : message.attachments)
        attachments.append(QJsonObject{{u"kind"_s, toWord(attachment.kind)},
                                       {u"url"_s, attachment.url},
                                       {u"media_type"_s, attachment.mediaType},
                                       {u"description"_s, attachment.description}});
    return {{u"type"_s, type},
            {u"conversation"_s, message.conversation.toString()},
            {u"direction"_s, message.direction == Direction::In ? u"in"_s : u"out"_s},
            {u"author"_s, message.authorName},
            {u"address"_s, message.authorAddress},
            {u"audience"_s, toWord(message.audience)},
            {u"at"_s, toRfc3339(message.createdAt)},
            {u"edited_at"_s, time(message.editedAt)},
            {u"deleted_at"_s, time(message.deletedAt)},
            {u"text"_s, message.text.text},
            {u"warning"_s, message.warning},
            {u"url"_s, message.url},
            {u"versions"_s, earlier},
            {u"attachments"_s, attachments}};
}

QJsonObject personLine(const Note &note)
{
    return {{u"type"_s, u"note"_s},
            {u"conversation"_s, note.conversation.toString()},
            {u"agent"_s, note.agentName},
            {u"text"_s, note.text},
            {u"at"_s, toRfc3339(note.writtenAt)},
            {u"edited_at"_s, time(note.editedAt)}};
}

QJsonObject personLine(const CustomerPromise &promise)
{
    return {{u"type"_s, u"promise"_s},
            {u"said"_s, promise.said},
            {u"made_at"_s, toRfc3339(promise.madeAt)},
            {u"due_at"_s, toRfc3339(promise.due)},
            {u"kept_at"_s, time(promise.keptAt)},
            {u"withdrawn_at"_s, time(promise.withdrawnAt)}};
}

QJsonObject personLine(const Verification &verification)
{
    return {{u"type"_s, u"verification"_s},
            {u"level"_s, toWord(verification.level)},
            {u"method"_s, toWord(verification.method)},
            {u"scope"_s, verification.scope},
            {u"at"_s, toRfc3339(verification.at)},
            {u"until"_s, time(verification.until)},
            {u"taken_back_at"_s, time(verification.takenBackAt)}};
}

QJsonObject personLine(const Handoff &handoff)
{
    return {{u"type"_s, u"handoff"_s},
            {u"conversation"_s, handoff.publicConversation.toString()},
            {u"route"_s, toWord(handoff.route)},
            {u"state"_s, toWord(handoff.state)},
            {u"channel"_s, handoff.channel},
            {u"at"_s, toRfc3339(handoff.createdAt)}};
}

QJsonObject personLine(const ContactFact &fact)
{
    return {{u"type"_s, u"fact"_s},
            {u"kind"_s, toWord(fact.kind)},
            {u"value"_s, fact.value},
            {u"source"_s, fact.source == ContactFact::Source::Import ? u"import"_s : u"by_hand"_s},
            {u"at"_s, toRfc3339(fact.createdAt)}};
}

} // namespace sportello
