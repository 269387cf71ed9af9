// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/reports/reportsection.h"

#include "ui/charts/chartview.h"
#include "ui/common/flowlayout.h"
#include "ui/common/theme.h"
#include "ui/common/wrappedlabel.h"
#include "ui/models/reporttablemodel.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr int Radius = 6;
constexpr int LeastChartLetters = 40;
constexpr int MostRows = 14;

} // namespace

ReportSection::ReportSection(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_model(new ReportTableModel(this))
{
    build();
    connect(&theme, &Theme::changed, this, [this] {
        m_title->setFont(m_theme.font(FontRole::Title));
        m_headline->setFont(m_theme.font(FontRole::Page));
        fitTable();
        layOut();
        update();
    });
}

void ReportSection::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    m_title = new QLabel(this);
    m_title->setObjectName(u"reportTitle"_s);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_title->setFont(m_theme.font(FontRole::Title));
    column->addWidget(m_title);
    m_headline = new QLabel(this);
    m_headline->setObjectName(u"reportHeadline"_s);
    m_headline->setTextFormat(Qt::PlainText);
    m_headline->setFont(m_theme.font(FontRole::Page));
    column->addWidget(m_headline);
    m_summary = new WrappedLabel({}, this);
    m_summary->setObjectName(u"reportSummary"_s);
    m_summary->setProperty("tone", u"second"_s);
    column->addWidget(m_summary);
    m_changes = new WrappedLabel({}, this);
    m_changes->setObjectName(u"reportChanges"_s);
    column->addWidget(m_changes);
    m_sides = new QBoxLayout(QBoxLayout::TopToBottom);
    m_sides->setSpacing(16);
    m_chart = new ChartView(m_theme, this);
    m_chart->setObjectName(u"reportChart"_s);
    connect(m_chart, &ChartView::cellActivated, this, [this](int cell) {
        Q_EMIT questionsWanted(m_chart->chart()->cells().at(cell).name, m_figure.cells.at(cell));
    });
    m_sides->addWidget(m_chart, 1, Qt::AlignTop);
    m_table = new QTableView(this);
    m_table->setObjectName(u"reportTable"_s);
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    connect(m_table, &QTableView::activated, this, &ReportSection::open);
    connect(m_table, &QTableView::clicked, this, &ReportSection::open);
    m_sides->addWidget(m_table, 0, Qt::AlignTop);
    column->addLayout(m_sides);
    column->addWidget(buildButtons());
    m_formula = new WrappedLabel({}, this);
    m_formula->setObjectName(u"reportFormula"_s);
    m_formula->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_formula->hide();
    column->addWidget(m_formula);
}

QWidget *ReportSection::buildButtons()
{
    auto *buttons = new QWidget(this);
    auto *flow = new FlowLayout(buttons);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setSpacing(6);
    m_ask = new QPushButton(m_theme.icon(u"help"_s), tr("How this is computed"), buttons);
    m_ask->setObjectName(u"reportAsk"_s);
    m_ask->setCheckable(true);
    connect(m_ask, &QPushButton::toggled, this, [this](bool isOpen) {
        m_formula->setVisible(isOpen);
        m_formula->fit();
    });
    flow->addWidget(m_ask);
    auto *copyButton = new QPushButton(m_theme.icon(u"copy"_s), tr("Copy the table"), buttons);
    copyButton->setObjectName(u"reportCopyTable"_s);
    connect(copyButton, &QPushButton::clicked, this, &ReportSection::copy);
    flow->addWidget(copyButton);
    auto *save = new QPushButton(m_theme.icon(u"export"_s), tr("Save as CSV…"), buttons);
    save->setObjectName(u"reportSaveTable"_s);
    connect(save, &QPushButton::clicked, this, &ReportSection::csvWanted);
    flow->addWidget(save);
    return buttons;
}

void ReportSection::setFigure(const ReportFigure &figure)
{
    m_figure = figure;
    setObjectName(u"report_"_s + figure.name);
    m_title->setText(figure.title);
    m_headline->setText(figure.headline);
    m_headline->setVisible(!figure.headline.isEmpty());
    m_summary->setText(figure.summary);
    m_summary->setVisible(!figure.summary.isEmpty());
    m_summary->fit();
    m_changes->setText(figure.changes.join(u'\n'));
    m_changes->setVisible(!figure.changes.isEmpty());
    m_changes->fit();
    m_chart->setChart(figure.chart, tr("Picture: %1").arg(figure.title));
    m_chart->setVisible(figure.chart && !figure.chart->cells().isEmpty());
    m_model->setTable(figure.table);
    m_table->setAccessibleName(tr("Table: %1").arg(figure.title));
    m_ask->setAccessibleName(tr("How this is computed: %1").arg(figure.title));
    m_formula->setText(figure.formula);
    m_formula->fit();
    fitTable();
    layOut();
}

void ReportSection::open(const QModelIndex &index)
{
    if (const ReportCell *cell = m_model->cell(index))
        Q_EMIT questionsWanted(m_model->about(index), cell->messages);
}

void ReportSection::copy()
{
    QApplication::clipboard()->setText(reportText(m_figure.table));
    Q_EMIT told(tr("The table was copied."));
}

void ReportSection::fitTable()
{
    m_table->resizeColumnsToContents();
    m_table->resizeRowsToContents();
    const int rows = m_model->rowCount();
    int height = m_table->horizontalHeader()->sizeHint().height() + 2 * m_table->frameWidth();
    for (int row = 0; row < std::min(rows, MostRows); ++row)
        height += m_table->rowHeight(row);
    // Its own bar appears where the columns have too little room.
    m_table->setFixedHeight(height + m_table->horizontalScrollBar()->sizeHint().height());
}

void ReportSection::layOut()
{
    const int letter = QFontMetrics(m_theme.font(FontRole::Body)).averageCharWidth();
    const int bar =
        m_model->rowCount() > MostRows ? m_table->verticalScrollBar()->sizeHint().width() : 0;
    const int wanted = m_table->horizontalHeader()->length() + 2 * m_table->frameWidth() + bar + 2;
    const QMargins edges = layout()->contentsMargins();
    const int room = width() - edges.left() - edges.right();
    const bool beside =
        !m_chart->isHidden() && room - wanted - m_sides->spacing() >= LeastChartLetters * letter;
    m_sides->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_sides->setAlignment(m_table, beside ? Qt::AlignTop : Qt::Alignment());
    m_sides->setAlignment(m_chart, beside ? Qt::AlignTop : Qt::Alignment());
    m_table->setMinimumWidth(beside ? wanted : 0);
    m_table->setMaximumWidth(beside ? wanted : std::max(1, std::min(wanted, room)));
}

void ReportSection::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.color(Token::Line), 1));
    painter.setBrush(m_theme.color(Token::Surf));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Radius, Radius);
}

void ReportSection::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layOut();
}

} // namespace sportello
