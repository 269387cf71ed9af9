// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

// First paint, memory and scrolling of the window on a large history, against a bare Qt window in
// the same run; and how long the window is busy at a stretch while somebody searches and while
// messages arrive.
//
// Each start is a process of its own: bench_window --bare | --window PROFILE | --busy PROFILE
// prints one line of figures.

#include "core/future.h"
#include "historygenerator.h"
#include "makehistory.h"
#include "services/program.h"
#include "storage/accounttable.h"
#include "support/manualclock.h"
#include "support/nothing.h"
#include "support/wait.h"
#include "ui/common/theme.h"
#include "ui/shell/mainwindow.h"

#include <QApplication>
#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QProcess>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>
#include <QTextStream>
#include <QThread>

#include <algorithm>
#include <functional>

using namespace sportello;
using namespace Qt::StringLiterals;

namespace {

qint64 memoryInKilobytes()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> lines = status.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).replace("kB", "").trimmed().toLongLong();
    }
    return 0;
}

void report(const QString &text)
{
    QTextStream(stdout) << text << Qt::endl;
}

int bare(QElapsedTimer &timer)
{
    QMainWindow window;
    window.setCentralWidget(new QLabel(u"Hello"_s));
    window.resize(1440, 900);
    window.show();
    QApplication::processEvents();
    window.grab();
    report(u"%1 %2"_s.arg(timer.nsecsElapsed() / 1000).arg(memoryInKilobytes()));
    return 0;
}

qint64 percentile(QList<qint64> values, int percent)
{
    std::sort(values.begin(), values.end());
    return values.isEmpty()
        ? 0
        : values.at(std::min<qsizetype>(values.size() - 1, values.size() * percent / 100));
}

/// Microseconds of each frame while the scroll bar moves by `step` rows' height.
QList<qint64> frames(QListView &list, int count, const std::function<int(int)> &position)
{
    QList<qint64> times;
    for (int i = 0; i < count; ++i) {
        QElapsedTimer frame;
        frame.start();
        list.verticalScrollBar()->setValue(position(i));
        QApplication::processEvents();
        list.viewport()->repaint();
        times.append(frame.nsecsElapsed() / 1000);
    }
    return times;
}

Result<std::unique_ptr<Program>> openProgram(const QString &profile)
{
    ProgramParts parts;
    parts.secrets = std::make_unique<NoSecrets>();
    parts.http = std::make_unique<NoTransport>();
    parts.clock = std::make_unique<SystemClock>();
    return Program::open(profile, std::move(parts));
}

/// The filled list of the window.
QListView *shownList(MainWindow &main)
{
    main.resize(1440, 900);
    main.show();
    auto *list = main.findChild<QListView *>(u"conversationList"_s);
    const bool isFilled = QTest::qWaitFor(
        [list] {
        return list->model()->rowCount() > 0
            && list->model()->index(0, 0).data(Qt::AccessibleTextRole).isValid();
        },
        20'000);
    if (!isFilled)
        qFatal("The list stays empty");
    return list;
}

/// Microseconds of each stretch in which the window was busy and could not have painted, while
/// `work` does one thing after another and says how long it then waits; below zero it ends.
QList<qint64> stretches(const std::function<std::chrono::milliseconds()> &work)
{
    QList<qint64> times;
    QDeadlineTimer next(0);
    for (;;) {
        QElapsedTimer stretch;
        stretch.start();
        if (next.hasExpired()) {
            const std::chrono::milliseconds pause = work();
            if (pause < std::chrono::milliseconds(0))
                return times;
            next.setRemainingTime(pause);
        }
        QApplication::processEvents();
        // Passes without anything to do would hide the others.
        if (stretch.nsecsElapsed() > 100'000)
            times.append(stretch.nsecsElapsed() / 1000);
        QThread::usleep(500);
    }
}

/// Six searches, letter by letter, as fast as people type.
QList<qint64> whileSearching(MainWindow &main)
{
    auto *field = main.findChild<QLineEdit *>(u"searchField"_s);
    field->setFocus();
    HistoryGenerator generator(1000);
    QStringList words;
    for (const RemoteMessage &message : generator.next(6))
        words.append(message.text.text.section(u' ', 1, 2));
    QString typed = words.join(u'\n') + u'\n';
    const auto *found = main.findChild<QListView *>(u"historyList"_s);
    return stretches([field, found, typed]() mutable {
        if (typed.isEmpty())
            return std::chrono::milliseconds(-1);
        const QChar letter = typed.front();
        typed.remove(0, 1);
        if (letter != u'\n') {
            // keyClicks() knows no accents.
            QTest::sendKeyEvent(QTest::Click, field, Qt::Key_unknown, QString(letter),
                                Qt::NoModifier);
            return std::chrono::milliseconds(typed.startsWith(u'\n') ? 1000 : 120);
        }
        if (!found->isVisible() || found->model()->rowCount() == 0)
            qFatal("Nothing was found");
        QTest::keyClick(field, Qt::Key_Escape);
        return std::chrono::milliseconds(300);
    });
}

/// New conversations and new messages of known people, 1,000 a second for five seconds.
QList<qint64> whileArriving(Program &program)
{
    const auto accounts =
        waitFor(program.store().run([](TeamDatabase &database) -> Result<QList<Account>> {
            return AccountTable(database).all();
        }));
    if (!accounts || accounts.value().isEmpty())
        qFatal("There is no account");
    const Account account = accounts.value().constFirst();
    Inbox inbox(program.store(), program.clock());
    HistoryGenerator generator(5000, 7);
    int left = 5000 / 50;
    int stored = 0;
    const QList<qint64> times = stretches([&] {
        if (left-- == 0)
            return std::chrono::milliseconds(-1);
        RemoteBatch batch;
        batch.messages = generator.next(50);
        for (RemoteMessage &message : batch.messages) {
            message.remoteId.prepend(u"new-"_s);
            if (!message.parentRemoteId.isEmpty())
                message.parentRemoteId.prepend(u"new-"_s);
            message.createdAt = program.clock().now();
        }
        whenDone(inbox.ingest(account, u"mentions"_s, batch, {}), &inbox,
                 [&stored](const Result<IngestReport> &report) {
            stored += report ? report.value().stored : 0;
        });
        return std::chrono::milliseconds(50);
    });
    if (!QTest::qWaitFor([&stored] { return stored == 5000; }, 20'000))
        qFatal("Only %d of the messages arrived", stored);
    return times;
}

int busy(const QString &profile)
{
    auto program = openProgram(profile);
    if (!program)
        return 1;
    Theme theme;
    MainWindow main(**program, theme);
    shownList(main);
    QTest::qWait(500);
    QStringList words;
    for (const QList<qint64> &times : {whileSearching(main), whileArriving(**program)}) {
        const auto late =
            std::count_if(times.cbegin(), times.cend(), [](qint64 time) { return time > 16'000; });
        words.append(u"%1 %2 %3 %4 %5"_s.arg(times.size())
                         .arg(percentile(times, 50))
                         .arg(percentile(times, 99))
                         .arg(percentile(times, 100))
                         .arg(late));
    }
    report(words.join(u' '));
    return 0;
}

int window(const QString &profile, QElapsedTimer &timer)
{
    auto program = openProgram(profile);
    if (!program)
        return 1;
    Theme theme;
    MainWindow main(**program, theme);
    QListView *list = shownList(main);
    main.grab();
    const qint64 first = timer.nsecsElapsed() / 1000;
    QTest::qWait(300);
    const qint64 memory = memoryInKilobytes();
    const int rows = list->model()->rowCount();
    const int end = list->verticalScrollBar()->maximum();
    const QList<qint64> scrolling = frames(*list, 400, [](int i) { return i * 60; });
    QRandomGenerator random(3);
    const QList<qint64> jumps =
        frames(*list, 100, [&random, end](int) { return random.bounded(std::max(1, end)); });
    report(u"%1 %2 %3 %4 %5 %6 %7 %8"_s.arg(first)
               .arg(memory)
               .arg(rows)
               .arg(percentile(scrolling, 50))
               .arg(percentile(scrolling, 99))
               .arg(percentile(jumps, 50))
               .arg(percentile(jumps, 95))
               .arg(memoryInKilobytes()));
    return 0;
}

QList<QList<qint64>> runs(const QStringList &arguments, int count)
{
    QList<QList<qint64>> figures;
    for (int i = 0; i < count; ++i) {
        QProcess process;
        process.start(QCoreApplication::applicationFilePath(), arguments);
        if (!process.waitForFinished(120'000) || process.exitCode() != 0)
            qFatal("%s", process.readAllStandardError().constData());
        QList<qint64> line;
        const QList<QByteArray> words = process.readAllStandardOutput().trimmed().split(' ');
        for (const QByteArray &word : words)
            line.append(word.toLongLong());
        figures.append(line);
    }
    return figures;
}

qint64 median(const QList<QList<qint64>> &figures, int column)
{
    QList<qint64> values;
    for (const QList<qint64> &line : figures)
        values.append(line.value(column));
    return percentile(values, 50);
}

} // namespace

int main(int argc, char **argv)
{
    QElapsedTimer timer;
    timer.start();
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--bare"_s)
        return bare(timer);
    if (arguments.value(1) == u"--window"_s)
        return window(arguments.value(2), timer);
    if (arguments.value(1) == u"--busy"_s)
        return busy(arguments.value(2));

    const int messages = std::max(1000, qEnvironmentVariableIntValue("SPORTELLO_BENCH_MESSAGES"));
    const QTemporaryDir folder;
    const QString profile = folder.filePath(u"profile"_s);
    {
        const ProfileFolder prepared(profile);
        prepared.prepare();
        StoreLocation location;
        location.path = prepared.databasePath();
        ManualClock clock(HistoryGenerator::connectedAt() + std::chrono::hours(1));
        Store store(location, clock);
        if (!store.open())
            return 1;
        makeHistory(store, clock, messages);
        // Everything waits, so that the first list is the longest one.
        waitFor(store.run([](TeamDatabase &database) -> Result<Done> {
            database
                .statement(
                    u"UPDATE conversation SET state = 'new', waiting_since = last_activity"_s)
                .exec();
            return Done{};
        }));
    }
    // The storage thread makes the backup of the day, and answers nobody meanwhile: it is measured
    // here, and not again at each start.
    QElapsedTimer backup;
    {
        SystemClock clock;
        StoreLocation location;
        location.path = ProfileFolder(profile).databasePath();
        Store store(location, clock);
        if (!store.open())
            return 1;
        backup.start();
        if (!waitFor(store.backUp(), 600'000))
            qFatal("There is no backup");
    }
    const qint64 backupTime = backup.elapsed();
    const auto plain = runs({u"--bare"_s}, 5);
    const auto ours = runs({u"--window"_s, profile}, 5);
    const auto busy = runs({u"--busy"_s, profile}, 1);
    QTextStream out(stdout);
    const auto ms = [](qint64 microseconds) {
        return QString::number(double(microseconds) / 1000, 'f', 1);
    };
    out << "history: " << messages << " messages, " << median(ours, 2)
        << " conversations in the list\n"
        << "first paint, bare Qt window: " << ms(median(plain, 0)) << " ms, "
        << median(plain, 1) / 1024 << " MB\n"
        << "first paint with the list:   " << ms(median(ours, 0)) << " ms, "
        << median(ours, 1) / 1024 << " MB, ratio "
        << QString::number(double(median(ours, 0)) / double(std::max<qint64>(1, median(plain, 0))),
                           'f', 2)
        << "\n"
        << "scrolling, a frame: p50 " << ms(median(ours, 3)) << " ms, p99 " << ms(median(ours, 4))
        << " ms\n"
        << "jumping, a frame:   p50 " << ms(median(ours, 5)) << " ms, p95 " << ms(median(ours, 6))
        << " ms\n"
        << "memory after scrolling: " << median(ours, 7) / 1024 << " MB\n";
    out << "backup of the day: " << backupTime << " ms\n";
    int column = 0;
    for (const char *what : {"while searching:     ", "while 1,000/s arrive:"}) {
        out << what << " busy at a stretch p50 " << ms(median(busy, column + 1)) << " ms, p99 "
            << ms(median(busy, column + 2)) << " ms, longest " << ms(median(busy, column + 3))
            << " ms; " << median(busy, column + 4) << " of " << median(busy, column)
            << " over 16 ms\n";
        column += 5;
    }
    return 0;
}
