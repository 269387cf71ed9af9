// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "storage/profilefolder.h"
#include "storage/store.h"
#include "support/manualclock.h"
#include "support/testcase.h"
#include "support/wait.h"

#include <QTemporaryDir>

#include <memory>
#include <type_traits>

Q_DECLARE_METATYPE(sportello::StoreLocation::Driver)

namespace sportello {

/// Base of tests that run once on SQLite and once on PostgreSQL: each test function is called for
/// both rows, or skipped with the reason where there is no PostgreSQL. A `TestStore` made inside
/// opens on the database of the row.
class StoreTestCase : public TestCase
{
    Q_OBJECT

protected:
    static StoreLocation::Driver driver();
    static bool isSqlite() { return driver() == StoreLocation::Driver::Sqlite; }

protected Q_SLOTS:
    void initTestCase_data();
    /// A derived class with an init() of its own calls this one first and returns when
    /// QTest::currentTestFailed() or the row is to be skipped.
    void init();
};

/// An open store on a fresh database: a file in a temporary profile folder, or a database of its
/// own on the throw-away PostgreSQL. Closed and removed with the object.
///
///     TestStore store;
///     const Result<MessageId> id = store.team([&](TeamDatabase &db) { return …; });
class TestStore
{
public:
    /// On the database of the current row of a StoreTestCase; SQLite in other tests.
    TestStore();
    explicit TestStore(StoreLocation::Driver driver);
    ~TestStore();
    Q_DISABLE_COPY_MOVE(TestStore)

    Store &store() { return *m_store; }
    operator Store &() { return *m_store; }
    Store *operator->() { return m_store.get(); }
    ManualClock &clock() { return m_clock; }
    const StoreLocation &location() const { return m_location; }
    bool isSqlite() const { return m_location.driver == StoreLocation::Driver::Sqlite; }
    /// SQLite only.
    QString folder() const { return m_folder->path() + QStringLiteral("/profile"); }
    const OpenReport &report() const { return m_report; }

    /// Runs work as one transaction and waits for it. The work may return a Result, a plain value
    /// or nothing; the answer is a Result in any case.
    template<typename Work>
    auto team(Work work, Urgency urgency = Urgency::Screen)
    {
        return runOn<TeamDatabase>(std::move(work), urgency);
    }
    template<typename Work>
    auto own(Work work, Urgency urgency = Urgency::Screen)
    {
        return runOn<OwnDatabase>(std::move(work), urgency);
    }

    /// What was committed since the last call, one entry for each commit() signal.
    QList<ChangeSet> takeCommits();

    /// Closes in order and opens again on the same database.
    void reopen();
    void close() { m_store.reset(); }
    Result<OpenReport> open();

private:
    template<typename T>
    struct AsResult
    {
        using Type = Result<T>;
    };
    template<typename T>
    struct AsResult<Result<T>>
    {
        using Type = Result<T>;
    };

    template<typename Group, typename Work>
    auto runOn(Work work, Urgency urgency)
    {
        using Answer = std::invoke_result_t<Work, Group &>;
        using Final = typename AsResult<
            std::conditional_t<std::is_void_v<Answer>, Done, std::remove_cvref_t<Answer>>>::Type;
        return waitFor(m_store->run(
            [work = std::move(work)](Group &database) mutable -> Final {
                if constexpr (std::is_void_v<Answer>) {
                    work(database);
                    return Done{};
                } else {
                    return work(database);
                }
            },
            urgency));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    StoreLocation m_location;
    ManualClock m_clock;
    std::unique_ptr<Store> m_store;
    OpenReport m_report;
    QList<ChangeSet> m_commits;
};

} // namespace sportello
