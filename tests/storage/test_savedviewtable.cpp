// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/savedviewtable.h"
#include "storage/testdatabase.h"

using namespace sportello;
using namespace Qt::StringLiterals;

/// Saved views.
class TestSavedViewTable : public StoreTestCase
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatIsSaved()
    {
        TestDatabase db(driver());
        const AgentId me = PeopleTable(db).ensureAgent(u"Maria"_s, testNow).id;
        SavedViewTable table(db);
        SavedView view{SavedViewId::make(),
                       me,
                       u"Rimborsi"_s,
                       u"tag:rimborso"_s,
                       ConversationOrder::LastActivity,
                       3};
        table.save(view, testNow);
        QVERIFY(db.commit().savedViews);
        QVERIFY(table.find(view.id) == view);
        view.agent.reset();
        view.name = u"Tutti"_s;
        view.query = u"is:late"_s;
        view.order = ConversationOrder::Due;
        view.position = 0;
        table.save(view, testNow);
        QVERIFY(table.find(view.id) == view);
        table.setPosition(view.id, 7);
        QCOMPARE(table.find(view.id)->position, 7);
        db.commit();
        QVERIFY(table.remove(view.id));
        QVERIFY(db.commit().savedViews);
        QVERIFY(!table.remove(view.id));
        QVERIFY(db.commit().isEmpty());
        QVERIFY(!table.find(view.id));
    }

    void everybodySeesTheirOwnAndTheCommonOnes()
    {
        TestDatabase db(driver());
        const AgentId me = PeopleTable(db).ensureAgent(u"Maria"_s, testNow).id;
        const AgentId other = AgentId::make();
        db->run(
            u"INSERT INTO agent (id, name, created_at) VALUES ('%1', 'Ugo', 0)"_s.arg(other.key()));
        SavedViewTable table(db);
        const QList<std::pair<QString, std::optional<AgentId>>> views{
            {u"second"_s, me}, {u"hidden"_s, other}, {u"first"_s, {}}};
        int position = 3;
        for (const auto &[name, agent] : views)
            table.save({SavedViewId::make(), agent, name, {}, {}, --position}, testNow);
        QStringList names;
        for (const SavedView &view : table.visibleTo(me))
            names << view.name;
        QCOMPARE(names, (QStringList{u"first"_s, u"second"_s}));
        QCOMPARE(table.visibleTo(AgentId::make()).size(), 1);
    }
};

SPORTELLO_TEST(TestSavedViewTable)
#include "test_savedviewtable.moc"
