// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "storage/database.h"

#include <QList>
#include <QStringList>

#include <algorithm>
#include <utility>

namespace sportello {

/// Calls `work(marks, bindIds)` for parts of a long list of ids: `marks` are the placeholders of an
/// `IN (…)`, `bindIds(statement)` binds the part's ids to them.
///
/// Parts of at most 256, which SQLite's default of 32,766 placeholders easily bears; padded to
/// powers of two, so that few different statements stay prepared. An id may be given twice.
template<typename IdType, typename Work>
void forEachSlice(const QList<IdType> &ids, Work work)
{
    constexpr qsizetype slice = 256;
    for (qsizetype start = 0; start < ids.size(); start += slice) {
        const QList<IdType> part = ids.mid(start, slice);
        qsizetype places = 1;
        while (places < part.size())
            places *= 2;
        QStringList marks;
        marks.fill(QStringLiteral("?"), places);
        work(marks.join(QStringLiteral(", ")), [&part, places](Statement &statement) {
            for (qsizetype i = 0; i < places; ++i)
                statement.bind(part.at(std::min(i, part.size() - 1)));
        });
    }
}

/// The sum of what one number of `sql` gives for each slice; `%1` takes the marks.
template<typename DatabaseType, typename IdType>
int sumOfSlices(DatabaseType &database, const QString &sql, const QList<IdType> &ids)
{
    qint64 sum = 0;
    // The padding of a slice names an id twice, which an IN does not count twice.
    forEachSlice(ids, [&](const QString &marks, const auto &bindIds) {
        Statement select = database.statement(sql.arg(marks));
        bindIds(select);
        if (select.exec() && select.next())
            sum += select.integer(0);
    });
    return int(sum);
}

/// Calls `work(row)` for every row that `sql` gives for any slice; `%1` takes the marks.
template<typename DatabaseType, typename IdType, typename Work>
void forEachRow(DatabaseType &database, const QString &sql, const QList<IdType> &ids, Work work)
{
    forEachSlice(ids, [&](const QString &marks, const auto &bindIds) {
        Statement select = database.statement(sql.arg(marks));
        bindIds(select);
        select.exec();
        while (select.next())
            work(std::as_const(select));
    });
}

} // namespace sportello
