// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/handoff.h"

#include <QList>
#include <QString>

namespace sportello {

/// A handoff with everything a report asks about it.
struct HandoffRecord
{
    Handoff handoff;
    QList<HandoffStep> steps;
    QString network; ///< as people call it
};

enum class HandoffGrouping { Network, Wording, Route, Agent };

/// How far the handoffs of one group came. Every number is the length of the list of those it
/// counts.
struct HandoffReportRow
{
    QString name; ///< of the group; empty where there is none (no canned reply, the sum)
    QList<HandoffId> offered; ///< all that left
    QList<HandoffId> customerWrote; ///< came at least so far
    QList<HandoffId> verified; ///< were verified at some time
    QList<HandoffId> solved;
    QList<HandoffId> closed;
    QList<HandoffId> declined;
    QList<HandoffId> expired;
    QList<HandoffId> underWay;

    bool operator==(const HandoffReportRow &) const = default;
};

struct HandoffReport
{
    QList<HandoffReportRow> rows; ///< the most offered first, then by name
    HandoffReportRow sum;
};

/// What became of those who came to a step and no further.
struct HandoffStage
{
    QList<HandoffId> reached; ///< came at least so far
    QList<HandoffId> left; ///< ended here: given up, or nobody came
    QList<HandoffId> underWay; ///< are here now

    bool operator==(const HandoffStage &) const = default;
};

/// The five steps in their order: invited, customer wrote, verified, solved, closed in public. Who
/// was never verified, because that was not needed, did not stop there.
QList<HandoffStage> handoffStages(const HandoffReportRow &row);

/// What never left does not count.
HandoffReport handoffReport(const QList<HandoffRecord> &records, HandoffGrouping grouping);

} // namespace sportello
