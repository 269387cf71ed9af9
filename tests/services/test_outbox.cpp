// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/errortext.h"
#include "support/servicedesk.h"

#include <QElapsedTimer>

using namespace sportello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A reply's whole way against servers that lose, hang, refuse and forget: never lost, never
/// doubled, never as somebody else, never a silent guess.
class TestOutbox : public StoreTestCase
{
    Q_OBJECT

    struct Scene
    {
        Scene()
            : desk({&server, &other})
        {
            other.remoteId = u"second"_s;
            desk.store.clock().advance(1h);
            server.customerWrites(u"giulia"_s, u"Buongiorno, avete una camera?"_s,
                                  desk.store.clock().now() - 5min);
            account = desk.connect(server);
            giulia = desk.conversationWith(u"giulia"_s);
        }
        ScriptedServer server;
        ScriptedServer other;
        ServiceDesk desk;
        Account account;
        ConversationSummary giulia;
    };

    static OutboxState stateOf(Scene &scene, const Result<OutboxId> &id)
    {
        return scene.desk.item(*id).state;
    }
    static OutboxReason reasonOf(Scene &scene, const Result<OutboxId> &id)
    {
        return scene.desk.item(*id).reason;
    }

private Q_SLOTS:
    void aReplyIsPublishedOnceAndBecomesHistory()
    {
        Scene scene;
        const auto id = scene.desk.reply(scene.giulia, u"Certo!"_s);
        scene.desk.pass(2s);
        QCOMPARE(stateOf(scene, id), OutboxState::Sent);
        QCOMPARE(scene.server.requests, 1);
        const Reply &sent = scene.server.replies.first();
        QCOMPARE(sent.audience, Audience::Public);
        QCOMPARE(sent.recipient, u"giulia@town.example"_s);
        QCOMPARE(sent.parentRemoteId, u"m1"_s);
        QCOMPARE(sent.parentVisibility, u"public"_s);
        QCOMPARE(sent.accountRemoteId, u"me"_s);
        QVERIFY(scene.desk.item(*id).messageStored);
        const auto row = scene.desk.conversationWith(u"giulia"_s);
        QCOMPARE(row.state, ConversationState::WaitingForCustomer);
        scene.desk.sync(); // the echo is the same message
        QCOMPARE(scene.desk.messagesOf(row.id).size(), 2);
    }

    void undoneMeansNothingLeft()
    {
        Scene scene;
        const auto id = scene.desk.reply(scene.giulia, u"Subito"_s, Audience::Public, 10s);
        scene.desk.pass(9s);
        QCOMPARE(stateOf(scene, id), OutboxState::Queued);
        QVERIFY(scene.desk.outbox->undoTimeLeft(*id).has_value());
        QVERIFY(waitFor(scene.desk.outbox->undo(*id)));
        scene.desk.pass(60s);
        QCOMPARE(stateOf(scene, id), OutboxState::Cancelled);
        QCOMPARE(scene.server.requests, 0);
        QCOMPARE(scene.desk.draftOf(scene.giulia.id, Audience::Public), u"Subito"_s);
    }

    void theWindowEndsByItself()
    {
        Scene scene;
        const auto id = scene.desk.reply(scene.giulia, u"Subito"_s, Audience::Public, 10s);
        scene.desk.store.clock().jump(-24h); // somebody sets the clock: no early and no late send
        scene.desk.pass(9s);
        QCOMPARE(scene.server.requests, 0);
        scene.desk.pass(3s);
        QCOMPARE(stateOf(scene, id), OutboxState::Sent);
        QVERIFY(!waitFor(scene.desk.outbox->undo(*id)).ok());
        QCOMPARE(scene.server.published(u"Subito"_s), 1);
    }

    void whoSleptThroughTheWindowIsAsked()
    {
        Scene scene;
        const auto id = scene.desk.reply(scene.giulia, u"Subito"_s, Audience::Public, 10s);
        scene.desk.store.clock().sleep(3h); // the lid was closed
        scene.desk.drain();
        QCOMPARE(stateOf(scene, id), OutboxState::Held);
        QCOMPARE(reasonOf(scene, id), OutboxReason::ClosedBefore);
        QCOMPARE(scene.server.requests, 0);
    }

    void newsStopTheSending_data()
    {
        QTest::addColumn<int>("what");
        QTest::newRow("a newer message") << 0;
        QTest::newRow("an answer from a phone") << 1;
        QTest::newRow("an edit") << 2;
        QTest::newRow("a deletion") << 3;
    }

    void newsStopTheSending()
    {
        QFETCH(int, what);
        Scene scene;
        const auto id = scene.desk.reply(scene.giulia, u"Certo!"_s, Audience::Public, 5s);
        const Instant now = scene.desk.store.clock().now();
        switch (what) {
        case 0: scene.server.customerWrites(u"giulia"_s, u"Non serve più"_s, now, u"m1"_s); break;
        case 1: scene.server.answeredElsewhere(u"giulia"_s, u"Già risposto"_s, now, u"m1"_s); break;
        case 2: scene.server.edit(u"m1"_s, u"Buongiorno, avete due camere?"_s, now); break;
        default: scene.server.remove(u"m1"_s);
        }
        scene.desk.pass(8s);
        QCOMPARE(stateOf(scene, id), OutboxState::Held);
        QCOMPARE(reasonOf(scene, id), OutboxReason::News);
        QCOMPARE(scene.server.requests, 0);
        const auto news =
            waitFor(scene.desk.conversations->newsSince(scene.giulia.id, scene.giulia.revision));
        QCOMPARE(news.value().size(), 1);
        // "Send anyway" accepts what is there now, once.
        QVERIFY(waitFor(scene.desk.outbox->retry(*id)));
        scene.desk.pass(3s);
        QCOMPARE(stateOf(scene, id), OutboxState::Sent);
        QCOMPARE(scene.server.published(u"Certo!"_s), 1);
    }

    void aThreadThatCannotBeReadDoesNotHoldUp()
    {
        Scene scene;
        scene.server.threadHangs = true;
        int notLooked = 0;
        QObject::connect(scene.desk.outbox.get(), &Outbox::sentWithoutLook, scene.desk.outbox.get(),
                         [&notLooked] { ++notLooked; });
        const auto id = scene.desk.reply(scene.giulia, u"Certo!"_s);
        scene.desk.pass(1s);
        QCOMPARE(scene.server.requests, 0);
        scene.desk.pass(2s);
        QCOMPARE(stateOf(scene, id), OutboxState::Sent);
        QCOMPARE(notLooked, 1);
    }

    void anUnclearReplyThatArrivedIsFound()
    {
        Scene scene;
        scene.server.fates = {SendFate::PublishedUnanswered};
        const auto id = scene.desk.reply(scene.giulia, u"Certo!"_s);
        QCOMPARE(stateOf(scene, id), OutboxState::Unconfirmed);
        scene.desk.pass(30s);
        QCOMPARE(stateOf(scene, id), OutboxState::Sent);
        QCOMPARE(scene.server.requests, 1);
        QCOMPARE(scene.server.published(u"Certo!"_s), 1);
        scene.desk.sync();
        QCOMPARE(scene.desk.messagesOf(scene.giulia.id).size(), 2);
    }

    void anUnclearReplyThatDidNotArriveGoesOutAgainWithTheSameKey()
    {
        Scene scene;
        scene.server.fates = {SendFate::LostUnanswered};
        const auto id = scene.desk.reply(scene.giulia, u"Certo!"_s);
        scene.desk.pass(4s);
        QCOMPARE(scene.server.requests, 1); // not before the network's lag has passed
        scene.desk.pass(20s);
        QCOMPARE(stateOf(scene, id), OutboxState::Sent);
        QCOMPARE(scene.server.requests, 2);
        QCOMPARE(scene.server.replies.at(0).idempotencyKey,
                 scene.server.replies.at(1).idempotencyKey);
        QCOMPARE(scene.server.published(u"Certo!"_s), 1);
    }

    void theKeyIsTrustedForItsWindowOnly()
    {
        Scene scene;
        scene.server.fates = {SendFate::LostUnanswered};
        const auto id = scene.desk.reply(scene.giulia, u"Certo!"_s);
        scene.server.offline = true;
        scene.desk.store.clock().advance(55min);
        scene.desk.drain();
        scene.server.offline = false;
        scene.desk.pass(60s);
        QCOMPARE(stateOf(scene, id), OutboxState::Held);
        QCOMPARE(reasonOf(scene, id), OutboxReason::NeedsALook);
        QCOMPARE(scene.server.requests, 1);
    }

    void whatCannotBeKnownIsForAPerson()
    {
        Scene scene;
        scene.server.capabilities.features.setFlag(Feature::IdempotentSend, false);
        scene.server.fates = {SendFate::LostUnanswered};
        const auto first = scene.desk.reply(scene.giulia, u"Uno"_s);
        scene.desk.pass(30s);
        QCOMPARE(reasonOf(scene, first), OutboxReason::NeedsALook);
        QCOMPARE(scene.server.requests, 1);
        QVERIFY(!waitFor(scene.desk.outbox->checkAgain(*first)).ok());
        QCOMPARE(stateOf(scene, first), OutboxState::Held);
        QVERIFY(waitFor(scene.desk.outbox->retry(*first))); // "Send again"
        scene.desk.pass(5s);
        QCOMPARE(stateOf(scene, first), OutboxState::Sent);
        QCOMPARE(scene.server.published(u"Uno"_s), 1);
    }

    void audiencesThatAreNeverRepeatedAreForAPerson()
    {
        for (const bool never : {true, false}) {
            Scene scene;
            scene.server.capabilities.findSentIsCertain = true;
            if (never)
                scene.server.capabilities.neverRepeated = {Audience::Public, Audience::Private};
            scene.server.fates = {SendFate::LostUnanswered};
            const auto id = scene.desk.reply(scene.giulia, u"Uno"_s);
            scene.desk.pass(90s);
            QCOMPARE(stateOf(scene, id), never ? OutboxState::Held : OutboxState::Sent);
            QCOMPARE(scene.server.published(u"Uno"_s), never ? 0 : 1);
            if (never)
                QCOMPARE(reasonOf(scene, id), OutboxReason::NeedsALook);
        }
    }

    void whatAPersonSaysWasSentIsRecognisedLater()
    {
        Scene scene;
        scene.server.capabilities.features.setFlag(Feature::IdempotentSend, false);
        scene.server.capabilities.features.setFlag(Feature::FindSent, false);
        scene.server.threadHangs = true;
        scene.server.fates = {SendFate::PublishedUnanswered};
        const auto id = scene.desk.reply(scene.giulia, u"Certo!"_s);
        scene.desk.pass(30s);
        QCOMPARE(reasonOf(scene, id), OutboxReason::NeedsALook);
        QVERIFY(waitFor(scene.desk.outbox->markSent(*id)));
        QCOMPARE(stateOf(scene, id), OutboxState::Sent);
        scene.desk.sync();
        scene.desk.pass(2s);
        const auto messages = scene.desk.messagesOf(scene.giulia.id);
        QCOMPARE(messages.size(), 2);
        QCOMPARE(messages.last().outbox, std::optional(*id));
        QVERIFY(scene.desk.item(*id).messageStored);
    }

    void theEchoSettlesWhatIsUncertain()
    {
        Scene scene;
        scene.server.findSentFails = true;
        scene.server.fates = {SendFate::PublishedUnanswered};
        const auto id = scene.desk.reply(scene.giulia, u"Certo!"_s);
        QCOMPARE(stateOf(scene, id), OutboxState::Unconfirmed);
        scene.desk.sync();
        scene.desk.pass(10s);
        QCOMPARE(stateOf(scene, id), OutboxState::Sent);
        QCOMPARE(scene.server.requests, 1);
    }

    void theEchoOfAPrivateMessageNeedsNoParent()
    {
        Scene scene;
        scene.server.privateNamesParent = false;
        scene.server.findSentFails = true;
        scene.server.customerWrites(u"anke"_s, u"Hallo?"_s, scene.desk.store.clock().now(), {},
                                    Audience::Private);
        scene.desk.sync();
        const ConversationSummary anke = scene.desk.conversationWith(u"anke"_s, Audience::Private);
        scene.server.fates = {SendFate::PublishedUnanswered};
        const auto id = scene.desk.reply(anke, u"Gerne!"_s, Audience::Private);
        QCOMPARE(stateOf(scene, id), OutboxState::Unconfirmed);
        scene.desk.sync();
        scene.desk.pass(10s);
        QCOMPARE(stateOf(scene, id), OutboxState::Sent);
        QCOMPARE(scene.server.requests, 1);
    }

    void anUnclearOutcomeEndsWithinTwoMinutes()
    {
        Scene scene;
        scene.server.findSentFails = true;
        scene.server.threadHangs = true;
        scene.server.fates = {SendFate::LostUnanswered};
        const auto id = scene.desk.reply(scene.giulia, u"Certo!"_s);
        scene.desk.pass(120s);
        QCOMPARE(stateOf(scene, id), OutboxState::Held);
        QCOMPARE(reasonOf(scene, id), OutboxReason::NeedsALook);
        QCOMPARE(scene.server.requests, 1);
    }

    void offlineWaitsAndGoesOut()
    {
        Scene scene;
        scene.server.offline = true;
        const auto id = scene.desk.reply(scene.giulia, u"Certo!"_s);
        scene.desk.pass(30s);
        QCOMPARE(stateOf(scene, id), OutboxState::Queued);
        scene.server.offline = false;
        scene.server.fates = {SendFate::Offline, SendFate::Offline};
        scene.desk.pass(15min);
        QCOMPARE(stateOf(scene, id), OutboxState::Sent);
        QCOMPARE(scene.server.published(u"Certo!"_s), 1);
        QCOMPARE(scene.desk.item(*id).attempts, 1); // what reached nobody does not count
    }

    void rateLimitsAreObeyed()
    {
        Scene scene;
        scene.server.fates = {SendFate::RateLimited, SendFate::RateLimited};
        const auto id = scene.desk.reply(scene.giulia, u"Certo!"_s);
        QCOMPARE(reasonOf(scene, id), OutboxReason::RateLimited);
        scene.desk.pass(39s);
        QCOMPARE(scene.server.requests, 1);
        scene.desk.pass(3s);
        QCOMPARE(scene.server.requests, 2);
        scene.desk.pass(45s);
        QCOMPARE(stateOf(scene, id), OutboxState::Sent);
        QCOMPARE(scene.server.requests, 3);
    }

    void oneActionIsNeverMoreThanFiveAttempts()
    {
        Scene scene;
        scene.server.fates.fill(SendFate::RateLimited, 20);
        const auto id = scene.desk.reply(scene.giulia, u"Certo!"_s);
        scene.desk.pass(10min);
        QCOMPARE(scene.server.requests, 5);
        QCOMPARE(stateOf(scene, id), OutboxState::Held);
        QCOMPARE(reasonOf(scene, id), OutboxReason::TooManyAttempts);
    }

    void aLostSignInPausesThatAccountOnly()
    {
        Scene scene;
        scene.other.customerWrites(u"luca"_s, u"Parcheggio?"_s,
                                   scene.desk.store.clock().now() - 1min);
        scene.desk.connect(scene.other);
        scene.server.fates = {SendFate::SignInLost};
        const auto mine = scene.desk.reply(scene.giulia, u"Certo!"_s);
        const auto second = scene.desk.reply(scene.desk.conversationWith(u"luca"_s), u"Sì"_s);
        scene.desk.pass(5s);
        QCOMPARE(stateOf(scene, mine), OutboxState::Held);
        QCOMPARE(reasonOf(scene, mine), OutboxReason::SignedOut);
        QCOMPARE(stateOf(scene, second), OutboxState::Sent);
        scene.server.signedOut = false;
        scene.desk.connect(scene.server); // signed in again
        scene.desk.pass(5s);
        QCOMPARE(stateOf(scene, mine), OutboxState::Sent);
        QCOMPARE(scene.server.published(u"Certo!"_s), 1);
    }

    void anAccountThatHangsDoesNotHoldUpAnother()
    {
        Scene scene;
        scene.other.customerWrites(u"luca"_s, u"Parcheggio?"_s,
                                   scene.desk.store.clock().now() - 1min);
        scene.desk.connect(scene.other);
        scene.server.fates.fill(SendFate::NeverAnswers, 20);
        for (int i = 0; i < 8; ++i) {
            scene.server.customerWrites(u"p%1"_s.arg(i), u"Ciao"_s, scene.desk.store.clock().now());
        }
        scene.desk.sync();
        for (int i = 0; i < 8; ++i)
            QVERIFY(scene.desk.reply(scene.desk.conversationWith(u"p%1"_s.arg(i)), u"Certo!"_s));
        const auto good = scene.desk.reply(scene.desk.conversationWith(u"luca"_s), u"Sì"_s);
        scene.desk.pass(3s);
        QCOMPARE(stateOf(scene, good), OutboxState::Sent);
        QCOMPARE(scene.other.published(u"Sì"_s), 1);
    }

    void aRefusalKeepsTheText()
    {
        Scene scene;
        scene.server.fates = {SendFate::Refused, SendFate::ParentGone};
        const auto id = scene.desk.reply(scene.giulia, u"Certo!"_s);
        QCOMPARE(stateOf(scene, id), OutboxState::Failed);
        QCOMPARE(reasonOf(scene, id), OutboxReason::NetworkRefused);
        QVERIFY(waitFor(scene.desk.outbox->retry(*id)));
        scene.desk.pass(2s);
        QCOMPARE(reasonOf(scene, id), OutboxReason::ParentGone);
        QVERIFY(waitFor(scene.desk.outbox->edit(*id)));
        QCOMPARE(scene.desk.draftOf(scene.giulia.id, Audience::Public), u"Certo!"_s);
        QCOMPARE(scene.server.published(u"Certo!"_s), 0);
    }

    void repliesOfAConversationKeepTheirOrder()
    {
        Scene scene;
        scene.server.fates = {SendFate::LostUnanswered};
        const auto first = scene.desk.reply(scene.giulia, u"Uno"_s);
        const auto second = scene.desk.reply(scene.giulia, u"Due"_s);
        QCOMPARE(stateOf(scene, first), OutboxState::Unconfirmed);
        QCOMPARE(reasonOf(scene, second), OutboxReason::EarlierFirst);
        scene.desk.pass(60s);
        QCOMPARE(stateOf(scene, first), OutboxState::Sent);
        QCOMPARE(stateOf(scene, second), OutboxState::Sent);
        QCOMPARE(scene.server.replies.last().text, u"Due"_s);
        QCOMPARE(scene.server.published(u"Uno"_s), 1);
        QCOMPARE(scene.server.published(u"Due"_s), 1);
    }

    void aNewStartAssumesNothing()
    {
        Scene scene;
        scene.server.fates = {SendFate::NeverAnswers};
        const auto onItsWay = scene.desk.reply(scene.giulia, u"Uno"_s);
        QCOMPARE(stateOf(scene, onItsWay), OutboxState::Sending);
        scene.server.customerWrites(u"luca"_s, u"Ciao"_s, scene.desk.store.clock().now());
        scene.desk.sync();
        const auto inWindow = scene.desk.reply(scene.desk.conversationWith(u"luca"_s), u"Due"_s,
                                               Audience::Public, 10s);
        scene.desk.stop();
        scene.desk.start();
        QCOMPARE(stateOf(scene, inWindow), OutboxState::Held);
        QCOMPARE(reasonOf(scene, inWindow), OutboxReason::ClosedBefore);
        QCOMPARE(stateOf(scene, onItsWay), OutboxState::Unconfirmed);
        scene.desk.pass(30s);
        QCOMPARE(stateOf(scene, onItsWay), OutboxState::Sent);
        QCOMPARE(scene.server.requests, 1);
    }

    void aConnectorThatGoesAwayProvesNothing()
    {
        Scene scene;
        scene.server.fates = {SendFate::NeverAnswers};
        const auto id = scene.desk.reply(scene.giulia, u"Certo!"_s);
        scene.desk.connect(scene.server); // a new session takes the old one's place
        scene.desk.drain();
        QVERIFY(stateOf(scene, id) != OutboxState::Queued);
        scene.desk.pass(30s);
        QCOMPARE(stateOf(scene, id), OutboxState::Sent);
        QCOMPARE(scene.server.published(u"Certo!"_s), 1);
    }

    void aChangedIdentityOrTextIsNotSent_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("identity") << u"UPDATE account SET remote_id = 'somebody else'"_s;
        QTest::newRow("text") << u"UPDATE outbox SET text = 'Altro'"_s;
        QTest::newRow("audience") << u"UPDATE outbox SET audience = 'private'"_s;
        QTest::newRow("recipient") << u"UPDATE outbox SET recipient = 'luca@town.example'"_s;
    }

    void aChangedIdentityOrTextIsNotSent()
    {
        QFETCH(QString, sql);
        Scene scene;
        const auto id = scene.desk.reply(scene.giulia, u"Certo!"_s, Audience::Public, 10s);
        scene.desk.stop();
        scene.desk.store.own([sql](OwnDatabase &database) { database.statement(sql).exec(); });
        scene.desk.start();
        QVERIFY(waitFor(scene.desk.outbox->retry(*id)));
        scene.desk.pass(5s);
        QCOMPARE(scene.server.requests, 0);
        QCOMPARE(stateOf(scene, id), OutboxState::Held);
    }

    void aPrivateReplyToAPublicMessageGoesToThePrivateConversation()
    {
        Scene scene;
        const auto id = scene.desk.reply(scene.giulia, u"Mi mandi il numero"_s, Audience::Private);
        scene.desk.pass(3s);
        QCOMPARE(stateOf(scene, id), OutboxState::Sent);
        QCOMPARE(scene.server.replies.first().audience, Audience::Private);
        QCOMPARE(scene.server.replies.first().parentRemoteId, u"m1"_s);
        const auto privately = scene.desk.conversationWith(u"giulia"_s, Audience::Private);
        QCOMPARE(privately.linked, std::optional(scene.giulia.id));
        QCOMPARE(scene.desk.item(*id).conversation, privately.id);
        QCOMPARE(scene.desk.messagesOf(privately.id).size(), 1);
        QCOMPARE(scene.desk.conversationWith(u"giulia"_s).state, ConversationState::New);
    }

    void aReplyThatIsTooLongIsRefusedBeforeItIsKept_data()
    {
        QTest::addColumn<int>("audience");
        QTest::addColumn<int>("length");
        QTest::addColumn<bool>("fits");
        // The connector writes "@giulia " in front; the server's name is free.
        QTest::newRow("fits in public") << int(Audience::Public) << 92 << true;
        QTest::newRow("too long in public") << int(Audience::Public) << 93 << false;
        QTest::newRow("fits in private") << int(Audience::Private) << 192 << true;
        QTest::newRow("too long in private") << int(Audience::Private) << 193 << false;
    }

    void aReplyThatIsTooLongIsRefusedBeforeItIsKept()
    {
        QFETCH(int, audience);
        QFETCH(int, length);
        QFETCH(bool, fits);
        Scene scene;
        TextLimits limits;
        limits.remoteMentionPartFree = true;
        limits.prefix = u"{recipients}"_s;
        limits.limits = {{Limit::Unit::Graphemes, 100}};
        TextLimits wider = limits;
        wider.limits = {{Limit::Unit::Graphemes, 200}};
        scene.server.capabilities.limits = {{Audience::Public, limits}, {Audience::Private, wider}};
        const auto id = scene.desk.reply(scene.giulia, QString(length, u'x'), Audience(audience));
        QCOMPARE(id.ok(), fits);
        if (!fits) {
            QCOMPARE(id.error().kind, ErrorKind::Refused);
            const QString sentence =
                ErrorText::forError(id.error(), ErrorText::Action::Save).text();
            QVERIFY2(sentence.contains(QString::number(length + 8)), qPrintable(sentence));
            QVERIFY2(sentence.contains(u"100."_s) || sentence.contains(u"200."_s),
                     qPrintable(sentence));
        }
        scene.desk.pass(2s);
        QCOMPARE(waitFor(scene.desk.outbox->all(10)).value().size(), fits ? 1 : 0);
        QCOMPARE(scene.server.requests, fits ? 1 : 0);
        // Nor is a private conversation left behind for a message that never was.
        const auto all = waitFor(scene.desk.conversations->list({}));
        QCOMPARE(all->size(), fits && Audience(audience) == Audience::Private ? 2 : 1);
    }

    void whileTheServersLimitIsUnknownNothingIsRefused()
    {
        Scene scene;
        scene.desk.stop();
        scene.server.offline = true;
        scene.server.capabilities.limits = {
            {Audience::Public, {.limits = {{Limit::Unit::Graphemes, 10}}, .prefix = {}}}};
        scene.desk.start();
        scene.desk.pass(2s);
        const auto id = scene.desk.reply(scene.giulia, QString(50, u'x'));
        QVERIFY(id);
        scene.desk.pass(2s);
        QCOMPARE(stateOf(scene, id), OutboxState::Queued);
    }

    void aPrivateConversationIsNotAnsweredInPublic()
    {
        Scene scene;
        scene.server.customerWrites(u"pia"_s, u"Un segreto"_s, scene.desk.store.clock().now(), {},
                                    Audience::Private);
        scene.desk.sync();
        const auto refused =
            scene.desk.reply(scene.desk.conversationWith(u"pia"_s, Audience::Private), u"Ah!"_s);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Refused);
        QVERIFY(!scene.desk.reply(scene.giulia, u"   "_s).ok());
        scene.desk.pass(5s);
        QCOMPARE(scene.server.requests, 0);
    }

    void thereIsADraftOrARowNeverBoth()
    {
        Scene scene;
        Draft draft;
        draft.conversation = scene.giulia.id;
        draft.account = scene.account.id;
        draft.text = u"Certo!"_s;
        scene.desk.drafts->edit(draft);
        const auto id = scene.desk.reply(scene.giulia, u"Certo!"_s, Audience::Public, 10s);
        scene.desk.pass(1s);
        QCOMPARE(scene.desk.draftOf(scene.giulia.id, Audience::Public), QString());
        QVERIFY(waitFor(scene.desk.outbox->undo(*id)));
        QCOMPARE(scene.desk.draftOf(scene.giulia.id, Audience::Public), u"Certo!"_s);
    }

    void twoEqualTextsAreTwoReplies()
    {
        Scene scene;
        const auto first = scene.desk.reply(scene.giulia, u"Grazie!"_s);
        scene.desk.pass(5s);
        scene.server.fates = {SendFate::LostUnanswered};
        const auto second =
            scene.desk.reply(scene.desk.conversationWith(u"giulia"_s), u"Grazie!"_s);
        scene.desk.pass(30s);
        QCOMPARE(stateOf(scene, first), OutboxState::Sent);
        QCOMPARE(stateOf(scene, second), OutboxState::Sent);
        QCOMPARE(scene.server.published(u"Grazie!"_s), 2);
    }
};

SPORTELLO_TEST(TestOutbox)
#include "test_outbox.moc"
