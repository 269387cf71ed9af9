// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/textrange.h"

#include <QList>
#include <QString>

#include <optional>

namespace sportello {

/// A text made ready for matching: folded (fold()), cut into words, each folded unit knowing where
/// it stood. Making one costs far more than matching it, so what is searched often keeps them.
class MatchText
{
public:
    struct Word
    {
        qsizetype start = 0; ///< in folded()
        qsizetype length = 0;
        quint64 letters = 0; ///< one bit for each letter that occurs (several letters share one)
    };

    MatchText() = default;
    explicit MatchText(const QString &text);

    const QString &folded() const { return m_folded; }
    const QList<Word> &words() const { return m_words; }
    /// The stretch of the written text that this stretch of the folded one stands for.
    TextRange written(qsizetype start, qsizetype length) const;

private:
    void append(const QString &text);

    QString m_folded;
    QList<qsizetype> m_origin; ///< of each folded unit; one more for the end
    QList<Word> m_words;
};

/// Something that can be found, by what people may type for it.
struct MatchCandidate
{
    MatchText shortcut; ///< without a leading slash; empty where there is none
    MatchText title;
    MatchText tags;
    MatchText text;
};

/// A candidate that fits, and what to highlight in it. Ranges are in order and do not overlap.
struct FuzzyHit
{
    int score = 0; ///< higher is better
    QList<TextRange> shortcut;
    QList<TextRange> title;
    QList<TextRange> tags;
    QList<TextRange> text;
};

/// What somebody typed. Every word of it must be in the candidate, in any order and any field.
///
/// From best to worst: the whole shortcut; the beginning of the shortcut; the beginning of the
/// title; a word of shortcut or title, whole before begun; tags; letters of shortcut or title in
/// order ("ckin" for "check-in", "wp" for "Wi-Fi password"); words of the text; then the same
/// fields with typing errors (a letter wrong, missing, too much, or two swapped): one in words of 4
/// letters or more, two from 8.
class FuzzyPattern
{
public:
    /// A leading "/" is left out. At most the first 8 words and 64 letters of each count.
    explicit FuzzyPattern(const QString &typed);

    /// True when nothing was typed that could be looked for: everything fits, with score 0.
    bool isEmpty() const { return m_words.isEmpty(); }
    std::optional<FuzzyHit> match(const MatchCandidate &candidate) const;

private:
    struct Word
    {
        QString text;
        quint64 letters = 0;
        int errors = 0; ///< as many are forgiven
    };
    enum class Field { Shortcut, Title, Tags, Text };
    struct Find
    {
        int score = 0;
        Field field = Field::Text;
        QList<TextRange> ranges; ///< in the folded text
    };

    static void lookForWord(const Word &word, const MatchText &text, Field field, Find &best);
    static void lookForLetters(const Word &word, const MatchText &text, Field field, Find &best);
    static void lookForErrors(const Word &word, const MatchText &text, Field field, Find &best);
    int wholeBonus(const MatchCandidate &candidate) const;

    QString m_whole; ///< everything that was typed, folded
    QList<Word> m_words;
};

} // namespace sportello
