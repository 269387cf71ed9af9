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

// SWIFT, IBAN Registry, release 99: what follows the country and the check digits, as digits (n),
// letters (a) or both (c).
constexpr char16_t structures[] =
    u"AD 8n12c,AE 19n,AL 8n16c,AT 16n,AZ 4a20c,BA 16n,BE 12n,BG 4a6n8c,BH 4a14c,BI 23n,"
    u"BR 23n1a1c,BY 4c4n16c,CH 5n12c,CR 18n,CY 8n16c,CZ 20n,DE 18n,DJ 23n,DK 14n,DO 4c20n,"
    u"EE 16n,EG 25n,ES 20n,FI 14n,FK 2a12n,FO 14n,FR 10n11c2n,GB 4a14n,GE 2a16n,GI 4a15c,"
    u"GL 14n,GR 7n16c,GT 24c,HN 4a20n,HR 17n,HU 24n,IE 4a14n,IL 19n,IQ 4a15n,IS 22n,"
    u"IT 1a10n12c,JO 4a4n18c,KW 4a22c,KZ 3n13c,LB 4n20c,LC 4a24c,LI 5n12c,LT 16n,LU 3n13c,"
    u"LV 4a13c,LY 21n,MC 10n11c2n,MD 20c,ME 18n,MK 3n10c2n,MN 16n,MR 23n,MT 4a5n18c,"
    u"MU 4a19n3a,NI 4a20n,NL 4a10n,NO 11n,OM 3n16c,PK 4a16c,PL 24n,PS 4a21c,PT 21n,"
    u"QA 4a21c,RO 4a16c,RS 18n,RU 14n15c,SA 2n18c,SC 4a20n3a,SD 14n,SE 20n,SI 15n,SK 20n,"
    u"SM 1a10n12c,SO 19n,ST 21n,SV 4a20n,TL 19n,TN 20n,TR 6n16c,UA 6n19c,VA 18n,VG 4a16n,"
    u"XK 16n,YE 4a4n18c";

struct Structure
{
    QRegularExpression pattern; ///< the whole IBAN without blanks
    int length = 0; ///< of it
};

const QHash<QString, Structure> &countries()
{
    static const QHash<QString, Structure> all = [] {
        static const QRegularExpression part(u"(\\d+)([anc])"_s);
        QHash<QString, Structure> read;
        const QStringList entries = QString::fromUtf16(structures).split(u',');
        for (const QString &entry : entries) {
            Structure structure;
            QString pattern = u"^[A-Z]{2}\\d{2}"_s;
            structure.length = 4;
            for (auto match = part.globalMatch(entry.sliced(3)); match.hasNext();) {
                const QRegularExpressionMatch found = match.next();
                const QChar kind = found.captured(2).at(0);
                pattern += (kind == u'n'       ? u"\\d"_s
                                : kind == u'a' ? u"[A-Z]"_s
                                               : u"[A-Z\\d]"_s)
                    + u'{' + found.captured(1) + u'}';
                structure.length += found.captured(1).toInt();
            }
            structure.pattern.setPattern(pattern + u'$');
            read.insert(entry.first(2), structure);
        }
        return read;
    }();
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
        // Words are countries too: "no 90000000462 is" has the length and, with some luck, the
        // check digits of a Norwegian one.
        const auto country = countries().constFind(plain.sliced(start, 2).toUpper());
        if (country == countries().constEnd())
            continue;
        const qsizetype end = endOf(plain, start, country->length);
        if (end < 0)
            continue;
        const TextRange range{start, end - start};
        const QString code = codeOf(input.text.plain(range));
        if (country->pattern.match(code).hasMatch() && passesMod97(code))
            findings.append({kind(), range, 100});
    }
    return findings;
}

} // namespace sportello
