// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/testdatabase.h"

#include <QFile>
#include <QProcess>
#include <QRandomGenerator>

using namespace sportello;
using namespace Qt::StringLiterals;

namespace {

/// What a later version of the program might do.
const QString nextStep = u"-- a comment; with a semicolon\n"
                         u"CREATE TABLE later_table (\n    id TEXT PRIMARY KEY, -- inner; "
                         u"comment\n    name TEXT NOT NULL\n);\n"
                         u"\n"
                         u"INSERT INTO later_table (id, name) VALUES ('t1', 'a;b');   \n"
                         u"ALTER TABLE conversation ADD COLUMN later_column INTEGER;\r\n"
                         u"UPDATE conversation SET later_column = 3"_s;

/// A database whose schema the test makes itself.
class Bare
{
public:
    explicit Bare(StoreLocation::Driver driver)
        : m_location(driver == StoreLocation::Driver::PostgreSql ? makePostgresqlDatabase()
                                                                 : StoreLocation{})
    {
        if (driver == StoreLocation::Driver::Sqlite)
            m_location.path = m_folder.filePath(u"sportello.sqlite"_s);
        m_database = std::make_unique<Database>(m_location);
        if (!m_database->open())
            qFatal("The database does not open");
    }
    ~Bare()
    {
        m_database.reset();
        if (m_location.driver == StoreLocation::Driver::PostgreSql)
            dropPostgresqlDatabase(m_location);
    }
    Q_DISABLE_COPY_MOVE(Bare)
    Database &operator*() { return *m_database; }
    Database *operator->() { return m_database.get(); }
    const QString &path() const { return m_location.path; }
    QList<Migration> builtIn() const { return Migrator::builtIn(m_database->dialect()); }
    void close() { m_database->close(); }
    bool openAgain() { return m_database->open().ok(); }

    /// Every row of every table, as text.
    QStringList content()
    {
        QStringList lines;
        const QStringList tables{u"brand"_s,
                                 u"agent"_s,
                                 u"account"_s,
                                 u"account_source"_s,
                                 u"contact"_s,
                                 u"handle"_s,
                                 u"conversation"_s,
                                 u"conversation_merge"_s,
                                 u"message"_s,
                                 u"message_version"_s,
                                 u"message_attachment"_s,
                                 u"context_message"_s,
                                 u"audit_event"_s,
                                 u"sign_in"_s,
                                 u"draft"_s,
                                 u"outbox"_s,
                                 u"outbox_attachment"_s};
        for (const QString &table : tables) {
            Statement select =
                m_database->statement(u"SELECT * FROM %1 ORDER BY 1, 2"_s.arg(table));
            select.exec();
            while (select.next()) {
                QStringList values{table};
                // As many columns as every schema since the first has at least.
                for (int column = 0; column < 3; ++column)
                    values << (select.isNull(column) ? u"NULL"_s : select.text(column));
                lines << values.join(u'|');
            }
        }
        return lines;
    }
    /// Tables, columns and indexes.
    QStringList schema()
    {
        const QString sql = m_database->dialect().isSqlite()
            ? u"SELECT type || ' ' || name || ' ' || COALESCE(sql, '') FROM sqlite_master ORDER BY 1"_s
            : u"SELECT table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable"
              u" FROM information_schema.columns WHERE table_schema = 'public'"
              u" UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1"_s;
        QStringList lines;
        Statement select = m_database->statement(sql);
        select.exec();
        while (select.next())
            lines << select.text(0);
        return lines;
    }
    bool fill()
    {
        QFile file(QStringLiteral(STORAGE_FIXTURES "/rows_2.sql"));
        if (!file.open(QIODevice::ReadOnly) || !m_database->begin())
            return false;
        const QStringList statements = QString::fromUtf8(file.readAll()).split(u";\n"_s);
        for (const QString &statement : statements) {
            if (!statement.trimmed().isEmpty())
                m_database->run(statement);
        }
        return m_database->commit().ok();
    }

private:
    QTemporaryDir m_folder;
    StoreLocation m_location;
    std::unique_ptr<Database> m_database;
};

} // namespace

/// The schema, step by step.
class TestMigrator : public StoreTestCase
{
    Q_OBJECT

private Q_SLOTS:
    void stepsAreNumberedWithoutGaps()
    {
        const QList<Migration> migrations = Migrator::builtIn(Dialect(driver()));
        QVERIFY(migrations.size() >= 2);
        for (qsizetype i = 0; i < migrations.size(); ++i) {
            QCOMPARE(migrations.at(i).version, int(i + 1));
            QVERIFY(!migrations.at(i).text.contains(u'@'));
        }
    }

    void everyStatementIsRunOnce()
    {
        Bare db(driver());
        QList<Migration> migrations = db.builtIn();
        migrations.append({900, u"0900_next"_s, nextStep});
        Migrator migrator(*db, migrations);
        QCOMPARE(migrator.newestVersion(), 900);
        QCOMPARE(*migrator.currentVersion(), 0);
        QVERIFY(migrator.migrate(testNow).ok());
        QCOMPARE(*migrator.currentVersion(), 900);
        QCOMPARE(db->number(u"SELECT COUNT(*) FROM later_table WHERE name = 'a;b'"_s).value_or(-1),
                 1);
        QCOMPARE(db->number(u"SELECT COUNT(*) FROM schema_version"_s).value_or(-1),
                 migrations.size());
        if (isSqlite())
            QCOMPARE(db->number(u"PRAGMA user_version"_s).value_or(-1), 900);
        // Again is nothing.
        QVERIFY(migrator.migrate(testNow).ok());
        QCOMPARE(db->number(u"SELECT COUNT(*) FROM later_table"_s).value_or(-1), 1);
    }

    void rowsOfTheReleasedSchemaAreCarriedAlong()
    {
        Bare db(driver());
        QVERIFY(Migrator(*db, db.builtIn().mid(0, 2)).migrate(testNow).ok());
        QVERIFY(db.fill());
        const QStringList before = db.content();
        QCOMPARE(before.size(), 21);
        QVERIFY(Migrator(*db, db.builtIn()).migrate(testNow).ok());
        QCOMPARE(db.content(), before);
        QList<Migration> migrations = db.builtIn();
        migrations.append({900, u"0900_next"_s, nextStep});
        QVERIFY(Migrator(*db, migrations).migrate(testNow).ok());
        QCOMPARE(db.content(), before);
        QCOMPARE(
            db->number(u"SELECT COUNT(*) FROM conversation WHERE later_column = 3"_s).value_or(-1),
            2);
    }

    void whatWasTakenByNobodyKnownIsEverybodys()
    {
        Bare db(driver());
        QVERIFY(Migrator(*db, db.builtIn().mid(0, 2)).migrate(testNow).ok());
        QVERIFY(db.fill());
        const auto count = [&db](const QString &where) {
            return db->number(u"SELECT COUNT(*) FROM conversation"_s + where).value_or(-1);
        };
        QCOMPARE(count(u" WHERE state = 'taken'"_s), 1);
        const qint64 waiting = count(u" WHERE state IN ('new', 'taken')"_s);
        QVERIFY(Migrator(*db, db.builtIn()).migrate(testNow).ok());
        QCOMPARE(count(u" WHERE state = 'new'"_s), waiting);
        QCOMPARE(db->number(u"SELECT SUM(conversations) FROM conversation_count"
                            " WHERE state = 'new' AND owned = 0"_s)
                     .value_or(-1),
                 waiting);
    }

    void freshAndMigratedAreEqual()
    {
        Bare fresh(driver());
        QVERIFY(Migrator(*fresh, fresh.builtIn()).migrate(testNow).ok());
        Bare migrated(driver());
        const QList<Migration> all = migrated.builtIn();
        for (qsizetype count = 1; count <= all.size(); ++count) {
            QVERIFY(Migrator(*migrated, all.mid(0, count)).migrate(testNow).ok());
            if (count == 2)
                QVERIFY(migrated.fill());
        }
        QCOMPARE(migrated.schema(), fresh.schema());
        QVERIFY(fresh.schema().size() > 25);
    }

    /// Whatever a message's row takes from its conversation or account now, it says what it said.
    void compactMessagesSayTheSame()
    {
        Bare db(driver());
        const QList<Migration> all = db.builtIn();
        const auto compact = std::find_if(all.begin(), all.end(), [](const Migration &migration) {
            return migration.name == u"0020_compact_messages"_s;
        });
        QVERIFY(compact != all.end());
        QVERIFY(Migrator(*db, all.mid(0, 2)).migrate(testNow).ok());
        QVERIFY(db.fill());
        QVERIFY(Migrator(*db, all.mid(0, compact - all.begin())).migrate(testNow).ok());
        struct Row
        {
            QString direction;
            QString author;
            QString remoteId;
            QString audience;
            QString visibility;
            QString url;
        };
        const QList<Row> rows{
            {u"in"_s, {}, u"1"_s, u"public"_s, u"public"_s, u"https://town.example/1"_s},
            {u"in"_s, {}, u"2"_s, u"public"_s, u"unlisted"_s, u"https://town.example/other"_s},
            {u"in"_s, {}, u"3"_s, u"public"_s, {}, u"https://elsewhere.example/3"_s},
            {u"in"_s, {}, u"4"_s, u"review"_s, u"review"_s, {}},
            {u"in"_s, {}, u"5"_s, u"private"_s, u"direct"_s, u"https://town.example/"_s},
            {u"in"_s, u"bob@x.example"_s, u"6"_s, u"public"_s, u"public"_s,
             u"https://town.example/6"_s},
            {u"out"_s, {}, u"7"_s, u"public"_s, u"public"_s, u"https://town.example/@us/7"_s},
            {u"out"_s, {}, u"8"_s, u"public"_s, u"public"_s, u"https://town.example/@us/à/8"_s},
            {u"out"_s, {}, u"9"_s, u"public"_s, u"public"_s, u"https://town.example/@us"_s},
            {u"out"_s, {}, u"x"_s, u"public"_s, u"public"_s, u"no address"_s}};
        QVERIFY(db->begin().ok());
        for (qsizetype i = 0; i < rows.size(); ++i) {
            const Row &row = rows.at(i);
            Statement insert = db->statement(
                u"INSERT INTO message (id, conversation_id, account_id, remote_id, direction,"
                u" author_name, author_address, audience, visibility, parent_remote_id, text,"
                u" spans, warning, url, created_at, version, revision, language) VALUES"
                u" (?, '0conversation------01-', '0account-----------01-', ?, ?, ?, ?, ?, ?, 'p',"
                u" 'words', '[]', 'w', ?, ?, 1, 3, 'it')"_s);
            insert.bind(qint64(500 + i)).bind(row.remoteId).bind(row.direction);
            if (row.author.isEmpty())
                insert.bindNull().bindNull();
            else
                insert.bind(u"Bob"_s).bind(row.author);
            insert.bind(row.audience)
                .bind(row.visibility)
                .bind(row.url)
                .bind(qint64(1000 + i))
                .exec();
        }
        QVERIFY(db->commit().ok());
        const auto said = [&] {
            QStringList lines;
            Statement select = db->statement(
                u"SELECT id, conversation_id, account_id, remote_id, direction, author_name,"
                u" author_address, audience, visibility, parent_remote_id, text, spans, warning,"
                u" url, created_at, edited_at, deleted_at, version, revision, outbox_id, agent_id,"
                u" language FROM message ORDER BY id"_s);
            select.exec();
            while (select.next()) {
                QStringList values;
                for (int column = 0; column < 22; ++column)
                    values << (select.isNull(column) ? u"NULL"_s : select.text(column));
                lines << values.join(u'|');
            }
            return lines;
        };
        const QStringList before = said();
        QCOMPARE(before.size(), rows.size() + 2);
        QVERIFY(Migrator(*db, all.mid(0, compact - all.begin() + 1)).migrate(testNow).ok());
        QCOMPARE(said(), before);
        QCOMPARE(db->number(u"SELECT COUNT(*) FROM message_row WHERE url_form = 2"_s).value_or(-1),
                 2);
        QCOMPARE(db->number(u"SELECT COUNT(*) FROM message_row WHERE url_form = 1"_s).value_or(-1),
                 4);
        // Earlier wordings and attachments are still theirs.
        QCOMPARE(db->number(u"SELECT COUNT(*) FROM message_version v JOIN message m"
                            u" ON m.id = v.message_id"_s)
                     .value_or(-1),
                 1);
        expectSqlError();
        QVERIFY(!db->run(u"INSERT INTO message_held (message_id) VALUES (99)"_s).ok());
    }

    void failingStepLeavesEverythingAsItWas()
    {
        Bare db(driver());
        QVERIFY(Migrator(*db, db.builtIn().mid(0, 2)).migrate(testNow).ok());
        QVERIFY(db.fill());
        QVERIFY(Migrator(*db, db.builtIn()).migrate(testNow).ok());
        const QStringList schema = db.schema();
        const QStringList content = db.content();
        const int version = Migrator(*db, db.builtIn()).newestVersion();
        QList<Migration> migrations = db.builtIn();
        migrations.append({900, u"0900_bad"_s,
                           u"UPDATE brand SET name = 'x';\nCREATE TABLE extra (a TEXT);\n"
                           u"INSERT INTO nowhere VALUES (1);\nCREATE TABLE later (a TEXT);\n"_s});
        expectSqlError();
        QTest::ignoreMessage(QtCriticalMsg, "Migration failed: 0900_bad");
        const Result<Done> migrated = Migrator(*db, migrations).migrate(testNow);
        QVERIFY(!migrated.ok());
        QCOMPARE(migrated.error().kind, ErrorKind::Storage);
        QCOMPARE(db.schema(), schema);
        QCOMPARE(db.content(), content);
        QCOMPARE(*Migrator(*db, db.builtIn()).currentVersion(), version);
        if (isSqlite())
            QCOMPARE(db->number(u"PRAGMA user_version"_s).value_or(-1), version);
    }

    void newerSchemaIsRefused()
    {
        Bare db(driver());
        QList<Migration> migrations = db.builtIn();
        migrations.append({900, u"0900_next"_s, nextStep});
        QVERIFY(Migrator(*db, migrations).migrate(testNow).ok());
        const Result<Done> older = Migrator(*db, db.builtIn()).migrate(testNow);
        QVERIFY(!older.ok());
        QCOMPARE(older.error().kind, ErrorKind::Refused);
        QCOMPARE(
            older.error().message,
            u"the database has schema 900; this program knows up to %1"_s.arg(db.builtIn().size()));
    }

    void killedStepIsAllOrNothing()
    {
        if (!isSqlite())
            QSKIP("on a server the transaction ends with the connection");
        Bare db(driver());
        QVERIFY(Migrator(*db, db.builtIn().mid(0, 2)).migrate(testNow).ok());
        QVERIFY(db.fill());
        QVERIFY(Migrator(*db, db.builtIn()).migrate(testNow).ok());
        const int version = *Migrator(*db, db.builtIn()).currentVersion();
        QRandomGenerator random(5);
        int undone = 0;
        for (int i = 0; i < 12; ++i) {
            db.close();
            QProcess child;
            child.start(QStringLiteral(STORAGE_CHILD), {u"migrate"_s, db.path()});
            while (!child.canReadLine() && child.waitForReadyRead(60'000)) {}
            QCOMPARE(child.readLine().trimmed(), "begins");
            // At once first: on an idle machine the step takes a blink.
            if (i > 0)
                QTest::qSleep(random.bounded(i < 8 ? 40 : 400));
            child.kill();
            QVERIFY(child.waitForFinished());
            QVERIFY(db.openAgain());
            QCOMPARE(
                db->number(u"SELECT COUNT(*) FROM pragma_quick_check WHERE quick_check = 'ok'"_s)
                    .value_or(-1),
                1);
            const int now = *Migrator(*db, db.builtIn()).currentVersion();
            const qint64 tables =
                db->number(u"SELECT COUNT(*) FROM sqlite_master WHERE name = 'filler'"_s)
                    .value_or(-1);
            const qint64 names =
                db->number(u"SELECT COUNT(*) FROM brand WHERE name = 'migrated'"_s).value_or(-1);
            QVERIFY(now == version || now == 900);
            QCOMPARE(tables, now == 900 ? 1 : 0);
            QCOMPARE(names, now == 900 ? 1 : 0);
            if (now == 900)
                break;
            ++undone;
        }
        QVERIFY(undone > 0);
    }
};

SPORTELLO_TEST(TestMigrator)
#include "test_migrator.moc"
