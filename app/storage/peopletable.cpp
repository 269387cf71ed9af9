// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/peopletable.h"

namespace sportello {

using namespace Qt::StringLiterals;

Agent PeopleTable::ensureAgent(const QString &name, Instant now)
{
    {
        Statement select = m_database.statement(
            u"SELECT id, name, initials FROM agent ORDER BY created_at, id LIMIT 1"_s);
        if (select.exec() && select.next())
            return {select.id<AgentId>(0), select.text(1), select.text(2)};
    }
    const Agent agent{AgentId::make(), name, {}};
    m_database.statement(u"INSERT INTO agent (id, name, created_at) VALUES (?, ?, ?)"_s)
        .bind(agent.id)
        .bind(agent.name)
        .bind(now)
        .exec();
    return agent;
}

std::optional<Agent> PeopleTable::findAgent(const AgentId &id)
{
    Statement select = m_database.statement(u"SELECT id, name, initials FROM agent WHERE id = ?"_s);
    select.bind(id);
    if (select.exec() && select.next())
        return Agent{select.id<AgentId>(0), select.text(1), select.text(2)};
    return {};
}

QList<Agent> PeopleTable::agents()
{
    QList<Agent> agents;
    Statement select =
        m_database.statement(u"SELECT id, name, initials FROM agent ORDER BY name, id"_s);
    if (!select.exec())
        return agents;
    while (select.next())
        agents << Agent{select.id<AgentId>(0), select.text(1), select.text(2)};
    return agents;
}

void PeopleTable::renameAgent(const AgentId &id, const QString &name)
{
    m_database.statement(u"UPDATE agent SET name = ? WHERE id = ?"_s).bind(name).bind(id).exec();
    m_database.changes().agents = true;
}

Brand PeopleTable::ensureBrand(const QString &name, Instant now)
{
    {
        Statement select = m_database.statement(
            u"SELECT id FROM brand WHERE name = ? ORDER BY created_at, id LIMIT 1"_s);
        select.bind(name);
        if (select.exec() && select.next())
            return {select.id<BrandId>(0), name};
    }
    const Brand brand{BrandId::make(), name};
    insertBrand(brand, now);
    return brand;
}

QList<Brand> PeopleTable::brands()
{
    Statement select =
        m_database.statement(u"SELECT id, name FROM brand ORDER BY created_at, id"_s);
    QList<Brand> brands;
    select.exec();
    while (select.next())
        brands.append({select.id<BrandId>(0), select.text(1)});
    return brands;
}

void PeopleTable::setInitials(const AgentId &id, const QString &initials)
{
    m_database.statement(u"UPDATE agent SET initials = ? WHERE id = ?"_s)
        .bind(initials)
        .bind(id)
        .exec();
    m_database.changes().agents = true;
}

void PeopleTable::insertBrand(const Brand &brand, Instant now)
{
    m_database.statement(u"INSERT INTO brand (id, name, created_at) VALUES (?, ?, ?)"_s)
        .bind(brand.id)
        .bind(brand.name)
        .bind(now)
        .exec();
    m_database.changes().brands = true;
}

void PeopleTable::renameBrand(const BrandId &id, const QString &name)
{
    m_database.statement(u"UPDATE brand SET name = ? WHERE id = ?"_s).bind(name).bind(id).exec();
    m_database.changes().brands = true;
    // Their rows name it.
    const QList<AccountId> accounts = accountsOf(id);
    for (const AccountId &account : accounts)
        m_database.changes().accounts.insert(account);
}

void PeopleTable::removeBrand(const BrandId &id)
{
    m_database.statement(u"DELETE FROM brand WHERE id = ?"_s).bind(id).exec();
    m_database.changes().brands = true;
}

QList<AccountId> PeopleTable::accountsOf(const BrandId &id)
{
    Statement select =
        m_database.statement(u"SELECT id FROM account WHERE brand_id = ? ORDER BY id"_s);
    select.bind(id).exec();
    QList<AccountId> accounts;
    while (select.next())
        accounts.append(select.id<AccountId>(0));
    return accounts;
}

} // namespace sportello
