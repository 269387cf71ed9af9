// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/message.h"
#include "storage/database.h"

#include <QHash>
#include <QList>

namespace sportello {

/// What the network said, with earlier wordings and attachments.
///
/// Writes the table message_row, whose columns are short; everybody else reads the view `message`.
/// For one transaction: what it has learnt of conversations and accounts it does not read again.
class MessageTable
{
public:
    explicit MessageTable(TeamDatabase &database)
        : m_database(database)
    {
    }

    /// Chooses the id by the message's time, writes the row, its attachments and its search row,
    /// which may be held back (SearchIndex::hold()). For messages of the conversation's own handle
    /// and of ourselves the author is left empty.
    MessageId insert(const Message &message, const std::optional<AgentId> &agent,
                     bool isHeld = false);
    /// The row alone, under an id that is free (freeId()): its versions, attachments and search
    /// rows are the caller's. For a history that is put back.
    void insertRow(MessageId id, const Message &message, const std::optional<AgentId> &agent);
    /// Every message of a conversation becomes one of another conversation of the same customer.
    void moveAll(const ConversationId &from, const ConversationId &into);
    /// The conversation's row holds no beginning of a web address any more; messages that are there
    /// keep theirs whole.
    void forgetUrlStart(const ConversationId &conversation);
    /// The present wording becomes an earlier version and gives way to the message's text.
    void addVersion(const Message &old, const Message &now, Instant seenAt);
    /// Neither the message nor what it said before holds a one-time code any more.
    void maskCodes(MessageId id);
    /// Of a message that is otherwise as it was.
    void setWarning(MessageId id, const QString &warning);
    void markDeleted(MessageId id, qint64 revision, Instant at);
    /// Notes that the message is this reply of ours.
    void setOutbox(MessageId id, const OutboxId &outbox, const AgentId &agent);

    std::optional<Message> find(MessageId id);
    /// Whether it is there, and where: less work than reading it.
    std::optional<ConversationId> conversationOf(const AccountId &account, const QString &remoteId);
    std::optional<Message> findByRemoteId(const AccountId &account, const QString &remoteId);

    /// The newest messages of a conversation before a point (none = the end), oldest first.
    QList<Message> page(const ConversationId &conversation, const std::optional<MessageId> &before,
                        int limit);
    QList<MessageVersion> versions(MessageId id);
    /// What came, was edited or deleted after a revision, oldest first; not what this outbox sent.
    QList<Message> newsSince(const ConversationId &conversation, qint64 revision);
    /// The newest not deleted remote ids, newest first.
    QStringList newestRemoteIds(const ConversationId &conversation, int limit);
    /// Our own messages of a conversation, written at or after a time, oldest first.
    QList<Message> ownSince(const ConversationId &conversation, Instant since);
    /// The customer's newest message that still exists.
    std::optional<Message> newestIn(const ConversationId &conversation);
    /// When the customer wrote first after our newest message; what they have waited since. What
    /// they deleted does not wait.
    std::optional<Instant> firstUnanswered(const ConversationId &conversation);

    /// The next number of a message of that time that no message has.
    MessageId freeId(Instant createdAt);

private:
    // What a message's row takes from its conversation's or account's.
    struct Owner
    {
        qint64 number = 0;
        QString urlStart;
    };

    const Owner &owner(const QString &table, const QString &key);
    Owner readOwner(const QString &table, const QString &key);
    qint64 newNumber(const QString &table);
    QString startOf(const QString &table, const QString &key, const QString &url);
    void noteConversation(Statement &update);
    void readAttachments(QList<Message> &messages);
    QList<Message> readAll(Statement &select);

    TeamDatabase &m_database;
    QHash<QString, Owner> m_owners; ///< of messages that this object wrote
};

} // namespace sportello
