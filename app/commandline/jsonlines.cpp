// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "commandline/jsonlines.h"

#include "domain/words.h"
#include "services/errortext.h"

#include <QJsonArray>
#include <QJsonValue>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr Words<ConnectionState, 6> stateWords{{{
    {ConnectionState::Starting, "not_checked"_L1},
    {ConnectionState::Working, "working"_L1},
    {ConnectionState::Unreachable, "unreachable"_L1},
    {ConnectionState::SignedOut, "signed_out"_L1},
    {ConnectionState::NoSecret, "no_secret"_L1},
    {ConnectionState::Paused, "paused"_L1},
}}};

QJsonValue timeOrNull(const std::optional<Instant> &time)
{
    return time ? QJsonValue(toRfc3339(*time)) : QJsonValue();
}

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

} // namespace

QString toWord(ConnectionState state)
{
    return stateWords.word(state);
}

QString toWord(Direction direction)
{
    return direction == Direction::In ? u"in"_s : u"out"_s;
}

QString stateWord(const Message &message)
{
    if (message.deletedAt)
        return u"deleted"_s;
    if (message.direction == Direction::Out)
        return u"sent"_s;
    return message.editedAt ? u"edited"_s : u"received"_s;
}

QJsonObject accountLine(const Account &account)
{
    return {{u"account"_s, account.id.toString()},
            {u"handle"_s, account.handle},
            {u"network"_s, account.network}};
}

QJsonObject accountLine(const Account &account, const AccountHealth &health)
{
    QJsonObject line = accountLine(account);
    line.insert(u"state"_s, toWord(health.state));
    line.insert(u"error"_s, textOrNull(problemSentence(account, health)));
    return line;
}

QJsonObject syncLine(const Account &account, const SyncReport &report)
{
    AccountHealth health;
    health.state = report.state;
    health.problem = report.error;
    return {{u"account"_s, account.id.toString()},
            {u"handle"_s, account.handle},
            {u"received"_s, report.received},
            {u"state"_s, toWord(report.state)},
            {u"error"_s, textOrNull(problemSentence(account, health))}};
}

QJsonObject conversationLine(const ConversationSummary &conversation)
{
    return {{u"conversation"_s, conversation.id.toString()},
            {u"account"_s, conversation.account.toString()},
            {u"network"_s, conversation.network},
            {u"contact"_s, conversation.contactName},
            {u"handle"_s, conversation.handleAddress},
            {u"audience"_s, toWord(conversation.audience)},
            {u"state"_s, toWord(conversation.state)},
            {u"unread"_s, conversation.unread},
            {u"waiting_since"_s, timeOrNull(conversation.waitingSince)},
            {u"last_activity"_s, toRfc3339(conversation.lastActivity)},
            {u"text"_s, conversation.snippet}};
}

QJsonObject deskLine(const ConversationSummary &conversation)
{
    QJsonArray tags;
    for (const Tag &tag : conversation.tags)
        tags.append(tag.name);
    const DeskState &desk = conversation.desk;
    return {{u"conversation"_s, conversation.id.toString()},
            {u"state"_s, toWord(conversation.state)},
            {u"taken"_s, desk.owner.has_value()},
            {u"owner"_s, textOrNull(conversation.ownerName)},
            {u"snoozed_until"_s, timeOrNull(desk.snoozedUntil)},
            {u"outcome"_s, textOrNull(toWord(desk.outcome))},
            {u"tags"_s, tags}};
}

QJsonObject tagLine(const Tag &tag)
{
    return {{u"tag"_s, tag.id.toString()},
            {u"name"_s, tag.name},
            {u"colour"_s, tag.colour},
            {u"key"_s, textOrNull(tag.shortcut)}};
}

QJsonObject noteLine(const Note &note)
{
    return {{u"note"_s, note.id.toString()},
            {u"conversation"_s, note.conversation.toString()},
            {u"author"_s, note.agentName},
            {u"text"_s, note.text},
            {u"written_at"_s, toRfc3339(note.writtenAt)},
            {u"edited_at"_s, timeOrNull(note.editedAt)}};
}

QJsonObject viewLine(const SavedView &view)
{
    return {{u"view"_s, view.id.toString()},
            {u"name"_s, view.name},
            {u"query"_s, view.query},
            {u"order"_s, toWord(view.order)},
            {u"everybody"_s, !view.agent}};
}

QJsonObject messageLine(const Message &message)
{
    const QString author =
        message.authorAddress.isEmpty() ? message.authorName : message.authorAddress;
    return {{u"message"_s, QString::number(message.id.value())},
            {u"direction"_s, toWord(message.direction)},
            {u"audience"_s, toWord(message.audience)},
            {u"author"_s, author},
            {u"author_name"_s, message.authorName},
            {u"text"_s, message.text.text},
            {u"warning"_s, textOrNull(message.warning)},
            {u"created_at"_s, toRfc3339(message.createdAt)},
            {u"remote_id"_s, textOrNull(message.remoteId)},
            {u"state"_s, stateWord(message)}};
}

QJsonObject hitLine(const HistoryHit &hit)
{
    const HistoryText &text = hit.text;
    const bool isMessage = !text.message.isNull();
    QJsonArray ranges;
    for (const TextRange &range : hit.excerpt.hits)
        ranges.append(QJsonArray{range.start, range.length});
    const auto itemId = [&text](HistoryText::Kind kind) {
        return text.kind == kind ? QJsonValue(uuidFromKey(text.item).toString(QUuid::WithoutBraces))
                                 : QJsonValue();
    };
    return {{u"kind"_s, toWord(text.kind)},
            {u"conversation"_s,
             text.conversation.isNull() ? QJsonValue() : QJsonValue(text.conversation.toString())},
            {u"message"_s,
             isMessage ? QJsonValue(QString::number(text.message.value())) : QJsonValue()},
            {u"note"_s, itemId(HistoryText::Kind::Note)},
            {u"canned"_s, itemId(HistoryText::Kind::Canned)},
            {u"with"_s, textOrNull(text.title)},
            {u"author_name"_s, textOrNull(text.author)},
            {u"direction"_s, isMessage ? QJsonValue(toWord(text.direction)) : QJsonValue()},
            {u"audience"_s, toWord(text.audience)},
            {u"at"_s, toRfc3339(text.at)},
            {u"excerpt"_s, hit.excerpt.text},
            {u"hits"_s, ranges}};
}

QJsonObject messageLine(const OutboxItem &item, const Account &account)
{
    return {{u"message"_s, item.id.toString()},
            {u"direction"_s, toWord(Direction::Out)},
            {u"audience"_s, toWord(item.audience)},
            {u"author"_s, account.handle},
            {u"author_name"_s, account.displayName},
            {u"text"_s, item.lastingText()},
            {u"warning"_s, QJsonValue()},
            {u"created_at"_s, toRfc3339(item.createdAt)},
            {u"remote_id"_s, textOrNull(item.remoteId)},
            {u"state"_s, toWord(item.state)}};
}

QJsonObject outboxLine(const OutboxItem &item, const Account &account)
{
    return {{u"outbox"_s, item.id.toString()},
            {u"conversation"_s, item.conversation.toString()},
            {u"account"_s, item.account.toString()},
            {u"audience"_s, toWord(item.audience)},
            {u"text"_s, item.lastingText()},
            {u"state"_s, toWord(item.state)},
            {u"reason"_s, toWord(item.reason)},
            {u"attempts"_s, item.attempts},
            {u"not_before"_s, timeOrNull(item.notBefore)},
            {u"created_at"_s, toRfc3339(item.createdAt)},
            {u"error"_s, textOrNull(problemSentence(item, account))}};
}

QString problemSentence(const Account &account, const AccountHealth &health)
{
    // A server that asks for a pause works, but has given nothing.
    const bool works = health.state == ConnectionState::Working && !health.problem;
    if (works || health.state == ConnectionState::Starting)
        return {};
    return ErrorText::forHealth(health, account).text();
}

QString problemSentence(const OutboxItem &item, const Account &account)
{
    const bool onItsWay = item.reason == OutboxReason::None
        || item.reason == OutboxReason::UndoWindow || item.state == OutboxState::Sending;
    if (onItsWay && !needsPerson(item.state))
        return {};
    return ErrorText::forOutbox(item, account).text();
}

} // namespace sportello
