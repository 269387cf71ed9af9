// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

// How long "How did we answer this?", a contact's card and finding people take on a large history:
//   SPORTELLO_BENCH_MESSAGES=1000000 build/test/bench_answers [DATABASE]
// With a database's path the history made there is used again.

#include "makehistory.h"
#include "services/contactcard.h"
#include "services/conversations.h"
#include "services/earlieranswers.h"
#include "support/manualclock.h"
#include "support/wait.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

using namespace sportello;
using namespace Qt::StringLiterals;

namespace {

constexpr int Rounds = 200;

void print(const char *what, QList<double> milliseconds)
{
    std::sort(milliseconds.begin(), milliseconds.end());
    std::printf("%-24s p50 %7.2f ms   p95 %7.2f ms   worst %7.2f ms\n", what,
                milliseconds.at(milliseconds.size() / 2),
                milliseconds.at(milliseconds.size() * 95 / 100), milliseconds.last());
}

template<typename Work>
double timed(Work work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

void measure(Store &store, Clock &clock)
{
    Conversations conversations(store, clock);
    EarlierAnswers answers(store, clock);
    ContactCards cards(store);
    const QList<ConversationId> ids = waitFor(conversations.list({})).valueOr({});
    if (ids.isEmpty())
        return;
    QRandomGenerator random(7);
    QList<double> answerTimes;
    QList<double> cardTimes;
    QList<double> peopleTimes;
    qsizetype found = 0;
    const QStringList names{u"gu"_s, u"guest1"_s, u"room"_s, u"ca"_s, u"guest77@town3"_s, u"zzz"_s};
    for (int i = 0; i < Rounds; ++i) {
        const ConversationId id = ids.at(random.bounded(int(ids.size())));
        answerTimes << timed([&] { found += waitFor(answers.of(id)).valueOr({}).size(); });
        cardTimes << timed([&] { waitFor(cards.card(id, LiveContactCard::EarlierAtFirst)); });
        peopleTimes << timed([&] { waitFor(cards.people(names.at(i % names.size()), 20)); });
    }
    std::printf("%lld conversations, %.1f answers found for each\n", (long long)ids.size(),
                double(found) / Rounds);
    print("earlier answers", answerTimes);
    print("a contact's card", cardTimes);
    print("people by a beginning", peopleTimes);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const int messages = std::max(1000, qEnvironmentVariableIntValue("SPORTELLO_BENCH_MESSAGES"));
    const QTemporaryDir folder;
    StoreLocation location;
    location.path =
        argc > 1 ? QString::fromLocal8Bit(argv[1]) : folder.filePath(u"answers.sqlite"_s);
    const bool isThere = QFile::exists(location.path);
    ManualClock clock;
    Store store(location, clock);
    if (!store.open())
        return 1;
    if (!isThere)
        makeHistory(store, clock, messages);
    measure(store, clock);
    return 0;
}
