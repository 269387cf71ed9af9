// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/contactfile.h"
#include "services/erasuresteps.h"
#include "services/notes.h"
#include "services/personaldata.h"
#include "services/tags.h"
#include "storage/auditlog.h"
#include "storage/backup.h"
#include "storage/contexttable.h"
#include "storage/persontable.h"
#include "support/builders.h"
#include "support/servicedesk.h"

#include <QDirIterator>
#include <QFile>

using namespace sportello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// In every text about the person who is erased, and in nothing else.
const QString marker = u"zq7m"_s;

QString marked(const QString &what)
{
    return u"%1%2"_s.arg(marker, what);
}

} // namespace

/// Erased means erased: nothing that was written with or about somebody stands anywhere afterwards.
class TestErasure : public StoreTestCase
{
    Q_OBJECT

    /// Giulia, who wrote in public and in private, with everything there can be about her; and
    /// Bruno, of whom everything stays.
    struct Scene
    {
        Scene()
            : desk({&server})
        {
            account = desk.connect(server);
            server.customerWrites(giulia, marked(u"1234 Sono Giulia, codice RSSGLI80"_s),
                                  now() - 10min);
            server.customerWrites(giulia, marked(u" in privato, la mia carta 998877"_s),
                                  now() - 9min, {}, Audience::Private);
            server.customerWrites(u"bruno"_s, u"Buongiorno, sono Bruno e resto qui"_s,
                                  now() - 8min);
            desk.sync();
            const ConversationSummary about = desk.conversationWith(giulia);
            publicOne = about.id;
            contact = about.contact;
            handle = about.handle;
            privateOne = desk.conversationWith(giulia, Audience::Private).id;
            bruno = desk.conversationWith(u"bruno"_s);
            make();
        }
        void make()
        {
            rights.reset();
            attachments.reset();
            const QString folder = desk.store.isSqlite() ? desk.store.folder() : QString();
            attachments = std::make_unique<Attachments>(
                desk.store.store(), desk.store.clock(),
                folder.isEmpty() ? elsewhere.path() : folder + u"/attachments"_s);
            rights = std::make_unique<PersonalData>(desk.store.store(), *attachments,
                                                    desk.store.clock(), folder);
        }
        ~Scene()
        {
            rights.reset();
            attachments.reset();
        }

        Instant now() { return desk.store.clock().now(); }
        Result<ErasureReceipt> erase()
        {
            const auto receipt = waitFor(rights->erasures().erase(contact, desk.agent.id));
            desk.drain();
            return receipt;
        }
        template<typename Group>
        void run(const QString &sql, const QStringList &values = {})
        {
            const auto work = [&](Group &database) {
                Statement statement = database.statement(sql);
                for (const QString &value : values)
                    statement.bind(value);
                QVERIFY2(statement.exec(), qPrintable(sql));
            };
            if constexpr (std::is_same_v<Group, TeamDatabase>)
                QVERIFY(desk.store.team(work).ok());
            else
                QVERIFY(desk.store.own(work).ok());
        }
        qint64 count(const QString &sql)
        {
            return desk.store
                .team([&](TeamDatabase &database) -> Result<qint64> {
                    Statement select = database.statement(sql);
                    return select.exec() && select.next() ? Result<qint64>(select.integer(0))
                                                          : Result<qint64>(qint64(-1));
                })
                .valueOr(-2);
        }
        /// Everything that was ever there, as after an account was connected anew.
        void deliverAgain()
        {
            RemoteBatch batch;
            batch.messages = server.messages();
            QVERIFY(waitFor(desk.inbox->ingest(account, u"again"_s, batch, {})).ok());
            desk.drain();
        }
        QStringList bytesWithMarker()
        {
            QStringList found;
            QDirIterator files(desk.store.folder(), QDir::Files | QDir::Hidden,
                               QDirIterator::Subdirectories);
            while (files.hasNext()) {
                QFile file(files.next());
                if (file.open(QIODevice::ReadOnly)
                    && file.readAll().toLower().contains(marker.toUtf8()))
                    found.append(file.fileName());
            }
            return found;
        }

        void plantEverywhere();
        void plantThroughServices();
        void plantTeamTexts();
        void plantOwnTexts();

        const QString giulia = marked(u"giulia"_s);
        const QString address = giulia + u"@town.example"_s;
        ScriptedServer server;
        ServiceDesk desk;
        QTemporaryDir elsewhere;
        std::unique_ptr<Attachments> attachments;
        std::unique_ptr<PersonalData> rights;
        Account account;
        ContactId contact;
        HandleId handle;
        ConversationId publicOne;
        ConversationId privateOne;
        ConversationSummary bruno;
    };

    static QStringList plantedColumns(Scene &scene);
    static QStringList textColumns(Scene &scene);

private Q_SLOTS:
    void everyTextOfThePersonIsPlantedOrHasAReasonNotToBe();
    void nothingIsLeftInTheTables();
    void nothingIsLeftInAnyByteOfTheProfile();
    void whatStaysIsOfOthers();
    void aHoldStopsIt();
    void aReplyOnItsWayStopsIt();
    void whatTheNetworkDeliversAgainStaysGone();
    void whoWritesAnewIsSomebodyNew();
    void anInterruptedOneIsFinishedAtTheNextStart();
    void anOlderBackupIsErasedAgain();
    void theReceiptSaysWhatAndNotWho();
    void nobodyThere();
};

void TestErasure::Scene::plantThroughServices()
{
    const QString first = server.messages().first().remoteId;
    desk.store.clock().advance(1min);
    server.edit(first, marked(u" geaendert, der Ausweis 5566"_s), now());
    deliverAgain();
    Notes notes(desk.store.store(), desk.store.clock());
    QVERIFY(
        waitFor(notes.add(publicOne, marked(u" chiede uno sconto, 12345678"_s), desk.agent.id)));
    ContactFile file(desk.store.store(), desk.store.clock());
    QVERIFY(waitFor(file.add(contact, ContactFact::Kind::CustomerNumber, marked(u"-771829"_s),
                             desk.agent.id, u"IT"_s)));
    QVERIFY(waitFor(file.add(contact, ContactFact::Kind::Email, marked(u"rossi@town.example"_s),
                             desk.agent.id, u"IT"_s)));
    const auto sent = desk.reply(desk.conversationWith(giulia, Audience::Private),
                                 u"Gentile "_s + marked(u" Giulia, eccoci per la sua domanda"_s),
                                 Audience::Private);
    QVERIFY2(sent.ok(), sent ? "" : qPrintable(sent.error().message));
    desk.pass(5s);
    QCOMPARE(desk.item(*sent).state, OutboxState::Sent);
    const auto hold = waitFor(
        rights->holds().place(contact, publicOne, marked(u" causa in tribunale"_s), desk.agent.id));
    QVERIFY(hold.ok());
    QVERIFY(waitFor(rights->holds().lift(hold->id, desk.agent.id)));
}

void TestErasure::Scene::plantTeamTexts()
{
    const auto plant =
        [this](const QString &table, const QStringList &columns, const QString &where) {
        for (const QString &column : columns)
            run<TeamDatabase>(u"UPDATE %1 SET %2 = '%3-%1-%2-' || COALESCE(%2, '') WHERE %4"_s.arg(
                table, column, marker, where));
    };
    // Another contact was put together with theirs.
    const QString merged = ContactId::make().key();
    run<TeamDatabase>(u"INSERT INTO contact (id, name, created_at) VALUES (?, ?, 1)"_s,
                      {merged, marked(u" Giulia di prima"_s)});
    run<TeamDatabase>(
        u"INSERT INTO contact_move (id, kind, from_id, into_id, reason, agent_id, made_at,"
        u" name_before, name_after) VALUES ('move', 'merge', ?, ?, ?, ?, 1, ?, ?)"_s,
        {merged, contact.key(), marked(u"why"_s), desk.agent.id.key(), marked(u"before"_s),
         marked(u"after"_s)});
    run<TeamDatabase>(u"INSERT INTO contact_move_item (move_id, kind, item_id)"
                      u" VALUES ('move', 'handle', ?)"_s,
                      {handle.key()});
    run<TeamDatabase>(u"INSERT INTO contact_apart (one_id, other_id, agent_id, said_at)"
                      u" VALUES (?, ?, ?, 1)"_s,
                      {merged, contact.key(), desk.agent.id.key()});
    run<TeamDatabase>(u"INSERT INTO handle_lookalike (handle_id, kind, customer_id, found_at)"
                      u" VALUES (?, 'customer_name', ?, 1)"_s,
                      {bruno.handle.key(), handle.key()});
    const QString its = u"conversation_id IN ('%1', '%2')"_s.arg(publicOne.key(), privateOne.key());
    plant(u"contact"_s, {u"name"_s}, u"id = '%1'"_s.arg(contact.key()));
    plant(u"handle"_s,
          {u"display_name"_s, u"url"_s, u"folded"_s, u"lasting_id"_s, u"name_skeleton"_s},
          u"id = '%1'"_s.arg(handle.key()));
    plant(u"conversation"_s, {u"thread_key"_s, u"participants"_s, u"url_start"_s},
          u"id IN ('%1', '%2')"_s.arg(publicOne.key(), privateOne.key()));
    plant(
        u"message_row"_s,
        {u"remote_id"_s, u"parent_remote_id"_s, u"spans"_s, u"warning"_s, u"url"_s},
        u"conversation_number IN (SELECT number FROM conversation WHERE id IN ('%1', '%2'))"_s.arg(
            publicOne.key(), privateOne.key()));
    plant(u"message_version"_s, {u"spans"_s, u"warning"_s}, u"1 = 1"_s);
    run<TeamDatabase>(
        u"INSERT INTO message_attachment (message_id, position, kind, url,"
        u" media_type, description) SELECT MIN(id), 0, 'image', ?, ?, ? FROM message"
        u" WHERE conversation_id = ?"_s,
        {marked(u"url"_s), marked(u"type"_s), marked(u"description"_s), publicOne.key()});
    const auto context = [](const QString &id, const QString &author) {
        ContextMessage message;
        message.remoteId = marked(id);
        message.parentRemoteId = marked(u"parent"_s);
        message.authorName = marked(u"author"_s);
        message.authorAddress = author;
        message.text.text = marked(u" in un altro filo, 24680246"_s);
        message.warning = marked(u"warning"_s);
        message.url = marked(u"url"_s);
        message.createdAt = testNow - 1h;
        return message;
    };
    QVERIFY(desk.store
                .team([&](TeamDatabase &database) {
                    ContextTable(database).save(publicOne,
                                                context(u"c1"_s, u"other@town.example"_s));
                    ContextTable(database).save(bruno.id, context(u"c2"_s, address));
                    aMessage()
                        .remoteId(marked(u"elsewhere"_s))
                        .from(marked(u"name"_s), address)
                        .text(marked(u" scrive da Bruno, 13579135"_s))
                        .of(ConversationTable(database).find(bruno.id)->conversation)
                        .in(database);
                })
                .ok());
    plant(u"context_message"_s, {u"spans"_s}, u"1 = 1"_s);
    // A record that came with a history from elsewhere.
    run<TeamDatabase>(u"INSERT INTO imported_audit_event (id, happened_at, kind, conversation_id,"
                      u" subject, detail) VALUES ('imported', 1, 'state.changed', ?, ?, ?)"_s,
                      {publicOne.key(),
                       marked(u"somebody typed a word that is longer than any id"_s),
                       marked(u"detail"_s)});
    plant(u"audit_event"_s, {u"detail"_s}, its);
    run<TeamDatabase>(u"UPDATE audit_event SET subject = ? WHERE "_s + its,
                      {marked(u"a subject that is longer than any identifier is"_s)});
    run<TeamDatabase>(
        u"INSERT INTO verification (id, handle_id, level, method, scope, contact_id,"
        u" conversation_id, agent_id, verified_at) VALUES ('v1', ?, 'certified', 'by_hand', ?, ?,"
        u" ?, ?, 1)"_s,
        {handle.key(), marked(u"scope"_s), contact.key(), publicOne.key(), desk.agent.id.key()});
    run<TeamDatabase>(
        u"INSERT INTO one_time_code (id, hash, conversation_id, handle_id, contact_id, fact_id,"
        u" direction, account_id, carrier_id, scope, kept_text, agent_id, outbox_id, created_at,"
        u" run, elapsed, state, tries, heard_revision) SELECT 'o1', ?, ?, ?, ?, MIN(id),"
        u" 'to_contact', ?, ?, ?, ?, ?, '', 1, '', 1, 'over', 0, 0 FROM contact_fact"_s,
        {marked(u"hash"_s), publicOne.key(), handle.key(), contact.key(), account.id.key(),
         privateOne.key(), marked(u"scope"_s), marked(u" il codice"_s), desk.agent.id.key()});
    run<TeamDatabase>(u"INSERT INTO code_try (id, code_id, conversation_id, tried_at, run, elapsed,"
                      u" counts) VALUES ('t1', 'o1', ?, 1, '', 1, 1)"_s,
                      {publicOne.key()});
    run<TeamDatabase>(
        u"INSERT INTO handoff (id, public_id, private_id, account_id, handle_id, route, state,"
        u" state_since, matched, reference, channel, wording_title, agent_id, created_at,"
        u" outbox_id) VALUES ('h1', ?, ?, ?, ?, 'invitation', 'expired', 1, 'none', ?, '', '', ?,"
        u" 1, '')"_s,
        {publicOne.key(), privateOne.key(), account.id.key(), handle.key(), marked(u"4F2KQ"_s),
         desk.agent.id.key()});
    run<TeamDatabase>(u"INSERT INTO handoff_step (handoff_id, position, from_state, to_state,"
                      u" happened_at, detail) VALUES ('h1', 1, 'offered', 'expired', 1, ?)"_s,
                      {marked(u" non vuole"_s)});
    run<TeamDatabase>(
        u"INSERT INTO reply_making (outbox_id, conversation_id, group_id, part, canned_title,"
        u" canned_text, text_change, overridden) VALUES ('p1', ?, 'p1', 1, '', ?, 'half', '')"_s,
        {privateOne.key(), marked(u" eccoci per la sua domanda"_s)});
    run<TeamDatabase>(u"INSERT INTO reply_review (id, message_id, agent_id, verdict, comment,"
                      u" reviewed, reviewed_at) SELECT 'w1', MIN(id), ?, 'wrong', ?, 1, 1"
                      u" FROM message WHERE conversation_id = ?"_s,
                      {desk.agent.id.key(), marked(u" aveva chiesto altro"_s), privateOne.key()});
    run<TeamDatabase>(
        u"INSERT INTO customer_promise (id, conversation_id, outbox_id, said, agent_id, made_at,"
        u" due_at, was_late) VALUES ('p1', ?, '', ?, ?, 1, 2, 0)"_s,
        {publicOne.key(), marked(u" richiamata"_s), desk.agent.id.key()});
    Tags tags(desk.store.store(), desk.store.clock());
    run<TeamDatabase>(u"INSERT INTO tag (id, name, folded, colour, shortcut, created_at)"
                      u" VALUES ('g1', 'Rimborso', 'rimborso', '', '', 1)"_s);
    run<TeamDatabase>(u"INSERT INTO conversation_tag (conversation_id, tag_id, tagged_at)"
                      u" VALUES (?, 'g1', 1)"_s,
                      {publicOne.key()});
}

void TestErasure::Scene::plantOwnTexts()
{
    const QString key = publicOne.key();
    run<OwnDatabase>(
        u"INSERT INTO draft (conversation_id, audience, account_id, text,"
        u" parent_remote_id, basis_revision, updated_at)"
        u" VALUES (?, 'public', ?, ?, ?, 1, 1)"_s,
        {key, account.id.key(), marked(u" bozza per lei, 86420"_s), marked(u"parent"_s)});
    run<OwnDatabase>(u"INSERT INTO draft_attachment (conversation_id, audience, position, path,"
                     u" sha256, media_type, description, name, bytes, undescribed)"
                     u" VALUES (?, 'public', 0, ?, ?, ?, ?, ?, 1, 0)"_s,
                     {key, marked(u"path"_s), marked(u"sha"_s), marked(u"type"_s),
                      marked(u"description"_s), marked(u"name"_s)});
    run<OwnDatabase>(u"INSERT INTO note_draft (conversation_id, note_id, text, updated_at)"
                     u" VALUES (?, '', ?, 1)"_s,
                     {key, marked(u" nota a meta"_s)});
    for (const QString &column :
         {u"account_remote_id"_s, u"recipient"_s, u"participants"_s, u"parent_remote_id"_s,
          u"root_remote_id"_s, u"detail"_s, u"remote_id"_s, u"url"_s, u"sign"_s,
          u"sent_parent_id"_s, u"kept_text"_s, u"content_hash"_s, u"idempotency_key"_s})
        run<OwnDatabase>(u"UPDATE outbox SET %1 = ? || %1"_s.arg(column), {marked(column)});
    run<OwnDatabase>(u"INSERT INTO outbox_attachment (outbox_id, position, path, sha256,"
                     u" media_type, description, name) SELECT id, 0, ?, ?, ?, ?, ? FROM outbox"_s,
                     {marked(u"path"_s), marked(u"sha"_s), marked(u"type"_s),
                      marked(u"description"_s), marked(u"name"_s)});
    run<OwnDatabase>(u"INSERT INTO outbox_promise (outbox_id, promise_id, said, due_at)"
                     u" SELECT id, 'p2', ?, 1 FROM outbox"_s,
                     {marked(u" richiamata"_s)});
    run<OwnDatabase>(
        u"INSERT INTO network_action (id, kind, account_id, account_remote_id, conversation_id,"
        u" message_remote_id, person_address, person_remote_id, reason, comment, agent_id,"
        u" idempotency_key, state, detail, attempts, created_at)"
        u" VALUES ('n1', 'report', ?, ?, ?, ?, ?, ?, '', ?, ?, ?, 'sent', ?, 1, 1)"_s,
        {account.id.key(), marked(u"account"_s), key, marked(u"message"_s), address,
         marked(u"person"_s), marked(u" insulta, 97531"_s), desk.agent.id.key(), marked(u"key"_s),
         marked(u"detail"_s)});
}

void TestErasure::Scene::plantEverywhere()
{
    plantThroughServices();
    if (!QTest::currentTestFailed())
        plantTeamTexts();
    if (!QTest::currentTestFailed())
        plantOwnTexts();
}

/// "table.column" of every text of the schema.
QStringList TestErasure::textColumns(Scene &scene)
{
    return scene.desk.store
        .team([&](TeamDatabase &database) -> Result<QStringList> {
            QStringList columns;
            Statement select = database.statement(
                isSqlite()
                    ? u"SELECT m.name || '.' || p.name FROM sqlite_master m,"
                      u" pragma_table_info(m.name) p WHERE m.type = 'table' AND p.type LIKE 'TEXT%'"
                      u" AND m.name NOT LIKE 'message_search%' AND m.name NOT LIKE 'sqlite_%'"_s
                    : u"SELECT table_name || '.' || column_name FROM information_schema.columns"
                      u" WHERE table_schema = 'public' AND data_type = 'text'"_s);
            select.exec();
            while (select.next())
                columns.append(select.text(0));
            columns.sort();
            return columns;
        })
        .valueOr({});
}

/// Those in which the marker stands.
QStringList TestErasure::plantedColumns(Scene &scene)
{
    QStringList planted;
    const QStringList columns = textColumns(scene);
    for (const QString &column : columns) {
        const QString table = column.section(u'.', 0, 0);
        const QString name = column.section(u'.', 1);
        if (scene.count(
                u"SELECT COUNT(*) FROM %1 WHERE LOWER(%2) LIKE '%%3%'"_s.arg(table, name, marker))
            > 0)
            planted.append(column);
    }
    return planted;
}

void TestErasure::everyTextOfThePersonIsPlantedOrHasAReasonNotToBe()
{
    // What is ours, and no word of a customer's comes into it.
    const QStringList ours{
        u"brand"_s, u"agent"_s, u"account"_s, u"account_source"_s, u"sign_in"_s,
        u"schema_version"_s, u"brand_channel"_s, u"brand_public_contact"_s, u"opening_hours"_s,
        u"opening_span"_s, u"opening_exception"_s, u"checklist"_s, u"conversation_count"_s,
        // written by the team for everybody; who puts a customer's words there has to find them,
        // and the scan after an erasure counts them as mentions
        u"canned_reply"_s, u"canned_text"_s, u"canned_tag"_s, u"canned_account"_s,
        u"canned_network"_s, u"canned_attachment"_s, u"canned_import"_s, u"canned_replaced"_s,
        u"tag"_s, u"saved_view"_s, u"blocked_word"_s, u"promise_phrase"_s, u"dictionary_word"_s,
        // a file's name, of many people
        u"contact_import"_s,
        // identifiers, hashes and numbers alone
        u"conversation_merge"_s, u"conversation_tag"_s, u"code_try"_s, u"erasure"_s,
        u"erasure_key"_s, u"erased_mark"_s, u"retention_rule"_s, u"retention_run"_s};
    // Identifiers that we made, and words of a fixed list.
    const QStringList words{
        u"id"_s,          u"agent_id"_s,        u"account_id"_s, u"handle_id"_s,
        u"contact_id"_s,  u"conversation_id"_s, u"public_id"_s,  u"private_id"_s,
        u"origin_id"_s,   u"linked_id"_s,       u"outbox_id"_s,  u"closing_outbox_id"_s,
        u"group_id"_s,    u"fact_id"_s,         u"import_id"_s,  u"promise_id"_s,
        u"proof"_s,       u"ended_by"_s,        u"note_id"_s,    u"carrier_id"_s,
        u"handoff_id"_s,  u"wording_id"_s,      u"owner_id"_s,   u"lifted_by"_s,
        u"network"_s,     u"audience"_s,        u"direction"_s,  u"state"_s,
        u"kind"_s,        u"source"_s,          u"route"_s,      u"matched"_s,
        u"from_state"_s,  u"to_state"_s,        u"level"_s,      u"method"_s,
        u"outcome"_s,     u"snooze_wake"_s,     u"visibility"_s, u"reason"_s,
        u"run"_s,         u"language"_s,        u"from_id"_s,    u"into_id"_s,
        u"move_id"_s,     u"item_id"_s,         u"one_id"_s,     u"other_id"_s,
        u"customer_id"_s, u"dismissed_by"_s};
    const QStringList reasons{
        u"handoff.channel"_s, // a way to us
        u"handoff.wording_title"_s, // a canned reply's
        u"reply_making.canned_id"_s,
        u"reply_making.canned_title"_s, // the same
        u"reply_making.text_change"_s,
        u"reply_making.overridden"_s, // names of rules
        u"reply_review.verdict"_s,
        u"outbox.joint"_s, // white space
        // random, and what tells nothing once that is gone
        u"audit_event.salt"_s,
        u"audit_event.subject_digest"_s,
        u"audit_event.detail_digest"_s,
        u"audit_event.hash"_s,
        u"audit_head.hash"_s,
    };
    Scene scene;
    scene.plantEverywhere();
    const QStringList planted = plantedColumns(scene);
    QVERIFY(planted.contains(u"message_row.text"_s));
    QStringList forgotten;
    const QStringList columns = textColumns(scene);
    QVERIFY(columns.size() > 100);
    for (const QString &column : columns) {
        const QString table = column.section(u'.', 0, 0);
        const QString name = column.section(u'.', 1);
        const bool isHold = column == u"personal_hold.reason"_s;
        if (!planted.contains(column) && !ours.contains(table) && !reasons.contains(column)
            && (isHold || !words.contains(name)))
            forgotten.append(column);
    }
    QVERIFY2(forgotten.isEmpty(),
             qPrintable(u"Does an erasure remove these? "_s + forgotten.join(u' ')));
}

void TestErasure::nothingIsLeftInTheTables()
{
    Scene scene;
    scene.plantEverywhere();
    const auto indexed = [&scene](const QString &index) {
        return scene.count((isSqlite() ? u"SELECT COUNT(*) FROM %1 WHERE %1 MATCH '\"%2\" *'"_s
                                       : u"SELECT COUNT(*) FROM %1 WHERE words @@"
                                         u" to_tsquery('simple', '%2:*')"_s)
                               .arg(index, marker));
    };
    // A note, and what was said before an edit.
    QVERIFY(indexed(u"message_search"_s) > 2);
    QCOMPARE(indexed(u"history_search"_s), 2);
    const auto receipt = scene.erase();
    QVERIFY2(receipt.ok(), receipt ? "" : qPrintable(receipt.error().message));
    QCOMPARE(plantedColumns(scene), QStringList());
    QCOMPARE(indexed(u"message_search"_s), 0);
    QCOMPARE(indexed(u"history_search"_s), 0);
    QCOMPARE(scene.count(u"SELECT COUNT(*) FROM history_text"_s), 0);
}

void TestErasure::nothingIsLeftInAnyByteOfTheProfile()
{
    if (!isSqlite())
        QSKIP("PostgreSQL keeps its files to itself");
    Scene scene;
    scene.plantEverywhere();
    QVERIFY(!scene.bytesWithMarker().isEmpty());
    const auto receipt = scene.erase();
    QVERIFY2(receipt.ok(), receipt ? "" : qPrintable(receipt.error().message));
    QVERIFY(receipt->scan.done);
    QVERIFY(receipt->scan.patterns > 10);
    QVERIFY(receipt->scan.bytes > 100'000);
    QCOMPARE(receipt->scan.found, 0);
    QCOMPARE(receipt->scan.mentions, 0);
    scene.rights.reset();
    scene.attachments.reset();
    scene.desk.stop();
    scene.desk.store.close();
    QCOMPARE(scene.bytesWithMarker(), QStringList());
}

void TestErasure::whatStaysIsOfOthers()
{
    Scene scene;
    scene.plantEverywhere();
    const QList<Message> before = scene.desk.messagesOf(scene.bruno.id);
    QCOMPARE(before.size(), 2);
    QVERIFY(scene.erase().ok());
    const QList<Message> after = scene.desk.messagesOf(scene.bruno.id);
    QCOMPARE(after.size(), 1);
    QCOMPARE(after.first().text.text, u"Buongiorno, sono Bruno e resto qui"_s);
    QCOMPARE(scene.desk.conversationWith(u"bruno"_s).contactName, u"bruno"_s);
    // That there was a conversation, and how it ended, stays for the reports.
    QCOMPARE(scene.count(u"SELECT COUNT(*) FROM conversation"_s), 3);
    QCOMPARE(scene.count(u"SELECT COUNT(*) FROM conversation WHERE state = 'done'"_s), 2);
    QCOMPARE(scene.count(u"SELECT COUNT(*) FROM handoff"_s), 1);
    QCOMPARE(scene.count(u"SELECT COALESCE(SUM(conversations), 0) FROM conversation_count"_s), 3);
    QVERIFY(scene.desk.messagesOf(scene.publicOne).isEmpty());
}

void TestErasure::aHoldStopsIt()
{
    Scene scene;
    Holds &holds = scene.rights->holds();
    QVERIFY(!waitFor(holds.place(scene.contact, {}, u"  "_s, scene.desk.agent.id)).ok());
    QVERIFY(
        !waitFor(holds.place(scene.contact, scene.bruno.id, u"no"_s, scene.desk.agent.id)).ok());
    const auto hold =
        waitFor(holds.place(scene.contact, scene.privateOne, u"Vertenza"_s, scene.desk.agent.id));
    QVERIFY(hold.ok());
    QCOMPARE(waitFor(holds.all())->size(), 1);
    QCOMPARE(waitFor(holds.of(scene.contact))->first().reason, u"Vertenza"_s);
    QVERIFY(waitFor(holds.of(scene.bruno.contact))->isEmpty());

    const auto refused = scene.erase();
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().kind, ErrorKind::Refused);
    QVERIFY(refused.error().message.contains(u"Vertenza"_s));
    QCOMPARE(scene.desk.messagesOf(scene.publicOne).size(), 1);

    QVERIFY(waitFor(holds.lift(hold->id, scene.desk.agent.id)).ok());
    QVERIFY(!waitFor(holds.lift(hold->id, scene.desk.agent.id)).ok());
    QCOMPARE(scene.count(u"SELECT COUNT(*) FROM audit_event WHERE kind LIKE 'hold.%'"_s), 2);
    QVERIFY(scene.erase().ok());
}

void TestErasure::aReplyOnItsWayStopsIt()
{
    Scene scene;
    scene.server.offline = true;
    QVERIFY(scene.desk.reply(scene.desk.conversationWith(scene.giulia), u"Eccomi"_s).ok());
    scene.desk.pass(2s);
    const auto preview = waitFor(scene.rights->erasures().preview(scene.contact));
    QCOMPARE(preview->open, 1);
    const auto refused = scene.erase();
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().kind, ErrorKind::Refused);
    QCOMPARE(scene.desk.messagesOf(scene.publicOne).size(), 1);
    scene.server.offline = false;
    scene.desk.pass(10min);
    QVERIFY(scene.erase().ok());
}

void TestErasure::whatTheNetworkDeliversAgainStaysGone()
{
    Scene scene;
    QVERIFY(scene.erase().ok());
    scene.deliverAgain();
    QCOMPARE(plantedColumns(scene), QStringList());
    QCOMPARE(scene.count(u"SELECT COUNT(*) FROM message"_s), 1);
    // An edit of what is gone does not bring it back either.
    scene.desk.store.clock().advance(1h);
    scene.server.edit(scene.server.messages().first().remoteId, marked(u" geaendert"_s),
                      scene.now());
    scene.deliverAgain();
    QCOMPARE(plantedColumns(scene), QStringList());
}

void TestErasure::whoWritesAnewIsSomebodyNew()
{
    Scene scene;
    QVERIFY(scene.erase().ok());
    scene.desk.store.clock().advance(1h);
    scene.server.customerWrites(scene.giulia, u"Rieccomi"_s, scene.now() - 1min);
    scene.desk.sync();
    const ConversationSummary again = scene.desk.conversationWith(scene.giulia);
    QVERIFY(!again.id.isNull());
    QVERIFY(again.contact != scene.contact);
    QVERIFY(again.id != scene.publicOne);
    const QList<Message> messages = scene.desk.messagesOf(again.id);
    QCOMPARE(messages.size(), 1);
    QCOMPARE(messages.first().text.text, u"Rieccomi"_s);
}

void TestErasure::anInterruptedOneIsFinishedAtTheNextStart()
{
    Scene scene;
    scene.plantEverywhere();
    // It was begun, and the program ended.
    auto job = std::make_shared<ErasureJob>();
    job->contact = scene.contact;
    job->receipt.id = ErasureId::make();
    job->receipt.agent = scene.desk.agent.id;
    job->receipt.requestedAt = scene.now();
    QVERIFY(scene.desk.store
                .team([&](TeamDatabase &database) {
                    return ErasureSteps(database, *job, scene.now()).begin(u"Nobody"_s);
                })
                .ok());
    QVERIFY(!plantedColumns(scene).isEmpty());
    scene.make();
    QVERIFY(waitFor(scene.rights->erasures().recover(scene.desk.agent.id)).ok());
    QCOMPARE(plantedColumns(scene), QStringList());
    const auto receipts = waitFor(scene.rights->erasures().receipts());
    QCOMPARE(receipts->size(), 1);
    QVERIFY(receipts->first().finishedAt.has_value());
    // Once is enough.
    QVERIFY(waitFor(scene.rights->erasures().recover(scene.desk.agent.id)).ok());
    QCOMPARE(waitFor(scene.rights->erasures().receipts())->size(), 1);
}

void TestErasure::anOlderBackupIsErasedAgain()
{
    if (!isSqlite())
        QSKIP("backups are of local databases");
    Scene scene;
    scene.plantThroughServices();
    scene.plantTeamTexts();
    QVERIFY(waitFor(scene.desk.store->backUp()).ok());
    scene.desk.store.clock().advance(1h);
    const auto receipt = scene.erase();
    QVERIFY(receipt.ok());
    QCOMPARE(receipt->backups.size(), 1);
    QVERIFY(receipt->backups.first().goneBy > scene.now());
    scene.rights.reset();
    scene.attachments.reset();
    scene.desk.stop();
    scene.desk.store.close();

    // The database is lost, and the backup takes its place.
    const QString backup = listBackups(backupFolderOf(scene.desk.store.location())).first().path;
    QVERIFY(QFile::remove(scene.desk.store.location().path));
    QVERIFY(QFile::copy(backup, scene.desk.store.location().path));
    QVERIFY(scene.desk.store.open().ok());
    scene.desk.start();
    QVERIFY(!plantedColumns(scene).isEmpty());
    scene.make();
    QVERIFY(waitFor(scene.rights->erasures().recover(scene.desk.agent.id)).ok());
    QCOMPARE(plantedColumns(scene), QStringList());
    const auto receipts = waitFor(scene.rights->erasures().receipts());
    QCOMPARE(receipts->size(), 1);
    QCOMPARE(receipts->first().id, receipt->id);
    QVERIFY(receipts->first().again);
    // And the network does not bring it back.
    scene.deliverAgain();
    QCOMPARE(plantedColumns(scene), QStringList());
}

void TestErasure::theReceiptSaysWhatAndNotWho()
{
    Scene scene;
    scene.plantEverywhere();
    const auto preview = waitFor(scene.rights->erasures().preview(scene.contact));
    const auto receipt = scene.erase();
    QVERIFY(receipt.ok());
    const PersonCounts &counts = receipt->counts;
    QCOMPARE(counts.conversations, 2);
    QCOMPARE(counts.messages, preview->counts.messages);
    QVERIFY(counts.messages >= 3);
    // A note, and what was said about a reply.
    QCOMPARE(counts.notes, 2);
    QCOMPARE(counts.facts, 2);
    QCOMPARE(counts.verifications, 1);
    QCOMPARE(counts.codes, 1);
    QCOMPARE(counts.drafts, 2);
    QCOMPARE(counts.replies, 1);
    QCOMPARE(counts.actions, 1);
    QCOMPARE(counts.context, 3);
    QCOMPARE(counts.tags, 1);
    QCOMPARE(receipt->agent, scene.desk.agent.id);
    QVERIFY(receipt->finishedAt.has_value());
    QCOMPARE(waitFor(scene.rights->erasures().receipts()).valueOr({}), QList{*receipt});
    QCOMPARE(scene.count(u"SELECT COUNT(*) FROM audit_event WHERE kind = 'person.erased'"_s), 1);
}

void TestErasure::nobodyThere()
{
    Scene scene;
    const auto nobody =
        waitFor(scene.rights->erasures().erase(ContactId::make(), scene.desk.agent.id));
    QVERIFY(!nobody.ok());
    QCOMPARE(nobody.error().kind, ErrorKind::NotFound);
    QCOMPARE(waitFor(scene.rights->personOf(scene.publicOne)).valueOr({}), scene.contact);
    QCOMPARE(waitFor(scene.rights->personCalled(u'@' + scene.address)).valueOr({}), scene.contact);
    QVERIFY(!waitFor(scene.rights->personCalled(u"nobody@town.example"_s)).ok());
    // It did not stay busy.
    QVERIFY(scene.erase().ok());
}

SPORTELLO_TEST(TestErasure)
#include "test_erasure.moc"
