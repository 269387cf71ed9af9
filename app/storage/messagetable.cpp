// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/messagetable.h"

#include "domain/onetimecode.h"
#include "storage/historyindex.h"
#include "storage/searchindex.h"

#include <algorithm>
#include <array>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

const QString fields =
    u"m.id, c.id, a.id, m.remote_id, m.direction, COALESCE(m.author_name, CASE m.direction WHEN 0"
    u" THEN h.display_name ELSE a.display_name END), COALESCE(m.author_address, CASE m.direction"
    u" WHEN 0 THEN h.address ELSE a.handle END), m.audience, m.visibility, m.parent_remote_id,"
    u" m.text, m.spans, m.warning, m.url_form, m.url, CASE m.direction WHEN 0 THEN c.url_start"
    u" ELSE a.url_start END, m.created_at, m.edited_at, m.deleted_at, m.version, m.revision,"
    u" m.outbox_id, m.language"_s;
// The rows themselves and not the view: these are read for every page and every message that comes.
const QString tables =
    u"message_row m JOIN conversation c ON c.number = m.conversation_number"
    u" JOIN handle h ON h.id = c.handle_id JOIN account a ON a.number = m.account_number"_s;
const QString numberOfConversation = u"(SELECT number FROM conversation WHERE id = ?)"_s;

const QString returned =
    u" (SELECT c.id FROM conversation c WHERE c.number = message_row.conversation_number)"_s;

constexpr std::array storedAudiences{Audience::Public, Audience::Private, Audience::Review};

Audience audienceFromNumber(qint64 number)
{
    return storedAudiences.at(size_t(std::clamp<qint64>(number, 0, storedAudiences.size() - 1)));
}

int toNumber(Audience audience)
{
    return int(std::find(storedAudiences.begin(), storedAudiences.end(), audience)
               - storedAudiences.begin());
}

// How much of a message's web address is in its row.
enum class UrlForm { Whole = 0, AfterStart = 1, RemoteIdAfterStart = 2 };

QString wholeUrl(UrlForm form, const QString &stored, const QString &start, const QString &remoteId)
{
    switch (form) {
    case UrlForm::AfterStart: return start + stored;
    case UrlForm::RemoteIdAfterStart: return start + remoteId;
    case UrlForm::Whole: break;
    }
    return stored;
}

UrlForm urlForm(const QString &url, const QString &start, const QString &remoteId)
{
    if (start.isEmpty() || !url.startsWith(start))
        return UrlForm::Whole;
    return QStringView(url).mid(start.size()) == remoteId ? UrlForm::RemoteIdAfterStart
                                                          : UrlForm::AfterStart;
}

QString storedUrl(UrlForm form, const QString &url, const QString &start)
{
    switch (form) {
    case UrlForm::AfterStart: return url.mid(start.size());
    case UrlForm::RemoteIdAfterStart: return {};
    case UrlForm::Whole: break;
    }
    return url;
}

Message read(const Statement &row)
{
    Message message;
    message.id = MessageId(row.integer(0));
    message.conversation = row.id<ConversationId>(1);
    message.account = row.id<AccountId>(2);
    message.remoteId = row.text(3);
    message.direction = row.integer(4) == 1 ? Direction::Out : Direction::In;
    message.authorName = row.text(5);
    message.authorAddress = row.text(6);
    message.audience = audienceFromNumber(row.integer(7));
    message.visibility = row.isNull(8) ? toWord(message.audience) : row.text(8);
    message.parentRemoteId = row.text(9);
    message.text.text = row.text(10);
    message.text.spans = spansFromJson(row.text(11), message.text.text.size());
    message.warning = row.text(12);
    message.url = wholeUrl(UrlForm(row.integer(13)), row.text(14), row.text(15), message.remoteId);
    message.createdAt = row.instant(16);
    message.editedAt = row.optionalInstant(17);
    message.deletedAt = row.optionalInstant(18);
    message.version = int(row.integer(19));
    message.revision = row.integer(20);
    message.outbox = row.optionalId<OutboxId>(21);
    message.language = row.text(22);
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
        m_database.statement(u"SELECT MAX(id) FROM message_row WHERE id >= ? AND id < ?"_s);
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
    insertRow(id, message, agent);
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

void MessageTable::insertRow(MessageId id, const Message &message,
                             const std::optional<AgentId> &agent)
{
    const bool isOurs = message.direction == Direction::Out;
    const bool isByAnother = !message.authorAddress.isEmpty();
    const qint64 conversation = owner(u"conversation"_s, message.conversation.key()).number;
    const qint64 account = owner(u"account"_s, message.account.key()).number;
    // What somebody else wrote goes when they are erased, while the conversation stays: it is no
    // place for the beginning of their address.
    const QString start = isByAnother ? QString()
        : isOurs                      ? startOf(u"account"_s, message.account.key(), message.url)
                 : startOf(u"conversation"_s, message.conversation.key(), message.url);
    const UrlForm form = urlForm(message.url, start, message.remoteId);
    Statement insert = m_database.statement(
        u"INSERT INTO message_row (id, conversation_number, account_number, remote_id, direction,"
        u" author_name, author_address, audience, visibility, parent_remote_id, text, spans,"
        u" warning, url_form, url, created_at, edited_at, deleted_at, version, revision,"
        u" outbox_id, agent_id, language)"
        u" VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
    insert.bind(id).bind(conversation).bind(account).bind(message.remoteId).bind(isOurs ? 1 : 0);
    if (isByAnother)
        insert.bind(message.authorName).bind(message.authorAddress);
    else
        insert.bindNull().bindNull();
    insert.bind(toNumber(message.audience));
    if (message.visibility == toWord(message.audience))
        insert.bindNull();
    else
        insert.bind(message.visibility);
    insert.bind(message.parentRemoteId)
        .bind(message.text.text)
        .bind(spansToJson(message.text.spans))
        .bind(message.warning)
        .bind(int(form))
        .bind(storedUrl(form, message.url, start))
        .bind(message.createdAt)
        .bind(message.editedAt)
        .bind(message.deletedAt)
        .bind(message.version)
        .bind(message.revision)
        .bind(message.outbox)
        .bind(agent)
        .bind(message.language)
        .exec();
}

const MessageTable::Owner &MessageTable::owner(const QString &table, const QString &key)
{
    const auto known = m_owners.constFind(key);
    return known != m_owners.constEnd() ? *known : *m_owners.insert(key, readOwner(table, key));
}

MessageTable::Owner MessageTable::readOwner(const QString &table, const QString &key)
{
    Statement select =
        m_database.statement(u"SELECT number, url_start FROM %1 WHERE id = ?"_s.arg(table));
    select.bind(key);
    // Without one the row is refused, as a reference to nothing.
    if (!select.exec() || !select.next())
        return {};
    if (!select.isNull(0))
        return {select.integer(0), select.text(1)};
    const Owner first{newNumber(table), select.text(1)};
    m_database.statement(u"UPDATE %1 SET number = ? WHERE id = ?"_s.arg(table))
        .bind(first.number)
        .bind(key)
        .exec();
    return first;
}

qint64 MessageTable::newNumber(const QString &table)
{
    Statement select =
        m_database.statement(u"SELECT COALESCE(MAX(number), 0) + 1 FROM %1"_s.arg(table));
    return select.exec() && select.next() ? select.integer(0) : 0;
}

QString MessageTable::startOf(const QString &table, const QString &key, const QString &url)
{
    const QString known = owner(table, key).urlStart;
    const QString start = url.left(url.lastIndexOf(u'/') + 1);
    if (!known.isEmpty() || start.isEmpty())
        return known;
    m_database.statement(u"UPDATE %1 SET url_start = ? WHERE id = ?"_s.arg(table))
        .bind(start)
        .bind(key)
        .exec();
    m_owners[key].urlStart = start;
    return start;
}

void MessageTable::moveAll(const ConversationId &from, const ConversationId &into)
{
    const Owner gone = owner(u"conversation"_s, from.key());
    const Owner stays = owner(u"conversation"_s, into.key());
    if (gone.urlStart != stays.urlStart)
        forgetUrlStart(from);
    m_database
        .statement(
            u"UPDATE message_row SET conversation_number = ? WHERE conversation_number = ?"_s)
        .bind(stays.number)
        .bind(gone.number)
        .exec();
}

void MessageTable::forgetUrlStart(const ConversationId &conversation)
{
    const Owner owned = owner(u"conversation"_s, conversation.key());
    if (owned.urlStart.isEmpty())
        return;
    m_database
        .statement(u"UPDATE message_row SET url_form = 0, url = ? || CASE url_form WHEN 2 THEN"
                   u" remote_id ELSE url END WHERE conversation_number = ? AND direction = 0"
                   u" AND url_form <> 0"_s)
        .bind(owned.urlStart)
        .bind(owned.number)
        .exec();
    m_database.statement(u"UPDATE conversation SET url_start = '' WHERE id = ?"_s)
        .bind(conversation)
        .exec();
    m_owners.remove(conversation.key());
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
        .statement(
            u"UPDATE message_row SET text = ?, spans = ?, warning = ?, edited_at = ?, version = "
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
        m_database.statement(u"UPDATE message_row SET text = ? WHERE id = ?"_s)
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
        u"UPDATE message_row SET warning = ? WHERE id = ? RETURNING"_s + returned);
    update.bind(warning).bind(id);
    noteConversation(update);
}

void MessageTable::markDeleted(MessageId id, qint64 revision, Instant at)
{
    Statement update = m_database.statement(
        u"UPDATE message_row SET deleted_at = ?, revision = ? WHERE id = ? RETURNING"_s + returned);
    update.bind(at).bind(revision).bind(id);
    noteConversation(update);
}

void MessageTable::setOutbox(MessageId id, const OutboxId &outbox, const AgentId &agent)
{
    Statement update = m_database.statement(
        u"UPDATE message_row SET outbox_id = ?, agent_id = ? WHERE id = ? RETURNING"_s + returned);
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

std::optional<ConversationId> MessageTable::conversationOf(const AccountId &account,
                                                           const QString &remoteId)
{
    Statement select = m_database.statement(
        u"SELECT c.id FROM message_row m JOIN conversation c ON c.number = m.conversation_number"
        u" WHERE m.account_number = (SELECT number FROM account WHERE id = ?)"
        u" AND m.remote_id = ?"_s);
    select.bind(account).bind(remoteId);
    if (select.exec() && select.next())
        return select.id<ConversationId>(0);
    return {};
}

std::optional<Message> MessageTable::findByRemoteId(const AccountId &account,
                                                    const QString &remoteId)
{
    Statement select = m_database.statement(
        u"SELECT %1 FROM %2 WHERE a.id = ? AND m.remote_id = ?"_s.arg(fields, tables));
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
            u"SELECT %1 FROM %2 WHERE c.id = ?"
            u" AND (m.created_at, m.id) < (SELECT b.created_at, b.id FROM message_row b WHERE b.id "
            u"= ?)"
            u" ORDER BY m.created_at DESC, m.id DESC LIMIT ?"_s.arg(fields, tables));
        select.bind(conversation).bind(*before).bind(limit);
        messages = readAll(select);
    } else {
        Statement select = m_database.statement(
            u"SELECT %1 FROM %2 WHERE c.id = ? ORDER BY m.created_at DESC, m.id DESC LIMIT ?"_s.arg(
                fields, tables));
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
        u"SELECT %1 FROM %2 WHERE c.id = ? AND m.revision > ? AND m.outbox_id IS NULL"
        u" ORDER BY m.created_at, m.id"_s.arg(fields, tables));
    select.bind(conversation).bind(revision);
    return readAll(select);
}

QStringList MessageTable::newestRemoteIds(const ConversationId &conversation, int limit)
{
    Statement select = m_database.statement(
        u"SELECT remote_id FROM message_row WHERE conversation_number = %1 AND deleted_at IS NULL"
        u" ORDER BY created_at DESC, id DESC LIMIT ?"_s.arg(numberOfConversation));
    select.bind(conversation).bind(limit);
    QStringList ids;
    select.exec();
    while (select.next())
        ids.append(select.text(0));
    return ids;
}

QList<Message> MessageTable::ownSince(const ConversationId &conversation, Instant since)
{
    Statement select = m_database.statement(u"SELECT %1 FROM %2 WHERE c.id = ? AND "
                                            u"m.direction = 1 AND m.created_at >= ?"
                                            u" ORDER BY m.created_at, m.id"_s.arg(fields, tables));
    select.bind(conversation).bind(since);
    return readAll(select);
}

std::optional<Message> MessageTable::newestIn(const ConversationId &conversation)
{
    Statement select = m_database.statement(
        u"SELECT %1 FROM %2 WHERE c.id = ? AND m.direction = 0 AND m.deleted_at IS "
        u"NULL"
        u" ORDER BY m.created_at DESC, m.id DESC LIMIT 1"_s.arg(fields, tables));
    select.bind(conversation);
    const QList<Message> found = readAll(select);
    return found.isEmpty() ? std::optional<Message>() : found.first();
}

std::optional<Instant> MessageTable::firstUnanswered(const ConversationId &conversation)
{
    Statement select = m_database.statement(
        u"SELECT MIN(created_at) FROM message_row WHERE conversation_number = %1 AND direction = 0"
        u" AND deleted_at IS NULL AND created_at > COALESCE((SELECT MAX(created_at) FROM "
        u"message_row"
        u" WHERE conversation_number = %1 AND direction = 1), -1)"_s.arg(numberOfConversation));
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
