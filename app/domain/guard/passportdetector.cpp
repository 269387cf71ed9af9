// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/guard/passportdetector.h"

#include "domain/guard/codevalues.h"

#include <QRegularExpression>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shortest = 6;
constexpr qsizetype longest = 12;
// German ones have letters anywhere; short ones with letters are flights and rooms.
constexpr qsizetype fewestDigits = 2;
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

QList<PrivateFinding> PassportDetector::find(const GuardInput &input) const
{
    QList<PrivateFinding> findings;
    for (const LabelledCode &code : input.codes) {
        if (code.link.topic == LabelTopic::Passport && isPassport(code.value, code.link))
            findings.append({kind(), code.value.range, code.link.looseWords == 0 ? 91 : 80});
    }
    return findings;
}

} // namespace sportello
