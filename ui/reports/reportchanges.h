// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/answerchange.h"

#include <QCoreApplication>

namespace sportello {

/// What the figures were in the period before, and how much more or less they are now: in words and
/// with a sign, a sentence for each.
class ReportChanges
{
    Q_DECLARE_TR_FUNCTIONS(ReportChanges)

public:
    /// `before` is null where that period was not counted. Both outlive this object.
    ReportChanges(const AnswerFacts &facts, const AnswerFigures *before);

    QStringList answered(const AnswerFigures &now) const;
    /// Half within, 90 % within.
    QStringList waits(const AnswerFigures &now, WaitKind kind, WaitClock clock) const;
    QStringList promises(const AnswerFigures &now) const;
    /// Which period that is, and how it is judged.
    QString formula() const;

    /// "1 May 2026 to 7 May 2026", the period before this one.
    static QString daysBefore(const ReportPeriod &period, const QTimeZone &zone);

private:
    /// Why nothing can be said; empty where something can.
    QString missing() const;
    static QString ofShare(double before, double now);
    static QString ofWait(const QString &what, const Waits &before, const Waits &now, int percent);

    const AnswerFacts &m_facts;
    const AnswerFigures *m_before;
};

} // namespace sportello
