// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "core/clock.h"
#include "support/manualclock.h"
#include "support/testcase.h"

using namespace sportello;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// The two kinds of time, the real one and the one of tests.
class TestClock : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void elapsedTimeNeverGoesBack()
    {
        const SystemClock clock;
        auto last = clock.elapsed();
        for (int i = 0; i < 1000; ++i) {
            const auto next = clock.elapsed();
            QVERIFY(next >= last);
            last = next;
        }
        QTest::qWait(15);
        QVERIFY(clock.elapsed() >= last + 10ms);
    }

    void wallTimeIsTheSystemsTime()
    {
        const SystemClock clock;
        const qint64 before = QDateTime::currentMSecsSinceEpoch();
        const qint64 now = toMilliseconds(clock.now());
        QVERIFY(now >= before);
        QVERIFY(now <= QDateTime::currentMSecsSinceEpoch());
    }

    void callsComeNotTooEarly()
    {
        SystemClock clock;
        const auto start = clock.elapsed();
        std::optional<std::chrono::milliseconds> called;
        clock.callAfter(20ms, this, [&] { called = clock.elapsed(); });
        QVERIFY(!called);
        QTRY_VERIFY(called.has_value());
        QVERIFY(*called - start >= 19ms); // both are cut to whole milliseconds
    }

    void nobodyIsCalledAfterItsEnd()
    {
        SystemClock clock;
        bool called = false;
        {
            QObject context;
            clock.callAfter(0ms, &context, [&called] { called = true; });
        }
        QTest::qWait(5);
        QVERIFY(!called);
    }

    void theManualClockStandsStill()
    {
        ManualClock clock;
        const Instant now = clock.now();
        const auto elapsed = clock.elapsed();
        QTest::qWait(5);
        QCOMPARE(toMilliseconds(clock.now()), toMilliseconds(now));
        QVERIFY(clock.elapsed() == elapsed);
        clock.advance(90s);
        QVERIFY(clock.now() - now == 90s);
        QVERIFY(clock.elapsed() - elapsed == 90s);
        clock.jump(-2h);
        QVERIFY(clock.now() - now == 90s - 2h);
        QVERIFY(clock.elapsed() - elapsed == 90s);
    }

    void theManualClockCallsInOrder()
    {
        ManualClock clock;
        const auto start = clock.elapsed();
        QStringList calls;
        const auto note = [&](const QString &name) {
            calls.append(name + QString::number((clock.elapsed() - start).count()));
        };
        clock.callAfter(30ms, this, [&] { note(u"c"_s); });
        clock.callAfter(10ms, this, [&] {
            note(u"a"_s);
            clock.callAfter(5ms, this, [&] { note(u"b"_s); });
        });
        clock.callAfter(30ms, this, [&] { note(u"d"_s); });
        clock.callAfter(60ms, this, [&] { note(u"e"_s); });
        {
            QObject gone;
            clock.callAfter(20ms, &gone, [&] { note(u"x"_s); });
            QCOMPARE(clock.pending(), 5);
        }
        QCOMPARE(clock.pending(), 4);
        clock.advance(50ms);
        const QStringList expected{u"a10"_s, u"b15"_s, u"c30"_s, u"d30"_s};
        QCOMPARE(calls, expected);
        QCOMPARE(clock.pending(), 1);
    }

    void instantsRoundTrip()
    {
        const Instant instant = fromMilliseconds(1'778'752'800'123);
        QCOMPARE(toRfc3339(instant), u"2026-05-14T10:00:00.123Z"_s);
        QVERIFY(fromDateTime(toDateTime(instant)) == instant);
        QVERIFY(fromDateTime(
                    QDateTime::fromString(u"2026-05-14T12:00:00.123+02:00"_s, Qt::ISODateWithMs))
                == instant);
        QCOMPARE(toMilliseconds(fromMilliseconds(-1)), -1);
    }
};

SPORTELLO_TEST(TestClock)
#include "test_clock.moc"
