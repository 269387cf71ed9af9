// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

// What the storage tests do in a process of its own, because it is to be killed or limited.

#include "storage/database.h"
#include "storage/migrator.h"
#include "storage/profilefolder.h"
#include "storage/store.h"
#include "support/builders.h"
#include "support/manualclock.h"
#include "support/wait.h"

#include <QCoreApplication>

#include <csignal>
#include <cstdio>
#include <sys/resource.h>

using namespace sportello;
using namespace Qt::StringLiterals;

namespace {

void say(const QString &line)
{
    std::fputs(qPrintable(line + u'\n'), stdout);
    std::fflush(stdout);
}

/// Takes the profile and keeps it until standard input is closed.
int lock(const QString &folder)
{
    const auto held = ProfileLock::acquire(ProfileFolder(folder));
    say(held ? u"held"_s : held.error().kind == ErrorKind::Refused ? u"busy"_s : u"failed"_s);
    if (held) {
        while (std::getchar() != EOF) {}
    }
    return 0;
}

/// Opens the store and says how that went.
int open(const QString &folder)
{
    StoreLocation location;
    location.path = ProfileFolder(folder).databasePath();
    ManualClock clock;
    Store store(location, clock);
    const Result<OpenReport> opened = store.open();
    say(opened ? u"opened"_s : opened.error().message);
    return 0;
}

/// Writes messages until the disk refuses, saying the number after each commit; then reads.
int write(const QString &folder, qint64 largestFile)
{
    StoreLocation location;
    location.path = ProfileFolder(folder).databasePath();
    ManualClock clock;
    Store store(location, clock);
    if (!store.open())
        return 1;
    if (largestFile > 0) {
        const rlimit limit{rlim_t(largestFile), rlim_t(largestFile)};
        std::signal(SIGXFSZ, SIG_IGN);
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    for (int i = 0; i < 100'000; ++i) {
        const auto written = waitFor(store.run([i](TeamDatabase &db) -> Result<Done> {
            aMessage()
                .of(aConversation().in(db))
                .remoteId(QString::number(i))
                .text(QString(2000, u'x'))
                .in(db);
            return Done{};
        }));
        if (!written) {
            say(u"error %1 %2"_s.arg(int(written.error().kind)).arg(written.error().message));
            break;
        }
        say(u"ok %1"_s.arg(i));
    }
    const auto count = waitFor(store.run([](TeamDatabase &db) -> Result<int> {
        Statement select = db.statement(u"SELECT COUNT(*) FROM message"_s);
        return select.exec() && select.next() ? int(select.integer(0)) : -1;
    }));
    say(u"read %1"_s.arg(count ? *count : -1));
    return 0;
}

/// Makes a long step of the schema.
int migrate(const QString &path)
{
    StoreLocation location;
    location.path = path;
    Database database(location);
    if (!database.open())
        return 1;
    QList<Migration> migrations = Migrator::builtIn(database.dialect());
    QString text = u"CREATE TABLE filler (number INTEGER PRIMARY KEY, text TEXT);\n"_s;
    for (int i = 0; i < 30'000; ++i)
        text += u"INSERT INTO filler (text) VALUES ('%1');\n"_s.arg(QString(500, u'x'));
    text += u"UPDATE brand SET name = 'migrated';\n"_s;
    migrations.append({900, u"0900_long"_s, text});
    say(u"begins"_s);
    const Result<Done> done = Migrator(database, migrations).migrate(testNow);
    say(done ? u"done"_s : done.error().message);
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const QString what = arguments.value(1);
    const QString where = arguments.value(2);
    if (what == u"lock"_s)
        return lock(where);
    if (what == u"open"_s)
        return open(where);
    if (what == u"write"_s)
        return write(where, arguments.value(3).toLongLong());
    if (what == u"migrate"_s)
        return migrate(where);
    return 2;
}
