// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/attachmenttable.h"
#include "storage/testdatabase.h"

using namespace sportello;
using namespace Qt::StringLiterals;

namespace {

OutgoingAttachment file(const QString &name)
{
    OutgoingAttachment made{u"/p/"_s + name, u"00ff"_s, u"image/png"_s, u"Ein «Bild»"_s};
    made.name = name;
    made.bytes = qint64(5) << 32;
    return made;
}

} // namespace

/// The files of drafts and of replies on their way.
class TestAttachmentTable : public StoreTestCase
{
    Q_OBJECT

private Q_SLOTS:
    void draftsKeepTheirFilesInOrder()
    {
        TestDatabase db(driver());
        DraftTable table(db);
        Draft draft = aDraft().value();
        draft.attachments = {file(u"b.png"_s), file(u"a.png"_s)};
        draft.attachments[1].description.clear();
        draft.attachments[1].undescribed = true;
        table.save(draft);
        db.commit();
        QVERIFY(table.find(draft.conversation, draft.audience) == draft);
        QVERIFY(table.ofConversation(draft.conversation) == QList{draft});
        QVERIFY(!table.find(draft.conversation, Audience::Private));

        draft.attachments.move(0, 1);
        table.save(draft);
        QVERIFY(table.find(draft.conversation, draft.audience) == draft);
        draft.attachments.removeFirst();
        table.save(draft);
        QVERIFY(table.find(draft.conversation, draft.audience) == draft);
        db.commit();

        table.remove(draft.conversation, draft.audience);
        db.commit();
        QCOMPARE(db.count(u"SELECT COUNT(*) FROM draft_attachment"_s), 0);
    }

    void aMergedConversationKeepsTheFilesOfBoth()
    {
        TestDatabase db(driver());
        DraftTable table(db);
        Draft one = aDraft().value();
        one.attachments = {file(u"one.png"_s)};
        Draft other = aDraft().value();
        other.audience = one.audience;
        other.text.clear();
        other.attachments = {file(u"two.png"_s)};
        table.save(one);
        table.save(other);
        table.moveConversation(other.conversation, one.conversation);
        db.commit();
        const std::optional<Draft> joined = table.find(one.conversation, one.audience);
        QVERIFY(joined.has_value());
        QCOMPARE(joined->attachments, one.attachments + other.attachments);
        // Nothing is written below a text that is not there.
        QCOMPARE(joined->text, one.text);
        QVERIFY(!table.find(other.conversation, other.audience));
    }

    void onlyWhatStillLeavesNeedsItsFiles()
    {
        TestDatabase db(driver());
        Draft draft = aDraft().value();
        draft.attachments = {file(u"draft.png"_s)};
        DraftTable(db).save(draft);
        OutboxItem waiting = anOutboxItem().attachment(file(u"waiting.png"_s)).value();
        OutboxItem sent = anOutboxItem().attachment(file(u"sent.png"_s)).value();
        sent.state = OutboxState::Sent;
        OutboxItem cancelled = anOutboxItem().attachment(file(u"cancelled.png"_s)).value();
        cancelled.state = OutboxState::Cancelled;
        OutboxItem failed = anOutboxItem()
                                .attachment(file(u"failed.png"_s))
                                .attachment(file(u"waiting.png"_s))
                                .value();
        failed.state = OutboxState::Failed;
        for (const OutboxItem &item : {waiting, sent, cancelled, failed})
            OutboxTable(db).insert(item);
        db.commit();
        QStringList paths = AttachmentTable(db).pathsInUse();
        paths.sort();
        QCOMPARE(paths, (QStringList{u"/p/draft.png"_s, u"/p/failed.png"_s, u"/p/waiting.png"_s}));
        QVERIFY(OutboxTable(db).find(failed.id) == failed);
    }
};

SPORTELLO_TEST(TestAttachmentTable)
#include "test_attachmenttable.moc"
