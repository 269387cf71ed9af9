// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/reports/reportchanges.h"

#include "ui/reports/reportwords.h"

#include <QLocale>

#include <cstdlib>

namespace sportello {

using namespace std::chrono_literals;

namespace {

/// As it is read, so that what is written as 50 min and 40 min differs by 10 min.
std::chrono::minutes asRead(Waits::Duration wait)
{
    return std::chrono::floor<std::chrono::minutes>(wait);
}

} // namespace

ReportChanges::ReportChanges(const AnswerFacts &facts, const AnswerFigures *before)
    : m_facts(facts)
    , m_before(before)
{
}

QString ReportChanges::daysBefore(const ReportPeriod &period, const QTimeZone &zone)
{
    const ReportPeriod before = periodBefore(period, zone);
    const QLocale locale;
    const QDate first = toDateTime(before.from).toTimeZone(zone).date();
    const QDate last = toDateTime(before.to - 1ms).toTimeZone(zone).date();
    return tr("%1 to %2", "first day, last day")
        .arg(locale.toString(first, QLocale::LongFormat),
             locale.toString(last, QLocale::LongFormat));
}

QString ReportChanges::missing() const
{
    if (!m_before)
        return tr("The period before has too many questions to be compared with.");
    return m_before->asked.isEmpty() ? tr("In the period before nobody asked anything.")
                                     : QString();
}

QString ReportChanges::ofShare(double before, double now)
{
    const QString was = ReportWords::share(before);
    // Of what is read: 74 % and 82 % are 8 apart, whatever was rounded off.
    const int points = qRound(now * 100) - qRound(before * 100);
    if (points == 0)
        return tr("%1 in the period before; now the same.").arg(was);
    const int size = std::abs(points);
    return points > 0
        ? tr("%1 in the period before; now %n percentage point(s) more (+%2).", nullptr, size)
              .arg(was)
              .arg(size)
        : tr("%1 in the period before; now %n percentage point(s) less (−%2).", nullptr, size)
              .arg(was)
              .arg(size);
}

QStringList ReportChanges::answered(const AnswerFigures &now) const
{
    if (const QString why = missing(); !why.isEmpty())
        return {why};
    return {ofShare(m_before->answeredShare().value_or(0), now.answeredShare().value_or(0))};
}

QStringList ReportChanges::promises(const AnswerFigures &now) const
{
    const std::optional<double> share = now.keptShare();
    if (!share)
        return {}; // there is no figure to compare
    if (const QString why = missing(); !why.isEmpty())
        return {why};
    const std::optional<double> before = m_before->keptShare();
    return {before ? ofShare(*before, *share) : tr("In the period before no promise was due.")};
}

QString ReportChanges::ofWait(const QString &what, const Waits &before, const Waits &now,
                              int percent)
{
    if (ReportWords::isTooFew(before, percent) || ReportWords::isTooFew(now, percent))
        return tr("%1: one of the two periods has too few questions to compare them.").arg(what);
    const QString was = ReportWords::percentile(before, percent);
    const WaitChange change = waitChange(before, now, percent);
    if (change.trend == WaitTrend::NowEndless)
        return tr("%1: %2 in the period before; now longer, without an end.").arg(what, was);
    if (change.trend == WaitTrend::NowEnds)
        return tr("%1: without an end in the period before; now shorter.").arg(what);
    if (change.trend == WaitTrend::EndlessBoth)
        return tr("%1: without an end, as in the period before.").arg(what);
    const auto difference = asRead(*now.percentile(percent)) - asRead(*before.percentile(percent));
    if (difference == 0min)
        return tr("%1: %2 in the period before; now the same.").arg(what, was);
    const QString size = ReportWords::duration(std::chrono::abs(difference));
    return difference > 0min
        ? tr("%1: %2 in the period before; now %3 longer (+%3).").arg(what, was, size)
        : tr("%1: %2 in the period before; now %3 shorter (−%3).").arg(what, was, size);
}

QStringList ReportChanges::waits(const AnswerFigures &now, WaitKind kind, WaitClock clock) const
{
    if (const QString why = missing(); !why.isEmpty())
        return {why};
    const Waits &before = m_before->waits(kind, clock);
    const Waits &present = now.waits(kind, clock);
    return {ofWait(tr("Half within"), before, present, 50),
            ofWait(tr("90 % within"), before, present, 90)};
}

QString ReportChanges::formula() const
{
    return tr("The period before: %1, as many days. Its questions are judged by what is known "
              "now; they had longer to be answered.")
        .arg(daysBefore({m_facts.from, m_facts.to}, m_facts.zone));
}

} // namespace sportello
