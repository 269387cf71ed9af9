// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/contactcard.h"
#include "services/notes.h"
#include "support/builders.h"
#include "support/teststore.h"

using namespace sportello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What is known about the person of a conversation.
class TestContactCard : public StoreTestCase
{
    Q_OBJECT

    /// Giulia, who wrote from two networks.
    struct Scene
    {
        Scene()
            : cards(store.store())
        {
            store.team([this](TeamDatabase &database) {
                account = anAccount().in(database);
                other = anAccount().network(u"bluesky"_s).in(database);
                agent = PeopleTable(database).ensureAgent(u"Sara"_s, testNow).id;
                mastodon = aHandle()
                               .network(u"mastodon"_s)
                               .address(u"giulia_r@town.example"_s)
                               .name(u"Giulia Ricci"_s)
                               .in(database);
                bluesky = aHandle()
                              .network(u"bluesky"_s)
                              .address(u"giulia.example"_s)
                              .name(u"Giù"_s)
                              .in(database);
                // One person, as merging two contacts leaves them.
                database.statement(u"UPDATE handle SET contact_id = ? WHERE id = ?"_s)
                    .bind(mastodon.contact)
                    .bind(bluesky.id)
                    .exec();
                now = begin(database, account, mastodon, 1h);
                old = begin(database, account, mastodon, 24h * 40);
                elsewhere = begin(database, other, bluesky, 24h * 3);
                const Handle somebody = aHandle().network(u"mastodon"_s).in(database);
                foreign = begin(database, account, somebody, 2h);
            });
        }
        static Conversation begin(TeamDatabase &database, const Account &account,
                                  const Handle &handle, std::chrono::milliseconds ago)
        {
            const Conversation made = aConversation()
                                          .at(account)
                                          .with(handle)
                                          .lastActivity(testNow - ago)
                                          .lastIn(testNow - ago)
                                          .in(database);
            aMessage().of(made).at(testNow - ago - 10min).in(database);
            aMessage().of(made).at(testNow - ago).in(database);
            return made;
        }
        ContactCard card(int earlier = 10)
        {
            return waitFor(cards.card(now.id, earlier)).valueOr({});
        }
        QList<ConversationId> earlier(int limit)
        {
            QList<ConversationId> ids;
            const ContactCard found = card(limit);
            for (const ConversationSummary &each : found.earlier)
                ids.append(each.id);
            return ids;
        }

        TestStore store;
        ContactCards cards;
        Account account;
        Account other;
        AgentId agent;
        Handle mastodon;
        Handle bluesky;
        Conversation now;
        Conversation old;
        Conversation elsewhere;
        Conversation foreign;
    };

private Q_SLOTS:
    void allHandlesOfThePersonAndWhenTheyWereSeen()
    {
        Scene scene;
        const ContactCard card = scene.card();
        QCOMPARE(card.contact.name, u"Giulia Ricci"_s);
        QCOMPARE(card.handles.size(), 2);
        const CardHandle &own = card.handles.first();
        QCOMPARE(own.handle.id, scene.mastodon.id);
        QCOMPARE(own.conversations, 2);
        QCOMPARE(own.newest, std::optional(scene.now.id));
        QCOMPARE(own.firstSeen, std::optional<Instant>(testNow - 24h * 40 - 10min));
        QCOMPARE(own.lastSeen, std::optional<Instant>(testNow - 1h));
        const CardHandle &second = card.handles.last();
        QCOMPARE(second.handle.address, u"giulia.example"_s);
        QCOMPARE(second.newest, std::optional(scene.elsewhere.id));
        QCOMPARE(second.lastSeen, std::optional<Instant>(testNow - 24h * 3));
        // Seen from there the other handle comes first.
        const ContactCard there = waitFor(scene.cards.card(scene.elsewhere.id, 10)).value();
        QCOMPARE(there.handles.first().handle.id, scene.bluesky.id);
    }

    void earlierConversationsComeInPagesTheNewestFirst()
    {
        Scene scene;
        QCOMPARE(scene.earlier(10), QList<ConversationId>({scene.elsewhere.id, scene.old.id}));
        QCOMPARE(scene.earlier(1), QList<ConversationId>({scene.elsewhere.id}));
        QCOMPARE(scene.card(1).earlierCount, 2);
    }

    void notesOfAllTheirConversationsButOfNobodyElse()
    {
        Scene scene;
        Notes notes(scene.store.store(), scene.store.clock());
        waitFor(notes.add(scene.old.id, u"Small dog"_s, scene.agent));
        scene.store.clock().advance(1min);
        waitFor(notes.add(scene.now.id, u"Prefers e-mail"_s, scene.agent));
        waitFor(notes.add(scene.foreign.id, u"Somebody else"_s, scene.agent));
        const Note gone = waitFor(notes.add(scene.now.id, u"Wrong"_s, scene.agent)).value();
        waitFor(notes.remove(gone.id, scene.agent));
        const ContactCard card = scene.card();
        QCOMPARE(card.notes.size(), 2);
        QCOMPARE(card.notes.first().text, u"Prefers e-mail"_s);
        QCOMPARE(card.notes.first().agentName, u"Sara"_s);
        QCOMPARE(card.notes.last().conversation, scene.old.id);
    }

    void anUnknownConversationHasNoCard()
    {
        Scene scene;
        const Result<ContactCard> none = waitFor(scene.cards.card(ConversationId::make(), 3));
        QVERIFY(!none);
        QCOMPARE(int(none.error().kind), int(ErrorKind::NotFound));
    }

    void peopleAreFoundByTheBeginningOfAnyWord_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("found");
        const QString giulia = u"giulia_r@town.example"_s;
        QTest::newRow("first name") << u"giulia r"_s << QStringList{giulia};
        QTest::newRow("last name") << u"ricc"_s << QStringList{giulia};
        QTest::newRow("accent") << u"giu"_s << QStringList{giulia, u"giulia.example"_s};
        QTest::newRow("capitals and accent")
            << u"GIÙ"_s << QStringList{giulia, u"giulia.example"_s};
        QTest::newRow("address") << u"giulia_"_s << QStringList{giulia};
        QTest::newRow("with the sign") << u"@giulia_r"_s << QStringList{giulia};
        QTest::newRow("middle of a word") << u"iulia"_s << QStringList();
        QTest::newRow("wild cards are letters") << u"g%a"_s << QStringList();
        QTest::newRow("one letter") << u"g"_s << QStringList();
        QTest::newRow("nothing") << QString() << QStringList();
    }

    void peopleAreFoundByTheBeginningOfAnyWord()
    {
        QFETCH(QString, typed);
        QFETCH(QStringList, found);
        Scene scene;
        QStringList addresses;
        const auto people = waitFor(scene.cards.people(typed, 10)).value();
        for (const FoundPerson &person : people) {
            addresses.append(person.address);
            QVERIFY(person.newest == scene.now.id || person.newest == scene.elsewhere.id);
        }
        QCOMPARE(addresses, found);
    }

    void aCardThatIsLookedAtFollowsWhatHappens()
    {
        Scene scene;
        LiveContactCard live(scene.cards, scene.store.store(), scene.store.clock());
        live.setConversation(scene.now.id);
        QTRY_VERIFY(live.card());
        QCOMPARE(live.card()->earlier.size(), 2);
        Notes notes(scene.store.store(), scene.store.clock());
        waitFor(notes.add(scene.now.id, u"Prefers e-mail"_s, scene.agent));
        QTRY_COMPARE(live.card()->notes.size(), 1);
        // A conversation that is not on the card: a moment later.
        scene.store.team([&scene](TeamDatabase &database) {
            Scene::begin(database, scene.account, scene.mastodon, 5min);
        });
        QCOMPARE(live.card()->earlier.size(), 2);
        scene.store.clock().advance(1s);
        QTRY_COMPARE(live.card()->earlier.size(), 3);
        live.setConversation({});
        QVERIFY(!live.card());
    }

    void nothingIsToldWhereNothingChanged()
    {
        Scene scene;
        LiveContactCard live(scene.cards, scene.store.store(), scene.store.clock());
        live.setConversation(scene.now.id);
        QTRY_VERIFY(live.card());
        int told = 0;
        connect(&live, &LiveContactCard::changed, this, [&told] { ++told; });
        scene.store.team(
            [&scene](TeamDatabase &database) { aMessage().of(scene.foreign).in(database); });
        scene.store.clock().advance(1s);
        waitFor(scene.cards.card(scene.now.id, 1));
        QTest::qWait(0);
        QCOMPARE(told, 0);
    }

    void showingMoreReadsFurtherBack()
    {
        Scene scene;
        scene.store.team([&scene](TeamDatabase &database) {
            for (int i = 0; i < 10; ++i)
                Scene::begin(database, scene.account, scene.mastodon, 24h * (50 + i));
        });
        LiveContactCard live(scene.cards, scene.store.store(), scene.store.clock());
        live.setConversation(scene.now.id);
        QTRY_VERIFY(live.card());
        QCOMPARE(live.card()->earlier.size(), int(LiveContactCard::EarlierAtFirst));
        QCOMPARE(live.card()->earlierCount, 12);
        live.showMore();
        QTRY_COMPARE(live.card()->earlier.size(), 12);
    }
};

SPORTELLO_TEST(TestContactCard)

#include "test_contactcard.moc"
