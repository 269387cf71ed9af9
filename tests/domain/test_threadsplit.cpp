// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/graphemes.h"
#include "domain/textcount.h"
#include "domain/textmarks.h"
#include "domain/threadsplit.h"
#include "support/testcase.h"

#include <QRandomGenerator>

using namespace sportello;
using namespace Qt::StringLiterals;

using Unit = Limit::Unit;

namespace {

TextLimits limitOf(qsizetype maximum, Unit unit = Unit::Graphemes)
{
    TextLimits limits;
    limits.limits = {{unit, maximum}};
    return limits;
}

QStringList textsOf(const QList<ThreadPart> &parts)
{
    QStringList texts;
    for (const ThreadPart &part : parts)
        texts.append(part.text);
    return texts;
}

qsizetype graphemesIn(const QString &text)
{
    qsizetype count = 0;
    for (qsizetype i = 0; i < text.size(); i = graphemeEnd(text, i))
        ++count;
    return count;
}

/// What people paste together: words, links, mentions, pictures, other scripts, odd white space.
QString randomText(QRandomGenerator &random, int pieces)
{
    static const QStringList some{u"Gentile"_s,
                                  u"ospite,"_s,
                                  u"la"_s,
                                  u"camera"_s,
                                  u"è"_s,
                                  u"pronta."_s,
                                  u"Perché"_s,
                                  u"no?"_s,
                                  u"(Certo!)"_s,
                                  u"👩‍👩‍👧‍👦"_s,
                                  u"🇮🇹🇩🇪"_s,
                                  u"नमस्ते"_s,
                                  u"한국어"_s,
                                  u"e\u0301\u0301\u0301"_s,
                                  u"https://albergo.example/camere/prenota?notti=2&persone=4"_s,
                                  u"#vacanze2026"_s,
                                  u"@giulia.bianchi@social.town.example"_s,
                                  u"Donaudampfschifffahrtsgesellschaftskapitän"_s,
                                  u"12:30"_s,
                                  u"1/3"_s,
                                  u"(2/5)"_s,
                                  u"…"_s,
                                  u"\u0301"_s,
                                  u"مرحبا"_s};
    static const QStringList blanks{u" "_s,  u" "_s,    u" "_s,    u"  "_s,
                                    u"\n"_s, u"\n\n"_s, u"\r\n"_s, u"\t"_s};
    QString text;
    for (int i = 0; i < pieces; ++i)
        text += some.at(random.bounded(int(some.size())))
            + blanks.at(random.bounded(int(blanks.size())));
    return text;
}

} // namespace

/// Long replies as numbered threads.
class TestThreadSplit : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void whatFitsIsOnePart()
    {
        QCOMPARE(textsOf(splitThread(u" Certo! \n"_s, limitOf(10))), QStringList{u"Certo!"_s});
        QCOMPARE(textsOf(splitThread(QString(5000, u'x'), {})), QStringList{QString(5000, u'x')});
        QVERIFY(splitThread(u"  \n "_s, limitOf(10)).isEmpty());
    }

    void partsEndWhereParagraphsDo()
    {
        const QString one = u"The first room is on the ground floor. It has a bath."_s;
        const QString two = u"The other one is upstairs. It has a view of the lake."_s;
        const auto parts = splitThread(one + u"\n\n"_s + two, limitOf(90));
        QCOMPARE(textsOf(parts), (QStringList{one + u" (1/2)"_s, two + u" (2/2)"_s}));
        QCOMPARE(joinThread(parts), one + u"\n\n"_s + two);
    }

    void elseWhereSentencesDo()
    {
        const auto parts = splitThread(
            u"We have looked into it. The card was charged twice by mistake! We are sorry for that."_s,
            limitOf(70));
        QCOMPARE(
            textsOf(parts),
            (QStringList{u"We have looked into it. The card was charged twice by mistake! (1/2)"_s,
                         u"We are sorry for that. (2/2)"_s}));
    }

    void elseWhereWordsDo()
    {
        const auto parts =
            splitThread(u"one two three four five six seven eight nine ten"_s, limitOf(30));
        QVERIFY(parts.size() == 3 || parts.size() == 2);
        QVERIFY(!parts.first().text.contains(u"\n"_s));
        for (const ThreadPart &part : parts)
            QVERIFY(graphemesIn(part.text) <= 30);
    }

    void theLastIsNoCrumb()
    {
        QString text;
        for (int i = 0; i < 60; ++i)
            text += u"word%1 "_s.arg(i % 10);
        // One word more than two parts hold, at any size of the overlap.
        for (int extra = 1; extra < 60; ++extra) {
            const QString whole = (text + QString(u"end "_s).repeated(extra)).trimmed();
            const auto parts = splitThread(whole, limitOf(300));
            QVERIFY(parts.size() >= 2);
            const QString last =
                withoutCounter(parts.last().text, int(parts.size()), int(parts.size()));
            QVERIFY2(graphemesIn(last) >= 40, qPrintable(last));
            QCOMPARE(joinThread(parts), whole);
        }
    }

    void linksAndMentionsStayWhole()
    {
        const QString link = u"https://albergo.example/camere/prenota?notti=2"_s;
        const auto parts = splitThread(u"Please book here, it takes a minute: "_s + link
                                           + u" and tell us when you arrive."_s,
                                       limitOf(60));
        QVERIFY(std::any_of(parts.begin(), parts.end(),
                            [&](const ThreadPart &part) { return part.text.contains(link); }));
        // One that is longer than a part cannot go at all.
        QVERIFY(splitThread(link + u" is the page"_s, limitOf(30)).isEmpty());
        // Unless the network counts every link the same.
        TextLimits weighted = limitOf(30);
        weighted.linkWeight = 20;
        QCOMPARE(splitThread(link + u" is the page to look at now"_s, weighted).size(), 2);
    }

    void whatCannotBeSplitSoIsNotSplit()
    {
        QVERIFY(splitThread(QString(100, u'x'), limitOf(6)).isEmpty());
        QVERIFY(splitThread(QString(5000, u'x'), limitOf(30)).isEmpty()); // more than 99 parts
        QCOMPARE(splitThread(QString(2000, u'x'), limitOf(30)).size(), 91);
    }

    void thePrefixCountsInEveryPart()
    {
        TextLimits limits = limitOf(50);
        limits.prefix = u"@giulia@town.example"_s;
        const auto parts =
            splitThread(u"The room is ready and the key is at the desk downstairs."_s, limits);
        QVERIFY(parts.size() >= 3);
        for (const ThreadPart &part : parts)
            QVERIFY(tightestUse(part.text, limits).left() >= 0);
    }

    void everyTextComesBackFromItsParts()
    {
        QRandomGenerator random(20261122);
        int split = 0;
        for (int i = 0; i < 1500; ++i) {
            const QString text = randomText(random, 1 + random.bounded(120));
            TextLimits limits;
            const qsizetype maximum = 80 + random.bounded(300);
            switch (random.bounded(4)) {
            case 0: limits = limitOf(maximum); break;
            case 1:
                limits = limitOf(maximum);
                limits.limits.append({Unit::Bytes, maximum * 2});
                break;
            case 2:
                limits = limitOf(maximum, Unit::Weighted);
                limits.linkWeight = 23;
                break;
            default:
                limits = limitOf(maximum);
                limits.linkWeight = 23;
                limits.remoteMentionPartFree = true;
                limits.prefix = u"@anna@town.example"_s;
            }
            const auto parts = splitThread(text, limits);
            if (text.trimmed().isEmpty())
                continue;
            QVERIFY2(!parts.isEmpty(), qPrintable(text));
            QCOMPARE(joinThread(parts), text.trimmed());
            split += parts.size() > 1 ? 1 : 0;
            const int count = int(parts.size());
            QStringList whole; // every mark of the text must stand in one part
            for (int k = 0; k < count; ++k) {
                const QString &part = parts.at(k).text;
                const TextUse use = tightestUse(part, limits);
                QVERIFY2(use.left() >= 0, qPrintable(part));
                const QString body = withoutCounter(part, k + 1, count);
                QVERIFY(!body.trimmed().isEmpty());
                QVERIFY(count == 1 || part == body + u" (%1/%2)"_s.arg(k + 1).arg(count));
                QCOMPARE(graphemeBoundaryBefore(body, body.size()), body.size());
                for (const TextMark &mark : findMarks(body))
                    whole.append(body.sliced(mark.start, mark.length));
            }
            QStringList expected;
            const QString trimmed = text.trimmed();
            for (const TextMark &mark : findMarks(trimmed))
                expected.append(trimmed.sliced(mark.start, mark.length));
            QCOMPARE(whole, expected);
        }
        QVERIFY(split > 500);
    }

    void hostileTextsEnd()
    {
        splitThread(QString(100'000, u' ') + u'x', limitOf(300));
        splitThread(u"a "_s.repeated(50'000), limitOf(300));
        splitThread(QString(100'000, QChar(0x301)), limitOf(300));
        splitThread(u"https://a.example/"_s + QString(100'000, u'b'), limitOf(300));
        splitThread(u"@a@b.c "_s.repeated(10'000), limitOf(300));
        splitThread(QString(50'000, QChar(0xD800)), limitOf(300, Unit::Bytes));
    }
};

SPORTELLO_TEST(TestThreadSplit)
#include "test_threadsplit.moc"
