// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/listdifference.h"

#include "support/testcase.h"

#include <QRandomGenerator>

#include <algorithm>

using namespace sportello;

class TestListDifference final : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void nothingForEqualLists()
    {
        const QList<ConversationId> ids = make(5);
        const auto steps = listDifference(ids, ids);
        QVERIFY(steps && steps->empty());
    }

    // The customer who waited longest writes again after our answer: from the top to the bottom.
    void oneRowAcrossTheListIsOneMove()
    {
        const QList<ConversationId> ids = make(1000);
        QList<ConversationId> down = ids;
        down.move(0, 999);
        auto steps = listDifference(ids, down);
        QVERIFY(steps);
        QCOMPARE(steps->size(), size_t(1));
        QCOMPARE(std::get<RowMoved>(steps->front()), (RowMoved{0, 1000}));
        steps = listDifference(down, ids);
        QVERIFY(steps);
        QCOMPARE(steps->size(), size_t(1));
        QCOMPARE(std::get<RowMoved>(steps->front()), (RowMoved{999, 0}));
    }

    void neighboursComeAndGoTogether()
    {
        const QList<ConversationId> ids = make(10);
        const auto gone = listDifference(ids, ids.first(2) + ids.mid(7));
        QVERIFY(gone && gone->size() == 1);
        QCOMPARE(std::get<RowsRemoved>(gone->front()), (RowsRemoved{2, 5}));
        const auto back = listDifference(ids.first(2) + ids.mid(7), ids);
        QVERIFY(back && back->size() == 1);
        QCOMPARE(std::get<RowsInserted>(back->front()), (RowsInserted{2, 5}));
    }

    void anotherOrderIsNoUpdate()
    {
        const QList<ConversationId> ids = make(500);
        QList<ConversationId> turned = ids;
        std::reverse(turned.begin(), turned.end());
        QVERIFY(!listDifference(ids, turned));
    }

    void stepsLeadToTheNewList()
    {
        QRandomGenerator random(20260514);
        const QList<ConversationId> pool = make(60);
        QList<ConversationId> current;
        for (int round = 0; round < 300; ++round) {
            QList<ConversationId> wanted = pool;
            std::shuffle(wanted.begin(), wanted.end(), random);
            wanted.resize(random.bounded(61));
            const auto steps = listDifference(current, wanted);
            QVERIFY(steps);
            for (const RowStep &step : *steps)
                apply(current, step, wanted);
            QCOMPARE(current, wanted);
        }
    }

private:
    static QList<ConversationId> make(int count)
    {
        QList<ConversationId> ids;
        for (int i = 0; i < count; ++i)
            ids.append(ConversationId::make());
        return ids;
    }

    static void apply(QList<ConversationId> &list, const RowStep &step,
                      const QList<ConversationId> &wanted)
    {
        if (const auto *removed = std::get_if<RowsRemoved>(&step)) {
            list.remove(removed->first, removed->count);
        } else if (const auto *moved = std::get_if<RowMoved>(&step)) {
            list.move(moved->from, moved->to > moved->from ? moved->to - 1 : moved->to);
        } else if (const auto *inserted = std::get_if<RowsInserted>(&step)) {
            for (int i = 0; i < inserted->count; ++i)
                list.insert(inserted->first + i, wanted.at(inserted->first + i));
        }
    }
};

SPORTELLO_TEST(TestListDifference)
#include "test_listdifference.moc"
