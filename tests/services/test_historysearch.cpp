// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/historysearch.h"

#include "domain/fold.h"
#include "services/notes.h"
#include "storage/tagtable.h"
#include "support/builders.h"
#include "support/servicedesk.h"

#include <QRandomGenerator>

using namespace sportello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Search over everything there ever was, on both databases.
class TestHistorySearch : public StoreTestCase
{
    Q_OBJECT

    struct Scene
    {
        Scene()
            : desk({})
            , privatePosts(desk.store.store(), *desk.accounts, desk.store.clock())
            , people(desk.store.store())
            , search(desk.store.store(), desk.store.clock(), people, privatePosts, desk.agent.id,
                     QTimeZone("Europe/Rome"))
        {
            desk.store.team([this](TeamDatabase &database) {
                const BrandId porto = PeopleTable(database).ensureBrand(u"Porto"_s, testNow).id;
                aurora = anAccount().handle(u"aurora@one.example"_s).in(database);
                bar = anAccount()
                          .handle(u"bar@two.example"_s)
                          .network(u"bluesky"_s)
                          .brand(porto)
                          .in(database);
                giulia =
                    aHandle().name(u"Giulia Città"_s).address(u"giulia@x.example"_s).in(database);
                bruno = aHandle().name(u"Bruno"_s).address(u"bruno@x.example"_s).in(database);
            });
            open = talk(aurora, giulia, Audience::Public, ConversationState::New);
            done = talk(aurora, giulia, Audience::Private, ConversationState::Done);
            other = talk(bar, bruno, Audience::Public, ConversationState::Done);
        }
        Conversation talk(const Account &account, const Handle &handle, Audience audience,
                          ConversationState state)
        {
            return desk.store
                .team(
                    [&](TeamDatabase &database) {
                return aConversation().at(account).with(handle).audience(audience).state(state).in(
                    database);
                })
                .value();
        }
        Message write(const Conversation &where, const QString &text,
                      std::chrono::milliseconds ago = 1h, bool isOurs = false)
        {
            return desk.store
                .team([&](TeamDatabase &database) {
                    MessageBuilder message =
                        aMessage().of(where).text(text).at(testNow - ago).language(u"it"_s);
                    if (!isOurs)
                        return message.in(database);
                    Message ours = message.out().value();
                    ours.id = MessageTable(database).insert(ours, desk.agent.id);
                    return ours;
                })
                .value();
        }
        HistoryRequest request(const QString &text) const
        {
            HistoryRequest request;
            request.text = text;
            return request;
        }
        QStringList found(const HistoryRequest &wanted)
        {
            const Result<HistoryPage> page = waitFor(search.page(wanted));
            if (!page)
                return {page.error().message};
            QStringList texts;
            for (const HistoryHit &hit : page->hits)
                texts.append(hit.text.text);
            return texts;
        }
        QStringList found(const QString &text) { return found(request(text)); }
        HistoryFacets facets(const QString &text)
        {
            return waitFor(search.facets(request(text))).value();
        }
        static QStringList values(const HistoryFacets &facets, HistoryFacet::Of of)
        {
            QStringList all;
            for (const HistoryFacet &facet : facets.facets) {
                if (facet.of != of)
                    continue;
                for (const HistoryFacet::Value &value : facet.values)
                    all.append(u"%1 %2%3"_s.arg(value.label)
                                   .arg(value.count)
                                   .arg(value.isChosen ? u"!"_s : QString()));
            }
            return all;
        }

        ServiceDesk desk;
        PrivatePosts privatePosts;
        ContactCards people;
        HistorySearch search;
        Account aurora;
        Account bar;
        Handle giulia;
        Handle bruno;
        Conversation open;
        Conversation done;
        Conversation other;
    };

private Q_SLOTS:
    void wordsPhrasesAndBeginnings()
    {
        Scene scene;
        scene.write(scene.open, u"La CITTÀ è bella"_s, 3h);
        scene.write(scene.open, u"Una città, due camere"_s, 2h);
        scene.write(scene.other, u"Due camere e cena"_s, 1h);
        QCOMPARE(scene.found(u"citta"_s),
                 QStringList({u"Una città, due camere"_s, u"La CITTÀ è bella"_s}));
        QCOMPARE(scene.found(u"camere CITTÀ"_s), QStringList{u"Una città, due camere"_s});
        QCOMPARE(scene.found(u"\"due camere\""_s).size(), 2);
        QCOMPARE(scene.found(u"\"camere due\""_s), QStringList());
        QCOMPARE(scene.found(u"camere -citta"_s), QStringList{u"Due camere e cena"_s});
        QCOMPARE(scene.found(u"-citta from:bruno"_s), QStringList{u"Due camere e cena"_s});
        QCOMPARE(scene.found(u"cam*"_s).size(), 2);
        QCOMPARE(scene.found(u"cam"_s), QStringList());
        HistoryRequest typing = scene.request(u"due cam"_s);
        typing.isTyping = true;
        QCOMPARE(scene.found(typing).size(), 2);
        const auto page = waitFor(scene.search.page(typing)).value();
        QCOMPARE(page.hits.first().excerpt,
                 (HistoryExcerpt{u"Due camere e cena"_s, {{0, 3}, {4, 6}}}));
    }

    void operatorsAreOfTheSingleText()
    {
        Scene scene;
        scene.write(scene.open, u"domanda uno"_s, 24h * 40);
        scene.write(scene.open, u"risposta uno"_s, 24h * 39, true);
        scene.write(scene.done, u"domanda due"_s, 24h * 20);
        scene.write(scene.other, u"domanda tre"_s, 1h);
        QCOMPARE(scene.found(u"uno from:giulia"_s), QStringList{u"domanda uno"_s});
        QCOMPARE(scene.found(u"uno from:me"_s), QStringList{u"risposta uno"_s});
        QCOMPARE(scene.found(u"uno agent:me"_s), QStringList{u"risposta uno"_s});
        QCOMPARE(scene.found(u"uno agent:none"_s), QStringList());
        QCOMPARE(scene.found(u"uno to:giulia"_s), QStringList{u"risposta uno"_s});
        QCOMPARE(scene.found(u"uno to:aurora"_s), QStringList{u"domanda uno"_s});
        QCOMPARE(scene.found(u"uno -from:giulia"_s), QStringList{u"risposta uno"_s});
        QCOMPARE(scene.found(u"domanda from:giulia from:bruno"_s).size(), 3);
        QCOMPARE(scene.found(u"domanda account:bar"_s), QStringList{u"domanda tre"_s});
        QCOMPARE(scene.found(u"domanda network:mastodon"_s).size(), 2);
        QCOMPARE(scene.found(u"domanda brand:porto"_s), QStringList{u"domanda tre"_s});
        QCOMPARE(scene.found(u"domanda is:private"_s), QStringList{u"domanda due"_s});
        QCOMPARE(scene.found(u"domanda is:private is:public"_s).size(), 3);
        QCOMPARE(scene.found(u"domanda is:done"_s).size(), 2);
        QCOMPARE(scene.found(u"domanda is:done is:new"_s).size(), 3);
        QCOMPARE(scene.found(u"domanda -is:done"_s), QStringList{u"domanda uno"_s});
        QCOMPARE(scene.found(u"domanda before:2026-04-30"_s),
                 QStringList({u"domanda due"_s, u"domanda uno"_s}));
        QCOMPARE(scene.found(u"domanda after:2026-04-10 before:2026-04-30"_s),
                 QStringList{u"domanda due"_s});
        QCOMPARE(scene.found(u"domanda newer:2d"_s), QStringList{u"domanda tre"_s});
        QCOMPARE(scene.found(u"domanda lang:it -lang:en has:attachment"_s), QStringList());
        QCOMPARE(scene.found(u"domanda lang:it"_s).size(), 3);
        // Without words the newest of what fits.
        QCOMPARE(scene.found(u"account:aurora"_s),
                 QStringList({u"domanda due"_s, u"risposta uno"_s, u"domanda uno"_s}));
        HistoryRequest scoped = scene.request(u"domanda"_s);
        scoped.brand = scene.bar.brand;
        QCOMPARE(scene.found(scoped), QStringList{u"domanda tre"_s});
        scoped.text = u"domanda brand:Aurora"_s;
        QCOMPARE(scene.found(scoped).size(), 2);
    }

    void whatWasSaidBeforeAndAmongUsIsFound()
    {
        Scene scene;
        const Message message = scene.write(scene.open, u"prima"_s);
        scene.desk.store.team([&](TeamDatabase &database) {
            Message now = message;
            now.text.text = u"dopo"_s;
            MessageTable(database).addVersion(message, now, testNow);
        });
        Notes notes(scene.desk.store.store(), scene.desk.store.clock());
        QVERIFY(waitFor(notes.add(scene.open.id, u"nota su Giulia"_s, scene.desk.agent.id)).ok());
        const auto version = waitFor(scene.search.page(scene.request(u"prima"_s))).value();
        QCOMPARE(version.hits.size(), 1);
        QCOMPARE(int(version.hits.first().text.kind), int(HistoryText::Kind::Version));
        QCOMPARE(version.hits.first().text.message, message.id);
        const auto note = waitFor(scene.search.page(scene.request(u"giulia"_s))).value();
        QCOMPARE(note.hits.size(), 1);
        QCOMPARE(int(note.hits.first().text.kind), int(HistoryText::Kind::Note));
        QCOMPARE(note.hits.first().text.conversation, scene.open.id);
        // Whom the words name is found besides.
        QCOMPARE(note.people.size(), 1);
        QCOMPARE(note.people.first().name, u"Giulia Città"_s);
        QVERIFY(waitFor(scene.search.page(scene.request(u"giulia is:done"_s)))->people.isEmpty());
    }

    void pagesFollowOneAnother_data()
    {
        QTest::addColumn<bool>("byRelevance");
        QTest::newRow("newest") << false;
        QTest::newRow("relevance") << true;
    }
    void pagesFollowOneAnother()
    {
        QFETCH(bool, byRelevance);
        Scene scene;
        QStringList expected;
        Notes notes(scene.desk.store.store(), scene.desk.store.clock());
        // Several of one minute, some of them notes, which have numbers of their own.
        for (int i = 0; i < 23; ++i) {
            const QString text = u"gatto numero%1"_s.arg(i);
            if (i % 5 == 4)
                QVERIFY(waitFor(notes.add(scene.open.id, text, scene.desk.agent.id)).ok());
            else
                scene.write(i % 2 ? scene.open : scene.other, text,
                            std::chrono::minutes(i / 7) - 10min);
            expected.append(text);
        }
        QStringList found;
        HistoryRequest wanted = scene.request(u"gatto"_s);
        wanted.limit = 4;
        wanted.order = byRelevance ? HistoryOrder::Relevance : HistoryOrder::Newest;
        int pages = 0;
        do {
            const auto page = waitFor(scene.search.page(wanted)).value();
            for (const HistoryHit &hit : page.hits)
                found.append(hit.text.text);
            wanted.after = page.next;
        } while (wanted.after && ++pages < 20);
        found.sort();
        expected.sort();
        QCOMPARE(found, expected);
        QCOMPARE(pages, 5);
    }

    void relevanceBringsTheBestFirst()
    {
        Scene scene;
        scene.write(scene.open, u"Il rimborso del rimborso: rimborso!"_s, 48h);
        scene.write(scene.open,
                    u"Fra molte altre cose che qui si raccontano per esteso, e che nessuno "
                    u"chiede, c'è anche un rimborso di cui si parla appena e poi si tace."_s,
                    1h);
        HistoryRequest wanted = scene.request(u"rimborso"_s);
        QVERIFY(scene.found(wanted).first().startsWith(u"Fra"_s));
        wanted.order = HistoryOrder::Relevance;
        QVERIFY(scene.found(wanted).first().startsWith(u"Il"_s));
        QCOMPARE(scene.found(wanted).size(), 2);
    }

    void facetsCountWhatIsLeft()
    {
        Scene scene;
        for (int i = 0; i < 3; ++i)
            scene.write(scene.open, u"cane %1"_s.arg(i), 1h);
        scene.write(scene.open, u"cane ammesso"_s, 1h, true);
        scene.write(scene.done, u"cane privato"_s, 24h * 400);
        scene.write(scene.other, u"cane altrove"_s, 1h);
        scene.desk.store.team([&](TeamDatabase &database) {
            const Tag tag{TagId::make(), u"animali"_s, u"red"_s, {}};
            TagTable(database).save(tag, testNow);
            TagTable(database).add(scene.open.id, tag.id, testNow);
        });
        using Of = HistoryFacet::Of;
        const HistoryFacets all = scene.facets(u"cane"_s);
        QCOMPARE(all.count, 6);
        QVERIFY(!all.isCapped);
        QCOMPARE(all.conversations, 3);
        QCOMPARE(all.messages, 6);
        QCOMPARE(Scene::values(all, Of::Account),
                 QStringList({u"aurora@one.example 5"_s, u"bar@two.example 1"_s}));
        QCOMPARE(Scene::values(all, Of::Network), QStringList({u"mastodon 5"_s, u"bluesky 1"_s}));
        QCOMPARE(Scene::values(all, Of::Audience), QStringList({u"public 5"_s, u"private 1"_s}));
        QCOMPARE(Scene::values(all, Of::State), QStringList({u"new 4"_s, u"done 2"_s}));
        QCOMPARE(Scene::values(all, Of::Tag), QStringList{u"animali 4"_s});
        QCOMPARE(Scene::values(all, Of::Year), QStringList({u"2026 5"_s, u"2025 1"_s}));
        QCOMPARE(Scene::values(all, Of::Brand), QStringList({u"Aurora 5"_s, u"Porto 1"_s}));
        QCOMPARE(Scene::values(all, Of::Agent).size(), scene.desk.agent.name.isEmpty() ? 0 : 1);
        // What could be chosen besides is counted without what was chosen of the same sort.
        const HistoryFacets some = scene.facets(u"cane is:done account:nowhere"_s);
        QCOMPARE(some.count, 0);
        QCOMPARE(Scene::values(some, Of::Account),
                 QStringList({u"aurora@one.example 1"_s, u"bar@two.example 1"_s, u"nowhere 0!"_s}));
        const HistoryFacets states = scene.facets(u"cane is:done"_s);
        QCOMPARE(Scene::values(states, Of::State), QStringList({u"new 4"_s, u"done 2!"_s}));
        QCOMPARE(Scene::values(states, Of::Account),
                 QStringList({u"aurora@one.example 1"_s, u"bar@two.example 1"_s}));
        // The terms of a value find as many as it says.
        for (const HistoryFacet &facet : all.facets) {
            for (const HistoryFacet::Value &value : facet.values) {
                Query narrowed = parseQuery(u"cane"_s).query;
                narrowed.terms += value.terms;
                QCOMPARE(scene.found(toText(narrowed)).size(), value.count);
            }
        }
    }

    void countsEndAtAThousand()
    {
        Scene scene;
        scene.desk.store.team([&](TeamDatabase &database) {
            for (int i = 0; i < 1100; ++i)
                aMessage().of(scene.open).text(u"uguale"_s).at(testNow - 1s * i).in(database);
        });
        const HistoryFacets facets = scene.facets(u"uguale"_s);
        QCOMPARE(facets.count, HistoryFacets::MostHits);
        QVERIFY(facets.isCapped);
        QCOMPARE(facets.messages, 1100);
        HistoryRequest wanted = scene.request(u"uguale is:new"_s);
        wanted.limit = 1000;
        QCOMPARE(scene.found(wanted).size(), 1000);
        wanted.text = u"uguale is:done"_s;
        QCOMPARE(scene.found(wanted).size(), 0);
    }

    void lateAnswersAreDropped()
    {
        Scene scene;
        scene.write(scene.open, u"uno due"_s);
        HistoryRequest first = scene.request(u"uno"_s);
        first.number = scene.search.begin();
        const auto page = scene.search.page(first);
        const auto facets = scene.search.facets(first);
        HistoryRequest second = scene.request(u"due"_s);
        second.number = scene.search.begin();
        const auto newer = scene.search.page(second);
        QCOMPARE(waitFor(page).error().kind, ErrorKind::Cancelled);
        QCOMPARE(waitFor(facets).error().kind, ErrorKind::Cancelled);
        QCOMPARE(waitFor(newer)->hits.size(), 1);
        // One that takes no part in it is never late.
        QCOMPARE(scene.found(u"uno"_s).size(), 1);
    }

    void whatCannotBeReadIsASentence()
    {
        Scene scene;
        for (const QString &text : {u"is:dnoe"_s, u"\"open"_s, u"colour:red"_s, u"before:soon"_s}) {
            const auto page = waitFor(scene.search.page(scene.request(text)));
            QCOMPARE(page.error().kind, ErrorKind::Refused);
            QVERIFY(page.error().message.size() > 10);
            QCOMPARE(waitFor(scene.search.facets(scene.request(text))).error().kind,
                     ErrorKind::Refused);
        }
    }

    void whatCustomersPublishedOfThemselvesIsMasked()
    {
        Scene scene;
        scene.write(scene.open, u"La mia carta è 4111 1111 1111 1111, rispondete"_s);
        scene.write(scene.done, u"In privato: la carta è 4111 1111 1111 1111"_s);
        const auto page = waitFor(scene.search.page(scene.request(u"carta"_s))).value();
        QCOMPARE(page.hits.size(), 2);
        for (const HistoryHit &hit : page.hits) {
            const bool isPublic = hit.text.audience == Audience::Public;
            QCOMPARE(hit.text.text.contains(u"4111 1111 1111"_s), !isPublic);
            QCOMPARE(hit.excerpt.text.contains(u"4111 1111 1111"_s), !isPublic);
            QCOMPARE(hit.excerpt.hits.size(), 1);
        }
    }

    void theSyntaxOfTheIndexIsNoSyntaxHere()
    {
        Scene scene;
        scene.write(scene.open, u"alfa beta"_s);
        const QStringList attempts{u"alfa\" OR \"zzz"_s,
                                   u"alfa OR zzz"_s,
                                   u"alfa NEAR beta"_s,
                                   u"text : alfa"_s,
                                   u"^alfa"_s,
                                   u"{text} : x"_s,
                                   u"alfa)"_s,
                                   u"(alfa"_s,
                                   u"alfa AND"_s,
                                   u"NOT alfa"_s,
                                   u"'alfa'"_s,
                                   u"alfa & !beta"_s,
                                   u"alfa <-> zzz"_s,
                                   u"alfa:*"_s,
                                   u"\\"_s,
                                   u"alfa''; DROP TABLE x"_s,
                                   u"*"_s,
                                   u"\"\""_s,
                                   u"\"*\"*"_s,
                                   u"😀"_s,
                                   u"alfa 😀"_s,
                                   u"-😀 alfa"_s,
                                   u"from:\"%\""_s,
                                   u"to:_"_s,
                                   u"tag:'"_s,
                                   u"from:\\"_s,
                                   u"account:\"' OR 1\""_s};
        for (const QString &attempt : attempts) {
            const auto page = waitFor(scene.search.page(scene.request(attempt)));
            QVERIFY2(page.ok() || page.error().kind == ErrorKind::Refused, qPrintable(attempt));
            QVERIFY2(!page.ok() || page->hits.size() <= 1, qPrintable(attempt));
        }
        QCOMPARE(scene.found(u"alfa ^beta"_s).size(), 1);
        QCOMPARE(scene.found(u"alfa OR zzz"_s).size(), 0);
    }

    /// Whatever is typed finds something or nothing, or is no query: it never fails.
    void randomQueries()
    {
        Scene scene;
        const QStringList vocabulary{u"camera"_s, u"città"_s, u"perché"_s, u"rimborso"_s,
                                     u"e-mail"_s};
        QRandomGenerator random(5);
        scene.desk.store.team([&](TeamDatabase &database) {
            for (int i = 0; i < 60; ++i) {
                QStringList words;
                for (int w = random.bounded(1, 5); w > 0; --w)
                    words << vocabulary.at(random.bounded(int(vocabulary.size())));
                aMessage()
                    .of(i % 3 ? scene.open : scene.other)
                    .text(words.join(u' '))
                    .at(testNow - 1h * i)
                    .in(database);
            }
        });
        const QStringList pieces{u"camera"_s,
                                 u"citta"_s,
                                 u"per"_s,
                                 u"rimb*"_s,
                                 u"\"e-mail\""_s,
                                 u"\""_s,
                                 u"-"_s,
                                 u"*"_s,
                                 u" "_s,
                                 u" "_s,
                                 u" "_s,
                                 u"from:"_s,
                                 u"giulia"_s,
                                 u"to:"_s,
                                 u"agent:"_s,
                                 u"me"_s,
                                 u"none"_s,
                                 u"is:done"_s,
                                 u"is:"_s,
                                 u"is:private"_s,
                                 u"tag:"_s,
                                 u"x"_s,
                                 u"before:today"_s,
                                 u"after:"_s,
                                 u"2026-05-01"_s,
                                 u"has:link"_s,
                                 u"has:attachment"_s,
                                 u"lang:it"_s,
                                 u"older:3d"_s,
                                 u"😀"_s,
                                 u"\\"_s,
                                 u"%"_s,
                                 u"'"_s,
                                 u"("_s,
                                 u")"_s,
                                 u"OR"_s,
                                 u"&"_s,
                                 u"|"_s,
                                 u"!"_s,
                                 u":"_s,
                                 u"<->"_s,
                                 QString(QChar(u'\0')),
                                 QString(QChar(0xd800)),
                                 u"\u0301"_s,
                                 u"ß"_s};
        int read = 0;
        // Both databases share the many; PostgreSQL's every answer goes over a socket.
        const int rounds = isSqlite() ? 16'000 : 4'000;
        for (int i = 0; i < rounds; ++i) {
            QString text;
            for (int n = random.bounded(1, 7); n > 0; --n)
                text += pieces.at(random.bounded(int(pieces.size())))
                    + (random.bounded(2) ? u" "_s : QString());
            HistoryRequest wanted = scene.request(text);
            wanted.isTyping = random.bounded(2) == 0;
            wanted.limit = random.bounded(1, 20);
            wanted.order = random.bounded(4) ? HistoryOrder::Newest : HistoryOrder::Relevance;
            const bool counts = random.bounded(10) == 0;
            const auto page = waitFor(scene.search.page(wanted));
            QVERIFY2(page.ok() || page.error().kind == ErrorKind::Refused, qPrintable(text));
            read += page.ok() ? 1 : 0;
            if (counts)
                QCOMPARE(waitFor(scene.search.facets(wanted)).ok(), page.ok());
        }
        QVERIFY(read > rounds / 4);
    }
};

SPORTELLO_TEST(TestHistorySearch)
#include "test_historysearch.moc"
