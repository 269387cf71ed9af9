// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/printing/printing.h"

#include "support/testcase.h"
#include "ui/charts/chartbars.h"
#include "ui/common/theme.h"
#include "ui/reports/reportoutput.h"

#include <QDialog>
#include <QFile>
#include <QPrinter>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QWidget>

using namespace sportello;
using namespace Qt::StringLiterals;

namespace {

/// Figures that fill some pages.
ReportContent content()
{
    ReportContent report{u"Reports"_s, {u"1 May to 7 May 2026"_s}, {}};
    for (int i = 0; i < 6; ++i) {
        ReportFigure figure;
        figure.name = u"figure%1"_s.arg(i);
        figure.title = u"Answered"_s;
        figure.headline = u"82 %"_s;
        figure.summary = u"41 of 50 questions were answered."_s;
        figure.changes = {u"74 % in the period before; now 8 percentage points more (+8)."_s};
        ChartCell cell;
        cell.name = u"@hotelaurora"_s;
        cell.value = 0.82;
        figure.chart =
            std::make_shared<ChartBars>(QList<ChartCell>(8, cell), ChartBars::Scale::Shares);
        figure.table.columns = {u"Account"_s, u"Questions"_s};
        figure.table.lines.fill({u"@hotelaurora"_s, {{u"50"_s, {}}}}, 8);
        figure.formula = u"Answered ÷ asked."_s;
        report.figures.append(figure);
    }
    return report;
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

qsizetype pages(const QByteArray &pdf)
{
    return pdf.count("/Type /Page\n");
}

/// Width and height of the first page, in points.
QSizeF paperOf(const QByteArray &pdf)
{
    static const QRegularExpression box(u"/MediaBox \\[0 0 ([0-9.]+) ([0-9.]+)\\]"_s);
    const QRegularExpressionMatch found = box.match(QString::fromLatin1(pdf));
    return {found.captured(1).toDouble(), found.captured(2).toDouble()};
}

} // namespace

/// Reports on paper: the same sheets as in the PDF, on the paper that the printer has.
class TestPrinting final : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.install(); }

    void thePaperIsThePrinters_data()
    {
        QTest::addColumn<int>("size");
        QTest::addColumn<bool>("isLying");
        QTest::newRow("A4") << int(QPageSize::A4) << false;
        QTest::newRow("A5") << int(QPageSize::A5) << false;
        QTest::newRow("Letter, lying") << int(QPageSize::Letter) << true;
    }
    void thePaperIsThePrinters()
    {
        QFETCH(int, size);
        QFETCH(bool, isLying);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"printed.pdf"_s);
        const QPageSize paper{QPageSize::PageSizeId(size)};
        QPrinter printer(QPrinter::ScreenResolution);
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(path);
        printer.setPageSize(paper);
        printer.setPageOrientation(isLying ? QPageLayout::Landscape : QPageLayout::Portrait);
        QWidget window;
        Printing printing(window);
        QSignalSpy told(&printing, &Printing::told);
        printing.print(ReportOutput::jobFor(content()), printer);
        QCOMPARE(told.size(), 1);
        QCOMPARE(told.first().first().toString(), u"Saved as %1."_s.arg(path));
        const QByteArray printed = read(path);
        QVERIFY(printed.startsWith("%PDF-"));
        const QSize points = paper.sizePoints();
        const QSizeF wanted = isLying ? points.transposed() : points;
        QCOMPARE(paperOf(printed).toSize(), wanted.toSize());
        // As many sheets as in the PDF where the paper is the same, more where it is smaller.
        const QString saved = folder.filePath(u"saved.pdf"_s);
        ReportOutput(window).savePdf(content(), saved);
        QVERIFY(pages(read(saved)) > 1);
        if (size == int(QPageSize::A5))
            QVERIFY(pages(printed) > pages(read(saved)));
        else if (size == int(QPageSize::A4))
            QVERIFY(qAbs(pages(printed) - pages(read(saved))) <= 1); // margins may differ
    }

    void whatCannotBeWrittenIsSaid()
    {
        const QTemporaryDir folder;
        QPrinter printer(QPrinter::ScreenResolution);
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(folder.filePath(u"nowhere/printed.pdf"_s));
        QWidget window;
        Printing printing(window);
        QSignalSpy told(&printing, &Printing::told);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"QPainter::begin.*"_s));
        printing.print(ReportOutput::jobFor(content()), printer);
        QCOMPARE(told.size(), 1);
        QVERIFY(told.first().first().toString().contains(u"could not be written"_s));
    }

    void nothingIsPrintedByWhoeverCancels()
    {
        QWidget window;
        window.show();
        Printing printing(window);
        int painted = 0;
        printing.ask({u"Reports"_s, {}, 96, [&painted](QPagedPaintDevice &) { return ++painted; }});
        auto *dialog = window.findChild<QDialog *>(u"printDialog"_s);
        QVERIFY(dialog && dialog->isVisible());
        dialog->reject();
        QTRY_VERIFY(!window.findChild<QDialog *>(u"printDialog"_s));
        QCOMPARE(painted, 0);
    }

private:
    Theme m_theme;
};

SPORTELLO_TEST(TestPrinting)
#include "test_printing.moc"
