// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/cannedimporttable.h"

#include "domain/cannedjson.h"

#include <QJsonDocument>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

const QString columns =
    u"id, happened_at, agent_id, source, file_name, added, replaced, undone_at"_s;

} // namespace

void CannedImportTable::insert(const CannedImport &import)
{
    m_database
        .statement(u"INSERT INTO canned_import (%1) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s.arg(columns))
        .bind(import.id)
        .bind(import.happenedAt)
        .bind(std::optional<AgentId>(import.agent))
        .bind(import.source)
        .bind(import.fileName)
        .bind(import.added)
        .bind(import.replaced)
        .bind(import.undoneAt)
        .exec();
}

QList<CannedImport> CannedImportTable::all()
{
    Statement select = m_database.statement(
        u"SELECT %1 FROM canned_import ORDER BY happened_at DESC, id DESC"_s.arg(columns));
    return readAll(select);
}

std::optional<CannedImport> CannedImportTable::find(const CannedImportId &id)
{
    Statement select =
        m_database.statement(u"SELECT %1 FROM canned_import WHERE id = ?"_s.arg(columns));
    select.bind(id);
    const QList<CannedImport> found = readAll(select);
    return found.isEmpty() ? std::optional<CannedImport>() : found.first();
}

QList<CannedImport> CannedImportTable::readAll(Statement &select)
{
    QList<CannedImport> imports;
    select.exec();
    while (select.next()) {
        imports.append({select.id<CannedImportId>(0), select.instant(1),
                        select.optionalId<AgentId>(2).value_or(AgentId()), select.text(3),
                        select.text(4), int(select.integer(5)), int(select.integer(6)),
                        select.optionalInstant(7)});
    }
    return imports;
}

bool CannedImportTable::markUndone(const CannedImportId &id, Instant now)
{
    Statement update = m_database.statement(
        u"UPDATE canned_import SET undone_at = ? WHERE id = ? AND undone_at IS NULL"_s);
    update.bind(now).bind(id);
    return update.exec() && update.rowsAffected() > 0;
}

void CannedImportTable::keepReplaced(const CannedImportId &import, const CannedReply &earlier)
{
    const QByteArray json = QJsonDocument(cannedToJson(earlier)).toJson(QJsonDocument::Compact);
    m_database
        .statement(u"INSERT INTO canned_replaced (import_id, reply_id, earlier_import_id, earlier)"
                   u" VALUES (?, ?, ?, ?)"_s)
        .bind(import)
        .bind(earlier.id)
        .bind(earlier.import)
        .bind(QString::fromUtf8(json))
        .exec();
}

QList<CannedReply> CannedImportTable::replacedBy(const CannedImportId &import)
{
    Statement select = m_database.statement(
        u"SELECT earlier, earlier_import_id FROM canned_replaced WHERE import_id = ?"
        u" ORDER BY reply_id"_s);
    select.bind(import);
    select.exec();
    QList<CannedReply> replies;
    while (select.next()) {
        const QJsonDocument json = QJsonDocument::fromJson(select.text(0).toUtf8());
        CannedReply reply = cannedFromJson(json.object()).reply;
        reply.import = select.optionalId<CannedImportId>(1);
        replies.append(reply);
    }
    return replies;
}

QList<CannedReplyId> CannedImportTable::touchedBy(const CannedImportId &import)
{
    Statement select =
        m_database.statement(u"SELECT id FROM canned_reply WHERE import_id = ? ORDER BY id"_s);
    select.bind(import);
    select.exec();
    QList<CannedReplyId> ids;
    while (select.next())
        ids.append(select.id<CannedReplyId>(0));
    return ids;
}

} // namespace sportello
