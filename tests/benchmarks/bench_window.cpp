// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

// First paint, memory and scrolling of the window on a large history, against a bare Qt window in
// the same run.
//
// Each start is a process of its own: bench_window --bare | --window PROFILE prints one line of
// figures.

#include "historygenerator.h"
#include "makehistory.h"
#include "services/program.h"
#include "support/manualclock.h"
#include "support/nothing.h"
#include "support/wait.h"
#include "ui/common/theme.h"
#include "ui/shell/mainwindow.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QListView>
#include <QProcess>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>
#include <QTextStream>

#include <algorithm>

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

int window(const QString &profile, QElapsedTimer &timer)
{
    ProgramParts parts;
    parts.secrets = std::make_unique<NoSecrets>();
    parts.http = std::make_unique<NoTransport>();
    parts.clock = std::make_unique<SystemClock>();
    auto program = Program::open(profile, std::move(parts));
    if (!program)
        return 1;
    Theme theme;
    MainWindow main(**program, theme);
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
        process.waitForFinished(120'000);
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
    const auto plain = runs({u"--bare"_s}, 5);
    const auto ours = runs({u"--window"_s, profile}, 5);
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
    return 0;
}
