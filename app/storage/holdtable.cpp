// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/holdtable.h"

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

const QString selection =
    u"SELECT p.id, p.contact_id, p.conversation_id,"
    u" CASE k.name WHEN '' THEN COALESCE((SELECT MIN(h.address) FROM handle h"
    u" WHERE h.contact_id = k.id), '') ELSE k.name END,"
    u" p.reason, p.agent_id, g.name, p.placed_at, p.lifted_at"
    u" FROM personal_hold p JOIN contact k ON k.id = p.contact_id"
    u" JOIN agent g ON g.id = p.agent_id WHERE %1 ORDER BY p.placed_at, p.id"_s;

} // namespace

void HoldTable::insert(const PersonalHold &hold)
{
    m_database
        .statement(u"INSERT INTO personal_hold (id, contact_id, conversation_id, reason, agent_id,"
                   u" placed_at) VALUES (?, ?, ?, ?, ?, ?)"_s)
        .bind(hold.id)
        .bind(hold.contact)
        .bind(hold.conversation)
        .bind(hold.reason)
        .bind(hold.agent)
        .bind(hold.placedAt)
        .exec();
}

std::optional<PersonalHold> HoldTable::lift(const HoldId &id, const AgentId &agent, Instant at)
{
    {
        Statement update = m_database.statement(
            u"UPDATE personal_hold SET lifted_at = ?, lifted_by = ? WHERE id = ?"
            u" AND lifted_at IS NULL"_s);
        update.bind(at).bind(agent).bind(id);
        if (!update.exec() || update.rowsAffected() != 1)
            return {};
    }
    Statement select = m_database.statement(selection.arg(u"p.id = ?"_s));
    select.bind(id);
    const QList<PersonalHold> found = readAll(select);
    return found.isEmpty() ? std::optional<PersonalHold>() : found.first();
}

QList<PersonalHold> HoldTable::of(const ContactId &contact)
{
    // A conversation's hold holds, whoever its handle belongs to by now.
    Statement select = m_database.statement(selection.arg(
        u"p.lifted_at IS NULL AND (p.contact_id = ? OR p.conversation_id IN (SELECT c.id"
        u" FROM handle o JOIN conversation c ON c.handle_id = o.id WHERE o.contact_id = ?))"_s));
    select.bind(contact).bind(contact);
    return readAll(select);
}

QList<PersonalHold> HoldTable::all()
{
    Statement select = m_database.statement(selection.arg(u"p.lifted_at IS NULL"_s));
    return readAll(select);
}

QList<PersonalHold> HoldTable::readAll(Statement &select)
{
    QList<PersonalHold> holds;
    select.exec();
    while (select.next()) {
        PersonalHold hold;
        hold.id = select.id<HoldId>(0);
        hold.contact = select.id<ContactId>(1);
        hold.conversation = select.optionalId<ConversationId>(2);
        hold.contactName = select.text(3);
        hold.reason = select.text(4);
        hold.agent = select.id<AgentId>(5);
        hold.agentName = select.text(6);
        hold.placedAt = select.instant(7);
        hold.liftedAt = select.optionalInstant(8);
        holds.append(hold);
    }
    return holds;
}

} // namespace sportello
