// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/auditkinds.h"
#include "storage/auditlog.h"
#include "storage/testdatabase.h"
#include "support/teststore.h"

using namespace sportello;
using namespace Qt::StringLiterals;

namespace {

const QString kind = u"state.changed"_s;

AuditChainCheck checkAll(TeamDatabase &database)
{
    AuditLog log(database);
    AuditChainCheck check;
    const QList<AuditRecord> records = log.recordsAfter(0, {}, 100'000);
    for (const AuditRecord &record : records)
        check.feed(record);
    check.finish(log.head());
    return check;
}

} // namespace

/// The chain as it lies in the database.
class TestAuditLog : public StoreTestCase
{
    Q_OBJECT

private Q_SLOTS:
    void eventsMakeAChain()
    {
        TestStore store;
        const ConversationId conversation = ConversationId::make();
        const QStringList texts{u"new>taken"_s, QString(), u"Perché no? 👍🏽"_s,
                                u"with \0 in it"_s, QString(QChar(0xd83d)) + u"half a pair"_s};
        for (const QString &text : texts) {
            QVERIFY(store
                        .team([&](TeamDatabase &db) {
                            AuditLog(db).append(
                                {{}, kind, AccountId::make(), conversation, text.repeated(8), text},
                                testNow);
                        })
                        .ok());
        }
        const auto check = store.team([](TeamDatabase &db) { return checkAll(db); });
        QCOMPARE(check->findings(), {});
        QCOMPARE(check->end().records, qint64(texts.size()));
        // What was not committed is not there, and its number is given to the next one.
        const auto undone = store.team([](TeamDatabase &db) -> Result<Done> {
            AuditLog(db).append({{}, kind, {}, {}, {}, {}}, testNow);
            return Error{ErrorKind::Refused, {}, {}, false};
        });
        QVERIFY(!undone.ok());
        QVERIFY(store
                    .team([](TeamDatabase &db) {
                        AuditLog(db).append({{}, kind, {}, {}, {}, {}}, testNow);
                        AuditLog(db).append({{}, kind, {}, {}, {}, {}}, testNow);
                    })
                    .ok());
        store.reopen();
        const auto again = store.team([](TeamDatabase &db) { return checkAll(db); });
        QCOMPARE(again->findings(), {});
        QCOMPARE(again->end().records, qint64(texts.size() + 2));
    }

    void erasedConversationStaysInTheChain()
    {
        TestStore store;
        const ConversationId erased = ConversationId::make();
        const ConversationId other = ConversationId::make();
        const QString words = u"words of somebody that no identifier is as long as"_s;
        QVERIFY(store
                    .team([&](TeamDatabase &db) {
                        AuditLog log(db);
                        for (const ConversationId &id : {erased, other, erased})
                            log.append({{}, kind, {}, id, words, u"typed detail"_s}, testNow);
                        log.append({{}, kind, {}, erased, u"id"_s, {}}, testNow);
                    })
                    .ok());
        const auto emptied = store.team(
            [&](TeamDatabase &db) { return AuditLog(db).emptyConversation(erased, testNow); });
        QCOMPARE(emptied.valueOr(-1), 2);
        const auto none = store.team(
            [&](TeamDatabase &db) { return AuditLog(db).emptyConversation(erased, testNow); });
        QCOMPARE(none.valueOr(-1), 0);
        const auto records =
            store.team([](TeamDatabase &db) { return AuditLog(db).recordsAfter(0, {}, 100); });
        QCOMPARE(records->size(), 5);
        QCOMPARE(records->at(0).subject + records->at(0).detail + records->at(0).salt, QString());
        QCOMPARE(records->at(0).detailDigest.size(), 64);
        QCOMPARE(records->at(1).subject, words);
        QCOMPARE(records->at(3).subject, u"id"_s);
        QCOMPARE(records->at(4).kind, QString(AuditKind::emptied));
        const auto check = store.team([](TeamDatabase &db) { return checkAll(db); });
        QCOMPARE(check->findings(), {});
    }

    void earlierEventsAreChainedByTheMigration()
    {
        TestDatabase db(driver());
        for (int i = 0; i < 300; ++i) {
            db->statement(u"INSERT INTO audit_event (id, happened_at, agent_id, kind, account_id,"
                          u" conversation_id, subject, detail) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s)
                .bind(u"id%1"_s.arg(i * 7 % 300, 4, 10, QChar(u'0')))
                .bind(qint64(1000 + i / 10))
                .bindNull()
                .bind(kind)
                .bindNull()
                .bind(u"conversation"_s)
                .bind(QString(i % 50, u's'))
                .bind(i % 3 ? QString() : u"detail"_s)
                .exec();
        }
        AuditLog(db).chainEarlierEvents();
        db.commit();
        const AuditChainCheck check = checkAll(db);
        QCOMPARE(check.findings(), {});
        QCOMPARE(check.end().records, qint64(300));
        QCOMPARE(AuditLog(db).looseRecords(10).size(), 0);
        // Again there is nothing to do, and the next event follows.
        AuditLog(db).chainEarlierEvents();
        AuditLog(db).append({{}, kind, {}, {}, {}, {}}, testNow);
        QCOMPARE(checkAll(db).end().records, qint64(301));
        QCOMPARE(checkAll(db).findings(), {});
        db.commit();
    }

    void whatWasNotWrittenByUsIsFound()
    {
        TestDatabase db(driver());
        for (int i = 0; i < 5; ++i)
            AuditLog(db).append({{}, kind, {}, {}, {}, u"detail"_s}, testNow);
        db.commit();
        db->run(u"INSERT INTO audit_event (id, happened_at, kind, subject, detail)"
                u" VALUES ('forged', 1, 'reply.sent', '', '')"_s);
        QCOMPARE(AuditLog(db).looseRecords(10).size(), 1);
        db->run(u"UPDATE audit_event SET number = 3 WHERE id = 'forged'"_s);
        QCOMPARE(checkAll(db).findings().first().kind, HistoryFinding::Kind::Added);
        db->run(u"DELETE FROM audit_event WHERE id = 'forged'"_s);
        QCOMPARE(checkAll(db).findings(), {});
        // Without the note of the end the work goes on, and what was cut off is found.
        db->run(u"DELETE FROM audit_head"_s);
        AuditLog(db).append({{}, kind, {}, {}, {}, {}}, testNow);
        QCOMPARE(checkAll(db).findings(), {});
        QCOMPARE(checkAll(db).end().records, qint64(6));
        db->run(u"DELETE FROM audit_event WHERE number = 6"_s);
        AuditLog(db).append({{}, kind, {}, {}, {}, {}}, testNow);
        QCOMPARE(checkAll(db).findings().first().kind, HistoryFinding::Kind::Missing);
        db.commit();
    }

    void twoWritersMakeOneChain()
    {
        if (isSqlite())
            QSKIP("A file has one writer");
        constexpr int each = 150;
        TestStore store;
        ManualClock clock;
        Store other(store.location(), clock);
        QVERIFY(other.open().ok());
        QList<QFuture<Result<Done>>> all;
        for (int i = 0; i < each; ++i) {
            for (Store *writer : {&store.store(), &other}) {
                all.append(writer->run([i](TeamDatabase &db) -> Result<Done> {
                    for (int n = 0; n <= i % 3; ++n)
                        AuditLog(db).append({{}, kind, {}, {}, {}, u"detail"_s}, testNow);
                    if (db.error())
                        return *db.error();
                    // Now and then one is undone.
                    return i % 7 ? Result<Done>(Done{})
                                 : Result<Done>(Error{ErrorKind::Refused, {}, {}, false});
                }));
            }
        }
        int written = 0;
        for (int i = 0; i < int(all.size()); ++i) {
            const Result<Done> done = waitFor(all.at(i));
            const int number = i / 2;
            QCOMPARE(done.ok(), number % 7 != 0);
            written += done.ok() ? number % 3 + 1 : 0;
        }
        const auto check = store.team([](TeamDatabase &db) { return checkAll(db); });
        QCOMPARE(check->findings(), {});
        QCOMPARE(check->end().records, qint64(written));
    }

    void unknownKindIsNoticed()
    {
        TestDatabase db(driver());
        QTest::ignoreMessage(QtWarningMsg, "An unknown kind of event is recorded: made.up");
        AuditLog(db).append({{}, u"made.up"_s, {}, {}, {}, {}}, testNow);
        QCOMPARE(AuditLog(db).count(u"made.up"_s), 1);
        db.commit();
    }
};

SPORTELLO_TEST(TestAuditLog)
#include "test_auditlog.moc"
