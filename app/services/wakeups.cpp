// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/wakeups.h"

#include "services/desksteps.h"
#include "storage/checked.h"
#include "storage/conversationtable.h"

#include <algorithm>
#include <utility>

namespace sportello {

namespace {

constexpr std::chrono::seconds betweenLooks{1};
constexpr std::chrono::minutes longestWait{1};
/// After a long holiday many are over at once; a screen need not wait for all of them.
constexpr int roundSize = 50;

} // namespace

WakeUps::WakeUps(Store &store, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock)
{
    connect(&m_store, &Store::committed, this, [this](const ChangeSet &changes) {
        if (!changes.conversations.isEmpty())
            lookSoon();
    });
}

void WakeUps::start()
{
    if (std::exchange(m_started, true))
        return;
    look();
}

void WakeUps::lookSoon()
{
    if (!m_started || std::exchange(m_soon, true))
        return;
    m_clock.callAfter(betweenLooks, this, [this] {
        m_soon = false;
        look();
    });
}

void WakeUps::look()
{
    if (m_looking) {
        m_again = true;
        return;
    }
    m_looking = true;
    const Instant now = m_clock.now();
    auto round = m_store.run(
        [now](TeamDatabase &database) {
        ConversationTable conversations(database);
        const QList<ConversationId> ended = conversations.ended(now, roundSize);
        Round done;
        done.woken = DeskSteps(database, {}, now).wake(ended);
        done.more = ended.size() == roundSize;
        done.next = conversations.nextEnd();
        return checked(database, done);
        },
        Urgency::Background);
    whenDone(round, this, [this](const Result<Round> &result) { handle(result); });
}

void WakeUps::handle(const Result<Round> &round)
{
    m_looking = false;
    // What failed is tried again in a minute.
    m_next = round ? round->next : m_clock.now() + longestWait;
    const bool again = std::exchange(m_again, false) || (round && round->more);
    if (again)
        look();
    else
        wait();
    if (round && !round->woken.isEmpty())
        Q_EMIT woken(round->woken);
}

void WakeUps::wait()
{
    const quint64 number = ++m_wait;
    if (!m_next)
        return;
    const std::chrono::milliseconds left = *m_next - m_clock.now();
    const auto delay =
        std::clamp<std::chrono::milliseconds>(left, std::chrono::milliseconds(0), longestWait);
    m_clock.callAfter(delay, this, [this, number] {
        if (number == m_wait)
            checkTime();
    });
}

void WakeUps::checkTime()
{
    if (m_next && *m_next <= m_clock.now())
        look();
    else
        wait();
}

} // namespace sportello
