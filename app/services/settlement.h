// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clock.h"
#include "domain/outboxitem.h"
#include "services/accounts.h"
#include "services/inbox.h"
#include "services/outboxsteps.h"
#include "storage/store.h"

#include <QObject>

namespace sportello {

/// Finds out what became of a reply without a clear answer: waits longer than the network's lag,
/// looks in the history and then on the network. Found: sent. Surely absent, or repeatable with the
/// same key: queued again. Otherwise held for a person. Ends with finished().
class Settlement : public QObject
{
    Q_OBJECT

public:
    Settlement(Store &store, Accounts &accounts, Inbox &inbox, Clock &clock, const OutboxItem &item,
               QObject *parent = nullptr);

    void start();

Q_SIGNALS:
    /// `wait` is how long to leave the row alone if it is still unconfirmed.
    void finished(const sportello::OutboxId &id, std::chrono::milliseconds wait);

private:
    void lookInHistory();
    void lookOnNetwork();
    void handleFound(const HistoryMatch &match);
    void handleAbsent();
    void handleUnknown(const Error &error);
    void storeMessage(const OutboxItem &sent, const HistoryMatch &match);
    void step(const OutboxStep &step);
    void end(std::chrono::milliseconds wait = {});

    Store &m_store;
    Accounts &m_accounts;
    Inbox &m_inbox;
    Clock &m_clock;
    OutboxItem m_item;
    int m_looks = 0;
    bool m_ended = false;
};

} // namespace sportello
