// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/contactfiletable.h"

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

const QString columns =
    u"id, contact_id, kind, value, source, import_id, agent_id, created_at, removed_at"_s;
// Of a person who has been writing without a pause for years; the oldest of these is old enough.
constexpr int mostMessages = 5000;

ContactFact read(const Statement &row)
{
    ContactFact fact;
    fact.id = row.id<ContactFactId>(0);
    fact.contact = row.id<ContactId>(1);
    fact.kind = factKindFromWord(row.text(2)).value_or(ContactFact::Kind::Name);
    fact.value = row.text(3);
    fact.source = factSourceFromWord(row.text(4)).value_or(ContactFact::Source::ByHand);
    fact.import = row.optionalId<ContactImportId>(5);
    fact.agent = row.id<AgentId>(6);
    fact.createdAt = row.instant(7);
    fact.removedAt = row.optionalInstant(8);
    return fact;
}

} // namespace

void ContactFileTable::insert(const ContactFact &fact)
{
    m_database
        .statement(
            u"INSERT INTO contact_fact (%1) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s.arg(columns))
        .bind(fact.id)
        .bind(fact.contact)
        .bind(toWord(fact.kind))
        .bind(fact.value)
        .bind(toWord(fact.source))
        .bind(fact.import)
        .bind(fact.agent)
        .bind(fact.createdAt)
        .bind(fact.removedAt)
        .exec();
    m_database.changes().contactFacts.insert(fact.contact);
}

bool ContactFileTable::remove(const ContactFactId &id, Instant at)
{
    Statement update = m_database.statement(
        u"UPDATE contact_fact SET removed_at = ? WHERE id = ? AND removed_at IS NULL"
        u" RETURNING contact_id"_s);
    update.bind(at).bind(id);
    if (!update.exec() || !update.next())
        return false;
    m_database.changes().contactFacts.insert(update.id<ContactId>(0));
    return true;
}

bool ContactFileTable::putBack(const ContactFactId &id)
{
    Statement update = m_database.statement(
        u"UPDATE contact_fact SET removed_at = NULL WHERE id = ? AND removed_at IS NOT NULL"
        u" RETURNING contact_id"_s);
    update.bind(id);
    if (!update.exec() || !update.next())
        return false;
    m_database.changes().contactFacts.insert(update.id<ContactId>(0));
    return true;
}

std::optional<ContactFact> ContactFileTable::find(const ContactFactId &id)
{
    Statement select =
        m_database.statement(u"SELECT %1 FROM contact_fact WHERE id = ?"_s.arg(columns));
    select.bind(id);
    const QList<ContactFact> found = readAll(select);
    return found.isEmpty() ? std::optional<ContactFact>() : found.first();
}

QList<ContactFact> ContactFileTable::of(const ContactId &contact)
{
    Statement select = m_database.statement(
        u"SELECT %1 FROM contact_fact WHERE contact_id = ? AND removed_at IS NULL"
        u" ORDER BY created_at, id"_s.arg(columns));
    select.bind(contact);
    return readAll(select);
}

QList<ContactFact> ContactFileTable::withValue(ContactFact::Kind kind, const QString &value)
{
    Statement select = m_database.statement(
        u"SELECT %1 FROM contact_fact WHERE kind = ? AND value = ? AND removed_at IS NULL"
        u" ORDER BY created_at, id"_s.arg(columns));
    select.bind(toWord(kind)).bind(value);
    return readAll(select);
}

ContactId ContactFileTable::addContact(Instant now)
{
    const ContactId id = ContactId::make();
    m_database.statement(u"INSERT INTO contact (id, name, created_at) VALUES (?, '', ?)"_s)
        .bind(id)
        .bind(now)
        .exec();
    return id;
}

void ContactFileTable::adopt(const Handle &made, const ContactId &contact)
{
    m_database.statement(u"UPDATE handle SET contact_id = ? WHERE id = ?"_s)
        .bind(contact)
        .bind(made.id)
        .exec();
    m_database.statement(u"DELETE FROM contact WHERE id = ?"_s).bind(made.contact).exec();
}

QList<Handle> ContactFileTable::handlesWithAddress(const QString &network, const QString &address)
{
    Statement select = m_database.statement(
        u"SELECT id, contact_id, network, address, display_name, url FROM handle"
        u" WHERE address IN (?, ?) AND (network = ? OR ? = '') ORDER BY id"_s);
    select.bind(address).bind(address.toLower()).bind(network).bind(network).exec();
    QList<Handle> handles;
    while (select.next())
        handles.append({select.id<HandleId>(0), select.id<ContactId>(1), select.text(2),
                        select.text(3), select.text(4), select.text(5)});
    return handles;
}

std::optional<Instant> ContactFileTable::askingSince(const ContactId &contact,
                                                     std::chrono::milliseconds pause)
{
    // Deleted ones too: who asks and deletes has asked.
    Statement select = m_database.statement(
        u"SELECT m.created_at FROM handle h JOIN conversation c ON c.handle_id = h.id"
        u" JOIN message m ON m.conversation_id = c.id AND m.direction = 'in'"
        u" WHERE h.contact_id = ? ORDER BY m.created_at DESC LIMIT ?"_s);
    select.bind(contact).bind(mostMessages).exec();
    std::optional<Instant> since;
    while (select.next()) {
        const Instant at = select.instant(0);
        if (since && *since - at >= pause)
            break;
        since = at;
    }
    return since;
}

void ContactFileTable::insertImport(const ContactImport &import)
{
    m_database
        .statement(u"INSERT INTO contact_import (id, file_name, imported_at, agent_id, undone_at)"
                   u" VALUES (?, ?, ?, ?, ?)"_s)
        .bind(import.id)
        .bind(import.fileName)
        .bind(import.at)
        .bind(import.agent)
        .bind(import.undoneAt)
        .exec();
}

std::optional<int> ContactFileTable::undoImport(const ContactImportId &id, Instant at)
{
    {
        Statement update = m_database.statement(
            u"UPDATE contact_import SET undone_at = ? WHERE id = ? AND undone_at IS NULL"_s);
        update.bind(at).bind(id);
        if (!update.exec() || update.rowsAffected() != 1)
            return {};
    }
    Statement update = m_database.statement(
        u"UPDATE contact_fact SET removed_at = ? WHERE import_id = ? AND removed_at IS NULL"
        u" RETURNING contact_id"_s);
    update.bind(at).bind(id).exec();
    int removed = 0;
    for (; update.next(); ++removed)
        m_database.changes().contactFacts.insert(update.id<ContactId>(0));
    return removed;
}

QList<ContactImport> ContactFileTable::imports()
{
    Statement select = m_database.statement(
        u"SELECT i.id, i.file_name, i.imported_at, i.agent_id, i.undone_at,"
        u" (SELECT COUNT(*) FROM contact_fact f WHERE f.import_id = i.id), g.name"
        u" FROM contact_import i JOIN agent g ON g.id = i.agent_id ORDER BY i.imported_at DESC, i.id DESC"_s);
    select.exec();
    QList<ContactImport> imports;
    while (select.next()) {
        imports.append({select.id<ContactImportId>(0), select.text(1), select.instant(2),
                        select.id<AgentId>(3), int(select.integer(5)), select.optionalInstant(4),
                        select.text(6)});
    }
    return imports;
}

QList<ContactFact> ContactFileTable::readAll(Statement &select)
{
    QList<ContactFact> facts;
    select.exec();
    while (select.next())
        facts.append(read(select));
    return facts;
}

} // namespace sportello
