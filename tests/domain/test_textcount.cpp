// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/graphemes.h"
#include "domain/textcount.h"
#include "support/testcase.h"

#include <QRandomGenerator>

using namespace sportello;
using namespace Qt::StringLiterals;

using Unit = Limit::Unit;

/// Characters as each network counts them, and where a text has to end to fit.
class TestTextCount : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void graphemes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("graphemes");

        const auto row = [](const char *name, const QString &text, int graphemes) {
            QTest::newRow(name) << text << graphemes;
        };
        row("empty", u""_s, 0);
        row("ASCII", u"hello"_s, 5);
        row("line ends", u"a\r\nb\nc\r\n\r\n"_s, 7);
        row("composed and decomposed", u"e\u0301\u00e9"_s, 2);
        row("many marks", u"o\u0302\u0323\u0301x"_s, 2);
        row("mark alone", u"\u0301"_s, 1);
        row("mark behind a line end", u"\n\u0301"_s, 2);
        row("family", u"👩‍👩‍👧‍👦"_s, 1);
        row("two families", u"👩‍👩‍👧‍👦👨‍👩‍👦"_s, 2);
        row("heart on fire", u"❤️‍🔥"_s, 1);
        row("rainbow flag", u"🏳️‍🌈"_s, 1);
        row("flags", u"🇮🇹🇩🇪🇫🇷"_s, 3);
        row("half a flag", u"🇮🇹🇩"_s, 2);
        row("flag of England",
            u"🏴\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F!"_s, 2);
        row("keycaps", u"1️⃣2️⃣"_s, 2);
        row("skin tones", u"👍🏽👍🏿"_s, 2);
        row("astronaut with a tone", u"👨🏽‍🚀"_s, 1);
        row("joiner without a picture", u"a\u200Db"_s, 2);
        row("joiner at the end", u"👩\u200D"_s, 1);
        row("Hangul syllables", u"한국어"_s, 3);
        row("Hangul letters", u"\u1112\u1161\u11AB\u1100\u116E\u11A8"_s, 2);
        row("Devanagari", u"नमस्ते"_s, 4);
        row("Devanagari vowels", u"कि"_s, 1);
        row("Tamil", u"தமிழ்"_s, 3);
        row("Thai", u"กำ"_s, 1);
        row("Arabic", u"مرحبا"_s, 5);
        row("Hebrew points", u"שָׁלוֹם"_s, 4);
        // Where QTextBoundaryFinder of Qt 6.4 breaks inside a surrogate pair.
        row("picture before Devanagari", u"👍 नमस्ते"_s, 6);
        row("picture behind Devanagari", u"नमस्ते 👍"_s, 6);
        row("picture before Thai", u"😀😀 ไทย"_s, 6);
        row("picture before Tibetan", u"😀 བོད"_s, 4);
        row("toned picture before Bengali", u"ok 👍🏽 বাংলা"_s, 7);
        row("lone surrogates", QString(QChar(0xD83D)) + u'a' + QChar(0xDC4D), 3);
    }

    void graphemes()
    {
        QFETCH(const QString, text);
        QFETCH(const int, graphemes);
        QCOMPARE(countText(text, {Unit::Graphemes, 500}, {}), graphemes);
    }

    void clustersNeverSplitPairs()
    {
        const QStringList pieces{u"👍"_s,  u"क"_s,  u"\u094D"_s, u"\u200D"_s, u"ไ"_s,      u"🇮"_s,
                                 u"\r"_s, u"\n"_s, u"é"_s,      u"\uFE0F"_s, u"\u0600"_s, u"각"_s};
        QRandomGenerator random(3);
        for (int i = 0; i < 5000; ++i) {
            QString text;
            for (quint32 length = random.bounded(1U, 12U); length > 0; --length)
                text += pieces.at(random.bounded(int(pieces.size())));
            for (qsizetype at = 0; at < text.size();) {
                const qsizetype end = graphemeEnd(text, at);
                QVERIFY(end > at);
                QVERIFY(end == text.size() || !text.at(end).isLowSurrogate());
                QCOMPARE(graphemeBoundaryBefore(text, end), end);
                if (end - at > 1)
                    QCOMPARE(graphemeBoundaryBefore(text, end - 1), at);
                at = end;
            }
        }
    }

    void units_data()
    {
        QTest::addColumn<int>("unit");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("count");

        const auto row = [](Unit unit, const QString &text, int count) {
            QTest::addRow("%d %s", int(unit), qPrintable(text)) << int(unit) << text << count;
        };
        row(Unit::Bytes, u"aß€👍"_s, 1 + 2 + 3 + 4);
        row(Unit::Bytes, QString(QChar(0xD83D)), 3);
        row(Unit::Utf16, u"aß€👍"_s, 5);
        row(Unit::Weighted, u"Hello, world! 👋"_s, 16);
        row(Unit::Weighted, u"日本語"_s, 6);
        row(Unit::Weighted, u"한"_s, 2);
        row(Unit::Weighted, u"é e\u0301"_s, 3);
        row(Unit::Weighted, u"“quoted” – yes"_s, 14);
        row(Unit::Weighted, u"…"_s, 2);
        row(Unit::Weighted, u"€"_s, 2);
        row(Unit::Weighted, u"👩‍👩‍👧‍👦"_s, 2);
        row(Unit::Weighted, u"🇮🇹1️⃣👍🏽❤️"_s, 8);
        row(Unit::Weighted, u"©"_s, 1);
        row(Unit::Weighted, u"नमस्ते"_s, 6);
        row(Unit::Septets, u"Guten Tag, wie geht's?"_s, 22);
        row(Unit::Septets, u"àèéùìòÇØøÅåΔΦΓΛΩΠΨΣΘΞÆæßÉÄÖÑÜ§¿äöñü¡£¥¤@_$"_s, 42);
        row(Unit::Septets, u"[x] {y} €5 ~ ^ | \\"_s, 18 + 9);
        row(Unit::Septets, u"a\nb\fc"_s, 6);
        row(Unit::Septets, u"ç[€]"_s, 4); // not in the alphabet: UTF-16 for the whole text
        row(Unit::Septets, u"`"_s, 1);
        row(Unit::Septets, u"👍[]"_s, 4);
        row(Unit::Septets, u"„quoted“"_s, 8);
    }

    void units()
    {
        QFETCH(const int, unit);
        QFETCH(const QString, text);
        QFETCH(const int, count);
        QCOMPARE(countText(text, {Unit(unit), 160}, {}), count);
    }

    void links_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("count");

        const auto row = [](const QString &text, int count) {
            QTest::newRow(qPrintable(text)) << text << count;
        };
        row(u"https://a.example"_s, 23);
        row(u"http://a.example/a/very/long/path/that/goes/on?and=on#indeed"_s, 23);
        row(u"HTTPS://A.EXAMPLE/"_s, 23);
        row(u"see https://a.example."_s, 4 + 23 + 1);
        row(u"https://a.example/x, https://b.example/y!"_s, 23 + 2 + 23 + 1);
        row(u"(https://a.example/x)"_s, 25);
        row(u"https://a.example/x_(y)"_s, 23);
        row(u"(https://a.example/x_(y))"_s, 25);
        row(u"https://a.example/x(y"_s, 23 + 2);
        row(u"https://a.example/x)y"_s, 23 + 2);
        row(u"\"https://a.example/x\""_s, 25);
        row(u"“https://a.example/x”"_s, 25);
        row(u"<https://a.example/x>"_s, 25);
        row(u"https://a.example:8080/x"_s, 23);
        row(u"https://a.example?x=1"_s, 23);
        row(u"https://münchen.example/straße"_s, 23);
        row(u"見てhttps://a.example/"_s, 2 + 23);
        row(u"https://日本語.jp。"_s, 24);
        row(u"a.example/x"_s, 11); // no scheme, no link
        row(u"ftp://a.example"_s, 15);
        row(u"https://"_s, 8);
        row(u"https://localhost/x"_s, 19);
        row(u"https://192.0.2.1/"_s, 18);
        row(u"xhttps://a.example"_s, 18);
        row(u"https://a.example@b.example/"_s, 23);
        row(u"https://a.example@b"_s, 25);
        row(u"https://a.example👍"_s, 24);
        row(u"https://a.example\nhttps://b.example"_s, 47);
    }

    void links()
    {
        QFETCH(const QString, text);
        QFETCH(const int, count);
        TextLimits rules;
        rules.linkWeight = 23;
        QCOMPARE(countText(text, {Unit::Graphemes, 500}, rules), count);
        // Where links cost what they have, they do.
        QCOMPARE(countText(text, {Unit::Utf16, 500}, {}), text.size());
    }

    void mentions_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("count");

        const auto row = [](const QString &text, int count) {
            QTest::newRow(qPrintable(text)) << text << count;
        };
        row(u"@ann@social.example hello"_s, 10);
        row(u"@ann hello"_s, 10);
        row(u"@ann@social.example."_s, 5);
        row(u"@ann@social.example, @bob@other.example"_s, 4 + 2 + 4);
        row(u"(@ann@social.example)"_s, 6);
        row(u"@ann.b-c@social.example"_s, 8);
        row(u"@ann@bücher.example"_s, 4);
        row(u"mail ann@social.example"_s, 23);
        row(u"x/@ann@social.example"_s, 21);
        row(u"@ann@"_s, 5);
        row(u"@@ann"_s, 5);
        row(u"https://a.example/@ann@social.example"_s,
            37); // part of a link, which has no weight here
    }

    void mentions()
    {
        QFETCH(const QString, text);
        QFETCH(const int, count);
        TextLimits rules;
        rules.remoteMentionPartFree = true;
        QCOMPARE(countText(text, {Unit::Graphemes, 500}, rules), count);
        QCOMPARE(countText(text, {Unit::Utf16, 500}, {}), text.size());
    }

    void prefixCounts()
    {
        TextLimits rules;
        rules.limits = {{Unit::Graphemes, 20}};
        rules.prefix = u"@ann@social.example"_s;
        QCOMPARE(countText(u"hi"_s, rules.limits.first(), rules), 19 + 1 + 2);
        QCOMPARE(fittingLength(u"hi"_s, rules), 0);
        rules.remoteMentionPartFree = true;
        QCOMPARE(countText(u"hi"_s, rules.limits.first(), rules), 4 + 1 + 2);
        QCOMPARE(fittingLength(u"hi"_s, rules), 2);
        QCOMPARE(fittingLength(QString(100, u'x'), rules), 15);
        rules.prefix = u"@ann@social.example "_s;
        QCOMPARE(countText(u"hi"_s, rules.limits.first(), rules), 4 + 1 + 2);
    }

    void tightestOfSeveral()
    {
        TextLimits rules;
        const TextUse unlimited{Unit::Graphemes, 4, 0};
        QVERIFY(tightestUse(u"abcd"_s, rules) == unlimited);
        QCOMPARE(fittingLength(u"abcd"_s, rules), 4);

        rules.limits = {{Unit::Graphemes, 10}, {Unit::Bytes, 30}};
        const TextUse letters{Unit::Graphemes, 4, 10};
        QVERIFY(tightestUse(u"abcd"_s, rules) == letters);
        const TextUse bytes{Unit::Bytes, 28, 30};
        const QString seven = u"👍👍👍👍👍👍👍"_s;
        QVERIFY(tightestUse(seven, rules) == bytes);
        const QString nine = u"👍👍👍👍👍👍👍👍👍"_s;
        QCOMPARE(fittingLength(nine, rules), 14);
        QCOMPARE(tightestUse(nine, rules).left(), -6);
    }

    void fitsAtAWholeCluster_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("unit");
        QTest::addColumn<int>("maximum");
        QTest::addColumn<int>("length");

        const auto row =
            [](const char *name, const QString &text, Unit unit, int maximum, int length) {
            QTest::newRow(name) << text << int(unit) << maximum << length;
        };
        row("all", u"hello"_s, Unit::Graphemes, 5, 5);
        row("one too many", u"hello!"_s, Unit::Graphemes, 5, 5);
        row("none", u"hello"_s, Unit::Graphemes, 0, 0);
        row("family whole", u"ab👩‍👩‍👧‍👦c"_s, Unit::Graphemes, 3, 13);
        row("family not torn", u"ab👩‍👩‍👧‍👦c"_s, Unit::Utf16, 12, 2);
        row("bytes", u"aé€👍"_s, Unit::Bytes, 9, 3);
        row("link whole", u"see https://a.example/a/long/path now"_s, Unit::Graphemes, 27, 33);
        row("link not torn", u"see https://a.example/a/long/path now"_s, Unit::Graphemes, 26, 4);
        row("link in the way", u"https://a.example/x"_s, Unit::Graphemes, 22, 0);
        row("mention not torn", u"hi @ann@social.example"_s, Unit::Graphemes, 6, 3);
        row("mention whole", u"hi @ann@social.example"_s, Unit::Graphemes, 7, 22);
        row("escape pair whole", u"abc€"_s, Unit::Septets, 4, 3);
        row("only UTF-16 behind", u"€€€ç"_s, Unit::Septets, 3, 1);
    }

    void fitsAtAWholeCluster()
    {
        QFETCH(const QString, text);
        QFETCH(const int, unit);
        QFETCH(const int, maximum);
        QFETCH(const int, length);
        TextLimits rules;
        rules.limits = {{Unit(unit), maximum}};
        rules.linkWeight = 23;
        rules.remoteMentionPartFree = true;
        QCOMPARE(fittingLength(text, rules), length);
    }

    void theCutMayChangeTheAlphabet()
    {
        TextLimits rules;
        rules.limits = {{Unit::Graphemes, 4}, {Unit::Septets, 5}};
        QCOMPARE(fittingLength(u"[[[[ç"_s, rules), 2);
        QCOMPARE(fittingLength(u"abcdç"_s, rules), 4);
    }

    void whatFitsFits()
    {
        const QStringList pieces{u"word "_s,
                                 u"👩‍👩‍👧‍👦"_s,
                                 u"नमस्ते "_s,
                                 u" https://a.example/long/path(x) "_s,
                                 u"@ann@social.example "_s,
                                 u"€"_s,
                                 u"ç"_s,
                                 u"[x]"_s,
                                 u"e\u0301"_s,
                                 u"🇮🇹"_s,
                                 u"日本"_s,
                                 u"\r\n"_s,
                                 u"\u0301"_s,
                                 QString(QChar(0xD83D)),
                                 u"https://b.example"_s,
                                 u"."_s};
        QRandomGenerator random(11);
        for (int i = 0; i < 6000; ++i) {
            QString text;
            for (quint32 count = random.bounded(14U); count > 0; --count)
                text += pieces.at(random.bounded(int(pieces.size())));
            TextLimits rules;
            rules.limits = {{Unit(random.bounded(5)), qsizetype(random.bounded(60))}};
            if (random.bounded(2) == 1)
                rules.limits.append({Unit(random.bounded(5)), qsizetype(random.bounded(90))});
            rules.linkWeight = random.bounded(2) * 23;
            rules.remoteMentionPartFree = random.bounded(2) == 1;

            const qsizetype length = fittingLength(text, rules);
            QCOMPARE(graphemeBoundaryBefore(text, length), length);
            if (length > 0)
                QVERIFY2(tightestUse(text.left(length), rules).left() >= 0, qPrintable(text));
            if (tightestUse(text, rules).left() >= 0)
                QCOMPARE(length, text.size());
            else
                QVERIFY(length < text.size());
        }
    }

    void aWeightWithoutMeasureCostsNoMemory()
    {
        TextLimits rules;
        rules.linkWeight = 2'000'000'000;
        QCOMPARE(countText(u"https://a.example"_s, {Unit::Graphemes, 500}, rules), 1000);
        rules.linkWeight = -5;
        QCOMPARE(countText(u"https://a.example"_s, {Unit::Graphemes, 500}, rules), 17);
    }
};

SPORTELLO_TEST(TestTextCount)
#include "test_textcount.moc"
