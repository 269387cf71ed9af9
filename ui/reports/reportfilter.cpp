// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/reports/reportfilter.h"

#include "ui/common/flowlayout.h"
#include "ui/common/theme.h"
#include "ui/reports/reportaccounts.h"
#include "ui/reports/reportchanges.h"
#include "ui/reports/reportwords.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTimeZone>
#include <QToolButton>

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

/// Chosen with the fields of the two days.
constexpr int OwnDays = 0;
constexpr int UsualDays = 7;

} // namespace

ReportFilter::ReportFilter(Program &program, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_program(program)
    , m_theme(theme)
    , m_flow(new FlowLayout(this))
{
    setObjectName(u"reportFilter"_s);
    build();
    adapt();
}

void ReportFilter::build()
{
    m_flow->setContentsMargins(16, 8, 16, 8);
    m_flow->setSpacing(8);
    auto *title = new QLabel(tr("Reports"), this);
    title->setObjectName(u"reportPageTitle"_s);
    title->setFont(m_theme.font(FontRole::Title));
    connect(&m_theme, &Theme::changed, title, [this, title] {
        title->setFont(m_theme.font(FontRole::Title));
        title->setMinimumHeight(m_period->sizeHint().height());
    });
    m_flow->addWidget(title);
    addSubjects();
    addPeriod();
    m_accounts = new ReportAccounts(m_program, m_theme, this);
    connect(m_accounts, &ReportAccounts::changed, this, &ReportFilter::scopeChanged);
    m_flow->addWidget(m_accounts);
    m_clock = addBox(u"reportClock"_s, tr("Which hours count"));
    m_clock->addItem(tr("Calendar hours"), int(WaitClock::Calendar));
    m_clock->addItem(tr("Business hours"), int(WaitClock::Business));
    connect(m_clock, &QComboBox::currentIndexChanged, this, &ReportFilter::viewChanged);
    m_grouping = addBox(u"reportBy"_s, tr("Groups"));
    for (const AnswerGrouping grouping :
         {AnswerGrouping::Account, AnswerGrouping::Network, AnswerGrouping::Agent,
          AnswerGrouping::Tag, AnswerGrouping::Audience, AnswerGrouping::Hour,
          AnswerGrouping::Weekday})
        m_grouping->addItem(ReportWords::by(grouping), int(grouping));
    connect(m_grouping, &QComboBox::currentIndexChanged, this, &ReportFilter::viewChanged);
    auto *read = new QPushButton(m_theme.icon(u"refresh"_s), tr("Count again"), this);
    read->setObjectName(u"reportRead"_s);
    connect(read, &QPushButton::clicked, this, &ReportFilter::readWanted);
    m_flow->addWidget(read);
    auto *print = new QPushButton(m_theme.icon(u"print"_s), tr("Print…"), this);
    print->setObjectName(u"reportPrintButton"_s);
    connect(print, &QPushButton::clicked, this, &ReportFilter::printWanted);
    m_flow->addWidget(print);
    auto *save = new QPushButton(m_theme.icon(u"export"_s), tr("Save as PDF…"), this);
    save->setObjectName(u"reportSavePdf"_s);
    connect(save, &QPushButton::clicked, this, &ReportFilter::saveWanted);
    m_flow->addWidget(save);
    // On one line with what stands beside it.
    title->setMinimumHeight(m_period->sizeHint().height());
}

QComboBox *ReportFilter::addBox(const QString &objectName, const QString &name)
{
    auto *box = new QComboBox(this);
    box->setObjectName(objectName);
    box->setAccessibleName(name);
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_flow->addWidget(box);
    return box;
}

void ReportFilter::addSubjects()
{
    auto *row = new QWidget(this);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(0);
    auto *group = new QButtonGroup(this);
    const auto add = [&](const QString &words, const QString &name, const QString &place) {
        auto *button = new QToolButton(row);
        button->setObjectName(name);
        button->setText(words);
        button->setCheckable(true);
        button->setProperty("kind", u"segment"_s);
        button->setProperty("place", place);
        group->addButton(button);
        line->addWidget(button);
        return button;
    };
    m_answers = add(tr("Answers"), u"reportAnswers"_s, u"first"_s);
    m_coverage = add(tr("Coverage"), u"reportCoverage"_s, u"last"_s);
    m_answers->setChecked(true);
    connect(m_answers, &QToolButton::toggled, this, [this] {
        adapt();
        Q_EMIT viewChanged();
    });
    m_flow->addWidget(row);
}

void ReportFilter::addPeriod()
{
    m_period = addBox(u"reportDays"_s, tr("Period"));
    for (const auto &[words, days] : {std::pair(tr("Last 7 days"), UsualDays),
                                      {tr("Last 30 days"), 30},
                                      {tr("Last 90 days"), 90},
                                      {tr("Last 12 months"), 365},
                                      {tr("From … to …"), OwnDays}})
        m_period->addItem(words, days);
    const auto addDay = [this](const QString &objectName, const QString &name, const QDate &day) {
        auto *edit = new QDateEdit(day, this);
        edit->setObjectName(objectName);
        edit->setAccessibleName(name);
        edit->setKeyboardTracking(false);
        connect(edit, &QDateEdit::dateChanged, this, [this] {
            if (m_period->currentData().toInt() == OwnDays)
                Q_EMIT scopeChanged();
        });
        m_flow->addWidget(edit);
        return edit;
    };
    m_from = addDay(u"reportFrom"_s, tr("The first day"), today().addDays(1 - UsualDays));
    m_to = addDay(u"reportTo"_s, tr("The last day"), today());
    connect(m_period, &QComboBox::currentIndexChanged, this, [this] {
        adapt();
        Q_EMIT scopeChanged();
    });
}

QDate ReportFilter::today() const
{
    return toDateTime(m_program.clock().now()).toLocalTime().date();
}

void ReportFilter::adapt()
{
    const bool isOwn = m_period->currentData().toInt() == OwnDays;
    m_from->setVisible(isOwn);
    m_to->setVisible(isOwn);
    m_clock->setVisible(subject() == Subject::Answers);
    m_grouping->setVisible(subject() == Subject::Answers);
}

ReportFilter::Subject ReportFilter::subject() const
{
    return m_coverage->isChecked() ? Subject::Coverage : Subject::Answers;
}

void ReportFilter::setSubject(Subject subject)
{
    (subject == Subject::Coverage ? m_coverage : m_answers)->setChecked(true);
}

AnswerGrouping ReportFilter::grouping() const
{
    return AnswerGrouping(m_grouping->currentData().toInt());
}

void ReportFilter::setGrouping(AnswerGrouping grouping)
{
    m_grouping->setCurrentIndex(m_grouping->findData(int(grouping)));
}

WaitClock ReportFilter::clock() const
{
    return WaitClock(m_clock->currentData().toInt());
}

void ReportFilter::setClock(WaitClock clock)
{
    m_clock->setCurrentIndex(m_clock->findData(int(clock)));
}

void ReportFilter::setPeriod(int days)
{
    m_period->setCurrentIndex(m_period->findData(days));
}

void ReportFilter::setDays(const QDate &first, const QDate &last)
{
    if (days() == std::pair(first, last))
        return;
    {
        // One question, not three.
        const QSignalBlocker fromBlocker(m_from);
        const QSignalBlocker toBlocker(m_to);
        const QSignalBlocker periodBlocker(m_period);
        m_from->setDate(first);
        m_to->setDate(last);
        m_period->setCurrentIndex(m_period->findData(OwnDays));
    }
    adapt();
    Q_EMIT scopeChanged();
}

void ReportFilter::setBrand(const std::optional<Brand> &brand)
{
    if (brand == m_brand)
        return;
    m_brand = brand;
    {
        // Two changes are one to whoever reads.
        const QSignalBlocker quiet(m_accounts);
        m_accounts->setBrand(brand ? std::optional(brand->id) : std::nullopt);
    }
    Q_EMIT scopeChanged();
}

std::pair<QDate, QDate> ReportFilter::days() const
{
    const int days = m_period->currentData().toInt();
    if (days == OwnDays)
        return {m_from->date(), m_to->date()};
    return {today().addDays(1 - days), today()};
}

ReportScope ReportFilter::scope() const
{
    const auto [first, last] = days();
    ReportScope scope;
    scope.from = fromDateTime(first.startOfDay());
    scope.to = fromDateTime(last.addDays(1).startOfDay());
    if (m_brand)
        scope.brand = m_brand->id;
    scope.accounts = m_accounts->chosen();
    return scope;
}

QStringList ReportFilter::about() const
{
    const auto [first, last] = days();
    const QLocale locale;
    QStringList lines{tr("%1 to %2", "first day, last day")
                          .arg(locale.toString(first, QLocale::LongFormat),
                               locale.toString(last, QLocale::LongFormat)),
                      m_accounts->words()};
    if (m_brand)
        lines.append(m_brand->name);
    if (subject() == Subject::Answers) {
        lines.append(m_clock->currentText());
        const ReportScope asked = scope();
        lines.append(tr("Compared with %1", "first day to last day")
                         .arg(ReportChanges::daysBefore({asked.from, asked.to},
                                                        QTimeZone::systemTimeZone())));
    }
    return lines;
}

} // namespace sportello
