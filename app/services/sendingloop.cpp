// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/sendingloop.h"

#include "services/delivery.h"
#include "services/outboxsteps.h"
#include "services/settlement.h"
#include "storage/checked.h"
#include "storage/outboxtable.h"

#include <algorithm>
#include <utility>

namespace sportello {

namespace {

constexpr int parallelDeliveries = 4;
// Later than this after the undo window, the machine slept: nobody saw the seconds run out.
constexpr std::chrono::seconds sleptThroughWindow{60};

} // namespace

SendingLoop::SendingLoop(Store &store, Accounts &accounts, Inbox &inbox, Clock &clock,
                         QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_accounts(accounts)
    , m_inbox(inbox)
    , m_clock(clock)
{
}

SendingLoop::~SendingLoop() = default;

void SendingLoop::start()
{
    m_started = true;
    wake();
}

void SendingLoop::holdForUndo(const OutboxId &id, std::chrono::milliseconds window)
{
    m_undoUntil.insert(id, m_clock.elapsed() + window);
    m_due.insert(id, m_clock.elapsed() + window);
}

void SendingLoop::forget(const OutboxId &id)
{
    m_undoUntil.remove(id);
    m_due.remove(id);
}

bool SendingLoop::isBusyWith(const OutboxId &id) const
{
    return m_deliveries.contains(id) || m_settlements.contains(id);
}

std::optional<std::chrono::milliseconds> SendingLoop::undoTimeLeft(const OutboxId &id) const
{
    const auto until = m_undoUntil.constFind(id);
    if (until == m_undoUntil.cend())
        return {};
    return std::max(*until - m_clock.elapsed(), std::chrono::milliseconds(0));
}

void SendingLoop::wake()
{
    if (!m_started)
        return;
    if (m_reading) {
        m_again = true;
        return;
    }
    m_reading = true;
    auto open = m_store.run([](OwnDatabase &database) -> Result<QList<OutboxItem>> {
        return checked(database, OutboxTable(database).open());
    });
    whenDone(open, this, [this](const Result<QList<OutboxItem>> &items) {
        m_reading = false;
        if (items)
            process(*items);
        else
            m_clock.callAfter(std::chrono::seconds(5), this, [this] { wake(); });
        if (std::exchange(m_again, false))
            wake();
    });
}

void SendingLoop::process(const QList<OutboxItem> &open)
{
    QSet<ConversationId> blocked;
    std::optional<std::chrono::milliseconds> nextDue;
    const std::chrono::milliseconds elapsed = m_clock.elapsed();
    for (const OutboxItem &item : open) {
        const std::chrono::milliseconds due = m_due.value(item.id, std::chrono::milliseconds(0));
        const bool isDue = due <= elapsed;
        const bool first = !blocked.contains(item.conversation);
        blocked.insert(item.conversation);
        if (m_deliveries.contains(item.id) || m_settlements.contains(item.id))
            continue;
        if (!isDue
            && (item.state == OutboxState::Queued || item.state == OutboxState::Unconfirmed)) {
            nextDue = std::min(nextDue.value_or(due), due);
            continue;
        }
        if (item.state == OutboxState::Unconfirmed)
            settle(item);
        else if (item.state == OutboxState::Queued && first)
            deliver(item, elapsed - due);
        else if (item.state == OutboxState::Queued && item.reason != OutboxReason::EarlierFirst)
            takeStep(m_store, item,
                     {.to = OutboxState::Queued, .reason = OutboxReason::EarlierFirst});
        else if (item.state == OutboxState::Sending)
            // Its delivery is gone without an answer; nothing may be assumed.
            takeStep(m_store, item,
                     {.to = OutboxState::Unconfirmed, .reason = OutboxReason::NoAnswer});
    }
    if (nextDue) {
        const quint64 timer = ++m_timer;
        m_clock.callAfter(*nextDue - elapsed, this, [this, timer] {
            if (timer == m_timer)
                wake();
        });
    }
    checkIdle(open);
}

void SendingLoop::deliver(const OutboxItem &item, std::chrono::milliseconds overdue)
{
    // For each account, or one whose server hangs would hold up the others.
    const auto ofAccount = std::count_if(m_deliveries.cbegin(), m_deliveries.cend(),
                                         [&item](const Delivery *delivery) {
        return delivery->account() == item.account;
    });
    if (ofAccount >= parallelDeliveries)
        return;
    if (item.reason == OutboxReason::UndoWindow && overdue > sleptThroughWindow) {
        takeStep(m_store, item, {.to = OutboxState::Held, .reason = OutboxReason::ClosedBefore});
        return;
    }
    m_undoUntil.remove(item.id);
    if (item.reason == OutboxReason::UndoWindow) {
        // Kept, so that a reply whose window ran out before everybody's eyes goes on after a
        // restart, while it waits for the network, instead of asking.
        whenDone(takeStep(m_store, item, {.to = OutboxState::Queued}), this,
                 [this](const Result<OutboxItem> &passed) {
            if (!passed && passed.error().kind == ErrorKind::Storage)
                m_clock.callAfter(std::chrono::seconds(5), this, [this] { wake(); });
        });
        return;
    }
    auto *delivery = new Delivery(m_store, m_accounts, m_inbox, m_clock, item, this);
    m_deliveries.insert(item.id, delivery);
    connect(delivery, &Delivery::notLooked, this, &SendingLoop::sentWithoutLook);
    connect(delivery, &Delivery::uploading, this, &SendingLoop::uploading);
    connect(delivery, &Delivery::finished, this,
            [this, delivery](const OutboxId &id, std::chrono::milliseconds wait) {
        m_deliveries.remove(id);
        delivery->deleteLater();
        finished(id, wait);
    });
    delivery->start();
}

void SendingLoop::settle(const OutboxItem &item)
{
    auto *settlement = new Settlement(m_store, m_accounts, m_inbox, m_clock, item, this);
    m_settlements.insert(item.id, settlement);
    connect(settlement, &Settlement::finished, this,
            [this, settlement](const OutboxId &id, std::chrono::milliseconds wait) {
        m_settlements.remove(id);
        settlement->deleteLater();
        finished(id, wait);
    });
    settlement->start();
}

void SendingLoop::finished(const OutboxId &id, std::chrono::milliseconds wait)
{
    if (wait.count() > 0)
        m_due.insert(id, m_clock.elapsed() + wait);
    else
        m_due.remove(id);
    wake();
}

void SendingLoop::checkIdle(const QList<OutboxItem> &open)
{
    if (m_waitingForIdle.isEmpty() || !m_deliveries.isEmpty() || !m_settlements.isEmpty()
        || m_again)
        return;
    const std::chrono::milliseconds elapsed = m_clock.elapsed();
    for (const OutboxItem &item : open) {
        const bool waitsForNetwork = item.reason == OutboxReason::Offline
            || item.reason == OutboxReason::RateLimited || item.reason == OutboxReason::EarlierFirst
            || item.state == OutboxState::Unconfirmed;
        const bool isDue = m_due.value(item.id, std::chrono::milliseconds(0)) <= elapsed;
        const bool goesOn = item.state == OutboxState::Queued || item.state == OutboxState::Sending
            || item.state == OutboxState::Unconfirmed;
        if (goesOn && !(waitsForNetwork && (!isDue || item.reason == OutboxReason::EarlierFirst)))
            return;
    }
    const QList<Promise<Done>> waiting = std::exchange(m_waitingForIdle, {});
    for (const Promise<Done> &promise : waiting)
        promise.finish(Done{});
}

Future<Done> SendingLoop::idle()
{
    m_waitingForIdle.append(Promise<Done>());
    const Future<Done> future = m_waitingForIdle.last().future();
    wake();
    return future;
}

} // namespace sportello
