// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/cannedimport/cannedplan.h"

#include "domain/fold.h"

#include <QHash>

#include <algorithm>

namespace sportello {

namespace {

QString placeKey(const CannedReply &reply)
{
    return reply.shortcut.isEmpty() ? u' ' + fold(reply.title) : fold(reply.shortcut);
}

} // namespace

int CannedPlan::count(CannedPlanItem::Outcome outcome) const
{
    return int(std::count_if(items.begin(), items.end(), [outcome](const CannedPlanItem &item) {
        return item.outcome == outcome;
    }));
}

CannedPlan planImport(const CannedFile &file, const QList<CannedReply> &existing,
                      const AgentId &agent, const QString &fileName)
{
    using Outcome = CannedPlanItem::Outcome;
    CannedPlan plan{file.system, fileName, agent, {}, file.warnings};
    QHash<QString, QList<const CannedReply *>> unmatched;
    for (const CannedReply &reply : existing)
        unmatched[placeKey(reply)].append(&reply);
    const auto match = [&unmatched](CannedPlanItem &item, Outcome outcome) {
        const CannedReply &reply = item.found.reply;
        QList<const CannedReply *> &candidates = unmatched[placeKey(reply)];
        const auto found =
            std::find_if(candidates.begin(), candidates.end(), [&](const CannedReply *other) {
                return samePlace(*other, reply)
                    && (outcome != Outcome::Identical || sameContent(*other, reply));
            });
        if (found == candidates.end())
            return;
        item.outcome = outcome;
        item.replaced = (*found)->id;
        candidates.erase(found);
    };
    for (const ImportedReply &found : file.replies) {
        CannedPlanItem item{found, Outcome::New, {}};
        // What was personal in another profile is so here, for whoever brings it.
        if (item.found.reply.scope == CannedScope::Mine)
            item.found.reply.agent = agent;
        match(item, Outcome::Identical);
        plan.items.append(item);
    }
    for (CannedPlanItem &item : plan.items) {
        if (item.outcome == Outcome::New)
            match(item, Outcome::Replaces);
    }
    return plan;
}

} // namespace sportello
