// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/contactcard.h"
#include "services/contactfile.h"
#include "services/contactmerges.h"
#include "services/notes.h"
#include "services/tags.h"
#include "services/verifications.h"
#include "storage/auditlog.h"
#include "storage/contactfiletable.h"
#include "storage/handofftable.h"
#include "storage/verificationtable.h"
#include "support/builders.h"
#include "support/teststore.h"

using namespace sportello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Fact = ContactFact::Kind;
using Then = ContactMerges::Then;

/// One person, many handles: put together, taken apart, and everything where it belongs.
class TestContactMerges : public StoreTestCase
{
    Q_OBJECT

    struct Scene
    {
        Scene()
            : merges(store.store(), store.clock())
            , file(store.store(), store.clock())
            , cards(store.store())
            , notes(store.store(), store.clock())
        {
            store.team([&](TeamDatabase &database) {
                agent = PeopleTable(database).ensureAgent(u"Sara"_s, testNow).id;
                account = anAccount().in(database);
            });
            anna = add(u"anna.rossi@town.example"_s, u"Anna Rossi"_s);
            annaThere = add(u"annarossi.bsky.social"_s, u"Anna R."_s, u"bluesky"_s);
            here = begin(anna);
            there = begin(annaThere);
        }
        Handle add(const QString &address, const QString &name,
                   const QString &network = u"mastodon"_s)
        {
            return store
                .team([&](TeamDatabase &database) -> Result<Handle> {
                    return aHandle().address(address).name(name).network(network).in(database);
                })
                .value();
        }
        Conversation begin(const Handle &handle)
        {
            return store
                .team([&](TeamDatabase &database) -> Result<Conversation> {
                    return aConversation().at(account).with(handle).in(database);
                })
                .value();
        }
        ContactId contactOf(const Handle &handle)
        {
            return store
                .team([&](TeamDatabase &database) -> Result<ContactId> {
                    return HandleTable(database).find(handle.id)->contact;
                })
                .value();
        }
        ContactFact put(const ContactId &contact, Fact kind, const QString &value)
        {
            return waitFor(file.add(contact, kind, value, agent, u"IT"_s)).value();
        }
        QStringList onFile(const ContactId &contact)
        {
            QStringList values;
            const QList<ContactFact> facts = waitFor(file.of(contact)).value();
            for (const ContactFact &fact : facts)
                values.append(fact.value);
            values.sort();
            return values;
        }
        Result<ContactMove> merge(const Handle &into, const Handle &other)
        {
            return waitFor(merges.merge(contactOf(into), contactOf(other), {}, agent));
        }
        ContactTies ties(const Handle &handle)
        {
            return waitFor(merges.of(contactOf(handle))).value();
        }
        ContactCard card(const Conversation &conversation)
        {
            return waitFor(cards.card(conversation.id, 10)).value();
        }
        int count(const QString &kind)
        {
            return store
                .team([&](TeamDatabase &database) { return AuditLog(database).count(kind); })
                .value();
        }

        TestStore store;
        ContactMerges merges;
        ContactFile file;
        ContactCards cards;
        Notes notes;
        AgentId agent;
        Account account;
        Handle anna;
        Handle annaThere;
        Conversation here;
        Conversation there;
    };

private Q_SLOTS:
    void whatOneHadTheOtherHas()
    {
        Scene scene;
        scene.put(scene.anna.contact, Fact::Phone, u"+39 333 1234567"_s);
        scene.put(scene.annaThere.contact, Fact::CustomerNumber, u"K-1"_s);
        waitFor(scene.notes.add(scene.there.id, u"Likes the quiet side"_s, scene.agent));
        scene.store.takeCommits();
        const auto merged = scene.merge(scene.anna, scene.annaThere);
        QVERIFY(merged.ok());
        QCOMPARE(merged->handles.size(), 1);
        QCOMPARE(merged->agentName, u"Sara"_s);
        QVERIFY(scene.contactOf(scene.annaThere) == scene.anna.contact);
        QCOMPARE(scene.onFile(scene.anna.contact), (QStringList{u"+393331234567"_s, u"K-1"_s}));
        const ContactCard card = scene.card(scene.here);
        QCOMPARE(card.handles.size(), 2);
        QCOMPARE(card.earlier.size(), 1);
        QVERIFY(card.earlier.first().id == scene.there.id);
        QCOMPARE(card.notes.size(), 1);
        QCOMPARE(card.contact.name, u"Anna Rossi"_s);
        QCOMPARE(scene.count(u"contact.merged"_s), 1);
        // Whoever looks at either hears of it.
        QSet<ConversationId> touched;
        for (const ChangeSet &commit : scene.store.takeCommits())
            touched |= commit.conversations;
        QVERIFY(touched.contains(scene.here.id) && touched.contains(scene.there.id));
        QCOMPARE(scene.merge(scene.anna, scene.annaThere).error().kind, ErrorKind::Refused);
    }

    void takenApartEverybodyHasTheirOwnAgain()
    {
        Scene scene;
        scene.put(scene.anna.contact, Fact::Phone, u"+39 333 1234567"_s);
        scene.put(scene.annaThere.contact, Fact::CustomerNumber, u"K-1"_s);
        const ContactCard before = scene.card(scene.there);
        const ContactCard beforeHere = scene.card(scene.here);
        const ContactMove merged = scene.merge(scene.anna, scene.annaThere).value();
        QCOMPARE(scene.ties(scene.anna).moves.size(), 1);
        const auto undone = waitFor(scene.merges.takeBack(merged.id, Then::AsBefore, scene.agent));
        QVERIFY(undone.ok());
        QVERIFY(undone->undoneAt.has_value());
        QVERIFY(scene.card(scene.there) == before);
        QVERIFY(scene.card(scene.here) == beforeHere);
        QCOMPARE(scene.onFile(scene.anna.contact), QStringList{u"+393331234567"_s});
        QCOMPARE(scene.onFile(scene.annaThere.contact), QStringList{u"K-1"_s});
        QVERIFY(scene.ties(scene.anna).moves.isEmpty());
        QCOMPARE(scene.count(u"contact.merge_undone"_s), 1);
        QCOMPARE(
            waitFor(scene.merges.takeBack(merged.id, Then::AsBefore, scene.agent)).error().kind,
            ErrorKind::NotFound);
    }

    void whatCameSinceGoesWithItsHandle()
    {
        Scene scene;
        const ContactMove merged = scene.merge(scene.anna, scene.annaThere).value();
        const Conversation later = scene.begin(scene.annaThere);
        waitFor(scene.notes.add(later.id, u"Asked about the garden"_s, scene.agent));
        scene.put(scene.anna.contact, Fact::Email, u"anna@posta.example"_s);
        scene.put(scene.anna.contact, Fact::Handle, u"bluesky:annarossi.bsky.social"_s);
        // The handle takes another name while it is somebody else's.
        scene.store.team([&](TeamDatabase &database) {
            HandleTable(database).save(u"bluesky"_s,
                                       {scene.annaThere.address, u"Anna Neri"_s, {}, {}}, testNow);
        });
        waitFor(scene.merges.takeBack(merged.id, Then::Differ, scene.agent));
        QVERIFY(scene.contactOf(scene.annaThere) == scene.annaThere.contact);
        const ContactCard card = scene.card(later);
        QCOMPARE(card.notes.size(), 1);
        QCOMPARE(card.contact.name, u"Anna Neri"_s);
        QCOMPARE(card.handles.size(), 1);
        QCOMPARE(scene.onFile(scene.anna.contact), QStringList{u"anna@posta.example"_s});
        QCOMPARE(scene.onFile(scene.annaThere.contact),
                 QStringList{u"bluesky annarossi.bsky.social"_s});
        QCOMPARE(scene.card(scene.here).contact.name, u"Anna Rossi"_s);
    }

    void threeAreTakenApartInAnyOrder()
    {
        for (const bool firstFirst : {true, false}) {
            Scene scene;
            const Handle third = scene.add(u"anna@third.example"_s, u"Anna III"_s);
            const ContactMove one = scene.merge(scene.annaThere, third).value();
            const ContactMove two = scene.merge(scene.anna, scene.annaThere).value();
            QVERIFY(scene.contactOf(third) == scene.anna.contact);
            QCOMPARE(scene.ties(third).moves.size(), 2);
            const auto undo = [&](const ContactMove &move) {
                return waitFor(scene.merges.takeBack(move.id, Then::AsBefore, scene.agent)).ok();
            };
            QVERIFY(undo(firstFirst ? one : two));
            QVERIFY(scene.contactOf(third)
                    == (firstFirst ? third.contact : scene.annaThere.contact));
            QVERIFY(undo(firstFirst ? two : one));
            QVERIFY(scene.contactOf(third) == third.contact);
            QVERIFY(scene.contactOf(scene.annaThere) == scene.annaThere.contact);
            QVERIFY(scene.contactOf(scene.anna) == scene.anna.contact);
        }
    }

    void oneHandleIsSomebodyElse()
    {
        Scene scene;
        QCOMPARE(waitFor(scene.merges.splitOff(scene.anna.id, scene.agent)).error().kind,
                 ErrorKind::Refused);
        scene.merge(scene.anna, scene.annaThere);
        scene.put(scene.anna.contact, Fact::Handle, u"mastodon:anna.rossi@town.example"_s);
        const auto split = waitFor(scene.merges.splitOff(scene.anna.id, scene.agent));
        QVERIFY(split.ok());
        const ContactId made = scene.contactOf(scene.anna);
        QVERIFY(made != scene.anna.contact);
        QVERIFY(scene.contactOf(scene.annaThere) == scene.anna.contact);
        QCOMPARE(scene.onFile(made).size(), 1);
        QCOMPARE(scene.card(scene.here).contact.name, u"Anna Rossi"_s);
        QCOMPARE(scene.card(scene.there).contact.name, u"Anna R."_s);
        QCOMPARE(scene.count(u"contact.split"_s), 1);
        QVERIFY(waitFor(scene.merges.takeBack(split->id, Then::AsBefore, scene.agent)).ok());
        QVERIFY(scene.contactOf(scene.anna) == scene.anna.contact);
        QCOMPARE(scene.card(scene.there).contact.name, u"Anna Rossi"_s);
        QCOMPARE(scene.onFile(scene.anna.contact).size(), 1);
    }

    void somebodyOnFileWhoNeverWroteGetsAName()
    {
        Scene scene;
        const ContactId filed = scene.store
                                    .team([](TeamDatabase &database) -> Result<ContactId> {
                                        return ContactFileTable(database).addContact(testNow);
                                    })
                                    .value();
        scene.put(filed, Fact::CustomerNumber, u"K-7"_s);
        const auto merged =
            waitFor(scene.merges.merge(filed, scene.anna.contact, {}, scene.agent)).value();
        QCOMPARE(scene.card(scene.here).contact.name, u"Anna Rossi"_s);
        QVERIFY(scene.contactOf(scene.anna) == filed);
        waitFor(scene.merges.takeBack(merged.id, Then::AsBefore, scene.agent));
        QVERIFY(scene.contactOf(scene.anna) == scene.anna.contact);
        QCOMPARE(scene.onFile(filed), QStringList{u"K-7"_s});
    }

    void verificationStaysWithTheHandle()
    {
        Scene scene;
        Verification verification;
        verification.id = VerificationId::make();
        verification.handle = scene.annaThere.id;
        verification.level = VerificationLevel::Certified;
        verification.method = VerificationMethod::Checklist;
        verification.conversation = scene.there.id;
        verification.agent = scene.agent;
        verification.at = testNow;
        const auto level = [&scene](const Handle &handle) {
            return scene.store
                .team([&](TeamDatabase &database) {
                    return levelOf(VerificationTable(database).of(handle.id), testNow + 1min);
                })
                .value();
        };
        scene.store.team(
            [&](TeamDatabase &database) { VerificationTable(database).insert(verification); });
        QCOMPARE(level(scene.annaThere), VerificationLevel::Certified);
        const ContactMove merged = scene.merge(scene.anna, scene.annaThere).value();
        QCOMPARE(level(scene.anna), VerificationLevel::None);
        QCOMPARE(level(scene.annaThere), VerificationLevel::Certified);
        waitFor(scene.merges.takeBack(merged.id, Then::AsBefore, scene.agent));
        QCOMPARE(level(scene.annaThere), VerificationLevel::Certified);
    }

    void theSameOnFileIsSuggestedInWords_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("ground");
        QTest::newRow("number") << int(Fact::CustomerNumber) << u"K-1"_s << u"customer_number"_s;
        QTest::newRow("mail") << int(Fact::Email) << u"anna@posta.example"_s << u"email"_s;
        QTest::newRow("phone") << int(Fact::Phone) << u"333 1234567"_s << u"phone"_s;
        QTest::newRow("name") << int(Fact::Name) << u"Anna Rossi"_s << QString();
    }
    void theSameOnFileIsSuggestedInWords()
    {
        QFETCH(int, kind);
        QFETCH(QString, written);
        QFETCH(QString, ground);
        Scene scene;
        QVERIFY(scene.ties(scene.anna).suggestions.isEmpty());
        scene.put(scene.anna.contact, Fact(kind), written);
        scene.put(scene.annaThere.contact, Fact(kind), written);
        const QList<MergeSuggestion> found = scene.ties(scene.anna).suggestions;
        QCOMPARE(found.size(), ground.isEmpty() ? 0 : 1);
        if (ground.isEmpty())
            return;
        QVERIFY(found.first().contact.id == scene.annaThere.contact);
        QCOMPARE(toWord(found.first().reasons.first().ground), ground);
        QCOMPARE(found.first().handles.size(), 1);
        QCOMPARE(scene.ties(scene.annaThere).suggestions.size(), 1);
        waitFor(scene.merges.merge(scene.anna.contact, found.first().contact.id,
                                   found.first().reasons.first().ground, scene.agent));
        const ContactTies ties = scene.ties(scene.anna);
        QVERIFY(ties.suggestions.isEmpty());
        QCOMPARE(ties.moves.first().reason, ground);
    }

    void whatIsDismissedStaysDismissed()
    {
        Scene scene;
        scene.put(scene.anna.contact, Fact::CustomerNumber, u"K-1"_s);
        scene.put(scene.annaThere.contact, Fact::CustomerNumber, u"K-1"_s);
        QCOMPARE(scene.ties(scene.anna).suggestions.size(), 1);
        waitFor(scene.merges.dismiss(scene.annaThere.contact, scene.anna.contact, scene.agent));
        QVERIFY(scene.ties(scene.anna).suggestions.isEmpty());
        QVERIFY(scene.ties(scene.annaThere).suggestions.isEmpty());
        // Also of a person that one of them became part of.
        const Handle third = scene.add(u"third@town.example"_s, u"Third"_s);
        scene.merge(third, scene.anna);
        QVERIFY(scene.ties(third).suggestions.isEmpty());
        QVERIFY(scene.ties(scene.annaThere).suggestions.isEmpty());
        waitFor(scene.merges.undismiss(scene.anna.contact, scene.annaThere.contact, scene.agent));
        QCOMPARE(scene.ties(third).suggestions.size(), 1);
    }

    void whoWasTakenApartIsNotSuggestedAgain()
    {
        Scene scene;
        scene.put(scene.anna.contact, Fact::CustomerNumber, u"K-1"_s);
        scene.put(scene.annaThere.contact, Fact::CustomerNumber, u"K-1"_s);
        const auto merge = [&scene] { return scene.merge(scene.anna, scene.annaThere).value(); };
        waitFor(scene.merges.takeBack(merge().id, Then::AsBefore, scene.agent));
        QCOMPARE(scene.ties(scene.anna).suggestions.size(), 1);
        waitFor(scene.merges.takeBack(merge().id, Then::Differ, scene.agent));
        QVERIFY(scene.ties(scene.anna).suggestions.isEmpty());
    }

    void aHandleOnFileIsSuggestedFromBothSides()
    {
        Scene scene;
        scene.put(scene.anna.contact, Fact::Handle, u"bluesky:annarossi.bsky.social"_s);
        for (const Handle &handle : {scene.anna, scene.annaThere}) {
            const QList<MergeSuggestion> found = scene.ties(handle).suggestions;
            QCOMPARE(found.size(), 1);
            QCOMPARE(found.first().reasons.first().ground, MergeGround::HandleOnFile);
        }
    }

    void namesSuggestOnlyWhatIsTelling()
    {
        Scene scene;
        const Handle carla = scene.add(u"carla@town.example"_s, u"Carla Quintavalle"_s);
        const Handle carlaThere =
            scene.add(u"cq.bsky.social"_s, u"Carla Quintavalle"_s, u"bluesky"_s);
        const Handle other = scene.add(u"x.bsky.social"_s, u"Anna Rossi"_s, u"bluesky"_s);
        QVERIFY(scene.ties(other).suggestions.isEmpty());
        const QList<MergeSuggestion> found = scene.ties(carla).suggestions;
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().reasons.first().ground, MergeGround::RareName);
        // Different customers, whatever they are called.
        scene.put(carla.contact, Fact::CustomerNumber, u"K-1"_s);
        scene.put(carlaThere.contact, Fact::CustomerNumber, u"K-2"_s);
        QVERIFY(scene.ties(carla).suggestions.isEmpty());
    }
};

SPORTELLO_TEST(TestContactMerges)
#include "test_contactmerges.moc"
