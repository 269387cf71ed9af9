// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/guard/bookingdetector.h"

#include "domain/guard/codevalues.h"
#include "domain/guard/numbers.h"

#include <QSet>

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shortest = 4;
constexpr qsizetype longest = 12;

/// Six letters that are a code: right behind the word, and not because everything is in capitals.
bool isLetterCode(const GuardInput &input, const CodeValue &value, const LabelLink &link)
{
    static const QSet<QString> words{
        u"PLEASE"_s, u"NUMBER"_s, u"THANKS"_s, u"GRAZIE"_s, u"NUMERO"_s, u"CODICE"_s, u"ONLINE"_s,
        u"HOTELS"_s, u"SUBITO"_s, u"ANCORA"_s, u"AGOSTO"_s, u"LUGLIO"_s, u"GIUGNO"_s, u"MARZO"_s,
        u"AUGUST"_s, u"CANCEL"_s, u"SYSTEM"_s, u"REFUND"_s, u"CODICI"_s, u"OFFICE"_s, u"URGENT"_s,
        u"FAILED"_s, u"AURORA"_s, u"CENTRE"_s, u"ITALIA"_s};
    if (words.contains(value.code) || link.isBehind || link.looseWords > 0)
        return false;
    const qsizetype from = std::max<qsizetype>(0, value.range.start - 30);
    const QString before = input.text.plain().sliced(from, value.range.start - from);
    const bool isShouted =
        std::none_of(before.begin(), before.end(), [](QChar each) { return each.isLower(); });
    return !isShouted || link.isNumbered || before.contains("PNR"_L1);
}

bool isBooking(const GuardInput &input, const CodeValue &value, const LabelLink &link)
{
    if (value.code.size() < shortest || value.code.size() > longest)
        return false;
    if (value.digits == 0)
        return isLetterCode(input, value, link);
    const bool isSure = link.isNumbered || link.hasCodeWord;
    if (value.hasBlanks && !isSure)
        return false;
    if (link.looseWords == 0) {
        if (value.isMixed())
            return true;
        return isSure || (value.code.size() > shortest && !isYear(value.code));
    }
    if (isSure)
        return value.code.size() > shortest || link.isSaid;
    // "booking under Rossi, XK4829"
    return value.isMixed() && value.isCapital && value.code.size() >= 6 && link.looseWords <= 3;
}

} // namespace

QList<PrivateFinding> BookingDetector::find(const GuardInput &input) const
{
    QList<PrivateFinding> findings;
    for (const LabelledCode &code : input.codes) {
        if (code.link.topic == LabelTopic::Booking && isBooking(input, code.value, code.link))
            findings.append({kind(), code.value.range, code.link.looseWords == 0 ? 90 : 79});
    }
    return findings;
}

} // namespace sportello
