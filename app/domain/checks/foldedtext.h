// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>
#include <QString>

namespace sportello {

/// A word as fold() gives it, and where it stands in what was written.
struct FoldedWord
{
    QString folded;
    qsizetype start = 0;
    qsizetype length = 0;

    qsizetype end() const { return start + length; }
};

/// The words of a text with their places: runs of letters, digits and marks. An apostrophe ends a
/// word: "l'hôtel" is "l" and "hotel".
QList<FoldedWord> foldedWordsAt(const QString &text);

/// A phrase whose words follow each other.
struct FoundPhrase
{
    qsizetype first = 0; ///< index of its first word
    qsizetype count = 0;
};

/// Where a phrase (words separated by anything) stands among the words; a `*` behind its last word
/// stands for any ending.
QList<FoundPhrase> findPhrase(const QList<FoldedWord> &words, const QString &phrase);

} // namespace sportello
