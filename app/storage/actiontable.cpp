// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/actiontable.h"

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

const QString columns =
    u"id, kind, account_id, account_remote_id, conversation_id, message_remote_id, person_address,"
    u" person_remote_id, reason, comment, agent_id, idempotency_key, state, detail, attempts,"
    u" created_at"_s;

/// Nothing for a kind that only a later version knows: it is left alone.
std::optional<NetworkAction> read(const Statement &row)
{
    const std::optional<ActionKind> kind = actionKindFromWord(row.text(1));
    if (!kind)
        return {};
    NetworkAction action;
    action.id = row.id<NetworkActionId>(0);
    action.kind = *kind;
    action.account = row.id<AccountId>(2);
    action.accountRemoteId = row.text(3);
    action.conversation = row.id<ConversationId>(4);
    action.messageRemoteId = row.text(5);
    action.personAddress = row.text(6);
    action.personRemoteId = row.text(7);
    action.reason = reportReasonFromWord(row.text(8)).value_or(ReportReason::Other);
    action.comment = row.text(9);
    action.agent = row.id<AgentId>(10);
    action.idempotencyKey = row.text(11);
    action.state = outboxStateFromWord(row.text(12)).value_or(OutboxState::Unconfirmed);
    action.detail = row.text(13);
    action.attempts = int(row.integer(14));
    action.createdAt = row.instant(15);
    return action;
}

} // namespace

void ActionTable::insert(const NetworkAction &action)
{
    m_database
        .statement(u"INSERT INTO network_action (%1)"
                   u" VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s.arg(columns))
        .bind(action.id)
        .bind(toWord(action.kind))
        .bind(action.account)
        .bind(action.accountRemoteId)
        .bind(action.conversation)
        .bind(action.messageRemoteId)
        .bind(action.personAddress)
        .bind(action.personRemoteId)
        .bind(toWord(action.reason))
        .bind(action.comment)
        .bind(action.agent)
        .bind(action.idempotencyKey)
        .bind(toWord(action.state))
        .bind(action.detail)
        .bind(action.attempts)
        .bind(action.createdAt)
        .exec();
    m_database.changes().actions.insert(action.id);
}

std::optional<NetworkAction> ActionTable::step(const NetworkActionId &id, OutboxState from,
                                               OutboxState to, const QString &detail)
{
    Statement update = m_database.statement(
        u"UPDATE network_action SET state = ?, detail = ?, attempts = attempts + ?"
        u" WHERE id = ? AND state = ? RETURNING %1"_s.arg(columns));
    update.bind(toWord(to))
        .bind(detail)
        .bind(to == OutboxState::Sending ? 1 : 0)
        .bind(id)
        .bind(toWord(from));
    const QList<NetworkAction> changed = readAll(update);
    if (changed.isEmpty())
        return {};
    m_database.changes().actions.insert(id);
    return changed.first();
}

void ActionTable::uncountAttempt(const NetworkActionId &id)
{
    m_database
        .statement(
            u"UPDATE network_action SET attempts = attempts - 1 WHERE id = ? AND attempts > 0"_s)
        .bind(id)
        .exec();
}

void ActionTable::moveConversation(const ConversationId &from, const ConversationId &into)
{
    Statement update = m_database.statement(
        u"UPDATE network_action SET conversation_id = ? WHERE conversation_id = ? RETURNING id"_s);
    update.bind(into).bind(from).exec();
    while (update.next())
        m_database.changes().actions.insert(update.id<NetworkActionId>(0));
}

std::optional<NetworkAction> ActionTable::find(const NetworkActionId &id)
{
    Statement select =
        m_database.statement(u"SELECT %1 FROM network_action WHERE id = ?"_s.arg(columns));
    select.bind(id);
    const QList<NetworkAction> found = readAll(select);
    return found.isEmpty() ? std::optional<NetworkAction>() : found.first();
}

QList<NetworkAction> ActionTable::open()
{
    Statement select = m_database.statement(
        u"SELECT %1 FROM network_action WHERE state IN ('queued', 'sending') ORDER BY created_at, id"_s
            .arg(columns));
    return readAll(select);
}

QList<NetworkAction> ActionTable::ofConversation(const ConversationId &conversation)
{
    Statement select = m_database.statement(
        u"SELECT %1 FROM network_action WHERE conversation_id = ? ORDER BY created_at, id"_s.arg(
            columns));
    select.bind(conversation);
    return readAll(select);
}

QList<NetworkAction> ActionTable::readAll(Statement &select)
{
    QList<NetworkAction> actions;
    select.exec();
    while (select.next()) {
        if (const std::optional<NetworkAction> action = read(select))
            actions.append(*action);
    }
    return actions;
}

} // namespace sportello
