// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/cannedtable.h"
#include "storage/notetable.h"
#include "storage/personeraser.h"
#include "storage/searchindex.h"
#include "storage/searchtable.h"
#include "storage/testdatabase.h"

#include <limits>

using namespace sportello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qint64 end = std::numeric_limits<qint64>::max();

struct Scene
{
    explicit Scene(StoreLocation::Driver driver)
        : db(driver)
        , agent(PeopleTable(db).ensureAgent(u"Sara"_s, testNow))
        , conversation(aConversation().in(db))
    {
        context.now = testNow;
        context.me = agent.id;
    }

    CompiledHistory compiled(const QString &text)
    {
        return compileForHistory(db, {parseQuery(text).query}, context);
    }
    QStringList others(const QString &text)
    {
        QStringList found;
        const QList<HistoryText> rows =
            SearchTable(db).others(compiled(text), context, end, 100, SearchTable::Detail::Whole);
        for (const HistoryText &row : rows)
            found.append(toWord(row.kind) + u": "_s + row.text);
        return found;
    }
    QStringList messages(const QString &text)
    {
        QStringList found;
        qint64 below = end;
        for (SearchTable::Slice slice; !slice.isDone;) {
            slice =
                SearchTable(db).messages(compiled(text), below, 3, 2, SearchTable::Detail::Whole);
            for (const HistoryText &row : std::as_const(slice.rows))
                found.append(row.text);
            below = slice.reached;
        }
        return found;
    }
    Note note(const QString &text)
    {
        const Note note{NoteId::make(), conversation.id, agent.id, agent.name, text, testNow, {}};
        NoteTable(db).insert(note);
        return note;
    }
    Message edited(const Message &message, const QString &text)
    {
        Message now = message;
        now.text.text = text;
        MessageTable(db).addVersion(message, now, testNow);
        return *MessageTable(db).find(message.id);
    }
    qint64 rows() { return db.count(u"SELECT COUNT(*) FROM history_text"_s); }
    qint64 words() { return db.count(u"SELECT COUNT(*) FROM history_search"_s); }

    TestDatabase db;
    Agent agent;
    Conversation conversation;
    QueryContext context;
};

} // namespace

/// The search rows of earlier wordings, notes and canned replies.
class TestHistoryIndex : public StoreTestCase
{
    Q_OBJECT

private Q_SLOTS:
    void earlierWordingsAreFound()
    {
        Scene scene(driver());
        Message message =
            aMessage().of(scene.conversation).text(u"La città è rossa"_s).in(scene.db);
        message = scene.edited(message, u"La città è verde"_s);
        scene.edited(message, u"La città è blu"_s);
        QCOMPARE(scene.others(u"rossa"_s), QStringList{u"version: La città è rossa"_s});
        QCOMPARE(scene.others(u"\"citta e verde\""_s), QStringList{u"version: La città è verde"_s});
        // What is still said is found where it stands.
        QCOMPARE(scene.others(u"citta"_s), QStringList());
        QCOMPARE(scene.messages(u"citta"_s), QStringList{u"La città è blu"_s});
        scene.db.commit();
    }

    void notesAreFoundAsTheyAre()
    {
        Scene scene(driver());
        const Note note = scene.note(u"Chiede uno sconto"_s);
        QCOMPARE(scene.others(u"scon*"_s), QStringList{u"note: Chiede uno sconto"_s});
        QCOMPARE(scene.others(u"from:me"_s), QStringList{u"note: Chiede uno sconto"_s});
        NoteTable(scene.db).setText(note.id, u"Vuole un buono"_s, testNow + 1min);
        QCOMPARE(scene.others(u"sconto"_s), QStringList());
        QCOMPARE(scene.others(u"buono agent:sara"_s), QStringList{u"note: Vuole un buono"_s});
        NoteTable(scene.db).setRemoved(note.id, testNow);
        QCOMPARE(scene.others(u"buono"_s), QStringList());
        NoteTable(scene.db).setRemoved(note.id, {});
        QCOMPARE(scene.others(u"buono"_s).size(), 1);
        QCOMPARE(scene.others(u"buono has:attachment"_s), QStringList());
        QCOMPARE(scene.rows(), 1);
        scene.db.commit();
    }

    void cannedRepliesAreFoundByWords()
    {
        Scene scene(driver());
        CannedReply reply;
        reply.id = CannedReplyId::make();
        reply.title = u"Orari della piscina"_s;
        reply.texts = {{u"it"_s, u"Apre alle nove"_s, {}}, {u"en"_s, u"It opens at nine"_s, {}}};
        reply.createdAt = reply.updatedAt = testNow;
        CannedTable(scene.db).save(reply);
        QCOMPARE(scene.others(u"piscina"_s).size(), 2);
        QCOMPARE(scene.others(u"piscina lang:it"_s), QStringList{u"canned: Apre alle nove"_s});
        QCOMPARE(scene.others(u"nine"_s), QStringList{u"canned: It opens at nine"_s});
        QCOMPARE(scene.others(u"nine is:done"_s), QStringList());
        QCOMPARE(scene.others(u"nine after:2026-06-01"_s), QStringList());
        reply.texts = {{u"it"_s, u"Apre alle dieci"_s, {}}};
        CannedTable(scene.db).save(reply);
        QCOMPARE(scene.others(u"nove"_s) + scene.others(u"nine"_s), QStringList());
        QCOMPARE(scene.others(u"dieci"_s).size(), 1);
        CannedTable(scene.db).remove(reply.id, testNow);
        QCOMPARE(scene.others(u"dieci"_s), QStringList());
        QCOMPARE(scene.rows(), 1);
        QCOMPARE(scene.words(), 1);
        scene.db.commit();
    }

    void whatIsHeldBackComesLater()
    {
        Scene scene(driver());
        const Message held = aMessage().of(scene.conversation).text(u"codice aaa111"_s).value();
        Message message = held;
        message.id = MessageTable(scene.db).insert(held, {}, true);
        message = scene.edited(message, u"codice bbb222"_s);
        const Message last = scene.edited(message, u"niente più"_s);
        QCOMPARE(scene.rows(), 0);
        QCOMPARE(scene.messages(u"niente"_s), QStringList());
        SearchIndex(scene.db).addHeld();
        QCOMPARE(scene.messages(u"niente"_s).size(), 1);
        QCOMPARE(scene.others(u"aaa111"_s).size(), 1);
        QCOMPARE(scene.others(u"bbb222"_s).size(), 1);
        // As when it stays masked: what is replaced is forgotten.
        scene.db->statement(u"UPDATE message_version SET text = 'xxx'"_s).exec();
        MessageTable(scene.db).maskCodes(last.id);
        QCOMPARE(scene.others(u"aaa111"_s) + scene.others(u"bbb222"_s), QStringList());
        QCOMPARE(scene.words(), 2);
        scene.db.commit();
    }

    void whatIsErasedIsInNoIndex()
    {
        Scene scene(driver());
        const Message message = aMessage().of(scene.conversation).text(u"uno"_s).in(scene.db);
        scene.edited(message, u"due"_s);
        scene.note(u"tre"_s);
        QCOMPARE(scene.words(), 2);
        PersonEraser eraser(scene.db, testNow);
        QVERIFY(eraser.removeMessages(scene.conversation.id, 10));
        eraser.emptyConversation(scene.conversation.id);
        SearchIndex(scene.db).rewrite();
        QCOMPARE(scene.rows(), 0);
        QCOMPARE(scene.words(), 0);
        scene.db.commit();
    }

    void manyOfOneMinuteFindRoom()
    {
        Scene scene(driver());
        for (int i = 0; i < 5000; ++i)
            scene.note(u"nota%1"_s.arg(i));
        QCOMPARE(scene.rows(), 5000);
        QCOMPARE(scene.others(u"nota4999"_s).size(), 1);
        QCOMPARE(scene.others(u"nota* before:2026-05-15 after:2026-05-14"_s).size(), 100);
        scene.db.commit();
    }

    /// A profile of before: its wordings, notes and replies are found after the migration too.
    void olderTextsAreIndexed()
    {
        Scene scene(driver());
        const Message message =
            aMessage().of(scene.conversation).text(u"Perché la CITTÀ?"_s).in(scene.db);
        scene.edited(message, u"altro"_s);
        scene.note(u"nota-vecchia"_s);
        scene.note(u"altra nota"_s);
        const Message held = aMessage().of(scene.conversation).text(u"segreto"_s).value();
        MessageTable(scene.db).insert(held, {}, true);
        scene.db.commit();
        Migration last;
        const QList<Migration> all = Migrator::builtIn(scene.db->dialect());
        for (const Migration &migration : all) {
            if (migration.name == u"0017_history_search"_s)
                last = migration;
        }
        for (const QString &table : {u"history_search"_s, u"history_text"_s})
            QVERIFY(scene.db->run(u"DROP TABLE "_s + table).ok());
        for (QString statement : last.text.split(u";\n"_s, Qt::SkipEmptyParts)) {
            QStringList lines = statement.split(u'\n');
            lines.removeIf([](const QString &line) { return line.startsWith(u"--"_s); });
            statement = lines.join(u'\n').trimmed();
            // Messages were one table then.
            statement.replace(u"REFERENCES message (id)"_s, u"REFERENCES message_row (id)"_s);
            if (!statement.isEmpty())
                QVERIFY2(scene.db->run(statement).ok(), qPrintable(statement));
        }
        QCOMPARE(scene.others(u"perche citta"_s).size(), 1);
        QCOMPARE(scene.others(u"\"nota vecchia\""_s), QStringList{u"note: nota-vecchia"_s});
        QCOMPARE(scene.others(u"nota"_s).size(), 2);
        QCOMPARE(scene.messages(u"altro"_s).size(), 1);
        QCOMPARE(scene.messages(u"segreto"_s), QStringList());
        QCOMPARE(scene.rows(), 3);
        scene.db.commit();
    }
};

SPORTELLO_TEST(TestHistoryIndex)
#include "test_historyindex.moc"
