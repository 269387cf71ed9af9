// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/listdifference.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace sportello {

namespace {

/// For each element whether it lies on a longest increasing subsequence: those rows stay, and as
/// few as possible move.
std::vector<bool> longestIncreasing(const std::vector<int> &values)
{
    std::vector<size_t> tails; // index of the smallest end of a run of each length
    std::vector<size_t> before(values.size(), values.size());
    for (size_t i = 0; i < values.size(); ++i) {
        const auto place =
            std::lower_bound(tails.begin(), tails.end(), values[i],
                             [&](size_t index, int value) { return values[index] < value; });
        if (place != tails.begin())
            before[i] = *std::prev(place);
        if (place == tails.end())
            tails.push_back(i);
        else
            *place = i;
    }
    std::vector<bool> stays(values.size(), false);
    for (size_t i = tails.empty() ? values.size() : tails.back(); i < values.size(); i = before[i])
        stays[i] = true;
    return stays;
}

/// Takes away what the new list does not have, in runs from the end; gives what is left.
QList<ConversationId> removals(const QList<ConversationId> &from, const QSet<ConversationId> &kept,
                               std::vector<RowStep> &steps)
{
    int end = int(from.size());
    while (end > 0) {
        if (kept.contains(from.at(end - 1))) {
            --end;
            continue;
        }
        int first = end - 1;
        while (first > 0 && !kept.contains(from.at(first - 1)))
            --first;
        steps.push_back(RowsRemoved{first, end - first});
        end = first;
    }
    QList<ConversationId> left;
    left.reserve(from.size());
    for (const ConversationId &id : from) {
        if (kept.contains(id))
            left.append(id);
    }
    return left;
}

/// Puts the rows that are in both lists into the new order.
bool moves(QList<ConversationId> current, const QList<ConversationId> &wanted, int maximumMoves,
           std::vector<RowStep> &steps)
{
    if (current == wanted)
        return true;
    QHash<ConversationId, int> rows;
    rows.reserve(current.size());
    for (int row = 0; row < current.size(); ++row)
        rows.insert(current.at(row), row);
    std::vector<int> places;
    places.reserve(size_t(wanted.size()));
    for (const ConversationId &id : wanted)
        places.push_back(rows.value(id));
    const std::vector<bool> stays = longestIncreasing(places);
    if (std::count(stays.begin(), stays.end(), false) > maximumMoves)
        return false;

    for (int i = 0; i < wanted.size(); ++i) {
        if (stays[size_t(i)])
            continue;
        const int from = int(current.indexOf(wanted.at(i)));
        const int to = i == 0 ? 0 : int(current.indexOf(wanted.at(i - 1))) + 1;
        if (to == from || to == from + 1)
            continue;
        steps.push_back(RowMoved{from, to});
        current.move(from, to > from ? to - 1 : to);
    }
    return true;
}

void insertions(const QList<ConversationId> &to, const QSet<ConversationId> &known,
                std::vector<RowStep> &steps)
{
    for (int row = 0; row < to.size(); ++row) {
        if (known.contains(to.at(row)))
            continue;
        int end = row + 1;
        while (end < to.size() && !known.contains(to.at(end)))
            ++end;
        steps.push_back(RowsInserted{row, end - row});
        row = end;
    }
}

} // namespace

std::optional<std::vector<RowStep>>
listDifference(const QList<ConversationId> &from, const QList<ConversationId> &to, int maximumMoves)
{
    std::vector<RowStep> steps;
    if (from == to)
        return steps;
    const QSet<ConversationId> before(from.begin(), from.end());
    const QSet<ConversationId> after(to.begin(), to.end());
    const QList<ConversationId> left = removals(from, after, steps);
    QList<ConversationId> wanted;
    wanted.reserve(left.size());
    for (const ConversationId &id : to) {
        if (before.contains(id))
            wanted.append(id);
    }
    if (!moves(left, wanted, maximumMoves, steps))
        return {};
    insertions(to, before, steps);
    return steps;
}

} // namespace sportello
