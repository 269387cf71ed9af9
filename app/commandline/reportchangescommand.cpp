// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "commandline/humanwords.h"
#include "commandline/reportcommand.h"

#include <cstdlib>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

/// "8 points more (+8)": in words and with a sign.
QString shareDifference(const std::optional<double> &before, const std::optional<double> &now)
{
    if (!before || !now)
        return u"–"_s;
    // Of what is read: 74 % and 82 % are 8 apart, whatever was rounded off.
    const int points = qRound(*now * 100) - qRound(*before * 100);
    return points > 0 ? ReportCommand::tr("%n point(s) more (+%1)", nullptr, points).arg(points)
        : points < 0  ? ReportCommand::tr("%n point(s) less (−%1)", nullptr, -points).arg(-points)
                      : ReportCommand::tr("the same");
}

QString waitDifference(const WaitChange &change)
{
    const auto size = [&change] {
        return HumanWords::duration(std::chrono::abs(*change.difference));
    };
    switch (change.trend) {
    case WaitTrend::Unknown: return u"–"_s;
    case WaitTrend::Shorter: return ReportCommand::tr("%1 shorter (−%1)").arg(size());
    case WaitTrend::Longer: return ReportCommand::tr("%1 longer (+%1)").arg(size());
    case WaitTrend::NowEnds: return ReportCommand::tr("shorter: before, it had no end");
    case WaitTrend::NowEndless: return ReportCommand::tr("longer: it has no end");
    case WaitTrend::Same:
    case WaitTrend::EndlessBoth: break;
    }
    return ReportCommand::tr("the same");
}

} // namespace

void ReportCommand::writeChanges(CommandContext &context, const AnswerFigures &before,
                                 const AnswerFigures &now, const ReportPeriod &period) const
{
    const auto day = [](Instant instant) {
        return toDateTime(instant).toLocalTime().date().toString(Qt::ISODate);
    };
    const QString days = tr("%1 to %2", "first day, last day")
                             .arg(day(period.from), day(period.to - std::chrono::milliseconds(1)));
    if (before.asked.isEmpty()) {
        context.writeLine(tr("In the period before, %1, nobody asked anything.").arg(days));
        return;
    }
    context.writeLine(tr("Compared with the period before, %1:").arg(days));
    TextTable table({{tr("FIGURE"), true}, {tr("BEFORE")}, {tr("NOW")}, {tr("DIFFERENCE")}});
    const auto addShare = [&table](const QString &name, const std::optional<double> &was,
                                   const std::optional<double> &is) {
        table.add({name, shareWords(was), shareWords(is), shareDifference(was, is)});
    };
    const auto addWait =
        [&table](const QString &name, const Waits &was, const Waits &is, int percent) {
        table.add({name, timeWords(was.percentile(percent)), timeWords(is.percentile(percent)),
                   waitDifference(waitChange(was, is, percent))});
    };
    addShare(tr("answered"), before.answeredShare(), now.answeredShare());
    addWait(tr("half within"), before.calendar, now.calendar, 50);
    addWait(tr("90 % within"), before.calendar, now.calendar, 90);
    addWait(tr("half done within"), before.resolution, now.resolution, 50);
    addWait(tr("90 % done within"), before.resolution, now.resolution, 90);
    addShare(tr("kept"), before.keptShare(), now.keptShare());
    context.writeTable(table);
}

} // namespace sportello
