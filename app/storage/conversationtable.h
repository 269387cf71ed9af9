// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/conversation.h"
#include "storage/conversationquerysql.h"
#include "storage/database.h"

#include <QHash>
#include <QList>
#include <QSet>

#include <utility>

namespace sportello {

/// A conversation's whole row, as intake reads, changes and writes it.
struct ConversationRecord
{
    Conversation conversation;
    bool decidedByIntake = true;
    std::optional<Instant> lastIn;
    std::optional<Instant> lastOut;
    QString snippet;
    bool snippetIsOurs = false;
};

/// How many conversations a place in the views pane counts.
struct ConversationCounts
{
    QHash<ConversationState, int> byState;
    int unread = 0;
    int unassigned = 0; ///< waits for us and nobody took it

    bool operator==(const ConversationCounts &) const = default;
};

/// Exchanges.
class ConversationTable
{
public:
    explicit ConversationTable(TeamDatabase &database)
        : m_database(database)
    {
    }

    std::optional<ConversationRecord> find(const ConversationId &id);
    std::optional<ConversationRecord> findByKey(const AccountId &account, const HandleId &handle,
                                                Audience audience, const QString &key);
    void insert(const ConversationRecord &record, Instant now);
    /// A row that was written as it was elsewhere counts from now on.
    void countRestored(const ConversationId &id);
    /// Writes everything that may change.
    void update(const ConversationRecord &record);
    /// The root became known further up the thread; the id stays. The key must be free.
    void rekey(const ConversationId &id, const QString &key);
    /// Everything of `from` becomes part of `into`, which is given back as it is then; `from` is
    /// gone. Both belong to the same account, handle and audience.
    ConversationRecord merge(const ConversationRecord &from, const ConversationRecord &into,
                             Instant now);
    /// Where a conversation lives now: itself, unless it was merged into another.
    ConversationId resolve(const ConversationId &id);
    /// All merges, the oldest first.
    QList<std::pair<ConversationId, ConversationId>> merges();
    void link(const ConversationId &one, const ConversationId &other);
    void unlink(const ConversationId &one, const ConversationId &other);
    void markRead(const ConversationId &id);
    /// Moves the lease of whoever has it on, unless that is hardly more; nobody's screen shows it,
    /// so nothing is announced. False when the agent does not have it.
    bool renewLease(const ConversationId &id, const AgentId &agent, Instant now, Instant until);
    /// When the next lease or snooze ends.
    std::optional<Instant> nextEnd();
    /// Whose lease or snooze is over, at most so many.
    QList<ConversationId> ended(Instant now, int limit);
    /// Goes up by one; gives the new value.
    qint64 raiseRevision(const ConversationId &id);

    /// All ids of a view in its order.
    QList<ConversationId> ids(const ConversationQuery &query, const QueryContext &context);
    int count(const ConversationQuery &query, const QueryContext &context);
    /// Those of the named conversations that a view holds, in no particular order. Costs what the
    /// named ones cost, however many there are.
    QSet<ConversationId> among(const QList<ConversationId> &ids, const ConversationQuery &query,
                               const QueryContext &context);
    /// Conversations that changed sides at one of the edges, after one moment and up to another.
    QSet<ConversationId> crossed(const QList<TimeEdge> &edges, Instant after, Instant until);
    /// When the next one does; nothing when none will.
    std::optional<Instant> nextCrossing(const QList<TimeEdge> &edges, Instant after);
    /// Of one brand, or of all. Costs nothing to speak of, however many conversations there are.
    ConversationCounts counts(const std::optional<BrandId> &brand = {});
    /// In no particular order; unknown ids are left out.
    QList<ConversationSummary> summaries(const QList<ConversationId> &ids);

private:
    /// What conversation_count counts together.
    struct Sort
    {
        AccountId account;
        ConversationState state = ConversationState::New;
        bool unread = false;
        bool owned = false;

        bool operator==(const Sort &) const = default;
    };
    static Sort sortOf(const ConversationRecord &record);
    /// Counts a row anew that is about to become of that sort; nothing = it goes.
    void recount(const ConversationId &id, const std::optional<Sort> &sort);
    void addToCount(const Sort &sort, int difference);

    TeamDatabase &m_database;
};

} // namespace sportello
