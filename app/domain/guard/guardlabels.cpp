// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/guard/guardlabels.h"

#include <QSet>

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

// Farther away a word speaks of something else.
constexpr int mostLooseWords = 7;
// Fillers included.
constexpr qsizetype mostWords = 16;
constexpr int mostWordsBehind = 7;
constexpr qsizetype longestGap = 8;

bool isAbbreviation(const QString &folded)
{
    static const QSet<QString> known{
        u"n"_s,   u"no"_s,   u"nr"_s,  u"num"_s, u"rif"_s,  u"ref"_s,  u"tel"_s,
        u"cel"_s, u"cell"_s, u"cod"_s, u"p"_s,   u"iva"_s,  u"part"_s, u"ph"_s,
        u"mob"_s, u"pren"_s, u"id"_s,  u"i"_s,   u"v"_s,    u"a"_s,    u"doc"_s,
        u"nn"_s,  u"conf"_s, u"acc"_s, u"c"_s,   u"cust"_s, u"memb"_s, u"res"_s};
    return known.contains(folded);
}

bool hasDigit(const QString &word)
{
    return std::any_of(word.begin(), word.end(), [](QChar each) { return each.isDigit(); });
}

} // namespace

GuardLabels::GuardLabels(const GuardText &text)
    : m_text(text)
    , m_labelOf(text.words().size(), -1)
{
    QList<QString> folded;
    folded.reserve(text.words().size());
    for (const GuardWord &word : text.words())
        folded.append(word.folded);
    for (qsizetype i = 0; i < folded.size();) {
        const std::optional<FoundLabel> found = labelAt(folded, i);
        if (!found) {
            ++i;
            continue;
        }
        for (qsizetype word = i; word < i + found->words; ++word)
            m_labelOf[word] = m_labels.size();
        m_labels.append({found->topic, i, found->words});
        i += found->words;
    }
}

const GuardLabels::Label *GuardLabels::endingWith(qsizetype word) const
{
    const qsizetype index = m_labelOf.at(word);
    return index < 0 ? nullptr : &m_labels.at(index);
}

const GuardLabels::Label *GuardLabels::beginningWith(qsizetype word) const
{
    return endingWith(word);
}

QString GuardLabels::gapBefore(qsizetype word) const
{
    const QList<GuardWord> &words = m_text.words();
    const qsizetype start = word > 0 ? words.at(word - 1).end() : 0;
    return m_text.plain().sliced(start, words.at(word).start - start);
}

bool GuardLabels::endsSentence(qsizetype word, QStringView gap, qsizetype next) const
{
    if (gap.contains(u'!') || gap.contains(u'?') || gap.contains(u"\n\n"))
        return true;
    const qsizetype stop = gap.indexOf(u'.');
    if (stop < 0 || isAbbreviation(m_text.words().at(word).folded))
        return false;
    // "hotel.example" and "No.12" go on.
    if (stop + 1 >= gap.size())
        return false;
    return next >= m_text.plain().size() || !m_text.plain().at(next).isLower();
}

std::optional<LabelLink> GuardLabels::linkBefore(const TextRange &range) const
{
    const QList<GuardWord> &words = m_text.words();
    LabelLink link;
    std::optional<LabelLink> code;
    qsizetype next = range.start;
    bool isFirst = true;
    bool afterCode = false;
    const qsizetype last = m_text.wordAt(range.start) - 1;
    for (qsizetype i = last; i >= 0 && last - i < mostWords; --i) {
        const GuardWord &word = words.at(i);
        if (word.end() > next) // the range begins in the middle of a word
            continue;
        const QString gap = m_text.plain().sliced(word.end(), next - word.end());
        if (gap.size() > longestGap || endsSentence(i, gap, next))
            break;
        if (link.looseWords == 0
            && (gap.contains(u':') || gap.contains(u'#') || gap.contains(u'=') || gap.contains(u'°')
                || gap.contains(u'№')))
            link.isNumbered = true;
        if (isFirst && (gap.contains(u':') || gap.contains(u'=')))
            link.isSaid = true;
        next = word.start;
        if (const Label *label = endingWith(i); label && label->topic != LabelTopic::Nothing) {
            const int behindCode = code ? link.looseWords - code->looseWords : 0;
            if (label->topic == LabelTopic::Code) {
                if (!code) {
                    link.hasCodeWord = true;
                    code = link;
                    afterCode = true;
                    isFirst = false;
                    continue;
                }
            } else if (!code || behindCode == 0
                       || (label->topic != LabelTopic::Other && label->topic != LabelTopic::Phone
                           && label->topic != LabelTopic::Email
                           && label->topic != LabelTopic::Card)) {
                link.topic = label->topic;
                link.isNumbered = link.isNumbered || link.hasCodeWord;
                return link;
            } else {
                break;
            }
        }
        const LinkWord kind = endingWith(i) ? LinkWord::None : linkWord(word.folded);
        if (isFirst && kind == LinkWord::Breaking)
            return {};
        if (isFirst && kind == LinkWord::Copula)
            link.isSaid = true;
        if (kind == LinkWord::Number && (link.looseWords == 0 || code))
            link.isNumbered = true;
        const bool isAnother = hasDigit(word.folded);
        if (afterCode && kind == LinkWord::None)
            code->modifier = word.folded;
        afterCode = false;
        isFirst = isFirst && kind == LinkWord::Also;
        if (kind == LinkWord::None || kind == LinkWord::Breaking)
            link.looseWords += isAnother && link.looseWords == 0 ? 0 : 1;
        if (link.looseWords > mostLooseWords)
            break;
    }
    if (code)
        code->topic = LabelTopic::Code;
    return code;
}

std::optional<LabelLink> GuardLabels::linkBehind(const TextRange &range) const
{
    const QList<GuardWord> &words = m_text.words();
    LabelLink link;
    link.isBehind = true;
    qsizetype end = range.end();
    qsizetype last = m_text.wordAt(range.end() - 1);
    if (last < words.size() && words.at(last).start < range.end())
        ++last;
    bool hasCode = false;
    for (qsizetype i = last; i < words.size() && i < last + mostWordsBehind; ++i) {
        const GuardWord &word = words.at(i);
        const QString gap = m_text.plain().sliced(end, word.start - end);
        if (gap.size() > longestGap || gap.contains(u'.') || gap.contains(u'!')
            || gap.contains(u'?') || gap.contains(u'\n'))
            break;
        const LinkWord kind = linkWord(word.folded);
        if (i == last) {
            const bool opens = gap.contains(u'(') || gap.contains(u"- ") || gap.contains(u'=');
            const bool says = kind == LinkWord::Copula || word.folded == "as"_L1
                || word.folded == "come"_L1 || word.folded == "sarebbe"_L1;
            if (!opens && !says)
                break;
        }
        if (const Label *label = beginningWith(i); label && label->topic != LabelTopic::Nothing) {
            if (label->topic != LabelTopic::Code) {
                link.topic = label->topic;
                link.isNumbered = true;
                link.isSaid = true;
                return link;
            }
            hasCode = true;
        } else if (kind == LinkWord::None || kind == LinkWord::Breaking) {
            ++link.looseWords;
        }
        if (link.looseWords > 1 && !hasCode)
            break;
        end = word.end();
    }
    if (!hasCode)
        return {};
    link.topic = LabelTopic::Code;
    link.hasCodeWord = true;
    link.isSaid = true;
    return link;
}

std::optional<LabelLink> GuardLabels::linkOf(const TextRange &range) const
{
    const std::optional<LabelLink> before = linkBefore(range);
    if (before && before->looseWords == 0)
        return before;
    const std::optional<LabelLink> behind = linkBehind(range);
    return behind ? behind : before;
}

bool GuardLabels::isNear(LabelTopic topic, const TextRange &range, qsizetype before,
                         qsizetype behind) const
{
    const QList<GuardWord> &words = m_text.words();
    return std::any_of(m_labels.begin(), m_labels.end(), [&](const Label &label) {
        if (label.topic != topic)
            return false;
        const qsizetype start = words.at(label.first).start;
        const qsizetype end = words.at(label.first + label.words - 1).end();
        return (end <= range.start && range.start - end <= before)
            || (start >= range.end() && start - range.end() <= behind);
    });
}

LinkWord GuardLabels::wordBefore(const TextRange &range) const
{
    const qsizetype index = m_text.wordAt(range.start) - 1;
    return index < 0 ? LinkWord::None : linkWord(m_text.words().at(index).folded);
}

} // namespace sportello
