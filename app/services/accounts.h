// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clock.h"
#include "domain/account.h"
#include "domain/agent.h"
#include "networks/network.h"
#include "services/inbox.h"
#include "services/secretstore.h"
#include "services/session.h"
#include "storage/store.h"

#include <QHash>
#include <QObject>

#include <memory>

namespace sportello {

/// What removing an account reached.
struct RemovalReport
{
    bool revoked = false; ///< the server confirmed that the sign-in is worthless now
    std::optional<Error> revokeProblem;
    std::optional<Error> secretProblem; ///< the keychain did not confirm the deletion
};

/// Our identities: sign in, sign out, and the sessions of those that are signed in.
class Accounts : public QObject
{
    Q_OBJECT

public:
    /// All references outlive this object.
    Accounts(Store &store, Inbox &inbox, const NetworkList &networks, SecretStore &secrets,
             const NetworkContext &context, bool practice, QObject *parent = nullptr);
    ~Accounts() override;

    /// Reads the accounts and makes a session for each whose secret the keychain gives. Never waits
    /// long: a slow keychain shows as NoSecret first.
    Future<Done> load();
    /// Begins to listen with all sessions, now and for accounts to come.
    void start();
    void checkNow();

    /// Not the removed ones, in the order in which they were connected.
    QList<Account> accounts() const;
    std::optional<Account> account(const AccountId &id) const; ///< removed ones too
    AccountHealth health(const AccountId &id) const;
    Capabilities capabilities(const AccountId &id) const; ///< empty without a session
    Session *session(const AccountId &id) const; ///< null when signed out or without secret
    QString networkDisplayName(const QString &network) const;
    QString networkShortName(const QString &network) const;

    /// Whether made-up or real accounts belong to this profile. Only while there are none.
    void setPractice(bool practice) { m_practice = practice; }
    /// The networks that can be connected in this profile: the made-up ones in a practice profile,
    /// the real otherwise.
    QList<const Network *> connectable() const;
    /// Starts a sign-in; the caller keeps it and gives its result to add(). Null for an unknown
    /// network.
    std::unique_ptr<SignInAttempt> signIn(const QString &network, const SignInInput &input) const;
    /// Keeps a finished sign-in: the secret in the keychain first, then the account; its session
    /// starts. The same identity again is a reconnection and keeps its history.
    Future<Account> add(const QString &network, const SignedIn &signedIn);
    /// Makes the sign-in worthless on the server, deletes the secret, keeps the history.
    Future<RemovalReport> remove(const AccountId &id);
    /// Asks the keychain again.
    Future<Done> retry(const AccountId &id);

    /// Brand or duties were changed in the store.
    void noteChanged(const Account &account);

    /// One round for every account.
    Future<QList<SyncReport>> syncOnce();

Q_SIGNALS:
    void accountsChanged();
    void healthChanged(const sportello::AccountId &account);
    /// The account can send (again).
    void becameReady(const sportello::AccountId &account);

private:
    struct Entry
    {
        Account account;
        AccountHealth health; ///< while there is no session
        std::unique_ptr<Session> session;
        bool hasSecret = false;
    };

    Future<Done> open(const AccountId &id);
    void makeSession(Entry &entry, const Secret &credentials);
    void setProblem(const AccountId &id, ConnectionState state, const Error &error);
    Entry *entry(const AccountId &id);
    const Entry *entry(const AccountId &id) const;
    Future<Account> saveAccount(const AccountId &id, const QString &network,
                                const SignedIn &signedIn);

    Store &m_store;
    Inbox &m_inbox;
    const NetworkList &m_networks;
    SecretStore &m_secrets;
    NetworkContext m_context;
    bool m_practice;
    bool m_started = false;
    std::vector<std::unique_ptr<Entry>> m_entries;
};

} // namespace sportello
