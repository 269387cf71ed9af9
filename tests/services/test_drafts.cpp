// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/drafttable.h"
#include "support/servicedesk.h"

#include <QRegularExpression>
#include <QSignalSpy>

using namespace sportello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What is being typed is on the disk within a second, whatever happens to the program.
class TestDrafts : public StoreTestCase
{
    Q_OBJECT

    struct Scene
    {
        Scene()
            : desk({&server})
        {
            desk.store.clock().advance(1h);
            server.customerWrites(u"giulia"_s, u"Buongiorno"_s, desk.store.clock().now() - 5min);
            server.customerWrites(u"luca"_s, u"Ciao"_s, desk.store.clock().now() - 5min);
            account = desk.connect(server);
            giulia = desk.conversationWith(u"giulia"_s);
            luca = desk.conversationWith(u"luca"_s);
        }

        void type(const ConversationSummary &to, const QString &text,
                  Audience audience = Audience::Public)
        {
            Draft draft;
            draft.conversation = to.id;
            draft.audience = audience;
            draft.account = account.id;
            draft.text = text;
            desk.drafts->edit(draft);
        }

        /// As a program finds it that starts after this one was killed.
        QString onDisk(const ConversationSummary &to, Audience audience = Audience::Public)
        {
            const auto draft = desk.store.own(
                [&](OwnDatabase &database) { return DraftTable(database).find(to.id, audience); });
            return draft && *draft ? (*draft)->text : QString();
        }

        /// The next draft cannot be stored.
        void fillDisk()
        {
            QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"disk is full"_s));
            desk.store.own([](OwnDatabase &database) {
                database
                    .statement(u"CREATE TRIGGER full_disk BEFORE INSERT ON draft BEGIN "
                               "SELECT RAISE(ABORT, 'disk is full'); END"_s)
                    .exec();
            });
        }
        void makeRoom()
        {
            desk.store.own([](OwnDatabase &database) {
                database.statement(u"DROP TRIGGER full_disk"_s).exec();
            });
        }

        ScriptedServer server;
        ServiceDesk desk;
        Account account;
        ConversationSummary giulia;
        ConversationSummary luca;
    };

private Q_SLOTS:
    void whoTypesWithoutAPauseLosesASecondAtMost()
    {
        Scene scene;
        QString text;
        for (int i = 0; i < 50; ++i) {
            text += QChar(u'a' + i % 26);
            scene.type(scene.giulia, text);
            scene.desk.store.clock().advance(100ms);
            scene.desk.drain();
            QVERIFY2(text.size() - scene.onDisk(scene.giulia).size() <= 10, qPrintable(text));
        }
        scene.desk.pass(1s);
        QCOMPARE(scene.onDisk(scene.giulia), text);
    }

    void everyPlaceHasItsOwn()
    {
        Scene scene;
        scene.type(scene.giulia, u"Uno"_s);
        scene.type(scene.giulia, u"Due"_s, Audience::Private);
        scene.type(scene.luca, u"Tre"_s);
        scene.desk.pass(1s);
        QCOMPARE(scene.onDisk(scene.giulia), u"Uno"_s);
        QCOMPARE(scene.onDisk(scene.giulia, Audience::Private), u"Due"_s);
        QCOMPARE(scene.onDisk(scene.luca), u"Tre"_s);
        scene.type(scene.giulia, QString());
        scene.desk.pass(1s);
        QCOMPARE(scene.onDisk(scene.giulia), QString());
        QCOMPARE(waitFor(scene.desk.drafts->conversations())->size(), 2);
    }

    void anOrderlyEndStoresTheLastKey()
    {
        Scene scene;
        scene.type(scene.giulia, u"Un attimo"_s);
        scene.desk.stop();
        QCOMPARE(scene.onDisk(scene.giulia), u"Un attimo"_s);
    }

    void aFullDiskKeepsTheTextAndTriesAgain()
    {
        if (!isSqlite())
            QSKIP("the disk is filled with a trigger of SQLite");
        Scene scene;
        const QSignalSpy failed(scene.desk.drafts.get(), &Drafts::failed);
        scene.fillDisk();
        scene.type(scene.giulia, u"Un attimo"_s);
        scene.desk.pass(2s);
        QVERIFY(!failed.isEmpty());
        QCOMPARE(scene.onDisk(scene.giulia), QString());
        QCOMPARE(scene.desk.draftOf(scene.giulia.id, Audience::Public), u"Un attimo"_s);
        scene.makeRoom();
        scene.desk.pass(6s);
        QCOMPARE(scene.onDisk(scene.giulia), u"Un attimo"_s);
    }

    /// The store's answer to a save is awaited here while more is typed: what failed must not come
    /// back over what is newer, nor over a reply that was sent meanwhile.
    void whatFailedDoesNotComeBackOverNewerText()
    {
        if (!isSqlite())
            QSKIP("the disk is filled with a trigger of SQLite");
        Scene scene;
        scene.fillDisk();
        scene.type(scene.giulia, u"Old"_s);
        const Future<Done> first = scene.desk.drafts->flush();
        scene.type(scene.giulia, u"Newer"_s);
        const Future<Done> removal = scene.desk.store->run([](OwnDatabase &database) {
            database.statement(u"DROP TRIGGER full_disk"_s).exec();
            return Result<Done>(Done{});
        });
        const Future<Done> second = scene.desk.drafts->flush();
        QVERIFY(!waitFor(first).ok());
        QVERIFY(waitFor(removal).ok());
        QVERIFY(waitFor(second).ok());
        scene.desk.pass(10s);
        QCOMPARE(scene.onDisk(scene.giulia), u"Newer"_s);
    }

    void whatFailedDoesNotComeBackAfterTheReply()
    {
        if (!isSqlite())
            QSKIP("the disk is filled with a trigger of SQLite");
        Scene scene;
        scene.fillDisk();
        scene.type(scene.giulia, u"Certo!"_s);
        const Future<Done> saving = scene.desk.drafts->flush();
        NewReply reply;
        reply.conversation = scene.giulia.id;
        reply.account = scene.account.id;
        reply.text = u"Certo!"_s;
        reply.basisRevision = scene.giulia.revision;
        reply.undoWindow = 0s;
        reply.agent = scene.desk.agent.id;
        const Future<OutboxId> kept = scene.desk.outbox->enqueue(reply);
        QVERIFY(!waitFor(saving).ok());
        QVERIFY(waitFor(kept).ok());
        scene.makeRoom();
        scene.desk.pass(10s);
        QCOMPARE(scene.server.published(u"Certo!"_s), 1);
        QCOMPARE(scene.onDisk(scene.giulia), QString());
        QCOMPARE(scene.desk.draftOf(scene.giulia.id, Audience::Public), QString());
    }
};

SPORTELLO_TEST(TestDrafts)
#include "test_drafts.moc"
