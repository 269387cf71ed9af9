// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "commandrunner.h"
#include "support/testcase.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace sportello;
using namespace Qt::StringLiterals;

namespace {

const QByteArray chatwoot = R"([
 {"id":1,"account_id":1,"short_code":"greet","content":"Hi {{ contact.first_name || 'there' }}, {{ask:x}} {{contact.name}}"},
 {"id":2,"account_id":1,"short_code":"phone","content":"{{contact.phone_number}}"}])";

const QByteArray own = R"({"format":"sportello-canned-replies","version":1,"replies":[
 {"shortcut":"park","title":"Parking","tags":["cars","arrival"],"active":false,
  "texts":[{"language":"en","text":"{{ask:Day|Monday}} {{brand.name}}"},{"language":"it","text":"Qui"}]}]})";

} // namespace

/// `canned list`, `import` and `export`.
class TestCanned : public TestCase
{
    Q_OBJECT

    QString write(const QString &name, const QByteArray &content)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write(content);
        return file.fileName();
    }

    QTemporaryDir m_folder;

private Q_SLOTS:
    void aDryRunTouchesNothing()
    {
        CommandRunner runner;
        const QString file = write(u"own.json"_s, own);
        const QList<QJsonObject> lines =
            runner.json({u"canned"_s, u"import"_s, file, u"--dry-run"_s});
        QVERIFY2(!QFileInfo::exists(runner.profile()), "a dry run made a profile");
        QCOMPARE(lines.size(), 2);
        const QJsonObject expected{{u"shortcut"_s, u"park"_s},
                                   {u"title"_s, u"Parking"_s},
                                   {u"text"_s, u"{{ask:Day|Monday}} {{brand.name}}"_s},
                                   {u"language"_s, u"en"_s},
                                   {u"tags"_s, QJsonArray{u"cars"_s, u"arrival"_s}},
                                   {u"active"_s, false},
                                   {u"variables"_s, QJsonArray{u"ask:Day"_s, u"brand.name"_s}},
                                   {u"warnings"_s, QJsonArray()}};
        QCOMPARE(lines.first(), expected);
        QCOMPARE(lines.last().value(u"language"_s).toString(), u"it"_s);
        const CommandOutcome text = runner.run({u"canned"_s, u"import"_s, file, u"--dry-run"_s});
        QCOMPARE(text.code, 0);
        QVERIFY(text.output.contains(u"Parking"_s)
                && text.output.endsWith(u"1 new, 0 replaced, 0 skipped\n"_s));
        QVERIFY(!QFileInfo::exists(runner.profile()));
    }

    void importsAndLists()
    {
        CommandRunner runner;
        const QString file = write(u"chatwoot.json"_s, chatwoot);
        const CommandOutcome first =
            runner.run({u"canned"_s, u"import"_s, file, u"--from"_s, u"chatwoot"_s});
        QCOMPARE(first.code, 0);
        QVERIFY(first.output.endsWith(u"2 new, 0 replaced, 0 skipped\n"_s));
        QVERIFY(first.output.contains(u"phone: "_s));
        const QList<QJsonObject> again = runner.json({u"canned"_s, u"import"_s, file});
        QCOMPARE(again.size(), 2);
        QCOMPARE(again.first().value(u"variables"_s).toArray(),
                 (QJsonArray{u"contact.first_name"_s, u"ask:x"_s, u"contact.name"_s}));
        QVERIFY(again.last()
                    .value(u"warnings"_s)
                    .toArray()
                    .first()
                    .toString()
                    .contains(u"{{contact.phone_number}}"_s));
        write(u"chatwoot.json"_s,
              R"([{"short_code":"greet","content":"Hello"},{"short_code":"new","content":"x"}])");
        const CommandOutcome preview = runner.run({u"canned"_s, u"import"_s, file, u"--dry-run"_s});
        QVERIFY(preview.output.endsWith(u"1 new, 1 replaced, 0 skipped\n"_s));
        const QList<QJsonObject> listed = runner.json({u"canned"_s, u"list"_s});
        QCOMPARE(listed.size(), 2);
        QCOMPARE(listed.first().value(u"text"_s).toString(),
                 u"Hi {{contact.first_name|there}}, {{ask:x}} {{contact.name}}"_s);
        QVERIFY(runner.run({u"canned"_s, u"list"_s}).output.contains(u"greet"_s));
    }

    void aFileThatCannotBeReadChangesNothing()
    {
        CommandRunner runner;
        const QString broken = write(u"broken.json"_s, "[{\"short_code\":");
        const CommandOutcome outcome = runner.run({u"canned"_s, u"import"_s, broken, u"--json"_s});
        QCOMPARE(outcome.code, 1);
        QCOMPARE(outcome.output, QString());
        QVERIFY(outcome.errors.contains(u"ends in the middle"_s));
        QCOMPARE(outcome.errors.count(u'\n'), 1);
        QVERIFY(!QFileInfo::exists(runner.profile()));
        const CommandOutcome missing =
            runner.run({u"canned"_s, u"import"_s, m_folder.filePath(u"nowhere.csv"_s)});
        QCOMPARE(missing.code, 1);
        QVERIFY(missing.errors.contains(u"nowhere.csv"_s));
        QCOMPARE(runner.run({u"canned"_s, u"import"_s, m_folder.path()}).code, 1);

        QFile large(m_folder.filePath(u"large.json"_s));
        QVERIFY(large.open(QIODevice::WriteOnly) && large.resize(100'000'000));
        QVERIFY(
            runner.run({u"canned"_s, u"import"_s, large.fileName()}).errors.contains(u"100 MB"_s));
        QVERIFY(!QFileInfo::exists(runner.profile()));
    }

    void columnsCanBeNamed()
    {
        CommandRunner runner;
        const QString file = write(u"table.csv"_s, "Frage;Antwort\nWLAN?;Ja\n");
        QCOMPARE(runner.run({u"canned"_s, u"import"_s, file, u"--dry-run"_s}).code, 1);
        const QList<QJsonObject> lines =
            runner.json({u"canned"_s, u"import"_s, file, u"--dry-run"_s, u"--column"_s,
                         u"Frage=title"_s, u"--column"_s, u"Antwort=text"_s});
        QCOMPARE(lines.size(), 1);
        QCOMPARE(lines.first().value(u"title"_s).toString(), u"WLAN?"_s);
        QCOMPARE(lines.first().value(u"text"_s).toString(), u"Ja"_s);
    }

    void wrongUsage_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::newRow("nothing") << u"canned"_s;
        QTest::newRow("no file") << u"canned import"_s;
        QTest::newRow("two files") << u"canned import a b"_s;
        QTest::newRow("unknown system") << u"canned import a --from lotus"_s;
        QTest::newRow("unknown field") << u"canned import a --column x=y"_s;
        QTest::newRow("no field") << u"canned import a --column text"_s;
        QTest::newRow("no target") << u"canned export"_s;
        QTest::newRow("unknown format") << u"canned export - --format xml"_s;
        QTest::newRow("too much") << u"canned list all"_s;
    }

    void wrongUsage()
    {
        QFETCH(QString, arguments);
        CommandRunner runner;
        QCOMPARE(runner.run(arguments.split(u' ')).code, 2);
        QVERIFY(!QFileInfo::exists(runner.profile()));
    }

    void exportsAndNeverWritesOverAFile()
    {
        CommandRunner runner;
        QCOMPARE(runner.run({u"canned"_s, u"import"_s, write(u"own.json"_s, own)}).code, 0);
        const CommandOutcome shown = runner.run({u"canned"_s, u"export"_s, u"-"_s});
        QCOMPARE(QJsonDocument::fromJson(shown.output.toUtf8())
                     .object()
                     .value(u"replies"_s)
                     .toArray()
                     .size(),
                 1);
        const QString table = m_folder.filePath(u"out.csv"_s);
        QCOMPARE(runner.run({u"canned"_s, u"export"_s, table}).code, 0);
        QFile file(table);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray csv = file.readAll();
        QVERIFY(csv.contains("shortcut,title,language,text"));
        QCOMPARE(csv.count("\r\n"), 3);
        const CommandOutcome again =
            runner.run({u"canned"_s, u"export"_s, table, u"--format"_s, u"json"_s});
        QCOMPARE(again.code, 1);
        QVERIFY(again.errors.contains(u"--force"_s));
        QCOMPARE(
            runner.run({u"canned"_s, u"export"_s, table, u"--format"_s, u"json"_s, u"--force"_s})
                .code,
            0);
        QCOMPARE(runner.run({u"canned"_s, u"import"_s, table})
                     .output.endsWith(u"0 new, 0 replaced, 1 skipped\n"_s),
                 true);
        QCOMPARE(runner.run({u"canned"_s, u"export"_s, m_folder.filePath(u"no/where.json"_s)}).code,
                 1);
    }

    void practiceHasTheStarterSet()
    {
        CommandRunner runner;
        QVERIFY(runner.usePractice());
        QVERIFY(runner.json({u"canned"_s, u"list"_s}).size() >= 80);
        CommandRunner real;
        QVERIFY(real.json({u"canned"_s, u"list"_s}).isEmpty());
        QVERIFY(real.run({u"canned"_s, u"list"_s}).output.contains(u"no canned replies"_s));
    }
};

SPORTELLO_TEST(TestCanned)

#include "test_canned.moc"
