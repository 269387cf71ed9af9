// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/graphemes.h"

#include <QChar>

#include <algorithm>
#include <array>

namespace sportello {

namespace {

struct Range
{
    char32_t first;
    char32_t last;
};

template<size_t Count>
bool contains(const std::array<Range, Count> &ranges, char32_t c)
{
    const auto range =
        std::lower_bound(ranges.begin(), ranges.end(), c,
                         [](const Range &r, char32_t value) { return r.last < value; });
    return range != ranges.end() && range->first <= c;
}

// The properties that a character's general category does not tell: emoji-data.txt and
// auxiliary/GraphemeBreakProperty.txt of Unicode 15.0.
constexpr std::array pictographs{
    Range{0xA9, 0xA9},       Range{0xAE, 0xAE},       Range{0x203C, 0x203C},
    Range{0x2049, 0x2049},   Range{0x2122, 0x2122},   Range{0x2139, 0x2139},
    Range{0x2194, 0x2199},   Range{0x21A9, 0x21AA},   Range{0x231A, 0x231B},
    Range{0x2328, 0x2328},   Range{0x2388, 0x2388},   Range{0x23CF, 0x23CF},
    Range{0x23E9, 0x23F3},   Range{0x23F8, 0x23FA},   Range{0x24C2, 0x24C2},
    Range{0x25AA, 0x25AB},   Range{0x25B6, 0x25B6},   Range{0x25C0, 0x25C0},
    Range{0x25FB, 0x25FE},   Range{0x2600, 0x2605},   Range{0x2607, 0x2612},
    Range{0x2614, 0x2685},   Range{0x2690, 0x2705},   Range{0x2708, 0x2712},
    Range{0x2714, 0x2714},   Range{0x2716, 0x2716},   Range{0x271D, 0x271D},
    Range{0x2721, 0x2721},   Range{0x2728, 0x2728},   Range{0x2733, 0x2734},
    Range{0x2744, 0x2744},   Range{0x2747, 0x2747},   Range{0x274C, 0x274C},
    Range{0x274E, 0x274E},   Range{0x2753, 0x2755},   Range{0x2757, 0x2757},
    Range{0x2763, 0x2767},   Range{0x2795, 0x2797},   Range{0x27A1, 0x27A1},
    Range{0x27B0, 0x27B0},   Range{0x27BF, 0x27BF},   Range{0x2934, 0x2935},
    Range{0x2B05, 0x2B07},   Range{0x2B1B, 0x2B1C},   Range{0x2B50, 0x2B50},
    Range{0x2B55, 0x2B55},   Range{0x3030, 0x3030},   Range{0x303D, 0x303D},
    Range{0x3297, 0x3297},   Range{0x3299, 0x3299},   Range{0x1F000, 0x1F0FF},
    Range{0x1F10D, 0x1F10F}, Range{0x1F12F, 0x1F12F}, Range{0x1F16C, 0x1F171},
    Range{0x1F17E, 0x1F17F}, Range{0x1F18E, 0x1F18E}, Range{0x1F191, 0x1F19A},
    Range{0x1F1AD, 0x1F1E5}, Range{0x1F201, 0x1F20F}, Range{0x1F21A, 0x1F21A},
    Range{0x1F22F, 0x1F22F}, Range{0x1F232, 0x1F23A}, Range{0x1F23C, 0x1F23F},
    Range{0x1F249, 0x1F3FA}, Range{0x1F400, 0x1F53D}, Range{0x1F546, 0x1F64F},
    Range{0x1F680, 0x1F6FF}, Range{0x1F774, 0x1F77F}, Range{0x1F7D5, 0x1F7FF},
    Range{0x1F80C, 0x1F80F}, Range{0x1F848, 0x1F84F}, Range{0x1F85A, 0x1F85F},
    Range{0x1F888, 0x1F88F}, Range{0x1F8AE, 0x1F8FF}, Range{0x1F90C, 0x1F93A},
    Range{0x1F93C, 0x1F945}, Range{0x1F947, 0x1FAFF}, Range{0x1FC00, 0x1FFFD},
};

constexpr std::array prepended{
    Range{0x600, 0x605},     Range{0x6DD, 0x6DD},     Range{0x70F, 0x70F},
    Range{0x890, 0x891},     Range{0x8E2, 0x8E2},     Range{0xD4E, 0xD4E},
    Range{0x110BD, 0x110BD}, Range{0x110CD, 0x110CD}, Range{0x111C2, 0x111C3},
    Range{0x1193F, 0x1193F}, Range{0x11941, 0x11941}, Range{0x11A3A, 0x11A3A},
    Range{0x11A84, 0x11A89}, Range{0x11D46, 0x11D46}, Range{0x11F02, 0x11F02},
};

constexpr std::array extendingSpacingMarks{
    Range{0x9BE, 0x9BE},     Range{0x9D7, 0x9D7},     Range{0xB3E, 0xB3E},
    Range{0xB57, 0xB57},     Range{0xBBE, 0xBBE},     Range{0xBD7, 0xBD7},
    Range{0xCC2, 0xCC2},     Range{0xCD5, 0xCD6},     Range{0xD3E, 0xD3E},
    Range{0xD57, 0xD57},     Range{0xDCF, 0xDCF},     Range{0xDDF, 0xDDF},
    Range{0x1B35, 0x1B35},   Range{0x302E, 0x302F},   Range{0x1133E, 0x1133E},
    Range{0x11357, 0x11357}, Range{0x114B0, 0x114B0}, Range{0x114BD, 0x114BD},
    Range{0x115AF, 0x115AF}, Range{0x11930, 0x11930}, Range{0x1D165, 0x1D165},
    Range{0x1D16E, 0x1D172},
};

constexpr std::array separateSpacingMarks{
    Range{0x102B, 0x102C},   Range{0x1038, 0x1038}, Range{0x1062, 0x1064}, Range{0x1067, 0x106D},
    Range{0x1083, 0x1083},   Range{0x1087, 0x108C}, Range{0x108F, 0x108F}, Range{0x109A, 0x109C},
    Range{0x1A61, 0x1A61},   Range{0x1A63, 0x1A64}, Range{0xAA7B, 0xAA7B}, Range{0xAA7D, 0xAA7D},
    Range{0x11720, 0x11721},
};

enum class Break {
    Other,
    Return,
    LineFeed,
    Control,
    Extend,
    Joiner,
    SpacingMark,
    Prepend,
    RegionalIndicator,
    Pictograph,
    HangulLeading,
    HangulVowel,
    HangulTrailing,
    HangulOpen, // a syllable without a trailing consonant
    HangulClosed,
};

bool between(char32_t c, char32_t first, char32_t last)
{
    return c >= first && c <= last;
}

Break hangulClass(char32_t c)
{
    if (between(c, 0x1100, 0x115F) || between(c, 0xA960, 0xA97C))
        return Break::HangulLeading;
    if (between(c, 0x1160, 0x11A7) || between(c, 0xD7B0, 0xD7C6))
        return Break::HangulVowel;
    if (between(c, 0x11A8, 0x11FF) || between(c, 0xD7CB, 0xD7FB))
        return Break::HangulTrailing;
    if (between(c, 0xAC00, 0xD7A3))
        return (c - 0xAC00) % 28 == 0 ? Break::HangulOpen : Break::HangulClosed;
    return Break::Other;
}

Break classByCategory(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_Enclosing: return Break::Extend;
    case QChar::Mark_SpacingCombining:
        if (contains(extendingSpacingMarks, c))
            return Break::Extend;
        return contains(separateSpacingMarks, c) ? Break::Other : Break::SpacingMark;
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph: return Break::Control;
    default:
        return between(c, 0xE0000, 0xE0FFF) || between(c, 0xFFF0, 0xFFF8) || c == 0x2065
            ? Break::Control
            : Break::Other;
    }
}

Break breakClass(char32_t c)
{
    if (c < 0x7F && c >= 0x20)
        return Break::Other;
    if (c == U'\r')
        return Break::Return;
    if (c == U'\n')
        return Break::LineFeed;
    if (c == 0x200D)
        return Break::Joiner;
    if (c == 0x200C || between(c, 0xFF9E, 0xFF9F) || between(c, 0x1F3FB, 0x1F3FF)
        || between(c, 0xE0020, 0xE007F))
        return Break::Extend;
    if (c == 0xE33 || c == 0xEB3)
        return Break::SpacingMark;
    if (between(c, 0x1F1E6, 0x1F1FF))
        return Break::RegionalIndicator;
    if (contains(prepended, c))
        return Break::Prepend;
    if (isPictograph(c))
        return Break::Pictograph;
    const Break hangul = hangulClass(c);
    return hangul != Break::Other ? hangul : classByCategory(c);
}

bool joinsHangul(Break left, Break right)
{
    switch (left) {
    case Break::HangulLeading:
        return right == Break::HangulLeading || right == Break::HangulVowel
            || right == Break::HangulOpen || right == Break::HangulClosed;
    case Break::HangulOpen:
    case Break::HangulVowel: return right == Break::HangulVowel || right == Break::HangulTrailing;
    case Break::HangulClosed:
    case Break::HangulTrailing: return right == Break::HangulTrailing;
    default: return false;
    }
}

bool isControl(Break value)
{
    return value == Break::Return || value == Break::LineFeed || value == Break::Control;
}

// What of a cluster read so far decides whether it goes on.
struct Cluster
{
    Break last = Break::Other;
    bool emoji = false; // a pictograph and nothing but extenders since
    bool emojiJoined = false; // and a joiner behind that
    bool oddFlags = false; // an unpaired regional indicator stands last

    explicit Cluster(Break first) { take(first); }

    void take(Break next)
    {
        emojiJoined = next == Break::Joiner && emoji;
        emoji = next == Break::Pictograph || (next == Break::Extend && emoji);
        oddFlags = next == Break::RegionalIndicator && !oddFlags;
        last = next;
    }

    bool goesOnWith(Break next) const
    {
        if (last == Break::Return && next == Break::LineFeed)
            return true;
        if (isControl(last) || isControl(next))
            return false;
        if (next == Break::Extend || next == Break::Joiner || next == Break::SpacingMark)
            return true;
        return last == Break::Prepend || joinsHangul(last, next)
            || (emojiJoined && next == Break::Pictograph)
            || (oddFlags && next == Break::RegionalIndicator);
    }
};

} // namespace

CodePointAt codePointAt(QStringView text, qsizetype position)
{
    const QChar c = text[position];
    if (c.isHighSurrogate() && position + 1 < text.size() && text[position + 1].isLowSurrogate())
        return {QChar::surrogateToUcs4(c, text[position + 1]), position + 2};
    return {c.unicode(), position + 1};
}

bool isPictograph(char32_t codePoint)
{
    return contains(pictographs, codePoint);
}

qsizetype graphemeEnd(QStringView text, qsizetype start)
{
    CodePointAt at = codePointAt(text, start);
    Cluster cluster(breakClass(at.value));
    qsizetype end = at.next;
    while (end < text.size()) {
        at = codePointAt(text, end);
        const Break next = breakClass(at.value);
        if (!cluster.goesOnWith(next))
            break;
        cluster.take(next);
        end = at.next;
    }
    return end;
}

qsizetype graphemeBoundaryBefore(QStringView text, qsizetype position)
{
    qsizetype boundary = 0;
    while (boundary < position) {
        const qsizetype end = graphemeEnd(text, boundary);
        if (end > position)
            break;
        boundary = end;
    }
    return boundary;
}

} // namespace sportello
