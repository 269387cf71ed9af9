// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/reviews.h"

#include "domain/csv.h"
#include "services/replymaking.h"
#include "storage/auditlog.h"
#include "storage/openinghourstable.h"
#include "storage/outboxtable.h"
#include "storage/replymakingtable.h"
#include "storage/replyreviewtable.h"
#include "storage/tagtable.h"
#include "support/builders.h"
#include "support/servicedesk.h"

#include <QFile>
#include <QRandomGenerator>
#include <QSignalSpy>

using namespace sportello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What a team lead sees of replies, and what becomes of what they say, on both databases.
class TestReviews : public StoreTestCase
{
    Q_OBJECT

    struct Scene
    {
        Scene()
            : desk({})
            , privatePosts(desk.store.store(), *desk.accounts, desk.store.clock())
            , reviews(desk.store.store(), desk.store.clock(), privatePosts, desk.agent.id,
                      QTimeZone("Europe/Rome"))
        {
            tom.id = AgentId::make();
            tom.name = u"Tom Reeve"_s;
            desk.store.team([this](TeamDatabase &database) {
                database.statement(u"INSERT INTO agent (id, name, created_at) VALUES (?, ?, ?)"_s)
                    .bind(tom.id)
                    .bind(tom.name)
                    .bind(testNow)
                    .exec();
                account = anAccount().handle(u"aurora@one.example"_s).in(database);
                giulia = aHandle().name(u"Giulia Rossi"_s).in(database);
                bruno = aHandle().name(u"Bruno"_s).in(database);
            });
            open = talk(giulia, Audience::Public);
            other = talk(bruno, Audience::Private);
        }
        Conversation talk(const Handle &handle, Audience audience)
        {
            return desk.store
                .team([&](TeamDatabase &database) {
                    return aConversation().at(account).with(handle).audience(audience).in(database);
                })
                .value();
        }
        Message asks(const Conversation &where, const QString &text, std::chrono::minutes ago)
        {
            return desk.store
                .team([&](TeamDatabase &database) {
                    return aMessage().of(where).text(text).at(testNow - ago).in(database);
                })
                .value();
        }
        Message answers(const Conversation &where, const QString &text, std::chrono::minutes ago,
                        const std::optional<AgentId> &agent, const ReplyMaking &making = {},
                        const QString &parent = {})
        {
            return desk.store
                .team([&](TeamDatabase &database) {
                    MessageBuilder builder = aMessage();
                    builder.of(where).text(text).at(testNow - ago).parent(parent).out();
                    if (!making.outbox.isNull())
                        builder.outbox(making.outbox);
                    Message message = builder.value();
                    if (!making.outbox.isNull()) {
                        ReplyMaking kept = making;
                        kept.conversation = where.id;
                        ReplyMakingTable(database).save(kept);
                    }
                    message.id = MessageTable(database).insert(message, agent);
                    return message;
                })
                .value();
        }
        static ReplyMaking made(const QString &title = {}, TextChange change = TextChange::None,
                                const QStringList &overridden = {})
        {
            ReplyMaking making;
            making.outbox = OutboxId::make();
            making.group = making.outbox;
            making.cannedTitle = title;
            if (!title.isEmpty()) {
                making.canned = CannedReplyId::make();
                making.cannedText = u"We are open from Tuesday to Sunday."_s;
            }
            making.change = change;
            making.overridden = overridden;
            return making;
        }
        /// A promise of an hour in office hours, as hours pass.
        void promise(std::chrono::minutes first, std::chrono::minutes next)
        {
            desk.store.team([&](TeamDatabase &database) {
                AccountDuties duties;
                duties.firstReply = first;
                duties.nextReply = next;
                AccountTable(database).setDuties(account.id, duties);
            });
        }
        void event(const Conversation &where, const QString &detail, std::chrono::minutes ago)
        {
            desk.store.team([&](TeamDatabase &database) {
                AuditLog(database).append(
                    {desk.agent.id, u"state.changed"_s, account.id, where.id, {}, detail},
                    testNow - ago);
            });
        }
        ReviewRequest request(const QString &text) const
        {
            ReviewRequest request;
            request.text = text;
            return request;
        }
        QStringList found(const QString &text)
        {
            const Result<ReviewPage> page = waitFor(reviews.page(request(text)));
            if (!page)
                return {page.error().message};
            QStringList texts;
            for (const ReplyUnderReview &reply : page->replies)
                texts.append(reply.text);
            if (waitFor(reviews.count(request(text))).valueOr(-1) != int(texts.size()))
                return {u"another count"_s};
            return texts;
        }
        ReplyUnderReview reply(const Message &message)
        {
            return waitFor(reviews.reply(message.id)).valueOr({});
        }
        ReplyUnderReview save(const Message &message, ReplyVerdict verdict, const QString &comment,
                              bool isReviewed = true)
        {
            return waitFor(reviews.save({message.id, verdict, comment, isReviewed})).valueOr({});
        }
        int records() { return records(u"reply.reviewed"_s); }
        int records(const QString &kind)
        {
            return desk.store
                .team([&](TeamDatabase &database) { return AuditLog(database).count(kind); })
                .valueOr(-1);
        }

        ServiceDesk desk;
        PrivatePosts privatePosts;
        Reviews reviews;
        Agent tom;
        Account account;
        Handle giulia;
        Handle bruno;
        Conversation open;
        Conversation other;
    };

private Q_SLOTS:
    void aReplyComesWithItsQuestionAndItsWait()
    {
        Scene scene;
        scene.asks(scene.open, u"Earlier"_s, 500min);
        scene.answers(scene.open, u"Answered earlier"_s, 490min, {});
        scene.asks(scene.open, u"Is the terrace open?"_s, 200min);
        scene.asks(scene.open, u"We are four."_s, 190min);
        const Message ours =
            scene.answers(scene.open, u"We are open from Tuesday to Sunday."_s, 75min, scene.tom.id,
                          Scene::made(u"Opening hours"_s, TextChange::None, {u"private-data"_s}));
        scene.asks(scene.open, u"I asked about the terrace."_s, 60min);
        const ReplyUnderReview reply = scene.reply(ours);
        QCOMPARE(reply.text, u"We are open from Tuesday to Sunday."_s);
        QCOMPARE(reply.agent, std::optional(scene.tom.id));
        QCOMPARE(reply.agentName, u"Tom Reeve"_s);
        QCOMPARE(reply.contactName, u"Giulia Rossi"_s);
        QCOMPARE(reply.accountName, u"Hotel Aurora"_s);
        QCOMPARE(reply.question.size(), 2);
        QCOMPARE(reply.question.at(0).text, u"Is the terrace open?"_s);
        QCOMPARE(reply.question.at(1).text, u"We are four."_s);
        QCOMPARE(reply.waited, std::optional<std::chrono::milliseconds>(125min));
        QVERIFY(!reply.isLate.has_value());
        QCOMPARE(reply.making.cannedTitle, u"Opening hours"_s);
        QCOMPARE(reply.making.overridden, QStringList{u"private-data"_s});
        QVERIFY(reply.wroteBack);
        QCOMPARE(reply.wroteBack->text, u"I asked about the terrace."_s);
        QVERIFY(!reply.isSolved && !reply.isReopened && !reply.isReviewed());
    }

    void whatWasSaidOnTopHasNoWait()
    {
        Scene scene;
        scene.asks(scene.open, u"Is the terrace open?"_s, 200min);
        scene.answers(scene.open, u"Yes."_s, 190min, scene.tom.id);
        const Message ours = scene.answers(scene.open, u"And the bar too."_s, 180min, {});
        const ReplyUnderReview reply = scene.reply(ours);
        QVERIFY(!reply.asked && !reply.waited && !reply.isLate);
        QVERIFY(!reply.agent);
        QCOMPARE(reply.question.size(), 1);
        QCOMPARE(reply.question.first().text, u"Is the terrace open?"_s);
    }

    void aPrivateReplyToAPostShowsThePost()
    {
        Scene scene;
        const Conversation inPrivate = scene.talk(scene.giulia, Audience::Private);
        scene.desk.store.team([&](TeamDatabase &database) {
            ConversationTable(database).link(inPrivate.id, scene.open.id);
        });
        scene.asks(scene.open, u"My booking is wrong"_s, 100min);
        const ReplyUnderReview reply =
            scene.reply(scene.answers(inPrivate, u"Let us see."_s, 70min, scene.tom.id));
        QCOMPARE(reply.question.size(), 1);
        QCOMPARE(reply.question.first().text, u"My booking is wrong"_s);
        QCOMPARE(reply.waited, std::optional<std::chrono::milliseconds>(30min));
    }

    void whatCustomersPublishedIsMasked()
    {
        Scene scene;
        scene.asks(scene.open, u"My card is 4111 1111 1111 1111"_s, 100min);
        scene.asks(scene.other, u"My card is 4111 1111 1111 1111"_s, 100min);
        const ReplyUnderReview inPublic =
            scene.reply(scene.answers(scene.open, u"Please delete that."_s, 90min, {}));
        QVERIFY(!inPublic.question.first().text.contains(u"4111"_s));
        const ReplyUnderReview inPrivate =
            scene.reply(scene.answers(scene.other, u"Thank you."_s, 90min, {}));
        QVERIFY(inPrivate.question.first().text.contains(u"4111"_s));
    }

    void theEndOfAConversationIsAnOutcome()
    {
        Scene scene;
        scene.asks(scene.open, u"Hello"_s, 200min);
        const Message first = scene.answers(scene.open, u"Hello!"_s, 190min, scene.tom.id);
        scene.event(scene.open, u"taken>done"_s, 180min);
        scene.desk.store.team([&](TeamDatabase &database) {
            database
                .statement(u"UPDATE conversation SET state = 'done', outcome = 'solved'"
                           u" WHERE id = ?"_s)
                .bind(scene.open.id)
                .exec();
        });
        QVERIFY(scene.reply(first).isSolved);
        QVERIFY(!scene.reply(first).isReopened);
        scene.event(scene.open, u"done>taken"_s, 170min);
        QVERIFY(!scene.reply(first).isSolved);
        QVERIFY(scene.reply(first).isReopened);
        // What was done before the reply says nothing about it.
        const Message second = scene.answers(scene.open, u"Still here."_s, 160min, scene.tom.id);
        QVERIFY(!scene.reply(second).isReopened && !scene.reply(second).isSolved);
    }

    void lateIsLaterThanPromisedInOpenTime()
    {
        Scene scene;
        scene.promise(60min, 30min);
        scene.asks(scene.open, u"One"_s, 500min);
        scene.answers(scene.open, u"first in time"_s, 445min, scene.tom.id);
        scene.asks(scene.open, u"Two"_s, 400min);
        const Message late = scene.answers(scene.open, u"next is late"_s, 360min, scene.tom.id);
        scene.asks(scene.other, u"Three"_s, 300min);
        scene.answers(scene.other, u"first is late"_s, 239min, {});
        scene.answers(scene.other, u"on top"_s, 100min, {});
        QCOMPARE(scene.found(u"is:late"_s), (QStringList{u"first is late"_s, u"next is late"_s}));
        QCOMPARE(scene.found(u"-is:late"_s), (QStringList{u"on top"_s, u"first in time"_s}));
        QCOMPARE(scene.found(u"is:late -is:late"_s), QStringList());
        QCOMPARE(scene.found(u"is:late agent:tom"_s), QStringList{u"next is late"_s});
        QCOMPARE(scene.reply(late).promised, std::optional(30min));
        // By the hours in which somebody is there nobody waited at all.
        scene.desk.store.team([&](TeamDatabase &database) {
            OpeningHours hours;
            hours.id = OpeningHoursId::make();
            hours.name = u"Nights"_s;
            hours.timeZone = u"Europe/Rome"_s;
            hours.week[0] = {{0, 60}};
            OpeningHoursTable(database).save(hours, testNow);
            AccountDuties duties;
            duties.firstReply = 60min;
            duties.nextReply = 30min;
            duties.clock = ReplyClock::Business;
            duties.hours = hours.id;
            AccountTable(database).setDuties(scene.account.id, duties);
        });
        QCOMPARE(scene.found(u"is:late"_s), QStringList());
        QCOMPARE(scene.reply(late).openTime, std::optional<std::chrono::milliseconds>(0min));
        QCOMPARE(scene.reply(late).waited, std::optional<std::chrono::milliseconds>(40min));
    }

    void filtersAreQueries()
    {
        Scene scene;
        scene.asks(scene.open, u"Hello"_s, 3000min);
        scene.answers(scene.open, u"plain"_s, 2900min, scene.tom.id);
        scene.answers(scene.open, u"as it was"_s, 100min, scene.desk.agent.id,
                      Scene::made(u"Hours"_s));
        const Message edited = scene.answers(scene.other, u"changed words"_s, 90min, scene.tom.id,
                                             Scene::made(u"Hours"_s, TextChange::Half));
        scene.answers(scene.other, u"against a rule"_s, 80min, {},
                      Scene::made({}, TextChange::None, {u"private-data"_s}));
        scene.save(edited, ReplyVerdict::Good, u"Well said"_s, false);
        QCOMPARE(
            scene.found({}),
            (QStringList{u"against a rule"_s, u"changed words"_s, u"as it was"_s, u"plain"_s}));
        QCOMPARE(scene.found(u"is:canned"_s), (QStringList{u"changed words"_s, u"as it was"_s}));
        QCOMPARE(scene.found(u"is:edited"_s), QStringList{u"changed words"_s});
        QCOMPARE(scene.found(u"is:overridden"_s), QStringList{u"against a rule"_s});
        QCOMPARE(scene.found(u"is:commented"_s), QStringList{u"changed words"_s});
        QCOMPARE(scene.found(u"is:reviewed"_s), QStringList());
        QCOMPARE(scene.found(u"agent:tom"_s), (QStringList{u"changed words"_s, u"plain"_s}));
        QCOMPARE(scene.found(u"agent:me"_s), QStringList{u"as it was"_s});
        QCOMPARE(scene.found(u"agent:none"_s), QStringList{u"against a rule"_s});
        QCOMPARE(scene.found(u"is:private is:canned"_s), QStringList{u"changed words"_s});
        QCOMPARE(scene.found(u"to:giulia"_s), (QStringList{u"as it was"_s, u"plain"_s}));
        QCOMPARE(scene.found(u"before:yesterday"_s), QStringList{u"plain"_s});
        QCOMPARE(scene.found(u"after:today -is:canned"_s), QStringList{u"against a rule"_s});
        QCOMPARE(scene.found(u"words"_s), QStringList{u"changed words"_s});
        QCOMPARE(scene.found(u"account:nowhere"_s), QStringList());
        QVERIFY(scene.found(u"is:nonsense"_s).first().contains(u"nonsense"_s));
        scene.save(edited, ReplyVerdict::Good, {});
        QCOMPARE(scene.found(u"is:reviewed"_s), QStringList{u"changed words"_s});
        QCOMPARE(scene.found(u"-is:reviewed"_s),
                 (QStringList{u"against a rule"_s, u"as it was"_s, u"plain"_s}));
        // An earlier comment is still one.
        QCOMPARE(scene.found(u"is:commented"_s), QStringList{u"changed words"_s});
    }

    /// The same words mean the conversation in a view.
    void aViewFindsConversationsByTheirReplies()
    {
        Scene scene;
        const Message ours = scene.answers(scene.open, u"Hours"_s, 100min, scene.tom.id,
                                           Scene::made(u"Hours"_s, TextChange::Little));
        scene.answers(scene.other, u"plain"_s, 90min, {});
        const auto ids = [&](const QString &text) {
            ConversationQuery query;
            query.query = parseQuery(text).query;
            return scene.desk.store
                .team([&](TeamDatabase &database) {
                    return ConversationTable(database).ids(
                        query, {testNow, QTimeZone::utc(), scene.desk.agent.id});
                })
                .valueOr({});
        };
        QCOMPARE(ids(u"is:edited"_s), QList{scene.open.id});
        QCOMPARE(ids(u"-is:edited"_s), QList{scene.other.id});
        QCOMPARE(ids(u"is:reviewed"_s), QList<ConversationId>());
        scene.desk.store.takeCommits();
        scene.save(ours, ReplyVerdict::None, {});
        QCOMPARE(ids(u"is:reviewed"_s), QList{scene.open.id});
        // Lists that are open see it.
        QVERIFY(scene.desk.store.takeCommits().value(0).conversations.contains(scene.open.id));
    }

    void aThreadIsOneReply()
    {
        Scene scene;
        scene.asks(scene.open, u"Tell me everything"_s, 200min);
        ReplyMaking first = Scene::made();
        ReplyMaking second = Scene::made();
        second.group = first.outbox;
        second.part = 2;
        scene.answers(scene.open, u"one"_s, 100min, scene.tom.id, first);
        scene.asks(scene.open, u"ah"_s, 99min);
        const Message part = scene.answers(scene.open, u"two"_s, 98min, scene.tom.id, second);
        const Message elsewhere = scene.answers(scene.other, u"three"_s, 60min, {});
        scene.answers(scene.other, u"four"_s, 59min, {}, {}, elsewhere.remoteId);
        QCOMPARE(scene.found({}), (QStringList{u"three\n\nfour"_s, u"one\n\ntwo"_s}));
        // A part stands for the whole.
        const ReplyUnderReview whole = scene.reply(part);
        QCOMPARE(whole.parts, 2);
        QCOMPARE(whole.text, u"one\n\ntwo"_s);
        QVERIFY(!whole.wroteBack);
        QCOMPARE(scene.save(part, ReplyVerdict::Good, u"Fine"_s).message, whole.message);
        QCOMPARE(scene.found(u"is:reviewed"_s), QStringList{u"one\n\ntwo"_s});
    }

    void pagesGoThroughEverythingOnce()
    {
        Scene scene;
        for (int i = 0; i < 130; ++i)
            scene.answers(i % 3 ? scene.open : scene.other, u"reply %1"_s.arg(i),
                          std::chrono::minutes(1000 - i / 4), scene.tom.id);
        QStringList all;
        ReviewRequest request;
        request.limit = 20;
        int pages = 0;
        do {
            const ReviewPage page = waitFor(scene.reviews.page(request)).valueOr({});
            for (const ReplyUnderReview &reply : page.replies)
                all.append(reply.text);
            request.after = page.next;
            ++pages;
        } while (request.after);
        QCOMPARE(pages, 7);
        QCOMPARE(all.size(), 130);
        QCOMPARE(QSet<QString>(all.cbegin(), all.cend()).size(), 130);
        QCOMPARE(all.first().section(u' ', 1).toInt() >= 128, true);
    }

    void aSampleIsOfWhatTheFilterGives()
    {
        Scene scene;
        for (int i = 0; i < 40; ++i)
            scene.answers(scene.open, u"tom %1"_s.arg(i), std::chrono::minutes(500 - i),
                          scene.tom.id);
        for (int i = 0; i < 3; ++i)
            scene.answers(scene.other, u"me %1"_s.arg(i), std::chrono::minutes(100 - i),
                          scene.desk.agent.id);
        const auto texts = [&](const QString &text, const ReviewSample &sample) {
            QStringList found;
            const auto page = waitFor(scene.reviews.sample(scene.request(text), sample));
            for (const ReplyUnderReview &reply : page.valueOr({}).replies)
                found.append(reply.text);
            return found;
        };
        const QStringList sample = texts(u"agent:tom"_s, {10, 99, false});
        QCOMPARE(sample.size(), 10);
        for (const QString &text : sample)
            QVERIFY(text.startsWith(u"tom"_s));
        QCOMPARE(texts(u"agent:tom"_s, {10, 99, false}), sample);
        QVERIFY(texts(u"agent:tom"_s, {10, 100, false}) != sample);
        QCOMPARE(texts({}, {6, 99, true}).filter(u"me"_s).size(), 3);
        QCOMPARE(texts({}, {1000, 99, false}).size(), 43);
    }

    void nothingThatWasSaidIsLost()
    {
        Scene scene;
        const Message ours = scene.answers(scene.open, u"Hello"_s, 100min, scene.tom.id);
        QSignalSpy changed(&scene.reviews, &Reviews::changed);
        scene.save(ours, ReplyVerdict::CouldBeBetter, u"  Answer the question first.  "_s, false);
        QCOMPARE(scene.records(), 1);
        scene.desk.store.clock().advance(1min);
        const ReplyUnderReview reply = scene.save(ours, ReplyVerdict::Wrong, {});
        QCOMPARE(changed.size(), 2);
        QCOMPARE(scene.records(), 2);
        QCOMPARE(reply.reviews.size(), 2);
        QCOMPARE(reply.reviews.at(0).verdict, ReplyVerdict::Wrong);
        QVERIFY(reply.isReviewed());
        QCOMPARE(reply.reviews.at(1).comment, u"Answer the question first."_s);
        QVERIFY(!reply.reviews.at(1).isReviewed);
        QCOMPARE(reply.reviews.at(1).reviewer, scene.desk.agent.id);
        // What was reviewed stays so when the program begins again.
        scene.desk.stop();
        scene.desk.store.reopen();
        scene.desk.start();
        PrivatePosts posts(scene.desk.store.store(), *scene.desk.accounts,
                           scene.desk.store.clock());
        Reviews again(scene.desk.store.store(), scene.desk.store.clock(), posts,
                      scene.desk.agent.id, QTimeZone::utc());
        QCOMPARE(waitFor(again.reply(ours.id)).valueOr({}).reviews, reply.reviews);
    }

    void theRecordHoldsNoComment()
    {
        Scene scene;
        const Message ours = scene.answers(scene.open, u"Hello"_s, 100min, scene.tom.id);
        scene.save(ours, ReplyVerdict::Wrong, u"NEVERINTHERECORD"_s);
        const auto texts = scene.desk.store.team([](TeamDatabase &database) -> Result<QStringList> {
            QStringList found;
            Statement select =
                database.statement(u"SELECT subject, detail FROM audit_event WHERE kind ="
                                   u" 'reply.reviewed'"_s);
            select.exec();
            while (select.next())
                found << select.text(0) << select.text(1);
            return found;
        });
        QCOMPARE(texts->size(), 2);
        QCOMPARE(texts->at(1), u"wrong"_s);
        QVERIFY(!texts->join(u' ').contains(u"NEVER"_s));
    }

    void whatIsNoReplyOfOursCannotBeReviewed()
    {
        Scene scene;
        const Message theirs = scene.asks(scene.open, u"Hello"_s, 100min);
        for (const MessageId id : {theirs.id, MessageId(17)}) {
            const auto saved = waitFor(scene.reviews.save({id, ReplyVerdict::Good, u"x"_s, true}));
            QVERIFY(!saved);
            QCOMPARE(saved.error().kind, ErrorKind::NotFound);
        }
        QCOMPARE(scene.records(), 0);
    }

    void agentsSeeWhatIsSaidAboutTheirReplies()
    {
        Scene scene;
        const Message mine = scene.answers(scene.open, u"mine"_s, 100min, scene.desk.agent.id);
        const Message toms = scene.answers(scene.other, u"toms"_s, 90min, scene.tom.id);
        const auto unseen = [&] { return waitFor(scene.reviews.unseenComments()).valueOr(-1); };
        // My own remark on my own reply is no news.
        scene.save(mine, ReplyVerdict::None, u"a note to myself"_s);
        scene.save(toms, ReplyVerdict::Good, u"for Tom"_s);
        QCOMPARE(unseen(), 0);
        Reviews asTom(scene.desk.store.store(), scene.desk.store.clock(), scene.privatePosts,
                      scene.tom.id, QTimeZone::utc());
        QCOMPARE(waitFor(asTom.unseenComments()).valueOr(-1), 1);
        waitFor(asTom.save({mine.id, ReplyVerdict::Example, u"Show this to everybody"_s, true}));
        QCOMPARE(unseen(), 1);
        // Who looks at somebody else's reply has not seen it for them.
        QVERIFY(waitFor(asTom.markSeen(mine.id)).ok());
        QCOMPARE(unseen(), 1);
        QSignalSpy changed(&scene.reviews, &Reviews::changed);
        QVERIFY(waitFor(scene.reviews.markSeen(mine.id)).ok());
        QCOMPARE(unseen(), 0);
        QCOMPARE(changed.size(), 1);
        QVERIFY(scene.reply(mine).review()->seenAt.has_value());
        QVERIFY(waitFor(scene.reviews.markSeen(mine.id)).ok());
        QCOMPARE(changed.size(), 1);
        QCOMPARE(scene.found(u"agent:me is:commented"_s), QStringList{u"mine"_s});
    }

    void theVerdictThatCountsIsTheNewest()
    {
        Scene scene;
        scene.asks(scene.open, u"Hello"_s, 200min);
        const Message one = scene.answers(scene.open, u"one"_s, 190min, scene.tom.id);
        const Message two = scene.answers(scene.open, u"two"_s, 180min, scene.tom.id);
        scene.answers(scene.open, u"three"_s, 170min, scene.tom.id);
        scene.save(one, ReplyVerdict::Wrong, u"No."_s);
        scene.save(one, ReplyVerdict::Example, {});
        scene.save(two, ReplyVerdict::Good, {});
        QCOMPARE(scene.found(u"is:example"_s), QStringList{u"one"_s});
        QCOMPARE(scene.found(u"is:wrong"_s), QStringList());
        QCOMPARE(scene.found(u"is:good agent:tom"_s), QStringList{u"two"_s});
        QCOMPARE(scene.found(u"is:judged"_s), (QStringList{u"two"_s, u"one"_s}));
        QCOMPARE(scene.found(u"-is:judged"_s), QStringList{u"three"_s});
        scene.save(two, ReplyVerdict::None, u"Not sure"_s);
        QCOMPARE(scene.found(u"-is:judged"_s), (QStringList{u"three"_s, u"two"_s}));
        QCOMPARE(scene.found(u"is:better"_s), QStringList());
    }

    void whatOthersSayAboutMyRepliesStandsWithThem()
    {
        Scene scene;
        scene.asks(scene.open, u"Hello"_s, 200min);
        const Message mine = scene.answers(scene.open, u"mine"_s, 190min, scene.desk.agent.id);
        const Message quiet = scene.answers(scene.open, u"quiet"_s, 185min, scene.desk.agent.id);
        const Message toms = scene.answers(scene.open, u"toms"_s, 180min, scene.tom.id);
        Reviews asTom(scene.desk.store.store(), scene.desk.store.clock(), scene.privatePosts,
                      scene.tom.id, QTimeZone::utc());
        const auto about = [&](const QList<ConversationId> &where) {
            return waitFor(scene.reviews.aboutMine(where)).valueOr({});
        };
        scene.save(mine, ReplyVerdict::Good, u"my own remark"_s);
        scene.save(toms, ReplyVerdict::Wrong, u"for Tom alone"_s);
        waitFor(asTom.save({quiet.id, ReplyVerdict::None, {}, true})); // looked at, nothing said
        QVERIFY(about({scene.open.id, scene.other.id}).isEmpty());
        waitFor(asTom.save({mine.id, ReplyVerdict::Wrong, u"Answer the question"_s, true}));
        scene.desk.store.clock().advance(5min);
        waitFor(asTom.save({mine.id, ReplyVerdict::Example, {}, true}));
        const auto all = about({scene.open.id});
        QCOMPARE(all.size(), 1);
        const QList<ReplyReview> said = all.value(mine.id);
        QCOMPARE(said.size(), 2);
        QCOMPARE(said.at(0).verdict, ReplyVerdict::Example);
        // What was thought before is not told again, what was said is.
        QCOMPARE(said.at(1).verdict, ReplyVerdict::None);
        QCOMPARE(said.at(1).comment, u"Answer the question"_s);
        QCOMPARE(said.at(1).reviewerName, u"Tom Reeve"_s);
        QVERIFY(about({scene.other.id}).isEmpty());
        QVERIFY(about({}).isEmpty());
    }

    void theScopeOfTheFiguresIsThatOfTheReplies()
    {
        Scene scene;
        const auto scopeOf = [&](const QString &text, const std::optional<BrandId> &brand = {}) {
            ReviewRequest request = scene.request(text);
            request.brand = brand;
            return waitFor(scene.reviews.scope(request)).valueOr({});
        };
        QCOMPARE(scopeOf({}), ReplyScope());
        QCOMPARE(scopeOf(u"newer:7d"_s).from, std::optional(testNow - 7 * 24h));
        const ReplyScope days = scopeOf(u"after:2026-05-08 before:2026-05-10"_s);
        QCOMPARE(*days.to - *days.from, std::chrono::milliseconds(48h));
        QVERIFY(!days.isWider && !days.accounts && !days.agents && !days.audiences);
        QCOMPARE(scopeOf(u"agent:me"_s).agents, std::optional(QList<AgentId>{scene.desk.agent.id}));
        const ReplyScope both = scopeOf(u"agent:tom agent:none"_s);
        QVERIFY(both.hasAgent(scene.tom.id) && both.hasAgent(AgentId()));
        QVERIFY(!both.hasAgent(scene.desk.agent.id));
        QVERIFY(!scopeOf(u"-agent:tom"_s).hasAgent(scene.tom.id));
        QCOMPARE(scopeOf(u"account:aurora"_s).accounts,
                 std::optional(QList<AccountId>{scene.account.id}));
        QCOMPARE(scopeOf(u"account:nowhere"_s).accounts, std::optional(QList<AccountId>()));
        QCOMPARE(scopeOf({}, scene.account.brand).accounts,
                 std::optional(QList<AccountId>{scene.account.id}));
        QCOMPARE(scopeOf({}, BrandId::make()).accounts, std::optional(QList<AccountId>()));
        const ReplyScope open = scopeOf(u"is:public is:review"_s);
        QVERIFY(open.hasAudience(Audience::Review) && !open.hasAudience(Audience::Private));
        QVERIFY(!open.isWider);
        QVERIFY(!scopeOf(u"-is:private"_s).hasAudience(Audience::Private));
        for (const QString &more : {u"is:late"_s, u"is:good"_s, u"tag:refund"_s, u"word"_s})
            QVERIFY(scopeOf(more).isWider);
        QCOMPARE(waitFor(scene.reviews.scope(scene.request(u"is:nonsense"_s))).error().kind,
                 ErrorKind::Refused);
    }

    void newerWorkEndsOlderWork()
    {
        Scene scene;
        ReviewRequest request;
        request.number = scene.reviews.begin();
        const auto older = scene.reviews.count(request);
        request.number = scene.reviews.begin();
        const auto newer = scene.reviews.count(request);
        QCOMPARE(waitFor(older).error().kind, ErrorKind::Cancelled);
        QVERIFY(waitFor(newer).ok());
    }

    void aTableHoldsNoFormulas()
    {
        Scene scene;
        scene.asks(scene.open, u"=HYPERLINK(\"http://x.example\")"_s, 200min);
        const Message ours = scene.answers(scene.open, u"Hello, \"Giulia\""_s, 100min, scene.tom.id,
                                           Scene::made(u"=1+1"_s));
        scene.answers(scene.other, u"another"_s, 90min, {});
        scene.save(ours, ReplyVerdict::Wrong, u"+39 is a formula"_s);
        QTemporaryDir folder;
        const QString path = folder.filePath(u"replies.csv"_s);
        const auto written =
            waitFor(scene.reviews.write(scene.request(u"is:reviewed"_s), {}, path));
        QVERIFY(written.ok());
        QCOMPARE(written->replies, 1);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const CsvTable table = readCsv(QString::fromUtf8(file.readAll()));
        QCOMPARE(table.rows.size(), 2);
        const QStringList head = table.rows.at(0).fields;
        const QStringList row = table.rows.at(1).fields;
        QCOMPARE(row.size(), head.size());
        const auto cell = [&](const QString &name) { return row.at(head.indexOf(name)); };
        QCOMPARE(cell(u"question"_s), u"'=HYPERLINK(\"http://x.example\")"_s);
        QCOMPARE(cell(u"comment"_s), u"'+39 is a formula"_s);
        QCOMPARE(cell(u"canned_reply"_s), u"'=1+1"_s);
        QCOMPARE(cell(u"reply"_s), u"Hello, \"Giulia\""_s);
        QCOMPARE(cell(u"verdict"_s), u"wrong"_s);
        QCOMPARE(cell(u"waited_minutes"_s), u"100"_s);
        QCOMPARE(scene.records(u"history.exported"_s), 1);
        const auto failed = waitFor(
            scene.reviews.write(scene.request({}), {}, folder.filePath(u"no/such/folder.csv"_s)));
        QVERIFY(!failed);
        QCOMPARE(failed.error().kind, ErrorKind::Storage);
        const auto some = waitFor(scene.reviews.write({}, QList{ours.id}, path));
        QCOMPARE(some.valueOr({}).replies, 1);
    }

    void sendingTellsWhatItWasMadeFrom()
    {
        ScriptedServer server;
        ServiceDesk desk({&server});
        desk.store.clock().advance(1h);
        server.customerWrites(u"giulia"_s, u"Quando siete aperti?"_s,
                              desk.store.clock().now() - 5min);
        desk.connect(server);
        const ConversationSummary giulia = desk.conversationWith(u"giulia"_s);
        PrivatePosts posts(desk.store.store(), *desk.accounts, desk.store.clock());
        Reviews reviews(desk.store.store(), desk.store.clock(), posts, desk.agent.id,
                        QTimeZone::utc());
        NewReply reply;
        reply.conversation = giulia.id;
        reply.account = giulia.account;
        reply.text = u"Buongiorno Giulia, siamo aperti da martedì a domenica, anche stasera."_s;
        reply.basisRevision = giulia.revision;
        reply.undoWindow = 0s;
        reply.agent = desk.agent.id;
        reply.id = OutboxId::make();
        const QList<InsertedCanned> canned{
            {CannedReplyId::make(), u"Orari"_s,
             u"Buongiorno Giulia, siamo aperti da martedì a domenica."_s}};
        QVERIFY(
            waitFor(noteMaking(desk.store.store(), reply.id, giulia.id, canned, reply.text)).ok());
        QVERIFY(waitFor(desk.outbox->enqueue(reply)).ok());
        desk.drain();
        desk.pass(2s);
        const ReviewPage page = waitFor(reviews.page({})).valueOr({});
        QCOMPARE(page.replies.size(), 1);
        const ReplyUnderReview &sent = page.replies.first();
        QCOMPARE(sent.making.cannedTitle, u"Orari"_s);
        QCOMPARE(sent.making.cannedText, canned.first().text);
        QCOMPARE(toWord(sent.making.change), toWord(TextChange::Little));
        QCOMPARE(sent.agent, std::optional(desk.agent.id));
        QCOMPARE(sent.question.size(), 1);
    }

    void whatIsCancelledIsForgotten()
    {
        ScriptedServer server;
        ServiceDesk desk({&server});
        desk.store.clock().advance(1h);
        server.customerWrites(u"giulia"_s, u"Quando siete aperti?"_s,
                              desk.store.clock().now() - 5min);
        desk.connect(server);
        const ConversationSummary giulia = desk.conversationWith(u"giulia"_s);
        const QList<InsertedCanned> canned{{CannedReplyId::make(), u"Orari"_s, u"Siamo aperti."_s}};
        const auto write = [&](std::chrono::seconds undo) {
            NewReply reply;
            reply.conversation = giulia.id;
            reply.account = giulia.account;
            reply.text = u"Siamo aperti."_s;
            reply.basisRevision = desk.conversationWith(u"giulia"_s).revision;
            reply.undoWindow = undo;
            reply.agent = desk.agent.id;
            reply.id = OutboxId::make();
            const bool isNoted =
                waitFor(noteMaking(desk.store.store(), reply.id, giulia.id, canned, reply.text))
                    .ok();
            return isNoted && waitFor(desk.outbox->enqueue(reply)).ok() ? reply.id : OutboxId();
        };
        const auto made = [&desk] {
            return desk.store
                .team([](TeamDatabase &database) -> Result<QSet<OutboxId>> {
                    Statement select = database.statement(u"SELECT outbox_id FROM reply_making"_s);
                    QSet<OutboxId> ids;
                    select.exec();
                    while (select.next())
                        ids.insert(select.id<OutboxId>(0));
                    return ids;
                })
                .valueOr({});
        };
        const OutboxId undone = write(10s);
        QCOMPARE(made(), QSet<OutboxId>{undone});
        QVERIFY(waitFor(desk.outbox->undo(undone)).ok());
        QVERIFY(made().isEmpty());

        // What ends between the two transactions is mended at the next start; what waits, and what
        // was sent, keeps its row.
        const OutboxId sent = write(0s);
        desk.drain();
        desk.pass(2s);
        const OutboxId waiting = write(10min);
        const OutboxId lost = write(10min);
        QVERIFY(desk.store
                    .own([&](OwnDatabase &database) -> bool {
                        return OutboxTable(database)
                            .step(lost, OutboxState::Queued,
                                  {.to = OutboxState::Cancelled, .reason = OutboxReason::Discarded})
                            .has_value();
                    })
                    .valueOr(false));
        QCOMPARE(made(), (QSet<OutboxId>{sent, waiting, lost}));
        QVERIFY(waitFor(desk.outbox->recover()).ok());
        QCOMPARE(made(), (QSet<OutboxId>{sent, waiting}));
    }

    void aThreadIsForgottenAsAWhole()
    {
        Scene scene;
        QList<OutboxId> parts;
        const auto count = [&scene] {
            return scene.desk.store
                .team([](TeamDatabase &database) -> Result<int> {
                    Statement select = database.statement(u"SELECT COUNT(*) FROM reply_making"_s);
                    return select.exec() && select.next() ? int(select.integer(0)) : -1;
                })
                .valueOr(-1);
        };
        for (int part = 1; part <= 3; ++part) {
            const ReplyMaking making = Scene::made(u"Hours"_s);
            parts.append(making.outbox);
            scene.answers(scene.open, u"part"_s, std::chrono::minutes(part), {}, making);
        }
        QCOMPARE(count(), 3);
        QVERIFY(waitFor(forgetMaking(scene.desk.store.store(), parts.mid(1))).ok());
        QCOMPARE(count(), 1);
        QVERIFY(waitFor(forgetMaking(scene.desk.store.store(), {})).ok());
        QCOMPARE(count(), 1);
    }

    /// What the record said before the table was there.
    void earlierOverridesAreTakenFromTheRecord()
    {
        Scene scene;
        ReplyMaking known = Scene::made(u"Hours"_s);
        const Message ours = scene.answers(scene.open, u"known"_s, 100min, {}, known);
        const OutboxId outbox = OutboxId::make();
        const auto made = scene.desk.store.team([&](TeamDatabase &database) {
            for (const auto &[id, rule] :
                 {std::pair(known.outbox, u"private-data"_s), std::pair(outbox, u"too-long"_s),
                  std::pair(outbox, u"private-data"_s)})
                AuditLog(database).append({scene.desk.agent.id, u"check.overridden"_s,
                                           scene.account.id, scene.open.id, id.toString(), rule},
                                          testNow);
            ReplyMakingTable(database).takeFromRecord();
            return ReplyMakingTable(database).find(outbox).value_or(ReplyMaking());
        });
        QCOMPARE(made->overridden.size(), 2);
        QCOMPARE(made->part, 1);
        QCOMPARE(scene.reply(ours).making.overridden, QStringList{u"private-data"_s});
        QCOMPARE(scene.reply(ours).making.cannedTitle, u"Hours"_s);
    }
};

SPORTELLO_TEST(TestReviews)
#include "test_reviews.moc"
