// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/formattedtext.h"
#include "support/testcase.h"

using namespace sportello;
using namespace Qt::StringLiterals;

using Kind = TextSpan::Kind;

/// Spans as they are stored: they come back as they were, and a broken row never reaches outside of
/// its text.
class TestFormattedText : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void roundTrips()
    {
        QVERIFY(spansToJson({}).isEmpty());
        QVERIFY(spansFromJson({}, 100).isEmpty());
        QList<TextSpan> spans;
        const QList<Kind> kinds{Kind::Link,   Kind::Mention, Kind::Tag,  Kind::Bold,
                                Kind::Italic, Kind::Strike,  Kind::Code, Kind::Quote};
        for (qsizetype i = 0; i < kinds.size(); ++i)
            spans.append({i, 10 - i, kinds.at(i), {}});
        spans.append({0, 10, Kind::Link, u"https://a.example/\"x\"?ü=😀&y=\\"_s});
        const QString json = spansToJson(spans);
        QVERIFY(spansFromJson(json, 10) == spans);
        QVERIFY(!json.contains(u'\n'));
        QVERIFY(spansFromJson(json, 9).size() < spans.size());
    }

    void theStoredFormStaysReadable()
    {
        // Rows of earlier versions.
        const QList<TextSpan> expected{{3, 4, Kind::Bold, {}},
                                       {0, 2, Kind::Link, u"https://a.example"_s}};
        QVERIFY(spansFromJson(u"[[\"bold\",3,4],[\"link\",0,2,\"https://a.example\"]]"_s, 7)
                == expected);
    }

    void whatIsBrokenIsDropped_data()
    {
        QTest::addColumn<QString>("json");
        for (const QString &json : {u"x"_s,
                                    u"null"_s,
                                    u"{}"_s,
                                    u"[]"_s,
                                    u"[[]]"_s,
                                    u"[null]"_s,
                                    u"[1,2]"_s,
                                    u"[[1,2,3]]"_s,
                                    u"[{\"link\":1}]"_s,
                                    u"[[\"blink\",0,1]]"_s,
                                    u"[[\"bold\"]]"_s,
                                    u"[[\"bold\",0]]"_s,
                                    u"[[\"bold\",-1,1]]"_s,
                                    u"[[\"bold\",0,0]]"_s,
                                    u"[[\"bold\",0,-1]]"_s,
                                    u"[[\"bold\",0,11]]"_s,
                                    u"[[\"bold\",10,1]]"_s,
                                    u"[[\"bold\",11,1]]"_s,
                                    u"[[\"bold\",5,6]]"_s,
                                    u"[[\"bold\",9223372036854775807,9223372036854775807]]"_s,
                                    u"[[\"bold\",1,9223372036854775807]]"_s,
                                    u"[[\"bold\",1e300,1]]"_s,
                                    u"[[\"bold\",0.5,1]]"_s,
                                    u"[[\"bold\",\"0\",\"1\"]]"_s,
                                    u"[[\"bold\",0,[1]]]"_s,
                                    u"[[\"bold\",0,1"_s,
                                    u"[[\"bold\",0,1]"_s,
                                    QString(5000, u'[')})
            QTest::addRow("%s", qPrintable(json.left(40))) << json;
    }

    void whatIsBrokenIsDropped()
    {
        QFETCH(const QString, json);
        QVERIFY(spansFromJson(json, 10).isEmpty());
    }

    void theRestIsKept()
    {
        const QList<TextSpan> kept =
            spansFromJson(u"[[\"bold\",0,99],[\"italic\",1,2],7,[\"link\",0,1,5]]"_s, 10);
        const QList<TextSpan> expected{{1, 2, Kind::Italic, {}}, {0, 1, Kind::Link, {}}};
        QVERIFY(kept == expected);
    }
};

SPORTELLO_TEST(TestFormattedText)
#include "test_formattedtext.moc"
