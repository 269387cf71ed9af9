// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/outboxitem.h"
#include "storage/database.h"

#include <QList>

namespace sportello {

/// A change of an outbox row's state. Reason, detail and `notBefore` are replaced, absent or not;
/// of the rest what is absent stays.
struct OutboxStep
{
    OutboxState to = OutboxState::Queued;
    OutboxReason reason = OutboxReason::None;
    QString detail{};
    std::optional<Instant> notBefore{};
    bool countsAsAttempt = false;
    /// Nothing reached the network after all: the attempt is taken back, and with the last one the
    /// first one's time.
    bool uncountAttempt = false;
    std::optional<Instant> attemptAt{}; ///< becomes the first attempt's time if there was none
    std::optional<Instant> sentAt{};
    std::optional<QString> remoteId{};
    std::optional<QString> url{};
    std::optional<QString> sentParentRemoteId{};
    std::optional<qint64> basisRevision{};
};

/// Replies on their way. Rows are kept when they are sent.
class OutboxTable
{
public:
    explicit OutboxTable(OwnDatabase &database)
        : m_database(database)
    {
    }

    void insert(const OutboxItem &item);
    /// Makes the step if the row is in `from` and the rules allow it; nothing = it was not
    /// (somebody was faster).
    std::optional<OutboxItem> step(const OutboxId &id, OutboxState from, const OutboxStep &step);
    void markMessageStored(const OutboxId &id);
    /// For a reply that a person declared sent and that now came back from the network.
    void setRemoteId(const OutboxId &id, const QString &remoteId, const QString &url);

    /// What is there by now was seen.
    void setBasisRevision(const OutboxId &id, qint64 revision);

    /// A conversation became part of another.
    void moveConversation(const ConversationId &from, const ConversationId &into);

    std::optional<OutboxItem> find(const OutboxId &id);
    /// The items that are neither sent nor cancelled, in the order in which they were made; the
    /// parts of a thread together, even if another reply was made in the same moment.
    QList<OutboxItem> open();
    /// Open items of a conversation, made in it or going to it, in order.
    QList<OutboxItem> openOfConversation(const ConversationId &conversation);
    QList<OutboxItem> ofConversation(const ConversationId &conversation);
    /// The parts of a numbered thread in order; a single reply is its own group.
    QList<OutboxItem> ofGroup(const OutboxId &group);
    QList<OutboxItem> sentWithoutMessage();
    QList<OutboxId> cancelled(); ///< in no particular order
    QList<OutboxItem> all(int limit); ///< newest first
    /// Is there an unsettled item of the same conversation that was made earlier (parts of a thread
    /// included)?
    bool hasEarlierOpen(const OutboxItem &item);
    /// The conversations with items that wait for a person.
    QList<ConversationId> conversationsWithProblems();
    /// The remote ids of sent items of a conversation.
    QStringList sentRemoteIds(const ConversationId &conversation);

private:
    QList<OutboxItem> readAll(Statement &select);

    OwnDatabase &m_database;
};

} // namespace sportello
