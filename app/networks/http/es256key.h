// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/secret.h"

#include <QByteArray>
#include <QJsonObject>

#include <memory>
#include <optional>

struct evp_pkey_st;

namespace sportello {

/// A private key on the curve P-256 that signs as ES256 (RFC 7518, section 3.4). Copies share it.
class Es256Key
{
public:
    /// A fresh one; nothing when the system has no random numbers to give.
    static std::optional<Es256Key> make();
    /// Nothing when the text is not from toSecret().
    static std::optional<Es256Key> fromSecret(const Secret &secret);

    /// The private half, for the keychain.
    Secret toSecret() const;
    /// The public half as a JWK (RFC 7518, section 6.2.1).
    QJsonObject publicJwk() const;
    /// 64 bytes: r and s, each of 32. Empty when it could not be made.
    QByteArray sign(const QByteArray &message) const;

private:
    explicit Es256Key(std::shared_ptr<evp_pkey_st> key)
        : m_key(std::move(key))
    {
    }

    std::shared_ptr<evp_pkey_st> m_key;
};

/// The name of a public key on an elliptic curve by what it is (RFC 7638).
QByteArray jwkThumbprint(const QJsonObject &jwk);

/// A signed text in three parts (RFC 7515, section 7.1); "alg" is put into the header.
QByteArray signedJws(const Es256Key &key, QJsonObject header, const QJsonObject &claims);

} // namespace sportello
