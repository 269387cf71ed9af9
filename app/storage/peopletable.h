// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/agent.h"
#include "domain/brand.h"
#include "storage/database.h"

#include <QList>

#include <optional>

namespace sportello {

/// Who works here, and what our accounts speak for.
class PeopleTable
{
public:
    explicit PeopleTable(TeamDatabase &database)
        : m_database(database)
    {
    }

    /// The first agent; made with this name when there is none.
    Agent ensureAgent(const QString &name, Instant now);
    std::optional<Agent> findAgent(const AgentId &id);
    QList<Agent> agents(); ///< by name
    void renameAgent(const AgentId &id, const QString &name);
    /// The brand of that name; made when there is none.
    Brand ensureBrand(const QString &name, Instant now);
    QList<Brand> brands();

    void setInitials(const AgentId &id, const QString &initials);
    void insertBrand(const Brand &brand, Instant now);
    void renameBrand(const BrandId &id, const QString &name);
    /// Only one without accounts.
    void removeBrand(const BrandId &id);
    /// Removed ones included, whose history names the brand.
    QList<AccountId> accountsOf(const BrandId &id);

private:
    TeamDatabase &m_database;
};

} // namespace sportello
