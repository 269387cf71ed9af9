// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/secretstore.h"

#include <QObject>

namespace sportello {

/// The system's keychain through QtKeychain; service = the application's id. No fallback: where
/// there is no keychain, nothing is kept. Long values are cut into pieces, since Windows takes at
/// most 2,560 bytes.
class KeychainSecretStore final : public QObject, public SecretStore
{
    Q_OBJECT

public:
    explicit KeychainSecretStore(QObject *parent = nullptr);

    Future<Secret> read(const QString &key) override;
    Future<Done> write(const QString &key, const Secret &secret) override;
    Future<Done> remove(const QString &key) override;

private:
    Future<QString> readPiece(const QString &key);
    Future<Done> writePiece(const QString &key, const QString &text);
    Future<Done> removePiece(const QString &key);
    Future<QString> readRest(const QString &key, int piece, int pieces, const QString &soFar);
    Future<Done> writeFrom(const QString &key, const QStringList &pieces, int piece);
    Future<Done> removeFrom(const QString &key, int piece, int pieces);
};

} // namespace sportello
