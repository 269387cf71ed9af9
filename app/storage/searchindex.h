// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "storage/database.h"

namespace sportello {

/// Full-text search rows, written in the transaction of the message they belong to.
class SearchIndex
{
public:
    explicit SearchIndex(TeamDatabase &database)
        : m_database(database)
    {
    }

    void add(MessageId id, const QString &text);
    void replace(MessageId id, const QString &oldText, const QString &newText);

private:
    TeamDatabase &m_database;
};

} // namespace sportello
