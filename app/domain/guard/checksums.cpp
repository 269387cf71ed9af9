// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/guard/checksums.h"

#include <array>

namespace sportello {

namespace {

bool isDigit(QChar character)
{
    return character >= u'0' && character <= u'9';
}

/// 0–9 and 10–35; -1 for everything else.
int valueOf(QChar character)
{
    if (isDigit(character))
        return character.unicode() - '0';
    const char16_t upper = character.toUpper().unicode();
    return upper >= 'A' && upper <= 'Z' ? upper - 'A' + 10 : -1;
}

} // namespace

bool passesLuhn(QStringView digits)
{
    int sum = 0;
    bool twice = false;
    for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit) {
        if (!isDigit(*digit))
            return false;
        int value = digit->unicode() - '0';
        if (twice) {
            value *= 2;
            if (value > 9)
                value -= 9;
        }
        sum += value;
        twice = !twice;
    }
    return !digits.isEmpty() && sum % 10 == 0;
}

bool passesMod97(QStringView iban)
{
    if (iban.size() < 5)
        return false;
    int rest = 0;
    for (qsizetype i = 0; i < iban.size(); ++i) {
        const int value = valueOf(iban.at((i + 4) % iban.size()));
        if (value < 0)
            return false;
        rest = (rest * (value < 10 ? 10 : 100) + value) % 97;
    }
    return rest == 1;
}

bool passesCodiceFiscale(QStringView code)
{
    // What a character counts at the odd places, beginning with the first; digits count as the
    // letters from A on.
    constexpr std::array<int, 26> odd{1,  0,  5, 7, 9, 13, 15, 17, 19, 21, 2,  4,  18,
                                      20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23};
    if (code.size() != 16)
        return false;
    int sum = 0;
    for (qsizetype i = 0; i < 15; ++i) {
        const int value = valueOf(code.at(i));
        if (value < 0)
            return false;
        const int place = value < 10 ? value : value - 10;
        sum += i % 2 == 0 ? odd.at(size_t(place)) : place;
    }
    return valueOf(code.at(15)) == sum % 26 + 10;
}

bool passesPartitaIva(QStringView digits)
{
    // All zeros pass and belong to nobody.
    return digits.size() == 11 && passesLuhn(digits) && digits != QStringView(u"00000000000");
}

} // namespace sportello
