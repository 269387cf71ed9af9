// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

// How fast parsed messages become history, against the same rows by the plain SQLite C interface.

#include "historygenerator.h"
#include "makehistory.h"
#include "support/manualclock.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTextStream>

#include <sqlite3.h>

using namespace sportello;
using namespace Qt::StringLiterals;

namespace {

/// The first column of what a statement gives.
QList<QByteArray> column(sqlite3 *database, const char *sql)
{
    QList<QByteArray> values;
    sqlite3_stmt *statement = nullptr;
    sqlite3_prepare_v2(database, sql, -1, &statement, nullptr);
    while (sqlite3_step(statement) == SQLITE_ROW)
        values.append(reinterpret_cast<const char *>(sqlite3_column_text(statement, 0)));
    sqlite3_finalize(statement);
    return values;
}

/// Reads every row out of the finished database and writes it into an empty one of the same schema,
/// with the same indexes and full-text search, 50 rows a transaction, fully synchronous.
qint64 copyRows(const QString &from, const QString &to)
{
    sqlite3 *source = nullptr;
    sqlite3 *target = nullptr;
    sqlite3_open(from.toUtf8().constData(), &source);
    sqlite3_open(to.toUtf8().constData(), &target);
    const auto run = [&target](const char *sql) {
        sqlite3_exec(target, sql, nullptr, nullptr, nullptr);
    };
    run("PRAGMA locking_mode=EXCLUSIVE; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA "
        "secure_delete=ON");
    run("PRAGMA foreign_keys=OFF");
    const QList<QByteArray> schema =
        column(source,
               "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE"
               " '%\\_search\\_%' ESCAPE '\\' ORDER BY type = 'index', type = 'view', rowid");
    for (const QByteArray &sql : schema)
        run(sql.constData());
    const QList<QByteArray> tables = column(
        source,
        "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"
        " AND name NOT LIKE '%\\_search\\_%' ESCAPE '\\' AND name NOT LIKE 'sqlite%'");

    QElapsedTimer timer;
    timer.start();
    run("BEGIN");
    int row = 0;
    for (const QByteArray &table : tables) {
        const bool isMessage = table == "message_row";
        sqlite3_stmt *read = nullptr;
        // In the order in which they came.
        const QByteArray select = "SELECT * FROM " + table
            + (isMessage ? " ORDER BY conversation_number, created_at" : " ORDER BY rowid");
        sqlite3_prepare_v2(source, select.constData(), -1, &read, nullptr);
        const int columns = sqlite3_column_count(read);
        QByteArray marks("?");
        int textColumn = 0;
        for (int i = 1; i < columns; ++i)
            marks += ", ?";
        for (int i = 0; i < columns; ++i) {
            if (qstrcmp(sqlite3_column_name(read, i), "text") == 0)
                textColumn = i;
        }
        sqlite3_stmt *insert = nullptr;
        sqlite3_stmt *index = nullptr;
        sqlite3_prepare_v2(target, ("INSERT INTO " + table + " VALUES (" + marks + ")").constData(),
                           -1, &insert, nullptr);
        sqlite3_prepare_v2(target, "INSERT INTO message_search (rowid, text) VALUES (?, ?)", -1,
                           &index, nullptr);
        for (; sqlite3_step(read) == SQLITE_ROW; ++row) {
            for (int i = 0; i < columns; ++i)
                sqlite3_bind_value(insert, i + 1, sqlite3_column_value(read, i));
            sqlite3_step(insert);
            sqlite3_reset(insert);
            if (isMessage) {
                sqlite3_bind_value(index, 1, sqlite3_column_value(read, 0));
                sqlite3_bind_value(index, 2, sqlite3_column_value(read, textColumn));
                sqlite3_step(index);
                sqlite3_reset(index);
            }
            if (row % 50 == 49)
                run("COMMIT; BEGIN");
        }
        for (sqlite3_stmt *statement : {read, insert, index})
            sqlite3_finalize(statement);
    }
    run("COMMIT");
    const qint64 elapsed = timer.elapsed();
    const char *count = "SELECT COUNT(*) FROM message_row JOIN conversation"
                        " ON conversation.number = conversation_number";
    if (column(source, count) != column(target, count))
        qFatal("The rows were not copied");
    sqlite3_close(source);
    sqlite3_close(target);
    return elapsed;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const int messages = std::max(1000, qEnvironmentVariableIntValue("SPORTELLO_BENCH_MESSAGES"));
    const QTemporaryDir folder;
    StoreLocation location;
    location.path = folder.filePath(u"history.sqlite"_s);
    ManualClock clock(HistoryGenerator::connectedAt() + std::chrono::hours(1));
    qint64 ours = 0;
    {
        Store store(location, clock);
        if (!store.open())
            return 1;
        ours = makeHistory(store, clock, messages).count();
    }
    const qint64 size = QFileInfo(location.path).size();
    const qint64 plain = copyRows(location.path, folder.filePath(u"plain.sqlite"_s));
    QTextStream out(stdout);
    const auto rate = [messages](qint64 ms) {
        return qint64(messages) * 1000 / std::max<qint64>(1, ms);
    };
    out << "ingest: " << messages << " messages in " << ours << " ms, " << rate(ours)
        << " messages/s (whole intake:"
        << " handles, conversations, states, search)\n"
        << "plain SQLite: the same rows, indexes and search in " << plain << " ms, " << rate(plain)
        << " messages/s\n"
        << "ratio: " << QString::number(double(plain) / double(std::max<qint64>(1, ours)), 'f', 2)
        << " of the plain interface's speed\n"
        << "size: " << size / 1024 / 1024 << " MB, " << size * 1'000'000 / messages / 1024 / 1024
        << " MB per million messages\n";
    return 0;
}
