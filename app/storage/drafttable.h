// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/draft.h"
#include "storage/database.h"

#include <QList>

namespace sportello {

/// Unfinished replies.
class DraftTable
{
public:
    explicit DraftTable(OwnDatabase &database)
        : m_database(database)
    {
    }

    void save(const Draft &draft);
    void remove(const ConversationId &conversation, Audience audience);
    /// A conversation became part of another; two drafts of one place are joined.
    void moveConversation(const ConversationId &from, const ConversationId &into);
    std::optional<Draft> find(const ConversationId &conversation, Audience audience);
    QList<Draft> ofConversation(const ConversationId &conversation);
    /// The conversations that have a draft of a reply or of a note, newest draft first.
    QList<ConversationId> conversations();

private:
    OwnDatabase &m_database;
};

} // namespace sportello
