// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/promisephrase.h"

#include "domain/checks/foldedtext.h"
#include "domain/fold.h"
#include "domain/language.h"
#include "domain/words.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr Words<PromisePhrase::Action, 2> actionWords{{{
    {PromisePhrase::Action::Remark, "remark"_L1},
    {PromisePhrase::Action::Ask, "ask"_L1},
}}};

constexpr QChar ellipsis = u'\u2026';
/// How far before a phrase a word may stand that denies it.
constexpr int denialReach = 3;
// More would only make a hostile text slow.
constexpr qsizetype longestSentence = 60;
constexpr qsizetype mostFound = 20;

/// One place of a phrase: a word, several to choose from, or a gap.
struct Piece
{
    struct Word
    {
        QString folded;
        bool anyEnding = false;
    };
    QList<Word> words; ///< none: a gap

    bool isGap() const { return words.isEmpty(); }
    bool fits(const QString &folded) const
    {
        return std::any_of(words.begin(), words.end(), [&folded](const Word &word) {
            return word.anyEnding ? folded.startsWith(word.folded) : folded == word.folded;
        });
    }
};

/// The places that a run of letters stands for: "we'll" has two, "call/ring" one.
void addPieces(const QString &run, QList<Piece> &pieces)
{
    const QStringList choices = run.split(u'/', Qt::SkipEmptyParts);
    if (choices.size() < 2) {
        for (const QString &word : foldedWords(run))
            pieces.append(Piece{{{word, false}}});
        if (run.endsWith(u'*') && !pieces.isEmpty() && !pieces.last().isGap())
            pieces.last().words.last().anyEnding = true;
        return;
    }
    Piece piece;
    for (const QString &choice : choices) {
        if (const QStringList words = foldedWords(choice); !words.isEmpty())
            piece.words.append({words.first(), choice.endsWith(u'*')});
    }
    if (!piece.isGap())
        pieces.append(piece);
}

QList<Piece> piecesOf(const QString &phrase)
{
    QString spaced = phrase;
    spaced.replace(u"..."_s, QString(ellipsis));
    spaced.replace(ellipsis, u" \u2026 "_s);
    static const QRegularExpression blanksAtSlash(u"\\s*/\\s*"_s);
    spaced.replace(blanksAtSlash, u"/"_s);
    QList<Piece> pieces;
    const QStringList runs = spaced.simplified().split(u' ', Qt::SkipEmptyParts);
    for (const QString &run : runs) {
        if (run != QString(ellipsis))
            addPieces(run, pieces);
        else if (!pieces.isEmpty() && !pieces.last().isGap())
            pieces.append(Piece{});
    }
    while (!pieces.isEmpty() && pieces.last().isGap())
        pieces.removeLast();
    return pieces;
}

bool isDenial(const QString &word)
{
    static const QSet<QString> words{u"not"_s,     u"never"_s, u"cannot"_s,  u"t"_s,   u"nobody"_s,
                                     u"non"_s,     u"mai"_s,   u"neither"_s, u"nor"_s, u"unable"_s,
                                     u"nessuno"_s, u"cant"_s,  u"wont"_s};
    return words.contains(word);
}

/// What begins a thought of its own: what was denied before it says nothing about the rest.
bool isJoin(const QString &word)
{
    static const QSet<QString> words{u"and"_s,    u"but"_s,  u"so"_s,      u"e"_s,  u"ma"_s,
                                     u"quindi"_s, u"then"_s, u"because"_s, u"ed"_s, u"perche"_s,
                                     u"percio"_s, u"pero"_s, u"poi"_s,     u"or"_s, u"while"_s};
    return words.contains(word);
}

enum class Break { None, Clause, Sentence };

/// What stands between two words.
Break breakIn(QStringView between)
{
    Break found = Break::None;
    for (const QChar c : between) {
        if (u".!?;:\n\r\u2029\u2028"_s.contains(c))
            return Break::Sentence;
        if (u",()[]\u2013\u2014"_s.contains(c))
            found = Break::Clause;
    }
    return found;
}

/// The words of a text, what stands between them, and which of them are somebody else's.
class Reading
{
public:
    explicit Reading(const QString &text)
        : m_text(text)
        , m_words(foldedWordsAt(text))
        , m_quoted(quotedRanges(text))
    {
    }

    qsizetype size() const { return m_words.size(); }
    const QString &word(qsizetype i) const { return m_words.at(i).folded; }
    const FoldedWord &at(qsizetype i) const { return m_words.at(i); }

    /// Between a word and the next one.
    Break breakAfter(qsizetype i) const
    {
        const qsizetype from = m_words.at(i).end();
        const qsizetype to = i + 1 < m_words.size() ? m_words.at(i + 1).start : m_text.size();
        return breakIn(QStringView(m_text).sliced(from, to - from));
    }

    bool isQuoted(qsizetype i) const
    {
        const qsizetype place = m_words.at(i).start;
        return std::any_of(m_quoted.begin(), m_quoted.end(), [place](const TextRange &range) {
            return place >= range.start && place < range.start + range.length;
        });
    }

    bool isDenied(qsizetype first) const
    {
        for (qsizetype i = first - 1; i >= 0 && first - i <= denialReach; --i) {
            if (breakAfter(i) != Break::None || isJoin(word(i)))
                return false;
            if (isDenial(word(i)))
                return true;
        }
        return false;
    }

    /// True when the clause ends with a question mark.
    bool isAsked(qsizetype last) const
    {
        qsizetype i = last;
        while (i + 1 < size() && i - last < longestSentence && breakAfter(i) == Break::None)
            ++i;
        const qsizetype from = m_words.at(i).end();
        const qsizetype to = i + 1 < size() ? m_words.at(i + 1).start : m_text.size();
        for (const QChar c : QStringView(m_text).sliced(from, to - from)) {
            if (c == u'?')
                return true;
            if (!c.isSpace())
                return false;
        }
        return false;
    }

    TextRange sentenceAround(qsizetype first, qsizetype last) const
    {
        const qsizetype from = first - longestSentence;
        const qsizetype to = last + longestSentence;
        while (first > 0 && first > from && !endsSentence(first - 1))
            --first;
        while (last + 1 < size() && last < to && !endsSentence(last))
            ++last;
        return {m_words.at(first).start, m_words.at(last).end() - m_words.at(first).start};
    }

private:
    /// "alle 14:30", "9.30" and "5 p.m." are no ends of sentences.
    bool endsSentence(qsizetype i) const
    {
        if (breakAfter(i) != Break::Sentence)
            return false;
        const FoldedWord &one = m_words.at(i);
        const FoldedWord &next = m_words.at(i + 1);
        const bool isMark = next.start == one.end() + 1;
        const bool isTime =
            isMark && m_text.at(one.end() - 1).isDigit() && m_text.at(next.start).isDigit();
        const bool isLetter =
            one.length == 1 && m_text.at(one.end()) == u'.' && m_text.at(one.start).isLetter();
        return !isTime && !isLetter;
    }

    static QList<TextRange> quotedRanges(const QString &text)
    {
        QList<TextRange> ranges;
        qsizetype start = 0;
        while (start < text.size()) {
            qsizetype end = text.indexOf(u'\n', start);
            if (end < 0)
                end = text.size();
            const QStringView line = QStringView(text).sliced(start, end - start);
            if (line.trimmed().startsWith(u'>'))
                ranges.append({start, end - start});
            else
                addMarked(line, start, ranges);
            start = end + 1;
        }
        return ranges;
    }

    /// Within a paragraph: a quotation mark that nothing closes is none.
    static void addMarked(QStringView line, qsizetype offset, QList<TextRange> &ranges)
    {
        static const QList<std::pair<QChar, QString>> marks{
            {u'"', u"\""_s},
            {u'\u201C', u"\u201D\u201C"_s},
            {u'\u201E', u"\u201C\u201D"_s},
            {u'\u00AB', u"\u00BB"_s},
            {u'\u00BB', u"\u00AB"_s},
        };
        for (qsizetype i = 0; i < line.size(); ++i) {
            const auto mark = std::find_if(marks.begin(), marks.end(), [&](const auto &each) {
                return each.first == line.at(i);
            });
            if (mark == marks.end())
                continue;
            qsizetype end = i + 1;
            while (end < line.size() && !mark->second.contains(line.at(end)))
                ++end;
            if (end == line.size())
                continue;
            ranges.append({offset + i, end + 1 - i});
            i = end;
        }
    }

    const QString &m_text;
    QList<FoldedWord> m_words;
    QList<TextRange> m_quoted;
};

/// The last word of the phrase that begins there; negative = it does not.
qsizetype matchFrom(const Reading &text, qsizetype first, const QList<Piece> &pieces,
                    qsizetype piece = 0)
{
    qsizetype place = first;
    for (; piece < pieces.size(); ++piece) {
        if (pieces.at(piece).isGap()) {
            for (int between = 0; between <= MostBetween; ++between) {
                if (const qsizetype end = matchFrom(text, place, pieces, piece + 1); end >= 0)
                    return end;
                if (place >= text.size() || isDenial(text.word(place))
                    || text.breakAfter(place) == Break::Sentence)
                    return -1;
                ++place;
            }
            return -1;
        }
        if (place >= text.size() || !pieces.at(piece).fits(text.word(place)))
            return -1;
        const bool isLast = piece + 1 == pieces.size();
        if (!isLast && text.breakAfter(place) == Break::Sentence)
            return -1;
        ++place;
    }
    return place - 1;
}

struct Match
{
    qsizetype first = 0;
    qsizetype last = 0;
    PromisePhrase::Action action = PromisePhrase::Action::Ask;
};

void addMatches(const Reading &text, const QList<Piece> &pieces, PromisePhrase::Action action,
                QList<Match> &matches)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!pieces.first().fits(text.word(i)))
            continue;
        const qsizetype last = matchFrom(text, i, pieces);
        if (last < 0 || text.isQuoted(i) || text.isQuoted(last) || text.isDenied(i)
            || text.isAsked(last))
            continue;
        matches.append({i, last, action});
    }
}

} // namespace

QString toWord(PromisePhrase::Action action)
{
    return actionWords.word(action);
}

std::optional<PromisePhrase::Action> promiseActionFromWord(const QString &word)
{
    return actionWords.value(word);
}

QString promisePhraseKey(const QString &phrase)
{
    QStringList places;
    const QList<Piece> pieces = piecesOf(phrase);
    for (const Piece &piece : pieces) {
        QStringList words;
        for (const Piece::Word &word : piece.words)
            words.append(word.anyEnding ? word.folded + u'*' : word.folded);
        places.append(piece.isGap() ? QString(ellipsis) : words.join(u'/'));
    }
    return places.join(u' ');
}

struct PromiseFinder::Phrase
{
    QList<Piece> pieces;
    QString language;
    PromisePhrase::Action action = PromisePhrase::Action::Ask;
};

PromiseFinder::PromiseFinder(const QList<PromisePhrase> &phrases)
{
    QList<Phrase> prepared;
    for (const PromisePhrase &phrase : phrases) {
        const QList<Piece> pieces = piecesOf(phrase.phrase);
        if (!pieces.isEmpty())
            prepared.append({pieces, phrase.language, phrase.action});
    }
    m_phrases = std::make_shared<const QList<Phrase>>(std::move(prepared));
}

QList<FoundPromise> PromiseFinder::find(const QString &text) const
{
    if (m_phrases->isEmpty() || text.trimmed().isEmpty())
        return {};
    const Reading reading(text);
    const QString language = detectLanguage(text);
    QList<Match> matches;
    for (const Phrase &phrase : *m_phrases) {
        if (!areDifferentLanguages(phrase.language, language))
            addMatches(reading, phrase.pieces, phrase.action, matches);
    }
    // The longest of those that begin together says most.
    std::stable_sort(matches.begin(), matches.end(), [](const Match &one, const Match &other) {
        return std::pair(one.first, -one.last) < std::pair(other.first, -other.last);
    });
    QList<FoundPromise> found;
    qsizetype after = 0;
    for (const Match &match : std::as_const(matches)) {
        if (match.first < after || found.size() >= mostFound)
            continue;
        after = match.last + 1;
        const qsizetype start = reading.at(match.first).start;
        found.append({{start, reading.at(match.last).end() - start},
                      reading.sentenceAround(match.first, match.last),
                      match.action});
    }
    return found;
}

QList<FoundPromise> findPromises(const QString &text, const QList<PromisePhrase> &phrases)
{
    return PromiseFinder(phrases).find(text);
}

} // namespace sportello
