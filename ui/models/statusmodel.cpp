// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/statusmodel.h"

#include "core/future.h"

namespace sportello {

StatusModel::StatusModel(Accounts &accounts, Outbox &outbox, QObject *parent)
    : QObject(parent)
    , m_accounts(accounts)
    , m_outbox(outbox)
{
    connect(&accounts, &Accounts::accountsChanged, this, &StatusModel::countAccounts);
    connect(&accounts, &Accounts::healthChanged, this, &StatusModel::countAccounts);
}

void StatusModel::noteChanges(const ChangeSet &changes)
{
    if (!changes.outbox.isEmpty())
        countOutbox();
}

void StatusModel::refresh()
{
    countAccounts();
    countOutbox();
}

void StatusModel::countAccounts()
{
    Status status;
    status.waitingToBeSent = m_status.waitingToBeSent;
    status.needPerson = m_status.needPerson;
    bool everyOneChecked = true;
    for (const Account &account : m_accounts.accounts()) {
        ++status.accounts;
        const AccountHealth health = m_accounts.health(account.id);
        switch (health.state) {
        case ConnectionState::Starting: ++status.starting; break;
        case ConnectionState::Working: ++status.working; break;
        case ConnectionState::Unreachable: ++status.unreachable; break;
        case ConnectionState::SignedOut:
        case ConnectionState::NoSecret: ++status.signedOut; break;
        case ConnectionState::Paused: ++status.paused; continue;
        }
        if (!health.lastCheck)
            everyOneChecked = false;
        else if (!status.lastCheck || *health.lastCheck < *status.lastCheck)
            status.lastCheck = health.lastCheck;
    }
    if (!everyOneChecked)
        status.lastCheck.reset();
    set(status);
}

void StatusModel::countOutbox()
{
    whenDone(m_outbox.openItems(), this, [this](const Result<QList<OutboxItem>> &result) {
        if (!result)
            return;
        Status status = m_status;
        status.waitingToBeSent = 0;
        status.needPerson = 0;
        for (const OutboxItem &item : result.value())
            ++(needsPerson(item.state) ? status.needPerson : status.waitingToBeSent);
        set(status);
    });
}

void StatusModel::set(const Status &status)
{
    if (status == m_status)
        return;
    m_status = status;
    Q_EMIT changed();
}

} // namespace sportello
