// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/joinedrows.h"

#include "support/builders.h"
#include "support/testcase.h"

using namespace sportello;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

using Lane = ThreadRow::Lane;

Message said(int number, std::chrono::minutes ago)
{
    Message message;
    message.id = MessageId(number);
    message.createdAt = testNow - ago;
    message.text.text = QString::number(number);
    return message;
}

/// "open 1", "closed 2", "day", "moved" …
QStringList words(const QList<ThreadRow> &rows)
{
    QStringList words;
    for (const ThreadRow &row : rows) {
        if (row.day())
            words.append(u"day"_s);
        else if (row.moved())
            words.append(u"moved"_s);
        else if (const Message *message = row.message())
            words.append(
                (row.lane == Lane::Public ? u"open %1"_s : u"closed %1"_s).arg(message->text.text));
        else if (const OutboxItem *item = row.item())
            words.append(
                (row.lane == Lane::Public ? u"open out %1"_s : u"closed out %1"_s).arg(item->text));
    }
    return words;
}

} // namespace

/// Both conversations of a handoff by time.
class TestJoinedRows final : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void bothSidesStandByTime()
    {
        ThreadSide open{{}, Lane::Public, false};
        open.parts.messages = {said(1, 60min), said(4, 10min)};
        ThreadSide closed{{}, Lane::Private, true};
        closed.parts.messages = {said(2, 40min), said(3, 20min)};
        const QStringList wanted{u"day"_s,      u"open 1"_s,   u"moved"_s,
                                 u"closed 2"_s, u"closed 3"_s, u"open 4"_s};
        const Instant moved = testNow - 50min;
        QCOMPARE(words(joinedRows(open, closed, moved, {})), wanted);
        // The same whichever of them is open.
        QCOMPARE(words(joinedRows(closed, open, moved, {})), wanted);
        const QList<ThreadRow> rows = joinedRows(open, closed, moved, {});
        QVERIFY(!rows.at(1).isOther && rows.at(3).isOther);
    }

    void whatIsNotReadYetLeavesNoGap()
    {
        ThreadSide open{{}, Lane::Public, false};
        open.parts.messages = {said(2, 30min)};
        open.parts.hasOlder = true;
        ThreadSide closed{{}, Lane::Private, true};
        closed.parts.messages = {said(1, 60min), said(3, 20min)};
        // Between the private message of an hour ago and the first public one that is known there
        // may be others.
        QCOMPARE(words(joinedRows(open, closed, testNow - 70min, {})),
                 (QStringList{u"day"_s, u"open 2"_s, u"closed 3"_s}));
        QCOMPARE(firstEndsTimeline(open.parts, closed.parts), std::optional(true));
        QCOMPARE(firstEndsTimeline(closed.parts, open.parts), std::optional(false));
        closed.parts.hasOlder = true;
        QCOMPARE(firstEndsTimeline(open.parts, closed.parts), std::optional(true));
        open.parts.hasOlder = false;
        closed.parts.hasOlder = false;
        QVERIFY(!firstEndsTimeline(open.parts, closed.parts));
    }

    void repliesOnTheirWayAreLastAndInTheLaneOfTheirAudience()
    {
        ThreadSide open{{}, Lane::Public, false};
        open.parts.messages = {said(1, 30min)};
        OutboxItem item;
        item.id = OutboxId::make();
        item.text = u"a"_s;
        item.audience = Audience::Private;
        open.parts.items = {item};
        ThreadSide closed{{}, Lane::Private, true};
        item.id = OutboxId::make();
        item.text = u"b"_s;
        closed.parts.items = {item};
        closed.parts.messages = {said(2, 1min)};
        QCOMPARE(words(joinedRows(open, closed, {}, {})),
                 (QStringList{u"day"_s, u"open 1"_s, u"closed 2"_s, u"closed out b"_s,
                              u"closed out a"_s}));
    }
};

SPORTELLO_TEST(TestJoinedRows)
#include "test_joinedrows.moc"
