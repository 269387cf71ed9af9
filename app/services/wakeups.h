// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clock.h"
#include "storage/store.h"

#include <QList>
#include <QObject>

#include <optional>

namespace sportello {

/// Ends leases and snoozes at their time. Knows when the next one ends and looks again after every
/// commit that changed a conversation, at most once a second.
///
/// Their times are wall time, which a timer does not follow: it stands still while the machine
/// sleeps, and people set clocks. So the wall is looked at every minute; only when a time has come
/// the database is asked.
class WakeUps : public QObject
{
    Q_OBJECT

public:
    /// The references outlive this object.
    WakeUps(Store &store, Clock &clock, QObject *parent = nullptr);

    void start();

Q_SIGNALS:
    /// The time of their snooze has come.
    void woken(const QList<sportello::ConversationId> &ids);

private:
    struct Round
    {
        QList<ConversationId> woken;
        std::optional<Instant> next;
        bool more = false;
    };

    void lookSoon();
    void look();
    void handle(const Result<Round> &round);
    void wait();
    void checkTime();

    Store &m_store;
    Clock &m_clock;
    std::optional<Instant> m_next;
    bool m_started = false;
    bool m_soon = false;
    bool m_looking = false;
    bool m_again = false;
    quint64 m_wait = 0; ///< the wait that counts; earlier ones are over
};

} // namespace sportello
