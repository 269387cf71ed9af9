// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace sportello {

/// Proof Key for Code Exchange (RFC 7636): who redeems an authorization code shows that they are
/// the one who asked for it.
struct Pkce
{
    QString verifier; ///< 43 characters, secret until the code is redeemed
    QString challenge; ///< its S256 transformation, goes through the browser
};

/// A fresh pair from the system's random numbers.
Pkce makePkce();

/// BASE64URL(SHA256(ASCII(verifier))) without padding (RFC 7636, section 4.2).
QString pkceChallenge(const QString &verifier);

/// 256 random bits as 43 characters that need no escaping in a URL.
QString randomUrlToken();

} // namespace sportello
