// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/livereplycheck.h"
#include "storage/auditlog.h"
#include "support/servicedesk.h"

#include <QSignalSpy>

using namespace sportello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The reply check over a store: what it knows, and what it keeps from going out.
class TestReplyChecks : public StoreTestCase
{
    Q_OBJECT

    struct Scene
    {
        Scene()
            : desk({&server})
        {
            desk.store.clock().advance(1h);
            const Instant now = desk.store.clock().now();
            server.customerWrites(u"giulia"_s, u"Buongiorno, avete una camera?"_s, now - 5min);
            server.customerWrites(u"marco"_s, u"Do you have parking for a van?"_s, now - 4min);
            account = desk.connect(server);
            giulia = desk.conversationWith(u"giulia"_s);
            marco = desk.conversationWith(u"marco"_s);
        }

        QStringList check(const QString &text, const ConversationSummary &of,
                          Audience audience = Audience::Public, qint64 seen = -1)
        {
            ReplyToCheck reply;
            reply.conversation = of.id;
            reply.audience = audience;
            reply.text = text;
            reply.basisRevision = seen < 0 ? of.revision : seen;
            reply.agent = desk.agent.id;
            QStringList rules;
            const auto remarks = waitFor(desk.replyChecks->check(reply));
            for (const CheckRemark &remark : remarks.valueOr({}))
                rules.append(remark.rule);
            return rules;
        }
        Result<OutboxId> send(const QString &text, const QStringList &overridden = {})
        {
            NewReply reply;
            reply.conversation = giulia.id;
            reply.account = giulia.account;
            reply.text = text;
            reply.basisRevision = giulia.revision;
            reply.undoWindow = 0s;
            reply.agent = desk.agent.id;
            reply.overridden = overridden;
            const auto id = waitFor(desk.outbox->enqueue(reply));
            desk.drain();
            return id;
        }
        int overrides()
        {
            return desk.store
                .team([](TeamDatabase &database) {
                    return AuditLog(database).count(u"check.overridden"_s);
                })
                .valueOr(-1);
        }

        ScriptedServer server;
        ServiceDesk desk;
        Account account;
        ConversationSummary giulia;
        ConversationSummary marco;
    };

private Q_SLOTS:
    void languagesAreThoseOfTheCustomer()
    {
        Scene scene;
        QCOMPARE(scene.giulia.language, u"it"_s);
        const QString italian = u"Buongiorno, certo che abbiamo una camera."_s;
        QCOMPARE(scene.check(italian, scene.giulia), QStringList());
        QCOMPARE(scene.check(italian, scene.marco), QStringList{u"wrong-language"_s});
    }

    void whoWasAnsweredBeforeMayHaveSlippedIn()
    {
        Scene scene;
        QCOMPARE(scene.check(u"Hi Giulia!"_s, scene.marco), QStringList());
        scene.desk.reply(scene.giulia, u"Certo!"_s);
        scene.desk.pass(2s);
        QCOMPARE(scene.check(u"Hi Giulia!"_s, scene.marco), QStringList{u"other-name"_s});
        QCOMPARE(scene.check(u"Ciao Giulia!"_s, scene.giulia), QStringList());
        QCOMPARE(scene.check(u"Ciao @giulia!"_s, scene.giulia), QStringList());
        scene.desk.store.clock().advance(13h);
        QCOMPARE(scene.check(u"Hi Giulia!"_s, scene.marco), QStringList());
    }

    void whoWasLookedAtBeforeMayHaveSlippedIn()
    {
        Scene scene;
        ReplyToCheck reply;
        reply.conversation = scene.giulia.id;
        reply.text = u"Buongiorno Marco, la camera c'è."_s;
        reply.basisRevision = scene.giulia.revision;
        reply.agent = scene.desk.agent.id;
        const auto rules = [&] {
            QStringList found;
            const auto remarks = waitFor(scene.desk.replyChecks->check(reply));
            for (const CheckRemark &remark : remarks.valueOr({}))
                found.append(remark.rule);
            return found;
        };
        QVERIFY(!rules().contains(u"other-name"_s));
        reply.recent = {scene.marco.id};
        QVERIFY(rules().contains(u"other-name"_s));
        // The queue asks with the same people, each once, in the same order.
        QCOMPARE(recentOnes({scene.marco.id}, {scene.giulia.id, scene.marco.id}),
                 (QList{scene.marco.id, scene.giulia.id}));
        QVERIFY(scene.send(u"Buongiorno Giulia!"_s));
        const auto lately = scene.desk.store.own([&](OwnDatabase &database) {
            return answeredLately(database, scene.desk.store.clock().now()).valueOr({});
        });
        QCOMPARE(lately.value(), QList{scene.giulia.id});
    }

    void theLanguageThatIsChosenCounts()
    {
        CheckInput input;
        input.text = u"Thank you very much for your message, the room is free."_s;
        input.customerLanguage = u"de"_s;
        const auto wrong = [&input] {
            const QList<CheckRemark> remarks = checkReply(input);
            return std::any_of(remarks.begin(), remarks.end(), [](const CheckRemark &remark) {
                return remark.rule == u"wrong-language"_s;
            });
        };
        QVERIFY(wrong());
        input.chosenLanguage = u"en"_s;
        QVERIFY(!wrong());
        input.customerLanguage = u"en"_s;
        input.chosenLanguage = u"it"_s;
        QVERIFY(wrong());
    }

    void newsAreWhatTheWriterHasNotSeen()
    {
        Scene scene;
        const Instant now = scene.desk.store.clock().now();
        const qint64 seen = scene.giulia.revision;
        scene.server.customerWrites(u"giulia"_s, u"Anzi due"_s, now, u"m1"_s);
        scene.server.answeredElsewhere(u"giulia"_s, u"Certo"_s, now, u"m1"_s);
        scene.desk.sync();
        QCOMPARE(scene.check(u"Sì, due camere"_s, scene.giulia, Audience::Public, seen),
                 (QStringList{u"news"_s, u"news"_s}));
        const auto fresh = scene.desk.conversationWith(u"giulia"_s);
        QCOMPARE(scene.check(u"Sì, due camere"_s, fresh), QStringList());
    }

    void theReplyWindowCountsFromTheCustomersLastMessage()
    {
        Scene scene;
        scene.server.capabilities.replyWindow = 24h;
        scene.server.customerWrites(u"giulia"_s, u"In privato"_s, scene.desk.store.clock().now(),
                                    {}, Audience::Private);
        scene.desk.sync();
        const auto privately = scene.desk.conversationWith(u"giulia"_s, Audience::Private);
        QCOMPARE(scene.check(u"Certo"_s, privately, Audience::Private), QStringList());
        scene.desk.store.clock().advance(23h);
        QCOMPARE(scene.check(u"Certo"_s, privately, Audience::Private),
                 QStringList{u"reply-window"_s});
        // The same from the public conversation, and not for what is public.
        QCOMPARE(scene.check(u"Certo"_s, scene.giulia, Audience::Private),
                 QStringList{u"reply-window"_s});
        QCOMPARE(scene.check(u"Certo"_s, scene.giulia), QStringList());
    }

    void theTeamKeepsAListOfWords()
    {
        Scene scene;
        ReplyChecks &checks = *scene.desk.replyChecks;
        QVERIFY(!waitFor(checks.saveBlockedWord({u" *"_s, {}, {}, {}})));
        QVERIFY(waitFor(
            checks.saveBlockedWord({u"Impossibile"_s, {}, BlockedWord::Action::Warn, u"No."_s})));
        QVERIFY(waitFor(
            checks.saveBlockedWord({u"impossibile"_s, {}, BlockedWord::Action::Block, {}})));
        QCOMPARE(waitFor(checks.blockedWords()).value(),
                 (QList<BlockedWord>{{u"impossibile"_s, {}, BlockedWord::Action::Block, {}}}));
        QCOMPARE(scene.check(u"È impossibile"_s, scene.giulia), QStringList{u"blocked-word"_s});
        const auto refused = scene.send(u"È IMPOSSIBILE"_s);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Refused);
        QVERIFY(waitFor(checks.removeBlockedWord(u"IMPOSSIBILE"_s, {})));
        QVERIFY(scene.send(u"È impossibile"_s));
    }

    void whatIsBlockedGoesOutOnlyByName()
    {
        Scene scene;
        const QString text = u"Gentile {{contact.name}}"_s;
        const auto refused = scene.send(text);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Refused);
        QVERIFY(refused.error().message.contains(u"contact.name"_s));
        QVERIFY(!scene.send(text, {u"too-long"_s}));
        QCOMPARE(scene.overrides(), 0);
        QVERIFY(waitFor(scene.desk.outbox->all(10)).value().isEmpty());
        QVERIFY(scene.send(text, {u"placeholder"_s}));
        QCOMPARE(scene.overrides(), 1);
        scene.desk.pass(2s);
        QCOMPARE(scene.server.published(text), 1);
    }

    void warningsAreNeverInTheWay()
    {
        Scene scene;
        QVERIFY(scene.send(u"Sorry @nobody@town.example, that is very unfortunate."_s));
        QCOMPARE(scene.overrides(), 0);
    }

    void theComposerIsToldAfterThePause()
    {
        Scene scene;
        LiveReplyCheck live(*scene.desk.replyChecks, scene.desk.store.store(),
                            scene.desk.store.clock());
        QSignalSpy changed(&live, &LiveReplyCheck::changed);
        ReplyToCheck reply;
        reply.conversation = scene.giulia.id;
        reply.basisRevision = scene.giulia.revision;
        reply.agent = scene.desk.agent.id;
        for (const QString &typed : {u"{{a}}"_s, u"{{a}} {{b}}"_s, u"{{a}} {{b}} {{c}}"_s}) {
            reply.text = typed;
            live.setReply(reply);
            scene.desk.store.clock().advance(200ms);
            scene.desk.drain();
        }
        QCOMPARE(changed.size(), 0);
        scene.desk.store.clock().advance(100ms);
        scene.desk.drain();
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.first().first().toString(), reply.text);
        QCOMPARE(live.remarks().size(), 3);
        // What happens meanwhile is seen without a key.
        scene.server.customerWrites(u"giulia"_s, u"Anzi due"_s, scene.desk.store.clock().now(),
                                    u"m1"_s);
        scene.desk.sync();
        scene.desk.store.clock().advance(300ms);
        scene.desk.drain();
        QCOMPARE(live.remarks().size(), 4);
        // An answer that is not wanted any more is dropped.
        reply.text = u"{{a}}"_s;
        live.setReply(reply);
        scene.desk.store.clock().advance(300ms);
        live.clear();
        scene.desk.drain();
        QVERIFY(live.remarks().isEmpty());
    }

    void anUnknownConversationIsSaid()
    {
        Scene scene;
        ReplyToCheck reply;
        reply.conversation = ConversationId::make();
        reply.text = u"x"_s;
        const auto remarks = waitFor(scene.desk.replyChecks->check(reply));
        QVERIFY(!remarks);
        QCOMPARE(remarks.error().kind, ErrorKind::NotFound);
    }

    void nothingPrivateGetsOutWithoutAWordThatNamesIt()
    {
        Scene scene;
        const QString text = u"Le abbiamo scritto a giulia.ricci@posta.example."_s;
        const Result<OutboxId> refused = scene.send(text);
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().kind, ErrorKind::Refused);
        // The sentence may be logged and shown to others.
        QVERIFY(!refused.error().message.contains(u"giulia.ricci"_s));
        QVERIFY(!scene.send(text, {u"private-phone"_s}).ok());
        QCOMPARE(scene.overrides(), 0);
        QVERIFY(scene.send(text, {u"private-email"_s}).ok());
        QCOMPARE(scene.overrides(), 1);
        QCOMPARE(scene.server.published(text), 1);
        QVERIFY(!scene.check(text, scene.giulia, Audience::Private).contains(u"private-email"_s));
    }

    void whatThisCustomerToldInPrivateIsNotRepeated()
    {
        Scene scene;
        const QString text = u"La pratica PX7741B è chiusa."_s;
        QCOMPARE(scene.check(text, scene.giulia), QStringList());
        scene.desk.store.clock().advance(2s);
        scene.server.customerWrites(u"giulia"_s, u"La mia pratica è la PX7741B"_s,
                                    scene.desk.store.clock().now() - 1s, {}, Audience::Private);
        scene.desk.sync();
        QCOMPARE(scene.check(text, scene.giulia), QStringList{u"told-in-private"_s});
        QCOMPARE(scene.check(text, scene.marco, Audience::Public).contains(u"told-in-private"_s),
                 false); // another person's secret is not known from their conversation
        QVERIFY(!scene.send(text).ok());
    }

    void contactsOfTheBrandMayStandInPublic()
    {
        Scene scene;
        const QString text = u"Ci chiami allo +39 02 5550 0100 o scriva a info@aurora.example."_s;
        QCOMPARE(scene.check(text, scene.giulia).size(), 2);
        BrandChannel phone;
        phone.kind = BrandChannel::Kind::Phone;
        phone.target = u"02 5550 0100"_s;
        QVERIFY(waitFor(scene.desk.handoffs->saveChannels(scene.account.brand, {phone})).ok());
        QCOMPARE(scene.check(text, scene.giulia), QStringList{u"private-email"_s});
        QVERIFY(waitFor(scene.desk.handoffs->savePublicContacts(scene.account.brand,
                                                                {u"@aurora.example"_s, u""_s}))
                    .ok());
        QCOMPARE(scene.check(text, scene.giulia), QStringList());
        QCOMPARE(waitFor(scene.desk.handoffs->publicContacts(scene.account.brand)).value(),
                 QStringList{u"@aurora.example"_s});
    }
};

SPORTELLO_TEST(TestReplyChecks)
#include "test_replychecks.moc"
