// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "storage/database.h"
#include "storage/migrator.h"
#include "support/builders.h"
#include "support/postgresql.h"
#include "support/teststore.h"

#include <QRegularExpression>
#include <QTemporaryDir>

namespace sportello {

/// A migrated database in the test's own thread with a transaction begun, for the table classes. On
/// the database of the current row.
class TestDatabase
{
public:
    explicit TestDatabase(StoreLocation::Driver driver)
        : m_location(locationFor(driver, m_folder))
        , m_database(m_location)
    {
        const Result<Done> opened = m_database.open();
        if (!opened)
            qFatal("The database does not open: %s", qPrintable(opened.error().message));
        const QList<Migration> migrations = Migrator::builtIn(m_database.dialect());
        if (!Migrator(m_database, migrations).migrate(testNow) || !m_database.begin())
            qFatal("The schema cannot be made");
    }
    ~TestDatabase()
    {
        m_database.close();
        if (m_location.driver == StoreLocation::Driver::PostgreSql)
            dropPostgresqlDatabase(m_location);
    }
    Q_DISABLE_COPY_MOVE(TestDatabase)

    operator Database &() { return m_database; }
    operator TeamDatabase &() { return m_team; }
    operator OwnDatabase &() { return m_own; }
    Database *operator->() { return &m_database; }

    /// Commits, begins anew and gives what the commit named; a failure fails the test.
    ChangeSet commit()
    {
        const ChangeSet changes = m_database.changes();
        const Result<Done> committed = m_database.commit();
        if (!committed)
            QTest::qFail(qPrintable(committed.error().message), __FILE__, __LINE__);
        if (!m_database.begin())
            QTest::qFail("The transaction does not begin", __FILE__, __LINE__);
        return changes;
    }
    /// Expects that a statement failed; begins anew.
    bool failed()
    {
        const bool failed = !m_database.commit();
        return m_database.begin().ok() && failed;
    }
    qint64 count(const QString &sql)
    {
        const std::optional<qint64> number = m_database.number(sql);
        return number.value_or(-1);
    }

private:
    static StoreLocation locationFor(StoreLocation::Driver driver, const QTemporaryDir &folder)
    {
        if (driver == StoreLocation::Driver::PostgreSql)
            return makePostgresqlDatabase();
        StoreLocation location;
        location.path = folder.filePath(QStringLiteral("sportello.sqlite"));
        return location;
    }

    QTemporaryDir m_folder;
    StoreLocation m_location;
    Database m_database;
    TeamDatabase m_team{m_database};
    OwnDatabase m_own{m_database};
};

inline void expectSqlError()
{
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("SQL error")));
}

} // namespace sportello
