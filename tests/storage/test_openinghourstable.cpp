// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/duetable.h"
#include "storage/openinghourstable.h"
#include "storage/testdatabase.h"

using namespace sportello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

OpeningHours someHours(const QString &name)
{
    OpeningHours hours;
    hours.id = OpeningHoursId::make();
    hours.name = name;
    hours.timeZone = u"Europe/Rome"_s;
    hours.week.at(0) = {{540, 780}, {840, 1080}};
    hours.week.at(6) = {{1320, 1440}};
    // By their words, as they are read.
    hours.exceptions = {{{}, 12, 25, u"Natale"_s, {}},
                        {2026, 12, 24, u"Vigilia"_s, OpeningSpan{540, 720}}};
    return hours;
}

} // namespace

/// Opening hours, duties, brands, signs, and the due times that follow.
class TestOpeningHoursTable : public StoreTestCase
{
    Q_OBJECT

private Q_SLOTS:
    void hoursComeBackAsTheyWereSaved()
    {
        TestDatabase db(driver());
        OpeningHoursTable table(db);
        OpeningHours hours = someHours(u"Reception"_s);
        table.save(hours, testNow);
        QVERIFY(db.commit().openingHours);
        QVERIFY(table.find(hours.id) == hours);
        QVERIFY(!table.find(OpeningHoursId::make()));

        const OpeningHours other = someHours(u"Bar"_s);
        table.save(other, testNow);
        hours.name = u"Desk"_s;
        hours.timeZone = u"UTC"_s;
        hours.week.at(0) = {};
        hours.week.at(2) = {{0, 1440}};
        hours.exceptions.removeFirst();
        table.save(hours, testNow + 1h);
        db.commit();
        QCOMPARE(table.all(), (QList<OpeningHours>{other, hours}));
    }

    void whatIsUsedIsKnown()
    {
        TestDatabase db(driver());
        OpeningHoursTable table(db);
        const OpeningHours hours = someHours(u"Reception"_s);
        table.save(hours, testNow);
        const Account here = anAccount().in(db);
        const Account gone = anAccount().in(db);
        AccountDuties duties;
        duties.hours = hours.id;
        AccountTable(db).setDuties(here.id, duties);
        AccountTable(db).setDuties(gone.id, duties);
        AccountTable(db).markRemoved(gone.id, testNow);
        db.commit();
        QCOMPARE(table.accountsWith(hours.id), QList<AccountId>{here.id});
        expectSqlError();
        table.remove(hours.id);
        QVERIFY(db.failed());
        AccountTable(db).setDuties(here.id, {});
        table.remove(hours.id);
        QVERIFY(db.commit().openingHours);
        QVERIFY(table.all().isEmpty());
        QVERIFY(!AccountTable(db).find(gone.id)->duties.hours);
        QCOMPARE(db.count(u"SELECT COUNT(*) FROM opening_span"_s), 0);
    }

    void dutiesAreKept()
    {
        TestDatabase db(driver());
        const Account account = anAccount().in(db);
        QVERIFY(AccountTable(db).find(account.id)->duties == AccountDuties());
        const OpeningHours hours = someHours(u"Reception"_s);
        OpeningHoursTable(db).save(hours, testNow);
        const AccountDuties duties{u"Reservations"_s,    u"it"_s, hours.id, 60min, 240min,
                                   ReplyClock::Business, true};
        AccountTable(db).setDuties(account.id, duties);
        QVERIFY(db.commit().accounts.contains(account.id));
        QVERIFY(AccountTable(db).find(account.id)->duties == duties);
        // Reconnecting keeps them.
        QVERIFY(AccountTable(db).save(account).duties == duties);
    }

    void brandsAndSigns()
    {
        TestDatabase db(driver());
        PeopleTable people(db);
        const Account account = anAccount().in(db);
        const Brand made{BrandId::make(), u"Bar Aurora"_s};
        people.insertBrand(made, testNow);
        QVERIFY(db.commit().brands);
        AccountTable(db).setBrand(account.id, made.id);
        ChangeSet changes = db.commit();
        QVERIFY(changes.brands && changes.accounts.contains(account.id));
        QCOMPARE(people.accountsOf(made.id), QList<AccountId>{account.id});
        QVERIFY(people.accountsOf(account.brand).isEmpty());
        people.removeBrand(account.brand);
        people.renameBrand(made.id, u"Aurora Bar"_s);
        changes = db.commit();
        QVERIFY(changes.brands && changes.accounts.contains(account.id));
        QCOMPARE(people.brands(), (QList<Brand>{{made.id, u"Aurora Bar"_s}}));

        const Agent agent = people.ensureAgent(u"Maria"_s, testNow);
        QCOMPARE(agent.initials, QString());
        people.setInitials(agent.id, u"MR"_s);
        QVERIFY(db.commit().agents);
        QCOMPARE(people.findAgent(agent.id)->initials, u"MR"_s);
        QVERIFY(!people.findAgent(AgentId::make()));
    }

    void whoWaitsIsFoundInSlices()
    {
        TestDatabase db(driver());
        const Account account = anAccount().in(db);
        QList<ConversationId> waiting;
        for (int i = 0; i < 5; ++i) {
            const Conversation made = aConversation().at(account).in(db);
            waiting.append(made.id);
        }
        aConversation().in(db);
        aConversation().at(account).state(ConversationState::Done).waitingSince({}).in(db);
        std::sort(waiting.begin(), waiting.end());
        DueTable table(db);
        QList<ConversationId> found;
        ConversationId last;
        for (;;) {
            const QList<WaitingRow> rows = table.waiting(account.id, last, 2);
            if (rows.isEmpty())
                break;
            QVERIFY(rows.size() <= 2);
            for (const WaitingRow &row : rows)
                found.append(row.id);
            last = rows.last().id;
        }
        QCOMPARE(found, waiting);
    }

    void dueTimesAreFound()
    {
        TestDatabase db(driver());
        const Account account = anAccount().in(db);
        const auto add = [&](std::optional<Instant> lastOut) {
            return aConversation().at(account).lastOut(lastOut).in(db).id;
        };
        const ConversationId late = add({});
        const ConversationId later = add(testNow - 2h);
        const ConversationId soon = add({});
        const ConversationId none = add({});
        db.commit();
        DueTable table(db);
        table.setDue(late, testNow);
        table.setDue(later, testNow + 2h);
        table.setDue(soon, testNow + 1min);
        QCOMPARE(db.commit().conversations, (QSet<ConversationId>{late, later, soon}));
        const QList<WaitingRow> rows = table.dueAfter(testNow);
        QCOMPARE(rows.size(), 2);
        QVERIFY(rows.first()
                == (WaitingRow{soon, account.id, testNow - 1h, false, testNow + 1min}));
        QVERIFY(rows.last() == (WaitingRow{later, account.id, testNow - 1h, true, testNow + 2h}));
        QCOMPARE(table.withDue({late, none, soon}).size(), 2);
        table.setDue(soon, {});
        QCOMPARE(table.withDue({late, none, soon}).size(), 1);
        QCOMPARE(ConversationTable(db).find(later)->conversation.dueAt,
                 std::optional(testNow + 2h));
    }
};

SPORTELLO_TEST(TestOpeningHoursTable)
#include "test_openinghourstable.moc"
