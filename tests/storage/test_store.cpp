// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "support/builders.h"
#include "support/teststore.h"

#include <QEventLoop>
#include <QRegularExpression>

using namespace sportello;
using namespace Qt::StringLiterals;

/// Transactions in, change sets out.
class TestStoreClass : public StoreTestCase
{
    Q_OBJECT

private Q_SLOTS:
    void buildersWriteRowsThatAreFoundAgain()
    {
        TestStore store;
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
        const auto again =
            store.own([&](OwnDatabase &db) { return OutboxTable(db).find(item.id); });
        QVERIFY(again.ok() && *again == item);
    }
};

SPORTELLO_TEST(TestStoreClass)
#include "test_store.moc"
