// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/charts/chartbars.h"

#include "ui/common/painting.h"

#include <algorithm>
#include <cmath>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal Gap = 10;
constexpr qreal RowGap = 6;
constexpr int SignSize = 12;
constexpr int SignGap = 4;

} // namespace

ChartBars::ChartBars(QList<ChartCell> cells, Scale scale)
    : Chart(std::move(cells))
    , m_scale(scale)
{
}

double ChartBars::filled(int cell) const
{
    const double whole = m_scale == Scale::Shares ? 1 : largest();
    return whole > 0 ? std::clamp(value(cell) / whole, 0.0, 1.0) : 0;
}

ChartBars::Columns ChartBars::columns(const Theme &theme, qreal width) const
{
    const QFontMetricsF names(theme.font(FontRole::Meta));
    const QFontMetricsF words(theme.font(FontRole::Meta, QFont::DemiBold));
    Columns columns;
    for (const ChartCell &cell : cells()) {
        columns.name = std::max(columns.name, names.horizontalAdvance(cell.name));
        const qreal sign = cell.isMarked ? SignSize + SignGap : 0;
        columns.words = std::max(columns.words, words.horizontalAdvance(cell.label) + sign);
    }
    columns.name = std::ceil(std::min(columns.name, width * 0.4)) + 2;
    columns.words = std::ceil(columns.words) + 2;
    columns.bar = width - columns.name - columns.words - 2 * Gap;
    // A bar that is shorter than a few letters shows nothing.
    if (columns.bar < 8 * names.averageCharWidth()) {
        columns.bar = 0;
        columns.name = std::max(0.0, width - columns.words - Gap);
    }
    return columns;
}

qreal ChartBars::rowHeight(const Theme &theme, qreal width) const
{
    const int line = theme.lineHeight(FontRole::Meta);
    return columns(theme, width).bar > 0 ? line + RowGap : line * 1.5 + 2 * RowGap;
}

qreal ChartBars::height(const Theme &theme, qreal width) const
{
    return rowHeight(theme, width) * qreal(cells().size());
}

QRectF ChartBars::cellRect(int cell, const Theme &theme, qreal width) const
{
    const qreal row = rowHeight(theme, width);
    return {0, row * cell, width, row};
}

void ChartBars::paint(QPainter &painter, const Theme &theme, qreal width) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const Columns places = columns(theme, width);
    const qreal line = theme.lineHeight(FontRole::Meta);
    for (int cell = 0; cell < cells().size(); ++cell) {
        const QRectF row = cellRect(cell, theme, width);
        const qreal top = row.top() + RowGap / 2;
        painter.setFont(theme.font(FontRole::Meta));
        painter.setPen(theme.color(Token::Tx));
        Painting::line(painter, QRectF(0, top, places.name, line).toRect(), cells().at(cell).name);
        painter.setFont(theme.font(FontRole::Meta, QFont::DemiBold));
        const QRectF words(width - places.words, top, places.words, line);
        const bool isMarked = cells().at(cell).isMarked;
        if (isMarked) {
            const qreal wide =
                QFontMetricsF(painter.font()).horizontalAdvance(cells().at(cell).label);
            painter.drawPixmap(QPointF(words.right() - wide - SignGap - SignSize,
                                       words.center().y() - SignSize / 2.0),
                               Painting::icon(painter, theme, u"alert"_s, Token::BadFg, SignSize));
            painter.setPen(theme.color(Token::BadFg));
        }
        painter.drawText(words, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine,
                         cells().at(cell).label);
        const qreal thick = std::max(6.0, line * 0.5);
        QRectF track = places.bar > 0
            ? QRectF(places.name + Gap, top + (line - thick) / 2, places.bar, thick)
            : QRectF(0, top + line + RowGap / 2, width, thick);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color(Token::Hm0));
        painter.drawRoundedRect(track, 2, 2);
        const double part = filled(cell);
        if (part <= 0)
            continue;
        // Very little is still not nothing.
        track.setWidth(std::max(2.0, track.width() * part));
        painter.setBrush(theme.color(isMarked ? Token::BadFill : Token::Tx3));
        painter.drawRoundedRect(track, 2, 2);
    }
    painter.restore();
}

} // namespace sportello
