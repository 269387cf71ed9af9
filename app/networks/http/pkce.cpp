// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "networks/http/pkce.h"

#include "networks/http/base64url.h"

#include <QByteArray>
#include <QCryptographicHash>
#include <QRandomGenerator>

namespace sportello {

Pkce makePkce()
{
    const QString verifier = randomUrlToken();
    return {verifier, pkceChallenge(verifier)};
}

QString pkceChallenge(const QString &verifier)
{
    return QString::fromLatin1(
        base64Url(QCryptographicHash::hash(verifier.toLatin1(), QCryptographicHash::Sha256)));
}

QString randomUrlToken()
{
    quint32 words[8] = {};
    QRandomGenerator::system()->fillRange(words);
    return QString::fromLatin1(
        base64Url(QByteArray(reinterpret_cast<const char *>(words), sizeof words)));
}

} // namespace sportello
