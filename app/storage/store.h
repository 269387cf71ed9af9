// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clock.h"
#include "core/future.h"
#include "domain/changeset.h"
#include "storage/database.h"
#include "storage/dialect.h"

#include <QObject>
#include <QThread>

#include <concepts>
#include <functional>
#include <memory>
#include <type_traits>

namespace sportello {

class StoreWorker;

/// What people wait for comes first.
enum class Urgency {
    Screen, ///< somebody looks at the result
    Background, ///< intake, backups
};

/// What opening found and did.
struct OpenReport
{
    bool created = false; ///< there was no database before
    bool restored = false; ///< the database was damaged and a backup took its place
    bool startedAnew = false; ///< it was damaged and there was no usable backup
    std::optional<Instant> backupTime; ///< of the backup that took its place
    QString damagedPath; ///< where the damaged files lie now
};

/// One transaction on its way to the storage thread.
struct StoreJob
{
    std::function<std::optional<Error>(Database &)> work; ///< an error = roll back
    std::function<void(std::optional<Error>)> finish; ///< after commit or rollback
};

/// What `run` hands out: transactions in, change sets out. All SQL runs on one thread with one
/// connection.
///
/// Work is a function that gets a TeamDatabase & or an OwnDatabase & and returns Result<T>; it runs
/// as one transaction that commits only when the result is a value and no statement failed. Values
/// cross, objects do not: the work must own everything it needs and must not touch the caller.
class Store : public QObject
{
    Q_OBJECT

public:
    Store(StoreLocation location, Clock &clock, QObject *parent = nullptr);
    /// Finishes the work that is queued, then closes.
    ~Store() override;

    /// Opens, repairs if need be, brings the schema up to date. Blocks; call it once before run().
    /// Refused: another program's file, or a schema newer than this program.
    Result<OpenReport> open();
    const StoreLocation &location() const { return m_location; }

    template<typename Work>
    requires std::invocable<Work, TeamDatabase &>
    auto run(Work work, Urgency urgency = Urgency::Screen)
        -> QFuture<std::invoke_result_t<Work, TeamDatabase &>>
    {
        return start<TeamDatabase>(std::move(work), urgency);
    }
    template<typename Work>
    requires std::invocable<Work, OwnDatabase &>
    auto run(Work work, Urgency urgency = Urgency::Screen)
        -> QFuture<std::invoke_result_t<Work, OwnDatabase &>>
    {
        return start<OwnDatabase>(std::move(work), urgency);
    }

    /// Writes a copy into the backup folder and checks it by opening it; keeps the newest seven.
    /// SQLite only.
    Future<Done> backUp();
    /// Empties the write-ahead log, in which what was overwritten stands for a while. Does nothing
    /// on PostgreSQL, which keeps its own.
    Future<Done> emptyLog();
    /// The newest backup's time, if there is one.
    std::optional<Instant> newestBackup() const;

Q_SIGNALS:
    /// After each commit that changed something, in this object's thread, before the future of that
    /// work is delivered.
    void committed(const sportello::ChangeSet &changes);
    /// The disk or the database failed while the program runs; later work may fail too.
    void failed(const sportello::Error &error);

private:
    template<typename Group, typename Work>
    auto start(Work work, Urgency urgency)
    {
        using Answer = std::invoke_result_t<Work, Group &>;
        struct State
        {
            State(Work function)
                : work(std::move(function))
            {
            }
            Work work;
            QPromise<Answer> promise;
            std::optional<Answer> answer;
        };
        auto state = std::make_shared<State>(std::move(work));
        state->promise.start();
        QFuture<Answer> future = state->promise.future();
        enqueue(StoreJob{[state](Database &database) -> std::optional<Error> {
                             Group group(database);
                             state->answer.emplace(state->work(group));
                             return state->answer->ok()
                                 ? std::nullopt
                                 : std::optional<Error>(state->answer->error());
                         },
                         [state](std::optional<Error> error) {
            state->promise.addResult(error ? Answer(*error) : std::move(*state->answer));
            state->promise.finish();
                         }},
                urgency);
        return future;
    }

    void enqueue(StoreJob job, Urgency urgency);

    StoreLocation m_location;
    Clock &m_clock;
    QThread m_thread;
    StoreWorker *m_worker; ///< lives in m_thread, deleted there
};

} // namespace sportello

Q_DECLARE_METATYPE(sportello::Error)
