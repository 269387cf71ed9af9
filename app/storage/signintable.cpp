// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/signintable.h"

namespace sportello {

using namespace Qt::StringLiterals;

SignInRecord SignInTable::find(const AccountId &account)
{
    Statement select =
        m_database.statement(u"SELECT has_secret, paused FROM sign_in WHERE account_id = ?"_s);
    select.bind(account);
    if (select.exec() && select.next())
        return {account, select.flag(0), select.flag(1)};
    return {account, false, false};
}

void SignInTable::save(const SignInRecord &record)
{
    m_database
        .statement(u"INSERT INTO sign_in (account_id, has_secret, paused) VALUES (?, ?, ?)"
                   u" ON CONFLICT (account_id) DO UPDATE SET has_secret = excluded.has_secret,"
                   u" paused = excluded.paused"_s)
        .bind(record.account)
        .bind(record.hasSecret)
        .bind(record.paused)
        .exec();
}

void SignInTable::remove(const AccountId &account)
{
    m_database.statement(u"DELETE FROM sign_in WHERE account_id = ?"_s).bind(account).exec();
}

} // namespace sportello
