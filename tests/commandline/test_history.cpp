// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "commandrunner.h"
#include "support/testcase.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QSqlDatabase>
#include <QSqlQuery>

using namespace sportello;
using namespace Qt::StringLiterals;

/// Verifying the history, backing up and putting back from the command line.
class TestHistoryCommands : public TestCase
{
    Q_OBJECT

    /// Behind the program's back.
    static bool change(const CommandRunner &runner, const QString &sql)
    {
        bool done = false;
        {
            QSqlDatabase file = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"vandal"_s);
            file.setDatabaseName(runner.profile() + u"/sportello.sqlite"_s);
            done = file.open() && QSqlQuery(file).exec(sql);
            file.close();
        }
        QSqlDatabase::removeDatabase(u"vandal"_s);
        return done;
    }

private Q_SLOTS:
    void wrongUsageEndsWithTwo_data()
    {
        QTest::addColumn<QString>("arguments");
        for (const QString &words : {u"verify now"_s, u"backup now"_s, u"restore"_s,
                                     u"restore a b"_s, u"restore --list latest"_s})
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

    void changedHistoryEndsWithOne()
    {
        CommandRunner runner;
        runner.world().customerWrites(u"giulia"_s, u"Avete una camera?"_s);
        QVERIFY(runner.useFake());
        const CommandOutcome sound = runner.run({u"verify"_s, u"--json"_s});
        QVERIFY2(sound.code == 0, qPrintable(sound.errors));
        QVERIFY(sound.line().value(u"sound"_s).toBool());
        QCOMPARE(sound.line().value(u"keychain"_s).toString(), u"kept"_s);
        QVERIFY(sound.line().value(u"records"_s).toInt() > 0);

        QVERIFY(change(runner, u"UPDATE audit_event SET kind = 'reply.sent' WHERE number = 1"_s));
        const CommandOutcome changed = runner.run({u"verify"_s, u"--json"_s});
        QCOMPARE(changed.code, 1);
        QVERIFY(!changed.line().value(u"sound"_s).toBool(true));
        QCOMPARE(changed.line().value(u"finding_count"_s).toInt(), 1);
        const CommandOutcome said = runner.run({u"verify"_s});
        QCOMPARE(said.code, 1);
        QVERIFY2(said.output.contains(u"Record 1 "_s), qPrintable(said.output));
    }

    void cutWithTheEndNotedAnewEndsWithOne()
    {
        CommandRunner runner;
        QVERIFY(runner.useFake());
        QCOMPARE(runner.run({u"verify"_s}).code, 0);
        QVERIFY(change(runner, u"DELETE FROM audit_event WHERE number > 1"_s));
        QVERIFY(change(runner,
                       u"UPDATE audit_head SET records = 1,"
                       u" hash = (SELECT hash FROM audit_event WHERE number = 1)"_s));
        const CommandOutcome cut = runner.run({u"verify"_s, u"--json"_s});
        QCOMPARE(cut.code, 1);
        QCOMPARE(cut.line().value(u"keychain"_s).toString(), u"differs"_s);
    }

    void backUpAndPutBack()
    {
        CommandRunner runner;
        runner.world().customerWrites(u"giulia"_s, u"Avete una camera?"_s);
        QVERIFY(runner.useFake());
        const CommandOutcome made = runner.run({u"backup"_s, u"--json"_s});
        QVERIFY2(made.code == 0, qPrintable(made.errors));
        QVERIFY(QFile::exists(made.line().value(u"path"_s).toString()));
        QCOMPARE(made.line().value(u"messages"_s).toInt(), 1);
        const QList<QJsonObject> listed = runner.json({u"restore"_s, u"--list"_s});
        QCOMPARE(listed.size(), 1);
        QCOMPARE(listed.first().value(u"path"_s), made.line().value(u"path"_s));

        QCOMPARE(runner.run({u"restore"_s, u"nothing-like-that"_s}).code, 1);
        QVERIFY(runner.run({u"tag"_s, u"add"_s, u"Later"_s}).code == 0);
        QCOMPARE(runner.json({u"tag"_s, u"list"_s}).size(), 1);
        const CommandOutcome back = runner.run({u"restore"_s, u"latest"_s});
        QVERIFY2(back.code == 0, qPrintable(back.errors));
        QVERIFY(back.output.contains(u"damaged"_s)); // the folder where the former one is kept
        QVERIFY(back.errors.isEmpty());
        QCOMPARE(runner.json({u"tag"_s, u"list"_s}).size(), 0);
        // The history tells so, and is sound.
        const CommandOutcome verified = runner.run({u"verify"_s, u"--json"_s});
        QVERIFY2(verified.code == 0, qPrintable(verified.output));
        QCOMPARE(verified.line().value(u"restored"_s).toArray().size(), 1);
    }

    void fileFromElsewhereIsPutBack()
    {
        CommandRunner runner;
        QVERIFY(runner.useFake());
        const CommandOutcome made = runner.run({u"backup"_s, u"--json"_s});
        QTemporaryDir elsewhere;
        const QString copy = elsewhere.filePath(u"copy.sqlite"_s);
        QVERIFY(QFile::copy(made.line().value(u"path"_s).toString(), copy));
        const CommandOutcome back = runner.run({u"restore"_s, copy});
        QVERIFY2(back.code == 0, qPrintable(back.errors));
        const QString text = elsewhere.filePath(u"text.sqlite"_s);
        QFile file(text);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("no database") > 0);
        file.close();
        QCOMPARE(runner.run({u"restore"_s, text}).code, 1);
    }
};

SPORTELLO_TEST(TestHistoryCommands)
#include "test_history.moc"
