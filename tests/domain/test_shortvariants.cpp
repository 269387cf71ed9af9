// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/shortvariants.h"
#include "support/testcase.h"

using namespace sportello;
using namespace Qt::StringLiterals;

/// What a text becomes that turned out too long.
class TestShortVariants : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void onlyWhatWasPutInIsExchanged()
    {
        ShortVariants variants;
        QCOMPARE(variants.of(u"Buongiorno"_s), QString());
        variants.note(u"Il giardino è aperto dalla mattina alla sera."_s, u"Giardino aperto."_s);
        QCOMPARE(variants.of(u"Buongiorno"_s), QString());
        QCOMPARE(variants.of(u"Ciao! Il giardino è aperto dalla mattina alla sera. A presto"_s),
                 u"Ciao! Giardino aperto. A presto"_s);
        // Written on in the middle: it is the writer's text now.
        QCOMPARE(variants.of(u"Il giardino è aperto dalla mattina fino alla sera."_s), QString());
    }

    void severalStandTogether()
    {
        ShortVariants variants;
        variants.note(u"Grazie mille per il messaggio."_s, u"Grazie!"_s);
        variants.note(u"A presto, il team."_s, u"Ciao."_s);
        QCOMPARE(variants.of(u"Grazie mille per il messaggio. Sì. A presto, il team."_s),
                 u"Grazie! Sì. Ciao."_s);
        // Filled in again, in another way.
        variants.note(u"A presto, il team."_s, u"Il team."_s);
        QCOMPARE(variants.of(u"A presto, il team."_s), u"Il team."_s);
    }

    void theEditorsBlanksAreNoDifference()
    {
        ShortVariants variants;
        variants.note(u"Costa 12\u00a0€\r\nal giorno per tutti."_s, u"12\u00a0€ al giorno"_s);
        QCOMPARE(variants.of(u"Costa 12 €\nal giorno per tutti."_s), u"12 € al giorno"_s);
    }

    void whatSavesNothingIsNotOffered()
    {
        ShortVariants variants;
        variants.note(u"Breve"_s, u"Non più breve"_s);
        variants.note(u"Uguale"_s, u"Uguale"_s);
        variants.note(u"Senza"_s, u" "_s);
        variants.note({}, {});
        QCOMPARE(variants.of(u"Breve Uguale Senza"_s), QString());
    }

    void theLastOnesAreKept()
    {
        ShortVariants variants;
        for (int i = 0; i < 30; ++i)
            variants.note(u"(risposta numero %1)"_s.arg(i), u"(%1)"_s.arg(i));
        QCOMPARE(variants.of(u"(risposta numero 29)"_s), u"(29)"_s);
        QCOMPARE(variants.of(u"(risposta numero 3)"_s), QString());
    }
};

SPORTELLO_TEST(TestShortVariants)
#include "test_shortvariants.moc"
