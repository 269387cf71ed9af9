// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/program.h"
#include "support/fakeconnector.h"
#include "support/fastclock.h"
#include "support/testsecretstore.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>

namespace sportello {

/// What a command said and how it ended.
struct CommandOutcome
{
    int code = -1;
    QString output;
    QString errors;

    /// Every line of the output as an object; a line that is none becomes an empty one.
    QList<QJsonObject> lines() const;
    /// The only line; empty when there are several.
    QJsonObject line() const;
};

/// Runs commands in this process, on one profile and one keychain, with the practice network and a
/// made-up real one. Elapsed time runs twenty times faster.
class CommandRunner
{
public:
    CommandRunner();

    CommandOutcome run(const QStringList &arguments, const QByteArray &input = {});
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

    static constexpr int factor = 20;

private:
    QTemporaryDir m_folder;
    FastClock m_worldClock{factor};
    FakeWorld m_world{m_worldClock};
    std::shared_ptr<MemorySecretStore::Keychain> m_keychain =
        std::make_shared<MemorySecretStore::Keychain>();
};

} // namespace sportello
