// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/guard/customernumberdetector.h"

#include "domain/guard/codevalues.h"
#include "domain/guard/numbers.h"

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype fewestDigits = 3;
// Without "number" beside it.
constexpr qsizetype fewestBareDigits = 5;
constexpr qsizetype longestRound = 7;
constexpr int mostLooseWords = 5;
constexpr int mostLooseWordsUnsure = 1;

/// "Our customer number 10,000!"
bool isRound(const QString &code)
{
    return code.endsWith("000"_L1) && code.size() <= longestRound;
}

bool isCustomerNumber(const GuardInput &input, const CodeValue &value, const LabelLink &link)
{
    const bool isDirect = input.labels.wordBefore(value.range) == LinkWord::Number;
    if (isRound(value.code) || (isYear(value.code) && !isDirect))
        return false;
    if (value.digits < fewestDigits)
        return false;
    const bool isSure = link.isNumbered || link.hasCodeWord;
    if (link.looseWords > 0)
        return link.looseWords <= (isSure ? mostLooseWords : mostLooseWordsUnsure)
            && value.code.size() > (isSure ? 4 : fewestBareDigits);
    if (isSure)
        return true;
    return value.digits >= fewestBareDigits || (value.isMixed() && value.digits >= 4);
}

} // namespace

QList<PrivateFinding> CustomerNumberDetector::find(const GuardInput &input) const
{
    QList<PrivateFinding> findings;
    for (const LabelledCode &code : input.codes) {
        if (code.link.topic == LabelTopic::Customer
            && isCustomerNumber(input, code.value, code.link))
            findings.append({kind(), code.value.range, code.link.looseWords == 0 ? 90 : 79});
    }
    return findings;
}

} // namespace sportello
