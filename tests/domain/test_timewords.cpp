// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/localtime.h"
#include "domain/timewords.h"
#include "support/testcase.h"

#include <QRandomGenerator>

using namespace sportello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Problem = TimeProblem::Kind;

namespace {

const QTimeZone rome("Europe/Rome");

/// "2026-11-18 10:20" on the clocks of Rome.
Instant inRome(const QString &text)
{
    const QDateTime time = QDateTime::fromString(text, u"yyyy-MM-dd HH:mm"_s);
    return fromLocal(time.date(), time.time(), rome);
}

QString shown(Instant instant, const QTimeZone &zone = rome)
{
    return toLocal(instant, zone).toString(u"yyyy-MM-dd HH:mm"_s);
}

QString read(const QString &text, const QString &now, DateOrder order = DateOrder::DayFirst)
{
    const TimeAnswer answer = timeFromWords(text, {inRome(now), rome, order});
    return answer.at ? shown(*answer.at) : u"? "_s + answer.problem.word;
}

} // namespace

/// Times as people write them.
class TestTimeWords : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QString>("at");
        // On Wednesday, 18 November 2026, at 10:20.
        const auto row = [](const char *text, const QString &at) { QTest::newRow(text) << at; };

        row("tomorrow 9", u"2026-11-19 09:00"_s);
        row("tomorrow", u"2026-11-19 09:00"_s);
        row("Tomorrow at 9:30 PM", u"2026-11-19 21:30"_s);
        row("domani", u"2026-11-19 09:00"_s);
        row("domani alle 9:30", u"2026-11-19 09:30"_s);
        row("alle 9.30 di domani", u"2026-11-19 09:30"_s);
        row("domani alle nove e mezza", u"2026-11-19 09:30"_s);
        row("domani alle 9 e un quarto", u"2026-11-19 09:15"_s);
        row("domani alle 9 e 20", u"2026-11-19 09:20"_s);
        row("domani mattina", u"2026-11-19 09:00"_s);
        row("domattina", u"2026-11-19 09:00"_s);
        row("domattina alle 8", u"2026-11-19 08:00"_s);
        row("domani sera alle 8", u"2026-11-19 20:00"_s);
        row("domani pomeriggio", u"2026-11-19 14:00"_s);
        row("dopodomani", u"2026-11-20 09:00"_s);
        row("dopo domani alle 15", u"2026-11-20 15:00"_s);
        row("the day after tomorrow, 8am", u"2026-11-20 08:00"_s);
        row("tomorrow noon", u"2026-11-19 12:00"_s);
        row("domani a mezzogiorno", u"2026-11-19 12:00"_s);
        row("tomorrow midnight", u"2026-11-20 00:00"_s);
        row("mezzanotte", u"2026-11-19 00:00"_s);

        row("today", u"2026-11-18 14:00"_s);
        row("oggi alle 16", u"2026-11-18 16:00"_s);
        row("oggi pomeriggio", u"2026-11-18 14:00"_s);
        row("this afternoon", u"2026-11-18 14:00"_s);
        row("questo pomeriggio alle 3", u"2026-11-18 15:00"_s);
        row("3 del pomeriggio", u"2026-11-18 15:00"_s);
        row("stasera", u"2026-11-18 18:00"_s);
        row("stasera alle 8", u"2026-11-18 20:00"_s);
        row("questa sera alle 20", u"2026-11-18 20:00"_s);
        row("tonight", u"2026-11-18 18:00"_s);
        row("tonight 9", u"2026-11-18 21:00"_s);
        row("this morning", u"2026-11-19 09:00"_s);
        row("today at 9", u"2026-11-19 09:00"_s);

        row("9", u"2026-11-19 09:00"_s);
        row("ore 9", u"2026-11-19 09:00"_s);
        row("h 14:30", u"2026-11-18 14:30"_s);
        row("h14", u"2026-11-18 14:00"_s);
        row("11", u"2026-11-18 11:00"_s);
        row("10:20", u"2026-11-19 10:20"_s);
        row("10:21", u"2026-11-18 10:21"_s);
        row("9pm", u"2026-11-18 21:00"_s);
        row("9 p.m.", u"2026-11-18 21:00"_s);
        row("12am", u"2026-11-19 00:00"_s);
        row("12pm", u"2026-11-18 12:00"_s);
        row("5 o'clock", u"2026-11-19 05:00"_s);
        row("entro le 18", u"2026-11-18 18:00"_s);

        row("monday", u"2026-11-23 09:00"_s);
        row("monday 14:00", u"2026-11-23 14:00"_s);
        row("lunedì", u"2026-11-23 09:00"_s);
        row("LUNEDI", u"2026-11-23 09:00"_s);
        row("lun. alle 10", u"2026-11-23 10:00"_s);
        row("lunedì mattina", u"2026-11-23 09:00"_s);
        row("friday evening", u"2026-11-20 18:00"_s);
        row("wednesday", u"2026-11-25 09:00"_s);
        row("wednesday 17:00", u"2026-11-18 17:00"_s);
        row("mercoledì alle 9", u"2026-11-25 09:00"_s);
        row("mar 12", u"2026-11-24 12:00"_s);
        row("next friday", u"2026-11-27 09:00"_s);
        row("next monday", u"2026-11-23 09:00"_s);
        row("venerdì prossimo", u"2026-11-20 09:00"_s);
        row("prossimo venerdì alle 11", u"2026-11-20 11:00"_s);
        row("mercoledì prossimo alle 17", u"2026-11-25 17:00"_s);
        row("this friday", u"2026-11-20 09:00"_s);
        row("next week", u"2026-11-23 09:00"_s);
        row("la settimana prossima", u"2026-11-23 09:00"_s);
        row("prossima settimana", u"2026-11-23 09:00"_s);
        row("giovedì della settimana prossima", u"2026-11-26 09:00"_s);
        row("thursday next week at 4pm", u"2026-11-26 16:00"_s);
        row("weekend", u"2026-11-21 09:00"_s);
        row("fine settimana", u"2026-11-21 09:00"_s);
        row("next weekend", u"2026-11-28 09:00"_s);
        row("fine mese", u"2026-11-30 09:00"_s);
        row("a fine mese alle 18", u"2026-11-30 18:00"_s);
        row("end of the month", u"2026-11-30 09:00"_s);
        row("end of next month", u"2026-12-31 09:00"_s);
        row("fine mese prossimo", u"2026-12-31 09:00"_s);
        row("next month", u"2026-12-01 09:00"_s);
        row("il mese prossimo", u"2026-12-01 09:00"_s);

        row("in 2 hours", u"2026-11-18 12:20"_s);
        row("fra 2 ore", u"2026-11-18 12:20"_s);
        row("tra due ore", u"2026-11-18 12:20"_s);
        row("tra 20 minuti", u"2026-11-18 10:40"_s);
        row("+2h", u"2026-11-18 12:20"_s);
        row("+ 2 h", u"2026-11-18 12:20"_s);
        row("+30m", u"2026-11-18 10:50"_s);
        row("1h30", u"2026-11-18 11:50"_s);
        row("1h30m", u"2026-11-18 11:50"_s);
        row("2 hours and 5 minutes", u"2026-11-18 12:25"_s);
        row("fra un'ora", u"2026-11-18 11:20"_s);
        row("fra un’ora e mezza", u"2026-11-18 11:50"_s);
        row("in an hour and a half", u"2026-11-18 11:50"_s);
        row("mezz'ora", u"2026-11-18 10:50"_s);
        row("in half an hour", u"2026-11-18 10:50"_s);
        row("tra un quarto d'ora", u"2026-11-18 10:35"_s);
        row("3d", u"2026-11-21 10:20"_s);
        row("fra 3 giorni alle 9", u"2026-11-21 09:00"_s);
        row("in a week", u"2026-11-25 10:20"_s);
        row("1w", u"2026-11-25 10:20"_s);
        row("tra un mese", u"2026-12-18 10:20"_s);
        row("2 hours from now", u"2026-11-18 12:20"_s);

        row("12/12 9:00", u"2026-12-12 09:00"_s);
        row("12/11 9:00", u"2027-11-12 09:00"_s);
        row("18/11 alle 9", u"2027-11-18 09:00"_s);
        row("18/11 alle 11", u"2026-11-18 11:00"_s);
        row("12/25", u"2026-12-25 09:00"_s);
        row("25/12/2026", u"2026-12-25 09:00"_s);
        row("25.12.26 8.15", u"2026-12-25 08:15"_s);
        row("12 dec", u"2026-12-12 09:00"_s);
        row("12 nov", u"2027-11-12 09:00"_s);
        row("il 12 dicembre alle 10", u"2026-12-12 10:00"_s);
        row("1º dicembre", u"2026-12-01 09:00"_s);
        row("December 3rd", u"2026-12-03 09:00"_s);
        row("the 3rd of december 2027 at 8", u"2027-12-03 08:00"_s);
        row("12 mar", u"2027-03-12 09:00"_s);
        row("lunedì 30/11", u"2026-11-30 09:00"_s);
        row("il 3", u"2026-12-03 09:00"_s);
        row("on the 20th at 7pm", u"2026-11-20 19:00"_s);
        row("il 31", u"2026-12-31 09:00"_s);
        row("friday 13th", u"2027-08-13 09:00"_s);
        row("2026-12-01 08:00", u"2026-12-01 08:00"_s);
        row("2026-12-01T08:00", u"2026-12-01 08:00"_s);
        row("2026-12-01", u"2026-12-01 09:00"_s);
        row("29 feb", u"2028-02-29 09:00"_s);
        row("29/2/2028", u"2028-02-29 09:00"_s);
    }

    void reads()
    {
        QFETCH(const QString, at);
        QCOMPARE(read(QString::fromUtf8(QTest::currentDataTag()), u"2026-11-18 10:20"_s), at);
    }

    void theOrderOfDatesIsThePlaces()
    {
        const QString now = u"2026-11-18 10:20"_s;
        QCOMPARE(read(u"2/12"_s, now), u"2026-12-02 09:00"_s);
        QCOMPARE(read(u"2/12"_s, now, DateOrder::MonthFirst), u"2027-02-12 09:00"_s);
        QCOMPARE(read(u"25/12"_s, now, DateOrder::MonthFirst), u"2026-12-25 09:00"_s);
        QCOMPARE(read(u"mar 12"_s, now, DateOrder::MonthFirst), u"2027-03-12 09:00"_s);
    }

    void timesOfDayMoveOn_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("now");
        QTest::addColumn<QString>("at");
        const auto row = [](const char *name, const QString &text, const QString &now,
                            const QString &at) { QTest::newRow(name) << text << now << at; };
        row("today is over soon", u"oggi"_s, u"2026-11-18 14:00"_s, u"2026-11-18 18:00"_s);
        row("today is over", u"today"_s, u"2026-11-18 18:00"_s, u"2026-11-19 09:00"_s);
        row("tonight is over", u"tonight"_s, u"2026-11-18 18:30"_s, u"2026-11-19 18:00"_s);
        row("the year ends", u"tomorrow"_s, u"2026-12-31 23:59"_s, u"2027-01-01 09:00"_s);
        row("this year's date is over", u"1/1 9:00"_s, u"2026-12-31 10:00"_s,
            u"2027-01-01 09:00"_s);
        row("next week over the year", u"next week"_s, u"2026-12-31 10:00"_s,
            u"2027-01-04 09:00"_s);
        row("fine mese on its last morning", u"fine mese"_s, u"2026-12-31 10:00"_s,
            u"2027-01-31 09:00"_s);
        row("months end differently", u"in 1 month"_s, u"2027-01-31 10:00"_s,
            u"2027-02-28 10:00"_s);
        row("a leap day", u"29 febbraio"_s, u"2028-02-29 08:00"_s, u"2028-02-29 09:00"_s);
        row("the leap day is over", u"29 febbraio"_s, u"2028-02-29 10:00"_s, u"2032-02-29 09:00"_s);
        row("one day after the 28th", u"domani"_s, u"2028-02-28 10:00"_s, u"2028-02-29 09:00"_s);
        row("sunday says monday", u"monday"_s, u"2026-11-22 10:00"_s, u"2026-11-23 09:00"_s);
        row("sunday says next monday", u"next monday"_s, u"2026-11-22 10:00"_s,
            u"2026-11-23 09:00"_s);
        row("monday says monday", u"lunedì"_s, u"2026-11-23 08:00"_s, u"2026-11-30 09:00"_s);
        row("monday says monday at 9", u"lunedì alle 9"_s, u"2026-11-23 08:00"_s,
            u"2026-11-23 09:00"_s);
    }

    void timesOfDayMoveOn()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, now);
        QFETCH(const QString, at);
        QCOMPARE(read(text, now), at);
    }

    void clocksThatChange()
    {
        // Forward on 28 March 2027 at 2:00, back on 25 October 2026 at 3:00.
        QCOMPARE(read(u"domani alle 2:30"_s, u"2027-03-27 12:00"_s), u"2027-03-28 03:30"_s);
        QCOMPARE(read(u"domani alle 9"_s, u"2027-03-27 12:00"_s), u"2027-03-28 09:00"_s);
        const auto at = [](const QString &text, Instant now) {
            return timeFromWords(text, {now, rome, DateOrder::DayFirst}).at.value_or(Instant{});
        };
        const Instant evening = inRome(u"2026-10-24 22:00"_s);
        const Instant first = fromDateTime(QDateTime({2026, 10, 25}, {0, 30}, Qt::UTC));
        QCOMPARE(at(u"2:30"_s, evening), first);
        QCOMPARE(at(u"2:30"_s, first), first + 1h); // the first one is over
        QCOMPARE(shown(at(u"2:30"_s, first + 1h)), u"2026-10-26 02:30"_s);
        // Hours are hours, days are days.
        QCOMPARE(at(u"+12h"_s, evening) - evening, Instant::duration(12h));
        QCOMPARE(at(u"+1d"_s, evening) - evening, Instant::duration(25h));
        QCOMPARE(at(u"domani alle 22"_s, evening) - evening, Instant::duration(25h));
        const Instant spring = inRome(u"2027-03-27 12:00"_s);
        QCOMPARE(at(u"+1d"_s, spring) - spring, Instant::duration(23h));
        // A whole hour that a zone never had: Lord Howe Island moves by thirty minutes.
        const QTimeZone island("Australia/Lord_Howe");
        const Instant there = fromLocal({2026, 10, 4}, {2, 10}, island);
        QCOMPARE(shown(there, island), u"2026-10-04 02:40"_s);
        QCOMPARE(shown(fromLocal({2026, 1, 1}, {9, 0}, QTimeZone()), QTimeZone::utc()),
                 u"2026-01-01 09:00"_s);
    }

    void saysWhatIsNotUnderstood_data()
    {
        QTest::addColumn<Problem>("kind");
        QTest::addColumn<QString>("word");
        const auto row = [](const char *text, Problem kind, const QString &word) {
            QTest::newRow(text) << kind << word;
        };
        row("", Problem::Empty, {});
        row("  ,  ", Problem::Empty, {});
        row("alle", Problem::Empty, {});
        row("tomorow 9", Problem::Unknown, u"tomorow"_s);
        row("domani alle Nòve e qualcosa", Problem::Unknown, u"qualcosa"_s);
        row("9 10", Problem::Unknown, u"10"_s);
        row("tomorrow monday", Problem::Unknown, u"monday"_s);
        row("fra 9", Problem::Unknown, u"fra"_s);
        row("+2", Problem::Unknown, u"+2"_s);
        row("in 2 hours at 9", Problem::Unknown, u"9"_s);
        row("tomorrow in 2 hours", Problem::Unknown, u"2"_s);
        row("after lunch", Problem::Unknown, u"after"_s);
        row("next", Problem::Unknown, u"next"_s);
        row("25:00", Problem::NoSuchTime, u"25:00"_s);
        row("9:75", Problem::NoSuchTime, u"9:75"_s);
        row("13pm", Problem::NoSuchTime, u"13pm"_s);
        row("31/2", Problem::NoSuchTime, u"31/2"_s);
        row("29/2/2027", Problem::NoSuchTime, u"29/2/2027"_s);
        row("40 nov", Problem::NoSuchTime, u"40"_s);
        row("il 32", Problem::NoSuchTime, u"32"_s);
        row("tuesday 30/11", Problem::NoSuchTime, u"tuesday"_s);
        row("0 hours", Problem::NoSuchTime, u"0"_s);
        row("9999 weeks", Problem::NoSuchTime, u"weeks"_s);
        row("2020-01-01 08:00", Problem::Past, u"2020-01-01"_s);
    }

    void saysWhatIsNotUnderstood()
    {
        QFETCH(const Problem, kind);
        QFETCH(const QString, word);
        const TimeAnswer answer =
            timeFromWords(QString::fromUtf8(QTest::currentDataTag()),
                          {inRome(u"2026-11-18 10:20"_s), rome, DateOrder::DayFirst});
        QVERIFY(!answer.at);
        QCOMPARE(answer.problem.word, word);
        QCOMPARE(answer.problem.kind, kind);
    }

    void anythingIsAFutureTimeOrAProblem()
    {
        const QStringList vocabulary{
            u"domani"_s,   u"9"_s,          u"fra"_s,      u"2"_s,
            u"ore"_s,      u"monday"_s,     u"next"_s,     u"fine"_s,
            u"mese"_s,     u"12/11"_s,      u"29"_s,       u"feb"_s,
            u"e"_s,        u"mezza"_s,      u"pm"_s,       u"9:30"_s,
            u"il"_s,       u"31"_s,         u"sera"_s,     u"week"_s,
            u"+3d"_s,      u"un'ora"_s,     u"9999d"_s,    u"2026-12-01T"_s,
            u"quarto"_s,   u"d"_s,          u"oggi"_s,     u"end"_s,
            u"of"_s,       u"the"_s,        u"midnight"_s, u"mar"_s,
            u"h"_s,        u"\u00e9"_s,     u"''"_s,       u"9999d9999w9999d"_s,
            u"0"_s,        u"\U0001f44d"_s, u"-"_s,        u"12am"_s,
            u"prossima"_s, u"2027"_s};
        QRandomGenerator random(20261118);
        int understood = 0;
        for (int round = 0; round < 20'000; ++round) {
            QStringList words;
            for (int i = random.bounded(6); i >= 0; --i)
                words.append(vocabulary.at(random.bounded(int(vocabulary.size()))));
            QString text = words.join(u' ');
            if (round % 5 == 0 && !text.isEmpty())
                text[random.bounded(int(text.size()))] = QChar(random.bounded(0x20, 0x2fff));
            const Instant now =
                fromMilliseconds(1'790'000'000'000 + qint64(random.bounded(1u << 30)) * 60);
            const TimeAnswer answer = timeFromWords(text, {now, rome, DateOrder::DayFirst});
            understood += answer.at ? 1 : 0;
            if (answer.at)
                QVERIFY2(*answer.at > now, qPrintable(text));
            else if (answer.problem.kind != Problem::Empty)
                QVERIFY2(!answer.problem.word.isEmpty(), qPrintable(text));
        }
        QVERIFY(understood > 500);
        QVERIFY(!timeFromWords(QString(100'000, u'9'), {testTime(), rome, {}}).at);
        QVERIFY(!timeFromWords(u"1d "_s.repeated(10'000), {testTime(), rome, {}}).at);
    }

    void suggestsWhatIsStillToCome()
    {
        const auto suggested = [](const QString &now) {
            QStringList times;
            for (const TimeSuggestion &suggestion : timeSuggestions(inRome(now), rome))
                times.append(u"%1 "_s.arg(int(suggestion.kind)) + shown(suggestion.at));
            return times;
        };
        QCOMPARE(suggested(u"2026-11-18 10:20"_s),
                 (QStringList{u"0 2026-11-18 12:20"_s, u"1 2026-11-18 18:00"_s,
                              u"2 2026-11-19 09:00"_s, u"3 2026-11-23 09:00"_s}));
        // The evening is nearly there.
        QCOMPARE(suggested(u"2026-11-18 17:20"_s).size(), 3);
        // In two hours it is evening; tomorrow is Monday.
        QCOMPARE(suggested(u"2026-11-22 16:00"_s),
                 (QStringList{u"0 2026-11-22 18:00"_s, u"2 2026-11-23 09:00"_s}));
    }

private:
    static Instant testTime() { return inRome(u"2026-11-18 10:20"_s); }
};

SPORTELLO_TEST(TestTimeWords)
#include "test_timewords.moc"
