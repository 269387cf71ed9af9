// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/historytable.h"

#include "domain/fold.h"
#include "domain/skeleton.h"
#include "storage/conversationtable.h"
#include "storage/handletable.h"
#include "storage/historyindex.h"
#include "storage/messagetable.h"
#include "storage/replyreviewtable.h"
#include "storage/searchindex.h"

#include <QUuid>

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

using Kind = HistoryColumn::Kind;

QString columnNames(const QList<HistoryColumn> &columns)
{
    QStringList names;
    for (const HistoryColumn &column : columns)
        names.append(column.column);
    return names.join(u", "_s);
}

QString marks(qsizetype count)
{
    QStringList all;
    all.fill(u"?"_s, count);
    return all.join(u", "_s);
}

bool isKey(const HistoryColumn &column)
{
    return column.kind == Kind::Id || column.kind == Kind::Reference
        || column.kind == Kind::Mention;
}

QJsonValue readValue(const Statement &row, int position, const HistoryColumn &column,
                     bool isNumberId)
{
    if (row.isNull(position))
        return QJsonValue(QJsonValue::Null);
    if (column.kind == Kind::Number || (column.kind == Kind::Id && isNumberId))
        return row.integer(position);
    return isKey(column) ? HistoryTable::idFromKey(row.text(position)) : row.text(position);
}

void bindValue(Statement &statement, const HistoryColumn &column, const QJsonValue &value)
{
    if (value.isNull() || value.isUndefined())
        statement.bindNull();
    else if (value.isDouble())
        statement.bind(value.toInteger());
    else
        statement.bind(isKey(column) ? HistoryTable::keyFromId(value.toString())
                                     : value.toString());
}

const HistoryColumn &columnOf(const HistoryKind &kind, const QString &name)
{
    return *std::find_if(kind.columns.cbegin(), kind.columns.cend(),
                         [&](const HistoryColumn &column) { return column.column == name; });
}

bool isMessage(const HistoryKind &kind)
{
    return kind.table == u"message"_s;
}

template<typename IdType>
std::optional<IdType> optionalId(const QJsonValue &value)
{
    return value.isString() ? std::optional(IdType::fromString(value.toString())) : std::nullopt;
}

std::optional<Instant> optionalInstant(const QJsonValue &value)
{
    return value.isDouble() ? std::optional(fromMilliseconds(value.toInteger())) : std::nullopt;
}

Message messageFrom(const QJsonObject &line)
{
    const auto text = [&line](const QString &name) { return line.value(name).toString(); };
    Message message;
    message.conversation = ConversationId::fromString(text(u"conversation"_s));
    message.account = AccountId::fromString(text(u"account"_s));
    message.remoteId = text(u"remote_id"_s);
    message.direction = text(u"direction"_s) == u"out"_s ? Direction::Out : Direction::In;
    message.authorName = text(u"author_name"_s);
    message.authorAddress = text(u"author_address"_s);
    message.audience = audienceFromWord(text(u"audience"_s)).value_or(Audience::Public);
    message.visibility = text(u"visibility"_s);
    message.parentRemoteId = text(u"parent_remote_id"_s);
    message.text.text = text(u"text"_s);
    message.text.spans = spansFromJson(text(u"spans"_s), message.text.text.size());
    message.warning = text(u"warning"_s);
    message.url = text(u"url"_s);
    message.createdAt = fromMilliseconds(line.value(u"created_at"_s).toInteger());
    message.editedAt = optionalInstant(line.value(u"edited_at"_s));
    message.deletedAt = optionalInstant(line.value(u"deleted_at"_s));
    message.version = int(line.value(u"version"_s).toInteger());
    message.revision = line.value(u"revision"_s).toInteger();
    message.outbox = optionalId<OutboxId>(line.value(u"outbox"_s));
    message.language = text(u"language"_s);
    return message;
}

} // namespace

QString HistoryTable::idFromKey(const QString &key)
{
    const QUuid uuid = uuidFromKey(key);
    return uuid.isNull() ? key : uuid.toString(QUuid::WithoutBraces);
}

QString HistoryTable::keyFromId(const QString &id)
{
    const QUuid uuid = QUuid::fromString(id);
    return uuid.isNull() ? id : toKey(uuid);
}

QList<QJsonObject> HistoryTable::page(const HistoryKind &kind, QJsonArray &after, int limit,
                                      const std::optional<ConversationId> &conversation)
{
    const QStringList order =
        conversation && !kind.orderInConversation.isEmpty() ? kind.orderInConversation : kind.order;
    QStringList conditions;
    if (conversation)
        conditions.append(kind.ofConversation);
    if (!after.isEmpty())
        conditions.append(u"(%1) > (%2)"_s.arg(order.join(u", "_s), marks(order.size())));
    const QString where =
        conditions.isEmpty() ? QString() : u" WHERE "_s + conditions.join(u" AND "_s);
    Statement select = m_database.statement(u"SELECT %1 FROM %2%3 ORDER BY %4 LIMIT ?"_s.arg(
        columnNames(kind.columns), kind.table, where, order.join(u", "_s)));
    if (conversation)
        select.bind(*conversation);
    if (!after.isEmpty()) {
        for (qsizetype i = 0; i < order.size(); ++i)
            bindValue(select, columnOf(kind, order.at(i)), after.at(i));
    }
    select.bind(limit).exec();
    QList<QJsonObject> lines;
    while (select.next()) {
        QJsonObject line{{u"type"_s, kind.type}};
        for (qsizetype i = 0; i < kind.columns.size(); ++i)
            line.insert(kind.columns.at(i).name,
                        readValue(select, int(i), kind.columns.at(i), isMessage(kind)));
        lines.append(line);
    }
    if (!lines.isEmpty()) {
        after = {};
        for (const QString &column : order)
            after.append(lines.last().value(columnOf(kind, column).name));
        readChildren(kind, lines);
    }
    return lines;
}

void HistoryTable::readChildren(const HistoryKind &kind, QList<QJsonObject> &lines)
{
    if (kind.children.isEmpty())
        return;
    const HistoryColumn &id = *kind.idColumn();
    qsizetype places = 1;
    while (places < lines.size())
        places *= 2;
    for (const HistoryChild &child : kind.children) {
        QHash<QString, QJsonArray> rows;
        Statement select =
            m_database.statement(u"SELECT %1, %2 FROM %3 WHERE %1 IN (%4) ORDER BY %5"_s.arg(
                child.parent, columnNames(child.columns), child.table, marks(places), child.order));
        for (qsizetype i = 0; i < places; ++i)
            bindValue(select, id, lines.at(std::min(i, lines.size() - 1)).value(id.name));
        select.exec();
        while (select.next()) {
            QJsonObject row;
            for (qsizetype i = 0; i < child.columns.size(); ++i)
                row.insert(child.columns.at(i).name,
                           readValue(select, int(i) + 1, child.columns.at(i), false));
            const QString parent =
                isMessage(kind) ? QString::number(select.integer(0)) : idFromKey(select.text(0));
            rows[parent].append(row);
        }
        for (QJsonObject &line : lines) {
            const QJsonValue own = line.value(id.name);
            const QString parent =
                own.isDouble() ? QString::number(own.toInteger()) : own.toString();
            if (const QJsonArray found = rows.value(parent); !found.isEmpty())
                line.insert(child.name, found);
        }
    }
}

std::pair<MessageId, MessageId> HistoryTable::messageRange()
{
    // Two statements: each takes one end of the index.
    Statement first = m_database.statement(u"SELECT MIN(id) FROM message_row"_s);
    Statement last = m_database.statement(u"SELECT MAX(id) FROM message_row"_s);
    std::pair<MessageId, MessageId> range;
    if (first.exec() && first.next())
        range.first = MessageId(first.integer(0));
    if (last.exec() && last.next())
        range.second = MessageId(last.integer(0));
    return range;
}

std::optional<HistoryTable::Present> HistoryTable::find(const HistoryKind &kind,
                                                        const QJsonObject &line)
{
    const HistoryColumn *id = kind.idColumn();
    const QString what = id ? u"id"_s : u"1"_s;
    // A message's number says when it was written, not which one it is.
    if (id && !isMessage(kind)) {
        Statement select =
            m_database.statement(u"SELECT id FROM %1 WHERE id = ?"_s.arg(kind.table));
        bindValue(select, *id, line.value(id->name));
        if (select.exec() && select.next())
            return Present{line.value(id->name), true};
    }
    const QStringList &columns = kind.sameBy.isEmpty() ? kind.order : kind.sameBy;
    if (id && kind.sameBy.isEmpty())
        return {};
    QStringList conditions;
    for (const QString &column : columns)
        conditions.append(column + u" = ?"_s);
    Statement select = m_database.statement(
        u"SELECT %1 FROM %2 WHERE %3"_s.arg(what, kind.table, conditions.join(u" AND "_s)));
    for (const QString &column : columns)
        bindValue(select, columnOf(kind, column), line.value(columnOf(kind, column).name));
    if (!select.exec() || !select.next())
        return {};
    if (!id)
        return Present{};
    return Present{readValue(select, 0, *id, isMessage(kind)), false};
}

QJsonObject HistoryTable::completed(const HistoryKind &kind, const QJsonObject &line)
{
    if (!isMessage(kind))
        return line;
    QJsonObject whole = line;
    Statement select = m_database.statement(u"SELECT 1 FROM message_row WHERE id = ?"_s);
    select.bind(line.value(u"id"_s).toInteger());
    if (select.exec() && select.next()) {
        const Instant at = fromMilliseconds(line.value(u"created_at"_s).toInteger());
        whole.insert(u"id"_s, MessageTable(m_database).freeId(at).value());
    }
    return whole;
}

bool HistoryTable::insertRow(const QString &table, const QList<HistoryColumn> &columns,
                             const QJsonObject &values, const QString &parent,
                             const QJsonValue &parentId, bool isKept)
{
    const QString names =
        parent.isEmpty() ? columnNames(columns) : parent + u", "_s + columnNames(columns);
    Statement insert = m_database.statement(u"INSERT INTO %1 (%2) VALUES (%3)%4"_s.arg(
        table, names, marks(columns.size() + (parent.isEmpty() ? 0 : 1)),
        isKept ? u" ON CONFLICT DO NOTHING"_s : QString()));
    if (!parent.isEmpty()) {
        if (parentId.isDouble())
            insert.bind(parentId.toInteger());
        else
            insert.bind(keyFromId(parentId.toString()));
    }
    for (const HistoryColumn &column : columns)
        bindValue(insert, column, values.value(column.name));
    return insert.exec() && insert.rowsAffected() > 0;
}

QJsonValue HistoryTable::insert(const HistoryKind &kind, const QJsonObject &line)
{
    const QJsonObject row = completed(kind, line);
    const HistoryColumn *id = kind.idColumn();
    if (kind.table == u"handle"_s) {
        HandleTable(m_database)
            .restore({HandleId::fromString(row.value(u"id"_s).toString()),
                      ContactId::fromString(row.value(u"contact"_s).toString()),
                      row.value(u"network"_s).toString(), row.value(u"address"_s).toString(),
                      row.value(u"display_name"_s).toString(), row.value(u"url"_s).toString()},
                     row.value(u"lasting_id"_s).toString(),
                     fromMilliseconds(row.value(u"created_at"_s).toInteger()),
                     optionalInstant(row.value(u"looked_at"_s)));
        return row.value(u"id"_s);
    }
    if (isMessage(kind))
        MessageTable(m_database)
            .insertRow(MessageId(row.value(id->name).toInteger()), messageFrom(row),
                       optionalId<AgentId>(row.value(u"agent"_s)));
    else
        insertRow(kind.table, kind.columns, row, {}, {}, false);
    for (const HistoryChild &child : kind.children) {
        const QJsonArray rows = row.value(child.name).toArray();
        for (const QJsonValue &value : rows)
            insertRow(child.table, child.columns, value.toObject(), child.parent,
                      row.value(id->name), true);
    }
    derive(kind, row);
    return id ? row.value(id->name) : QJsonValue();
}

void HistoryTable::addReviews(const HistoryKind &kind, const QJsonObject &line, MessageId message)
{
    const auto reviews =
        std::find_if(kind.children.cbegin(), kind.children.cend(),
                     [](const HistoryChild &child) { return child.table == u"reply_review"_s; });
    const QJsonArray rows = line.value(reviews->name).toArray();
    bool isNew = false;
    for (const QJsonValue &row : rows) {
        if (insertRow(reviews->table, reviews->columns, row.toObject(), reviews->parent,
                      message.value(), true))
            isNew = true;
    }
    if (!isNew)
        return;
    ReplyReviewTable(m_database).settle(message);
    m_database.changes().conversations.insert(
        ConversationId::fromString(line.value(u"conversation"_s).toString()));
}

void HistoryTable::derive(const HistoryKind &kind, const QJsonObject &line)
{
    ChangeSet &changes = m_database.changes();
    const auto conversation = [&](const QString &name) {
        return ConversationId::fromString(line.value(name).toString());
    };
    if (isMessage(kind)) {
        SearchIndex(m_database)
            .add(MessageId(line.value(u"id"_s).toInteger()), line.value(u"text"_s).toString());
        HistoryIndex(m_database).replaceVersions(MessageId(line.value(u"id"_s).toInteger()));
        changes.conversations.insert(conversation(u"conversation"_s));
    } else if (kind.table == u"conversation"_s) {
        ConversationTable(m_database).countRestored(conversation(u"id"_s));
    } else if (kind.table == u"note"_s) {
        HistoryIndex(m_database)
            .setNote(NoteId::fromString(line.value(u"id"_s).toString()),
                     line.value(u"text"_s).toString(),
                     fromMilliseconds(line.value(u"written_at"_s).toInteger()));
        changes.notes.insert(conversation(u"conversation"_s));
    } else if (kind.table == u"account"_s) {
        changes.accounts.insert(AccountId::fromString(line.value(u"id"_s).toString()));
    } else if (kind.table == u"tag"_s) {
        changes.tags = true;
    } else if (kind.table == u"brand"_s) {
        changes.brands = true;
    } else if (kind.table == u"agent"_s) {
        changes.agents = true;
    } else if (kind.table == u"opening_hours"_s) {
        changes.openingHours = true;
    }
}

std::optional<QString> HistoryTable::findHandle(const QString &column, const QString &network,
                                                const QString &address, const QString &lastingId)
{
    // Whoever took the address later is somebody else.
    Statement select = m_database.statement(
        u"SELECT %1 FROM handle WHERE network = ? AND lasting_id <> '' AND lasting_id = ?"_s.arg(
            column));
    select.bind(network).bind(lastingId);
    if (select.exec() && select.next())
        return idFromKey(select.text(0));
    Statement other = m_database.statement(
        u"SELECT %1 FROM handle WHERE network = ? AND address = ?"_s.arg(column));
    other.bind(network).bind(address);
    if (other.exec() && other.next())
        return idFromKey(other.text(0));
    return {};
}

std::optional<QString> HistoryTable::contactAt(const QString &network, const QString &address,
                                               const QString &lastingId)
{
    return findHandle(u"contact_id"_s, network, address, lastingId);
}

std::optional<QString> HistoryTable::handleAt(const QString &network, const QString &address,
                                              const QString &lastingId)
{
    return findHandle(u"id"_s, network, address, lastingId);
}

QList<AccountId> HistoryTable::accountsOf(const QString &network)
{
    Statement select = m_database.statement(u"SELECT id FROM account WHERE network = ?"_s);
    select.bind(network).exec();
    QList<AccountId> accounts;
    while (select.next())
        accounts.append(select.id<AccountId>(0));
    return accounts;
}

QString HistoryTable::networkOf(const QString &conversation)
{
    Statement select = m_database.statement(
        u"SELECT a.network FROM conversation c JOIN account a ON a.id = c.account_id"
        u" WHERE c.id = ?"_s);
    select.bind(keyFromId(conversation));
    return select.exec() && select.next() ? select.text(0) : QString();
}

QJsonObject HistoryTable::conversation(const QString &id)
{
    const HistoryKind &kind = *historyKind(u"conversation"_s);
    Statement select = m_database.statement(
        u"SELECT %1 FROM conversation WHERE id = ?"_s.arg(columnNames(kind.columns)));
    select.bind(keyFromId(id)).exec();
    QJsonObject found;
    if (!select.next())
        return found;
    for (qsizetype i = 0; i < kind.columns.size(); ++i)
        found.insert(kind.columns.at(i).name, readValue(select, int(i), kind.columns.at(i), false));
    return found;
}

void HistoryTable::noteOlder(const QJsonObject &message, const QString &snippet)
{
    ConversationTable table(m_database);
    std::optional<ConversationRecord> record =
        table.find(ConversationId::fromString(message.value(u"conversation"_s).toString()));
    if (!record)
        return;
    const Instant at = fromMilliseconds(message.value(u"created_at"_s).toInteger());
    const bool isOurs = message.value(u"direction"_s).toString() == u"out"_s;
    std::optional<Instant> &last = isOurs ? record->lastOut : record->lastIn;
    last = last ? std::max(*last, at) : at;
    if (at >= record->conversation.lastActivity) {
        record->conversation.lastActivity = at;
        record->snippet = snippet;
        record->snippetIsOurs = isOurs;
    }
    table.update(*record);
}

qint64 HistoryTable::revisionOf(const QString &conversation)
{
    Statement select = m_database.statement(u"SELECT revision FROM conversation WHERE id = ?"_s);
    select.bind(keyFromId(conversation));
    return select.exec() && select.next() ? select.integer(0) : 0;
}

qint64 HistoryTable::newestAgent()
{
    Statement select = m_database.statement(u"SELECT MAX(created_at) FROM agent"_s);
    return select.exec() && select.next() ? select.integer(0) : 0;
}

bool HistoryTable::isRecorded(const QString &event)
{
    Statement select = m_database.statement(u"SELECT 1 FROM audit_event WHERE id = ?"_s);
    select.bind(keyFromId(event));
    return select.exec() && select.next();
}

} // namespace sportello
