// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "support/loopbackserver.h"

#include <QJsonArray>

namespace sportello {

class FakeMastodon;

/// The tests' side door of the fake server as a process. Bodies and answers are JSON objects.
///
/// | Request | Fields | Does |
/// |---|---|---|
/// | POST /_control/post | user, text, visibility, in_reply_to, media | posts as anybody; gives
/// `id` | | POST /_control/edit | id, text | | | POST /_control/delete | id | | | POST
/// /_control/fault | kind, method, path, times, delay_ms, retry_after | see FakeFault | | POST
/// /_control/clear_faults | | | | POST /_control/lag | ms | own posts show late | | POST
/// /_control/policy | strangers | accept, filter or drop: who is not followed | | POST
/// /_control/keys | honoured | idempotency keys on or off | | POST /_control/rate_limit | requests,
/// window_ms | | | POST /_control/consent | given, user | what the page of access answers | | POST
/// /_control/revoke | user | the token stops working | | POST /_control/renew | user | gives
/// `token` | | GET /_control/count | ?text= | `count` of published posts with that text | | GET
/// /_control/dump | | `accounts`, `statuses`, `wire_count` | | POST /_control/quit | | ends the
/// process |
///
/// `kind` of a fault: commit_drop, commit_reset, commit_hang, commit_truncate, commit_error,
/// commit_html, drop, reset, error, too_many, html, unauthorized, delay.
LoopbackServer::Response fakeMastodonControl(FakeMastodon &server,
                                             const LoopbackServer::Request &request);

/// name, id, address and token of every account.
QJsonArray fakeMastodonAccounts(FakeMastodon &server);

} // namespace sportello
