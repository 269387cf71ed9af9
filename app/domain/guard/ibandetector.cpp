// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/guard/ibandetector.h"

#include "domain/guard/checksums.h"
#include "domain/guard/numbers.h"

#include <QHash>
#include <QRegularExpression>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

// SWIFT, IBAN Registry, release 99: the whole length of each country's IBAN.
const QHash<QString, int> &lengths()
{
    static const QHash<QString, int> all{
        {u"AD"_s, 24}, {u"AE"_s, 23}, {u"AL"_s, 28}, {u"AT"_s, 20}, {u"AZ"_s, 28}, {u"BA"_s, 20},
        {u"BE"_s, 16}, {u"BG"_s, 22}, {u"BH"_s, 22}, {u"BI"_s, 27}, {u"BR"_s, 29}, {u"BY"_s, 28},
        {u"CH"_s, 21}, {u"CR"_s, 22}, {u"CY"_s, 28}, {u"CZ"_s, 24}, {u"DE"_s, 22}, {u"DJ"_s, 27},
        {u"DK"_s, 18}, {u"DO"_s, 28}, {u"EE"_s, 20}, {u"EG"_s, 29}, {u"ES"_s, 24}, {u"FI"_s, 18},
        {u"FK"_s, 18}, {u"FO"_s, 18}, {u"FR"_s, 27}, {u"GB"_s, 22}, {u"GE"_s, 22}, {u"GI"_s, 23},
        {u"GL"_s, 18}, {u"GR"_s, 27}, {u"GT"_s, 28}, {u"HN"_s, 28}, {u"HR"_s, 21}, {u"HU"_s, 28},
        {u"IE"_s, 22}, {u"IL"_s, 23}, {u"IQ"_s, 23}, {u"IS"_s, 26}, {u"IT"_s, 27}, {u"JO"_s, 30},
        {u"KW"_s, 30}, {u"KZ"_s, 20}, {u"LB"_s, 28}, {u"LC"_s, 32}, {u"LI"_s, 21}, {u"LT"_s, 20},
        {u"LU"_s, 20}, {u"LV"_s, 21}, {u"LY"_s, 25}, {u"MC"_s, 27}, {u"MD"_s, 24}, {u"ME"_s, 22},
        {u"MK"_s, 19}, {u"MN"_s, 20}, {u"MR"_s, 27}, {u"MT"_s, 31}, {u"MU"_s, 30}, {u"NI"_s, 28},
        {u"NL"_s, 18}, {u"NO"_s, 15}, {u"OM"_s, 23}, {u"PK"_s, 24}, {u"PL"_s, 28}, {u"PS"_s, 29},
        {u"PT"_s, 25}, {u"QA"_s, 29}, {u"RO"_s, 24}, {u"RS"_s, 22}, {u"RU"_s, 33}, {u"SA"_s, 24},
        {u"SC"_s, 31}, {u"SD"_s, 18}, {u"SE"_s, 24}, {u"SI"_s, 19}, {u"SK"_s, 24}, {u"SM"_s, 27},
        {u"SO"_s, 23}, {u"ST"_s, 25}, {u"SV"_s, 28}, {u"TL"_s, 23}, {u"TN"_s, 24}, {u"TR"_s, 26},
        {u"UA"_s, 29}, {u"VA"_s, 22}, {u"VG"_s, 24}, {u"XK"_s, 20}, {u"YE"_s, 30},
    };
    return all;
}

constexpr qsizetype widestGap = 2;

bool isOfIban(QChar character)
{
    return character.unicode() < 0x80 && character.isLetterOrNumber();
}

/// Where the IBAN ends that begins at `start` and has `length` characters; -1 where there are not
/// as many, or it goes on.
qsizetype endOf(const QString &plain, qsizetype start, int length)
{
    qsizetype taken = 0;
    qsizetype gap = 0;
    qsizetype i = start;
    for (; i < plain.size() && taken < length; ++i) {
        const QChar each = plain.at(i);
        if (isOfIban(each)) {
            ++taken;
            gap = 0;
        } else if ((each != u' ' && each != u'-' && each != u'.' && each != u'\n')
                   || ++gap > widestGap) {
            return -1;
        }
    }
    if (taken < length || (i < plain.size() && plain.at(i).isLetterOrNumber()))
        return -1;
    return i;
}

} // namespace

QList<PrivateFinding> IbanDetector::find(const GuardInput &input) const
{
    static const QRegularExpression beginning(
        u"(?:(?<![\\p{L}\\d])|(?<=iban))[a-z]{2}[ -]?\\d[ ]?\\d(?=[ .-]{0,2}[a-z\\d])"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QString &plain = input.text.plain();
    QList<PrivateFinding> findings;
    for (auto match = beginning.globalMatch(plain); match.hasNext();) {
        const qsizetype start = match.next().capturedStart();
        const int length = lengths().value(plain.sliced(start, 2).toUpper());
        const qsizetype end = length > 0 ? endOf(plain, start, length) : -1;
        if (end < 0)
            continue;
        const TextRange range{start, end - start};
        if (passesMod97(codeOf(input.text.plain(range))))
            findings.append({kind(), range, 100});
    }
    return findings;
}

} // namespace sportello
