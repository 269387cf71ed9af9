// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/duewatch.h"

#include "services/duetimes.h"
#include "storage/checked.h"
#include "storage/duetable.h"

#include <algorithm>
#include <utility>

namespace sportello {

DueWatch::DueWatch(Store &store, Clock &clock, QObject *parent)
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

Future<Done> DueWatch::start()
{
    if (std::exchange(m_started, true))
        return readyValue(Done{});
    connect(&m_store, &Store::committed, this, [this](const ChangeSet &changes) {
        for (auto merge = changes.merged.cbegin(); merge != changes.merged.cend(); ++merge)
            m_targets.remove(merge.key());
        if (changes.conversations.isEmpty())
            return;
        m_changed.unite(changes.conversations);
        readChanged();
    });
    m_reading = true;
    return afterwards(read({}), this, [this](const Result<Found> &found) -> Future<Done> {
        m_reading = false;
        if (found)
            take(*found);
        readChanged();
        return found ? readyValue(Done{}) : readyError<Done>(found.error());
    });
}

Future<DueWatch::Found> DueWatch::read(const std::optional<QList<ConversationId>> &ids)
{
    const Instant now = m_clock.now();
    auto work = [ids, now](TeamDatabase &database) -> Result<Found> {
        DueTable table(database);
        DueTimes times(database);
        Found found;
        const QList<WaitingRow> rows = ids ? table.withDue(*ids) : table.dueAfter(now);
        for (const WaitingRow &row : rows) {
            if (!row.due)
                continue;
            const std::optional<ReplyTarget> target =
                times.target(row.account, row.since, row.answered);
            const Instant warnAt = target ? std::min(target->warnAt, *row.due) : *row.due;
            found.insert(row.id, {warnAt, *row.due, warnAt <= now});
        }
        return checked(database, found);
    };
    return m_store.run(work, Urgency::Background);
}

void DueWatch::readChanged()
{
    if (m_reading || m_changed.isEmpty())
        return;
    const QSet<ConversationId> changed = std::exchange(m_changed, {});
    m_reading = true;
    whenDone(read(QList<ConversationId>(changed.begin(), changed.end())), this,
             [this, changed](const Result<Found> &found) {
        m_reading = false;
        // What could not be read stays as it was; its next change reads it again.
        if (found) {
            for (const ConversationId &id : changed) {
                // Answered, or promised anew. The same promise keeps its announcements.
                if (!found->contains(id) || found->value(id).due != m_targets.value(id).due)
                    m_targets.remove(id);
            }
            take(*found);
        }
        readChanged();
    });
}

void DueWatch::take(const Found &found)
{
    const Instant now = m_clock.now();
    for (auto it = found.cbegin(); it != found.cend(); ++it) {
        if (it->due > now && !m_targets.contains(it.key()))
            m_targets.insert(it.key(), it.value());
    }
    nap();
}

void DueWatch::look()
{
    const Instant now = m_clock.now();
    QList<ConversationId> soon;
    QList<ConversationId> nowLate;
    for (auto it = m_targets.begin(); it != m_targets.end();) {
        if (it->due <= now) {
            nowLate.append(it.key());
            it = m_targets.erase(it);
            continue;
        }
        if (!it->warned && it->warnAt <= now) {
            it->warned = true;
            soon.append(it.key());
        }
        ++it;
    }
    if (!soon.isEmpty())
        Q_EMIT dueSoon(soon);
    if (!nowLate.isEmpty())
        Q_EMIT late(nowLate);
}

void DueWatch::nap()
{
    if (m_targets.isEmpty()) {
        m_alarm.stop();
        return;
    }
    Instant next = m_targets.cbegin()->due;
    for (const Watched &target : std::as_const(m_targets))
        next = std::min(next, target.warned ? target.due : target.warnAt);
    m_alarm.set(next);
}

} // namespace sportello
