// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "support/servicedesk.h"

#include "storage/peopletable.h"

#include <QCoreApplication>

namespace sportello {

using namespace Qt::StringLiterals;

ServiceDesk::ServiceDesk(QList<ScriptedServer *> servers)
    : context{http, store.clock()}
{
    auto made = std::make_unique<ScriptedNetwork>(std::move(servers));
    network = made.get();
    networks.push_back(std::move(made));
    const auto found = store.team(
        [](TeamDatabase &database) { return PeopleTable(database).ensureAgent(u"Sara"_s, {}); });
    agent = found.valueOr(Agent{});
    start();
}

ServiceDesk::~ServiceDesk()
{
    stop();
}

void ServiceDesk::start()
{
    inbox = std::make_unique<Inbox>(store.store(), store.clock());
    accounts = std::make_unique<Accounts>(store.store(), *inbox, networks, secrets, context, false);
    conversations = std::make_unique<Conversations>(store.store(), store.clock());
    drafts = std::make_unique<Drafts>(store.store(), store.clock());
    outbox = std::make_unique<Outbox>(store.store(), *accounts, *inbox, *drafts, store.clock());
    moderation = std::make_unique<Moderation>(store.store(), *accounts, *inbox, store.clock());
    replyChecks = std::make_unique<ReplyChecks>(store.store(), *accounts, store.clock());
    triage = std::make_unique<Triage>(store.store(), *accounts, store.clock());
    duties = std::make_unique<Duties>(store.store(), *accounts, store.clock(), agent);
    cannedReplies = std::make_unique<CannedReplies>(store.store(), store.clock());
    handoffs = std::make_unique<Handoffs>(store.store(), *accounts, *outbox, *cannedReplies,
                                          store.clock());
    handoffs->setAgent(agent.id);
    waitFor(accounts->load());
    waitFor(outbox->recover());
    waitFor(moderation->recover());
    waitFor(duties->recover());
    waitFor(cannedReplies->load());
    waitFor(handoffs->recover());
    outbox->start();
    moderation->start();
    triage->start();
    handoffs->start();
    drain();
}

void ServiceDesk::stop()
{
    handoffs.reset();
    cannedReplies.reset();
    replyChecks.reset();
    triage.reset();
    if (duties)
        agent = duties->agent();
    duties.reset();
    moderation.reset();
    outbox.reset();
    drafts.reset();
    conversations.reset();
    accounts.reset();
    inbox.reset();
}

Account ServiceDesk::connect(ScriptedServer &server)
{
    SignedIn signedIn;
    signedIn.server = u"https://social.example"_s;
    signedIn.identity = {
        server.remoteId + u"@social.example"_s, server.remoteId, u"Hotel Aurora"_s, {}};
    signedIn.credentials = Secret(u"token-"_s + server.remoteId);
    const Account account = waitFor(accounts->add(u"fake"_s, signedIn)).valueOr(Account{});
    sync();
    return account;
}

void ServiceDesk::drain()
{
    for (int i = 0; i < 25; ++i) {
        waitFor(
            store->run([](OwnDatabase &) -> Result<Done> { return Done{}; }, Urgency::Background));
        QCoreApplication::processEvents();
    }
}

void ServiceDesk::pass(std::chrono::milliseconds time)
{
    while (time.count() > 0) {
        const auto step = std::min(time, std::chrono::milliseconds(1000));
        store.clock().advance(step);
        drain();
        time -= step;
    }
}

void ServiceDesk::sync()
{
    waitFor(accounts->syncOnce());
    drain();
}

ConversationSummary ServiceDesk::conversationWith(const QString &person, Audience audience)
{
    const auto ids = waitFor(conversations->list({})).valueOr(QList<ConversationId>());
    const auto rows = waitFor(conversations->summaries(ids)).valueOr(QList<ConversationSummary>());
    for (const ConversationSummary &row : rows) {
        if (row.handleAddress.startsWith(person + u'@') && row.audience == audience)
            return row;
    }
    return {};
}

QList<Message> ServiceDesk::messagesOf(const ConversationId &id)
{
    const auto thread = waitFor(conversations->thread(id, 1000));
    return thread ? thread->messages : QList<Message>();
}

OutboxItem ServiceDesk::item(const OutboxId &id)
{
    return waitFor(outbox->find(id)).valueOr(std::nullopt).value_or(OutboxItem{});
}

QString ServiceDesk::draftOf(const ConversationId &id, Audience audience)
{
    const auto draft = waitFor(drafts->find(id, audience)).valueOr(std::nullopt);
    return draft ? draft->text : QString();
}

Result<OutboxId> ServiceDesk::reply(const ConversationSummary &to, const QString &text,
                                    Audience audience, std::chrono::seconds undo)
{
    NewReply reply;
    reply.conversation = to.id;
    reply.audience = audience;
    reply.account = to.account;
    reply.text = text;
    reply.basisRevision = to.revision;
    reply.undoWindow = undo;
    reply.agent = agent.id;
    const auto id = waitFor(outbox->enqueue(reply));
    drain();
    return id;
}

} // namespace sportello
