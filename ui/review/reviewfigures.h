// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/reports.h"
#include "ui/charts/chart.h"

#include <QCoreApplication>

#include <memory>

namespace sportello {

class Accounts;

/// What stands on one tile above the replies.
struct ReviewFigure
{
    QString title;
    QString headline; ///< large; may be empty
    QString beside; ///< weaker, below the headline or what is drawn
    QString sentence; ///< the figures in words; alone where there is nothing to draw
    std::shared_ptr<const Chart> chart; ///< null where there is nothing to draw
    QStringList keys; ///< of the chart's cells: agents' ids, empty for nobody
};

/// Turns the summary of a period into the tiles above the replies.
class ReviewFigures
{
    Q_DECLARE_TR_FUNCTIONS(ReviewFigures)

public:
    /// More agents than that are in the reports alone.
    static constexpr qsizetype MostAgents = 5;

    /// What was promised and kept, by day; `goal` in per cent.
    static ReviewFigure kept(const AnswerSummary &summary, int goal);
    /// The same by who answered, the best first; of many those with most promises.
    static ReviewFigure byAgent(const AnswerSummary &summary, int goal, const AnswerFacts &facts,
                                const Accounts &accounts);
    /// Who still waits, by weekday and hour. `isOfAgents`: of some agents alone, who have no
    /// unanswered questions.
    static ReviewFigure left(const AnswerSummary &summary, bool isOfAgents);

    /// "12 Mar" or "12 Mar – 18 Mar"; with the year where it is not this one.
    static QString days(const QDate &first, const QDate &last, const QDate &today);

private:
    static QString goalTitle(const AnswerSummary &summary);
    /// Why there is no share; empty when there is one.
    static QString noShare(const AnswerSummary &summary);
};

} // namespace sportello
