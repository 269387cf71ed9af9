// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/reports/reportsheets.h"

#include "ui/common/painting.h"
#include "ui/common/theme.h"

#include <QGuiApplication>
#include <QScreen>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace sportello {

namespace {

constexpr qreal Gap = 8;
constexpr qreal Pad = 5;

QStringList cellsOf(const ReportLine &line)
{
    QStringList cells{line.name};
    for (const ReportCell &cell : line.cells)
        cells.append(cell.text);
    return cells;
}

} // namespace

int ReportSheets::resolution()
{
    const QScreen *screen = QGuiApplication::primaryScreen();
    return screen ? qRound(screen->logicalDotsPerInchY()) : 96;
}

ReportSheets::ReportSheets(QPagedPaintDevice &device, const Theme &theme)
    : m_device(device)
    , m_theme(theme)
    , m_isOpen(m_painter.begin(&device))
{
}

void ReportSheets::number()
{
    m_painter.setFont(m_theme.font(FontRole::Caption));
    m_painter.setPen(m_theme.color(Token::Tx2));
    const qreal line = m_theme.lineHeight(FontRole::Caption);
    m_painter.drawText(QRectF(0, m_device.height() - line, width(), line),
                       Qt::AlignRight | Qt::AlignVCenter, tr("Page %1").arg(m_page));
}

void ReportSheets::need(qreal height)
{
    const qreal end = m_device.height() - 2 * m_theme.lineHeight(FontRole::Caption);
    if (m_y == 0 || m_y + height <= end)
        return;
    number();
    m_device.newPage();
    ++m_page;
    m_y = 0;
}

void ReportSheets::text(const QString &text, const QFont &font, const QColor &color)
{
    if (text.isEmpty())
        return;
    m_painter.setFont(font);
    const QRectF room(0, 0, width(), 1e6);
    const qreal high =
        std::ceil(m_painter.boundingRect(room, int(Qt::TextWordWrap), text).height());
    need(high);
    m_painter.setFont(font);
    m_painter.setPen(color);
    m_painter.drawText(QRectF(0, m_y, width(), high), int(Qt::TextWordWrap), text);
    m_y += high + Gap / 2;
}

void ReportSheets::addHead(const QString &title, const QStringList &lines)
{
    text(title, m_theme.font(FontRole::Section), m_theme.color(Token::Tx));
    for (const QString &line : lines)
        text(line, m_theme.font(FontRole::Meta), m_theme.color(Token::Tx2));
    m_y += Gap;
}

void ReportSheets::add(const ReportFigure &figure)
{
    const qreal chart = figure.chart ? figure.chart->height(m_theme, width()) : 0;
    // A title alone at the end of a page belongs to nothing.
    need(chart + 4.0 * m_theme.lineHeight(FontRole::Title));
    text(figure.title, m_theme.font(FontRole::Title), m_theme.color(Token::Tx));
    text(figure.headline, m_theme.font(FontRole::Page), m_theme.color(Token::Tx));
    text(figure.summary, m_theme.font(FontRole::Meta), m_theme.color(Token::Tx2));
    for (const QString &change : figure.changes)
        text(change, m_theme.font(FontRole::Meta), m_theme.color(Token::Tx));
    if (figure.chart && !figure.chart->cells().isEmpty())
        picture(*figure.chart);
    table(figure.table);
    text(figure.formula, m_theme.font(FontRole::Caption, QFont::Normal), m_theme.color(Token::Tx2));
    m_y += 2 * Gap;
}

void ReportSheets::picture(const Chart &chart)
{
    const qreal high = chart.height(m_theme, width());
    need(high);
    m_painter.save();
    m_painter.translate(0, m_y);
    chart.paint(m_painter, m_theme, width());
    m_painter.restore();
    m_y += high + Gap;
}

QList<qreal> ReportSheets::columnWidths(const ReportTable &table) const
{
    const QFontMetricsF plain(m_theme.font(FontRole::Caption, QFont::Normal));
    const QFontMetricsF strong(m_theme.font(FontRole::Caption, QFont::DemiBold));
    QList<qreal> widths;
    for (const QString &column : table.columns)
        widths.append(strong.horizontalAdvance(column) + 2 * Pad);
    for (const ReportLine &line : table.lines) {
        const QStringList cells = cellsOf(line);
        for (qsizetype i = 0; i < std::min(cells.size(), widths.size()); ++i)
            widths[i] = std::max(widths.at(i), plain.horizontalAdvance(cells.at(i)) + 2 * Pad);
    }
    const qreal all = std::accumulate(widths.cbegin(), widths.cend(), 0.0);
    if (all > width()) {
        for (qreal &each : widths)
            each *= width() / all;
    }
    return widths;
}

void ReportSheets::row(const QStringList &cells, const QList<qreal> &widths, const QFont &font)
{
    const qreal high = m_theme.lineHeight(FontRole::Caption) + 4;
    m_painter.setFont(font);
    m_painter.setPen(m_theme.color(Token::Tx));
    qreal x = 0;
    for (qsizetype i = 0; i < std::min(cells.size(), widths.size()); ++i) {
        const QRect area = QRectF(x + Pad, m_y, widths.at(i) - 2 * Pad, high).toRect();
        Painting::line(m_painter, area, cells.at(i), Qt::ElideRight,
                       i == 0 ? Qt::AlignLeft : Qt::AlignRight);
        x += widths.at(i);
    }
    m_y += high;
    m_painter.setPen(QPen(m_theme.color(Token::Line), 1));
    m_painter.drawLine(QPointF(0, m_y), QPointF(x, m_y));
}

void ReportSheets::table(const ReportTable &table)
{
    const QFont plain = m_theme.font(FontRole::Caption, QFont::Normal);
    const QFont strong = m_theme.font(FontRole::Caption, QFont::DemiBold);
    const QList<qreal> widths = columnWidths(table);
    const qreal high = m_theme.lineHeight(FontRole::Caption) + 4;
    need(3 * high);
    row(table.columns, widths, strong);
    for (const ReportLine &line : table.lines) {
        const int page = m_page;
        need(high);
        if (m_page != page)
            row(table.columns, widths, strong);
        row(cellsOf(line), widths, plain);
    }
    m_y += Gap;
}

bool ReportSheets::end()
{
    number();
    return m_painter.end();
}

} // namespace sportello
