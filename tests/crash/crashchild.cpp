// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "core/crashpoint.h"
#include "crashwork.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonDocument>

#include <atomic>
#include <chrono>
#include <csignal>
#include <thread>
#include <unistd.h>

using namespace sportello;
using namespace Qt::StringLiterals;

namespace {

std::atomic<int> wantedPoint{-1};
std::atomic<int> wantedPasses{1};

void endAt(CrashPoint point)
{
    if (int(point) == wantedPoint && --wantedPasses == 0)
        kill(getpid(), SIGKILL);
}

void endAfter(std::chrono::microseconds time)
{
    std::thread([time] {
        std::this_thread::sleep_for(time);
        kill(getpid(), SIGKILL);
    }).detach();
}

} // namespace

// The program without a face, which ends itself as a power cut would: at a named point of a reply's
// life, or after a time.
int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    const auto option = [&parser](const QString &name, const QString &fallback) {
        const QCommandLineOption made(name, name, u"value"_s, fallback);
        parser.addOption(made);
        return made;
    };
    const QCommandLineOption mode = option(u"mode"_s, u"run"_s);
    const QCommandLineOption profile = option(u"profile"_s, {});
    const QCommandLineOption secrets = option(u"secrets"_s, {});
    const QCommandLineOption network = option(u"network"_s, {});
    const QCommandLineOption fields = option(u"fields"_s, {});
    const QCommandLineOption label = option(u"label"_s, {});
    const QCommandLineOption seen = option(u"seen"_s, {});
    const QCommandLineOption replies = option(u"replies"_s, u"0"_s);
    const QCommandLineOption factor = option(u"factor"_s, u"1"_s);
    const QCommandLineOption point = option(u"point"_s, u"-1"_s);
    const QCommandLineOption passes = option(u"passes"_s, u"1"_s);
    const QCommandLineOption delay = option(u"delay"_s, u"0"_s);
    parser.process(application);

    wantedPoint = parser.value(point).toInt();
    wantedPasses = parser.value(passes).toInt();
    setCrashHandler(endAt);
    if (const int microseconds = parser.value(delay).toInt(); microseconds > 0)
        endAfter(std::chrono::microseconds(microseconds));

    CrashWork work({parser.value(profile), parser.value(secrets), parser.value(network),
                    QJsonDocument::fromJson(parser.value(fields).toUtf8()).object(),
                    parser.value(label), parser.value(seen), parser.value(replies).toInt(),
                    parser.value(factor).toInt()});
    QMetaObject::invokeMethod(
        &work, [&work, name = parser.value(mode)] { work.start(name); }, Qt::QueuedConnection);
    return QCoreApplication::exec();
}
