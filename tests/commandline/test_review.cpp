// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "commandrunner.h"
#include "support/testcase.h"

#include <QJsonArray>

using namespace sportello;
using namespace Qt::StringLiterals;

/// `review` on the practice network's history, in which some were answered.
class TestReview : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void repliesAreListedAndMarked()
    {
        CommandRunner runner;
        QVERIFY(runner.usePractice());
        const QList<QJsonObject> all =
            runner.json({u"review"_s, u"--query"_s, QString(), u"--limit"_s, u"1000"_s});
        QVERIFY(!all.isEmpty());
        const QJsonObject first = all.first();
        const QString id = QString::number(first.value(u"message"_s).toInteger());
        QVERIFY(!first.value(u"text"_s).toString().isEmpty());
        QCOMPARE(first.value(u"reviewed"_s).toBool(), false);
        const QList<QJsonObject> marked =
            runner.json({u"review"_s, u"mark"_s, id, u"--verdict"_s, u"better"_s, u"--comment"_s,
                         u"Answer the question first."_s});
        QCOMPARE(marked.size(), 1);
        QCOMPARE(marked.first().value(u"reviewed"_s).toBool(), true);
        const QJsonObject review = marked.first().value(u"reviews"_s).toArray().first().toObject();
        QCOMPARE(review.value(u"verdict"_s).toString(), u"better"_s);
        QCOMPARE(review.value(u"comment"_s).toString(), u"Answer the question first."_s);
        QCOMPARE(runner.json({u"review"_s, u"--query"_s, u"is:reviewed"_s}).size(), 1);
        QCOMPARE(
            runner.json({u"review"_s, u"--query"_s, u"-is:reviewed"_s, u"--limit"_s, u"1000"_s})
                .size(),
            all.size() - 1);
        const QStringList sample{u"review"_s, u"--query"_s, QString(), u"--sample"_s,
                                 u"1"_s,      u"--seed"_s,  u"7"_s};
        QCOMPARE(runner.json(sample).size(), 1);
        QVERIFY(runner.json(sample) == runner.json(sample));
        const CommandOutcome table = runner.run({u"review"_s, u"--query"_s, u"is:reviewed"_s});
        QCOMPARE(table.code, 0);
        QVERIFY(table.output.startsWith(u"SENT"_s));
        QVERIFY(table.output.contains(id));
        const CommandOutcome nothing = runner.run({u"review"_s, u"--query"_s, u"zzzqqq"_s});
        QCOMPARE(nothing.output, u"No reply fits.\n"_s);
        const CommandOutcome nobody = runner.run({u"review"_s, u"mark"_s, u"17"_s});
        QCOMPARE(nobody.code, 1);
        QVERIFY(!nobody.errors.isEmpty());
    }

    void whatCannotBeReadIsSaid_data()
    {
        QTest::addColumn<QStringList>("arguments");
        const QString review = u"review"_s;
        QTest::newRow("query") << QStringList{review, u"--query"_s, u"is:revewed"_s};
        QTest::newRow("limit") << QStringList{review, u"--limit"_s, u"0"_s};
        QTest::newRow("sample") << QStringList{review, u"--sample"_s, u"many"_s};
        QTest::newRow("seed") << QStringList{review, u"--seed"_s, u"7"_s};
        QTest::newRow("word") << QStringList{review, u"something"_s};
        QTest::newRow("which") << QStringList{review, u"mark"_s};
        QTest::newRow("number") << QStringList{review, u"mark"_s, u"first"_s};
        QTest::newRow("verdict") << QStringList{review, u"mark"_s, u"1"_s, u"--verdict"_s,
                                                u"great"_s};
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

SPORTELLO_TEST(TestReview)
#include "test_review.moc"
