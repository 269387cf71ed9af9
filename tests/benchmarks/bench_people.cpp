// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

// How long it takes to find who may be one person and who looks like somebody else, among many:
//   SPORTELLO_BENCH_MESSAGES=100000 build/test/bench_people
// (as many people as messages are asked for).

#include "services/contactmerges.h"
#include "services/impostorwatch.h"
#include "services/lookalikesteps.h"
#include "storage/contactfiletable.h"
#include "support/builders.h"
#include "support/manualclock.h"
#include "support/wait.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

using namespace sportello;
using namespace Qt::StringLiterals;

namespace {

constexpr int Rounds = 500;
constexpr int PeopleAtOnce = 500;

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

/// Names as they are: a few are many people's.
QString someName(QRandomGenerator &random)
{
    static const QStringList firsts =
        u"Anna Marco Giulia Luca Maria Paolo Sara Andrea Emma Liam Jan Lena Hugo Irina"_s.split(
            u' ');
    static const QStringList syllables =
        u"ba co di fe gu la mi no pe ro sa ti va zo quin tal bren dor"_s.split(u' ');
    QString last;
    const int length = 2 + random.bounded(3);
    for (int i = 0; i < length; ++i)
        last += syllables.at(random.bounded(int(syllables.size())));
    last[0] = last.at(0).toUpper();
    const bool isCommon = random.bounded(20) == 0;
    return firsts.at(random.bounded(int(firsts.size()))) + u' ' + (isCommon ? u"Rossi"_s : last);
}

QList<Handle> makePeople(Store &store, int count)
{
    QRandomGenerator random(11);
    QList<Handle> all;
    while (all.size() < count) {
        const int now = std::min(PeopleAtOnce, count - int(all.size()));
        const int begun = int(all.size());
        all += waitFor(store.run([&random, now,
                                  begun](TeamDatabase &database) -> Result<QList<Handle>> {
                   const AgentId agent = PeopleTable(database).ensureAgent(u"Sara"_s, testNow).id;
                   QList<Handle> made;
                   for (int i = begun; i < begun + now; ++i) {
                       made.append(aHandle()
                                       .network(i % 2 ? u"mastodon"_s : u"bluesky"_s)
                                       .address(u"person%1@town.example"_s.arg(i))
                                       .name(someName(random))
                                       .in(database));
                       ContactFact fact;
                       fact.id = ContactFactId::make();
                       fact.contact = made.last().contact;
                       fact.kind = ContactFact::Kind::CustomerNumber;
                       // One in a hundred is on file twice.
                       fact.value = u"K-%1"_s.arg(i % 100 ? i : i + 1);
                       fact.agent = agent;
                       fact.createdAt = testNow;
                       ContactFileTable(database).insert(fact);
                   }
                   return made;
               })).value();
    }
    return all;
}

void measure(Store &store, Clock &clock, const QList<Handle> &people)
{
    ContactMerges merges(store, clock);
    ImpostorWatch watch(store, clock);
    std::printf("looking at all of them: %.0f ms\n", timed([&] { waitFor(watch.catchUp()); }));
    QRandomGenerator random(7);
    QList<double> ties;
    QList<double> looks;
    QList<double> warnings;
    qsizetype suggested = 0;
    for (int i = 0; i < Rounds; ++i) {
        const Handle handle = people.at(random.bounded(int(people.size())));
        ties << timed(
            [&] { suggested += waitFor(merges.of(handle.contact)).value().suggestions.size(); });
        warnings << timed([&] { waitFor(watch.of(handle.id)); });
        looks << timed([&] {
            waitFor(store.run([handle](TeamDatabase &database) -> Result<Done> {
                LookalikeSteps(database, testNow).look(handle);
                return Done{};
            }));
        });
    }
    std::printf("%lld people, %lld suggestions for %d of them\n", (long long)people.size(),
                (long long)suggested, Rounds);
    print("who may be one person", ties);
    print("a handle is looked at", looks);
    print("a warning is read", warnings);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const int people = std::max(1000, qEnvironmentVariableIntValue("SPORTELLO_BENCH_MESSAGES"));
    const QTemporaryDir folder;
    ManualClock clock;
    StoreLocation location;
    location.path = folder.filePath(u"people.sqlite"_s);
    Store store(location, clock);
    if (!store.open()) {
        std::fputs("The database does not open.\n", stderr);
        return 1;
    }
    measure(store, clock, makePeople(store, people));
    return 0;
}
