// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "commandrunner.h"
#include "storage/peopletable.h"
#include "support/testcase.h"
#include "support/wait.h"

#include <QFileInfo>
#include <QJsonArray>

using namespace sportello;
using namespace Qt::StringLiterals;

/// What an agent decides, from the command line. Each command is a program of its own: what it
/// says is what the next one finds.
class TestDesk : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_runner = std::make_unique<CommandRunner>();
        m_runner->world().customerWrites(u"giulia"_s, u"Avete una camera?"_s);
        m_runner->world().customerWrites(u"luca"_s, u"A che ora apre la piscina?"_s);
        QVERIFY(m_runner->useFake());
        m_giulia = idOf(u"giulia"_s);
        m_luca = idOf(u"luca"_s);
        QVERIFY(!m_giulia.isEmpty() && !m_luca.isEmpty());
    }

    void cleanup() { m_runner.reset(); }

    void wrongUsageEndsWithTwo_data()
    {
        QTest::addColumn<QString>("arguments");
        for (const QString &words : {u"take"_s,
                                     u"return"_s,
                                     u"reopen"_s,
                                     u"snooze"_s,
                                     u"done"_s,
                                     u"done x"_s,
                                     u"done x --outcome well"_s,
                                     u"done x --outcome "_s,
                                     u"snooze x"_s,
                                     u"snooze x --until someday"_s,
                                     u"snooze x --until 2020-01-01"_s,
                                     u"tag"_s,
                                     u"tag list x"_s,
                                     u"tag add"_s,
                                     u"tag add a b"_s,
                                     u"tag add a --colour orange"_s,
                                     u"tag remove"_s,
                                     u"tag put x"_s,
                                     u"tag take"_s,
                                     u"note add x"_s,
                                     u"note add x --text a --text-stdin"_s,
                                     u"note list"_s,
                                     u"note remove x"_s,
                                     u"view add x"_s,
                                     u"view add x is:wating"_s,
                                     u"view add x y --order best"_s,
                                     u"view rename x"_s,
                                     u"view remove"_s,
                                     u"view list x"_s})
            QTest::newRow(qPrintable(words)) << words;
    }

    void wrongUsageEndsWithTwo()
    {
        QFETCH(QString, arguments);
        CommandRunner fresh;
        const CommandOutcome outcome = fresh.run(arguments.split(u' '));
        QCOMPARE(outcome.code, 2);
        QCOMPARE(outcome.output, QString());
        QVERIFY(outcome.errors.contains(u"Usage: sportello"_s));
        QVERIFY(!outcome.errors.startsWith(u"Usage"_s));
        QVERIFY2(!QFileInfo::exists(fresh.profile()), "a wrong command made a profile");
    }

    void helpIsThereForEveryCommand()
    {
        const QString all = m_runner->run({u"--help"_s}).output;
        for (const QString &words :
             {u"take"_s, u"return"_s, u"snooze"_s, u"done"_s, u"reopen"_s, u"tag list"_s,
              u"tag add"_s, u"tag remove"_s, u"tag put"_s, u"tag take"_s, u"note list"_s,
              u"note add"_s, u"note remove"_s, u"view list"_s, u"view add"_s, u"view rename"_s,
              u"view remove"_s}) {
            QVERIFY2(all.contains(u"  "_s + words), qPrintable(words));
            const CommandOutcome one = m_runner->run(words.split(u' ') + QStringList{u"--help"_s});
            QCOMPARE(one.code, 0);
            QVERIFY2(one.output.startsWith(u"Usage: sportello "_s + words), qPrintable(one.output));
        }
    }

    void conversationsAreTakenAndGivenBack()
    {
        const QList<QJsonObject> taken = m_runner->json({u"take"_s, m_giulia, m_luca.right(8)});
        QCOMPARE(taken.size(), 2);
        for (const QJsonObject &line : taken) {
            QCOMPARE(line.value(u"state"_s).toString(), u"taken"_s);
            QCOMPARE(line.value(u"changed"_s).toBool(), true);
            QVERIFY(line.value(u"held_by"_s).isNull());
        }
        QCOMPARE(stateOf(m_giulia), u"taken"_s);
        QCOMPARE(m_runner->run({u"return"_s, m_giulia}).code, 0);
        QCOMPARE(stateOf(m_giulia), u"new"_s);
        // So already: no error, and said.
        const CommandOutcome again = m_runner->run({u"return"_s, m_giulia, u"--json"_s});
        QCOMPARE(again.code, 0);
        QCOMPARE(again.line().value(u"changed"_s).toBool(), false);
        QCOMPARE(stateOf(m_luca), u"taken"_s);
        QVERIFY(m_runner->run({u"take"_s, m_giulia}).output.contains(m_giulia.right(8)));
    }

    void whatSomebodyElseHasIsNotTakenUnlessStolen()
    {
        giveToColleague(m_giulia);
        const CommandOutcome refused = m_runner->run({u"take"_s, m_giulia, m_luca, u"--json"_s});
        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.errors.contains(u"Sara"_s), qPrintable(refused.errors));
        QCOMPARE(refused.lines().size(), 2);
        QCOMPARE(refused.lines().first().value(u"held_by"_s).toString(), u"Sara"_s);
        QCOMPARE(refused.lines().first().value(u"changed"_s).toBool(), false);
        // The other one is not left behind for that.
        QCOMPARE(refused.lines().last().value(u"changed"_s).toBool(), true);
        const CommandOutcome stolen =
            m_runner->run({u"take"_s, m_giulia, u"--steal"_s, u"--json"_s});
        QCOMPARE(stolen.code, 0);
        QVERIFY(stolen.line().value(u"owner"_s).isNull() // nobody gave this seat a name
                || stolen.line().value(u"owner"_s).toString() != u"Sara"_s);
    }

    void nothingIsDoneWhenOneIsUnknown()
    {
        const CommandOutcome outcome =
            m_runner->run({u"take"_s, m_giulia, u"01900000-0000-7000-8000-000000000000"_s});
        QCOMPARE(outcome.code, 1);
        QCOMPARE(outcome.errors.count(u'\n'), 1);
        QCOMPARE(outcome.output, QString());
        QCOMPARE(stateOf(m_giulia), u"new"_s);
    }

    void aSnoozeIsSaidInWords()
    {
        const CommandOutcome english =
            m_runner->run({u"snooze"_s, m_giulia, u"--until"_s, u"tomorrow 9"_s, u"--json"_s});
        QCOMPARE(english.code, 0);
        QCOMPARE(english.line().value(u"state"_s).toString(), u"snoozed"_s);
        QVERIFY(english.line().value(u"snoozed_until"_s).toString().endsWith(u"Z"_s));
        const CommandOutcome italian =
            m_runner->run({u"snooze"_s, m_luca, u"--until"_s, u"fra 2 ore"_s, u"--in-any-case"_s});
        QCOMPARE(italian.code, 0);
        QVERIFY2(italian.output.contains(u"snoozed until 20"_s), qPrintable(italian.output));
        QCOMPARE(stateOf(m_luca), u"snoozed"_s);
        QCOMPARE(m_runner->json({u"list"_s, u"is:snoozed"_s}).size(), 2);
    }

    void theEndHasAnOutcomeAndCanBeTakenBack()
    {
        const CommandOutcome done = m_runner->run(
            {u"done"_s, m_giulia, m_luca, u"--outcome"_s, u"no-answer"_s, u"--json"_s});
        QCOMPARE(done.code, 0);
        QCOMPARE(done.lines().size(), 2);
        QCOMPARE(done.lines().first().value(u"outcome"_s).toString(), u"no_answer"_s);
        QCOMPARE(stateOf(m_giulia), u"done"_s);
        const CommandOutcome open = m_runner->run({u"reopen"_s, m_giulia, u"--json"_s});
        QCOMPARE(open.line().value(u"state"_s).toString(), u"new"_s);
        QVERIFY(open.line().value(u"outcome"_s).isNull());
        QCOMPARE(stateOf(m_luca), u"done"_s);
    }

    void tagsAreMadePutOnTakenOffAndRemoved()
    {
        QVERIFY(m_runner->json({u"tag"_s, u"list"_s}).isEmpty());
        const QJsonObject made = m_runner
                                     ->run({u"tag"_s, u"add"_s, u"Rimborso"_s, u"--colour"_s,
                                            u"teal"_s, u"--key"_s, u"r"_s, u"--json"_s})
                                     .line();
        QCOMPARE(made.value(u"name"_s).toString(), u"Rimborso"_s);
        QCOMPARE(made.value(u"colour"_s).toString(), u"teal"_s);
        QCOMPARE(made.value(u"key"_s).toString(), u"r"_s);
        const CommandOutcome twice = m_runner->run({u"tag"_s, u"add"_s, u"rimbórso"_s});
        QCOMPARE(twice.code, 1);
        QCOMPARE(twice.errors.count(u'\n'), 1);

        const CommandOutcome put =
            m_runner->run({u"tag"_s, u"put"_s, m_giulia, m_luca, u"RIMBORSO"_s, u"--json"_s});
        QCOMPARE(put.code, 0);
        QCOMPARE(put.lines().size(), 2);
        QCOMPARE(put.lines().first().value(u"tags"_s).toArray(), QJsonArray{u"Rimborso"_s});
        QCOMPARE(m_runner->json({u"list"_s, u"tag:rimborso"_s}).size(), 2);
        QCOMPARE(m_runner->run({u"tag"_s, u"take"_s, m_luca, u"rimborso"_s}).code, 0);
        QCOMPARE(m_runner->json({u"list"_s, u"tag:rimborso"_s}).size(), 1);
        const CommandOutcome unknown = m_runner->run({u"tag"_s, u"put"_s, m_luca, u"Rimborzo"_s});
        QCOMPARE(unknown.code, 1);
        QVERIFY2(unknown.errors.contains(u"Rimborzo"_s), qPrintable(unknown.errors));

        QVERIFY(m_runner->run({u"tag"_s, u"list"_s}).output.contains(u"Rimborso"_s));
        QCOMPARE(m_runner->run({u"tag"_s, u"remove"_s, u"rimborso"_s}).code, 0);
        QVERIFY(m_runner->json({u"tag"_s, u"list"_s}).isEmpty());
        QVERIFY(m_runner->json({u"list"_s, u"has:tag"_s}).isEmpty());
        QCOMPARE(m_runner->run({u"tag"_s, u"remove"_s, u"rimborso"_s}).code, 1);
    }

    void notesAreAddedListedAndRemovedAndNeverLeave()
    {
        const QJsonObject first =
            m_runner->run({u"note"_s, u"add"_s, m_giulia, u"--text"_s, u"Small dog"_s, u"--json"_s})
                .line();
        QCOMPARE(first.value(u"text"_s).toString(), u"Small dog"_s);
        QCOMPARE(first.value(u"conversation"_s).toString(), m_giulia);
        QCOMPARE(m_runner
                     ->run({u"note"_s, u"add"_s, m_giulia, u"--text-stdin"_s},
                           "Two lines\nand \u001b[2J evil\n")
                     .code,
                 0);
        const CommandOutcome shown = m_runner->run({u"note"_s, u"list"_s, m_giulia});
        QCOMPARE(shown.code, 0);
        QVERIFY(shown.output.indexOf(u"Small dog"_s) < shown.output.indexOf(u"Two lines"_s));
        QVERIFY(!shown.output.contains(QChar(0x1b)));
        QCOMPARE(m_runner->json({u"note"_s, u"list"_s, m_giulia}).size(), 2);
        QVERIFY(m_runner->json({u"note"_s, u"list"_s, m_luca}).isEmpty());
        const CommandOutcome empty =
            m_runner->run({u"note"_s, u"add"_s, m_giulia, u"--text"_s, u"  "_s});
        QCOMPARE(empty.code, 1);
        QCOMPARE(empty.errors.count(u'\n'), 1);

        const QString end = first.value(u"note"_s).toString().right(8);
        // Of another conversation it is not to be had.
        QCOMPARE(m_runner->run({u"note"_s, u"remove"_s, m_luca, end}).code, 1);
        QCOMPARE(m_runner->run({u"note"_s, u"remove"_s, m_giulia, end}).code, 0);
        QCOMPARE(m_runner->json({u"note"_s, u"list"_s, m_giulia}).size(), 1);
        QCOMPARE(m_runner->run({u"sync"_s, u"--once"_s}).code, 0);
        QCOMPARE(m_runner->world().attempts, 0);
    }

    void viewsAreSavedRenamedAndRemoved()
    {
        QVERIFY(m_runner->json({u"view"_s, u"list"_s}).isEmpty());
        const QJsonObject made = m_runner
                                     ->run({u"view"_s, u"add"_s, u"Late ones"_s, u"is:waiting"_s,
                                            u"older:2h"_s, u"--order"_s, u"due"_s, u"--json"_s})
                                     .line();
        QCOMPARE(made.value(u"query"_s).toString(), u"is:waiting older:2h"_s);
        QCOMPARE(made.value(u"order"_s).toString(), u"due"_s);
        QCOMPARE(made.value(u"everybody"_s).toBool(), false);
        QCOMPARE(m_runner->run({u"view"_s, u"add"_s, u"Dogs"_s, u"cane"_s, u"--everybody"_s}).code,
                 0);
        const QList<QJsonObject> both = m_runner->json({u"view"_s, u"list"_s});
        QCOMPARE(both.size(), 2);
        QCOMPARE(both.last().value(u"everybody"_s).toBool(), true);
        QCOMPARE(m_runner->run({u"view"_s, u"rename"_s, u"LATE ones"_s, u"Overdue"_s}).code, 0);
        QVERIFY(m_runner->run({u"view"_s, u"list"_s}).output.contains(u"Overdue"_s));
        QCOMPARE(m_runner->run({u"view"_s, u"remove"_s, u"Late ones"_s}).code, 1);
        QCOMPARE(m_runner->run({u"view"_s, u"remove"_s, made.value(u"view"_s).toString()}).code, 0);
        QCOMPARE(m_runner->json({u"view"_s, u"list"_s}).size(), 1);
        // The same name twice: it has to be said which.
        QCOMPARE(m_runner->run({u"view"_s, u"add"_s, u"dogs"_s, u"dog"_s}).code, 0);
        const CommandOutcome unclear = m_runner->run({u"view"_s, u"remove"_s, u"Dogs"_s});
        QCOMPARE(unclear.code, 1);
        QVERIFY(unclear.errors.contains(u"Several"_s));
    }

private:
    QString idOf(const QString &name)
    {
        const QList<QJsonObject> lines = m_runner->json({u"list"_s});
        for (const QJsonObject &line : lines) {
            if (line.value(u"handle"_s).toString().startsWith(name))
                return line.value(u"conversation"_s).toString();
        }
        return {};
    }
    QString stateOf(const QString &id)
    {
        const QList<QJsonObject> lines = m_runner->json({u"list"_s});
        for (const QJsonObject &line : lines) {
            if (line.value(u"conversation"_s) == id)
                return line.value(u"state"_s).toString();
        }
        return {};
    }
    /// As on another seat of the same team.
    void giveToColleague(const QString &id)
    {
        auto opened = Program::open(m_runner->profile(), m_runner->parts());
        QVERIFY(opened.ok());
        Program &program = **opened;
        const AgentId sara = AgentId::make();
        const Instant now = program.clock().now();
        QVERIFY(waitFor(program.store().run([sara, now](TeamDatabase &database) -> Result<Done> {
                    database
                        .statement(u"INSERT INTO agent (id, name, created_at) VALUES (?, ?, ?)"_s)
                        .bind(sara)
                        .bind(u"Sara"_s)
                        .bind(now)
                        .exec();
                    return Done{};
                })).ok());
        QVERIFY(waitFor(program.triage().take({ConversationId::fromString(id)}, sara)).ok());
    }

    std::unique_ptr<CommandRunner> m_runner;
    QString m_giulia;
    QString m_luca;
};

SPORTELLO_TEST(TestDesk)

#include "test_desk.moc"
