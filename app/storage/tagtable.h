// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/tag.h"
#include "storage/database.h"

#include <QHash>
#include <QList>

#include <optional>

namespace sportello {

/// Tags, and which conversations have them.
class TagTable
{
public:
    explicit TagTable(TeamDatabase &database)
        : m_database(database)
    {
    }

    QList<Tag> all(); ///< by name, removed ones left out
    std::optional<Tag> find(const TagId &id);
    /// The tag with that name, whatever its case and accents; removed ones included.
    std::optional<Tag> findByName(const QString &name);
    /// Nothing when it is not removed.
    std::optional<Tag> findRemoved(const TagId &id);
    /// Writes a new tag, or changes or brings back a known one. The name must be free.
    void save(const Tag &tag, Instant now);
    /// It is offered no more and disappears from all conversations' rows; save() brings it back.
    void remove(const TagId &id, Instant at);

    /// It and everything that had it: nothing brings it back.
    void purge(const TagId &id);

    /// The conversations that have a tag.
    QList<ConversationId> with(const TagId &id);
    /// The tags of conversations, by name; conversations without any are left out.
    QHash<ConversationId, QList<Tag>> of(const QList<ConversationId> &conversations);
    /// The same with their names alone.
    QHash<ConversationId, QStringList> namesOf(const QList<ConversationId> &conversations);
    /// True when something changed.
    bool add(const ConversationId &conversation, const TagId &tag, Instant at);
    bool take(const ConversationId &conversation, const TagId &tag);

private:
    /// The rows of the conversations that have it show something else.
    void noteChange(const TagId &id);

    TeamDatabase &m_database;
};

} // namespace sportello
