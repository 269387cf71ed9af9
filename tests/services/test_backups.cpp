// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/auditkinds.h"
#include "services/backups.h"
#include "storage/actiontable.h"
#include "storage/auditlog.h"
#include "storage/outboxtable.h"
#include "storage/recovery.h"
#include "support/builders.h"
#include "support/servicedesk.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSignalSpy>

using namespace sportello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Backups, and the way back. What went out since never goes out again.
class TestBackups : public StoreTestCase
{
    Q_OBJECT

    struct Scene
    {
        Scene()
            : desk({&server})
        {
            desk.connect(server);
            server.customerWrites(u"giulia"_s, u"Ciao"_s, desk.store.clock().now());
            desk.sync();
            backups = std::make_unique<Backups>(desk.store.store(), desk.store.clock());
        }
        /// The program ends, and begins again with the backup in the database's place.
        OpenReport putBack(const BackupFile &backup)
        {
            if (!waitFor(backups->requestRestore(backup)).ok())
                QTest::qFail("The backup cannot be asked for", __FILE__, __LINE__);
            backups.reset();
            desk.stop();
            desk.store.close();
            const Result<OpenReport> opened = desk.store.open();
            if (!opened.ok())
                QTest::qFail("The store does not open", __FILE__, __LINE__);
            backups = std::make_unique<Backups>(desk.store.store(), desk.store.clock());
            desk.start();
            return opened.valueOr({});
        }
        QList<OutboxItem> items()
        {
            return desk.store
                .own([](OwnDatabase &db) {
                    QList<OutboxItem> found;
                    QStringList ids;
                    {
                        Statement select = db.statement(u"SELECT id FROM outbox ORDER BY id"_s);
                        select.exec();
                        while (select.next())
                            ids.append(select.text(0));
                    }
                    for (const QString &id : ids)
                        found.append(OutboxTable(db).find(OutboxId::fromKey(id)).value());
                    return found;
                })
                .valueOr({});
        }

        ScriptedServer server;
        ServiceDesk desk;
        std::unique_ptr<Backups> backups;
    };

private Q_SLOTS:
    void init()
    {
        StoreTestCase::init();
        if (!QTest::currentTestFailed() && !isSqlite())
            QSKIP("A server is backed up by those who run it");
    }

    void nothingThatWentOutSinceGoesOutAgain()
    {
        Scene scene;
        const ConversationSummary to = scene.desk.conversationWith(u"giulia"_s);
        // One that waits for its time, one that the network refuses at first, one with no answer.
        QVERIFY(scene.desk.reply(to, u"Tra poco"_s, Audience::Public, 30s).ok());
        scene.server.offline = true;
        QVERIFY(scene.desk.reply(to, u"Senza rete"_s).ok());
        scene.desk.pass(2s);
        const Result<BackupFile> backup = waitFor(scene.backups->backUp());
        QVERIFY(backup.ok());
        scene.desk.store.clock().advance(1s);

        // Both go out.
        scene.server.offline = false;
        scene.desk.pass(200s);
        QCOMPARE(scene.server.published(u"Tra poco"_s), 1);
        QCOMPARE(scene.server.published(u"Senza rete"_s), 1);
        const int requests = scene.server.requests;

        const OpenReport report = scene.putBack(*backup);
        QVERIFY(isRequestedRestore(report));
        // Before anything else has happened each of them waits for a person.
        const QList<OutboxItem> restored = scene.items();
        QCOMPARE(restored.size(), 2);
        for (const OutboxItem &item : restored)
            QVERIFY(item.state == OutboxState::Held || item.state == OutboxState::Sent);
        // However long it runs, with the network, with a look at everything, with another start.
        scene.desk.pass(300s);
        scene.desk.sync();
        scene.desk.pass(300s);
        scene.desk.stop();
        scene.desk.start();
        scene.desk.pass(300s);
        QCOMPARE(scene.server.requests, requests);
        QCOMPARE(scene.server.published(u"Tra poco"_s), 1);
        QCOMPARE(scene.server.published(u"Senza rete"_s), 1);
        for (const OutboxItem &item : scene.items())
            QVERIFY(item.state == OutboxState::Held || item.state == OutboxState::Sent);
    }

    void everyStateThatMayHaveGoneOutIsHeld()
    {
        Scene scene;
        QVERIFY(scene.desk.store
                    .own([](OwnDatabase &db) {
                        for (const OutboxState state : allOutboxStates())
                            anOutboxItem().state(state).in(db);
                    })
                    .ok());
        const Result<BackupFile> backup = waitFor(scene.backups->backUp());
        QVERIFY(backup.ok());
        scene.putBack(*backup);
        int held = 0;
        for (const OutboxItem &item : scene.items()) {
            if (item.state == OutboxState::Held) {
                ++held;
                QCOMPARE(item.reason, OutboxReason::NeedsALook);
                QVERIFY(!item.notBefore);
            } else {
                QVERIFY(item.state == OutboxState::Sent || item.state == OutboxState::Cancelled);
            }
        }
        QCOMPARE(held, int(allOutboxStates().size()) - 2);
    }

    void actionsOfThatTimeAreNotDoneAgain()
    {
        Scene scene;
        const ConversationSummary to = scene.desk.conversationWith(u"giulia"_s);
        scene.server.offline = true;
        QVERIFY(scene.desk.store
                    .own([&](OwnDatabase &db) {
                        NetworkAction action;
                        action.id = NetworkActionId::make();
                        action.kind = ActionKind::Block;
                        action.account = to.account;
                        action.conversation = to.id;
                        action.idempotencyKey = u"key"_s;
                        action.createdAt = testNow;
                        ActionTable(db).insert(action);
                    })
                    .ok());
        const Result<BackupFile> backup = waitFor(scene.backups->backUp());
        QVERIFY(backup.ok());
        scene.putBack(*backup);
        scene.server.offline = false;
        scene.desk.pass(120s);
        QCOMPARE(scene.server.actions.size(), 0);
    }

    void theWayBack()
    {
        Scene scene;
        const ConversationSummary to = scene.desk.conversationWith(u"giulia"_s);
        const Result<BackupFile> backup = waitFor(scene.backups->backUp());
        QVERIFY(backup.ok());
        const BackupFacts facts = backupFacts(backup->path);
        QCOMPARE(facts.messages, qint64(1));
        QCOMPARE(facts.sha256.size(), 64);
        QVERIFY(facts.size > 10'000);
        // The history holds the hash of the file.
        const auto noted = scene.desk.store.team([](TeamDatabase &db) {
            Statement select = db.statement(
                u"SELECT subject, detail FROM audit_event WHERE kind = 'backup.made'"_s);
            select.exec();
            return select.next() ? QStringList{select.text(0), select.text(1)} : QStringList();
        });
        QCOMPARE(noted.valueOr({}),
                 (QStringList{QFileInfo(backup->path).completeBaseName(), facts.sha256}));

        scene.desk.store.clock().advance(1h);
        scene.server.customerWrites(u"marco"_s, u"Dopo"_s, scene.desk.store.clock().now());
        scene.desk.sync();
        QVERIFY(scene.desk.reply(to, u"Risposta"_s).ok());
        scene.desk.pass(5s);
        QCOMPARE(scene.server.published(u"Risposta"_s), 1);
        const auto loss = waitFor(scene.backups->lossOf(*backup));
        QVERIFY(loss.ok());
        QVERIFY(loss->messages >= 1);
        QCOMPARE(loss->replies, 1);
        QCOMPARE(loss->notes, 0);
        QVERIFY(loss->records >= 1);

        const OpenReport report = scene.putBack(*backup);
        QVERIFY(report.restored && !report.startedAnew && !report.created);
        QVERIFY(isRequestedRestore(report));
        QVERIFY(report.backupTime == backup->time);
        QCOMPARE(scene.items().size(), 0);
        // What was there before is kept, whole.
        QVERIFY(QFile::exists(report.damagedPath + u"/sportello.sqlite"_s));
        // And what the network still has comes again.
        scene.desk.sync();
        QVERIFY(!scene.desk.conversationWith(u"marco"_s).id.isNull());
        // The request is fulfilled once.
        scene.backups.reset();
        scene.desk.stop();
        scene.desk.store.close();
        const Result<OpenReport> again = scene.desk.store.open();
        QVERIFY(again.ok() && !again->restored);
    }

    void damagedBackupIsRefusedAndNothingChanges()
    {
        Scene scene;
        const Result<BackupFile> backup = waitFor(scene.backups->backUp());
        QVERIFY(backup.ok());
        QFile file(backup->path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        // A flipped bit in the middle of a text is sound for the database, and not for the hash.
        const QByteArray bytes = file.readAll();
        const qsizetype at = bytes.lastIndexOf("Ciao");
        QVERIFY(at > 0);
        QVERIFY(file.seek(at));
        file.putChar('D');
        file.close();
        const auto refused = waitFor(scene.backups->requestRestore(*backup));
        QCOMPARE(refused.error().kind, ErrorKind::Refused);
        scene.desk.stop();
        scene.backups.reset();
        scene.desk.store.close();
        const Result<OpenReport> opened = scene.desk.store.open();
        QVERIFY(opened.ok() && !opened->restored);
    }

    void aDayWithoutOneIsTold()
    {
        Scene scene;
        // Where backups go stands something else.
        const QString folder = backupFolderOf(scene.desk.store.store().location());
        QDir(folder).removeRecursively();
        QFile file(folder);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        // At once, after one hour and after two.
        for (int i = 0; i < 3; ++i)
            QTest::ignoreMessage(QtWarningMsg,
                                 QRegularExpression(u"^There is no backup of today"_s));
        const QSignalSpy told(scene.backups.get(), &Backups::problemChanged);
        scene.backups->keepUp();
        QTRY_VERIFY(scene.backups->problem());
        QVERIFY(!scene.backups->problem()->message.isEmpty());
        QCOMPARE(told.size(), 1);
        // It is said once, however often it is tried.
        scene.desk.pass(2h);
        QCOMPARE(told.size(), 1);
        // Somebody makes room, and the next hour's look makes up for it.
        QVERIFY(file.remove());
        scene.desk.pass(2h);
        QTRY_VERIFY(!scene.backups->problem());
        QCOMPARE(told.size(), 2);
        QCOMPARE(scene.backups->list().size(), 1);
    }

    void onceADay()
    {
        Scene scene;
        scene.backups->keepUp();
        QTRY_COMPARE(scene.backups->list().size(), 1);
        scene.desk.pass(2h);
        QCOMPARE(scene.backups->list().size(), 1);
        for (int day = 0; day < 9; ++day) {
            scene.desk.store.clock().advance(24h);
            scene.desk.drain();
            QTRY_VERIFY(scene.backups->list().first().time + 2h > scene.desk.store.clock().now());
        }
        QCOMPARE(scene.backups->list().size(), 7);
    }
};

SPORTELLO_TEST(TestBackups)
#include "test_backups.moc"
