// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/auditkinds.h"
#include "services/historymemory.h"
#include "services/historyverifier.h"
#include "services/personaldata.h"
#include "storage/auditlog.h"
#include "storage/checked.h"
#include "support/builders.h"
#include "support/servicedesk.h"

#include <QSignalSpy>

using namespace sportello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = HistoryFinding::Kind;
using State = HistoryMemory::State;

namespace {

const QString entry = u"history-test"_s;

/// A keychain that answers when the test lets it.
class SlowSecrets final : public SecretStore
{
public:
    Future<Secret> read(const QString &) override
    {
        return readyError<Secret>({ErrorKind::NotFound, {}, {}, false});
    }
    Future<Done> write(const QString &, const Secret &) override
    {
        waiting.append(Promise<Done>());
        return waiting.last().future();
    }
    Future<Done> remove(const QString &) override { return readyValue(Done{}); }

    QList<Promise<Done>> waiting;
};

} // namespace

/// The history is looked through, and the keychain remembers how far it goes.
class TestHistory : public StoreTestCase
{
    Q_OBJECT

    /// A store with a history; several memories one after the other are several runs.
    struct Scene
    {
        explicit Scene(int records = 60)
        {
            append(records);
            begin();
        }
        void begin()
        {
            verifier.reset();
            memory = std::make_unique<HistoryMemory>(store.store(), secrets, store.clock(), entry);
            verifier = std::make_unique<HistoryVerifier>(store.store(), *memory);
        }
        void end()
        {
            verifier.reset();
            memory.reset();
        }
        void append(int records)
        {
            for (int i = 0; i < records; ++i) {
                QVERIFY(store
                            .team([&](TeamDatabase &db) {
                                AuditLog(db).append({{},
                                                     u"state.changed"_s,
                                                     {},
                                                     conversation,
                                                     QString::number(i),
                                                     i % 2 ? u"detail"_s : QString()},
                                                    store.clock().now());
                                db.changes().conversations.insert(conversation);
                            })
                            .ok());
            }
        }
        /// Lets the keychain hear of what was committed.
        void settle()
        {
            waitFor(memory->settle());
            for (int i = 0; i < 10; ++i) {
                store.clock().advance(1s);
                waitFor(store->run([](OwnDatabase &) -> Result<Done> { return Done{}; },
                                   Urgency::Background));
                QCoreApplication::processEvents();
            }
        }
        void run(const QString &sql)
        {
            QVERIFY2(store.team([&](TeamDatabase &db) { db.statement(sql).exec(); }).ok(),
                     qPrintable(sql));
        }
        HistoryReport verify()
        {
            const Result<HistoryReport> report = waitFor(verifier->verify());
            if (!report.ok())
                QTest::qFail("The history is not verified", __FILE__, __LINE__);
            return report.valueOr({});
        }
        AuditHead head()
        {
            return store.team([](TeamDatabase &db) { return AuditLog(db).head(); }).valueOr({});
        }

        TestStore store;
        LockableSecretStore secrets;
        ConversationId conversation = ConversationId::make();
        std::unique_ptr<HistoryMemory> memory;
        std::unique_ptr<HistoryVerifier> verifier;
    };

private Q_SLOTS:
    void soundHistoryIsVerifiedInSlices()
    {
        Scene scene(0);
        // More than two slices, written as fast as may be.
        QVERIFY(
            scene.store
                .team([](TeamDatabase &db) {
                    for (int i = 0; i < 2300; ++i)
                        AuditLog(db).append({{}, u"state.changed"_s, {}, {}, {}, u"x"_s}, testNow);
                })
                .ok());
        QSignalSpy progressed(scene.verifier.get(), &HistoryVerifier::progressed);
        const HistoryReport report = scene.verify();
        QVERIFY(report.isSound());
        QCOMPARE(report.memory, State::Kept);
        QCOMPARE(report.records, report.head.records);
        QCOMPARE(report.head, scene.head());
        QCOMPARE(report.remembered.size(), 1);
        QVERIFY(progressed.size() >= 3);
        QCOMPARE(progressed.last().at(0).toLongLong(), report.records);
        QCOMPARE(progressed.last().at(1).toLongLong(), report.records);
        // One at a time; cancelled it tells so, and can begin again.
        auto first = scene.verifier->verify();
        QCOMPARE(waitFor(scene.verifier->verify()).error().kind, ErrorKind::Refused);
        scene.verifier->cancel();
        QCOMPARE(waitFor(first).error().kind, ErrorKind::Cancelled);
        QVERIFY(scene.verify().isSound());
    }

    void whateverIsDoneToTheTableIsFound_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<qint64>("from");
        const QString set = u"UPDATE audit_event SET "_s;
        QTest::newRow("kind") << set + u"kind = 'reply.sent' WHERE number = 7"_s << Kind::Changed
                              << qint64(7);
        QTest::newRow("time") << set + u"happened_at = happened_at + 1 WHERE number = 7"_s
                              << Kind::Changed << qint64(7);
        QTest::newRow("subject") << set + u"subject = 'x' WHERE number = 7"_s << Kind::Changed
                                 << qint64(7);
        QTest::newRow("detail") << set + u"detail = 'x' WHERE number = 8"_s << Kind::Changed
                                << qint64(8);
        QTest::newRow("detail taken away")
            << set + u"detail = '', salt = '' WHERE number = 8"_s << Kind::Emptied << qint64(8);
        QTest::newRow("removed") << u"DELETE FROM audit_event WHERE number = 7"_s << Kind::Missing
                                 << qint64(7);
        QTest::newRow("exchanged")
            << set + u"number = CASE number WHEN 7 THEN 8 ELSE 7 END WHERE number IN (7, 8)"_s
            << Kind::Changed << qint64(7);
        QTest::newRow("added")
            << u"INSERT INTO audit_event (id, happened_at, kind, subject, detail, number)"
               u" VALUES ('zzzz', 1, 'reply.sent', '', '', 7)"_s
            << Kind::Added << qint64(7);
        QTest::newRow("added without a number")
            << u"INSERT INTO audit_event (id, happened_at, kind, subject, detail)"
               u" VALUES ('zzzz', 1, 'reply.sent', '', '')"_s
            << Kind::Added << qint64(0);
        QTest::newRow("cut off") << u"DELETE FROM audit_event WHERE number > 40"_s << Kind::CutOff
                                 << qint64(41);
        QTest::newRow("all gone") << u"DELETE FROM audit_event"_s << Kind::CutOff << qint64(1);
        QTest::newRow("end") << u"UPDATE audit_head SET hash = 'x'"_s << Kind::EndDiffers
                             << qint64(61);
    }
    void whateverIsDoneToTheTableIsFound()
    {
        QFETCH(QString, sql);
        QFETCH(HistoryFinding::Kind, kind);
        QFETCH(qint64, from);
        Scene scene;
        scene.settle();
        QVERIFY(scene.verify().isSound());
        QCOMPARE(scene.head().records, qint64(61)); // and that the keychain began to remember
        scene.run(sql);
        const HistoryReport report = scene.verify();
        QVERIFY(!report.isSound());
        QCOMPARE(report.findings.first().kind, kind);
        QCOMPARE(report.findings.first().from, from);
    }

    void cutWithTheEndNotedAnewIsFoundByTheKeychain()
    {
        Scene scene;
        scene.settle();
        QVERIFY(scene.verify().isSound());
        scene.end();
        scene.run(u"DELETE FROM audit_event WHERE number > 40"_s);
        scene.run(u"UPDATE audit_head SET records = 40,"
                  u" hash = (SELECT hash FROM audit_event WHERE number = 40)"_s);
        // The next run goes on working and does not make the keychain forget.
        scene.begin();
        scene.settle();
        QCOMPARE(scene.memory->state(), State::Differs);
        scene.append(5);
        scene.settle();
        HistoryReport report = scene.verify();
        QCOMPARE(report.findings.size(), 1);
        QCOMPARE(report.findings.first().kind, Kind::CutOff);
        QCOMPARE(report.findings.first().from, qint64(46));
        QCOMPARE(report.findings.first().to, qint64(61));
        QCOMPARE(report.memory, State::Differs);
        // Longer than before it is still another history.
        scene.append(30);
        scene.settle();
        report = scene.verify();
        QCOMPARE(report.findings.size(), 1);
        QCOMPARE(report.findings.first().kind, Kind::Rewritten);
        QCOMPARE(report.findings.first().from, qint64(61));
    }

    void keychainKeepsUpAndIsNeverAhead()
    {
        Scene scene(0);
        scene.settle();
        for (int i = 0; i < 5; ++i) {
            scene.append(3);
            const auto before = waitFor(scene.memory->remembered());
            QVERIFY(before.ok() && (*before)->records < scene.head().records);
            scene.settle();
            const auto after = waitFor(scene.memory->remembered());
            QCOMPARE(**after, scene.head());
        }
        // A sudden end: the database is ahead, which is in order.
        scene.append(4);
        scene.end();
        scene.begin();
        QVERIFY(scene.verify().isSound());
        QCOMPARE(scene.memory->state(), State::Kept);
        scene.settle();
        QCOMPARE(**waitFor(scene.memory->remembered()), scene.head());
    }

    void lockedKeychainIsSaidAndStopsNothing()
    {
        Scene scene;
        scene.secrets.locked = true;
        scene.settle();
        QCOMPARE(scene.memory->state(), State::Unavailable);
        QVERIFY(scene.memory->error().has_value());
        scene.append(3);
        const HistoryReport report = scene.verify();
        QVERIFY(report.isSound());
        QCOMPARE(report.memory, State::Unavailable);
        QCOMPARE(report.head.records, qint64(63));
    }

    void keychainThatNeverAnswersHoldsUpNothing()
    {
        TestStore store;
        SlowSecrets slow;
        HistoryMemory memory(store.store(), slow, store.clock(), entry);
        auto settled = memory.settle();
        const auto appended = store.team([](TeamDatabase &db) {
            AuditLog(db).append({{}, u"state.changed"_s, {}, {}, {}, {}}, testNow);
        });
        QVERIFY(appended.ok());
        QVERIFY(!settled.isFinished());
        QTRY_COMPARE(slow.waiting.size(), 1);
        slow.waiting.first().finish(Error{ErrorKind::SecretUnavailable, {}, {}, false});
        QVERIFY(waitFor(settled).ok());
        QCOMPARE(memory.state(), State::Unavailable);
    }

    void withoutAKeyNothingIsRemembered()
    {
        Scene scene;
        HistoryMemory none(scene.store.store(), scene.secrets, scene.store.clock(), {});
        HistoryVerifier verifier(scene.store.store(), none);
        const auto report = waitFor(verifier.verify());
        QVERIFY(report.ok() && report->isSound());
        QCOMPARE(report->memory, State::Unknown);
        QVERIFY(scene.secrets.secrets.isEmpty());
    }

    void nonsenseInTheKeychainIsATrace()
    {
        Scene scene;
        scene.secrets.secrets.insert(entry, Secret(u"nonsense"_s));
        scene.settle();
        QCOMPARE(scene.memory->state(), State::Differs);
        QCOMPARE(scene.secrets.secrets.value(entry).reveal(), u"nonsense"_s);
    }

    void backupPutBackIsUnderstoodOnce()
    {
        Scene scene;
        scene.settle();
        scene.end();
        // What a restore does: the history of the backup, and the record that it was put back.
        const auto cut = [&scene](qint64 number) {
            scene.run(u"DELETE FROM audit_event WHERE number > %1"_s.arg(number));
            scene.run(u"UPDATE audit_head SET records = %1,"
                      u" hash = (SELECT hash FROM audit_event WHERE number = %1)"_s.arg(number));
        };
        cut(40);
        QVERIFY(scene.store
                    .team([](TeamDatabase &db) {
                        AuditLog(db).append({{}, AuditKind::restored, {}, {}, u"b"_s, {}}, testNow);
                    })
                    .ok());
        scene.begin();
        scene.settle();
        QCOMPARE(scene.memory->state(), State::Kept);
        const HistoryReport report = scene.verify();
        QVERIFY(report.isSound());
        QCOMPARE(report.restored.size(), 1);
        // The same record explains nothing that is cut off later.
        scene.append(20);
        scene.settle();
        scene.end();
        cut(45);
        scene.begin();
        scene.settle();
        QCOMPARE(scene.memory->state(), State::Differs);
        QVERIFY(!scene.verify().isSound());
    }

    void erasedPersonsHistoryStillVerifies()
    {
        ScriptedServer server;
        ServiceDesk desk({&server});
        QTemporaryDir folder;
        Attachments attachments(desk.store.store(), desk.store.clock(), folder.path());
        PersonalData rights(desk.store.store(), attachments, desk.store.clock(), {});
        desk.connect(server);
        server.customerWrites(u"giulia"_s, u"Ciao"_s, desk.store.clock().now());
        desk.sync();
        const ConversationSummary row = desk.conversationWith(u"giulia"_s);
        QVERIFY(desk.reply(row, u"Eccomi"_s).ok());
        desk.pass(3s);
        QVERIFY(desk.store
                    .team([&](TeamDatabase &db) {
                        AuditLog(db).append({{},
                                             u"note.added"_s,
                                             {},
                                             row.id,
                                             u"Giulia said that she lives in Via Roma 1"_s,
                                             u"her number is 333"_s},
                                            testNow);
                    })
                    .ok());
        const auto contact = waitFor(rights.personOf(row.id));
        QVERIFY(contact.ok());
        QVERIFY(waitFor(rights.erasures().erase(*contact, desk.agent.id)).ok());
        LockableSecretStore secrets;
        HistoryMemory memory(desk.store.store(), secrets, desk.store.clock(), entry);
        HistoryVerifier verifier(desk.store.store(), memory);
        const auto report = waitFor(verifier.verify());
        QVERIFY(report.ok());
        QCOMPARE(report->findings, {});
        const auto left = desk.store.team([](TeamDatabase &db) {
            Statement select = db.statement(
                u"SELECT COUNT(*) FROM audit_event WHERE detail_digest <> '' AND salt = ''"_s);
            return select.exec() && select.next() ? int(select.integer(0)) : 0;
        });
        QVERIFY(left.valueOr(0) > 0);
    }
};

SPORTELLO_TEST(TestHistory)
#include "test_history.moc"
