// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/checklisttable.h"

namespace sportello {

using namespace Qt::StringLiterals;

QList<ChecklistFact> ChecklistTable::of(const AccountId &account)
{
    Statement select = m_database.statement(
        u"SELECT id, label, active FROM checklist WHERE account_id = ? ORDER BY position, id"_s);
    select.bind(account).exec();
    QList<ChecklistFact> facts;
    while (select.next())
        facts.append({select.id<ChecklistFactId>(0), select.text(1), select.flag(2)});
    return facts;
}

void ChecklistTable::replace(const AccountId &account, const QList<ChecklistFact> &facts)
{
    m_database.statement(u"DELETE FROM checklist WHERE account_id = ?"_s).bind(account).exec();
    int position = 0;
    for (const ChecklistFact &fact : facts) {
        m_database
            .statement(u"INSERT INTO checklist (id, account_id, label, position, active)"
                       u" VALUES (?, ?, ?, ?, ?)"_s)
            .bind(fact.id.isNull() ? ChecklistFactId::make() : fact.id)
            .bind(account)
            .bind(fact.label)
            .bind(position++)
            .bind(fact.active)
            .exec();
    }
    m_database.changes().checklists = true;
}

} // namespace sportello
