// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "commandoutcome.h"
#include "services/program.h"
#include "support/fakeconnector.h"
#include "support/fastclock.h"
#include "support/testsecretstore.h"

#include <QBuffer>
#include <QTemporaryDir>

#include <functional>
#include <memory>

namespace sportello {

/// Runs commands in this process, on one profile and one keychain, with the practice network and a
/// made-up real one. Elapsed time runs twenty times faster.
class CommandRunner
{
public:
    CommandRunner();

    CommandOutcome run(const QStringList &arguments, const QByteArray &input = {});
    /// Runs a command that goes on until it is asked to stop, and asks with this signal as soon as
    /// it has said that on one of its streams: never before it listens, never after it has ended.
    CommandOutcome runUntil(const QString &said, int signalNumber, const QStringList &arguments);
    /// With `--json`.
    QList<QJsonObject> json(const QStringList &arguments, const QByteArray &input = {});
    /// The only conversation with that handle in that audience, from `list`.
    QJsonObject conversation(const QString &handle, const QString &audience);

    /// Adds the account and fetches everything once.
    bool usePractice();
    bool useFake();

    QString profile() const { return m_folder.filePath(QStringLiteral("profile")); }
    FakeWorld &world() { return m_world; }
    MemorySecretStore::Keychain &keychain() { return *m_keychain; }
    ProgramParts parts();

    /// Elapsed time as everybody knows it, where what shall not be over must not be over however
    /// slow this computer is.
    void useTrueTime() { m_factor = 1; }

private:
    CommandOutcome runWith(QBuffer &output, QBuffer &errors, const QStringList &arguments,
                           const QByteArray &input);

    static constexpr int factor = 20;

    int m_factor = factor;
    QTemporaryDir m_folder;
    FastClock m_worldClock{factor};
    FakeWorld m_world{m_worldClock};
    std::shared_ptr<MemorySecretStore::Keychain> m_keychain =
        std::make_shared<MemorySecretStore::Keychain>();
};

} // namespace sportello
