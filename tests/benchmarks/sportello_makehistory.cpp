// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

// sportello-makehistory PROFILE [MESSAGES]: fills a fresh profile with a generated history, for
// trying things out.

#include "historygenerator.h"
#include "makehistory.h"
#include "storage/profilefolder.h"
#include "support/manualclock.h"

#include <QCoreApplication>
#include <QTextStream>

using namespace sportello;

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2) {
        QTextStream(stderr) << "usage: sportello-makehistory PROFILE [MESSAGES]\n";
        return 2;
    }
    const ProfileFolder folder(arguments.at(1));
    if (!folder.prepare())
        return 1;
    StoreLocation location;
    location.path = folder.databasePath();
    ManualClock clock(HistoryGenerator::connectedAt() + std::chrono::hours(1));
    Store store(location, clock);
    if (!store.open())
        return 1;
    const int messages = arguments.size() > 2 ? arguments.at(2).toInt() : 100'000;
    QTextStream(stdout) << makeHistory(store, clock, messages).count() << " ms\n";
    return 0;
}
