// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/checks/foldedtext.h"

#include "domain/fold.h"

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

bool isOfWord(QChar character)
{
    // Half a surrogate pair belongs to a letter outside the basic plane; it stays in its word.
    return character.isLetterOrNumber() || character.isMark() || character.isSurrogate();
}

} // namespace

QList<FoldedWord> foldedWordsAt(const QString &text)
{
    QList<FoldedWord> words;
    qsizetype start = -1;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        const bool inside = i < text.size() && isOfWord(text.at(i));
        if (inside && start < 0) {
            start = i;
        } else if (!inside && start >= 0) {
            words.append({fold(text.sliced(start, i - start)), start, i - start});
            start = -1;
        }
    }
    return words;
}

QList<FoundPhrase> findPhrase(const QList<FoldedWord> &words, const QString &phrase)
{
    const QStringList wanted = foldedWords(phrase);
    const bool anyEnding = phrase.trimmed().endsWith(u'*');
    QList<FoundPhrase> found;
    if (wanted.isEmpty())
        return found;
    const qsizetype last = wanted.size() - 1;
    for (qsizetype i = 0; i + wanted.size() <= words.size(); ++i) {
        qsizetype matched = 0;
        while (matched < last && words.at(i + matched).folded == wanted.at(matched))
            ++matched;
        if (matched < last)
            continue;
        const QString &end = words.at(i + last).folded;
        if (end == wanted.at(last) || (anyEnding && end.startsWith(wanted.at(last))))
            found.append({i, wanted.size()});
    }
    return found;
}

} // namespace sportello
