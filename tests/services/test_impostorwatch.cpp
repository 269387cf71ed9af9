// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/contactmerges.h"
#include "services/impostorwatch.h"
#include "services/inbox.h"
#include "storage/auditlog.h"
#include "storage/verificationtable.h"
#include "support/builders.h"
#include "support/teststore.h"

using namespace sportello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Whoever looks like us, or like a customer whom we know, is noticed when they write.
class TestImpostorWatch : public StoreTestCase
{
    Q_OBJECT

    struct Scene
    {
        Scene()
            : inbox(store.store(), store.clock())
            , watch(store.store(), store.clock())
        {
            store.team([&](TeamDatabase &database) {
                agent = PeopleTable(database).ensureAgent(u"Sara"_s, testNow).id;
                account = anAccount()
                              .network(u"mastodon"_s)
                              .handle(u"aurora_hotel@social.example"_s)
                              .name(u"Hotel Aurora Firenze"_s)
                              .in(database);
            });
        }
        void write(const QString &address, const QString &name)
        {
            RemoteMessage message;
            message.remoteId = u"message-%1"_s.arg(testNumber());
            message.author = {address, {}, name, {}};
            message.counterpart = message.author;
            message.text.text = u"Buongiorno"_s;
            message.createdAt = store.clock().now();
            RemoteBatch batch;
            batch.messages.append(message);
            QVERIFY(waitFor(inbox.ingest(account, u"all"_s, batch, {})).ok());
            store.clock().advance(1s);
        }
        Handle handle(const QString &address)
        {
            return store
                .team([&](TeamDatabase &database) -> Result<Handle> {
                    return HandleTable(database).findByAddress(u"mastodon"_s, address).value();
                })
                .value();
        }
        std::optional<ImpostorWarning> warning(const QString &address)
        {
            return waitFor(watch.of(handle(address).id)).value();
        }
        void verify(const QString &address)
        {
            const Handle known = handle(address);
            store.team([&](TeamDatabase &database) {
                Statement select =
                    database.statement(u"SELECT id FROM conversation WHERE handle_id = ?"_s);
                select.bind(known.id).exec();
                Verification verification;
                verification.id = VerificationId::make();
                verification.handle = known.id;
                verification.level = VerificationLevel::Certified;
                verification.method = VerificationMethod::Checklist;
                if (select.next())
                    verification.conversation = select.id<ConversationId>(0);
                verification.agent = agent;
                verification.at = testNow - 1min;
                VerificationTable(database).insert(verification);
            });
        }

        TestStore store;
        Inbox inbox;
        ImpostorWatch watch;
        AgentId agent;
        Account account;
    };

private Q_SLOTS:
    void whoLooksLikeUsIsNoticedWhenTheyWrite()
    {
        Scene scene;
        scene.write(u"anna@town.example"_s, u"Anna Rossi"_s);
        scene.write(u"aur0ra_hotel@evil.example"_s, u"Reservations"_s);
        QVERIFY(!scene.warning(u"anna@town.example"_s));
        const auto warning = scene.warning(u"aur0ra_hotel@evil.example"_s);
        QVERIFY(warning.has_value());
        QCOMPARE(warning->lookalike.kind, Lookalike::Kind::BrandAddress);
        QCOMPARE(warning->original, u"aurora_hotel@social.example"_s);
        QVERIFY(warning->lookalike.account == scene.account.id);
        scene.write(u"bob@town.example"_s, u"H\u043Etel Aurora Firenze"_s);
        const auto byName = scene.warning(u"bob@town.example"_s);
        QVERIFY(byName.has_value());
        QCOMPARE(byName->original, u"Hotel Aurora Firenze"_s);
    }

    void whoTakesAnotherNameIsLookedAtAgain()
    {
        Scene scene;
        scene.write(u"anna@town.example"_s, u"Anna Rossi"_s);
        scene.write(u"anna@town.example"_s, u"Hotel Aurora Firenze Support"_s);
        QVERIFY(scene.warning(u"anna@town.example"_s).has_value());
        scene.write(u"anna@town.example"_s, u"Anna Rossi"_s);
        QVERIFY(!scene.warning(u"anna@town.example"_s));
    }

    void whoLooksLikeACustomerIsNoticed()
    {
        Scene scene;
        scene.write(u"anna@town.example"_s, u"Anna Rossi"_s);
        scene.write(u"other@town.example"_s, u"Anna Rossi"_s); // somebody of the same name
        scene.write(u"fake@town.example"_s, u"Anna R\u043Essi"_s);
        QVERIFY(!scene.warning(u"other@town.example"_s));
        QVERIFY(!scene.warning(u"anna@town.example"_s)); // was there first
        const auto warning = scene.warning(u"fake@town.example"_s);
        QVERIFY(warning.has_value());
        QCOMPARE(warning->lookalike.kind, Lookalike::Kind::CustomerName);
        QCOMPARE(warning->original, u"Anna Rossi"_s);
        QVERIFY(!warning->isVerified);
    }

    void theNameOfSomebodyVerifiedIsWatchedMore()
    {
        Scene scene;
        scene.write(u"carla@town.example"_s, u"Carla Quintavalle"_s);
        scene.write(u"first@town.example"_s, u"Carla Quintavalle"_s);
        QVERIFY(!scene.warning(u"first@town.example"_s));
        scene.verify(u"carla@town.example"_s);
        scene.write(u"first@town.example"_s, u"Carla Quintavalle"_s);
        const auto warning = scene.warning(u"first@town.example"_s);
        QVERIFY(warning.has_value());
        QVERIFY(warning->isVerified);
        QVERIFY(!scene.warning(u"carla@town.example"_s));
    }

    void oneHandleMoreOfTheSamePersonIsNoImpostor()
    {
        Scene scene;
        scene.write(u"anna@town.example"_s, u"Anna Rossi"_s);
        scene.write(u"fake@town.example"_s, u"Anna R0ssi"_s);
        QVERIFY(scene.warning(u"fake@town.example"_s).has_value());
        ContactMerges merges(scene.store.store(), scene.store.clock());
        const auto merged =
            waitFor(merges.merge(scene.handle(u"anna@town.example"_s).contact,
                                 scene.handle(u"fake@town.example"_s).contact, {}, scene.agent));
        QVERIFY(merged.ok());
        QVERIFY(!scene.warning(u"fake@town.example"_s));
        waitFor(merges.takeBack(merged->id, ContactMerges::Then::Differ, scene.agent));
        QVERIFY(scene.warning(u"fake@town.example"_s).has_value());
    }

    void whatIsDismissedStaysSoUntilTheyLookLikeSomebodyElse()
    {
        Scene scene;
        const QString address = u"aurora_hotel@evil.example"_s;
        scene.write(address, u"Anna"_s);
        const HandleId id = scene.handle(address).id;
        scene.store.takeCommits();
        QVERIFY(waitFor(scene.watch.dismiss(id, scene.agent)).ok());
        bool told = false;
        for (const ChangeSet &commit : scene.store.takeCommits())
            told = told || !commit.conversations.isEmpty();
        QVERIFY(told);
        QVERIFY(!scene.warning(address));
        scene.write(address, u"Anna"_s);
        QVERIFY(!scene.warning(address));
        QVERIFY(waitFor(scene.watch.bringBack(id, scene.agent)).ok());
        QVERIFY(scene.warning(address).has_value());
        waitFor(scene.watch.dismiss(id, scene.agent));
        // Another address of theirs, another deceit.
        scene.store.team([&](TeamDatabase &database) {
            database.statement(u"UPDATE handle SET address = 'x@evil.example' WHERE id = ?"_s)
                .bind(id)
                .exec();
        });
        scene.write(u"x@evil.example"_s, u"Hotel Aurora Firenze"_s);
        QVERIFY(scene.warning(u"x@evil.example"_s).has_value());
        QCOMPARE(scene.store
                     .team([](TeamDatabase &database) {
                         return AuditLog(database).count(u"lookalike.dismissed"_s);
                     })
                     .value(),
                 2);
        QCOMPARE(waitFor(scene.watch.dismiss(HandleId::make(), scene.agent)).error().kind,
                 ErrorKind::NotFound);
    }

    void whoWasThereBeforeIsLookedAtToo()
    {
        Scene scene;
        scene.write(u"anna@town.example"_s, u"Anna Rossi"_s);
        scene.write(u"fake@town.example"_s, u"Anna R0ssi"_s);
        scene.write(u"aurora_hotel@evil.example"_s, u"Bob"_s);
        for (int i = 0; i < 450; ++i)
            scene.store.team([i](TeamDatabase &database) {
                aHandle().address(u"p%1@town.example"_s.arg(i)).name(u"Person"_s).in(database);
            });
        // As a profile is that an older program made.
        scene.store.team([](TeamDatabase &database) {
            database.statement(u"UPDATE handle SET name_skeleton = NULL, looked_at = NULL"_s)
                .exec();
            database.statement(u"DELETE FROM handle_lookalike"_s).exec();
        });
        QVERIFY(waitFor(scene.watch.catchUp()).ok());
        QVERIFY(scene.warning(u"fake@town.example"_s).has_value());
        QVERIFY(scene.warning(u"aurora_hotel@evil.example"_s).has_value());
        QVERIFY(!scene.warning(u"anna@town.example"_s));
        const auto left = scene.store.team([](TeamDatabase &database) {
            Statement select = database.statement(
                u"SELECT COUNT(*) FROM handle WHERE looked_at IS NULL OR name_skeleton IS NULL"_s);
            return select.exec() && select.next() ? int(select.integer(0)) : -1;
        });
        QCOMPARE(left.value(), 0);
    }
};

SPORTELLO_TEST(TestImpostorWatch)
#include "test_impostorwatch.moc"
