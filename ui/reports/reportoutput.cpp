// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/reports/reportoutput.h"

#include "ui/common/theme.h"
#include "ui/reports/reportsheets.h"

#include <QDir>
#include <QFileDialog>
#include <QGuiApplication>
#include <QPdfWriter>
#include <QSaveFile>
#include <QStandardPaths>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

const QMarginsF Margins(16, 16, 16, 16); // mm

/// False when not everything could be painted.
bool paint(const ReportContent &content, QPagedPaintDevice &device)
{
    // Paper is light.
    Theme paper;
    paper.setChoice(u"light"_s);
    ReportSheets sheets(device, paper);
    if (!sheets.isOpen())
        return false;
    sheets.addHead(content.title, content.about);
    for (const ReportFigure &figure : content.figures)
        sheets.add(figure);
    return sheets.end();
}

} // namespace

ReportOutput::ReportOutput(QWidget &window)
    : QObject(&window)
    , m_window(window)
    , m_printing(new Printing(window))
{
    connect(m_printing, &Printing::told, this, &ReportOutput::told);
}

void ReportOutput::askFile(const QString &suffix, const QString &name,
                           const std::function<void(const QString &)> &take)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto *dialog = new QFileDialog(&m_window, tr("Choose a file"), folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    QString plain = name;
    for (QChar &letter : plain) {
        if (!letter.isLetterOrNumber() && letter != u' ')
            letter = u'-';
    }
    dialog->selectFile(plain + u'.' + suffix);
    connect(dialog, &QFileDialog::fileSelected, this, take);
    dialog->open();
}

void ReportOutput::askPdf(const ReportContent &content)
{
    askFile(u"pdf"_s, tr("reports", "name of a file"),
            [this, content](const QString &path) { savePdf(content, path); });
}

void ReportOutput::askCsv(const QString &name, const ReportTable &table)
{
    askFile(u"csv"_s, name, [this, table](const QString &path) { saveCsv(table, path); });
}

PrintJob ReportOutput::jobFor(const ReportContent &content)
{
    return {content.title, Margins, ReportSheets::resolution(),
            [content](QPagedPaintDevice &device) { return paint(content, device); }};
}

void ReportOutput::askPrinter(const ReportContent &content)
{
    m_printing->ask(jobFor(content));
}

void ReportOutput::savePdf(const ReportContent &content, const QString &path)
{
    QSaveFile file(path);
    bool isWritten = file.open(QIODevice::WriteOnly);
    if (isWritten) {
        QPdfWriter writer(&file);
        writer.setTitle(content.title);
        writer.setCreator(QGuiApplication::applicationName());
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(Margins, QPageLayout::Millimeter);
        writer.setResolution(ReportSheets::resolution());
        isWritten = paint(content, writer);
    }
    tellSaved(isWritten && file.commit(), path);
}

void ReportOutput::saveCsv(const ReportTable &table, const QString &path)
{
    QSaveFile file(path);
    const QByteArray text = reportCsv(table);
    tellSaved(file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit(),
              path);
}

void ReportOutput::tellSaved(bool isWritten, const QString &path)
{
    Q_EMIT told(isWritten ? tr("Saved as %1.").arg(QDir::toNativeSeparators(path))
                          : tr("%1 could not be written. Choose another folder.")
                                .arg(QDir::toNativeSeparators(path)));
}

} // namespace sportello
