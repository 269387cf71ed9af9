// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "storage/conversationtable.h"

#include <QHash>
#include <QSet>

namespace sportello {

/// The conversations that a slice of messages touches, each read once and written once: a history
/// comes conversation by conversation, and writing a row with all its indexes for every message
/// took longer than storing the message.
///
/// For the length of one transaction, on the storage thread. What was changed is written when this
/// goes; until then nobody else may read the rows. An error then is found by the commit.
class OpenConversations
{
public:
    explicit OpenConversations(TeamDatabase &database)
        : m_table(database)
    {
    }
    ~OpenConversations();
    Q_DISABLE_COPY_MOVE(OpenConversations)

    /// As ConversationTable's functions of the same names.
    std::optional<ConversationRecord> find(const ConversationId &id);
    std::optional<ConversationRecord> findByKey(const AccountId &account, const HandleId &handle,
                                                Audience audience, const QString &key);
    void insert(const ConversationRecord &record, Instant now);
    void update(const ConversationRecord &record);
    void rekey(const ConversationId &id, const QString &key);
    ConversationRecord merge(const ConversationRecord &from, const ConversationRecord &into,
                             Instant now);
    void link(const ConversationId &one, const ConversationId &other);
    ConversationId resolve(const ConversationId &id) { return m_table.resolve(id); }
    qint64 raiseRevision(const ConversationId &id);

private:
    std::optional<ConversationRecord> opened(const std::optional<ConversationRecord> &read);
    void write(const ConversationId &id);

    ConversationTable m_table;
    QHash<ConversationId, ConversationRecord> m_records;
    QHash<QString, ConversationId> m_places; ///< by all that findByKey() is asked for
    QSet<ConversationId> m_changed;
};

} // namespace sportello
