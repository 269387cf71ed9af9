// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "historyscene.h"
#include "services/historyimports.h"
#include "services/historywalk.h"
#include "storage/auditlog.h"
#include "storage/outboxtable.h"
#include "storage/replyreviewtable.h"
#include "storage/searchindex.h"

#include <QFile>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

using namespace sportello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What was exported comes back as it was, once, and nothing of it is sent.
class TestHistoryImport : public StoreTestCase
{
    Q_OBJECT

    static Result<HistoryImported> import(TestStore &store, const QString &path)
    {
        HistoryImports imports(store.store(), store.clock());
        const AgentId agent =
            store.team(
                     [](TeamDatabase &db) {
            return PeopleTable(db).ensureAgent({}, testNow);
            })->id;
        return waitFor(imports.import(path, agent), 120'000);
    }
    static qint64 count(TestStore &store, const QString &table)
    {
        return *store.team([&](TeamDatabase &db) -> qint64 {
            Statement select = db.statement(u"SELECT COUNT(*) FROM %1"_s.arg(table));
            return select.exec() && select.next() ? select.integer(0) : -1;
        });
    }
    static QList<QByteArray> linesOf(const QString &path)
    {
        QFile file(path);
        QList<QByteArray> lines;
        if (file.open(QIODevice::ReadOnly)) {
            while (!file.atEnd())
                lines.append(file.readLine());
        }
        return lines;
    }
    QString write(const QList<QByteArray> &lines)
    {
        const QString path = m_folder.filePath(u"changed-%1.jsonl"_s.arg(testNumber()));
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(lines.join());
        return path;
    }
    /// With the end line's hash taken out, as whoever changes a file by hand does.
    static QList<QByteArray> withoutHash(QList<QByteArray> lines)
    {
        QJsonObject end = QJsonDocument::fromJson(lines.last()).object();
        end.remove(u"hash"_s);
        end.insert(u"lines"_s, lines.size() - 1);
        lines.last() = QJsonDocument(end).toJson(QJsonDocument::Compact) + '\n';
        return lines;
    }

    QTemporaryDir m_folder;

private Q_SLOTS:
    void comesBackAsItWas_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 6; ++seed)
            QTest::addRow("history %u", seed) << seed;
    }

    void comesBackAsItWas()
    {
        QFETCH(const quint32, seed);
        TestStore source;
        makeHistory(source, seed, 3 + int(seed) * 6);
        const QString path = exportEverything(source, m_folder.path(), u"all.jsonl"_s);
        const QString before = digestOf(source);
        TestStore target;
        const auto imported = import(target, path);
        QVERIFY2(imported.ok(), imported ? "" : qPrintable(imported.error().message));
        QCOMPARE(digestOf(target), before);
        QCOMPARE(qint64(imported->messages), count(source, u"message"_s));
        QCOMPARE(imported->known, 0);
        // What is made from the history is made again.
        QCOMPARE(count(target, u"handle_beginning"_s), count(source, u"handle_beginning"_s));
        QCOMPARE(*target.team([](TeamDatabase &db) {
            return SearchIndex(db).newestWithAny({u"camera"_s}, 1000).size();
        }),
                 *source.team([](TeamDatabase &db) {
                     return SearchIndex(db).newestWithAny({u"camera"_s}, 1000).size();
                 }));
        const auto counts = [](TeamDatabase &db) { return ConversationTable(db).counts(); };
        QCOMPARE(*target.team(counts), *source.team(counts));
        // And from there once more.
        const QString again = exportEverything(target, m_folder.path(), u"again.jsonl"_s);
        TestStore third;
        QVERIFY(import(third, again).ok());
        QCOMPARE(digestOf(third), before);
    }

    void aSecondTimeChangesNothing()
    {
        TestStore source;
        makeHistory(source, 77, 20);
        const QString path = exportEverything(source, m_folder.path(), u"twice.jsonl"_s);
        TestStore target;
        QVERIFY(import(target, path).ok());
        const QString once = digestOf(target);
        const qint64 events = count(target, u"audit_event"_s);
        const auto second = import(target, path);
        QVERIFY(second.ok());
        QCOMPARE(second->messages, 0);
        QCOMPARE(second->conversations, 0);
        QVERIFY(second->known > 20);
        QCOMPARE(digestOf(target), once);
        QCOMPARE(count(target, u"audit_event"_s), events);
        // Nor into the profile it came from.
        const QString before = digestOf(source);
        QVERIFY(import(source, path).ok());
        QCOMPARE(digestOf(source), before);
    }

    void aReviewComesToAReplyThatIsHere()
    {
        TestStore source;
        const MadeHistory made = makeHistory(source, 12, 6);
        TestStore target;
        QVERIFY(import(target, exportEverything(source, m_folder.path(), u"first.jsonl"_s)).ok());
        const Message reply =
            *std::find_if(made.messages.cbegin(), made.messages.cend(), [](const Message &message) {
                return message.direction == Direction::Out;
            });
        const auto written = [&](const QString &comment, Instant at) {
            ReplyReview review;
            review.id = ReplyReviewId::make();
            review.message = reply.id;
            review.reviewer = made.agent.id;
            review.verdict = ReplyVerdict::CouldBeBetter;
            review.comment = comment;
            review.at = at;
            return review;
        };
        const auto add = [&](TestStore &store, const ReplyReview &review) {
            return store.team([&](TeamDatabase &db) {
                ReplyReviewTable(db).append(review, reply.conversation);
                return Done{};
            });
        };
        const auto newest = [&](TestStore &store) {
            return store
                .team([&](TeamDatabase &db) {
                    return ReplyReviewTable(db).of(reply.id).value(0).comment;
                })
                .valueOr(QString());
        };

        // One that is newer than what is here counts from now on.
        QVERIFY(add(source, written(u"Say when"_s, testNow + 1h)).ok());
        const QString second = exportEverything(source, m_folder.path(), u"second.jsonl"_s);
        const auto imported = import(target, second);
        QVERIFY(imported.ok());
        QCOMPARE(imported->messages, 0);
        QCOMPARE(newest(target), u"Say when"_s);
        QCOMPARE(digestOf(target), digestOf(source));

        // One that is older is kept behind what is here.
        QVERIFY(add(target, written(u"Settled since"_s, testNow + 3h)).ok());
        QVERIFY(add(source, written(u"Say where"_s, testNow + 2h)).ok());
        const qint64 before = count(target, u"reply_review"_s);
        QVERIFY(import(target, exportEverything(source, m_folder.path(), u"third.jsonl"_s)).ok());
        QCOMPARE(count(target, u"reply_review"_s), before + 1);
        QCOMPARE(newest(target), u"Settled since"_s);
        // Whoever has both files has the same history, whichever came first.
        QVERIFY(import(source, exportEverything(target, m_folder.path(), u"back.jsonl"_s)).ok());
        QCOMPARE(newest(source), u"Settled since"_s);
        QCOMPARE(digestOf(source), digestOf(target));
    }

    void whatWasBrokenOffIsFinished()
    {
        TestStore source;
        makeHistory(source, 41, 160);
        const QString path = exportEverything(source, m_folder.path(), u"broken.jsonl"_s);
        TestStore target;
        HistoryImports imports(target.store(), target.clock());
        connect(&imports, &HistoryImports::progressed, this, [&](int thousandths) {
            if (thousandths > 400)
                imports.cancel();
        });
        const auto broken = waitFor(imports.import(path, AgentId()));
        QCOMPARE(broken.error().kind, ErrorKind::Cancelled);
        QVERIFY(count(target, u"conversation"_s) > 0);
        QVERIFY(digestOf(target) != digestOf(source));
        QVERIFY(import(target, path).ok());
        QCOMPARE(digestOf(target), digestOf(source));
    }

    void nothingImportedIsEverSent()
    {
        TestStore source;
        const MadeHistory made = makeHistory(source, 5, 6);
        const QString path = exportEverything(source, m_folder.path(), u"outbox.jsonl"_s);
        // It is in the file, to be read …
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("Not sent yet"));
        TestStore target;
        HistoryImports imports(target.store(), target.clock());
        const auto preview = waitFor(imports.look(path));
        QVERIFY(preview.ok());
        QCOMPARE(preview->outcomes, 1);
        QVERIFY(import(target, path).ok());
        // … and in no outbox, nor anywhere else from where it could be sent.
        const auto all = target.own([](OwnDatabase &db) {
            return OutboxTable(db).all(10).size() + OutboxTable(db).open().size();
        });
        QCOMPARE(*all, 0);
        const auto rest = target.own([](OwnDatabase &db) {
            qint64 rows = 0;
            for (const QString &table : {u"outbox"_s, u"outbox_attachment"_s, u"draft"_s,
                                         u"network_action"_s, u"sign_in"_s, u"note_draft"_s}) {
                Statement select = db.statement(u"SELECT COUNT(*) FROM %1"_s.arg(table));
                rows += select.exec() && select.next() ? select.integer(0) : 1000;
            }
            return rows;
        });
        QCOMPARE(*rest, 0);
        Q_UNUSED(made)
    }

    void joinsWhatIsHereByTheNamesOfTheNetworks()
    {
        TestStore source;
        const MadeHistory made = makeHistory(source, 9, 8);
        const QString path = exportEverything(source, m_folder.path(), u"join.jsonl"_s);
        // The same account, person and two of the messages, which the network has brought under
        // other ids.
        TestStore target;
        Account account = made.accounts.first();
        const auto here = target.team([&](TeamDatabase &db) {
            PeopleTable(db).ensureAgent(u"Bruno"_s, testNow);
            account.id = AccountId::make();
            account.brand = PeopleTable(db).ensureBrand(u"Aurora"_s, testNow).id;
            account = AccountTable(db).save(account);
            int known = 0;
            for (const Message &message : made.messages) {
                if (message.account != made.accounts.first().id || known == 2)
                    continue;
                const auto conversation = std::find_if(
                    made.conversations.cbegin(), made.conversations.cend(),
                    [&](const Conversation &c) { return c.id == message.conversation; });
                const auto handle =
                    std::find_if(made.handles.cbegin(), made.handles.cend(),
                                 [&](const Handle &h) { return h.id == conversation->handle; });
                const Handle person = HandleTable(db).save(
                    handle->network, {handle->address, handle->displayName, handle->url, {}},
                    testNow);
                const auto present = ConversationTable(db).findByKey(
                    account.id, person.id, conversation->audience, conversation->key);
                const Conversation mine = present ? present->conversation
                                                  : aConversation()
                                                        .at(account)
                                                        .with(person)
                                                        .audience(conversation->audience)
                                                        .key(conversation->key)
                                                        .in(db);
                aMessage().of(mine).remoteId(message.remoteId).at(message.createdAt).in(db);
                ++known;
            }
            return known;
        });
        QCOMPARE(*here, 2);
        const auto imported = import(target, path);
        QVERIFY2(imported.ok(), imported ? "" : qPrintable(imported.error().message));
        QCOMPARE(imported->known, 2);
        QCOMPARE(count(target, u"message"_s), qint64(made.messages.size()));
        QCOMPARE(count(target, u"account"_s), 2);
        QCOMPARE(count(target, u"handle"_s), qint64(made.handles.size()));
        QCOMPARE(count(target, u"conversation"_s), qint64(made.conversations.size()));
        QCOMPARE(count(target, u"brand"_s), 1);
        // Whose program it is does not change, however long the other one has worked.
        const auto me = target.team(
            [](TeamDatabase &db) { return PeopleTable(db).ensureAgent({}, testNow).name; });
        QCOMPARE(*me, u"Bruno"_s);
    }

    void aDamagedLineIsToldAndNothingIsWritten_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::newRow("cut off") << QByteArray("\"remote_id\":") << QByteArray("\"remote_id\"");
        QTest::newRow("no number")
            << QByteArray("\"created_at\":1") << QByteArray("\"created_at\":x1");
        QTest::newRow("half a number")
            << QByteArray("\"revision\":1") << QByteArray("\"revision\":1.5");
        QTest::newRow("text for a number")
            << QByteArray("\"version\":1") << QByteArray("\"version\":\"1\"");
        QTest::newRow("an unknown word")
            << QByteArray("\"direction\":\"in\"") << QByteArray("\"direction\":\"up\"");
        QTest::newRow("an unknown type")
            << QByteArray("\"type\":\"message\"") << QByteArray("\"type\":\"mystery\"");
        QTest::newRow("a field is missing")
            << QByteArray("\"visibility\"") << QByteArray("\"visible\"");
        QTest::newRow("a character that is none")
            << QByteArray("\"visibility\":\"") << QByteArray("\"visibility\":\"\\u0000");
    }

    void aDamagedLineIsToldAndNothingIsWritten()
    {
        QFETCH(const QByteArray, from);
        QFETCH(const QByteArray, to);
        TestStore source;
        makeHistory(source, 21, 6);
        QList<QByteArray> lines =
            linesOf(exportEverything(source, m_folder.path(), u"good.jsonl"_s));
        qsizetype damaged = -1;
        for (qsizetype i = 0; i < lines.size() && damaged < 0; ++i) {
            if (lines.at(i).contains("\"type\":\"message\"") && lines.at(i).contains(from))
                damaged = i;
        }
        QVERIFY(damaged > 0);
        lines[damaged].replace(lines[damaged].lastIndexOf(from), from.size(), to);
        const QString path = write(withoutHash(lines));
        TestStore target;
        HistoryImports imports(target.store(), target.clock());
        const auto preview = waitFor(imports.look(path));
        QVERIFY(preview.ok());
        QCOMPARE(preview->problems.first().line, int(damaged) + 1);
        const auto refused = import(target, path);
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().kind, ErrorKind::Refused);
        QVERIFY(refused.error().message.contains(QString::number(damaged + 1)));
        QCOMPARE(count(target, u"message"_s), 0);
        QCOMPARE(count(target, u"account"_s), 0);
        QCOMPARE(count(target, u"conversation"_s), 0);
    }

    void whatIsCutOffOrChangedIsSeen()
    {
        TestStore source;
        makeHistory(source, 22, 6);
        const QList<QByteArray> lines =
            linesOf(exportEverything(source, m_folder.path(), u"whole.jsonl"_s));
        TestStore target;
        QVERIFY(!import(target, write(lines.mid(0, lines.size() - 1))).ok());
        QList<QByteArray> fewer = lines;
        fewer.removeAt(fewer.size() / 2);
        QVERIFY(!import(target, write(fewer)).ok());
        QList<QByteArray> changed = lines;
        for (QByteArray &line : changed) {
            if (line.contains("\"type\":\"message\""))
                line.replace("\"version\":1", "\"version\":7");
        }
        QVERIFY(!import(target, write(changed)).ok());
        QVERIFY(!import(target, write({})).ok());
        QVERIFY(!import(target, write({"{\"type\":\"history\",\"version\":2}\n"})).ok());
        QVERIFY(!import(target, m_folder.filePath(u"nothing"_s)).ok());
        QVERIFY(!import(target, m_folder.path()).ok());
        QCOMPARE(count(target, u"message"_s), 0);
    }

    void neverCrashesOnWhateverIsInTheFile()
    {
        TestStore source;
        makeHistory(source, 23, 4);
        const QList<QByteArray> lines =
            linesOf(exportEverything(source, m_folder.path(), u"seed.jsonl"_s));
        QRandomGenerator random(3);
        TestStore target;
        for (int round = 0; round < 60; ++round) {
            QList<QByteArray> changed = lines;
            for (int i = 0; i < 3; ++i) {
                QByteArray &line = changed[random.bounded(int(changed.size()))];
                line[random.bounded(int(line.size()))] = char(random.bounded(256));
            }
            const auto result = import(target, write(withoutHash(changed)));
            // What is read is written whole, or the reason is told.
            QVERIFY2(result.ok() || result.error().kind == ErrorKind::Refused,
                     result ? "" : qPrintable(result.error().message));
        }
    }

    void whatWasErasedHereStaysErased()
    {
        TestStore source;
        const MadeHistory made = makeHistory(source, 31, 10);
        const QString path = exportEverything(source, m_folder.path(), u"erased.jsonl"_s);
        const Handle &gone = made.handles.first();
        TestStore target;
        QVERIFY(import(target, path).ok());
        const qint64 all = count(target, u"message"_s);
        // What an erasure leaves are marks.
        QList<ErasedMark> marks;
        QString secret;
        QVERIFY(target
                    .team([&](TeamDatabase &db) {
                        ErasedMarkTable table(db);
                        secret = table.ensureSecret();
                        PersonScope scope;
                        scope.handles = {gone};
                        scope.lastingIds = {QString()};
                        marks = table.marksOf(scope);
                        for (const ErasedMark &mark : std::as_const(marks))
                            table.save({mark.mark, testNow + 24h});
                    })
                    .ok());
        const qint64 theirs = *target.team([&](TeamDatabase &db) -> qint64 {
            Statement select = db.statement(
                u"SELECT COUNT(*) FROM message m JOIN conversation c ON c.id = m.conversation_id"
                u" WHERE c.handle_id = ?"_s);
            select.bind(gone.id);
            return select.exec() && select.next() ? select.integer(0) : -1;
        });
        QVERIFY(theirs > 0);
        QVERIFY(!marks.isEmpty());
        TestStore fresh;
        QVERIFY(fresh
                    .team([&](TeamDatabase &db) {
                        ErasedMarkTable table(db);
                        table.ensureSecret(secret);
                        for (const ErasedMark &mark : std::as_const(marks))
                            table.save({mark.mark, testNow + 24h});
                        // Marks are of an account.
                        for (Account account : made.accounts) {
                            account.brand = PeopleTable(db).ensureBrand(u"Aurora"_s, testNow).id;
                            AccountTable(db).save(account);
                        }
                    })
                    .ok());
        const auto imported = import(fresh, path);
        QVERIFY2(imported.ok(), imported ? "" : qPrintable(imported.error().message));
        QCOMPARE(imported->leftOut, int(theirs));
        QCOMPARE(count(fresh, u"message"_s), all - theirs);
        const auto known = fresh.team([&](TeamDatabase &db) {
            return HandleTable(db).findByAddress(gone.network, gone.address).has_value();
        });
        QVERIFY(known.ok() && !*known);
    }

    /// A column that somebody adds later is exported too, or it stands here with the reason.
    void nothingOfTheHistoryIsForgotten()
    {
        if (!isSqlite())
            QSKIP("The columns are the same.");
        const QSet<QString> elsewhere{
            // Secrets, or useless without one.
            u"one_time_code"_s, u"code_try"_s, u"erasure_key"_s, u"erased_mark"_s, u"sign_in"_s,
            // Made from the rest.
            u"conversation_count"_s, u"handle_beginning"_s, u"message_held"_s, u"handle.folded"_s,
            u"handle.name_skeleton"_s, u"history_text"_s,
            // The chain of this history alone; what is imported is no part of it.
            u"audit_head"_s, u"audit_event.number"_s, u"audit_event.salt"_s,
            u"audit_event.subject_digest"_s, u"audit_event.detail_digest"_s, u"audit_event.hash"_s,
            // How a message is stored; the view `message` is what it says.
            u"message_row"_s, u"account.number"_s, u"account.url_start"_s, u"conversation.number"_s,
            u"conversation.url_start"_s,
            // Of this computer.
            u"account_source"_s, u"draft"_s, u"draft_attachment"_s, u"note_draft"_s, u"outbox"_s,
            u"outbox_attachment"_s, u"outbox_promise"_s, u"network_action"_s,
            // Settings, which have ways of their own.
            u"saved_view"_s, u"blocked_word"_s, u"promise_phrase"_s, u"dictionary_word"_s,
            u"brand_channel"_s, u"brand_public_contact"_s, u"checklist"_s, u"canned_reply"_s,
            u"canned_text"_s, u"canned_tag"_s, u"canned_account"_s, u"canned_network"_s,
            u"canned_attachment"_s, u"canned_import"_s, u"canned_replaced"_s,
            // Would remove texts where they arrive; erasures are done where they were asked for.
            u"retention_rule"_s, u"retention_run"_s, u"erasure"_s, u"schema_migration"_s,
            u"schema_version"_s};
        QSet<QString> exported;
        for (const HistoryKind &kind : historyKinds()) {
            for (const HistoryColumn &column : kind.columns)
                exported.insert(kind.table + u'.' + column.column);
            for (const HistoryChild &child : kind.children) {
                exported.insert(child.table + u'.' + child.parent);
                for (const HistoryColumn &column : child.columns)
                    exported.insert(child.table + u'.' + column.column);
            }
        }
        TestStore store;
        QStringList forgotten;
        QVERIFY(store
                    .team(
                        [&](TeamDatabase &db) {
            QStringList tables;
            {
                Statement select = db.statement(
                    u"SELECT name FROM sqlite_master WHERE type IN ('table', 'view')"
                    u" AND name NOT LIKE 'message_search%' AND name NOT LIKE 'history_search%' AND name NOT LIKE 'sqlite_%'"_s);
                select.exec();
                while (select.next())
                    tables.append(select.text(0));
            }
            for (const QString &table : std::as_const(tables)) {
                Statement columns =
                    db.statement(u"SELECT name FROM pragma_table_info('%1')"_s.arg(table));
                columns.exec();
                while (columns.next()) {
                    const QString name = table + u'.' + columns.text(0);
                    if (!exported.contains(name) && !elsewhere.contains(table)
                        && !elsewhere.contains(name))
                        forgotten.append(name);
                }
            }
                    })
                    .ok());
        QCOMPARE(forgotten, QStringList());
    }
};

SPORTELLO_TEST(TestHistoryImport)
#include "test_historyimport.moc"
