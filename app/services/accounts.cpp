// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/accounts.h"

#include "core/log.h"
#include "storage/accounttable.h"
#include "storage/auditlog.h"
#include "storage/peopletable.h"
#include "storage/signintable.h"

#include <algorithm>
#include <memory>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

Error secretMissing()
{
    return {ErrorKind::SecretUnavailable, u"the keychain does not give the sign-in"_s, {}, false};
}

Result<AccountId> knownId(TeamDatabase &database, const QString &network, const SignedIn &signedIn)
{
    const QList<Account> accounts = AccountTable(database).all();
    for (const Account &account : accounts) {
        if (account.network == network && account.server == signedIn.server
            && account.remoteId == signedIn.identity.remoteId)
            return account.id;
    }
    if (database.error())
        return *database.error();
    return AccountId::make();
}

} // namespace

Accounts::Accounts(Store &store, Inbox &inbox, const NetworkList &networks, SecretStore &secrets,
                   const NetworkContext &context, bool practice, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_inbox(inbox)
    , m_networks(networks)
    , m_secrets(secrets)
    , m_context(context)
    , m_practice(practice)
{
}

Accounts::~Accounts() = default;

Future<Done> Accounts::load()
{
    auto reading = m_store.run([](TeamDatabase &database) -> Result<QList<Account>> {
        const QList<Account> accounts = AccountTable(database).all();
        if (database.error())
            return *database.error();
        return accounts;
    });
    auto entered = andThen(reading, this, [this](const QList<Account> &accounts) {
        QList<AccountId> added;
        for (const Account &account : accounts) {
            if (entry(account.id))
                continue;
            auto made = std::make_unique<Entry>();
            made->account = account;
            m_entries.push_back(std::move(made));
            if (!account.removed)
                added.append(account.id);
        }
        Q_EMIT accountsChanged();
        return readyValue(added);
    });
    return andThen(entered, this, [this](const QList<AccountId> &added) {
        Future<Done> all = readyValue(Done{});
        for (const AccountId &id : added) {
            // All keychain reads run at once; one that hangs must not hold up the others.
            const Future<Done> opening = open(id);
            all = afterwards(all, this, [this, opening](const Result<Done> &) {
                return afterwards(opening, this,
                                  [](const Result<Done> &) { return readyValue(Done{}); });
            });
        }
        return all;
    });
}

Future<Done> Accounts::open(const AccountId &id)
{
    Entry *found = entry(id);
    const Network *network = found ? findNetwork(m_networks, found->account.network) : nullptr;
    if (!network || network->isPractice() != m_practice) {
        const Error error{
            ErrorKind::Refused, u"this network is not part of this profile"_s, {}, false};
        setProblem(id, ConnectionState::Unreachable, error);
        return readyError<Done>(error);
    }
    if (network->isPractice()) {
        // A made-up account has nothing to hide and works where there is no keychain.
        makeSession(*found, {});
        return readyValue(Done{});
    }
    auto record = m_store.run([id](OwnDatabase &database) -> Result<SignInRecord> {
        const SignInRecord signIn = SignInTable(database).find(id);
        if (database.error())
            return *database.error();
        return signIn;
    });
    auto secret = andThen(record, this, [this, id](const SignInRecord &signIn) {
        if (Entry *each = entry(id))
            each->hasSecret = signIn.hasSecret;
        if (!signIn.hasSecret)
            return readyError<Secret>(
                {ErrorKind::SignInNeeded, u"there is no sign-in on this computer"_s, {}, false});
        return m_secrets.read(id.toString());
    });
    return afterwards(secret, this, [this, id](const Result<Secret> &credentials) -> Future<Done> {
        Entry *each = entry(id);
        if (!each || each->account.removed)
            return readyValue(Done{});
        if (credentials && !credentials->isEmpty()) {
            makeSession(*each, *credentials);
            return readyValue(Done{});
        }
        // "Not found" although one was written: locked or missing, which the keychain does not tell
        // apart.
        const bool signedOut = !credentials && credentials.error().kind == ErrorKind::SignInNeeded;
        const Error error = signedOut ? credentials.error() : secretMissing();
        setProblem(id, signedOut ? ConnectionState::SignedOut : ConnectionState::NoSecret, error);
        return readyError<Done>(error);
    });
}

void Accounts::makeSession(Entry &target, const Secret &credentials)
{
    const Network *network = findNetwork(m_networks, target.account.network);
    const AccountId id = target.account.id;
    auto connector = network->createConnector(target.account, credentials, m_context);
    connector->setCredentialKeeper(
        [this, id](const Secret &changed) { return m_secrets.write(id.toString(), changed); });
    target.session = std::make_unique<Session>(target.account, std::move(connector), m_store,
                                               m_inbox, m_context.clock);
    connect(target.session.get(), &Session::healthChanged, this,
            [this, id] { Q_EMIT healthChanged(id); });
    connect(target.session.get(), &Session::becameReady, this,
            [this, id] { Q_EMIT becameReady(id); });
    if (m_started)
        target.session->start();
    Q_EMIT healthChanged(id);
}

void Accounts::setProblem(const AccountId &id, ConnectionState state, const Error &error)
{
    Entry *found = entry(id);
    if (!found)
        return;
    found->session.reset();
    found->health = {};
    found->health.state = state;
    found->health.problem = error;
    Q_EMIT healthChanged(id);
}

void Accounts::start()
{
    m_started = true;
    for (const auto &each : m_entries) {
        if (each->session)
            each->session->start();
    }
}

void Accounts::checkNow()
{
    for (const auto &each : m_entries) {
        if (each->session)
            each->session->checkNow();
        else if (!each->account.removed)
            open(each->account.id);
    }
}

QList<Account> Accounts::accounts() const
{
    QList<Account> accounts;
    for (const auto &each : m_entries) {
        if (!each->account.removed)
            accounts.append(each->account);
    }
    return accounts;
}

std::optional<Account> Accounts::account(const AccountId &id) const
{
    const Entry *found = entry(id);
    return found ? std::optional<Account>(found->account) : std::nullopt;
}

AccountHealth Accounts::health(const AccountId &id) const
{
    const Entry *found = entry(id);
    if (!found)
        return {};
    return found->session ? found->session->health() : found->health;
}

Capabilities Accounts::capabilities(const AccountId &id) const
{
    Session *found = session(id);
    return found ? found->capabilities() : Capabilities{};
}

Session *Accounts::session(const AccountId &id) const
{
    const Entry *found = entry(id);
    return found ? found->session.get() : nullptr;
}

QString Accounts::networkDisplayName(const QString &network) const
{
    const Network *found = findNetwork(m_networks, network);
    return found ? found->displayName() : network;
}

QString Accounts::networkShortName(const QString &network) const
{
    const Network *found = findNetwork(m_networks, network);
    return found ? found->shortName() : network.left(2);
}

QList<const Network *> Accounts::connectable() const
{
    QList<const Network *> networks;
    for (const auto &network : m_networks) {
        if (network->isPractice() == m_practice)
            networks.append(network.get());
    }
    return networks;
}

std::unique_ptr<SignInAttempt> Accounts::signIn(const QString &network,
                                                const SignInInput &input) const
{
    const Network *found = findNetwork(m_networks, network);
    if (!found)
        return nullptr;
    SignInInput complete = input;
    for (const auto &each : m_entries) {
        if (!each->account.removed && each->account.network == network)
            complete.connected.append(each->account.remoteId);
    }
    return found->signIn(complete, m_context);
}

Future<Account> Accounts::add(const QString &network, const SignedIn &signedIn)
{
    const Network *kind = findNetwork(m_networks, network);
    if (!kind || kind->isPractice() != m_practice) {
        return readyError<Account>(
            {ErrorKind::Refused,
             u"a practice profile has no real accounts, and the other way round"_s,
             {},
             false});
    }
    auto id = m_store.run([network, signedIn](TeamDatabase &database) {
        return knownId(database, network, signedIn);
    });
    const bool needsSecret = !kind->isPractice();
    auto kept = andThen(
        id, this, [this, signedIn, needsSecret](const AccountId &account) -> Future<AccountId> {
            if (!needsSecret)
                return readyValue(account);
            // The secret first: an account without one would be a dead row.
            return andThen(m_secrets.write(account.toString(), signedIn.credentials), this,
                           [this, account](Done) {
            return m_store.run([account](OwnDatabase &database) -> Result<AccountId> {
                SignInTable(database).save({account, true, false});
                if (database.error())
                    return *database.error();
                return account;
            });
            });
        });
    auto saved = andThen(kept, this, [this, network, signedIn](const AccountId &account) {
        return saveAccount(account, network, signedIn);
    });
    return andThen(saved, this, [this, signedIn](const Account &account) {
        Entry *known = entry(account.id);
        if (!known) {
            m_entries.push_back(std::make_unique<Entry>());
            known = m_entries.back().get();
        }
        known->account = account;
        known->hasSecret = true;
        known->session.reset();
        makeSession(*known, signedIn.credentials);
        Q_EMIT accountsChanged();
        return readyValue(account);
    });
}

Future<Account> Accounts::saveAccount(const AccountId &id, const QString &network,
                                      const SignedIn &signedIn)
{
    const Instant now = m_context.clock.now();
    return m_store.run([=](TeamDatabase &database) -> Result<Account> {
        Account account;
        account.id = id;
        account.network = network;
        account.server = signedIn.server;
        account.remoteId = signedIn.identity.remoteId;
        account.handle = signedIn.identity.address;
        account.displayName = signedIn.identity.displayName.isEmpty()
            ? signedIn.identity.address
            : signedIn.identity.displayName;
        account.url = signedIn.identity.url;
        account.connectedAt = now;
        account.brand = PeopleTable(database).ensureBrand(account.displayName, now).id;
        const Account saved = AccountTable(database).save(account);
        AuditLog(database).append({{}, u"account.connected"_s, saved.id, {}, saved.network, {}},
                                  now);
        if (database.error())
            return *database.error();
        return saved;
    });
}

Future<RemovalReport> Accounts::remove(const AccountId &id)
{
    Entry *found = entry(id);
    if (!found)
        return readyError<RemovalReport>({ErrorKind::NotFound, u"no such account"_s, {}, false});
    found->session.reset();
    const Account account = found->account;
    const Network *network = findNetwork(m_networks, account.network);
    auto report = std::make_shared<RemovalReport>();

    Future<Done> revoked = readyValue(Done{});
    if (network && !network->isPractice()) {
        auto secret = m_secrets.read(id.toString());
        revoked = andThen(secret, this, [this, network, account](const Secret &credentials) {
            return network->revoke(account, credentials, m_context, this);
        });
    }
    auto deleted =
        afterwards(revoked, this, [this, id, report, network](const Result<Done> &result) {
            report->revoked = result.ok();
            if (!result)
                report->revokeProblem = result.error();
            return network && network->isPractice() ? readyValue(Done{})
                                                    : m_secrets.remove(id.toString());
        });
    auto forgotten = afterwards(deleted, this, [this, id, report](const Result<Done> &result) {
        if (!result && result.error().kind != ErrorKind::NotFound)
            report->secretProblem = result.error();
        return m_store.run([id](OwnDatabase &database) -> Result<Done> {
            SignInTable(database).remove(id);
            if (database.error())
                return *database.error();
            return Done{};
        });
    });
    const Instant now = m_context.clock.now();
    auto marked = andThen(forgotten, this, [this, id, now](Done) {
        return m_store.run([id, now](TeamDatabase &database) -> Result<Done> {
            AccountTable(database).markRemoved(id, now);
            AuditLog(database).append({{}, u"account.removed"_s, id, {}, {}, {}}, now);
            if (database.error())
                return *database.error();
            return Done{};
        });
    });
    return andThen(marked, this, [this, id, report](Done) {
        if (Entry *each = entry(id))
            each->account.removed = true;
        Q_EMIT accountsChanged();
        return readyValue(*report);
    });
}

Future<Done> Accounts::retry(const AccountId &id)
{
    if (Session *running = session(id)) {
        running->checkNow();
        return readyValue(Done{});
    }
    return open(id);
}

void Accounts::noteChanged(const Account &account)
{
    Entry *found = entry(account.id);
    if (!found)
        return;
    found->account.brand = account.brand;
    found->account.duties = account.duties;
    Q_EMIT accountsChanged();
}

Future<QList<SyncReport>> Accounts::syncOnce()
{
    auto reports = std::make_shared<QList<SyncReport>>();
    Future<Done> all = readyValue(Done{});
    for (const auto &each : m_entries) {
        if (each->account.removed)
            continue;
        if (!each->session) {
            reports->append({each->account.id, 0, each->health.state, each->health.problem});
            continue;
        }
        const Future<SyncReport> round = each->session->syncOnce();
        all = andThen(all, this, [this, round, reports](Done) {
            return andThen(round, this, [reports](const SyncReport &report) {
                reports->append(report);
                return readyValue(Done{});
            });
        });
    }
    return andThen(all, this, [reports](Done) { return readyValue(*reports); });
}

Accounts::Entry *Accounts::entry(const AccountId &id)
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [&id](const auto &each) { return each->account.id == id; });
    return found == m_entries.end() ? nullptr : found->get();
}

const Accounts::Entry *Accounts::entry(const AccountId &id) const
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [&id](const auto &each) { return each->account.id == id; });
    return found == m_entries.end() ? nullptr : found->get();
}

} // namespace sportello
