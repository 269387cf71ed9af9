// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/checks/promiserule.h"
#include "domain/promisereport.h"
#include "services/customerpromises.h"
#include "services/promisewatch.h"
#include "storage/customerpromisetable.h"
#include "storage/outboxpromisetable.h"
#include "support/servicedesk.h"

#include <QSignalSpy>

using namespace sportello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// From the reply that promises something to the promise that was kept, late or never.
class TestCustomerPromises : public StoreTestCase
{
    Q_OBJECT

    struct Scene
    {
        Scene()
            : desk({&server})
        {
            desk.store.clock().advance(1h);
            server.customerWrites(u"giulia"_s, u"Buongiorno, quando mi chiamate?"_s,
                                  desk.store.clock().now() - 5min);
            desk.connect(server);
            giulia = desk.conversationWith(u"giulia"_s);
            begin();
        }

        void begin()
        {
            promises = std::make_unique<CustomerPromises>(
                desk.store.store(), *desk.duties, desk.store.clock(), QTimeZone("Europe/Rome"));
            QVERIFY(waitFor(promises->recover()));
            watch = std::make_unique<PromiseWatch>(desk.store.store(), desk.store.clock());
            QVERIFY(waitFor(watch->start()));
        }

        Result<OutboxId> send(const QString &text, const std::optional<Instant> &by,
                              std::chrono::seconds undo = 0s, const QStringList &overridden = {})
        {
            NewReply reply;
            reply.conversation = giulia.id;
            reply.audience = Audience::Public;
            reply.account = giulia.account;
            reply.text = text;
            reply.basisRevision = desk.conversationWith(u"giulia"_s).revision;
            reply.undoWindow = undo;
            reply.agent = desk.agent.id;
            reply.promiseBy = by;
            reply.overridden = overridden;
            return waitFor(desk.outbox->enqueue(reply));
        }

        QList<StandingPromise> open() { return waitFor(promises->openOf(giulia.id)).valueOr({}); }
        int inOutbox()
        {
            return int(desk.store
                           .own([](OwnDatabase &db) {
                               Statement select =
                                   db.statement(u"SELECT COUNT(*) FROM outbox_promise"_s);
                               return select.exec() && select.next() ? select.integer(0) : -1;
                           })
                           .valueOr(-1));
        }
        int audited(const QString &kind)
        {
            return desk.store
                .team([kind](TeamDatabase &db) {
                    Statement select =
                        db.statement(u"SELECT COUNT(*) FROM audit_event WHERE kind = ?"_s);
                    select.bind(kind);
                    return select.exec() && select.next() ? int(select.integer(0)) : -1;
                })
                .valueOr(-1);
        }
        Instant now() { return desk.store.clock().now(); }
        /// Minute by minute: what happens within one is of no account here.
        void later(std::chrono::minutes time)
        {
            for (; time > 0min; time -= 1min) {
                desk.store.clock().advance(1min);
                if (time.count() % 10 == 1)
                    desk.drain();
            }
            desk.drain();
        }

        ScriptedServer server;
        ServiceDesk desk;
        ConversationSummary giulia;
        std::unique_ptr<CustomerPromises> promises;
        std::unique_ptr<PromiseWatch> watch;
    };

    static constexpr auto text = "Buongiorno Giulia. La richiamiamo entro domani. Saluti";

private Q_SLOTS:
    void aSentReplyMakesAPromise()
    {
        Scene scene;
        const Instant due = scene.now() + 24h;
        const auto id = scene.send(QString::fromUtf8(text), due, 10s);
        QVERIFY2(id.ok(), id ? "" : qPrintable(id.error().message));
        QCOMPARE(scene.inOutbox(), 1);
        scene.desk.pass(5s);
        // It has not left: nothing is promised yet.
        QVERIFY(scene.open().isEmpty());
        scene.desk.pass(8s);
        QCOMPARE(scene.desk.item(*id).state, OutboxState::Sent);
        const QList<StandingPromise> open = scene.open();
        QCOMPARE(open.size(), 1);
        const CustomerPromise &promise = open.first().promise;
        QCOMPARE(promise.said, u"La richiamiamo entro domani"_s);
        QCOMPARE(promise.due, due);
        QCOMPARE(promise.outbox, *id);
        QCOMPARE(promise.madeAt, *scene.desk.item(*id).sentAt);
        QCOMPARE(promise.agent, scene.desk.agent.id);
        QVERIFY(!open.first().wasAnswered);
        QCOMPARE(scene.inOutbox(), 0);
        QCOMPARE(scene.audited(u"promise.made"_s), 1);
        QVERIFY(scene.desk.conversationWith(u"giulia"_s).promiseDue == due);
        // The echo, and another look, make no second one.
        scene.desk.sync();
        QVERIFY(waitFor(scene.promises->recover()));
        QCOMPARE(scene.open().size(), 1);
        QCOMPARE(scene.audited(u"promise.made"_s), 1);
    }

    void whatIsTakenBackPromisesNothing()
    {
        Scene scene;
        const auto id = scene.send(QString::fromUtf8(text), scene.now() + 24h, 10s);
        scene.desk.pass(5s);
        QVERIFY(waitFor(scene.desk.outbox->undo(*id)));
        QCOMPARE(scene.inOutbox(), 0);
        scene.desk.pass(60s);
        QVERIFY(scene.open().isEmpty());
        QCOMPARE(scene.audited(u"promise.made"_s), 0);
    }

    void aCrashBetweenTheTwoLosesAndDoublesNothing()
    {
        Scene scene;
        scene.promises.reset(); // nobody follows what is sent
        const Instant due = scene.now() + 24h;
        const auto id = scene.send(QString::fromUtf8(text), due);
        scene.desk.pass(3s);
        QCOMPARE(scene.desk.item(*id).state, OutboxState::Sent);
        QCOMPARE(scene.inOutbox(), 1);
        const auto pending = scene.desk.store.own(
            [](OwnDatabase &db) { return OutboxPromiseTable(db).sent().value(0); });
        scene.begin();
        QCOMPARE(scene.open().size(), 1);
        QCOMPARE(scene.inOutbox(), 0);
        // The promise was written and the row was not taken away.
        QVERIFY(
            scene.desk.store
                .own([&](OwnDatabase &db) { OutboxPromiseTable(db).insert(*id, pending->promise); })
                .ok());
        QVERIFY(waitFor(scene.promises->recover()));
        QCOMPARE(scene.open().size(), 1);
        QCOMPARE(scene.inOutbox(), 0);
        QCOMPARE(scene.audited(u"promise.made"_s), 1);
    }

    void withoutADateItIsAsked()
    {
        Scene scene;
        const auto refused = scene.send(QString::fromUtf8(text), {});
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().kind, ErrorKind::Refused);
        QVERIFY(refused.error().message.contains(u"La richiamiamo"_s));
        // Somebody says that it is none: recorded, and no promise.
        QVERIFY(scene.send(QString::fromUtf8(text), {}, 0s, {PromiseRule::ruleName()}).ok());
        scene.desk.pass(3s);
        QVERIFY(scene.open().isEmpty());
        QCOMPARE(scene.audited(u"check.overridden"_s), 1);
        // A time that is over is no time.
        const auto over = scene.send(QString::fromUtf8(text), scene.now());
        QVERIFY(!over.ok());
        QCOMPARE(over.error().message, CustomerPromises::overWords());
    }

    void theListDecidesWhatIsAsked()
    {
        Scene scene;
        QSignalSpy changed(scene.promises.get(), &CustomerPromises::phrasesChanged);
        QVERIFY(scene.promises->phrases().size() > 30);
        QVERIFY(waitFor(scene.promises->changePhrases(
            scene.promises->phrases(), {{u"saluti"_s, {}, PromisePhrase::Action::Ask}})));
        scene.desk.drain();
        QCOMPARE(changed.size(), 1);
        QCOMPARE(scene.audited(u"promise_phrases.changed"_s), 1);
        QCOMPARE(scene.promises->phrases(),
                 (QList<PromisePhrase>{{u"saluti"_s, {}, PromisePhrase::Action::Ask}}));
        QVERIFY(scene.send(u"La richiamiamo domani."_s, {}).ok());
        QVERIFY(!scene.send(u"Saluti"_s, {}).ok());
        const auto nothing = waitFor(scene.promises->changePhrases({}, {{u" … "_s, {}, {}}}));
        QCOMPARE(nothing.error().kind, ErrorKind::Refused);
        // What was refused has changed nothing.
        QCOMPARE(scene.audited(u"promise_phrases.changed"_s), 1);
    }

    void whoChangesTheListIsRecorded()
    {
        Scene scene;
        const auto recorded = [&scene] {
            return scene.desk.store
                .team([](TeamDatabase &db) -> Result<QStringList> {
                    Statement select =
                        db.statement(u"SELECT agent_id, subject, detail FROM audit_event"
                                     u" WHERE kind = 'promise_phrases.changed'"
                                     u" ORDER BY happened_at"_s);
                    QStringList found;
                    select.exec();
                    while (select.next())
                        found.append(select.text(0) + u'|' + select.text(1) + u'|'
                                     + select.text(2));
                    return found;
                })
                .valueOr({});
        };
        const PromisePhrase phrase{u"provvediamo"_s, u"it"_s, PromisePhrase::Action::Remark};
        QVERIFY(waitFor(scene.promises->changePhrases({}, {phrase})));
        scene.promises->setAgent(scene.desk.agent.id);
        scene.desk.store.clock().advance(1min);
        QVERIFY(waitFor(scene.promises->changePhrases({phrase}, {})));
        // Who, and nothing of the words.
        QCOMPARE(recorded(), (QStringList{u"||"_s, scene.desk.agent.id.key() + u"||"_s}));
    }

    void nothingIsKeptByItself()
    {
        Scene scene;
        const Instant due = scene.now() + 2h;
        QVERIFY(scene.send(QString::fromUtf8(text), due).ok());
        scene.desk.pass(3s);
        // Solved is another fact.
        QVERIFY(waitFor(
            scene.desk.triage->done({scene.giulia.id}, Outcome::Solved, scene.desk.agent.id)));
        QCOMPARE(scene.open().size(), 1);
        // An answer is a question.
        scene.later(1h);
        QVERIFY(scene.send(u"Ecco la conferma."_s, {}).ok());
        scene.desk.pass(3s);
        const Instant answered = scene.now() - 3s;
        StandingPromise standing = scene.open().value(0);
        QVERIFY(standing.wasAnswered);
        const auto notYet =
            waitFor(scene.promises->notKeptYet(standing.promise.id, scene.desk.agent.id));
        QVERIFY(notYet.ok());
        QVERIFY(!scene.open().value(0).wasAnswered);
        QCOMPARE(scene.audited(u"promise.kept"_s), 0);
        // The next one is a question again.
        scene.later(10min);
        QVERIFY(scene.send(u"Ed ecco il resto."_s, {}).ok());
        scene.desk.pass(3s);
        standing = scene.open().value(0);
        QVERIFY(standing.wasAnswered);
        scene.later(3h);
        const auto kept = waitFor(
            scene.promises->keep(standing.promise.id, PromiseProof::Answer, scene.desk.agent.id));
        QVERIFY(kept.ok());
        // It was kept when we answered, not when somebody said so: in time.
        QVERIFY(*kept->keptAt > answered && *kept->keptAt < due);
        QCOMPARE(kept->state(scene.now()), PromiseState::KeptInTime);
        QVERIFY(scene.open().isEmpty());
        QCOMPARE(scene.audited(u"promise.kept"_s), 1);
        const auto again = waitFor(
            scene.promises->keep(standing.promise.id, PromiseProof::Marked, scene.desk.agent.id));
        QCOMPARE(again.error().kind, ErrorKind::Refused);
    }

    void keptWithTheOutcome()
    {
        Scene scene;
        QVERIFY(scene.send(QString::fromUtf8(text), scene.now() + 2h).ok());
        scene.desk.pass(3s);
        const auto kept =
            waitFor(scene.promises->keepWithOutcome({scene.giulia.id}, scene.desk.agent.id));
        QCOMPARE(kept->size(), 1);
        QCOMPARE(kept->first().proof, PromiseProof::Solved);
        QVERIFY(scene.open().isEmpty());
    }

    void movedWhenLateIsStillLate()
    {
        Scene scene;
        QVERIFY(scene.send(QString::fromUtf8(text), scene.now() + 2h).ok());
        scene.desk.pass(3s);
        const CustomerPromise made = scene.open().value(0).promise;
        const AgentId me = scene.desk.agent.id;
        const auto early = waitFor(scene.promises->move(made.id, scene.now() + 4h, me));
        QVERIFY(early.ok() && !early->wasLate);
        scene.later(5h);
        QCOMPARE(scene.open().value(0).promise.state(scene.now()), PromiseState::Overdue);
        const auto late = waitFor(scene.promises->move(made.id, scene.now() + 1h, me));
        QVERIFY(late.ok() && late->wasLate);
        const auto kept = waitFor(scene.promises->keep(made.id, PromiseProof::Marked, me));
        QVERIFY(*kept->keptAt <= kept->due);
        QCOMPARE(kept->state(scene.now()), PromiseState::KeptLate);
        QCOMPARE(scene.audited(u"promise.moved"_s), 2);
        const auto over = waitFor(scene.promises->move(made.id, scene.now(), me));
        QCOMPARE(over.error().kind, ErrorKind::Refused);
        const auto unknown =
            waitFor(scene.promises->move(CustomerPromiseId::make(), scene.now() + 1h, me));
        QCOMPARE(unknown.error().kind, ErrorKind::NotFound);
    }

    void stepsAreTakenBack()
    {
        Scene scene;
        QVERIFY(scene.send(QString::fromUtf8(text), scene.now() + 2h).ok());
        scene.desk.pass(3s);
        const CustomerPromise made = scene.open().value(0).promise;
        const AgentId me = scene.desk.agent.id;
        const auto gone = waitFor(scene.promises->withdraw(made.id, me));
        QVERIFY(gone.ok() && scene.open().isEmpty());
        QVERIFY(waitFor(scene.promises->takeBack(made, *gone, me)).ok());
        QCOMPARE(scene.open().value(0).promise, made);
        QCOMPARE(scene.audited(u"promise.reopened"_s), 1);
        const auto moved = waitFor(scene.promises->move(made.id, scene.now() + 9h, me));
        const auto kept = waitFor(scene.promises->keep(made.id, PromiseProof::Marked, me));
        QVERIFY(kept.ok());
        // Something newer happened: the older step stays.
        QCOMPARE(waitFor(scene.promises->takeBack(made, *moved, me)).error().kind,
                 ErrorKind::Refused);
        QVERIFY(waitFor(scene.promises->takeBack(*moved, *kept, me)).ok());
        QVERIFY(waitFor(scene.promises->takeBack(made, *moved, me)).ok());
        QCOMPARE(scene.open().value(0).promise, made);
    }

    void whatIsDueIsSaidOnce()
    {
        Scene scene;
        QSignalSpy due(scene.watch.get(), &PromiseWatch::due);
        QVERIFY(scene.send(QString::fromUtf8(text), scene.now() + 2h).ok());
        scene.desk.pass(3s);
        QCOMPARE(scene.watch->watched(), 1);
        // Whatever becomes of the conversation.
        QVERIFY(waitFor(
            scene.desk.triage->done({scene.giulia.id}, Outcome::Solved, scene.desk.agent.id)));
        scene.later(1h + 59min);
        QCOMPARE(due.size(), 0);
        scene.later(2min);
        QCOMPARE(due.size(), 1);
        QCOMPARE(due.first().first().value<QList<ConversationId>>(), QList{scene.giulia.id});
        scene.later(2h);
        QCOMPARE(due.size(), 1);
        // Moved: it is due again; kept: it is not.
        const CustomerPromise promise = scene.open().value(0).promise;
        QVERIFY(waitFor(scene.promises->move(promise.id, scene.now() + 1h, scene.desk.agent.id)));
        scene.desk.drain();
        QCOMPARE(scene.watch->watched(), 1);
        QVERIFY(
            waitFor(scene.promises->keep(promise.id, PromiseProof::Marked, scene.desk.agent.id)));
        scene.desk.drain();
        QCOMPARE(scene.watch->watched(), 0);
        // What is overdue when the program begins is not announced.
        scene.watch =
            std::make_unique<PromiseWatch>(scene.desk.store.store(), scene.desk.store.clock());
        QVERIFY(waitFor(scene.watch->start()));
        QCOMPARE(scene.watch->watched(), 0);
    }

    void hoursOfTheAccount()
    {
        Scene scene;
        QVERIFY(!scene.promises->calendar(scene.giulia.account).hours);
        QCOMPARE(scene.promises->calendar(scene.giulia.account).place(), QTimeZone("Europe/Rome"));
        OpeningHours hours;
        hours.name = u"Desk"_s;
        hours.timeZone = u"Asia/Tokyo"_s;
        hours.week[0] = {{540, 1020}};
        const auto saved = waitFor(scene.desk.duties->saveOpeningHours(hours));
        QVERIFY(saved.ok());
        AccountDuties duties;
        duties.hours = saved->id;
        QVERIFY(waitFor(scene.desk.duties->setDuties(scene.giulia.account, duties)));
        scene.desk.drain();
        QVERIFY(scene.promises->calendar(scene.giulia.account).hours == *saved);
        QCOMPARE(scene.promises->calendar(scene.giulia.account).place(), QTimeZone("Asia/Tokyo"));
    }

    /// The figures, a second way: by SQL.
    void figures()
    {
        Scene scene;
        const AgentId me = scene.desk.agent.id;
        const Instant begun = scene.now();
        for (int i = 0; i < 6; ++i) {
            QVERIFY(scene
                        .send(QString::fromUtf8(text) + u' ' + QString::number(i),
                              scene.now() + std::chrono::hours(i + 1))
                        .ok());
            scene.desk.pass(10s);
        }
        QList<StandingPromise> open = scene.open();
        QCOMPARE(open.size(), 6);
        QVERIFY(waitFor(scene.promises->keep(open.at(1).promise.id, PromiseProof::Marked, me)));
        QVERIFY(waitFor(scene.promises->withdraw(open.at(2).promise.id, me)));
        scene.later(4h);
        // The first is overdue, the fourth is kept too late, the fifth and sixth are open.
        QVERIFY(waitFor(scene.promises->keep(open.at(3).promise.id, PromiseProof::Marked, me)));
        const auto made = waitFor(scene.promises->madeBetween(begun, scene.now()));
        const PromiseReport report = promiseReport(*made, PromiseGrouping::Network, scene.now());
        QCOMPARE(report.rows.size(), 1);
        const PromiseFigures &sum = report.sum;
        const auto count = [&](const QString &where) {
            return scene.desk.store
                .team([&](TeamDatabase &db) {
                    Statement select =
                        db.statement(u"SELECT COUNT(*) FROM customer_promise WHERE "_s + where);
                    return select.exec() && select.next() ? select.integer(0) : -1;
                })
                .valueOr(-1);
        };
        const QString now = QString::number(toMilliseconds(scene.now()));
        QCOMPARE(sum.made.size(), count(u"1 = 1"_s));
        QCOMPARE(sum.keptInTime.size(), count(u"kept_at <= due_at AND was_late = 0"_s));
        QCOMPARE(sum.keptLate.size(),
                 count(u"kept_at > due_at OR (kept_at > 0 AND was_late = 1)"_s));
        QCOMPARE(sum.overdue.size(),
                 count(u"kept_at IS NULL AND withdrawn_at IS NULL AND due_at <= "_s + now));
        QCOMPARE(sum.open.size(),
                 count(u"kept_at IS NULL AND withdrawn_at IS NULL AND due_at > "_s + now));
        QCOMPARE(sum.withdrawn.size(), count(u"withdrawn_at IS NOT NULL"_s));
        QCOMPARE(sum.keptInTime.size(), 1);
        QCOMPARE(sum.keptLate.size(), 1);
        QCOMPARE(sum.overdue.size(), 1);
        QCOMPARE(sum.open.size(), 2);
        QVERIFY(qFuzzyCompare(*sum.keptShare(), 1.0 / 3));
        QVERIFY(!promiseReport({}, PromiseGrouping::Agent, scene.now()).sum.keptShare());
    }
};

SPORTELLO_TEST(TestCustomerPromises)
#include "test_customerpromises.moc"
