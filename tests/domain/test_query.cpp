// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/query.h"
#include "domain/queryvalues.h"
#include "support/testcase.h"

#include <QRandomGenerator>

using namespace sportello;
using namespace Qt::StringLiterals;

using Field = QueryTerm::Field;
using Kind = QueryProblem::Kind;

/// The language of views and search: what it reads, what it refuses, and that its canonical
/// spelling means the same.
class TestQuery : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QList<QueryTerm>>("terms");
        QTest::addColumn<QString>("canonical");

        const auto word = [](const QString &value) { return QueryTerm{Field::Text, value}; };
        const auto row = [](const char *name, const QString &text, const QList<QueryTerm> &terms,
                            const QString &canonical) {
            QTest::newRow(name) << text << terms << canonical;
        };

        row("nothing", u""_s, {}, u""_s);
        row("only spaces", u" \t\n\u00a0 "_s, {}, u""_s);
        row("word", u"refund"_s, {word(u"refund"_s)}, u"refund"_s);
        row("words", u"  late   refund "_s, {word(u"late"_s), word(u"refund"_s)}, u"late refund"_s);
        row("case of words kept", u"Aurora"_s, {word(u"Aurora"_s)}, u"Aurora"_s);
        row("is", u"is:waiting"_s, {{Field::Is, u"waiting"_s}}, u"is:waiting"_s);
        row("any case", u"IS:Waiting"_s, {{Field::Is, u"waiting"_s}}, u"is:waiting"_s);
        row("network", u"Network:Mastodon"_s, {{Field::Network, u"mastodon"_s}},
            u"network:mastodon"_s);
        row("account", u"account:HotelAurora@social.example"_s,
            {{Field::Account, u"HotelAurora@social.example"_s}},
            u"account:HotelAurora@social.example"_s);
        row("quoted value", u"account:\"Hotel Aurora\""_s, {{Field::Account, u"Hotel Aurora"_s}},
            u"account:\"Hotel Aurora\""_s);
        row("needless quotes", u"account:\"aurora\" is:\"done\""_s,
            {{Field::Account, u"aurora"_s}, {Field::Is, u"done"_s}}, u"account:aurora is:done"_s);
        row("minus", u"-refund -is:done"_s,
            {{Field::Text, u"refund"_s, true}, {Field::Is, u"done"_s, true}},
            u"-refund -is:done"_s);
        row("phrase", u"\"lost luggage\""_s, {{Field::Text, u"lost luggage"_s, false, true}},
            u"\"lost luggage\""_s);
        row("not this phrase", u"-\"lost luggage\""_s,
            {{Field::Text, u"lost luggage"_s, true, true}}, u"-\"lost luggage\""_s);
        row("phrase of one word", u"\"refund\""_s, {{Field::Text, u"refund"_s, false, true}},
            u"\"refund\""_s);
        row("star", u"refu*"_s, {{Field::Text, u"refu"_s, false, false, true}}, u"refu*"_s);
        row("star behind a phrase", u"\"lost lugg\"*"_s,
            {{Field::Text, u"lost lugg"_s, false, true, true}}, u"\"lost lugg\"*"_s);
        row("star of an account", u"account:aur*"_s,
            {{Field::Account, u"aur"_s, false, false, true}}, u"account:aur*"_s);
        row("star inside", u"a*b"_s, {word(u"a*b"_s)}, u"a*b"_s);
        row("star alone", u"*"_s, {word(u"*"_s)}, u"*"_s);
        row("minus alone", u"a - b"_s, {word(u"a"_s), word(u"-"_s), word(u"b"_s)}, u"a - b"_s);
        row("minus at the end", u"a -"_s, {word(u"a"_s), word(u"-"_s)}, u"a -"_s);
        row("minus twice", u"--a"_s, {{Field::Text, u"-a"_s, true}}, u"--a"_s);
        row("minus inside", u"check-in"_s, {word(u"check-in"_s)}, u"check-in"_s);
        row("time", u"10:30"_s, {word(u"10:30"_s)}, u"10:30"_s);
        row("room and time", u"room12:30"_s, {word(u"room12:30"_s)}, u"room12:30"_s);
        row("https", u"https://a.example/x?y=1"_s, {word(u"https://a.example/x?y=1"_s)},
            u"https://a.example/x?y=1"_s);
        row("http in capitals", u"HTTP://a.example"_s, {word(u"HTTP://a.example"_s)},
            u"HTTP://a.example"_s);
        row("smile", u":-) ;-) :("_s, {word(u":-)"_s), word(u";-)"_s), word(u":("_s)},
            u":-) ;-) :("_s);
        row("colon first", u":waiting"_s, {word(u":waiting"_s)}, u":waiting"_s);
        row("one letter", u"a:b c"_s, {word(u"a:b"_s), word(u"c"_s)}, u"a:b c"_s);
        row("colon in quotes", u"\"foo:bar is:done\""_s,
            {{Field::Text, u"foo:bar is:done"_s, false, true}}, u"\"foo:bar is:done\""_s);
        row("drive", u"C:\\folder"_s, {word(u"C:\\folder"_s)}, u"C:\\folder"_s);
        row("quote inside", u"5\"pipe"_s, {word(u"5\"pipe"_s)}, u"5\"pipe"_s);
        row("word behind a quote", u"\"a b\"c"_s,
            {{Field::Text, u"a b"_s, false, true}, word(u"c"_s)}, u"\"a b\" c"_s);
        row("escaped quote", u"\"say \\\"no\\\"\""_s, {{Field::Text, u"say \"no\""_s, false, true}},
            u"\"say \\\"no\\\"\""_s);
        row("backslash in quotes", u"\"C:\\x y\\\\\""_s,
            {{Field::Text, u"C:\\x y\\"_s, false, true}}, u"\"C:\\\\x y\\\\\""_s);
        row("mixed", u"is:unread -network:sms \"late check-in\" ref* 日本"_s,
            {{Field::Is, u"unread"_s},
             {Field::Network, u"sms"_s, true},
             {Field::Text, u"late check-in"_s, false, true},
             {Field::Text, u"ref"_s, false, false, true},
             word(u"日本"_s)},
            u"is:unread -network:sms \"late check-in\" ref* 日本"_s);
        row("brand and tag", u"Brand:\"Hotel Aurora\" tag:Rimborso* -tag:spam"_s,
            {{Field::Brand, u"Hotel Aurora"_s},
             {Field::Tag, u"Rimborso"_s, false, false, true},
             {Field::Tag, u"spam"_s, true}},
            u"brand:\"Hotel Aurora\" tag:Rimborso* -tag:spam"_s);
        row("owners", u"owner:ME owner:None owner:Maria"_s,
            {{Field::Owner, u"me"_s}, {Field::Owner, u"none"_s}, {Field::Owner, u"Maria"_s}},
            u"owner:me owner:none owner:Maria"_s);
        row("spans", u"older:02H newer:3d -older:30m newer:1W"_s,
            {{Field::Older, u"2h"_s},
             {Field::Newer, u"3d"_s},
             {Field::Older, u"30m"_s, true},
             {Field::Newer, u"1w"_s}},
            u"older:2h newer:3d -older:30m newer:1w"_s);
        row("days", u"before:2026-11-01 after:Ieri after:LUNEDÌ before:\"today\""_s,
            {{Field::Before, u"2026-11-01"_s},
             {Field::After, u"yesterday"_s},
             {Field::After, u"monday"_s},
             {Field::Before, u"today"_s}},
            u"before:2026-11-01 after:yesterday after:monday before:today"_s);
        row("has and language", u"has:Attachment -has:note lang:IT is:No_Answer"_s,
            {{Field::Has, u"attachment"_s},
             {Field::Has, u"note"_s, true},
             {Field::Lang, u"it"_s},
             {Field::Is, u"no_answer"_s}},
            u"has:attachment -has:note lang:it is:no_answer"_s);
    }

    void reads()
    {
        QFETCH(const QString, text);
        QFETCH(const QList<QueryTerm>, terms);
        QFETCH(const QString, canonical);
        const ParsedQuery parsed = parseQuery(text);
        QVERIFY(parsed.ok());
        QVERIFY(parsed.query.terms == terms);
        QCOMPARE(parsed.query.isEmpty(), terms.isEmpty());
        QCOMPARE(toText(parsed.query), canonical);
        QVERIFY(parseQuery(canonical).query == parsed.query);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("suggestion");
        QTest::addColumn<int>("position");

        const auto row = [](const QString &text, Kind kind, const QString &word,
                            const QString &suggestion, int position) {
            QTest::newRow(qPrintable(text)) << text << int(kind) << word << suggestion << position;
        };
        row(u"netwrok:mastodon"_s, Kind::UnknownField, u"netwrok"_s, u"network"_s, 0);
        row(u"a -acount:b"_s, Kind::UnknownField, u"acount"_s, u"account"_s, 3);
        row(u"acc:b"_s, Kind::UnknownField, u"acc"_s, u"account"_s, 0);
        row(u"IST:waiting"_s, Kind::UnknownField, u"IST"_s, u"is"_s, 0);
        row(u"foo:bar"_s, Kind::UnknownField, u"foo"_s, u""_s, 0);
        row(u"größe:x"_s, Kind::UnknownField, u"größe"_s, u""_s, 0);
        row(u"foo:"_s, Kind::UnknownField, u"foo"_s, u""_s, 0);
        row(u"is:wating"_s, Kind::UnknownValue, u"wating"_s, u"waiting"_s, 3);
        row(u"x is:Answerd"_s, Kind::UnknownValue, u"Answerd"_s, u"answered"_s, 5);
        row(u"is:prvate"_s, Kind::UnknownValue, u"prvate"_s, u"private"_s, 3);
        row(u"is:wait"_s, Kind::UnknownValue, u"wait"_s, u"waiting"_s, 3);
        row(u"is:wait*"_s, Kind::UnknownValue, u"wait*"_s, u"waiting"_s, 3);
        row(u"is:elephant"_s, Kind::UnknownValue, u"elephant"_s, u""_s, 3);
        row(u"is:\"not done\""_s, Kind::UnknownValue, u"\"not done\""_s, u""_s, 3);
        row(u"is:"_s, Kind::EmptyValue, u"is"_s, u""_s, 0);
        row(u"is: waiting"_s, Kind::EmptyValue, u"is"_s, u""_s, 0);
        row(u"-NETWORK:\"\""_s, Kind::EmptyValue, u"network"_s, u""_s, 1);
        row(u"x \"\""_s, Kind::EmptyValue, u""_s, u""_s, 2);
        row(u"\""_s, Kind::OpenQuote, u""_s, u""_s, 0);
        row(u"a \"lost lug"_s, Kind::OpenQuote, u"lost lug"_s, u""_s, 2);
        row(u"account:\"Hotel A"_s, Kind::OpenQuote, u"Hotel A"_s, u""_s, 8);
        row(u"\"ends in \\\""_s, Kind::OpenQuote, u"ends in \\\""_s, u""_s, 0);
        row(u"older:2hours"_s, Kind::NoSpan, u"2hours"_s, u"2h"_s, 6);
        row(u"newer:\"3 days\""_s, Kind::NoSpan, u"\"3 days\""_s, u"3d"_s, 6);
        row(u"older:5"_s, Kind::NoSpan, u"5"_s, u"5h"_s, 6);
        row(u"older:long"_s, Kind::NoSpan, u"long"_s, u""_s, 6);
        row(u"older:0h"_s, Kind::NoSpan, u"0h"_s, u""_s, 6);
        row(u"older:-2h"_s, Kind::NoSpan, u"-2h"_s, u""_s, 6);
        row(u"older:999999w"_s, Kind::NoSpan, u"999999w"_s, u""_s, 6);
        row(u"older:2h*"_s, Kind::NoSpan, u"2h*"_s, u"2h"_s, 6);
        row(u"older:٢h"_s, Kind::NoSpan, u"٢h"_s, u""_s, 6);
        row(u"before:2026-02-30"_s, Kind::NoDay, u"2026-02-30"_s, u""_s, 7);
        row(u"before:2026-2-3"_s, Kind::NoDay, u"2026-2-3"_s, u""_s, 7);
        row(u"after:yesterdya"_s, Kind::NoDay, u"yesterdya"_s, u"yesterday"_s, 6);
        row(u"after:mon"_s, Kind::NoDay, u"mon"_s, u"monday"_s, 6);
        row(u"has:draft"_s, Kind::UnknownValue, u"draft"_s, u""_s, 4);
        row(u"has:attachement"_s, Kind::UnknownValue, u"attachement"_s, u"attachment"_s, 4);
        row(u"tags:x"_s, Kind::UnknownField, u"tags"_s, u"tag"_s, 0);
        row(u"is:solvd"_s, Kind::UnknownValue, u"solvd"_s, u"solved"_s, 3);
        row(u"is:wating foo:bar"_s, Kind::UnknownValue, u"wating"_s, u"waiting"_s, 3);
    }

    void refuses()
    {
        QFETCH(const QString, text);
        QFETCH(const int, kind);
        QFETCH(const QString, word);
        QFETCH(const QString, suggestion);
        QFETCH(const int, position);
        const ParsedQuery parsed = parseQuery(text);
        QVERIFY(!parsed.ok());
        QCOMPARE(int(parsed.problem->kind), kind);
        QCOMPARE(parsed.problem->word, word);
        QCOMPARE(parsed.problem->suggestion, suggestion);
        QCOMPARE(parsed.problem->position, position);
    }

    void everyValueOfIsIsRead()
    {
        QCOMPARE(isValues().size(), 33);
        for (const QString &value : isValues()) {
            const ParsedQuery parsed = parseQuery(u"is:"_s + value.toUpper());
            QVERIFY(parsed.ok());
            QCOMPARE(parsed.query.terms.at(0).value, value);
        }
    }

    void daysBeginWhereTheAgentIs_data()
    {
        QTest::addColumn<QString>("day");
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("now");
        QTest::addColumn<QString>("begins");
        const auto row =
            [](const QString &day, const QString &zone, const QString &now, const QString &begins) {
            QTest::addRow("%s in %s at %s", qPrintable(day), qPrintable(zone), qPrintable(now))
                << day << zone << now << begins;
        };
        // 2026-05-14 is a Thursday.
        row(u"today"_s, u"UTC"_s, u"2026-05-14T10:00:00Z"_s, u"2026-05-14T00:00:00Z"_s);
        row(u"today"_s, u"Europe/Rome"_s, u"2026-05-13T22:30:00Z"_s, u"2026-05-13T22:00:00Z"_s);
        row(u"yesterday"_s, u"Europe/Rome"_s, u"2026-05-13T21:59:00Z"_s, u"2026-05-11T22:00:00Z"_s);
        row(u"thursday"_s, u"UTC"_s, u"2026-05-14T10:00:00Z"_s, u"2026-05-14T00:00:00Z"_s);
        row(u"friday"_s, u"UTC"_s, u"2026-05-14T10:00:00Z"_s, u"2026-05-08T00:00:00Z"_s);
        row(u"monday"_s, u"UTC"_s, u"2026-05-14T10:00:00Z"_s, u"2026-05-11T00:00:00Z"_s);
        row(u"2026-11-01"_s, u"Europe/Rome"_s, u"2026-05-14T10:00:00Z"_s,
            u"2026-10-31T23:00:00Z"_s);
        // Clocks go on at midnight there: the day begins at one.
        row(u"2026-09-06"_s, u"America/Santiago"_s, u"2026-09-10T10:00:00Z"_s,
            u"2026-09-06T04:00:00Z"_s);
    }

    void daysBeginWhereTheAgentIs()
    {
        QFETCH(const QString, day);
        QFETCH(const QString, zone);
        QFETCH(const QString, now);
        QFETCH(const QString, begins);
        const auto instant = [](const QString &text) {
            return fromDateTime(QDateTime::fromString(text, Qt::ISODate));
        };
        const QueryContext context{instant(now), QTimeZone(zone.toLatin1()), {}};
        const auto start = startOfDay(day, context);
        QVERIFY(start.has_value());
        QCOMPARE(toRfc3339(*start), toRfc3339(instant(begins)));
    }

    void timeChangesOnlyWhatAsksForIt()
    {
        QVERIFY(timeEdges(parseQuery(u"is:waiting tag:a after:today"_s).query).isEmpty());
        const QList<TimeEdge> edges =
            timeEdges(parseQuery(u"older:2h -newer:2h is:late is:due"_s).query);
        QCOMPARE(edges.size(), 3);
        QVERIFY((edges.at(0) == TimeEdge{TimeEdge::Of::Age, std::chrono::hours(2)}));
        QVERIFY((edges.at(1) == TimeEdge{TimeEdge::Of::Due, {}}));
        QVERIFY((edges.at(2) == TimeEdge{TimeEdge::Of::Due, -std::chrono::hours(1)}));
        QVERIFY(dependsOnToday(parseQuery(u"-after:monday"_s).query));
        QVERIFY(!dependsOnToday(parseQuery(u"after:2026-11-01"_s).query));
    }

    void generatedQueriesRoundTrip()
    {
        QRandomGenerator random(20260514);
        for (int i = 0; i < 4000; ++i) {
            const Query query = generatedQuery(random);
            const QString text = toText(query);
            const ParsedQuery parsed = parseQuery(text);
            QVERIFY2(parsed.ok(), qPrintable(text));
            QVERIFY2(parsed.query == query, qPrintable(text));
        }
    }

    void whateverIsTypedIsStableOrRefused()
    {
        // Canonical means: spelling it again changes nothing, whatever was typed.
        const QStringList pieces{u"is:"_s,      u"waiting"_s, u"\""_s,     u"\\"_s, u"-"_s,
                                 u"*"_s,        u" "_s,       u":"_s,      u"a"_s,  u"ab"_s,
                                 u"network:"_s, u"//"_s,      u"é"_s,      u"\n"_s, u"account:"_s,
                                 u"older:"_s,   u"02H"_s,     u"owner:"_s, u"ME"_s, u"before:"_s,
                                 u"Ieri"_s,     u"tag:"_s};
        QRandomGenerator random(7);
        int readable = 0;
        for (int i = 0; i < 20'000; ++i) {
            QString text;
            for (quint32 length = random.bounded(1U, 9U); length > 0; --length)
                text += pieces.at(random.bounded(int(pieces.size())));
            const ParsedQuery parsed = parseQuery(text);
            if (!parsed.ok()) {
                QVERIFY(parsed.problem->position >= 0);
                QVERIFY(parsed.problem->position < text.size());
                continue;
            }
            ++readable;
            const ParsedQuery again = parseQuery(toText(parsed.query));
            QVERIFY2(again.ok(), qPrintable(text));
            QVERIFY2(again.query == parsed.query, qPrintable(text));
        }
        QVERIFY(readable > 2000);
    }

private:
    static Query generatedQuery(QRandomGenerator &random)
    {
        const QStringList words{u"refund"_s, u"Città"_s, u"10:30"_s, u"https://a.example"_s,
                                u"日本"_s,   u"x"_s,     u":-)"_s,   u"check-in"_s};
        const QStringList phrases{u"lost luggage"_s,  u"foo:bar"_s, u"-"_s, u"say \"no\""_s,
                                  u"back\\slash\\"_s, u" "_s,       u"*"_s, u"ends in*"_s};
        const QStringList accounts{u"aurora"_s, u"Hotel Aurora"_s, u"a\"b"_s, u"\"a"_s, u"a*"_s};
        const auto pick = [&random](const QStringList &list) {
            return list.at(random.bounded(int(list.size())));
        };
        Query query;
        for (quint32 count = random.bounded(6U); count > 0; --count) {
            QueryTerm term;
            term.negated = random.bounded(2) == 1;
            switch (random.bounded(9)) {
            case 0:
                term.field = Field::Is;
                term.value = pick(isValues());
                break;
            case 1:
                term.field = Field::Network;
                term.value = u"mastodon"_s;
                break;
            case 2:
                term.field = Field::Account;
                term.value = pick(accounts);
                term.prefix = random.bounded(2) == 1;
                break;
            case 3: {
                const QList<Field> free{Field::Brand, Field::Tag, Field::Owner};
                term.field = free.at(random.bounded(3));
                term.value = pick(accounts);
                term.prefix = random.bounded(2) == 1;
                break;
            }
            case 4:
                term.field = random.bounded(2) ? Field::Older : Field::Newer;
                term.value = pick({u"30m"_s, u"2h"_s, u"99999d"_s, u"1w"_s});
                break;
            case 5:
                term.field = random.bounded(2) ? Field::Before : Field::After;
                term.value = pick(dayWords() + QStringList{u"2026-11-01"_s, u"2024-02-29"_s});
                break;
            case 6:
                term.field = Field::Has;
                term.value = pick(hasValues());
                break;
            case 7:
                term.value = pick(words);
                term.prefix = random.bounded(2) == 1;
                break;
            default:
                term.value = pick(phrases);
                term.phrase = true;
                term.prefix = random.bounded(2) == 1;
            }
            query.terms.append(term);
        }
        return query;
    }
};

SPORTELLO_TEST(TestQuery)
#include "test_query.moc"
