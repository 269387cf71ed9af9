// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clock.h"
#include "domain/replyclock.h"
#include "services/alarm.h"
#include "storage/store.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <optional>

namespace sportello {

/// Watches the clock for the customers who wait: says when an answer is due soon, and when it is
/// late.
///
/// Each is said once, at its time while the program runs; what is soon or late already when it is
/// found is shown by the list and not announced.
class DueWatch : public QObject
{
    Q_OBJECT

public:
    DueWatch(Store &store, Clock &clock, QObject *parent = nullptr);

    /// Reads who waits, and follows the store from then on.
    Future<Done> start();
    /// How many are not late yet.
    int watched() const { return int(m_targets.size()); }

Q_SIGNALS:
    void dueSoon(const QList<sportello::ConversationId> &conversations);
    void late(const QList<sportello::ConversationId> &conversations);

private:
    struct Watched
    {
        Instant warnAt;
        Instant due;
        bool warned = false;
    };
    using Found = QHash<ConversationId, Watched>;

    /// `ids`: nothing = all.
    Future<Found> read(const std::optional<QList<ConversationId>> &ids);
    void readChanged();
    void take(const Found &found);
    void look();
    void nap();

    Store &m_store;
    Clock &m_clock;
    QHash<ConversationId, Watched> m_targets;
    QSet<ConversationId> m_changed; ///< since they were read
    bool m_started = false;
    bool m_reading = false;
    Alarm m_alarm;
};

} // namespace sportello
