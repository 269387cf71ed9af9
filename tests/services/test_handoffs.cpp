// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/handoffs.h"
#include "services/handoffsteps.h"
#include "storage/auditlog.h"
#include "support/builders.h"
#include "support/servicedesk.h"

#include <QSignalSpy>

using namespace sportello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using State = HandoffState;

/// From the public thread into private and back: what leaves, what is recognised, what stalls.
class TestHandoffs : public StoreTestCase
{
    Q_OBJECT

    struct Scene
    {
        Scene()
            : desk({&server, &second})
        {
            second.remoteId = u"trattoria"_s;
            desk.store.clock().advance(1h);
            question = server.customerWrites(u"giulia"_s, u"La mia prenotazione?"_s, now() - 1min);
            account = desk.connect(server);
        }
        Instant now() { return desk.store.clock().now(); }
        Handoffs &handoffs() { return *desk.handoffs; }
        ConversationSummary publicPlace() { return desk.conversationWith(u"giulia"_s); }
        ConversationSummary privatePlace(const QString &person = u"giulia"_s)
        {
            return desk.conversationWith(person, Audience::Private);
        }
        HandoffPlan plan()
        {
            const auto found = waitFor(handoffs().plan(publicPlace().id));
            return found.valueOr(HandoffPlan{});
        }
        Result<Handoff> take(HandoffRoute route, const QString &text,
                             std::chrono::seconds undo = 0s)
        {
            TakePrivate decision;
            decision.plan = plan();
            for (const HandoffOffer &offer : decision.plan.offers) {
                if (offer.route == route)
                    decision.offer = offer;
            }
            decision.reply.text = text;
            decision.reply.audience = decision.offer.audience;
            decision.wordingTitle = u"Invite"_s;
            decision.reply.account = account.id;
            decision.reply.agent = desk.agent.id;
            decision.reply.basisRevision = publicPlace().revision;
            decision.reply.undoWindow = undo;
            const Result<Handoff> taken = waitFor(handoffs().take(decision));
            desk.drain();
            return taken;
        }
        /// The ledger looks once a minute, and what it saw last may be from before.
        void wait(std::chrono::milliseconds time)
        {
            for (const std::chrono::milliseconds part : {time, std::chrono::milliseconds(2min)}) {
                desk.store.clock().advance(part);
                desk.drain();
            }
        }
        void writes(const QString &person, const QString &text)
        {
            desk.store.clock().advance(2s);
            server.customerWrites(person, text, now() - 1s, {}, Audience::Private);
            desk.sync();
        }
        Handoff present(const HandoffId &id)
        {
            return waitFor(handoffs().find(id)).valueOr(std::nullopt).value_or(Handoff{});
        }
        State state(const HandoffId &id) { return present(id).state; }
        QStringList way(const HandoffId &id)
        {
            QStringList words;
            for (const HandoffStep &step :
                 waitFor(handoffs().steps(id)).valueOr(QList<HandoffStep>()))
                words.append(toWord(step.to));
            return words;
        }
        int recorded(const QString &kind)
        {
            return desk.store
                .team([&](TeamDatabase &database) { return AuditLog(database).count(kind); })
                .value();
        }

        ScriptedServer server;
        ScriptedServer second;
        ServiceDesk desk;
        Account account;
        QString question;
    };

private Q_SLOTS:
    void aPrivateMessageGoesTheWholeWay()
    {
        Scene scene;
        const HandoffPlan plan = scene.plan();
        QCOMPARE(plan.offers.first().route, HandoffRoute::PrivateMessage);
        const Result<Handoff> taken =
            scene.take(HandoffRoute::PrivateMessage, u"Buongiorno, eccoci in privato."_s);
        QVERIFY2(taken.ok(), taken.ok() ? "" : qPrintable(taken.error().message));
        const HandoffId id = taken->id;
        QCOMPARE(scene.server.published(u"Buongiorno, eccoci in privato."_s), 1);
        QCOMPARE(scene.server.replies.first().audience, Audience::Private);
        QCOMPARE(scene.state(id), State::Offered);
        QCOMPARE(scene.present(id).privateConversation, scene.privatePlace().id);

        scene.writes(u"giulia"_s, u"Eccomi"_s);
        QCOMPARE(scene.state(id), State::CustomerWrote);
        QCOMPARE(scene.present(id).match, HandoffMatch::SameConversation);
        QVERIFY(waitFor(scene.handoffs().solve(id, scene.desk.agent.id)).ok());

        // Nothing went out by itself.
        QCOMPARE(scene.server.replies.size(), 1);
        NewReply closing;
        closing.account = scene.account.id;
        closing.agent = scene.desk.agent.id;
        closing.text = u"Risolto in privato. Grazie!"_s;
        closing.basisRevision = scene.publicPlace().revision;
        closing.undoWindow = 5s;
        QVERIFY(waitFor(scene.handoffs().closeInPublic(id, closing)).ok());
        scene.desk.drain();
        QCOMPARE(scene.state(id), State::Solved);
        QVERIFY(!waitFor(scene.handoffs().closeInPublic(id, closing)).ok()); // it is on its way
        scene.desk.pass(6s);
        QCOMPARE(scene.state(id), State::ClosedInPublic);
        QCOMPARE(scene.server.replies.last().audience, Audience::Public);
        QCOMPARE(scene.way(id),
                 (QStringList{u"preparing"_s, u"offered"_s, u"customer_wrote"_s, u"solved"_s,
                              u"solved"_s, u"closed_in_public"_s}));
        QCOMPARE(scene.recorded(u"handoff.closed_in_public"_s), 1);
    }

    void anInvitationIsPublicAndAnsweredInPrivate()
    {
        Scene scene;
        scene.server.route = {PrivateRoute::Kind::NotPossible, u"Nobody may write to her."_s,
                              u"https://social.example/messages"_s};
        const HandoffPlan plan = scene.plan();
        QCOMPARE(plan.offers.first().route, HandoffRoute::Invitation);
        QCOMPARE(plan.offers.first().link, u"https://social.example/messages"_s);
        QCOMPARE(plan.offers.first().reachReason, u"Nobody may write to her."_s);
        const Result<Handoff> taken = scene.take(HandoffRoute::Invitation, u"Ci scriva lì."_s);
        QVERIFY(taken.ok());
        QCOMPARE(scene.server.replies.first().audience, Audience::Public);
        QVERIFY(!scene.present(taken->id).privateConversation);
        scene.writes(u"giulia"_s, u"Sono io"_s);
        QCOMPARE(scene.state(taken->id), State::CustomerWrote);
        QCOMPARE(scene.present(taken->id).match, HandoffMatch::SameHandle);
        QCOMPARE(scene.present(taken->id).privateConversation, scene.privatePlace().id);
        QCOMPARE(scene.publicPlace().linked, scene.privatePlace().id);
    }

    void theReferenceIsRecognisedOnAnotherHandleAndProvesNothing()
    {
        Scene scene;
        const HandoffId id = scene.take(HandoffRoute::Invitation, u"Ci scriva."_s)->id;
        scene.writes(u"luca"_s, u"Che tempo fa da voi?"_s);
        QCOMPARE(scene.state(id), State::Offered);
        scene.writes(u"g.rossi"_s, u"Riferimento #%1"_s.arg(scene.present(id).reference.toLower()));
        QCOMPARE(scene.state(id), State::CustomerWrote);
        QCOMPARE(scene.present(id).match, HandoffMatch::Reference);

        // It was somebody else: separated, and not joined again by the next message.
        QVERIFY(waitFor(scene.handoffs().unlink(id, scene.desk.agent.id)).ok());
        QCOMPARE(scene.state(id), State::Offered);
        QVERIFY(!scene.publicPlace().linked);
        scene.writes(u"g.rossi"_s, u"Allora?"_s);
        QCOMPARE(scene.state(id), State::Offered);
        const auto linked = waitFor(
            scene.handoffs().link(id, scene.privatePlace(u"luca"_s).id, scene.desk.agent.id));
        QVERIFY(linked.ok());
        QCOMPARE(linked->match, HandoffMatch::ByHand);
        QVERIFY(
            !waitFor(scene.handoffs().link(id, scene.publicPlace().id, scene.desk.agent.id)).ok());
    }

    void whatNeverLeavesWasNeverOffered()
    {
        Scene scene;
        const Result<Handoff> taken = scene.take(HandoffRoute::Invitation, u"Ci scriva."_s, 10s);
        QVERIFY(taken.ok());
        QCOMPARE(taken->state, State::Preparing);
        QVERIFY(waitFor(scene.desk.outbox->undo(taken->outbox)).ok());
        scene.desk.drain();
        QCOMPARE(scene.state(taken->id), State::Withdrawn);
        // The next one is free to go.
        QVERIFY(scene.take(HandoffRoute::Invitation, u"Ci scriva, per favore."_s).ok());
    }

    void aRefusedTextLeavesNothingBehind()
    {
        Scene scene;
        const Result<Handoff> taken = scene.take(HandoffRoute::Invitation, u"  "_s);
        QVERIFY(!taken.ok());
        QVERIFY(waitFor(scene.handoffs().of(scene.publicPlace().id)).value().isEmpty());
        QCOMPARE(scene.server.requests, 0);
    }

    void oneAtATime()
    {
        Scene scene;
        QVERIFY(scene.take(HandoffRoute::Invitation, u"Ci scriva."_s).ok());
        const Result<Handoff> again = scene.take(HandoffRoute::Invitation, u"Ci scriva!"_s);
        QVERIFY(!again.ok());
        QCOMPARE(again.error().kind, ErrorKind::Refused);
        QCOMPARE(scene.server.requests, 1);
        QVERIFY(scene.plan().underWay);
    }

    void anUnclearInvitationIsNoOffer()
    {
        Scene scene;
        scene.server.fates = {SendFate::LostUnanswered};
        scene.server.findSentFails = true;
        const Result<Handoff> taken = scene.take(HandoffRoute::Invitation, u"Ci scriva."_s);
        QVERIFY(taken.ok());
        QCOMPARE(scene.state(taken->id), State::Preparing);
        QVERIFY(isOpen(scene.desk.item(taken->outbox).state));
        // She wrote, so it did arrive.
        scene.writes(u"giulia"_s, u"Eccomi"_s);
        QCOMPARE(scene.state(taken->id), State::CustomerWrote);
    }

    void whatHappenedWhileTheProgramWasClosedIsSeen()
    {
        Scene scene;
        const HandoffId id = scene.take(HandoffRoute::Invitation, u"Ci scriva."_s)->id;
        scene.desk.handoffs.reset();
        scene.writes(u"giulia"_s, u"Eccomi"_s);
        scene.desk.stop();
        scene.desk.start();
        QCOMPARE(scene.state(id), State::CustomerWrote);
    }

    void aCrashBeforeTheOutboxOffersNothing()
    {
        Scene scene;
        const ConversationSummary place = scene.publicPlace();
        Handoff lost; // written, and then the program ended: its reply is nowhere
        lost.id = HandoffId::make();
        lost.publicConversation = place.id;
        lost.account = place.account;
        lost.handle = place.handle;
        lost.reference = makeHandoffReference();
        lost.agent = scene.desk.agent.id;
        lost.createdAt = lost.stateSince = scene.now();
        lost.outbox = OutboxId::make();
        QVERIFY(scene.desk.store
                    .team([&](TeamDatabase &database) {
                        HandoffTable(database).insert(lost);
                        return true;
                    })
                    .ok());
        scene.desk.stop();
        scene.desk.start();
        QCOMPARE(scene.state(lost.id), State::Withdrawn);
        QVERIFY(!scene.plan().underWay);
    }

    void offersEnd()
    {
        Scene scene;
        const HandoffId id = scene.take(HandoffRoute::Invitation, u"Ci scriva."_s)->id;
        QSignalSpy stalled(scene.desk.handoffs.get(), &Handoffs::stalled);
        scene.wait(23h);
        QCOMPARE(stalled.size(), 0);
        scene.wait(2h);
        QCOMPARE(stalled.size(), 1);
        scene.wait(3h);
        QCOMPARE(stalled.size(), 1); // once
        scene.wait(HandoffOfferTime);
        QCOMPARE(scene.state(id), State::Expired);
        scene.writes(u"giulia"_s, u"Scusate il ritardo"_s);
        QCOMPARE(scene.state(id), State::CustomerWrote);
    }

    void aSlowNetworkDoesNotHoldThePlan()
    {
        Scene scene;
        scene.server.routeHangs = true;
        auto asked = scene.handoffs().plan(scene.publicPlace().id);
        scene.desk.drain();
        QVERIFY(!asked.isFinished());
        scene.desk.pass(5s);
        QVERIFY(asked.isFinished());
        const HandoffPlan plan = waitFor(asked).valueOr(HandoffPlan{});
        QCOMPARE(plan.offers.first().route, HandoffRoute::Invitation);
        QCOMPARE(plan.offers.first().reach, PrivateReach::Unknown);
        QVERIFY(!waitFor(scene.handoffs().plan(ConversationId::make())).ok());
    }

    void otherChannelsOfTheBrandAreOffered()
    {
        Scene scene;
        scene.desk.connect(scene.second);
        BrandChannel phone;
        phone.kind = BrandChannel::Kind::Phone;
        phone.name = u"  Front   desk "_s;
        phone.target = u" +39 02 5550 0100 "_s;
        QVERIFY(waitFor(scene.handoffs().saveChannels(scene.account.brand, {phone})).ok());
        const QList<BrandChannel> kept =
            waitFor(scene.handoffs().channels(scene.account.brand)).value();
        QCOMPARE(kept.size(), 1);
        QCOMPARE(kept.first().name, u"Front desk"_s);
        QCOMPARE(kept.first().target, u"+39 02 5550 0100"_s);
        phone.target = u"call us"_s;
        QVERIFY(!waitFor(scene.handoffs().saveChannels(scene.account.brand, {phone})).ok());
        QStringList targets;
        for (const HandoffOffer &offer : scene.plan().offers) {
            if (offer.channel)
                targets.append(offer.channel->target);
        }
        QVERIFY(targets.contains(u"+39 02 5550 0100"_s));
    }

    void theViewShowsBothSides()
    {
        Scene scene;
        ConversationQuery query;
        query.query = parseQuery(u"is:handoff"_s).query;
        const auto found = [&] {
            auto ids = waitFor(scene.desk.conversations->list(query)).value();
            return QSet<ConversationId>(ids.cbegin(), ids.cend());
        };
        QVERIFY(found().isEmpty());
        const HandoffId id = scene.take(HandoffRoute::PrivateMessage, u"Eccoci in privato."_s)->id;
        QCOMPARE(found(), (QSet{scene.publicPlace().id, scene.privatePlace().id}));
        scene.writes(u"giulia"_s, u"Eccomi"_s);
        QVERIFY(waitFor(scene.handoffs().decline(id, scene.desk.agent.id)).ok());
        QVERIFY(found().isEmpty());
        QVERIFY(!waitFor(scene.handoffs().solve(id, scene.desk.agent.id)).ok());
        const auto records =
            waitFor(scene.handoffs().records(scene.now() - 1h, scene.now() + 1h)).value();
        QCOMPARE(records.size(), 1);
        QCOMPARE(handoffReport(records, HandoffGrouping::Agent).rows.first().name, u"Sara"_s);
    }

    void wordingsComeWithTheProgram()
    {
        Scene scene;
        for (const HandoffRoute route :
             {HandoffRoute::PrivateMessage, HandoffRoute::Invitation, HandoffRoute::OtherChannel}) {
            const QList<CannedReply> found = scene.handoffs().wordings(route);
            QVERIFY(!found.isEmpty());
            QVERIFY(found.first().id.isNull());
            for (const QString &language : {u"en"_s, u"it"_s, u"de"_s, u"fr"_s})
                QVERIFY(bestText(found.first(), language, {}) >= 0);
        }
        CannedReply own;
        own.title = u"Come to us"_s;
        own.kind = cannedKind(HandoffRoute::Invitation);
        own.texts = {{u"en"_s, u"Please write to us: {{handoff.reference}}"_s, {}}};
        QVERIFY(waitFor(scene.desk.cannedReplies->save(own)).ok());
        scene.desk.drain();
        QCOMPARE(scene.handoffs().wordings(HandoffRoute::Invitation).size(), 1);
        QCOMPARE(scene.handoffs().wordings(HandoffRoute::Invitation).first().title, own.title);
    }
};

SPORTELLO_TEST(TestHandoffs)
#include "test_handoffs.moc"
