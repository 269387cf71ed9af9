// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/contactlikenesstable.h"

#include "storage/handletable.h"

#include <utility>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

const QString factColumns = u"SELECT f.id, f.contact_id, f.kind, f.value"_s;

std::pair<ContactId, ContactId> inOrder(const ContactId &one, const ContactId &other)
{
    return one.key() < other.key() ? std::pair(one, other) : std::pair(other, one);
}

} // namespace

void ContactLikenessTable::keepApart(const ContactId &one, const ContactId &other,
                                     const AgentId &agent, Instant at)
{
    const auto [first, second] = inOrder(one, other);
    m_database
        .statement(u"INSERT INTO contact_apart (one_id, other_id, agent_id, said_at)"
                   u" VALUES (?, ?, ?, ?) ON CONFLICT (one_id, other_id) DO NOTHING"_s)
        .bind(first)
        .bind(second)
        .bind(agent)
        .bind(at)
        .exec();
    m_database.changes().contactFacts.insert(one);
    m_database.changes().contactFacts.insert(other);
}

void ContactLikenessTable::forgetApart(const ContactId &one, const ContactId &other)
{
    const auto [first, second] = inOrder(one, other);
    m_database.statement(u"DELETE FROM contact_apart WHERE one_id = ? AND other_id = ?"_s)
        .bind(first)
        .bind(second)
        .exec();
    m_database.changes().contactFacts.insert(one);
    m_database.changes().contactFacts.insert(other);
}

QSet<ContactId> ContactLikenessTable::keptApart(const QList<ContactId> &contacts)
{
    QSet<ContactId> apart;
    for (const ContactId &contact : contacts) {
        Statement select =
            m_database.statement(u"SELECT other_id FROM contact_apart WHERE one_id = ?"
                                 u" UNION SELECT one_id FROM contact_apart WHERE other_id = ?"_s);
        select.bind(contact).bind(contact).exec();
        while (select.next())
            apart.insert(select.id<ContactId>(0));
    }
    return apart;
}

QString ContactLikenessTable::sameFactsSql()
{
    return factColumns
        + u" FROM contact_fact mine JOIN contact_fact f ON f.kind = mine.kind"
          u" AND f.value = mine.value AND f.removed_at IS NULL AND f.contact_id <> mine.contact_id"
          u" WHERE mine.contact_id = ? AND mine.removed_at IS NULL"
          u" AND mine.kind IN ('phone', 'email', 'customer_number', 'handle')"
          u" ORDER BY f.created_at, f.id LIMIT ?"_s;
}

QList<ContactFact> ContactLikenessTable::sameFacts(const ContactId &contact, int limit)
{
    Statement select = m_database.statement(sameFactsSql());
    select.bind(contact).bind(limit);
    return readFacts(select);
}

QString ContactLikenessTable::handlesOnFileSql()
{
    return factColumns
        + u" FROM handle h JOIN contact_fact f ON f.kind = 'handle'"
          u" AND f.value = h.network || ' ' || h.address AND f.removed_at IS NULL"
          u" AND f.contact_id <> h.contact_id"
          u" WHERE h.contact_id = ? ORDER BY f.created_at, f.id LIMIT ?"_s;
}

QList<ContactFact> ContactLikenessTable::handlesOnFile(const ContactId &contact, int limit)
{
    Statement select = m_database.statement(handlesOnFileSql());
    select.bind(contact).bind(limit);
    return readFacts(select);
}

QString ContactLikenessTable::sameNamesSql()
{
    return u"SELECT "_s + handleColumns()
        + u" FROM handle h WHERE h.name_skeleton = ? AND h.contact_id <> ?"
          u" ORDER BY h.created_at, h.id LIMIT ?"_s;
}

QList<Handle> ContactLikenessTable::sameNames(const QString &skeleton, const ContactId &contact,
                                              int limit)
{
    // A name of pictures alone is nobody's.
    if (skeleton.isEmpty())
        return {};
    Statement select = m_database.statement(sameNamesSql());
    select.bind(skeleton).bind(contact).bind(limit);
    select.exec();
    QList<Handle> handles;
    while (select.next())
        handles.append(readHandle(select));
    return handles;
}

QList<ContactFact> ContactLikenessTable::readFacts(Statement &select)
{
    QList<ContactFact> facts;
    select.exec();
    while (select.next()) {
        ContactFact fact;
        fact.id = select.id<ContactFactId>(0);
        fact.contact = select.id<ContactId>(1);
        fact.kind = factKindFromWord(select.text(2)).value_or(ContactFact::Kind::Name);
        fact.value = select.text(3);
        facts.append(fact);
    }
    return facts;
}

} // namespace sportello
