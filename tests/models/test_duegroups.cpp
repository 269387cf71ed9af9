// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "testservices.h"

#include "support/builders.h"
#include "ui/models/conversationlistmodel.h"
#include "ui/models/conversationroles.h"

#include <QSignalSpy>

using namespace sportello;
using namespace std::chrono_literals;

/// The headings of a list in the order of what was promised.
class TestDueGroups final : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void rowsStandUnderTheirHeadings()
    {
        TestServices services;
        const Instant now = services.store.clock().now();
        const QList<std::optional<Instant>> dues{std::nullopt, now + 2h, now - 1min,
                                                 now + 10min,  now - 3h, now + 50min};
        services.store.team([&](TeamDatabase &database) {
            const Account account = anAccount().in(database);
            for (const std::optional<Instant> &due : dues) {
                ConversationRecord record =
                    aConversation().at(account).with(aHandle().in(database)).record();
                record.conversation.dueAt = due;
                ConversationTable(database).insert(record, now);
            }
        });
        ConversationListModel model(services.conversations, services.outbox, services.drafts);
        InboxView view;
        view.order = ConversationOrder::Due;
        model.setView(view);
        QTRY_VERIFY(model.isLoaded());
        using enum DueGroup;
        QTRY_COMPARE(groups(model),
                     (QList<int>{int(Late), int(Late), int(WithinTheHour), int(WithinTheHour),
                                 int(Later), int(Later)}));
        QCOMPARE(starts(model), (QList<bool>{true, false, true, false, true, false}));
        QCOMPARE(model.index(5).data(ConversationRole::GroupSize).toInt(), 2);

        // Twenty minutes later one more is late.
        QSignalSpy changed(&model, &ConversationListModel::groupsChanged);
        services.store.clock().advance(20min);
        model.noteTime();
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(groups(model),
                 (QList<int>{int(Late), int(Late), int(Late), int(WithinTheHour), int(Later),
                             int(Later)}));
        QCOMPARE(model.index(0).data(ConversationRole::GroupSize).toInt(), 3);

        // Headings are of this order alone.
        view.order = ConversationOrder::LastActivity;
        model.setView(view);
        QTRY_VERIFY(model.isLoaded());
        QTRY_VERIFY(!model.hasGroups());
        QVERIFY(!model.index(0).data(ConversationRole::Group).isValid());
        QCOMPARE(starts(model), QList<bool>(6, false));
    }

private:
    static QList<int> groups(const ConversationListModel &model)
    {
        QList<int> groups;
        for (int row = 0; row < model.rowCount(); ++row)
            groups.append(int(model.index(row).data(ConversationRole::Group).value<DueGroup>()));
        return groups;
    }
    static QList<bool> starts(const ConversationListModel &model)
    {
        QList<bool> starts;
        for (int row = 0; row < model.rowCount(); ++row)
            starts.append(model.index(row).data(ConversationRole::StartsGroup).toBool());
        return starts;
    }
};

SPORTELLO_TEST(TestDueGroups)
#include "test_duegroups.moc"
