// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/contexttable.h"

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

const QString columns =
    u"remote_id, parent_remote_id, author_name, author_address, ours, text, spans, warning, url, created_at"_s;

ContextMessage read(const Statement &row)
{
    ContextMessage message;
    message.remoteId = row.text(0);
    message.parentRemoteId = row.text(1);
    message.authorName = row.text(2);
    message.authorAddress = row.text(3);
    message.ours = row.flag(4);
    message.text.text = row.text(5);
    message.text.spans = spansFromJson(row.text(6), message.text.text.size());
    message.warning = row.text(7);
    message.url = row.text(8);
    message.createdAt = row.instant(9);
    return message;
}

} // namespace

bool ContextTable::save(const ConversationId &conversation, const ContextMessage &message)
{
    {
        Statement select = m_database.statement(
            u"SELECT %1 FROM context_message WHERE conversation_id = ? AND remote_id = ?"_s.arg(
                columns));
        select.bind(conversation).bind(message.remoteId);
        if (select.exec() && select.next() && read(select) == message)
            return false;
    }
    m_database
        .statement(
            u"INSERT INTO context_message (conversation_id, %1) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, "
            u"?, ?)"
            u" ON CONFLICT (conversation_id, remote_id) DO UPDATE SET parent_remote_id = "
            u"excluded.parent_remote_id,"
            u" author_name = excluded.author_name, author_address = excluded.author_address, ours "
            u"= excluded.ours,"
            u" text = excluded.text, spans = excluded.spans, warning = excluded.warning, url = "
            u"excluded.url,"
            u" created_at = excluded.created_at"_s.arg(columns))
        .bind(conversation)
        .bind(message.remoteId)
        .bind(message.parentRemoteId)
        .bind(message.authorName)
        .bind(message.authorAddress)
        .bind(message.ours)
        .bind(message.text.text)
        .bind(spansToJson(message.text.spans))
        .bind(message.warning)
        .bind(message.url)
        .bind(message.createdAt)
        .exec();
    m_database.changes().conversations.insert(conversation);
    return true;
}

QList<ContextMessage> ContextTable::all(const ConversationId &conversation)
{
    Statement select = m_database.statement(
        u"SELECT %1 FROM context_message WHERE conversation_id = ? ORDER BY created_at, remote_id"_s
            .arg(columns));
    select.bind(conversation);
    QList<ContextMessage> messages;
    select.exec();
    while (select.next())
        messages.append(read(select));
    return messages;
}

} // namespace sportello
