// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/common/hittext.h"

#include "ui/common/painting.h"

#include <algorithm>

namespace sportello::Painting {

int hitText(QPainter &painter, const QRect &rect, const QString &text, const QList<TextRange> &hits,
            const Theme &theme)
{
    const QFont plain = theme.font(FontRole::Body);
    const QFont bold = theme.font(FontRole::Body, QFont::Bold);
    int x = rect.left();
    const auto piece = [&](qsizetype start, qsizetype length, bool hit) {
        if (length <= 0 || x >= rect.right())
            return;
        const QString part = text.mid(start, length);
        painter.setFont(hit ? bold : plain);
        const int width = painter.fontMetrics().horizontalAdvance(part);
        const QRect place(x, rect.top(), std::min(width + 1, rect.right() + 1 - x), rect.height());
        line(painter, place, part);
        if (hit) {
            const int base = place.center().y() + painter.fontMetrics().ascent() / 2 + 1;
            painter.fillRect(QRect(x, base, place.width() - 1, 1), theme.color(Token::Acc));
        }
        x += width;
    };
    qsizetype end = 0;
    for (const TextRange &hit : hits) {
        piece(end, hit.start - end, false);
        piece(hit.start, hit.length, true);
        end = hit.start + hit.length;
    }
    piece(end, text.size() - end, false);
    return std::min(x, rect.right() + 1) - rect.left();
}

} // namespace sportello::Painting
