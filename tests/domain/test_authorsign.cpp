// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/authorsign.h"
#include "domain/textcount.h"
#include "support/testcase.h"

using namespace sportello;
using namespace Qt::StringLiterals;

namespace {

TextLimits limitsOf(Limit::Unit unit, qsizetype maximum, const QString &suffix)
{
    TextLimits limits;
    limits.limits = {{unit, maximum}};
    limits.suffix = suffix;
    return limits;
}

} // namespace

/// Who wrote a reply stands at its end, once, and is counted.
class TestAuthorSign : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void isMadeOfInitials()
    {
        QCOMPARE(authorSign(u"MR"_s), u"^MR"_s);
        QCOMPARE(authorSign(u" MR "_s), u"^MR"_s);
        QCOMPARE(authorSign({}), QString());
    }

    void isPutAtTheEnd_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("signedText");
        QTest::newRow("usual") << u"Grazie!"_s << u"Grazie! ^MR"_s;
        QTest::newRow("space behind") << u"Grazie! \n\n"_s << u"Grazie! ^MR"_s;
        QTest::newRow("typed by hand") << u"Grazie! ^MR"_s << u"Grazie! ^MR"_s;
        QTest::newRow("typed, with a space behind") << u"Grazie! ^MR "_s << u"Grazie! ^MR "_s;
        QTest::newRow("typed in small letters") << u"Grazie! ^mr"_s << u"Grazie! ^mr"_s;
        QTest::newRow("typed on a line") << u"Grazie!\n^MR"_s << u"Grazie!\n^MR"_s;
        QTest::newRow("in the middle") << u"^MR wrote"_s << u"^MR wrote ^MR"_s;
        QTest::newRow("a formula") << u"2^MR"_s << u"2^MR ^MR"_s;
        QTest::newRow("somebody else's") << u"Ciao ^AMR"_s << u"Ciao ^AMR ^MR"_s;
        QTest::newRow("nothing, to a picture") << u""_s << u"^MR"_s;
    }
    void isPutAtTheEnd()
    {
        QFETCH(QString, text);
        QFETCH(QString, signedText);
        QCOMPARE(withSign(text, u"^MR"_s), signedText);
        QCOMPARE(withSign(signedText, u"^MR"_s), signedText);
        QCOMPARE(withSign(text, {}), text);
    }

    void goesAwayAgain()
    {
        QCOMPARE(withoutSign(u"Grazie! ^MR"_s, u"^MR"_s), u"Grazie!"_s);
        QCOMPARE(withoutSign(u"^MR"_s, u"^MR"_s), QString());
        QCOMPARE(withoutSign(u"Grazie!"_s, u"^MR"_s), u"Grazie!"_s);
        QCOMPARE(withoutSign(u"Grazie! ^MR"_s, {}), u"Grazie! ^MR"_s);
    }

    void isCounted_data()
    {
        QTest::addColumn<int>("unit");
        QTest::addColumn<int>("cost");
        QTest::newRow("graphemes") << int(Limit::Unit::Graphemes) << 4;
        QTest::newRow("bytes") << int(Limit::Unit::Bytes) << 4;
        QTest::newRow("weighted") << int(Limit::Unit::Weighted) << 4;
        QTest::newRow("septets: ^ is escaped") << int(Limit::Unit::Septets) << 5;
    }
    void isCounted()
    {
        QFETCH(int, unit);
        QFETCH(int, cost);
        const TextLimits limits = limitsOf(Limit::Unit(unit), 20, u"^MR"_s);
        const auto use = [&](const QString &text) { return tightestUse(text, limits).used; };
        QCOMPARE(use(u"Ciao"_s), 4 + cost);
        QCOMPARE(use(u"Ciao ^MR"_s), 4 + cost);
        // What fits leaves room for it.
        const QString text(30, u'a');
        QCOMPARE(fittingLength(text, limits), 20 - cost);
        QCOMPARE(tightestUse(text.left(20 - cost), limits).left(), 0);
        const QString full = QString(20 - cost, u'a') + u" ^MR"_s;
        QCOMPARE(fittingLength(full, limits), full.size());
        QCOMPARE(tightestUse(full, limits).left(), 0);
        QCOMPARE(fittingLength(u'a' + full, limits), 20 - cost);
    }

    void withPrefixAndLinks()
    {
        TextLimits limits = limitsOf(Limit::Unit::Graphemes, 40, u"^MR"_s);
        limits.prefix = u"@anna"_s;
        limits.linkWeight = 23;
        const QString text = u"See https://aurora.example/a/very/long/way/to/say/it"_s;
        QCOMPARE(tightestUse(text, limits).used, 6 + 4 + 23 + 4);
        QCOMPARE(fittingLength(text, limits), text.size());
        // The link no longer fits with the sign behind it.
        limits.limits = {{Limit::Unit::Graphemes, 36}};
        QCOMPARE(fittingLength(text, limits), 4);
    }
};

SPORTELLO_TEST(TestAuthorSign)
#include "test_authorsign.moc"
