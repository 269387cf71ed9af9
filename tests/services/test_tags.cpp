// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/tags.h"
#include "storage/tagtable.h"
#include "support/builders.h"
#include "support/teststore.h"

using namespace sportello;
using namespace Qt::StringLiterals;

/// The labels: unique names and keys, and the way back.
class TestTags : public StoreTestCase
{
    Q_OBJECT

    struct Scene
    {
        Scene()
            : tags(store, store.clock())
        {
            agent = store
                        .team([](TeamDatabase &database) {
                            return PeopleTable(database).ensureAgent(u"Sara"_s, testNow).id;
                        })
                        .value();
            one = conversation();
            other = conversation();
        }
        ConversationId conversation()
        {
            return store.team([](TeamDatabase &db) { return aConversation().in(db).id; }).value();
        }
        Result<Tag> create(const QString &name, const QString &shortcut = {},
                           const QString &colour = u"red"_s)
        {
            return waitFor(tags.create({{}, name, colour, shortcut}, agent));
        }
        void put(const TagId &tag, const QList<ConversationId> &conversations)
        {
            store.team([&](TeamDatabase &database) {
                for (const ConversationId &id : conversations)
                    TagTable(database).add(id, tag, testNow);
            });
        }
        QStringList on(const ConversationId &id)
        {
            return store
                .team([&](TeamDatabase &database) {
                    QStringList names;
                    const QList<Tag> its = TagTable(database).of({id}).value(id);
                    for (const Tag &tag : its)
                        names.append(tag.name);
                    return names;
                })
                .value();
        }
        QStringList names()
        {
            QStringList names;
            const QList<Tag> all = waitFor(tags.list()).value();
            for (const Tag &tag : all)
                names.append(tag.name);
            return names;
        }

        TestStore store;
        Tags tags;
        AgentId agent;
        ConversationId one;
        ConversationId other;
    };

    static bool isRefused(const Result<Tag> &result)
    {
        return !result && result.error().kind == ErrorKind::Refused
            && !result.error().message.isEmpty();
    }

private Q_SLOTS:
    void namesAndKeysAreUnique()
    {
        Scene scene;
        const auto refund = scene.create(u"  Rimborso "_s, u"R"_s);
        QVERIFY(refund);
        QCOMPARE(refund->name, u"Rimborso"_s);
        QCOMPARE(refund->shortcut, u"r"_s);
        QVERIFY(isRefused(scene.create(u"RIMBORSÒ"_s)));
        QVERIFY(isRefused(scene.create(u"Reclamo"_s, u"r"_s)));
        const auto complaint = scene.create(u"Reclamo"_s, u"2"_s);
        QVERIFY(complaint);
        QVERIFY(isRefused(waitFor(scene.tags.rename(complaint->id, u"rimborso"_s, scene.agent))));
        QVERIFY(isRefused(waitFor(scene.tags.setShortcut(complaint->id, u"R"_s, scene.agent))));
        // Its own name in other letters is no other's.
        QCOMPARE(waitFor(scene.tags.rename(refund->id, u"RIMBORSO"_s, scene.agent))->name,
                 u"RIMBORSO"_s);
        QCOMPARE(scene.names(), (QStringList{u"Reclamo"_s, u"RIMBORSO"_s}));
    }

    void whatIsRefused()
    {
        Scene scene;
        QVERIFY(isRefused(scene.create(u"   "_s)));
        QVERIFY(isRefused(scene.create(QString(Tags::MaximumLength + 1, u'x'))));
        QVERIFY(isRefused(scene.create(u"a"_s, u"ab"_s)));
        QVERIFY(isRefused(scene.create(u"a"_s, u"/"_s)));
        QVERIFY(isRefused(scene.create(u"a"_s, {}, u"orange"_s)));
        QCOMPARE(tagColours().size(), 8);
        const Tag tag = scene.create(u"a"_s).value();
        QVERIFY(isRefused(waitFor(scene.tags.recolour(tag.id, u"blue"_s, scene.agent))));
        QCOMPARE(waitFor(scene.tags.recolour(tag.id, u"teal"_s, scene.agent))->colour, u"teal"_s);
        QCOMPARE(waitFor(scene.tags.rename(TagId::make(), u"b"_s, scene.agent)).error().kind,
                 ErrorKind::NotFound);
    }

    void removingCanBeTakenBack()
    {
        Scene scene;
        const Tag tag = scene.create(u"Rimborso"_s, u"r"_s).value();
        scene.put(tag.id, {scene.one});
        scene.store.takeCommits();
        const Tag removed = waitFor(scene.tags.remove(tag.id, scene.agent)).value();
        QVERIFY(scene.on(scene.one).isEmpty() && scene.names().isEmpty());
        const ChangeSet changes = scene.store.takeCommits().first();
        QVERIFY(changes.tags && changes.conversations.contains(scene.one));
        QVERIFY(scene.create(u"Reclamo"_s, u"r"_s)); // the key is free
        const auto restored = waitFor(scene.tags.restore(removed, scene.agent));
        QVERIFY(restored);
        QVERIFY(restored->shortcut.isEmpty());
        QCOMPARE(scene.on(scene.one), QStringList{u"Rimborso"_s});
    }

    void aNameThatWasGivenAwayBeginsAnew()
    {
        Scene scene;
        const Tag tag = scene.create(u"Rimborso"_s).value();
        scene.put(tag.id, {scene.one});
        const Tag removed = waitFor(scene.tags.remove(tag.id, scene.agent)).value();
        const Tag anew = scene.create(u"rimborso"_s).value();
        QVERIFY(anew.id != tag.id);
        QVERIFY(scene.on(scene.one).isEmpty());
        QVERIFY(isRefused(waitFor(scene.tags.restore(removed, scene.agent))));
    }

    void twoBecomeOneAndTwoAgain()
    {
        Scene scene;
        const Tag from = scene.create(u"Soldi indietro"_s, u"s"_s).value();
        const Tag into = scene.create(u"Rimborso"_s).value();
        scene.put(from.id, {scene.one, scene.other});
        scene.put(into.id, {scene.other});
        const auto merge = waitFor(scene.tags.merge(from.id, into.id, scene.agent));
        QVERIFY(merge);
        QCOMPARE(merge->added, QList{scene.one});
        QCOMPARE(scene.names(), QStringList{u"Rimborso"_s});
        QCOMPARE(scene.on(scene.one), QStringList{u"Rimborso"_s});
        QCOMPARE(waitFor(scene.tags.undoMerge(*merge, scene.agent))->shortcut, u"s"_s);
        QCOMPARE(scene.on(scene.one), QStringList{u"Soldi indietro"_s});
        QCOMPARE(scene.on(scene.other), (QStringList{u"Rimborso"_s, u"Soldi indietro"_s}));
        QVERIFY(!waitFor(scene.tags.undoMerge(*merge, scene.agent)));
        QVERIFY(!waitFor(scene.tags.merge(into.id, into.id, scene.agent)));
    }
};

SPORTELLO_TEST(TestTags)
#include "test_tags.moc"
