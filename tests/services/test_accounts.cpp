// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/errortext.h"
#include "support/servicedesk.h"

#include <QDirIterator>

using namespace sportello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Sign-ins and sessions: secrets in the keychain alone, an account in trouble never disturbs
/// another, and a channel that is dead never looks alive.
class TestAccounts : public StoreTestCase
{
    Q_OBJECT

    struct Scene
    {
        Scene()
            : desk({&first, &second})
        {
            second.remoteId = u"second"_s;
            desk.store.clock().advance(1h);
        }
        Instant now() { return desk.store.clock().now(); }
        ScriptedServer first;
        ScriptedServer second;
        ServiceDesk desk;
    };

private Q_SLOTS:
    void theSecretIsInTheKeychainAlone()
    {
        Scene scene;
        const Account account = scene.desk.connect(scene.first);
        QCOMPARE(scene.desk.secrets.secrets.value(account.id.toString()).reveal(), u"token-me"_s);
        scene.desk.store->backUp();
        scene.desk.drain();
        if (!scene.desk.store.isSqlite())
            return;
        QDirIterator files(scene.desk.store.folder(), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly))
                QVERIFY2(!file.readAll().contains("token-me"), qPrintable(file.fileName()));
        }
    }

    void withoutAKeychainNoAccountIsMade()
    {
        Scene scene;
        scene.desk.secrets.locked = true;
        SignedIn signedIn;
        signedIn.server = u"https://social.example"_s;
        signedIn.identity = {u"me@social.example"_s, u"me"_s, {}, {}};
        signedIn.credentials = Secret(u"token"_s);
        const auto added = waitFor(scene.desk.accounts->add(u"fake"_s, signedIn));
        QVERIFY(!added);
        QCOMPARE(added.error().kind, ErrorKind::SecretUnavailable);
        QVERIFY(scene.desk.accounts->accounts().isEmpty());
    }

    void aLockedKeychainPausesAndHistoryStaysReadable()
    {
        Scene scene;
        scene.first.customerWrites(u"giulia"_s, u"Ciao"_s, scene.now());
        const Account account = scene.desk.connect(scene.first);
        const auto id = scene.desk.reply(scene.desk.conversationWith(u"giulia"_s), u"Eccoci"_s,
                                         Audience::Public, 10s);
        scene.desk.stop();
        scene.desk.secrets.locked = true;
        scene.desk.start();
        QCOMPARE(scene.desk.accounts->health(account.id).state, ConnectionState::NoSecret);
        QCOMPARE(scene.desk.conversationWith(u"giulia"_s).snippet, u"Ciao"_s);
        QVERIFY(waitFor(scene.desk.outbox->retry(*id)));
        scene.desk.pass(3s);
        QCOMPARE(scene.desk.item(*id).reason, OutboxReason::Keychain);
        QCOMPARE(scene.first.requests, 0);
        scene.desk.secrets.locked = false;
        QVERIFY(waitFor(scene.desk.accounts->retry(account.id)));
        scene.desk.sync();
        scene.desk.pass(3s);
        QCOMPARE(scene.desk.item(*id).state, OutboxState::Sent);
    }

    void oneBadAccountNeverDisturbsAnother()
    {
        Scene scene;
        const Account bad = scene.desk.connect(scene.first);
        const Account good = scene.desk.connect(scene.second);
        scene.desk.accounts->start();
        scene.first.signedOut = true;
        scene.second.customerWrites(u"luca"_s, u"Buonasera"_s, scene.now());
        scene.desk.pass(65s);
        QCOMPARE(scene.desk.accounts->health(bad.id).state, ConnectionState::SignedOut);
        QCOMPARE(scene.desk.accounts->health(good.id).state, ConnectionState::Working);
        QCOMPARE(scene.desk.conversationWith(u"luca"_s).snippet, u"Buonasera"_s);
    }

    void anAccountThatHangsNeverDisturbsAnother()
    {
        Scene scene;
        const Account bad = scene.desk.connect(scene.first);
        const Account good = scene.desk.connect(scene.second);
        const auto lastCheck = scene.desk.accounts->health(bad.id).lastCheck;
        scene.first.fetchHangs = true;
        scene.desk.accounts->start();
        for (int i = 0; i < 5; ++i) {
            const QString person = u"luca%1"_s.arg(i);
            scene.second.customerWrites(person, u"Buonasera"_s, scene.now());
            scene.desk.pass(35s);
            QCOMPARE(scene.desk.conversationWith(person).snippet, u"Buonasera"_s);
        }
        QCOMPARE(scene.desk.accounts->health(good.id).state, ConnectionState::Working);
        // What does not answer is not said to have been looked at.
        QVERIFY(scene.desk.accounts->health(bad.id).lastCheck == lastCheck);
    }

    void afterSleepNothingIsMissed()
    {
        Scene scene;
        const Account account = scene.desk.connect(scene.first);
        scene.desk.accounts->start();
        scene.desk.pass(35s);
        for (int i = 0; i < 3; ++i)
            scene.first.customerWrites(u"p%1"_s.arg(i), u"Ciao"_s, scene.now() + 1h * i);
        scene.desk.store.clock().sleep(8h);
        scene.desk.drain();
        scene.desk.pass(2s);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(scene.desk.conversationWith(u"p%1"_s.arg(i)).snippet, u"Ciao"_s);
        QVERIFY(*scene.desk.accounts->health(account.id).lastCheck >= scene.now() - 10s);
    }

    void aClockThatIsSetStopsNothing_data()
    {
        QTest::addColumn<int>("hours");
        QTest::newRow("a day back") << -24;
        QTest::newRow("an hour back") << -1;
        QTest::newRow("a day ahead") << 24;
    }

    void aClockThatIsSetStopsNothing()
    {
        QFETCH(int, hours);
        Scene scene;
        scene.desk.connect(scene.first);
        scene.desk.accounts->start();
        scene.desk.pass(35s);
        const Instant before = scene.now();
        scene.first.customerWrites(u"giulia"_s, u"Uno"_s, before);
        scene.desk.store.clock().jump(std::chrono::hours(hours));
        scene.first.customerWrites(u"giulia"_s, u"Due"_s, before + 10s, u"m1"_s);
        scene.desk.pass(35s);
        const auto messages = scene.desk.messagesOf(scene.desk.conversationWith(u"giulia"_s).id);
        QCOMPARE(messages.size(), 2);
        // In the order of the server's times, whatever this machine's clock says.
        QCOMPARE(messages.at(0).text.text, u"Uno"_s);
        QCOMPARE(messages.at(1).text.text, u"Due"_s);
    }

    void aDeadChannelNeverLooksAlive()
    {
        Scene scene;
        const Account account = scene.desk.connect(scene.first);
        scene.desk.accounts->start();
        scene.desk.pass(35s);
        const auto lastCheck = scene.desk.accounts->health(account.id).lastCheck;
        scene.first.offline = true;
        scene.desk.pass(65s);
        AccountHealth health = scene.desk.accounts->health(account.id);
        QCOMPARE(health.state, ConnectionState::Unreachable);
        QVERIFY(health.lastCheck <= *lastCheck + 60s);
        for (int i = 0; i < 3; ++i)
            scene.first.customerWrites(u"anna%1"_s.arg(i), u"Hallo"_s, scene.now());
        scene.first.offline = false;
        scene.desk.pass(6min);
        health = scene.desk.accounts->health(account.id);
        QCOMPARE(health.state, ConnectionState::Working);
        QCOMPARE(health.fetchedAfterOutage, 3);
    }

    void whoHidesStrangersIsTold_data()
    {
        QTest::addColumn<int>("strangers");
        QTest::addColumn<QString>("word");
        QTest::newRow("accepted") << int(Strangers::Accepted) << u"Working."_s;
        QTest::newRow("filtered") << int(Strangers::Filtered) << u"aside"_s;
        QTest::newRow("dropped") << int(Strangers::Dropped) << u"never arrive"_s;
    }

    void whoHidesStrangersIsTold()
    {
        QFETCH(int, strangers);
        QFETCH(QString, word);
        Scene scene;
        scene.first.strangers = Strangers(strangers);
        const Account account = scene.desk.connect(scene.first);
        const auto sentence = [&scene, &account] {
            return ErrorText::forHealth(scene.desk.accounts->health(account.id), account).text();
        };
        QVERIFY2(sentence().contains(word), qPrintable(sentence()));
        // Whoever changes the settings there is told so within the hour.
        scene.first.strangers = Strangers::Accepted;
        scene.desk.accounts->start();
        scene.desk.drain();
        scene.desk.store.clock().sleep(61min);
        scene.desk.pass(35s);
        QCOMPARE(sentence(), u"Working."_s);
    }

    void removingRevokesAndKeepsTheHistory()
    {
        Scene scene;
        scene.first.customerWrites(u"giulia"_s, u"Ciao"_s, scene.now());
        const Account account = scene.desk.connect(scene.first);
        const auto report = waitFor(scene.desk.accounts->remove(account.id));
        QVERIFY(report);
        QVERIFY(report->revoked);
        QCOMPARE(scene.desk.network->revoked, QStringList{u"me@social.example"_s});
        QVERIFY(scene.desk.secrets.secrets.isEmpty());
        QVERIFY(scene.desk.accounts->accounts().isEmpty());
        QCOMPARE(scene.desk.conversationWith(u"giulia"_s).snippet, u"Ciao"_s);
        scene.desk.stop();
        scene.desk.start();
        QVERIFY(scene.desk.accounts->accounts().isEmpty());
        // Connected again it is the same account.
        QCOMPARE(scene.desk.connect(scene.first).id, account.id);
    }

    void aBatchThatCouldNotBeStoredIsFetchedAgain()
    {
        Scene scene;
        const Account account = scene.desk.connect(scene.first);
        for (int i = 0; i < 130; ++i)
            scene.first.customerWrites(u"p%1"_s.arg(i), u"x"_s, scene.now());
        scene.desk.sync();
        scene.desk.stop();
        // A cursor that was lost costs a repetition, nothing else.
        scene.desk.store.team(
            [&](TeamDatabase &database) { SourceTable(database).save(account.id, u"all"_s, {}); });
        scene.desk.start();
        scene.desk.sync();
        const auto ids = waitFor(scene.desk.conversations->list({}));
        QCOMPARE(ids.value().size(), 130);
    }
};

SPORTELLO_TEST(TestAccounts)
#include "test_accounts.moc"
