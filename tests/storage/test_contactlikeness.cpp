// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/skeleton.h"
#include "storage/contactfiletable.h"
#include "storage/contactlikenesstable.h"
#include "testdatabase.h"

using namespace sportello;
using namespace Qt::StringLiterals;

/// What contacts have in common is found without going through all of them.
class TestContactLikeness : public StoreTestCase
{
    Q_OBJECT

private Q_SLOTS:
    void itIsFoundByIndex()
    {
        if (!isSqlite())
            QSKIP("asks SQLite how it looks");
        TestDatabase db(driver());
        for (const QString &sql :
             {ContactLikenessTable::sameFactsSql(), ContactLikenessTable::handlesOnFileSql(),
              ContactLikenessTable::sameNamesSql()}) {
            Statement plan = db->statement(u"EXPLAIN QUERY PLAN "_s + sql);
            for (qsizetype i = 0; i < sql.count(u'?'); ++i)
                plan.bindNull();
            QVERIFY(plan.exec());
            int steps = 0;
            for (; plan.next(); ++steps)
                QVERIFY2(!plan.text(3).startsWith(u"SCAN"_s), qPrintable(plan.text(3)));
            QVERIFY(steps > 0);
        }
    }

    void aNewHandleCanBeFoundByItsLooks()
    {
        TestDatabase db(driver());
        const Handle anna = aHandle().name(u"Anna Rossi"_s).in(db);
        const Handle fake = aHandle().name(u"\u0410nna R0ssi"_s).in(db);
        aHandle().name(u"\u2728"_s).in(db);
        const Handle bare = aHandle().name(u"\u2764"_s).in(db);
        ContactLikenessTable table(db);
        const QList<Handle> found = table.sameNames(skeleton(u"ANNA ROSSI"_s), anna.contact, 10);
        QCOMPARE(found.size(), 1);
        QVERIFY(found.first().id == fake.id);
        QVERIFY(table.sameNames(skeleton(bare.displayName), bare.contact, 10).isEmpty());
        // Under another name they look like somebody else.
        HandleTable(db).save(fake.network, {fake.address, u"Bruno"_s, fake.url, {}}, testNow);
        QVERIFY(table.sameNames(skeleton(u"Anna Rossi"_s), anna.contact, 10).isEmpty());
    }

    void whatIsTakenOffFileCountsForNothing()
    {
        TestDatabase db(driver());
        const AgentId agent = PeopleTable(db).ensureAgent(u"Sara"_s, testNow).id;
        const Handle anna = aHandle().in(db);
        const Handle other = aHandle().in(db);
        ContactFileTable file(db);
        ContactLikenessTable table(db);
        QList<ContactFactId> ids;
        for (const Handle &handle : {anna, other}) {
            ContactFact fact;
            fact.id = ContactFactId::make();
            fact.contact = handle.contact;
            fact.kind = ContactFact::Kind::CustomerNumber;
            fact.value = u"K-1"_s;
            fact.agent = agent;
            fact.createdAt = testNow;
            file.insert(fact);
            ids.append(fact.id);
        }
        QCOMPARE(table.sameFacts(anna.contact, 10).size(), 1);
        QVERIFY(file.remove(ids.last(), testNow));
        QVERIFY(table.sameFacts(anna.contact, 10).isEmpty());
        QVERIFY(table.sameFacts(other.contact, 10).isEmpty());
        QVERIFY(!file.putBack(ids.first()));
        QVERIFY(file.putBack(ids.last()));
        QCOMPARE(table.sameFacts(other.contact, 10).size(), 1);
        QCOMPARE(db.commit().contactFacts.size(), 2);
    }
};

SPORTELLO_TEST(TestContactLikeness)
#include "test_contactlikeness.moc"
