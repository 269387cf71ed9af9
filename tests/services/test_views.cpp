// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/views.h"
#include "storage/tagtable.h"
#include "support/builders.h"
#include "support/teststore.h"

#include <QRandomGenerator>
#include <QSignalSpy>

using namespace sportello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

SavedView aView(const QString &name, const QString &query)
{
    SavedView view;
    view.name = name;
    view.query = query;
    return view;
}

/// Views over a store, and what a count from nothing says.
struct Desk
{
    Desk()
    {
        store.team([this](TeamDatabase &db) {
            me = PeopleTable(db).ensureAgent(u"Maria"_s, testNow).id;
            account = AccountBuilder().handle(u"aurora@one.example"_s).in(db);
            aurora = PeopleTable(db).ensureBrand(u"Aurora"_s, testNow);
            bellavista = PeopleTable(db).ensureBrand(u"Bellavista"_s, testNow);
            other = AccountBuilder().brand(bellavista.id).in(db);
            handle = HandleBuilder().in(db);
            tag = Tag{TagId::make(), u"Rimborso"_s, u"red"_s, {}};
            TagTable(db).save(tag, testNow);
        });
        start();
    }

    void start() { views = std::make_unique<Views>(store.store(), store.clock(), me, zone); }

    Conversation add(ConversationBuilder builder)
    {
        const auto added = store.team(
            [this, &builder](TeamDatabase &db) { return builder.at(account).with(handle).in(db); });
        return added.valueOr(Conversation{});
    }

    SavedView save(const QString &query)
    {
        return waitFor(views->add(aView(u"Vista"_s, query))).valueOr(SavedView{});
    }

    /// Lets the counting come to rest.
    void settle()
    {
        for (int i = 0; i < 4; ++i) {
            // Behind what is queued now, and behind what that asked for: each view may be read as
            // a whole, one after the other.
            for (int each = 0; each < 16; ++each) {
                store.own([](OwnDatabase &) {}, Urgency::Background);
                QCoreApplication::processEvents();
            }
            store.clock().advance(ViewCounter::Interval);
        }
    }

    /// With the name of a brand: only its conversations, unless the query names one.
    ViewCounts fresh(const QString &brand = {})
    {
        const QList<SavedView> saved = views->saved();
        const QueryContext context{store.clock().now(), zone, me};
        const auto counted = store.team([&](TeamDatabase &db) {
            const auto count = [&](Query query) {
                const bool names =
                    std::any_of(query.terms.begin(), query.terms.end(), [](const QueryTerm &term) {
                        return term.field == QueryTerm::Field::Brand;
                    });
                if (!brand.isEmpty() && !names)
                    query.terms << parseQuery(u"brand:"_s + brand).query.terms;
                return ConversationTable(db).count({query, {}, {}, {}}, context);
            };
            ViewCounts counts;
            for (const BuiltInView view : AllBuiltInViews) {
                const std::optional<Query> query = queryOf(view);
                counts.builtIn[view] = query ? count(*query) : 0;
            }
            for (const SavedView &view : saved)
                counts.saved[view.id] = count(parseQuery(view.query).query);
            counts.late = count(parseQuery(u"is:late"_s).query);
            return counts;
        });
        return counted.valueOr(ViewCounts{});
    }

    TestStore store;
    QTimeZone zone{"Europe/Rome"};
    AgentId me;
    Brand aurora;
    Brand bellavista;
    Account account; ///< of the first brand
    Account other; ///< of the second
    Handle handle;
    Tag tag;
    std::unique_ptr<Views> views;
};

/// One thing that happens at a desk.
void edit(TeamDatabase &db, QRandomGenerator &random, const Desk &desk,
          QList<ConversationId> &known, Instant now)
{
    ConversationTable table(db);
    const int what = random.bounded(9);
    if (known.isEmpty() || what == 0) {
        for (int i = 0; i < 4; ++i)
            known << ConversationBuilder()
                         .at(random.bounded(3) ? desk.account : desk.other)
                         .with(desk.handle)
                         .lastActivity(now)
                         .waitingSince(now)
                         .in(db)
                         .id;
        return;
    }
    const ConversationId id = known.at(random.bounded(int(known.size())));
    std::optional<ConversationRecord> record = table.find(id);
    if (!record)
        return;
    Conversation &conversation = record->conversation;
    switch (what) {
    case 1: TagTable(db).add(conversation.id, desk.tag.id, now); return;
    case 2: TagTable(db).take(conversation.id, desk.tag.id); return;
    case 3: aMessage().of(conversation).text(u"un rimborso"_s).in(db); break;
    case 4:
        conversation.desk.owner = random.bounded(2) ? std::optional(desk.me) : std::nullopt;
        break;
    case 5: conversation.dueAt = now + std::chrono::minutes(random.bounded(120) - 30); break;
    case 6: {
        const ConversationId other = known.at(random.bounded(int(known.size())));
        const std::optional<ConversationRecord> into = table.find(other);
        if (into && into->conversation.id != conversation.id) {
            table.merge(*record, *into, now);
            return;
        }
        break;
    }
    case 7:
        if (random.bounded(4) == 0) {
            AccountTable(db).setBrand(desk.other.id,
                                      random.bounded(2) ? desk.aurora.id : desk.bellavista.id);
        }
        return;
    default:
        conversation.state = ConversationState(random.bounded(5));
        conversation.waitingSince =
            isWaiting(conversation.state) ? std::optional(now) : std::nullopt;
        conversation.unread = random.bounded(2);
        conversation.lastActivity = now;
    }
    table.update(*record);
}

} // namespace

/// Saved views and the numbers beside all views.
class TestViews : public StoreTestCase
{
    Q_OBJECT

private Q_SLOTS:
    void viewsAreKept()
    {
        Desk desk;
        desk.views->start();
        QSignalSpy changed(desk.views.get(), &Views::savedChanged);
        const SavedView first = desk.save(u"is:late"_s);
        const SavedView second = desk.save(u"tag:rimborso"_s);
        const SavedView third = desk.save(u"older:2h"_s);
        QCOMPARE(first.position, 0);
        QCOMPARE(third.position, 2);
        QTRY_COMPARE(desk.views->saved(), (QList<SavedView>{first, second, third}));
        QVERIFY(!changed.isEmpty());

        QVERIFY(waitFor(desk.views->reorder({third.id, first.id})).ok());
        const auto names = [&desk] {
            QStringList queries;
            for (const SavedView &view : waitFor(desk.views->list()).valueOr({}))
                queries << view.query;
            return queries;
        };
        QCOMPARE(names(), (QStringList{u"older:2h"_s, u"is:late"_s, u"tag:rimborso"_s}));

        // What is removed comes back to its place.
        const Result<SavedView> removed = waitFor(desk.views->remove(first.id));
        QVERIFY(removed.ok());
        QCOMPARE(names(), (QStringList{u"older:2h"_s, u"tag:rimborso"_s}));
        QCOMPARE(waitFor(desk.views->remove(first.id)).error().kind, ErrorKind::NotFound);
        QVERIFY(waitFor(desk.views->restore(*removed)).ok());
        QCOMPARE(names(), (QStringList{u"older:2h"_s, u"is:late"_s, u"tag:rimborso"_s}));

        SavedView renamed = second;
        renamed.name = u" Rimborsi "_s;
        renamed.query = u"tag:rimborso is:waiting"_s;
        QVERIFY(waitFor(desk.views->change(renamed)).ok());
        const QList<SavedView> all = waitFor(desk.views->list()).valueOr({});
        QCOMPARE(all.at(2).name, u"Rimborsi"_s);
        QCOMPARE(all.at(2).query, renamed.query);
        QCOMPARE(all.at(2).position, 2);
    }

    void badViewsAreRefused()
    {
        Desk desk;
        QCOMPARE(waitFor(desk.views->add(aView(u"  "_s, u"is:late"_s))).error().kind,
                 ErrorKind::Refused);
        QCOMPARE(waitFor(desk.views->add(aView(u"Tardi"_s, u"is:lat"_s))).error().kind,
                 ErrorKind::Refused);
        QVERIFY(waitFor(desk.views->list()).valueOr({}).isEmpty());
        const SavedView view = desk.save(u"is:late"_s);
        SavedView bad = view;
        bad.query = u"older:soon"_s;
        QCOMPARE(waitFor(desk.views->change(bad)).error().kind, ErrorKind::Refused);
        bad = view;
        bad.id = SavedViewId::make();
        QCOMPARE(waitFor(desk.views->change(bad)).error().kind, ErrorKind::NotFound);
    }

    void countsFollowRandomEdits_data()
    {
        QTest::addColumn<bool>("scoped");
        QTest::newRow("all brands") << false;
        QTest::newRow("one brand after the other") << true;
    }

    void countsFollowRandomEdits()
    {
        QFETCH(bool, scoped);
        Desk desk;
        for (const QString &query :
             {u""_s, u"is:mine"_s, u"tag:rimborso"_s, u"-tag:rimborso is:waiting"_s, u"older:2h"_s,
              u"is:late"_s, u"is:due owner:me"_s, u"rimborso"_s, u"before:today"_s,
              u"after:yesterday -is:done"_s, u"account:aurora is:unread"_s, u"newer:30m"_s,
              u"brand:bella is:waiting"_s, u"-brand:aurora"_s})
            desk.save(query);
        desk.views->start();
        desk.settle();
        QRandomGenerator random(31);
        QList<ConversationId> known;
        int largest = 0;
        QString brand;
        for (int turn = 0; turn < 60; ++turn) {
            for (int i = random.bounded(12); i >= 0; --i) {
                desk.store.team([&](TeamDatabase &db) {
                    edit(db, random, desk, known, desk.store.clock().now());
                });
            }
            if (scoped && random.bounded(3) == 0) {
                const Brand next =
                    QList<Brand>{{}, desk.aurora, desk.bellavista}.at(random.bounded(3));
                brand = next.name;
                desk.views->setScope(next.id);
            }
            if (turn % 4 == 3)
                desk.store.clock().advance(std::chrono::minutes(random.bounded(90)));
            if (turn % 20 == 19)
                desk.store.clock().sleep(9h);
            desk.settle();
            const ViewCounts expected = desk.fresh(brand);
            QCOMPARE(desk.views->counts().builtIn, expected.builtIn);
            QCOMPARE(desk.views->counts().late, expected.late);
            for (const SavedView &view : desk.views->saved()) {
                QVERIFY2(desk.views->counts().saved.value(view.id, -1)
                             == expected.saved.value(view.id),
                         qPrintable(u"turn %1, %2: %3 instead of %4"_s.arg(turn)
                                        .arg(view.query)
                                        .arg(desk.views->counts().saved.value(view.id, -1))
                                        .arg(expected.saved.value(view.id))));
                largest = std::max(largest, expected.saved.value(view.id));
            }
        }
        QVERIFY(largest > 20);
    }

    void theNumbersAreThoseOfOneBrand()
    {
        Desk desk;
        const SavedView waiting = desk.save(u"is:waiting"_s);
        const SavedView named = desk.save(u"brand:aurora"_s);
        desk.add(aConversation());
        desk.add(aConversation());
        const Conversation elsewhere = *desk.store.team([&desk](TeamDatabase &db) {
            return aConversation().at(desk.other).with(desk.handle).in(db);
        });
        desk.store.own([&elsewhere](OwnDatabase &db) { aDraft().of(elsewhere).in(db); });
        desk.views->start();
        const auto numbers = [&desk, &waiting, &named] {
            const ViewCounts &counts = desk.views->counts();
            return QList<int>{counts.builtIn.value(BuiltInView::Waiting, -1),
                              counts.builtIn.value(BuiltInView::Drafts, -1),
                              counts.saved.value(waiting.id, -1), counts.saved.value(named.id, -1)};
        };
        desk.settle();
        QCOMPARE(numbers(), (QList<int>{3, 1, 3, 2}));
        // No number is better than one of another brand.
        desk.views->setScope(desk.bellavista.id);
        QCOMPARE(numbers(), (QList<int>{-1, -1, -1, 2}));
        desk.settle();
        QCOMPARE(numbers(), (QList<int>{1, 1, 1, 2}));
        desk.views->setScope(desk.aurora.id);
        desk.settle();
        QCOMPARE(numbers(), (QList<int>{2, 0, 2, 2}));
        desk.store.team([&desk](TeamDatabase &db) {
            AccountTable(db).setBrand(desk.other.id, desk.aurora.id);
        });
        desk.settle();
        QCOMPARE(numbers(), (QList<int>{3, 1, 3, 3}));
        desk.views->setScope(BrandId::make());
        desk.settle();
        QCOMPARE(numbers(), (QList<int>{0, 0, 0, 3}));
        desk.views->setScope({});
        desk.settle();
        QCOMPARE(numbers(), (QList<int>{3, 1, 3, 3}));
    }

    void timeAloneMovesConversations()
    {
        Desk desk;
        const SavedView older = desk.save(u"older:2h"_s);
        const SavedView due = desk.save(u"is:due"_s);
        const SavedView late = desk.save(u"is:late"_s);
        const SavedView today = desk.save(u"after:today"_s);
        ConversationRecord record =
            aConversation().at(desk.account).with(desk.handle).lastActivity(testNow).record();
        record.conversation.waitingSince = testNow;
        record.conversation.dueAt = testNow + 3h;
        desk.store.team(
            [&record](TeamDatabase &db) { ConversationTable(db).insert(record, testNow); });
        desk.views->start();
        desk.settle();
        const auto counts = [&] {
            const QHash<SavedViewId, int> saved = desk.views->counts().saved;
            return QList<int>{saved.value(older.id, -1), saved.value(due.id, -1),
                              saved.value(late.id, -1), saved.value(today.id, -1)};
        };
        QCOMPARE(counts(), (QList<int>{0, 0, 0, 1}));
        desk.store.clock().advance(testNow + 2h - 2s - desk.store.clock().now());
        desk.settle();
        QCOMPARE(counts(), (QList<int>{0, 0, 0, 1}));
        desk.store.clock().advance(2s);
        desk.settle();
        QCOMPARE(counts(), (QList<int>{1, 1, 0, 1}));
        desk.store.clock().advance(1h);
        desk.settle();
        QCOMPARE(counts(), (QList<int>{1, 0, 1, 1}));
        QCOMPARE(desk.views->counts().late, 1);
        // Midnight in Rome is at 22:00 UTC.
        desk.store.clock().advance(9h);
        desk.settle();
        QCOMPARE(counts(), (QList<int>{1, 0, 1, 0}));
        // A clock that was wrong and is set right is noticed within a minute.
        desk.store.clock().jump(-11h);
        desk.store.clock().advance(1min);
        desk.settle();
        QCOMPARE(counts(), (QList<int>{0, 0, 0, 1}));
    }

    void manyCommitsAreCountedTogether()
    {
        Desk desk;
        desk.save(u"is:waiting"_s);
        desk.views->start();
        desk.settle();
        QSignalSpy counted(desk.views.get(), &Views::countsChanged);
        for (int i = 0; i < 50; ++i) {
            desk.add(aConversation());
            QCoreApplication::processEvents();
        }
        // One turn at once, and the rest waits for its time.
        QVERIFY(counted.size() <= 1);
        desk.settle();
        QVERIFY(counted.size() <= 2);
        QCOMPARE(desk.views->counts().builtIn.value(BuiltInView::Waiting), 50);
        QCOMPARE(desk.views->counts().saved.values(), QList<int>{50});
        // Nothing new, nothing said.
        desk.store.clock().advance(10s);
        desk.settle();
        QVERIFY(counted.size() <= 2);
    }

    void theFirstNumbersDoNotWaitForTheLast()
    {
        Desk desk;
        for (int i = 0; i < 5; ++i)
            desk.save(u"is:waiting"_s);
        desk.add(aConversation());
        desk.views->start();
        // How much was known each time that something was said.
        QList<int> known;
        connect(desk.views.get(), &Views::countsChanged, this,
                [&] { known << int(desk.views->counts().saved.size()); });
        desk.settle();
        QCOMPARE(known.first(), 0);
        QCOMPARE(known.last(), 5);
        QVERIFY(known.contains(1) && known.contains(4));
        QCOMPARE(desk.views->counts().saved.values(), QList<int>(5, 1));
    }

    void renamesReachTheViewsThatNameThem()
    {
        Desk desk;
        const SavedView view = desk.save(u"owner:ugo"_s);
        ConversationRecord record = aConversation().at(desk.account).with(desk.handle).record();
        record.conversation.desk.owner = desk.me;
        desk.store.team(
            [&record](TeamDatabase &db) { ConversationTable(db).insert(record, testNow); });
        desk.views->start();
        desk.settle();
        QCOMPARE(desk.views->counts().saved.value(view.id, -1), 0);
        desk.store.team(
            [&desk](TeamDatabase &db) { PeopleTable(db).renameAgent(desk.me, u"Ugo"_s); });
        desk.settle();
        QCOMPARE(desk.views->counts().saved.value(view.id, -1), 1);
    }

    void draftsAndProblemsAreCounted()
    {
        Desk desk;
        desk.views->start();
        const Conversation conversation = desk.add(aConversation());
        desk.store.own([&conversation](OwnDatabase &db) {
            aDraft().of(conversation).in(db);
            anOutboxItem().of(conversation).state(OutboxState::Failed).in(db);
        });
        desk.settle();
        QCOMPARE(desk.views->counts().builtIn.value(BuiltInView::Drafts), 1);
        QCOMPARE(desk.views->counts().builtIn.value(BuiltInView::PublishingProblems), 1);
    }
};

SPORTELLO_TEST(TestViews)
#include "test_views.moc"
