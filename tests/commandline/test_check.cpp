// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "commandrunner.h"
#include "programprocess.h"
#include "support/testcase.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace sportello;
using namespace Qt::StringLiterals;

namespace {

QByteArray line(const QJsonValue &id, const QString &text)
{
    return QJsonDocument(QJsonObject{{u"id"_s, id}, {u"text"_s, text}})
               .toJson(QJsonDocument::Compact)
        + '\n';
}

QJsonObject finding(const QString &type, int start, int end)
{
    return {{u"type"_s, type}, {u"start"_s, start}, {u"end"_s, end}};
}

QJsonObject answer(const QJsonValue &id, const QJsonArray &findings)
{
    return {{u"id"_s, id}, {u"findings"_s, findings}};
}

} // namespace

/// `check`: private data in texts from standard input.
class TestCheck : public TestCase
{
    Q_OBJECT

    static constexpr auto direction = "--direction";

    static QStringList checking(const QString &whose)
    {
        return {u"check"_s, QString::fromLatin1(direction), whose};
    }

private Q_SLOTS:
    void answersEachLineInOrder()
    {
        CommandRunner runner;
        const CommandOutcome outcome = runner.run(
            checking(u"post"_s) + QStringList{u"--json"_s},
            line(u"b"_s, u"Call +39 333 1234567"_s) + line(7, u"Thanks!"_s) + '\n'
                + line(u"a"_s, u"anna@example.com, card 4532 0151 1283 0366"_s).trimmed());
        QCOMPARE(outcome.code, 0);
        QCOMPARE(outcome.errors, QString());
        QCOMPARE(outcome.lines(),
                 (QList<QJsonObject>{
                     answer(u"b"_s, {finding(u"phone"_s, 5, 20)}), answer(7, {}),
                     answer(u"a"_s, {finding(u"email"_s, 0, 16), finding(u"card"_s, 23, 42)})}));
        QVERIFY2(!QFileInfo::exists(runner.profile()), "checking made a profile");
    }

    void offsetsCountCodePoints()
    {
        CommandRunner runner;
        const QString text =
            u"😀é👨‍👩‍👧 anna@example.com 🇮🇹 +39 333 1234567"_s;
        const QList<QJsonObject> lines = runner.json(checking(u"reply"_s), line(u"1"_s, text));
        QCOMPARE(lines.size(), 1);
        const QJsonArray findings = lines.first().value(u"findings"_s).toArray();
        QCOMPARE(findings.size(), 2);
        const QList<uint> points = text.toUcs4();
        QStringList values;
        for (const QJsonValue &each : findings) {
            const int start = each.toObject().value(u"start"_s).toInt();
            QString value;
            for (int i = start; i < each.toObject().value(u"end"_s).toInt(); ++i)
                value += QChar(char16_t(points.at(i)));
            values.append(value);
        }
        QCOMPARE(values, (QStringList{u"anna@example.com"_s, u"+39 333 1234567"_s}));
    }

    void aLineThatIsNoneIsSaidAndTheOthersAnswered()
    {
        CommandRunner runner;
        const CommandOutcome outcome = runner.run(
            checking(u"reply"_s) + QStringList{u"--json"_s},
            line(u"1"_s, u"Hi"_s) + "not JSON\n" + "[1]\n" + "{\"id\":\"x\"}\n"
                + "{\"id\":\"x\",\"text\":\"\xff\"}\n" + "{\"id\":\"" + QByteArray(2'000'000, 'x')
                + "\"}\n" + line(u"2"_s, u"anna@example.com"_s));
        QCOMPARE(outcome.code, 1);
        QCOMPARE(
            outcome.lines(),
            (QList<QJsonObject>{answer(u"1"_s, {}), answer(u"2"_s, {finding(u"email"_s, 0, 16)})}));
        const QStringList errors = outcome.errors.split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(errors.size(), 5);
        for (int i = 0; i < 5; ++i)
            QVERIFY2(errors.at(i).startsWith(u"Line %1 is "_s.arg(i + 2)),
                     qPrintable(errors.at(i)));
        QVERIFY(!outcome.errors.contains(u"not JSON"_s));
    }

    void whatIsAllowedIsNotFound()
    {
        CommandRunner runner;
        const QTemporaryDir folder;
        QFile list(folder.filePath(u"allowed"_s));
        QVERIFY(list.open(QIODevice::WriteOnly));
        list.write("@hotel.example\r\n+39 06 1234567\n@\n");
        list.close();
        const CommandOutcome outcome = runner.run(
            checking(u"reply"_s) + QStringList{u"--json"_s, u"--allow"_s, list.fileName()},
            line(u"1"_s, u"Write to info@hotel.example or call 06 1234567, not 06 1234568"_s));
        QCOMPARE(outcome.code, 0);
        QCOMPARE(outcome.line(), answer(u"1"_s, {finding(u"phone"_s, 52, 62)}));
        QVERIFY2(outcome.errors.contains(u"Line 3"_s), qPrintable(outcome.errors));
        QCOMPARE(outcome.errors.count(u'\n'), 1);

        const CommandOutcome missing = runner.run(
            checking(u"reply"_s) + QStringList{u"--allow"_s, folder.filePath(u"nowhere"_s)},
            line(u"1"_s, u"Hi"_s));
        QCOMPARE(missing.code, 1);
        QCOMPARE(missing.output, QString());
        QVERIFY(missing.errors.contains(u"nowhere"_s));
    }

    void aTableForPeopleIsMasked()
    {
        CommandRunner runner;
        const CommandOutcome outcome = runner.run(checking(u"post"_s),
                                                  line(u"first"_s, u"card 4532 0151 1283 0366"_s)
                                                      + line(u"second"_s, u"fine"_s));
        QCOMPARE(outcome.code, 0);
        QVERIFY2(outcome.output.contains(u"•••• 0366"_s), qPrintable(outcome.output));
        QVERIFY(outcome.output.contains(u"first"_s) && outcome.output.contains(u"card"_s));
        QVERIFY(!outcome.output.contains(u"4532"_s));
    }

    void wrongUsage()
    {
        CommandRunner runner;
        QCOMPARE(runner.run({u"check"_s}, "").code, 2);
        QCOMPARE(runner.run(checking(u"both"_s), "").code, 2);
        QCOMPARE(runner.run(checking(u"post"_s) + QStringList{u"file"_s}, "").code, 2);
        const CommandOutcome empty = runner.run(checking(u"post"_s), "");
        QCOMPARE(empty.code, 0);
        QCOMPARE(empty.output + empty.errors, QString());
    }

    /// A program at the other end of a pipe waits for each answer.
    void answersBeforeTheInputEnds()
    {
        ProgramProcess program;
        const auto process = program.start(checking(u"post"_s) + QStringList{u"--json"_s});
        for (const QString &id : {u"1"_s, u"2"_s}) {
            process->write(line(id, u"anna@example.com"_s));
            while (!process->canReadLine())
                QVERIFY(process->waitForReadyRead(60'000));
            QCOMPARE(QJsonDocument::fromJson(process->readLine()).object(),
                     answer(id, {finding(u"email"_s, 0, 16)}));
        }
        process->closeWriteChannel();
        QCOMPARE(ProgramProcess::outcomeOf(*process).code, 0);
        QVERIFY2(!QDir(program.profile()).exists(), "checking made a profile");
    }
};

SPORTELLO_TEST(TestCheck)
#include "test_check.moc"
