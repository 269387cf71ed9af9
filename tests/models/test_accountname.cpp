// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "testservices.h"

#include "support/builders.h"
#include "ui/models/accountname.h"
#include "ui/models/navigationmodel.h"

using namespace sportello;
using namespace Qt::StringLiterals;

class TestAccountName final : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void aNameOfItsOwnIsBrief();
    void aSharedNameSaysItsServer();
    void addressesWithoutAServer();
};

void TestAccountName::aNameOfItsOwnIsBrief()
{
    TestServices services;
    services.store.team([](TeamDatabase &database) {
        anAccount().handle(u"aurora@social.example"_s).in(database);
        anAccount().handle(u"porto@social.example"_s).in(database);
    });
    waitFor(services.accounts.load());
    const QList<Account> accounts = services.accounts.accounts();
    QCOMPARE(accounts.size(), 2);
    QCOMPARE(AccountName::of(services.accounts, accounts.at(0)), u"@aurora"_s);
    QCOMPARE(AccountName::of(services.accounts, accounts.at(1)), u"@porto"_s);
}

void TestAccountName::aSharedNameSaysItsServer()
{
    TestServices services;
    services.store.team([](TeamDatabase &database) {
        anAccount().handle(u"aurora@social.example"_s).in(database);
        anAccount().handle(u"Aurora@other.example"_s).in(database);
    });
    waitFor(services.accounts.load());
    const QList<Account> accounts = services.accounts.accounts();
    QCOMPARE(accounts.size(), 2);
    QCOMPARE(AccountName::of(services.accounts, accounts.at(0)), u"@aurora@social.example"_s);
    QCOMPARE(AccountName::of(services.accounts, accounts.at(1)), u"@Aurora@other.example"_s);
    NavigationModel model(services.views, services.accounts);
    const QModelIndex row = model.accountIndex(accounts.at(1).id);
    QCOMPARE(row.data(Qt::DisplayRole).toString(), u"@Aurora"_s);
    QCOMPARE(row.data(NavigationRole::Server).toString(), u"other.example"_s);
}

void TestAccountName::addressesWithoutAServer()
{
    QCOMPARE(AccountName::brief(u"aurora.example"_s), u"@aurora.example"_s);
    QCOMPARE(AccountName::brief(u"@aurora@social.example"_s), u"@aurora"_s);
    QCOMPARE(AccountName::server(u"aurora.example"_s), QString());
    QCOMPARE(AccountName::server(u"@aurora@social.example"_s), u"social.example"_s);
}

SPORTELLO_TEST(TestAccountName)
#include "test_accountname.moc"
