// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clock.h"
#include "networks/http/backoff.h"
#include "networks/http/httptransport.h"

#include <QHash>
#include <QString>

#include <chrono>
#include <optional>

namespace sportello {

/// Keeps an account within what its server allows, so that the server need not refuse.
///
/// A connector has one per account, asks delayBefore() ahead of a request, says sent() when it goes
/// and learn() with the answer. Limits that a server counts apart (uploads, paging …) get a bucket
/// name each. Waits are measured in elapsed time: a clock that is set changes nothing.
class RateLimiter
{
public:
    enum class Urgency {
        Person, ///< somebody waits for it
        Background, ///< leaves the last tenth of the budget to people
    };

    explicit RateLimiter(const Clock &clock, Backoff backoff = Backoff());

    /// How long from now until a request may go; zero is at once.
    std::chrono::milliseconds delayBefore(Urgency urgency = Urgency::Person,
                                          const QString &bucket = {}) const;
    /// A request is on its way, and what was left is one less before its answer says so.
    void sent(const QString &bucket = {});
    /// Takes the budget and the waiting time out of an answer. A 429 that gives no time, or none to
    /// speak of, is answered with waits that grow.
    void learn(const HttpAnswer &answer, const QString &bucket = {});

private:
    struct Bucket
    {
        std::chrono::milliseconds notBefore{0};
        std::optional<int> limit;
        std::optional<int> left;
        std::chrono::milliseconds resetsAt{0}; ///< the budget is known until then
        Backoff backoff;
    };

    const Clock &m_clock;
    Backoff m_backoff;
    QHash<QString, Bucket> m_buckets;
};

} // namespace sportello
