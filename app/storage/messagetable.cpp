// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/messagetable.h"

#include "domain/onetimecode.h"
#include "storage/historyindex.h"
#include "storage/searchindex.h"

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

const QString fields =
    u"m.id, m.conversation_id, m.account_id, m.remote_id, m.direction,"
    u" COALESCE(m.author_name, CASE m.direction WHEN 'in' THEN h.display_name ELSE a.display_name "
    u"END),"
    u" COALESCE(m.author_address, CASE m.direction WHEN 'in' THEN h.address ELSE a.handle END),"
    u" m.audience, m.visibility, m.parent_remote_id, m.text, m.spans, m.warning, m.url, "
    u"m.created_at, m.edited_at,"
    u" m.deleted_at, m.version, m.revision, m.outbox_id, m.language"_s;
const QString tables =
    u"message m JOIN conversation c ON c.id = m.conversation_id"
    u" JOIN handle h ON h.id = c.handle_id JOIN account a ON a.id = m.account_id"_s;

Message read(const Statement &row)
{
    Message message;
    message.id = MessageId(row.integer(0));
    message.conversation = row.id<ConversationId>(1);
    message.account = row.id<AccountId>(2);
    message.remoteId = row.text(3);
    message.direction = row.text(4) == u"out"_s ? Direction::Out : Direction::In;
    message.authorName = row.text(5);
    message.authorAddress = row.text(6);
    message.audience = audienceFromWord(row.text(7)).value_or(Audience::Public);
    message.visibility = row.text(8);
    message.parentRemoteId = row.text(9);
    message.text.text = row.text(10);
    message.text.spans = spansFromJson(row.text(11), message.text.text.size());
    message.warning = row.text(12);
    message.url = row.text(13);
    message.createdAt = row.instant(14);
    message.editedAt = row.optionalInstant(15);
    message.deletedAt = row.optionalInstant(16);
    message.version = int(row.integer(17));
    message.revision = row.integer(18);
    message.outbox = row.optionalId<OutboxId>(19);
    message.language = row.text(20);
    return message;
}

} // namespace

MessageId MessageTable::freeId(Instant createdAt)
{
    // Networks report any time; ids stay positive and far from the end of the range.
    const qint64 minute =
        std::clamp<qint64>(toMilliseconds(createdAt) / 60'000, 1, qint64(1) << 40);
    constexpr qint64 width = qint64(1) << MessageId::SequenceBits;
    qint64 base = minute << MessageId::SequenceBits;
    Statement select =
        m_database.statement(u"SELECT MAX(id) FROM message WHERE id >= ? AND id < ?"_s);
    // A minute that is full spills into the next.
    for (;;) {
        select.bind(base).bind(base + width);
        if (!select.exec() || !select.next() || select.isNull(0))
            return MessageId(base);
        const qint64 last = select.integer(0);
        if (last + 1 < base + width)
            return MessageId(last + 1);
        base += width;
    }
}

MessageId MessageTable::insert(const Message &message, const std::optional<AgentId> &agent,
                               bool isHeld)
{
    const MessageId id = freeId(message.createdAt);
    Statement insert = m_database.statement(
        u"INSERT INTO message (id, conversation_id, account_id, remote_id, direction, author_name, "
        u"author_address,"
        u" audience, visibility, parent_remote_id, text, spans, warning, url, created_at, "
        u"edited_at, deleted_at,"
        u" version, revision, outbox_id, agent_id, language)"
        u" VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
    insert.bind(id)
        .bind(message.conversation)
        .bind(message.account)
        .bind(message.remoteId)
        .bind(message.direction == Direction::In ? u"in"_s : u"out"_s);
    if (message.authorAddress.isEmpty())
        insert.bindNull().bindNull();
    else
        insert.bind(message.authorName).bind(message.authorAddress);
    insert.bind(toWord(message.audience))
        .bind(message.visibility)
        .bind(message.parentRemoteId)
        .bind(message.text.text)
        .bind(spansToJson(message.text.spans))
        .bind(message.warning)
        .bind(message.url)
        .bind(message.createdAt)
        .bind(message.editedAt)
        .bind(message.deletedAt)
        .bind(message.version)
        .bind(message.revision)
        .bind(message.outbox)
        .bind(agent)
        .bind(message.language)
        .exec();
    for (qsizetype i = 0; i < message.attachments.size(); ++i) {
        const Attachment &attachment = message.attachments.at(i);
        m_database
            .statement(u"INSERT INTO message_attachment (message_id, position, kind, url, "
                       u"media_type, description)"
                       u" VALUES (?, ?, ?, ?, ?, ?)"_s)
            .bind(id)
            .bind(qint64(i))
            .bind(toWord(attachment.kind))
            .bind(attachment.url)
            .bind(attachment.mediaType)
            .bind(attachment.description)
            .exec();
    }
    SearchIndex index(m_database);
    if (isHeld)
        index.hold(id);
    else
        index.add(id, message.text.text);
    m_database.changes().conversations.insert(message.conversation);
    return id;
}

void MessageTable::addVersion(const Message &old, const Message &now, Instant seenAt)
{
    m_database
        .statement(u"INSERT INTO message_version (message_id, version, text, spans, warning, "
                   u"written_at, seen_at)"
                   u" VALUES (?, ?, ?, ?, ?, ?, ?)"_s)
        .bind(old.id)
        .bind(old.version)
        .bind(old.text.text)
        .bind(spansToJson(old.text.spans))
        .bind(old.warning)
        .bind(old.editedAt.value_or(old.createdAt))
        .bind(seenAt)
        .exec();
    m_database
        .statement(u"UPDATE message SET text = ?, spans = ?, warning = ?, edited_at = ?, version = "
                   u"?, revision = ?, language = ?"
                   u" WHERE id = ?"_s)
        .bind(now.text.text)
        .bind(spansToJson(now.text.spans))
        .bind(now.warning)
        .bind(now.editedAt)
        .bind(old.version + 1)
        .bind(now.revision)
        .bind(now.language)
        .bind(old.id)
        .exec();
    SearchIndex index(m_database);
    index.replace(old.id, old.text.text, now.text.text);
    if (!index.isHeld(old.id)) {
        HistoryIndex(m_database)
            .addVersion(old.id, old.version, old.text.text, old.editedAt.value_or(old.createdAt));
    }
    m_database.changes().conversations.insert(old.conversation);
}

void MessageTable::maskCodes(MessageId id)
{
    const std::optional<Message> message = find(id);
    if (!message)
        return;
    const QString masked = withCodesMasked(message->text.text);
    if (masked != message->text.text) {
        m_database.statement(u"UPDATE message SET text = ? WHERE id = ?"_s)
            .bind(masked)
            .bind(id)
            .exec();
        SearchIndex(m_database).replace(id, message->text.text, masked);
    }
    for (const MessageVersion &version : versions(id)) {
        m_database
            .statement(
                u"UPDATE message_version SET text = ? WHERE message_id = ? AND version = ?"_s)
            .bind(withCodesMasked(version.text.text))
            .bind(id)
            .bind(version.version)
            .exec();
    }
    if (!SearchIndex(m_database).isHeld(id))
        HistoryIndex(m_database).replaceVersions(id);
    m_database.changes().conversations.insert(message->conversation);
}

void MessageTable::setWarning(MessageId id, const QString &warning)
{
    Statement update = m_database.statement(
        u"UPDATE message SET warning = ? WHERE id = ? RETURNING conversation_id"_s);
    update.bind(warning).bind(id);
    noteConversation(update);
}

void MessageTable::markDeleted(MessageId id, qint64 revision, Instant at)
{
    Statement update = m_database.statement(
        u"UPDATE message SET deleted_at = ?, revision = ? WHERE id = ? RETURNING conversation_id"_s);
    update.bind(at).bind(revision).bind(id);
    noteConversation(update);
}

void MessageTable::setOutbox(MessageId id, const OutboxId &outbox, const AgentId &agent)
{
    Statement update = m_database.statement(
        u"UPDATE message SET outbox_id = ?, agent_id = ? WHERE id = ? RETURNING conversation_id"_s);
    update.bind(outbox).bind(std::optional(agent)).bind(id);
    noteConversation(update);
}

void MessageTable::noteConversation(Statement &update)
{
    if (update.exec() && update.next())
        m_database.changes().conversations.insert(update.id<ConversationId>(0));
}

std::optional<Message> MessageTable::find(MessageId id)
{
    Statement select =
        m_database.statement(u"SELECT %1 FROM %2 WHERE m.id = ?"_s.arg(fields, tables));
    select.bind(id);
    const QList<Message> found = readAll(select);
    return found.isEmpty() ? std::optional<Message>() : found.first();
}

std::optional<Message> MessageTable::findByRemoteId(const AccountId &account,
                                                    const QString &remoteId)
{
    Statement select = m_database.statement(
        u"SELECT %1 FROM %2 WHERE m.account_id = ? AND m.remote_id = ?"_s.arg(fields, tables));
    select.bind(account).bind(remoteId);
    const QList<Message> found = readAll(select);
    return found.isEmpty() ? std::optional<Message>() : found.first();
}

QList<Message> MessageTable::page(const ConversationId &conversation,
                                  const std::optional<MessageId> &before, int limit)
{
    QList<Message> messages;
    if (before) {
        Statement select = m_database.statement(
            u"SELECT %1 FROM %2 WHERE m.conversation_id = ?"
            u" AND (m.created_at, m.id) < (SELECT b.created_at, b.id FROM message b WHERE b.id = ?)"
            u" ORDER BY m.created_at DESC, m.id DESC LIMIT ?"_s.arg(fields, tables));
        select.bind(conversation).bind(*before).bind(limit);
        messages = readAll(select);
    } else {
        Statement select = m_database.statement(
            u"SELECT %1 FROM %2 WHERE m.conversation_id = ? ORDER BY m.created_at DESC, m.id DESC LIMIT ?"_s
                .arg(fields, tables));
        select.bind(conversation).bind(limit);
        messages = readAll(select);
    }
    std::reverse(messages.begin(), messages.end());
    return messages;
}

QList<MessageVersion> MessageTable::versions(MessageId id)
{
    Statement select = m_database.statement(
        u"SELECT version, text, spans, warning, seen_at FROM message_version WHERE message_id = ? ORDER BY version"_s);
    select.bind(id);
    QList<MessageVersion> versions;
    select.exec();
    while (select.next()) {
        MessageVersion version;
        version.version = int(select.integer(0));
        version.text.text = select.text(1);
        version.text.spans = spansFromJson(select.text(2), version.text.text.size());
        version.warning = select.text(3);
        version.seenAt = select.instant(4);
        versions.append(version);
    }
    return versions;
}

QList<Message> MessageTable::newsSince(const ConversationId &conversation, qint64 revision)
{
    Statement select = m_database.statement(
        u"SELECT %1 FROM %2 WHERE m.conversation_id = ? AND m.revision > ? AND m.outbox_id IS NULL"
        u" ORDER BY m.created_at, m.id"_s.arg(fields, tables));
    select.bind(conversation).bind(revision);
    return readAll(select);
}

QStringList MessageTable::newestRemoteIds(const ConversationId &conversation, int limit)
{
    Statement select = m_database.statement(
        u"SELECT remote_id FROM message WHERE conversation_id = ? AND deleted_at IS NULL"
        u" ORDER BY created_at DESC, id DESC LIMIT ?"_s);
    select.bind(conversation).bind(limit);
    QStringList ids;
    select.exec();
    while (select.next())
        ids.append(select.text(0));
    return ids;
}

QList<Message> MessageTable::ownSince(const ConversationId &conversation, Instant since)
{
    Statement select = m_database.statement(u"SELECT %1 FROM %2 WHERE m.conversation_id = ? AND "
                                            u"m.direction = 'out' AND m.created_at >= ?"
                                            u" ORDER BY m.created_at, m.id"_s.arg(fields, tables));
    select.bind(conversation).bind(since);
    return readAll(select);
}

std::optional<Message> MessageTable::newestIn(const ConversationId &conversation)
{
    Statement select = m_database.statement(
        u"SELECT %1 FROM %2 WHERE m.conversation_id = ? AND m.direction = 'in' AND m.deleted_at IS "
        u"NULL"
        u" ORDER BY m.created_at DESC, m.id DESC LIMIT 1"_s.arg(fields, tables));
    select.bind(conversation);
    const QList<Message> found = readAll(select);
    return found.isEmpty() ? std::optional<Message>() : found.first();
}

std::optional<Instant> MessageTable::firstUnanswered(const ConversationId &conversation)
{
    Statement select = m_database.statement(
        u"SELECT MIN(created_at) FROM message WHERE conversation_id = ? AND direction = 'in' AND "
        u"deleted_at IS NULL AND created_at >"
        u" COALESCE((SELECT MAX(created_at) FROM message WHERE conversation_id = ? AND direction = 'out'), -1)"_s);
    select.bind(conversation).bind(conversation);
    if (select.exec() && select.next())
        return select.optionalInstant(0);
    return {};
}

QList<Message> MessageTable::readAll(Statement &select)
{
    QList<Message> messages;
    select.exec();
    while (select.next())
        messages.append(read(select));
    readAttachments(messages);
    return messages;
}

void MessageTable::readAttachments(QList<Message> &messages)
{
    for (Message &message : messages) {
        Statement select = m_database.statement(u"SELECT kind, url, media_type, description FROM "
                                                u"message_attachment WHERE message_id = ?"
                                                u" ORDER BY position"_s);
        select.bind(message.id);
        select.exec();
        while (select.next()) {
            message.attachments.append({attachmentKindFromWord(select.text(0)), select.text(1),
                                        select.text(2), select.text(3)});
        }
    }
}

} // namespace sportello
