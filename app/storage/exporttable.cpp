// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/exporttable.h"

#include <QHash>
#include <QJsonValue>

#include <algorithm>
#include <limits>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

ExportedMessage read(const Statement &row)
{
    ExportedMessage exported;
    Message &message = exported.message;
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
    message.warning = row.text(11);
    message.url = row.text(12);
    message.createdAt = row.instant(13);
    message.editedAt = row.optionalInstant(14);
    message.deletedAt = row.optionalInstant(15);
    message.version = int(row.integer(16));
    message.language = row.text(17);
    exported.network = row.text(18);
    exported.server = row.text(19);
    exported.account = row.text(20);
    exported.accountName = row.text(21);
    exported.brand = row.text(22);
    exported.customer = row.text(23);
    exported.customerAddress = row.text(24);
    exported.state = row.text(25);
    exported.agent = row.text(26);
    return exported;
}

QJsonValue time(const Statement &row, int column)
{
    return row.isNull(column) ? QJsonValue(QJsonValue::Null) : QJsonValue(row.integer(column));
}

} // namespace

QList<ExportedMessage> ExportTable::messages(const ConversationId &conversation,
                                             const std::optional<Message> &after, int limit)
{
    Statement select = m_database.statement(
        u"SELECT m.id, m.conversation_id, m.account_id, m.remote_id, m.direction,"
        u" COALESCE(m.author_name, CASE m.direction WHEN 'in' THEN h.display_name"
        u" ELSE a.display_name END),"
        u" COALESCE(m.author_address, CASE m.direction WHEN 'in' THEN h.address"
        u" ELSE a.handle END),"
        u" m.audience, m.visibility, m.parent_remote_id, m.text, m.warning, m.url, m.created_at,"
        u" m.edited_at, m.deleted_at, m.version, m.language, a.network, a.server, a.handle,"
        u" a.display_name, b.name, p.name, h.address, c.state, COALESCE(g.name, '')"
        u" FROM message m JOIN conversation c ON c.id = m.conversation_id"
        u" JOIN handle h ON h.id = c.handle_id JOIN contact p ON p.id = h.contact_id"
        u" JOIN account a ON a.id = m.account_id JOIN brand b ON b.id = a.brand_id"
        u" LEFT JOIN agent g ON g.id = m.agent_id"
        u" WHERE m.conversation_id = ? AND (m.created_at, m.id) > (?, ?)"
        u" ORDER BY m.created_at, m.id LIMIT ?"_s);
    select.bind(conversation)
        .bind(after ? toMilliseconds(after->createdAt) : std::numeric_limits<qint64>::min())
        .bind(after ? after->id.value() : 0)
        .bind(limit)
        .exec();
    QList<ExportedMessage> found;
    QHash<qint64, qsizetype> places;
    while (select.next()) {
        found.append(read(select));
        places.insert(found.last().message.id.value(), found.size() - 1);
    }
    if (found.isEmpty())
        return found;
    QStringList marks;
    qsizetype count = 1;
    while (count < found.size())
        count *= 2;
    marks.fill(u"?"_s, count);
    Statement files = m_database.statement(
        u"SELECT message_id, kind, url, media_type, description FROM message_attachment"
        u" WHERE message_id IN (%1) ORDER BY message_id, position"_s.arg(marks.join(u", "_s)));
    for (qsizetype i = 0; i < count; ++i)
        files.bind(found.at(std::min(i, found.size() - 1)).message.id);
    files.exec();
    while (files.next())
        found[places.value(files.integer(0))].message.attachments.append(
            {attachmentKindFromWord(files.text(1)), files.text(2), files.text(3), files.text(4)});
    return found;
}

QList<QJsonObject> OutcomeTable::page(OutboxId &after, int limit,
                                      const std::optional<ConversationId> &conversation)
{
    // Without the key that makes a request the same one, and without paths of this computer.
    Statement select = m_database.statement(
        u"SELECT id, conversation_id, account_id, audience, recipient, parent_remote_id, text,"
        u" kept_text, agent_id, group_id, part, parts, state, reason, created_at, sent_at,"
        u" remote_id, url, attempts FROM outbox WHERE id > ?%1 ORDER BY id LIMIT ?"_s.arg(
            conversation ? u" AND conversation_id = ?"_s : QString()));
    if (after.isNull())
        select.bind(QString());
    else
        select.bind(after);
    if (conversation)
        select.bind(*conversation);
    select.bind(limit).exec();
    QList<QJsonObject> lines;
    while (select.next()) {
        after = select.id<OutboxId>(0);
        const QString kept = select.text(7);
        lines.append({{u"type"_s, u"outcome"_s},
                      {u"id"_s, after.toString()},
                      {u"conversation"_s, select.id<ConversationId>(1).toString()},
                      {u"account"_s, select.id<AccountId>(2).toString()},
                      {u"audience"_s, select.text(3)},
                      {u"recipient"_s, select.text(4)},
                      {u"parent_remote_id"_s, select.text(5)},
                      {u"text"_s, kept.isEmpty() ? select.text(6) : kept},
                      {u"agent"_s, select.id<AgentId>(8).toString()},
                      {u"group"_s, select.id<OutboxId>(9).toString()},
                      {u"part"_s, select.integer(10)},
                      {u"parts"_s, select.integer(11)},
                      {u"state"_s, select.text(12)},
                      {u"reason"_s, select.text(13)},
                      {u"created_at"_s, select.integer(14)},
                      {u"sent_at"_s, time(select, 15)},
                      {u"remote_id"_s, select.text(16)},
                      {u"url"_s, select.text(17)},
                      {u"attempts"_s, select.integer(18)}});
    }
    return lines;
}

} // namespace sportello
