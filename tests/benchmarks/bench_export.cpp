// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

// How fast a history is written in each format and taken over again, how long a screen would wait
// meanwhile, and how much memory that takes:
//   SPORTELLO_BENCH_MESSAGES=1000000 build/test/bench_export

#include "core/clock.h"
#include "makehistory.h"
#include "services/exports.h"
#include "services/historyimports.h"
#include "support/wait.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <sys/resource.h>

using namespace sportello;
using namespace Qt::StringLiterals;

namespace {

constexpr int anHour = 3'600'000;

double peakMegabytes()
{
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    return double(usage.ru_maxrss) / 1024.0;
}

/// Asks the store every few milliseconds for something small, as a screen does, and keeps the
/// longest wait.
class Screen : public QObject
{
public:
    explicit Screen(Store &store)
        : m_store(store)
    {
        m_timer.setInterval(20);
        connect(&m_timer, &QTimer::timeout, this, [this] {
            QElapsedTimer asked;
            asked.start();
            auto answer = m_store.run([](TeamDatabase &) -> Result<Done> { return Done{}; });
            whenDone(answer, this, [this, asked](const Result<Done> &) {
                m_waits.append(double(asked.nsecsElapsed()) / 1e6);
            });
        });
        m_timer.start();
    }
    void print()
    {
        if (m_waits.isEmpty())
            return;
        std::sort(m_waits.begin(), m_waits.end());
        std::printf("   a screen waits p50 %.1f ms, p99 %.1f ms, at most %.1f ms\n",
                    m_waits.at(m_waits.size() / 2), m_waits.at(m_waits.size() * 99 / 100),
                    m_waits.last());
    }

private:
    Store &m_store;
    QTimer m_timer;
    QList<double> m_waits;
};

bool measureExport(Store &store, Clock &clock, ExportFormat format, const QString &folder)
{
    Exports exports(store, clock);
    ExportRequest request;
    request.format = format;
    request.path = folder + u"/history."_s + exportSuffix(format);
    Screen screen(store);
    QElapsedTimer timer;
    timer.start();
    const Result<Exported> written = waitFor(exports.write(request), anHour);
    if (!written) {
        std::fprintf(stderr, "%s\n", qPrintable(written.error().message));
        return false;
    }
    const double seconds = double(timer.nsecsElapsed()) / 1e9;
    std::printf("%-6s %8d messages in %6.1f s: %7.0f a second, %6.1f MB; peak memory %.0f MB\n",
                qPrintable(toWord(format)), written->messages, seconds, written->messages / seconds,
                double(written->bytes) / 1e6, peakMegabytes());
    screen.print();
    return true;
}

bool measureImport(const QString &path, Clock &clock)
{
    const QTemporaryDir folder;
    StoreLocation location;
    location.path = folder.filePath(u"target.sqlite"_s);
    Store target(location, clock);
    if (!target.open())
        return false;
    HistoryImports imports(target, clock);
    Screen screen(target);
    QElapsedTimer timer;
    timer.start();
    const Result<HistoryImported> imported = waitFor(imports.import(path, AgentId()), anHour);
    if (!imported) {
        std::fprintf(stderr, "%s\n", qPrintable(imported.error().message));
        return false;
    }
    const double seconds = double(timer.nsecsElapsed()) / 1e9;
    std::printf("import %8d messages in %6.1f s: %7.0f a second; peak memory %.0f MB\n",
                imported->messages, seconds, imported->messages / seconds, peakMegabytes());
    screen.print();
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const int messages = std::max(1000, qEnvironmentVariableIntValue("SPORTELLO_BENCH_MESSAGES"));
    const QTemporaryDir folder;
    SystemClock clock;
    StoreLocation location;
    location.path = folder.filePath(u"source.sqlite"_s);
    Store store(location, clock);
    if (!store.open()) {
        std::fputs("The database does not open.\n", stderr);
        return 1;
    }
    makeHistory(store, clock, messages);
    std::printf("memory before: %.0f MB\n", peakMegabytes());
    for (const ExportFormat format :
         {ExportFormat::Csv, ExportFormat::Mbox, ExportFormat::JsonLines}) {
        if (!measureExport(store, clock, format, folder.path()))
            return 1;
    }
    return measureImport(folder.filePath(u"history.jsonl"_s), clock) ? 0 : 1;
}
