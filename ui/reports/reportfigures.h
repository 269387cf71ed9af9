// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/reports.h"
#include "ui/charts/chart.h"
#include "ui/models/reporttable.h"

#include <QCoreApplication>

#include <memory>

namespace sportello {

class Accounts;

/// A figure of a report: a picture, the same in a table, and how it is computed.
struct ReportFigure
{
    QString name; ///< for object names and files: "answered"
    QString title;
    QString headline; ///< large, before the picture; may be empty
    QString summary; ///< the figure in a sentence
    QStringList changes; ///< since the period before, in sentences; empty where nothing is compared
    std::shared_ptr<const Chart> chart; ///< null where there is nothing to draw
    QList<QList<MessageId>> cells; ///< the questions behind each of the chart's cells
    ReportTable table;
    QString formula;
};

/// Turns what was worked out into figures for people.
class ReportFigures
{
    Q_DECLARE_TR_FUNCTIONS(ReportFigures)

public:
    /// More groups than that stand in the table alone.
    static constexpr qsizetype MostBars = 24;

    /// All of them outlive this object.
    ReportFigures(const Accounts &accounts, const AnswerFacts &facts);

    QList<ReportFigure> answers(const AnswerStudy &study, AnswerGrouping grouping,
                                WaitClock clock) const;
    /// Who waited; with other hours also what became of it.
    QList<ReportFigure> coverage(const CoverageStudy &study, const CoverageChoice &choice) const;

private:
    ReportFigure answered(const AnswerReport &report, AnswerGrouping grouping) const;
    ReportFigure spread(const WaitSpread &spread, WaitKind kind, WaitClock clock) const;
    ReportFigure waits(const AnswerReport &report, AnswerGrouping grouping, WaitKind kind,
                       WaitClock clock) const;
    ReportFigure promises(const AnswerReport &report, AnswerGrouping grouping) const;
    ReportFigure week(const CoverageMap &map, std::chrono::minutes bearable) const;
    ReportFigure changed(const CoverageStudy &study, std::chrono::minutes bearable) const;

    static QString aboutWaits(const Waits &waits);
    QString nameOf(const AnswerFigures &row, AnswerGrouping grouping) const;
    QString leftOut() const;
    QString aboutGroups(AnswerGrouping grouping) const;
    QString aboutBars(const AnswerReport &report) const;

    const Accounts &m_accounts;
    const AnswerFacts &m_facts;
};

} // namespace sportello
