// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/query.h"
#include "domain/textrange.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace sportello {

/// The query with its last word taken as a beginning, when somebody may still be typing it: it has
/// three letters or more and no space, quote or star behind it.
Query withBegunLastWord(Query query, const QString &typed);

/// Finds the words of a query in a text. Folds by itself (domain/fold.h), so that what is
/// highlighted, and what counts for how well it fits, is the same whatever database found it.
class HistoryMatcher
{
public:
    explicit HistoryMatcher(const Query &query);

    /// True when the query asks for no words.
    bool isEmpty() const { return m_phrases.isEmpty(); }
    /// Where its words stand, in order, not overlapping.
    QList<TextRange> ranges(const QString &text) const;
    /// How well the text fits, higher is better: BM25 over the query's words, each of the same
    /// weight, since every hit holds all of them.
    double score(const QString &text) const;

private:
    struct Phrase
    {
        QStringList words;
        bool lastIsPrefix = false;
    };

    QList<Phrase> m_phrases;
};

/// A piece of a text with the words in it.
struct HistoryExcerpt
{
    QString text; ///< on one line
    QList<TextRange> hits; ///< in `text`, UTF-16

    bool operator==(const HistoryExcerpt &) const = default;
};

/// At most about so many units around the first hit; the beginning where there is none.
HistoryExcerpt excerptOf(const QString &text, const HistoryMatcher &matcher,
                         qsizetype length = 170);

} // namespace sportello
