// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

// How long a search of the whole history takes, through the service and as the bare statement of
// the full-text index:
//   SPORTELLO_BENCH_MESSAGES=1000000 build/test/bench_search [DATABASE]
// With a database's path the history made there is used again.

#include "domain/fold.h"
#include "makehistory.h"
#include "services/accounts.h"
#include "services/historysearch.h"
#include "support/manualclock.h"
#include "support/nothing.h"
#include "support/wait.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QHash>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

using namespace sportello;
using namespace Qt::StringLiterals;

namespace {

constexpr int Rounds = 60;
constexpr int Longest = 5000; // ms for each case; what is slow is not repeated as often

struct Times
{
    double p50 = 0;
    double p95 = 0;
};

template<typename Work>
Times timed(Work work)
{
    QList<double> milliseconds;
    work();
    QElapsedTimer whole;
    whole.start();
    for (int i = 0; i < Rounds && whole.elapsed() < Longest; ++i) {
        QElapsedTimer timer;
        timer.start();
        work();
        milliseconds << double(timer.nsecsElapsed()) / 1e6;
    }
    std::sort(milliseconds.begin(), milliseconds.end());
    return {milliseconds.at(milliseconds.size() / 2),
            milliseconds.at(milliseconds.size() * 95 / 100)};
}

/// Words of the history, the most frequent first.
QStringList words(Store &store)
{
    const Result<QStringList> texts =
        waitFor(store.run([](TeamDatabase &database) -> Result<QStringList> {
            QStringList found;
            Statement select =
                database.statement(u"SELECT text FROM message ORDER BY id DESC LIMIT 4000"_s);
            select.exec();
            while (select.next())
                found << select.text(0);
            return found;
        }));
    QHash<QString, int> counts;
    for (const QString &text : texts.valueOr({})) {
        for (const QString &word : foldedWords(text)) {
            if (word.size() > 3 && word.front().isLetter())
                ++counts[word];
        }
    }
    QStringList found = counts.keys();
    std::sort(found.begin(), found.end(), [&counts](const QString &a, const QString &b) {
        return counts.value(a) != counts.value(b) ? counts.value(a) > counts.value(b) : a < b;
    });
    return found;
}

struct Case
{
    const char *name;
    QString query;
    QString match; ///< for the bare statement
    HistoryOrder order = HistoryOrder::Newest;
};

class Bench
{
public:
    Bench(Store &store, Clock &clock)
        : m_store(store)
        , m_inbox(store, clock)
        , m_context{m_http, clock}
        , m_accounts(store, m_inbox, m_networks, m_secrets, m_context, false)
        , m_privatePosts(store, m_accounts, clock)
        , m_people(store)
        , m_search(store, clock, m_people, m_privatePosts, AgentId::make(), QTimeZone::utc())
    {
    }

    void run(const Case &one)
    {
        HistoryRequest request;
        request.text = one.query;
        request.order = one.order;
        qsizetype hits = 0;
        const Times whole =
            timed([&] { hits = waitFor(m_search.page(request)).value().hits.size(); });
        const Times bare = timed([&] { bareStatement(one.match); });
        std::printf("%-26s p50 %7.2f ms   p95 %7.2f ms   bare %6.2f ms   ratio %5.1f   %lld hits\n",
                    one.name, whole.p50, whole.p95, bare.p50, whole.p50 / std::max(bare.p50, 0.001),
                    (long long)hits);
        std::fflush(stdout);
    }

    void facets(const QString &text)
    {
        HistoryRequest request;
        request.text = text;
        const Times times = timed([&] { waitFor(m_search.facets(request)); });
        std::printf("%-26s p50 %7.2f ms   p95 %7.2f ms\n", "counts of a common word", times.p50,
                    times.p95);
    }

private:
    void bareStatement(const QString &match)
    {
        waitFor(m_store.run([match](TeamDatabase &database) -> Result<int> {
            Statement select = database.statement(
                u"SELECT m.id, m.text FROM message_search s JOIN message m ON m.id = s.rowid"
                u" WHERE message_search MATCH ? ORDER BY s.rowid DESC LIMIT 50"_s);
            select.bind(match).exec();
            int rows = 0;
            while (select.next())
                rows += select.text(1).isEmpty() ? 0 : 1;
            return rows;
        }));
    }

    Store &m_store;
    NoSecrets m_secrets;
    NoTransport m_http;
    NetworkList m_networks;
    Inbox m_inbox;
    NetworkContext m_context;
    Accounts m_accounts;
    PrivatePosts m_privatePosts;
    ContactCards m_people;
    HistorySearch m_search;
};

void measure(Store &store, Clock &clock)
{
    const QStringList all = words(store);
    if (all.size() < 20)
        return;
    const QString common = all.at(0);
    const QString second = all.at(1);
    const QString middle = all.at(all.size() / 10);
    const QString rare = all.last();
    const QString phrase = u"\"%1 %2\""_s.arg(common, second);
    const QString filter = u" account:aurora after:2024-02-01 before:2024-05-01"_s;
    const auto relevant = HistoryOrder::Relevance;
    Bench bench(store, clock);
    const auto begun = [](const QString &word) { return u"\"%1\"*"_s.arg(word.left(3)); };
    const QList<Case> cases{
        {"rare word", rare, rare},
        {"common word", common, common},
        {"phrase", phrase, phrase},
        {"two words", common + u' ' + middle, common + u" AND "_s + middle},
        {"common and rare", common + u' ' + rare, common + u" AND "_s + rare},
        {"three letters", common.left(3) + u'*', begun(common)},
        {"three rare letters", rare.left(3) + u'*', begun(rare)},
        {"common, account, days", common + filter, common},
        {"rare, account, days", rare + filter, rare},
        {"common, from a person", common + u" from:guest77"_s, common},
        {"common, nothing left", common + u" tag:none"_s, common},
        {"relevance, rare", rare, rare, relevant},
        {"relevance, common", common, common, relevant},
        {"relevance, phrase", phrase, phrase, relevant},
        {"relevance, two words", common + u' ' + middle, common + u" AND "_s + middle, relevant},
    };
    for (const Case &one : cases)
        bench.run(one);
    bench.facets(common);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const int messages = std::max(1000, qEnvironmentVariableIntValue("SPORTELLO_BENCH_MESSAGES"));
    const QTemporaryDir folder;
    StoreLocation location;
    location.path =
        argc > 1 ? QString::fromLocal8Bit(argv[1]) : folder.filePath(u"search.sqlite"_s);
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
