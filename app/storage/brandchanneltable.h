// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/guard/privatedata.h"
#include "domain/handoffroute.h"
#include "storage/database.h"

#include <QList>
#include <QStringList>

namespace sportello {

/// Ways to a brand outside its accounts: phones, addresses, forms.
class BrandChannelTable
{
public:
    explicit BrandChannelTable(TeamDatabase &database)
        : m_database(database)
    {
    }

    /// In their order.
    QList<BrandChannel> of(const BrandId &brand);
    QList<BrandChannel> all();
    /// Texts that may stand in public besides, by the alphabet.
    QStringList publicContacts(const BrandId &brand);
    /// Both together: what the brand publishes itself is nobody's private data.
    AllowedContacts allowedContacts(const BrandId &brand);
    /// Take the place of all that the brand had.
    void replacePublicContacts(const BrandId &brand, const QStringList &entries);
    void replace(const BrandId &brand, const QList<BrandChannel> &channels);

private:
    QList<BrandChannel> readAll(Statement &select);

    TeamDatabase &m_database;
};

} // namespace sportello
