// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/message.h"
#include "storage/database.h"

#include <QList>

namespace sportello {

/// Other posts of a public thread.
class ContextTable
{
public:
    explicit ContextTable(TeamDatabase &database)
        : m_database(database)
    {
    }

    /// Adds or changes; true when something is different from before.
    bool save(const ConversationId &conversation, const ContextMessage &message);
    QList<ContextMessage> all(const ConversationId &conversation); ///< oldest first

private:
    TeamDatabase &m_database;
};

} // namespace sportello
