// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/handletable.h"
#include "support/builders.h"
#include "support/teststore.h"

using namespace sportello;
using namespace Qt::StringLiterals;

/// Who is who while names and addresses change.
class TestHandleTable : public StoreTestCase
{
    Q_OBJECT

    static Handle save(TestStore &store, const HandleTable::Presence &presence)
    {
        return store
            .team([&](TeamDatabase &database) -> Result<Handle> {
                return HandleTable(database).save(u"sky"_s, presence, testNow);
            })
            .valueOr(Handle{});
    }
    static Handle find(TestStore &store, const HandleId &id)
    {
        return store
            .team([&](TeamDatabase &database) -> Result<Handle> {
                return HandleTable(database).find(id).value_or(Handle{});
            })
            .valueOr(Handle{});
    }

private Q_SLOTS:
    void oneAddressIsOnePerson()
    {
        TestStore store;
        const Handle anna = save(store, {u"anna.example"_s, u"Anna"_s, {}, {}});
        QVERIFY(!anna.id.isNull());
        QCOMPARE(save(store, {u"anna.example"_s, {}, {}, {}}), anna);
        const Handle renamed = save(store, {u"anna.example"_s, u"Anna B."_s, {}, {}});
        QCOMPARE(renamed.id, anna.id);
        QCOMPARE(find(store, anna.id).displayName, u"Anna B."_s);
        QVERIFY(save(store, {u"bob.example"_s, {}, {}, {}}).id != anna.id);
    }

    void whoTakesAnotherAddressStaysThePerson()
    {
        TestStore store;
        const Handle anna = save(store, {u"anna.old"_s, u"Anna"_s, {}, u"did:1"_s});
        const Handle moved = save(store, {u"anna.new"_s, u"Anna"_s, {}, u"did:1"_s});
        QCOMPARE(moved.id, anna.id);
        QCOMPARE(find(store, anna.id).address, u"anna.new"_s);
        // The old address is free for anybody.
        QVERIFY(save(store, {u"anna.old"_s, {}, {}, {}}).id != anna.id);
    }

    void whoTakesSomebodysAddressIsSomebodyElse()
    {
        TestStore store;
        const Handle anna = save(store, {u"shop.example"_s, u"Anna"_s, {}, u"did:1"_s});
        const Handle eve = save(store, {u"shop.example"_s, u"Eve"_s, {}, u"did:2"_s});
        QVERIFY(eve.id != anna.id);
        QVERIFY(eve.contact != anna.contact);
        QCOMPARE(find(store, eve.id).address, u"shop.example"_s);
        QCOMPARE(find(store, anna.id).address, u"did:1"_s);
        QCOMPARE(save(store, {u"anna.example"_s, u"Anna"_s, {}, u"did:1"_s}).id, anna.id);
        QCOMPARE(find(store, anna.id).address, u"anna.example"_s);
    }

    void twoWhoExchangeAddressesAreNotExchanged()
    {
        TestStore store;
        const Handle anna = save(store, {u"a.example"_s, u"Anna"_s, {}, u"did:1"_s});
        const Handle bob = save(store, {u"b.example"_s, u"Bob"_s, {}, u"did:2"_s});
        QCOMPARE(save(store, {u"b.example"_s, u"Anna"_s, {}, u"did:1"_s}).id, anna.id);
        QCOMPARE(save(store, {u"a.example"_s, u"Bob"_s, {}, u"did:2"_s}).id, bob.id);
        QCOMPARE(find(store, anna.id).address, u"b.example"_s);
        QCOMPARE(find(store, bob.id).address, u"a.example"_s);
    }

    void whoWasKnownByTheAddressIsRecognised()
    {
        TestStore store;
        const Handle anna = save(store, {u"anna.example"_s, u"Anna"_s, {}, {}});
        QCOMPARE(save(store, {u"anna.example"_s, u"Anna"_s, {}, u"did:1"_s}).id, anna.id);
        QCOMPARE(save(store, {u"anna.new"_s, u"Anna"_s, {}, u"did:1"_s}).id, anna.id);
    }

    void networksAreApart()
    {
        TestStore store;
        const Handle anna = save(store, {u"anna.example"_s, u"Anna"_s, {}, u"did:1"_s});
        const auto other = store.team([&](TeamDatabase &database) -> Result<Handle> {
            return HandleTable(database).save(
                u"earth"_s, {u"anna.example"_s, u"Anna"_s, {}, u"did:1"_s}, testNow);
        });
        QVERIFY(other->id != anna.id);
    }

    void theListLearnsOfTheNewAddress()
    {
        TestStore store;
        const Handle anna = save(store, {u"anna.old"_s, u"Anna"_s, {}, u"did:1"_s});
        const auto conversation = store.team([&](TeamDatabase &database) -> Result<Conversation> {
            const Account account = AccountBuilder().in(database);
            return aConversation().at(account).with(anna).in(database);
        });
        QVERIFY(conversation);
        store.takeCommits();
        save(store, {u"anna.new"_s, u"Anna"_s, {}, u"did:1"_s});
        bool told = false;
        for (const ChangeSet &changes : store.takeCommits())
            told = told || changes.conversations.contains(conversation->id);
        QVERIFY(told);
    }
};

SPORTELLO_TEST(TestHandleTable)
#include "test_handletable.moc"
