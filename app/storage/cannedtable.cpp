// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/cannedtable.h"

#include "storage/historyindex.h"

#include <QHash>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

const QString columns =
    u"id, shortcut, title, scope, agent_id, brand_id, audience, active, expires_at, kind,"
    u" use_count, last_used_at, created_at, updated_at, import_id, level"_s;

const QStringList partTables{u"canned_text"_s, u"canned_tag"_s, u"canned_account"_s,
                             u"canned_network"_s, u"canned_attachment"_s};

// As many as SQLite's default of 32,766 placeholders easily bears, and few different statements.
constexpr qsizetype slice = 256;

CannedReply read(const Statement &row)
{
    CannedReply reply;
    reply.id = row.id<CannedReplyId>(0);
    reply.shortcut = row.text(1);
    reply.title = row.text(2);
    reply.scope = cannedScopeFromWord(row.text(3)).value_or(CannedScope::Mine);
    reply.agent = row.optionalId<AgentId>(4).value_or(AgentId());
    reply.brand = row.optionalId<BrandId>(5).value_or(BrandId());
    reply.audience = cannedAudienceFromWord(row.text(6)).value_or(CannedAudience::PrivateOnly);
    reply.active = row.flag(7);
    reply.expiresAt = row.optionalInstant(8);
    reply.kind = row.text(9);
    reply.useCount = int(row.integer(10));
    reply.lastUsedAt = row.optionalInstant(11);
    reply.createdAt = row.instant(12);
    reply.updatedAt = row.instant(13);
    reply.import = row.optionalId<CannedImportId>(14);
    // A word that only a later version knows asks for more, and not for less.
    reply.level = verificationLevelFromWord(row.text(15)).value_or(VerificationLevel::Certified);
    return reply;
}

QString placeholders(qsizetype count)
{
    QStringList marks;
    marks.fill(u"?"_s, count);
    return marks.join(u", "_s);
}

} // namespace

QList<CannedReply> CannedTable::all()
{
    return readWhere(u"removed_at IS NULL"_s, {});
}

QList<CannedReply> CannedTable::find(const QList<CannedReplyId> &ids)
{
    QList<CannedReply> found;
    for (qsizetype i = 0; i < ids.size(); i += slice) {
        const QList<CannedReplyId> some = ids.mid(i, slice);
        found +=
            readWhere(u"removed_at IS NULL AND id IN (%1)"_s.arg(placeholders(some.size())), some);
    }
    return found;
}

std::optional<CannedReply> CannedTable::find(const CannedReplyId &id)
{
    const QList<CannedReply> found = find(QList<CannedReplyId>{id});
    return found.isEmpty() ? std::optional<CannedReply>() : found.first();
}

bool CannedTable::exists(const CannedReplyId &id)
{
    Statement select = m_database.statement(u"SELECT 1 FROM canned_reply WHERE id = ?"_s);
    select.bind(id);
    return select.exec() && select.next();
}

QList<CannedReply> CannedTable::readWhere(const QString &condition, const QList<CannedReplyId> &ids)
{
    QList<CannedReply> replies;
    {
        Statement select = m_database.statement(
            u"SELECT %1 FROM canned_reply WHERE %2 ORDER BY title, id"_s.arg(columns, condition));
        for (const CannedReplyId &id : ids)
            select.bind(id);
        select.exec();
        while (select.next())
            replies.append(read(select));
    }
    readParts(replies, u"language, text, short_text"_s, u"canned_text"_s,
              [](CannedReply &reply, const Statement &row) {
        reply.texts.append({row.text(1), row.text(2), row.text(3)});
    });
    readParts(replies, u"tag"_s, u"canned_tag"_s,
              [](CannedReply &reply, const Statement &row) { reply.tags.append(row.text(1)); });
    readParts(replies, u"account_id"_s, u"canned_account"_s,
              [](CannedReply &reply, const Statement &row) {
        reply.accounts.append(row.id<AccountId>(1));
    });
    readParts(replies, u"network"_s, u"canned_network"_s,
              [](CannedReply &reply, const Statement &row) { reply.networks.append(row.text(1)); });
    readParts(replies, u"path, sha256, media_type, description"_s, u"canned_attachment"_s,
              [](CannedReply &reply, const Statement &row) {
        reply.attachments.append({row.text(1), row.text(2), row.text(3), row.text(4)});
    });
    return replies;
}

void CannedTable::readParts(QList<CannedReply> &replies, const QString &partColumns,
                            const QString &table, const Fill &fill)
{
    if (replies.isEmpty())
        return;
    QHash<CannedReplyId, CannedReply *> byId;
    for (CannedReply &reply : replies)
        byId.insert(reply.id, &reply);
    // There are hundreds of them at most, so all are read at once where not a few are wanted.
    const bool isFew = replies.size() <= slice;
    const QString condition =
        isFew ? u" WHERE reply_id IN (%1)"_s.arg(placeholders(replies.size())) : QString();
    Statement select =
        m_database.statement(u"SELECT reply_id, %1 FROM %2%3 ORDER BY reply_id, position"_s.arg(
            partColumns, table, condition));
    if (isFew) {
        for (const CannedReply &reply : std::as_const(replies))
            select.bind(reply.id);
    }
    select.exec();
    while (select.next()) {
        if (CannedReply *reply = byId.value(select.id<CannedReplyId>(0)))
            fill(*reply, select);
    }
}

void CannedTable::save(const CannedReply &reply)
{
    saveRow(reply);
    for (const QString &table : partTables) {
        m_database.statement(u"DELETE FROM %1 WHERE reply_id = ?"_s.arg(table))
            .bind(reply.id)
            .exec();
    }
    saveParts(reply);
    HistoryIndex(m_database).setCanned(reply);
    m_database.changes().cannedReplies.insert(reply.id);
}

void CannedTable::saveRow(const CannedReply &reply)
{
    m_database
        .statement(
            u"INSERT INTO canned_reply (%1) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            u" ON CONFLICT (id) DO UPDATE SET shortcut = excluded.shortcut, title = excluded.title,"
            u" scope = excluded.scope, agent_id = excluded.agent_id, brand_id = excluded.brand_id,"
            u" audience = excluded.audience, active = excluded.active,"
            u" expires_at = excluded.expires_at, kind = excluded.kind,"
            u" use_count = excluded.use_count, last_used_at = excluded.last_used_at,"
            u" created_at = excluded.created_at, updated_at = excluded.updated_at,"
            u" import_id = excluded.import_id, level = excluded.level"_s.arg(columns))
        .bind(reply.id)
        .bind(reply.shortcut)
        .bind(reply.title)
        .bind(toWord(reply.scope))
        .bind(std::optional<AgentId>(reply.agent))
        .bind(std::optional<BrandId>(reply.brand))
        .bind(toWord(reply.audience))
        .bind(reply.active)
        .bind(reply.expiresAt)
        .bind(reply.kind)
        .bind(reply.useCount)
        .bind(reply.lastUsedAt)
        .bind(reply.createdAt)
        .bind(reply.updatedAt)
        .bind(reply.import)
        .bind(toWord(reply.level))
        .exec();
}

void CannedTable::saveParts(const CannedReply &reply)
{
    const auto into = [this](const QString &table, const QString &partColumns) {
        const qsizetype count = partColumns.count(u',') + 3;
        return m_database.statement(u"INSERT INTO %1 (reply_id, position, %2) VALUES (%3)"_s.arg(
            table, partColumns, placeholders(count)));
    };
    for (qsizetype i = 0; i < reply.texts.size(); ++i) {
        const CannedText &text = reply.texts.at(i);
        into(u"canned_text"_s, u"language, text, short_text"_s)
            .bind(reply.id)
            .bind(qint64(i))
            .bind(text.language)
            .bind(text.text)
            .bind(text.shortText)
            .exec();
    }
    const auto insertTexts =
        [&](const QString &table, const QString &column, const QStringList &texts) {
        for (qsizetype i = 0; i < texts.size(); ++i)
            into(table, column).bind(reply.id).bind(qint64(i)).bind(texts.at(i)).exec();
    };
    insertTexts(u"canned_tag"_s, u"tag"_s, reply.tags);
    insertTexts(u"canned_network"_s, u"network"_s, reply.networks);
    QStringList accounts;
    for (const AccountId &account : reply.accounts)
        accounts.append(account.key());
    insertTexts(u"canned_account"_s, u"account_id"_s, accounts);
    for (qsizetype i = 0; i < reply.attachments.size(); ++i) {
        const CannedAttachment &file = reply.attachments.at(i);
        into(u"canned_attachment"_s, u"path, sha256, media_type, description"_s)
            .bind(reply.id)
            .bind(qint64(i))
            .bind(file.path)
            .bind(file.sha256)
            .bind(file.mediaType)
            .bind(file.description)
            .exec();
    }
}

bool CannedTable::remove(const CannedReplyId &id, Instant now)
{
    Statement update = m_database.statement(
        u"UPDATE canned_reply SET removed_at = ? WHERE id = ? AND removed_at IS NULL"_s);
    update.bind(now).bind(id);
    if (!update.exec() || update.rowsAffected() == 0)
        return false;
    m_database.changes().cannedReplies.insert(id);
    return true;
}

bool CannedTable::restore(const CannedReplyId &id)
{
    Statement update = m_database.statement(
        u"UPDATE canned_reply SET removed_at = NULL WHERE id = ? AND removed_at IS NOT NULL"_s);
    update.bind(id);
    if (!update.exec() || update.rowsAffected() == 0)
        return false;
    m_database.changes().cannedReplies.insert(id);
    return true;
}

void CannedTable::noteUse(const CannedReplyId &id, Instant now)
{
    Statement update = m_database.statement(
        u"UPDATE canned_reply SET use_count = use_count + 1, last_used_at = ? WHERE id = ?"_s);
    update.bind(now).bind(id);
    if (update.exec() && update.rowsAffected() > 0)
        m_database.changes().cannedReplies.insert(id);
}

} // namespace sportello
