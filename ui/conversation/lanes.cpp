// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/conversation/lanes.h"

#include "ui/common/format.h"

#include <QFontMetrics>

namespace sportello {

namespace {

/// Shorter lines make an answer of three sentences a column of single words.
constexpr int LeastLetters = 26;

} // namespace

int Lanes::spineWidth(const Theme &theme)
{
    const QFontMetrics metrics(theme.font(FontRole::Caption));
    return metrics.horizontalAdvance(Format::time(Instant())) + 16;
}

std::optional<Lanes> Lanes::in(int width, const Theme &theme)
{
    const int spine = spineWidth(theme);
    const int lane = (width - spine) / 2;
    const QFontMetrics metrics(theme.font(FontRole::Body));
    if (lane < LeastLetters * metrics.averageCharWidth() + 2 * Inset + Indent)
        return {};
    Lanes lanes;
    lanes.inPublic = QRect(0, 0, lane, 0);
    lanes.spine = QRect(lane, 0, width - 2 * lane, 0);
    lanes.inPrivate = QRect(width - lane, 0, lane, 0);
    return lanes;
}

} // namespace sportello
