// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "networks/mastodon/mastodonnetwork.h"
#include "services/archivefile.h"
#include "services/archiveimports.h"
#include "support/builders.h"
#include "support/teststore.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <archive.h>
#include <archive_entry.h>

using namespace sportello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

enum class Packing { Zip, TarGz };

void pack(const QString &path, Packing packing,
          const QList<std::pair<QByteArray, QByteArray>> &files)
{
    archive *made = archive_write_new();
    if (packing == Packing::Zip) {
        archive_write_set_format_zip(made);
    } else {
        archive_write_add_filter_gzip(made);
        archive_write_set_format_pax_restricted(made);
    }
    QCOMPARE(archive_write_open_filename(made, QFile::encodeName(path).constData()), ARCHIVE_OK);
    for (const auto &[name, bytes] : files) {
        archive_entry *entry = archive_entry_new();
        archive_entry_set_pathname(entry, name.constData());
        archive_entry_set_size(entry, bytes.size());
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_entry_set_perm(entry, 0644);
        archive_write_header(made, entry);
        archive_write_data(made, bytes.constData(), size_t(bytes.size()));
        archive_entry_free(entry);
    }
    archive_write_close(made);
    archive_write_free(made);
}

QByteArray actor()
{
    return QJsonDocument(QJsonObject{{u"type"_s, u"Person"_s},
                                     {u"id"_s, u"https://social.example/users/aurora"_s},
                                     {u"preferredUsername"_s, u"aurora"_s}})
        .toJson();
}

QJsonObject post(int number, const QString &html, const QString &answers, const QString &to)
{
    const QString uri = u"https://social.example/users/aurora/statuses/%1"_s.arg(number);
    QJsonObject note{{u"type"_s, u"Note"_s},
                     {u"id"_s, uri},
                     {u"url"_s, u"https://social.example/@aurora/%1"_s.arg(number)},
                     {u"attributedTo"_s, u"https://social.example/users/aurora"_s},
                     {u"published"_s, toRfc3339(testNow - 1000h + number * 1min)},
                     {u"content"_s, html},
                     {u"to"_s, QJsonArray{to}},
                     {u"cc"_s, QJsonArray{u"https://town.example/users/giulia"_s}},
                     {u"tag"_s,
                      QJsonArray{QJsonObject{{u"type"_s, u"Mention"_s},
                                             {u"href"_s, u"https://town.example/users/giulia"_s},
                                             {u"name"_s, u"@giulia@town.example"_s}}}}};
    if (!answers.isEmpty())
        note.insert(u"inReplyTo"_s, answers);
    return {{u"type"_s, u"Create"_s}, {u"id"_s, uri + u"/activity"_s}, {u"object"_s, note}};
}

const QString everybody = u"https://www.w3.org/ns/activitystreams#Public"_s;

QByteArray outbox(const QJsonArray &items)
{
    return QJsonDocument(QJsonObject{{u"type"_s, u"OrderedCollection"_s},
                                     {u"totalItems"_s, items.size()},
                                     {u"orderedItems"_s, items}})
        .toJson();
}

QJsonArray usual()
{
    QJsonObject announce{{u"type"_s, u"Announce"_s},
                         {u"object"_s, u"https://town.example/users/giulia/statuses/1"_s}};
    QJsonObject toAll = post(9, u"<p>Sale!</p>"_s, {}, everybody);
    QJsonObject note = toAll[u"object"_s].toObject();
    note.remove(u"tag"_s);
    toAll.insert(u"object"_s, note);
    return {
        post(1, u"<p>Buongiorno <script>alert(1)</script><b>Giulia</b></p>"_s,
             u"https://town.example/users/giulia/statuses/77"_s, everybody),
        post(2, u"<p>E poi</p>"_s, u"https://social.example/users/aurora/statuses/1"_s, everybody),
        post(3, u"<p>In privato</p>"_s, {}, u"https://town.example/users/giulia"_s), announce,
        toAll};
}

} // namespace

/// What a network packed for us comes into the conversations it belongs to, and nowhere else.
class TestArchive : public StoreTestCase
{
    Q_OBJECT

    struct Desk
    {
        Desk()
            : inbox(store, store.clock())
            , imports(store, inbox, networks, store.clock())
        {
            networks.push_back(std::make_unique<MastodonNetwork>());
        }
        Account connect(const QString &handle = u"aurora@social.example"_s)
        {
            return *store.team([&](TeamDatabase &db) {
                return anAccount()
                    .handle(handle)
                    .server(u"https://social.example"_s)
                    .connectedAt(testNow)
                    .in(db);
            });
        }
        Result<HistoryImported> import(const QString &path)
        {
            return waitFor(imports.import(path, agent()), 60'000);
        }
        AgentId agent()
        {
            return store
                .team([](TeamDatabase &db) { return PeopleTable(db).ensureAgent({}, testNow); })
                ->id;
        }
        std::optional<Message> message(const Account &account, const QString &remoteId)
        {
            return *store.team([&](TeamDatabase &db) {
                return MessageTable(db).findByRemoteId(account.id, remoteId);
            });
        }
        qint64 messages()
        {
            return *store.team([](TeamDatabase &db) -> qint64 {
                Statement select = db.statement(u"SELECT COUNT(*) FROM message"_s);
                return select.exec() && select.next() ? select.integer(0) : -1;
            });
        }

        TestStore store;
        Inbox inbox;
        NetworkList networks;
        ArchiveImports imports;
    };

    QString path(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;

private Q_SLOTS:
    void ourPostsComeIntoTheirConversations_data()
    {
        QTest::addColumn<int>("packing");
        QTest::newRow("zip") << int(Packing::Zip);
        QTest::newRow("tar.gz") << int(Packing::TarGz);
    }
    void ourPostsComeIntoTheirConversations()
    {
        QFETCH(const int, packing);
        Desk desk;
        const Account account = desk.connect();
        const QString file = path(u"archive"_s);
        pack(file, Packing(packing),
             {{"media_attachments/files/a.png", "x"},
              {"actor.json", actor()},
              {"outbox.json", outbox(usual())}});
        QVERIFY(isArchiveFile(file));
        const auto preview = waitFor(desk.imports.look(file), 60'000);
        QVERIFY2(preview.ok(), preview ? "" : qPrintable(preview.error().message));
        QCOMPARE(preview->messages, 3);
        QCOMPARE(desk.messages(), 0);
        const auto imported = desk.import(file);
        QVERIFY2(imported.ok(), imported ? "" : qPrintable(imported.error().message));
        QCOMPARE(imported->messages, 3);
        const auto first = desk.message(account, u"1"_s);
        QVERIFY(first);
        QCOMPARE(first->direction, Direction::Out);
        QVERIFY(first->text.text.contains(u"Giulia"_s));
        QVERIFY(!first->text.text.contains(u"alert"_s));
        const auto second = desk.message(account, u"2"_s);
        QCOMPARE(second->conversation, first->conversation);
        const auto secret = desk.message(account, u"3"_s);
        QCOMPARE(secret->audience, Audience::Private);
        QVERIFY(secret->conversation != first->conversation);
        // A second time, or after the network has brought the same, nothing changes.
        const auto again = desk.import(file);
        QVERIFY(again.ok());
        QCOMPARE(again->messages, 0);
        QCOMPARE(desk.messages(), 3);
        const auto waiting = desk.store.team([](TeamDatabase &db) {
            return ConversationTable(db).counts().byState.value(ConversationState::New);
        });
        QCOMPARE(*waiting, 0);
        const auto outgoing =
            desk.store.own([](OwnDatabase &db) { return OutboxTable(db).all(5).size(); });
        QCOMPARE(*outgoing, 0);
    }

    void whatTheNetworkBroughtIsNotDoubled()
    {
        Desk desk;
        const Account account = desk.connect();
        RemoteBatch batch;
        RemoteMessage known;
        known.remoteId = u"1"_s;
        known.direction = Direction::Out;
        known.counterpart = {u"giulia@town.example"_s, u"5"_s, u"Giulia"_s, {}};
        known.visibility = u"public"_s;
        known.text.text = u"Buongiorno Giulia"_s;
        known.createdAt = testNow - 999h;
        batch.messages = {known};
        QVERIFY(waitFor(desk.inbox.ingest(account, u"own"_s, batch, {})).ok());
        const QString file = path(u"known.zip"_s);
        pack(file, Packing::Zip, {{"actor.json", actor()}, {"outbox.json", outbox(usual())}});
        const auto imported = desk.import(file);
        QVERIFY(imported.ok());
        QCOMPARE(imported->messages, 2);
        QCOMPARE(imported->known, 1);
        QCOMPARE(desk.messages(), 3);
        QCOMPARE(desk.message(account, u"2"_s)->conversation,
                 desk.message(account, u"1"_s)->conversation);
    }

    void goesOnWhereItWasBrokenOff()
    {
        Desk desk;
        desk.connect();
        QJsonArray items;
        for (int i = 1; i <= 900; ++i)
            items.append(post(i, u"<p>Numero %1</p>"_s.arg(i), {}, everybody));
        const QString file = path(u"long.tar.gz"_s);
        pack(file, Packing::TarGz, {{"actor.json", actor()}, {"outbox.json", outbox(items)}});
        const QMetaObject::Connection stop = connect(&desk.imports, &ArchiveImports::progressed,
                                                     this, [&] { desk.imports.cancel(); });
        QCOMPARE(desk.import(file).error().kind, ErrorKind::Cancelled);
        disconnect(stop);
        const qint64 before = desk.messages();
        QVERIFY(before > 0 && before < 900);
        const auto rest = desk.import(file);
        QVERIFY(rest.ok());
        QCOMPARE(rest->messages, 900 - int(before));
        QCOMPARE(rest->known, 0);
        QCOMPARE(desk.messages(), 900);
    }

    void whatIsNoneIsRefused_data()
    {
        QTest::addColumn<QByteArray>("actorFile");
        QTest::addColumn<QByteArray>("outboxFile");
        QTest::newRow("no actor") << QByteArray("{}") << outbox(usual());
        QTest::newRow("an actor of nowhere")
            << QByteArray("{\"id\":\"file:///etc/passwd\",\"preferredUsername\":\"aurora\"}")
            << outbox(usual());
        QTest::newRow("no outbox") << actor() << QByteArray("[]");
        QTest::newRow("no items") << actor() << QByteArray("{\"orderedItems\":3}");
        QTest::newRow("no JSON") << actor() << QByteArray("<html>");
        QTest::newRow("a bomb") << actor() << QByteArray(300'000'000, ' ');
    }
    void whatIsNoneIsRefused()
    {
        QFETCH(const QByteArray, actorFile);
        QFETCH(const QByteArray, outboxFile);
        Desk desk;
        desk.connect();
        const QString file = path(u"none.zip"_s);
        pack(file, Packing::Zip, {{"actor.json", actorFile}, {"outbox.json", outboxFile}});
        const auto refused = desk.import(file);
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().kind, ErrorKind::Refused);
        QCOMPARE(desk.messages(), 0);
    }

    void nothingIsWrittenOntoTheDisk()
    {
        Desk desk;
        desk.connect();
        const QString file = path(u"slip.zip"_s);
        pack(file, Packing::Zip,
             {{"../../../../tmp/sportello-slipped", "x"},
              {"/tmp/sportello-slipped", "x"},
              {"../actor.json", actor()},
              {"outbox.json", outbox(usual())}});
        const QStringList before = QDir(m_folder.path()).entryList(QDir::Files);
        QVERIFY(desk.import(file).ok());
        QVERIFY(!QFile::exists(u"/tmp/sportello-slipped"_s));
        QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files), before);
    }

    void anotherAccountsArchiveIsNotTakenForOurs()
    {
        Desk desk;
        desk.connect(u"other@social.example"_s);
        const QString file = path(u"other.zip"_s);
        pack(file, Packing::Zip, {{"actor.json", actor()}, {"outbox.json", outbox(usual())}});
        const auto refused = desk.import(file);
        QCOMPARE(refused.error().kind, ErrorKind::Refused);
        QVERIFY(refused.error().message.contains(u"aurora@social.example"_s));
        QCOMPARE(desk.messages(), 0);
    }

    void damagedArchivesAreRefused()
    {
        Desk desk;
        desk.connect();
        const QString file = path(u"damaged.zip"_s);
        pack(file, Packing::Zip, {{"actor.json", actor()}, {"outbox.json", outbox(usual())}});
        QFile whole(file);
        QVERIFY(whole.open(QIODevice::ReadOnly));
        const QByteArray bytes = whole.readAll();
        for (qsizetype i = 4; i < bytes.size(); i += 37) {
            QByteArray changed = bytes;
            changed[i] = char(changed.at(i) ^ 0x55);
            if (i % 2 == 0)
                changed.truncate(i);
            QFile damaged(path(u"changed.zip"_s));
            QVERIFY(damaged.open(QIODevice::WriteOnly | QIODevice::Truncate));
            damaged.write(changed);
            damaged.close();
            const auto result = desk.import(damaged.fileName());
            QVERIFY(result.ok() || result.error().kind == ErrorKind::Refused);
        }
        QVERIFY(!desk.import(path(u"nothing.zip"_s)).ok());
        QVERIFY(!desk.import(m_folder.path()).ok());
    }
};

SPORTELLO_TEST(TestArchive)
#include "test_archive.moc"
