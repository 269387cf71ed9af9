// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/printing/printing.h"

#include <QDir>
#include <QGuiApplication>
#include <QPrintDialog>
#include <QPrinter>
#include <QPrinterInfo>
#include <QWidget>

#include <memory>

namespace sportello {

using namespace Qt::StringLiterals;

Printing::Printing(QWidget &window)
    : QObject(&window)
    , m_window(window)
{
}

void Printing::ask(const PrintJob &job)
{
    const auto printer = std::make_shared<QPrinter>(QPrinter::ScreenResolution);
    printer->setDocName(job.title);
    printer->setCreator(QGuiApplication::applicationName());
    printer->setPageMargins(job.margins, QPageLayout::Millimeter);
    if (QPrinterInfo::availablePrinterNames().isEmpty())
        Q_EMIT told(
            tr("No printer is set up on this computer. What is printed can go into a PDF."));
    auto *dialog = new QPrintDialog(printer.get(), &m_window);
    dialog->setObjectName(u"printDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Print: %1").arg(job.title));
    // Pages are painted all or not at all.
    dialog->setOption(QPrintDialog::PrintPageRange, false);
    // The printer lives as long as this connection, and so as long as the dialog that points to it.
    connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), this,
            [this, job, printer](QPrinter *) { print(job, *printer); });
    dialog->open();
}

void Printing::print(const PrintJob &job, QPrinter &printer)
{
    const QString path = printer.outputFileName();
    printer.setResolution(job.resolution);
    const bool isPrinted = job.paint(printer) && printer.printerState() != QPrinter::Error;
    if (path.isEmpty())
        Q_EMIT told(
            isPrinted
                ? tr("“%1” was sent to the printer “%2”.").arg(job.title, printer.printerName())
                : tr("“%1” could not be printed. Look whether the printer is switched on, "
                     "or save it as PDF.")
                      .arg(job.title));
    else
        Q_EMIT told(isPrinted ? tr("Saved as %1.").arg(QDir::toNativeSeparators(path))
                              : tr("%1 could not be written. Choose another folder.")
                                    .arg(QDir::toNativeSeparators(path)));
}

} // namespace sportello
