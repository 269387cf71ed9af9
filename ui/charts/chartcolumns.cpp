// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/charts/chartcolumns.h"

#include "ui/common/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace sportello {

namespace {

constexpr qreal PlotLines = 4.5;
constexpr qreal Radius = 2;
constexpr qreal NameGap = 3;

} // namespace

ChartColumns::ChartColumns(QList<ChartCell> cells, std::optional<double> goal)
    : Chart(std::move(cells))
    , m_goal(goal)
{
}

qreal ChartColumns::plot(const Theme &theme) const
{
    return theme.lineHeight(FontRole::Caption) * PlotLines;
}

qreal ChartColumns::bottom(const Theme &theme) const
{
    // Above a full column there is its number.
    return theme.lineHeight(FontRole::Caption) + plot(theme);
}

qreal ChartColumns::height(const Theme &theme, qreal) const
{
    return bottom(theme) + NameGap + theme.lineHeight(FontRole::Caption);
}

QRectF ChartColumns::cellRect(int cell, const Theme &theme, qreal width) const
{
    const qreal pitch = width / qreal(std::max<qsizetype>(1, cells().size()));
    return {pitch * cell, 0, pitch, height(theme, width)};
}

QRectF ChartColumns::columnRect(int cell, const Theme &theme, qreal width) const
{
    const QRectF area = cellRect(cell, theme, width);
    const double share = std::min(1.0, value(cell));
    if (share <= 0)
        return {};
    // Very little is still not nothing.
    const qreal high = std::max(2.0, plot(theme) * share);
    const qreal gap = std::min(8.0, area.width() * 0.3);
    return {area.left() + gap / 2, bottom(theme) - high, area.width() - gap, high};
}

std::optional<qreal> ChartColumns::goalY(const Theme &theme) const
{
    if (!m_goal)
        return {};
    return bottom(theme) - plot(theme) * std::clamp(*m_goal, 0.0, 1.0);
}

int ChartColumns::nameEvery(const Theme &theme, qreal width) const
{
    const QFontMetricsF metrics(theme.font(FontRole::Caption));
    qreal widest = 1;
    for (const ChartCell &cell : cells())
        widest = std::max(widest, metrics.horizontalAdvance(cell.name) + 4);
    const qreal pitch = width / qreal(std::max<qsizetype>(1, cells().size()));
    return std::max(1, int(std::ceil(widest / std::max(1.0, pitch))));
}

void ChartColumns::paintColumn(QPainter &painter, const Theme &theme, int cell,
                               const QRectF &column) const
{
    if (!cells().at(cell).isMarked) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color(Token::Tx3));
        painter.drawRoundedRect(column, Radius, Radius);
        return;
    }
    // Without colour it is the pattern that differs.
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(Token::BadTint));
    painter.drawRoundedRect(column, Radius, Radius);
    painter.setPen(QPen(theme.color(Token::BadFg), 1));
    painter.setBrush(QBrush(theme.color(Token::BadFg), Qt::BDiagPattern));
    painter.drawRoundedRect(column.adjusted(0.5, 0.5, -0.5, -0.5), Radius, Radius);
}

void ChartColumns::paint(QPainter &painter, const Theme &theme, qreal width) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (int cell = 0; cell < cells().size(); ++cell) {
        const QRectF column = columnRect(cell, theme, width);
        if (!column.isNull())
            paintColumn(painter, theme, cell, column);
    }
    painter.setPen(QPen(theme.color(Token::Line2), 1));
    painter.drawLine(QPointF(0, bottom(theme) + 0.5), QPointF(width, bottom(theme) + 0.5));
    if (const std::optional<qreal> goal = goalY(theme)) {
        painter.setPen(QPen(theme.color(Token::Tx), 1, Qt::DashLine));
        painter.drawLine(QPointF(0, std::round(*goal) + 0.5),
                         QPointF(width, std::round(*goal) + 0.5));
    }
    paintWords(painter, theme, width);
    painter.restore();
}

void ChartColumns::paintWords(QPainter &painter, const Theme &theme, qreal width) const
{
    const qreal line = theme.lineHeight(FontRole::Caption);
    const QFontMetricsF numbers(theme.font(FontRole::Caption, QFont::DemiBold));
    const int every = nameEvery(theme, width);
    for (int cell = 0; cell < cells().size(); ++cell) {
        const ChartCell &shown = cells().at(cell);
        const QRectF area = cellRect(cell, theme, width);
        const QRectF column = columnRect(cell, theme, width);
        const qreal top = column.isNull() ? bottom(theme) : column.top();
        if (!shown.label.isEmpty() && numbers.horizontalAdvance(shown.label) <= area.width()) {
            painter.setFont(
                theme.font(FontRole::Caption, shown.isMarked ? QFont::DemiBold : QFont::Normal));
            // The line of the goal does not go through a number.
            QRectF ground(0, 0, numbers.horizontalAdvance(shown.label) + 2, line - 2);
            ground.moveCenter({area.center().x(), top - line / 2});
            painter.fillRect(ground, theme.color(Token::Surf));
            painter.setPen(theme.color(shown.isMarked ? Token::BadFg : Token::Tx2));
            painter.drawText(QRectF(area.left(), top - line, area.width(), line),
                             Qt::AlignCenter | Qt::TextSingleLine, shown.label);
        }
        if (cell % every != 0)
            continue;
        painter.setFont(theme.font(FontRole::Caption));
        painter.setPen(theme.color(Token::Tx2));
        // Not beyond the picture.
        const QFontMetricsF letters(painter.font());
        if (every > 1 && area.left() + letters.horizontalAdvance(shown.name) > width)
            continue;
        const QRectF name(area.left(), bottom(theme) + NameGap, area.width() * every, line);
        painter.drawText(name,
                         (every > 1 ? Qt::AlignLeft : Qt::AlignHCenter) | Qt::AlignVCenter
                             | Qt::TextSingleLine,
                         shown.name);
    }
}

} // namespace sportello
