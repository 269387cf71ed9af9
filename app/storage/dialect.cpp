// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/dialect.h"

#include "core/log.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QStringList>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

// "Sprt" in the file's header: tells our files from others.
constexpr int applicationId = 0x53707274;

Result<Done> runPragmas(QSqlDatabase &database, const Dialect &dialect)
{
    QSqlQuery query(database);
    const auto run = [&query](const QString &sql) { return query.exec(sql); };
    // EXCLUSIVE comes before WAL: then there is no shared memory file, a second process is refused,
    // and SQLite's WAL-reset bug (3.7.0 to 3.51.2), which needs two connections, cannot happen.
    if (!run(u"PRAGMA locking_mode=EXCLUSIVE"_s) || !run(u"PRAGMA application_id"_s)
        || !query.next())
        return dialect.errorFrom(query.lastError());
    const int foundId = query.value(0).toInt();
    query.finish();
    if (!run(u"SELECT count(*) FROM sqlite_master"_s) || !query.next())
        return dialect.errorFrom(query.lastError());
    const bool empty = query.value(0).toInt() == 0;
    query.finish();
    if (foundId != applicationId && !empty)
        return Error{ErrorKind::Refused, u"the file belongs to another program"_s, {}, false};

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
    if (foundId != applicationId)
        pragmas << u"PRAGMA application_id=%1"_s.arg(applicationId);
    for (const QString &pragma : std::as_const(pragmas)) {
        if (!run(pragma))
            return dialect.errorFrom(query.lastError());
        query.finish();
    }
    return Done{};
}

} // namespace

QString Dialect::qtDriver() const
{
    return isSqlite() ? u"QSQLITE"_s : u"QPSQL"_s;
}

Result<Done> Dialect::open(QSqlDatabase &database, const StoreLocation &location) const
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
        return errorFrom(database.lastError());
    if (isSqlite())
        return runPragmas(database, *this);

    QSqlQuery query(database);
    for (const QString &statement :
         {u"SET client_min_messages TO warning"_s, u"SET standard_conforming_strings TO on"_s}) {
        if (!query.exec(statement))
            return errorFrom(query.lastError());
    }
    return Done{};
}

QString Dialect::migrationText(QString text) const
{
    // Only "INTEGER PRIMARY KEY" is SQLite's own row id, which full-text search hangs on.
    return text.replace(u"@MESSAGE_ID@"_s, isSqlite() ? u"INTEGER"_s : u"BIGINT"_s);
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
    qCWarning(logStorage).noquote()
        << "SQL error" << code << redacted(error.databaseText()).left(200);
    return result;
}

QString Dialect::searchCondition() const
{
    return isSqlite()
        ? u"IN (SELECT rowid FROM message_search WHERE message_search MATCH ?)"_s
        : u"IN (SELECT message_id FROM message_search WHERE words @@ to_tsquery('simple', ?))"_s;
}

QString Dialect::matchText(const QStringList &words) const
{
    QStringList parts;
    for (QString word : words) {
        const bool prefix = word.endsWith(u'*');
        if (prefix)
            word.chop(1);
        if (isSqlite()) {
            parts << u"\"%1\""_s.arg(word) + (prefix ? u"*"_s : QString());
        } else {
            QStringList pieces = word.split(u' ', Qt::SkipEmptyParts);
            for (QString &piece : pieces)
                piece = u"'%1'"_s.arg(piece);
            if (prefix && !pieces.isEmpty())
                pieces.last() += u":*"_s;
            parts << u"(%1)"_s.arg(pieces.join(u" <-> "_s));
        }
    }
    return parts.join(isSqlite() ? u" AND "_s : u" & "_s);
}

} // namespace sportello
