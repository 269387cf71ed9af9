// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/review/reviewfigures.h"

#include "ui/charts/chartbars.h"
#include "ui/charts/chartcolumns.h"
#include "ui/charts/chartweek.h"
#include "ui/common/format.h"
#include "ui/reports/reportwords.h"

#include <QLocale>

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr int DaysWithWeekday = 10;

bool isBelow(const std::optional<double> &share, int goal)
{
    // As it is written: "90 %" is no miss of 90 %.
    return share && qRound(*share * 100) < goal;
}

QString number(qsizetype count)
{
    return Format::count(int(count));
}

} // namespace

QString ReviewFigures::days(const QDate &first, const QDate &last, const QDate &today)
{
    const QLocale locale;
    const bool isThisYear = first.year() == today.year() && last.year() == today.year();
    const QString format = isThisYear ? tr("d MMM", "date format: day and month")
                                      : tr("d MMM yyyy", "date format: day, month and year");
    if (first == last)
        return locale.toString(first, format);
    return tr("%1 – %2", "first day, last day")
        .arg(locale.toString(first, format), locale.toString(last, format));
}

QString ReviewFigures::goalTitle(const AnswerSummary &summary)
{
    return summary.promised ? tr("Answered within %1").arg(ReportWords::duration(*summary.promised))
                            : tr("Answered as promised");
}

QString ReviewFigures::noShare(const AnswerSummary &summary)
{
    const AnswerFigures &sum = summary.byAgent.sum;
    if (sum.asked.isEmpty())
        return tr("Nobody asked anything in this period.");
    if (sum.kept.isEmpty() && sum.broken.isEmpty())
        return tr("No promised answer was due in this period. What is promised is set with each "
                  "account.");
    return {};
}

ReviewFigure ReviewFigures::kept(const AnswerSummary &summary, int goal)
{
    ReviewFigure figure;
    figure.title = goalTitle(summary);
    figure.sentence = noShare(summary);
    if (!figure.sentence.isEmpty())
        return figure;
    const AnswerFigures &sum = summary.byAgent.sum;
    const std::optional<double> before =
        summary.before ? summary.before->keptShare() : std::nullopt;
    figure.headline = ReportWords::share(sum.keptShare());
    figure.beside = before
        ? tr("before: %1", "the same share in the period before").arg(ReportWords::share(before))
        : tr("before: no figure");
    figure.sentence = tr("%1 of %n promised answer(s) came in time, %2. The goal is %3 %.", nullptr,
                         int(sum.kept.size() + sum.broken.size()))
                          .arg(number(sum.kept.size()), figure.headline, QString::number(goal));
    figure.sentence += u' '
        + (before ? tr("In the period before it was %1.").arg(ReportWords::share(before))
                  : tr("There is no figure of the period before."));
    QList<ChartCell> cells;
    const bool isShort = summary.days.size() <= DaysWithWeekday;
    for (const AnswerDays &each : summary.days) {
        const std::optional<double> share = each.keptShare();
        ChartCell cell;
        cell.isMarked = isBelow(share, goal);
        cell.name = isShort && each.first == each.last
            ? ReportWords::briefDay(each.first.dayOfWeek())
            : QLocale().toString(each.first, tr("d MMM", "date format: day and month"));
        const QString said =
            tr("%1 of %2, %3", "part, whole, share")
                .arg(number(each.kept), number(each.kept + each.broken), ReportWords::share(share));
        const QString words = !share ? tr("no promised answer was due")
            : cell.isMarked ? tr("%1, below the goal of %2 %").arg(said, QString::number(goal))
                            : said;
        // Which Saturday, and until when.
        const QString when = days(each.first, each.last, summary.days.last().last);
        cell.words = when == cell.name ? words : tr("%1: %2", "day, figures").arg(when, words);
        if (share)
            cell.label = number(qRound(*share * 100));
        else if (isShort)
            cell.label = u"–"_s;
        if (share)
            cell.value = *share;
        cells.append(cell);
    }
    figure.chart = std::make_shared<ChartColumns>(cells, goal / 100.0);
    return figure;
}

ReviewFigure ReviewFigures::byAgent(const AnswerSummary &summary, int goal,
                                    const AnswerFacts &facts, const Accounts &accounts)
{
    ReviewFigure figure;
    figure.title = tr("%1, by agent", "what is counted").arg(goalTitle(summary));
    figure.sentence = noShare(summary);
    if (!figure.sentence.isEmpty())
        return figure;
    QList<const AnswerFigures *> rows;
    for (const AnswerFigures &row : summary.byAgent.rows) {
        if (row.keptShare())
            rows.append(&row);
    }
    const auto decided = [](const AnswerFigures *row) {
        return row->kept.size() + row->broken.size();
    };
    std::stable_sort(rows.begin(), rows.end(),
                     [&](const AnswerFigures *one, const AnswerFigures *other) {
        return decided(one) > decided(other);
    });
    const qsizetype further = std::max<qsizetype>(0, rows.size() - MostAgents);
    rows = rows.mid(0, MostAgents);
    std::stable_sort(rows.begin(), rows.end(),
                     [](const AnswerFigures *one, const AnswerFigures *other) {
        return *one->keptShare() > *other->keptShare();
    });
    QList<ChartCell> cells;
    QStringList words;
    for (const AnswerFigures *row : std::as_const(rows)) {
        const std::optional<double> share = row->keptShare();
        ChartCell cell;
        cell.isMarked = isBelow(share, goal);
        cell.name = row->key.isEmpty()
            ? tr("Nobody of us", "who answered: nobody, or it was written elsewhere")
            : ReportWords::name(row->key, AnswerGrouping::Agent, facts, accounts);
        // A seat without a name is nobody's but one's own, as a rule.
        if (cell.name.isEmpty())
            cell.name = tr("Without a name");
        cell.label =
            tr("%1 · %2", "share, how many").arg(ReportWords::share(share), number(decided(row)));
        cell.words =
            tr("%1 of %2, %3", "part, whole, share")
                .arg(number(row->kept.size()), number(decided(row)), ReportWords::share(share));
        if (cell.isMarked)
            cell.words = tr("%1, below the goal of %2 %").arg(cell.words, QString::number(goal));
        cell.value = *share;
        words.append(tr("%1: %2", "who, figures").arg(cell.name, cell.words));
        cells.append(cell);
        figure.keys.append(row->key);
    }
    figure.sentence = words.join(u"; "_s);
    if (further > 0) {
        figure.beside = tr("%n more in the reports", nullptr, int(further));
        figure.sentence += u"; "_s + figure.beside;
    }
    figure.chart = std::make_shared<ChartBars>(cells, ChartBars::Scale::Shares);
    return figure;
}

ReviewFigure ReviewFigures::left(const AnswerSummary &summary, bool isOfAgents)
{
    ReviewFigure figure;
    figure.title = tr("Still without an answer, by weekday and hour");
    if (isOfAgents) {
        figure.sentence = tr("What nobody answered belongs to no agent. Choose all agents to see "
                             "it.");
        return figure;
    }
    if (summary.byAgent.sum.asked.isEmpty()) {
        figure.sentence = noShare(summary);
        return figure;
    }
    if (summary.leftCount == 0) {
        figure.sentence = tr("Everybody who asked in this period got an answer or was put aside.");
        return figure;
    }
    figure.sentence = tr("%1 of %n question(s) have no answer yet and were not put aside.", nullptr,
                         int(summary.byAgent.sum.asked.size()))
                          .arg(number(summary.leftCount));
    QStringList names;
    QList<ChartCell> cells;
    for (int day = 0; day < 7; ++day) {
        names.append(ReportWords::briefDay(day + 1));
        for (int hour = 0; hour < ChartWeek::Hours; ++hour) {
            const qsizetype count = summary.left[size_t(day)][size_t(hour)].size();
            ChartCell cell;
            cell.name = tr("%1, %2", "weekday, hour")
                            .arg(ReportWords::day(day + 1), ReportWords::hour(hour));
            cell.words = tr("%n without an answer", nullptr, int(count));
            cell.value = double(count);
            cells.append(cell);
        }
    }
    figure.chart = std::make_shared<ChartWeek>(cells, names, ChartWeek::Density::Dense);
    return figure;
}

} // namespace sportello
