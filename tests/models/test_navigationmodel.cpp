// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "testservices.h"

#include "support/builders.h"
#include "ui/models/navigationmodel.h"
#include "ui/models/statusmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace sportello;
using namespace Qt::StringLiterals;

class TestNavigationModel final : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        TestCase::init();
        m_services = std::make_unique<TestServices>();
        m_model = std::make_unique<NavigationModel>(m_services->views, m_services->accounts);
        m_services->views.start();
    }

    void cleanup()
    {
        m_model.reset();
        m_services.reset();
    }

    void countsFollowTheStore()
    {
        const QAbstractItemModelTester tester(m_model.get());
        const auto id = m_services->store.team(
            [](TeamDatabase &database) { return aConversation().in(database).id; });
        QVERIFY(id.ok());
        QVERIFY(becomes(BuiltInView::Waiting, 1));
        waitFor(m_services->triage.done({id.value()}, Outcome::Solved, {}));
        QVERIFY(becomes(BuiltInView::Done, 1));
        QVERIFY(becomes(BuiltInView::Waiting, 0));
        QVERIFY(becomes(BuiltInView::All, 1));
        m_services->store.own([&](OwnDatabase &database) {
            OutboxItemBuilder().of(id.value()).state(OutboxState::Failed).in(database);
        });
        QVERIFY(becomes(BuiltInView::PublishingProblems, 1));
    }

    void aCountIsSaidWithItsView()
    {
        const Instant now = m_services->store.clock().now();
        m_services->store.team([](TeamDatabase &database) { aConversation().in(database); });
        m_services->store.team([&](TeamDatabase &database) {
            const Account account = anAccount().in(database);
            ConversationRecord record =
                aConversation().at(account).with(aHandle().in(database)).record();
            record.conversation.dueAt = now - std::chrono::minutes(1);
            ConversationTable(database).insert(record, now);
        });
        QVERIFY(becomes(BuiltInView::Waiting, 2));
        const QModelIndex waiting = m_model->viewIndex(BuiltInView::Waiting);
        QTRY_COMPARE(waiting.data(NavigationRole::Late).toInt(), 1);
        const QString said = waiting.data(Qt::AccessibleTextRole).toString();
        QVERIFY2(said.contains(u"Waiting"_s) && said.contains(u'2') && said.contains(u"1 late"_s),
                 qPrintable(said));
    }

    void savedViewsFollowTheStore()
    {
        const QAbstractItemModelTester tester(m_model.get());
        m_services->store.team([](TeamDatabase &database) { aConversation().in(database); });
        const auto add = [this](const QString &name, const QString &query) {
            SavedView view;
            view.name = name;
            view.query = query;
            return waitFor(m_services->views.add(view)).valueOr(SavedView());
        };
        const SavedView first = add(u"Waiting"_s, u"is:waiting"_s);
        const SavedView second = add(u"Done"_s, u"is:done"_s);
        const SavedView third = add(u"All"_s, {});
        QTRY_COMPARE(names(), (QStringList{u"Waiting"_s, u"Done"_s, u"All"_s}));
        const auto number = [this](const SavedView &view) {
            return m_model->savedIndex(view.id).data(NavigationRole::Number).toInt();
        };
        QCOMPARE(number(third), 3);
        QTRY_COMPARE(countOf(first), 1);
        QTRY_COMPARE(countOf(second), 0);

        // The rows move with their counts, and whoever holds one holds it still.
        const QPersistentModelIndex held = m_model->savedIndex(third.id);
        waitFor(m_services->views.reorder({third.id, first.id, second.id}));
        QTRY_COMPARE(names(), (QStringList{u"All"_s, u"Waiting"_s, u"Done"_s}));
        QCOMPARE(held.row(), 0);
        QCOMPARE(number(third), 1);
        waitFor(m_services->views.remove(first.id));
        QTRY_COMPARE(names(), (QStringList{u"All"_s, u"Done"_s}));
        QVERIFY(!m_model->savedIndex(first.id).isValid());
    }

    void accountsStandBelowTheirHeading()
    {
        const QAbstractItemModelTester tester(m_model.get());
        m_services->store.team([](TeamDatabase &database) {
            anAccount().in(database);
            anAccount().in(database);
        });
        // Their network is not built in here, so both have a problem; the model shows them anyway.
        waitFor(m_services->accounts.load());
        QCOMPARE(m_model->rowCount(m_model->headingIndex()), 2);
        const QModelIndex first = m_model->index(0, 0, m_model->headingIndex());
        const auto health = first.data(NavigationRole::Health).value<AccountHealth>();
        QVERIFY(health.state != ConnectionState::Working);
        QVERIFY(!(m_model->headingIndex().flags() & Qt::ItemIsSelectable));
    }

    void nothingLooksCheckedThatWasNot()
    {
        m_services->store.team([](TeamDatabase &database) { anAccount().in(database); });
        StatusModel status(m_services->accounts, m_services->outbox);
        waitFor(m_services->accounts.load());
        status.refresh();
        QCOMPARE(status.status().accounts, 1);
        QCOMPARE(status.status().working, 0);
        QVERIFY(!status.status().lastCheck);
    }

private:
    /// The numbers come at most ten times a second.
    bool becomes(BuiltInView view, int count)
    {
        return QTest::qWaitFor([&] {
            m_services->store.clock().advance(ViewCounter::Interval);
            return m_model->count(view) == count;
        });
    }
    int countOf(const SavedView &view)
    {
        m_services->store.clock().advance(ViewCounter::Interval);
        return m_model->count(view.id).value_or(-1);
    }
    QStringList names() const
    {
        QStringList names;
        const QModelIndex heading = m_model->savedHeadingIndex();
        for (int row = 0; row < m_model->rowCount(heading); ++row)
            names << m_model->index(row, 0, heading).data().toString();
        return names;
    }

    std::unique_ptr<TestServices> m_services;
    std::unique_ptr<NavigationModel> m_model;
};

SPORTELLO_TEST(TestNavigationModel)
#include "test_navigationmodel.moc"
