// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/historymatch.h"

#include "support/testcase.h"

using namespace sportello;
using namespace Qt::StringLiterals;

namespace {

HistoryMatcher matcher(const QString &text)
{
    return HistoryMatcher(parseQuery(text).query);
}

/// What is highlighted, joined by bars.
QString marked(const QString &query, const QString &text)
{
    QStringList pieces;
    for (const TextRange &range : matcher(query).ranges(text))
        pieces.append(text.mid(range.start, range.length));
    return pieces.join(u'|');
}

} // namespace

class TestHistoryMatch : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void highlights()
    {
        QCOMPARE(marked(u"citta"_s, u"La CITTÀ e la città."_s), u"CITTÀ|città"_s);
        QCOMPARE(marked(u"perché"_s, u"Perche\u0301 no? perche"_s), u"Perche\u0301|perche"_s);
        QCOMPARE(marked(u"conferma*"_s, u"Confermate? confermato, conferma"_s),
                 u"Confermate|confermato|conferma"_s);
        QCOMPARE(marked(u"conferma"_s, u"Confermate?"_s), QString());
        QCOMPARE(marked(u"\"due camere\""_s, u"camere due, due camere due"_s), u"due camere"_s);
        QCOMPARE(marked(u"\"due camere\" camere"_s, u"due camere"_s), u"due camere"_s);
        QCOMPARE(marked(u"e-mail"_s, u"una e mail, una e-mail"_s), u"e mail|e-mail"_s);
        QCOMPARE(marked(u"-cane gatto is:done"_s, u"cane e gatto"_s), u"gatto"_s);
        // A letter outside the basic plane before it.
        QCOMPARE(marked(u"sì"_s, u"\U0001F600 si"_s), u"si"_s);
        QCOMPARE(marked(u"straße"_s, u"Die STRASSE, die Straße"_s), u"Straße"_s);
        QVERIFY(matcher(u"is:done -cane ?!"_s).isEmpty());
    }

    void theLastWordMayGoOn()
    {
        const auto begun = [](const QString &text) {
            return toText(withBegunLastWord(parseQuery(text).query, text));
        };
        QCOMPARE(begun(u"camera con"_s), u"camera con*"_s);
        QCOMPARE(begun(u"camera con "_s), u"camera con"_s);
        QCOMPARE(begun(u"camera co"_s), u"camera co"_s);
        QCOMPARE(begun(u"\"due cam\""_s), u"\"due cam\""_s);
        QCOMPARE(begun(u"-con"_s), u"-con"_s);
        QCOMPARE(begun(u"con is:done"_s), u"con is:done"_s);
        QCOMPARE(begun({}), QString());
    }

    void theExcerptShowsTheFirstHit()
    {
        const QString filler = u"parola che non si cerca e che riempie la riga "_s;
        const QString text = filler.repeated(10) + u"\n\nil rimborso  promesso "_s + filler;
        const HistoryExcerpt excerpt = excerptOf(text, matcher(u"rimborso"_s));
        QCOMPARE(excerpt.hits.size(), 1);
        QCOMPARE(excerpt.text.mid(excerpt.hits.first().start, excerpt.hits.first().length),
                 u"rimborso"_s);
        QVERIFY(excerpt.text.startsWith(u'…') && !excerpt.text.contains(u'\n'));
        QVERIFY(excerpt.text.size() <= 172);
        QCOMPARE(excerptOf(u"breve  testo"_s, matcher(u"is:done"_s)),
                 (HistoryExcerpt{u"breve testo"_s, {}}));
        // One word without an end, of letters that must not be cut in two.
        const QString endless = u"\U0001F600"_s.repeated(300);
        const QString cut = excerptOf(endless, matcher(u"x"_s)).text;
        QVERIFY(cut.endsWith(u'…') && cut.isValidUtf16());
    }

    void whatSaysItOftenerAndShorterFitsBetter()
    {
        const HistoryMatcher word = matcher(u"rimborso"_s);
        const double once = word.score(u"Vorrei un rimborso per la camera"_s);
        QVERIFY(once > 0);
        QVERIFY(word.score(u"Rimborso! Il rimborso?"_s) > once);
        QVERIFY(word.score(u"Vorrei un rimborso per la camera "_s + u"e altro "_s.repeated(50))
                < once);
        QCOMPARE(word.score(u"rimborsato"_s), 0.0);
        QVERIFY(matcher(u"rimb*"_s).score(u"rimborsato"_s) > 0);
        // The quick way and the other way say the same.
        QCOMPARE(matcher(u"citta"_s).score(u"La CITTÀ è bella"_s),
                 matcher(u"citta"_s).score(u"La CITTA\u0300 e\u0300 bella"_s));
        QVERIFY(matcher(u"straße"_s).score(u"die Straße"_s) > 0);
    }
};

SPORTELLO_TEST(TestHistoryMatch)
#include "test_historymatch.moc"
