// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/answerreport.h"

#include <QCoreApplication>

namespace sportello {

class Accounts;

/// How the figures of a report are written.
class ReportWords
{
    Q_DECLARE_TR_FUNCTIONS(ReportWords)

public:
    /// With fewer cases than that a percentile says nothing.
    static constexpr qsizetype FewestForHalf = 5;
    static constexpr qsizetype FewestForMost = 10;

    /// "under 1 min", "40 min", "2 h 10", "3 days 4 h"
    static QString duration(std::chrono::milliseconds time);
    /// "82 %"; a dash for none.
    static QString share(const std::optional<double> &share);
    /// The wait that so many per cent did not exceed: "40 min", "never" where so many wait without
    /// an end, "too few" below the fewest, a dash for none at all.
    static QString percentile(const Waits &waits, int percent);
    static bool isTooFew(const Waits &waits, int percent);

    /// "up to 15 min", …, "longer", "never": a step of WaitSpread.
    static QString step(size_t step);
    /// The same where there is little room: "15 min".
    static QString briefStep(size_t step);

    /// "By account"
    static QString by(AnswerGrouping grouping);
    /// "Account"
    static QString group(AnswerGrouping grouping);
    /// A group as people know it.
    static QString name(const QString &key, AnswerGrouping grouping, const AnswerFacts &facts,
                        const Accounts &accounts);
    /// "Monday", "Mon"; 1 = Monday.
    static QString day(int weekday);
    static QString briefDay(int weekday);
    /// "14:00"
    static QString hour(int hour);
};

} // namespace sportello
