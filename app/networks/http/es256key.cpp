// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "networks/http/es256key.h"

#include "networks/http/base64url.h"

#include <QCryptographicHash>
#include <QJsonDocument>

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/ec.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr int coordinateSize = 32;

template<typename T, void (*release)(T *)>
struct Release
{
    void operator()(T *object) const { release(object); }
};

using Key = std::unique_ptr<EVP_PKEY, Release<EVP_PKEY, EVP_PKEY_free>>;
using Digest = std::unique_ptr<EVP_MD_CTX, Release<EVP_MD_CTX, EVP_MD_CTX_free>>;
using Number = std::unique_ptr<BIGNUM, Release<BIGNUM, BN_clear_free>>;
using Signature = std::unique_ptr<ECDSA_SIG, Release<ECDSA_SIG, ECDSA_SIG_free>>;

unsigned char *writable(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

const unsigned char *readable(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

/// With the zeros in front that belong to it; empty when it does not fit.
QByteArray padded(const BIGNUM *number)
{
    QByteArray bytes(coordinateSize, '\0');
    const bool fits = BN_bn2binpad(number, writable(bytes), coordinateSize) == coordinateSize;
    return fits ? bytes : QByteArray();
}

QString coordinate(const EVP_PKEY *key, const char *name)
{
    BIGNUM *number = nullptr;
    if (EVP_PKEY_get_bn_param(key, name, &number) != 1)
        return {};
    const Number owned(number);
    return QString::fromLatin1(base64Url(padded(number)));
}

bool isOnP256(const EVP_PKEY *key)
{
    char name[64] = {};
    return EVP_PKEY_get_base_id(key) == EVP_PKEY_EC
        && EVP_PKEY_get_group_name(key, name, sizeof name, nullptr) == 1
        && QLatin1StringView(name) == QLatin1StringView(SN_X9_62_prime256v1);
}

/// The two numbers of what OpenSSL makes, which is ASN.1, in the form of JOSE.
QByteArray joseForm(const QByteArray &der)
{
    const unsigned char *position = readable(der);
    const Signature signature(d2i_ECDSA_SIG(nullptr, &position, long(der.size())));
    if (!signature)
        return {};
    const QByteArray r = padded(ECDSA_SIG_get0_r(signature.get()));
    const QByteArray s = padded(ECDSA_SIG_get0_s(signature.get()));
    return r.isEmpty() || s.isEmpty() ? QByteArray() : r + s;
}

QByteArray compact(const QJsonObject &object)
{
    return base64Url(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace

std::optional<Es256Key> Es256Key::make()
{
    Key key(EVP_EC_gen("P-256"));
    if (!key)
        return {};
    return Es256Key(std::shared_ptr<EVP_PKEY>(std::move(key)));
}

std::optional<Es256Key> Es256Key::fromSecret(const Secret &secret)
{
    QByteArray der =
        QByteArray::fromBase64(secret.reveal().toLatin1(), QByteArray::Base64UrlEncoding);
    const unsigned char *position = readable(der);
    Key key(d2i_AutoPrivateKey(nullptr, &position, long(der.size())));
    OPENSSL_cleanse(der.data(), size_t(der.size()));
    if (!key || !isOnP256(key.get()))
        return {};
    return Es256Key(std::shared_ptr<EVP_PKEY>(std::move(key)));
}

Secret Es256Key::toSecret() const
{
    const int size = i2d_PrivateKey(m_key.get(), nullptr);
    if (size <= 0)
        return {};
    QByteArray der(size, '\0');
    unsigned char *position = writable(der);
    i2d_PrivateKey(m_key.get(), &position);
    const Secret secret(QString::fromLatin1(base64Url(der)));
    OPENSSL_cleanse(der.data(), size_t(der.size()));
    return secret;
}

QJsonObject Es256Key::publicJwk() const
{
    return {{u"kty"_s, u"EC"_s},
            {u"crv"_s, u"P-256"_s},
            {u"x"_s, coordinate(m_key.get(), OSSL_PKEY_PARAM_EC_PUB_X)},
            {u"y"_s, coordinate(m_key.get(), OSSL_PKEY_PARAM_EC_PUB_Y)}};
}

QByteArray Es256Key::sign(const QByteArray &message) const
{
    const Digest digest(EVP_MD_CTX_new());
    size_t size = 0;
    const size_t length = size_t(message.size());
    if (!digest
        || EVP_DigestSignInit(digest.get(), nullptr, EVP_sha256(), nullptr, m_key.get()) != 1
        || EVP_DigestSign(digest.get(), nullptr, &size, readable(message), length) != 1)
        return {};
    QByteArray der(qsizetype(size), '\0');
    if (EVP_DigestSign(digest.get(), writable(der), &size, readable(message), length) != 1)
        return {};
    der.truncate(qsizetype(size));
    return joseForm(der);
}

QByteArray jwkThumbprint(const QJsonObject &jwk)
{
    // The members that make the key, in the order of their names, which is QJsonObject's own.
    QJsonObject key;
    for (const QString &name : {u"crv"_s, u"kty"_s, u"x"_s, u"y"_s})
        key.insert(name, jwk.value(name));
    return base64Url(QCryptographicHash::hash(QJsonDocument(key).toJson(QJsonDocument::Compact),
                                              QCryptographicHash::Sha256));
}

QByteArray signedJws(const Es256Key &key, QJsonObject header, const QJsonObject &claims)
{
    header.insert(u"alg"_s, u"ES256"_s);
    const QByteArray signedPart = compact(header) + '.' + compact(claims);
    return signedPart + '.' + base64Url(key.sign(signedPart));
}

} // namespace sportello
