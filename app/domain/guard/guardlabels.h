// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/guard/guardtext.h"
#include "domain/guard/guardwords.h"

#include <optional>

namespace sportello {

/// How a number hangs on the word that says what it is.
struct LabelLink
{
    LabelTopic topic = LabelTopic::Nothing;
    /// Words between them that say nothing about it; 0 = one belongs to the other.
    int looseWords = 0;
    /// "number", "no.", "#" or ":" stands between.
    bool isNumbered = false;
    /// "code" stands between, or is all there is.
    bool hasCodeWord = false;
    /// "is" or ":" stands right before the number.
    bool isSaid = false;
    /// A comma stands between.
    bool isAcrossComma = false;
    /// Another number stands between, which the word speaks of more likely.
    bool isTaken = false;
    /// The word stands behind: "4821 is your PIN".
    bool isBehind = false;
};

/// What the words of a text say about the numbers among them.
class GuardLabels
{
public:
    explicit GuardLabels(const GuardText &text);

    /// The nearest label that speaks of what stands in a range of plain(), in the same sentence.
    std::optional<LabelLink> linkOf(const TextRange &range) const;
    /// True when a label of this topic stands in the characters before or behind a range.
    bool isNear(LabelTopic topic, const TextRange &range, qsizetype before, qsizetype behind) const;
    /// True when a word is part of a label or links one with its number.
    bool isLinking(qsizetype word) const;
    /// What the word right before a range does.
    LinkWord wordBefore(const TextRange &range) const;

private:
    struct Label
    {
        LabelTopic topic;
        qsizetype first; ///< index of its first word
        qsizetype words;
    };

    struct Walk;
    /// What a label means for the way on.
    enum class Step {
        Word, ///< it is a word like others
        Further, ///< it is noted, a farther one may say more
        Found,
        End, ///< what is farther speaks of something else
    };

    const Label *labelOf(qsizetype word) const;
    LinkWord kindOf(qsizetype word) const;
    bool endsSentence(qsizetype word, QStringView gap, qsizetype next) const;
    Step readLabel(Walk &walk, const Label &label) const;
    void readWord(Walk &walk, qsizetype word) const;
    void lookForOwner(LabelLink &link, qsizetype word) const;
    std::optional<LabelLink> linkBefore(const TextRange &range) const;
    std::optional<LabelLink> linkBehind(const TextRange &range) const;

    const GuardText &m_text;
    QList<Label> m_labels;
    /// For each word the index of the label that it is part of, or -1.
    QList<qsizetype> m_labelOf;
};

} // namespace sportello
