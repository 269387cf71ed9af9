// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/program.h"
#include "services/reports.h"

#include <QWidget>

class QComboBox;
class QDateEdit;
class QToolButton;

namespace sportello {

class FlowLayout;
class ReportAccounts;
class Theme;

/// What a report is about: period, accounts, which hours count, in what groups, and whether it is
/// about the answers or about who waited.
class ReportFilter : public QWidget
{
    Q_OBJECT

public:
    enum class Subject { Answers, Coverage };

    /// Both outlive the filter.
    ReportFilter(Program &program, const Theme &theme, QWidget *parent = nullptr);

    Subject subject() const;
    void setSubject(Subject subject);
    AnswerGrouping grouping() const;
    void setGrouping(AnswerGrouping grouping);
    WaitClock clock() const;
    void setClock(WaitClock clock);
    /// So many days until today; 0 = between the two days of the fields.
    void setPeriod(int days);
    /// From the first to the last day, both included.
    void setDays(const QDate &first, const QDate &last);
    ReportAccounts &accounts() { return *m_accounts; }
    /// Nothing = all.
    void setBrand(const std::optional<Brand> &brand);
    /// Period, accounts and brand, in the time zone of this computer.
    ReportScope scope() const;
    /// The same in words, a line for each.
    QStringList about() const;

Q_SIGNALS:
    /// Other questions are meant: they are to be read.
    void scopeChanged();
    /// The same questions are to be looked at in another way.
    void viewChanged();
    void readWanted();
    void printWanted();
    void saveWanted();

private:
    void build();
    QComboBox *addBox(const QString &objectName, const QString &name);
    void addSubjects();
    void addPeriod();
    void adapt();
    QDate today() const;
    std::pair<QDate, QDate> days() const;

    Program &m_program;
    const Theme &m_theme;
    std::optional<Brand> m_brand;
    FlowLayout *m_flow;
    QToolButton *m_answers = nullptr;
    QToolButton *m_coverage = nullptr;
    QComboBox *m_period = nullptr;
    QDateEdit *m_from = nullptr;
    QDateEdit *m_to = nullptr;
    ReportAccounts *m_accounts = nullptr;
    QComboBox *m_clock = nullptr;
    QComboBox *m_grouping = nullptr;
};

} // namespace sportello
