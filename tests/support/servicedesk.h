// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/accounts.h"
#include "services/cannedreplies.h"
#include "services/conversations.h"
#include "services/drafts.h"
#include "services/duties.h"
#include "services/handoffs.h"
#include "services/inbox.h"
#include "services/moderation.h"
#include "services/outbox.h"
#include "services/replychecks.h"
#include "services/triage.h"
#include "support/nothing.h"
#include "support/scriptednetwork.h"
#include "support/teststore.h"

#include <memory>

namespace sportello {

/// The services over a test store and fake servers, as the program builds them. stop() and start()
/// are a program that ends and begins again on the same profile; the servers live on.
class ServiceDesk
{
public:
    explicit ServiceDesk(QList<ScriptedServer *> servers);
    ~ServiceDesk();

    /// Connects the server's identity as an account and fetches what is there.
    Account connect(ScriptedServer &server);
    void start();
    void stop();

    /// Lets everything happen that needs no time.
    void drain();
    /// Lets time pass, second by second.
    void pass(std::chrono::milliseconds time);
    /// Fetches everything from all servers.
    void sync();

    ConversationSummary conversationWith(const QString &person,
                                         Audience audience = Audience::Public);
    QList<Message> messagesOf(const ConversationId &id);
    OutboxItem item(const OutboxId &id);
    QString draftOf(const ConversationId &id, Audience audience);
    /// Enqueues a reply as the composer does.
    Result<OutboxId> reply(const ConversationSummary &to, const QString &text,
                           Audience audience = Audience::Public,
                           std::chrono::seconds undo = std::chrono::seconds(0));

    TestStore store;
    LockableSecretStore secrets;
    NoTransport http;
    NetworkContext context;
    NetworkList networks;
    ScriptedNetwork *network = nullptr;
    Agent agent;
    std::unique_ptr<Inbox> inbox;
    std::unique_ptr<Accounts> accounts;
    std::unique_ptr<Conversations> conversations;
    std::unique_ptr<Drafts> drafts;
    std::unique_ptr<Outbox> outbox;
    std::unique_ptr<Moderation> moderation;
    std::unique_ptr<ReplyChecks> replyChecks;
    std::unique_ptr<Triage> triage;
    std::unique_ptr<Duties> duties;
    std::unique_ptr<CannedReplies> cannedReplies;
    std::unique_ptr<Handoffs> handoffs;
};

} // namespace sportello
