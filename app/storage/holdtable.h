// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/personaldata.h"
#include "storage/database.h"

#include <QList>

#include <optional>

namespace sportello {

/// Reasons to keep what would be erased.
class HoldTable
{
public:
    explicit HoldTable(TeamDatabase &database)
        : m_database(database)
    {
    }

    void insert(const PersonalHold &hold);
    /// Nothing when there is none, or it was lifted before.
    std::optional<PersonalHold> lift(const HoldId &id, const AgentId &agent, Instant at);
    /// Those of a person and of all their conversations that are not lifted, the oldest first.
    QList<PersonalHold> of(const ContactId &contact);
    QList<PersonalHold> all(); ///< that are not lifted, the oldest first

private:
    QList<PersonalHold> readAll(Statement &select);

    TeamDatabase &m_database;
};

} // namespace sportello
