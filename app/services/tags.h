// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clock.h"
#include "core/future.h"
#include "domain/tag.h"
#include "storage/store.h"

#include <QList>
#include <QObject>

namespace sportello {

/// What joining two tags did.
struct TagMerge
{
    TagId from;
    TagId into;
    QList<ConversationId> added; ///< got `into` by it
};

/// The labels themselves; which conversation carries which is services/triage.
///
/// Everything is refused, with a sentence for people as the message, that breaks a rule: a name is
/// neither empty nor longer than MaximumLength nor another tag's, whatever its case and accents; a
/// colour is one of tagColours(); a shortcut is nothing or one letter or digit that no other tag
/// has. NotFound: there is no such tag.
class Tags : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype MaximumLength = 40;

    /// The references outlive this object.
    Tags(Store &store, Clock &clock, QObject *parent = nullptr);

    /// By name.
    Future<QList<Tag>> list();
    /// The id of the tag given counts for nothing. Nothing has a new tag, also where a removed one
    /// had the name.
    Future<Tag> create(const Tag &tag, const AgentId &agent);
    Future<Tag> rename(const TagId &id, const QString &name, const AgentId &agent);
    Future<Tag> recolour(const TagId &id, const QString &colour, const AgentId &agent);
    Future<Tag> setShortcut(const TagId &id, const QString &shortcut, const AgentId &agent);
    /// It disappears from everything that has it; gives what restore() takes back.
    Future<Tag> remove(const TagId &id, const AgentId &agent);
    /// Brings it back on everything that had it, unless its name was given to another one; without
    /// its shortcut if another one has it now.
    Future<Tag> restore(const Tag &removed, const AgentId &agent);
    /// What has `from` has `into` instead; `from` is removed.
    Future<TagMerge> merge(const TagId &from, const TagId &into, const AgentId &agent);
    Future<Tag> undoMerge(const TagMerge &merge, const AgentId &agent);

private:
    template<typename Change>
    Future<Tag> change(const TagId &id, const AgentId &agent, Change change);
    static Result<Tag> save(TeamDatabase &database, Tag tag, const AgentId &agent,
                            const QString &kind, Instant now);
    static std::optional<Error> problemWith(const Tag &tag);

    Store &m_store;
    Clock &m_clock;
};

} // namespace sportello
