// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/instant.h"
#include "domain/spelling.h"
#include "storage/database.h"

#include <QList>

namespace sportello {

/// The team's own words.
class DictionaryTable
{
public:
    explicit DictionaryTable(TeamDatabase &database)
        : m_database(database)
    {
    }

    /// By word.
    QList<DictionaryWord> all();
    /// Adds it; one that is there stays.
    void add(const DictionaryWord &word, Instant now);
    void remove(const DictionaryWord &word);

private:
    TeamDatabase &m_database;
};

} // namespace sportello
