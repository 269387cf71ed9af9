// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/replycheck.h"
#include "storage/database.h"

#include <QList>

namespace sportello {

/// The team's list of words to avoid in replies.
class BlockedWordTable
{
public:
    explicit BlockedWordTable(TeamDatabase &database)
        : m_database(database)
    {
    }

    /// By word, those for every language first.
    QList<BlockedWord> all();
    /// Adds it; a known one of the same language, whatever its case and accents, is replaced.
    void save(const BlockedWord &word, Instant now);
    void remove(const QString &word, const QString &language);

private:
    TeamDatabase &m_database;
};

} // namespace sportello
