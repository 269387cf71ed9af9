// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/backup.h"
#include "storage/sqliteprofile.h"
#include "storage/testdatabase.h"

#include <QScopeGuard>
#include <QSqlDatabase>
#include <QSqlQuery>

#include <ctime>

using namespace sportello;
using namespace Qt::StringLiterals;

namespace {

/// Does something to a file with SQLite and nothing of ours.
void inPlainSqlite(const QString &path, const QStringList &statements)
{
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"plain"_s);
        database.setDatabaseName(path);
        if (!database.open())
            qFatal("The plain database does not open");
        for (const QString &statement : statements) {
            QSqlQuery query(database);
            if (!query.exec(statement))
                qFatal("A plain statement failed");
        }
    }
    QSqlDatabase::removeDatabase(u"plain"_s);
}

} // namespace

/// What is particular to the file on this computer.
class TestSqliteFile : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void sessionIsSetUp_data()
    {
        QTest::addColumn<QString>("pragma");
        QTest::addColumn<QString>("value");
        QTest::newRow("application") << u"application_id"_s << QString::number(0x53707274);
        QTest::newRow("journal") << u"journal_mode"_s << u"wal"_s;
        QTest::newRow("synchronous") << u"synchronous"_s << u"2"_s;
        QTest::newRow("locking") << u"locking_mode"_s << u"exclusive"_s;
        QTest::newRow("references") << u"foreign_keys"_s << u"1"_s;
        QTest::newRow("deletion") << u"secure_delete"_s << u"1"_s;
        QTest::newRow("schema") << u"trusted_schema"_s << u"0"_s;
        QTest::newRow("cells") << u"cell_size_check"_s << u"1"_s;
        QTest::newRow("mmap") << u"mmap_size"_s << u"0"_s;
        QTest::newRow("temporary") << u"temp_store"_s << u"2"_s;
    }
    void sessionIsSetUp()
    {
        QFETCH(QString, pragma);
        QFETCH(QString, value);
        SqliteProfile profile;
        for (int opening = 0; opening < 2; ++opening) {
            QVERIFY(profile.open().ok());
            const Result<QString> read = profile.team([&](TeamDatabase &db) {
                Statement statement = db.statement(u"PRAGMA "_s + pragma);
                return statement.exec() && statement.next() ? statement.text(0) : u"?"_s;
            });
            QCOMPARE(*read, value);
            profile.close();
        }
    }

    void versionStandsInTheHeader()
    {
        SqliteProfile profile;
        const Result<OpenReport> opened = profile.open();
        QVERIFY(opened.ok() && opened->created);
        const Result<bool> equal = profile.team([](TeamDatabase &db) {
            Statement header = db.statement(u"PRAGMA user_version"_s);
            Statement table = db.statement(u"SELECT MAX(version) FROM schema_version"_s);
            return header.exec() && header.next() && table.exec() && table.next()
                && header.integer(0) >= 2 && header.integer(0) == table.integer(0);
        });
        QVERIFY(*equal);
    }

    void orderlyEndLeavesOneFile()
    {
        SqliteProfile profile;
        QVERIFY(profile.open().ok());
        QVERIFY(profile.write(u"Ciao"_s));
        QVERIFY(QFile::exists(profile.path(u"open"_s)));
        profile.close();
        QVERIFY(!QFile::exists(profile.database() + u"-wal"_s));
        QVERIFY(!QFile::exists(profile.path(u"open"_s)));
    }

    void otherProgramsFileIsRefusedAndUntouched()
    {
        SqliteProfile profile;
        inPlainSqlite(profile.database(),
                      {u"CREATE TABLE recipe (name TEXT)"_s,
                       u"INSERT INTO recipe VALUES ('pane')"_s, u"PRAGMA application_id=4711"_s});
        const QByteArray before = SqliteProfile::read(profile.database());
        const Result<OpenReport> opened = profile.open();
        QVERIFY(!opened.ok());
        QCOMPARE(opened.error().kind, ErrorKind::Refused);
        QCOMPARE(opened.error().message, u"the file belongs to another program"_s);
        profile.close();
        QVERIFY(SqliteProfile::read(profile.database()) == before);
        QVERIFY(!QFile::exists(profile.folder().damagedFolder()));
    }

    void newerSchemaIsRefusedAndUntouched()
    {
        SqliteProfile profile;
        QVERIFY(profile.open().ok());
        QVERIFY(profile.write(u"Ciao"_s));
        profile.close();
        inPlainSqlite(profile.database(),
                      {u"INSERT INTO schema_version (version, applied_at) VALUES (77, 0)"_s,
                       u"PRAGMA user_version=77"_s, u"CREATE TABLE of_tomorrow (x TEXT)"_s});
        const QByteArray before = SqliteProfile::read(profile.database());
        const Result<OpenReport> opened = profile.open();
        QVERIFY(!opened.ok());
        QCOMPARE(opened.error().kind, ErrorKind::Refused);
        QVERIFY(opened.error().message.startsWith(
            u"the database has schema 77; this program knows up to "_s));
        profile.close();
        QVERIFY(SqliteProfile::read(profile.database()) == before);
        QVERIFY(!QFile::exists(profile.folder().backupFolder()));
    }

    void deletedTextLeavesTheFile()
    {
        SqliteProfile profile;
        QVERIFY(profile.open().ok());
        const QString draft = u"CONFIDENTIALDRAFT "_s.repeated(40);
        const Draft saved = aDraft().text(draft).value();
        QVERIFY(profile
                    .own([&](OwnDatabase &db) {
                        DraftTable(db).save(saved);
                        return Done{};
                    })
                    .ok());
        profile.close();
        QVERIFY(SqliteProfile::read(profile.database()).contains("CONFIDENTIALDRAFT"));
        QVERIFY(profile.open().ok());
        QVERIFY(profile
                    .own([&](OwnDatabase &db) {
                        DraftTable(db).remove(saved.conversation, saved.audience);
                        return Done{};
                    })
                    .ok());
        profile.close();
        QVERIFY(!SqliteProfile::read(profile.database()).contains("CONFIDENTIALDRAFT"));
    }

    void backupHoldsTheSame()
    {
        SqliteProfile profile;
        QVERIFY(profile.open().ok());
        QVERIFY(!profile.store().newestBackup());
        for (int i = 0; i < 40; ++i)
            QVERIFY(profile.write(u"Messaggio %1 – città"_s.arg(i)));
        QVERIFY(profile
                    .own([](OwnDatabase &db) {
                        anOutboxItem().in(db);
                        aDraft().in(db);
                        return Done{};
                    })
                    .ok());
        QVERIFY(profile.backUp().ok());
        QVERIFY(profile.store().newestBackup() == profile.clock().now());
        const QDir folder(profile.folder().backupFolder());
        const QStringList files = folder.entryList({u"*.sqlite*"_s}, QDir::Files);
        QCOMPARE(files,
                 (QStringList{u"sportello-20260514-100000000.sqlite"_s,
                              u"sportello-20260514-100000000.sqlite.json"_s}));
        const auto dump = [](TeamDatabase &db) {
            QStringList rows;
            for (const QString &table : {u"message"_s, u"conversation"_s, u"handle"_s, u"outbox"_s,
                                         u"draft"_s, u"schema_version"_s}) {
                Statement select = db.statement(u"SELECT * FROM %1 ORDER BY 1"_s.arg(table));
                select.exec();
                while (select.next()) {
                    QStringList row;
                    for (int column = 0; column < (table == u"schema_version"_s ? 2 : 7); ++column)
                        row << select.text(column);
                    rows << row.join(u'|');
                }
            }
            return rows;
        };
        const Result<QStringList> original = profile.team(dump);
        profile.close();
        SqliteProfile copy;
        SqliteProfile::write(copy.database(), SqliteProfile::read(folder.filePath(files.first())));
        const Result<OpenReport> opened = copy.open();
        QVERIFY(opened.ok() && !opened->restored);
        QVERIFY(original->size() > 120);
        QCOMPARE(*copy.team(dump), *original);
        const Result<int> hits = copy.team([](TeamDatabase &db) {
            Statement select = db.statement(u"SELECT COUNT(*) FROM message WHERE id "_s
                                            + db.dialect().searchCondition());
            select.bind(db.dialect().matchText(u"citta"_s, false));
            return select.exec() && select.next() ? int(select.integer(0)) : -1;
        });
        QCOMPARE(*hits, 40);
    }

    void newestSevenBackupsAreKept()
    {
        SqliteProfile profile;
        QVERIFY(profile.open().ok());
        for (int i = 0; i < 10; ++i) {
            QVERIFY(profile.backUp().ok());
            profile.clock().advance(std::chrono::hours(24));
        }
        const QStringList files = QDir(profile.folder().backupFolder())
                                      .entryList({u"*.sqlite"_s}, QDir::Files, QDir::Name);
        QCOMPARE(files.size(), 7);
        QCOMPARE(QDir(profile.folder().backupFolder()).entryList(QDir::Files).size(), 14);
        QCOMPARE(files.first(), u"sportello-20260517-100000000.sqlite"_s);
        QCOMPARE(files.last(), u"sportello-20260523-100000000.sqlite"_s);
        // What is not ours there stays.
        SqliteProfile::write(profile.folder().backupFolder() + u"/notes.txt"_s, "x");
        SqliteProfile::write(profile.folder().backupFolder() + u"/sportello-mine.sqlite"_s, "x");
        QVERIFY(profile.backUp().ok());
        QVERIFY(QFile::exists(profile.folder().backupFolder() + u"/sportello-mine.sqlite"_s));
        QCOMPARE(listBackups(profile.folder().backupFolder()).size(), 7);
    }

    void backupTimesAreNotLocal()
    {
        qputenv("TZ", "Europe/Rome");
        ::tzset();
        const auto restore = qScopeGuard([] {
            qputenv("TZ", "UTC");
            ::tzset();
        });
        SqliteProfile profile;
        QVERIFY(profile.open().ok());
        // In Rome the clocks went from 2:00 to 3:00 at that moment.
        const Instant gap = fromMilliseconds(1'774'749'000'000); // 2026-03-29T01:50:00Z
        const Instant missing = fromMilliseconds(1'774'751'400'000); // 2026-03-29T02:30:00Z
        for (const Instant time : {gap, missing}) {
            profile.clock().jump(time - profile.clock().now());
            QVERIFY(profile.backUp().ok());
            QVERIFY(profile.store().newestBackup() == time);
        }
    }

    void brokenCopyIsNoBackup()
    {
        SqliteProfile profile;
        QVERIFY(profile.open().ok());
        for (int i = 0; i < 60; ++i)
            QVERIFY(profile.write(u"x"_s.repeated(3000)));
        QVERIFY(profile.backUp().ok());
        const QString path = listBackups(profile.folder().backupFolder()).first().path;
        QVERIFY(checkBackup(path).ok());
        const QByteArray sound = SqliteProfile::read(path);
        SqliteProfile::write(path, sound.left(sound.size() / 2));
        QVERIFY(!checkBackup(path).ok());
        SqliteProfile::write(path,
                             sound.left(sound.size() / 2) + QByteArray(sound.size() / 2, '\x55'));
        QVERIFY(!checkBackup(path).ok());
        SqliteProfile::write(path, {});
        QVERIFY(!checkBackup(path).ok());
        SqliteProfile::write(path, "not a database at all");
        QVERIFY(!checkBackup(path).ok());
        QVERIFY(!checkBackup(u"/nowhere"_s).ok());
        SqliteProfile::write(path, sound);
        QVERIFY(checkBackup(path).ok());
    }

    void backupThatCannotBeWrittenLeavesTheOthers()
    {
        SqliteProfile profile;
        QVERIFY(profile.open().ok());
        QVERIFY(profile.write(u"Ciao"_s));
        QVERIFY(profile.backUp().ok());
        profile.clock().advance(std::chrono::hours(1));
        // Something stands where the copy is to be made.
        QVERIFY(QDir().mkpath(profile.folder().backupFolder()
                              + u"/sportello-20260514-110000000.sqlite.part/x"_s));
        const Result<Done> failed = profile.backUp();
        QVERIFY(!failed.ok());
        QCOMPARE(failed.error().kind, ErrorKind::Storage);
        QCOMPARE(listBackups(profile.folder().backupFolder()).size(), 1);
        QVERIFY(profile.write(u"Ciao"_s));
        profile.clock().advance(std::chrono::hours(1));
        QVERIFY(profile.backUp().ok());
    }
};

SPORTELLO_TEST(TestSqliteFile)
#include "test_sqlitefile.moc"
