// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "commandrunner.h"
#include "support/testcase.h"

#include <QDate>
#include <QJsonArray>

using namespace sportello;
using namespace Qt::StringLiterals;

/// How customers were answered, from the command line.
class TestReport : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void wrongUsageEndsWithTwo_data()
    {
        QTest::addColumn<QString>("arguments");
        for (const QString &words :
             {u"report x"_s, u"report --by moon"_s, u"report --from yesterday"_s,
              u"report --from 2026-05-02 --to 2026-05-01"_s, u"report --bearable 10"_s,
              u"report --coverage --bearable none"_s, u"report --coverage --bearable 0"_s,
              u"report --coverage --on sat"_s, u"report --coverage --open-until noon"_s,
              u"report --coverage --open-until 22:00 --on someday"_s})
            QTest::newRow(qPrintable(words)) << words;
    }
    void wrongUsageEndsWithTwo()
    {
        QFETCH(QString, arguments);
        CommandRunner runner;
        const CommandOutcome outcome = runner.run(arguments.split(u' '));
        QCOMPARE(outcome.code, 2);
        QVERIFY(!outcome.errors.isEmpty());
    }

    void figuresComeAsLines()
    {
        CommandRunner runner;
        runner.world().customerWrites(u"giulia"_s, u"Avete una camera?"_s);
        runner.world().customerWrites(u"luca"_s, u"A che ora apre la piscina?"_s);
        QVERIFY(runner.useFake());
        const QStringList period{u"--from"_s, u"2000-01-01"_s, u"--to"_s, u"2100-01-01"_s};
        const QList<QJsonObject> lines =
            runner.json(QStringList{u"report"_s, u"--by"_s, u"audience"_s, u"--ids"_s} + period);
        QCOMPARE(lines.size(), 2);
        QCOMPARE(lines.first().value(u"key"_s).toString(), u"public"_s);
        QCOMPARE(lines.last().value(u"what"_s).toString(), u"sum"_s);
        QCOMPARE(lines.last().value(u"asked"_s).toInt(), 2);
        QCOMPARE(lines.last().value(u"answered_share"_s).toDouble(), 0.0);
        QVERIFY(lines.last().value(u"first_reply"_s).toObject().value(u"p50_ms"_s).isNull());
        QCOMPARE(lines.last().value(u"messages"_s).toObject().value(u"open"_s).toArray().size(), 2);

        const QJsonObject before = lines.last().value(u"before"_s).toObject();
        QCOMPARE(before.value(u"asked"_s).toInt(), 0);
        QVERIFY(before.value(u"answered_share"_s).isNull());
        QVERIFY(before.value(u"to"_s).toString().startsWith(u"2000-01-01"_s));
        QVERIFY(!lines.first().contains(u"before"_s));

        const QList<QJsonObject> cells = runner.json(
            QStringList{u"report"_s, u"--coverage"_s, u"--open-until"_s, u"24:00"_s} + period);
        QCOMPARE(cells.size(), 7 * 24 + 2);
        int asked = 0;
        for (const QJsonObject &cell : cells) {
            if (cell.value(u"what"_s) == "cell"_L1)
                asked += cell.value(u"asked"_s).toInt();
        }
        QCOMPARE(asked, 2);
        QCOMPARE(cells.last().value(u"what"_s).toString(), u"what_if"_s);
        QCOMPARE(cells.last().value(u"asked"_s).toInt(), 2);

        const CommandOutcome table = runner.run(QStringList{u"report"_s} + period);
        QCOMPARE(table.code, 0);
        QVERIFY2(table.output.contains(u"0 %"_s), qPrintable(table.output));
        QVERIFY2(table.output.contains(u"nobody asked anything"_s), qPrintable(table.output));
        const CommandOutcome nobody = runner.run({u"report"_s, u"--account"_s, u"nobody"_s});
        QCOMPARE(nobody.code, 1);
        QVERIFY(nobody.errors.contains(u"nobody"_s));
    }

    void theSumIsComparedWithThePeriodBefore()
    {
        CommandRunner runner;
        for (const QString &name : {u"giulia"_s, u"luca"_s})
            runner.world().customerWrites(name, u"Avete una camera?"_s);
        QVERIFY(runner.useFake());
        const QList<QJsonObject> all =
            runner.json({u"report"_s, u"--from"_s, u"2000-01-01"_s, u"--to"_s, u"2100-01-01"_s});
        QCOMPARE(all.last().value(u"asked"_s).toInt(), 2);
        // From tomorrow on there is nothing yet; the days before have both.
        const QDate tomorrow = QDate::currentDate().addDays(1);
        const QStringList period{u"--from"_s, tomorrow.toString(Qt::ISODate), u"--to"_s,
                                 tomorrow.addDays(19'999).toString(Qt::ISODate)};
        const QJsonObject sum = runner.json(QStringList{u"report"_s} + period).last();
        QCOMPARE(sum.value(u"what"_s).toString(), u"sum"_s);
        QCOMPARE(sum.value(u"asked"_s).toInt(), 0);
        const QJsonObject before = sum.value(u"before"_s).toObject();
        QCOMPARE(before.value(u"asked"_s).toInt(), 2);
        QCOMPARE(before.value(u"answered_share"_s).toDouble(-1), 0.0);
        const QJsonObject change = sum.value(u"change"_s).toObject();
        QVERIFY(change.value(u"answered_share"_s).isNull());
        for (const QString &key : {u"first_reply"_s, u"first_reply_business"_s, u"resolution"_s}) {
            QVERIFY(change.value(key).toObject().contains(u"p50_ms"_s));
            QVERIFY(change.value(key).toObject().value(u"p90_ms"_s).isNull());
        }
        const CommandOutcome table = runner.run(QStringList{u"report"_s} + period);
        QVERIFY2(table.output.contains(u"DIFFERENCE"_s), qPrintable(table.output));
    }

    void accountsMayBeNamedSeveralTimes()
    {
        CommandRunner runner;
        for (int place = 0; place < 2; ++place)
            QCOMPARE(runner.run({u"account"_s, u"add"_s, u"practice"_s}).code, 0);
        QVERIFY(runner.usePractice());
        QStringList accounts;
        for (const QJsonObject &line : runner.json({u"account"_s, u"list"_s}))
            accounts.append(line.value(u"account"_s).toString());
        QCOMPARE(accounts.size(), 3);
        const QStringList period{u"--from"_s, u"2000-01-01"_s, u"--to"_s, u"2100-01-01"_s};
        const auto asked = [&](const QStringList &options) {
            return runner.json(QStringList{u"report"_s} + period + options)
                .last()
                .value(u"asked"_s)
                .toInt();
        };
        int sum = 0;
        QStringList each;
        for (const QString &account : accounts) {
            sum += asked({u"--account"_s, account});
            each += {u"--account"_s, account};
        }
        QVERIFY(sum > 1);
        QCOMPARE(asked(each), sum);
        QCOMPARE(asked({u"--account"_s, accounts.join(u',')}), sum);
        QCOMPARE(asked(each.mid(2)), sum - asked(each.first(2)));
    }
};

SPORTELLO_TEST(TestReport)
#include "test_report.moc"
