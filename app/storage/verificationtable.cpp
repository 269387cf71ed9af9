// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/verificationtable.h"

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

const QString selection =
    u"SELECT v.id, v.handle_id, v.level, v.method, v.scope, v.contact_id, v.fact_id,"
    u" v.conversation_id, v.agent_id, g.name, v.verified_at, v.until_at, v.taken_back_at, v.reason"
    u" FROM verification v JOIN agent g ON g.id = v.agent_id WHERE "_s;

Verification read(const Statement &row)
{
    Verification verification;
    verification.id = row.id<VerificationId>(0);
    verification.handle = row.id<HandleId>(1);
    // A word that nobody knows must not look like one that opens anything.
    verification.level =
        verificationLevelFromWord(row.text(2)).value_or(VerificationLevel::Claimed);
    verification.method =
        verificationMethodFromWord(row.text(3)).value_or(VerificationMethod::ByHand);
    verification.scope = row.text(4);
    verification.contact = row.optionalId<ContactId>(5);
    verification.fact = row.optionalId<ContactFactId>(6);
    verification.conversation = row.id<ConversationId>(7);
    verification.agent = row.id<AgentId>(8);
    verification.agentName = row.text(9);
    verification.at = row.instant(10);
    verification.until = row.optionalInstant(11);
    verification.takenBackAt = row.optionalInstant(12);
    verification.reason = row.text(13);
    return verification;
}

} // namespace

void VerificationTable::insert(const Verification &verification)
{
    m_database
        .statement(u"INSERT INTO verification (id, handle_id, level, method, scope, contact_id,"
                   u" fact_id, conversation_id, agent_id, verified_at, until_at, taken_back_at,"
                   u" reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s)
        .bind(verification.id)
        .bind(verification.handle)
        .bind(toWord(verification.level))
        .bind(toWord(verification.method))
        .bind(verification.scope)
        .bind(verification.contact)
        .bind(verification.fact)
        .bind(verification.conversation)
        .bind(verification.agent)
        .bind(verification.at)
        .bind(verification.until)
        .bind(verification.takenBackAt)
        .bind(verification.reason)
        .exec();
    m_database.changes().verifications.insert(verification.handle);
}

std::optional<Verification> VerificationTable::takeBack(const VerificationId &id, Instant at)
{
    {
        Statement update = m_database.statement(
            u"UPDATE verification SET taken_back_at = ? WHERE id = ? AND taken_back_at IS NULL"_s);
        update.bind(at).bind(id);
        if (!update.exec() || update.rowsAffected() != 1)
            return {};
    }
    const std::optional<Verification> changed = find(id);
    if (changed)
        m_database.changes().verifications.insert(changed->handle);
    return changed;
}

std::optional<Verification> VerificationTable::find(const VerificationId &id)
{
    Statement select = m_database.statement(selection + u"v.id = ?"_s);
    select.bind(id);
    const QList<Verification> found = readAll(select);
    return found.isEmpty() ? std::optional<Verification>() : found.first();
}

QList<Verification> VerificationTable::of(const HandleId &handle)
{
    Statement select = m_database.statement(
        selection + u"v.handle_id = ? ORDER BY v.verified_at DESC, v.id DESC"_s);
    select.bind(handle);
    return readAll(select);
}

QList<Verification> VerificationTable::standing(const HandleId &handle)
{
    Statement select =
        m_database.statement(selection
                             + u"v.handle_id = ? AND v.taken_back_at IS NULL AND v.end_noted = 0"
                               u" ORDER BY v.verified_at DESC, v.id DESC"_s);
    select.bind(handle);
    return readAll(select);
}

VerificationLevel VerificationTable::level(const HandleId &handle, Instant now)
{
    return levelOf(of(handle), now);
}

QList<Verification> VerificationTable::restingOn(const ContactFactId &fact)
{
    Statement select = m_database.statement(
        selection + u"v.fact_id = ? AND v.taken_back_at IS NULL ORDER BY v.id"_s);
    select.bind(fact);
    return readAll(select);
}

QList<Verification> VerificationTable::restingOn(const ContactImportId &import)
{
    Statement select =
        m_database.statement(selection
                             + u"v.fact_id IN (SELECT id FROM contact_fact WHERE import_id = ?)"
                               u" AND v.taken_back_at IS NULL ORDER BY v.id"_s);
    select.bind(import);
    return readAll(select);
}

QList<Verification> VerificationTable::takeEnded(Instant now, int limit)
{
    QList<Verification> ended;
    {
        Statement select =
            m_database.statement(selection
                                 + u"v.end_noted = 0 AND v.until_at IS NOT NULL AND v.until_at <= ?"
                                   u" ORDER BY v.until_at, v.id LIMIT ?"_s);
        select.bind(now).bind(limit);
        ended = readAll(select);
    }
    for (const Verification &each : ended) {
        m_database.statement(u"UPDATE verification SET end_noted = 1 WHERE id = ?"_s)
            .bind(each.id)
            .exec();
        m_database.changes().verifications.insert(each.handle);
    }
    return ended;
}

QList<Verification> VerificationTable::readAll(Statement &select)
{
    QList<Verification> found;
    select.exec();
    while (select.next())
        found.append(read(select));
    return found;
}

} // namespace sportello
