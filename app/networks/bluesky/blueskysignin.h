// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "networks/bluesky/blueskyclient.h"
#include "networks/bluesky/blueskycredentials.h"
#include "networks/bluesky/blueskyidentity.h"
#include "networks/network.h"

#include <QJsonObject>

#include <memory>
#include <optional>

namespace sportello {

/// What the ways to sign in have in common: whose the typed name is, and the end, where the account
/// gets its name.
///
/// Fields: "handle" (or a DID), "server" (optional; asked instead of the one that the account
/// names).
class BlueskySignIn : public SignInAttempt
{
    Q_OBJECT

protected:
    BlueskySignIn(const SignInInput &input, const NetworkContext &context, const QUrl &directory);

    /// False when they make no sense; then the attempt has failed.
    bool readFields();
    /// What was typed, cleaned; may be empty.
    const QString &typed() const { return m_typed; }
    /// The server that was typed, if one was.
    const std::optional<QUrl> &typedServer() const { return m_typedServer; }
    const NetworkContext &context() const { return m_context; }
    bluesky::IdentityLookup &lookup() { return m_lookup; }

    /// Makes client(), which speaks for the account from now on.
    void openSession(const bluesky::Credentials &credentials);
    bluesky::Client &client() { return *m_client; }
    /// The last step, after openSession().
    void nameAccount(const bluesky::Credentials &credentials);
    void refuse(const QString &sentence);
    void fail(const Error &error);
    bool isFinished() const { return m_finished; }

private:
    void finish(const Result<SignedIn> &result);

    NetworkContext m_context;
    QString m_handle;
    QString m_server;
    QString m_typed;
    std::optional<QUrl> m_typedServer;
    bluesky::IdentityLookup m_lookup;
    std::unique_ptr<bluesky::Client> m_client;
    bool m_finished = false;
};

/// Signs in with an app password (com.atproto.server.createSession): finds the account's server,
/// makes a session there, looks whether it may use direct messages.
///
/// Field "token" is the app password, used once and not kept. A typed server is asked also for
/// accounts that only it knows.
class BlueskyPasswordSignIn final : public BlueskySignIn
{
    Q_OBJECT

public:
    BlueskyPasswordSignIn(const SignInInput &input, const NetworkContext &context,
                          const QUrl &directory = bluesky::IdentityLookup::publicDirectory());

    void start() override;

    /// True for a text of the form in which app passwords are made: xxxx-xxxx-xxxx-xxxx.
    static bool looksLikeAppPassword(const QString &text);

private:
    void found(const bluesky::Identity &identity);
    void createSession(const QUrl &server);
    void sessionAnswered(const HttpAnswer &answer, const QUrl &server);
    void useSession(const QJsonObject &session, const QUrl &server);
    void checkChat();
    Error explained(const Error &error) const;

    Secret m_password;
    bluesky::Identity m_identity; ///< what the look-up said; empty where a server was named
    bluesky::Credentials m_credentials;
};

} // namespace sportello
