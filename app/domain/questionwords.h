// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace sportello {

/// A word that says what a text is about, in the forms in which other texts may hold it.
struct QuestionWord
{
    QString word; ///< folded
    /// The word first, then its nearest inflections ("camera": camere …); as fold() gives them, and
    /// as it was written where that is something else.
    QStringList forms;

    bool operator==(const QuestionWord &) const = default;
};

/// The words of a text that are worth looking for, in their order and each once. Left out: the
/// small words of its language (of all known ones where the language is empty or another), words
/// under three letters, anything with a digit (booking numbers are nobody else's question), links
/// and handles, and what is in `notWorth` (folded words, such as names).
QList<QuestionWord> questionWords(const QString &text, const QString &language,
                                  const QStringList &notWorth = {});

} // namespace sportello
