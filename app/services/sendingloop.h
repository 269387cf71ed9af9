// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clock.h"
#include "domain/outboxitem.h"
#include "services/accounts.h"
#include "services/inbox.h"
#include "storage/store.h"

#include <QHash>
#include <QObject>

#include <optional>

namespace sportello {

class Delivery;
class Settlement;

/// What makes the outbox's rows go on: reads them when something may have changed, begins what is
/// due, one after the other in each conversation, and comes back when the next is. It decides
/// nothing that a person decides (services/outboxdecision.h).
class SendingLoop : public QObject
{
    Q_OBJECT

public:
    /// The references outlive the loop.
    SendingLoop(Store &store, Accounts &accounts, Inbox &inbox, Clock &clock,
                QObject *parent = nullptr);
    ~SendingLoop() override;

    /// Begins to send; before, wake() does nothing.
    void start();
    /// Something may be due.
    void wake();
    /// Leaves a row alone for so long, in which it can be taken back.
    void holdForUndo(const OutboxId &id, std::chrono::milliseconds window);
    /// The row is due as soon as its state says so, and no undo window of it is known any more.
    void forget(const OutboxId &id);
    /// The row is due as soon as its state says so.
    void hurry(const OutboxId &id) { m_due.remove(id); }
    /// True while it is being sent or settled.
    bool isBusyWith(const OutboxId &id) const;
    /// Outbox::undoTimeLeft().
    std::optional<std::chrono::milliseconds> undoTimeLeft(const OutboxId &id) const;
    /// Outbox::idle().
    Future<Done> idle();

Q_SIGNALS:
    /// As the outbox's.
    void sentWithoutLook(const sportello::OutboxId &id);
    void uploading(const sportello::OutboxId &id, const sportello::UploadProgress &progress);

private:
    void process(const QList<OutboxItem> &open);
    void deliver(const OutboxItem &item, std::chrono::milliseconds overdue);
    void settle(const OutboxItem &item);
    void finished(const OutboxId &id, std::chrono::milliseconds wait);
    void checkIdle(const QList<OutboxItem> &open);

    Store &m_store;
    Accounts &m_accounts;
    Inbox &m_inbox;
    Clock &m_clock;
    bool m_started = false;
    bool m_reading = false;
    bool m_again = false;
    quint64 m_timer = 0;
    /// Elapsed time before which a queued item is left alone.
    QHash<OutboxId, std::chrono::milliseconds> m_due;
    /// When the undo window of an item that was made in this run ends.
    QHash<OutboxId, std::chrono::milliseconds> m_undoUntil;
    QHash<OutboxId, Delivery *> m_deliveries;
    QHash<OutboxId, Settlement *> m_settlements;
    QList<Promise<Done>> m_waitingForIdle;
};

} // namespace sportello
