// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace sportello {

/// The names that exist, as people know them.
struct QueryVocabulary
{
    QStringList networks; ///< Network::name()
    QStringList accounts; ///< handles
    QStringList brands;
    QStringList tags;
    QStringList owners; ///< agents' names
    QStringList languages; ///< BCP 47 in lower case
};

/// What a query may go on with.
struct QueryCandidate
{
    QString text; ///< takes the place of the range; ends in a colon when a value has to follow
    QString description; ///< for people, translated; empty for names

    bool operator==(const QueryCandidate &) const = default;
};

/// Candidates for the place where the cursor is.
struct QueryCompletions
{
    qsizetype start = 0; ///< the range of the text that a candidate replaces, in UTF-16 units
    qsizetype length = 0;
    QList<QueryCandidate> candidates; ///< the best first, at most twenty

    bool operator==(const QueryCompletions &) const = default;
};

/// What somebody who types a query may mean: names of fields at the beginning of a word, and
/// values behind a colon; before the cursor is what they begin with or hold, in any case and
/// without accents. A minus stays where it is. Nothing within quotes of a free phrase, and nothing
/// where the word is one of the candidates already.
QueryCompletions completions(const QString &text, qsizetype cursor, const QueryVocabulary &known);

} // namespace sportello
