// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/outbox.h"

#include "core/crashpoint.h"
#include "core/log.h"
#include "services/checkfacts.h"
#include "services/outboxsteps.h"
#include "services/promisesteps.h"
#include "services/replymaking.h"
#include "services/replyplan.h"
#include "storage/checked.h"
#include "storage/conversationtable.h"
#include "storage/drafttable.h"

namespace sportello {

using namespace Qt::StringLiterals;

Outbox::Outbox(Store &store, Accounts &accounts, Inbox &inbox, Drafts &drafts, Clock &clock,
               QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_accounts(accounts)
    , m_inbox(inbox)
    , m_drafts(drafts)
    , m_clock(clock)
    , m_loop(store, accounts, inbox, clock)
{
    connect(&m_loop, &SendingLoop::sentWithoutLook, this, &Outbox::sentWithoutLook);
    connect(&m_loop, &SendingLoop::uploading, this, &Outbox::uploading);
    connect(&store, &Store::committed, this, [this](const ChangeSet &changes) {
        if (!changes.merged.isEmpty()) {
            QList<std::pair<ConversationId, ConversationId>> merges;
            for (auto merge = changes.merged.cbegin(); merge != changes.merged.cend(); ++merge)
                merges.append({merge.key(), merge.value()});
            followMerges(merges);
        }
        if (!changes.outbox.isEmpty())
            m_loop.wake();
    });
    connect(&accounts, &Accounts::becameReady, this, &Outbox::resumeAccount);
    connect(&inbox, &Inbox::ownMessageArrived, this, &Outbox::matchOwnMessage);
}

Outbox::~Outbox() = default;

Future<Done> Outbox::recover()
{
    auto merges = m_store.run(
        [](TeamDatabase &database) -> Result<QList<std::pair<ConversationId, ConversationId>>> {
            const auto found = ConversationTable(database).merges();
            if (database.error())
                return *database.error();
            return found;
        });
    auto followed = andThen(merges, this,
                            [this](const QList<std::pair<ConversationId, ConversationId>> &found) {
        return followMerges(found);
    });
    auto recovered = andThen(followed, this, [this](Done) { return m_store.run(&recoverRows); });
    auto forgotten =
        andThen(recovered, this, [this](Done) { return forgetCancelledMakings(m_store, this); });
    auto unstored = andThen(forgotten, this, [this](Done) {
        return m_store.run([](OwnDatabase &database) -> Result<QList<OutboxItem>> {
            return checked(database, OutboxTable(database).sentWithoutMessage());
        });
    });
    return andThen(unstored, this, [this](const QList<OutboxItem> &items) {
        Future<Done> all = readyValue(Done{});
        for (const OutboxItem &item : items) {
            // "It was sent", said by a person: its message is recognised when the network shows it.
            if (item.remoteId.isEmpty())
                continue;
            all = andThen(all, this, [this, item](Done) { return storeSentMessage(item); });
        }
        return all;
    });
}

Future<Done> Outbox::followMerges(const QList<std::pair<ConversationId, ConversationId>> &merges)
{
    // Drafts and replies lie in other tables than conversations and move in a transaction of their
    // own; after a crash in between, the next start does it.
    return m_store.run([merges](OwnDatabase &database) -> Result<Done> {
        for (const auto &[from, into] : merges) {
            DraftTable(database).moveConversation(from, into);
            OutboxTable(database).moveConversation(from, into);
        }
        return checked(database, Done{});
    });
}

Future<Done> Outbox::storeSentMessage(const OutboxItem &item)
{
    return keepSent(m_store, m_accounts, m_inbox, {item, {}, item.sentAt.value_or(item.createdAt)});
}

Future<OutboxId> Outbox::enqueue(const NewReply &reply)
{
    return andThen(enqueueThread(reply, {{reply.text, {}}}), this,
                   [](const QList<OutboxId> &ids) { return readyValue(ids.first()); });
}

Future<QList<OutboxId>> Outbox::enqueueThread(const NewReply &reply, const QList<ThreadPart> &parts)
{
    if (parts.isEmpty())
        return readyError<QList<OutboxId>>(
            {ErrorKind::Refused, tr("The reply is empty."), {}, false});
    const std::optional<Account> account = m_accounts.account(reply.account);
    if (!account || account->removed)
        return readyError<QList<OutboxId>>(
            {ErrorKind::Refused, tr("The account is not connected."), {}, false});
    // What a network assumes before its server has answered may be stricter than the server is.
    const Session *session = m_accounts.session(reply.account);
    const bool isKnown = session && session->knowsCapabilities();
    const Capabilities capabilities = isKnown ? session->capabilities() : Capabilities();
    const Instant now = m_clock.now();
    const QString network = m_accounts.networkDisplayName(account->network);
    // The same people as for the check while it was typed: see ReplyChecks.
    auto lately =
        m_store.run([now](OwnDatabase &database) { return answeredLately(database, now); });
    auto planned = andThen(lately, this,
                           [this, reply, parts, account = *account, capabilities, network,
                            now](const QList<ConversationId> &answered) {
        return m_store.run([=](TeamDatabase &database) {
            NewReply asked = reply;
            asked.recent = recentOnes(reply.recent, answered);
            return planReply(database, asked, parts, account, capabilities, network, now);
        });
    });
    return andThen(planned, this, [this, reply, now](const QList<OutboxItem> &items) {
        if (!reply.promiseBy)
            return keep(reply, items, {});
        auto promise = m_store.run([reply, now](TeamDatabase &database) {
            return promiseOf(database, reply, *reply.promiseBy, now);
        });
        return andThen(promise, this, [this, reply, items](const PromiseToMake &made) {
            return keep(reply, items, made);
        });
    });
}

Future<QList<OutboxId>> Outbox::keep(const NewReply &reply, const QList<OutboxItem> &items,
                                     const std::optional<PromiseToMake> &promise)
{
    // Noted but not stored text of the same place must not come back as a draft after the reply is
    // on its way.
    if (reply.takesDraft)
        m_drafts.forget(reply.conversation, reply.audience);
    QList<OutboxId> ids;
    for (const OutboxItem &item : items) {
        ids.append(item.id);
        m_loop.holdForUndo(item.id, reply.undoWindow);
    }
    auto work = [items, ids, reply, promise](OwnDatabase &database) -> Result<QList<OutboxId>> {
        // One transaction: after a crash there is the draft or the rows, never none and never both.
        if (reply.takesDraft)
            DraftTable(database).remove(reply.conversation, reply.audience);
        for (const OutboxItem &item : items)
            OutboxTable(database).insert(item);
        // All is said when the last part is.
        if (promise)
            OutboxPromiseTable(database).insert(ids.last(), *promise);
        crashPoint(CrashPoint::BeforeEnqueueCommit);
        return checked(database, ids);
    };
    return afterwards(m_store.run(work), this, [this, ids](const Result<QList<OutboxId>> &kept) {
        crashPoint(CrashPoint::AfterEnqueueCommit);
        if (!kept) {
            for (const OutboxId &id : ids)
                m_loop.forget(id);
        }
        return ready(kept);
    });
}

void Outbox::resumeAccount(const AccountId &account)
{
    auto work = [account](OwnDatabase &database) -> Result<QList<OutboxId>> {
        OutboxTable table(database);
        QList<OutboxId> resumed;
        const QList<OutboxItem> items = table.open();
        for (const OutboxItem &item : items) {
            if (item.account != account)
                continue;
            const bool heldForSignIn = item.state == OutboxState::Held
                && (item.reason == OutboxReason::SignedOut
                    || item.reason == OutboxReason::Keychain);
            if (heldForSignIn)
                table.step(item.id, item.state, {.to = OutboxState::Queued});
            const bool waited =
                item.reason == OutboxReason::Offline || item.state == OutboxState::Unconfirmed;
            if (heldForSignIn || waited)
                resumed.append(item.id);
        }
        return checked(database, resumed);
    };
    whenDone(m_store.run(work), this, [this](const Result<QList<OutboxId>> &resumed) {
        if (!resumed)
            return;
        for (const OutboxId &id : *resumed)
            m_loop.hurry(id);
        m_loop.wake();
    });
}

void Outbox::matchOwnMessage(const AccountId &, const ConversationId &conversation, const QString &)
{
    whenDone(openOfConversation(conversation), this,
             [this](const Result<QList<OutboxItem>> &items) {
        if (!items)
            return;
        for (const OutboxItem &item : *items) {
            const bool saidToBeSent = item.state == OutboxState::Sent && item.remoteId.isEmpty();
            const bool uncertain = item.state == OutboxState::Unconfirmed
                || (item.state == OutboxState::Held && item.attempts > 0);
            if ((saidToBeSent || uncertain) && !m_loop.isBusyWith(item.id))
                adoptFromHistory(item);
        }
    });
}

void Outbox::adoptFromHistory(const OutboxItem &item)
{
    whenDone(findInHistory(m_store, item), this,
             [this, item](const Result<std::optional<HistoryMatch>> &found) {
        if (!found || !*found)
            return;
        const HistoryMatch match = **found;
        Future<OutboxItem> sent;
        if (item.state == OutboxState::Sent) {
            sent = m_store.run([item, match](OwnDatabase &database) -> Result<OutboxItem> {
                OutboxTable(database).setRemoteId(item.id, match.remoteId, match.url);
                OutboxItem changed = item;
                changed.remoteId = match.remoteId;
                return checked(database, changed);
            });
        } else {
            sent = takeStep(m_store, item,
                            {.to = OutboxState::Sent,
                             .sentAt = match.createdAt,
                             .remoteId = match.remoteId,
                             .url = match.url},
                            CrashPoint::BeforeSettleCommit, CrashPoint::AfterSettleCommit);
        }
        whenDone(sent, this, [this](const Result<OutboxItem> &changed) {
            if (changed)
                storeSentMessage(*changed);
        });
    });
}

Future<Done> Outbox::decide(const OutboxId &id, const OutboxDecision &decision)
{
    const Instant now = m_clock.now();
    auto decided = m_store.run([id, decision, now](OwnDatabase &database) {
        return decideAbout(database, id, decision, now);
    });
    const bool cancels = decision.step.to == OutboxState::Cancelled;
    return andThen(decided, this, [this, cancels](const QList<OutboxId> &ids) {
        for (const OutboxId &each : ids)
            m_loop.forget(each);
        m_loop.wake();
        // It is decided, whatever becomes of this; recover() does what did not get through.
        return afterwards(forgetMaking(m_store, cancels ? ids : QList<OutboxId>()), this,
                          [](const Result<Done> &) { return readyValue(Done{}); });
    });
}

Future<Done> Outbox::undo(const OutboxId &id)
{
    return decide(id,
                  {.from = {OutboxState::Queued},
                   .step = {.to = OutboxState::Cancelled, .reason = OutboxReason::TakenBack},
                   .backToDraft = true,
                   .wholeThread = true});
}

Future<Done> Outbox::discard(const OutboxId &id)
{
    return decide(id,
                  {.from = {OutboxState::Queued, OutboxState::Held, OutboxState::Failed},
                   .step = {.to = OutboxState::Cancelled, .reason = OutboxReason::Discarded},
                   .wholeThread = true});
}

Future<Done> Outbox::edit(const OutboxId &id)
{
    return decide(id,
                  {.from = {OutboxState::Queued, OutboxState::Held, OutboxState::Failed},
                   .step = {.to = OutboxState::Cancelled, .reason = OutboxReason::TakenBack},
                   .backToDraft = true,
                   .wholeThread = true});
}

Future<Done> Outbox::retry(const OutboxId &id)
{
    // Whoever says "send" has seen the thread as it is now.
    auto found = find(id);
    auto revision = andThen(found, this, [this](const std::optional<OutboxItem> &item) {
        const ConversationId origin = item ? item->origin : ConversationId();
        return m_store.run(
            [origin](TeamDatabase &database) { return revisionOf(database, origin); });
    });
    return andThen(revision, this, [this, id](qint64 seen) {
        return decide(id,
                      {.from = {OutboxState::Held, OutboxState::Failed},
                       .step = {.to = OutboxState::Queued, .basisRevision = seen},
                       .acceptsNews = true});
    });
}

Future<Done> Outbox::markSent(const OutboxId &id)
{
    return decide(
        id,
        {.from = {OutboxState::Held},
         .reasons = {OutboxReason::NeedsALook, OutboxReason::TooManyAttempts, OutboxReason::News},
         .step = {.to = OutboxState::Sent, .sentAt = m_clock.now()}});
}

Future<Done> Outbox::checkAgain(const OutboxId &id)
{
    return andThen(find(id), this, [this](const std::optional<OutboxItem> &item) {
        if (!item || item->state != OutboxState::Held)
            return readyError<Done>(outboxChanged());
        // A look changes nothing: if it is there, the row becomes sent; otherwise it stays held for
        // the person.
        Session *session = m_accounts.session(item->account);
        if (!session)
            return readyError<Done>(
                {ErrorKind::SignInNeeded, u"the account is signed out"_s, {}, false});
        auto looked = andThen(otherRemoteIds(m_store, *item), this,
                              [session, item](const QStringList &others) {
            return session->connector().findSent(
                replyFor(*item, item->answeredRemoteId(), {}, others));
        });
        return andThen(
            looked, this,
            [this, item](const std::optional<RemoteMessage> &message) -> Future<Done> {
                if (!message)
                    return readyError<Done>({ErrorKind::NotFound, u"it is not there"_s, {}, false});
                auto sent = takeStep(m_store, *item,
                                     {.to = OutboxState::Sent,
                                      .sentAt = message->createdAt,
                                      .remoteId = message->remoteId,
                                      .url = message->url});
                return andThen(sent, this, [this](const OutboxItem &changed) {
                    return storeSentMessage(changed);
                });
            });
    });
}

Future<std::optional<OutboxItem>> Outbox::find(const OutboxId &id)
{
    return m_store.run([id](OwnDatabase &database) -> Result<std::optional<OutboxItem>> {
        return checked(database, OutboxTable(database).find(id));
    });
}

Future<QList<OutboxItem>> Outbox::parts(const OutboxId &group)
{
    return m_store.run([group](OwnDatabase &database) -> Result<QList<OutboxItem>> {
        return checked(database, OutboxTable(database).ofGroup(group));
    });
}

Future<QList<OutboxItem>> Outbox::openItems()
{
    return m_store.run([](OwnDatabase &database) -> Result<QList<OutboxItem>> {
        return checked(database, OutboxTable(database).open());
    });
}

Future<QList<OutboxItem>> Outbox::openOfConversation(const ConversationId &conversation)
{
    return m_store.run([conversation](OwnDatabase &database) -> Result<QList<OutboxItem>> {
        return checked(database, OutboxTable(database).openOfConversation(conversation));
    });
}

Future<QList<OutboxItem>> Outbox::all(int limit)
{
    return m_store.run([limit](OwnDatabase &database) -> Result<QList<OutboxItem>> {
        return checked(database, OutboxTable(database).all(limit));
    });
}

Future<QList<ConversationId>> Outbox::conversationsWithProblems()
{
    return m_store.run([](OwnDatabase &database) -> Result<QList<ConversationId>> {
        return checked(database, OutboxTable(database).conversationsWithProblems());
    });
}

} // namespace sportello
