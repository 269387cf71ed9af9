// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/fuzzymatch.h"

#include "domain/fold.h"

#include <algorithm>
#include <array>
#include <bit>
#include <numeric>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostWords = 8;
constexpr qsizetype longestWord = 64;
constexpr qsizetype mostBeginnings = 64;

// What a word is worth where it is found; a field's own values are far enough apart that no sum of
// lesser ones reaches over them.
struct Worth
{
    int whole;
    int begun;
    int letters;
    int errors;
};
constexpr std::array<Worth, 4> worths{{
    {900, 800, 380, 180}, // shortcut
    {700, 600, 350, 160}, // title
    {450, 420, 0, 120}, // tags
    {300, 260, 0, 100}, // text
}};
constexpr int exactShortcut = 100'000;
constexpr int shortcutBegins = 50'000;
constexpr int titleBegins = 20'000;

quint64 bitOf(QChar c)
{
    const char16_t unit = c.unicode();
    if (unit >= u'a' && unit <= u'z')
        return quint64(1) << (unit - u'a');
    return quint64(1) << (26 + unit % 38);
}

quint64 lettersOf(QStringView word)
{
    quint64 letters = 0;
    for (const QChar c : word)
        letters |= bitOf(c);
    return letters;
}

bool isWordUnit(QChar c)
{
    return c.isLetterOrNumber() || c.isSurrogate();
}

// The fewest typing errors between what was typed and the word, or a beginning of the word of about
// that length: it may be typed on. More than `most` counts as one more than that.
int errorsBetween(QStringView typed, QStringView word, int most)
{
    const qsizetype length = std::min(word.size(), typed.size() + most);
    if (length + most < typed.size())
        return most + 1;
    std::array<std::array<int, longestWord + 4>, 3> rows{};
    int *beforeLast = rows.at(0).data();
    int *last = rows.at(1).data();
    int *row = rows.at(2).data();
    const QChar *letters = word.data();
    QChar before;
    std::iota(last, last + length + 1, 0);
    for (qsizetype i = 1; i <= typed.size(); ++i) {
        const QChar letter = typed.at(i - 1);
        row[0] = int(i);
        int least = row[0];
        for (qsizetype j = 1; j <= length; ++j) {
            const bool same = letter == letters[j - 1];
            int cost = std::min(std::min(last[j], row[j - 1]) + 1, last[j - 1] + (same ? 0 : 1));
            if (!same && i > 1 && j > 1 && letter == letters[j - 2] && before == letters[j - 1])
                cost = std::min(cost, beforeLast[j - 2] + 1);
            row[j] = cost;
            least = std::min(least, cost);
        }
        if (least > most)
            return most + 1;
        before = letter;
        std::swap(beforeLast, last);
        std::swap(last, row);
    }
    return *std::min_element(last, last + length + 1);
}

QList<TextRange> inOrder(QList<TextRange> ranges)
{
    std::sort(ranges.begin(), ranges.end(),
              [](const TextRange &a, const TextRange &b) { return a.start < b.start; });
    QList<TextRange> joined;
    for (const TextRange &range : std::as_const(ranges)) {
        if (range.length <= 0)
            continue;
        if (!joined.isEmpty() && range.start <= joined.last().start + joined.last().length) {
            TextRange &before = joined.last();
            before.length = std::max(before.length, range.start + range.length - before.start);
        } else {
            joined.append(range);
        }
    }
    return joined;
}

} // namespace

MatchText::MatchText(const QString &text)
{
    m_folded.reserve(text.size());
    m_origin.reserve(text.size() + 1);
    append(text);
    m_origin.append(text.size());
    for (qsizetype i = 0; i < m_folded.size();) {
        if (!isWordUnit(m_folded.at(i))) {
            ++i;
            continue;
        }
        const qsizetype start = i;
        while (i < m_folded.size() && isWordUnit(m_folded.at(i)))
            ++i;
        const QStringView word = QStringView(m_folded).sliced(start, i - start);
        m_words.append({start, i - start, lettersOf(word)});
    }
}

void MatchText::append(const QString &text)
{
    for (qsizetype i = 0; i < text.size();) {
        const QChar c = text.at(i);
        // Folding character by character is what tells where each came from; for the plain ones it
        // is done here, since it would cost more than all the matching.
        if (c.unicode() < 0x80) {
            m_folded.append(c.toLower());
            m_origin.append(i);
            ++i;
            continue;
        }
        const bool pair =
            c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate();
        const qsizetype length = pair ? 2 : 1;
        const QString folded = fold(text.sliced(i, length));
        m_folded.append(folded);
        m_origin.insert(m_origin.size(), folded.size(), i);
        i += length;
    }
}

TextRange MatchText::written(qsizetype start, qsizetype length) const
{
    if (length <= 0 || start < 0 || start + length > m_folded.size())
        return {};
    const qsizetype from = m_origin.at(start);
    qsizetype end = start + length;
    // One written character may have become several.
    while (end < m_folded.size() && m_origin.at(end) == m_origin.at(end - 1))
        ++end;
    return {from, m_origin.at(end) - from};
}

FuzzyPattern::FuzzyPattern(const QString &typed)
{
    QString text = typed.trimmed().left(mostWords * longestWord * 2);
    if (text.startsWith(u'/'))
        text.remove(0, 1);
    m_whole = fold(text).simplified();
    const QStringList words = foldedWords(text);
    for (const QString &word : words.mid(0, mostWords)) {
        const QString part = word.left(longestWord);
        m_words.append({part, lettersOf(part), part.size() >= 8 ? 2 : part.size() >= 4 ? 1 : 0});
    }
}

void FuzzyPattern::lookForWord(const Word &word, const MatchText &text, Field field, Find &best)
{
    const Worth &worth = worths.at(size_t(field));
    if (best.score >= worth.whole)
        return;
    const QStringView folded = text.folded();
    for (const MatchText::Word &candidate : text.words()) {
        if (candidate.length < word.text.size() || (word.letters & ~candidate.letters) != 0)
            continue;
        if (!folded.sliced(candidate.start, word.text.size()).startsWith(word.text))
            continue;
        const bool whole = candidate.length == word.text.size();
        const int score = whole ? worth.whole : worth.begun;
        if (score > best.score)
            best = {score, field, {{candidate.start, word.text.size()}}};
        if (whole)
            return;
    }
}

void FuzzyPattern::lookForLetters(const Word &word, const MatchText &text, Field field, Find &best)
{
    const Worth &worth = worths.at(size_t(field));
    if (word.text.size() < 2 || best.score >= worth.letters || text.words().isEmpty())
        return;
    // The first letter begins a word, or three letters would find everything.
    for (const MatchText::Word &beginning : text.words().mid(0, mostBeginnings)) {
        const QString &folded = text.folded();
        if (folded.at(beginning.start) != word.text.front())
            continue;
        QList<TextRange> ranges;
        qsizetype position = beginning.start;
        qsizetype found = 0;
        for (; found < word.text.size(); ++found) {
            position = folded.indexOf(word.text.at(found), position);
            if (position < 0)
                break;
            ranges.append({position, 1});
            ++position;
        }
        if (found < word.text.size())
            return; // a later beginning has even less behind it
        const auto gaps = int(position - beginning.start - word.text.size());
        const int score = worth.letters - std::min(gaps, 40);
        if (score > best.score)
            best = {score, field, ranges};
    }
}

void FuzzyPattern::lookForErrors(const Word &word, const MatchText &text, Field field, Find &best)
{
    const Worth &worth = worths.at(size_t(field));
    if (word.errors == 0 || best.score >= worth.errors)
        return;
    const QStringView folded = text.folded();
    for (const MatchText::Word &candidate : text.words()) {
        if (candidate.length + word.errors < word.text.size()
            || std::popcount(word.letters & ~candidate.letters) > word.errors)
            continue;
        const QStringView whole = folded.sliced(candidate.start, candidate.length);
        const int errors = errorsBetween(word.text, whole, word.errors);
        const int score = worth.errors - 10 * errors;
        if (errors <= word.errors && score > best.score) {
            const qsizetype length = std::min(candidate.length, word.text.size());
            best = {score, field, {{candidate.start, length}}};
        }
    }
}

int FuzzyPattern::wholeBonus(const MatchCandidate &candidate) const
{
    if (candidate.shortcut.folded() == m_whole)
        return exactShortcut;
    if (candidate.shortcut.folded().startsWith(m_whole))
        return shortcutBegins;
    return candidate.title.folded().startsWith(m_whole) ? titleBegins : 0;
}

std::optional<FuzzyHit> FuzzyPattern::match(const MatchCandidate &candidate) const
{
    const std::array<const MatchText *, 4> fields{&candidate.shortcut, &candidate.title,
                                                  &candidate.tags, &candidate.text};
    std::array<QList<TextRange>, 4> ranges;
    FuzzyHit hit;
    for (const Word &word : m_words) {
        Find best;
        for (size_t i = 0; i < fields.size(); ++i)
            lookForWord(word, *fields.at(i), Field(i), best);
        for (const Field field : {Field::Shortcut, Field::Title})
            lookForLetters(word, *fields.at(size_t(field)), field, best);
        for (size_t i = 0; i < fields.size(); ++i)
            lookForErrors(word, *fields.at(i), Field(i), best);
        if (best.score == 0)
            return {};
        hit.score += best.score;
        for (const TextRange &range : std::as_const(best.ranges)) {
            const auto field = size_t(best.field);
            ranges.at(field).append(fields.at(field)->written(range.start, range.length));
        }
    }
    if (!m_words.isEmpty())
        hit.score = hit.score / int(m_words.size()) + wholeBonus(candidate);
    hit.shortcut = inOrder(ranges.at(0));
    hit.title = inOrder(ranges.at(1));
    hit.tags = inOrder(ranges.at(2));
    hit.text = inOrder(ranges.at(3));
    return hit;
}

} // namespace sportello
