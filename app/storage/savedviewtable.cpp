// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/savedviewtable.h"

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

const QString columns = u"id, agent_id, name, query, sorting, position"_s;

SavedView read(const Statement &row)
{
    return {row.id<SavedViewId>(0),
            row.optionalId<AgentId>(1),
            row.text(2),
            row.text(3),
            conversationOrderFromWord(row.text(4)).value_or(ConversationOrder::WaitingLongest),
            int(row.integer(5))};
}

} // namespace

QList<SavedView> SavedViewTable::visibleTo(const AgentId &agent)
{
    Statement select =
        m_database.statement(u"SELECT %1 FROM saved_view WHERE agent_id IS NULL OR agent_id = ?"
                             u" ORDER BY position, created_at, id"_s.arg(columns));
    select.bind(agent);
    QList<SavedView> views;
    select.exec();
    while (select.next())
        views.append(read(select));
    return views;
}

std::optional<SavedView> SavedViewTable::find(const SavedViewId &id)
{
    Statement select =
        m_database.statement(u"SELECT %1 FROM saved_view WHERE id = ?"_s.arg(columns));
    select.bind(id);
    if (select.exec() && select.next())
        return read(select);
    return {};
}

void SavedViewTable::save(const SavedView &view, Instant now)
{
    m_database
        .statement(u"INSERT INTO saved_view (%1, created_at) VALUES (?, ?, ?, ?, ?, ?, ?)"
                   u" ON CONFLICT (id) DO UPDATE SET agent_id = excluded.agent_id,"
                   u" name = excluded.name, query = excluded.query, sorting = excluded.sorting,"
                   u" position = excluded.position"_s.arg(columns))
        .bind(view.id)
        .bind(view.agent)
        .bind(view.name)
        .bind(view.query)
        .bind(toWord(view.order))
        .bind(view.position)
        .bind(now)
        .exec();
    m_database.changes().savedViews = true;
}

bool SavedViewTable::remove(const SavedViewId &id)
{
    Statement remove = m_database.statement(u"DELETE FROM saved_view WHERE id = ?"_s);
    remove.bind(id);
    if (!remove.exec() || remove.rowsAffected() == 0)
        return false;
    m_database.changes().savedViews = true;
    return true;
}

void SavedViewTable::setPosition(const SavedViewId &id, int position)
{
    m_database.statement(u"UPDATE saved_view SET position = ? WHERE id = ?"_s)
        .bind(position)
        .bind(id)
        .exec();
    m_database.changes().savedViews = true;
}

} // namespace sportello
