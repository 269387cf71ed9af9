// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/outboxitem.h"
#include "support/testcase.h"

#include <QSet>

#include <functional>

using namespace sportello;
using namespace Qt::StringLiterals;

/// The hash of what will be published: it notices every change of it, and nothing else.
class TestOutboxItem : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void everyPublishedFieldCounts()
    {
        using Change = std::function<void(OutboxItem &)>;
        const QList<Change> changes{
            [](OutboxItem &i) { i.account = AccountId::make(); },
            [](OutboxItem &i) { i.accountRemoteId = u"43"_s; },
            [](OutboxItem &i) { i.audience = Audience::Private; },
            [](OutboxItem &i) { i.recipient = u"bob@b.example"_s; },
            [](OutboxItem &i) { i.participants.append(u"carl@c.example"_s); },
            [](OutboxItem &i) { i.participants.clear(); },
            [](OutboxItem &i) { i.participants = {u"dora@d.exampleeve@e.example"_s}; },
            [](OutboxItem &i) { i.parentRemoteId = u"101"_s; },
            [](OutboxItem &i) { i.text += u'.'; },
            [](OutboxItem &i) { i.text = i.text.toUpper(); },
            [](OutboxItem &i) { i.text.clear(); },
            [](OutboxItem &i) { i.part = 2; },
            [](OutboxItem &i) { i.parts = 3; },
            [](OutboxItem &i) { i.attachments[0].sha256 = u"ab"_s; },
            [](OutboxItem &i) { i.attachments[0].mediaType = u"image/gif"_s; },
            [](OutboxItem &i) { i.attachments[0].description = u"Another"_s; },
            [](OutboxItem &i) { i.attachments.append(i.attachments.first()); },
            [](OutboxItem &i) { i.attachments.clear(); },
            [](OutboxItem &i) { std::swap(i.attachments[0], i.attachments[1]); },
            // One character over the border between two fields.
            [](OutboxItem &i) {
            i.recipient.chop(1);
            i.parentRemoteId.prepend(u'e');
            },
            [](OutboxItem &i) {
            i.text.prepend(i.parentRemoteId.back());
            i.parentRemoteId.chop(1);
        },
            };
        const OutboxItem original = item();
        QSet<QString> hashes{contentHash(original)};
        for (const Change &change : changes) {
            OutboxItem changed = original;
            change(changed);
            const QString hash = contentHash(changed);
            QCOMPARE(hash.size(), 64);
            QVERIFY(!hashes.contains(hash));
            hashes.insert(hash);
        }
    }

    void theWayOfTheReplyDoesNotCount()
    {
        OutboxItem moved = item();
        const QString hash = contentHash(moved);
        QCOMPARE(contentHash(moved), hash);
        moved.id = OutboxId::make();
        moved.state = OutboxState::Held;
        moved.reason = OutboxReason::News;
        moved.attempts = 7;
        moved.idempotencyKey = u"k"_s;
        moved.remoteId = u"9"_s;
        moved.basisRevision = 12;
        moved.sentAt = fromMilliseconds(5);
        moved.attachments[0].path = u"/elsewhere/a.png"_s;
        QCOMPARE(contentHash(moved), hash);
    }

    void whatSaysNothingIsTheSameFromTheStore()
    {
        const QString empty(u""_s);
        QVERIFY(!empty.isNull());
        OutboxItem made = item();
        OutboxItem read = item();
        for (const auto field : {&OutboxItem::recipient, &OutboxItem::parentRemoteId,
                                 &OutboxItem::text, &OutboxItem::accountRemoteId}) {
            made.*field = QString();
            read.*field = empty;
        }
        made.attachments[0].description = QString();
        read.attachments[0].description = empty;
        QCOMPARE(contentHash(made), contentHash(read));
    }

private:
    static OutboxItem item()
    {
        OutboxItem item;
        item.account = AccountId::fromString(u"018f7c2e-0000-7000-8000-000000000001");
        item.accountRemoteId = u"42"_s;
        item.recipient = u"ann@a.example"_s;
        item.participants = {u"dora@d.example"_s, u"eve@e.example"_s};
        item.parentRemoteId = u"100"_s;
        item.text = u"Good morning"_s;
        item.attachments = {{u"/tmp/a.png"_s, u"aa"_s, u"image/png"_s, u"A door"_s},
                            {u"/tmp/b.png"_s, u"bb"_s, u"image/png"_s, u"A window"_s}};
        return item;
    }
};

SPORTELLO_TEST(TestOutboxItem)
#include "test_outboxitem.moc"
