// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/historymatch.h"

#include "domain/fold.h"
#include "domain/fuzzymatch.h"

#include <algorithm>
#include <array>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype leastBegun = 3;
constexpr qsizetype before = 50; // shown in front of the first hit
constexpr int quickLetters = 0x180;

// BM25's usual constants, and how many words a message usually has.
constexpr double saturation = 1.2;
constexpr double lengthWeight = 0.75;
constexpr double usualLength = 30;

/// What each letter of the Latin alphabets folds to; zero for what is no part of a word, and for
/// what becomes several letters.
const std::array<char16_t, quickLetters> &quickFolds()
{
    static const std::array<char16_t, quickLetters> folds = [] {
        std::array<char16_t, quickLetters> made{};
        for (int unit = 0; unit < quickLetters; ++unit) {
            const QString folded = fold(QString(QChar(char16_t(unit))));
            if (folded.size() == 1 && folded.front().isLetterOrNumber())
                made.at(std::size_t(unit)) = folded.front().unicode();
        }
        return made;
    }();
    return folds;
}

bool isQuick(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) {
        const char16_t unit = c.unicode();
        // A letter that becomes several is rare enough for the slow way.
        return unit < quickLetters
            && (unit < 0x80 || quickFolds().at(unit) != 0 || !c.isLetterOrNumber());
    });
}

/// foldedWords(), joined by spaces, with one in front and one behind; many times as fast for texts
/// in Latin letters.
QString paddedWords(const QString &text)
{
    if (!isQuick(text))
        return u' ' + foldedWords(text).join(u' ') + u' ';
    QString words(u' ');
    words.reserve(text.size() + 2);
    bool atWord = false;
    for (const QChar c : text) {
        const char16_t folded = quickFolds().at(c.unicode());
        if (folded != 0) {
            words.append(QChar(folded));
            atWord = true;
        } else if (atWord) {
            words.append(u' ');
            atWord = false;
        }
    }
    if (atWord)
        words.append(u' ');
    return words;
}

qsizetype countOf(const QString &words, const QString &wanted)
{
    qsizetype count = 0;
    for (qsizetype at = words.indexOf(wanted); at >= 0; at = words.indexOf(wanted, at + 1))
        ++count;
    return count;
}

bool isSplit(const QString &text, qsizetype at)
{
    return at > 0 && at < text.size() && text.at(at).isLowSurrogate();
}

} // namespace

Query withBegunLastWord(Query query, const QString &typed)
{
    if (query.isEmpty() || typed.isEmpty() || typed.back().isSpace())
        return query;
    QueryTerm &last = query.terms.last();
    if (last.field != QueryTerm::Field::Text || last.phrase || last.negated)
        return query;
    const QStringList words = foldedWords(last.value);
    if (!words.isEmpty() && words.last().size() >= leastBegun)
        last.prefix = true;
    return query;
}

HistoryMatcher::HistoryMatcher(const Query &query)
{
    for (const QueryTerm &term : query.terms) {
        if (term.field != QueryTerm::Field::Text || term.negated)
            continue;
        const QStringList words = foldedWords(term.value);
        if (!words.isEmpty())
            m_phrases.append({words, term.prefix});
    }
}

QList<TextRange> HistoryMatcher::ranges(const QString &text) const
{
    if (isEmpty())
        return {};
    const MatchText folded(text);
    const QList<MatchText::Word> &words = folded.words();
    const auto wordAt = [&folded, &words](qsizetype index) {
        return QStringView(folded.folded()).sliced(words.at(index).start, words.at(index).length);
    };
    QList<TextRange> found;
    for (const Phrase &phrase : m_phrases) {
        const qsizetype count = phrase.words.size();
        for (qsizetype i = 0; i + count <= words.size(); ++i) {
            bool fits = true;
            for (qsizetype k = 0; k < count && fits; ++k) {
                const bool begun = phrase.lastIsPrefix && k == count - 1;
                fits = begun ? wordAt(i + k).startsWith(phrase.words.at(k))
                             : wordAt(i + k) == phrase.words.at(k);
            }
            if (!fits)
                continue;
            const qsizetype start = words.at(i).start;
            const MatchText::Word &end = words.at(i + count - 1);
            found.append(folded.written(start, end.start + end.length - start));
        }
    }
    std::sort(found.begin(), found.end(),
              [](const TextRange &a, const TextRange &b) { return a.start < b.start; });
    QList<TextRange> apart;
    for (const TextRange &range : std::as_const(found)) {
        if (!apart.isEmpty() && range.start < apart.last().end())
            apart.last().length = std::max(apart.last().end(), range.end()) - apart.last().start;
        else
            apart.append(range);
    }
    return apart;
}

double HistoryMatcher::score(const QString &text) const
{
    const QString words = paddedWords(text);
    const double length = double(words.count(u' ') - 1);
    const double norm = saturation * (1 - lengthWeight + lengthWeight * length / usualLength);
    double score = 0;
    for (const Phrase &phrase : m_phrases) {
        QString wanted = u' ' + phrase.words.join(u' ');
        if (!phrase.lastIsPrefix)
            wanted += u' ';
        const double times = double(countOf(words, wanted));
        score += times * (saturation + 1) / (times + norm);
    }
    return score;
}

HistoryExcerpt excerptOf(const QString &text, const HistoryMatcher &matcher, qsizetype length)
{
    const QString line = text.simplified();
    const QList<TextRange> hits = matcher.ranges(line);
    qsizetype start = 0;
    if (!hits.isEmpty() && hits.first().end() > length) {
        start = hits.first().start - before;
        // Words are not cut where there is a space near.
        const qsizetype space = line.indexOf(u' ', std::max<qsizetype>(start, 0));
        if (space >= 0 && space < hits.first().start)
            start = space + 1;
        start = std::max<qsizetype>(start, 0);
        if (isSplit(line, start))
            ++start;
    }
    qsizetype end = std::min(line.size(), start + length);
    if (end < line.size()) {
        const qsizetype space = line.lastIndexOf(u' ', end);
        if (space > start + length / 2)
            end = space;
        if (isSplit(line, end))
            --end;
    }
    HistoryExcerpt excerpt;
    const QString leading = start > 0 ? u"…"_s : QString();
    excerpt.text =
        leading + line.sliced(start, end - start) + (end < line.size() ? u"…"_s : QString());
    for (const TextRange &hit : hits) {
        const qsizetype from = std::max(hit.start, start);
        const qsizetype to = std::min(hit.end(), end);
        if (to > from)
            excerpt.hits.append({from - start + leading.size(), to - from});
    }
    return excerpt;
}

} // namespace sportello
