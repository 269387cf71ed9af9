// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/openinghours.h"
#include "support/testcase.h"

#include <QTimeZone>

#include <random>

using namespace sportello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using std::chrono::milliseconds;
using std::chrono::minutes;

Instant at(const QString &utc)
{
    return fromDateTime(QDateTime::fromString(utc, Qt::ISODate));
}

OpeningHours officeHours(const QString &zone = u"Europe/Rome"_s)
{
    OpeningHours hours;
    hours.timeZone = zone;
    for (size_t day = 0; day < 5; ++day)
        hours.week.at(day) = {{9 * 60, 13 * 60}, {14 * 60, 18 * 60}};
    return hours;
}

/// The second implementation: looks at the clock on the wall for every minute.
bool wallSaysOpen(const OpeningHours &hours, const QTimeZone &zone, Instant instant)
{
    const QDateTime local = toDateTime(instant).toTimeZone(zone);
    const int minute = local.time().hour() * 60 + local.time().minute();
    QList<OpeningSpan> spans = hours.week.at(size_t(local.date().dayOfWeek() - 1));
    for (const bool withYear : {false, true}) {
        for (const OpeningException &exception : hours.exceptions) {
            if (exception.month != local.date().month() || exception.day != local.date().day()
                || exception.year.has_value() != withYear
                || (withYear && *exception.year != local.date().year()))
                continue;
            spans.clear();
            if (exception.open)
                spans.append(*exception.open);
        }
    }
    for (const OpeningSpan &span : spans) {
        if (minute >= span.from && minute < span.to)
            return true;
    }
    return false;
}

class Random
{
public:
    explicit Random(unsigned seed)
        : m_engine(seed)
    {
    }
    int upTo(int most) { return std::uniform_int_distribution<int>(0, most)(m_engine); }

    QList<OpeningSpan> spans()
    {
        switch (upTo(4)) {
        case 0: return {};
        case 1: return {{0, 1440}};
        case 2: return {{upTo(200), 300 + upTo(1140)}};
        case 3: return {{0, 1 + upTo(300)}, {1000 + upTo(300), 1440}};
        default: return {{900, 901 + upTo(500)}, {upTo(300), 400 + upTo(400)}};
        }
    }

    OpeningHours hours(const QString &zone, const QDate &around)
    {
        OpeningHours hours;
        hours.timeZone = zone;
        for (QList<OpeningSpan> &spans : hours.week)
            spans = this->spans();
        for (int i = 0; i < 3; ++i) {
            const QDate date = around.addDays(i);
            OpeningException exception{{}, date.month(), date.day(), {}, {}};
            if (upTo(1) == 0)
                exception.year = date.year();
            if (upTo(1) == 0)
                exception.open = OpeningSpan{upTo(700), 701 + upTo(700)};
            if (upTo(2) == 0)
                hours.exceptions.append(exception);
        }
        return hours;
    }

private:
    std::mt19937 m_engine;
};

} // namespace

/// When somebody answers, across everything that clocks and calendars do.
class TestOpeningHours : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void aWeekInTheOffice()
    {
        const OpeningHours hours = officeHours();
        // 2026-05-14 is a Thursday; Rome is two hours ahead of UTC.
        QVERIFY(!hours.isOpen(at(u"2026-05-14T06:59:59Z"_s)));
        QVERIFY(hours.isOpen(at(u"2026-05-14T07:00:00Z"_s)));
        QVERIFY(!hours.isOpen(at(u"2026-05-14T11:00:00Z"_s)));
        QVERIFY(!hours.isOpen(at(u"2026-05-16T08:00:00Z"_s)));
        QCOMPARE(hours.nextOpening(at(u"2026-05-14T08:00:00Z"_s)),
                 std::optional(at(u"2026-05-14T08:00:00Z"_s)));
        QCOMPARE(hours.nextOpening(at(u"2026-05-15T16:00:00Z"_s)),
                 std::optional(at(u"2026-05-18T07:00:00Z"_s)));
        // Friday 17:30 and an hour: half of it on Monday.
        QCOMPARE(hours.addBusinessTime(at(u"2026-05-15T15:30:00Z"_s), 1h),
                 std::optional(at(u"2026-05-18T07:30:00Z"_s)));
        QCOMPARE(hours.addBusinessTime(at(u"2026-05-15T15:30:00Z"_s), 30min),
                 std::optional(at(u"2026-05-15T16:00:00Z"_s)));
        QCOMPARE(hours.addBusinessTime(at(u"2026-05-16T08:00:00Z"_s), 0min),
                 std::optional(at(u"2026-05-16T08:00:00Z"_s)));
        QCOMPARE(
            hours.businessTimeBetween(at(u"2026-05-15T10:30:00Z"_s), at(u"2026-05-18T07:10:00Z"_s)),
            milliseconds(30min + 4h + 10min));
        QCOMPARE(
            hours.businessTimeBetween(at(u"2026-05-15T10:30:00Z"_s), at(u"2026-05-15T10:20:00Z"_s)),
            milliseconds(0));
    }

    void theHourThatIsLeftOutAndTheOneThatComesTwice()
    {
        OpeningHours hours;
        hours.timeZone = u"Europe/Rome"_s;
        hours.week.fill({{60, 240}});
        // 2026-03-29: 2:00 becomes 3:00. 1:00 to 4:00 are two hours.
        QCOMPARE(
            hours.businessTimeBetween(at(u"2026-03-28T12:00:00Z"_s), at(u"2026-03-29T12:00:00Z"_s)),
            milliseconds(2h));
        QCOMPARE(hours.addBusinessTime(at(u"2026-03-29T00:00:00Z"_s), 90min),
                 std::optional(at(u"2026-03-29T01:30:00Z"_s)));
        // 2026-10-25: 3:00 becomes 2:00. They are four.
        QCOMPARE(
            hours.businessTimeBetween(at(u"2026-10-24T12:00:00Z"_s), at(u"2026-10-25T12:00:00Z"_s)),
            milliseconds(4h));
        QCOMPARE(hours.addBusinessTime(at(u"2026-10-24T12:00:00Z"_s), 4h),
                 std::optional(at(u"2026-10-25T03:00:00Z"_s)));
    }

    void overMidnightIsTwoSpans()
    {
        OpeningHours hours;
        hours.timeZone = u"UTC"_s;
        hours.week.at(4) = {{22 * 60, 1440}};
        hours.week.at(5) = {{0, 120}};
        QVERIFY(hours.isOpen(at(u"2026-05-15T23:59:59Z"_s)));
        QVERIFY(hours.isOpen(at(u"2026-05-16T00:00:00Z"_s)));
        QCOMPARE(hours.addBusinessTime(at(u"2026-05-15T23:00:00Z"_s), 2h),
                 std::optional(at(u"2026-05-16T01:00:00Z"_s)));
    }

    void exceptionsGoBeforeTheWeek()
    {
        OpeningHours hours = officeHours(u"UTC"_s);
        hours.exceptions = {{{}, 12, 25, u"Natale"_s, {}},
                            {{}, 12, 24, u"Vigilia"_s, OpeningSpan{9 * 60, 12 * 60}},
                            {2026, 12, 24, u"Fair"_s, OpeningSpan{10 * 60, 11 * 60}},
                            {2027, 1, 2, u"Inventory"_s, OpeningSpan{480, 540}}};
        QVERIFY(hours.isValid());
        QVERIFY(!hours.isOpen(at(u"2026-12-25T10:00:00Z"_s)));
        QVERIFY(!hours.isOpen(at(u"2028-12-25T10:00:00Z"_s)));
        QVERIFY(hours.isOpen(at(u"2027-12-24T09:30:00Z"_s)));
        QVERIFY(!hours.isOpen(at(u"2026-12-24T09:30:00Z"_s)));
        // A Saturday on which they work.
        QVERIFY(hours.isOpen(at(u"2027-01-02T08:30:00Z"_s)));
        // Thursday 24th 10:30, an hour: half before Christmas, half on Monday.
        QCOMPARE(hours.addBusinessTime(at(u"2026-12-24T10:30:00Z"_s), 1h),
                 std::optional(at(u"2026-12-28T09:30:00Z"_s)));
    }

    void whatNeverOpensIsNotLookedForWithoutEnd()
    {
        OpeningHours hours;
        hours.timeZone = u"Europe/Rome"_s;
        const Instant now = at(u"2026-05-14T10:00:00Z"_s);
        QVERIFY(!hours.isOpen(now));
        QVERIFY(!hours.nextOpening(now));
        QVERIFY(!hours.addBusinessTime(now, 1min));
        QCOMPARE(hours.businessTimeBetween(now, now + 24h * 365), milliseconds(0));
        // Three minutes a year are there, but not soon enough.
        hours.exceptions = {{{}, 5, 20, {}, OpeningSpan{600, 603}}};
        QVERIFY(hours.addBusinessTime(now, 6min));
        QVERIFY(!hours.addBusinessTime(now, 9min + 1ms));
    }

    void leapDayOfEveryYear()
    {
        OpeningHours hours;
        hours.timeZone = u"UTC"_s;
        hours.exceptions = {{{}, 2, 29, {}, OpeningSpan{600, 660}}};
        QVERIFY(hours.isValid());
        QCOMPARE(hours.nextOpening(at(u"2027-03-01T00:00:00Z"_s)),
                 std::optional(at(u"2028-02-29T10:00:00Z"_s)));
    }

    void whatIsWrongIsNoticed()
    {
        QVERIFY(officeHours().isValid());
        OpeningHours hours = officeHours(u"Europe/Atlantis"_s);
        QVERIFY(!hours.isValid());
        hours = officeHours();
        hours.week.at(6) = {{600, 600}};
        QVERIFY(!hours.isValid());
        hours.week.at(6) = {{700, 800}, {600, 701}};
        QVERIFY(!hours.isValid());
        hours.week.at(6) = {{700, 800}, {600, 700}};
        QVERIFY(hours.isValid());
        hours.week.at(6) = {{700, 1441}};
        QVERIFY(!hours.isValid());
        hours = officeHours();
        hours.exceptions = {{2026, 2, 29, {}, {}}};
        QVERIFY(!hours.isValid());
        hours.exceptions = {{{}, 8, 15, {}, {}}, {{}, 8, 15, u"again"_s, {}}};
        QVERIFY(!hours.isValid());
        hours.exceptions = {{{}, 8, 15, {}, {}}, {2026, 8, 15, {}, {}}};
        QVERIFY(hours.isValid());
    }

    void daysAreWords()
    {
        OpeningException exception{{}, 2, 29, {}, {}};
        QCOMPARE(toWord(exception), u"02-29"_s);
        QVERIFY(openingExceptionFromWord(u"02-29"_s) == exception);
        exception = {2026, 12, 5, {}, {}};
        QCOMPARE(toWord(exception), u"2026-12-05"_s);
        QVERIFY(openingExceptionFromWord(u"2026-12-05"_s) == exception);
        for (const QString &word : {u""_s, u"12"_s, u"13-01"_s, u"02-30"_s, u"2026-02-29"_s})
            QVERIFY2(!openingExceptionFromWord(word), qPrintable(word));
    }

    // Lord Howe's clocks move by half an hour, Havana's at midnight, Apia left a whole day out, and
    // Kathmandu's offset is no whole hour.
    void agreesWithTheClockOnTheWall_data()
    {
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QDate>("start");
        QTest::newRow("Rome, spring") << u"Europe/Rome"_s << QDate(2026, 3, 27);
        QTest::newRow("Rome, autumn") << u"Europe/Rome"_s << QDate(2026, 10, 23);
        QTest::newRow("Rome, new year") << u"Europe/Rome"_s << QDate(2026, 12, 30);
        QTest::newRow("Rome, leap day") << u"Europe/Rome"_s << QDate(2028, 2, 27);
        QTest::newRow("Lord Howe") << u"Australia/Lord_Howe"_s << QDate(2026, 4, 3);
        QTest::newRow("Havana, spring") << u"America/Havana"_s << QDate(2026, 3, 6);
        QTest::newRow("Havana, autumn") << u"America/Havana"_s << QDate(2026, 10, 30);
        QTest::newRow("Apia") << u"Pacific/Apia"_s << QDate(2011, 12, 28);
        QTest::newRow("Kathmandu") << u"Asia/Kathmandu"_s << QDate(2026, 6, 1);
        QTest::newRow("New York") << u"America/New_York"_s << QDate(2026, 10, 30);
    }

    void agreesWithTheClockOnTheWall()
    {
        QFETCH(QString, zone);
        QFETCH(QDate, start);
        const QTimeZone timeZone(zone.toLatin1());
        QVERIFY(timeZone.isValid());
        constexpr int length = 5 * 24 * 60;
        const Instant first = fromDateTime(QDateTime(start, QTime(0, 0), Qt::UTC));
        Random random(unsigned(qHash(zone) + uint(start.toJulianDay())));
        for (int round = 0; round < 6; ++round) {
            const OpeningHours hours = random.hours(zone, start.addDays(1));
            QList<int> openUntil{0}; // open minutes before each
            for (int minute = 0; minute < length; ++minute) {
                const bool open = wallSaysOpen(hours, timeZone, first + minutes(minute));
                openUntil.append(openUntil.last() + (open ? 1 : 0));
            }
            for (int sample = 0; sample < 60; ++sample) {
                const int from = random.upTo(length - 1);
                const int to = from + random.upTo(length - from);
                const Instant begin = first + minutes(from);
                QCOMPARE(hours.isOpen(begin), openUntil.at(from + 1) > openUntil.at(from));
                const int between = openUntil.at(to) - openUntil.at(from);
                QCOMPARE(hours.businessTimeBetween(begin, first + minutes(to)),
                         milliseconds(minutes(between)));
                if (between > 0) {
                    // The first minute by which so many open ones have passed.
                    int end = from;
                    while (openUntil.at(end) - openUntil.at(from) < between)
                        ++end;
                    QCOMPARE(hours.addBusinessTime(begin, minutes(between)),
                             std::optional(first + minutes(end)));
                    int opening = from;
                    while (openUntil.at(opening + 1) == openUntil.at(opening))
                        ++opening;
                    QCOMPARE(hours.nextOpening(begin), std::optional(first + minutes(opening)));
                }
            }
        }
    }
};

SPORTELLO_TEST(TestOpeningHours)
#include "test_openinghours.moc"
