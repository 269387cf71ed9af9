// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/impostor.h"
#include "storage/database.h"

#include <QSet>

#include <optional>

namespace sportello {

/// Looks whether handles could be taken for one of our accounts or for a customer whom we know,
/// inside one transaction, and writes it down. Lives on the storage thread for the length of that
/// transaction.
class LookalikeSteps
{
public:
    LookalikeSteps(TeamDatabase &database, Instant now)
        : m_database(database)
        , m_now(now)
    {
    }

    /// Looks once for each handle.
    void look(const Handle &handle);

private:
    std::optional<Lookalike> amongCustomers(const Handle &handle);
    bool isVerified(const HandleId &handle);

    TeamDatabase &m_database;
    Instant m_now;
    std::optional<QList<OwnIdentity>> m_ours;
    QSet<HandleId> m_looked;
};

} // namespace sportello
