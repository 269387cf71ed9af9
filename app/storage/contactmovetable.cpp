// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/contactmovetable.h"

#include "domain/contactfact.h"
#include "storage/contacttable.h"
#include "storage/handletable.h"

#include <QSet>

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

const QString moveColumns =
    u"SELECT m.id, m.kind, m.from_id, m.into_id, m.reason, m.agent_id, g.name, m.made_at,"
    u" m.undone_at, m.name_before, m.name_after"
    u" FROM contact_move m JOIN agent g ON g.id = m.agent_id"_s;

ContactMove readMove(const Statement &row)
{
    ContactMove move;
    move.id = row.id<ContactMoveId>(0);
    move.kind = contactMoveKindFromWord(row.text(1)).value_or(ContactMove::Kind::Merge);
    move.from = row.id<ContactId>(2);
    move.into = row.id<ContactId>(3);
    move.reason = row.text(4);
    move.agent = row.id<AgentId>(5);
    move.agentName = row.text(6);
    move.at = row.instant(7);
    move.undoneAt = row.optionalInstant(8);
    move.nameBefore = row.text(9);
    move.nameAfter = row.text(10);
    return move;
}

} // namespace

ContactId ContactMoveTable::holder(const ContactId &contact)
{
    ContactId at = contact;
    QSet<ContactId> seen;
    while (!seen.contains(at)) {
        seen.insert(at);
        Statement select =
            m_database.statement(u"SELECT into_id FROM contact_move"
                                 u" WHERE from_id = ? AND kind = 'merge' AND undone_at IS NULL"_s);
        select.bind(at);
        if (!select.exec() || !select.next())
            break;
        at = select.id<ContactId>(0);
    }
    return at;
}

QList<ContactId> ContactMoveTable::members(const ContactId &contact)
{
    QList<ContactId> found{contact};
    for (qsizetype i = 0; i < found.size(); ++i) {
        Statement select =
            m_database.statement(u"SELECT from_id FROM contact_move"
                                 u" WHERE into_id = ? AND kind = 'merge' AND undone_at IS NULL"_s);
        select.bind(found.at(i)).exec();
        while (select.next()) {
            const ContactId from = select.id<ContactId>(0);
            if (!found.contains(from))
                found.append(from);
        }
    }
    return found;
}

void ContactMoveTable::merge(ContactMove move)
{
    ContactTable contacts(m_database);
    const QString fromName = contacts.find(move.from).value_or(Contact{}).name;
    move.nameBefore = contacts.find(move.into).value_or(Contact{}).name;
    move.nameAfter = move.nameBefore.isEmpty() ? fromName : move.nameBefore;
    noteChanged(move.from);
    insert(move);
    for (const Handle &handle : HandleTable(m_database).ofContact(move.from)) {
        if (handle.displayName == fromName) {
            item(move.id, "name", handle.id.key());
            break;
        }
    }
    moveAll(move, "handle", "handle");
    moveAll(move, "fact", "contact_fact");
    moveAll(move, "code", "one_time_code");
    rename(move.into, move.nameBefore, move.nameAfter);
    noteChanged(move.into);
}

void ContactMoveTable::split(ContactMove move, const Handle &handle, Instant now)
{
    m_database.statement(u"INSERT INTO contact (id, name, created_at) VALUES (?, ?, ?)"_s)
        .bind(move.into)
        .bind(handle.displayName)
        .bind(now)
        .exec();
    move.nameBefore = ContactTable(m_database).find(move.from).value_or(Contact{}).name;
    move.nameAfter = move.nameBefore;
    // What is left is not called as the one that goes.
    if (move.nameBefore == handle.displayName) {
        for (const Handle &other : HandleTable(m_database).ofContact(move.from)) {
            if (other.id != handle.id) {
                move.nameAfter = other.displayName;
                break;
            }
        }
    }
    insert(move);
    item(move.id, "handle", handle.id.key());
    m_database.statement(u"UPDATE handle SET contact_id = ? WHERE id = ?"_s)
        .bind(move.into)
        .bind(handle.id)
        .exec();
    QStringList facts;
    {
        Statement select = m_database.statement(
            u"SELECT id FROM contact_fact WHERE contact_id = ? AND kind = 'handle' AND value = ?"_s);
        select.bind(move.from).bind(handleFact(handle.network, handle.address)).exec();
        while (select.next())
            facts.append(select.text(0));
    }
    for (const QString &fact : std::as_const(facts)) {
        item(move.id, "fact", fact);
        m_database.statement(u"UPDATE contact_fact SET contact_id = ? WHERE id = ?"_s)
            .bind(move.into)
            .bind(fact)
            .exec();
    }
    rename(move.from, move.nameBefore, move.nameAfter);
    noteChanged(move.from);
    noteChanged(move.into);
}

std::optional<ContactMove> ContactMoveTable::undo(const ContactMoveId &id, Instant at)
{
    const std::optional<ContactMove> move = find(id);
    if (!move || move->undoneAt)
        return {};
    const ContactId from = holder(move->into);
    m_database.statement(u"UPDATE contact_move SET undone_at = ? WHERE id = ?"_s)
        .bind(at)
        .bind(id)
        .exec();
    const ContactId to = holder(move->from);
    if (from == to)
        return move;
    noteChanged(from);
    giveBack(*move, from, to);
    const bool isMerge = move->kind == ContactMove::Kind::Merge;
    rename(isMerge ? from : to, move->nameAfter, move->nameBefore);
    noteChanged(from);
    noteChanged(to);
    return find(id);
}

void ContactMoveTable::giveBack(const ContactMove &move, const ContactId &holder,
                                const ContactId &to)
{
    const QString items =
        u" WHERE contact_id = ? AND id IN"
        u" (SELECT item_id FROM contact_move_item WHERE move_id = ? AND kind = '%1')"_s;
    for (const auto &[kind, table] :
         {std::pair(u"handle"_s, u"handle"_s), std::pair(u"fact"_s, u"contact_fact"_s),
          std::pair(u"code"_s, u"one_time_code"_s)}) {
        m_database.statement(u"UPDATE "_s + table + u" SET contact_id = ?"_s + items.arg(kind))
            .bind(to)
            .bind(holder)
            .bind(move.id)
            .exec();
    }
    // What came on file since as one of these handles goes with it.
    m_database
        .statement(u"UPDATE contact_fact SET contact_id = ? WHERE contact_id = ?"
                   u" AND kind = 'handle' AND value IN (SELECT h.network || ' ' || h.address"
                   u" FROM contact_move_item i JOIN handle h ON h.id = i.item_id"
                   u" WHERE i.move_id = ? AND i.kind = 'handle' AND h.contact_id = ?)"_s)
        .bind(to)
        .bind(holder)
        .bind(move.id)
        .bind(to)
        .exec();
    // Who was called as a handle is called as that is now.
    Statement select = m_database.statement(
        u"SELECT h.display_name FROM contact_move_item i JOIN handle h ON h.id = i.item_id"
        u" WHERE i.move_id = ? AND i.kind = 'name' AND h.contact_id = ?"_s);
    select.bind(move.id).bind(to);
    if (select.exec() && select.next()) {
        m_database.statement(u"UPDATE contact SET name = ? WHERE id = ?"_s)
            .bind(select.text(0))
            .bind(to)
            .exec();
    }
}

std::optional<ContactMove> ContactMoveTable::find(const ContactMoveId &id)
{
    Statement select = m_database.statement(moveColumns + u" WHERE m.id = ?"_s);
    select.bind(id);
    const QList<ContactMove> found = readAll(select);
    return found.isEmpty() ? std::optional<ContactMove>() : found.first();
}

QList<ContactMove> ContactMoveTable::of(const ContactId &contact)
{
    QList<ContactMove> moves;
    for (const ContactId &member : members(contact)) {
        Statement select = m_database.statement(moveColumns
                                                + u" WHERE m.undone_at IS NULL AND (m.into_id = ? "
                                                  u"OR (m.from_id = ? AND m.kind = 'split'))"
                                                  u" ORDER BY m.made_at DESC, m.id"_s);
        select.bind(member).bind(member);
        moves += readAll(select);
    }
    std::stable_sort(moves.begin(), moves.end(),
                     [](const ContactMove &one, const ContactMove &other) {
        return one.at > other.at;
    });
    return moves;
}

void ContactMoveTable::insert(const ContactMove &move)
{
    m_database
        .statement(u"INSERT INTO contact_move (id, kind, from_id, into_id, reason, agent_id,"
                   u" made_at, undone_at, name_before, name_after)"
                   u" VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s)
        .bind(move.id)
        .bind(toWord(move.kind))
        .bind(move.from)
        .bind(move.into)
        .bind(move.reason)
        .bind(move.agent)
        .bind(move.at)
        .bind(move.undoneAt)
        .bind(move.nameBefore)
        .bind(move.nameAfter)
        .exec();
}

void ContactMoveTable::item(const ContactMoveId &move, const char *kind, const QString &key)
{
    m_database
        .statement(u"INSERT INTO contact_move_item (move_id, kind, item_id) VALUES (?, ?, ?)"_s)
        .bind(move)
        .bind(QString::fromLatin1(kind))
        .bind(key)
        .exec();
}

void ContactMoveTable::moveAll(const ContactMove &move, const char *kind, const char *table)
{
    const QString of = QString::fromLatin1(table);
    m_database
        .statement(u"INSERT INTO contact_move_item (move_id, kind, item_id) SELECT ?, ?, id FROM "_s
                   + of + u" WHERE contact_id = ?"_s)
        .bind(move.id)
        .bind(QString::fromLatin1(kind))
        .bind(move.from)
        .exec();
    m_database.statement(u"UPDATE "_s + of + u" SET contact_id = ? WHERE contact_id = ?"_s)
        .bind(move.into)
        .bind(move.from)
        .exec();
}

void ContactMoveTable::rename(const ContactId &contact, const QString &from, const QString &to)
{
    if (from == to)
        return;
    m_database.statement(u"UPDATE contact SET name = ? WHERE id = ? AND name = ?"_s)
        .bind(to)
        .bind(contact)
        .bind(from)
        .exec();
}

void ContactMoveTable::noteChanged(const ContactId &contact)
{
    HandleTable(m_database).noteConversationsOf(contact);
    m_database.changes().contactFacts.insert(contact);
}

QList<ContactMove> ContactMoveTable::readAll(Statement &select)
{
    QList<ContactMove> moves;
    select.exec();
    while (select.next())
        moves.append(readMove(select));
    for (ContactMove &move : moves) {
        Statement handles = m_database.statement(
            u"SELECT %1 FROM contact_move_item i JOIN handle h ON h.id = i.item_id"
            u" WHERE i.move_id = ? AND i.kind = 'handle' ORDER BY h.created_at, h.id"_s.arg(
                handleColumns()));
        handles.bind(move.id).exec();
        while (handles.next())
            move.handles.append(readHandle(handles));
    }
    return moves;
}

} // namespace sportello
