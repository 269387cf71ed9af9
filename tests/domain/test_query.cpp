// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/query.h"
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
        QCOMPARE(isValues().size(), 10);
        for (const QString &value : isValues()) {
            const ParsedQuery parsed = parseQuery(u"is:"_s + value.toUpper());
            QVERIFY(parsed.ok());
            QCOMPARE(parsed.query.terms.at(0).value, value);
        }
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
        const QStringList pieces{u"is:"_s,      u"waiting"_s, u"\""_s, u"\\"_s, u"-"_s,
                                 u"*"_s,        u" "_s,       u":"_s,  u"a"_s,  u"ab"_s,
                                 u"network:"_s, u"//"_s,      u"é"_s,  u"\n"_s, u"account:"_s};
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
            switch (random.bounded(5)) {
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
            case 3:
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
