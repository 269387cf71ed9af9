// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/notedraft.h"
#include "storage/database.h"

#include <QList>

#include <optional>

namespace sportello {

/// Unfinished remarks among ourselves, one for each note and one for a new one.
class NoteDraftTable
{
public:
    explicit NoteDraftTable(OwnDatabase &database)
        : m_database(database)
    {
    }

    void save(const NoteDraft &draft);
    void remove(const ConversationId &conversation, const NoteId &note);
    /// The first became part of the second; where both have one, the texts stand one below the
    /// other.
    void moveConversation(const ConversationId &from, const ConversationId &into);
    /// The newest first.
    QList<NoteDraft> ofConversation(const ConversationId &conversation);
    std::optional<NoteDraft> find(const ConversationId &conversation, const NoteId &note);

private:
    OwnDatabase &m_database;
};

} // namespace sportello
