// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/promises/promisewords.h"

#include "domain/localtime.h"
#include "ui/common/format.h"

#include <QLocale>
#include <QTimeZone>

namespace sportello {

QString PromiseWords::time(Instant at, Instant now)
{
    const QTimeZone zone = QTimeZone::systemTimeZone();
    const QDate day = toLocal(at, zone).date();
    const int days = int(toLocal(now, zone).date().daysTo(day));
    const QString clock = Format::time(at);
    constexpr int week = 7;
    if (days == 0)
        return tr("today %1", "a time").arg(clock);
    if (days == 1)
        return tr("tomorrow %1", "a time").arg(clock);
    const QString name =
        days > 0 && days < week ? QLocale().dayName(day.dayOfWeek()) : Format::moment(at, now);
    return tr("%1 %2", "a day, a time").arg(name, clock);
}

QString PromiseWords::timeFirst(Instant at, Instant now)
{
    QString words = time(at, now);
    if (!words.isEmpty())
        words[0] = words.at(0).toUpper();
    return words;
}

QString PromiseWords::chip(Instant due, Instant now)
{
    using namespace std::chrono_literals;
    if (due > now)
        return tr("Promised until %1").arg(time(due, now));
    return now - due < 1min
        ? tr("Promise overdue")
        : tr("Promise overdue %1", "for a length of time").arg(Format::duration(now - due));
}

DateOrder PromiseWords::dateOrder()
{
    const QString format = QLocale().dateFormat(QLocale::ShortFormat);
    return format.indexOf(u'M') < format.indexOf(u'd') ? DateOrder::MonthFirst
                                                       : DateOrder::DayFirst;
}

} // namespace sportello
