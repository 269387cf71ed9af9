// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/customerpromise.h"

#include <QList>
#include <QString>

#include <optional>

namespace sportello {

/// A promise, and whose account made it.
struct MadePromise
{
    CustomerPromise promise;
    AccountId account;
    QString network;
};

enum class PromiseGrouping { Account, Network, Agent };

/// What became of the promises of one group. Every list holds the promises, so that each figure can
/// show what it counts.
struct PromiseFigures
{
    QString key; ///< account's id, network's name or agent's id; empty for the sum
    QList<CustomerPromiseId> made; ///< withdrawn ones too
    QList<CustomerPromiseId> keptInTime;
    QList<CustomerPromiseId> keptLate;
    QList<CustomerPromiseId> overdue; ///< open, and their time is over
    QList<CustomerPromiseId> open; ///< their time is still to come
    QList<CustomerPromiseId> withdrawn;

    /// keptInTime / (keptInTime + keptLate + overdue): what is not decided yet, and what was
    /// withdrawn, does not count. Nothing for none.
    std::optional<double> keptShare() const;
};

struct PromiseReport
{
    QList<PromiseFigures> rows; ///< by key
    PromiseFigures sum;
};

PromiseReport promiseReport(const QList<MadePromise> &promises, PromiseGrouping grouping,
                            Instant now);

} // namespace sportello
