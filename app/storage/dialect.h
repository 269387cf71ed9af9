// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/result.h"

#include <QString>

#include <optional>

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
    /// Why a connection could not be opened.
    struct OpenProblem
    {
        Error error;
        bool damage = false; ///< the file itself is damaged
    };
    /// Opens the connection and sets the session up as trust demands (EXCLUSIVE, WAL, FULL …).
    /// Nothing = it is open.
    std::optional<OpenProblem> open(QSqlDatabase &database, const StoreLocation &location) const;
    /// A migration's text with our few tokens replaced.
    QString migrationText(QString text) const;
    /// The ending of migrations that exist for this database alone: ".sqlite.sql".
    QString migrationSuffix() const;

    Error errorFrom(const QSqlError &error) const;
    /// True when the error says that the file itself is damaged.
    bool isDamage(const QSqlError &error) const;
    /// True when a table or column is not there: a mistake of ours, or a damaged schema.
    bool isSchemaMismatch(const QSqlError &error) const;
    /// True when a row refers to one that is not found: a mistake of ours, or a damaged index.
    bool isBrokenReference(const QSqlError &error) const;

    /// A condition on message.id with one placeholder for matchText().
    QString searchCondition() const;
    /// The same for the one message of a row `m`: for few messages, however many others match.
    QString searchRowCondition() const;
    /// What matches text that holds these words in this order, the last one perhaps only begun. The
    /// words as they were written: each index folds them in its own way.
    QString matchText(const QString &phrase, bool lastIsPrefix) const;

private:
    StoreLocation::Driver m_driver;
};

} // namespace sportello
