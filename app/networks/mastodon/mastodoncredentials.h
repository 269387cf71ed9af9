// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/secret.h"

#include <QString>

#include <optional>

namespace sportello::mastodon {

/// What is kept of a sign-in. Tokens do not expire, so there is nothing to renew.
struct Credentials
{
    QString server;
    Secret accessToken;
    QString tokenType;
    /// The registration made for this one sign-in; empty when the token was typed in. Of its own,
    /// since a server may give the same token to one registration again and revoke both at once.
    QString clientId;
    Secret clientSecret;

    bool operator==(const Credentials &) const = default;
};

/// As the JSON text that goes to the keychain.
Secret toSecret(const Credentials &credentials);
/// Nothing when the text is not one of ours or has no token.
std::optional<Credentials> credentialsFrom(const Secret &secret);

} // namespace sportello::mastodon
