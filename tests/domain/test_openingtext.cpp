// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/openingtext.h"

#include "support/testcase.h"

using namespace sportello;
using namespace Qt::StringLiterals;

/// Opening hours as people write them.
class TestOpeningText final : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void aDayIsRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("wrong");
        QTest::newRow("nothing") << u"  "_s << QString() << QString();
        QTest::newRow("hours alone") << u"9-18"_s << u"9:00–18:00"_s << QString();
        QTest::newRow("twice") << u"9:00–12:30,14.00 - 18"_s << u"9:00–12:30, 14:00–18:00"_s
                               << QString();
        QTest::newRow("past midnight") << u"18–2"_s << u"18:00–2:00"_s << QString();
        QTest::newRow("to midnight") << u"18-24"_s << u"18:00–24:00"_s << QString();
        QTest::newRow("all day") << u"0-24"_s << u"0:00–24:00"_s << QString();
        QTest::newRow("no time at all") << u"9-9"_s << QString() << u"9-9"_s;
        QTest::newRow("a word") << u"9-12, noon"_s << u"9:00–12:00"_s << u"noon"_s;
        QTest::newRow("hour 25") << u"9-25"_s << QString() << u"9-25"_s;
        QTest::newRow("minute 60") << u"9:60-10"_s << QString() << u"9:60-10"_s;
        QTest::newRow("half") << u"9-"_s << QString() << u"9-"_s;
    }
    void aDayIsRead()
    {
        QFETCH(QString, text);
        const OpeningTextReading reading = readOpeningText(text);
        QTEST(openingText(reading.spans), "written");
        QTEST(reading.wrong, "wrong");
    }

    void aNightBelongsToTheDayOnWhichItBegins()
    {
        OpeningHours hours;
        hours.timeZone = u"Europe/Rome"_s;
        WrittenWeek week;
        week[4] = readOpeningText(u"12-15, 18-2"_s).spans;
        week[6] = readOpeningText(u"18-1:30"_s).spans;
        hours.week = storedWeek(week);
        QVERIFY(hours.isValid());
        QCOMPARE(hours.week[5], QList<OpeningSpan>({{0, 120}}));
        QCOMPARE(hours.week[0], QList<OpeningSpan>({{0, 90}}));
        QCOMPARE(writtenWeek(hours.week), week);
    }

    void aWeekWithoutABreakIsSevenDays()
    {
        WrittenWeek week;
        week.fill({{0, 24 * 60}});
        QCOMPARE(storedWeek(week), week);
        QCOMPARE(writtenWeek(storedWeek(week)), week);
    }

    void everyWeekComesBack()
    {
        // Spans on the hour, several a day, many of them up to midnight and from it.
        quint32 number = 1;
        const auto random = [&number](int below) {
            number = number * 1664525u + 1013904223u;
            return int((number >> 8) % quint32(below));
        };
        for (int round = 0; round < 2000; ++round) {
            OpeningHours hours;
            hours.timeZone = u"UTC"_s;
            for (QList<OpeningSpan> &day : hours.week) {
                for (int from = random(4) * 60; from < 24 * 60;) {
                    const int to = std::min(24 * 60, from + (1 + random(12)) * 60);
                    day.append({from, to});
                    from = to + (1 + random(8)) * 60;
                }
            }
            QVERIFY(hours.isValid());
            WrittenWeek read;
            const WrittenWeek written = writtenWeek(hours.week);
            for (size_t day = 0; day < 7; ++day)
                read[day] = readOpeningText(openingText(written[day])).spans;
            QCOMPARE(storedWeek(read), hours.week);
        }
    }
};

SPORTELLO_TEST(TestOpeningText)
#include "test_openingtext.moc"
