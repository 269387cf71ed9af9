// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/changeset.h"
#include "services/accounts.h"
#include "services/outbox.h"

#include <QObject>

#include <optional>

namespace sportello {

/// How the channels are, and what is on its way out.
struct Status
{
    int accounts = 0;
    int working = 0;
    int starting = 0;
    int unreachable = 0;
    int signedOut = 0; ///< or without a sign-in from the keychain
    int paused = 0;
    int waitingToBeSent = 0; ///< nothing is to be done by a person
    int needPerson = 0; ///< replies that do not go out by themselves
    /// When the account that was checked least recently was checked; nothing while one never was.
    std::optional<Instant> lastCheck;

    bool operator==(const Status &) const = default;
};

/// Counts what the status bar says.
class StatusModel : public QObject
{
    Q_OBJECT

public:
    /// The references outlive the model.
    StatusModel(Accounts &accounts, Outbox &outbox, QObject *parent = nullptr);

    const Status &status() const { return m_status; }
    void noteChanges(const ChangeSet &changes);
    void refresh();

Q_SIGNALS:
    void changed();

private:
    void countAccounts();
    void countOutbox();
    void set(const Status &status);

    Accounts &m_accounts;
    Outbox &m_outbox;
    Status m_status;
};

} // namespace sportello
