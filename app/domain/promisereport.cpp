// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/promisereport.h"

#include <QMap>

namespace sportello {

namespace {

QString keyOf(const MadePromise &made, PromiseGrouping grouping)
{
    switch (grouping) {
    case PromiseGrouping::Account: return made.account.toString();
    case PromiseGrouping::Network: return made.network;
    case PromiseGrouping::Agent: return made.promise.agent.toString();
    }
    return {};
}

void add(PromiseFigures &figures, const CustomerPromise &promise, Instant now)
{
    figures.made.append(promise.id);
    switch (promise.state(now)) {
    case PromiseState::Open: figures.open.append(promise.id); break;
    case PromiseState::Overdue: figures.overdue.append(promise.id); break;
    case PromiseState::KeptInTime: figures.keptInTime.append(promise.id); break;
    case PromiseState::KeptLate: figures.keptLate.append(promise.id); break;
    case PromiseState::Withdrawn: figures.withdrawn.append(promise.id); break;
    }
}

} // namespace

std::optional<double> PromiseFigures::keptShare() const
{
    const qsizetype decided = keptInTime.size() + keptLate.size() + overdue.size();
    if (decided == 0)
        return {};
    return double(keptInTime.size()) / double(decided);
}

PromiseReport promiseReport(const QList<MadePromise> &promises, PromiseGrouping grouping,
                            Instant now)
{
    PromiseReport report;
    QMap<QString, PromiseFigures> groups;
    for (const MadePromise &made : promises) {
        const QString key = keyOf(made, grouping);
        PromiseFigures &group = groups[key];
        group.key = key;
        add(group, made.promise, now);
        add(report.sum, made.promise, now);
    }
    report.rows = groups.values();
    return report;
}

} // namespace sportello
