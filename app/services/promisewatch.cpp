// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/promisewatch.h"

#include "storage/checked.h"
#include "storage/customerpromisetable.h"

#include <algorithm>
#include <utility>

namespace sportello {

PromiseWatch::PromiseWatch(Store &store, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock)
    , m_alarm(clock)
{
    connect(&m_alarm, &Alarm::rang, this, [this] {
        look();
        nap();
    });
}

Future<Done> PromiseWatch::start()
{
    if (std::exchange(m_started, true))
        return readyValue(Done{});
    connect(&m_store, &Store::committed, this, [this](const ChangeSet &changes) {
        if (changes.promises.isEmpty())
            return;
        m_changed.unite(changes.promises);
        readChanged();
    });
    m_reading = true;
    const Instant now = m_clock.now();
    auto read = m_store.run(
        [now](TeamDatabase &database) -> Result<Found> {
            Found found;
            for (const CustomerPromiseTable::Due &due :
                 CustomerPromiseTable(database).dueAfter(now))
                found.insert(due.id, {due.conversation, due.at});
            return checked(database, found);
        },
        Urgency::Background);
    return afterwards(read, this, [this](const Result<Found> &found) -> Future<Done> {
        m_reading = false;
        if (found)
            take(*found);
        readChanged();
        return found ? readyValue(Done{}) : readyError<Done>(found.error());
    });
}

void PromiseWatch::readChanged()
{
    if (m_reading || m_changed.isEmpty())
        return;
    const QSet<ConversationId> changed = std::exchange(m_changed, {});
    m_reading = true;
    auto read = m_store.run(
        [changed](TeamDatabase &database) -> Result<Found> {
            Found found;
            for (const CustomerPromiseTable::Due &due :
                 CustomerPromiseTable(database).dueOf({changed.begin(), changed.end()}))
                found.insert(due.id, {due.conversation, due.at});
            return checked(database, found);
        },
        Urgency::Background);
    whenDone(read, this, [this, changed](const Result<Found> &found) {
        m_reading = false;
        // What could not be read stays as it was; its next change reads it again.
        if (found) {
            m_watched.removeIf([&changed](const auto &entry) {
                return changed.contains(entry.value().conversation);
            });
            take(*found);
        }
        readChanged();
    });
}

void PromiseWatch::take(const Found &found)
{
    const Instant now = m_clock.now();
    for (auto it = found.cbegin(); it != found.cend(); ++it) {
        if (it->at > now)
            m_watched.insert(it.key(), it.value());
    }
    nap();
}

void PromiseWatch::look()
{
    const Instant now = m_clock.now();
    QList<ConversationId> over;
    m_watched.removeIf([&](const auto &entry) {
        const Watched &watched = entry.value();
        if (watched.at > now)
            return false;
        if (!over.contains(watched.conversation))
            over.append(watched.conversation);
        return true;
    });
    if (!over.isEmpty())
        Q_EMIT due(over);
}

void PromiseWatch::nap()
{
    if (m_watched.isEmpty()) {
        m_alarm.stop();
        return;
    }
    Instant next = m_watched.cbegin()->at;
    for (const Watched &watched : std::as_const(m_watched))
        next = std::min(next, watched.at);
    m_alarm.set(next);
}

} // namespace sportello
