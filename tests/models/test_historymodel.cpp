// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/historymodel.h"

#include "support/builders.h"
#include "support/testcase.h"
#include "testservices.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include <memory>

using namespace sportello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Scene
{
    /// The tester fetches whatever there is to fetch.
    explicit Scene(bool isTested = true)
        : posts(services.store, services.accounts, services.store.clock())
        , people(services.store)
        , search(services.store, services.store.clock(), people, posts, AgentId::make(),
                 QTimeZone::utc())
        , model(search)
    {
        if (isTested)
            tester = std::make_unique<QAbstractItemModelTester>(
                &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    }
    void write(int count, const QString &text)
    {
        const auto done = services.store.team([&](TeamDatabase &database) {
            const Conversation conversation = aConversation().in(database);
            for (int i = 0; i < count; ++i)
                aMessage().of(conversation).text(text).at(testNow - 1min * i).in(database);
        });
        QVERIFY(done.ok());
    }
    bool find(const QString &text, bool isTyping = false)
    {
        QSignalSpy facets(&model, &HistoryModel::facetsChanged);
        model.setText(text, isTyping);
        return facets.wait(20'000);
    }

    TestServices services;
    PrivatePosts posts;
    ContactCards people;
    HistorySearch search;
    HistoryModel model;
    std::unique_ptr<QAbstractItemModelTester> tester;
};

} // namespace

class TestHistoryModel : public StoreTestCase
{
    Q_OBJECT

private Q_SLOTS:
    void pagesAreFetchedWhenTheyAreWanted()
    {
        Scene scene(false);
        scene.write(120, u"gatto nero"_s);
        QVERIFY(scene.find(u"gat"_s, true));
        QCOMPARE(scene.model.rowCount(), HistoryModel::PageSize);
        QCOMPARE(scene.model.facets()->count, 120);
        QCOMPARE(scene.model.hit(0).excerpt.hits, (QList<TextRange>{{0, 5}}));
        QVERIFY(scene.model.canFetchMore({}));
        scene.model.fetchMore({});
        QVERIFY(!scene.model.canFetchMore({}));
        QTRY_COMPARE(scene.model.rowCount(), 100);
        scene.model.fetchMore({});
        QTRY_COMPARE(scene.model.rowCount(), 120);
        QVERIFY(!scene.model.canFetchMore({}));
    }

    void theLastQuestionIsAnswered()
    {
        Scene scene;
        scene.write(3, u"gatto"_s);
        scene.write(2, u"cane"_s);
        QSignalSpy searched(&scene.model, &HistoryModel::searched);
        scene.model.setText(u"gatto"_s, false);
        QVERIFY(scene.find(u"cane"_s));
        QCOMPARE(searched.size(), 1);
        QCOMPARE(scene.model.rowCount(), 2);
        // Ended while it was on its way.
        scene.model.setText(u"gatto"_s, false);
        scene.model.clear();
        QTest::qWait(100);
        QCOMPARE(scene.model.rowCount(), 0);
        QVERIFY(!scene.model.isThere());
    }

    void whatIsNoQueryChangesNothing()
    {
        Scene scene;
        scene.write(3, u"gatto"_s);
        QVERIFY(scene.find(u"gatto"_s));
        scene.model.setText(u"gatto is:dnoe"_s, false);
        QVERIFY(scene.model.problem().contains(u"done"_s));
        QCOMPARE(scene.model.rowCount(), 3);
        QCOMPARE(scene.model.text(), u"gatto"_s);
        scene.model.setText(u"gatto"_s, false);
        QCOMPARE(scene.model.problem(), QString());
    }

    void termsComeAndGo()
    {
        Scene scene;
        scene.write(1, u"gatto"_s);
        QVERIFY(scene.find(u"is:new gat"_s, true));
        const QueryTerm isDone = parseQuery(u"is:done"_s).query.terms.first();
        const QueryTerm isNew = parseQuery(u"is:new"_s).query.terms.first();
        QCOMPARE(scene.model.toggled({isDone}), u"is:done is:new gat"_s);
        QCOMPARE(scene.model.toggled({isNew}), u"gat"_s);
        QCOMPARE(scene.model.without(1), u"is:new"_s);
        QCOMPARE(scene.model.without(7), u"is:new gat"_s);
        scene.model.setOrder(HistoryOrder::Relevance);
        QTRY_VERIFY(scene.model.facets());
        QCOMPARE(scene.model.rowCount(), 1);
    }
};

SPORTELLO_TEST(TestHistoryModel)
#include "test_historymodel.moc"
