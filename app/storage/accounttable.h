// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/account.h"
#include "storage/database.h"

#include <QList>

namespace sportello {

/// Our identities.
class AccountTable
{
public:
    explicit AccountTable(TeamDatabase &database)
        : m_database(database)
    {
    }

    /// Adds the account, or brings a removed or known one of the same identity back; gives the row
    /// as it is then.
    Account save(const Account &account);
    std::optional<Account> find(const AccountId &id);
    QList<Account> all(); ///< removed ones included, in the order in which they were connected
    void markRemoved(const AccountId &id, Instant at);
    void rename(const AccountId &id, const QString &handle, const QString &displayName,
                const QString &url);
    /// What people say that it is for and what it promises.
    void setDuties(const AccountId &id, const AccountDuties &duties);
    void setBrand(const AccountId &id, const BrandId &brand);
    /// When the newest customer message that we hold was written.
    std::optional<Instant> lastMessage(const AccountId &id);

private:
    TeamDatabase &m_database;
};

} // namespace sportello
