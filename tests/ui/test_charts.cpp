// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "controlnames.h"
#include "warnings.h"

#include "support/testcase.h"
#include "ui/charts/chartbars.h"
#include "ui/charts/chartcolumns.h"
#include "ui/charts/chartspread.h"
#include "ui/charts/chartview.h"
#include "ui/charts/chartweek.h"
#include "ui/common/theme.h"

#include <QImage>
#include <QLineEdit>
#include <QPainter>
#include <QSignalSpy>
#include <QVBoxLayout>

#include <cmath>
#include <limits>

using namespace sportello;
using namespace Qt::StringLiterals;

namespace {

constexpr double NotANumber = std::numeric_limits<double>::quiet_NaN();
constexpr double Endless = std::numeric_limits<double>::infinity();

QList<ChartCell> cells(const QList<double> &values)
{
    QList<ChartCell> list;
    for (qsizetype i = 0; i < values.size(); ++i)
        list.append({u"Group %1"_s.arg(i), u"says %1"_s.arg(i), QString::number(i), values.at(i)});
    return list;
}

std::shared_ptr<ChartWeek> week(const QList<double> &first)
{
    QList<double> values(7 * ChartWeek::Hours, 0);
    for (qsizetype i = 0; i < first.size(); ++i)
        values[i] = first.at(i);
    return std::make_shared<ChartWeek>(
        cells(values),
        QStringList{u"Mon"_s, u"Tue"_s, u"Wed"_s, u"Thu"_s, u"Fri"_s, u"Sat"_s, u"Sun"_s});
}

/// How many colours there are in a picture.
qsizetype colours(const QImage &image)
{
    QSet<QRgb> found;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            found.insert(image.pixel(x, y));
    }
    return found.size();
}

} // namespace

/// The pictures of reports: where everything stands, how it is painted and gone through.
class TestCharts final : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.install(); }
    void init() { failOnWarnings(); }
    void cleanup()
    {
        m_theme.setTextSize(100);
        m_theme.setChoice(u"light"_s);
    }

    void barsAreAsLongAsTheirShare()
    {
        const ChartBars shares(cells({0.5, 1, 0, NotANumber, -2, Endless, 7}),
                               ChartBars::Scale::Shares);
        QCOMPARE(shares.filled(0), 0.5);
        QCOMPARE(shares.filled(1), 1.0);
        for (const int nothing : {2, 3, 4, 5})
            QCOMPARE(shares.filled(nothing), 0.0);
        QCOMPARE(shares.filled(6), 1.0); // no more than all of it
        const ChartBars largest(cells({30, 60, NotANumber}), ChartBars::Scale::Largest);
        QCOMPARE(largest.filled(0), 0.5);
        QCOMPARE(largest.filled(1), 1.0);
        QCOMPARE(ChartBars(cells({0, 0}), ChartBars::Scale::Largest).filled(0), 0.0);
    }

    void theStepsOfAWeekCoverEveryNumber()
    {
        const auto few = week({0, 1, 2, 3});
        for (int cell = 0; cell < 4; ++cell)
            QCOMPARE(few->step(cell), cell);
        QCOMPARE(few->range(3), std::pair(3, 3));
        QVERIFY(few->range(4).first > few->range(4).second); // there is none
        const auto many = week({0, 1, 3, 4, 5, 6, 7, 10, 11});
        for (int cell = 0; cell < 9; ++cell) {
            const int number = int(many->value(cell));
            const auto [from, to] = many->range(many->step(cell));
            QVERIFY2(from <= number && number <= to, qPrintable(QString::number(number)));
        }
        QCOMPARE(many->step(8), int(ChartWeek::Steps));
        const auto odd = week({NotANumber, -1, Endless, 2});
        for (const int nothing : {0, 1, 2})
            QCOMPARE(odd->step(nothing), 0);
        QCOMPARE(week({})->step(0), 0);
    }

    void columnsStandBelowTheirGoal()
    {
        const ChartColumns columns(cells({1, 0.5, 0, NotANumber, 7}), 0.9);
        const qreal goal = *columns.goalY(m_theme);
        const QRectF whole = columns.columnRect(0, m_theme, 300);
        QVERIFY(whole.top() < goal);
        QVERIFY(columns.columnRect(1, m_theme, 300).top() > goal);
        QCOMPARE(columns.columnRect(1, m_theme, 300).height() * 2, whole.height());
        for (const int nothing : {2, 3})
            QVERIFY(columns.columnRect(nothing, m_theme, 300).isNull());
        QCOMPARE(columns.columnRect(4, m_theme, 300).height(), whole.height());
        QVERIFY(!ChartColumns(cells({1}), {}).goalY(m_theme));
        QCOMPARE(columns.nameEvery(m_theme, 600), 1);
        QVERIFY(columns.nameEvery(m_theme, 60) > 1);
    }

    void whatIsMarkedDiffersWithoutColour()
    {
        const auto grey = [this](bool isMarked, auto make) {
            QList<ChartCell> list = cells({0.5});
            list.first().isMarked = isMarked;
            const auto chart = make(list);
            QImage image(200, int(std::ceil(chart->height(m_theme, 200))), QImage::Format_RGB32);
            image.fill(m_theme.color(Token::Surf));
            QPainter painter(&image);
            chart->paint(painter, m_theme, 200);
            painter.end();
            // Dark against light is all that is left.
            QImage plain = image.convertToFormat(QImage::Format_Grayscale8);
            QSet<QPair<int, int>> inked;
            for (int y = 0; y < plain.height(); ++y) {
                for (int x = 0; x < plain.width(); ++x) {
                    if (qGray(plain.pixel(x, y)) < 170)
                        inked.insert({x, y});
                }
            }
            return inked;
        };
        const auto columns = [](const QList<ChartCell> &list) {
            return std::make_shared<ChartColumns>(list, 0.9);
        };
        const auto bars = [](const QList<ChartCell> &list) {
            return std::make_shared<ChartBars>(list, ChartBars::Scale::Shares);
        };
        QVERIFY((grey(true, columns) - grey(false, columns)).size()
                    + (grey(false, columns) - grey(true, columns)).size()
                > 100);
        QVERIFY((grey(true, bars) - grey(false, bars)).size() > 20);
    }

    void marksStayInThePicture()
    {
        const ChartSpread spread(
            cells({1, 2, 3, 4}),
            {{u"half"_s, 1.5}, {u"odd"_s, NotANumber}, {u"beyond"_s, 99}, {u"before"_s, -3}});
        QCOMPARE(spread.markX(0, 400), 150.0);
        QCOMPARE(spread.markX(1, 400), 0.0);
        QCOMPARE(spread.markX(2, 400), 400.0);
        QCOMPARE(spread.markX(3, 400), 0.0);
        QVERIFY(spread.isUpright(m_theme, 600));
        QVERIFY(!spread.isUpright(m_theme, 60));
    }

    void everyCellIsFoundWhereItIsPainted_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("percent");
        for (const int width : {150, 300, 900}) {
            for (const int percent : {100, 200})
                QTest::addRow("%d at %d", width, percent) << width << percent;
        }
    }
    void everyCellIsFoundWhereItIsPainted()
    {
        QFETCH(const int, width);
        QFETCH(const int, percent);
        m_theme.setTextSize(percent);
        for (const auto &chart : all()) {
            const QRectF area(0, 0, width, chart->height(m_theme, width));
            QVERIFY(area.height() > 10);
            for (int cell = 0; cell < chart->cells().size(); ++cell) {
                const QRectF rect = chart->cellRect(cell, m_theme, width);
                QCOMPARE(chart->cellAt(rect.center(), m_theme, width), cell);
                QVERIFY(area.adjusted(-1, -1, 1, 1).contains(rect));
            }
            QCOMPARE(chart->cellAt({-5, -5}, m_theme, width), -1);
        }
    }

    void nothingIsPaintedOutsideAndSomethingInside_data()
    {
        everyCellIsFoundWhereItIsPainted_data();
    }
    void nothingIsPaintedOutsideAndSomethingInside()
    {
        QFETCH(const int, width);
        QFETCH(const int, percent);
        m_theme.setTextSize(percent);
        for (const QString &choice : {u"light"_s, u"dark"_s}) {
            m_theme.setChoice(choice);
            for (const auto &chart : all()) {
                const int height = int(std::ceil(chart->height(m_theme, width)));
                QImage image(width + 40, height + 40, QImage::Format_RGB32);
                image.fill(m_theme.color(Token::Surf));
                QPainter painter(&image);
                painter.translate(20, 20);
                chart->paint(painter, m_theme, width);
                painter.end();
                QVERIFY(colours(image.copy(20, 20, width, height)) > 3);
                for (const QRect &edge :
                     {QRect(0, 0, image.width(), 17), QRect(0, 0, 17, image.height()),
                      QRect(0, height + 23, image.width(), 17),
                      QRect(width + 23, 0, 17, image.height())})
                    QCOMPARE(colours(image.copy(edge)), 1);
            }
        }
    }

    void whatCannotBeDrawnIsPaintedAsNothing()
    {
        for (const QList<double> &values :
             {QList<double>{}, QList<double>{0, 0}, QList<double>{NotANumber, Endless, -1}}) {
            const ChartBars bars(cells(values), ChartBars::Scale::Largest);
            const ChartSpread spread(cells(values), {{u"x"_s, NotANumber}});
            const ChartWeek hours(cells(values), {});
            const ChartColumns columns(cells(values), 0.9);
            QImage image(300, 300, QImage::Format_RGB32);
            QPainter painter(&image);
            for (const Chart *chart :
                 {static_cast<const Chart *>(&bars), static_cast<const Chart *>(&spread),
                  static_cast<const Chart *>(&hours), static_cast<const Chart *>(&columns)}) {
                QVERIFY(std::isfinite(chart->height(m_theme, 300)));
                chart->paint(painter, m_theme, 300);
                chart->paint(painter, m_theme, 0);
                QCOMPARE(chart->largest(), 0.0);
            }
        }
    }

    void arrowsGoThroughTheCells()
    {
        const auto hours = week({});
        QCOMPARE(hours->neighbour(0, Qt::Key_Left), 0);
        QCOMPARE(hours->neighbour(23, Qt::Key_Right), 23); // not into the next day
        QCOMPARE(hours->neighbour(23, Qt::Key_Down), 47);
        QCOMPARE(hours->neighbour(5, Qt::Key_Up), 5);
        QCOMPARE(hours->neighbour(6 * 24, Qt::Key_Down), 6 * 24);
        QCOMPARE(hours->neighbour(30, Qt::Key_Home), 24);
        QCOMPARE(hours->neighbour(30, Qt::Key_End), 47);
        const ChartBars bars(cells({1, 2, 3}), ChartBars::Scale::Largest);
        QCOMPARE(bars.neighbour(2, Qt::Key_Down), 2);
        QCOMPARE(bars.neighbour(0, Qt::Key_End), 2);
        QCOMPARE(bars.neighbour(1, Qt::Key_A), 1);
    }

    void aPictureIsWorkedByKeyboardAndMouse()
    {
        QWidget window;
        auto *column = new QVBoxLayout(&window);
        auto *view = new ChartView(m_theme, &window);
        column->addWidget(view);
        auto *field = new QLineEdit(&window);
        field->setAccessibleName(u"Field"_s);
        column->addWidget(field);
        view->setChart(std::make_shared<ChartBars>(cells({1, 2, 3}), ChartBars::Scale::Largest),
                       u"Answers"_s);
        window.resize(400, 300);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QCOMPARE(namelessControls(&window), QStringList());
        QVERIFY(view->height() >= int(view->chart()->height(m_theme, view->width() - 6)));
        QSignalSpy activated(view, &ChartView::cellActivated);
        view->setFocus();
        QCOMPARE(view->currentCell(), 0);
        QTest::keyClick(view, Qt::Key_Down);
        QCOMPARE(view->currentCell(), 1);
        QCOMPARE(view->accessibleDescription(), u"Group 1: says 1"_s);
        QTest::keyClick(view, Qt::Key_Return);
        QCOMPARE(activated.takeFirst().first().toInt(), 1);
        const QPointF third = view->chart()->cellRect(2, m_theme, view->width() - 6).center();
        QTest::mouseClick(view, Qt::LeftButton, {}, third.toPoint() + QPoint(3, 3));
        QCOMPARE(activated.takeFirst().first().toInt(), 2);
        QCOMPARE(view->currentCell(), 2);
        // The ring of the focus shows.
        const QImage with = view->grab().toImage();
        field->setFocus();
        QVERIFY(with != view->grab().toImage());
        // Without a picture there is nothing to go to.
        view->setChart(nullptr, {});
        QCOMPARE(view->focusPolicy(), Qt::NoFocus);
        QCOMPARE(view->currentCell(), -1);
        QTest::keyClick(view, Qt::Key_Return);
        QTest::mouseClick(view, Qt::LeftButton);
        QVERIFY(activated.isEmpty());
    }

private:
    static QList<std::shared_ptr<Chart>> all()
    {
        return {
            std::make_shared<ChartBars>(cells({0.2, 0, NotANumber, 1}), ChartBars::Scale::Shares),
            std::make_shared<ChartSpread>(
                cells({4, 2, 0, 9, NotANumber, 1, 3, 2}),
                QList<ChartMark>{{u"50 % within 40 min"_s, 1.4}, {u"90 %"_s, 7.9}}),
            std::make_shared<ChartColumns>(cells({1, 0.4, 0, NotANumber, 0.9, 0.95}), 0.9),
            week({1, 2, 3, 9, 20})};
    }

    Theme m_theme;
};

SPORTELLO_TEST(TestCharts)
#include "test_charts.moc"
