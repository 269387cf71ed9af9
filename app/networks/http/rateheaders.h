// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "networks/http/httptransport.h"

namespace sportello {

/// Reads the server's budget and the time it asks us to wait into the answer.
///
/// Understands X-RateLimit-* and RateLimit-* with resets as ISO 8601 time (Mastodon), seconds since
/// 1970 (Bluesky) or seconds from now, and Retry-After as seconds or HTTP date (RFC 9110 10.2.3).
/// Points in time are measured against the server's own Date header, else against `now`, so a wrong
/// clock here does not matter. What is past counts as zero, what is longer than a day as a day,
/// what cannot be read is left out.
void readRateHeaders(HttpAnswer &answer, Instant now);

/// An HTTP date (RFC 9110 5.6.7, the preferred form).
std::optional<Instant> httpDate(const QByteArray &value);

} // namespace sportello
