// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/future.h"
#include "core/secret.h"
#include "domain/account.h"
#include "domain/capabilities.h"
#include "networks/remote.h"

#include <QObject>

#include <functional>

namespace sportello {

/// Speaks one network's protocol for one account.
///
/// It is pulled, never pushed: a batch that could not be stored is simply fetched again from the
/// stored cursor. All functions are called in the thread of the object and return at once; every
/// future finishes, also when the connector is destroyed (Cancelled). Errors carry the kinds of
/// core/result.h: SignInNeeded when the network refuses the sign-in, RateLimited with retryAfter,
/// Protocol for answers that are not what the API promises, Offline when nothing reached the
/// server. Unknown fields, types and enum values are tolerated.
class Connector : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// As last known; changes are announced by capabilitiesChanged().
    virtual Capabilities capabilities() const = 0;

    /// Asks the server what it can do and whether the sign-in still belongs to the account. Called
    /// before anything else, again after failures and about every hour. Fails with SignInNeeded
    /// when the identity is another one.
    virtual Future<Done> refresh() = 0;

    /// The sources to be fetched, in this order.
    virtual QList<Source> sources() const = 0;

    /// What is new in a source since the cursor. Replayable: the same cursor gives the same items
    /// (and later ones).
    virtual Future<RemoteBatch> fetch(const Source &source, const Cursor &cursor) = 0;

    /// The past of a source, backwards from a cursor given by `RemoteBatch::older`. Only with
    /// Feature::History.
    virtual Future<RemoteBatch> fetchOlder(const Source &source, const Cursor &cursor);

    /// Publishes the reply, once. An error without `mayHaveArrived` promises that nothing was
    /// published.
    virtual Future<RemoteMessage> send(const Reply &reply) = 0;

    /// Looks for the reply on the network. Nothing = not there (how sure that is,
    /// Capabilities::findSentIsCertain tells, after findSentLag); an error = could not look, which
    /// proves nothing.
    virtual Future<std::optional<RemoteMessage>> findSent(const Reply &reply);

    /// The thread as it is now: context for people, and the look before a reply leaves.
    virtual Future<RemoteThreadContent> thread(const RemoteThread &thread) = 0;

    /// May this person be written to in private, and how.
    virtual Future<PrivateRoute> privateRoute(const QString &address);

    /// Does something to a message or a person: likes, deletes, mutes, blocks, reports. Only what
    /// capabilities() names. Doing again what is done already succeeds, but for reports. An error
    /// without `mayHaveArrived` promises that nothing happened.
    virtual Future<Done> act(const RemoteAction &action);

    /// Opens or closes whatever wakes us up (a stream). Does nothing where there is none.
    virtual void setListening(bool listening);

    /// How long to wait between two looks while no stream wakes us up.
    virtual std::chrono::milliseconds pollInterval() const = 0;

    /// Of the server's rate budget, as last told.
    virtual std::optional<int> requestsLeft() const { return {}; }

    /// What the server does with messages from people the account does not follow, as last told.
    virtual Strangers strangers() const { return Strangers::Accepted; }

    /// Puts changed credentials where the account's are kept; the future tells whether they are
    /// there.
    using CredentialKeeper = std::function<Future<Done>(const Secret &)>;
    void setCredentialKeeper(CredentialKeeper keeper) { m_keeper = std::move(keeper); }

Q_SIGNALS:
    /// Something is there to be fetched.
    void wakeUp(const sportello::Source &source);
    /// The stream opened or closed; after it opened everything is fetched once, since streams do
    /// not replay.
    void listeningChanged(bool listening);
    void capabilitiesChanged();
    /// A file of the reply with that key is on its way. A courtesy for people who wait; may never
    /// come.
    void uploading(const QString &idempotencyKey, const sportello::UploadProgress &progress);

protected:
    /// For networks that exchange tokens now and then. New ones are used only after this has
    /// succeeded: a program that ended in between would find worthless ones at its next start.
    /// SecretUnavailable when nobody keeps them.
    Future<Done> keepCredentials(const Secret &credentials);

private:
    CredentialKeeper m_keeper;
};

} // namespace sportello
