// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/printing/printing.h"
#include "ui/reports/reportfigures.h"

#include <QObject>

#include <functional>

class QWidget;

namespace sportello {

/// What goes onto paper.
struct ReportContent
{
    QString title;
    QStringList about; ///< which questions these are, in lines
    QList<ReportFigure> figures;
};

/// Brings figures out of the window: onto paper, into a PDF, as a table. Says how it went.
class ReportOutput : public QObject
{
    Q_OBJECT

public:
    /// The dialogs belong to that window, which outlives this object.
    explicit ReportOutput(QWidget &window);

    /// Asks for a file first.
    void askPdf(const ReportContent &content);
    void askCsv(const QString &name, const ReportTable &table);
    /// Asks for a printer first. The dialog offers a PDF where there is none.
    void askPrinter(const ReportContent &content);

    void savePdf(const ReportContent &content, const QString &path);
    void saveCsv(const ReportTable &table, const QString &path);
    /// The sheets as they are printed.
    static PrintJob jobFor(const ReportContent &content);

Q_SIGNALS:
    void told(const QString &text);

private:
    void askFile(const QString &suffix, const QString &name,
                 const std::function<void(const QString &)> &take);
    void tellSaved(bool isWritten, const QString &path);

    QWidget &m_window;
    Printing *m_printing;
};

} // namespace sportello
