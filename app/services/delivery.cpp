// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/delivery.h"

#include "core/crashpoint.h"
#include "core/log.h"
#include "services/outboxsteps.h"
#include "storage/accounttable.h"
#include "storage/conversationtable.h"
#include "storage/messagetable.h"

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds lookBudget{1500};
// Longer than the transport's deadlines for a reply with media; only a connector that never answers
// gets here.
constexpr std::chrono::minutes sendLimit{5};
constexpr std::chrono::seconds retryStorage{5};

struct OwnFacts
{
    QStringList sentIds;
    QString earlierPart; ///< remote id of the part before this one
};

Result<OwnFacts> readOwnFacts(OwnDatabase &database, const OutboxItem &item)
{
    OutboxTable table(database);
    OwnFacts facts;
    facts.sentIds = table.sentRemoteIds(item.conversation) + table.sentRemoteIds(item.origin);
    if (item.part > 1) {
        const QList<OutboxItem> siblings = table.ofGroup(item.group);
        for (const OutboxItem &sibling : siblings) {
            if (sibling.part == item.part - 1)
                facts.earlierPart = sibling.remoteId;
        }
    }
    if (database.error())
        return *database.error();
    return facts;
}

/// What is read from the store before sending.
struct ThreadFacts
{
    bool bound = false; ///< the conversation is still the account's and the audience's
    bool hasNews = false;
    QString parentVisibility;
};

Result<ThreadFacts> readThreadFacts(TeamDatabase &database, const OutboxItem &item,
                                    const QString &parentRemoteId, const QStringList &sentIds)
{
    ThreadFacts facts;
    const std::optional<ConversationRecord> record =
        ConversationTable(database).find(item.conversation);
    facts.bound = record && record->conversation.account == item.account
        && record->conversation.audience == item.audience;
    const QList<Message> news = MessageTable(database).newsSince(
        ConversationTable(database).resolve(item.origin), item.basisRevision);
    facts.hasNews = std::any_of(news.begin(), news.end(), [&](const Message &message) {
        return !sentIds.contains(message.remoteId);
    });
    if (!parentRemoteId.isEmpty()) {
        if (const auto parent = MessageTable(database).findByRemoteId(item.account, parentRemoteId))
            facts.parentVisibility = parent->visibility;
    }
    if (database.error())
        return *database.error();
    return facts;
}

/// Follows from the number of attempts, which the row keeps when the program ends.
std::chrono::milliseconds waitAfter(int attempts)
{
    return Backoff().after(attempts, Backoff::Jitter::Equal);
}

} // namespace

Delivery::Delivery(Store &store, Accounts &accounts, Inbox &inbox, Clock &clock,
                   const OutboxItem &item, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_accounts(accounts)
    , m_inbox(inbox)
    , m_clock(clock)
    , m_item(item)
    , m_parentRemoteId(item.answeredRemoteId())
{
}

void Delivery::start()
{
    checkBinding();
}

void Delivery::checkBinding()
{
    const std::optional<Account> account = m_accounts.account(m_item.account);
    const bool sameIdentity =
        account && !account->removed && account->remoteId == m_item.accountRemoteId;
    if (!sameIdentity || contentHash(m_item) != m_item.contentHash) {
        hold(OutboxReason::AccountChanged);
        return;
    }
    ensureSession();
}

void Delivery::ensureSession()
{
    Session *session = m_accounts.session(m_item.account);
    const AccountHealth health = m_accounts.health(m_item.account);
    if (!session) {
        hold(health.state == ConnectionState::NoSecret ? OutboxReason::Keychain
                                                       : OutboxReason::SignedOut);
        return;
    }
    if (health.state == ConnectionState::SignedOut) {
        hold(OutboxReason::SignedOut);
        return;
    }
    whenDone(session->ensureReady(), this, [this](const Result<Done> &ready) {
        if (ready)
            readThread();
        else if (ready.error().kind == ErrorKind::SignInNeeded)
            hold(OutboxReason::SignedOut, ready.error().message);
        else
            step({.to = OutboxState::Queued,
                  .reason = OutboxReason::Offline,
                  .detail = ready.error().message},
                 ready.error().retryAfter.value_or(waitAfter(m_item.attempts)));
    });
}

void Delivery::readThread()
{
    Session *session = m_accounts.session(m_item.account);
    if (!session) {
        hold(OutboxReason::SignedOut);
        return;
    }
    whenDone(session->readThread(m_item.origin, lookBudget), this,
             [this](const Result<IngestReport> &report) {
        if (!report)
            Q_EMIT notLooked(m_item.id);
        checkNews();
    });
}

void Delivery::checkNews()
{
    auto own = m_store.run(
        [item = m_item](OwnDatabase &database) { return readOwnFacts(database, item); });
    auto facts = andThen(own, this, [this](const OwnFacts &read) {
        // What left once is repeated as it was: the network recognises it by all of it.
        const bool leftBefore = m_item.attempts > 0 && !m_item.sentParentRemoteId.isEmpty();
        if (!read.earlierPart.isEmpty() && !leftBefore)
            m_parentRemoteId = read.earlierPart;
        return m_store.run([item = m_item, parent = m_parentRemoteId,
                            sentIds = read.sentIds](TeamDatabase &database) {
            return readThreadFacts(database, item, parent, sentIds);
        });
    });
    whenDone(facts, this, [this](const Result<ThreadFacts> &read) {
        if (!read) {
            end(retryStorage);
            return;
        }
        m_parentVisibility = read->parentVisibility;
        if (!read->bound)
            hold(OutboxReason::AccountChanged);
        else if (read->hasNews && m_item.attempts > 0)
            settleFromHistory();
        else if (read->hasNews)
            hold(OutboxReason::News);
        else
            claim();
    });
}

void Delivery::settleFromHistory()
{
    // A first attempt may have arrived after all: then the news is this very reply.
    whenDone(findInHistory(m_store, m_item), this,
             [this](const Result<std::optional<HistoryMatch>> &found) {
        if (!found || !*found) {
            hold(OutboxReason::News);
            return;
        }
        const HistoryMatch match = **found;
        auto held =
            takeStep(m_store, m_item, {.to = OutboxState::Held, .reason = OutboxReason::News});
        auto sent = andThen(held, this, [this, match](const OutboxItem &item) {
            return takeStep(m_store, item,
                            {.to = OutboxState::Sent,
                             .sentAt = match.createdAt,
                             .remoteId = match.remoteId,
                             .url = match.url});
        });
        whenDone(sent, this, [this, match](const Result<OutboxItem> &item) {
            if (item)
                storeMessage(*item, match.visibility, match.createdAt);
            else
                end(retryStorage);
        });
    });
}

void Delivery::claim()
{
    whenDone(otherRemoteIds(m_store, m_item), this, [this](const Result<QStringList> &others) {
        if (!others) {
            end(retryStorage);
            return;
        }
        // Committed before the first byte: after a crash the row says that a request may have left.
        auto claimed = takeStep(m_store, m_item,
                                {.to = OutboxState::Sending,
                                 .countsAsAttempt = true,
                                 .attemptAt = m_clock.now(),
                                 .sentParentRemoteId = m_parentRemoteId},
                                CrashPoint::BeforeClaimCommit, CrashPoint::AfterClaimCommit);
        whenDone(claimed, this, [this, ids = *others](const Result<OutboxItem> &item) {
            if (!item) {
                // Undone meanwhile, or the disk is full: nothing was sent.
                end(item.error().kind == ErrorKind::Storage
                        ? std::chrono::milliseconds(retryStorage)
                        : std::chrono::milliseconds(0));
                return;
            }
            m_item = *item;
            send(ids);
        });
    });
}

void Delivery::send(const QStringList &others)
{
    Session *session = m_accounts.session(m_item.account);
    if (!session) {
        step({.to = OutboxState::Held, .reason = OutboxReason::SignedOut});
        return;
    }
    connect(&session->connector(), &Connector::uploading, this,
            [this](const QString &key, const UploadProgress &progress) {
        if (key == m_item.idempotencyKey)
            Q_EMIT uploading(m_item.id, progress);
    });
    // A promise of our own, so that a connector that goes away or never answers ends as "unclear".
    const Promise<RemoteMessage> promise;
    whenDone(
        session->connector().send(replyFor(m_item, m_parentRemoteId, m_parentVisibility, others)),
        this, [promise](Result<RemoteMessage> answer) {
            if (!answer && answer.error().kind == ErrorKind::Cancelled) {
                Error error = answer.error();
                error.mayHaveArrived = true;
                promise.finish(error);
                return;
            }
            promise.finish(std::move(answer));
        });
    m_clock.callAfter(sendLimit, this, [promise] {
        promise.finish(Error{ErrorKind::Timeout, u"the network did not answer"_s, {}, true});
    });
    whenDone(promise.future(), this,
             [this](const Result<RemoteMessage> &answer) { handleAnswer(answer); });
}

void Delivery::handleAnswer(const Result<RemoteMessage> &answer)
{
    if (answer)
        handleSuccess(*answer);
    else
        handleError(answer.error());
}

void Delivery::handleSuccess(const RemoteMessage &message)
{
    const Instant createdAt = message.createdAt;
    auto sent = takeStep(m_store, m_item,
                         {.to = OutboxState::Sent,
                          .sentAt = createdAt,
                          .remoteId = message.remoteId,
                          .url = message.url},
                         CrashPoint::BeforeAnswerCommit, CrashPoint::AfterAnswerCommit);
    whenDone(sent, this, [this, message](const Result<OutboxItem> &item) {
        if (item) {
            storeMessage(*item, message.visibility, message.createdAt);
        } else if (item.error().kind == ErrorKind::Storage) {
            // It was published and the disk does not take it: kept here and tried again; nothing
            // else of this conversation leaves meanwhile.
            m_clock.callAfter(retryStorage, this, [this, message] { handleSuccess(message); });
        } else {
            end();
        }
    });
}

void Delivery::storeMessage(const OutboxItem &sent, const QString &visibility, Instant createdAt)
{
    whenDone(keepSent(m_store, m_accounts, m_inbox, {sent, visibility, createdAt}), this,
             [this](const Result<Done> &) { end(); });
}

void Delivery::handleError(const Error &error)
{
    qCInfo(logOutbox).noquote() << "Sending failed:" << int(error.kind) << error.mayHaveArrived
                                << redacted(error.message);
    if (error.mayHaveArrived) {
        auto unclear =
            takeStep(m_store, m_item,
                     {.to = OutboxState::Unconfirmed,
                      .reason = OutboxReason::NoAnswer,
                      .detail = error.message},
                     CrashPoint::BeforeUnconfirmedCommit, CrashPoint::AfterUnconfirmedCommit);
        whenDone(unclear, this, [this, error](const Result<OutboxItem> &item) {
            if (!item && item.error().kind == ErrorKind::Storage)
                m_clock.callAfter(retryStorage, this, [this, error] { handleError(error); });
            else
                end();
        });
        return;
    }

    OutboxStep next{.to = OutboxState::Queued, .detail = error.message};
    std::chrono::milliseconds wait = error.retryAfter.value_or(waitAfter(m_item.attempts));
    switch (error.kind) {
    case ErrorKind::SignInNeeded:
        if (Session *session = m_accounts.session(m_item.account))
            session->noteSignInLost(error);
        next.to = OutboxState::Held;
        next.reason = OutboxReason::SignedOut;
        break;
    case ErrorKind::SecretUnavailable:
        next.to = OutboxState::Held;
        next.reason = OutboxReason::Keychain;
        break;
    case ErrorKind::Refused:
        next.to = OutboxState::Failed;
        next.reason = OutboxReason::NetworkRefused;
        break;
    case ErrorKind::NotFound:
        next.to = OutboxState::Failed;
        next.reason = OutboxReason::ParentGone;
        break;
    case ErrorKind::RateLimited:
        next.reason = OutboxReason::RateLimited;
        next.notBefore = m_clock.now() + wait;
        break;
    default:
        next.reason = OutboxReason::Offline;
        // Nothing reached the network, so the attempt does not count.
        next.uncountAttempt = error.kind == ErrorKind::Offline;
        break;
    }
    if (next.to == OutboxState::Queued && !next.uncountAttempt
        && m_item.attempts >= MaximumAttempts) {
        next.to = OutboxState::Held;
        next.reason = OutboxReason::TooManyAttempts;
    }
    step(next, wait);
}

void Delivery::step(const OutboxStep &next, std::chrono::milliseconds wait)
{
    whenDone(takeStep(m_store, m_item, next), this,
             [this, next, wait](const Result<OutboxItem> &item) {
        if (!item && item.error().kind == ErrorKind::Storage) {
            m_clock.callAfter(retryStorage, this, [this, next, wait] { step(next, wait); });
            return;
        }
        end(wait);
    });
}

void Delivery::hold(OutboxReason reason, const QString &detail)
{
    step({.to = OutboxState::Held, .reason = reason, .detail = detail});
}

void Delivery::end(std::chrono::milliseconds wait)
{
    if (std::exchange(m_ended, true))
        return;
    Q_EMIT finished(m_item.id, wait);
}

} // namespace sportello
