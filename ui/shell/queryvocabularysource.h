// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/querycompletion.h"
#include "services/program.h"

#include <QObject>

namespace sportello {

/// The names that a query can hold here: accounts, brands, tags, colleagues. Follows the store.
class QueryVocabularySource : public QObject
{
    Q_OBJECT

public:
    /// The program outlives this.
    QueryVocabularySource(Program &program, QObject *parent = nullptr);

    const QueryVocabulary &known() const { return m_known; }

private:
    void readAccounts();
    void readBrands();
    void readTags();
    void readOwners();

    Program &m_program;
    QueryVocabulary m_known;
};

} // namespace sportello
