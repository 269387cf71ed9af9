// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/contacttable.h"
#include "storage/testdatabase.h"

using namespace sportello;
using namespace Qt::StringLiterals;

/// People found by what is typed.
class TestContactTable : public StoreTestCase
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsTypedIsFoundByIndex()
    {
        if (!isSqlite())
            QSKIP("PostgreSQL plans after the number of rows, and here there are few.");
        TestDatabase db(driver());
        Statement plan = db->statement(u"EXPLAIN QUERY PLAN "_s + ContactTable::beginningSql());
        plan.bind(u"ri"_s).bind(u"rj"_s).bind(u"ri%"_s).bind(u"% ri%"_s).bind(300).bind(20);
        QVERIFY(plan.exec());
        bool searches = false;
        while (plan.next()) {
            const QString step = plan.text(3);
            // The people that were found are read as a whole; nothing else is.
            QVERIFY2(!step.startsWith(u"SCAN"_s) || step == u"SCAN f"_s, qPrintable(step));
            searches = searches || step.contains(u"beginning>? AND beginning<?"_s);
        }
        QVERIFY(searches);
    }

    void renamedPeopleAreFoundAsTheyAreCalledNow()
    {
        TestDatabase db(driver());
        HandleTable handles(db);
        const Handle anna = handles.save(
            u"bluesky"_s, {u"anna.example"_s, u"Anna Rossi"_s, {}, u"did:plc:anna"_s}, testNow);
        aConversation().with(anna).in(db);
        QCOMPARE(found(db, u"ross"_s), QStringList{u"anna.example"_s});
        handles.save(u"bluesky"_s, {u"annab.example"_s, u"Anna Bianchi"_s, {}, u"did:plc:anna"_s},
                     testNow);
        QCOMPARE(found(db, u"ross"_s), QStringList());
        QCOMPARE(found(db, u"bianc"_s), QStringList{u"annab.example"_s});
        QCOMPARE(found(db, u"annab.ex"_s), QStringList{u"annab.example"_s});
        // Somebody else has the address now.
        const Handle other = handles.save(
            u"bluesky"_s, {u"annab.example"_s, u"Bea"_s, {}, u"did:plc:bea"_s}, testNow);
        aConversation().with(other).in(db);
        QCOMPARE(found(db, u"annab.ex"_s), QStringList{u"annab.example"_s});
        QCOMPARE(found(db, u"did:plc:an"_s), QStringList{u"did:plc:anna"_s});
    }

    void longAndStrangeNamesAreFoundWhole()
    {
        TestDatabase db(driver());
        const QString longName =
            u"Associazione Culturale degli Amici della Montagna di Bellavista"_s;
        const QString next = longName + u" Nuova"_s;
        aConversation().with(aHandle().name(longName).address(u"one@x"_s).in(db)).in(db);
        aConversation().with(aHandle().name(next).address(u"two@x"_s).in(db)).in(db);
        aConversation()
            .with(aHandle().name(u"Anna anna  ANNA"_s).address(u"anna@x"_s).in(db))
            .in(db);
        const QString faces = u"🦊"_s.repeated(60);
        aConversation().with(aHandle().name(u"Lea "_s + faces).address(u"lea@x"_s).in(db)).in(db);
        QCOMPARE(found(db, longName).size(), 2);
        QCOMPARE(found(db, next), QStringList{u"two@x"_s});
        QCOMPARE(found(db, u"anna"_s), QStringList{u"anna@x"_s});
        QCOMPARE(found(db, faces), QStringList{u"lea@x"_s});
        QCOMPARE(found(db, u"nuova two"_s), QStringList{u"two@x"_s});
        QCOMPARE(found(db, u"uova"_s), QStringList());
        QCOMPARE(found(db, u"%"_s), QStringList());
    }

    void peopleThatWereThereBeforeAreFoundTheSame()
    {
        TestDatabase db(driver());
        for (const QString &name : {u"Ànna Maria Rossi"_s, u"Zoë 🦊 Ltd"_s, u"x"_s,
                                    u"Associazione Culturale degli Amici della Montagna"_s})
            aHandle().name(name).in(db);
        const QStringList written = beginnings(db);
        QVERIFY(written.size() > 12);
        // As the migration found them.
        db->run(u"DELETE FROM handle_beginning"_s);
        QString text;
        for (const Migration &each : Migrator::builtIn(db->dialect())) {
            if (each.name.endsWith(u"_handle_beginning"_s))
                text = each.text;
        }
        db->run(text.mid(text.indexOf(u"INSERT INTO handle_beginning"_s)).trimmed().chopped(1));
        QCOMPARE(beginnings(db), written);
    }

    void namedOnesComeInTheirOrder()
    {
        TestDatabase db(driver());
        const Handle one = aHandle().in(db);
        const Handle other = aHandle().in(db);
        const Handle silent = aHandle().in(db);
        aConversation().with(one).in(db);
        aConversation().with(one).lastActivity(testNow - std::chrono::hours(5)).in(db);
        aConversation().with(other).in(db);
        const QList<ContactTable::Person> people =
            ContactTable(db).people({other.id, HandleId::make(), silent.id, one.id});
        QCOMPARE(people.size(), 2);
        QCOMPARE(people.first().handle, other.id);
        QCOMPARE(people.last().handle, one.id);
        QCOMPARE(people.last().lastActivity, testNow - std::chrono::hours(1));
    }

private:
    static QStringList found(TestDatabase &db, const QString &typed)
    {
        QStringList addresses;
        for (const ContactTable::Person &person : ContactTable(db).beginningWith(typed, 20))
            addresses << person.address;
        return addresses;
    }
    static QStringList beginnings(TestDatabase &db)
    {
        Statement select = db->statement(u"SELECT beginning, handle_id FROM handle_beginning"
                                         " ORDER BY handle_id, beginning"_s);
        select.exec();
        QStringList all;
        while (select.next())
            all << select.text(0) + u'|' + select.text(1);
        return all;
    }
};

SPORTELLO_TEST(TestContactTable)
#include "test_contacttable.moc"
