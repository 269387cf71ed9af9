// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/sourcetable.h"

namespace sportello {

using namespace Qt::StringLiterals;

SourcePosition SourceTable::find(const AccountId &account, const QString &source)
{
    Statement select = m_database.statement(u"SELECT next_cursor, older_cursor, older_done, "
                                            u"fetched_older, fetched_back_to FROM account_source"
                                            u" WHERE account_id = ? AND source = ?"_s);
    select.bind(account).bind(source);
    if (!select.exec() || !select.next())
        return {};
    return {select.text(0), select.text(1), select.flag(2), int(select.integer(3)),
            select.optionalInstant(4)};
}

void SourceTable::save(const AccountId &account, const QString &source,
                       const SourcePosition &position)
{
    m_database
        .statement(
            u"INSERT INTO account_source (account_id, source, next_cursor, older_cursor, "
            u"older_done,"
            u" fetched_older, fetched_back_to) VALUES (?, ?, ?, ?, ?, ?, ?)"
            u" ON CONFLICT (account_id, source) DO UPDATE SET next_cursor = excluded.next_cursor,"
            u" older_cursor = excluded.older_cursor, older_done = excluded.older_done,"
            u" fetched_older = excluded.fetched_older, fetched_back_to = excluded.fetched_back_to"_s)
        .bind(account)
        .bind(source)
        .bind(position.next)
        .bind(position.older)
        .bind(position.olderDone)
        .bind(position.fetchedOlder)
        .bind(position.fetchedBackTo)
        .exec();
}

} // namespace sportello
