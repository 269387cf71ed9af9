// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/accountname.h"

#include <algorithm>

namespace sportello {

namespace {

/// Where the server begins: behind the second @, or behind the only one inside the address.
qsizetype separator(const QString &handle)
{
    return handle.indexOf(u'@', 1);
}

QString withAt(const QString &name)
{
    return name.startsWith(u'@') ? name : u'@' + name;
}

} // namespace

QString AccountName::brief(const QString &handle)
{
    const qsizetype at = separator(handle);
    return withAt(at > 0 ? handle.left(at) : handle);
}

bool AccountName::isShared(const Accounts &accounts, const Account &account)
{
    const QString name = brief(account.handle);
    const QList<Account> all = accounts.accounts();
    return std::any_of(all.begin(), all.end(), [&](const Account &other) {
        return other.id != account.id
            && brief(other.handle).compare(name, Qt::CaseInsensitive) == 0;
    });
}

QString AccountName::of(const Accounts &accounts, const Account &account)
{
    return isShared(accounts, account) ? withAt(account.handle) : brief(account.handle);
}

QString AccountName::server(const QString &handle)
{
    const qsizetype at = separator(handle);
    return at > 0 ? handle.mid(at + 1) : QString();
}

} // namespace sportello
