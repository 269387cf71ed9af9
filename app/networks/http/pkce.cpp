// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "networks/http/pkce.h"

#include <QByteArray>
#include <QCryptographicHash>
#include <QRandomGenerator>

namespace sportello {

namespace {

QString base64Url(const QByteArray &bytes)
{
    return QString::fromLatin1(
        bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

} // namespace

Pkce makePkce()
{
    const QString verifier = randomUrlToken();
    return {verifier, pkceChallenge(verifier)};
}

QString pkceChallenge(const QString &verifier)
{
    return base64Url(QCryptographicHash::hash(verifier.toLatin1(), QCryptographicHash::Sha256));
}

QString randomUrlToken()
{
    quint32 words[8] = {};
    QRandomGenerator::system()->fillRange(words);
    return base64Url(QByteArray(reinterpret_cast<const char *>(words), sizeof words));
}

} // namespace sportello
