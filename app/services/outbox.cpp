// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/outbox.h"

#include "core/crashpoint.h"
#include "core/log.h"
#include "domain/authorsign.h"
#include "services/checkfacts.h"
#include "services/delivery.h"
#include "services/outboxsteps.h"
#include "services/replyplan.h"
#include "services/settlement.h"
#include "storage/checked.h"
#include "storage/conversationtable.h"
#include "storage/drafttable.h"

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr int parallelDeliveries = 4;
// Later than this after the undo window, the machine slept: nobody saw the seconds run out.
constexpr std::chrono::seconds sleptThroughWindow{60};

Error wrongState()
{
    return {ErrorKind::Refused, Outbox::tr("The reply has changed meanwhile."), {}, false};
}

/// The undo window of a thread is that of its first part: once that has left, or could have, the
/// others go on.
bool couldStillBeTakenBack(OutboxTable &table, const OutboxItem &item)
{
    if (item.state != OutboxState::Queued || item.reason != OutboxReason::UndoWindow)
        return false;
    if (item.part == 1)
        return true;
    const QList<OutboxItem> parts = table.ofGroup(item.group);
    const auto inWindow = [](const OutboxItem &part) {
        return part.reason == OutboxReason::UndoWindow || part.reason == OutboxReason::ClosedBefore;
    };
    return !parts.isEmpty() && inWindow(parts.first());
}

Result<Done> recoverRows(OwnDatabase &database)
{
    OutboxTable table(database);
    const QList<OutboxItem> items = table.open();
    for (const OutboxItem &item : items) {
        // A request may have left and nobody heard the answer.
        if (item.state == OutboxState::Sending)
            table.step(item.id, item.state,
                       {.to = OutboxState::Unconfirmed, .reason = OutboxReason::Interrupted});
        // It could still be taken back when the program ended: whoever closed it may have meant to.
        else if (couldStillBeTakenBack(table, item))
            table.step(item.id, item.state,
                       {.to = OutboxState::Held, .reason = OutboxReason::ClosedBefore});
        else if (item.state == OutboxState::Queued && item.reason == OutboxReason::UndoWindow)
            table.step(item.id, item.state,
                       {.to = OutboxState::Queued, .reason = OutboxReason::EarlierFirst});
    }
    return checked(database, Done{});
}

/// Puts back what did not leave: one reply, or the parts of a thread from some part on.
void returnToDraft(OwnDatabase &database, const QList<OutboxItem> &items, Instant now)
{
    QString text;
    QList<OutgoingAttachment> files;
    for (const OutboxItem &item : items) {
        files += item.attachments;
        text += withoutCounter(withoutSign(item.text, item.sign), item.part, item.parts);
        if (item.id != items.last().id)
            text += item.joint;
    }
    DraftTable drafts(database);
    const OutboxItem &item = items.first();
    const bool privateFromPublic = item.origin != item.conversation;
    const ConversationId place = privateFromPublic ? item.origin : item.conversation;
    Draft draft{place, item.audience, item.account, text, item.parentRemoteId, item.basisRevision,
                now,   files};
    // What was typed meanwhile is kept behind what comes back.
    if (const std::optional<Draft> typed = drafts.find(place, item.audience)) {
        draft.text = joinDrafts(text, typed->text);
        draft.attachments += typed->attachments;
    }
    drafts.save(draft);
}

/// The parts beside `item` that a decision about it takes along, in order, with it.
QList<OutboxItem> withItsThread(OutboxTable &table, const OutboxItem &item,
                                const QList<OutboxState> &from)
{
    QList<OutboxItem> rows;
    const QList<OutboxItem> parts = table.ofGroup(item.group);
    for (const OutboxItem &part : parts) {
        if (part.id == item.id || from.contains(part.state))
            rows.append(part);
    }
    return rows;
}

/// "Send" was said for a part: those behind it are meant as well.
void letThreadGoOn(OutboxTable &table, const OutboxItem &item, const OutboxStep &step)
{
    const QList<OutboxItem> parts = table.ofGroup(item.group);
    for (const OutboxItem &part : parts) {
        if (part.part <= item.part)
            continue;
        if (part.state == OutboxState::Held && part.reason == OutboxReason::ClosedBefore)
            table.step(part.id, part.state,
                       {.to = OutboxState::Queued,
                        .reason = OutboxReason::EarlierFirst,
                        .basisRevision = step.basisRevision});
        else if (part.state == OutboxState::Queued && step.basisRevision)
            table.setBasisRevision(part.id, *step.basisRevision);
    }
}

} // namespace

Outbox::Outbox(Store &store, Accounts &accounts, Inbox &inbox, Drafts &drafts, Clock &clock,
               QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_accounts(accounts)
    , m_inbox(inbox)
    , m_drafts(drafts)
    , m_clock(clock)
{
    connect(&store, &Store::committed, this, [this](const ChangeSet &changes) {
        if (!changes.merged.isEmpty()) {
            QList<std::pair<ConversationId, ConversationId>> merges;
            for (auto merge = changes.merged.cbegin(); merge != changes.merged.cend(); ++merge)
                merges.append({merge.key(), merge.value()});
            followMerges(merges);
        }
        if (!changes.outbox.isEmpty())
            wake();
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
    auto unstored = andThen(recovered, this, [this](Done) {
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

void Outbox::start()
{
    m_started = true;
    wake();
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
    return andThen(planned, this,
                   [this, reply](const QList<OutboxItem> &items) { return keep(reply, items); });
}

Future<QList<OutboxId>> Outbox::keep(const NewReply &reply, const QList<OutboxItem> &items)
{
    // Noted but not stored text of the same place must not come back as a draft after the reply is
    // on its way.
    if (reply.takesDraft)
        m_drafts.forget(reply.conversation, reply.audience);
    QList<OutboxId> ids;
    for (const OutboxItem &item : items) {
        ids.append(item.id);
        m_undoUntil.insert(item.id, m_clock.elapsed() + reply.undoWindow);
        m_due.insert(item.id, m_clock.elapsed() + reply.undoWindow);
    }
    auto work = [items, ids, reply](OwnDatabase &database) -> Result<QList<OutboxId>> {
        // One transaction: after a crash there is the draft or the rows, never none and never both.
        if (reply.takesDraft)
            DraftTable(database).remove(reply.conversation, reply.audience);
        for (const OutboxItem &item : items)
            OutboxTable(database).insert(item);
        crashPoint(CrashPoint::BeforeEnqueueCommit);
        return checked(database, ids);
    };
    return afterwards(m_store.run(work), this, [this, ids](const Result<QList<OutboxId>> &kept) {
        crashPoint(CrashPoint::AfterEnqueueCommit);
        if (!kept) {
            for (const OutboxId &id : ids) {
                m_undoUntil.remove(id);
                m_due.remove(id);
            }
        }
        return ready(kept);
    });
}

void Outbox::wake()
{
    if (!m_started)
        return;
    if (m_reading) {
        m_again = true;
        return;
    }
    m_reading = true;
    whenDone(openItems(), this, [this](const Result<QList<OutboxItem>> &open) {
        m_reading = false;
        if (open)
            process(*open);
        else
            m_clock.callAfter(std::chrono::seconds(5), this, [this] { wake(); });
        if (std::exchange(m_again, false))
            wake();
    });
}

void Outbox::process(const QList<OutboxItem> &open)
{
    QSet<ConversationId> blocked;
    std::optional<std::chrono::milliseconds> nextDue;
    const std::chrono::milliseconds elapsed = m_clock.elapsed();
    for (const OutboxItem &item : open) {
        const std::chrono::milliseconds due = m_due.value(item.id, std::chrono::milliseconds(0));
        const bool isDue = due <= elapsed;
        const bool first = !blocked.contains(item.conversation);
        blocked.insert(item.conversation);
        if (m_deliveries.contains(item.id) || m_settlements.contains(item.id))
            continue;
        if (!isDue
            && (item.state == OutboxState::Queued || item.state == OutboxState::Unconfirmed)) {
            nextDue = std::min(nextDue.value_or(due), due);
            continue;
        }
        if (item.state == OutboxState::Unconfirmed)
            settle(item);
        else if (item.state == OutboxState::Queued && first)
            deliver(item, elapsed - due);
        else if (item.state == OutboxState::Queued && item.reason != OutboxReason::EarlierFirst)
            takeStep(m_store, item,
                     {.to = OutboxState::Queued, .reason = OutboxReason::EarlierFirst});
        else if (item.state == OutboxState::Sending)
            // Its delivery is gone without an answer; nothing may be assumed.
            takeStep(m_store, item,
                     {.to = OutboxState::Unconfirmed, .reason = OutboxReason::NoAnswer});
    }
    if (nextDue) {
        const quint64 timer = ++m_timer;
        m_clock.callAfter(*nextDue - elapsed, this, [this, timer] {
            if (timer == m_timer)
                wake();
        });
    }
    checkIdle(open);
}

void Outbox::deliver(const OutboxItem &item, std::chrono::milliseconds overdue)
{
    // For each account, or one whose server hangs would hold up the others.
    const auto ofAccount = std::count_if(m_deliveries.cbegin(), m_deliveries.cend(),
                                         [&item](const Delivery *delivery) {
        return delivery->account() == item.account;
    });
    if (ofAccount >= parallelDeliveries)
        return;
    if (item.reason == OutboxReason::UndoWindow && overdue > sleptThroughWindow) {
        takeStep(m_store, item, {.to = OutboxState::Held, .reason = OutboxReason::ClosedBefore});
        return;
    }
    m_undoUntil.remove(item.id);
    if (item.reason == OutboxReason::UndoWindow) {
        // Kept, so that a reply whose window ran out before everybody's eyes goes on after a
        // restart, while it waits for the network, instead of asking.
        whenDone(takeStep(m_store, item, {.to = OutboxState::Queued}), this,
                 [this](const Result<OutboxItem> &passed) {
            if (!passed && passed.error().kind == ErrorKind::Storage)
                m_clock.callAfter(std::chrono::seconds(5), this, [this] { wake(); });
        });
        return;
    }
    auto *delivery = new Delivery(m_store, m_accounts, m_inbox, m_clock, item, this);
    m_deliveries.insert(item.id, delivery);
    connect(delivery, &Delivery::notLooked, this, &Outbox::sentWithoutLook);
    connect(delivery, &Delivery::uploading, this, &Outbox::uploading);
    connect(delivery, &Delivery::finished, this,
            [this, delivery](const OutboxId &id, std::chrono::milliseconds wait) {
        m_deliveries.remove(id);
        delivery->deleteLater();
        finished(id, wait);
    });
    delivery->start();
}

void Outbox::settle(const OutboxItem &item)
{
    auto *settlement = new Settlement(m_store, m_accounts, m_inbox, m_clock, item, this);
    m_settlements.insert(item.id, settlement);
    connect(settlement, &Settlement::finished, this,
            [this, settlement](const OutboxId &id, std::chrono::milliseconds wait) {
        m_settlements.remove(id);
        settlement->deleteLater();
        finished(id, wait);
    });
    settlement->start();
}

void Outbox::finished(const OutboxId &id, std::chrono::milliseconds wait)
{
    if (wait.count() > 0)
        m_due.insert(id, m_clock.elapsed() + wait);
    else
        m_due.remove(id);
    wake();
}

void Outbox::checkIdle(const QList<OutboxItem> &open)
{
    if (m_waitingForIdle.isEmpty() || !m_deliveries.isEmpty() || !m_settlements.isEmpty()
        || m_again)
        return;
    const std::chrono::milliseconds elapsed = m_clock.elapsed();
    for (const OutboxItem &item : open) {
        const bool waitsForNetwork = item.reason == OutboxReason::Offline
            || item.reason == OutboxReason::RateLimited || item.reason == OutboxReason::EarlierFirst
            || item.state == OutboxState::Unconfirmed;
        const bool isDue = m_due.value(item.id, std::chrono::milliseconds(0)) <= elapsed;
        const bool goesOn = item.state == OutboxState::Queued || item.state == OutboxState::Sending
            || item.state == OutboxState::Unconfirmed;
        if (goesOn && !(waitsForNetwork && (!isDue || item.reason == OutboxReason::EarlierFirst)))
            return;
    }
    const QList<Promise<Done>> waiting = std::exchange(m_waitingForIdle, {});
    for (const Promise<Done> &promise : waiting)
        promise.finish(Done{});
}

Future<Done> Outbox::idle()
{
    m_waitingForIdle.append(Promise<Done>());
    const Future<Done> future = m_waitingForIdle.last().future();
    wake();
    return future;
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
            m_due.remove(id);
        wake();
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
            if ((saidToBeSent || uncertain) && !m_settlements.contains(item.id)
                && !m_deliveries.contains(item.id))
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

Future<Done> Outbox::decide(const OutboxId &id, const Decision &decision)
{
    const Instant now = m_clock.now();
    auto work = [id, decision, now](OwnDatabase &database) -> Result<QList<OutboxId>> {
        OutboxTable table(database);
        const std::optional<OutboxItem> item = table.find(id);
        if (database.error())
            return *database.error();
        const bool allowed = item && decision.from.contains(item->state)
            && (decision.reasons.isEmpty() || decision.reasons.contains(item->reason));
        if (!allowed)
            return wrongState();
        const QList<OutboxItem> rows = decision.wholeThread && item->parts > 1
            ? withItsThread(table, *item, decision.from)
            : QList<OutboxItem>{*item};
        QList<OutboxId> ids;
        for (const OutboxItem &row : rows) {
            if (!table.step(row.id, row.state, decision.step))
                return wrongState();
            ids.append(row.id);
        }
        if (decision.acceptsNews && item->parts > 1)
            letThreadGoOn(table, *item, decision.step);
        if (decision.backToDraft)
            returnToDraft(database, rows, now);
        return checked(database, ids);
    };
    return andThen(m_store.run(work), this, [this](const QList<OutboxId> &ids) {
        for (const OutboxId &each : ids) {
            m_due.remove(each);
            m_undoUntil.remove(each);
        }
        wake();
        return readyValue(Done{});
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
            return readyError<Done>(wrongState());
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

std::optional<std::chrono::milliseconds> Outbox::undoTimeLeft(const OutboxId &id) const
{
    const auto until = m_undoUntil.constFind(id);
    if (until == m_undoUntil.cend())
        return {};
    return std::max(*until - m_clock.elapsed(), std::chrono::milliseconds(0));
}

} // namespace sportello
