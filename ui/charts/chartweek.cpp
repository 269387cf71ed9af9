// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/charts/chartweek.h"

#include "ui/common/format.h"
#include "ui/common/painting.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal Gap = 2;
constexpr qreal LegendGap = 12;
constexpr qreal DenseLine = 0.8;
constexpr std::array Shades{Token::Hm0, Token::Hm1, Token::Hm2, Token::Hm3, Token::Hm4};

/// Each entry of the legend in its line, from the left.
struct LegendPlace
{
    QRectF square;
    QRectF words;
};

QList<LegendPlace> placesOf(const QList<std::pair<int, QString>> &entries, const Theme &theme,
                            qreal width)
{
    const QFontMetricsF metrics(theme.font(FontRole::Caption));
    const qreal line = theme.lineHeight(FontRole::Caption);
    QList<LegendPlace> places;
    qreal x = 0;
    qreal y = 0;
    for (const auto &entry : entries) {
        const qreal wide = line + 4 + std::ceil(metrics.horizontalAdvance(entry.second)) + 2;
        if (x > 0 && x + wide > width) {
            x = 0;
            y += line + 4;
        }
        places.append({{x, y + 2, line - 2, line - 4}, {x + line + 2, y, wide - line, line}});
        x += wide + LegendGap;
    }
    return places;
}

} // namespace

ChartWeek::ChartWeek(QList<ChartCell> cells, QStringList days, Density density)
    : Chart(std::move(cells))
    , m_days(std::move(days))
    , m_density(density)
{
}

int ChartWeek::step(int cell) const
{
    const double most = largest();
    if (value(cell) <= 0)
        return 0;
    const double part = most <= Steps ? value(cell) : value(cell) * Steps / most;
    return std::clamp(int(std::ceil(part)), 1, Steps);
}

std::pair<int, int> ChartWeek::range(int step) const
{
    const int most = int(largest());
    if (step == 0)
        return {0, 0};
    if (most <= Steps)
        return {step, step <= most ? step : step - 1};
    return {(step - 1) * most / Steps + 1, step * most / Steps};
}

int ChartWeek::neighbour(int cell, Qt::Key key) const
{
    const int hour = cell % Hours;
    switch (key) {
    case Qt::Key_Left: return hour > 0 ? cell - 1 : cell;
    case Qt::Key_Right: return hour < Hours - 1 ? cell + 1 : cell;
    case Qt::Key_Up: return cell >= Hours ? cell - Hours : cell;
    case Qt::Key_Down: return cell + Hours < cells().size() ? cell + Hours : cell;
    case Qt::Key_Home: return cell - hour;
    case Qt::Key_End: return cell - hour + Hours - 1;
    default: return cell;
    }
}

qreal ChartWeek::labelWidth(const Theme &theme) const
{
    const QFontMetricsF metrics(theme.font(FontRole::Caption));
    qreal widest = 0;
    for (const QString &day : m_days)
        widest = std::max(widest, metrics.horizontalAdvance(day));
    return std::ceil(widest) + 8;
}

qreal ChartWeek::cellHeight(const Theme &theme) const
{
    const qreal line = theme.lineHeight(FontRole::Caption);
    // Letters are lower than their line, and the names do not touch each other yet.
    return m_density == Density::Dense ? std::round(line * DenseLine) : line + Gap;
}

QRectF ChartWeek::cellRect(int cell, const Theme &theme, qreal width) const
{
    const qreal left = labelWidth(theme);
    const qreal pitch = std::max(1.0, (width - left) / Hours);
    const qreal high = cellHeight(theme);
    return {left + pitch * (cell % Hours), high * (cell / Hours), pitch, high};
}

QList<std::pair<int, QString>> ChartWeek::legend() const
{
    QList<std::pair<int, QString>> entries;
    for (int step = 0; step <= Steps; ++step) {
        const auto [from, to] = range(step);
        if (from > to)
            continue;
        entries.append({step,
                        from == to ? Format::count(from)
                                   : u"%1–%2"_s.arg(Format::count(from), Format::count(to))});
    }
    return entries;
}

qreal ChartWeek::legendHeight(const Theme &theme, qreal width) const
{
    const QList<LegendPlace> places = placesOf(legend(), theme, width);
    return places.isEmpty() ? 0 : places.last().words.bottom();
}

qreal ChartWeek::height(const Theme &theme, qreal width) const
{
    const qreal line = theme.lineHeight(FontRole::Caption);
    return cellHeight(theme) * qreal(m_days.size()) + line + 8 + legendHeight(theme, width);
}

void ChartWeek::paintSquare(QPainter &painter, const Theme &theme, const QRectF &area,
                            int step) const
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(Token::Hm0));
    painter.drawRoundedRect(area, 2, 2);
    if (step == 0)
        return;
    // From a third of the cell to all of it, so that the steps differ without colour.
    const qreal part = (2.0 + step) / (2.0 + Steps);
    QRectF square(0, 0, area.width() * part, area.height() * part);
    square.moveCenter(area.center());
    // The faint ones need an edge to stand out from an empty cell.
    if (step < Steps - 1)
        painter.setPen(QPen(theme.color(Token::Hm3), 1));
    painter.setBrush(theme.color(Shades.at(size_t(step))));
    painter.drawRoundedRect(square, 2, 2);
}

void ChartWeek::paint(QPainter &painter, const Theme &theme, qreal width) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(theme.font(FontRole::Caption));
    const QFontMetricsF metrics(painter.font());
    const qreal line = theme.lineHeight(FontRole::Caption);
    const qreal left = labelWidth(theme);
    for (int day = 0; day < m_days.size(); ++day) {
        painter.setPen(theme.color(Token::Tx2));
        painter.drawText(QRectF(0, cellHeight(theme) * day, left - 6, cellHeight(theme)),
                         Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, m_days.at(day));
    }
    for (int cell = 0; cell < cells().size(); ++cell) {
        const QRectF area = cellRect(cell, theme, width);
        paintSquare(painter, theme, area.adjusted(Gap / 2, Gap / 2, -Gap / 2, -Gap / 2),
                    step(cell));
    }
    const qreal pitch = std::max(1.0, (width - left) / Hours);
    const qreal widest = metrics.horizontalAdvance(u"00"_s) + 6;
    int every = 1;
    while (every < Hours && pitch * every < widest)
        every = every == 1 ? 3 : every * 2;
    painter.setPen(theme.color(Token::Tx2));
    const qreal axis = cellHeight(theme) * qreal(m_days.size()) + 2;
    for (int hour = 0; hour < Hours; hour += every) {
        painter.drawText(QRectF(left + pitch * hour, axis, pitch * every, line),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                         u"%1"_s.arg(hour, 2, 10, QLatin1Char('0')));
    }
    paintLegend(painter, theme, axis + line + 6, width);
    painter.restore();
}

void ChartWeek::paintLegend(QPainter &painter, const Theme &theme, qreal top, qreal width) const
{
    const QList<std::pair<int, QString>> entries = legend();
    const QList<LegendPlace> places = placesOf(entries, theme, width);
    for (qsizetype i = 0; i < entries.size(); ++i) {
        paintSquare(painter, theme, places.at(i).square.translated(0, top), entries.at(i).first);
        painter.setPen(theme.color(Token::Tx2));
        painter.drawText(places.at(i).words.translated(0, top),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                         entries.at(i).second);
    }
}

} // namespace sportello
