// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/testdatabase.h"

using namespace sportello;
using namespace Qt::StringLiterals;

namespace {

int found(TestDatabase &db, const QString &words, bool prefix = false)
{
    TeamDatabase &team = db;
    Statement select = team.statement(
        u"SELECT COUNT(*) FROM message m WHERE m.id %1"_s.arg(team.dialect().searchCondition()));
    select.bind(team.dialect().matchText(words, prefix));
    return select.exec() && select.next() ? int(select.integer(0)) : -1;
}

} // namespace

/// Full text on both databases.
class TestSearchIndex : public StoreTestCase
{
    Q_OBJECT

private Q_SLOTS:
    void finds()
    {
        struct Case
        {
            const char *name;
            QString text;
            QString words;
            bool prefix;
            int count;
        };
        const QString text =
            u"Perché la CITTÀ è chiusa? Scrivete a info@x.example, tel. 02-1234567."_s;
        const QList<Case> cases{
            {"word", text, u"chiusa"_s, false, 1},
            {"case", text, u"Chiusa"_s, false, 1},
            {"accents in the text", text, u"perche citta"_s, false, 0},
            {"accent in one word", text, u"perche"_s, false, 1},
            {"accents in the question", text, u"perché"_s, false, 1},
            {"other accents", text, u"pèrchê"_s, false, 1},
            {"capitals with accents", text, u"città"_s, false, 1},
            {"part of a word", text, u"chius"_s, false, 0},
            {"prefix", text, u"chius"_s, true, 1},
            {"prefix of the whole word", text, u"chiusa"_s, true, 1},
            {"middle of a word", text, u"iusa"_s, true, 0},
            {"phrase", text, u"la città è"_s, false, 1},
            {"other order", text, u"città la"_s, false, 0},
            {"phrase with a gap", text, u"la chiusa"_s, false, 0},
            {"phrase with a prefix", text, u"la cit"_s, true, 1},
            {"address", text, u"info@x.example"_s, false, 1},
            {"number with a mark", text, u"02-1234567"_s, false, 1},
            {"number", text, u"1234567"_s, false, 1},
            {"sharp s", u"die Straße"_s, u"straße"_s, false, 1},
            {"ligature", u"uﬃcio"_s, u"uﬃcio"_s, false, 1},
            {"decomposed question", u"perché"_s, u"perche\u0301"_s, false, 1},
            {"decomposed text", u"perche\u0301 no"_s, u"perché"_s, false, 1},
            {"Cyrillic", u"Привет, МИР"_s, u"мир"_s, false, 1},
            {"Greek", u"Καλημέρα"_s, u"ΚΑΛΗΜΈΡΑ"_s, false, 1},
            {"emoji beside", u"grazie👍 mille"_s, u"grazie"_s, false, 1},
            {"operators", u"a OR b NOT c"_s, u"a OR b"_s, false, 1},
            {"operators are words", u"a b"_s, u"a OR b"_s, false, 0},
            {"quotes", u"a b"_s, u"a\" OR \"b"_s, false, 0},
            {"single quote", u"l'acqua"_s, u"l'acqua"_s, false, 1},
            {"column filter", u"text hello"_s, u"text:hello"_s, false, 1},
            {"tsquery signs", u"a b"_s, u"a & !b | (c)"_s, false, 0},
            {"backslash", u"a\\b"_s, u"a\\b"_s, false, 1},
            {"signs alone", u"a b"_s, u"?!"_s, false, 0},
            {"emoji alone", u"a 👍 b"_s, u"👍"_s, false, 0},
            {"nothing", u"a b"_s, u""_s, false, 0},
            {"nothing begun", u"a b"_s, u""_s, true, 0},
            {"zero character", u"a b"_s, QString(u"a"_s + QChar(u'\0') + u"\"x"_s), false, 0},
        };
        TestDatabase db(driver());
        const Conversation conversation = aConversation().in(db);
        db.commit();
        for (const Case &one : cases) {
            aMessage().of(conversation).text(one.text).in(db);
            const int count = found(db, one.words, one.prefix);
            QVERIFY2(!db->latchedError(), one.name);
            QVERIFY2(count == one.count, one.name);
            db->rollback();
            QVERIFY(db->begin().ok());
        }
    }

    void editsMoveTheWords()
    {
        TestDatabase db(driver());
        const Message first = aMessage().of(aConversation().in(db)).text(u"rosso verde"_s).in(db);
        Message second = first;
        second.text.text = u"rosso blu"_s;
        MessageTable(db).addVersion(first, second, testNow);
        db.commit();
        QCOMPARE(found(db, u"rosso"_s), 1);
        QCOMPARE(found(db, u"verde"_s), 0);
        QCOMPARE(found(db, u"blu"_s), 1);
        if (isSqlite()) {
            // The index holds exactly what the messages say.
            db->statement(
                  u"INSERT INTO message_search (message_search, rank) VALUES ('integrity-check', 1)"_s)
                .exec();
        }
        db.commit();
    }

    void rolledBackMessageIsNotFound()
    {
        TestDatabase db(driver());
        const Conversation conversation = aConversation().in(db);
        db.commit();
        aMessage().of(conversation).text(u"rosso"_s).in(db);
        db->rollback();
        QVERIFY(db->begin().ok());
        QCOMPARE(found(db, u"rosso"_s), 0);
    }

    void longTextsAreFound()
    {
        TestDatabase db(driver());
        QString text = u"inizio "_s;
        for (int i = 0; i < 200'000; ++i)
            text += u"parola%1 "_s.arg(i);
        aMessage().of(aConversation().in(db)).text(text + u"fine"_s).in(db);
        QCOMPARE(found(db, u"parola7777 parola7778"_s), 1);
        // One word longer than any index takes.
        aMessage().of(aConversation().in(db)).text(QString(10'000, u'a') + u" dopo"_s).in(db);
        QCOMPARE(found(db, u"dopo"_s), 1);
        db.commit();
    }
};

SPORTELLO_TEST(TestSearchIndex)
#include "test_searchindex.moc"
