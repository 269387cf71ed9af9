// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clock.h"
#include "core/future.h"
#include "core/secret.h"
#include "domain/account.h"
#include "domain/signinform.h"
#include "networks/connector.h"

#include <QHash>
#include <QObject>
#include <QStringList>
#include <QUrl>

#include <memory>
#include <vector>

namespace sportello {

class HttpTransport;
class TxtLookup;

/// What a network may use of the outside. Outlives connectors and sign-ins.
struct NetworkContext
{
    HttpTransport &http;
    Clock &clock;
    /// Null where nothing may be asked, as in practice.
    TxtLookup *names = nullptr;
};

/// What a finished sign-in gives.
struct SignedIn
{
    QString server; ///< canonical base URL; empty where a network has only one
    RemoteHandle identity;
    /// Everything secret as one text of the network's own form (JSON); goes to the keychain under
    /// the account's id.
    Secret credentials;
};

/// What a person answered to a SignInMethod.
struct SignInInput
{
    QString method;
    QHash<QString, QString> fields; ///< secrets included; never logged, never kept
    /// Remote ids of the identities of this network that are connected already; Accounts fills
    /// them in.
    QStringList connected{};
};

/// One attempt to sign in. Emits finished() exactly once unless it is destroyed first; destroying
/// it cancels.
class SignInAttempt : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual void start() = 0;
    /// A code that the person copied from the browser, or the whole address at which the browser
    /// ended; see codeWanted(). An empty one asks for a page that shows a code: browserWanted()
    /// comes again.
    virtual void giveCode(const QString &) {}

Q_SIGNALS:
    /// The system's browser shall open this address.
    void browserWanted(const QUrl &url);
    /// A code from the browser can be pasted, because it may not come back by itself.
    void codeWanted();
    void finished(const sportello::Result<sportello::SignedIn> &result);
};

/// A kind of service, and the maker of its connectors. Stateless; one object per program.
class Network
{
public:
    virtual ~Network() = default;

    virtual QString
    name() const = 0; ///< "mastodon": in the database, in queries and on the command line
    virtual QString displayName() const = 0; ///< translated where it is a word
    virtual QString shortName() const = 0; ///< two letters for the tile
    /// True for a made-up network: its accounts live only in practice profiles.
    virtual bool isPractice() const { return false; }

    virtual SignInForm signInForm() const = 0;
    virtual std::unique_ptr<SignInAttempt> signIn(const SignInInput &input,
                                                  const NetworkContext &context) const = 0;
    virtual std::unique_ptr<Connector> createConnector(const Account &account,
                                                       const Secret &credentials,
                                                       const NetworkContext &context) const = 0;
    /// Makes the credentials worthless on the server. Fails when that could not be reached;
    /// removing goes on then.
    virtual Future<Done> revoke(const Account &account, const Secret &credentials,
                                const NetworkContext &context, QObject *owner) const = 0;
};

using NetworkList = std::vector<std::unique_ptr<Network>>;

/// The network with that name, or null.
const Network *findNetwork(const NetworkList &networks, const QString &name);

} // namespace sportello

Q_DECLARE_METATYPE(sportello::Result<sportello::SignedIn>)
