// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "support/postgresql.h"

#include <QCoreApplication>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

#include <memory>
#include <optional>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

const QString connectionName = u"postgresql-for-tests"_s;

/// The server's script, which stops when its standard input is closed.
struct Server
{
    QProcess process;
    StoreLocation location; ///< of the database "postgres"
    int databases = 0;
};

std::unique_ptr<Server> &server()
{
    static std::unique_ptr<Server> one;
    return one;
}

void stopServer()
{
    QSqlDatabase::removeDatabase(connectionName);
    if (!server())
        return;
    server()->process.closeWriteChannel();
    server()->process.waitForFinished(20'000);
    server().reset();
}

/// The reason why not, or nothing.
QString startServer()
{
#ifndef SPORTELLO_WITH_POSTGRESQL
    return u"PostgreSQL is switched off (SPORTELLO_POSTGRESQL)"_s;
#else
    if (!QSqlDatabase::isDriverAvailable(u"QPSQL"_s))
        return u"Qt's driver for PostgreSQL is not installed"_s;
    auto starting = std::make_unique<Server>();
    starting->process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    starting->process.start(QStringLiteral(SPORTELLO_POSTGRESQL_SCRIPT), {});
    if (!starting->process.waitForStarted())
        return u"the script that starts PostgreSQL does not run"_s;
    while (!starting->process.canReadLine() && starting->process.waitForReadyRead(60'000)) {}
    const QString answer = QString::fromUtf8(starting->process.readLine()).trimmed();
    if (!answer.startsWith(u"ready "_s))
        return answer.isEmpty() ? u"PostgreSQL does not start"_s : answer.section(u' ', 1);

    StoreLocation &location = starting->location;
    location.driver = StoreLocation::Driver::PostgreSql;
    location.host = u"127.0.0.1"_s;
    location.port = answer.section(u' ', 1, 1).toInt();
    location.user = u"sportello"_s;
    location.password = answer.section(u' ', 2, 2);
    location.database = u"postgres"_s;
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QPSQL"_s, connectionName);
    database.setHostName(location.host);
    database.setPort(location.port);
    database.setUserName(location.user);
    database.setPassword(location.password);
    database.setDatabaseName(location.database);
    qAddPostRoutine(stopServer);
    server() = std::move(starting);
    if (!database.open())
        return u"PostgreSQL cannot be reached: "_s + database.lastError().text();
    return {};
#endif
}

void runOnServer(const QString &sql)
{
    QSqlQuery query(QSqlDatabase::database(connectionName));
    if (!query.exec(sql))
        qWarning().noquote() << "PostgreSQL for tests:" << query.lastError().text();
}

} // namespace

QString postgresqlMissing()
{
    static const QString reason = startServer();
    return reason;
}

StoreLocation makePostgresqlDatabase()
{
    StoreLocation location = server()->location;
    location.database = u"test_%1"_s.arg(++server()->databases);
    runOnServer(u"CREATE DATABASE %1"_s.arg(location.database));
    return location;
}

void dropPostgresqlDatabase(const StoreLocation &location)
{
    runOnServer(u"DROP DATABASE IF EXISTS %1 WITH (FORCE)"_s.arg(location.database));
}

} // namespace sportello
