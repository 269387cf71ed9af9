// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "commandrunner.h"
#include "support/testcase.h"

#include <QDir>
#include <QFile>

using namespace sportello;
using namespace Qt::StringLiterals;

/// Exporting and importing histories from the command line.
class TestExchange : public TestCase
{
    Q_OBJECT

    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void wrongUsageEndsWithTwo_data()
    {
        QTest::addColumn<QString>("arguments");
        for (const QString &words :
             {u"export"_s, u"export --format csv"_s, u"export --to /tmp/x"_s,
              u"export --format doc --to /tmp/x"_s, u"export now --format csv --to /tmp/x"_s,
              u"export --format csv --to /tmp/x --query is:nonsense"_s,
              u"export --format csv --to /tmp/x --query is:done --person anna"_s, u"import"_s,
              u"import a b"_s})
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

    void helpSaysWhatTheLinesAre()
    {
        CommandRunner runner;
        const CommandOutcome help = runner.run({u"export"_s, u"--help"_s});
        QCOMPARE(help.code, 0);
        for (const QString &word : {u"--query"_s, u"--person"_s, u"history"_s, u"outcome"_s,
                                    u"milliseconds since 1970"_s})
            QVERIFY2(help.output.simplified().contains(word), qPrintable(word));
    }

    void goesOutAndComesBack()
    {
        CommandRunner runner;
        runner.world().customerWrites(u"giulia"_s, u"Avete una camera?"_s);
        runner.world().customerWrites(u"bruno"_s, u"=SOMMA(A1)"_s);
        QVERIFY(runner.useFake());
        QTemporaryDir folder;
        const QString lines = folder.filePath(u"all.jsonl"_s);
        const CommandOutcome written =
            runner.run({u"export"_s, u"--format"_s, u"jsonl"_s, u"--to"_s, lines, u"--json"_s});
        QVERIFY2(written.code == 0, qPrintable(written.errors));
        QCOMPARE(written.line().value(u"messages"_s).toInt(), 2);
        QVERIFY(read(lines).startsWith("{"));

        const CommandOutcome csv =
            runner.run({u"export"_s, u"--format"_s, u"csv"_s, u"--to"_s,
                        folder.filePath(u"a.csv"_s), u"--query"_s, u"SOMMA"_s, u"--no-bom"_s});
        QVERIFY2(csv.code == 0, qPrintable(csv.errors));
        QVERIFY(read(folder.filePath(u"a.csv"_s)).contains("'=SOMMA(A1)"));
        QVERIFY(!read(folder.filePath(u"a.csv"_s)).contains("camera"));
        const QString id = runner.json({u"list"_s}).first().value(u"conversation"_s).toString();
        const CommandOutcome one =
            runner.run({u"export"_s, u"--format"_s, u"mbox"_s, u"--to"_s,
                        folder.filePath(u"a.mbox"_s), u"--conversation"_s, id});
        QVERIFY2(one.code == 0, qPrintable(one.errors));
        QCOMPARE(read(folder.filePath(u"a.mbox"_s)).count("\nMessage-ID: "), 1);
        const QString handle = runner.json({u"list"_s}).first().value(u"handle"_s).toString();
        const CommandOutcome person =
            runner.run({u"export"_s, u"--format"_s, u"csv"_s, u"--to"_s,
                        folder.filePath(u"p.csv"_s), u"--person"_s, handle, u"--json"_s});
        QVERIFY2(person.code == 0, qPrintable(person.errors));
        QCOMPARE(person.line().value(u"messages"_s).toInt(), 1);

        // What is there is not written over unasked.
        QStringList again{u"export"_s, u"--format"_s, u"csv"_s, u"--to"_s,
                          folder.filePath(u"p.csv"_s)};
        QCOMPARE(runner.run(again).code, 1);
        QVERIFY(!read(folder.filePath(u"p.csv"_s)).isEmpty());
        QCOMPARE(runner.run(again << u"--force"_s).code, 0);

        // Into another profile: first a look, then the whole.
        CommandRunner other;
        const CommandOutcome looked = other.run({u"import"_s, lines, u"--dry-run"_s, u"--json"_s});
        QVERIFY2(looked.code == 0, qPrintable(looked.errors));
        QCOMPARE(looked.line().value(u"new_messages"_s).toInt(), 2);
        QVERIFY(other.json({u"list"_s}).isEmpty());
        const CommandOutcome imported = other.run({u"import"_s, lines, u"--json"_s});
        QVERIFY2(imported.code == 0, qPrintable(imported.errors));
        QCOMPARE(imported.line().value(u"messages"_s).toInt(), 2);
        QCOMPARE(other.json({u"list"_s}).size(), 2);
        QVERIFY(other.json({u"outbox"_s}).isEmpty());
        const CommandOutcome twice = other.run({u"import"_s, lines, u"--json"_s});
        QCOMPARE(twice.line().value(u"messages"_s).toInt(-1), 0);
        QCOMPARE(twice.line().value(u"known"_s).toInt(), 2);
    }

    void whatCannotBeDoneIsSaid()
    {
        CommandRunner runner;
        QTemporaryDir folder;
        const QString path = folder.filePath(u"a.csv"_s);
        const CommandOutcome empty =
            runner.run({u"export"_s, u"--format"_s, u"csv"_s, u"--to"_s, path});
        QCOMPARE(empty.code, 1);
        QVERIFY(!QFile::exists(runner.profile()));
        QVERIFY(runner.useFake());
        for (const QStringList &arguments :
             {QStringList{u"export"_s, u"--format"_s, u"csv"_s, u"--to"_s, folder.path()},
              {u"export"_s, u"--format"_s, u"csv"_s, u"--to"_s, folder.filePath(u"no/a.csv"_s)},
              {u"export"_s, u"--format"_s, u"csv"_s, u"--to"_s, path, u"--person"_s, u"nobody"_s},
              {u"export"_s, u"--format"_s, u"csv"_s, u"--to"_s, path, u"--conversation"_s,
               u"nothing"_s},
              {u"export"_s, u"--format"_s, u"pdf"_s, u"--to"_s, path},
              {u"import"_s, folder.filePath(u"nothing"_s)},
              {u"import"_s, folder.path()}}) {
            const CommandOutcome outcome = runner.run(arguments);
            QVERIFY2(outcome.code == 1, qPrintable(arguments.join(u' ')));
            QVERIFY(!outcome.errors.isEmpty());
        }
        QVERIFY(QDir(folder.path()).isEmpty());
        QFile damaged(folder.filePath(u"damaged.jsonl"_s));
        QVERIFY(damaged.open(QIODevice::WriteOnly));
        damaged.write(
            "{\"type\":\"history\",\"version\":1}\nnot json\n{\"type\":\"end\",\"lines\":2}\n");
        damaged.close();
        const CommandOutcome refused = runner.run({u"import"_s, damaged.fileName()});
        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.errors.contains(u"2"_s), qPrintable(refused.errors));
    }
};

SPORTELLO_TEST(TestExchange)
#include "test_exchange.moc"
