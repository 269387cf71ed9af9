// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/answerreport.h"
#include "domain/replyscope.h"

#include <QDate>

#include <array>

namespace sportello {

/// The promises of some days of a period.
struct AnswerDays
{
    QDate first;
    QDate last; ///< included
    qsizetype kept = 0;
    qsizetype broken = 0;

    /// kept / (kept + broken); nothing for none.
    std::optional<double> keptShare() const;
    bool operator==(const AnswerDays &) const = default;
};

/// A period of answers at a glance. Every figure is one of answerReport(), counted apart by day,
/// weekday and hour.
struct AnswerSummary
{
    AnswerReport byAgent;
    /// The sum of the period before, as long as this one; nothing where the facts do not reach so
    /// far, or nobody asked then.
    std::optional<AnswerFigures> before;
    /// At most AnswerSummary::MostBars parts of the same number of days without a gap, the earliest
    /// first.
    QList<AnswerDays> days;
    /// The questions that nobody answered or put aside (AnswerFigures::open), by weekday, Monday
    /// first, and hour.
    std::array<std::array<QList<MessageId>, 24>, 7> left;
    qsizetype leftCount = 0;
    /// What all accounts promise that promise anything; nothing where they differ, or none does.
    std::optional<std::chrono::minutes> promised;

    static constexpr int MostBars = 31;
};

/// Of the facts those that are meant; what was asked before scope.from is the period before. When
/// no period is given it begins with the first question.
AnswerSummary answerSummary(const AnswerFacts &facts, const ReplyScope &scope);

} // namespace sportello
