// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/handoffreport.h"

#include <QHash>

#include <algorithm>

namespace sportello {

namespace {

QString groupOf(const HandoffRecord &record, HandoffGrouping grouping)
{
    switch (grouping) {
    case HandoffGrouping::Network: return record.network;
    case HandoffGrouping::Wording: return record.handoff.wordingTitle;
    case HandoffGrouping::Route: return toWord(record.handoff.route);
    case HandoffGrouping::Agent: return record.handoff.agentName;
    }
    return {};
}

bool cameTo(const HandoffRecord &record, HandoffState state)
{
    return record.handoff.state == state
        || std::ranges::any_of(record.steps,
                               [state](const HandoffStep &step) { return step.to == state; });
}

void count(HandoffReportRow &row, const HandoffRecord &record)
{
    const HandoffId &id = record.handoff.id;
    row.offered.append(id);
    if (cameTo(record, HandoffState::CustomerWrote))
        row.customerWrote.append(id);
    if (cameTo(record, HandoffState::Verified))
        row.verified.append(id);
    // Solved and then not after all is not solved.
    const HandoffState state = record.handoff.state;
    if (state == HandoffState::Solved || state == HandoffState::ClosedInPublic)
        row.solved.append(id);
    if (state == HandoffState::ClosedInPublic)
        row.closed.append(id);
    if (state == HandoffState::Declined)
        row.declined.append(id);
    if (state == HandoffState::Expired)
        row.expired.append(id);
    if (isOpen(state) && state != HandoffState::Solved)
        row.underWay.append(id);
}

} // namespace

HandoffReport handoffReport(const QList<HandoffRecord> &records, HandoffGrouping grouping)
{
    HandoffReport report;
    QHash<QString, qsizetype> places;
    for (const HandoffRecord &record : records) {
        const HandoffState state = record.handoff.state;
        if (state == HandoffState::Preparing || state == HandoffState::Withdrawn)
            continue;
        const QString name = groupOf(record, grouping);
        const auto place = places.constFind(name);
        const qsizetype index = place == places.constEnd() ? report.rows.size() : *place;
        if (index == report.rows.size()) {
            places.insert(name, index);
            report.rows.append(HandoffReportRow());
            report.rows.last().name = name;
        }
        count(report.rows[index], record);
        count(report.sum, record);
    }
    std::ranges::sort(report.rows, [](const HandoffReportRow &left, const HandoffReportRow &right) {
        if (left.offered.size() != right.offered.size())
            return left.offered.size() > right.offered.size();
        return left.name.localeAwareCompare(right.name) < 0;
    });
    return report;
}

QList<HandoffStage> handoffStages(const HandoffReportRow &row)
{
    const QList<QList<HandoffId>> reached{row.offered, row.customerWrote, row.verified, row.solved,
                                          row.closed};
    QHash<HandoffId, qsizetype> furthest;
    QList<HandoffStage> stages(reached.size());
    for (qsizetype i = 0; i < reached.size(); ++i) {
        stages[i].reached = reached.at(i);
        for (const HandoffId &id : reached.at(i))
            furthest.insert(id, i);
    }
    for (const QList<HandoffId> &ended : {row.declined, row.expired}) {
        for (const HandoffId &id : ended)
            stages[furthest.value(id, 0)].left.append(id);
    }
    for (const HandoffId &id : row.underWay)
        stages[furthest.value(id, 0)].underWay.append(id);
    // Solved, and the public thread is still open.
    for (const HandoffId &id : row.solved) {
        if (!row.closed.contains(id))
            stages[furthest.value(id, 0)].underWay.append(id);
    }
    return stages;
}

} // namespace sportello
