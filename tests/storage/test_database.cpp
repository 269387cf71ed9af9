// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/testdatabase.h"

#include <QRandomGenerator>

#include <algorithm>

using namespace sportello;
using namespace Qt::StringLiterals;

namespace {

const QString insertBrand = u"INSERT INTO brand (id, name, created_at) VALUES (?, ?, ?)"_s;

bool addBrand(Database &database, const QString &id, const QString &name = u"Aurora"_s)
{
    Statement statement = database.statement(insertBrand);
    return statement.bind(id).bind(name).bind(testNow).exec();
}

} // namespace

/// A connection whose failures nobody can overlook, the same on both databases.
class TestDatabaseClass : public StoreTestCase
{
    Q_OBJECT

private Q_SLOTS:
    void failedStatementPreventsCommit()
    {
        TestDatabase db(driver());
        QVERIFY(addBrand(db, u"one"_s));
        expectSqlError();
        QVERIFY(!addBrand(db, u"one"_s));
        // SQLite alone would go on and commit the rest.
        QVERIFY(!addBrand(db, u"two"_s));
        const Result<Done> committed = db->commit();
        QVERIFY(!committed.ok());
        QCOMPARE(committed.error().kind, ErrorKind::Storage);
        QVERIFY(db->begin().ok());
        QCOMPARE(db.count(u"SELECT COUNT(*) FROM brand"_s), 0);
        QVERIFY(addBrand(db, u"three"_s));
        db.commit();
        QCOMPARE(db.count(u"SELECT COUNT(*) FROM brand"_s), 1);
    }

    void statementThatCannotBePreparedPreventsCommit()
    {
        TestDatabase db(driver());
        QVERIFY(addBrand(db, u"one"_s));
        expectSqlError();
        {
            Statement broken = db->statement(u"SELECT nothing FROM nowhere WHERE id = ?"_s);
            broken.bind(1).bindNull();
            QVERIFY(!broken.exec());
            QVERIFY(!broken.next());
            QCOMPARE(broken.text(0), QString());
            QCOMPARE(broken.integer(0), 0);
            QVERIFY(broken.isNull(0));
            QCOMPARE(broken.rowsAffected(), 0);
        }
        QVERIFY(db.failed());
        QCOMPARE(db.count(u"SELECT COUNT(*) FROM brand"_s), 0);
        QCOMPARE(db->isSuspect(), isSqlite());
        QVERIFY(!db->sawDamage());
    }

    void failureWhileReadingRowsIsLatched()
    {
        TestDatabase db(driver());
        // Integer overflow is found at the row that overflows.
        const QString sql = isSqlite()
            ? u"SELECT abs(x) FROM (SELECT 1 AS x UNION ALL SELECT -9223372036854775808) AS t"_s
            : u"SELECT 10 / x FROM (VALUES (1), (0)) AS t (x)"_s;
        expectSqlError();
        {
            Statement select = db->statement(sql);
            select.exec();
            while (select.next()) {}
        }
        QVERIFY(db.failed());
    }

    void errorNamesNoValues()
    {
        TestDatabase db(driver());
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"^(?!.*confidential).*SQL error"_s));
        db->statement(
              u"INSERT INTO conversation (id, account_id, handle_id, audience, thread_key, state,"
              u" decided_by_intake, unread, last_activity, revision, snippet, snippet_ours, "
              u"participants,"
              u" created_at) VALUES ('x', 'y', 'z', 'confidential', '', 'new', 0, 0, 0, 0, ?, 0, '', 0)"_s)
            .bind(u"confidential words"_s)
            .exec();
        QVERIFY(!db->latchedError()->message.contains(u"confidential"_s));
        QVERIFY(db.failed());
    }

    void nullsAndEmptyTextsAreToldApart()
    {
        TestDatabase db(driver());
        QVERIFY(addBrand(db, u"one"_s, QString()));
        db->statement(u"INSERT INTO audit_event (id, happened_at, agent_id, kind, account_id, "
                      u"subject, detail)"
                      u" VALUES (?, ?, ?, ?, ?, ?, ?)"_s)
            .bind(u"event"_s)
            .bind(testNow)
            .bind(std::optional<AgentId>())
            .bind(u"kind"_s)
            .bindNull()
            .bind(QString())
            .bind(u""_s)
            .exec();
        db.commit();
        QCOMPARE(db.count(u"SELECT COUNT(*) FROM brand WHERE name = ''"_s), 1);
        QCOMPARE(
            db.count(
                u"SELECT COUNT(*) FROM audit_event WHERE agent_id IS NULL AND account_id IS NULL"_s),
            1);
    }

    void valuesSurvive_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("quotes") << u"L'Aquila \"bella\" \\ \\' \\\\x"_s;
        QTest::newRow("placeholders") << u"? :name $1 %1 %2"_s;
        QTest::newRow("emoji") << u"👍🏽 👩‍👩‍👧 é e\u0301"_s;
        QTest::newRow("lines") << u"a\n\nb\r\n\tc"_s;
        QTest::newRow("long") << QString(200'000, u'ß');
    }
    void valuesSurvive()
    {
        QFETCH(QString, text);
        TestDatabase db(driver());
        QVERIFY(addBrand(db, u"one"_s, text));
        db->statement(insertBrand)
            .bind(u"two"_s)
            .bind(u"n"_s)
            .bind(qint64(-9'000'000'000'000'000'001))
            .exec();
        Statement select = db->statement(u"SELECT name, created_at FROM brand ORDER BY id"_s);
        QVERIFY(select.exec() && select.next());
        QCOMPARE(select.text(0), text);
        QCOMPARE(select.instant(1), testNow);
        QVERIFY(select.next());
        QCOMPARE(select.integer(1), qint64(-9'000'000'000'000'000'001));
    }

    void statementsAreKeptPreparedThroughFailures()
    {
        TestDatabase db(driver());
        for (int i = 0; i < 50; ++i) {
            QVERIFY(addBrand(db, QString::number(i)));
            db.commit();
            if (i % 10 != 9)
                continue;
            expectSqlError();
            QVERIFY(!addBrand(db, QString::number(i)));
            QVERIFY(db.failed());
        }
        QCOMPARE(db.count(u"SELECT COUNT(*) FROM brand"_s), 50);
        if (!isSqlite())
            QVERIFY(db.count(u"SELECT COUNT(*) FROM pg_prepared_statements"_s) <= 5);
    }

    void statementsOfOneTextMayBeOpenTogether()
    {
        TestDatabase db(driver());
        for (const QString &id : {u"a"_s, u"b"_s, u"c"_s})
            QVERIFY(addBrand(db, id));
        const QString sql = u"SELECT id FROM brand WHERE id >= ? ORDER BY id"_s;
        QStringList pairs;
        Statement outer = db->statement(sql);
        outer.bind(u"a"_s).exec();
        while (outer.next()) {
            Statement inner = db->statement(sql);
            inner.bind(u"b"_s).exec();
            while (inner.next())
                pairs << outer.text(0) + inner.text(0);
            db->statement(u"UPDATE brand SET name = ? WHERE id = ?"_s)
                .bind(u"x"_s)
                .bind(outer.text(0))
                .exec();
        }
        QCOMPARE(pairs.join(u' '), u"ab ac bb bc cb cc"_s);
        QCOMPARE(db.count(u"SELECT COUNT(*) FROM brand WHERE name = 'x'"_s), 3);
    }

    void unfinishedReturningIsFinished()
    {
        TestDatabase db(driver());
        {
            Statement insert = db->statement(insertBrand + u" RETURNING id"_s);
            insert.bind(u"one"_s).bind(u"Aurora"_s).bind(testNow);
            QVERIFY(insert.exec() && insert.next());
        }
        db.commit();
        QCOMPARE(db.count(u"SELECT COUNT(*) FROM brand"_s), 1);
        QVERIFY(addBrand(db, u"two"_s));
        db.commit();
    }

    void unfinishedReturningThatBreaksAReferenceIsNoticed()
    {
        TestDatabase db(driver());
        QVERIFY(addBrand(db, u"one"_s));
        expectSqlError();
        {
            Statement insert =
                db->statement(u"INSERT INTO handle (id, contact_id, network, address, "
                              u"display_name, url, folded, created_at)"
                              u" VALUES ('h', 'nobody', 'n', 'a', '', '', '', 0) RETURNING id"_s);
            if (insert.exec())
                insert.next();
        }
        QVERIFY(db.failed());
        QCOMPARE(db.count(u"SELECT COUNT(*) FROM brand"_s), 0);
    }

    void rollbackForgetsChanges()
    {
        TestDatabase db(driver());
        db->changes().conversations.insert(ConversationId::make());
        QVERIFY(addBrand(db, u"one"_s));
        db->rollback();
        QVERIFY(db->changes().isEmpty());
        QVERIFY(db->begin().ok());
        QCOMPARE(db.count(u"SELECT COUNT(*) FROM brand"_s), 0);
    }

    void idsSortInTheDatabaseAsTheyDoInTheProgram()
    {
        TestDatabase db(driver());
        QList<QUuid> uuids;
        QRandomGenerator random(7);
        for (int i = 0; i < 400; ++i) {
            const QUuid uuid(
                random.generate(), quint16(random.generate()), quint16(random.generate()),
                uchar(random.generate()), uchar(random.generate()), uchar(random.generate()),
                uchar(random.generate()), uchar(random.generate()), uchar(random.generate()),
                uchar(random.generate()), uchar(random.generate()));
            QCOMPARE(uuidFromKey(toKey(uuid)), uuid);
            uuids << uuid;
            QVERIFY(addBrand(db, toKey(uuid)));
        }
        std::sort(uuids.begin(), uuids.end(),
                  [](const QUuid &a, const QUuid &b) { return a.toRfc4122() < b.toRfc4122(); });
        Statement select = db->statement(u"SELECT id FROM brand ORDER BY id"_s);
        QVERIFY(select.exec());
        for (const QUuid &uuid : uuids) {
            QVERIFY(select.next());
            QCOMPARE(select.text(0), toKey(uuid));
        }
    }

    void brokenKeysAreNull()
    {
        QVERIFY(uuidFromKey(u"").isNull());
        QVERIFY(uuidFromKey(u"short").isNull());
        QString key = toKey(makeTimeOrderedUuid());
        QVERIFY(!uuidFromKey(key).isNull());
        QVERIFY(uuidFromKey(QString(key + u'-')).isNull());
        key[3] = u'é';
        QVERIFY(uuidFromKey(key).isNull());
        key[3] = u'!';
        QVERIFY(uuidFromKey(key).isNull());
        // The last character carries two bits; another one would be a second spelling of the same
        // identifier.
        key = toKey(makeTimeOrderedUuid());
        key[21] = u'z';
        QVERIFY(uuidFromKey(key).isNull());
    }
};

SPORTELLO_TEST(TestDatabaseClass)
#include "test_database.moc"
