// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/settlement.h"

#include "core/crashpoint.h"
#include "core/log.h"

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

// Even a network that claims no lag gets a moment: what was committed late is not "absent".
constexpr std::chrono::milliseconds shortestGrace{2000};
constexpr std::chrono::seconds waitForAccount{15};
constexpr std::chrono::minutes waitForSignIn{5};
constexpr std::chrono::seconds betweenLooks{20};
constexpr int maximumLooks = 4;

} // namespace

Settlement::Settlement(Store &store, Accounts &accounts, Inbox &inbox, Clock &clock,
                       const OutboxItem &item, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_accounts(accounts)
    , m_inbox(inbox)
    , m_clock(clock)
    , m_item(item)
{
}

void Settlement::start()
{
    const std::chrono::milliseconds lag = m_accounts.capabilities(m_item.account).findSentLag;
    m_clock.callAfter(std::max(lag, shortestGrace), this, [this] { lookInHistory(); });
}

void Settlement::lookInHistory()
{
    whenDone(findInHistory(m_store, m_item), this,
             [this](const Result<std::optional<HistoryMatch>> &found) {
        if (found && *found)
            handleFound(**found);
        else
            lookOnNetwork();
    });
}

void Settlement::lookOnNetwork()
{
    Session *session = m_accounts.session(m_item.account);
    if (!session) {
        end(waitForAccount);
        return;
    }
    if (session->health().state == ConnectionState::SignedOut) {
        // A new sign-in wakes it at once; until then the server is not pestered.
        end(waitForSignIn);
        return;
    }
    whenDone(session->ensureReady(), this, [this](const Result<Done> &ready) {
        Session *active = m_accounts.session(m_item.account);
        if (!ready || !active) {
            end(waitForAccount);
            return;
        }
        if (!active->capabilities().has(Feature::FindSent)) {
            step({.to = OutboxState::Held, .reason = OutboxReason::NeedsALook});
            return;
        }
        auto found =
            andThen(otherRemoteIds(m_store, m_item), this,
                    [this](const QStringList &others) -> Future<std::optional<RemoteMessage>> {
                        Session *looking = m_accounts.session(m_item.account);
                        if (!looking)
                            return readyError<std::optional<RemoteMessage>>(
                                {ErrorKind::Offline, {}, {}, false});
                        return looking->connector().findSent(
                            replyFor(m_item, m_item.answeredRemoteId(), {}, others));
                    });
        whenDone(found, this, [this](const Result<std::optional<RemoteMessage>> &message) {
            if (!message)
                handleUnknown(message.error());
            else if (*message)
                handleFound({(*message)->remoteId, (*message)->url, (*message)->visibility,
                             (*message)->createdAt});
            else
                handleAbsent();
        });
    });
}

void Settlement::handleFound(const HistoryMatch &match)
{
    auto sent = takeStep(m_store, m_item,
                         {.to = OutboxState::Sent,
                          .sentAt = match.createdAt,
                          .remoteId = match.remoteId,
                          .url = match.url},
                         CrashPoint::BeforeSettleCommit, CrashPoint::AfterSettleCommit);
    whenDone(sent, this, [this, match](const Result<OutboxItem> &item) {
        if (item)
            storeMessage(*item, match);
        else
            end(waitForAccount);
    });
}

void Settlement::storeMessage(const OutboxItem &sent, const HistoryMatch &match)
{
    whenDone(keepSent(m_store, m_accounts, m_inbox, {sent, match.visibility, match.createdAt}),
             this, [this](const Result<Done> &) { end(); });
}

void Settlement::handleAbsent()
{
    const Capabilities capabilities = m_accounts.capabilities(m_item.account);
    const auto age = m_clock.now() - m_item.firstAttemptAt.value_or(m_item.createdAt);
    // A clock that went back makes the age worthless.
    const bool keyStillHolds = capabilities.has(Feature::IdempotentSend) && age.count() >= 0
        && age < capabilities.idempotencyWindow;
    const bool repeatable = !capabilities.neverRepeated.contains(m_item.audience);
    const bool again = repeatable && (keyStillHolds || capabilities.findSentIsCertain);
    if (!again)
        step({.to = OutboxState::Held, .reason = OutboxReason::NeedsALook});
    else if (m_item.attempts >= MaximumAttempts)
        step({.to = OutboxState::Held, .reason = OutboxReason::TooManyAttempts});
    else
        step({.to = OutboxState::Queued});
}

void Settlement::handleUnknown(const Error &error)
{
    qCInfo(logOutbox).noquote() << "Looking for a reply failed:" << int(error.kind)
                                << redacted(error.message);
    if (error.kind == ErrorKind::SignInNeeded) {
        if (Session *session = m_accounts.session(m_item.account))
            session->noteSignInLost(error);
        end(waitForAccount);
        return;
    }
    // Offline proves nothing and costs nothing; a network that answers but never clearly is for a
    // person.
    if (error.kind == ErrorKind::Offline || error.kind == ErrorKind::RateLimited) {
        end(error.retryAfter.value_or(waitForAccount));
        return;
    }
    if (++m_looks >= maximumLooks) {
        step(
            {.to = OutboxState::Held, .reason = OutboxReason::NeedsALook, .detail = error.message});
        return;
    }
    m_clock.callAfter(betweenLooks, this, [this] { lookInHistory(); });
}

void Settlement::step(const OutboxStep &next)
{
    auto taken = takeStep(m_store, m_item, next, CrashPoint::BeforeSettleCommit,
                          CrashPoint::AfterSettleCommit);
    whenDone(taken, this, [this](const Result<OutboxItem> &item) {
        end(item ? std::chrono::milliseconds(0) : std::chrono::milliseconds(waitForAccount));
    });
}

void Settlement::end(std::chrono::milliseconds wait)
{
    if (std::exchange(m_ended, true))
        return;
    Q_EMIT finished(m_item.id, wait);
}

} // namespace sportello
