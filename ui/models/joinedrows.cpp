// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/joinedrows.h"

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

struct TimedRow
{
    Instant at;
    ThreadRow row;
};

/// When its messages are known from; nothing = from the beginning.
std::optional<Instant> knownFrom(const ThreadParts &parts)
{
    if (!parts.hasOlder || parts.messages.isEmpty())
        return {};
    return parts.messages.constFirst().createdAt;
}

std::optional<Instant> timeOf(const ThreadRow &row)
{
    if (const Message *message = row.message())
        return message->createdAt;
    if (const ContextMessage *post = row.post())
        return post->createdAt;
    if (const Note *note = row.note())
        return note->writtenAt;
    return {};
}

/// A side's rows in their order with the times by which they are sorted in; its days and replies
/// on their way are left out.
QList<TimedRow> timedRows(const ThreadSide &side, const QSet<QString> &unfolded)
{
    ThreadParts written = side.parts;
    written.items.clear();
    QList<TimedRow> rows;
    Instant last = Instant::min();
    for (ThreadRow &row : threadRows(written, unfolded)) {
        if (row.day())
            continue;
        if (const FoldedPosts *folded = row.folded()) {
            for (const ContextMessage &post : side.parts.posts) {
                if (post.remoteId == folded->first)
                    last = std::max(last, post.createdAt);
            }
        }
        // The order within a side is the side's, whatever the clocks said.
        last = std::max(last, timeOf(row).value_or(last));
        row.lane = side.lane;
        row.isOther = side.isOther;
        rows.append({last, std::move(row)});
    }
    return rows;
}

/// Between the last thing said in public before it and the first in private.
void insertMove(QList<TimedRow> &rows, Instant movedAt)
{
    const auto place = std::find_if(rows.begin(), rows.end(),
                                    [&](const TimedRow &row) { return row.at >= movedAt; });
    ThreadRow moved{u"moved"_s, MovedIntoPrivate{movedAt}};
    moved.lane = ThreadRow::Lane::Private;
    rows.insert(place, {movedAt, moved});
}

void appendItems(QList<ThreadRow> &rows, const ThreadSide &side)
{
    for (const OutboxItem &item : side.parts.items) {
        ThreadRow row{u"o"_s + item.id.key(), item};
        // What goes out in private from the public conversation will stand in the private lane.
        row.lane =
            item.audience == Audience::Private ? ThreadRow::Lane::Private : ThreadRow::Lane::Public;
        row.isOther = side.isOther;
        rows.append(std::move(row));
    }
}

} // namespace

QList<ThreadRow> joinedRows(const ThreadSide &one, const ThreadSide &other,
                            const std::optional<Instant> &movedAt, const QSet<QString> &unfolded)
{
    QList<TimedRow> merged;
    const QList<TimedRow> first = timedRows(one, unfolded);
    const QList<TimedRow> second = timedRows(other, unfolded);
    std::merge(first.begin(), first.end(), second.begin(), second.end(), std::back_inserter(merged),
               [](const TimedRow &a, const TimedRow &b) { return a.at < b.at; });
    const Instant horizon = std::max(knownFrom(one.parts).value_or(Instant::min()),
                                     knownFrom(other.parts).value_or(Instant::min()));
    merged.removeIf([&](const TimedRow &row) { return row.at < horizon; });
    if (movedAt && *movedAt >= horizon)
        insertMove(merged, *movedAt);
    QList<ThreadRow> rows;
    QDate day;
    for (TimedRow &each : merged) {
        const QDate its = toDateTime(each.at).toLocalTime().date();
        if (!each.row.folded() && (!day.isValid() || its > day)) {
            day = its;
            rows.append({u"d%1"_s.arg(day.toJulianDay()), day});
        }
        rows.append(std::move(each.row));
    }
    appendItems(rows, one.isOther ? one : other);
    appendItems(rows, one.isOther ? other : one);
    return rows;
}

std::optional<bool> firstEndsTimeline(const ThreadParts &one, const ThreadParts &other)
{
    const std::optional<Instant> first = knownFrom(one);
    const std::optional<Instant> second = knownFrom(other);
    if (!first && !second)
        return {};
    return !second || (first && *first >= *second);
}

} // namespace sportello
