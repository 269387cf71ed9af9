// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/drafttable.h"
#include "storage/notedrafttable.h"
#include "storage/testdatabase.h"

using namespace sportello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Unfinished remarks among ourselves.
class TestNoteDraftTable : public StoreTestCase
{
    Q_OBJECT

private Q_SLOTS:
    void eachNoteHasItsDraft()
    {
        TestDatabase db(driver());
        NoteDraftTable table(db);
        const ConversationId conversation = ConversationId::make();
        const NoteDraft fresh{conversation, {}, u"Stanza 12"_s, testNow};
        const NoteDraft change{conversation, NoteId::make(), u"Stanza 14"_s, testNow + 1s};
        for (const NoteDraft &draft : {fresh, change})
            table.save(draft);
        table.save({ConversationId::make(), {}, u"Altrove"_s, testNow});
        QCOMPARE(db.commit().drafts.size(), 2);
        QCOMPARE(table.ofConversation(conversation), (QList<NoteDraft>{change, fresh}));
        QVERIFY(table.find(conversation, {}) == fresh);

        table.remove(conversation, {});
        QCOMPARE(db.commit().drafts, QSet<ConversationId>{conversation});
        QCOMPARE(table.ofConversation(conversation), QList<NoteDraft>{change});
        table.remove(conversation, {});
        QVERIFY(db.commit().isEmpty());
    }

    void theirConversationsAreAmongThoseWithDrafts()
    {
        TestDatabase db(driver());
        DraftTable drafts(db);
        NoteDraftTable notes(db);
        const Draft early = aDraft().updatedAt(testNow).in(db);
        const Draft late = aDraft().updatedAt(testNow + 9s).in(db);
        const ConversationId noted = ConversationId::make();
        notes.save({noted, {}, u"Stanza 12"_s, testNow + 5s});
        notes.save({noted, NoteId::make(), u"Stanza 14"_s, testNow + 4s});
        QCOMPARE(drafts.conversations(),
                 (QList<ConversationId>{late.conversation, noted, early.conversation}));
        // Both count once, at the time of what was written last.
        notes.save({early.conversation, {}, u"Chiedere"_s, testNow + 20s});
        QCOMPARE(drafts.conversations(),
                 (QList<ConversationId>{early.conversation, late.conversation, noted}));
        drafts.remove(early.conversation, early.audience);
        notes.remove(noted, {});
        QCOMPARE(drafts.conversations(),
                 (QList<ConversationId>{early.conversation, late.conversation, noted}));
        notes.remove(early.conversation, {});
        QCOMPARE(drafts.conversations(), (QList<ConversationId>{late.conversation, noted}));
    }
};

SPORTELLO_TEST(TestNoteDraftTable)
#include "test_notedrafttable.moc"
