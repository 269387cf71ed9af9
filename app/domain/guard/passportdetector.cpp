// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/guard/passportdetector.h"

#include "domain/guard/codevalues.h"

#include <QRegularExpression>

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shortest = 6;
constexpr qsizetype longest = 12;
// German ones have letters anywhere; short ones with letters are flights and rooms.
constexpr qsizetype fewestDigits = 2;
constexpr qsizetype wordsBefore = 60;
constexpr qsizetype wordsBehind = 30;
constexpr qsizetype mostOfPassport = 9;
constexpr int mostLooseWords = 3;
constexpr qsizetype usualDigits = 5;
constexpr qsizetype fewestOfFewDigits = 8;

bool isPassport(const CodeValue &value, const LabelLink &link)
{
    // ICAO Doc 9303: at most nine characters; national cards go up to twelve.
    static const QRegularExpression usual(u"^[A-Z]{1,3}\\d{5,8}[A-Z]{0,2}$"_s);
    if (value.code.size() < shortest || value.code.size() > longest || value.digits < fewestDigits)
        return false;
    if (value.code.size() < fewestOfFewDigits && value.digits < usualDigits)
        return false;
    if (link.looseWords == 0)
        return true;
    if (link.isNumbered || link.isSaid || usual.match(value.code).hasMatch())
        return true;
    return value.code.size() == mostOfPassport && link.looseWords <= mostLooseWords;
}

} // namespace

/// "Left my passport at the airport: YA1234567": another word stands nearer.
bool isBesidePassport(const GuardInput &input, const CodeValue &value, const LabelLink &link)
{
    static const QRegularExpression own(u"^(?:[A-Z]{2}\\d{7}|[A-Z]{2}\\d{5}[A-Z]{2})$"_s);
    const bool isOfPlace = link.topic == LabelTopic::Nothing || link.topic == LabelTopic::Other
        || link.topic == LabelTopic::Phone || link.topic == LabelTopic::Card;
    const bool isMixed = value.code.size() == mostOfPassport && value.isMixed() && value.isCapital;
    if (!isOfPlace)
        return false;
    // "CI CA12345AB": small, it is a word.
    static const QRegularExpression card(u"\\bCI(?: ?(?:n|nr|n°|N)\\.?)?:? ?$"_s);
    const qsizetype from = std::max<qsizetype>(0, value.range.start - 10);
    if (own.match(value.code).hasMatch()
        && card.match(input.text.plain().sliced(from, value.range.start - from)).hasMatch())
        return true;
    return (isMixed || own.match(value.code).hasMatch())
        && input.labels.isNear(LabelTopic::Passport, value.range, wordsBefore, wordsBehind);
}

QList<PrivateFinding> PassportDetector::find(const GuardInput &input) const
{
    QList<PrivateFinding> findings;
    for (const LabelledCode &code : input.codes) {
        if (code.link.topic == LabelTopic::Passport && isPassport(code.value, code.link))
            findings.append({kind(), code.value.range, code.link.looseWords == 0 ? 91 : 80});
    }
    for (const LabelledCode &code : input.codes) {
        if (isBesidePassport(input, code.value, code.link))
            findings.append({kind(), code.value.range, 62});
    }
    return findings;
}

} // namespace sportello
