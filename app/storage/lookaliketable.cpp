// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/lookaliketable.h"

#include "domain/skeleton.h"
#include "storage/handletable.h"

namespace sportello {

using namespace Qt::StringLiterals;

QList<OwnIdentity> LookalikeTable::ownIdentities()
{
    Statement select =
        m_database.statement(u"SELECT a.id, a.network, a.handle, a.display_name, b.name"
                             u" FROM account a JOIN brand b ON b.id = a.brand_id ORDER BY a.id"_s);
    select.exec();
    QList<OwnIdentity> ours;
    while (select.next()) {
        OwnIdentity own{select.id<AccountId>(0), select.text(1), select.text(2), {}};
        for (const QString &name : {select.text(3), select.text(4)}) {
            if (!name.isEmpty() && !own.names.contains(name))
                own.names.append(name);
        }
        ours.append(own);
    }
    return ours;
}

QList<LookalikeTable::Known> LookalikeTable::sameNames(const Handle &handle, int limit)
{
    const QString name = skeleton(handle.displayName);
    // A name of pictures alone is nobody's.
    if (name.isEmpty())
        return {};
    Statement select = m_database.statement(
        u"SELECT "_s + handleColumns()
        + u", h.created_at, EXISTS (SELECT 1 FROM conversation c WHERE c.handle_id = h.id)"
          u" FROM handle h WHERE h.name_skeleton = ? AND h.contact_id <> ?"
          u" ORDER BY h.created_at, h.id LIMIT ?"_s);
    select.bind(name).bind(handle.contact).bind(limit).exec();
    QList<Known> known;
    while (select.next())
        known.append({readHandle(select), select.instant(6), select.flag(7)});
    return known;
}

std::optional<Instant> LookalikeTable::knownSince(const HandleId &handle)
{
    Statement select = m_database.statement(u"SELECT created_at FROM handle WHERE id = ?"_s);
    select.bind(handle);
    return select.exec() && select.next() ? select.optionalInstant(0) : std::nullopt;
}

std::optional<Lookalike> LookalikeTable::find(const HandleId &handle)
{
    Statement select = m_database.statement(u"SELECT kind, account_id, customer_id, dismissed_at"
                                            u" FROM handle_lookalike WHERE handle_id = ?"_s);
    select.bind(handle);
    if (!select.exec() || !select.next())
        return {};
    return Lookalike{lookalikeKindFromWord(select.text(0)).value_or(Lookalike::Kind::BrandName),
                     handle, select.optionalId<AccountId>(1), select.optionalId<HandleId>(2),
                     select.optionalInstant(3)};
}

void LookalikeTable::save(const HandleId &handle, const std::optional<Lookalike> &found,
                          Instant now)
{
    m_database.statement(u"UPDATE handle SET looked_at = ? WHERE id = ? AND looked_at IS NULL"_s)
        .bind(now)
        .bind(handle)
        .exec();
    const std::optional<Lookalike> before = find(handle);
    if (found.has_value() == before.has_value() && (!found || found->isSameAs(*before)))
        return;
    m_database.statement(u"DELETE FROM handle_lookalike WHERE handle_id = ?"_s).bind(handle).exec();
    if (found) {
        m_database
            .statement(u"INSERT INTO handle_lookalike (handle_id, kind, account_id, customer_id,"
                       u" found_at) VALUES (?, ?, ?, ?, ?)"_s)
            .bind(handle)
            .bind(toWord(found->kind))
            .bind(found->account)
            .bind(found->customer)
            .bind(now)
            .exec();
    }
    noteConversations(handle);
}

bool LookalikeTable::dismiss(const HandleId &handle, const std::optional<AgentId> &agent,
                             std::optional<Instant> at)
{
    Statement update = m_database.statement(
        u"UPDATE handle_lookalike SET dismissed_at = ?, dismissed_by = ? WHERE handle_id = ?"_s);
    update.bind(at).bind(agent).bind(handle);
    if (!update.exec() || update.rowsAffected() != 1)
        return false;
    noteConversations(handle);
    return true;
}

QList<Handle> LookalikeTable::unlooked(const HandleId &after, int limit)
{
    Statement select = m_database.statement(
        u"SELECT "_s + handleColumns()
        + u" FROM handle h WHERE h.looked_at IS NULL AND h.id > ? ORDER BY h.id LIMIT ?"_s);
    select.bind(after.isNull() ? QString() : after.key()).bind(limit).exec();
    QList<Handle> handles;
    while (select.next())
        handles.append(readHandle(select));
    return handles;
}

void LookalikeTable::setSkeleton(const HandleId &handle, const QString &skeleton)
{
    m_database.statement(u"UPDATE handle SET name_skeleton = ? WHERE id = ?"_s)
        .bind(skeleton)
        .bind(handle)
        .exec();
}

void LookalikeTable::noteConversations(const HandleId &handle)
{
    Statement select = m_database.statement(u"SELECT id FROM conversation WHERE handle_id = ?"_s);
    select.bind(handle).exec();
    while (select.next())
        m_database.changes().conversations.insert(select.id<ConversationId>(0));
}

} // namespace sportello
