// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/charts/chartbars.h"
#include "ui/charts/chartweek.h"
#include "ui/common/format.h"
#include "ui/reports/reportfigures.h"
#include "ui/reports/reportwords.h"

#include <QSet>

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

QList<MessageId> onlyIn(const QList<MessageId> &all, const QList<MessageId> &others)
{
    const QSet<MessageId> known(others.cbegin(), others.cend());
    QList<MessageId> rest;
    std::copy_if(all.cbegin(), all.cend(), std::back_inserter(rest),
                 [&known](const MessageId &id) { return !known.contains(id); });
    return rest;
}

std::optional<double> shareOf(const CoverageOutcome &outcome)
{
    if (outcome.messages.isEmpty())
        return {};
    return double(outcome.inTime.size()) / double(outcome.messages.size());
}

QList<MessageId> neverOf(const CoverageOutcome &outcome)
{
    return onlyIn(outcome.messages, outcome.inTime + outcome.late);
}

/// "+3", "−2", "0"
QString difference(qsizetype one, qsizetype other)
{
    const int change = int(other - one);
    return change > 0 ? u"+"_s + Format::count(change)
        : change < 0  ? u"−"_s + Format::count(-change)
                      : Format::count(0);
}

} // namespace

QList<ReportFigure> ReportFigures::coverage(const CoverageStudy &study,
                                            const CoverageChoice &choice) const
{
    QList<ReportFigure> figures{week(study.map, choice.bearable)};
    if (!study.other || !study.otherMap)
        return figures;
    figures.append(changed(study, choice.bearable));
    ReportFigure other = week(*study.otherMap, choice.bearable);
    other.name = u"otherWeek"_s;
    other.title = tr("Who would have waited with these hours");
    figures.append(other);
    return figures;
}

ReportFigure ReportFigures::week(const CoverageMap &map, std::chrono::minutes bearable) const
{
    ReportFigure figure;
    figure.name = u"week"_s;
    figure.title = tr("When those wrote who waited");
    QStringList days;
    figure.table.columns = {tr("Hour")};
    for (int day = 1; day <= 7; ++day) {
        days.append(ReportWords::briefDay(day));
        figure.table.columns.append(ReportWords::briefDay(day));
    }
    for (int hour = 0; hour < ChartWeek::Hours; ++hour)
        figure.table.lines.append({ReportWords::hour(hour), {}});
    QList<ChartCell> cells;
    qsizetype waited = 0;
    qsizetype asked = 0;
    for (int day = 0; day < 7; ++day) {
        for (int hour = 0; hour < ChartWeek::Hours; ++hour) {
            const CoverageCell &found = map.at(size_t(day)).at(size_t(hour));
            waited += found.waited.size();
            asked += found.asked.size();
            ChartCell cell;
            cell.name = tr("%1, %2", "weekday, hour")
                            .arg(ReportWords::day(day + 1), ReportWords::hour(hour));
            cell.words = tr("%1 of %n who wrote waited too long", nullptr, int(found.asked.size()))
                             .arg(Format::count(int(found.waited.size())));
            cell.value = double(found.waited.size());
            cells.append(cell);
            figure.cells.append(found.waited);
            figure.table.lines[hour].cells.append(
                {found.asked.isEmpty() ? u"·"_s
                                       : tr("%1 of %2", "who waited too long, who wrote")
                                             .arg(Format::count(int(found.waited.size())),
                                                  Format::count(int(found.asked.size()))),
                 found.waited});
        }
    }
    figure.chart = std::make_shared<ChartWeek>(cells, days);
    figure.summary = tr("%1 of %n question(s) waited longer than %2.", nullptr, int(asked))
                         .arg(Format::count(int(waited)), ReportWords::duration(bearable));
    figure.formula =
        QStringList{tr("Each square is an hour of the week in which customers wrote, in the time "
                       "zone of this computer; it counts those who waited longer than %1 for our "
                       "answer, in hours as they pass, or in vain. What was put aside without an "
                       "answer does not wait.")
                        .arg(ReportWords::duration(bearable)),
                    leftOut()}
            .join(u'\n');
    return figure;
}

ReportFigure ReportFigures::changed(const CoverageStudy &study, std::chrono::minutes bearable) const
{
    const CoverageOutcome &was = study.was;
    const CoverageOutcome &other = *study.other;
    const QString limit = ReportWords::duration(bearable);
    ReportFigure figure;
    figure.name = u"changed"_s;
    figure.title = tr("What these hours would have changed");
    figure.summary = tr("Answered within %1: %2 instead of %3, of %n question(s).", nullptr,
                        int(was.messages.size()))
                         .arg(limit, Format::count(int(other.inTime.size())),
                              Format::count(int(was.inTime.size())));
    figure.table.columns = {tr("Questions"), tr("As it was"), tr("With these hours"),
                            tr("Difference")};
    const auto count = [&figure](const QString &name, const QList<MessageId> &before,
                                 const QList<MessageId> &after) {
        // Either side of what differs is worth a look.
        const QList<MessageId> moved = onlyIn(after, before) + onlyIn(before, after);
        figure.table.lines.append({name,
                                   {{Format::count(int(before.size())), before},
                                    {Format::count(int(after.size())), after},
                                    {difference(before.size(), after.size()), moved}}});
    };
    count(tr("Answered within %1").arg(limit), was.inTime, other.inTime);
    count(tr("Answered later"), was.late, other.late);
    count(tr("Never answered"), neverOf(was), neverOf(other));
    figure.table.lines.append({tr("Share within %1").arg(limit),
                               {{ReportWords::share(shareOf(was)), was.messages},
                                {ReportWords::share(shareOf(other)), other.messages},
                                {}}});
    for (const int percent : {50, 90})
        figure.table.lines.append({tr("%1 % within").arg(percent),
                                   {{ReportWords::percentile(was.waits, percent), was.messages},
                                    {ReportWords::percentile(other.waits, percent), other.messages},
                                    {}}});
    QList<ChartCell> cells;
    for (const auto &[name, outcome] :
         {std::pair(tr("As it was"), &was), std::pair(tr("With these hours"), &other)}) {
        ChartCell cell;
        cell.name = name;
        cell.label = ReportWords::share(shareOf(*outcome));
        cell.words = tr("%1, %2 of %3", "share, part, whole")
                         .arg(cell.label, Format::count(int(outcome->inTime.size())),
                              Format::count(int(outcome->messages.size())));
        cell.value = shareOf(*outcome).value_or(0);
        cells.append(cell);
        figure.cells.append(outcome->inTime);
    }
    figure.chart = std::make_shared<ChartBars>(cells, ChartBars::Scale::Shares);
    figure.formula =
        QStringList{tr("The period once more with these hours: every question takes as much open "
                       "time as it took, and that runs only while it is open. What was answered "
                       "although it was closed all the time is answered when it was; what nobody "
                       "answered stays unanswered. It does not know whether somebody would have "
                       "been free, or what more people would have written."),
                    tr("These hours stand in place of those of every account that has hours; days "
                       "with hours of their own stay as they are. Accounts without hours are "
                       "always open, and nothing changes for them."),
                    leftOut()}
            .join(u'\n');
    return figure;
}

} // namespace sportello
