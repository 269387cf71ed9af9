// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/promisereport.h"
#include "storage/database.h"

#include <QList>
#include <QSet>

#include <optional>

namespace sportello {

/// What customers were told that we will do. Every change names the conversation in the change
/// set, twice: its row shows the promise too.
class CustomerPromiseTable
{
public:
    explicit CustomerPromiseTable(TeamDatabase &database)
        : m_database(database)
    {
    }

    /// False when it was there already; then nothing is changed.
    bool insert(const CustomerPromise &promise);
    /// Writes how it stands: due time, kept, withdrawn. What was said when stays.
    void update(const CustomerPromise &promise);
    /// A conversation became part of another.
    void moveConversation(const ConversationId &from, const ConversationId &into);
    /// Takes the words away; what is open is withdrawn by nobody.
    void emptyConversation(const ConversationId &conversation, Instant now);

    std::optional<CustomerPromise> find(const CustomerPromiseId &id);
    /// Of a conversation, the newest first.
    QList<CustomerPromise> of(const ConversationId &conversation);
    /// Those that are open, the one that is due first first; at most so many.
    QList<CustomerPromise> open(int limit);

    struct Due
    {
        CustomerPromiseId id;
        ConversationId conversation;
        Instant at;
    };
    /// Open ones that become due after that moment.
    QList<Due> dueAfter(Instant moment);
    /// Open ones of these conversations, in no particular order.
    QList<Due> dueOf(const QList<ConversationId> &conversations);

    /// Made within [from, until), the oldest first.
    QList<MadePromise> madeBetween(Instant from, Instant until, const std::optional<BrandId> &brand,
                                   const QSet<AccountId> &accounts);

private:
    QList<CustomerPromise> readAll(Statement &select);
    void noteChange(const ConversationId &conversation);

    TeamDatabase &m_database;
};

} // namespace sportello
