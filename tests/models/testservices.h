// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/accounts.h"
#include "services/conversations.h"
#include "services/drafts.h"
#include "services/inbox.h"
#include "services/outbox.h"
#include "services/triage.h"
#include "services/views.h"
#include "support/nothing.h"
#include "support/teststore.h"

namespace sportello {

/// The services that models read, on a store of their own.
struct TestServices
{
    TestStore store;
    NetworkList networks;
    NoSecrets secrets;
    NoTransport http;
    NetworkContext context{http, store.clock()};
    Inbox inbox{store, store.clock()};
    Accounts accounts{store, inbox, networks, secrets, context, false};
    Conversations conversations{store, store.clock()};
    Triage triage{store, accounts, store.clock()};
    Drafts drafts{store, store.clock()};
    Outbox outbox{store, accounts, inbox, drafts, store.clock()};
    Views views{store, store.clock(), {}, QTimeZone::utc()};
};

} // namespace sportello
