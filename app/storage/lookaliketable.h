// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/impostor.h"
#include "storage/database.h"

#include <QList>

#include <optional>

namespace sportello {

/// Handles that could be taken for somebody else, and what is needed to find them.
class LookalikeTable
{
public:
    explicit LookalikeTable(TeamDatabase &database)
        : m_database(database)
    {
    }

    struct Known
    {
        Handle handle;
        Instant since;
        bool hasConversation = false;
    };

    /// Of all accounts, removed ones too: nobody else is to speak for us there either.
    QList<OwnIdentity> ownIdentities();
    /// Other contacts' handles whose display names look the same, the oldest first.
    QList<Known> sameNames(const Handle &handle, int limit);
    std::optional<Instant> knownSince(const HandleId &handle);

    std::optional<Lookalike> find(const HandleId &handle);
    /// Nothing = it looks like nobody. What was dismissed stays so as long as it is the same. The
    /// handle's conversations count as changed when it is another finding.
    void save(const HandleId &handle, const std::optional<Lookalike> &found, Instant now);
    /// Harmless, says somebody; nothing takes that back. False when there is none.
    bool dismiss(const HandleId &handle, const std::optional<AgentId> &agent,
                 std::optional<Instant> at);

    /// Handles that nobody looked at, in the order of their ids, after that one.
    QList<Handle> unlooked(const HandleId &after, int limit);
    void setSkeleton(const HandleId &handle, const QString &skeleton);

private:
    void noteConversations(const HandleId &handle);

    TeamDatabase &m_database;
};

} // namespace sportello
