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
    if (m_query)
        m_database->giveBack(m_sql, std::move(m_query));
}

Statement &Statement::bind(const QString &text)
{
    // A null QString would become NULL.
    m_query->bindValue(m_position++, text.isNull() ? u""_s : text);
    return *this;
}

Statement &Statement::bind(qint64 number)
{
    m_query->bindValue(m_position++, number);
    return *this;
}

Statement &Statement::bind(std::optional<Instant> instant)
{
    return instant ? bind(toMilliseconds(*instant)) : bindNull();
}

Statement &Statement::bindNull()
{
    m_query->bindValue(m_position++, QVariant());
    return *this;
}

bool Statement::exec()
{
    if (m_database->latchedError())
        return false;
    m_position = 0;
    m_executed = m_query->exec();
    if (!m_executed) {
        if (m_database->dialect().isDamage(m_query->lastError()))
            m_database->noteDamage();
        m_database->latch(m_database->dialect().errorFrom(m_query->lastError()));
    }
    return m_executed;
}

bool Statement::next()
{
    if (!m_executed)
        return false;
    if (m_query->next())
        return true;
    // A step that failed half-way looks like the end of the rows.
    if (m_query->lastError().isValid()) {
        if (m_database->dialect().isDamage(m_query->lastError()))
            m_database->noteDamage();
        m_database->latch(m_database->dialect().errorFrom(m_query->lastError()));
    }
    return false;
}

int Statement::rowsAffected() const
{
    return m_executed ? m_query->numRowsAffected() : 0;
}

bool Statement::isNull(int column) const
{
    return m_query->isNull(column);
}

QString Statement::text(int column) const
{
    return m_query->value(column).toString();
}

qint64 Statement::integer(int column) const
{
    return m_query->value(column).toLongLong();
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
    Result<Done> opened = m_dialect.open(m_database, m_location);
    if (!opened)
        close();
    return opened;
}

void Database::close()
{
    m_idle.clear();
    if (!m_database.isValid())
        return;
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_connection);
}

Result<Done> Database::begin()
{
    m_error.reset();
    m_changes = {};
    if (!m_database.transaction()) {
        m_error = m_dialect.errorFrom(m_database.lastError());
        return *m_error;
    }
    return Done{};
}

Result<Done> Database::commit()
{
    if (m_error) {
        const Error error = *m_error;
        rollback();
        return error;
    }
    if (!m_database.commit()) {
        const Error error = m_dialect.errorFrom(m_database.lastError());
        rollback();
        return error;
    }
    return Done{};
}

void Database::rollback()
{
    m_database.rollback();
    m_error.reset();
    m_changes = {};
}

Result<Done> Database::run(const QString &sql)
{
    QSqlQuery query(m_database);
    if (!query.exec(sql)) {
        if (m_dialect.isDamage(query.lastError()))
            m_damage = true;
        const Error error = m_dialect.errorFrom(query.lastError());
        latch(error);
        return error;
    }
    return Done{};
}

std::optional<qint64> Database::number(const QString &sql)
{
    QSqlQuery query(m_database);
    if (!query.exec(sql) || !query.next())
        return {};
    return query.value(0).toLongLong();
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
    auto query = std::make_unique<QSqlQuery>(m_database);
    query->setForwardOnly(true);
    if (!query->prepare(sql)) {
        if (m_dialect.isDamage(query->lastError()))
            m_damage = true;
        latch(m_dialect.errorFrom(query->lastError()));
    }
    return query;
}

void Database::giveBack(const QString &sql, std::unique_ptr<QSqlQuery> query)
{
    // An unfinished statement would keep the read transaction open.
    query->finish();
    if (m_database.isOpen() && !m_error && m_idle.size() < 200)
        m_idle.insert_or_assign(sql, std::move(query));
}

} // namespace sportello
