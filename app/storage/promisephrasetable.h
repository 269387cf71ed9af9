// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/promisephrase.h"
#include "storage/database.h"

#include <QList>

namespace sportello {

/// The team's list of phrases by which promises are recognised.
class PromisePhraseTable
{
public:
    explicit PromisePhraseTable(TeamDatabase &database)
        : m_database(database)
    {
    }

    /// By language, those for every language first, and phrase.
    QList<PromisePhrase> all();
    /// Adds it; a known one with the same promisePhraseKey() in the same language is replaced.
    void save(const PromisePhrase &phrase, Instant now);
    void remove(const QString &phrase, const QString &language);

private:
    TeamDatabase &m_database;
};

} // namespace sportello
