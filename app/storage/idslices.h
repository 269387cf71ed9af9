// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "storage/database.h"

#include <QList>
#include <QStringList>

#include <algorithm>

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

} // namespace sportello
