// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "networks/http/httptransport.h"
#include "services/accounts.h"
#include "services/conversations.h"
#include "services/drafts.h"
#include "services/inbox.h"
#include "services/outbox.h"
#include "services/secretstore.h"
#include "services/triage.h"
#include "support/teststore.h"

namespace sportello {

/// Reaches nothing and keeps nothing.
class NoTransport final : public HttpTransport
{
public:
    Future<HttpAnswer> send(const HttpRequest &) override
    {
        return readyError<HttpAnswer>({ErrorKind::Offline, {}, {}, false});
    }
    std::unique_ptr<WakeUpStream> stream(const StreamRequest &) override { return nullptr; }
};

class NoSecrets final : public SecretStore
{
public:
    Future<Secret> read(const QString &) override
    {
        return readyError<Secret>({ErrorKind::NotFound, {}, {}, false});
    }
    Future<Done> write(const QString &, const Secret &) override { return readyValue(Done{}); }
    Future<Done> remove(const QString &) override { return readyValue(Done{}); }
};

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
    Conversations conversations{store};
    Triage triage{store, accounts, store.clock()};
    Drafts drafts{store, store.clock()};
    Outbox outbox{store, accounts, inbox, drafts, store.clock()};
};

} // namespace sportello
