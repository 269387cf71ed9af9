// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/textrange.h"

#include <QList>
#include <QString>

namespace sportello {

/// A word of a GuardText: letters and digits without anything between.
struct GuardWord
{
    QString folded;
    qsizetype start = 0; ///< in GuardText::plain
    qsizetype length = 0;

    qsizetype end() const { return start + length; }
};

/// A text as detectors read it: digits of any script and width are ASCII, blanks of any kind are
/// one kind, dashes are '-', what cannot be seen is gone, an emoji is one character. Every
/// character knows where it came from.
class GuardText
{
public:
    explicit GuardText(const QString &written);

    const QString &written() const { return m_written; }
    /// Cleaned, in the case it was written in.
    const QString &plain() const { return m_plain; }
    /// Cleaned, without case and accents; character by character that of plain().
    const QString &folded() const { return m_folded; }
    const QList<GuardWord> &words() const { return m_words; }
    /// The index of the first word that ends after a position, or the number of words.
    qsizetype wordAt(qsizetype position) const;

    /// From a range of plain() to the range of the text as it was written.
    TextRange toWritten(const TextRange &range) const;
    QString plain(const TextRange &range) const;

    /// True when the range touches a link.
    bool isInLink(const TextRange &range) const;

private:
    void append(QChar character, qsizetype start, qsizetype end);
    void findWords();
    void findLinks();

    QString m_written;
    QString m_plain;
    QString m_folded;
    QList<qsizetype> m_starts;
    QList<qsizetype> m_ends;
    QList<GuardWord> m_words;
    QList<TextRange> m_links;
};

} // namespace sportello
