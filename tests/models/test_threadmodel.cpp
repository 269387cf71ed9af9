// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/threadmodel.h"

#include "storage/contexttable.h"
#include "storage/notetable.h"
#include "support/builders.h"
#include "support/desk.h"
#include "support/testcase.h"
#include "support/wait.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>

#include <tuple>

namespace sportello {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QString describe(const ThreadRow &row)
{
    if (const QDate *day = row.day())
        return u"day "_s + day->toString(Qt::ISODate);
    if (const FoldedPosts *folded = row.folded())
        return (folded->before ? u"%1 earlier"_s : u"%1 others"_s).arg(folded->count);
    if (const ContextMessage *post = row.post())
        return u"post "_s + post->text.text;
    if (const OutboxItem *item = row.item())
        return u"reply %1 (%2)"_s.arg(item->text, toWord(item->state));
    if (const Note *note = row.note())
        return u"note "_s + note->text;
    const Message &message = *row.message();
    QString text = (message.direction == Direction::Out ? u"out "_s : u"in "_s) + message.text.text;
    if (message.version > 1)
        text += u" v%1"_s.arg(message.version);
    if (message.deletedAt)
        text += u" deleted"_s;
    return text;
}

QStringList describe(const ThreadModel &model)
{
    QStringList rows;
    for (int i = 0; i < model.rowCount(); ++i)
        rows.append(describe(model.row(i)));
    return rows;
}

/// One that nobody but a person touches, so that it stays as it is.
OutboxItemBuilder aHeldItem()
{
    return anOutboxItem().state(OutboxState::Held).reason(OutboxReason::NeedsALook);
}

ContextMessage aPost(int number, Instant at)
{
    ContextMessage post;
    post.remoteId = u"post-%1"_s.arg(number);
    post.authorName = u"Rosa"_s;
    post.authorAddress = u"rosa@town.example"_s;
    post.text.text = u"%1"_s.arg(number);
    post.createdAt = at;
    return post;
}

} // namespace

/// A desk with one conversation and a model that shows it.
class ThreadFixture
{
public:
    ThreadFixture()
        : m_conversation(desk.inStore([](TeamDatabase &database) -> Result<Conversation> {
            return aConversation().in(database);
        }))
        , model(desk.program().store(), desk.program().conversations(), desk.program().outbox())
        , tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest)
    {
    }

    const Conversation &conversation() const { return m_conversation; }
    MessageBuilder message(const QString &text, Instant at)
    {
        return MessageBuilder().of(m_conversation).text(text).at(at);
    }
    Message add(MessageBuilder builder)
    {
        return desk.inStore([builder](TeamDatabase &database) mutable -> Result<Message> {
            return builder.in(database);
        });
    }
    void add(const QList<ContextMessage> &posts)
    {
        desk.inStore([posts, id = m_conversation.id](TeamDatabase &database) -> Result<Done> {
            for (const ContextMessage &post : posts)
                ContextTable(database).save(id, post);
            return Done{};
        });
    }
    OutboxItem add(OutboxItemBuilder builder)
    {
        return desk.inStore([builder](OwnDatabase &database) -> Result<OutboxItem> {
            return builder.in(database);
        });
    }
    Note note(const QString &text, Instant at)
    {
        const AgentId agent = desk.program().agent().id;
        const Note note{NoteId::make(), m_conversation.id, agent, {}, text, at, {}};
        return desk.inStore([note](TeamDatabase &database) -> Result<Note> {
            NoteTable(database).insert(note);
            return note;
        });
    }
    void show() { model.setConversation(m_conversation.id); }

    Desk desk;

private:
    Conversation m_conversation;

public:
    ThreadModel model;
    QAbstractItemModelTester tester;
};

class TestThreadModel : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void showsDaysMessagesAndReplies();
    void showsNotesInTheirTime();
    void keepsNotesOfOlderPagesBack();
    void foldsManyPosts();
    void showsFewPostsAtOnce();
    void marksEditedAndDeleted();
    void insertsWithoutReset();
    void leavesOtherConversationsAlone();
    void loadsOlderPages();
    void dropsLateAnswers();
    void staysRightUnderRandomEdits();
};

void TestThreadModel::showsDaysMessagesAndReplies()
{
    ThreadFixture thread;
    thread.add(thread.message(u"Buonasera"_s, testNow - 24h));
    thread.add(thread.message(u"Prego"_s, testNow - 2h).out());
    thread.add(thread.message(u"Grazie"_s, testNow - 1h));
    thread.add(aHeldItem().of(thread.conversation()).text(u"Ecco"_s).createdAt(testNow));
    thread.show();
    const QStringList expected{u"day 2026-05-13"_s, u"in Buonasera"_s, u"day 2026-05-14"_s,
                               u"out Prego"_s,      u"in Grazie"_s,    u"reply Ecco (held)"_s};
    QTRY_COMPARE(describe(thread.model), expected);
    QCOMPARE(thread.model.data(thread.model.index(3), ThreadModel::OursRole).toBool(), true);
    QCOMPARE(thread.model.data(thread.model.index(4), ThreadModel::TextRole).toString(),
             u"Grazie"_s);
    QVERIFY(thread.model.newest(Direction::In));
    QCOMPARE(thread.model.newest(Direction::In)->text.text, u"Grazie"_s);
}

void TestThreadModel::showsNotesInTheirTime()
{
    ThreadFixture thread;
    thread.add(thread.message(u"Buonasera"_s, testNow - 3h));
    thread.note(u"Conti"_s, testNow - 2h);
    thread.add(thread.message(u"Grazie"_s, testNow - 1h));
    thread.add(aHeldItem().of(thread.conversation()).text(u"Ecco"_s).createdAt(testNow));
    thread.show();
    const QStringList expected{u"day 2026-05-14"_s, u"in Buonasera"_s, u"note Conti"_s,
                               u"in Grazie"_s, u"reply Ecco (held)"_s};
    QTRY_COMPARE(describe(thread.model), expected);
    const QModelIndex row = thread.model.index(2);
    QCOMPARE(row.data(ThreadModel::TextRole).toString(), u"Conti"_s);
    QCOMPARE(row.data(ThreadModel::AuthorRole).toString(), thread.desk.program().agent().name);
    // What is written and taken away meanwhile comes and goes without a reset.
    const QSignalSpy reset(&thread.model, &QAbstractItemModel::modelReset);
    const Note late = thread.note(u"Camera 12"_s, testNow - 30min);
    QTRY_COMPARE(describe(thread.model).value(4), u"note Camera 12"_s);
    Notes &notes = thread.desk.program().notes();
    QVERIFY(waitFor(notes.remove(late.id, late.agent)));
    QTRY_COMPARE(describe(thread.model), expected);
    QVERIFY(waitFor(notes.edit(thread.model.row(2).note()->id, u"Bianchi"_s, late.agent)));
    QTRY_COMPARE(describe(thread.model).at(2), u"note Bianchi"_s);
    QCOMPARE(reset.size(), 0);
}

void TestThreadModel::keepsNotesOfOlderPagesBack()
{
    ThreadParts parts;
    Message message;
    message.createdAt = testNow - 1h;
    parts.messages = {message};
    Note note;
    note.id = NoteId::make();
    note.writtenAt = testNow - 2h;
    parts.notes = {note};
    const auto hasNote = [&parts] {
        const QList<ThreadRow> rows = threadRows(parts, {});
        return std::any_of(rows.begin(), rows.end(),
                           [](const ThreadRow &row) { return row.note() != nullptr; });
    };
    QVERIFY(hasNote());
    // It belongs to messages that are not read yet and would stand among the wrong ones.
    parts.hasOlder = true;
    QVERIFY(!hasNote());
    parts.notes.first().writtenAt = testNow;
    QVERIFY(hasNote());
}

void TestThreadModel::foldsManyPosts()
{
    ThreadFixture thread;
    thread.add(thread.message(u"Salve"_s, testNow - 1h));
    thread.add({aPost(1, testNow - 4h), aPost(2, testNow - 3h), aPost(3, testNow - 2h),
                aPost(4, testNow - 30min)});
    thread.show();
    const QStringList folded{u"3 earlier"_s, u"day 2026-05-14"_s, u"in Salve"_s, u"post 4"_s};
    QTRY_COMPARE(describe(thread.model), folded);
    thread.model.unfold(thread.model.row(0).folded()->first);
    const QStringList open{u"day 2026-05-14"_s, u"post 1"_s,   u"post 2"_s,
                           u"post 3"_s,         u"in Salve"_s, u"post 4"_s};
    QCOMPARE(describe(thread.model), open);
}

void TestThreadModel::showsFewPostsAtOnce()
{
    ThreadFixture thread;
    thread.add(thread.message(u"Salve"_s, testNow - 1h));
    thread.add({aPost(1, testNow - 4h), aPost(2, testNow - 3h)});
    thread.show();
    const QStringList expected{u"day 2026-05-14"_s, u"post 1"_s, u"post 2"_s, u"in Salve"_s};
    QTRY_COMPARE(describe(thread.model), expected);
}

void TestThreadModel::marksEditedAndDeleted()
{
    ThreadFixture thread;
    const Message first = thread.add(thread.message(u"Alle 3"_s, testNow - 2h));
    const Message second = thread.add(thread.message(u"Scusi"_s, testNow - 1h));
    thread.show();
    QTRY_COMPARE(thread.model.rowCount(), 3);
    QSignalSpy changed(&thread.model, &QAbstractItemModel::dataChanged);
    QSignalSpy reset(&thread.model, &QAbstractItemModel::modelReset);
    thread.desk.inStore([first, second](TeamDatabase &database) -> Result<Done> {
        Message now = first;
        now.text.text = u"Alle 4"_s;
        now.revision = 2;
        now.version = 2;
        MessageTable(database).addVersion(first, now, testNow);
        MessageTable(database).markDeleted(second.id, 3, testNow);
        return Done{};
    });
    const QStringList expected{u"day 2026-05-14"_s, u"in Alle 4 v2"_s, u"in Scusi deleted"_s};
    QTRY_COMPARE(describe(thread.model), expected);
    QVERIFY(!changed.isEmpty());
    QCOMPARE(reset.size(), 0);
}

void TestThreadModel::insertsWithoutReset()
{
    ThreadFixture thread;
    thread.add(thread.message(u"Uno"_s, testNow - 2h));
    thread.show();
    QTRY_COMPARE(thread.model.rowCount(), 2);
    QSignalSpy inserted(&thread.model, &QAbstractItemModel::rowsInserted);
    QSignalSpy reset(&thread.model, &QAbstractItemModel::modelReset);
    thread.add(thread.message(u"Due"_s, testNow - 1h));
    QTRY_COMPARE(thread.model.rowCount(), 3);
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(inserted.at(0).at(1).toInt(), 2);
    const OutboxItem item = thread.add(aHeldItem().of(thread.conversation()).text(u"Tre"_s));
    QTRY_COMPARE(thread.model.rowCount(), 4);
    thread.desk.inStore([item](OwnDatabase &database) -> Result<Done> {
        OutboxTable(database).step(
            item.id, OutboxState::Held,
            {.to = OutboxState::Cancelled, .reason = OutboxReason::Discarded});
        return Done{};
    });
    QTRY_COMPARE(thread.model.rowCount(), 3);
    QCOMPARE(reset.size(), 0);
}

void TestThreadModel::leavesOtherConversationsAlone()
{
    ThreadFixture thread;
    thread.add(thread.message(u"Uno"_s, testNow - 2h));
    thread.show();
    QTRY_COMPARE(thread.model.rowCount(), 2);
    QSignalSpy content(&thread.model, &ThreadModel::contentChanged);
    thread.desk.inStore([](TeamDatabase &database) -> Result<Done> {
        const Conversation other = aConversation().in(database);
        aMessage().of(other).in(database);
        return Done{};
    });
    // What concerns the shown one comes later, and must be the only thing that did something.
    thread.add(thread.message(u"Due"_s, testNow - 1h));
    QTRY_COMPARE(thread.model.rowCount(), 3);
    QCOMPARE(content.size(), 1);
}

void TestThreadModel::loadsOlderPages()
{
    ThreadFixture thread;
    constexpr int Messages = ThreadModel::PageSize + 25;
    thread.desk.inStore([&thread](TeamDatabase &database) -> Result<Done> {
        for (int i = 0; i < Messages; ++i) {
            MessageBuilder()
                .of(thread.conversation())
                .text(QString::number(i))
                .at(testNow - 5h + std::chrono::seconds(i))
                .in(database);
        }
        return Done{};
    });
    thread.show();
    QTRY_COMPARE(thread.model.rowCount(), ThreadModel::PageSize + 1);
    QVERIFY(thread.model.hasOlder());
    QCOMPARE(describe(thread.model.row(1)), u"in 25"_s);
    thread.model.loadOlder();
    thread.model.loadOlder(); // asked twice, answered once
    QTRY_COMPARE(thread.model.rowCount(), Messages + 1);
    QVERIFY(!thread.model.hasOlder());
    QCOMPARE(describe(thread.model.row(1)), u"in 0"_s);
    // A later change must not throw the older page away.
    thread.add(thread.message(u"neu"_s, testNow));
    QTRY_COMPARE(thread.model.rowCount(), Messages + 2);
    QCOMPARE(describe(thread.model.row(1)), u"in 0"_s);
    QVERIFY(!thread.model.hasOlder());
}

void TestThreadModel::dropsLateAnswers()
{
    ThreadFixture thread;
    thread.add(thread.message(u"Uno"_s, testNow - 2h));
    const Conversation other =
        thread.desk.inStore([](TeamDatabase &database) -> Result<Conversation> {
            const Conversation made = aConversation().in(database);
            aMessage().of(made).text(u"Altro"_s).at(testNow - 1h).in(database);
            return made;
        });
    thread.show();
    thread.model.setConversation(other.id);
    const QStringList expected{u"day 2026-05-14"_s, u"in Altro"_s};
    QTRY_COMPARE(describe(thread.model), expected);
    waitFor(thread.desk.program().conversations().counts());
    QCOMPARE(describe(thread.model), expected);
}

void TestThreadModel::staysRightUnderRandomEdits()
{
    ThreadFixture thread;
    thread.show();
    QRandomGenerator random(20260514);
    QList<OutboxItem> items;
    QStringList rows;
    for (int i = 0; i < 60; ++i) {
        const int choice = random.bounded(3);
        if (choice == 0) {
            thread.add(thread.message(u"m%1"_s.arg(i),
                                      testNow - std::chrono::minutes(random.bounded(4000))));
        } else if (choice == 1) {
            items.append(thread.add(aHeldItem()
                                        .of(thread.conversation())
                                        .text(u"r%1"_s.arg(i))
                                        .createdAt(testNow + std::chrono::seconds(i))));
        } else if (!items.isEmpty()) {
            const OutboxItem item = items.takeAt(random.bounded(items.size()));
            thread.desk.inStore([item](OwnDatabase &database) -> Result<Done> {
                OutboxTable(database).step(
                    item.id, OutboxState::Held,
                    {.to = OutboxState::Cancelled, .reason = OutboxReason::Discarded});
                return Done{};
            });
        }
        if (random.bounded(4) == 0)
            QCoreApplication::processEvents();
    }
    const auto fresh = [&thread] {
        ThreadModel other(thread.desk.program().store(), thread.desk.program().conversations(),
                          thread.desk.program().outbox());
        QSignalSpy loaded(&other, &ThreadModel::loaded);
        QSignalSpy inserted(&other, &QAbstractItemModel::rowsInserted);
        other.setConversation(thread.conversation().id);
        std::ignore = QTest::qWaitFor([&inserted] { return !inserted.isEmpty(); });
        return describe(other);
    };
    const QStringList expected = fresh();
    QVERIFY(expected.size() > 10);
    QTRY_COMPARE(describe(thread.model), expected);
}

SPORTELLO_TEST(TestThreadModel)

} // namespace sportello

#include "test_threadmodel.moc"
