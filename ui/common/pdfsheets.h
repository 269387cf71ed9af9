// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/exportreport.h"

#include <QFont>
#include <QPainter>
#include <QPdfWriter>

class QTextDocument;

namespace sportello {

/// Lays paragraphs out below each other, page by page; a whole history as one document would not
/// fit into memory. In any thread, but always the same.
class PdfSheets
{
public:
    /// The device is open and outlives this object.
    PdfSheets(QIODevice &device, const QString &title, QFont font);

    bool isOpen() const { return m_isOpen; }
    bool end();
    /// Everything as it is; nothing in it becomes markup.
    void add(const QString &head, const QString &text, bool isTitle);

private:
    void paint(const QTextDocument &document);

    QPdfWriter m_writer;
    QPainter m_painter;
    QFont m_font;
    qreal m_y = 0;
    bool m_isOpen = false;
};

/// Reports of exports as PDF; needs a QGuiApplication, and no display.
ExportReportMaker pdfReports();

} // namespace sportello
