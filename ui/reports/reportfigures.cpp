// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/reports/reportfigures.h"

#include "ui/charts/chartbars.h"
#include "ui/charts/chartspread.h"
#include "ui/common/format.h"
#include "ui/reports/reportchanges.h"
#include "ui/reports/reportwords.h"

#include <algorithm>
#include <functional>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

ReportCell number(const QList<MessageId> &messages)
{
    return {Format::count(int(messages.size())), messages};
}

QList<MessageId> without(const QList<MessageId> &all, const QList<MessageId> &some)
{
    const QSet<MessageId> gone(some.cbegin(), some.cend());
    QList<MessageId> rest;
    std::copy_if(all.cbegin(), all.cend(), std::back_inserter(rest),
                 [&gone](const MessageId &id) { return !gone.contains(id); });
    return rest;
}

/// The groups with most questions where there are too many for a picture; hours and weekdays are
/// few enough.
QList<const AnswerFigures *> drawn(const AnswerReport &report)
{
    QList<const AnswerFigures *> rows;
    for (const AnswerFigures &row : report.rows)
        rows.append(&row);
    if (rows.size() <= ReportFigures::MostBars)
        return rows;
    std::stable_sort(rows.begin(), rows.end(),
                     [](const AnswerFigures *one, const AnswerFigures *other) {
        return one->asked.size() > other->asked.size();
    });
    rows.resize(ReportFigures::MostBars);
    return rows;
}

} // namespace

ReportFigures::ReportFigures(const Accounts &accounts, const AnswerFacts &facts)
    : m_accounts(accounts)
    , m_facts(facts)
{
}

QList<ReportFigure> ReportFigures::answers(const AnswerStudy &study, AnswerGrouping grouping,
                                           WaitClock clock) const
{
    QList<ReportFigure> figures{answered(study.report, grouping),
                                spread(study.reply, WaitKind::Reply, clock),
                                waits(study.report, grouping, WaitKind::Reply, clock),
                                spread(study.resolution, WaitKind::Resolution, clock),
                                waits(study.report, grouping, WaitKind::Resolution, clock),
                                promises(study.report, grouping)};
    const AnswerFigures &now = study.report.sum;
    const ReportChanges changes(m_facts, study.before ? &*study.before : nullptr);
    figures[0].changes = changes.answered(now);
    figures[1].changes = changes.waits(now, WaitKind::Reply, clock);
    figures[3].changes = changes.waits(now, WaitKind::Resolution, clock);
    figures[5].changes = changes.promises(now);
    for (ReportFigure &figure : figures) {
        if (!figure.changes.isEmpty())
            figure.formula += u'\n' + changes.formula();
    }
    return figures;
}

QString ReportFigures::nameOf(const AnswerFigures &row, AnswerGrouping grouping) const
{
    return ReportWords::name(row.key, grouping, m_facts, m_accounts);
}

QString ReportFigures::leftOut() const
{
    const QString rule =
        tr("A question begins with the first message of a customer that nobody has answered yet, "
           "and ends with our next one; what they add meanwhile belongs to it. It counts in the "
           "period in which it was asked. Left out: what we write of our own accord, and "
           "conversations that were put aside as spam.");
    if (m_facts.spam == 0)
        return rule;
    return tr("%1 %2", "two sentences")
        .arg(
            rule,
            tr("In this period %n question(s) were left out as spam.", nullptr, int(m_facts.spam)));
}

QString ReportFigures::aboutGroups(AnswerGrouping grouping) const
{
    switch (grouping) {
    case AnswerGrouping::Agent:
        return tr("An agent's row has the questions whose answer that agent wrote; who got no "
                  "answer, or one that was written elsewhere, stands in a row of its own.");
    case AnswerGrouping::Tag:
        return tr("A question of a conversation with two tags counts in both rows, and once in "
                  "the sum.");
    case AnswerGrouping::Hour:
    case AnswerGrouping::Weekday:
        return tr("What counts is when the customer wrote, in the time zone of this computer.");
    case AnswerGrouping::Account:
    case AnswerGrouping::Network:
    case AnswerGrouping::Audience: break;
    }
    return {};
}

QString ReportFigures::aboutBars(const AnswerReport &report) const
{
    return report.rows.size() > MostBars
        ? tr("The picture shows the %n groups with most questions, the table all of them.", nullptr,
             int(MostBars))
        : QString();
}

ReportFigure ReportFigures::answered(const AnswerReport &report, AnswerGrouping grouping) const
{
    ReportFigure figure;
    figure.name = u"answered"_s;
    figure.title = tr("Answered");
    const AnswerFigures &sum = report.sum;
    figure.headline = ReportWords::share(sum.answeredShare());
    figure.summary =
        tr("%1 of %n question(s) were answered, %2 were put aside without an answer, %3 are open.",
           nullptr, int(sum.asked.size()))
            .arg(Format::count(int(sum.answered.size())), Format::count(int(sum.closed.size())),
                 Format::count(int(sum.open.size())));
    figure.table.columns = {ReportWords::group(grouping), tr("Questions"), tr("Answered"),
                            tr("Share answered"),         tr("Put aside"), tr("Open")};
    const auto add = [&figure](const QString &name, const AnswerFigures &row) {
        figure.table.lines.append({name,
                                   {number(row.asked),
                                    number(row.answered),
                                    {ReportWords::share(row.answeredShare()), row.asked},
                                    number(row.closed),
                                    number(row.open)}});
    };
    for (const AnswerFigures &row : report.rows)
        add(nameOf(row, grouping), row);
    add(tr("All together"), sum);
    QList<ChartCell> cells;
    const QList<const AnswerFigures *> rows = drawn(report);
    for (const AnswerFigures *row : rows) {
        ChartCell cell;
        cell.name = nameOf(*row, grouping);
        cell.label = tr("%1 · %2", "share, how many")
                         .arg(ReportWords::share(row->answeredShare()),
                              Format::count(int(row->asked.size())));
        cell.words = tr("%1, %2 of %3", "share, part, whole")
                         .arg(ReportWords::share(row->answeredShare()),
                              Format::count(int(row->answered.size())),
                              Format::count(int(row->asked.size())));
        if (const std::optional<double> share = row->answeredShare())
            cell.value = *share;
        cells.append(cell);
        figure.cells.append(row->asked);
    }
    figure.chart = std::make_shared<ChartBars>(cells, ChartBars::Scale::Shares);
    figure.formula =
        QStringList{tr("Share answered = questions that got an answer ÷ all questions. Those "
                       "that nobody ever answered count, also those that were put aside as done."),
                    leftOut(), aboutGroups(grouping), aboutBars(report)}
            .join(u'\n')
            .trimmed();
    return figure;
}

QString ReportFigures::aboutWaits(const Waits &waits)
{
    if (waits.count() == 0)
        return tr("There was no question.");
    const auto isEndless = [&waits](int percent) {
        return !ReportWords::isTooFew(waits, percent) && !waits.percentile(percent);
    };
    const QString half = ReportWords::percentile(waits, 50);
    if (isEndless(50))
        return tr("At least half of them wait without an end.");
    if (isEndless(90))
        return tr("Half within %1; more than one in ten waits without an end.").arg(half);
    return tr("Half within %1, 90 % within %2.").arg(half, ReportWords::percentile(waits, 90));
}

ReportFigure ReportFigures::spread(const WaitSpread &spread, WaitKind kind, WaitClock clock) const
{
    ReportFigure figure;
    const bool isReply = kind == WaitKind::Reply;
    figure.name = isReply ? u"reply"_s : u"resolution"_s;
    figure.title = isReply ? tr("How long until the reply") : tr("How long until it was done");
    const Waits &waits = spread.waits;
    figure.summary = aboutWaits(waits);
    figure.table.columns = {tr("Time"), tr("Questions"), tr("Share")};
    QList<ChartCell> cells;
    for (size_t step = 0; step < spread.steps.size(); ++step) {
        const QList<MessageId> &messages = spread.steps.at(step);
        std::optional<double> share;
        if (waits.count() > 0)
            share = double(messages.size()) / double(waits.count());
        figure.table.lines.append(
            {ReportWords::step(step), {number(messages), {ReportWords::share(share), messages}}});
        ChartCell cell;
        cell.name = ReportWords::briefStep(step);
        cell.label = Format::count(int(messages.size()));
        cell.words = tr("%n question(s), %1", "step of a distribution", int(messages.size()))
                         .arg(ReportWords::share(share));
        cell.value = double(messages.size());
        cells.append(cell);
        figure.cells.append(messages);
    }
    QList<ChartMark> marks;
    for (const int percent : {50, 90}) {
        const std::optional<double> place = spread.place(percent);
        if (place && !ReportWords::isTooFew(waits, percent))
            marks.append({tr("%1 % within %2", "percentile, length of time")
                              .arg(percent)
                              .arg(ReportWords::percentile(waits, percent)),
                          *place});
    }
    figure.chart = std::make_shared<ChartSpread>(cells, marks);
    QStringList formula{
        isReply ? tr("The time from the question to our answer. “90 % within” is the shortest "
                     "time that 90 of 100 questions did not exceed.")
                : tr("The time from the question until the conversation was done for the first "
                     "time after it, answered or not. “90 % within” is the shortest time that 90 "
                     "of 100 questions did not exceed."),
        tr("Who waits without an end counts as waiting longest; “never” means that so many do. "
           "With fewer than %1 questions half of them say too little, with fewer than %2 the 90 "
           "%.")
            .arg(ReportWords::FewestForHalf)
            .arg(ReportWords::FewestForMost)};
    if (clock == WaitClock::Business)
        formula.append(tr("Business hours: time counts while the account is open. Accounts without "
                          "opening hours are always open."));
    formula.append(leftOut());
    figure.formula = formula.join(u'\n');
    return figure;
}

ReportFigure ReportFigures::waits(const AnswerReport &report, AnswerGrouping grouping,
                                  WaitKind kind, WaitClock clock) const
{
    ReportFigure figure = spread({}, kind, clock);
    const bool isReply = kind == WaitKind::Reply;
    figure.name = isReply ? u"replyBy"_s : u"resolutionBy"_s;
    figure.title = isReply ? tr("Reply: half within") : tr("Done: half within");
    figure.summary = ReportWords::by(grouping);
    figure.formula =
        QStringList{figure.formula, aboutGroups(grouping), aboutBars(report)}.join(u'\n').trimmed();
    figure.table = {{ReportWords::group(grouping), tr("Questions"), tr("Half within"),
                     tr("90 % within"), tr("95 % within"), tr("Never", "column of a table")},
                    {}};
    figure.cells.clear();
    const auto add = [&](const QString &name, const AnswerFigures &row) {
        const Waits &waits = row.waits(kind, clock);
        figure.table.lines.append(
            {name,
             {number(row.asked),
              {ReportWords::percentile(waits, 50), row.asked},
              {ReportWords::percentile(waits, 90), row.asked},
              {ReportWords::percentile(waits, 95), row.asked},
              number(without(row.asked, isReply ? row.answered : row.resolved))}});
    };
    for (const AnswerFigures &row : report.rows)
        add(nameOf(row, grouping), row);
    add(tr("All together"), report.sum);
    QList<ChartCell> cells;
    const QList<const AnswerFigures *> rows = drawn(report);
    for (const AnswerFigures *row : rows) {
        const Waits &waits = row->waits(kind, clock);
        const QString half = ReportWords::percentile(waits, 50);
        ChartCell cell;
        cell.name = nameOf(*row, grouping);
        cell.label = tr("%1 · %2", "length of time, how many")
                         .arg(half, Format::count(int(row->asked.size())));
        cell.words =
            tr("half within %1, 90 % within %2, %n question(s)", nullptr, int(row->asked.size()))
                .arg(half, ReportWords::percentile(waits, 90));
        const std::optional<Waits::Duration> wait = waits.percentile(50);
        if (wait && !ReportWords::isTooFew(waits, 50))
            cell.value = double(wait->count());
        cells.append(cell);
        figure.cells.append(row->asked);
    }
    figure.chart = std::make_shared<ChartBars>(cells, ChartBars::Scale::Largest);
    return figure;
}

ReportFigure ReportFigures::promises(const AnswerReport &report, AnswerGrouping grouping) const
{
    ReportFigure figure;
    figure.name = u"promises"_s;
    figure.title = tr("Promises kept");
    const AnswerFigures &sum = report.sum;
    const qsizetype decided = sum.kept.size() + sum.broken.size();
    figure.headline = decided > 0 ? ReportWords::share(sum.keptShare()) : QString();
    figure.summary = decided == 0
        ? tr("In this period no promise was due. What is promised is set with each account.")
        : tr("%1 of %n promise(s) to reply in time were kept.", nullptr, int(decided))
              .arg(Format::count(int(sum.kept.size())));
    figure.table.columns = {ReportWords::group(grouping), tr("Kept"), tr("Broken"),
                            tr("Share kept"), tr("Not decided")};
    const auto add = [&figure](const QString &name, const AnswerFigures &row) {
        const QList<MessageId> due = row.kept + row.broken;
        figure.table.lines.append({name,
                                   {number(row.kept),
                                    number(row.broken),
                                    {ReportWords::share(row.keptShare()), due},
                                    number(without(row.asked, due))}});
    };
    for (const AnswerFigures &row : report.rows)
        add(nameOf(row, grouping), row);
    add(tr("All together"), sum);
    QList<ChartCell> cells;
    const QList<const AnswerFigures *> rows = drawn(report);
    for (const AnswerFigures *row : rows) {
        const QList<MessageId> due = row->kept + row->broken;
        if (due.isEmpty())
            continue;
        ChartCell cell;
        cell.name = nameOf(*row, grouping);
        cell.label = tr("%1 · %2", "share, how many")
                         .arg(ReportWords::share(row->keptShare()), Format::count(int(due.size())));
        cell.words = tr("%1, %2 of %3", "share, part, whole")
                         .arg(ReportWords::share(row->keptShare()),
                              Format::count(int(row->kept.size())), Format::count(int(due.size())));
        cell.value = row->keptShare().value_or(0);
        cells.append(cell);
        figure.cells.append(due);
    }
    if (!cells.isEmpty())
        figure.chart = std::make_shared<ChartBars>(cells, ChartBars::Scale::Shares);
    figure.formula =
        QStringList{tr("Share kept = questions that were answered within what the account promises "
                       "÷ those and the ones that were answered later or not at all although it "
                       "is due. Judged by what is promised now. What was put aside without an "
                       "answer, is not due yet or has no promise is not decided."),
                    leftOut(), aboutGroups(grouping), aboutBars(report)}
            .join(u'\n')
            .trimmed();
    return figure;
}

} // namespace sportello
