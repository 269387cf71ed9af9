// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

// What the numbers beside the views cost at every commit, against counting them anew.
//
//   SPORTELLO_BENCH_CONVERSATIONS=100000 build/test/bench_views

#include "services/viewsteps.h"
#include "storage/store.h"
#include "storage/tagtable.h"
#include "support/builders.h"
#include "support/manualclock.h"
#include "support/wait.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTextStream>

using namespace sportello;
using namespace Qt::StringLiterals;

namespace {

struct Made
{
    AgentId me;
    QList<ConversationId> ids;
    BrandId brand; ///< of one account among three
};

Made fill(TeamDatabase &db, int conversations)
{
    QRandomGenerator random(1);
    Made made;
    made.me = PeopleTable(db).ensureAgent(u"Maria"_s, testNow).id;
    const Account account = AccountBuilder().handle(u"aurora@social.example"_s).in(db);
    const Account second = AccountBuilder().handle(u"aurora@photos.example"_s).in(db);
    made.brand = PeopleTable(db).ensureBrand(u"Bellavista"_s, testNow).id;
    const Account other = AccountBuilder().brand(made.brand).in(db);
    const QList<Account> accounts{account, second, other};
    const Handle handle = HandleBuilder().in(db);
    const Tag tag{TagId::make(), u"Rimborso"_s, u"red"_s, {}};
    TagTable(db).save(tag, testNow);
    for (int i = 0; i < conversations; ++i) {
        const Instant at = testNow - std::chrono::minutes(random.bounded(60 * 24 * 365));
        // Of many conversations most are over.
        const bool open = random.bounded(50) == 0;
        ConversationRecord record =
            ConversationBuilder()
                .at(accounts.at(i % 3))
                .with(handle)
                .state(open ? ConversationState::New : ConversationState::Done)
                .unread(open ? 1 : 0)
                .waitingSince(open ? std::optional(at) : std::nullopt)
                .lastActivity(at)
                .record();
        if (open && random.bounded(3) == 0)
            record.conversation.desk.owner = made.me;
        if (open)
            record.conversation.dueAt = at + std::chrono::hours(4);
        ConversationTable(db).insert(record, testNow);
        if (random.bounded(10) == 0)
            TagTable(db).add(record.conversation.id, tag.id, testNow);
        made.ids << record.conversation.id;
    }
    return made;
}

QList<ViewTask> tasks(std::optional<Instant> readAt, const std::optional<BrandId> &brand)
{
    QList<ViewTask> all;
    for (const QString &text :
         {u"is:waiting"_s, u"is:mine"_s, u"tag:rimborso"_s, u"-tag:rimborso is:waiting"_s,
          u"older:2h"_s, u"is:late"_s, u"is:due owner:me"_s, u"before:today"_s,
          u"after:yesterday -is:done"_s, u"account:aurora is:unread"_s, u"newer:30m"_s, u""_s}) {
        ViewTask task;
        task.id = SavedViewId::make();
        task.query.query = parseQuery(text).query;
        task.query.brand = brand;
        task.readAt = readAt;
        all << task;
    }
    return all;
}

struct Times
{
    qint64 sums = 0;
    qint64 first = 0;
    qint64 longest = 0; ///< of them, the longest transaction
    qint64 perCommit = 0;
    qint64 full = 0;
};

Times measure(TeamDatabase &db, const Made &made, const std::optional<BrandId> &brand)
{
    constexpr int commits = 200;
    QRandomGenerator random(2);
    QueryContext context{testNow, QTimeZone("Europe/Rome"), made.me};
    QElapsedTimer timer;
    timer.start();
    Times times;
    countViews(db, {}, {}, context, brand);
    times.sums = timer.nsecsElapsed() / 1000;
    for (const ViewTask &task : tasks({}, brand)) {
        timer.restart();
        readView(db, task, context);
        const qint64 time = timer.nsecsElapsed() / 1000;
        times.first += time;
        times.longest = std::max(times.longest, time);
    }

    timer.restart();
    for (int i = 0; i < commits; ++i) {
        const QList<ViewTask> asked = tasks(context.now, brand);
        context.now += std::chrono::milliseconds(100);
        QList<ConversationId> changed;
        for (int c = 0; c < 3; ++c)
            changed << made.ids.at(random.bounded(int(made.ids.size())));
        countViews(db, asked, changed, context, brand);
    }
    times.perCommit = timer.nsecsElapsed() / 1000 / commits;

    timer.restart();
    for (const ViewTask &task : tasks({}, brand))
        ConversationTable(db).count(task.query, context);
    times.full = timer.nsecsElapsed() / 1000;
    return times;
}

void print(const char *title, const Times &times)
{
    QTextStream(stdout) << title << "\n"
                        << "the built-in ones, at once: " << times.sums << " µs\n"
                        << "the saved ones read for the first time: " << times.first
                        << " µs, the longest transaction " << times.longest << " µs\n"
                        << "after a commit of 3 conversations: " << times.perCommit << " µs\n"
                        << "counted anew: " << times.full << " µs, "
                        << times.full / std::max<qint64>(1, times.perCommit) << " times as much\n";
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const int conversations =
        std::max(1000, qEnvironmentVariableIntValue("SPORTELLO_BENCH_CONVERSATIONS"));
    const QTemporaryDir folder;
    StoreLocation location;
    location.path = folder.filePath(u"views.sqlite"_s);
    ManualClock clock;
    Store store(location, clock);
    if (!store.open())
        return 1;
    const Result<Made> made = waitFor(store.run([conversations](TeamDatabase &db) -> Result<Made> {
        return fill(db, conversations);
    }),
                                      600'000);
    if (!made)
        return 1;
    const auto run = [&store, &made](const std::optional<BrandId> &brand) {
        return waitFor(store.run([made = *made, brand](TeamDatabase &db) -> Result<Times> {
            return measure(db, made, brand);
        }),
                       600'000);
    };
    const Result<Times> all = run({});
    const Result<Times> one = run(made->brand);
    if (!all || !one)
        return 1;
    QTextStream(stdout) << "views: 12 saved views and the built-in ones over " << conversations
                        << " conversations\n";
    print("of all brands", *all);
    print("of one brand, a third of them", *one);
    return 0;
}
