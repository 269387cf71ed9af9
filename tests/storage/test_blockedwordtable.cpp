// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/blockedwordtable.h"
#include "storage/testdatabase.h"

using namespace sportello;
using namespace Qt::StringLiterals;

/// Words to avoid.
class TestBlockedWordTable : public StoreTestCase
{
    Q_OBJECT

private Q_SLOTS:
    void wordsAreOneWhateverTheirCase()
    {
        using Action = BlockedWord::Action;
        TestDatabase db(driver());
        BlockedWordTable table(db);
        table.save({u"  Già   Detto "_s, u"it"_s, Action::Warn, u"why"_s}, testNow);
        table.save({u"policy"_s, {}, Action::Block, {}}, testNow);
        table.save({u"policy"_s, u"en"_s, Action::Warn, {}}, testNow);
        QVERIFY(db.commit().blockedWords);
        table.save({u"GIA DETTO"_s, u"it"_s, Action::Block, {}}, testNow);
        QCOMPARE(table.all(),
                 (QList<BlockedWord>{{u"policy"_s, {}, Action::Block, {}},
                                     {u"policy"_s, u"en"_s, Action::Warn, {}},
                                     {u"GIA DETTO"_s, u"it"_s, Action::Block, {}}}));
        table.remove(u"già detto"_s, u"en"_s); // another language's
        QCOMPARE(table.all().size(), 3);
        table.remove(u"Già detto"_s, u"it"_s);
        table.remove(u"Policy"_s, {});
        QCOMPARE(table.all(), (QList<BlockedWord>{{u"policy"_s, u"en"_s, Action::Warn, {}}}));
        QVERIFY(db.commit().blockedWords);
    }
};

SPORTELLO_TEST(TestBlockedWordTable)
#include "test_blockedwordtable.moc"
