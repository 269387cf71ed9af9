// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/handoffroute.h"
#include "storage/database.h"

#include <QList>

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
    /// Takes the place of all that the brand had.
    void replace(const BrandId &brand, const QList<BrandChannel> &channels);

private:
    QList<BrandChannel> readAll(Statement &select);

    TeamDatabase &m_database;
};

} // namespace sportello
