// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/common/tagcolour.h"

#include <array>

namespace sportello {

namespace {

struct Entry
{
    QLatin1String colour;
    Token token;
    const char *word;
};

constexpr std::array<Entry, 8> table{{
    {QLatin1String("grey"), Token::TagGrey, QT_TRANSLATE_NOOP("TagColour", "Grey")},
    {QLatin1String("red"), Token::TagRed, QT_TRANSLATE_NOOP("TagColour", "Red")},
    {QLatin1String("brown"), Token::TagBrown, QT_TRANSLATE_NOOP("TagColour", "Brown")},
    {QLatin1String("yellow"), Token::TagYellow, QT_TRANSLATE_NOOP("TagColour", "Yellow")},
    {QLatin1String("green"), Token::TagGreen, QT_TRANSLATE_NOOP("TagColour", "Green")},
    {QLatin1String("teal"), Token::TagTeal, QT_TRANSLATE_NOOP("TagColour", "Teal")},
    {QLatin1String("violet"), Token::TagViolet, QT_TRANSLATE_NOOP("TagColour", "Violet")},
    {QLatin1String("pink"), Token::TagPink, QT_TRANSLATE_NOOP("TagColour", "Pink")},
}};

const Entry &entryOf(const QString &colour)
{
    for (const Entry &entry : table) {
        if (entry.colour == colour)
            return entry;
    }
    return table.front();
}

} // namespace

Token TagColour::token(const QString &colour)
{
    return entryOf(colour).token;
}

QString TagColour::word(const QString &colour)
{
    return tr(entryOf(colour).word);
}

} // namespace sportello
