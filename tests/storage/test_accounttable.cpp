// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/auditlog.h"
#include "storage/signintable.h"
#include "storage/sourcetable.h"
#include "storage/testdatabase.h"

using namespace sportello;
using namespace Qt::StringLiterals;

/// Accounts and the small tables around them.
class TestAccountTable : public StoreTestCase
{
    Q_OBJECT

private Q_SLOTS:
    void savesAndFinds()
    {
        TestDatabase db(driver());
        AccountTable table(db);
        const Account account = anAccount().in(db);
        QCOMPARE(db.commit().accounts, QSet<AccountId>{account.id});
        QVERIFY(table.find(account.id) == account);
        QVERIFY(!table.find(AccountId::make()));
        const Account second =
            anAccount().connectedAt(account.connectedAt - std::chrono::hours(1)).in(db);
        QCOMPARE(table.all(), (QList<Account>{second, account}));
    }

    void removedAccountComesBackAsItself()
    {
        TestDatabase db(driver());
        AccountTable table(db);
        const Account account = anAccount().in(db);
        table.markRemoved(account.id, testNow);
        QVERIFY(table.find(account.id)->removed);
        db.commit();

        // The same identity signed in anew: another id was made for it, another brand was chosen.
        const Brand other = PeopleTable(db).ensureBrand(u"Other"_s, testNow);
        Account again = account;
        again.id = AccountId::make();
        again.brand = other.id;
        again.handle = u"renamed@social.example"_s;
        again.displayName = u"Aurora & Co"_s;
        const Account saved = table.save(again);
        QCOMPARE(saved.id, account.id);
        QCOMPARE(saved.brand, account.brand);
        QCOMPARE(saved.handle, again.handle);
        QCOMPARE(saved.displayName, again.displayName);
        QVERIFY(!saved.removed);
        QCOMPARE(db.commit().accounts, QSet<AccountId>{account.id});
        QCOMPARE(table.all(), QList<Account>{saved});
    }

    void accountsOfTwoServersAreTwo()
    {
        TestDatabase db(driver());
        anAccount().remoteId(u"7"_s).server(u"https://one.example"_s).in(db);
        anAccount().remoteId(u"7"_s).server(u"https://two.example"_s).in(db);
        anAccount().remoteId(u"7"_s).server(u"https://two.example"_s).network(u"other"_s).in(db);
        QCOMPARE(AccountTable(db).all().size(), 3);
    }

    void accountOfUnknownBrandIsNoticed()
    {
        TestDatabase db(driver());
        expectSqlError();
        AccountTable(db).save(anAccount().brand(BrandId::make()).value());
        QVERIFY(db.failed());
        QVERIFY(AccountTable(db).all().isEmpty());
    }

    void renames()
    {
        TestDatabase db(driver());
        const Account account = anAccount().in(db);
        db.commit();
        AccountTable(db).rename(account.id, u"new@social.example"_s, u"New"_s, u"https://new"_s);
        const Account renamed = *AccountTable(db).find(account.id);
        QCOMPARE(renamed.handle, u"new@social.example"_s);
        QCOMPARE(renamed.displayName, u"New"_s);
        QCOMPARE(renamed.url, u"https://new"_s);
        QCOMPARE(db.commit().accounts, QSet<AccountId>{account.id});
    }

    void knowsItsNewestCustomerMessage()
    {
        TestDatabase db(driver());
        const Account account = anAccount().in(db);
        QVERIFY(!AccountTable(db).lastMessage(account.id));
        aConversation().at(account).lastIn({}).in(db);
        QVERIFY(!AccountTable(db).lastMessage(account.id));
        aConversation().at(account).lastIn(testNow).in(db);
        aConversation().at(account).lastIn(testNow - std::chrono::hours(4)).in(db);
        aConversation().lastIn(testNow + std::chrono::hours(4)).in(db);
        QVERIFY(AccountTable(db).lastMessage(account.id) == testNow);
    }

    void oneAgentAndOneBrandOfAName()
    {
        TestDatabase db(driver());
        PeopleTable table(db);
        const Agent agent = table.ensureAgent(u"Giulia"_s, testNow);
        QCOMPARE(table.ensureAgent(u"Marco"_s, testNow), agent);
        table.renameAgent(agent.id, u"Giulia B."_s);
        QCOMPARE(table.ensureAgent(u"Marco"_s, testNow).name, u"Giulia B."_s);
        const Brand brand = table.ensureBrand(u"Aurora"_s, testNow);
        QCOMPARE(table.ensureBrand(u"Aurora"_s, testNow), brand);
        const Brand other = table.ensureBrand(u"Bora"_s, testNow + std::chrono::seconds(1));
        QCOMPARE(table.brands(), (QList<Brand>{brand, other}));
    }

    void signIns()
    {
        TestDatabase db(driver());
        SignInTable table(db);
        const AccountId account = AccountId::make();
        QCOMPARE(table.find(account), (SignInRecord{account, false, false}));
        table.save({account, true, false});
        QCOMPARE(table.find(account), (SignInRecord{account, true, false}));
        table.save({account, true, true});
        QCOMPARE(table.find(account), (SignInRecord{account, true, true}));
        table.remove(account);
        QCOMPARE(table.find(account), (SignInRecord{account, false, false}));
        db.commit();
    }

    void sourcesKeepTheirCursors()
    {
        TestDatabase db(driver());
        SourceTable table(db);
        const Account account = anAccount().in(db);
        QCOMPARE(table.find(account.id, u"mentions"_s), SourcePosition{});
        const SourcePosition position{u"next|\"cursor\""_s, u"older"_s, false, 40, testNow};
        table.save(account.id, u"mentions"_s, position);
        QCOMPARE(table.find(account.id, u"mentions"_s), position);
        QCOMPARE(table.find(account.id, u"private"_s), SourcePosition{});
        const SourcePosition done{u"later"_s, {}, true, 400, {}};
        table.save(account.id, u"mentions"_s, done);
        const SourcePosition read = table.find(account.id, u"mentions"_s);
        QCOMPARE(read.next, done.next);
        QVERIFY(read.older.isEmpty() && read.olderDone && !read.fetchedBackTo);
        QCOMPARE(read.fetchedOlder, 400);
        db.commit();
    }

    void auditIsAppended()
    {
        TestDatabase db(driver());
        AuditLog log(db);
        const Agent agent = PeopleTable(db).ensureAgent(u"Giulia"_s, testNow);
        log.append(
            {agent.id, u"state.changed"_s, {}, ConversationId::make(), u"x"_s, u"new taken"_s},
            testNow);
        log.append({{}, u"state.changed"_s, AccountId::make(), {}, {}, {}}, testNow);
        log.append({{}, u"message.edited"_s, {}, {}, {}, {}}, testNow);
        db.commit();
        QCOMPARE(log.count(u"state.changed"_s), 2);
        QCOMPARE(log.count(u"nothing"_s), 0);
        QCOMPARE(db.count(u"SELECT COUNT(*) FROM audit_event WHERE agent_id IS NOT NULL"_s), 1);
    }
};

SPORTELLO_TEST(TestAccountTable)
#include "test_accounttable.moc"
