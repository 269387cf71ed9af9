// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/query.h"
#include "domain/querycompletion.h"
#include "support/testcase.h"

#include <QRandomGenerator>

using namespace sportello;
using namespace Qt::StringLiterals;

/// What is offered to somebody who types a query.
class TestQueryCompletion : public TestCase
{
    Q_OBJECT

    static QueryVocabulary vocabulary()
    {
        return {{u"bluesky"_s, u"mastodon"_s},  {u"aurora@one.example"_s},
                {u"Hotel Aurora"_s, u"Bar"_s},  {u"Rimborso"_s, u"camera sporca"_s, u"città"_s},
                {u"Maria"_s, u"Mario Rossi"_s}, {u"it"_s, u"en"_s}};
    }

    static QStringList texts(const QueryCompletions &found)
    {
        QStringList texts;
        for (const QueryCandidate &candidate : found.candidates)
            texts << candidate.text;
        return texts;
    }

private Q_SLOTS:
    void offers_data()
    {
        QTest::addColumn<QString>("typed"); // | is the cursor
        QTest::addColumn<QStringList>("candidates");
        QTest::addColumn<QString>("first"); // the text after choosing the first

        const auto row =
            [](const QString &typed, const QStringList &candidates, const QString &first) {
            QTest::newRow(qPrintable(typed)) << typed << candidates << first;
        };
        row(u"ne|"_s, {u"network:"_s, u"newer:"_s, u"is:new"_s}, u"network:"_s);
        row(u"-ne|"_s, {u"network:"_s, u"newer:"_s, u"is:new"_s}, u"-network:"_s);
        row(u"a -NET|"_s, {u"network:"_s}, u"a -network:"_s);
        row(u"wai|"_s, {u"is:waiting"_s}, u"is:waiting"_s);
        row(u"cam|"_s, {u"tag:\"camera sporca\""_s}, u"tag:\"camera sporca\""_s);
        row(u"CITTA|"_s, {u"tag:città"_s}, u"tag:città"_s);
        row(u"is:un| x"_s, {u"unassigned"_s, u"unread"_s}, u"is:unassigned x"_s);
        row(u"is:u|nread x"_s,
            {u"unassigned"_s, u"due"_s, u"public"_s, u"overdue_promise"_s, u"judged"_s},
            u"is:unassigned x"_s);
        row(u"is:unread|"_s, {}, {});
        row(u"i|s:unread"_s, {}, {});
        row(u"b|rand:x"_s, {u"before:"_s}, u"before:x"_s);
        row(u"network:|"_s, {u"bluesky"_s, u"mastodon"_s}, u"network:bluesky"_s);
        row(u"brand:ho|"_s, {u"\"Hotel Aurora\""_s}, u"brand:\"Hotel Aurora\""_s);
        row(u"brand:\"hot|"_s, {u"\"Hotel Aurora\""_s}, u"brand:\"Hotel Aurora\""_s);
        row(u"brand:\"hotel a|ur\" x"_s, {u"\"Hotel Aurora\""_s}, u"brand:\"Hotel Aurora\" x"_s);
        row(u"brand:aur|"_s, {u"\"Hotel Aurora\""_s}, u"brand:\"Hotel Aurora\""_s);
        row(u"owner:m|"_s, {u"me"_s, u"Maria"_s, u"\"Mario Rossi\""_s}, u"owner:me"_s);
        row(u"lang:|"_s, {u"it"_s, u"en"_s}, u"lang:it"_s);
        row(u"has:|"_s, {u"attachment"_s, u"link"_s, u"note"_s, u"reply"_s, u"tag"_s},
            u"has:attachment"_s);
        row(u"older:|"_s, {u"30m"_s, u"1h"_s, u"2h"_s, u"1d"_s, u"3d"_s, u"1w"_s}, u"older:30m"_s);
        row(u"older:4|"_s, {u"4m"_s, u"4h"_s, u"4d"_s, u"4w"_s}, u"older:4m"_s);
        row(u"newer:x|"_s, {}, {});
        row(u"after:to|"_s, {u"today"_s}, u"after:today"_s);
        row(u"\"a phr|"_s, {}, {});
        row(u"\"is:\" wa|"_s, {u"is:waiting"_s}, u"\"is:\" is:waiting"_s);
        row(u"zzz|"_s, {}, {});
        row(u"https://a.ex|"_s, {}, {});
    }

    void offers()
    {
        QFETCH(QString, typed);
        QFETCH(const QStringList, candidates);
        QFETCH(const QString, first);
        const qsizetype cursor = typed.indexOf(u'|');
        const QString text = typed.remove(cursor, 1);
        const QueryCompletions found = completions(text, cursor, vocabulary());
        QCOMPARE(texts(found), candidates);
        if (candidates.isEmpty())
            return;
        QString chosen = text;
        chosen.replace(found.start, found.length, candidates.first());
        QCOMPARE(chosen, first);
    }

    void everyFieldIsOfferedAtTheBeginning()
    {
        for (const QString &text : {u""_s, u"refund "_s, u"is:waiting  "_s}) {
            const QueryCompletions found = completions(text, text.size(), vocabulary());
            QCOMPARE(found.start, text.size());
            QCOMPARE(found.length, 0);
            QStringList expected;
            for (const QString &name : fieldNames())
                expected << name + u':';
            QCOMPARE(texts(found), expected);
        }
    }

    void wordsOfTheLanguageAreExplained()
    {
        for (const QString &text : {u""_s, u"is:"_s, u"has:"_s, u"older:"_s, u"before:"_s}) {
            const QueryCompletions found = completions(text, text.size(), {});
            QVERIFY(!found.candidates.isEmpty());
            for (const QueryCandidate &candidate : found.candidates)
                QVERIFY2(!candidate.description.isEmpty(), qPrintable(candidate.text));
        }
    }

    void whateverIsChosenCanBeRead()
    {
        const QStringList pieces{u"is:"_s,    u"un"_s,     u"\""_s,     u"-"_s,      u" "_s,
                                 u"owner:"_s, u"m"_s,      u"older:"_s, u"3"_s,      u"tag:"_s,
                                 u"c"_s,      u"after:"_s, u"\\"_s,     u"brand:"_s, u"é"_s};
        QRandomGenerator random(11);
        int chosen = 0;
        for (int i = 0; i < 5000; ++i) {
            QString text;
            for (quint32 length = random.bounded(1U, 7U); length > 0; --length)
                text += pieces.at(random.bounded(int(pieces.size())));
            const qsizetype cursor = random.bounded(int(text.size()) + 1);
            const QueryCompletions found = completions(text, cursor, vocabulary());
            QVERIFY(found.start >= 0 && found.start <= cursor && found.length >= 0);
            QVERIFY(found.start + found.length <= text.size());
            QVERIFY(found.candidates.size() <= 20);
            for (const QueryCandidate &candidate : found.candidates) {
                // Where the word is all there is, what was chosen is good.
                if (found.start != 0 || found.length != text.size()
                    || candidate.text.endsWith(u':'))
                    continue;
                ++chosen;
                QVERIFY2(parseQuery(candidate.text).ok(), qPrintable(text));
            }
        }
        QVERIFY(chosen > 100);
    }
};

SPORTELLO_TEST(TestQueryCompletion)
#include "test_querycompletion.moc"
