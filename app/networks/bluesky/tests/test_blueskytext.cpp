// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "networks/bluesky/blueskytext.h"
#include "networks/bluesky/blueskytid.h"
#include "networks/bluesky/blueskyuri.h"
#include "support/testcase.h"

#include <QSet>

using namespace sportello;
using namespace sportello::bluesky;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString giulia = u"did:plc:giulia2222222222222222aa"_s;

QJsonObject facet(qint64 start, qint64 end, const QJsonObject &feature)
{
    return {{u"index"_s, QJsonObject{{u"byteStart"_s, start}, {u"byteEnd"_s, end}}},
            {u"features"_s, QJsonArray{feature}}};
}

QJsonObject link(const QString &uri)
{
    return {{u"$type"_s, u"app.bsky.richtext.facet#link"_s}, {u"uri"_s, uri}};
}

/// The bytes that a facet of a text to be sent covers.
QString covered(const QString &text, const QJsonValue &facet)
{
    const qint64 start = facet["index"_L1]["byteStart"_L1].toInteger();
    const qint64 end = facet["index"_L1]["byteEnd"_L1].toInteger();
    return QString::fromUtf8(text.toUtf8().mid(start, end - start));
}

} // namespace

class TestBlueskyText final : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void facetsBecomeSpans();
    void brokenFacetsDoNoHarm_data();
    void brokenFacetsDoNoHarm();
    void cleaningMovesSpans();
    void facetsCountBytes_data();
    void facetsCountBytes();
    void mentionsNeedAPerson();
    void handles_data();
    void handles();
    void tooLongATagStaysText();
    void tidsAreStableAndSort();
    void partsOfOneThreadGetKeysOfTheirOwn();
    void tidsOfNamesAreTids();
    void uris_data();
    void uris();
};

void TestBlueskyText::facetsBecomeSpans()
{
    // "Grüße" has two letters of two bytes, the emoji with its skin tone eight bytes.
    const QString text = u"Grüße 👋🏽 @giulia.example: see example.com/… #spiaggia"_s;
    const QByteArray utf8 = text.toUtf8();
    const auto at = [&](const char *part) { return qint64(utf8.indexOf(part)); };
    const QJsonArray facets{
        facet(at("#spiaggia"), utf8.size(),
              {{u"$type"_s, u"app.bsky.richtext.facet#tag"_s}, {u"tag"_s, u"spiaggia"_s}}),
        facet(at("@giulia"), at(": see"),
              {{u"$type"_s, u"app.bsky.richtext.facet#mention"_s}, {u"did"_s, giulia}}),
        facet(at("example.com"), at(" #spiaggia"), link(u"https://example.com/a/b"_s))};
    const FormattedText read = readRichText(text, facets);
    QCOMPARE(read.text, text);
    QCOMPARE(read.spans.size(), 3);
    const auto shown = [&](int i) {
        return read.text.mid(read.spans.at(i).start, read.spans.at(i).length);
    };
    QCOMPARE(shown(0), u"@giulia.example"_s);
    QCOMPARE(read.spans.at(0).kind, TextSpan::Kind::Mention);
    QCOMPARE(read.spans.at(0).target, u"https://bsky.app/profile/"_s + giulia);
    QCOMPARE(shown(1), u"example.com/…"_s);
    QCOMPARE(read.spans.at(1).target, u"https://example.com/a/b"_s);
    QCOMPARE(shown(2), u"#spiaggia"_s);
    QCOMPARE(read.spans.at(2).kind, TextSpan::Kind::Tag);
}

void TestBlueskyText::brokenFacetsDoNoHarm_data()
{
    QTest::addColumn<QJsonArray>("facets");
    const QJsonObject good = link(u"https://a.example/"_s);
    QTest::newRow("inside a character") << QJsonArray{facet(1, 3, good)};
    QTest::newRow("behind the end") << QJsonArray{facet(0, 999, good)};
    QTest::newRow("empty") << QJsonArray{facet(2, 2, good)};
    QTest::newRow("backwards") << QJsonArray{facet(4, 2, good)};
    QTest::newRow("negative") << QJsonArray{facet(-4, 2, good)};
    QTest::newRow("a script") << QJsonArray{facet(0, 2, link(u"javascript:alert(1)"_s))};
    QTest::newRow("a file") << QJsonArray{facet(0, 2, link(u"file:///etc/passwd"_s))};
    QTest::newRow("unknown") << QJsonArray{
        facet(0, 2, {{u"$type"_s, u"com.example.facet#blink"_s}})};
    QTest::newRow("no objects") << QJsonArray{7, QJsonValue::Null, u"x"_s, QJsonArray{}};
}

void TestBlueskyText::brokenFacetsDoNoHarm()
{
    QFETCH(QJsonArray, facets);
    const QString text = u"è qui"_s;
    const FormattedText read = readRichText(text, facets);
    QCOMPARE(read.text, text);
    QVERIFY(read.spans.isEmpty());

    // Neither do they spoil a good one behind them, nor one that overlaps it.
    facets.append(facet(3, 6, link(u"https://b.example/"_s)));
    facets.append(facet(4, 6, link(u"https://c.example/"_s)));
    const FormattedText more = readRichText(text, facets);
    QCOMPARE(more.spans.size(), 1);
    QCOMPARE(more.spans.first(), (TextSpan{2, 3, TextSpan::Kind::Link, u"https://b.example/"_s}));
}

void TestBlueskyText::cleaningMovesSpans()
{
    const QString text = u"a\r\nb\u0000c d"_s;
    const FormattedText read =
        readRichText(text, QJsonArray{facet(7, 8, link(u"https://d.example/"_s))});
    QCOMPARE(read.text, u"a\nbc d"_s);
    QCOMPARE(read.spans.size(), 1);
    QCOMPARE(read.text.mid(read.spans.first().start, read.spans.first().length), u"d"_s);
}

void TestBlueskyText::facetsCountBytes_data()
{
    QTest::addColumn<QString>("before");
    QTest::newRow("ascii") << u"Hello "_s;
    QTest::newRow("two bytes") << u"Grüße an "_s;
    QTest::newRow("three bytes") << u"日本語 "_s;
    QTest::newRow("four bytes") << u"👍🏽 "_s;
    QTest::newRow("joined") << u"👩‍👩‍👧 ไทย "_s;
}

void TestBlueskyText::facetsCountBytes()
{
    QFETCH(QString, before);
    const QString text =
        before + u"@giulia.example, https://aurora.example/menü#a. #Grüße"_s + before;
    const QJsonArray facets = facetsFor(text, {{u"giulia.example"_s, giulia}});
    QCOMPARE(facets.size(), 3);
    QCOMPARE(covered(text, facets.at(0)), u"@giulia.example"_s);
    QCOMPARE(facets.at(0)["features"_L1][0]["did"_L1].toString(), giulia);
    QCOMPARE(covered(text, facets.at(1)), u"https://aurora.example/menü#a"_s);
    QCOMPARE(facets.at(1)["features"_L1][0]["uri"_L1].toString(),
             u"https://aurora.example/menü#a"_s);
    QVERIFY(covered(text, facets.at(2)).startsWith(u"#Grüße"_s));
    QVERIFY(!facets.at(2)["features"_L1][0]["tag"_L1].toString().contains(u'#'));

    // What is sent is read back as the same stretches.
    const FormattedText read = readRichText(text, facets);
    QCOMPARE(read.spans.size(), 3);
    QCOMPARE(read.text.mid(read.spans.at(0).start, read.spans.at(0).length), u"@giulia.example"_s);
}

void TestBlueskyText::mentionsNeedAPerson()
{
    const QString text = u"@nobody.example and @Giulia.Example"_s;
    const QJsonArray facets = facetsFor(text, {{u"giulia.example"_s, giulia}});
    QCOMPARE(facets.size(), 1);
    QCOMPARE(covered(text, facets.at(0)), u"@Giulia.Example"_s);
}

void TestBlueskyText::handles_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("handles");
    QTest::newRow("two, once each")
        << u"@a.example @B.example (@a.example)"_s << QStringList{u"a.example"_s, u"b.example"_s};
    QTest::newRow("end of a sentence") << u"Ask @a.example."_s << QStringList{u"a.example"_s};
    QTest::newRow("no dot") << u"@giulia"_s << QStringList{};
    QTest::newRow("another network's") << u"@giulia.x@social.example"_s << QStringList{};
    QTest::newRow("underscore") << u"@some_body.example"_s << QStringList{};
    QTest::newRow("e-mail") << u"write to info@aurora.example"_s << QStringList{};
    QTest::newRow("a number at the end") << u"@1.2"_s << QStringList{};
}

void TestBlueskyText::handles()
{
    QFETCH(QString, text);
    QFETCH(QStringList, handles);
    QCOMPARE(handlesIn(text), handles);
}

void TestBlueskyText::tooLongATagStaysText()
{
    QCOMPARE(facetsFor(u'#' + QString(64, u'a'), {}).size(), 1);
    QCOMPARE(facetsFor(u'#' + QString(65, u'a'), {}).size(), 0);
}

void TestBlueskyText::tidsAreStableAndSort()
{
    const Instant moment = fromMilliseconds(1'778'752'800'123);
    const QString tid = tidFor(moment, u"key"_s);
    QVERIFY(isTid(tid));
    QCOMPARE(tidFor(moment, u"key"_s), tid);
    QVERIFY(tidFor(moment, u"other"_s) != tid);
    QVERIFY(tidFor(moment + 1ms, u"other"_s) > tid);
    QVERIFY(tidFor(moment - 1ms, u"other"_s) < tid);
    QVERIFY(timeOfTid(tid) == moment);
    // From the specification of TIDs.
    QVERIFY(isTid(u"3jzfcijpj2z2a"_s));
    QVERIFY(isTid(u"7777777777777"_s));
    QVERIFY(!isTid(u"3jzfcijpj2z21"_s));
    QVERIFY(!isTid(u"0000000000000"_s));
    QVERIFY(!isTid(u"zzzzzzzzzzzzz"_s));
    QVERIFY(!timeOfTid(u"self"_s));
    // 2023-06-30, as other programs read it.
    QCOMPARE(toRfc3339(*timeOfTid(u"3jzfcijpj2z2a"_s)).left(4), u"2023"_s);
}

void TestBlueskyText::partsOfOneThreadGetKeysOfTheirOwn()
{
    const Instant moment = fromMilliseconds(1'778'752'800'123);
    QSet<QString> keys;
    for (int i = 0; i < 300; ++i)
        keys.insert(tidFor(moment, u"part %1"_s.arg(i)));
    QCOMPARE(keys.size(), 300);
}

void TestBlueskyText::tidsOfNamesAreTids()
{
    for (int i = 0; i < 200; ++i)
        QVERIFY(isTid(tidForName(QString::number(i))));
    QCOMPARE(tidForName(giulia), tidForName(giulia));
    QVERIFY(tidForName(giulia) != tidForName(u"did:plc:other"_s));
}

void TestBlueskyText::uris_data()
{
    QTest::addColumn<QString>("uri");
    QTest::addColumn<QString>("page");
    QTest::newRow("post") << u"at://did:plc:abc/app.bsky.feed.post/3lqx"_s
                          << u"https://bsky.app/profile/did:plc:abc/post/3lqx"_s;
    QTest::newRow("like") << u"at://did:plc:abc/app.bsky.feed.like/3lqx"_s << QString();
    QTest::newRow("handle") << u"at://aurora.example/app.bsky.feed.post/3lqx"_s << QString();
    QTest::newRow("path") << u"at://did:plc:abc/app.bsky.feed.post/../x"_s << QString();
    QTest::newRow("query") << u"at://did:plc:abc/app.bsky.feed.post/3?x=1"_s << QString();
    QTest::newRow("web") << u"https://did:plc:abc/app.bsky.feed.post/3lqx"_s << QString();
    QTest::newRow("number") << u"1"_s << QString();
}

void TestBlueskyText::uris()
{
    QFETCH(QString, uri);
    QFETCH(QString, page);
    QCOMPARE(postAddress(uri), page);
}

SPORTELLO_TEST(TestBlueskyText)
#include "test_blueskytext.moc"
