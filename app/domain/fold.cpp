// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/fold.h"

namespace sportello {

QString fold(const QString &text)
{
    const QString decomposed = text.normalized(QString::NormalizationForm_KD);
    QString folded;
    folded.reserve(decomposed.size());
    for (const QChar character : decomposed) {
        if (!character.isMark())
            folded.append(character);
    }
    return folded.toCaseFolded();
}

QStringList foldedWords(const QString &text)
{
    const QString folded = fold(text);
    QStringList words;
    QString word;
    for (const QChar character : folded) {
        // Half a surrogate pair belongs to a letter outside the basic plane; it stays in its word.
        if (character.isLetterOrNumber() || character.isSurrogate()) {
            word.append(character);
        } else if (!word.isEmpty()) {
            words.append(word);
            word.clear();
        }
    }
    if (!word.isEmpty())
        words.append(word);
    return words;
}

} // namespace sportello
