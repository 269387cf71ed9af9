// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/tags.h"
#include "storage/auditlog.h"
#include "support/builders.h"
#include "support/servicedesk.h"

#include <QCoreApplication>
#include <QSignalSpy>

using namespace sportello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using State = ConversationState;

/// What agents decide about conversations: leases, snoozes, endings, and the way back.
class TestTriage : public StoreTestCase
{
    Q_OBJECT

    struct Scene
    {
        Scene()
            : desk({&server})
            , sara(desk.agent.id)
        {
            desk.store.clock().advance(1h);
            marco = desk.store
                        .team([](TeamDatabase &database) {
                            const Agent agent{AgentId::make(), u"Marco"_s, {}};
                            database
                                .statement(u"INSERT INTO agent (id, name, created_at)"
                                           u" VALUES (?, ?, ?)"_s)
                                .bind(agent.id)
                                .bind(agent.name)
                                .bind(testNow + 1h)
                                .exec();
                            return agent.id;
                        })
                        .value();
            question = write(u"giulia"_s, u"Buongiorno"_s);
            write(u"luca"_s, u"Parcheggio?"_s);
            account = desk.connect(server);
            giulia = row(u"giulia"_s).id;
            luca = row(u"luca"_s).id;
            both = {giulia, luca};
        }
        QString write(const QString &person, const QString &text, const QString &parent = {})
        {
            return server.customerWrites(person, text, now() - 1s, parent);
        }
        Instant now() { return desk.store.clock().now(); }
        ConversationSummary row(const QString &person) { return desk.conversationWith(person); }
        ConversationState state(const QString &person = u"giulia"_s) { return row(person).state; }
        DeskState place(const QString &person = u"giulia"_s) { return row(person).desk; }
        /// The customer answers, and it is fetched.
        void hear(const QString &text)
        {
            desk.store.clock().advance(2s); // after the connection
            write(u"giulia"_s, text, question);
            desk.sync();
        }
        /// Minute by minute: what happens in time, happens in minutes here.
        void pass(std::chrono::milliseconds time)
        {
            while (time.count() > 0) {
                const auto step = std::min<std::chrono::milliseconds>(time, 1min);
                desk.store.clock().advance(step);
                settle();
                time -= step;
            }
        }
        void settle()
        {
            for (int i = 0; i < 4; ++i) {
                waitFor(desk.store->run([](OwnDatabase &) -> Result<Done> { return Done{}; },
                                        Urgency::Background));
                QCoreApplication::processEvents();
            }
        }
        int recorded(const QString &kind)
        {
            return desk.store
                .team([&](TeamDatabase &database) { return AuditLog(database).count(kind); })
                .value();
        }
        DeskChange made(const Future<DeskChange> &change)
        {
            const auto result = waitFor(change);
            desk.drain();
            if (!result)
                QTest::qFail(qPrintable(result.error().message), __FILE__, __LINE__);
            return result.valueOr(DeskChange{});
        }
        Triage &triage() { return *desk.triage; }

        ScriptedServer server;
        ServiceDesk desk;
        Account account;
        AgentId sara;
        AgentId marco;
        QString question;
        ConversationId giulia;
        ConversationId luca;
        QList<ConversationId> both;
    };

private Q_SLOTS:
    void whatSomebodyHasIsNamedAndStaysTheirs()
    {
        Scene scene;
        const Instant taken = scene.now();
        QCOMPARE(scene.made(scene.triage().take({scene.giulia}, scene.marco)).rows.size(), 1);
        scene.pass(10min);
        const DeskChange change = scene.made(scene.triage().take(scene.both, scene.sara));
        QCOMPARE(change.rows.size(), 1); // the others go on
        QCOMPARE(change.held,
                 (QList<DeskChange::Held>{{scene.giulia, scene.marco, u"Marco"_s, taken}}));
        QCOMPARE(scene.row(u"giulia"_s).ownerName, u"Marco"_s);
        QCOMPARE(scene.row(u"luca"_s).ownerName, u"Sara"_s);
        // Again, by whom it is: no other row, the same beginning.
        QVERIFY(scene.made(scene.triage().take({scene.giulia}, scene.marco)).held.isEmpty());
        QVERIFY(scene.place().takenAt == taken);

        QVERIFY(scene.made(scene.triage().steal({scene.giulia}, scene.sara)).held.isEmpty());
        QCOMPARE(scene.row(u"giulia"_s).ownerName, u"Sara"_s);
        QCOMPARE(scene.made(scene.triage().returnToAll(scene.both, scene.sara)).rows.size(), 2);
        QCOMPARE(scene.state(), State::New);
        QVERIFY(scene.place() == DeskState{});
        QCOMPARE(scene.recorded(u"owner.changed"_s), 5);
    }

    void aLeaseEndsWithoutWork()
    {
        Scene scene;
        scene.made(scene.triage().take(scene.both, scene.sara));
        const int recorded = scene.recorded(u"state.changed"_s);
        for (int i = 0; i < 3; ++i) {
            scene.pass(30min);
            QVERIFY(waitFor(scene.triage().renew(scene.giulia, scene.sara)).value());
            QVERIFY(!waitFor(scene.triage().renew(scene.giulia, scene.marco)).value());
        }
        QCOMPARE(scene.state(), State::Taken);
        QCOMPARE(scene.state(u"luca"_s), State::New); // nobody worked on it
        QVERIFY(!scene.place(u"luca"_s).owner);
        QVERIFY(scene.row(u"luca"_s).waitingSince.has_value());
        QCOMPARE(scene.recorded(u"lease.ended"_s), 1);
        QCOMPARE(scene.recorded(u"state.changed"_s), recorded + 1); // renewing leaves no trace
        scene.pass(59min);
        QCOMPARE(scene.state(), State::Taken);
        scene.pass(2min);
        QCOMPARE(scene.state(), State::New);
        QVERIFY(!waitFor(scene.triage().renew(scene.giulia, scene.sara)).value());
    }

    void aLeaseThatEndedWhileTheProgramWasClosed()
    {
        Scene scene;
        scene.made(scene.triage().take({scene.giulia}, scene.sara));
        scene.desk.stop();
        scene.desk.store.clock().advance(3h);
        scene.desk.start();
        QCOMPARE(scene.state(), State::New);
    }

    void typingTakesOnlyWhatWaits()
    {
        Scene scene;
        scene.made(scene.triage().done({scene.giulia}, Outcome::Solved, scene.sara));
        scene.made(scene.triage().beginWork(scene.giulia, scene.sara));
        QCOMPARE(scene.state(), State::Done);
        QVERIFY(scene.place().owner == scene.sara);
        QVERIFY(scene.place().outcome == Outcome::Solved);
        scene.made(scene.triage().beginWork(scene.luca, scene.sara));
        QCOMPARE(scene.state(u"luca"_s), State::Taken);
        QCOMPARE(scene.made(scene.triage().beginWork(scene.luca, scene.marco)).held.size(), 1);
        scene.pass(61min); // the draft is forgotten
        QCOMPARE(scene.state(), State::Done);
    }

    void aMessageComesBackToWhoIsOnDuty()
    {
        Scene scene;
        scene.made(scene.triage().take({scene.giulia}, scene.sara));
        scene.made(scene.triage().done({scene.giulia}, Outcome::Solved, scene.sara));
        QCOMPARE(scene.row(u"giulia"_s).unread, 0);
        scene.hear(u"Ancora una cosa"_s);
        QCOMPARE(scene.state(), State::Taken);
        QVERIFY(scene.place().owner == scene.sara);
        QVERIFY(scene.place().outcome == Outcome::None);
        scene.made(scene.triage().done({scene.giulia}, Outcome::Spam, scene.sara));
        scene.pass(61min);
        QVERIFY(scene.place().owner == scene.sara); // who had it last
        scene.hear(u"Hallo?"_s);
        QCOMPARE(scene.state(), State::New);
        QVERIFY(!scene.place().owner);
        QCOMPARE(scene.row(u"giulia"_s).unread, 1);
    }

    void aReplyTakes()
    {
        Scene scene;
        QVERIFY(scene.desk.reply(scene.row(u"giulia"_s), u"Certo!"_s));
        scene.pass(2s);
        QCOMPARE(scene.state(), State::WaitingForCustomer);
        QVERIFY(scene.place().owner == scene.sara);
        scene.hear(u"Grazie"_s);
        QCOMPARE(scene.state(), State::Taken);
        QVERIFY(scene.place().owner == scene.sara);
    }

    void assigningLeavesWhatDoesNotWait()
    {
        Scene scene;
        scene.made(scene.triage().markWaitingForCustomer({scene.luca}, scene.sara));
        scene.made(scene.triage().assign(scene.both, scene.marco, scene.sara));
        QCOMPARE(scene.state(), State::Taken);
        QCOMPARE(scene.state(u"luca"_s), State::WaitingForCustomer);
        QVERIFY(scene.place().owner == scene.marco && scene.place(u"luca"_s).owner == scene.marco);
    }

    void aSnoozeEndsAtItsTime()
    {
        Scene scene;
        QSignalSpy woken(&scene.triage(), &Triage::woken);
        const auto waiting = scene.row(u"giulia"_s).waitingSince;
        scene.made(scene.triage().snooze({scene.giulia}, scene.now() + 2h,
                                         SnoozeWake::UnlessTheyWrite, scene.sara));
        QCOMPARE(scene.state(), State::Snoozed);
        QCOMPARE(scene.row(u"giulia"_s).unread, 0);
        QVERIFY(!scene.row(u"giulia"_s).waitingSince);
        scene.pass(2h - 5s);
        QCOMPARE(scene.state(), State::Snoozed);
        scene.pass(6s);
        QCOMPARE(scene.state(), State::New);
        QVERIFY(scene.row(u"giulia"_s).waitingSince == waiting); // as long as they do
        QCOMPARE(scene.row(u"giulia"_s).unread, 1);
        QVERIFY(scene.place().wokenAt && !scene.place().snoozedUntil);
        QCOMPARE(woken.size(), 1);
        QCOMPARE(woken.first().first().value<QList<ConversationId>>(), QList{scene.giulia});
        QCOMPARE(scene.recorded(u"snooze.ended"_s), 1);
        // Why it is there is gone with the next decision.
        scene.made(scene.triage().take({scene.giulia}, scene.sara));
        QVERIFY(!scene.place().wokenAt);
    }

    void aMessageEndsASnoozeUnlessTheReminderStays()
    {
        Scene scene;
        const Instant evening = scene.now() + 8h;
        scene.made(scene.triage().snooze({scene.giulia}, evening, SnoozeWake::UnlessTheyWrite,
                                         scene.sara));
        scene.hear(u"Ho risolto"_s);
        QCOMPARE(scene.state(), State::New);
        QVERIFY(!scene.place().snoozedUntil);

        scene.made(
            scene.triage().snooze({scene.giulia}, evening, SnoozeWake::InAnyCase, scene.sara));
        scene.hear(u"O forse no"_s);
        QCOMPARE(scene.state(), State::New);
        QVERIFY(scene.place().snoozedUntil == evening);
        QVERIFY(scene.desk.reply(scene.row(u"giulia"_s), u"Vediamo"_s));
        scene.pass(2s);
        QCOMPARE(scene.state(), State::WaitingForCustomer);
        QVERIFY(scene.place().snoozedUntil == evening); // through the answer
        scene.pass(8h);
        QCOMPARE(scene.state(), State::New);
        QVERIFY(scene.place().wokenAt && !scene.place().owner);
        QVERIFY(!scene.row(u"giulia"_s).waitingSince); // nobody outside waits
        QCOMPARE(scene.row(u"giulia"_s).unread, 1);

        scene.made(scene.triage().snooze({scene.giulia}, scene.now() + 1h, SnoozeWake::InAnyCase,
                                         scene.sara));
        scene.made(scene.triage().done({scene.giulia}, Outcome::Solved, scene.sara));
        scene.pass(2h);
        QCOMPARE(scene.state(), State::Done); // that is the end of the reminder
    }

    void sleepAndClocksThatJump()
    {
        Scene scene;
        scene.made(scene.triage().snooze({scene.giulia}, scene.now() + 3h,
                                         SnoozeWake::UnlessTheyWrite, scene.sara));
        scene.pass(2s);
        scene.desk.store.clock().jump(-10h); // somebody sets the clock back
        scene.pass(2min);
        QCOMPARE(scene.state(), State::Snoozed);
        scene.desk.store.clock().jump(14h);
        scene.pass(61s); // noticed within a minute
        QCOMPARE(scene.state(), State::New);
        scene.made(scene.triage().snooze({scene.giulia}, scene.now() + 3h,
                                         SnoozeWake::UnlessTheyWrite, scene.sara));
        scene.pass(2s);
        scene.desk.store.clock().sleep(4h);
        scene.desk.drain();
        QCOMPARE(scene.state(), State::New);
    }

    void manyEndAtOnce()
    {
        Scene scene;
        QList<ConversationId> ids = scene.both;
        for (int i = 0; i < 130; ++i)
            scene.write(u"p%1"_s.arg(i), u"Ciao"_s);
        scene.desk.sync();
        ids = waitFor(scene.desk.conversations->list({})).value();
        QVERIFY(ids.size() > 130);
        scene.made(scene.triage().snooze(ids, scene.now() + 1h, SnoozeWake::InAnyCase, scene.sara));
        scene.desk.stop();
        scene.desk.store.clock().advance(2h);
        scene.desk.start();
        scene.desk.drain();
        const auto counts = waitFor(scene.desk.conversations->counts()).value();
        QCOMPARE(counts.byState.value(State::Snoozed), 0);
        QCOMPARE(counts.byState.value(State::New), int(ids.size()));
    }

    void aSnoozePastTheReplyWindowIsSaid()
    {
        Scene scene;
        scene.server.capabilities.replyWindow = 24h;
        const QString id = scene.server.customerWrites(u"anna"_s, u"In privato"_s, scene.now() - 1h,
                                                       {}, Audience::Private);
        scene.desk.sync();
        const ConversationId anna = scene.desk.conversationWith(u"anna"_s, Audience::Private).id;
        const auto snooze = [&](std::chrono::hours time) {
            return scene.made(scene.triage().snooze({anna, scene.giulia}, scene.now() + time,
                                                    SnoozeWake::UnlessTheyWrite, scene.sara));
        };
        QVERIFY(snooze(22h).closesBefore.isEmpty());
        const Instant written = scene.desk.messagesOf(anna).first().createdAt;
        QCOMPARE(snooze(24h).closesBefore,
                 (QList<DeskChange::ClosesBefore>{{anna, written + 24h}}));
        const auto refused =
            waitFor(scene.triage().snooze({anna}, scene.now(), SnoozeWake::InAnyCase, scene.sara));
        QCOMPARE(refused.error().kind, ErrorKind::Refused);
    }

    void everythingCanBeTakenBack_data()
    {
        QTest::addColumn<int>("decision");
        for (int i = 0; i < 11; ++i)
            QTest::addRow("%d", i) << i;
    }

    void everythingCanBeTakenBack()
    {
        QFETCH(const int, decision);
        Scene scene;
        const TagId tag = tagged(scene);
        scene.made(scene.triage().take({scene.giulia}, scene.sara));
        scene.made(scene.triage().addTag({scene.giulia}, tag, scene.sara));
        scene.made(scene.triage().markWaitingForCustomer({scene.luca}, scene.sara));
        QList<ConversationSummary> before{scene.row(u"giulia"_s), scene.row(u"luca"_s)};
        Triage &triage = scene.triage();
        const AgentId &agent = scene.sara;
        const Instant later = scene.now() + 2h;
        const QList<std::function<Future<DeskChange>()>> decisions{
            [&] { return triage.take(scene.both, agent); },
            [&] { return triage.steal(scene.both, scene.marco); },
            [&] { return triage.assign(scene.both, scene.marco, agent); },
            [&] { return triage.returnToAll(scene.both, agent); },
            [&] { return triage.snooze(scene.both, later, SnoozeWake::InAnyCase, agent); },
            [&] { return triage.done(scene.both, Outcome::Redirected, agent); },
            [&] { return triage.reopen(scene.both, agent); },
            [&] { return triage.markWaitingForCustomer(scene.both, agent); },
            [&] { return triage.setPriority(scene.both, Priority::High, agent); },
            [&] { return triage.toggleTag(scene.both, tag, agent); },
            [&] { return triage.takeTag(scene.both, tag, agent); },
        };
        const DeskChange change = scene.made(decisions.at(decision)());
        QVERIFY(!change.rows.isEmpty());
        QVERIFY(scene.row(u"giulia"_s) != before.at(0) || scene.row(u"luca"_s) != before.at(1));
        scene.desk.store.takeCommits();
        const DeskChange back = scene.made(triage.undo(change, agent));
        QCOMPARE(back.rows.size(), change.rows.size());
        QVERIFY(scene.row(u"giulia"_s) == before.at(0));
        QVERIFY(scene.row(u"luca"_s) == before.at(1));
        QVERIFY(scene.made(triage.undo(change, agent)).rows.isEmpty()); // once
    }

    void undoLeavesWhatIsNewer()
    {
        Scene scene;
        Triage &triage = scene.triage();
        const DeskChange done = scene.made(triage.done(scene.both, Outcome::Solved, scene.sara));
        scene.hear(u"Hallo?"_s);
        QCOMPARE(scene.made(triage.undo(done, scene.sara)).rows.size(), 1);
        QCOMPARE(scene.row(u"giulia"_s).unread, 1);
        QCOMPARE(scene.state(u"luca"_s), State::New);

        // Taken back out of sight while they wrote: not that either.
        scene.made(triage.done({scene.giulia}, Outcome::Solved, scene.sara));
        const DeskChange reopened = scene.made(triage.reopen({scene.giulia}, scene.sara));
        scene.hear(u"Grazie!"_s);
        QVERIFY(scene.made(triage.undo(reopened, scene.sara)).rows.isEmpty());
        QCOMPARE(scene.state(), State::New);

        // Somebody else decided.
        const DeskChange taken = scene.made(triage.take({scene.giulia}, scene.sara));
        scene.made(triage.steal({scene.giulia}, scene.marco));
        QVERIFY(scene.made(triage.undo(taken, scene.sara)).rows.isEmpty());
        QVERIFY(scene.place().owner == scene.marco);

        // What is another matter stays: read, another priority, a longer lease.
        const DeskChange mine = scene.made(triage.steal({scene.giulia}, scene.sara));
        scene.made(triage.setPriority({scene.giulia}, Priority::High, scene.marco));
        scene.desk.conversations->markRead(scene.giulia);
        scene.pass(5min);
        waitFor(triage.renew(scene.giulia, scene.sara));
        scene.hear(u"Ci siete?"_s);
        QCOMPARE(scene.made(triage.undo(mine, scene.sara)).rows.size(), 1);
        QVERIFY(scene.place().owner == scene.marco);
        QVERIFY(scene.place().priority == Priority::High);
        QCOMPARE(scene.row(u"giulia"_s).unread, 1);
    }

    void aTagIsSetOnAllOrTakenOffAll()
    {
        Scene scene;
        const TagId tag = tagged(scene);
        Triage &triage = scene.triage();
        scene.made(triage.addTag({scene.giulia}, tag, scene.sara));
        QVERIFY(scene.made(triage.addTag({scene.giulia}, tag, scene.sara)).rows.isEmpty());
        QCOMPARE(scene.made(triage.toggleTag(scene.both, tag, scene.sara)).rows.size(), 1);
        QCOMPARE(scene.row(u"luca"_s).tags.size(), 1);
        QCOMPARE(scene.made(triage.toggleTag(scene.both, tag, scene.sara)).rows.size(), 2);
        QVERIFY(scene.row(u"giulia"_s).tags.isEmpty() && scene.row(u"luca"_s).tags.isEmpty());
        const auto unknown = waitFor(triage.toggleTag(scene.both, TagId::make(), scene.sara));
        QCOMPARE(unknown.error().kind, ErrorKind::NotFound);
        QVERIFY(scene.state() == State::New); // a tag decides nothing
    }

    void countsStayRight()
    {
        Scene scene;
        Triage &triage = scene.triage();
        scene.made(triage.take(scene.both, scene.sara));
        auto counts = waitFor(scene.desk.conversations->counts()).value();
        QCOMPARE(counts.unassigned, 0);
        QCOMPARE(counts.byState.value(State::Taken), 2);
        scene.made(triage.returnToAll({scene.luca}, scene.sara));
        scene.made(triage.done({scene.giulia}, Outcome::None, scene.sara));
        counts = waitFor(scene.desk.conversations->counts()).value();
        QCOMPARE(counts.unassigned, 1);
        QCOMPARE(counts.unread, 1);
        QCOMPARE(counts.byState.value(State::Done), 1);
    }

private:
    static TagId tagged(Scene &scene)
    {
        Tags tags(scene.desk.store.store(), scene.desk.store.clock());
        return waitFor(tags.create({{}, u"Rimborso"_s, u"red"_s, {}}, scene.sara)).value().id;
    }
};

SPORTELLO_TEST(TestTriage)
#include "test_triage.moc"
