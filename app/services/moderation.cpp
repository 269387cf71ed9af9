// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/moderation.h"

#include "core/log.h"
#include "domain/auditkinds.h"
#include "networks/http/backoff.h"
#include "storage/actiontable.h"
#include "storage/auditlog.h"
#include "storage/checked.h"

#include <QUuid>

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds retryStorage{5};
constexpr std::chrono::seconds waitForAccount{15};

Result<Done> recoverRows(OwnDatabase &database)
{
    ActionTable table(database);
    const QList<NetworkAction> open = table.open();
    for (const NetworkAction &action : open) {
        if (action.state == OutboxState::Sending)
            table.step(action.id, action.state,
                       isRepeatable(action.kind) ? OutboxState::Queued : OutboxState::Unconfirmed);
    }
    return checked(database, Done{});
}

RemoteAction remote(const NetworkAction &action)
{
    RemoteAction asked;
    asked.kind = action.kind;
    asked.accountRemoteId = action.accountRemoteId;
    asked.idempotencyKey = action.idempotencyKey;
    asked.messageRemoteId = action.messageRemoteId;
    asked.person.address = action.personAddress;
    asked.person.remoteId = action.personRemoteId;
    asked.reason = action.reason;
    asked.comment = action.comment;
    asked.createdAt = action.createdAt;
    return asked;
}

} // namespace

Moderation::Moderation(Store &store, Accounts &accounts, Inbox &inbox, Clock &clock,
                       QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_accounts(accounts)
    , m_inbox(inbox)
    , m_clock(clock)
{
    connect(&store, &Store::committed, this, [this](const ChangeSet &changes) {
        for (auto merge = changes.merged.cbegin(); merge != changes.merged.cend(); ++merge) {
            m_store.run([from = merge.key(), into = merge.value()](OwnDatabase &database) {
                ActionTable(database).moveConversation(from, into);
                return checked(database, Done{});
            });
        }
        if (!changes.actions.isEmpty())
            wake();
    });
    connect(&accounts, &Accounts::becameReady, this, [this](const AccountId &account) {
        m_notBefore.remove(account);
        wake();
    });
}

Moderation::~Moderation() = default;

Future<Done> Moderation::recover()
{
    return m_store.run(&recoverRows);
}

void Moderation::start()
{
    m_started = true;
    wake();
}

Future<NetworkActionId> Moderation::request(const NewAction &asked)
{
    const std::optional<Account> account = m_accounts.account(asked.account);
    if (!account || account->removed)
        return readyError<NetworkActionId>(
            {ErrorKind::Refused, u"the account is not connected"_s, {}, false});
    if (!m_accounts.capabilities(asked.account).has(featureFor(asked.kind)))
        return readyError<NetworkActionId>(
            {ErrorKind::Refused, u"the network cannot do that"_s, {}, false});
    NetworkAction action;
    action.id = NetworkActionId::make();
    action.kind = asked.kind;
    action.account = asked.account;
    action.accountRemoteId = account->remoteId;
    action.conversation = asked.conversation;
    action.messageRemoteId = asked.messageRemoteId;
    action.personAddress = asked.personAddress;
    action.personRemoteId = asked.personRemoteId;
    action.reason = asked.reason;
    action.comment = asked.comment;
    action.agent = asked.agent;
    action.idempotencyKey = QUuid::createUuid().toString(QUuid::WithoutBraces);
    action.createdAt = m_clock.now();
    // The history is the team's and the action this seat's: no transaction holds both. First what
    // is asked for, so that nothing is done that nobody finds in the history.
    auto recorded = m_store.run([action](TeamDatabase &database) {
        AuditLog(database).append({action.agent, AuditKind::networkAction, action.account,
                                   action.conversation, action.id.toString(), toWord(action.kind)},
                                  action.createdAt);
        return checked(database, Done{});
    });
    return andThen(recorded, this, [this, action](Done) {
        return m_store.run([action](OwnDatabase &database) {
            ActionTable(database).insert(action);
            return checked(database, action.id);
        });
    });
}

Future<std::optional<NetworkAction>> Moderation::find(const NetworkActionId &id)
{
    return m_store.run(
        [id](OwnDatabase &database) { return checked(database, ActionTable(database).find(id)); });
}

Future<QList<NetworkAction>> Moderation::ofConversation(const ConversationId &id)
{
    return m_store.run([id](OwnDatabase &database) {
        return checked(database, ActionTable(database).ofConversation(id));
    });
}

void Moderation::wake()
{
    if (!m_started)
        return;
    if (m_reading) {
        m_again = true;
        return;
    }
    m_reading = true;
    auto open = m_store.run(
        [](OwnDatabase &database) { return checked(database, ActionTable(database).open()); });
    whenDone(open, this, [this](const Result<QList<NetworkAction>> &actions) {
        m_reading = false;
        if (actions)
            process(*actions);
        else
            wakeAfter(retryStorage);
        if (std::exchange(m_again, false))
            wake();
    });
}

void Moderation::wakeAfter(std::chrono::milliseconds delay)
{
    m_clock.callAfter(delay, this, [this] { wake(); });
}

void Moderation::process(const QList<NetworkAction> &open)
{
    QSet<AccountId> looked;
    for (const NetworkAction &action : open) {
        // The order in which they were asked for is the order in which they are done: a like that
        // is taken back must not be overtaken by the taking back.
        if (looked.contains(action.account))
            continue;
        looked.insert(action.account);
        const auto wait =
            m_notBefore.value(action.account, std::chrono::milliseconds(0)) - m_clock.elapsed();
        if (m_busy.contains(action.account) || wait.count() > 0)
            continue;
        m_busy.insert(action.account);
        if (action.state == OutboxState::Sending && !isRepeatable(action.kind))
            step(action, OutboxState::Unconfirmed, std::nullopt); // its answer is lost
        else
            claim(action);
    }
}

void Moderation::claim(const NetworkAction &action)
{
    const std::optional<Account> account = m_accounts.account(action.account);
    if (!account || account->removed || account->remoteId != action.accountRemoteId) {
        step(action, OutboxState::Failed,
             Error{ErrorKind::Refused, u"the account is not connected"_s, {}, false});
        return;
    }
    Session *session = m_accounts.session(action.account);
    if (!session || session->health().state == ConnectionState::SignedOut) {
        step(action, action.state, std::nullopt, waitForAccount);
        return;
    }
    whenDone(session->ensureReady(), this, [this, action](const Result<Done> &ready) {
        if (!ready) {
            step(action, action.state, std::nullopt,
                 ready.error().retryAfter.value_or(waitForAccount));
            return;
        }
        auto claimed = m_store.run([action](OwnDatabase &database) {
            return checked(
                database,
                ActionTable(database).step(action.id, action.state, OutboxState::Sending));
        });
        whenDone(claimed, this,
                 [this, action](const Result<std::optional<NetworkAction>> &sending) {
            if (sending && *sending)
                perform(**sending);
            else
                step(action, action.state, std::nullopt, retryStorage);
        });
    });
}

void Moderation::perform(const NetworkAction &action)
{
    Session *session = m_accounts.session(action.account);
    if (!session) {
        step(action, OutboxState::Queued, std::nullopt, waitForAccount, true);
        return;
    }
    whenDone(session->connector().act(remote(action)), this,
             [this, action](const Result<Done> &result) {
        if (!result)
            handleError(action, result.error());
        else if (action.kind == ActionKind::Delete)
            keepDeletion(action);
        else
            step(action, OutboxState::Sent, std::nullopt);
    });
}

void Moderation::keepDeletion(const NetworkAction &action)
{
    // Without waiting for the network to tell: the thread must not show what nobody sees any more.
    const std::optional<Account> account = m_accounts.account(action.account);
    RemoteThreadContent content;
    content.deleted = {action.messageRemoteId};
    auto kept = account ? m_inbox.ingestThread(*account, action.conversation, content)
                        : readyValue(IngestReport{});
    whenDone(kept, this, [this, action](const Result<IngestReport> &) {
        step(action, OutboxState::Sent, std::nullopt);
    });
}

void Moderation::handleError(const NetworkAction &action, const Error &error)
{
    qCInfo(logOutbox).noquote() << "An action failed:" << toWord(action.kind) << int(error.kind)
                                << redacted(error.message);
    // A connector that went away in between has told nothing.
    const bool unclear = error.mayHaveArrived || error.kind == ErrorKind::Cancelled;
    if (unclear && !isRepeatable(action.kind)) {
        step(action, OutboxState::Unconfirmed, error);
        return;
    }
    // Taking away what is gone already is done.
    if (error.kind == ErrorKind::NotFound && action.kind == ActionKind::Delete) {
        keepDeletion(action);
        return;
    }
    const bool isFinal = !unclear
        && (error.kind == ErrorKind::Refused || error.kind == ErrorKind::NotFound
            || error.kind == ErrorKind::Protocol);
    const bool reachedNobody = !unclear
        && (error.kind == ErrorKind::Offline || error.kind == ErrorKind::RateLimited
            || error.kind == ErrorKind::SignInNeeded || error.kind == ErrorKind::SecretUnavailable);
    if (isFinal || (!reachedNobody && action.attempts >= MaximumAttempts)) {
        step(action, OutboxState::Failed, error);
        return;
    }
    if (error.kind == ErrorKind::SignInNeeded) {
        if (Session *session = m_accounts.session(action.account))
            session->noteSignInLost(error);
    }
    const auto wait = Backoff().after(action.attempts, Backoff::Jitter::Equal);
    step(action, OutboxState::Queued, std::nullopt, error.retryAfter.value_or(wait), reachedNobody);
}

void Moderation::step(const NetworkAction &action, OutboxState to,
                      const std::optional<Error> &error, std::chrono::milliseconds wait,
                      bool uncount)
{
    auto work = [action, to, error,
                 uncount](OwnDatabase &database) -> Result<std::optional<NetworkAction>> {
        ActionTable table(database);
        std::optional<NetworkAction> changed = action;
        if (to != action.state)
            changed = table.step(action.id, action.state, to,
                                 error ? redacted(error->message) : QString());
        if (uncount)
            table.uncountAttempt(action.id);
        return checked(database, changed);
    };
    whenDone(m_store.run(work), this,
             [this, action, to, error, wait,
              uncount](const Result<std::optional<NetworkAction>> &changed) {
        if (!changed) {
            // The disk does not take it: the outcome stays here until it does.
            m_clock.callAfter(retryStorage, this, [this, action, to, error, wait, uncount] {
                step(action, to, error, wait, uncount);
            });
            return;
        }
        m_busy.remove(action.account);
        if (wait.count() > 0) {
            m_notBefore.insert(action.account, m_clock.elapsed() + wait);
            wakeAfter(wait);
        }
        if (*changed && to != action.state && to != OutboxState::Queued)
            Q_EMIT finished(**changed, error);
        wake();
    });
}

} // namespace sportello
