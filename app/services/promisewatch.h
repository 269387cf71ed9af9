// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clock.h"
#include "core/future.h"
#include "domain/customerpromise.h"
#include "services/alarm.h"
#include "storage/store.h"

#include <QHash>
#include <QObject>
#include <QSet>

namespace sportello {

/// Watches the clock for promises: says when one is due, whatever state its conversation is in.
///
/// Each is said once, at its time while the program runs; what is overdue already when it is found
/// is shown by the list and not announced. One that was moved is said again.
class PromiseWatch : public QObject
{
    Q_OBJECT

public:
    PromiseWatch(Store &store, Clock &clock, QObject *parent = nullptr);

    /// Reads what is promised, and follows the store from then on.
    Future<Done> start();
    /// How many are not due yet.
    int watched() const { return int(m_watched.size()); }

Q_SIGNALS:
    void due(const QList<sportello::ConversationId> &conversations);

private:
    struct Watched
    {
        ConversationId conversation;
        Instant at;
    };
    using Found = QHash<CustomerPromiseId, Watched>;

    void readChanged();
    void take(const Found &found);
    void look();
    void nap();

    Store &m_store;
    Clock &m_clock;
    Found m_watched;
    QSet<ConversationId> m_changed; ///< since they were read
    bool m_started = false;
    bool m_reading = false;
    Alarm m_alarm;
};

} // namespace sportello
