// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/duetable.h"

#include "storage/idslices.h"

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

const QString columns = u"id, account_id, waiting_since, last_out_at, due_at"_s;

void readInto(QList<WaitingRow> &rows, Statement &select)
{
    select.exec();
    while (select.next()) {
        rows.append({select.id<ConversationId>(0), select.id<AccountId>(1), select.instant(2),
                     !select.isNull(3), select.optionalInstant(4)});
    }
}

} // namespace

QList<WaitingRow> DueTable::waiting(const AccountId &account, const ConversationId &after,
                                    int limit)
{
    // The states are for the index: only in these does somebody wait.
    Statement select = m_database.statement(
        u"SELECT %1 FROM conversation WHERE account_id = ? AND state IN ('new', 'taken')"
        u" AND waiting_since IS NOT NULL AND id > ? ORDER BY id LIMIT ?"_s.arg(columns));
    select.bind(account).bind(after.isNull() ? QString() : after.key()).bind(limit);
    QList<WaitingRow> rows;
    readInto(rows, select);
    return rows;
}

QList<WaitingRow> DueTable::dueAfter(Instant moment)
{
    // In the words of the index by due time.
    Statement select = m_database.statement(
        u"SELECT %1 FROM conversation WHERE (due_at IS NULL) = FALSE AND due_at > ?"
        u" AND waiting_since IS NOT NULL ORDER BY due_at, id"_s.arg(columns));
    select.bind(moment);
    QList<WaitingRow> rows;
    readInto(rows, select);
    return rows;
}

QList<WaitingRow> DueTable::withDue(const QList<ConversationId> &ids)
{
    QList<WaitingRow> rows;
    forEachSlice(ids, [&](const QString &marks, const auto &bindIds) {
        Statement select = m_database.statement(
            u"SELECT %1 FROM conversation WHERE id IN (%2) AND due_at IS NOT NULL"
            u" AND waiting_since IS NOT NULL"_s.arg(columns, marks));
        bindIds(select);
        readInto(rows, select);
    });
    return rows;
}

void DueTable::setDue(const ConversationId &id, const std::optional<Instant> &due)
{
    m_database.statement(u"UPDATE conversation SET due_at = ? WHERE id = ?"_s)
        .bind(due)
        .bind(id)
        .exec();
    m_database.changes().conversations.insert(id);
}

} // namespace sportello
