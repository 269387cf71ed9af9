// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/guard/onetimecodedetector.h"

#include "domain/guard/codevalues.h"
#include "domain/guard/numbers.h"

#include <QRegularExpression>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shortest = 4;
constexpr qsizetype longest = 8;
// What most services send.
constexpr qsizetype usual = 6;
constexpr qsizetype wordsNear = 35;
constexpr qsizetype wordsBefore = 60;
constexpr qsizetype unusual = 5;
constexpr int mostLooseWords = 6;
constexpr int mostLooseWordsUnsaid = 3;

/// Words of shops: a code beside them is of a discount.
bool isAboutDiscounts(const GuardText &text)
{
    static const QRegularExpression words(
        u"\\b(?:checkout|discount\\w*|promo\\w*|voucher\\w*|coupon\\w*|% off|off your|sconto|sconti"
        "|scontat\\w*|saldi|black friday|gift|buono|buoni|omaggio|redeem|riscatta\\w*)"_s);
    return words.match(text.folded()).hasMatch();
}

bool isPlainCode(const GuardText &text, const CodeValue &value, const LabelLink &link)
{
    if (isAboutDiscounts(text) || (isYear(value.code) && !link.isSaid))
        return false;
    if (link.looseWords == 0)
        return true;
    const bool isUnusual = value.code.size() < unusual;
    return link.isSaid || link.looseWords <= (isUnusual ? 1 : mostLooseWordsUnsaid);
}

/// "What is wrong with my code? 482913 does not work."
bool isBesideSentence(const GuardInput &input, const CodeValue &value)
{
    return value.code.size() == usual && !isAboutDiscounts(input.text)
        && (input.labels.isNear(LabelTopic::OneTimeCode, value.range, wordsNear, wordsNear)
            || input.labels.isNear(LabelTopic::Code, value.range, wordsNear, wordsNear));
}

bool isOneTimeCode(const GuardInput &input, const CodeValue &value, const LabelLink &link)
{
    if (!value.isNumber() || value.code.size() < shortest || value.code.size() > longest)
        return false;
    if (link.topic == LabelTopic::Code)
        return isPlainCode(input.text, value, link);
    if (link.topic == LabelTopic::Nothing)
        return isBesideSentence(input, value);
    if (link.topic != LabelTopic::OneTimeCode)
        return false;
    if (link.looseWords == 0)
        return !isYear(value.code) || link.isSaid || link.isNumbered || link.hasCodeWord
            || !value.hasBlanks;
    return link.looseWords
        <= (link.isSaid || value.code.size() >= usual ? mostLooseWords : mostLooseWordsUnsaid);
}

} // namespace

QList<PrivateFinding> OneTimeCodeDetector::find(const GuardInput &input) const
{
    // "Enter 482913 to sign in": no word says that it is a code.
    static const QRegularExpression entered(
        u"\\b(?:use|enter|type|typed in|inserisci|inserire|inserite|digita|digitare|digitate|usa)"
        " (?<code>\\d{4,8}|\\d{3}[ -]\\d{3})(?= "
        "(?:to|in|for|on|per|nel|nell)\\b[^.!?]{0,25}\\b(?:sign|log"
        "|login|confirm|verify|app|account|acced|conferm|verific|complet))"_s);
    // "She wanted my code. I told her 4821."
    static const QRegularExpression told(
        u"\\b(?:told|gave|read|sent|texted|detto|dato|letto|mandato|comunicato|dettato)"
        "(?: (?:him|her|them|it|out|back|lui|lei|loro)){0,2} (?<code>\\d{4,8})\\b(?![.,:]\\d)"_s);
    QList<PrivateFinding> findings;
    for (auto match = told.globalMatch(input.text.folded()); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        const TextRange range{found.capturedStart(u"code"_s), found.capturedLength(u"code"_s)};
        const bool isOfCode = input.labels.isNear(LabelTopic::Code, range, wordsBefore, 0)
            || input.labels.isNear(LabelTopic::OneTimeCode, range, wordsBefore, 0);
        if (isOfCode && !isAboutDiscounts(input.text))
            findings.append({kind(), range, 66});
    }
    for (auto match = entered.globalMatch(input.text.folded()); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        findings.append(
            {kind(), {found.capturedStart(u"code"_s), found.capturedLength(u"code"_s)}, 66});
    }
    for (const LabelledCode &code : input.codes) {
        if (isOneTimeCode(input, code.value, code.link))
            findings.append({kind(), code.value.range, code.link.looseWords == 0 ? 90 : 66});
    }
    return findings;
}

} // namespace sportello
