// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/outboxpromisetable.h"

namespace sportello {

using namespace Qt::StringLiterals;

void OutboxPromiseTable::insert(const OutboxId &outbox, const PromiseToMake &promise)
{
    m_database
        .statement(u"INSERT INTO outbox_promise (outbox_id, promise_id, said, due_at)"
                   u" VALUES (?, ?, ?, ?)"_s)
        .bind(outbox)
        .bind(promise.id)
        .bind(promise.said)
        .bind(promise.due)
        .exec();
}

void OutboxPromiseTable::remove(const OutboxId &outbox)
{
    m_database.statement(u"DELETE FROM outbox_promise WHERE outbox_id = ?"_s).bind(outbox).exec();
}

std::optional<PromiseToMake> OutboxPromiseTable::find(const OutboxId &outbox)
{
    Statement select = m_database.statement(
        u"SELECT promise_id, said, due_at FROM outbox_promise WHERE outbox_id = ?"_s);
    select.bind(outbox);
    if (!select.exec() || !select.next())
        return {};
    return PromiseToMake{select.id<CustomerPromiseId>(0), select.text(1), select.instant(2)};
}

QList<OutboxPromiseTable::Sent> OutboxPromiseTable::sent()
{
    Statement select = m_database.statement(
        u"SELECT p.promise_id, p.said, p.due_at, o.id, o.conversation_id, o.agent_id,"
        u" COALESCE(o.sent_at, o.created_at) FROM outbox_promise p JOIN outbox o"
        u" ON o.id = p.outbox_id WHERE o.state = 'sent' ORDER BY o.created_at, o.id"_s);
    QList<Sent> all;
    select.exec();
    while (select.next()) {
        all.append({{select.id<CustomerPromiseId>(0), select.text(1), select.instant(2)},
                    select.id<OutboxId>(3),
                    select.id<ConversationId>(4),
                    select.id<AgentId>(5),
                    select.instant(6)});
    }
    return all;
}

} // namespace sportello
