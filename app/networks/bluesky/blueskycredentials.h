// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/secret.h"

#include <QString>

#include <optional>

namespace sportello::bluesky {

/// What is kept of a sign-in. The password is not: a session is exchanged for a new one as long as
/// it is used at least every three months.
struct Credentials
{
    QString server; ///< base URL of the server that holds the account
    QString did;
    QString handle; ///< as it was when the session was made
    Secret accessJwt; ///< good for a few hours
    Secret refreshJwt; ///< good for one exchange
    /// Whether the app password may use direct messages, as last known.
    bool mayUseChat = true;

    bool operator==(const Credentials &) const = default;
};

/// As the JSON text that goes to the keychain.
Secret toSecret(const Credentials &credentials);
/// Nothing when the text is not one of ours or has no tokens.
std::optional<Credentials> credentialsFrom(const Secret &secret);

} // namespace sportello::bluesky
