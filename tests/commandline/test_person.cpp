// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "commandrunner.h"
#include "support/testcase.h"

#include <QDir>
#include <QFile>

using namespace sportello;
using namespace Qt::StringLiterals;

/// Exporting people, and removing what is over, from the command line.
class TestPerson : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void wrongUsageEndsWithTwo_data()
    {
        QTest::addColumn<QString>("arguments");
        for (const QString &words :
             {u"person export"_s, u"person export --to /tmp"_s,
              u"person export --handle a --contact b --to /tmp"_s, u"person export --handle a"_s,
              u"person export x --handle a --to /tmp"_s, u"retention now"_s})
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

    void somebodyIsWrittenIntoAFolder()
    {
        CommandRunner runner;
        runner.world().customerWrites(u"giulia"_s, u"Avete una camera?"_s);
        QVERIFY(runner.useFake());
        const QList<QJsonObject> all = runner.json({u"list"_s});
        QVERIFY(!all.isEmpty());
        const QString handle = all.first().value(u"handle"_s).toString();
        QVERIFY2(!handle.isEmpty(), qPrintable(all.first().keys().join(u' ')));
        QTemporaryDir folder;
        const CommandOutcome done = runner.run({u"person"_s, u"export"_s, u"--handle"_s, handle,
                                                u"--to"_s, folder.path(), u"--json"_s});
        QVERIFY2(done.code == 0, qPrintable(done.errors));
        QFile lines(done.line().value(u"folder"_s).toString() + u"/person.jsonl"_s);
        QVERIFY(lines.open(QIODevice::ReadOnly));
        QVERIFY(lines.readAll().contains("Avete una camera?"));

        const CommandOutcome nobody = runner.run(
            {u"person"_s, u"export"_s, u"--handle"_s, u"nobody"_s, u"--to"_s, folder.path()});
        QCOMPARE(nobody.code, 1);
        QVERIFY(nobody.errors.contains(u"nobody"_s));
        const CommandOutcome nowhere = runner.run({u"person"_s, u"export"_s, u"--handle"_s, handle,
                                                   u"--to"_s, folder.filePath(u"nowhere"_s)});
        QCOMPARE(nowhere.code, 1);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(), 1);
    }

    void nothingIsRemovedThatNobodyChose()
    {
        CommandRunner runner;
        runner.world().customerWrites(u"giulia"_s, u"Avete una camera?"_s);
        QVERIFY(runner.useFake());
        const CommandOutcome done = runner.run({u"retention"_s, u"--json"_s});
        QVERIFY2(done.code == 0, qPrintable(done.errors));
        QCOMPARE(done.line().value(u"messages"_s).toInt(-1), 0);
    }
};

SPORTELLO_TEST(TestPerson)
#include "test_person.moc"
