// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/dialect.h"

#include "core/log.h"
#include "domain/fold.h"

#include <QRegularExpression>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QStringList>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

// "Sprt" in the file's header: tells our files from others.
constexpr int applicationId = 0x53707274;

/// Tables that no other program has together.
const QString ownTables =
    u"SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name IN ('schema_version', 'outbox', 'account')"_s;

std::optional<Dialect::OpenProblem> runPragmas(QSqlDatabase &database, const Dialect &dialect)
{
    QSqlQuery query(database);
    const auto problem = [&query, &dialect] {
        return Dialect::OpenProblem{dialect.errorFrom(query.lastError()),
                                    dialect.isDamage(query.lastError())};
    };
    const auto number = [&query](const QString &sql) -> std::optional<int> {
        if (!query.exec(sql) || !query.next())
            return {};
        const int value = query.value(0).toInt();
        query.finish();
        return value;
    };
    // EXCLUSIVE comes before WAL: then there is no shared memory file, a second process is refused,
    // and SQLite's WAL-reset bug (3.7.0 to 3.51.2), which needs two connections, cannot happen.
    if (!query.exec(u"PRAGMA locking_mode=EXCLUSIVE"_s))
        return problem();
    query.finish();
    const std::optional<int> foundId = number(u"PRAGMA application_id"_s);
    const std::optional<int> tables =
        foundId ? number(u"SELECT COUNT(*) FROM sqlite_master"_s) : foundId;
    const std::optional<int> own = tables ? number(ownTables) : tables;
    if (!own)
        return problem();
    // Our tables under another number: the header was damaged, the rest is still ours.
    if (*foundId != applicationId && *tables > 0 && *own == 0) {
        return Dialect::OpenProblem{
            {ErrorKind::Refused, u"the file belongs to another program"_s, {}, false}, false};
    }

    // mmap makes cold queries slower; FULL costs 3 ms a commit and keeps an accepted reply through
    // a power cut.
    QStringList pragmas{
        u"PRAGMA journal_mode=WAL"_s,
        u"PRAGMA synchronous=FULL"_s,
        u"PRAGMA foreign_keys=ON"_s,
        u"PRAGMA secure_delete=ON"_s,
        u"PRAGMA trusted_schema=OFF"_s,
        u"PRAGMA cell_size_check=ON"_s,
        u"PRAGMA mmap_size=0"_s,
        u"PRAGMA cache_size=-16384"_s,
        u"PRAGMA wal_autocheckpoint=1000"_s,
        u"PRAGMA temp_store=MEMORY"_s,
    };
#ifdef Q_OS_MACOS
    pragmas << u"PRAGMA fullfsync=ON"_s << u"PRAGMA checkpoint_fullfsync=ON"_s;
#endif
    if (*foundId != applicationId)
        pragmas << u"PRAGMA application_id=%1"_s.arg(applicationId);
    for (const QString &pragma : std::as_const(pragmas)) {
        if (!query.exec(pragma))
            return problem();
        query.finish();
    }
    return {};
}

/// The part of a driver's message that names tables and columns: the first line without anything
/// quoted or in brackets. PostgreSQL adds the failing row on further lines, FTS5 quotes what was
/// searched for.
QString withoutValues(const QString &text)
{
    static const QRegularExpression values(u"(\"[^\"]*\"|'[^']*'|\\([^)]*\\)|\\[[^\\]]*\\])"_s);
    QString line = text.section(u'\n', 0, 0).trimmed();
    line.replace(values, u"…"_s);
    return line.left(200);
}

} // namespace

QString Dialect::qtDriver() const
{
    return isSqlite() ? u"QSQLITE"_s : u"QPSQL"_s;
}

std::optional<Dialect::OpenProblem> Dialect::open(QSqlDatabase &database,
                                                  const StoreLocation &location) const
{
    if (isSqlite()) {
        database.setDatabaseName(location.path);
        database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=0"_s);
    } else {
        database.setHostName(location.host);
        database.setPort(location.port);
        database.setDatabaseName(location.database);
        database.setUserName(location.user);
        database.setPassword(location.password);
    }
    if (!database.open())
        return OpenProblem{errorFrom(database.lastError()), isDamage(database.lastError())};
    if (isSqlite())
        return runPragmas(database, *this);

    QSqlQuery query(database);
    for (const QString &statement :
         {u"SET client_min_messages TO warning"_s, u"SET standard_conforming_strings TO on"_s}) {
        if (!query.exec(statement))
            return OpenProblem{errorFrom(query.lastError()), false};
    }
    return {};
}

QString Dialect::migrationText(QString text) const
{
    // Only "INTEGER PRIMARY KEY" is SQLite's own row id, which full-text search hangs on.
    text.replace(u"@MESSAGE_ID@"_s, isSqlite() ? u"INTEGER"_s : u"BIGINT"_s);
    return text.replace(u"@BYTEWISE@"_s, isSqlite() ? u"COLLATE BINARY"_s : u"COLLATE \"C\""_s);
}

QString Dialect::migrationSuffix() const
{
    return isSqlite() ? u".sqlite.sql"_s : u".postgres.sql"_s;
}

bool Dialect::isDamage(const QSqlError &error) const
{
    if (!isSqlite())
        return false;
    const int code = error.nativeErrorCode().toInt() & 0xff;
    return code == 11 /* SQLITE_CORRUPT */ || code == 26 /* SQLITE_NOTADB */;
}

bool Dialect::isSchemaMismatch(const QSqlError &error) const
{
    return isSqlite() && (error.nativeErrorCode().toInt() & 0xff) == 1 /* SQLITE_ERROR */;
}

bool Dialect::isBrokenReference(const QSqlError &error) const
{
    return isSqlite() && error.nativeErrorCode().toInt() == 787 /* SQLITE_CONSTRAINT_FOREIGNKEY */;
}

Error Dialect::errorFrom(const QSqlError &error) const
{
    // Never the statement or its values: they hold what people wrote.
    const QString code = error.nativeErrorCode();
    Error result{ErrorKind::Storage, u"database error %1"_s.arg(code), {}, false};
    if (isSqlite()) {
        switch (code.toInt() & 0xff) {
        case 5: // SQLITE_BUSY
        case 6: // SQLITE_LOCKED
            result.message = u"the database is in use by another program"_s;
            break;
        case 8: // SQLITE_READONLY
        case 14: // SQLITE_CANTOPEN
            result.message = u"the folder or file cannot be written"_s;
            break;
        case 10: // SQLITE_IOERR
            result.message = u"reading or writing the disk failed"_s;
            break;
        case 11: // SQLITE_CORRUPT
        case 26: // SQLITE_NOTADB
            result.message = u"the database is damaged"_s;
            break;
        case 13: // SQLITE_FULL
            result.message = u"the disk is full"_s;
            break;
        default: break;
        }
    }
    qCWarning(logStorage).noquote() << "SQL error" << code << withoutValues(error.databaseText());
    return result;
}

QString Dialect::searchCondition() const
{
    return isSqlite()
        ? u"IN (SELECT rowid FROM message_search WHERE message_search MATCH ?)"_s
        : u"IN (SELECT message_id FROM message_search WHERE words @@ to_tsquery('simple', ?))"_s;
}

QString Dialect::searchRowCondition() const
{
    return isSqlite()
        ? u"EXISTS (SELECT 1 FROM message_search WHERE message_search MATCH ? AND rowid = m.id)"_s
        : u"EXISTS (SELECT 1 FROM message_search s WHERE s.message_id = m.id"
          u" AND s.words @@ to_tsquery('simple', ?))"_s;
}

QString Dialect::matchText(const QString &phrase, bool lastIsPrefix) const
{
    if (isSqlite()) {
        // FTS5 cuts and folds a quoted string exactly as it did the texts.
        QString quoted = phrase;
        quoted.remove(QChar(u'\0')).replace(u'"', u"\"\""_s);
        return u"\"%1\""_s.arg(quoted) + (lastIsPrefix ? u"*"_s : QString());
    }
    QStringList words = foldedWords(phrase);
    for (QString &word : words)
        word = u"'%1'"_s.arg(word);
    if (lastIsPrefix && !words.isEmpty())
        words.last() += u":*"_s;
    return words.join(u" <-> "_s);
}

} // namespace sportello
