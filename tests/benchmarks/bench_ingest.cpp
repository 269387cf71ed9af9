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

/// Reads every message row out of the finished database and writes it into an empty one of the same
/// schema, with the same indexes and full-text search, 50 rows a transaction, fully synchronous.
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
    sqlite3_stmt *schema = nullptr;
    sqlite3_prepare_v2(source,
                       "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND (tbl_name = "
                       "'message_row' OR name ="
                       " 'message_search') ORDER BY type = 'index'",
                       -1, &schema, nullptr);
    run("PRAGMA foreign_keys=OFF");
    while (sqlite3_step(schema) == SQLITE_ROW)
        run(reinterpret_cast<const char *>(sqlite3_column_text(schema, 0)));
    sqlite3_finalize(schema);

    sqlite3_stmt *read = nullptr;
    sqlite3_prepare_v2(source, "SELECT * FROM message_row ORDER BY rowid", -1, &read, nullptr);
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
    sqlite3_prepare_v2(target, ("INSERT INTO message_row VALUES (" + marks + ")").constData(), -1,
                       &insert, nullptr);
    sqlite3_prepare_v2(target, "INSERT INTO message_search (rowid, text) VALUES (?, ?)", -1, &index,
                       nullptr);

    QElapsedTimer timer;
    timer.start();
    run("BEGIN");
    for (int row = 0; sqlite3_step(read) == SQLITE_ROW; ++row) {
        for (int i = 0; i < columns; ++i)
            sqlite3_bind_value(insert, i + 1, sqlite3_column_value(read, i));
        sqlite3_step(insert);
        sqlite3_reset(insert);
        sqlite3_bind_value(index, 1, sqlite3_column_value(read, 0));
        sqlite3_bind_value(index, 2, sqlite3_column_value(read, textColumn));
        sqlite3_step(index);
        sqlite3_reset(index);
        if (row % 50 == 49)
            run("COMMIT; BEGIN");
    }
    run("COMMIT");
    const qint64 elapsed = timer.elapsed();
    for (sqlite3_stmt *statement : {read, insert, index})
        sqlite3_finalize(statement);
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
        << "plain SQLite: the same message rows, indexes and search in " << plain << " ms, "
        << rate(plain) << " messages/s\n"
        << "ratio: " << QString::number(double(plain) / double(std::max<qint64>(1, ours)), 'f', 2)
        << " of the plain interface's speed\n"
        << "size: " << size / 1024 / 1024 << " MB, " << size * 1'000'000 / messages / 1024 / 1024
        << " MB per million messages\n";
    return 0;
}
