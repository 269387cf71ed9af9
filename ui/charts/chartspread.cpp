// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/charts/chartspread.h"

#include "ui/common/painting.h"

#include <algorithm>
#include <cmath>

namespace sportello {

namespace {

constexpr int PlotLines = 6;
constexpr qreal ColumnGap = 6;

} // namespace

ChartSpread::ChartSpread(QList<ChartCell> cells, QList<ChartMark> marks)
    : Chart(cells, std::move(marks))
    , m_lying(std::move(cells), ChartBars::Scale::Largest)
{
}

bool ChartSpread::isUpright(const Theme &theme, qreal width) const
{
    const QFontMetricsF metrics(theme.font(FontRole::Caption));
    qreal widest = 0;
    for (const ChartCell &cell : cells())
        widest = std::max(widest, metrics.horizontalAdvance(cell.name));
    return !cells().isEmpty() && width / qreal(cells().size()) >= widest + ColumnGap;
}

qreal ChartSpread::height(const Theme &theme, qreal width) const
{
    if (!isUpright(theme, width))
        return m_lying.height(theme, width);
    const qreal line = theme.lineHeight(FontRole::Caption);
    // Marks, numbers, columns, names.
    return line * (qreal(marks().size()) + 1 + PlotLines + 1) + 4;
}

QRectF ChartSpread::cellRect(int cell, const Theme &theme, qreal width) const
{
    if (!isUpright(theme, width))
        return m_lying.cellRect(cell, theme, width);
    const qreal column = width / qreal(cells().size());
    const qreal top = theme.lineHeight(FontRole::Caption) * qreal(marks().size());
    return {column * cell, top, column, height(theme, width) - top};
}

qreal ChartSpread::markX(int mark, qreal width) const
{
    const double place = marks().at(mark).place;
    if (!std::isfinite(place) || cells().isEmpty())
        return 0;
    return std::clamp(place / double(cells().size()), 0.0, 1.0) * width;
}

void ChartSpread::paint(QPainter &painter, const Theme &theme, qreal width) const
{
    if (!isUpright(theme, width)) {
        m_lying.paint(painter, theme, width);
        return;
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal line = theme.lineHeight(FontRole::Caption);
    const qreal plot = line * PlotLines;
    const double most = largest();
    for (int cell = 0; cell < cells().size(); ++cell) {
        const QRectF area = cellRect(cell, theme, width);
        const qreal bottom = area.bottom() - line - 4;
        const qreal high =
            most > 0 && value(cell) > 0 ? std::max(2.0, plot * value(cell) / most) : 0;
        const QRectF column(area.left() + ColumnGap / 2, bottom - high, area.width() - ColumnGap,
                            high);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color(Token::Hm2));
        if (high > 0)
            painter.drawRoundedRect(column, 2, 2);
        painter.setPen(theme.color(Token::Tx));
        painter.setFont(theme.font(FontRole::Caption, QFont::DemiBold));
        painter.drawText(QRectF(area.left(), column.top() - line, area.width(), line),
                         Qt::AlignCenter | Qt::TextSingleLine, cells().at(cell).label);
        painter.setPen(theme.color(Token::Tx2));
        painter.setFont(theme.font(FontRole::Caption));
        painter.drawText(QRectF(area.left(), bottom + 4, area.width(), line),
                         Qt::AlignCenter | Qt::TextSingleLine, cells().at(cell).name);
    }
    const qreal bottom = height(theme, width) - line - 4;
    painter.setPen(QPen(theme.color(Token::Line2), 1));
    painter.drawLine(QPointF(0, bottom + 0.5), QPointF(width, bottom + 0.5));
    paintMarks(painter, theme, width);
    painter.restore();
}

void ChartSpread::paintMarks(QPainter &painter, const Theme &theme, qreal width) const
{
    const qreal line = theme.lineHeight(FontRole::Caption);
    const qreal bottom = height(theme, width) - line - 4;
    painter.setFont(theme.font(FontRole::Caption, QFont::DemiBold));
    const QFontMetricsF metrics(painter.font());
    for (int mark = 0; mark < marks().size(); ++mark) {
        const qreal x = markX(mark, width);
        const qreal top = line * mark;
        painter.setPen(QPen(theme.color(Token::Tx2), 1, Qt::DashLine));
        painter.drawLine(QPointF(x, top + 2), QPointF(x, bottom));
        const QString words = marks().at(mark).words;
        const qreal wide = metrics.horizontalAdvance(words) + 2;
        // Beside the line, on the side where there is room.
        const qreal left = x + 4 + wide <= width ? x + 4 : std::max(0.0, x - 4 - wide);
        painter.setPen(theme.color(Token::Tx));
        painter.drawText(QRectF(left, top, wide, line),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, words);
    }
}

} // namespace sportello
