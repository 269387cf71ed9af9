// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/outboxtable.h"

#include "storage/attachmenttable.h"
#include "storage/outboxpromisetable.h"

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

const QString columns = u"id, conversation_id, origin_id, account_id, account_remote_id, audience, "
                        u"recipient, participants,"
                        u" parent_remote_id, root_remote_id, text, agent_id, group_id, part, "
                        u"parts, idempotency_key, content_hash, state,"
                        u" reason, detail, not_before, attempts, first_attempt_at, basis_revision, "
                        u"created_at, sent_at, remote_id, url,"
                        u" message_stored, joint, sent_parent_id, sign, kept_text"_s;
const QString openStates = u"state IN ('queued', 'sending', 'unconfirmed', 'held', 'failed')"_s;

OutboxItem read(const Statement &row)
{
    OutboxItem item;
    item.id = row.id<OutboxId>(0);
    item.conversation = row.id<ConversationId>(1);
    item.origin = row.id<ConversationId>(2);
    item.account = row.id<AccountId>(3);
    item.accountRemoteId = row.text(4);
    item.audience = audienceFromWord(row.text(5)).value_or(Audience::Public);
    item.recipient = row.text(6);
    item.participants = row.text(7).split(u'\n', Qt::SkipEmptyParts);
    item.parentRemoteId = row.text(8);
    item.rootRemoteId = row.text(9);
    item.text = row.text(10);
    item.agent = row.id<AgentId>(11);
    item.group = row.id<OutboxId>(12);
    item.part = int(row.integer(13));
    item.parts = int(row.integer(14));
    item.idempotencyKey = row.text(15);
    item.contentHash = row.text(16);
    // A word that nobody knows must not look like one that may be sent.
    item.state = outboxStateFromWord(row.text(17)).value_or(OutboxState::Held);
    item.reason = outboxReasonFromWord(row.text(18)).value_or(OutboxReason::NeedsALook);
    item.detail = row.text(19);
    item.notBefore = row.optionalInstant(20);
    item.attempts = int(row.integer(21));
    item.firstAttemptAt = row.optionalInstant(22);
    item.basisRevision = row.integer(23);
    item.createdAt = row.instant(24);
    item.sentAt = row.optionalInstant(25);
    item.remoteId = row.text(26);
    item.url = row.text(27);
    item.messageStored = row.flag(28);
    item.joint = row.text(29);
    item.sentParentRemoteId = row.text(30);
    item.sign = row.text(31);
    item.keptText = row.text(32);
    return item;
}

} // namespace

void OutboxTable::insert(const OutboxItem &item)
{
    m_database
        .statement(u"INSERT INTO outbox (%1) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
                   u"?, ?, ?, ?, ?, ?, ?,"
                   u" ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s.arg(columns))
        .bind(item.id)
        .bind(item.conversation)
        .bind(item.origin)
        .bind(item.account)
        .bind(item.accountRemoteId)
        .bind(toWord(item.audience))
        .bind(item.recipient)
        .bind(item.participants.join(u'\n'))
        .bind(item.parentRemoteId)
        .bind(item.rootRemoteId)
        .bind(item.text)
        .bind(item.agent)
        .bind(item.group)
        .bind(item.part)
        .bind(item.parts)
        .bind(item.idempotencyKey)
        .bind(item.contentHash)
        .bind(toWord(item.state))
        .bind(toWord(item.reason))
        .bind(item.detail)
        .bind(item.notBefore)
        .bind(item.attempts)
        .bind(item.firstAttemptAt)
        .bind(item.basisRevision)
        .bind(item.createdAt)
        .bind(item.sentAt)
        .bind(item.remoteId)
        .bind(item.url)
        .bind(item.messageStored)
        .bind(item.joint)
        .bind(item.sentParentRemoteId)
        .bind(item.sign)
        .bind(item.keptText)
        .exec();
    AttachmentTable(m_database).insert(item.id, item.attachments);
    m_database.changes().outbox.insert(item.id);
    m_database.changes().outboxConversations << item.conversation << item.origin;
}

std::optional<OutboxItem> OutboxTable::step(const OutboxId &id, OutboxState from,
                                            const OutboxStep &step)
{
    if (!isAllowed(from, step.to))
        return {};
    const int attempt = (step.countsAsAttempt ? 1 : 0) - (step.uncountAttempt ? 1 : 0);
    // From here on nothing is sent any more. The hash goes too: who has it and the rest of the text
    // needs no time to try all codes.
    const bool isFinal = !isOpen(step.to);
    Statement update = m_database.statement(
        u"UPDATE outbox SET state = ?, reason = ?, detail = ?, not_before = ?, attempts = attempts "
        u"+ ?,"
        u" first_attempt_at = CASE WHEN attempts + ? <= 0 THEN NULL"
        u" ELSE COALESCE(first_attempt_at, ?) END, sent_at = COALESCE(?, sent_at),"
        u" remote_id = COALESCE(?, remote_id), url = COALESCE(?, url),"
        u" sent_parent_id = COALESCE(?, sent_parent_id),"
        u" basis_revision = COALESCE(?, basis_revision),"
        u" text = CASE WHEN ? = 1 AND kept_text <> '' THEN kept_text ELSE text END,"
        u" content_hash = CASE WHEN ? = 1 AND kept_text <> '' THEN '' ELSE content_hash END"
        u" WHERE id = ? AND state = ? RETURNING %1"_s.arg(columns));
    update.bind(toWord(step.to))
        .bind(toWord(step.reason))
        .bind(step.detail)
        .bind(step.notBefore)
        .bind(attempt)
        .bind(attempt)
        .bind(step.attemptAt)
        .bind(step.sentAt);
    for (const std::optional<QString> &text : {step.remoteId, step.url, step.sentParentRemoteId}) {
        if (text)
            update.bind(*text);
        else
            update.bindNull();
    }
    if (step.basisRevision)
        update.bind(*step.basisRevision);
    else
        update.bindNull();
    update.bind(isFinal).bind(isFinal).bind(id).bind(toWord(from));
    const QList<OutboxItem> changed = readAll(update);
    if (changed.isEmpty())
        return {};
    if (step.to == OutboxState::Cancelled)
        OutboxPromiseTable(m_database).remove(id);
    m_database.changes().outbox.insert(id);
    m_database.changes().outboxConversations << changed.first().conversation
                                             << changed.first().origin;
    return changed.first();
}

void OutboxTable::markMessageStored(const OutboxId &id)
{
    Statement update = m_database.statement(
        u"UPDATE outbox SET message_stored = 1 WHERE id = ? RETURNING conversation_id, origin_id"_s);
    update.bind(id);
    if (update.exec() && update.next()) {
        m_database.changes().outbox.insert(id);
        m_database.changes().outboxConversations << update.id<ConversationId>(0)
                                                 << update.id<ConversationId>(1);
    }
}

void OutboxTable::setBasisRevision(const OutboxId &id, qint64 revision)
{
    m_database.statement(u"UPDATE outbox SET basis_revision = ? WHERE id = ?"_s)
        .bind(revision)
        .bind(id)
        .exec();
    m_database.changes().outbox.insert(id);
}

void OutboxTable::setRemoteId(const OutboxId &id, const QString &remoteId, const QString &url)
{
    m_database.statement(u"UPDATE outbox SET remote_id = ?, url = ? WHERE id = ?"_s)
        .bind(remoteId)
        .bind(url)
        .bind(id)
        .exec();
    m_database.changes().outbox.insert(id);
}

void OutboxTable::moveConversation(const ConversationId &from, const ConversationId &into)
{
    for (const QString &column : {u"conversation_id"_s, u"origin_id"_s}) {
        Statement update = m_database.statement(
            u"UPDATE outbox SET %1 = ? WHERE %1 = ? RETURNING id"_s.arg(column));
        update.bind(into).bind(from).exec();
        while (update.next()) {
            m_database.changes().outbox.insert(update.id<OutboxId>(0));
            m_database.changes().outboxConversations.insert(into);
        }
    }
}

std::optional<OutboxItem> OutboxTable::find(const OutboxId &id)
{
    Statement select = m_database.statement(u"SELECT %1 FROM outbox WHERE id = ?"_s.arg(columns));
    select.bind(id);
    const QList<OutboxItem> found = readAll(select);
    return found.isEmpty() ? std::optional<OutboxItem>() : found.first();
}

QList<OutboxItem> OutboxTable::open()
{
    Statement select = m_database.statement(
        u"SELECT %1 FROM outbox WHERE %2 ORDER BY created_at, group_id, part, id"_s.arg(
            columns, openStates));
    return readAll(select);
}

QList<OutboxItem> OutboxTable::openOfConversation(const ConversationId &conversation)
{
    Statement select = m_database.statement(
        u"SELECT %1 FROM outbox WHERE (conversation_id = ? OR origin_id = ?)"
        u" AND (%2 OR (state = 'sent' AND message_stored = 0)) ORDER BY created_at, group_id, part, id"_s
            .arg(columns, openStates));
    select.bind(conversation).bind(conversation);
    return readAll(select);
}

QList<OutboxItem> OutboxTable::ofConversation(const ConversationId &conversation)
{
    Statement select = m_database.statement(
        u"SELECT %1 FROM outbox WHERE conversation_id = ? ORDER BY created_at, group_id, part, id"_s
            .arg(columns));
    select.bind(conversation);
    return readAll(select);
}

QList<OutboxItem> OutboxTable::ofGroup(const OutboxId &group)
{
    Statement select = m_database.statement(
        u"SELECT %1 FROM outbox WHERE group_id = ? ORDER BY part, id"_s.arg(columns));
    select.bind(group);
    return readAll(select);
}

QList<OutboxItem> OutboxTable::sentWithoutMessage()
{
    Statement select = m_database.statement(
        u"SELECT %1 FROM outbox WHERE state = 'sent' AND message_stored = 0 ORDER BY created_at, group_id, part, id"_s
            .arg(columns));
    return readAll(select);
}

QList<OutboxId> OutboxTable::cancelled()
{
    Statement select = m_database.statement(u"SELECT id FROM outbox WHERE state = 'cancelled'"_s);
    QList<OutboxId> ids;
    select.exec();
    while (select.next())
        ids.append(select.id<OutboxId>(0));
    return ids;
}

QList<OutboxItem> OutboxTable::all(int limit)
{
    Statement select = m_database.statement(
        u"SELECT %1 FROM outbox ORDER BY created_at DESC, group_id DESC, part DESC, id DESC LIMIT ?"_s
            .arg(columns));
    select.bind(limit);
    return readAll(select);
}

bool OutboxTable::hasEarlierOpen(const OutboxItem &item)
{
    Statement select = m_database.statement(
        u"SELECT COUNT(*) FROM outbox WHERE conversation_id = ? AND %1"
        u" AND (created_at, group_id, part, id) <"
        u" (SELECT o.created_at, o.group_id, o.part, o.id FROM outbox o WHERE o.id = ?)"_s.arg(
            openStates));
    select.bind(item.conversation).bind(item.id);
    return select.exec() && select.next() && select.integer(0) > 0;
}

QList<ConversationId> OutboxTable::conversationsWithProblems()
{
    Statement select =
        m_database.statement(u"SELECT conversation_id, MIN(created_at) AS first FROM outbox WHERE "
                             u"state IN ('held', 'failed')"
                             u" GROUP BY conversation_id ORDER BY first, conversation_id"_s);
    QList<ConversationId> ids;
    select.exec();
    while (select.next())
        ids.append(select.id<ConversationId>(0));
    return ids;
}

QStringList OutboxTable::sentRemoteIds(const ConversationId &conversation)
{
    Statement select = m_database.statement(
        u"SELECT remote_id FROM outbox WHERE conversation_id = ? AND state = 'sent' AND remote_id <> ''"_s);
    select.bind(conversation);
    QStringList ids;
    select.exec();
    while (select.next())
        ids.append(select.text(0));
    return ids;
}

QList<OutboxItem> OutboxTable::readAll(Statement &select)
{
    QList<OutboxItem> items;
    select.exec();
    while (select.next())
        items.append(read(select));
    for (OutboxItem &item : items)
        item.attachments = AttachmentTable(m_database).of(item.id);
    return items;
}

} // namespace sportello
