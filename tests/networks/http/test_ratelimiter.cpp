// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "networks/http/rateheaders.h"
#include "networks/http/ratelimiter.h"
#include "support/manualclock.h"
#include "support/testcase.h"

using namespace sportello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;
using Urgency = RateLimiter::Urgency;

/// Waits: how long, and never too short.
class TestRateLimiter : public TestCase
{
    Q_OBJECT

private:
    static HttpAnswer budget(int limit, int left, milliseconds resetsIn, int status = 200)
    {
        HttpAnswer answer;
        answer.status = status;
        answer.budget = RateBudget{limit, left, resetsIn};
        if (left == 0)
            answer.retryAfter = resetsIn;
        return answer;
    }

    static HttpAnswer tooMany(std::optional<milliseconds> retryAfter)
    {
        HttpAnswer answer;
        answer.status = 429;
        answer.retryAfter = retryAfter;
        return answer;
    }

private Q_SLOTS:
    void backoffStaysWithinItsBounds()
    {
        for (const double chance : {0.0, 0.25, 0.5, 0.999'999}) {
            Backoff full(2s, 5min, [chance] { return chance; });
            Backoff equal(2s, 5min, [chance] { return chance; });
            milliseconds step = 2s;
            for (int i = 0; i < 100; ++i) {
                const milliseconds anything = full.next(Backoff::Jitter::Full);
                QVERIFY(anything >= 0ms && anything <= step);
                QVERIFY(std::abs(double(anything.count()) - double(step.count()) * chance) <= 1);
                const milliseconds half = equal.next(Backoff::Jitter::Equal);
                QVERIFY(half >= step / 2 && half <= step);
                step = std::min<milliseconds>(step * 2, 5min);
            }
            QCOMPARE(step, milliseconds(5min));
            QCOMPARE(full.attempts(), 100);
            full.reset();
            QVERIFY(full.next(Backoff::Jitter::Full) <= 2s);
        }
    }

    void failuresCountedElsewhereWaitAsLong()
    {
        Backoff counting(2s, 5min, [] { return 0.25; });
        const Backoff asked(2s, 5min, [] { return 0.25; });
        for (int failures = 1; failures < 20; ++failures) {
            QCOMPARE(asked.after(failures, Backoff::Jitter::Equal),
                     counting.next(Backoff::Jitter::Equal));
        }
        QCOMPARE(asked.after(1, Backoff::Jitter::Equal), 1250ms);
        QCOMPARE(asked.after(2, Backoff::Jitter::Equal), 2500ms);
        // Waiting for something else before the first attempt is no longer than after it.
        QCOMPARE(asked.after(0, Backoff::Jitter::Full), asked.after(1, Backoff::Jitter::Full));
        QCOMPARE(asked.attempts(), 0);
    }

    void backoffIsNotTheSameForEverybody()
    {
        QSet<qint64> waits;
        for (int i = 0; i < 50; ++i) {
            Backoff one(1h, 1h);
            waits.insert(one.next(Backoff::Jitter::Equal).count());
        }
        QVERIFY(waits.size() > 40);
    }

    void nothingKnownMeansGo()
    {
        const ManualClock clock;
        const RateLimiter limiter(clock);
        QCOMPARE(limiter.delayBefore(), 0ms);
        QCOMPARE(limiter.delayBefore(Urgency::Background, u"media"_s), 0ms);
    }

    void waitsForTheReset()
    {
        ManualClock clock;
        RateLimiter limiter(clock);
        limiter.learn(budget(300, 0, 40s));
        QCOMPARE(limiter.delayBefore(), 40'000ms);
        QCOMPARE(limiter.delayBefore(Urgency::Person, u"media"_s), 0ms);
        clock.jump(24h); // somebody sets the clock
        QCOMPARE(limiter.delayBefore(), 40'000ms);
        clock.advance(39'999ms);
        QCOMPARE(limiter.delayBefore(), 1ms);
        clock.advance(1ms);
        QCOMPARE(limiter.delayBefore(), 0ms);
    }

    void requestsOnTheirWayCount()
    {
        ManualClock clock;
        RateLimiter limiter(clock);
        limiter.learn(budget(300, 2, 10s));
        QCOMPARE(limiter.delayBefore(), 0ms);
        limiter.sent();
        QCOMPARE(limiter.delayBefore(), 0ms);
        limiter.sent();
        QCOMPARE(limiter.delayBefore(), 10'000ms);
        clock.advance(10s);
        QCOMPARE(limiter.delayBefore(), 0ms);
    }

    void backgroundLeavesTheRestToPeople()
    {
        ManualClock clock;
        RateLimiter limiter(clock);
        limiter.learn(budget(300, 31, 60s));
        QCOMPARE(limiter.delayBefore(Urgency::Background), 0ms);
        limiter.learn(budget(300, 30, 60s));
        QCOMPARE(limiter.delayBefore(Urgency::Background), 60'000ms);
        QCOMPARE(limiter.delayBefore(Urgency::Person), 0ms);
    }

    void refusalsAreObeyed_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<qint64>("atLeast");
        QTest::addRow("seconds") << QByteArray("10072") << qint64(10'072'000);
        QTest::addRow("date") << QByteArray("Thu, 14 May 2026 10:10:00 GMT") << qint64(600'000);
        QTest::addRow("zero") << QByteArray("0") << qint64(1'000);
        QTest::addRow("negative") << QByteArray("-1") << qint64(1'000);
        QTest::addRow("huge") << QByteArray("999999999") << qint64(86'400'000);
        QTest::addRow("missing") << QByteArray() << qint64(1'000);
    }
    void refusalsAreObeyed()
    {
        QFETCH(QByteArray, header);
        QFETCH(qint64, atLeast);
        ManualClock clock;
        RateLimiter limiter(clock);
        HttpAnswer answer;
        answer.status = 429;
        answer.headers.emplaceBack("retry-after", header);
        readRateHeaders(answer, clock.now());
        limiter.learn(answer);
        const milliseconds wait = limiter.delayBefore();
        QVERIFY(wait.count() >= atLeast && wait <= 24h);
        clock.advance(wait - 1ms);
        QVERIFY(limiter.delayBefore() > 0ms);
    }

    /// A server that only ever refuses is asked less and less.
    void stormIsRiddenOut()
    {
        ManualClock clock;
        RateLimiter limiter(clock);
        int asked = 0;
        const milliseconds end = clock.elapsed() + 1h;
        while (clock.elapsed() < end) {
            ++asked;
            limiter.learn(tooMany({}));
            clock.advance(limiter.delayBefore());
        }
        QVERIFY(asked < 45);
        HttpAnswer good;
        good.status = 200;
        limiter.learn(good);
        limiter.learn(tooMany({}));
        QVERIFY(limiter.delayBefore() <= 2s);
    }

    void aLaterAnswerDoesNotShortenTheWait()
    {
        const ManualClock clock;
        RateLimiter limiter(clock);
        limiter.learn(tooMany(100s));
        limiter.learn(budget(300, 250, 10s)); // was asked before the refusal came
        QCOMPARE(limiter.delayBefore(), 100'000ms);
    }
};

SPORTELLO_TEST(TestRateLimiter)
#include "test_ratelimiter.moc"
