// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/reports/handoffreportdialog.h"

#include "domain/links.h"
#include "services/errortext.h"
#include "ui/common/fittedscroll.h"
#include "ui/common/flowlayout.h"
#include "ui/common/format.h"
#include "ui/common/wrappedlabel.h"
#include "ui/handoff/handoffwords.h"
#include "ui/reports/stagepicture.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QTableWidget>
#include <QVBoxLayout>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr int IdsRole = Qt::UserRole + 1;
constexpr int WhatRole = Qt::UserRole + 2;
constexpr int PlaceRole = Qt::UserRole + 1;

struct Column
{
    QString title;
    QList<HandoffId> HandoffReportRow::*handoffs;
};

QList<Column> columns()
{
    using Row = HandoffReportRow;
    const QStringList steps = HandoffWords::steps();
    return {{steps.at(0), &Row::offered},
            {steps.at(1), &Row::customerWrote},
            {steps.at(2), &Row::verified},
            {steps.at(3), &Row::solved},
            {steps.at(4), &Row::closed},
            {HandoffWords::word(HandoffState::Declined), &Row::declined},
            {HandoffWords::word(HandoffState::Expired), &Row::expired},
            {HandoffReportDialog::tr("Under way"), &Row::underWay}};
}

/// As high as its rows, so that the page scrolls and not each table.
void fit(QTableWidget &table)
{
    table.resizeRowsToContents();
    int height = table.horizontalHeader()->sizeHint().height() + 2 * table.frameWidth();
    for (int row = 0; row < table.rowCount(); ++row)
        height += table.rowHeight(row);
    table.setFixedHeight(height + table.style()->pixelMetric(QStyle::PM_ScrollBarExtent));
}

} // namespace

HandoffReportDialog::HandoffReportDialog(Program &program, const Theme &theme, QWidget *parent)
    : QDialog(parent)
    , m_program(program)
    , m_theme(theme)
    , m_period(new QComboBox(this))
    , m_grouping(new QComboBox(this))
    , m_picture(new StagePicture(theme, this))
{
    setObjectName(u"handoffReport"_s);
    setWindowTitle(tr("Handoffs"));
    setAttribute(Qt::WA_DeleteOnClose);
    build();
    resize(760, 720);
    connect(m_period, &QComboBox::currentIndexChanged, this, &HandoffReportDialog::read);
    connect(m_grouping, &QComboBox::currentIndexChanged, this, [this] { take(m_records); });
    connect(&m_program.store(), &Store::committed, this, [this](const ChangeSet &changes) {
        if (!changes.handoffs.isEmpty())
            read();
    });
    read();
}

void HandoffReportDialog::build()
{
    auto *outer = new QVBoxLayout(this);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setAccessibleName(tr("Report"));
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setSpacing(10);
    auto *row = new FlowLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    for (const auto &[words, days] : {std::pair(tr("Last 7 days"), 7),
                                      {tr("Last 30 days"), 30},
                                      {tr("Last 90 days"), 90},
                                      {tr("Last 12 months"), 365},
                                      {tr("From the beginning"), 0}})
        m_period->addItem(words, days);
    m_period->setCurrentIndex(1);
    m_period->setObjectName(u"reportPeriod"_s);
    m_period->setAccessibleName(tr("Period"));
    row->addWidget(m_period);
    for (const auto &[words, grouping] : {std::pair(tr("By network"), HandoffGrouping::Network),
                                          {tr("By wording"), HandoffGrouping::Wording},
                                          {tr("By way into private"), HandoffGrouping::Route},
                                          {tr("By who offered it"), HandoffGrouping::Agent}})
        m_grouping->addItem(words, int(grouping));
    m_grouping->setObjectName(u"reportGrouping"_s);
    m_grouping->setAccessibleName(tr("Grouped"));
    row->addWidget(m_grouping);
    auto *copyButton = new QPushButton(tr("Copy the tables"), this);
    copyButton->setObjectName(u"reportCopy"_s);
    copyButton->setAutoDefault(false);
    connect(copyButton, &QPushButton::clicked, this, &HandoffReportDialog::copy);
    row->addWidget(copyButton);
    column->addLayout(row);
    column->addWidget(m_picture);
    m_stages = makeTable(u"reportStages"_s, tr("Steps, and what became of those who came so far"));
    column->addWidget(m_stages);
    m_groups = makeTable(u"reportGroups"_s, tr("The same in groups"));
    column->addWidget(m_groups);
    m_about = new WrappedLabel(tr("Choose a number to see its conversations."), content);
    m_about->setObjectName(u"reportAbout"_s);
    column->addWidget(m_about);
    m_rows = new QListWidget(content);
    m_rows->setObjectName(u"reportRows"_s);
    m_rows->setAccessibleName(tr("Conversations of the number that was chosen"));
    m_rows->setMinimumHeight(8 * m_theme.lineHeight(FontRole::Body));
    column->addWidget(m_rows, 1);
    connect(m_rows, &QListWidget::itemActivated, this, [this](const QListWidgetItem *item) {
        Q_EMIT conversationWanted(item->data(PlaceRole).value<ConversationId>());
    });
    connect(m_rows, &QListWidget::itemClicked, m_rows, &QListWidget::itemActivated);
    scroll->setWidget(content);
    outer->addWidget(scroll);
}

QTableWidget *HandoffReportDialog::makeTable(const QString &objectName, const QString &name)
{
    auto *table = new QTableWidget(this);
    table->setObjectName(objectName);
    table->setAccessibleName(name);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setTabKeyNavigation(false);
    table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    connect(table, &QTableWidget::itemActivated, this, [this](const QTableWidgetItem *item) {
        if (item->data(IdsRole).isValid())
            showRows(item->data(IdsRole).value<QList<HandoffId>>(),
                     item->data(WhatRole).toString());
    });
    connect(table, &QTableWidget::itemClicked, table, &QTableWidget::itemActivated);
    return table;
}

Instant HandoffReportDialog::from() const
{
    const int days = m_period->currentData().toInt();
    return days == 0 ? fromMilliseconds(0)
                     : m_program.clock().now() - std::chrono::hours(24) * days;
}

void HandoffReportDialog::read()
{
    const quint64 number = ++m_number;
    // What is offered in this moment belongs to it.
    const Instant until = m_program.clock().now() + std::chrono::seconds(1);
    whenDone(m_program.handoffs().records(from(), until), this,
             [this, number](const Result<QList<HandoffRecord>> &records) {
        if (number != m_number)
            return;
        if (records)
            take(*records);
        else
            m_about->setText(ErrorText::forError(records.error(), ErrorText::Action::Open).text());
    });
}

void HandoffReportDialog::take(const QList<HandoffRecord> &records)
{
    m_records = records;
    m_places.clear();
    for (const HandoffRecord &record : records)
        m_places.insert(record.handoff.id, record.handoff.publicConversation);
    const HandoffReport report =
        handoffReport(records, HandoffGrouping(m_grouping->currentData().toInt()));
    fillStages(report.sum);
    fillGroups(report);
}

void HandoffReportDialog::put(QTableWidget &table, int row, int column,
                              const QList<HandoffId> &handoffs, const QString &what)
{
    auto *item = new QTableWidgetItem(Format::count(int(handoffs.size())));
    item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    item->setData(IdsRole, QVariant::fromValue(handoffs));
    item->setData(WhatRole, what);
    item->setData(Qt::AccessibleTextRole,
                  tr("%1: %2", "what is counted, number").arg(what, item->text()));
    table.setItem(row, column, item);
}

void HandoffReportDialog::fillStages(const HandoffReportRow &sum)
{
    const QList<HandoffStage> stages = handoffStages(sum);
    const QStringList steps = HandoffWords::steps();
    const QStringList titles{tr("Step"), tr("Came so far"), tr("Ended here"), tr("Here now")};
    m_stages->setColumnCount(int(titles.size()));
    m_stages->setHorizontalHeaderLabels(titles);
    m_stages->setRowCount(int(stages.size()));
    QList<StagePicture::Bar> bars;
    for (int i = 0; i < int(stages.size()); ++i) {
        const HandoffStage &stage = stages.at(i);
        m_stages->setItem(i, 0, new QTableWidgetItem(steps.at(i)));
        const auto what = [&](int column) {
            return tr("%1, %2", "step, what is counted").arg(steps.at(i), titles.at(column));
        };
        put(*m_stages, i, 1, stage.reached, what(1));
        put(*m_stages, i, 2, stage.left, what(2));
        put(*m_stages, i, 3, stage.underWay, what(3));
        bars.append({steps.at(i), int(stage.reached.size()), int(stage.left.size()),
                     int(stage.underWay.size())});
    }
    m_picture->setBars(bars);
    fit(*m_stages);
}

void HandoffReportDialog::fillGroups(const HandoffReport &report)
{
    const auto grouping = HandoffGrouping(m_grouping->currentData().toInt());
    const auto nameOf = [&](const HandoffReportRow &row) {
        if (grouping == HandoffGrouping::Route) {
            HandoffOffer offer;
            offer.route = handoffRouteFromWord(row.name).value_or(HandoffRoute::PrivateMessage);
            return HandoffWords::title(offer);
        }
        if (row.name.isEmpty())
            return grouping == HandoffGrouping::Wording ? tr("Written by hand") : tr("Nobody");
        return isolateBidi(row.name.simplified());
    };
    const QList<Column> all = columns();
    QStringList titles{m_grouping->currentText()};
    for (const Column &column : all)
        titles.append(column.title);
    m_groups->setColumnCount(int(titles.size()));
    m_groups->setHorizontalHeaderLabels(titles);
    m_groups->setRowCount(int(report.rows.size()) + 1);
    const auto fill = [&](int place, const QString &name, const HandoffReportRow &row) {
        m_groups->setItem(place, 0, new QTableWidgetItem(name));
        for (int i = 0; i < int(all.size()); ++i) {
            put(*m_groups, place, i + 1, row.*(all.at(i).handoffs),
                tr("%1, %2", "group, what is counted").arg(name, all.at(i).title));
        }
    };
    for (int i = 0; i < int(report.rows.size()); ++i)
        fill(i, nameOf(report.rows.at(i)), report.rows.at(i));
    fill(int(report.rows.size()), tr("All together"), report.sum);
    fit(*m_groups);
}

void HandoffReportDialog::showRows(const QList<HandoffId> &handoffs, const QString &what)
{
    QList<ConversationId> places;
    for (const HandoffId &id : handoffs) {
        const ConversationId place = m_places.value(id);
        if (!place.isNull() && !places.contains(place))
            places.append(place);
    }
    m_rows->clear();
    m_about->setText(tr("%1: %n conversation(s)", nullptr, int(places.size())).arg(what));
    const quint64 number = ++m_rowsNumber;
    whenDone(m_program.conversations().summaries(places), this,
             [this, number](const Result<QList<ConversationSummary>> &summaries) {
        if (number != m_rowsNumber || !summaries)
            return;
        for (const ConversationSummary &summary : *summaries) {
            const QString words = tr("%1 · %2 · %3", "person, network, what was said last")
                                      .arg(isolateBidi(Format::name(summary).simplified()),
                                           m_program.accounts().networkDisplayName(summary.network),
                                           isolateBidi(summary.snippet.simplified()));
            auto *item = new QListWidgetItem(words, m_rows);
            item->setData(PlaceRole, QVariant::fromValue(summary.id));
        }
        m_rows->setCurrentRow(0);
    });
}

void HandoffReportDialog::copy()
{
    QStringList lines;
    for (const QTableWidget *table : {m_stages, m_groups}) {
        QStringList titles;
        for (int column = 0; column < table->columnCount(); ++column)
            titles.append(table->horizontalHeaderItem(column)->text());
        lines.append(titles.join(u'\t'));
        for (int row = 0; row < table->rowCount(); ++row) {
            QStringList cells;
            for (int column = 0; column < table->columnCount(); ++column)
                cells.append(table->item(row, column)->text());
            lines.append(cells.join(u'\t'));
        }
        lines.append(QString());
    }
    QApplication::clipboard()->setText(lines.join(u'\n'));
}

} // namespace sportello
