// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "storage/store.h"

#include <QObject>

#include <deque>
#include <memory>

namespace sportello {

/// The inhabitant of the storage thread: one connection, two queues. Used by Store alone.
class StoreWorker : public QObject
{
    Q_OBJECT

public:
    StoreWorker(StoreLocation location, Clock &clock);
    ~StoreWorker() override;

    // All of these run on the storage thread.
    Result<OpenReport> open();
    void enqueue(StoreJob job, Urgency urgency);
    Result<Done> backUp();
    Result<Done> emptyLog();
    /// Does everything that is queued and closes the connection.
    void finish();

Q_SIGNALS:
    void committed(const sportello::ChangeSet &changes);
    void failed(const sportello::Error &error);

private:
    void processOne();
    void process(StoreJob &job);
    /// The next start looks closely when something pointed at damage.
    void noteTrouble();

    StoreLocation m_location;
    Clock &m_clock;
    std::unique_ptr<Database> m_database;
    std::deque<StoreJob> m_screen;
    std::deque<StoreJob> m_background;
    bool m_scheduled = false;
};

} // namespace sportello
