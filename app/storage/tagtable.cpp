// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/tagtable.h"

#include "domain/fold.h"
#include "storage/idslices.h"

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

const QString columns = u"t.id, t.name, t.colour, t.shortcut"_s;

Tag read(const Statement &row, int first = 0)
{
    return {row.id<TagId>(first), row.text(first + 1), row.text(first + 2), row.text(first + 3)};
}

} // namespace

QList<Tag> TagTable::all()
{
    Statement select = m_database.statement(
        u"SELECT %1 FROM tag t WHERE t.removed_at IS NULL ORDER BY t.folded"_s.arg(columns));
    QList<Tag> tags;
    select.exec();
    while (select.next())
        tags.append(read(select));
    return tags;
}

std::optional<Tag> TagTable::find(const TagId &id)
{
    Statement select = m_database.statement(
        u"SELECT %1 FROM tag t WHERE t.id = ? AND t.removed_at IS NULL"_s.arg(columns));
    select.bind(id);
    if (select.exec() && select.next())
        return read(select);
    return {};
}

std::optional<Tag> TagTable::findRemoved(const TagId &id)
{
    Statement select = m_database.statement(
        u"SELECT %1 FROM tag t WHERE t.id = ? AND t.removed_at IS NOT NULL"_s.arg(columns));
    select.bind(id);
    if (select.exec() && select.next())
        return read(select);
    return {};
}

std::optional<Tag> TagTable::findByName(const QString &name)
{
    Statement select =
        m_database.statement(u"SELECT %1 FROM tag t WHERE t.folded = ?"_s.arg(columns));
    select.bind(fold(name));
    if (select.exec() && select.next())
        return read(select);
    return {};
}

void TagTable::save(const Tag &tag, Instant now)
{
    m_database
        .statement(u"INSERT INTO tag (id, name, folded, colour, shortcut, created_at, removed_at)"
                   u" VALUES (?, ?, ?, ?, ?, ?, NULL) ON CONFLICT (id) DO UPDATE SET"
                   u" name = excluded.name, folded = excluded.folded, colour = excluded.colour,"
                   u" shortcut = excluded.shortcut, removed_at = NULL"_s)
        .bind(tag.id)
        .bind(tag.name)
        .bind(fold(tag.name))
        .bind(tag.colour)
        .bind(tag.shortcut)
        .bind(now)
        .exec();
    noteChange(tag.id);
}

void TagTable::remove(const TagId &id, Instant at)
{
    m_database.statement(u"UPDATE tag SET removed_at = ? WHERE id = ?"_s).bind(at).bind(id).exec();
    noteChange(id);
}

void TagTable::purge(const TagId &id)
{
    noteChange(id);
    m_database.statement(u"DELETE FROM conversation_tag WHERE tag_id = ?"_s).bind(id).exec();
    m_database.statement(u"DELETE FROM tag WHERE id = ?"_s).bind(id).exec();
}

QList<ConversationId> TagTable::with(const TagId &id)
{
    Statement select =
        m_database.statement(u"SELECT conversation_id FROM conversation_tag WHERE tag_id = ?"_s);
    select.bind(id).exec();
    QList<ConversationId> conversations;
    while (select.next())
        conversations.append(select.id<ConversationId>(0));
    return conversations;
}

QHash<ConversationId, QList<Tag>> TagTable::of(const QList<ConversationId> &conversations)
{
    QHash<ConversationId, QList<Tag>> tags;
    forEachSlice(conversations, [&](const QString &marks, const auto &bindIds) {
        Statement select = m_database.statement(
            u"SELECT ct.conversation_id, %1 FROM conversation_tag ct JOIN tag t ON t.id = ct.tag_id"
            u" WHERE ct.conversation_id IN (%2) AND t.removed_at IS NULL ORDER BY t.folded"_s.arg(
                columns, marks));
        bindIds(select);
        select.exec();
        while (select.next())
            tags[select.id<ConversationId>(0)].append(read(select, 1));
    });
    return tags;
}

QHash<ConversationId, QStringList> TagTable::namesOf(const QList<ConversationId> &conversations)
{
    QHash<ConversationId, QStringList> names;
    const QHash<ConversationId, QList<Tag>> tags = of(conversations);
    for (auto each = tags.cbegin(); each != tags.cend(); ++each) {
        for (const Tag &tag : *each)
            names[each.key()].append(tag.name);
    }
    return names;
}

bool TagTable::add(const ConversationId &conversation, const TagId &tag, Instant at)
{
    Statement insert = m_database.statement(
        u"INSERT INTO conversation_tag (conversation_id, tag_id, tagged_at) VALUES (?, ?, ?)"
        u" ON CONFLICT (conversation_id, tag_id) DO NOTHING"_s);
    insert.bind(conversation).bind(tag).bind(at);
    if (!insert.exec() || insert.rowsAffected() == 0)
        return false;
    m_database.changes().conversations.insert(conversation);
    return true;
}

bool TagTable::take(const ConversationId &conversation, const TagId &tag)
{
    Statement remove = m_database.statement(
        u"DELETE FROM conversation_tag WHERE conversation_id = ? AND tag_id = ?"_s);
    remove.bind(conversation).bind(tag);
    if (!remove.exec() || remove.rowsAffected() == 0)
        return false;
    m_database.changes().conversations.insert(conversation);
    return true;
}

void TagTable::noteChange(const TagId &id)
{
    m_database.changes().tags = true;
    for (const ConversationId &conversation : with(id))
        m_database.changes().conversations.insert(conversation);
}

} // namespace sportello
