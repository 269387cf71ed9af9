// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/message.h"
#include "storage/database.h"

#include <QJsonObject>
#include <QList>
#include <QStringList>

#include <optional>

namespace sportello {

/// A message with all that a reader without the rest needs to know of it.
struct ExportedMessage
{
    Message message;
    QString network;
    QString server; ///< of our account
    QString brand;
    QString account; ///< our handle
    QString accountName;
    QString customer; ///< how the conversation's person is called
    QString customerAddress;
    QString agent; ///< who wrote it, of ours; may be empty
    QString state; ///< of the conversation, as in JSON
    int versions = 0; ///< earlier wordings
};

/// Messages in the order of their conversations.
class ExportTable
{
public:
    explicit ExportTable(TeamDatabase &database)
        : m_database(database)
    {
    }

    /// The next ones of a conversation behind that one, the oldest first.
    QList<ExportedMessage> messages(const ConversationId &conversation,
                                    const std::optional<Message> &after, int limit);

private:
    TeamDatabase &m_database;
};

/// What became of replies that were to be sent.
class OutcomeTable
{
public:
    explicit OutcomeTable(OwnDatabase &database)
        : m_database(database)
    {
    }

    /// The next ones behind that id (which is moved on) as lines, in the order of ids; of one
    /// conversation, or of all. A code stands in none of them.
    QList<QJsonObject> page(OutboxId &after, int limit,
                            const std::optional<ConversationId> &conversation);

private:
    OwnDatabase &m_database;
};

} // namespace sportello
