// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/result.h"

#include <QString>

class QSqlDatabase;
class QSqlError;

namespace sportello {

/// Where a store lies.
struct StoreLocation
{
    enum class Driver { Sqlite, PostgreSql };

    Driver driver = Driver::Sqlite;
    QString path; ///< SQLite: the file
    QString host; ///< PostgreSQL
    int port = 0;
    QString database;
    QString user;
    QString password;
};

/// The only place that knows which database it is: session set-up, error codes, a few words of SQL.
class Dialect
{
public:
    explicit Dialect(StoreLocation::Driver driver)
        : m_driver(driver)
    {
    }

    StoreLocation::Driver driver() const { return m_driver; }
    bool isSqlite() const { return m_driver == StoreLocation::Driver::Sqlite; }

    QString qtDriver() const;
    /// Opens the connection and sets the session up as trust demands (EXCLUSIVE, WAL, FULL …).
    Result<Done> open(QSqlDatabase &database, const StoreLocation &location) const;
    /// A migration's text with our few tokens replaced.
    QString migrationText(QString text) const;
    /// The ending of migrations that exist for this database alone: ".sqlite.sql".
    QString migrationSuffix() const;

    Error errorFrom(const QSqlError &error) const;
    /// True when the error says that the file itself is damaged.
    bool isDamage(const QSqlError &error) const;

    /// A condition on message.id with one placeholder for matchText().
    QString searchCondition() const;
    /// What matches all the words: each a single folded word or, with spaces, a phrase; a trailing
    /// * is a prefix.
    QString matchText(const QStringList &words) const;

private:
    StoreLocation::Driver m_driver;
};

} // namespace sportello
