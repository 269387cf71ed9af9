// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/secretstore.h"

#include <QHash>

#include <memory>

namespace sportello {

/// Secrets in memory, which several stores can share as one keychain is shared by several runs of
/// the program.
class MemorySecretStore final : public SecretStore
{
public:
    struct Keychain
    {
        QHash<QString, Secret> entries;
        bool isLocked = false; ///< every call fails, as a locked keychain's do
    };

    explicit MemorySecretStore(std::shared_ptr<Keychain> keychain = std::make_shared<Keychain>())
        : m_keychain(std::move(keychain))
    {
    }

    Future<Secret> read(const QString &key) override;
    Future<Done> write(const QString &key, const Secret &secret) override;
    Future<Done> remove(const QString &key) override;

private:
    std::shared_ptr<Keychain> m_keychain;
};

/// Secrets in a file that outlives the process; for children that a test kills.
class FileSecretStore final : public SecretStore
{
public:
    explicit FileSecretStore(QString path)
        : m_path(std::move(path))
    {
    }

    Future<Secret> read(const QString &key) override;
    Future<Done> write(const QString &key, const Secret &secret) override;
    Future<Done> remove(const QString &key) override;

private:
    QString m_path;
};

} // namespace sportello
