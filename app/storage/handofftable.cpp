// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/handofftable.h"

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

const QString columns = u"f.id, f.public_id, f.private_id, f.account_id, f.handle_id, f.route,"
                        u" f.state, f.state_since, f.matched, f.reference, f.channel,"
                        u" f.wording_id, f.wording_title, f.agent_id, g.name, f.created_at,"
                        u" f.outbox_id, f.closing_outbox_id"_s;

const QString selection =
    u"SELECT %1 FROM handoff f JOIN agent g ON g.id = f.agent_id WHERE "_s.arg(columns);

Handoff read(const Statement &row)
{
    Handoff handoff;
    handoff.id = row.id<HandoffId>(0);
    handoff.publicConversation = row.id<ConversationId>(1);
    handoff.privateConversation = row.optionalId<ConversationId>(2);
    handoff.account = row.id<AccountId>(3);
    handoff.handle = row.id<HandleId>(4);
    handoff.route = handoffRouteFromWord(row.text(5)).value_or(HandoffRoute::PrivateMessage);
    handoff.state = handoffStateFromWord(row.text(6)).value_or(HandoffState::Preparing);
    handoff.stateSince = row.instant(7);
    handoff.match = handoffMatchFromWord(row.text(8)).value_or(HandoffMatch::None);
    handoff.reference = row.text(9);
    handoff.channel = row.text(10);
    handoff.wording = row.optionalId<CannedReplyId>(11);
    handoff.wordingTitle = row.text(12);
    handoff.agent = row.id<AgentId>(13);
    handoff.agentName = row.text(14);
    handoff.createdAt = row.instant(15);
    handoff.outbox = row.id<OutboxId>(16);
    handoff.closingOutbox = row.optionalId<OutboxId>(17);
    return handoff;
}

} // namespace

void HandoffTable::insert(const Handoff &handoff)
{
    m_database
        .statement(u"INSERT INTO handoff (id, public_id, private_id, account_id, handle_id, route,"
                   u" state, state_since, matched, reference, channel, wording_id, wording_title,"
                   u" agent_id, created_at, outbox_id, closing_outbox_id)"
                   u" VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s)
        .bind(handoff.id)
        .bind(handoff.publicConversation)
        .bind(handoff.privateConversation)
        .bind(handoff.account)
        .bind(handoff.handle)
        .bind(toWord(handoff.route))
        .bind(toWord(handoff.state))
        .bind(handoff.stateSince)
        .bind(toWord(handoff.match))
        .bind(handoff.reference)
        .bind(handoff.channel)
        .bind(handoff.wording)
        .bind(handoff.wordingTitle)
        .bind(handoff.agent)
        .bind(handoff.createdAt)
        .bind(handoff.outbox)
        .bind(handoff.closingOutbox)
        .exec();
    appendStep(handoff.id, HandoffState::Preparing,
               {.to = handoff.state, .at = handoff.createdAt, .agent = handoff.agent});
    noteChange(handoff);
}

std::optional<Handoff> HandoffTable::step(const HandoffId &id, HandoffState from,
                                          const Change &change)
{
    if (!isAllowed(from, change.to))
        return {};
    {
        Statement update = m_database.statement(
            u"UPDATE handoff SET state = ?, state_since = ? WHERE id = ? AND state = ?"_s);
        update.bind(toWord(change.to)).bind(change.at).bind(id).bind(toWord(from));
        if (!update.exec() || update.rowsAffected() != 1)
            return {};
    }
    appendStep(id, from, change);
    std::optional<Handoff> changed = find(id);
    if (changed)
        noteChange(*changed);
    return changed;
}

void HandoffTable::remark(const HandoffId &id, Instant at, const std::optional<AgentId> &agent,
                          const QString &detail)
{
    const std::optional<Handoff> handoff = find(id);
    if (!handoff)
        return;
    appendStep(id, handoff->state,
               {.to = handoff->state, .at = at, .agent = agent, .detail = detail});
    noteChange(*handoff);
}

void HandoffTable::setPrivate(const HandoffId &id,
                              const std::optional<ConversationId> &conversation, HandoffMatch match)
{
    // What it led to before is shown anew as well.
    if (const std::optional<Handoff> before = find(id))
        noteChange(*before);
    m_database.statement(u"UPDATE handoff SET private_id = ?, matched = ? WHERE id = ?"_s)
        .bind(conversation)
        .bind(toWord(match))
        .bind(id)
        .exec();
    if (const std::optional<Handoff> changed = find(id))
        noteChange(*changed);
}

void HandoffTable::setClosing(const HandoffId &id, const std::optional<OutboxId> &outbox)
{
    m_database.statement(u"UPDATE handoff SET closing_outbox_id = ? WHERE id = ?"_s)
        .bind(outbox)
        .bind(id)
        .exec();
    if (const std::optional<Handoff> changed = find(id))
        noteChange(*changed);
}

void HandoffTable::moveConversation(const ConversationId &from, const ConversationId &into)
{
    for (const QString &column : {u"public_id"_s, u"private_id"_s}) {
        m_database.statement(u"UPDATE handoff SET %1 = ? WHERE %1 = ?"_s.arg(column))
            .bind(into)
            .bind(from)
            .exec();
    }
    for (const Handoff &handoff : of(into))
        noteChange(handoff);
}

std::optional<Handoff> HandoffTable::find(const HandoffId &id)
{
    Statement select = m_database.statement(selection + u"f.id = ?"_s);
    select.bind(id);
    const QList<Handoff> found = readAll(select);
    return found.isEmpty() ? std::optional<Handoff>() : found.first();
}

QList<Handoff> HandoffTable::of(const ConversationId &conversation)
{
    Statement select =
        m_database.statement(selection
                             + u"f.id IN (SELECT id FROM handoff WHERE public_id = ? UNION"
                               u" SELECT id FROM handoff WHERE private_id = ?)"
                               u" ORDER BY f.created_at DESC, f.id DESC"_s);
    select.bind(conversation).bind(conversation);
    return readAll(select);
}

std::optional<Handoff> HandoffTable::openFrom(const ConversationId &publicConversation)
{
    for (const Handoff &handoff : of(publicConversation)) {
        if (handoff.publicConversation == publicConversation && isOpen(handoff.state))
            return handoff;
    }
    return {};
}

std::optional<std::pair<Handoff, HandoffMatch>>
HandoffTable::answeredBy(const ConversationId &privateConversation, const QStringList &references,
                         Instant after)
{
    const QString waits =
        u"f.state IN ('preparing', 'offered', 'declined', 'expired') AND f.created_at >= ?"
        u" AND (f.private_id IS NULL OR f.private_id = ?)"_s;
    const QString newest = u" ORDER BY f.created_at DESC, f.id DESC LIMIT 1"_s;
    // Whose it is counts more than what they say: the reference was public.
    const std::pair<QString, HandoffMatch> ways[] = {
        {u" AND f.private_id IS NOT NULL"_s, HandoffMatch::SameConversation},
        {u" AND EXISTS (SELECT 1 FROM conversation c WHERE c.id = ?"
         u" AND c.handle_id = f.handle_id AND c.account_id = f.account_id)"_s,
         HandoffMatch::SameHandle},
        {u" AND EXISTS (SELECT 1 FROM conversation c"
         u" JOIN account own ON own.id = c.account_id"
         u" JOIN account asked ON asked.id = f.account_id AND asked.brand_id = own.brand_id"
         u" JOIN handle writer ON writer.id = c.handle_id"
         u" JOIN handle invited ON invited.id = f.handle_id"
         u" AND invited.contact_id = writer.contact_id WHERE c.id = ?)"_s,
         HandoffMatch::SameContact}};
    for (const auto &[condition, match] : ways) {
        Statement select = m_database.statement(selection + waits + condition + newest);
        select.bind(after).bind(privateConversation);
        if (match != HandoffMatch::SameConversation)
            select.bind(privateConversation);
        const QList<Handoff> found = readAll(select);
        if (!found.isEmpty())
            return std::pair(found.first(), match);
    }
    for (const QString &reference : references) {
        Statement select = m_database.statement(selection + waits + u" AND f.reference = ?"_s);
        select.bind(after).bind(privateConversation).bind(reference);
        const QList<Handoff> found = readAll(select);
        if (!found.isEmpty())
            return std::pair(found.first(), HandoffMatch::Reference);
    }
    return {};
}

QList<Handoff> HandoffTable::withOpenOutbox()
{
    Statement select = m_database.statement(
        selection
        + u"f.state = 'preparing' OR (f.state = 'solved' AND f.closing_outbox_id IS NOT NULL)"
          u" ORDER BY f.created_at, f.id"_s);
    return readAll(select);
}

QList<Handoff> HandoffTable::inStateSince(HandoffState state, Instant atLatest, int limit)
{
    Statement select = m_database.statement(
        selection + u"f.state = ? AND f.state_since <= ? ORDER BY f.state_since, f.id LIMIT ?"_s);
    select.bind(toWord(state)).bind(atLatest).bind(limit);
    return readAll(select);
}

QList<Handoff> HandoffTable::offeredBetween(Instant from, Instant until)
{
    Statement select = m_database.statement(
        selection + u"f.created_at >= ? AND f.created_at < ? ORDER BY f.created_at, f.id"_s);
    select.bind(from).bind(until);
    return readAll(select);
}

QList<Handoff> HandoffTable::open(int limit)
{
    Statement select = m_database.statement(
        selection
        + u"f.state IN ('preparing', 'offered', 'customer_wrote', 'verified', 'solved')"
          u" ORDER BY f.state_since, f.id LIMIT ?"_s);
    select.bind(limit);
    return readAll(select);
}

QList<ConversationId> HandoffTable::unrecognisedAnswers()
{
    Statement select = m_database.statement(
        u"SELECT DISTINCT c.id FROM handoff f JOIN handle invited ON invited.id = f.handle_id"
        u" JOIN handle writer ON writer.contact_id = invited.contact_id"
        u" JOIN conversation c ON c.handle_id = writer.id AND c.audience = 'private'"
        u" AND c.last_in_at >= f.created_at WHERE f.state IN ('preparing', 'offered')"_s);
    QList<ConversationId> conversations;
    select.exec();
    while (select.next())
        conversations.append(select.id<ConversationId>(0));
    return conversations;
}

void HandoffTable::forget(const HandoffId &id)
{
    const std::optional<Handoff> handoff = find(id);
    if (!handoff || handoff->state != HandoffState::Preparing)
        return;
    m_database.statement(u"DELETE FROM handoff_step WHERE handoff_id = ?"_s).bind(id).exec();
    m_database.statement(u"DELETE FROM handoff WHERE id = ?"_s).bind(id).exec();
    noteChange(*handoff);
}

bool HandoffTable::isReferenceFree(const QString &reference)
{
    Statement select = m_database.statement(u"SELECT 1 FROM handoff WHERE reference = ?"_s);
    select.bind(reference);
    return select.exec() && !select.next();
}

QList<HandoffStep> HandoffTable::steps(const HandoffId &id)
{
    Statement select = m_database.statement(
        u"SELECT s.handoff_id, s.from_state, s.to_state, s.happened_at, s.agent_id,"
        u" COALESCE(g.name, ''), s.detail FROM handoff_step s"
        u" LEFT JOIN agent g ON g.id = s.agent_id WHERE s.handoff_id = ? ORDER BY s.position"_s);
    select.bind(id).exec();
    QList<HandoffStep> steps;
    while (select.next())
        steps.append({select.id<HandoffId>(0),
                      handoffStateFromWord(select.text(1)).value_or(HandoffState::Preparing),
                      handoffStateFromWord(select.text(2)).value_or(HandoffState::Preparing),
                      select.instant(3), select.optionalId<AgentId>(4), select.text(5),
                      select.text(6)});
    return steps;
}

QList<Handoff> HandoffTable::readAll(Statement &select)
{
    QList<Handoff> handoffs;
    select.exec();
    while (select.next())
        handoffs.append(read(select));
    return handoffs;
}

void HandoffTable::noteChange(const Handoff &handoff)
{
    ChangeSet &changes = m_database.changes();
    changes.handoffs.insert(handoff.id);
    // Views ask for it: their rows are looked at again.
    changes.conversations.insert(handoff.publicConversation);
    if (handoff.privateConversation)
        changes.conversations.insert(*handoff.privateConversation);
}

void HandoffTable::appendStep(const HandoffId &id, HandoffState from, const Change &change)
{
    m_database
        .statement(u"INSERT INTO handoff_step (handoff_id, position, from_state, to_state,"
                   u" happened_at, agent_id, detail) VALUES (?, (SELECT COALESCE(MAX(position), 0)"
                   u" + 1 FROM handoff_step WHERE handoff_id = ?), ?, ?, ?, ?, ?)"_s)
        .bind(id)
        .bind(id)
        .bind(toWord(from))
        .bind(toWord(change.to))
        .bind(change.at)
        .bind(change.agent)
        .bind(change.detail)
        .exec();
}

} // namespace sportello
