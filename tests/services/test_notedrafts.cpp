// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/notedrafts.h"
#include "services/views.h"
#include "storage/notedrafttable.h"
#include "support/servicedesk.h"

#include <QSignalSpy>

using namespace sportello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A note that is being written is on the disk within a second, whatever happens to the program.
class TestNoteDrafts : public StoreTestCase
{
    Q_OBJECT

    struct Scene
    {
        Scene()
            : desk({&server})
            , drafts(std::make_unique<NoteDrafts>(desk.store.store(), desk.store.clock()))
        {
            desk.store.clock().advance(1h);
            server.customerWrites(u"giulia"_s, u"Buongiorno"_s, desk.store.clock().now() - 5min);
            desk.connect(server);
            giulia = desk.conversationWith(u"giulia"_s).id;
        }

        /// As a program finds it that starts after this one was killed.
        QString onDisk(const NoteId &note = {})
        {
            const auto draft = desk.store.own(
                [&](OwnDatabase &database) { return NoteDraftTable(database).find(giulia, note); });
            return draft && *draft ? (*draft)->text : QString();
        }
        QString found(const NoteId &note = {})
        {
            const auto draft = waitFor(drafts->find(giulia, note));
            return draft && *draft ? (*draft)->text : QString();
        }

        ScriptedServer server;
        ServiceDesk desk;
        std::unique_ptr<NoteDrafts> drafts;
        ConversationId giulia;
    };

private Q_SLOTS:
    void whoTypesWithoutAPauseLosesASecondAtMost()
    {
        Scene scene;
        QString text;
        for (int i = 0; i < 30; ++i) {
            text += QChar(u'a' + i % 26);
            scene.drafts->edit(scene.giulia, {}, text);
            scene.desk.store.clock().advance(100ms);
            scene.desk.drain();
            QVERIFY2(text.size() - scene.onDisk().size() <= 10, qPrintable(text));
        }
        scene.desk.pass(1s);
        QCOMPARE(scene.onDisk(), text);
        // A program that starts now shows it again.
        scene.drafts =
            std::make_unique<NoteDrafts>(scene.desk.store.store(), scene.desk.store.clock());
        QCOMPARE(scene.found(), text);
    }

    void theNewNoteAndEachChangedOneHaveTheirOwn()
    {
        Scene scene;
        const NoteId note = NoteId::make();
        scene.drafts->edit(scene.giulia, {}, u"Stanza 12"_s);
        scene.drafts->edit(scene.giulia, note, u"Stanza 14"_s);
        QCOMPARE(scene.found(note), u"Stanza 14"_s); // not stored yet
        QVERIFY(waitFor(scene.drafts->flush()).ok());
        QCOMPARE(scene.onDisk(), u"Stanza 12"_s);
        QCOMPARE(scene.onDisk(note), u"Stanza 14"_s);
        scene.drafts->edit(scene.giulia, {}, {});
        QCOMPARE(scene.found(), QString());
        QVERIFY(waitFor(scene.drafts->flush()).ok());
        QCOMPARE(scene.onDisk(), QString());
        QCOMPARE(scene.onDisk(note), u"Stanza 14"_s);
    }

    void areNoDraftsOfReplies()
    {
        Scene scene;
        scene.drafts->edit(scene.giulia, {}, u"zzNoteMarkerZz"_s);
        scene.desk.pass(1s);
        QCOMPARE(scene.onDisk(), u"zzNoteMarkerZz"_s);
        for (const Audience audience : {Audience::Public, Audience::Private})
            QVERIFY(!waitFor(scene.desk.drafts->find(scene.giulia, audience)).value());
        QVERIFY(waitFor(scene.desk.outbox->openItems()).value().isEmpty());
    }

    void standWithTheDrafts()
    {
        Scene scene;
        Views views(scene.desk.store.store(), scene.desk.store.clock(), scene.desk.agent.id,
                    QTimeZone::utc());
        views.start();
        const auto counted = [&] {
            scene.desk.pass(2s);
            return views.counts().builtIn.value(BuiltInView::Drafts);
        };
        const NoteId note = NoteId::make();
        scene.drafts->edit(scene.giulia, {}, u"Stanza 12"_s);
        scene.drafts->edit(scene.giulia, note, u"Stanza 14"_s);
        QTRY_COMPARE(counted(), 1);
        QCOMPARE(waitFor(scene.desk.drafts->conversations()).value(),
                 QList<ConversationId>{scene.giulia});
        scene.drafts->edit(scene.giulia, {}, {});
        scene.desk.pass(2s);
        QCOMPARE(waitFor(scene.desk.drafts->conversations()).value().size(), 1);
        scene.drafts->edit(scene.giulia, note, {});
        QTRY_COMPARE(counted(), 0);
        QVERIFY(waitFor(scene.desk.drafts->conversations()).value().isEmpty());
    }

    void allOfAConversationAreFound()
    {
        Scene scene;
        const NoteId note = NoteId::make();
        const auto texts = [&] {
            QStringList found;
            for (const NoteDraft &draft :
                 waitFor(scene.drafts->ofConversation(scene.giulia)).valueOr({}))
                found.append(draft.text);
            return found;
        };
        scene.drafts->edit(scene.giulia, {}, u"Stanza 12"_s);
        scene.drafts->edit(ConversationId::make(), {}, u"Altrove"_s);
        QCOMPARE(texts(), QStringList{u"Stanza 12"_s}); // not stored yet
        scene.desk.pass(1s);
        QCOMPARE(texts(), QStringList{u"Stanza 12"_s});
        scene.desk.store.clock().advance(1s);
        scene.drafts->edit(scene.giulia, note, u"Stanza 14"_s);
        QCOMPARE(texts(), (QStringList{u"Stanza 14"_s, u"Stanza 12"_s}));
        // Thrown away, and the disk does not know yet.
        scene.drafts->edit(scene.giulia, {}, {});
        QCOMPARE(texts(), QStringList{u"Stanza 14"_s});
    }

    void anOrderlyEndStoresTheLastKey()
    {
        Scene scene;
        const QSignalSpy failed(scene.drafts.get(), &NoteDrafts::failed);
        scene.drafts->edit(scene.giulia, {}, u"Un attimo"_s);
        scene.drafts.reset();
        QCOMPARE(scene.onDisk(), u"Un attimo"_s);
    }

    void followTheirConversationIntoAnother()
    {
        Scene scene;
        const ConversationId into = ConversationId::make();
        scene.desk.store.own([&](OwnDatabase &database) {
            NoteDraftTable table(database);
            table.save({scene.giulia, {}, u"Seconda"_s, {}});
            table.save({into, {}, u"Prima"_s, {}});
            table.moveConversation(scene.giulia, into);
        });
        QCOMPARE(scene.onDisk(), QString());
        scene.giulia = into;
        QCOMPARE(scene.onDisk(), u"Prima\n\nSeconda"_s);
    }
};

SPORTELLO_TEST(TestNoteDrafts)
#include "test_notedrafts.moc"
