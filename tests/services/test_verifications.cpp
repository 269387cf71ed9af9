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
        scene.writes(scene.server, u"giulia"_s, u"E in pubblico"_s, Audience::Public);
        const ConversationSummary open = scene.desk.conversationWith(u"giulia"_s);
        Handoff handoff;
        handoff.id = HandoffId::make();
        handoff.publicConversation = open.id;
        handoff.privateConversation = scene.asking.id;
        handoff.account = open.account;
        handoff.handle = open.handle;
        handoff.state = HandoffState::CustomerWrote;
        handoff.reference = makeHandoffReference();
        handoff.agent = scene.desk.agent.id;
        handoff.createdAt = handoff.stateSince = scene.now();
        handoff.outbox = OutboxId::make();
        QVERIFY(scene.desk.store
                    .team([&](TeamDatabase &database) {
                        HandoffTable(database).insert(handoff);
                        return true;
                    })
                    .ok());
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
