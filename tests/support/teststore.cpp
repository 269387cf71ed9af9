// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "support/teststore.h"

#include "support/postgresql.h"

#include <QCoreApplication>

namespace sportello {

using Driver = StoreLocation::Driver;

namespace {

// Of the row that runs now; tests run one after the other in one thread.
Driver &currentDriver()
{
    static Driver driver = Driver::Sqlite;
    return driver;
}

} // namespace

Driver StoreTestCase::driver()
{
    return currentDriver();
}

void StoreTestCase::initTestCase_data()
{
    QTest::addColumn<StoreLocation::Driver>("driver");
    QTest::newRow("sqlite") << Driver::Sqlite;
    QTest::newRow("postgresql") << Driver::PostgreSql;
}

void StoreTestCase::init()
{
    TestCase::init();
    QFETCH_GLOBAL(sportello::StoreLocation::Driver, driver);
    currentDriver() = driver;
    if (driver != Driver::PostgreSql)
        return;
    const QString missing = postgresqlMissing();
    if (!missing.isEmpty())
        QSKIP(qPrintable(missing));
}

TestStore::TestStore()
    : TestStore(currentDriver())
{
}

TestStore::TestStore(Driver driver)
{
    if (driver == Driver::Sqlite) {
        m_folder = std::make_unique<QTemporaryDir>();
        const ProfileFolder profile(folder());
        if (const Result<Done> prepared = profile.prepare(); !prepared)
            qFatal("The profile folder: %s", qPrintable(prepared.error().message));
        m_location.path = profile.databasePath();
    } else {
        m_location = makePostgresqlDatabase();
    }
    if (const Result<OpenReport> opened = open(); !opened)
        qFatal("The store does not open: %s", qPrintable(opened.error().message));
}

TestStore::~TestStore()
{
    m_store.reset();
    if (m_location.driver == Driver::PostgreSql)
        dropPostgresqlDatabase(m_location);
}

Result<OpenReport> TestStore::open()
{
    m_store = std::make_unique<Store>(m_location, m_clock);
    QObject::connect(m_store.get(), &Store::committed, m_store.get(),
                     [this](const ChangeSet &changes) { m_commits.append(changes); });
    const Result<OpenReport> opened = m_store->open();
    if (opened)
        m_report = *opened;
    return opened;
}

QList<ChangeSet> TestStore::takeCommits()
{
    // The signal may still be on its way when the future has finished.
    QCoreApplication::sendPostedEvents(m_store.get());
    return std::exchange(m_commits, {});
}

void TestStore::reopen()
{
    close();
    if (const Result<OpenReport> opened = open(); !opened)
        qFatal("The store does not open again: %s", qPrintable(opened.error().message));
}

} // namespace sportello
