// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/backup.h"
#include "storage/sqliteprofile.h"
#include "storage/testdatabase.h"

#include <QLoggingCategory>
#include <QRandomGenerator>
#include <QSignalSpy>

using namespace sportello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

void expectDamage()
{
    QTest::ignoreMessage(QtCriticalMsg, "The database is damaged; it is set aside");
}

/// A closed profile with messages, a reply in every state, and a backup an hour old.
bool prepare(SqliteProfile &profile, int messages = 60)
{
    if (!profile.open())
        return false;
    for (int i = 0; i < messages; ++i) {
        if (!profile.write(u"Messaggio %1 "_s.arg(i) + u"parola "_s.repeated(60)))
            return false;
    }
    const Result<Done> replies = profile.own([](OwnDatabase &db) {
        for (const OutboxState state : allOutboxStates())
            anOutboxItem().state(state).in(db);
        return Done{};
    });
    const bool saved = replies.ok() && profile.backUp().ok();
    profile.clock().advance(1h);
    const bool more = profile.write(u"after the backup"_s);
    profile.close();
    return saved && more;
}

/// Spoils a page that holds nothing but messages, so that only reading those, or a full check,
/// comes upon it.
void damageMessages(SqliteProfile &profile)
{
    QVERIFY(profile.open().ok());
    const Result<int> leaf = profile.team([](TeamDatabase &db) {
        Statement select = db.statement(
            u"SELECT MAX(pageno) FROM dbstat WHERE name = 'message_row' AND pagetype = 'leaf'"_s);
        return select.exec() && select.next() ? int(select.integer(0)) : 0;
    });
    QVERIFY(*leaf > 10);
    profile.close();
    SqliteProfile::overwrite(profile.database(), (*leaf - 1) * qint64(4096),
                             QByteArray(4096, '\x5a'));
}

QHash<OutboxState, int> states(SqliteProfile &profile)
{
    QHash<OutboxState, int> count;
    const auto items = profile.own([](OwnDatabase &db) { return OutboxTable(db).all(100); });
    if (items) {
        for (const OutboxItem &item : *items)
            ++count[item.state];
    }
    return count;
}

const QHash<OutboxState, int> allStates{{OutboxState::Queued, 1},      {OutboxState::Sending, 1},
                                        {OutboxState::Unconfirmed, 1}, {OutboxState::Held, 1},
                                        {OutboxState::Sent, 1},        {OutboxState::Failed, 1},
                                        {OutboxState::Cancelled, 1}};
const QHash<OutboxState, int> restoredStates{
    {OutboxState::Held, 5}, {OutboxState::Sent, 1}, {OutboxState::Cancelled, 1}};

} // namespace

/// A damaged database: noticed, set aside, replaced by the newest sound backup.
class TestRecovery : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void soundDatabaseIsLeftAlone()
    {
        SqliteProfile profile;
        QVERIFY(prepare(profile));
        const Result<OpenReport> opened = profile.open();
        QVERIFY(opened.ok());
        QVERIFY(!opened->created && !opened->restored && !opened->startedAnew
                && !opened->backupTime);
        QVERIFY(opened->damagedPath.isEmpty());
        QCOMPARE(profile.messages(), 61);
        QCOMPARE(states(profile), allStates);
    }

    void newestBackupTakesThePlace()
    {
        SqliteProfile profile;
        QVERIFY(prepare(profile));
        SqliteProfile::overwrite(profile.database(), 0, QByteArray(200, '\x5a'));
        const QByteArray damaged = SqliteProfile::read(profile.database());
        expectDamage();
        const Result<OpenReport> opened = profile.open();
        QVERIFY(opened.ok());
        QVERIFY(opened->restored && !opened->startedAnew && !opened->created);
        QVERIFY(opened->backupTime == testNow);
        QCOMPARE(profile.messages(), 60);
        QVERIFY(SqliteProfile::read(opened->damagedPath + u"/sportello.sqlite"_s) == damaged);
        QVERIFY(opened->damagedPath.startsWith(profile.folder().damagedFolder()));
        // They may have left after the copy was made: nothing goes out again by itself.
        QCOMPARE(states(profile), restoredStates);
        const auto items = profile.own([](OwnDatabase &db) { return OutboxTable(db).open(); });
        for (const OutboxItem &item : *items) {
            if (item.state == OutboxState::Held) {
                QCOMPARE(item.reason, OutboxReason::NeedsALook);
                QVERIFY(item.attempts > 0 && item.firstAttemptAt.has_value());
            }
        }
        QVERIFY(profile.write(u"works"_s));
        profile.close();
        const Result<OpenReport> again = profile.open();
        QVERIFY(again.ok() && !again->restored && again->damagedPath.isEmpty());
        QCOMPARE(profile.messages(), 61);
    }

    void brokenBackupIsPassedOver()
    {
        SqliteProfile profile;
        QVERIFY(prepare(profile));
        QVERIFY(profile.open().ok());
        QVERIFY(profile.backUp().ok());
        profile.close();
        const QList<BackupFile> backups = listBackups(profile.folder().backupFolder());
        QCOMPARE(backups.size(), 2);
        const QByteArray sound = SqliteProfile::read(backups.first().path);
        SqliteProfile::write(backups.first().path, sound.left(sound.size() - 9000));
        SqliteProfile::overwrite(profile.database(), 0, QByteArray(50, '\0'));
        expectDamage();
        const Result<OpenReport> opened = profile.open();
        QVERIFY(opened.ok() && opened->restored);
        QVERIFY(opened->backupTime == testNow);
        QCOMPARE(profile.messages(), 60);
    }

    void withoutABackupItStartsAnew()
    {
        SqliteProfile profile;
        QVERIFY(prepare(profile));
        QVERIFY(QDir(profile.folder().backupFolder()).removeRecursively());
        const qint64 size = QFileInfo(profile.database()).size();
        QVERIFY(QFile::resize(profile.database(), size / 2));
        QLoggingCategory::setFilterRules(u"sportello.storage=false"_s);
        const Result<OpenReport> opened = profile.open();
        QLoggingCategory::setFilterRules({});
        QVERIFY(opened.ok());
        QVERIFY(opened->startedAnew && !opened->restored && !opened->created);
        QCOMPARE(QFileInfo(opened->damagedPath + u"/sportello.sqlite"_s).size(), size / 2);
        QCOMPARE(profile.messages(), 0);
        QVERIFY(profile.write(u"works"_s));
        QCOMPARE(QFile::permissions(profile.database()) & (QFile::ReadGroup | QFile::ReadOther),
                 QFile::Permissions());
    }

    void twoDamagedOnesAreBothKept()
    {
        SqliteProfile profile;
        QVERIFY(prepare(profile));
        QStringList folders;
        for (int i = 0; i < 3; ++i) {
            SqliteProfile::overwrite(profile.database(), 0, QByteArray(60, char('a' + i)));
            expectDamage();
            const Result<OpenReport> opened = profile.open();
            QVERIFY(opened.ok() && opened->restored);
            folders << opened->damagedPath;
            profile.close();
        }
        // The clock stood still.
        QCOMPARE(QDir(folders.first()).entryList(QDir::Files).size(), 3);
    }

    void emptiedOrLostDatabaseIsNoFirstStart_data()
    {
        QTest::addColumn<bool>("lost");
        QTest::newRow("emptied") << false;
        QTest::newRow("lost") << true;
    }
    void emptiedOrLostDatabaseIsNoFirstStart()
    {
        QFETCH(bool, lost);
        SqliteProfile profile;
        QVERIFY(prepare(profile));
        QVERIFY(lost ? QFile::remove(profile.database()) : QFile::resize(profile.database(), 0));
        expectDamage();
        const Result<OpenReport> opened = profile.open();
        QVERIFY(opened.ok() && opened->restored && !opened->created);
        QVERIFY(opened->damagedPath.isEmpty());
        QCOMPARE(profile.messages(), 60);
    }

    void firstStartThatWasKilledIsAFirstStart()
    {
        SqliteProfile profile;
        const Result<OpenReport> opened = profile.open();
        QVERIFY(opened.ok() && opened->created && !opened->startedAnew);
    }

    void flippedHeaderBytes_data()
    {
        QTest::addColumn<int>("at");
        QTest::addColumn<int>("value");
        QTest::addColumn<bool>("kept"); // the file is still good
        QTest::newRow("first letter") << 0 << 0x52 << false;
        QTest::newRow("page size") << 16 << 0x55 << false;
        QTest::newRow("written by a newer SQLite") << 18 << 3 << false;
        QTest::newRow("readable by a newer SQLite") << 19 << 9 << false;
        QTest::newRow("fraction") << 21 << 65 << false;
        QTest::newRow("text encoding") << 59 << 3 << false;
        QTest::newRow("schema number") << 63 << 200 << false;
        QTest::newRow("application") << 70 << 0x11 << true;
    }
    void flippedHeaderBytes()
    {
        QFETCH(int, at);
        QFETCH(int, value);
        QFETCH(bool, kept);
        SqliteProfile profile;
        QVERIFY(prepare(profile));
        SqliteProfile::overwrite(profile.database(), at, QByteArray(1, char(value)));
        QLoggingCategory::setFilterRules(u"sportello.storage=false"_s);
        const Result<OpenReport> opened = profile.open();
        QLoggingCategory::setFilterRules({});
        QVERIFY2(opened.ok(), opened.ok() ? "" : qPrintable(opened.error().message));
        QCOMPARE(opened->restored, !kept);
        QCOMPARE(profile.messages(), kept ? 61 : 60);
        profile.close();
        QVERIFY(profile.open().ok());
    }

    void suddenEndBringsTheFullCheck()
    {
        SqliteProfile profile;
        QVERIFY(prepare(profile));
        damageMessages(profile);
        const QByteArray damaged = SqliteProfile::read(profile.database());
        {
            // What was closed in order is not read through at every start.
            const Result<OpenReport> opened = profile.open();
            QVERIFY(opened.ok() && !opened->restored);
            profile.close();
        }
        SqliteProfile::write(profile.database(), damaged);
        SqliteProfile::write(profile.path(u"open"_s), {});
        expectDamage();
        const Result<OpenReport> opened = profile.open();
        QVERIFY(opened.ok() && opened->restored);
        QCOMPARE(profile.messages(), 60);
    }

    void damageFoundWhileRunningIsRepairedAtTheNextStart()
    {
        SqliteProfile profile;
        QVERIFY(prepare(profile));
        damageMessages(profile);
        QVERIFY(profile.open().ok());
        QLoggingCategory::setFilterRules(u"sportello.storage=false"_s);
        QSignalSpy failed(&profile.store(), &Store::failed);
        const Result<int> read = profile.team([](TeamDatabase &db) {
            Statement select = db.statement(u"SELECT SUM(LENGTH(text)) FROM message NOT INDEXED"_s);
            return select.exec() && select.next() ? int(select.integer(0)) : -1;
        });
        QVERIFY(!read.ok());
        QCOMPARE(read.error().kind, ErrorKind::Storage);
        QCOMPARE(read.error().message, u"the database is damaged"_s);
        QTRY_COMPARE(failed.size(), 1);
        profile.close();
        const Result<OpenReport> opened = profile.open();
        QLoggingCategory::setFilterRules({});
        QVERIFY(opened.ok() && opened->restored);
        QCOMPARE(profile.messages(), 60);
        profile.close();
        QVERIFY(!QFile::exists(profile.path(u"check-me"_s)));
    }

    void damagedSearchIndexIsMadeAgain()
    {
        SqliteProfile profile;
        QVERIFY(prepare(profile));
        QVERIFY(profile.open().ok());
        QVERIFY(profile
                    .own([](OwnDatabase &db) {
                        db.statement(
                              u"UPDATE message_search_data SET block = X'00112233' WHERE id > 10"_s)
                            .exec();
                        return Done{};
                    })
                    .ok());
        profile.close();
        QVERIFY(profile.open().ok());
        const auto search = [](TeamDatabase &db) {
            Statement select = db.statement(u"SELECT COUNT(*) FROM message WHERE id "_s
                                            + db.dialect().searchCondition());
            select.bind(db.dialect().matchText(u"parola"_s, false));
            return select.exec() && select.next() ? int(select.integer(0)) : -1;
        };
        QLoggingCategory::setFilterRules(u"sportello.storage=false"_s);
        QVERIFY(!profile.team(search).ok());
        profile.close();
        const Result<OpenReport> opened = profile.open();
        QLoggingCategory::setFilterRules({});
        // The messages were never damaged: nothing is given up for a backup.
        QVERIFY(opened.ok() && !opened->restored && !opened->startedAnew);
        QCOMPARE(profile.messages(), 61);
        QCOMPARE(*profile.team(search), 60);
        QVERIFY(profile.write(u"parola"_s));
    }

    void missingColumnIsNoticed()
    {
        SqliteProfile profile;
        QVERIFY(prepare(profile));
        QVERIFY(profile.open().ok());
        QVERIFY(profile
                    .own(
                        [](OwnDatabase &db) {
            db.statement(u"ALTER TABLE message_row RENAME COLUMN warning TO warninf"_s).exec();
            return Done{};
                    })
                    .ok());
        expectSqlError();
        QVERIFY(!profile.write(u"x"_s));
        profile.close();
        expectDamage();
        const Result<OpenReport> opened = profile.open();
        QVERIFY(opened.ok() && opened->restored);
        QVERIFY(profile.write(u"x"_s));
    }

    void restoringWithoutRoomStartsNothingAnew()
    {
        SqliteProfile profile;
        QVERIFY(prepare(profile));
        SqliteProfile::overwrite(profile.database(), 0, QByteArray(60, '\0'));
        const QString copy = profile.database() + u".restoring"_s;
        QVERIFY(QDir().mkpath(copy + u"/x"_s));
        expectDamage();
        const Result<OpenReport> failed = profile.open();
        QVERIFY(!failed.ok());
        QCOMPARE(failed.error().kind, ErrorKind::Storage);
        profile.close();
        QVERIFY(QDir(copy).removeRecursively());
        expectDamage();
        const Result<OpenReport> opened = profile.open();
        QVERIFY(opened.ok() && opened->restored);
        QCOMPARE(profile.messages(), 60);
        QCOMPARE(states(profile), restoredStates);
    }

    void halfRestoredCopyIsMadeAgain()
    {
        SqliteProfile profile;
        QVERIFY(prepare(profile));
        SqliteProfile::write(profile.database() + u".restoring"_s, QByteArray(5000, 'x'));
        SqliteProfile::write(profile.database() + u".restoring-wal"_s, QByteArray(5000, 'x'));
        QVERIFY(QFile::remove(profile.database()));
        expectDamage();
        const Result<OpenReport> opened = profile.open();
        QVERIFY(opened.ok() && opened->restored);
        QCOMPARE(profile.messages(), 60);
        QVERIFY(!QFile::exists(profile.database() + u".restoring"_s));
    }

    void backupOfANewerProgramIsPassedOver()
    {
        SqliteProfile profile;
        QVERIFY(prepare(profile));
        QVERIFY(profile.open().ok());
        QVERIFY(profile
                    .own([](OwnDatabase &db) {
                        db.statement(
                              u"INSERT INTO schema_version (version, applied_at) VALUES (77, 0)"_s)
                            .exec();
                        db.statement(u"PRAGMA user_version=77"_s).exec();
                        return Done{};
                    })
                    .ok());
        QVERIFY(profile.backUp().ok());
        profile.close();
        SqliteProfile::overwrite(profile.database(), 0, QByteArray(60, '\0'));
        expectDamage();
        const Result<OpenReport> opened = profile.open();
        QVERIFY(opened.ok() && opened->restored);
        QVERIFY(opened->backupTime == testNow);
    }
};

SPORTELLO_TEST(TestRecovery)
#include "test_recovery.moc"
