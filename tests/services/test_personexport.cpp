// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/contactfile.h"
#include "services/notes.h"
#include "services/personaldata.h"
#include "support/servicedesk.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace sportello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Everything that is stored about somebody, and nothing about anybody else.
class TestPersonExport : public StoreTestCase
{
    Q_OBJECT

    struct Scene
    {
        Scene()
            : desk({&server})
            , attachments(desk.store.store(), desk.store.clock(), folder.path())
            , rights(desk.store.store(), attachments, desk.store.clock(), {})
        {
            account = desk.connect(server);
            for (int i = 0; i < 230; ++i)
                server.customerWrites(u"giulia"_s, u"Messaggio %1"_s.arg(i), now() - 9h + i * 1s,
                                      {}, Audience::Private);
            server.customerWrites(u"bruno"_s, u"Di Bruno"_s, now() - 5min);
            desk.sync();
            contact = desk.conversationWith(u"giulia"_s, Audience::Private).contact;
            conversation = desk.conversationWith(u"giulia"_s, Audience::Private).id;
        }
        Instant now() { return desk.store.clock().now(); }
        Result<PersonExported> write(bool withFacts)
        {
            desk.store.clock().advance(2s);
            return waitFor(
                rights.exports().write({contact, target.path(), withFacts, desk.agent.id}));
        }
        static QList<QJsonObject> lines(const PersonExported &written)
        {
            QFile file(written.linesPath);
            QList<QJsonObject> lines;
            if (!file.open(QIODevice::ReadOnly))
                return lines;
            while (!file.atEnd())
                lines.append(QJsonDocument::fromJson(file.readLine()).object());
            return lines;
        }
        static QList<QJsonObject> ofType(const QList<QJsonObject> &lines, const QString &type)
        {
            QList<QJsonObject> found;
            for (const QJsonObject &line : lines) {
                if (line.value(u"type"_s).toString() == type)
                    found.append(line);
            }
            return found;
        }

        ScriptedServer server;
        ServiceDesk desk;
        QTemporaryDir folder;
        QTemporaryDir target;
        Attachments attachments;
        PersonalData rights;
        Account account;
        ContactId contact;
        ConversationId conversation;
    };

private Q_SLOTS:
    void allOfItInOrder()
    {
        Scene scene;
        scene.desk.store.clock().advance(1min);
        scene.server.edit(scene.server.messages().first().remoteId, u"Messaggio zero"_s,
                          scene.now());
        RemoteBatch batch;
        batch.messages = scene.server.messages();
        QVERIFY(waitFor(scene.desk.inbox->ingest(scene.account, u"again"_s, batch, {})).ok());
        Notes notes(scene.desk.store.store(), scene.desk.store.clock());
        QVERIFY(waitFor(
            notes.add(scene.conversation, u"Cliente di lunga data"_s, scene.desk.agent.id)));
        const auto written = scene.write(false);
        QVERIFY2(written.ok(), written ? "" : qPrintable(written.error().message));
        const QList<QJsonObject> lines = Scene::lines(*written);
        QCOMPARE(lines.size(), written->lines);
        QCOMPARE(lines.first().value(u"type"_s).toString(), u"export"_s);
        QCOMPARE(lines.first().value(u"version"_s).toInt(), 1);
        QCOMPARE(lines.last().value(u"type"_s).toString(), u"end"_s);
        QCOMPARE(lines.last().value(u"lines"_s).toInt(), lines.size() - 1);
        const QList<QJsonObject> messages = Scene::ofType(lines, u"message"_s);
        QCOMPARE(messages.size(), 230);
        QCOMPARE(messages.first().value(u"text"_s).toString(), u"Messaggio zero"_s);
        QCOMPARE(messages.first()[u"versions"_s][0][u"text"_s].toString(), u"Messaggio 0"_s);
        QCOMPARE(messages.last().value(u"text"_s).toString(), u"Messaggio 229"_s);
        QCOMPARE(Scene::ofType(lines, u"note"_s).size(), 1);
        QCOMPARE(Scene::ofType(lines, u"handle"_s).first().value(u"address"_s).toString(),
                 u"giulia@town.example"_s);
        QFile file(written->linesPath);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("Bruno"));
        QCOMPARE(QFileInfo(written->folder).permissions() & (QFile::ReadGroup | QFile::ReadOther),
                 QFile::Permissions());
    }

    void whatIsOnFileOnlyWhenItIsAskedFor()
    {
        Scene scene;
        ContactFile file(scene.desk.store.store(), scene.desk.store.clock());
        QVERIFY(waitFor(file.add(scene.contact, ContactFact::Kind::Phone, u"+39 333 1234567"_s,
                                 scene.desk.agent.id, u"IT"_s)));
        const auto without = scene.write(false);
        QVERIFY(without.ok());
        QFile first(without->linesPath);
        QVERIFY(first.open(QIODevice::ReadOnly));
        QVERIFY(!first.readAll().contains("3331234567"));
        const auto with = scene.write(true);
        QVERIFY(with.ok());
        const QList<QJsonObject> facts = Scene::ofType(Scene::lines(*with), u"fact"_s);
        QCOMPARE(facts.size(), 1);
        QCOMPARE(facts.first().value(u"value"_s).toString(), u"+393331234567"_s);
    }

    void brokenOffLeavesNothing()
    {
        Scene scene;
        int seen = 0;
        connect(&scene.rights.exports(), &PersonExports::progressed, this, [&](int done, int all) {
            QVERIFY(done <= all);
            ++seen;
            scene.rights.exports().cancel();
        });
        const auto written = scene.write(false);
        QVERIFY(!written.ok());
        QCOMPARE(written.error().kind, ErrorKind::Cancelled);
        QCOMPARE(seen, 1);
        QVERIFY(QDir(scene.target.path()).isEmpty());
        disconnect(&scene.rights.exports(), nullptr, this, nullptr);
        QVERIFY(scene.write(false).ok());
    }

    void aFullDiskIsASentence()
    {
        Scene scene;
        const auto nowhere = waitFor(scene.rights.exports().write(
            {scene.contact, u"/dev/null/nowhere"_s, false, scene.desk.agent.id}));
        QVERIFY(!nowhere.ok());
        QCOMPARE(nowhere.error().kind, ErrorKind::Storage);
        QVERIFY(!nowhere.error().message.isEmpty());
        const auto nobody = waitFor(scene.rights.exports().write(
            {ContactId::make(), scene.target.path(), false, scene.desk.agent.id}));
        QCOMPARE(nobody.error().kind, ErrorKind::NotFound);
        QVERIFY(QDir(scene.target.path()).isEmpty());
    }
};

SPORTELLO_TEST(TestPersonExport)
#include "test_personexport.moc"
