// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/handofftable.h"
#include "support/verificationscene.h"

using namespace sportello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Level = VerificationLevel;

/// How sure we are of whom, without codes: checklists, ends, mistakes.
class TestVerifications : public StoreTestCase
{
    Q_OBJECT

    static QList<ChecklistFact> withChecklist(VerificationScene &scene)
    {
        const QList<ChecklistFact> facts{
            {{}, u" Booking   number "_s, true}, {{}, u"Surname"_s, true}, {{}, u"Room"_s, false}};
        waitFor(scene.levels->saveChecklist(scene.account.id, facts));
        return waitFor(scene.levels->checklist(scene.account.id)).valueOr({});
    }
    static Result<Verification> tick(VerificationScene &scene, const QSet<ChecklistFactId> &facts)
    {
        return waitFor(scene.levels->verifyByChecklist(scene.asking.id, facts, u" booking "_s,
                                                       scene.desk.agent.id));
    }

    /// On the way into private; linked where they wrote.
    static Handoff moved(VerificationScene &scene, HandoffState state)
    {
        scene.writes(scene.server, u"giulia"_s, u"E in pubblico"_s, Audience::Public);
        const ConversationSummary open = scene.desk.conversationWith(u"giulia"_s);
        Handoff handoff;
        handoff.id = HandoffId::make();
        handoff.publicConversation = open.id;
        if (state == HandoffState::CustomerWrote)
            handoff.privateConversation = scene.asking.id;
        handoff.account = open.account;
        handoff.handle = open.handle;
        handoff.state = state;
        handoff.reference = makeHandoffReference();
        handoff.agent = scene.desk.agent.id;
        handoff.createdAt = handoff.stateSince = scene.now();
        handoff.outbox = OutboxId::make();
        const auto made = scene.desk.store.team([&](TeamDatabase &database) {
            HandoffTable(database).insert(handoff);
            return true;
        });
        if (!made)
            qFatal("no handoff");
        return handoff;
    }
    static HandoffState stateOf(VerificationScene &scene, const Handoff &handoff)
    {
        return waitFor(scene.desk.handoffs->find(handoff.id)).value()->state;
    }

private Q_SLOTS:
    void allTicksCertify()
    {
        VerificationScene scene;
        QCOMPARE(tick(scene, {}).error().kind, ErrorKind::Refused); // there is no list
        const QList<ChecklistFact> facts = withChecklist(scene);
        QCOMPARE(facts.size(), 3);
        QCOMPARE(facts.first().label, u"Booking number"_s);
        QCOMPARE(scene.level(), Level::None);
        scene.desk.store.takeCommits();
        const Result<Verification> given = tick(scene, {facts[0].id, facts[1].id});
        QVERIFY(given.ok());
        QCOMPARE(given->level, Level::Certified);
        QCOMPARE(given->method, VerificationMethod::Checklist);
        QCOMPARE(given->scope, u"booking"_s);
        QCOMPARE(given->handle, scene.asking.handle);
        QCOMPARE(given->agentName, u"Sara"_s);
        QCOMPARE(scene.level(), Level::Certified);
        QCOMPARE(scene.desk.store.takeCommits().first().verifications, QSet{scene.asking.handle});
        QCOMPARE(scene.recorded(u"verification.given"_s), 1);
    }

    void partialTicksGiveNothing()
    {
        VerificationScene scene;
        const QList<ChecklistFact> facts = withChecklist(scene);
        for (const QSet<ChecklistFactId> &ticks :
             {QSet<ChecklistFactId>{}, QSet{facts[0].id}, QSet{facts[0].id, facts[2].id},
              QSet{ChecklistFactId::make(), ChecklistFactId::make()}}) {
            const Result<Verification> given = tick(scene, ticks);
            QVERIFY(!given.ok());
            QVERIFY(!given.error().message.isEmpty());
        }
        QCOMPARE(scene.level(), Level::None);
        QVERIFY(waitFor(scene.levels->of(scene.asking.handle)).value().isEmpty());
    }

    void aMistakeIsTakenBackAndStays()
    {
        VerificationScene scene;
        const QList<ChecklistFact> facts = withChecklist(scene);
        const Verification given = tick(scene, {facts[0].id, facts[1].id}).value();
        const auto taken = waitFor(scene.levels->takeBack(given.id, scene.desk.agent.id));
        QVERIFY(taken.ok() && taken->takenBackAt);
        QCOMPARE(scene.level(), Level::None);
        QCOMPARE(waitFor(scene.levels->of(scene.asking.handle)).value().size(), 1);
        QVERIFY(!waitFor(scene.levels->takeBack(given.id, scene.desk.agent.id)).ok());
        QCOMPARE(scene.recorded(u"verification.taken_back"_s), 1);
    }

    void handoffsGoAlong()
    {
        VerificationScene scene;
        const Handoff handoff = moved(scene, HandoffState::CustomerWrote);
        const auto state = [&] {
            return waitFor(scene.desk.handoffs->find(handoff.id)).value()->state;
        };
        const QList<ChecklistFact> facts = withChecklist(scene);
        const Verification given = tick(scene, {facts[0].id, facts[1].id}).value();
        QCOMPARE(state(), HandoffState::Verified);
        QVERIFY(waitFor(scene.levels->takeBack(given.id, scene.desk.agent.id)).ok());
        QCOMPARE(state(), HandoffState::CustomerWrote);
        QVERIFY(tick(scene, {facts[0].id, facts[1].id}).ok());
        QCOMPARE(state(), HandoffState::Verified);
        scene.desk.store.clock().advance(verificationLifetime(VerificationMethod::Checklist));
        QCOMPARE(scene.level(), Level::None); // at once, whether anybody looked or not
        scene.desk.pass(61s);
        QCOMPARE(state(), HandoffState::CustomerWrote);
        QCOMPARE(scene.recorded(u"verification.over"_s), 1);
    }

    void bySomebodysWordItIsAClaimAndNoMore()
    {
        VerificationScene scene;
        const auto vouch = [&](const QString &reason) {
            return waitFor(scene.levels->verifyByHand(scene.asking.id, reason, u"booking"_s,
                                                      scene.desk.agent.id));
        };
        for (const QString &reason : {QString(), u" \n"_s, QString(400, u'x')}) {
            QCOMPARE(vouch(reason).error().kind, ErrorKind::Refused);
            QVERIFY(!vouch(reason).error().message.isEmpty());
        }
        QCOMPARE(scene.level(), Level::None);
        const Handoff handoff = moved(scene, HandoffState::CustomerWrote);
        const auto given = vouch(u"  I know   her voice "_s);
        QVERIFY(given.ok());
        QCOMPARE(given->level, Level::Claimed);
        QCOMPARE(given->method, VerificationMethod::ByHand);
        QCOMPARE(given->reason, u"I know her voice"_s);
        QCOMPARE(waitFor(scene.levels->of(scene.asking.handle)).value().first(), *given);
        QCOMPARE(scene.level(), Level::Claimed);
        QCOMPARE(scene.recorded(u"verification.given"_s), 1);
        QCOMPARE(stateOf(scene, handoff), HandoffState::CustomerWrote); // a claim opens nothing
        scene.desk.store.clock().advance(24h);
        QCOMPARE(scene.level(), Level::None);
    }

    void whoIsKnownAlreadyGoesOn()
    {
        VerificationScene scene;
        const QList<ChecklistFact> facts = withChecklist(scene);
        QVERIFY(tick(scene, {facts[0].id, facts[1].id}).ok());
        const Handoff handoff = moved(scene, HandoffState::Offered);
        scene.desk.store.clock().advance(1s);
        scene.writes(scene.server, u"giulia"_s, u"Eccomi"_s);
        QVERIFY(scene.desk.store.clock().now() > handoff.createdAt);
        QTRY_COMPARE(stateOf(scene, handoff), HandoffState::Verified);
        const QList<HandoffStep> steps = waitFor(scene.desk.handoffs->steps(handoff.id)).value();
        QCOMPARE(steps.last().detail, u"verified before"_s);
        QCOMPARE(steps.at(steps.size() - 2).to, HandoffState::CustomerWrote);
        // By hand too.
        const Handoff other = moved(scene, HandoffState::Offered);
        const auto linked =
            waitFor(scene.desk.handoffs->link(other.id, scene.asking.id, scene.desk.agent.id));
        QVERIFY(linked.ok());
        QCOMPARE(linked->state, HandoffState::Verified);
    }

    void whatLeavesTheFileTakesItsProofAlong_data()
    {
        QTest::addColumn<bool>("isImport");
        QTest::newRow("a fact") << false;
        QTest::newRow("an import") << true;
    }

    void whatLeavesTheFileTakesItsProofAlong()
    {
        QFETCH(const bool, isImport);
        VerificationScene scene;
        const Handoff handoff = moved(scene, HandoffState::CustomerWrote);
        QVERIFY(scene.begin(CodeDirection::ToContact).ok());
        QVERIFY(scene.enter(scene.codeAt(scene.second)).ok());
        QCOMPARE(stateOf(scene, handoff), HandoffState::Verified);
        // Another fact is none of its business.
        const AgentId me = scene.desk.agent.id;
        QVERIFY(waitFor(scene.file->remove(scene.onFile(ContactFact::Kind::Phone).id, me)).ok());
        QCOMPARE(scene.level(), Level::Certified);
        scene.desk.store.takeCommits();
        if (isImport) {
            const auto imports = waitFor(scene.file->imports()).value();
            QVERIFY(waitFor(scene.file->undoImport(imports.first().id, me)).ok());
        } else {
            QVERIFY(
                waitFor(scene.file->remove(scene.onFile(ContactFact::Kind::Handle).id, me)).ok());
        }
        QCOMPARE(scene.level(), Level::None);
        QCOMPARE(scene.recorded(u"verification.taken_back"_s), 1);
        QCOMPARE(stateOf(scene, handoff), HandoffState::CustomerWrote);
        bool isTold = false;
        for (const ChangeSet &changes : scene.desk.store.takeCommits())
            isTold = isTold || changes.verifications.contains(scene.asking.handle);
        QVERIFY(isTold);
        // What facts of the checklist showed rests on nothing on file.
        const QList<ChecklistFact> facts = withChecklist(scene);
        QVERIFY(tick(scene, {facts[0].id, facts[1].id}).ok());
        QCOMPARE(scene.level(), Level::Certified);
    }

    void badChecklistsAreRefused()
    {
        VerificationScene scene;
        const auto save = [&](const QList<ChecklistFact> &facts) {
            return waitFor(scene.levels->saveChecklist(scene.account.id, facts)).ok();
        };
        QVERIFY(!save({{{}, u"  "_s, true}}));
        QVERIFY(!save({{{}, QString(200, u'x'), true}}));
        QVERIFY(!save(QList<ChecklistFact>(13, {{}, u"Surname"_s, true})));
        QVERIFY(save({}));
    }
};

SPORTELLO_TEST(TestVerifications)
#include "test_verifications.moc"
