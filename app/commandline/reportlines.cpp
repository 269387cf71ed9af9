// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "commandline/reportlines.h"

#include <QJsonArray>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

QJsonValue milliseconds(const std::optional<Waits::Duration> &wait)
{
    return wait ? QJsonValue(qint64(wait->count())) : QJsonValue();
}

QJsonValue number(const std::optional<double> &share)
{
    return share ? QJsonValue(*share) : QJsonValue();
}

QJsonObject object(const Waits &waits)
{
    QJsonObject within;
    for (const std::chrono::minutes step : waitSteps())
        within.insert(QString::number(step.count()), waits.within(step));
    return {{u"p50_ms"_s, milliseconds(waits.percentile(50))},
            {u"p90_ms"_s, milliseconds(waits.percentile(90))},
            {u"p95_ms"_s, milliseconds(waits.percentile(95))},
            {u"within_minutes"_s, within}};
}

QJsonObject change(const Waits &before, const Waits &now)
{
    return {{u"p50_ms"_s, milliseconds(waitChange(before, now, 50).difference)},
            {u"p90_ms"_s, milliseconds(waitChange(before, now, 90).difference)}};
}

QJsonArray array(const QList<MessageId> &ids)
{
    QJsonArray values;
    for (const MessageId id : ids)
        values.append(id.value());
    return values;
}

} // namespace

QJsonObject answerLine(const AnswerFigures &figures, bool withIds)
{
    QJsonObject line{{u"asked"_s, figures.asked.size()},
                     {u"answered"_s, figures.answered.size()},
                     {u"closed"_s, figures.closed.size()},
                     {u"open"_s, figures.open.size()},
                     {u"answered_share"_s, number(figures.answeredShare())},
                     {u"kept"_s, figures.kept.size()},
                     {u"broken"_s, figures.broken.size()},
                     {u"kept_share"_s, number(figures.keptShare())},
                     {u"first_reply"_s, object(figures.calendar)},
                     {u"first_reply_business"_s, object(figures.business)},
                     {u"resolution"_s, object(figures.resolution)}};
    if (withIds) {
        line.insert(u"messages"_s,
                    QJsonObject{{u"answered"_s, array(figures.answered)},
                                {u"closed"_s, array(figures.closed)},
                                {u"open"_s, array(figures.open)},
                                {u"kept"_s, array(figures.kept)},
                                {u"broken"_s, array(figures.broken)}});
    }
    return line;
}

QJsonObject beforeObject(const AnswerFigures &before, const ReportPeriod &period)
{
    QJsonObject object = answerLine(before, false);
    object.insert(u"from"_s, toRfc3339(period.from));
    object.insert(u"to"_s, toRfc3339(period.to));
    return object;
}

QJsonObject changeObject(const AnswerFigures &before, const AnswerFigures &now)
{
    return {{u"answered_share"_s, number(shareChange(before.answeredShare(), now.answeredShare()))},
            {u"kept_share"_s, number(shareChange(before.keptShare(), now.keptShare()))},
            {u"first_reply"_s, change(before.calendar, now.calendar)},
            {u"first_reply_business"_s, change(before.business, now.business)},
            {u"resolution"_s, change(before.resolution, now.resolution)}};
}

QJsonObject coverageLine(const CoverageOutcome &outcome)
{
    return {{u"asked"_s, outcome.messages.size()},
            {u"in_time"_s, outcome.inTime.size()},
            {u"first_reply"_s, object(outcome.waits)}};
}

QJsonObject promiseLine(const PromiseFigures &figures)
{
    return {{u"made"_s, figures.made.size()},
            {u"kept_in_time"_s, figures.keptInTime.size()},
            {u"kept_late"_s, figures.keptLate.size()},
            {u"overdue"_s, figures.overdue.size()},
            {u"open"_s, figures.open.size()},
            {u"withdrawn"_s, figures.withdrawn.size()},
            {u"kept_share"_s, number(figures.keptShare())}};
}

} // namespace sportello
