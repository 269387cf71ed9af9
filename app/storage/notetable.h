// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/note.h"
#include "storage/database.h"

#include <QList>

#include <optional>

namespace sportello {

/// Remarks among ourselves.
class NoteTable
{
public:
    explicit NoteTable(TeamDatabase &database)
        : m_database(database)
    {
    }

    void insert(const Note &note);
    void setText(const NoteId &id, const QString &text, Instant editedAt);
    /// Nothing = it is there again.
    void setRemoved(const NoteId &id, const std::optional<Instant> &at);
    /// Removed ones too.
    std::optional<Note> find(const NoteId &id);
    /// Oldest first, removed ones left out.
    QList<Note> of(const ConversationId &conversation);
    /// Of all conversations with a person, newest first.
    QList<Note> about(const ContactId &contact, int limit);

private:
    void noteChange(const NoteId &id);
    static Note read(const Statement &row);

    TeamDatabase &m_database;
};

} // namespace sportello
