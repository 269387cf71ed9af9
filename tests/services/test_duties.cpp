// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/duewatch.h"
#include "storage/conversationtable.h"
#include "storage/duetable.h"
#include "storage/peopletable.h"
#include "support/servicedesk.h"

#include <QSignalSpy>

using namespace sportello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using std::chrono::minutes;

AccountDuties promising(std::optional<minutes> first, std::optional<minutes> next = {})
{
    AccountDuties duties;
    duties.firstReply = first;
    duties.nextReply = next;
    return duties;
}

OpeningHours afternoons()
{
    OpeningHours hours;
    hours.name = u"Afternoons"_s;
    hours.timeZone = u"UTC"_s;
    hours.week.fill({{14 * 60, 18 * 60}});
    return hours;
}

} // namespace

/// What accounts promise, and what follows from it for who waits.
class TestDuties : public StoreTestCase
{
    Q_OBJECT

    /// Giulia has waited since 10:55, at 11:00 of a Thursday in May, UTC.
    struct Scene
    {
        Scene()
            : desk({&server})
        {
            clock().advance(1h);
            server.customerWrites(u"giulia"_s, u"Buongiorno"_s, clock().now() - 5min);
            account = desk.connect(server);
        }

        ManualClock &clock() { return desk.store.clock(); }
        ConversationSummary giulia() { return desk.conversationWith(u"giulia"_s); }
        bool set(const AccountDuties &duties)
        {
            return waitFor(desk.duties->setDuties(account.id, duties)).ok();
        }
        bool sign(const QString &initials)
        {
            AccountDuties duties;
            duties.signs = true;
            return set(duties) && waitFor(desk.duties->setInitials(initials)).ok();
        }
        template<typename T>
        bool isRefused(const Future<T> &future)
        {
            const Result<T> result = waitFor(future);
            return !result && result.error().kind == ErrorKind::Refused
                && !result.error().message.isEmpty();
        }

        ScriptedServer server;
        ServiceDesk desk;
        Account account;
    };

private Q_SLOTS:
    void aPromiseReachesWhoWaitsAlready()
    {
        Scene scene;
        const Instant since = scene.clock().now() - 5min;
        QCOMPARE(scene.giulia().waitingSince, std::optional(since));
        QCOMPARE(scene.giulia().dueAt, std::optional<Instant>());
        QVERIFY(scene.set(promising(60min)));
        QCOMPARE(scene.giulia().dueAt, std::optional(since + 1h));
        QVERIFY(scene.set(promising(30min)));
        QCOMPARE(scene.giulia().dueAt, std::optional(since + 30min));
        // We have never answered: the promise for the next reply is not meant.
        QVERIFY(scene.set(promising({}, 10min)));
        QCOMPARE(scene.giulia().dueAt, std::optional<Instant>());
        QCOMPARE(scene.desk.accounts->account(scene.account.id)->duties, promising({}, 10min));
    }

    void intakeKeepsThePromise()
    {
        Scene scene;
        QVERIFY(scene.set(promising(60min, 20min)));
        const Instant since = scene.clock().now();
        const QString first = scene.server.customerWrites(u"luca"_s, u"Ciao"_s, since);
        scene.server.customerWrites(u"luca"_s, u"Ci siete?"_s, since + 1min, first);
        scene.clock().advance(2min);
        scene.desk.sync();
        QCOMPARE(scene.desk.conversationWith(u"luca"_s).dueAt, std::optional(since + 1h));

        // Answered: nobody waits. Written again: the next promise, from that message on.
        QVERIFY(scene.desk.reply(scene.giulia(), u"Eccoci!"_s));
        scene.desk.pass(5s);
        QCOMPARE(scene.giulia().state, ConversationState::WaitingForCustomer);
        QCOMPARE(scene.giulia().dueAt, std::optional<Instant>());
        const Instant again = scene.clock().now() + 1min;
        scene.server.customerWrites(u"giulia"_s, u"Ancora una cosa"_s, again,
                                    scene.server.messages().first().remoteId);
        scene.clock().advance(2min);
        scene.desk.sync();
        QCOMPARE(scene.giulia().dueAt, std::optional(again + 20min));
    }

    void whatIsDecidedAboutAConversationMovesItsDueTime()
    {
        Scene scene;
        QVERIFY(scene.set(promising(60min)));
        const std::optional<Instant> due = scene.giulia().dueAt;
        const auto done = waitFor(
            scene.desk.triage->done({scene.giulia().id}, Outcome::Solved, scene.desk.agent.id));
        QVERIFY(done && due);
        QCOMPARE(scene.giulia().dueAt, std::optional<Instant>());
        QVERIFY(waitFor(scene.desk.triage->undo(*done, scene.desk.agent.id)));
        QCOMPARE(scene.giulia().dueAt, due);
        QVERIFY(waitFor(
            scene.desk.triage->done({scene.giulia().id}, Outcome::Solved, scene.desk.agent.id)));
        QVERIFY(waitFor(scene.desk.triage->reopen({scene.giulia().id}, scene.desk.agent.id)));
        QCOMPARE(scene.giulia().dueAt, due);
    }

    void onlyOpenHoursCountWhereThatWasPromised()
    {
        Scene scene;
        const Result<OpeningHours> hours =
            waitFor(scene.desk.duties->saveOpeningHours(afternoons()));
        QVERIFY(hours);
        QVERIFY(!hours->id.isNull());
        AccountDuties duties = promising(60min);
        duties.hours = hours->id;
        duties.clock = ReplyClock::Business;
        QVERIFY(scene.set(duties));
        // It is 11:00 and opens at 14:00.
        QCOMPARE(scene.giulia().dueAt, std::optional(scene.clock().now() + 4h));

        OpeningHours changed = *hours;
        changed.week.fill({{12 * 60, 18 * 60}});
        QVERIFY(waitFor(scene.desk.duties->saveOpeningHours(changed)));
        QCOMPARE(scene.giulia().dueAt, std::optional(scene.clock().now() + 2h));
        const auto reading =
            scene.desk.duties->reading(scene.giulia(), scene.clock().now() + 90min);
        QVERIFY(reading);
        QCOMPARE(reading->used, 0.5);
        QCOMPARE(reading->state, DueState::InTime);
        QCOMPARE(scene.desk.duties->reading(scene.giulia(), scene.clock().now() + 3h)->state,
                 DueState::Late);

        QVERIFY(scene.isRefused(scene.desk.duties->removeOpeningHours(hours->id)));
        QVERIFY(scene.set(promising(60min)));
        QVERIFY(waitFor(scene.desk.duties->removeOpeningHours(hours->id)));
        QVERIFY(waitFor(scene.desk.duties->openingHours())->isEmpty());
        QVERIFY(!scene.set(duties));
    }

    void whatIsNoPromiseIsRefused()
    {
        Scene scene;
        for (const minutes time : {0min, -5min, minutes(24h * 91)})
            QVERIFY(
                scene.isRefused(scene.desk.duties->setDuties(scene.account.id, promising(time))));
        QVERIFY(!waitFor(scene.desk.duties->setDuties(AccountId::make(), {})));
        OpeningHours wrong = afternoons();
        wrong.timeZone = u"Europe/Atlantis"_s;
        QVERIFY(scene.isRefused(scene.desk.duties->saveOpeningHours(wrong)));
        wrong = afternoons();
        wrong.name = u"  "_s;
        QVERIFY(scene.isRefused(scene.desk.duties->saveOpeningHours(wrong)));
        QVERIFY(waitFor(scene.desk.duties->saveOpeningHours(afternoons())));
        wrong.name = u"AFTERNOONS"_s;
        QVERIFY(scene.isRefused(scene.desk.duties->saveOpeningHours(wrong)));
        QCOMPARE(waitFor(scene.desk.duties->openingHours())->size(), 1);
    }

    void aChangeThatWasInterruptedIsFinishedAtTheNextStart()
    {
        Scene scene;
        QVERIFY(scene.set(promising(60min)));
        const std::optional<Instant> due = scene.giulia().dueAt;
        QVERIFY(due);
        const ConversationId id = scene.giulia().id;
        scene.desk.stop();
        scene.desk.store.team(
            [&](TeamDatabase &database) { DueTable(database).setDue(id, *due + 99h); });
        scene.desk.start();
        QCOMPARE(scene.giulia().dueAt, due);
    }

    void manyWhoWaitAreReachedInParts()
    {
        Scene scene;
        const ConversationSummary pattern = scene.giulia();
        scene.desk.store.team([&](TeamDatabase &database) {
            ConversationTable table(database);
            ConversationRecord record = *table.find(pattern.id);
            for (int i = 0; i < 1100; ++i) {
                record.conversation.id = ConversationId::make();
                record.conversation.key = u"many-%1"_s.arg(i);
                table.insert(record, {});
            }
        });
        scene.desk.store.takeCommits();
        QVERIFY(scene.set(promising(60min)));
        const auto late = scene.desk.store.team([&](TeamDatabase &database) {
            return DueTable(database).dueAfter(scene.clock().now()).size();
        });
        QCOMPARE(late.value(), 1101);
        const QList<ChangeSet> commits = scene.desk.store.takeCommits();
        for (const ChangeSet &changes : commits)
            QVERIFY(changes.conversations.size() <= 500);
    }

    void brands()
    {
        Scene scene;
        Duties &duties = *scene.desk.duties;
        QCOMPARE(waitFor(duties.brands())->size(), 1);
        const Brand first = waitFor(duties.brands())->first();
        const Result<Brand> bar = waitFor(duties.createBrand(u" Bar  Aurora "_s));
        QVERIFY(bar);
        QCOMPARE(bar->name, u"Bar Aurora"_s);
        QVERIFY(scene.isRefused(duties.createBrand(u"bar aurora"_s)));
        QVERIFY(scene.isRefused(duties.createBrand(u" "_s)));
        QVERIFY(scene.isRefused(duties.renameBrand(bar->id, first.name.toUpper())));
        QVERIFY(waitFor(duties.renameBrand(bar->id, u"BAR AURORA"_s)));
        QVERIFY(!waitFor(duties.renameBrand(BrandId::make(), u"Nobody's"_s)));

        QVERIFY(scene.isRefused(duties.removeBrand(first.id)));
        QVERIFY(!waitFor(duties.moveAccount(scene.account.id, BrandId::make())));
        QVERIFY(waitFor(duties.moveAccount(scene.account.id, bar->id)));
        QCOMPARE(scene.desk.accounts->account(scene.account.id)->brand, bar->id);
        QCOMPARE(scene.giulia().brandName, u"BAR AURORA"_s);
        QVERIFY(waitFor(duties.removeBrand(first.id)));
        QCOMPARE(waitFor(duties.brands())->size(), 1);
    }

    void initials()
    {
        Scene scene;
        Duties &duties = *scene.desk.duties;
        QVERIFY(scene.isRefused(duties.setInitials(u"M.R."_s)));
        QVERIFY(scene.isRefused(duties.setInitials(u"MARIO"_s)));
        QVERIFY(waitFor(duties.setInitials(u" MR "_s)));
        QCOMPARE(duties.agent().initials, u"MR"_s);
        // The account does not sign.
        QCOMPARE(duties.signOf(scene.account.id), QString());
        QVERIFY(scene.sign(u"MR"_s));
        QCOMPARE(duties.signOf(scene.account.id), u"^MR"_s);
        QCOMPARE(duties.signOf(AccountId::make()), QString());
        QVERIFY(waitFor(duties.setInitials({})));
        QCOMPARE(duties.signOf(scene.account.id), QString());
    }

    void repliesAreSignedOnce()
    {
        Scene scene;
        QVERIFY(scene.sign(u"MR"_s));
        const auto typed = scene.desk.reply(scene.giulia(), u"Grazie! ^mr"_s);
        const auto plain = scene.desk.reply(scene.giulia(), u"A presto!"_s);
        QVERIFY(typed && plain);
        scene.desk.pass(5s);
        QCOMPARE(scene.server.replies.size(), 2);
        QCOMPARE(scene.server.replies.at(0).text, u"Grazie! ^mr"_s);
        QCOMPARE(scene.server.replies.at(1).text, u"A presto! ^MR"_s);
        QCOMPARE(scene.desk.item(*plain).sign, u"^MR"_s);
        QCOMPARE(scene.desk.item(*typed).sign, QString());
        QCOMPARE(scene.desk.messagesOf(scene.giulia().id).last().text.text, u"A presto! ^MR"_s);

        QVERIFY(scene.set({}));
        QVERIFY(scene.desk.reply(scene.giulia(), u"Senza firma"_s));
        scene.desk.pass(5s);
        QCOMPARE(scene.server.replies.last().text, u"Senza firma"_s);
    }

    void theSignIsNotPartOfTheDraft()
    {
        Scene scene;
        QVERIFY(scene.sign(u"MR"_s));
        const auto id = scene.desk.reply(scene.giulia(), u"A presto!"_s, Audience::Public, 10s);
        QVERIFY(id);
        QCOMPARE(scene.desk.item(*id).text, u"A presto! ^MR"_s);
        QVERIFY(waitFor(scene.desk.outbox->undo(*id)));
        QCOMPARE(scene.desk.draftOf(scene.giulia().id, Audience::Public), u"A presto!"_s);
        // What was typed comes back as it was typed.
        const auto typed =
            scene.desk.reply(scene.giulia(), u"A presto! ^MR"_s, Audience::Public, 10s);
        QVERIFY(waitFor(scene.desk.outbox->undo(*typed)));
        QCOMPARE(scene.desk.draftOf(scene.giulia().id, Audience::Public), u"A presto! ^MR"_s);
    }

    void theSignCountsToo()
    {
        Scene scene;
        TextLimits limits;
        limits.limits = {{Limit::Unit::Graphemes, 20}};
        scene.server.capabilities.limits.insert(Audience::Public, limits);
        QVERIFY(scene.sign(u"MR"_s));
        NewReply reply;
        reply.conversation = scene.giulia().id;
        reply.account = scene.account.id;
        reply.text = QString(17, u'a');
        reply.agent = scene.desk.agent.id;
        reply.takesDraft = false;
        QVERIFY(scene.isRefused(scene.desk.outbox->enqueue(reply)));
        QVERIFY(scene.desk.reply(scene.giulia(), QString(16, u'a')));
    }

    void theCheckAndThreadsLeaveRoomForTheSign()
    {
        Scene scene;
        TextLimits limits;
        limits.limits = {{Limit::Unit::Graphemes, 30}};
        scene.server.capabilities.limits.insert(Audience::Public, limits);
        QVERIFY(scene.sign(u"MR"_s));
        ReplyToCheck asked;
        asked.conversation = scene.giulia().id;
        asked.agent = scene.desk.agent.id;
        const auto tooLong = [&](int length) {
            asked.text = QString(length, u'a');
            const auto remarks = waitFor(scene.desk.replyChecks->check(asked));
            return remarks
                && std::any_of(remarks->begin(), remarks->end(), [](const CheckRemark &remark) {
                       return remark.rule == u"too-long"_s;
                   });
        };
        QVERIFY(!tooLong(26));
        QVERIFY(tooLong(27));

        limits.suffix = u"^MR"_s;
        const QList<ThreadPart> parts =
            splitThread(u"La camera vi aspetta dalle due. A domani, buon viaggio!"_s, limits);
        QVERIFY(parts.size() > 1);
        NewReply reply;
        reply.conversation = scene.giulia().id;
        reply.account = scene.account.id;
        reply.text = joinThread(parts);
        reply.basisRevision = scene.giulia().revision;
        reply.undoWindow = 0s;
        reply.agent = scene.desk.agent.id;
        QVERIFY(waitFor(scene.desk.outbox->enqueueThread(reply, parts)));
        scene.desk.pass(20s);
        QCOMPARE(scene.server.replies.size(), parts.size());
        for (qsizetype i = 0; i < parts.size(); ++i) {
            const QString &text = scene.server.replies.at(i).text;
            QVERIFY(text.size() <= 30);
            QCOMPARE(text.endsWith(u" ^MR"_s), i == parts.size() - 1);
        }
    }

    void soonAndLateAreSaidAtTheirTime()
    {
        Scene scene;
        QVERIFY(scene.set(promising(60min, 60min)));
        DueWatch watch(scene.desk.store.store(), scene.clock());
        QSignalSpy soon(&watch, &DueWatch::dueSoon);
        QSignalSpy late(&watch, &DueWatch::late);
        QVERIFY(waitFor(watch.start()));
        const ConversationId giulia = scene.giulia().id;
        QCOMPARE(watch.watched(), 1);

        // She has waited for 5 minutes; soon is after 45.
        pass(scene, 39min + 59s);
        QCOMPARE(soon.size(), 0);
        pass(scene, 1s);
        QCOMPARE(soon.size(), 1);
        QCOMPARE(soon.first().first().value<QList<ConversationId>>(),
                 QList<ConversationId>{giulia});
        // A change that has nothing to do with it does not say it again.
        scene.server.customerWrites(u"giulia"_s, u"?"_s, scene.clock().now(),
                                    scene.server.messages().first().remoteId);
        scene.desk.sync();
        pass(scene, 14min + 59s);
        QCOMPARE(late.size(), 0);
        pass(scene, 1s);
        QCOMPARE(soon.size(), 1);
        QCOMPARE(late.size(), 1);
        QCOMPARE(late.first().first().value<QList<ConversationId>>(),
                 QList<ConversationId>{giulia});
        QCOMPARE(watch.watched(), 0);
        pass(scene, 2h);
        QCOMPARE(late.size(), 1);
    }

    void whoWasAnsweredIsNotLate()
    {
        Scene scene;
        QVERIFY(scene.set(promising(60min)));
        DueWatch watch(scene.desk.store.store(), scene.clock());
        QSignalSpy soon(&watch, &DueWatch::dueSoon);
        QSignalSpy late(&watch, &DueWatch::late);
        QVERIFY(waitFor(watch.start()));
        QCOMPARE(watch.watched(), 1);
        QVERIFY(scene.desk.reply(scene.giulia(), u"Eccoci!"_s));
        scene.desk.pass(5s);
        QCOMPARE(watch.watched(), 0);
        pass(scene, 3h);
        QCOMPARE(soon.size() + late.size(), 0);
    }

    void newMessagesAndPromisesAreWatched()
    {
        Scene scene;
        DueWatch watch(scene.desk.store.store(), scene.clock());
        QSignalSpy soon(&watch, &DueWatch::dueSoon);
        QSignalSpy late(&watch, &DueWatch::late);
        QVERIFY(waitFor(watch.start()));
        QCOMPARE(watch.watched(), 0);
        QVERIFY(scene.set(promising(60min)));
        scene.desk.drain();
        QCOMPARE(watch.watched(), 1);
        // What is late already when the promise is made is not announced.
        pass(scene, 4min);
        QVERIFY(scene.set(promising(5min)));
        scene.desk.drain();
        QCOMPARE(watch.watched(), 0);
        scene.server.customerWrites(u"luca"_s, u"Ciao"_s, scene.clock().now());
        scene.desk.sync();
        QCOMPARE(watch.watched(), 1);
        pass(scene, 5min);
        // Five minutes are soon from the beginning; its arrival was announced.
        QCOMPARE(soon.size(), 0);
        QCOMPARE(late.size(), 1);
    }

    void clocksThatAreSetAndMachinesThatSleep()
    {
        Scene scene;
        QVERIFY(scene.set(promising(60min)));
        DueWatch watch(scene.desk.store.store(), scene.clock());
        QSignalSpy soon(&watch, &DueWatch::dueSoon);
        QSignalSpy late(&watch, &DueWatch::late);
        QVERIFY(waitFor(watch.start()));
        scene.clock().jump(45min);
        pass(scene, Alarm::LongestNap);
        QCOMPARE(soon.size(), 1);
        scene.clock().sleep(5h);
        scene.desk.drain();
        QCOMPARE(soon.size(), 1);
        QCOMPARE(late.size(), 1);
    }

    void aBusyStoreLeavesNoTimersBehind()
    {
        Scene scene;
        QVERIFY(scene.set(promising(60min)));
        DueWatch watch(scene.desk.store.store(), scene.clock());
        QVERIFY(waitFor(watch.start()));
        scene.desk.drain();
        const int before = scene.clock().pending();
        const ConversationId giulia = scene.giulia().id;
        for (int i = 0; i < 50; ++i) {
            scene.desk.store.team(
                [&](TeamDatabase &database) { ConversationTable(database).raiseRevision(giulia); });
        }
        scene.desk.drain();
        QVERIFY(scene.clock().pending() <= before + 1);
    }

private:
    /// In longer steps than ServiceDesk::pass(), which would take an hour for an hour.
    static void pass(Scene &scene, std::chrono::milliseconds time)
    {
        while (time.count() > 0) {
            const auto step = std::min<std::chrono::milliseconds>(time, 30s);
            scene.clock().advance(step);
            QCoreApplication::processEvents();
            time -= step;
        }
        scene.desk.drain();
    }
};

SPORTELLO_TEST(TestDuties)
#include "test_duties.moc"
