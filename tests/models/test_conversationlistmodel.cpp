// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "testservices.h"

#include "storage/notedrafttable.h"
#include "support/builders.h"
#include "ui/models/conversationlistmodel.h"
#include "ui/models/conversationroles.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>

using namespace sportello;
using namespace std::chrono_literals;

class TestConversationListModel final : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        TestCase::init();
        m_services = std::make_unique<TestServices>();
        m_model = std::make_unique<ConversationListModel>(m_services->conversations,
                                                          m_services->outbox, m_services->drafts);
        connect(&m_services->store.store(), &Store::committed, m_model.get(),
                &ConversationListModel::noteChanges);
        m_tester = std::make_unique<QAbstractItemModelTester>(
            m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    }

    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
        m_services.reset();
    }

    void showsWhoWaitsLongestFirst()
    {
        const QList<ConversationId> ids = add(3);
        load({});
        QCOMPARE(m_model->rowCount(), 3);
        // Number i waits i minutes.
        QCOMPARE(shown(), (QList<ConversationId>{ids.at(2), ids.at(1), ids.at(0)}));
        const ConversationSummary *first = m_model->summaryAt(0);
        QVERIFY(first);
        QCOMPARE(first->contactName, QStringLiteral("Anna Rossi"));
    }

    void aNewViewReplacesTheRowsOnlyWhenItIsRead()
    {
        add(3);
        load({});
        InboxView done;
        done.view = BuiltInView::Done;
        m_model->setView(done);
        QCOMPARE(m_model->rowCount(), 3);
        QVERIFY(QTest::qWaitFor([this] { return m_model->isLoaded(); }));
        QCOMPARE(m_model->rowCount(), 0);
    }

    void theAnswerOfAnEarlierViewIsDropped()
    {
        add(3);
        InboxView done;
        done.view = BuiltInView::Done;
        m_model->setView(done);
        load({});
        QTest::qWait(50);
        QCOMPARE(m_model->rowCount(), 3);
    }

    void anUpdateMovesTheRowAndKeepsTheSelection()
    {
        const QList<ConversationId> ids = add(5);
        load({});
        const QPersistentModelIndex chosen = m_model->index(m_model->rowOf(ids.at(1)), 0);
        QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
        QSignalSpy moves(m_model.get(), &QAbstractItemModel::rowsMoved);
        change(ids.at(1), [](ConversationRecord &record) {
            record.conversation.waitingSince = testNow - 10h;
            record.snippet = QStringLiteral("Ancora io");
        });
        QVERIFY(QTest::qWaitFor([&] { return chosen.row() == 0; }));
        QCOMPARE(resets.size(), 0);
        QCOMPARE(moves.size(), 1);
        QCOMPARE(m_model->summaryAt(0)->snippet, QStringLiteral("Ancora io"));
    }

    void aRowThatIsDoneLeavesTheView()
    {
        const QList<ConversationId> ids = add(3);
        load({});
        QSignalSpy removed(m_model.get(), &QAbstractItemModel::rowsRemoved);
        waitFor(m_services->triage.done({ids.at(1)}, Outcome::Solved, {}));
        QVERIFY(QTest::qWaitFor([this] { return m_model->rowCount() == 2; }));
        QCOMPARE(removed.size(), 1);
        QCOMPARE(m_model->rowOf(ids.at(1)), -1);
    }

    void onlyWhatIsLookedAtIsRead()
    {
        // Behaviour, not speed: a hundred thousand ids are there, few summaries.
        addMany(100'000);
        load({});
        QCOMPARE(m_model->rowCount(), 100'000);
        QVERIFY(m_model->summaryAt(0));
        QVERIFY(!m_model->summaryAt(50'000));
        QVERIFY(!m_model->data(m_model->index(50'000), ConversationRole::Summary).isValid());
        QVERIFY(QTest::qWaitFor([this] { return m_model->summaryAt(50'000) != nullptr; }));
        // The neighbouring pages came with it, the rest did not.
        QVERIFY(QTest::qWaitFor([this] {
            return m_model->summaryAt(50'000 + ConversationListModel::PageSize)
                && m_model->summaryAt(50'000 - ConversationListModel::PageSize);
        }));
        QVERIFY(!m_model->summaryAt(10'000));
    }

    void draftsShowWhereSomethingIsBeingWritten()
    {
        const QList<ConversationId> ids = add(3);
        InboxView drafts;
        drafts.view = BuiltInView::Drafts;
        load(drafts);
        QCOMPARE(m_model->rowCount(), 0);
        m_services->store.own([&](OwnDatabase &database) {
            DraftBuilder builder;
            Draft draft = builder.value();
            draft.conversation = ids.at(2);
            DraftTable(database).save(draft);
        });
        QVERIFY(QTest::qWaitFor([this] { return m_model->rowCount() == 1; }));
        QCOMPARE(m_model->idAt(0), ids.at(2));
        m_services->store.own([&](OwnDatabase &database) {
            NoteDraftTable(database).save(
                {ids.at(1), {}, QStringLiteral("Room 12"), testNow + std::chrono::hours(1)});
        });
        QVERIFY(QTest::qWaitFor([this] { return m_model->rowCount() == 2; }));
        QVERIFY(m_model->rowOf(ids.at(1)) >= 0);
    }

    void aReplyThatNeedsSomebodyShowsInItsRow()
    {
        const QList<ConversationId> ids = add(2);
        load({});
        const QModelIndex row = m_model->index(m_model->rowOf(ids.at(0)), 0);
        QVERIFY(!row.data(ConversationRole::Delivery).isValid());
        m_services->store.own([&](OwnDatabase &database) {
            OutboxItemBuilder().of(ids.at(0)).state(OutboxState::Queued).in(database);
            OutboxItemBuilder()
                .of(ids.at(0))
                .state(OutboxState::Held)
                .reason(OutboxReason::SignedOut)
                .in(database);
        });
        QVERIFY(QTest::qWaitFor([&] { return row.data(ConversationRole::Delivery).isValid(); }));
        QCOMPARE(row.data(ConversationRole::Delivery).value<OutboxItem>().state, OutboxState::Held);
    }

    void audienceAndAccountRestrict()
    {
        add(3);
        const auto id = m_services->store.team([](TeamDatabase &database) {
            return aConversation().audience(Audience::Private).in(database).id;
        });
        InboxView view;
        view.audience = Audience::Private;
        load(view);
        QCOMPARE(shown(), QList<ConversationId>{id.value()});
        view.audience = Audience::Public;
        load(view);
        QCOMPARE(m_model->rowCount(), 3);
        view.account = AccountId::make();
        load(view);
        QCOMPARE(m_model->rowCount(), 0);
    }

    void randomEditsEndInTheStoresOrder()
    {
        QRandomGenerator random(7);
        QList<ConversationId> ids = add(30);
        load({});
        QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
        for (int round = 0; round < 60; ++round) {
            const ConversationId id = ids.at(random.bounded(int(ids.size())));
            switch (random.bounded(4)) {
            case 0: ids += add(1 + random.bounded(3)); break;
            case 1: m_services->triage.done({id}, Outcome::Solved, {}); break;
            case 2: m_services->triage.reopen({id}, {}); break;
            default:
                change(id, [&](ConversationRecord &record) {
                    record.conversation.waitingSince =
                        testNow - std::chrono::seconds(random.bounded(100'000));
                });
            }
            if (round % 7 == 0)
                QTest::qWait(1);
        }
        const auto settled = [this] {
            const auto list =
                waitFor(m_services->conversations.list(conversationQuery(InboxView())));
            return list && list.value() == shown();
        };
        QVERIFY(QTest::qWaitFor(settled));
        QCOMPARE(resets.size(), 0);
        for (int row = 0; row < m_model->rowCount(); ++row) {
            if (const ConversationSummary *summary = m_model->summaryAt(row))
                QVERIFY(isWaiting(summary->state));
        }
    }

private:
    void load(const InboxView &view)
    {
        m_model->setView(view);
        QVERIFY(QTest::qWaitFor([this] { return m_model->isLoaded(); }));
    }

    QList<ConversationId> shown() const
    {
        QList<ConversationId> ids;
        for (int row = 0; row < m_model->rowCount(); ++row)
            ids.append(m_model->idAt(row));
        return ids;
    }

    QList<ConversationId> add(int count)
    {
        const int before = m_added;
        m_added += count;
        const auto ids = m_services->store.team([=](TeamDatabase &database) {
            QList<ConversationId> made;
            for (int i = before; i < before + count; ++i) {
                made.append(aConversation()
                                .waitingSince(testNow - std::chrono::minutes(i))
                                .in(database)
                                .id);
            }
            return made;
        });
        return ids.ok() ? ids.value() : QList<ConversationId>();
    }

    void addMany(int count)
    {
        const auto done = m_services->store.team([=](TeamDatabase &database) {
            const Account account = anAccount().in(database);
            const Handle handle = aHandle().in(database);
            for (int i = 0; i < count; ++i) {
                aConversation()
                    .at(account)
                    .with(handle)
                    .waitingSince(testNow - std::chrono::seconds(i))
                    .in(database);
            }
        });
        QVERIFY(done.ok());
    }

    void change(const ConversationId &id, const std::function<void(ConversationRecord &)> &edit)
    {
        m_services->store.team([=](TeamDatabase &database) {
            ConversationTable table(database);
            std::optional<ConversationRecord> record = table.find(id);
            if (!record)
                return;
            edit(*record);
            table.update(*record);
        });
    }

    int m_added = 0;
    std::unique_ptr<TestServices> m_services;
    std::unique_ptr<ConversationListModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

SPORTELLO_TEST(TestConversationListModel)
#include "test_conversationlistmodel.moc"
