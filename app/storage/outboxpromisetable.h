// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/customerpromise.h"
#include "domain/outboxitem.h"
#include "storage/database.h"

#include <QList>

#include <utility>

namespace sportello {

/// What replies on their way promise. A row is written with its reply; it goes when the reply is
/// cancelled, and when the promise stands among the team's (CustomerPromiseTable).
class OutboxPromiseTable
{
public:
    explicit OutboxPromiseTable(OwnDatabase &database)
        : m_database(database)
    {
    }

    void insert(const OutboxId &outbox, const PromiseToMake &promise);
    void remove(const OutboxId &outbox);
    std::optional<PromiseToMake> find(const OutboxId &outbox);

    /// A promise whose reply was sent.
    struct Sent
    {
        PromiseToMake promise;
        OutboxId outbox;
        ConversationId conversation;
        AgentId agent;
        Instant sentAt;
    };
    /// In the order in which the replies were made.
    QList<Sent> sent();

private:
    OwnDatabase &m_database;
};

} // namespace sportello
