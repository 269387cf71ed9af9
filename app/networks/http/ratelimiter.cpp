// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "networks/http/ratelimiter.h"

#include <algorithm>
#include <utility>

namespace sportello {

using std::chrono::milliseconds;

RateLimiter::RateLimiter(const Clock &clock, Backoff backoff)
    : m_clock(clock)
    , m_backoff(std::move(backoff))
{
}

milliseconds RateLimiter::delayBefore(Urgency urgency, const QString &bucket) const
{
    const auto found = m_buckets.constFind(bucket);
    if (found == m_buckets.constEnd())
        return milliseconds(0);
    const milliseconds now = m_clock.elapsed();
    milliseconds until = found->notBefore;
    if (found->left && found->resetsAt > now) {
        const int kept =
            urgency == Urgency::Background && found->limit ? std::max(1, *found->limit / 10) : 0;
        if (*found->left <= kept)
            until = std::max(until, found->resetsAt);
    }
    return std::max(milliseconds(0), until - now);
}

void RateLimiter::sent(const QString &bucket)
{
    const auto found = m_buckets.find(bucket);
    if (found != m_buckets.end() && found->left)
        found->left = std::max(0, *found->left - 1);
}

void RateLimiter::learn(const HttpAnswer &answer, const QString &bucket)
{
    auto found = m_buckets.find(bucket);
    if (found == m_buckets.end())
        found = m_buckets.insert(bucket, Bucket{{}, {}, {}, {}, m_backoff});
    Bucket &known = *found;
    const milliseconds now = m_clock.elapsed();
    if (answer.budget.left && answer.budget.resetsIn) {
        known.limit = answer.budget.limit;
        known.left = answer.budget.left;
        known.resetsAt = now + *answer.budget.resetsIn;
    }
    if (answer.status == 429) {
        const milliseconds grown = known.backoff.next(Backoff::Jitter::Equal);
        const milliseconds wait = std::max(answer.retryAfter.value_or(grown), grown);
        known.notBefore = std::max(known.notBefore, now + wait);
    } else if (answer.retryAfter) {
        known.notBefore = std::max(known.notBefore, now + *answer.retryAfter);
    }
    if (answer.succeeded())
        known.backoff.reset();
}

} // namespace sportello
