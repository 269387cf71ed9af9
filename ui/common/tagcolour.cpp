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
    QRgb lightBack;
    QRgb lightText;
    QRgb darkBack;
    QRgb darkText;
};

// Beside the avatars' colours; every text has a contrast of 6 or more on its chip.
constexpr std::array<Entry, 8> table{{
    {QLatin1String("grey"), Token::TagGrey, QT_TRANSLATE_NOOP("TagColour", "Grey"), 0xffe5e8eb,
     0xff45505e, 0xff30363d, 0xffbac2cc},
    {QLatin1String("red"), Token::TagRed, QT_TRANSLATE_NOOP("TagColour", "Red"), 0xffebdadd,
     0xff6a2f3b, 0xff452d33, 0xffefc6ce},
    {QLatin1String("brown"), Token::TagBrown, QT_TRANSLATE_NOOP("TagColour", "Brown"), 0xffe6ddd3,
     0xff5a4022, 0xff40342a, 0xffe3c9ae},
    {QLatin1String("yellow"), Token::TagYellow, QT_TRANSLATE_NOOP("TagColour", "Yellow"),
     0xffece6c9, 0xff544a12, 0xff3e391f, 0xffe2d79a},
    {QLatin1String("green"), Token::TagGreen, QT_TRANSLATE_NOOP("TagColour", "Green"), 0xffdce6d6,
     0xff36512a, 0xff2d3a29, 0xffc8ddbc},
    {QLatin1String("teal"), Token::TagTeal, QT_TRANSLATE_NOOP("TagColour", "Teal"), 0xffd6e4e4,
     0xff1f4a4a, 0xff25403f, 0xffbfe0de},
    {QLatin1String("violet"), Token::TagViolet, QT_TRANSLATE_NOOP("TagColour", "Violet"),
     0xffe4ddec, 0xff4a3766, 0xff372f46, 0xffd5c7e8},
    {QLatin1String("pink"), Token::TagPink, QT_TRANSLATE_NOOP("TagColour", "Pink"), 0xfff0dce8,
     0xff6b2a55, 0xff42293b, 0xffebc1dc},
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

TagChip TagColour::chip(const QString &colour, const Theme &theme)
{
    const Entry &entry = entryOf(colour);
    return theme.isDark() ? TagChip{QColor(entry.darkBack), QColor(entry.darkText)}
                          : TagChip{QColor(entry.lightBack), QColor(entry.lightText)};
}

QString TagColour::word(const QString &colour)
{
    return tr(entryOf(colour).word);
}

} // namespace sportello
