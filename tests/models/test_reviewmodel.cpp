// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/reviewmodel.h"

#include "support/builders.h"
#include "support/testcase.h"
#include "testservices.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace sportello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Scene
{
    explicit Scene(bool isTested = true)
        : posts(services.store, services.accounts, services.store.clock())
        , me(AgentId::make())
        , reviews(services.store, services.store.clock(), posts, me, QTimeZone::utc())
        , model(reviews)
    {
        model.setWording([](const ReplyUnderReview *reply, int column) {
            return reply ? u"%1 %2"_s.arg(reply->text).arg(column) : u"title %1"_s.arg(column);
        });
        if (isTested)
            tester = std::make_unique<QAbstractItemModelTester>(
                &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        services.store.team([this](TeamDatabase &database) {
            database.statement(u"INSERT INTO agent (id, name, created_at) VALUES (?, 'Ana', 1)"_s)
                .bind(me)
                .exec();
        });
    }
    void write(int count, const QString &text)
    {
        const auto done = services.store.team([&](TeamDatabase &database) {
            const Conversation conversation = aConversation().in(database);
            for (int i = 0; i < count; ++i)
                aMessage().of(conversation).text(text).out().at(testNow - 5min * i).in(database);
        });
        QVERIFY(done.ok());
    }
    bool find(const QString &text)
    {
        QSignalSpy found(&model, &ReviewModel::found);
        model.setText(text);
        return found.wait(20'000);
    }

    TestServices services;
    PrivatePosts posts;
    AgentId me;
    Reviews reviews;
    ReviewModel model;
    std::unique_ptr<QAbstractItemModelTester> tester;
};

} // namespace

class TestReviewModel : public StoreTestCase
{
    Q_OBJECT

private Q_SLOTS:
    void pagesAreFetchedAndAllAreCounted()
    {
        Scene scene(false);
        scene.write(120, u"gatto"_s);
        QVERIFY(scene.find({}));
        QCOMPARE(scene.model.rowCount(), ReviewModel::PageSize);
        QTRY_COMPARE(scene.model.count(), std::optional(120));
        scene.model.fetchMore({});
        QVERIFY(!scene.model.canFetchMore({}));
        QTRY_COMPARE(scene.model.rowCount(), 100);
        scene.model.fetchMore({});
        QTRY_COMPARE(scene.model.rowCount(), 120);
        QVERIFY(!scene.model.canFetchMore({}));
    }

    void cellsAreWorded()
    {
        Scene scene;
        scene.write(1, u"gatto"_s);
        QVERIFY(scene.find(u"gatto"_s));
        const QModelIndex cell = scene.model.index(0, ReviewModel::Waited);
        QCOMPARE(cell.data().toString(), u"gatto 5"_s);
        QCOMPARE(cell.data(Qt::AccessibleTextRole).toString(), u"gatto 5"_s);
        QCOMPARE(scene.model.headerData(2, Qt::Horizontal, Qt::DisplayRole).toString(),
                 u"title 2"_s);
        QCOMPARE(scene.model.columnCount(), int(ReviewModel::Columns));
    }

    void whatIsNoQueryChangesNothing()
    {
        Scene scene;
        scene.write(2, u"gatto"_s);
        QVERIFY(scene.find({}));
        scene.model.setText(u"is:revewed"_s);
        QVERIFY(scene.model.problem().contains(u"revewed"_s));
        QCOMPARE(scene.model.rowCount(), 2);
        QVERIFY(scene.find(u"cane"_s));
        QVERIFY(scene.model.problem().isEmpty());
        QCOMPARE(scene.model.rowCount(), 0);
        QCOMPARE(scene.model.count(), std::optional(0));
    }

    void aSampleIsKeptUntilSomethingElseIsWanted()
    {
        Scene scene;
        scene.write(30, u"gatto"_s);
        QVERIFY(scene.find({}));
        QSignalSpy found(&scene.model, &ReviewModel::found);
        scene.model.setSample(ReviewSample{4, 17, false});
        QVERIFY(found.wait(20'000));
        QCOMPARE(scene.model.rowCount(), 4);
        QCOMPARE(scene.model.count(), std::optional(4));
        QVERIFY(!scene.model.canFetchMore({}));
        const QList<MessageId> sample = scene.model.messages();
        scene.model.refresh();
        QVERIFY(found.wait(20'000));
        QCOMPARE(scene.model.messages(), sample);
        QVERIFY(scene.find(u"gatto"_s));
        QVERIFY(!scene.model.sample());
        QCOMPARE(scene.model.rowCount(), 30);
    }

    void whatIsSaidIsSeenWhereItStands()
    {
        Scene scene;
        scene.write(3, u"gatto"_s);
        QVERIFY(scene.find(u"-is:reviewed"_s));
        QSignalSpy changed(&scene.model, &QAbstractItemModel::dataChanged);
        const MessageId second = scene.model.reply(1).message;
        QVERIFY(waitFor(scene.reviews.save({second, ReplyVerdict::Good, u"Fine"_s, true})).ok());
        QTRY_COMPARE(changed.size(), 1);
        // It stays in the pile that somebody goes through.
        QCOMPARE(scene.model.rowCount(), 3);
        QCOMPARE(changed.first().first().toModelIndex().row(), 1);
        QVERIFY(scene.model.reply(1).isReviewed());
        QCOMPARE(scene.model.rowOf(second), 1);
        QCOMPARE(scene.model.rowOf(MessageId(3)), -1);
    }
};

SPORTELLO_TEST(TestReviewModel)
#include "test_reviewmodel.moc"
