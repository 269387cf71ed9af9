// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "commandrunner.h"
#include "support/testcase.h"

#include <QJsonArray>

using namespace sportello;
using namespace Qt::StringLiterals;

/// `search` on the practice network's history.
class TestSearch : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void hitsAreLinesOfJson()
    {
        CommandRunner runner;
        QVERIFY(runner.usePractice());
        const QJsonObject conversation =
            runner.conversation(u"giulia_r@practice.example"_s, u"public"_s);
        const QString id = conversation.value(u"conversation"_s).toString();
        const CommandOutcome noted =
            runner.run({u"note"_s, u"add"_s, id, u"--text"_s, u"Chiede un Quokka, perché?"_s});
        QVERIFY2(noted.code == 0, qPrintable(noted.errors));
        const QList<QJsonObject> hits = runner.json({u"search"_s, u"quokka PERCHE"_s});
        QCOMPARE(hits.size(), 1);
        const QJsonObject &hit = hits.first();
        QCOMPARE(hit.value(u"kind"_s).toString(), u"note"_s);
        QCOMPARE(hit.value(u"conversation"_s).toString(), id);
        QVERIFY(hit.value(u"message"_s).isNull() && hit.value(u"note"_s).isString());
        QCOMPARE(hit.value(u"excerpt"_s).toString(), u"Chiede un Quokka, perché?"_s);
        QCOMPARE(hit.value(u"hits"_s).toArray(),
                 (QJsonArray{QJsonArray{10, 6}, QJsonArray{18, 6}}));
        const QList<QJsonObject> all = runner.json({u"search"_s, u"from:giulia"_s});
        QVERIFY(!all.isEmpty());
        QCOMPARE(runner.json({u"search"_s, u"from:giulia"_s, u"--limit"_s, u"1"_s}).size(), 1);
        QVERIFY(runner.json({u"search"_s, u"quokka PERCHE"_s, u"--order"_s, u"relevance"_s})
                == hits);
    }

    void peopleReadATable()
    {
        CommandRunner runner;
        QVERIFY(runner.usePractice());
        const CommandOutcome nothing = runner.run({u"search"_s, u"zzzzqqq"_s});
        QCOMPARE(nothing.code, 0);
        QCOMPARE(nothing.output, u"Nothing was found.\n"_s);
        const CommandOutcome some = runner.run({u"search"_s, u"network:practice"_s});
        QVERIFY(some.output.startsWith(u"TIME"_s));
        QVERIFY(some.output.count(u'\n') > 5);
    }

    void whatCannotBeReadIsSaid_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("nothing") << QStringList{u"search"_s};
        QTest::newRow("query") << QStringList{u"search"_s, u"is:dnoe"_s};
        QTest::newRow("quote") << QStringList{u"search"_s, u"\"open"_s};
        QTest::newRow("limit") << QStringList{u"search"_s, u"x"_s, u"--limit"_s, u"0"_s};
        QTest::newRow("order") << QStringList{u"search"_s, u"x"_s, u"--order"_s, u"best"_s};
    }
    void whatCannotBeReadIsSaid()
    {
        QFETCH(QStringList, arguments);
        CommandRunner runner;
        const CommandOutcome outcome = runner.run(arguments);
        QCOMPARE(outcome.code, 2);
        QVERIFY(!outcome.errors.isEmpty());
        QCOMPARE(outcome.output, QString());
    }
};

SPORTELLO_TEST(TestSearch)
#include "test_search.moc"
