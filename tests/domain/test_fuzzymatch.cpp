// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/fuzzymatch.h"
#include "support/testcase.h"

using namespace sportello;
using namespace Qt::StringLiterals;

namespace {

MatchCandidate candidate(const QString &shortcut, const QString &title, const QString &text = {},
                         const QString &tags = {})
{
    return {MatchText(shortcut), MatchText(title), MatchText(tags), MatchText(text)};
}

int score(const QString &typed, const MatchCandidate &candidate)
{
    const std::optional<FuzzyHit> hit = FuzzyPattern(typed).match(candidate);
    return hit ? hit->score : -1;
}

QStringList cut(const QString &text, const QList<TextRange> &ranges)
{
    QStringList pieces;
    for (const TextRange &range : ranges)
        pieces.append(text.sliced(range.start, range.length));
    return pieces;
}

} // namespace

/// What people type finds what they mean, best first.
class TestFuzzyMatch : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("found");
        QTest::newRow("shortcut") << u"/check-in"_s << true;
        QTest::newRow("case and accents") << u"CHECK-IN ÉARLY"_s << true;
        QTest::newRow("any order") << u"early check"_s << true;
        QTest::newRow("letters in order") << u"ckin"_s << true;
        QTest::newRow("initials") << u"eac"_s << true;
        QTest::newRow("word of the text") << u"luggage"_s << true;
        QTest::newRow("begun word of the text") << u"lugg"_s << true;
        QTest::newRow("wrong letter") << u"luggape"_s << true;
        QTest::newRow("missing letter") << u"lugage"_s << true;
        QTest::newRow("letter too much") << u"luggagge"_s << true;
        QTest::newRow("swapped letters") << u"lugagge"_s << true;
        QTest::newRow("typo in a begun word") << u"recpti"_s << true;
        QTest::newRow("two typos in a long word") << u"recpetoin"_s << true;
        QTest::newRow("two typos in a short word") << u"lgugaeg"_s << false;
        QTest::newRow("typo in three letters") << u"bgx"_s << false;
        QTest::newRow("one word is not there") << u"early parking"_s << false;
        QTest::newRow("nothing") << u"  / "_s << true;
        QTest::newRow("only signs") << u"!!"_s << true;
    }

    void finds()
    {
        QFETCH(QString, typed);
        const MatchCandidate arrival = candidate(u"check-in"_s, u"Early arrival, check-in"_s,
                                                 u"You may leave your luggage at the reception."_s);
        QTEST(FuzzyPattern(typed).match(arrival).has_value(), "found");
    }

    void betterFieldsComeFirst()
    {
        const QList<MatchCandidate> ordered{
            candidate(u"park"_s, u"Cars"_s), // the whole shortcut
            candidate(u"parking"_s, u"Cars"_s), // its beginning
            candidate(u"cars"_s, u"Park here"_s), // the title's beginning
            candidate(u"cars"_s, u"Where to park"_s), // a word of the title
            candidate(u"cars"_s, u"About parking"_s), // a begun one
            candidate(u"cars"_s, u"Cars"_s, {}, u"park"_s), // a tag
            candidate(u"cars"_s, u"Cars"_s, u"You can park there."_s), // the text
            candidate(u"cars"_s, u"The pakr"_s), // the title with a typo
            candidate(u"cars"_s, u"Cars"_s, u"You can prak there."_s),
        };
        int last = INT_MAX;
        for (const MatchCandidate &one : ordered) {
            const int found = score(u"park"_s, one);
            QVERIFY2(found > 0 && found < last, qPrintable(one.title.folded()));
            last = found;
        }
    }

    void hitsCanBeHighlighted()
    {
        const QString title = u"Ärger: ﬁnden wir schöne Übernachtung"_s;
        const MatchCandidate one = candidate(u"x"_s, title);
        QCOMPARE(cut(title, FuzzyPattern(u"arger ubern"_s).match(one)->title),
                 (QStringList{u"Ärger"_s, u"Übern"_s}));
        // A ligature is one character that stands for two.
        QCOMPARE(cut(title, FuzzyPattern(u"find"_s).match(one)->title), QStringList{u"ﬁnd"_s});
        QCOMPARE(cut(title, FuzzyPattern(u"f"_s).match(one)->title), QStringList{u"ﬁ"_s});
        const QString decomposed = u"Cafe\u0301 Città"_s;
        QCOMPARE(cut(decomposed, FuzzyPattern(u"café"_s).match(candidate({}, decomposed))->title),
                 QStringList{u"Cafe\u0301"_s});
        const QString wifi = u"Wi-Fi password"_s;
        QCOMPARE(cut(wifi, FuzzyPattern(u"wp"_s).match(candidate({}, wifi))->title),
                 (QStringList{u"W"_s, u"p"_s}));
        const std::optional<FuzzyHit> twice =
            FuzzyPattern(u"pass passw"_s).match(candidate({}, wifi));
        QCOMPARE(cut(wifi, twice->title), QStringList{u"passw"_s});
    }

    void nothingTypedFitsEverything()
    {
        QVERIFY(FuzzyPattern(u" "_s).isEmpty());
        QCOMPARE(score(u""_s, candidate({}, {})), 0);
    }

    void hostileTextIsNoTrouble()
    {
        QString brackets(100'000, u'{');
        const QString rtl = u"\u202E שלום \u0000 مرحبا "_s + QString(1, QChar(0));
        QString halves(10'000, QChar(0xD83D));
        QString repeated;
        for (int i = 0; i < 50'000; ++i)
            repeated += u"a "_s;
        for (const QString &text : {brackets, rtl, halves, repeated, repeated + u'b'}) {
            const MatchCandidate one = candidate(text, text, text, text);
            for (const QString &typed : {u"aaab"_s, u"שלום"_s, u"reception"_s, text}) {
                const std::optional<FuzzyHit> hit = FuzzyPattern(typed).match(one);
                if (!hit)
                    continue;
                for (const TextRange &range : hit->text)
                    QVERIFY(range.start >= 0 && range.start + range.length <= text.size());
            }
        }
        QVERIFY(score(u"שלום"_s, candidate({}, rtl)) > 0);
    }

    void manyCandidates()
    {
        QList<MatchCandidate> all;
        for (int i = 0; i < 500; ++i) {
            QString text;
            while (text.size() < 200)
                text +=
                    u"Dear guest %1, the reception is open until midnight. "_s.arg(i + text.size());
            all.append(
                candidate(u"reply-%1"_s.arg(i), u"Title number %1"_s.arg(i), text.left(200)));
        }
        int found = 0;
        QBENCHMARK
        {
            found = 0;
            const FuzzyPattern pattern(u"recepton midnihgt"_s);
            for (const MatchCandidate &one : std::as_const(all))
                found += pattern.match(one) ? 1 : 0;
        }
        QCOMPARE(found, 500);
    }
};

SPORTELLO_TEST(TestFuzzyMatch)

#include "test_fuzzymatch.moc"
