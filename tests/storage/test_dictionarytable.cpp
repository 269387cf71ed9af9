// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/dictionarytable.h"
#include "storage/testdatabase.h"

using namespace sportello;
using namespace Qt::StringLiterals;

/// The team's own words.
class TestDictionaryTable : public StoreTestCase
{
    Q_OBJECT

private Q_SLOTS:
    void wordsAreEverybodysABrandsOrOnes()
    {
        TestDatabase db(driver());
        DictionaryTable table(db);
        const DictionaryWord ours{u"Aurora"_s, {}, {}};
        const DictionaryWord brands{u"Spritzino"_s, BrandId::make(), {}};
        const DictionaryWord mine{u"Spritzino"_s, {}, AgentId::make()};
        for (const DictionaryWord &word : {brands, ours, mine, mine})
            table.add(word, testNow);
        QVERIFY(db.commit().dictionaryWords);
        const QList<DictionaryWord> all = table.all();
        QCOMPARE(all.size(), 3);
        QCOMPARE(all.first(), ours);
        QVERIFY(all.contains(brands) && all.contains(mine));
        db.commit();

        table.remove(mine);
        QVERIFY(db.commit().dictionaryWords);
        QCOMPARE(table.all().size(), 2);
        QVERIFY(!table.all().contains(mine));
    }
};

SPORTELLO_TEST(TestDictionaryTable)
#include "test_dictionarytable.moc"
