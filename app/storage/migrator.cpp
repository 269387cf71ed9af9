// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/migrator.h"

#include "core/log.h"
#include "storage/auditlog.h"
#include "storage/replymakingtable.h"

#include <QDir>
#include <QFile>

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

QStringList statementsOf(const QString &text)
{
    // A statement ends with a semicolon at the end of a line; comment lines are left out.
    QStringList statements;
    QString statement;
    const QStringList lines = text.split(u'\n');
    for (const QString &line : lines) {
        if (line.trimmed().startsWith(u"--"_s) || line.trimmed().isEmpty())
            continue;
        statement += line + u'\n';
        if (line.trimmed().endsWith(u';')) {
            statements << statement.trimmed().chopped(1);
            statement.clear();
        }
    }
    if (!statement.trimmed().isEmpty())
        statements << statement.trimmed();
    return statements;
}

std::function<void(Database &)> stepOf(const QString &name)
{
    if (name == u"0018_audit_chain"_s) {
        return [](Database &database) {
            TeamDatabase team(database);
            AuditLog(team).chainEarlierEvents();
        };
    }
    if (name.endsWith(u"_reply_review"_s)) {
        return [](Database &database) {
            TeamDatabase team(database);
            ReplyMakingTable(team).takeFromRecord();
        };
    }
    return {};
}

} // namespace

QList<Migration> Migrator::builtIn(const Dialect &dialect)
{
    QList<Migration> migrations;
    const QDir folder(u":/migrations"_s);
    const QStringList names = folder.entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        const bool forOneDialect =
            name.endsWith(u".sqlite.sql"_s) || name.endsWith(u".postgres.sql"_s);
        if (forOneDialect && !name.endsWith(dialect.migrationSuffix()))
            continue;
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QString stem = name.section(u'.', 0, 0);
        migrations.append({name.left(4).toInt(), stem,
                           dialect.migrationText(QString::fromUtf8(file.readAll())), stepOf(stem)});
    }
    return migrations;
}

Migrator::Migrator(Database &database, QList<Migration> migrations)
    : m_database(database)
    , m_migrations(std::move(migrations))
{
}

int Migrator::newestVersion() const
{
    return m_migrations.isEmpty() ? 0 : m_migrations.last().version;
}

Result<int> Migrator::currentVersion()
{
    const Result<Done> made = m_database.run(
        u"CREATE TABLE IF NOT EXISTS schema_version (version INTEGER PRIMARY KEY, applied_at BIGINT NOT NULL)"_s);
    if (!made)
        return made.error();
    const std::optional<qint64> version =
        m_database.number(u"SELECT COALESCE(MAX(version), 0) FROM schema_version"_s);
    if (!version)
        return Error{ErrorKind::Storage, u"the schema's version cannot be read"_s, {}, false};
    return int(*version);
}

Result<Done> Migrator::migrate(Instant now)
{
    const Result<int> current = currentVersion();
    if (!current)
        return current.error();
    if (*current > newestVersion()) {
        return Error{ErrorKind::Refused,
                     u"the database has schema %1; this program knows up to %2"_s.arg(*current).arg(
                         newestVersion()),
                     {},
                     false};
    }
    for (const Migration &migration : std::as_const(m_migrations)) {
        if (migration.version <= *current)
            continue;
        if (const Result<Done> applied = apply(migration, now); !applied)
            return applied;
    }
    return Done{};
}

Result<Done> Migrator::apply(const Migration &migration, Instant now)
{
    if (const Result<Done> begun = m_database.begin(); !begun)
        return begun;
    const QStringList statements = statementsOf(migration.text);
    for (const QString &statement : statements) {
        // A full disk ends the transaction by itself; what came after would then stay.
        if (!m_database.run(statement))
            break;
    }
    if (migration.step && !m_database.latchedError())
        migration.step(m_database);
    m_database.statement(u"INSERT INTO schema_version (version, applied_at) VALUES (?, ?)"_s)
        .bind(migration.version)
        .bind(now)
        .exec();
    if (m_database.dialect().isSqlite() && !m_database.latchedError())
        m_database.run(u"PRAGMA user_version=%1"_s.arg(migration.version));
    const Result<Done> committed = m_database.commit();
    m_database.forgetStatements();
    if (!committed)
        qCCritical(logStorage).noquote() << "Migration failed:" << migration.name;
    return committed;
}

} // namespace sportello
