// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/savedview.h"
#include "storage/database.h"

#include <QList>

#include <optional>

namespace sportello {

/// Saved views, everybody's and each agent's own.
class SavedViewTable
{
public:
    explicit SavedViewTable(TeamDatabase &database)
        : m_database(database)
    {
    }

    /// Everybody's and this agent's, in their order.
    QList<SavedView> visibleTo(const AgentId &agent);
    std::optional<SavedView> find(const SavedViewId &id);
    /// Writes a new view or changes a known one.
    void save(const SavedView &view, Instant now);
    /// False when there is none.
    bool remove(const SavedViewId &id);
    void setPosition(const SavedViewId &id, int position);

private:
    TeamDatabase &m_database;
};

} // namespace sportello
