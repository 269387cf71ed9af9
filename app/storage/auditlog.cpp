// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/auditlog.h"

#include "core/log.h"
#include "domain/auditkinds.h"

#include <QRandomGenerator>
#include <QUuid>

#include <algorithm>
#include <array>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

const QString columns = u"number, id, happened_at, agent_id, kind, account_id, conversation_id,"
                        u" subject, detail, salt, subject_digest, detail_digest, hash"_s;

QString makeSalt()
{
    std::array<quint32, 4> words{};
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    return QString::fromLatin1(
        QByteArray(reinterpret_cast<const char *>(words.data()), sizeof words).toHex());
}

AuditRecord read(const Statement &row)
{
    return {row.integer(0), row.text(1),  row.instant(2), row.text(3), row.text(4),
            row.text(5),    row.text(6),  row.text(7),    row.text(8), row.text(9),
            row.text(10),   row.text(11), row.text(12)};
}

QList<AuditRecord> readAll(Statement &select)
{
    QList<AuditRecord> records;
    select.exec();
    while (select.next())
        records.append(read(select));
    return records;
}

template<typename Tag>
QString keyOf(const std::optional<Id<Tag>> &id)
{
    return id && !id->isNull() ? id->key() : QString();
}

} // namespace

void AuditLog::append(const AuditEvent &event, Instant at)
{
    if (std::find(AuditKind::all.begin(), AuditKind::all.end(), event.kind) == AuditKind::all.end())
        qCWarning(logStorage).noquote() << "An unknown kind of event is recorded:" << event.kind;
    AuditRecord record;
    record.id = toKey(makeTimeOrderedUuid());
    record.happenedAt = at;
    record.agent = keyOf(event.agent);
    record.kind = event.kind;
    record.account = keyOf(event.account);
    record.conversation = keyOf(event.conversation);
    record.subject = event.subject;
    record.detail = event.detail;
    record = chained(record, takeHead(), makeSalt());
    m_database
        .statement(u"INSERT INTO audit_event (number, id, happened_at, agent_id, kind, account_id,"
                   u" conversation_id, subject, detail, salt, subject_digest, detail_digest, hash)"
                   u" VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s)
        .bind(record.number)
        .bind(record.id)
        .bind(record.happenedAt)
        .bind(event.agent)
        .bind(record.kind)
        .bind(event.account)
        .bind(event.conversation)
        .bind(record.subject)
        .bind(record.detail)
        .bind(record.salt)
        .bind(record.subjectDigest)
        .bind(record.detailDigest)
        .bind(record.hash)
        .exec();
    saveHead({record.number, record.hash});
}

AuditHead AuditLog::takeHead()
{
    {
        // A change and not only a look: on a server the row is locked until the transaction ends.
        Statement take = m_database.statement(
            u"UPDATE audit_head SET records = records + 1 WHERE id = 1 RETURNING records, hash"_s);
        if (!take.exec())
            return {};
        if (take.next())
            return {take.integer(0) - 1, take.text(1)};
    }
    // Somebody removed it. The work goes on from the last record; what is missing is found when the
    // history is looked through.
    AuditHead found;
    {
        Statement last =
            m_database.statement(u"SELECT number, hash FROM audit_event WHERE number IS NOT NULL"
                                 u" ORDER BY number DESC LIMIT 1"_s);
        if (last.exec() && last.next())
            found = {last.integer(0), last.text(1)};
    }
    m_database.statement(u"INSERT INTO audit_head (id, records, hash) VALUES (1, ?, ?)"_s)
        .bind(found.records)
        .bind(found.hash)
        .exec();
    return found;
}

void AuditLog::saveHead(const AuditHead &head)
{
    m_database.statement(u"UPDATE audit_head SET records = ?, hash = ? WHERE id = 1"_s)
        .bind(head.records)
        .bind(head.hash)
        .exec();
}

int AuditLog::count(const QString &kind)
{
    Statement select = m_database.statement(u"SELECT COUNT(*) FROM audit_event WHERE kind = ?"_s);
    select.bind(kind);
    return select.exec() && select.next() ? int(select.integer(0)) : 0;
}

int AuditLog::emptyConversation(const ConversationId &conversation, Instant now)
{
    int emptied = 0;
    {
        Statement update = m_database.statement(
            u"UPDATE audit_event SET detail = '', salt = '',"
            u" subject = CASE WHEN LENGTH(subject) > 36 THEN '' ELSE subject END"
            u" WHERE conversation_id = ? AND (detail <> '' OR salt <> '' OR LENGTH(subject) > 36)"_s);
        update.bind(conversation).exec();
        emptied = update.rowsAffected();
    }
    if (emptied > 0)
        append({{}, AuditKind::emptied, {}, conversation, {}, {}}, now);
    return emptied;
}

AuditHead AuditLog::head()
{
    Statement select = m_database.statement(u"SELECT records, hash FROM audit_head WHERE id = 1"_s);
    return select.exec() && select.next() ? AuditHead{select.integer(0), select.text(1)}
                                          : AuditHead{};
}

QList<AuditRecord> AuditLog::recordsAfter(qint64 number, const QString &id, int limit)
{
    Statement select = m_database.statement(
        u"SELECT %1 FROM audit_event WHERE (number, id) > (?, ?) ORDER BY number, id LIMIT ?"_s.arg(
            columns));
    select.bind(number).bind(id).bind(limit);
    return readAll(select);
}

QList<AuditRecord> AuditLog::looseRecords(int limit)
{
    // What is numbered below the first stands before the chain, and is found here too.
    Statement select = m_database.statement(
        u"SELECT %1 FROM audit_event WHERE number IS NULL OR number < 1 ORDER BY happened_at, id"
        u" LIMIT ?"_s.arg(columns));
    select.bind(limit);
    return readAll(select);
}

QString AuditLog::hashOf(qint64 number)
{
    Statement select = m_database.statement(
        u"SELECT hash FROM audit_event WHERE number = ? ORDER BY id LIMIT 1"_s);
    select.bind(number);
    return select.exec() && select.next() ? select.text(0) : QString();
}

QString AuditLog::newestOf(const QStringList &kinds)
{
    QString newest;
    qint64 number = 0;
    for (const QString &kind : kinds) {
        Statement select = m_database.statement(
            u"SELECT number, id FROM audit_event WHERE kind = ? AND number IS NOT NULL"
            u" ORDER BY number DESC LIMIT 1"_s);
        select.bind(kind);
        if (select.exec() && select.next() && select.integer(0) > number) {
            number = select.integer(0);
            newest = select.text(1);
        }
    }
    return newest;
}

void AuditLog::chainEarlierEvents()
{
    QStringList ids;
    {
        Statement select = m_database.statement(
            u"SELECT id FROM audit_event WHERE number IS NULL ORDER BY happened_at, id"_s);
        select.exec();
        while (select.next())
            ids.append(select.text(0));
    }
    AuditHead end = head();
    for (const QString &id : std::as_const(ids)) {
        AuditRecord record;
        {
            Statement select =
                m_database.statement(u"SELECT %1 FROM audit_event WHERE id = ?"_s.arg(columns));
            select.bind(id);
            if (!select.exec() || !select.next())
                return;
            record = read(select);
        }
        record = chained(record, end, makeSalt());
        m_database
            .statement(u"UPDATE audit_event SET number = ?, subject = ?, detail = ?, salt = ?,"
                       u" subject_digest = ?, detail_digest = ?, hash = ? WHERE id = ?"_s)
            .bind(record.number)
            .bind(record.subject)
            .bind(record.detail)
            .bind(record.salt)
            .bind(record.subjectDigest)
            .bind(record.detailDigest)
            .bind(record.hash)
            .bind(record.id)
            .exec();
        end = {record.number, record.hash};
    }
    saveHead(end);
}

} // namespace sportello
