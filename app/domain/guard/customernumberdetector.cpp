// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/guard/customernumberdetector.h"

#include "domain/guard/codevalues.h"
#include "domain/guard/numbers.h"

namespace sportello {

namespace {

constexpr qsizetype fewestDigits = 3;
// Without "number" beside it.
constexpr qsizetype fewestBareDigits = 5;
constexpr int mostLooseWords = 5;

bool isCustomerNumber(const CodeValue &value, const LabelLink &link)
{
    if (value.digits < fewestDigits)
        return false;
    const bool isSure = link.isNumbered || link.hasCodeWord;
    if (link.looseWords > 0)
        return isSure && link.looseWords <= mostLooseWords && value.code.size() > 4;
    if (isSure)
        return true;
    return value.digits >= fewestBareDigits || (value.isMixed() && value.digits >= 4);
}

} // namespace

QList<PrivateFinding> CustomerNumberDetector::find(const GuardInput &input) const
{
    QList<PrivateFinding> findings;
    for (const LabelledCode &code : input.codes) {
        if (code.link.topic == LabelTopic::Customer && isCustomerNumber(code.value, code.link))
            findings.append({kind(), code.value.range, code.link.looseWords == 0 ? 90 : 79});
    }
    return findings;
}

} // namespace sportello
