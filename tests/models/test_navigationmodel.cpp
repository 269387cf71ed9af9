// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "testservices.h"

#include "support/builders.h"
#include "ui/models/navigationmodel.h"
#include "ui/models/statusmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace sportello;

class TestNavigationModel final : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        TestCase::init();
        m_services = std::make_unique<TestServices>();
        m_model = std::make_unique<NavigationModel>(m_services->conversations, m_services->outbox,
                                                    m_services->drafts, m_services->accounts);
        connect(&m_services->store.store(), &Store::committed, m_model.get(),
                &NavigationModel::noteChanges);
    }

    void cleanup()
    {
        m_model.reset();
        m_services.reset();
    }

    void countsFollowTheStore()
    {
        const QAbstractItemModelTester tester(m_model.get());
        m_model->refresh();
        const auto id = m_services->store.team(
            [](TeamDatabase &database) { return aConversation().in(database).id; });
        QVERIFY(id.ok());
        QVERIFY(QTest::qWaitFor([this] { return m_model->count(View::Waiting) == 1; }));
        waitFor(m_services->triage.done({id.value()}, Outcome::Solved, {}));
        QVERIFY(QTest::qWaitFor([this] { return m_model->count(View::Done) == 1; }));
        QVERIFY(m_model->count(View::Waiting) == 0);
        QVERIFY(m_model->count(View::All) == 1);
        m_services->store.own([&](OwnDatabase &database) {
            OutboxItemBuilder().of(id.value()).state(OutboxState::Failed).in(database);
        });
        QVERIFY(QTest::qWaitFor([this] { return m_model->count(View::PublishingProblems) == 1; }));
    }

    void aCountIsSaidWithItsView()
    {
        m_model->refresh();
        QVERIFY(QTest::qWaitFor([this] { return m_model->count(View::Waiting).has_value(); }));
        const QString said =
            m_model->viewIndex(View::Waiting).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(said.contains(QStringLiteral("Waiting")) && said.contains(u'0'), qPrintable(said));
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
    std::unique_ptr<TestServices> m_services;
    std::unique_ptr<NavigationModel> m_model;
};

SPORTELLO_TEST(TestNavigationModel)
#include "test_navigationmodel.moc"
