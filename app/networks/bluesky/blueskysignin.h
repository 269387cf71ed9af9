// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "networks/bluesky/blueskyclient.h"
#include "networks/bluesky/blueskyidentity.h"
#include "networks/network.h"

#include <QJsonObject>

#include <memory>

namespace sportello {

/// Signs in with an app password (com.atproto.server.createSession): finds the account's server,
/// makes a session there, looks whether it may use direct messages.
///
/// Fields: "handle" (or a DID), "token" (the app password), "server" (optional; asked instead of
/// the one that the account names, and for accounts that only that server knows). The password is
/// used once and not kept.
class BlueskySignIn final : public SignInAttempt
{
    Q_OBJECT

public:
    BlueskySignIn(SignInInput input, const NetworkContext &context,
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
    void nameAccount();
    Error explained(const Error &error) const;
    void refuse(const QString &sentence);
    void finish(const Result<SignedIn> &result);

    NetworkContext m_context;
    QString m_typed;
    QString m_server;
    Secret m_password;
    bluesky::IdentityLookup m_lookup;
    bluesky::Identity m_identity; ///< what the look-up said; empty where a server was named
    bluesky::Credentials m_credentials;
    std::unique_ptr<bluesky::Client> m_client;
    bool m_finished = false;
};

} // namespace sportello
