// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/openinghourstable.h"

namespace sportello {

using namespace Qt::StringLiterals;

QList<OpeningHours> OpeningHoursTable::all()
{
    QList<OpeningHours> all;
    {
        Statement select = m_database.statement(
            u"SELECT id, name, time_zone FROM opening_hours ORDER BY name, id"_s);
        select.exec();
        while (select.next()) {
            OpeningHours hours;
            hours.id = select.id<OpeningHoursId>(0);
            hours.name = select.text(1);
            hours.timeZone = select.text(2);
            all.append(hours);
        }
    }
    for (OpeningHours &hours : all)
        readDays(hours);
    return all;
}

std::optional<OpeningHours> OpeningHoursTable::find(const OpeningHoursId &id)
{
    OpeningHours hours;
    hours.id = id;
    {
        Statement select =
            m_database.statement(u"SELECT name, time_zone FROM opening_hours WHERE id = ?"_s);
        select.bind(id);
        if (!select.exec() || !select.next())
            return {};
        hours.name = select.text(0);
        hours.timeZone = select.text(1);
    }
    readDays(hours);
    return hours;
}

void OpeningHoursTable::readDays(OpeningHours &hours)
{
    Statement spans =
        m_database.statement(u"SELECT weekday, from_minute, to_minute FROM opening_span"
                             u" WHERE hours_id = ? ORDER BY weekday, from_minute"_s);
    spans.bind(hours.id).exec();
    while (spans.next()) {
        const size_t weekday = size_t(spans.integer(0) - 1);
        if (weekday < hours.week.size())
            hours.week.at(weekday).append({int(spans.integer(1)), int(spans.integer(2))});
    }
    Statement days =
        m_database.statement(u"SELECT day, name, from_minute, to_minute"
                             u" FROM opening_exception WHERE hours_id = ? ORDER BY day"_s);
    days.bind(hours.id).exec();
    while (days.next()) {
        std::optional<OpeningException> exception = openingExceptionFromWord(days.text(0));
        if (!exception)
            continue;
        exception->name = days.text(1);
        if (!days.isNull(2) && !days.isNull(3))
            exception->open = OpeningSpan{int(days.integer(2)), int(days.integer(3))};
        hours.exceptions.append(*exception);
    }
}

void OpeningHoursTable::save(const OpeningHours &hours, Instant now)
{
    m_database
        .statement(
            u"INSERT INTO opening_hours (id, name, time_zone, created_at) VALUES (?, ?, ?, ?)"
            u" ON CONFLICT (id) DO UPDATE SET name = excluded.name,"
            u" time_zone = excluded.time_zone"_s)
        .bind(hours.id)
        .bind(hours.name)
        .bind(hours.timeZone)
        .bind(now)
        .exec();
    for (const QString &table : {u"opening_span"_s, u"opening_exception"_s}) {
        m_database.statement(u"DELETE FROM %1 WHERE hours_id = ?"_s.arg(table))
            .bind(hours.id)
            .exec();
    }
    for (size_t day = 0; day < hours.week.size(); ++day) {
        for (const OpeningSpan &span : hours.week.at(day)) {
            m_database
                .statement(u"INSERT INTO opening_span (hours_id, weekday, from_minute, to_minute)"
                           u" VALUES (?, ?, ?, ?)"_s)
                .bind(hours.id)
                .bind(int(day) + 1)
                .bind(span.from)
                .bind(span.to)
                .exec();
        }
    }
    for (const OpeningException &exception : hours.exceptions) {
        Statement insert = m_database.statement(
            u"INSERT INTO opening_exception (hours_id, day, name, from_minute, to_minute)"
            u" VALUES (?, ?, ?, ?, ?)"_s);
        insert.bind(hours.id).bind(toWord(exception)).bind(exception.name);
        if (exception.open)
            insert.bind(exception.open->from).bind(exception.open->to);
        else
            insert.bindNull().bindNull();
        insert.exec();
    }
    m_database.changes().openingHours = true;
}

void OpeningHoursTable::remove(const OpeningHoursId &id)
{
    m_database
        .statement(u"UPDATE account SET hours_id = NULL WHERE hours_id = ?"
                   u" AND removed_at IS NOT NULL"_s)
        .bind(id)
        .exec();
    for (const QString &sql : {u"DELETE FROM opening_span WHERE hours_id = ?"_s,
                               u"DELETE FROM opening_exception WHERE hours_id = ?"_s,
                               u"DELETE FROM opening_hours WHERE id = ?"_s})
        m_database.statement(sql).bind(id).exec();
    m_database.changes().openingHours = true;
}

QList<AccountId> OpeningHoursTable::accountsWith(const OpeningHoursId &id)
{
    Statement select = m_database.statement(
        u"SELECT id FROM account WHERE hours_id = ? AND removed_at IS NULL ORDER BY id"_s);
    select.bind(id).exec();
    QList<AccountId> accounts;
    while (select.next())
        accounts.append(select.id<AccountId>(0));
    return accounts;
}

} // namespace sportello
