// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/testdatabase.h"
#include "support/builders.h"
#include "support/teststore.h"

#include <QSemaphore>
#include <QSignalSpy>

using namespace sportello;
using namespace Qt::StringLiterals;

namespace {

/// Keeps the storage thread busy until it is released.
class Roadblock
{
public:
    explicit Roadblock(TestStore &store)
    {
        m_future = store->run([reached = m_reached, go = m_go](TeamDatabase &) -> Result<Done> {
            reached->release();
            go->acquire();
            return Done{};
        });
        m_reached->acquire();
    }
    ~Roadblock() { release(); }
    void release()
    {
        if (!m_released)
            m_go->release();
        m_released = true;
    }

private:
    std::shared_ptr<QSemaphore> m_reached = std::make_shared<QSemaphore>();
    std::shared_ptr<QSemaphore> m_go = std::make_shared<QSemaphore>();
    Future<Done> m_future;
    bool m_released = false;
};

} // namespace

/// Transactions in, change sets out.
class TestStoreClass : public StoreTestCase
{
    Q_OBJECT

private Q_SLOTS:
    void buildersWriteRowsThatAreFoundAgain()
    {
        TestStore store;
        QVERIFY(!store.report().restored && !store.report().startedAnew);
        const Result<Message> written = store.team([](TeamDatabase &db) {
            const Conversation conversation = aConversation().in(db);
            return aMessage().of(conversation).text(u"Ciao"_s).in(db);
        });
        QVERIFY2(written.ok(), qPrintable(written.ok() ? QString() : written.error().message));
        const Result<std::optional<Message>> found =
            store.team([&](TeamDatabase &db) { return MessageTable(db).find(written->id); });
        QVERIFY(found.ok() && found->has_value());
        QCOMPARE((**found).text.text, u"Ciao"_s);
        QCOMPARE((**found).authorName, u"Anna Rossi"_s);

        const OutboxItem item = anOutboxItem().value();
        const Draft draft = aDraft().value();
        const Result<Done> done = store.own([&](OwnDatabase &db) {
            OutboxTable(db).insert(item);
            DraftTable(db).save(draft);
        });
        QVERIFY(done.ok());
        QCOMPARE(store.takeCommits().size(), 2);
        store.reopen();
        QVERIFY(!store.report().created);
        const auto again =
            store.own([&](OwnDatabase &db) { return OutboxTable(db).find(item.id); });
        QVERIFY(again.ok() && *again == item);
    }

    void commitNamesWhatChanged()
    {
        TestStore store;
        const Result<Conversation> conversation =
            store.team([](TeamDatabase &db) { return aConversation().in(db); });
        QVERIFY(conversation.ok());
        const QList<ChangeSet> commits = store.takeCommits();
        QCOMPARE(commits.size(), 1);
        QCOMPARE(commits.first().conversations, QSet<ConversationId>{conversation->id});
        QCOMPARE(commits.first().accounts, QSet<AccountId>{conversation->account});
        QVERIFY(commits.first().outbox.isEmpty() && commits.first().drafts.isEmpty());
        // Reading changes nothing, and nothing is said.
        QVERIFY(store.team([](TeamDatabase &db) { return AccountTable(db).all(); }).ok());
        QVERIFY(store.takeCommits().isEmpty());
    }

    void commitIsToldBeforeTheFuture()
    {
        TestStore store;
        QStringList order;
        QObject context;
        connect(&store.store(), &Store::committed, &context,
                [&](const ChangeSet &) { order << u"committed"_s; });
        for (int i = 0; i < 20; ++i) {
            const auto future = store->run(
                [](TeamDatabase &db) -> Result<AccountId> { return anAccount().in(db).id; });
            whenDone(future, &context, [&](const Result<AccountId> &) { order << u"done"_s; });
        }
        QTRY_COMPARE(order.size(), 40);
        for (int i = 0; i < 20; ++i)
            QCOMPARE(order.indexOf(u"committed"_s, i * 2), i * 2);
    }

    void refusedWorkIsRolledBackInSilence()
    {
        TestStore store;
        QSignalSpy failed(&store.store(), &Store::failed);
        const Result<Done> refused = store.team([](TeamDatabase &db) -> Result<Done> {
            anAccount().in(db);
            return Error{ErrorKind::NotFound, u"not this one"_s, {}, false};
        });
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().message, u"not this one"_s);
        QVERIFY(store.takeCommits().isEmpty());
        QCOMPARE(failed.size(), 0);
        const auto accounts = store.team([](TeamDatabase &db) { return AccountTable(db).all(); });
        QVERIFY(accounts.ok() && accounts->isEmpty());
    }

    void failedStatementRollsBackWhateverTheWorkSays()
    {
        TestStore store;
        QSignalSpy failed(&store.store(), &Store::failed);
        expectSqlError();
        const Result<int> answer = store.team([](TeamDatabase &db) {
            anAccount().in(db);
            db.statement(u"INSERT INTO agent (id, name, created_at) VALUES ('a', NULL, 0)"_s)
                .exec();
            return 7;
        });
        QVERIFY(!answer.ok());
        QCOMPARE(answer.error().kind, ErrorKind::Storage);
        QVERIFY(store.takeCommits().isEmpty());
        QTRY_COMPARE(failed.size(), 1);
        // The next transaction is not touched by it.
        QVERIFY(store.team([](TeamDatabase &db) { anAccount().in(db); }).ok());
        QCOMPARE(store.takeCommits().size(), 1);
    }

    void screenOvertakesBackground()
    {
        TestStore store;
        auto order = std::make_shared<QStringList>();
        QList<Future<Done>> futures;
        const auto queue = [&](const QString &name, Urgency urgency) {
            futures << store->run(
                [order, name](OwnDatabase &) -> Result<Done> {
                    order->append(name);
                    return Done{};
                },
                urgency);
        };
        Roadblock roadblock(store);
        for (int i = 1; i <= 5; ++i)
            queue(u"slice %1"_s.arg(i), Urgency::Background);
        queue(u"screen 1"_s, Urgency::Screen);
        queue(u"screen 2"_s, Urgency::Screen);
        roadblock.release();
        for (const Future<Done> &future : std::as_const(futures))
            QVERIFY(waitFor(future).ok());
        QCOMPARE(order->join(u", "_s),
                 u"screen 1, screen 2, slice 1, slice 2, slice 3, slice 4, slice 5"_s);
    }

    void screenOvertakesWhatIsQueuedWhileASliceRuns()
    {
        TestStore store;
        auto order = std::make_shared<QStringList>();
        auto inFirst = std::make_shared<QSemaphore>();
        auto go = std::make_shared<QSemaphore>();
        QList<Future<Done>> futures;
        for (int i = 0; i < 4; ++i) {
            futures << store->run(
                [=](TeamDatabase &) -> Result<Done> {
                    if (i == 0) {
                        inFirst->release();
                        go->acquire();
                    }
                    order->append(u"slice"_s);
                    return Done{};
                },
                Urgency::Background);
        }
        inFirst->acquire();
        futures << store->run([=](TeamDatabase &) -> Result<Done> {
            order->append(u"screen"_s);
            return Done{};
        });
        go->release();
        for (const Future<Done> &future : std::as_const(futures))
            QVERIFY(waitFor(future).ok());
        QCOMPARE(order->indexOf(u"screen"_s), 1);
    }

    void queuedWorkIsDoneBeforeTheStoreGoes()
    {
        TestStore store;
        QList<Future<AccountId>> futures;
        {
            Roadblock roadblock(store);
            for (int i = 0; i < 30; ++i) {
                futures << store->run(
                    [](TeamDatabase &db) -> Result<AccountId> { return anAccount().in(db).id; },
                    i % 2 ? Urgency::Screen : Urgency::Background);
            }
        }
        store.close();
        for (const Future<AccountId> &future : std::as_const(futures))
            QVERIFY(future.isFinished() && future.result().ok());
        QVERIFY(store.open().ok());
        const auto accounts = store.team([](TeamDatabase &db) { return AccountTable(db).all(); });
        QCOMPARE(accounts->size(), 30);
    }

    void workBeforeOpeningFails()
    {
        StoreLocation location;
        location.path = u"/nowhere/sportello.sqlite"_s;
        ManualClock clock;
        Store store(location, clock);
        const auto answer =
            waitFor(store.run([](TeamDatabase &) -> Result<Done> { return Done{}; }));
        QVERIFY(!answer.ok());
        QCOMPARE(answer.error().kind, ErrorKind::Storage);
    }

    void openingWhereNothingCanBeFails()
    {
        ManualClock clock;
        StoreLocation location = TestStore().location(); // gone with its folder or database
        Store store(location, clock);
        expectSqlError();
        const Result<OpenReport> opened = store.open();
        QVERIFY(!opened.ok());
        QCOMPARE(opened.error().kind, ErrorKind::Storage);
    }

    void newerSchemaIsRefused()
    {
        TestStore store;
        QVERIFY(store
                    .own([](OwnDatabase &db) {
                        db.statement(
                              u"INSERT INTO schema_version (version, applied_at) VALUES (900, 0)"_s)
                            .exec();
                        if (db.dialect().isSqlite())
                            db.statement(u"PRAGMA user_version=900"_s).exec();
                    })
                    .ok());
        store.close();
        const Result<OpenReport> opened = store.open();
        QVERIFY(!opened.ok());
        QCOMPARE(opened.error().kind, ErrorKind::Refused);
        QVERIFY(opened.error().message.contains(u"900"_s));
    }
};

SPORTELLO_TEST(TestStoreClass)
#include "test_store.moc"
