// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "commandrunner.h"
#include "support/testcase.h"

using namespace sportello;
using namespace Qt::StringLiterals;

/// Promises from the command line: made with a reply, listed, kept, moved, withdrawn.
class TestPromise : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_runner = std::make_unique<CommandRunner>();
        m_runner->world().customerWrites(u"giulia"_s, u"Quando mi chiamate?"_s);
        QVERIFY(m_runner->useFake());
        const QList<QJsonObject> rows = m_runner->json({u"list"_s});
        QCOMPARE(rows.size(), 1);
        m_giulia = rows.first().value(u"conversation"_s).toString();
    }

    void cleanup() { m_runner.reset(); }

    void wrongUsageEndsWithTwo_data()
    {
        QTest::addColumn<QString>("arguments");
        for (const QString &words : {u"promises x"_s, u"promise kept"_s, u"promise move x"_s,
                                     u"promise withdraw"_s, u"promise withdraw a b"_s})
            QTest::newRow(qPrintable(words)) << words;
    }

    void wrongUsageEndsWithTwo()
    {
        QFETCH(QString, arguments);
        QCOMPARE(m_runner->run(arguments.split(u' ')).code, 2);
    }

    void aReplyThatPromisesWantsADate()
    {
        const CommandOutcome refused = reply({});
        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.errors.contains(u"--promise-by"_s), qPrintable(refused.errors));
        QCOMPARE(reply({u"--promise-by"_s, u"yesterday"_s}).code, 1);
        QCOMPARE(reply({u"--override"_s, u"promise-without-date"_s}).code, 0);
        QVERIFY(m_runner->json({u"promises"_s}).isEmpty());
    }

    void aPromiseIsListedMovedAndKept()
    {
        const CommandOutcome sent = reply({u"--promise-by"_s, u"in 3 hours"_s});
        QVERIFY2(sent.code == 0, qPrintable(sent.errors));
        QList<QJsonObject> rows = m_runner->json({u"promises"_s});
        QCOMPARE(rows.size(), 1);
        const QString id = rows.first().value(u"id"_s).toString();
        QCOMPARE(rows.first().value(u"state"_s).toString(), u"open"_s);
        QCOMPARE(rows.first().value(u"conversation"_s).toString(), m_giulia);
        QCOMPARE(rows.first().value(u"said"_s).toString(), u"La richiamiamo"_s);
        const QString due = rows.first().value(u"due_at"_s).toString();
        QVERIFY(m_runner->json({u"promises"_s, u"--overdue"_s}).isEmpty());
        QVERIFY(m_runner->run({u"promises"_s}).output.contains(u"La richiamiamo"_s));
        QCOMPARE(m_runner->json({u"list"_s, u"is:promised"_s}).size(), 1);

        QCOMPARE(m_runner->run({u"promise"_s, u"move"_s, id, u"--to"_s, u"once"_s}).code, 1);
        rows = m_runner->json({u"promise"_s, u"move"_s, id.right(8), u"--to"_s, u"tomorrow"_s});
        QCOMPARE(rows.size(), 1);
        QVERIFY(rows.first().value(u"due_at"_s).toString() > due);
        rows = m_runner->json({u"promise"_s, u"kept"_s, id});
        QCOMPARE(rows.value(0).value(u"state"_s).toString(), u"kept_in_time"_s);
        QCOMPARE(m_runner->run({u"promise"_s, u"withdraw"_s, id}).code, 1);
        QVERIFY(m_runner->json({u"promises"_s}).isEmpty());

        QList<QJsonObject> sums;
        for (const QJsonObject &line : m_runner->json({u"report"_s})) {
            if (line.value(u"what"_s) == u"promise_sum"_s)
                sums.append(line);
        }
        QCOMPARE(sums.size(), 1);
        QCOMPARE(sums.first().value(u"made"_s).toInt(), 1);
        QCOMPARE(sums.first().value(u"kept_in_time"_s).toInt(), 1);
    }

private:
    CommandOutcome reply(const QStringList &options)
    {
        return m_runner->run(QStringList{u"reply"_s, m_giulia, u"--public"_s, u"--text"_s,
                                         u"La richiamiamo"_s, u"--undo-seconds"_s, u"0"_s}
                             + options);
    }

    std::unique_ptr<CommandRunner> m_runner;
    QString m_giulia;
};

SPORTELLO_TEST(TestPromise)
#include "test_promise.moc"
