// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/soundness.h"

#include "core/log.h"
#include "storage/migrator.h"

#include <QFile>
#include <QFileInfo>
#include <QSet>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

/// SQLite notices a missing tail only when it reads there.
bool isTruncated(Database &database)
{
    const std::optional<qint64> pages = database.number(u"PRAGMA page_count"_s);
    const std::optional<qint64> pageSize = database.number(u"PRAGMA page_size"_s);
    const qint64 size = QFileInfo(database.location().path).size();
    // With a write-ahead log the file may still be shorter than the database.
    const bool hasLog = QFileInfo(logOf(database.location())).size() > 0;
    return !hasLog && pages && pageSize && *pages * *pageSize > size;
}

QSet<QString> schemaNames(Database &database)
{
    QSet<QString> names;
    Statement select =
        database.statement(u"SELECT m.name || '.' || p.name FROM sqlite_master m, "
                           u"pragma_table_info(m.name) p WHERE m.type IN ('table', 'view')"
                           u" UNION ALL SELECT name FROM sqlite_master WHERE type = 'index'"_s);
    select.exec();
    while (select.next())
        names.insert(select.text(0));
    return names;
}

} // namespace

QString logOf(const StoreLocation &location)
{
    return location.path + u"-wal"_s;
}

bool isHeaderBroken(const StoreLocation &location)
{
    QFile file(location.path);
    const bool halfWritten = QFileInfo(location.path + u"-journal"_s).size() > 0;
    if (file.size() == 0 || halfWritten || !file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray header = file.read(100);
    const auto byte = [&header](qsizetype at) { return static_cast<unsigned char>(header.at(at)); };
    if (header.size() < 100 || !header.startsWith(QByteArray("SQLite format 3\0", 16)))
        return true;
    const bool knownVersion = (byte(18) == 1 || byte(18) == 2) && (byte(19) == 1 || byte(19) == 2);
    const bool knownFractions = byte(21) == 64 && byte(22) == 32 && byte(23) == 32;
    return !knownVersion || !knownFractions;
}

bool isSound(Database &database, CheckDepth depth)
{
    if (isTruncated(database) || !database.number(u"SELECT COUNT(*) FROM sqlite_master"_s))
        return false;
    if (depth == CheckDepth::Quick)
        return true;
    // Only the full check compares the indexes with their tables; it is worth its time when
    // something was seen.
    Statement check = database.statement(
        depth == CheckDepth::Search ? u"PRAGMA integrity_check(1)"_s : u"PRAGMA quick_check(1)"_s);
    return check.exec() && check.next() && check.text(0) == u"ok"_s;
}

bool hasWholeSchema(Database &database)
{
    Database model(StoreLocation{StoreLocation::Driver::Sqlite, u":memory:"_s, {}, 0, {}, {}, {}});
    if (!model.open() || !Migrator(model, Migrator::builtIn(model.dialect())).migrate({}))
        return true;
    return schemaNames(database).contains(schemaNames(model));
}

bool hasWorkingSearch(Database &database)
{
    const auto command = [&database](const QString &sql) {
        return database.begin().ok() && database.run(sql).ok() && database.commit().ok();
    };
    bool isRebuilt = false;
    const auto isWhole = [&](const QString &check, const QString &rebuild) {
        if (command(check))
            return true;
        database.rollback();
        isRebuilt = true;
        qCWarning(logStorage) << "The search index is damaged; it is made again";
        if (command(rebuild))
            return true;
        database.rollback();
        return false;
    };
    return isWhole(
               u"INSERT INTO message_search (message_search, rank) VALUES ('integrity-check', 1)"_s,
               u"INSERT INTO message_search (message_search) VALUES ('rebuild')"_s)
        // What is held back stands among the messages, and not in the index.
        && (!isRebuilt
            || command(u"INSERT INTO message_search (message_search, rowid, text)"
                       u" SELECT 'delete', m.id, m.text FROM message_held h"
                       u" JOIN message m ON m.id = h.message_id"_s))
        && isWhole(u"INSERT INTO history_search (history_search) VALUES ('integrity-check')"_s,
                   u"INSERT INTO history_search (history_search) VALUES ('rebuild')"_s);
}

} // namespace sportello
