// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/guard/maskedpost.h"

#include "support/testcase.h"

using namespace sportello;
using namespace Qt::StringLiterals;

class TestMaskedPost final : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void lastFourAreShown();
    void spansKeepTheirWords();
    void linksOverValuesGo();
    void cutNumbersAreHidden_data();
    void cutNumbersAreHidden();
};

void TestMaskedPost::lastFourAreShown()
{
    const FormattedText text{u"My card 4111 1111 1111 1111, call +39 055 264 5512"_s, {}};
    const FormattedText shown = maskedPost(text, findPrivateData(text.text));
    QCOMPARE(shown.text, u"My card •••• •••• •••• 1111, call +•• ••• ••• 5512"_s);
}

void TestMaskedPost::spansKeepTheirWords()
{
    FormattedText text{u"😀 write to giulia.ricci@mail.example or ask @anna today"_s, {}};
    const qsizetype anna = text.text.indexOf(u"@anna");
    text.spans.append({anna, 5, TextSpan::Kind::Mention, u"anna@town.example"_s});
    const QList<PrivateFinding> found = findPrivateData(text.text);
    QCOMPARE(found.size(), 1);
    const FormattedText shown = maskedPost(text, found);
    QVERIFY(!shown.text.contains(u"giulia.ricci"_s));
    QCOMPARE(shown.spans.size(), 1);
    QCOMPARE(shown.text.mid(shown.spans.first().start, shown.spans.first().length), u"@anna"_s);
    // A value that becomes shorter moves what follows: full-width digits in frames, for example.
    FormattedText wide{u"tel. ３４７\u200B１２３４５６７ und @anna"_s, {}};
    const qsizetype at = wide.text.indexOf(u"@anna");
    wide.spans.append({at, 5, TextSpan::Kind::Mention, {}});
    const FormattedText moved = maskedPost(wide, findPrivateData(wide.text));
    QVERIFY(moved.text != wide.text);
    QCOMPARE(moved.text.mid(moved.spans.first().start, moved.spans.first().length), u"@anna"_s);
}

void TestMaskedPost::linksOverValuesGo()
{
    FormattedText text{u"giulia.ricci@mail.example"_s, {}};
    text.spans.append(
        {0, text.text.size(), TextSpan::Kind::Link, u"mailto:giulia.ricci@mail.example"_s});
    QVERIFY(maskedPost(text, findPrivateData(text.text)).spans.isEmpty());
}

void TestMaskedPost::cutNumbersAreHidden_data()
{
    QTest::addColumn<QString>("excerpt");
    QTest::addColumn<QString>("shown");
    QTest::newRow("card") << u"They charged 4111 1111 11"_s << u"They charged •••• •••• ••"_s;
    QTest::newRow("iban") << u"conto IT60 X054 2811 1"_s << u"conto •••• •••• •••• •"_s;
    QTest::newRow("price") << u"It was 120 euro"_s << u"It was 120 euro"_s;
    QTest::newRow("time") << u"We arrive at 18:30"_s << u"We arrive at 18:30"_s;
    QTest::newRow("nothing") << QString() << QString();
}

void TestMaskedPost::cutNumbersAreHidden()
{
    QFETCH(QString, excerpt);
    QFETCH(QString, shown);
    QCOMPARE(maskedExcerpt(excerpt, true, {}), shown);
    // What is whole is judged by the detectors alone.
    QCOMPARE(maskedExcerpt(excerpt, false, {}), masked(excerpt, findPrivateData(excerpt)));
}

SPORTELLO_TEST(TestMaskedPost)
#include "test_maskedpost.moc"
