// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/reports/reportfigures.h"

#include <QPagedPaintDevice>
#include <QPainter>

namespace sportello {

class Theme;

/// Figures on paper, from a printer or as PDF: each picture as in the window, its table below it,
/// and how it is computed. Needs a QGuiApplication, and no display.
class ReportSheets
{
    Q_DECLARE_TR_FUNCTIONS(ReportSheets)

public:
    /// Dots per inch that a device must have: those of the screen, because the pictures measure
    /// their texts as they do there.
    static int resolution();
    /// Paper and margins are those of the device. Device and theme, which is a light one, outlive
    /// the sheets.
    ReportSheets(QPagedPaintDevice &device, const Theme &theme);

    bool isOpen() const { return m_isOpen; }
    /// What the report is about, in lines of their own.
    void addHead(const QString &title, const QStringList &lines);
    void add(const ReportFigure &figure);
    /// False when not everything could be written.
    bool end();
    int pages() const { return m_page; }

private:
    void text(const QString &text, const QFont &font, const QColor &color);
    void picture(const Chart &chart);
    void table(const ReportTable &table);
    void row(const QStringList &cells, const QList<qreal> &widths, const QFont &font);
    QList<qreal> columnWidths(const ReportTable &table) const;
    /// Begins another page where there is no room for that much.
    void need(qreal height);
    void number();
    qreal width() const { return m_device.width(); }

    QPagedPaintDevice &m_device;
    QPainter m_painter;
    const Theme &m_theme;
    qreal m_y = 0;
    int m_page = 1;
    bool m_isOpen = false;
};

} // namespace sportello
