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
// "the number of my booking": between the two.
constexpr qsizetype mostWordsOfOwner = 5;
constexpr qsizetype shortestWholeWord = 5;
constexpr qsizetype shortestCode = 4;
constexpr qsizetype longestGap = 8;

bool isAbbreviation(const QString &folded)
{
    static const QSet<QString> known{u"n"_s,    u"no"_s,  u"nr"_s,   u"num"_s,  u"rif"_s,  u"ref"_s,
                                     u"tel"_s,  u"cel"_s, u"cell"_s, u"cod"_s,  u"p"_s,    u"iva"_s,
                                     u"part"_s, u"ph"_s,  u"mob"_s,  u"pren"_s, u"id"_s,   u"i"_s,
                                     u"v"_s,    u"a"_s,   u"doc"_s,  u"nn"_s,   u"conf"_s, u"acc"_s,
                                     u"acct"_s, u"c"_s,   u"cust"_s, u"memb"_s, u"res"_s};
    return known.contains(folded);
}

/// Where codes are sent, and what they are for: no word of the code itself.
bool isWeak(LabelTopic topic)
{
    return topic == LabelTopic::Phone || topic == LabelTopic::Card || topic == LabelTopic::Iban;
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

const GuardLabels::Label *GuardLabels::labelOf(qsizetype word) const
{
    const qsizetype index = m_labelOf.at(word);
    return index < 0 ? nullptr : &m_labels.at(index);
}

LinkWord GuardLabels::kindOf(qsizetype word) const
{
    if (labelOf(word))
        return LinkWord::None;
    const GuardWord &each = m_text.words().at(word);
    // "è" says what it is, "e" adds another.
    if (each.folded == "e"_L1)
        return m_text.plain().at(each.start).toLower() == u'e' ? LinkWord::Also : LinkWord::Copula;
    return linkWord(each.folded);
}

bool GuardLabels::endsSentence(qsizetype word, QStringView gap, qsizetype next) const
{
    if (gap.contains(u'!') || gap.contains(u'?') || (gap.contains(u"\n\n") && !gap.contains(u':')))
        return true;
    const qsizetype stop = gap.indexOf(u'.');
    if (stop < 0 || isAbbreviation(m_text.words().at(word).folded))
        return false;
    // "hotel.example" and "No.12" go on.
    if (stop + 1 >= gap.size())
        return false;
    // Many write everything small; only short words are likely to be cut.
    const bool isWhole = m_text.words().at(word).length >= shortestWholeWord;
    return isWhole || next >= m_text.plain().size() || !m_text.plain().at(next).isLower();
}

/// The way from a number back through its sentence.
struct GuardLabels::Walk
{
    LabelLink link;
    /// What was known where "code" stood, once it did.
    std::optional<LabelLink> code;
    bool isFirst = true;
    bool wasAlso = false;
    /// How many loose words stood before the last "number".
    int looseAtNumber = -1;
    /// A word that most likely speaks of where the code came: "on my phone".
    std::optional<LabelLink> weak;
    qsizetype valueLength = 0;
    bool isListed = false;

    void readGap(QStringView gap)
    {
        const bool points = gap.contains(u':') || gap.contains(u'=');
        const bool counts = gap.contains(u'#') || gap.contains(u'°') || gap.contains(u'№');
        if (link.looseWords == 0 && (points || counts))
            link.isNumbered = true;
        link.isSaid = link.isSaid || (isFirst && points);
        isListed = gap.trimmed() == u",";
        link.isAcrossComma = link.isAcrossComma || gap.contains(u',') || gap.contains(u';');
    }

    /// "discount code", but not "the room and the code".
    bool mayTake(LabelTopic topic) const
    {
        if (!code || link.looseWords == code->looseWords)
            return true;
        return topic == LabelTopic::Booking || topic == LabelTopic::Passport
            || topic == LabelTopic::Customer || topic == LabelTopic::OneTimeCode
            || topic == LabelTopic::Vat || topic == LabelTopic::Iban;
    }
};

void GuardLabels::readWord(Walk &walk, qsizetype word) const
{
    LabelLink &link = walk.link;
    const LinkWord kind = kindOf(word);
    if (walk.isFirst && kind == LinkWord::Copula)
        link.isSaid = true;
    if (kind == LinkWord::Number) {
        link.isNumbered = link.isNumbered || link.looseWords == 0 || walk.code;
        walk.looseAtNumber = link.looseWords;
    }
    // "AB123 and CD456" have the same label.
    const GuardWord &each = m_text.words().at(word);
    const bool isCode = hasDigit(each.folded);
    const bool isAnother =
        isCode && (walk.wasAlso || (walk.isListed && each.length == walk.valueLength));
    if ((kind == LinkWord::None || kind == LinkWord::Breaking)
        && !(isAnother && link.looseWords == 0)) {
        const bool takes = isCode && each.length >= shortestCode;
        link.isTaken = link.isTaken || takes;
        link.looseWords += takes ? 2 : 1;
    }
    walk.isFirst = walk.isFirst && kind == LinkWord::Also;
    walk.wasAlso = kind == LinkWord::Also;
}

void GuardLabels::lookForOwner(LabelLink &link, qsizetype word) const
{
    const QList<GuardWord> &words = m_text.words();
    for (qsizetype i = word; i >= 0 && word - i < mostWordsOfOwner; --i) {
        const qsizetype next = words.at(i + 1).start;
        const QString gap = m_text.plain().sliced(words.at(i).end(), next - words.at(i).end());
        if (gap.trimmed().size() > 1 || gap.contains(u',') || endsSentence(i, gap, next))
            return;
        if (const Label *label = labelOf(i)) {
            if (label->topic == LabelTopic::OneTimeCode)
                link.topic = label->topic;
            if (label->topic == LabelTopic::Code) {
                link.hasCodeWord = link.isNumbered = true;
                if (isWeak(link.topic))
                    link.topic = LabelTopic::Code;
            }
            return;
        }
        const LinkWord kind = kindOf(i);
        if (kind == LinkWord::Number)
            link.isNumbered = true;
        else if (kind != LinkWord::Filler && kind != LinkWord::Breaking)
            return;
    }
}

GuardLabels::Step GuardLabels::readLabel(Walk &walk, const Label &label) const
{
    // "the code by e-mail is", "in order to"
    const bool isCode = label.topic == LabelTopic::Code;
    if (label.topic == LabelTopic::Nothing || label.topic == LabelTopic::Email
        || (walk.code && isCode))
        return Step::Word;
    if (isCode) {
        walk.link.hasCodeWord = true;
        walk.code = walk.link;
        walk.isFirst = false;
        return Step::Further;
    }
    if (!walk.mayTake(label.topic) || (walk.weak && label.topic != LabelTopic::OneTimeCode))
        return Step::End;
    walk.link.topic = label.topic;
    // "the customer number with you is": the word may also belong to the label.
    walk.link.isNumbered =
        walk.link.isNumbered || walk.link.hasCodeWord || walk.looseAtNumber == walk.link.looseWords;
    if (walk.link.looseWords == 0)
        lookForOwner(walk.link, label.first - 1);
    if (!isWeak(walk.link.topic) || walk.code)
        return Step::Found;
    walk.weak = walk.link;
    ++walk.link.looseWords;
    walk.isFirst = false;
    return Step::Further;
}

std::optional<LabelLink> GuardLabels::linkBefore(const TextRange &range) const
{
    Walk walk;
    walk.valueLength = range.length;
    qsizetype next = range.start;
    const qsizetype last = m_text.wordAt(range.start) - 1;
    for (qsizetype i = last; i >= 0 && last - i < mostWords; --i) {
        const GuardWord &word = m_text.words().at(i);
        if (word.end() > next) // the range begins in the middle of a word
            continue;
        const QString gap = m_text.plain().sliced(word.end(), next - word.end());
        if (gap.size() > longestGap || endsSentence(i, gap, next))
            break;
        walk.readGap(gap);
        next = word.start;
        const Label *label = labelOf(i);
        const Step step = label ? readLabel(walk, *label) : Step::Word;
        if (step == Step::Found)
            return walk.link;
        if (step == Step::End)
            break;
        if (step == Step::Further) {
            i = label->first;
            next = m_text.words().at(i).start;
            continue;
        }
        if (walk.isFirst && kindOf(i) == LinkWord::Breaking)
            return {};
        readWord(walk, i);
        if (walk.link.looseWords > mostLooseWords)
            break;
    }
    if (!walk.code)
        return walk.weak;
    walk.code->topic = LabelTopic::Code;
    return walk.code;
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
        const LinkWord kind = kindOf(i);
        if (i == last) {
            const bool opens = gap.contains(u'(') || gap.contains(u"- ") || gap.contains(u'=');
            const bool says = kind == LinkWord::Copula || word.folded == "as"_L1
                || word.folded == "come"_L1 || word.folded == "sarebbe"_L1;
            if (!opens && !says)
                break;
        }
        if (const Label *label = labelOf(i); label && label->topic != LabelTopic::Nothing) {
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

bool GuardLabels::isLinking(qsizetype word) const
{
    return labelOf(word) || kindOf(word) != LinkWord::None;
}

LinkWord GuardLabels::wordBefore(const TextRange &range) const
{
    const qsizetype index = m_text.wordAt(range.start) - 1;
    return index < 0 ? LinkWord::None : kindOf(index);
}

} // namespace sportello
