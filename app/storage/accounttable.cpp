// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/accounttable.h"

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

const QString columns =
    u"id, brand_id, network, server, remote_id, handle, display_name, url, connected_at, "
    u"removed_at,"
    u" purpose, language, hours_id, first_reply_minutes, next_reply_minutes, reply_clock, signs"_s;

std::optional<std::chrono::minutes> minutesFrom(const Statement &row, int column)
{
    return row.isNull(column) ? std::optional<std::chrono::minutes>()
                              : std::chrono::minutes(row.integer(column));
}

Account read(const Statement &row)
{
    Account account;
    account.id = row.id<AccountId>(0);
    account.brand = row.id<BrandId>(1);
    account.network = row.text(2);
    account.server = row.text(3);
    account.remoteId = row.text(4);
    account.handle = row.text(5);
    account.displayName = row.text(6);
    account.url = row.text(7);
    account.connectedAt = row.instant(8);
    account.removed = !row.isNull(9);
    account.duties.purpose = row.text(10);
    account.duties.language = row.text(11);
    account.duties.hours = row.optionalId<OpeningHoursId>(12);
    account.duties.firstReply = minutesFrom(row, 13);
    account.duties.nextReply = minutesFrom(row, 14);
    account.duties.clock = replyClockFromWord(row.text(15)).value_or(ReplyClock::Calendar);
    account.duties.signs = row.flag(16);
    return account;
}

} // namespace

Account AccountTable::save(const Account &account)
{
    // Bringing a removed account back keeps its id and history; its brand and its duties stay.
    Statement insert = m_database.statement(
        u"INSERT INTO account (id, brand_id, network, server, remote_id, handle, display_name, url,"
        u" connected_at, removed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, NULL)"
        u" ON CONFLICT (network, server, remote_id) DO UPDATE SET handle = excluded.handle,"
        u" display_name = excluded.display_name, url = excluded.url, removed_at = NULL RETURNING %1"_s
            .arg(columns));
    insert.bind(account.id)
        .bind(account.brand)
        .bind(account.network)
        .bind(account.server)
        .bind(account.remoteId)
        .bind(account.handle)
        .bind(account.displayName)
        .bind(account.url)
        .bind(account.connectedAt);
    Account saved = account;
    if (insert.exec() && insert.next())
        saved = read(insert);
    m_database.changes().accounts.insert(saved.id);
    return saved;
}

std::optional<Account> AccountTable::find(const AccountId &id)
{
    Statement select = m_database.statement(u"SELECT %1 FROM account WHERE id = ?"_s.arg(columns));
    select.bind(id);
    if (select.exec() && select.next())
        return read(select);
    return {};
}

QList<Account> AccountTable::all()
{
    Statement select =
        m_database.statement(u"SELECT %1 FROM account ORDER BY connected_at, id"_s.arg(columns));
    QList<Account> accounts;
    select.exec();
    while (select.next())
        accounts.append(read(select));
    return accounts;
}

void AccountTable::markRemoved(const AccountId &id, Instant at)
{
    m_database.statement(u"UPDATE account SET removed_at = ? WHERE id = ?"_s)
        .bind(at)
        .bind(id)
        .exec();
    m_database.changes().accounts.insert(id);
}

void AccountTable::rename(const AccountId &id, const QString &handle, const QString &displayName,
                          const QString &url)
{
    m_database.statement(u"UPDATE account SET handle = ?, display_name = ?, url = ? WHERE id = ?"_s)
        .bind(handle)
        .bind(displayName)
        .bind(url)
        .bind(id)
        .exec();
    m_database.changes().accounts.insert(id);
}

void AccountTable::setDuties(const AccountId &id, const AccountDuties &duties)
{
    Statement update = m_database.statement(
        u"UPDATE account SET purpose = ?, language = ?, hours_id = ?, first_reply_minutes = ?,"
        u" next_reply_minutes = ?, reply_clock = ?, signs = ? WHERE id = ?"_s);
    update.bind(duties.purpose).bind(duties.language).bind(duties.hours);
    for (const std::optional<std::chrono::minutes> &promise :
         {duties.firstReply, duties.nextReply}) {
        if (promise)
            update.bind(qint64(promise->count()));
        else
            update.bindNull();
    }
    update.bind(toWord(duties.clock)).bind(duties.signs).bind(id).exec();
    m_database.changes().accounts.insert(id);
}

void AccountTable::setBrand(const AccountId &id, const BrandId &brand)
{
    m_database.statement(u"UPDATE account SET brand_id = ? WHERE id = ?"_s)
        .bind(brand)
        .bind(id)
        .exec();
    m_database.changes().accounts.insert(id);
    m_database.changes().brands = true;
}

std::optional<Instant> AccountTable::lastMessage(const AccountId &id)
{
    Statement select =
        m_database.statement(u"SELECT MAX(last_in_at) FROM conversation WHERE account_id = ?"_s);
    select.bind(id);
    if (select.exec() && select.next())
        return select.optionalInstant(0);
    return {};
}

} // namespace sportello
