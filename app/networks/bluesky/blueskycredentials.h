// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/instant.h"
#include "core/secret.h"

#include <QString>
#include <QUrl>

#include <optional>

namespace sportello::bluesky {

/// What a sign-in in the browser has beyond its two tokens.
struct OAuthGrant
{
    Secret key; ///< of Es256Key: the tokens are worthless without its signature
    QString issuer; ///< the server that gave the tokens
    QUrl tokenEndpoint; ///< where they are exchanged
    QUrl revocationEndpoint; ///< empty where they cannot be given back
    QString clientId; ///< as whom we asked for them
    Instant expiresAt{}; ///< of the access token

    bool operator==(const OAuthGrant &) const = default;
};

/// What is kept of a sign-in. The password is not: a session is exchanged for a new one as long as
/// it is used often enough.
struct Credentials
{
    QString server; ///< base URL of the server that holds the account
    QString did;
    QString handle; ///< as it was when the session was made
    Secret accessToken; ///< good for an hour or two
    Secret refreshToken; ///< good for one exchange
    /// Whether the sign-in may use direct messages, as last known.
    bool mayUseChat = true;
    std::optional<OAuthGrant> oauth{}; ///< nothing after a sign-in with an app password

    bool operator==(const Credentials &) const = default;
};

/// As the JSON text that goes to the keychain.
Secret toSecret(const Credentials &credentials);
/// Nothing when the text is not one of ours or has no tokens.
std::optional<Credentials> credentialsFrom(const Secret &secret);

} // namespace sportello::bluesky
