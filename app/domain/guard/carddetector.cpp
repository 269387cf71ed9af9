// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/guard/carddetector.h"

#include "domain/guard/checksums.h"
#include "domain/guard/guardlabels.h"
#include "domain/guard/numbers.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

struct IssuerRange
{
    int first; ///< of the first four digits
    int last;
    int shortest;
    int longest;
    bool isCommon; ///< other lengths and issuers need a word beside them
};

// Issuer identification numbers (ISO/IEC 7812-1) as the schemes publish them.
constexpr std::array issuers{
    IssuerRange{4000, 4999, 16, 16, true}, // Visa
    IssuerRange{4000, 4999, 13, 13, false},
    IssuerRange{4000, 4999, 19, 19, false},
    IssuerRange{5100, 5599, 16, 16, true}, // Mastercard
    IssuerRange{2221, 2720, 16, 16, true},
    IssuerRange{3400, 3499, 15, 15, true}, // American Express
    IssuerRange{3700, 3799, 15, 15, true},
    IssuerRange{3000, 3059, 14, 19, true}, // Diners Club
    IssuerRange{3095, 3095, 14, 19, true},
    IssuerRange{3600, 3699, 14, 19, true},
    IssuerRange{3800, 3999, 14, 19, true},
    IssuerRange{6011, 6011, 16, 19, true}, // Discover
    IssuerRange{6440, 6599, 16, 19, true},
    IssuerRange{3528, 3589, 16, 19, true}, // JCB
    IssuerRange{6200, 6299, 16, 19, true}, // UnionPay
    IssuerRange{8100, 8199, 16, 19, false},
    IssuerRange{2200, 2204, 16, 19, false}, // Mir
    IssuerRange{5000, 5099, 16, 16, true}, // Maestro
    IssuerRange{5600, 5899, 16, 16, true},
    IssuerRange{6000, 6999, 16, 16, true},
    IssuerRange{5000, 5099, 12, 19, false},
    IssuerRange{5600, 5899, 12, 19, false},
    IssuerRange{6000, 6999, 12, 19, false},
};

constexpr qsizetype fewestDigits = 12;
constexpr qsizetype mostDigits = 19;
constexpr qsizetype shortestGroup = 3;
constexpr qsizetype wordsNear = 60;

enum class Issuer { None, Rare, Common };

Issuer issuerOf(const QString &digits)
{
    const int beginning = digits.first(4).toInt();
    Issuer best = Issuer::None;
    for (const IssuerRange &range : issuers) {
        if (beginning >= range.first && beginning <= range.last && digits.size() >= range.shortest
            && digits.size() <= range.longest)
            best = range.isCommon ? Issuer::Common : std::max(best, Issuer::Rare);
    }
    return best;
}

/// Grouped as printed on cards: in fours, or as American Express and Diners do.
bool isPrintedSo(const DigitGroups &run, qsizetype first, qsizetype count)
{
    QList<qsizetype> sizes;
    for (qsizetype i = first; i < first + count; ++i)
        sizes.append(run.groups.at(i).length);
    if (sizes == QList<qsizetype>{4, 6, 5} || sizes == QList<qsizetype>{4, 6, 4})
        return true;
    return count > 2 && sizes.last() <= 4
        && std::all_of(sizes.begin(), sizes.end() - 1, [](qsizetype size) { return size == 4; });
}

/// In other groups than those on cards, none of them short; 3 begins too many phone numbers.
bool isWrittenInGroups(const DigitGroups &run, qsizetype first, qsizetype count, QStringView digits)
{
    const auto begin = run.groups.begin() + first;
    return count > 1 && digits.size() == 16 && !digits.startsWith(u'3')
        && std::all_of(begin, begin + count,
                       [](const TextRange &group) { return group.length >= shortestGroup; });
}

bool continuesIban(const GuardInput &input, qsizetype start)
{
    static const QRegularExpression beginning(
        u"(?:^|[^\\p{L}\\d])[A-Z]{2}\\d{2}(?:[ -]?[A-Z\\d]{4}){0,6}[ -]?$"_s);
    const qsizetype from = std::max<qsizetype>(0, start - 34);
    return beginning.match(input.text.plain().sliced(from, start - from)).hasMatch();
}

/// How sure it is that this is a card; 0 = it is none.
int strengthOf(const GuardInput &input, const DigitGroups &run, qsizetype first, qsizetype count)
{
    const TextRange range = run.range(first, count);
    const QString digits = digitsOf(input.text.plain(range));
    const Issuer issuer = issuerOf(digits);
    if (issuer == Issuer::None || !passesLuhn(digits))
        return 0;
    const QString &plain = input.text.plain();
    if (range.start > 0
        && (plain.at(range.start - 1) == u'+' || plain.at(range.start - 1).isLetter()))
        return 0;
    if (range.end() < plain.size() && plain.at(range.end()).isLetter())
        return 0;
    if (input.text.isInLink(range) || continuesIban(input, range.start))
        return 0;
    const bool isGrouped = isPrintedSo(run, first, count);
    const std::optional<LabelLink> link = input.labels.linkOf(range);
    const bool isNamed = (link && link->topic == LabelTopic::Card)
        || input.labels.isNear(LabelTopic::Card, range, wordsNear, wordsNear);
    const bool isOther =
        link && link->topic == LabelTopic::Order && !link->isAcrossComma && !link->isTaken;
    if (isOther && !isGrouped && (!isNamed || link->looseWords == 0))
        return 0;
    const bool isPhone = link && link->topic == LabelTopic::Phone;
    const bool hasGroups =
        isGrouped || (issuer == Issuer::Common && isWrittenInGroups(run, first, count, digits));
    if (!isNamed && !hasGroups && (issuer == Issuer::Rare || count > 1))
        return 0;
    if (!isNamed && issuer == Issuer::Rare && (isPhone || isOther))
        return 0;
    return 75 + (isGrouped ? 12 : 0) + (isNamed ? 12 : 0) - (isOther ? 10 : 0);
}

} // namespace

QList<PrivateFinding> CardDetector::find(const GuardInput &input) const
{
    QList<PrivateFinding> findings;
    const QList<DigitGroups> runs = findDigitGroups(input.text);
    for (const DigitGroups &run : runs) {
        for (qsizetype first = 0; first < run.groups.size(); ++first) {
            qsizetype digits = 0;
            qsizetype found = 0;
            int strength = 0;
            for (qsizetype i = first; i < run.groups.size(); ++i) {
                digits += run.groups.at(i).length;
                if (digits > mostDigits)
                    break;
                if (digits < fewestDigits)
                    continue;
                if (const int here = strengthOf(input, run, first, i - first + 1);
                    here > 0 && here >= strength) {
                    strength = here;
                    found = i - first + 1;
                }
            }
            if (found == 0)
                continue;
            findings.append({kind(), run.range(first, found), strength});
            first += found - 1;
        }
    }
    return findings;
}

} // namespace sportello
