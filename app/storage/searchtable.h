// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/history.h"
#include "storage/historyquery.h"

#include <QHash>
#include <QList>

namespace sportello {

/// Reads what a search of the history finds, the newest first, in slices that each take a few
/// milliseconds whatever the query is.
class SearchTable
{
public:
    /// How much of a text is read.
    enum class Detail {
        Whole,
        Text, ///< id and text alone
        Facts, ///< everything but names and text
    };

    /// Messages found in one slice.
    struct Slice
    {
        QList<HistoryText> rows;
        qint64 reached = 0; ///< the next slice is asked for below this id
        bool isDone = false; ///< there are none below
    };

    explicit SearchTable(TeamDatabase &database)
        : m_database(database)
    {
    }

    /// Messages with lower ids than `below`, at most `limit`. Looks at no more than `block` of
    /// those that the words find.
    Slice messages(const CompiledHistory &query, qint64 below, int block, int limit, Detail detail);
    /// Earlier wordings, notes and canned replies, each kind as many.
    QList<HistoryText> others(const CompiledHistory &query, const QueryContext &context,
                              qint64 below, int limit, Detail detail);
    /// The whole rows of some that a slice with Detail::Text named, in any order. `kind` is Message
    /// or anything else for all the others.
    QList<HistoryText> messagesOf(const QList<qint64> &ids);
    QList<HistoryText> othersOf(const QList<qint64> &ids);

    qint64 countMessages();

private:
    struct Selection
    {
        QString tables;
        QString where;
        QList<QueryValue> values{};
        QString id; ///< what it is ordered by
    };

    Slice messagesOfPerson(const CompiledHistory &query, qint64 below, int limit, Detail detail);
    QList<HistoryText> read(HistoryText::Kind kind, const Selection &selection, int limit,
                            Detail detail);
    /// Where a block of what the index finds below an id ends; 0 when all that is left is less.
    qint64 blockEnd(const CompiledHistory &query, qint64 below, int block);
    Selection driver(const CompiledHistory &query, const QString &table, const QString &id,
                     qint64 lowest, qint64 highest) const;
    QList<HistoryText> othersWhere(const CompiledHistory &query, const QueryContext &context,
                                   const Selection &from, int limit, Detail detail);

    TeamDatabase &m_database;
};

} // namespace sportello
