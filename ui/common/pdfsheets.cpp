// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/common/pdfsheets.h"

#include <QAbstractTextDocumentLayout>
#include <QGuiApplication>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextLayout>

#include <utility>

namespace sportello {

namespace {

class PdfReport final : public ExportReport
{
public:
    PdfReport(QIODevice &device, const QString &title)
        : m_sheets(device, title, QGuiApplication::font())
    {
    }
    bool isOpen() const { return m_sheets.isOpen(); }
    void add(const QString &head, const QString &text, bool isTitle) override
    {
        m_sheets.add(head, text, isTitle);
    }
    bool end() override { return m_sheets.end(); }

private:
    PdfSheets m_sheets;
};

} // namespace

PdfSheets::PdfSheets(QIODevice &device, const QString &title, QFont font)
    : m_writer(&device)
    , m_font(std::move(font))
{
    m_writer.setTitle(title);
    m_writer.setCreator(QGuiApplication::applicationName());
    m_writer.setPageSize(QPageSize(QPageSize::A4));
    m_writer.setPageMargins(QMarginsF(18, 18, 18, 18), QPageLayout::Millimeter);
    m_isOpen = m_painter.begin(&m_writer);
    m_font.setPointSizeF(10);
}

bool PdfSheets::end()
{
    return m_painter.end();
}

void PdfSheets::add(const QString &head, const QString &text, bool isTitle)
{
    QTextDocument document;
    document.setUndoRedoEnabled(false);
    document.documentLayout()->setPaintDevice(&m_writer);
    document.setDefaultFont(m_font);
    document.setDocumentMargin(0);
    document.setTextWidth(m_writer.width());
    QTextCursor cursor(&document);
    QTextCharFormat bold;
    bold.setFontWeight(QFont::DemiBold);
    bold.setFontPointSize(isTitle ? 16 : 9);
    // insertText() takes everything as it is; nothing in it becomes markup.
    if (!head.isEmpty())
        cursor.insertText(head, bold);
    if (!head.isEmpty() && !text.isEmpty())
        cursor.insertBlock();
    cursor.insertText(text, QTextCharFormat());
    paint(document);
}

void PdfSheets::paint(const QTextDocument &document)
{
    const qreal gap = m_writer.logicalDpiY() / 12.0;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const QTextLayout *layout = block.layout();
        for (int i = 0; i < layout->lineCount(); ++i) {
            const QTextLine line = layout->lineAt(i);
            if (m_y + line.height() > m_writer.height()) {
                m_writer.newPage();
                m_y = 0;
            }
            line.draw(&m_painter, QPointF(0, m_y - line.y()));
            m_y += line.height();
        }
    }
    m_y += gap;
}

ExportReportMaker pdfReports()
{
    return [](QIODevice &device, const QString &title) -> std::unique_ptr<ExportReport> {
        auto report = std::make_unique<PdfReport>(device, title);
        if (!report->isOpen())
            return nullptr;
        return report;
    };
}

} // namespace sportello
