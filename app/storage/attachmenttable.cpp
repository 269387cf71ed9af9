// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/attachmenttable.h"

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

const QString fileColumns = u"path, sha256, media_type, description, name, bytes, undescribed"_s;

void bindFile(Statement &statement, const OutgoingAttachment &file)
{
    statement.bind(file.path)
        .bind(file.sha256)
        .bind(file.mediaType)
        .bind(file.description)
        .bind(file.name)
        .bind(file.bytes)
        .bind(file.undescribed);
}

QList<OutgoingAttachment> readFiles(Statement &select)
{
    QList<OutgoingAttachment> files;
    select.exec();
    while (select.next()) {
        OutgoingAttachment file;
        file.path = select.text(0);
        file.sha256 = select.text(1);
        file.mediaType = select.text(2);
        file.description = select.text(3);
        file.name = select.text(4);
        file.bytes = select.integer(5);
        file.undescribed = select.flag(6);
        files.append(file);
    }
    return files;
}

} // namespace

void AttachmentTable::insert(const OutboxId &reply, const QList<OutgoingAttachment> &files)
{
    for (qsizetype i = 0; i < files.size(); ++i) {
        Statement insert =
            m_database.statement(u"INSERT INTO outbox_attachment (outbox_id, position, %1)"
                                 u" VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s.arg(fileColumns));
        insert.bind(reply).bind(qint64(i));
        bindFile(insert, files.at(i));
        insert.exec();
    }
}

QList<OutgoingAttachment> AttachmentTable::of(const OutboxId &reply)
{
    Statement select = m_database.statement(
        u"SELECT %1 FROM outbox_attachment WHERE outbox_id = ? ORDER BY position"_s.arg(
            fileColumns));
    select.bind(reply);
    return readFiles(select);
}

void AttachmentTable::replace(const ConversationId &conversation, Audience audience,
                              const QList<OutgoingAttachment> &files)
{
    m_database
        .statement(u"DELETE FROM draft_attachment WHERE conversation_id = ? AND audience = ?"_s)
        .bind(conversation)
        .bind(toWord(audience))
        .exec();
    for (qsizetype i = 0; i < files.size(); ++i) {
        Statement insert = m_database.statement(
            u"INSERT INTO draft_attachment (conversation_id, audience, position, %1)"
            u" VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s.arg(fileColumns));
        insert.bind(conversation).bind(toWord(audience)).bind(qint64(i));
        bindFile(insert, files.at(i));
        insert.exec();
    }
}

QList<OutgoingAttachment> AttachmentTable::of(const ConversationId &conversation, Audience audience)
{
    Statement select = m_database.statement(
        u"SELECT %1 FROM draft_attachment WHERE conversation_id = ? AND audience = ?"
        u" ORDER BY position"_s.arg(fileColumns));
    select.bind(conversation).bind(toWord(audience));
    return readFiles(select);
}

QStringList AttachmentTable::pathsInUse()
{
    Statement select = m_database.statement(
        u"SELECT path FROM draft_attachment UNION SELECT a.path FROM outbox_attachment a"
        u" JOIN outbox o ON o.id = a.outbox_id"
        u" WHERE o.state IN ('queued', 'sending', 'unconfirmed', 'held', 'failed')"_s);
    QStringList paths;
    select.exec();
    while (select.next())
        paths.append(select.text(0));
    return paths;
}

} // namespace sportello
