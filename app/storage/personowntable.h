// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/personaldata.h"
#include "storage/database.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace sportello {

/// What this seat's tables hold about people, by their conversations.
class PersonOwnTable
{
public:
    explicit PersonOwnTable(OwnDatabase &database)
        : m_database(database)
    {
    }

    /// Replies and network actions that are on their way or wait for somebody.
    int countOpen(const QList<ConversationId> &conversations);
    /// Those of the conversations with something open.
    QList<ConversationId> withOpen(const QList<ConversationId> &conversations);
    PersonCounts count(const QList<ConversationId> &conversations);
    /// The copies of files that drafts and replies name.
    QStringList files(const QList<ConversationId> &conversations);
    /// As PersonTable::pieces().
    QList<QByteArray> pieces(const QList<ConversationId> &conversations, int limit);
    /// Everything but what is open; gives what was removed.
    PersonCounts remove(const QList<ConversationId> &conversations);

private:
    int removeAll(const QString &sql, const QList<ConversationId> &conversations);

    OwnDatabase &m_database;
};

} // namespace sportello
