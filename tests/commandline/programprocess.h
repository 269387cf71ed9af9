// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "commandoutcome.h"

#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>

#include <memory>

namespace sportello {

/// A private D-Bus session with an unlocked keyring of its own, as long as this object lives.
class KeychainSession
{
public:
    explicit KeychainSession(const QString &home);
    ~KeychainSession();
    Q_DISABLE_COPY_MOVE(KeychainSession)

    /// Why there can be none here; empty = there can.
    static QString missing();
    QString address() const { return m_address; }

private:
    QProcess m_process;
    QString m_address;
};

/// The real program as a process, with a home of its own, without a display, and with a keychain.
/// This process's event loop runs while it waits, so that servers in it answer.
class ProgramProcess
{
public:
    ProgramProcess();

    CommandOutcome run(const QStringList &arguments, const QByteArray &input = {});
    /// The same through another program, such as a shell that sets a limit first.
    CommandOutcome runThrough(const QStringList &wrapper, const QStringList &arguments,
                              const QByteArray &input = {});
    QList<QJsonObject> json(const QStringList &arguments);
    /// Starts and does not wait.
    std::unique_ptr<QProcess> start(const QStringList &arguments);
    /// The window, on a display that nobody sees; it stays until it is killed.
    std::unique_ptr<QProcess> startWindow();
    static CommandOutcome outcomeOf(QProcess &process);

    bool useKeychain();
    void forgetKeychain();
    /// Everything the program ever wrote: its home, profile included, and its output. True when the
    /// text is in none of it.
    bool keepsToItself(const QByteArray &text) const;

    static QString executable();
    QString home() const { return m_home.path(); }
    QString profile() const { return m_profile; }
    void setProfile(const QString &path) { m_profile = path; }

private:
    CommandOutcome finish(QProcess &process, const QByteArray &input);

    QTemporaryDir m_home;
    QString m_profile;
    QProcessEnvironment m_environment;
    std::unique_ptr<KeychainSession> m_keychain;
    QByteArray m_said;
};

} // namespace sportello
