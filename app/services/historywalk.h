// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "storage/historytable.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QUuid>

#include <optional>

namespace sportello {

/// Goes through a history, everything or some conversations, in parts that each take little time.
/// What is written while it goes on does not break it: a line names only what stands in a line
/// before it, and what came after is left out, or stands there twice. Remembers the ids of
/// conversations and people, not of messages.
class HistoryWalk
{
public:
    /// Nothing = everything.
    explicit HistoryWalk(std::optional<QList<ConversationId>> conversations);

    bool atEnd() const { return m_atEnd; }
    /// The next lines: at most so many, perhaps none although more come.
    QList<QJsonObject> next(TeamDatabase &database, int limit);
    /// How far it is, in thousandths.
    int thousandths() const;

private:
    void advance();
    void turnToConversation(TeamDatabase &database);
    void readRange(TeamDatabase &database);
    /// False when the line names something that is not there.
    bool keep(const HistoryKind &kind, QJsonObject &line);
    bool names(const HistoryColumn &column, QJsonObject &values) const;

    std::optional<QList<ConversationId>> m_conversations;
    QSet<QString> m_named; ///< kinds that others name
    QHash<QString, QSet<QUuid>> m_written;
    qsizetype m_conversation = 0;
    ConversationId m_present; ///< where it lives now
    qsizetype m_kind = 0;
    QJsonArray m_after;
    qint64 m_firstMessage = 0;
    qint64 m_lastMessage = 0;
    bool m_hasRange = false;
    bool m_atEnd = false;
};

} // namespace sportello
