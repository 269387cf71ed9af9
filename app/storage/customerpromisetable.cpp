// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/customerpromisetable.h"

#include "storage/idslices.h"

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

QString columns()
{
    return u"p.id, p.conversation_id, p.outbox_id, p.said, p.agent_id, p.made_at, p.due_at,"
           u" p.was_late, p.answers_seen_at, p.kept_at, p.proof, p.withdrawn_at, p.ended_by"_s;
}

const QString isOpen = u"p.kept_at IS NULL AND p.withdrawn_at IS NULL"_s;

CustomerPromise read(const Statement &row)
{
    CustomerPromise promise;
    promise.id = row.id<CustomerPromiseId>(0);
    promise.conversation = row.id<ConversationId>(1);
    promise.outbox = row.id<OutboxId>(2);
    promise.said = row.text(3);
    promise.agent = row.id<AgentId>(4);
    promise.madeAt = row.instant(5);
    promise.due = row.instant(6);
    promise.wasLate = row.flag(7);
    promise.answersSeen = row.optionalInstant(8);
    promise.keptAt = row.optionalInstant(9);
    promise.proof = promiseProofFromWord(row.text(10)).value_or(PromiseProof::Marked);
    promise.withdrawnAt = row.optionalInstant(11);
    promise.endedBy = row.optionalId<AgentId>(12);
    return promise;
}

} // namespace

bool CustomerPromiseTable::insert(const CustomerPromise &promise)
{
    Statement insert = m_database.statement(
        u"INSERT INTO customer_promise (id, conversation_id, outbox_id, said, agent_id, made_at,"
        u" due_at, was_late) VALUES (?, ?, ?, ?, ?, ?, ?, 0) ON CONFLICT (id) DO NOTHING"_s);
    insert.bind(promise.id)
        .bind(promise.conversation)
        .bind(promise.outbox)
        .bind(promise.said)
        .bind(promise.agent)
        .bind(promise.madeAt)
        .bind(promise.due)
        .exec();
    if (insert.rowsAffected() < 1)
        return false;
    if (!promise.isOpen() || promise.wasLate || promise.answersSeen)
        update(promise);
    noteChange(promise.conversation);
    return true;
}

void CustomerPromiseTable::update(const CustomerPromise &promise)
{
    Statement update = m_database.statement(
        u"UPDATE customer_promise SET due_at = ?, was_late = ?, answers_seen_at = ?, kept_at = ?,"
        u" proof = ?, withdrawn_at = ?, ended_by = ? WHERE id = ?"_s);
    update.bind(promise.due).bind(promise.wasLate).bind(promise.answersSeen).bind(promise.keptAt);
    if (promise.keptAt)
        update.bind(toWord(promise.proof));
    else
        update.bindNull();
    update.bind(promise.withdrawnAt).bind(promise.endedBy).bind(promise.id).exec();
    noteChange(promise.conversation);
}

void CustomerPromiseTable::moveConversation(const ConversationId &from, const ConversationId &into)
{
    m_database
        .statement(u"UPDATE customer_promise SET conversation_id = ? WHERE conversation_id = ?"_s)
        .bind(into)
        .bind(from)
        .exec();
    noteChange(from);
    noteChange(into);
}

void CustomerPromiseTable::emptyConversation(const ConversationId &conversation, Instant now)
{
    m_database
        .statement(u"UPDATE customer_promise SET withdrawn_at = ? WHERE conversation_id = ?"
                   u" AND kept_at IS NULL AND withdrawn_at IS NULL"_s)
        .bind(now)
        .bind(conversation)
        .exec();
    m_database.statement(u"UPDATE customer_promise SET said = '' WHERE conversation_id = ?"_s)
        .bind(conversation)
        .exec();
    noteChange(conversation);
}

std::optional<CustomerPromise> CustomerPromiseTable::find(const CustomerPromiseId &id)
{
    Statement select =
        m_database.statement(u"SELECT %1 FROM customer_promise p WHERE p.id = ?"_s.arg(columns()));
    select.bind(id);
    const QList<CustomerPromise> found = readAll(select);
    return found.isEmpty() ? std::optional<CustomerPromise>() : found.first();
}

QList<CustomerPromise> CustomerPromiseTable::of(const ConversationId &conversation)
{
    Statement select =
        m_database.statement(u"SELECT %1 FROM customer_promise p WHERE p.conversation_id = ?"
                             u" ORDER BY p.made_at DESC, p.id DESC"_s.arg(columns()));
    select.bind(conversation);
    return readAll(select);
}

QList<CustomerPromise> CustomerPromiseTable::open(int limit)
{
    Statement select = m_database.statement(
        u"SELECT %1 FROM customer_promise p WHERE %2 ORDER BY p.due_at, p.id LIMIT ?"_s.arg(
            columns(), isOpen));
    select.bind(limit);
    return readAll(select);
}

QList<CustomerPromiseTable::Due> CustomerPromiseTable::dueAfter(Instant moment)
{
    Statement select = m_database.statement(
        u"SELECT p.id, p.conversation_id, p.due_at FROM customer_promise p WHERE %1"
        u" AND p.due_at > ? ORDER BY p.due_at"_s.arg(isOpen));
    select.bind(moment);
    QList<Due> all;
    select.exec();
    while (select.next()) {
        all.append(
            {select.id<CustomerPromiseId>(0), select.id<ConversationId>(1), select.instant(2)});
    }
    return all;
}

QList<CustomerPromiseTable::Due>
CustomerPromiseTable::dueOf(const QList<ConversationId> &conversations)
{
    QList<Due> all;
    forEachRow(m_database,
               u"SELECT p.id, p.conversation_id, p.due_at FROM customer_promise p WHERE %2"
               u" AND p.conversation_id IN (%1)"_s.arg(u"%1"_s, isOpen),
               conversations,
               [&all](const Statement &row) {
        all.append({row.id<CustomerPromiseId>(0), row.id<ConversationId>(1), row.instant(2)});
    });
    return all;
}

QList<MadePromise> CustomerPromiseTable::madeBetween(Instant from, Instant until,
                                                     const std::optional<BrandId> &brand,
                                                     const QSet<AccountId> &accounts)
{
    Statement select = m_database.statement(
        u"SELECT %1, c.account_id, a.network FROM customer_promise p"
        u" JOIN conversation c ON c.id = p.conversation_id JOIN account a ON a.id = c.account_id"
        u" WHERE p.made_at >= ? AND p.made_at < ?%2 ORDER BY p.made_at, p.id"_s.arg(
            columns(), brand ? u" AND a.brand_id = ?"_s : QString()));
    select.bind(from).bind(until);
    if (brand)
        select.bind(*brand);
    QList<MadePromise> all;
    constexpr int account = 13;
    select.exec();
    while (select.next()) {
        const auto id = select.id<AccountId>(account);
        if (accounts.isEmpty() || accounts.contains(id))
            all.append({read(select), id, select.text(account + 1)});
    }
    return all;
}

QList<CustomerPromise> CustomerPromiseTable::readAll(Statement &select)
{
    QList<CustomerPromise> all;
    select.exec();
    while (select.next())
        all.append(read(select));
    return all;
}

void CustomerPromiseTable::noteChange(const ConversationId &conversation)
{
    m_database.changes().conversations.insert(conversation);
    m_database.changes().promises.insert(conversation);
}

} // namespace sportello
