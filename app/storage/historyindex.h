// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/cannedreply.h"
#include "storage/database.h"

namespace sportello {

/// The search rows of what is no message's present wording: earlier wordings, notes and canned
/// replies. Written in the transaction of the text they belong to. Their ids sort by time as those
/// of messages do.
class HistoryIndex
{
public:
    explicit HistoryIndex(TeamDatabase &database)
        : m_database(database)
    {
    }

    void addVersion(MessageId message, int version, const QString &text, Instant writtenAt);
    /// All earlier wordings that are stored get their rows anew.
    void replaceVersions(MessageId message);
    /// Before the message itself goes.
    void removeVersions(MessageId message);

    /// Adds the note, or what it says now.
    void setNote(const NoteId &note, const QString &text, Instant writtenAt);
    /// Before the notes themselves go.
    void removeNotesOf(const ConversationId &conversation);

    /// Adds the reply's texts, or what they are now.
    void setCanned(const CannedReply &reply);

    /// As SearchIndex::rewrite().
    void rewrite();

private:
    struct Entry
    {
        QString kind;
        MessageId message{};
        int version = 0;
        QString item{};
        QString language{};
    };

    void add(const Entry &entry, const QString &text, Instant at);
    void removeItem(const QString &item);
    void remove(const QList<qint64> &ids);
    QList<qint64> idsOf(Statement &select);
    qint64 freeId(Instant at);

    TeamDatabase &m_database;
};

} // namespace sportello
