// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/id.h"
#include "core/instant.h"
#include "core/result.h"
#include "domain/changeset.h"
#include "storage/dialect.h"

#include <QSqlDatabase>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <unordered_map>

class QSqlError;
class QSqlQuery;
class QVariant;

namespace sportello {

class Database;

/// A prepared statement on loan from its connection: bind in order, execute, read rows. It goes
/// back to the cache when it is destroyed. A failure is latched in the connection, whose
/// transaction then refuses to commit; so a caller may go on reading nothing and let the end report
/// it.
class Statement
{
public:
    Statement(Database &database, const QString &sql);
    Statement(Statement &&other) noexcept = default;
    ~Statement();
    Q_DISABLE_COPY(Statement)

    Statement &bind(const QString &text); ///< a null string is bound as empty
    Statement &bind(qint64 number);
    Statement &bind(int number) { return bind(qint64(number)); }
    Statement &bind(bool flag) { return bind(qint64(flag ? 1 : 0)); }
    Statement &bind(Instant instant) { return bind(toMilliseconds(instant)); }
    Statement &bind(std::optional<Instant> instant);
    Statement &bind(MessageId id) { return bind(id.value()); }
    Statement &bindNull();
    template<typename Tag>
    Statement &bind(const Id<Tag> &id)
    {
        return bind(id.key());
    }
    /// An identifier that may be missing; a null one counts as missing.
    template<typename Tag>
    Statement &bind(const std::optional<Id<Tag>> &id)
    {
        return id && !id->isNull() ? bind(id->key()) : bindNull();
    }

    /// False when it failed, which is latched.
    bool exec();
    bool next();
    int rowsAffected() const;

    bool isNull(int column) const;
    QString text(int column) const;
    qint64 integer(int column) const;
    bool flag(int column) const { return integer(column) != 0; }
    Instant instant(int column) const { return fromMilliseconds(integer(column)); }
    std::optional<Instant> optionalInstant(int column) const;
    template<typename IdType>
    IdType id(int column) const
    {
        return IdType::fromKey(text(column));
    }
    template<typename IdType>
    std::optional<IdType> optionalId(int column) const
    {
        return isNull(column) ? std::optional<IdType>() : std::optional<IdType>(id<IdType>(column));
    }

private:
    void bindVariant(const QVariant &value);

    Database *m_database;
    QString m_sql;
    std::unique_ptr<QSqlQuery> m_query; ///< null when it could not be prepared
    int m_position = 0;
    bool m_executed = false;
    bool m_atEnd = false;
};

/// An open connection. It belongs to the thread that opened it.
class Database
{
public:
    explicit Database(const StoreLocation &location);
    ~Database();
    Q_DISABLE_COPY_MOVE(Database)

    Result<Done> open();
    void close();

    const Dialect &dialect() const { return m_dialect; }
    const StoreLocation &location() const { return m_location; }

    Result<Done> begin();
    /// Commits unless an error is latched; then it rolls back and gives that error.
    Result<Done> commit();
    void rollback();

    Statement statement(const QString &sql) { return Statement(*this, sql); }
    /// Runs one statement without values or rows, for set-up and migrations. A failure is latched
    /// too.
    Result<Done> run(const QString &sql);
    /// The first column of the first row of a statement without values.
    std::optional<qint64> number(const QString &sql);

    /// Statements prepared before a change of the schema read rows of the wrong shape after it.
    void forgetStatements();

    const std::optional<Error> &latchedError() const { return m_error; }
    void latch(const Error &error);
    /// Latches what the driver says and remembers what it means for the file.
    void noteFailure(const QSqlError &error);
    /// Since it was opened, or while it was: the file itself is damaged.
    bool sawDamage() const { return m_damage; }
    /// Since it was opened: damage, or a table, a column or a row that another names was missing.
    /// Worth a full check at the next start.
    bool isSuspect() const { return m_damage || m_suspect; }

    ChangeSet &changes() { return m_changes; }

    /// Null when it cannot be prepared, which is latched.
    std::unique_ptr<QSqlQuery> takeQuery(const QString &sql);
    void giveBack(const QString &sql, std::unique_ptr<QSqlQuery> query);

private:
    /// BEGIN or COMMIT; a failure is latched.
    bool transact(const QString &sql);

    StoreLocation m_location;
    Dialect m_dialect;
    QString m_connection;
    QSqlDatabase m_database;
    std::optional<Error> m_error;
    bool m_inTransaction = false;
    bool m_damage = false;
    bool m_suspect = false;
    ChangeSet m_changes;
    std::unordered_map<QString, std::unique_ptr<QSqlQuery>> m_idle; ///< prepared, not in use
};

/// The right to touch the tables that a team may share one day (brands, accounts, conversations,
/// messages …). Only Store::run() hands one out, inside a transaction on the storage thread.
class TeamDatabase
{
public:
    explicit TeamDatabase(Database &database)
        : m_database(&database)
    {
    }
    Statement statement(const QString &sql) { return m_database->statement(sql); }
    const Dialect &dialect() const { return m_database->dialect(); }
    ChangeSet &changes() { return m_database->changes(); }
    /// The latched error, if any: what a result reader returns instead of half an answer.
    const std::optional<Error> &error() const { return m_database->latchedError(); }

private:
    Database *m_database;
};

/// The right to touch the tables of this seat alone (drafts, outbox, sign-ins).
class OwnDatabase
{
public:
    explicit OwnDatabase(Database &database)
        : m_database(&database)
    {
    }
    Statement statement(const QString &sql) { return m_database->statement(sql); }
    const Dialect &dialect() const { return m_database->dialect(); }
    ChangeSet &changes() { return m_database->changes(); }
    const std::optional<Error> &error() const { return m_database->latchedError(); }

private:
    Database *m_database;
};

} // namespace sportello
