// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/checklist.h"
#include "storage/database.h"

#include <QList>

namespace sportello {

/// What has to match before somebody counts as verified, for each account.
class ChecklistTable
{
public:
    explicit ChecklistTable(TeamDatabase &database)
        : m_database(database)
    {
    }

    /// In their order; inactive ones too.
    QList<ChecklistFact> of(const AccountId &account);
    /// Makes it these, in this order; those without an id get one.
    void replace(const AccountId &account, const QList<ChecklistFact> &facts);

private:
    TeamDatabase &m_database;
};

} // namespace sportello
