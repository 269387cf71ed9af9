// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/database.h"

#include "core/log.h"

#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>
#include <QVariant>

namespace sportello {

using namespace Qt::StringLiterals;

Statement::Statement(Database &database, const QString &sql)
    : m_database(&database)
    , m_sql(sql)
    , m_query(database.takeQuery(sql))
{
}

Statement::~Statement()
{
    if (!m_query)
        return;
    // SQLite checks what a row that was written refers to when the statement ends. One with
    // RETURNING ends only when its rows have been read; thrown away before, it would be undone and
    // nobody would hear of it.
    if (m_executed && !m_atEnd && m_sql.contains(u" RETURNING "_s)) {
        while (next()) {}
    }
    m_database->giveBack(m_sql, std::move(m_query));
}

void Statement::bindVariant(const QVariant &value)
{
    if (m_query)
        m_query->bindValue(m_position++, value);
}

Statement &Statement::bind(const QString &text)
{
    // A null QString would become NULL.
    bindVariant(text.isNull() ? u""_s : text);
    return *this;
}

Statement &Statement::bind(qint64 number)
{
    bindVariant(number);
    return *this;
}

Statement &Statement::bind(std::optional<Instant> instant)
{
    return instant ? bind(toMilliseconds(*instant)) : bindNull();
}

Statement &Statement::bindNull()
{
    bindVariant(QVariant());
    return *this;
}

bool Statement::exec()
{
    m_position = 0;
    m_executed = false;
    m_atEnd = false;
    // After a failure the transaction may be gone already; nothing may run outside one.
    if (!m_query || m_database->latchedError())
        return false;
    m_executed = m_query->exec();
    if (!m_executed)
        m_database->noteFailure(m_query->lastError());
    return m_executed;
}

bool Statement::next()
{
    if (!m_executed || m_atEnd)
        return false;
    if (m_query->next())
        return true;
    m_atEnd = true;
    // A step that failed half-way looks like the end of the rows.
    if (m_query->lastError().isValid())
        m_database->noteFailure(m_query->lastError());
    return false;
}

int Statement::rowsAffected() const
{
    return m_executed ? m_query->numRowsAffected() : 0;
}

bool Statement::isNull(int column) const
{
    return !m_query || m_query->isNull(column);
}

QString Statement::text(int column) const
{
    return m_query ? m_query->value(column).toString() : QString();
}

qint64 Statement::integer(int column) const
{
    return m_query ? m_query->value(column).toLongLong() : 0;
}

std::optional<Instant> Statement::optionalInstant(int column) const
{
    return isNull(column) ? std::optional<Instant>() : std::optional<Instant>(instant(column));
}

Database::Database(const StoreLocation &location)
    : m_location(location)
    , m_dialect(location.driver)
    , m_connection(QUuid::createUuid().toString(QUuid::WithoutBraces))
{
}

Database::~Database()
{
    close();
}

Result<Done> Database::open()
{
    m_database = QSqlDatabase::addDatabase(m_dialect.qtDriver(), m_connection);
    if (!m_database.isValid())
        return Error{ErrorKind::Storage,
                     u"the database driver %1 is not installed"_s.arg(m_dialect.qtDriver()),
                     {},
                     false};
    const std::optional<Dialect::OpenProblem> problem = m_dialect.open(m_database, m_location);
    if (!problem)
        return Done{};
    m_damage = problem->damage;
    close();
    return problem->error;
}

void Database::close()
{
    // PostgreSQL does not give prepared statements back within a transaction that failed.
    if (m_inTransaction)
        rollback();
    m_idle.clear();
    if (!m_database.isValid())
        return;
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_connection);
}

bool Database::transact(const QString &sql)
{
    // Qt's own functions lose SQLite's error code: a full disk or a damaged file would be "some
    // error".
    if (m_dialect.isSqlite())
        return run(sql).ok();
    const bool done = sql == u"BEGIN"_s ? m_database.transaction() : m_database.commit();
    if (!done)
        noteFailure(m_database.lastError());
    return done;
}

Result<Done> Database::begin()
{
    m_error.reset();
    m_changes = {};
    m_inTransaction = transact(u"BEGIN"_s);
    return m_inTransaction ? Result<Done>(Done{}) : Result<Done>(*m_error);
}

Result<Done> Database::commit()
{
    if (!m_error && transact(u"COMMIT"_s)) {
        m_inTransaction = false;
        return Done{};
    }
    const Error error = *m_error;
    rollback();
    return error;
}

void Database::rollback()
{
    if (m_dialect.isSqlite())
        QSqlQuery(m_database).exec(u"ROLLBACK"_s);
    else
        m_database.rollback();
    m_inTransaction = false;
    m_error.reset();
    m_changes = {};
}

Result<Done> Database::run(const QString &sql)
{
    QSqlQuery query(m_database);
    if (query.exec(sql))
        return Done{};
    noteFailure(query.lastError());
    return *m_error;
}

std::optional<qint64> Database::number(const QString &sql)
{
    QSqlQuery query(m_database);
    if (query.exec(sql) && query.next())
        return query.value(0).toLongLong();
    if (query.lastError().isValid())
        noteFailure(query.lastError());
    return {};
}

void Database::noteFailure(const QSqlError &error)
{
    m_damage = m_damage || m_dialect.isDamage(error);
    m_suspect =
        m_suspect || m_dialect.isSchemaMismatch(error) || m_dialect.isBrokenReference(error);
    latch(m_dialect.errorFrom(error));
}

void Database::forgetStatements()
{
    m_idle.clear();
}

void Database::latch(const Error &error)
{
    if (!m_error)
        m_error = error;
}

std::unique_ptr<QSqlQuery> Database::takeQuery(const QString &sql)
{
    if (auto found = m_idle.find(sql); found != m_idle.end()) {
        std::unique_ptr<QSqlQuery> idle = std::move(found->second);
        m_idle.erase(found);
        return idle;
    }
    if (m_error)
        return nullptr;
    auto query = std::make_unique<QSqlQuery>(m_database);
    // PostgreSQL gives such rows one by one and drops the rest as soon as another statement runs.
    query->setForwardOnly(m_dialect.isSqlite());
    if (query->prepare(sql))
        return query;
    noteFailure(query->lastError());
    return nullptr;
}

void Database::giveBack(const QString &sql, std::unique_ptr<QSqlQuery> query)
{
    // An unfinished statement would keep the read transaction open.
    query->finish();
    if (m_database.isOpen() && m_idle.size() < 200)
        m_idle.insert_or_assign(sql, std::move(query));
}

} // namespace sportello
