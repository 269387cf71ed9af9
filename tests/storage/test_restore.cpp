// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/auditkinds.h"
#include "storage/auditlog.h"
#include "storage/backup.h"
#include "storage/recovery.h"
#include "storage/sqliteprofile.h"
#include "support/testcase.h"

using namespace sportello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// The files of a profile with ten messages, a backup, and ten more.
bool prepare(SqliteProfile &profile)
{
    if (!profile.open())
        return false;
    for (int i = 0; i < 20; ++i) {
        if (i == 10 && !profile.backUp())
            return false;
        if (!profile.write(u"Messaggio %1"_s.arg(i)))
            return false;
    }
    profile.clock().advance(1h);
    return true;
}

StoreLocation locationOf(const SqliteProfile &profile)
{
    StoreLocation location;
    location.path = profile.database();
    return location;
}

QString newestBackup(const SqliteProfile &profile)
{
    return listBackups(profile.folder().backupFolder()).value(0).path;
}

} // namespace

/// A backup that is asked for takes the database's place, wherever the machine stops meanwhile.
class TestRestore : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void takesThePlaceAtTheNextStart()
    {
        SqliteProfile profile;
        QVERIFY(prepare(profile));
        QVERIFY(requestRestore(locationOf(profile), newestBackup(profile)).ok());
        QCOMPARE(profile.messages(), 20);
        profile.close();
        const QByteArray before = SqliteProfile::read(profile.database());
        const Result<OpenReport> opened = profile.open();
        QVERIFY(opened.ok() && opened->restored && isRequestedRestore(*opened));
        QCOMPARE(profile.messages(), 10);
        QCOMPARE(SqliteProfile::read(opened->damagedPath + u"/sportello.sqlite"_s), before);
        QVERIFY(profile.write(u"works"_s));
        const auto told = profile.team(
            [](TeamDatabase &db) { return AuditLog(db).count(QString(AuditKind::restored)); });
        QCOMPARE(told.valueOr(0), 1);
        profile.close();
        const Result<OpenReport> again = profile.open();
        QVERIFY(again.ok() && !again->restored);
        QCOMPARE(profile.messages(), 11);
    }

    void unfinishedRestoreIsFinished()
    {
        SqliteProfile profile;
        QVERIFY(prepare(profile));
        const QString copy = profile.database() + u".restoring"_s;
        QVERIFY(requestRestore(locationOf(profile), newestBackup(profile)).ok());
        profile.close();
        // It stopped while the copy was made …
        SqliteProfile::write(copy, QByteArray(5000, 'x'));
        // … and once more after the database was set aside.
        const QString aside = profile.path(u"damaged/20260514-000000000-replaced"_s);
        QVERIFY(QDir().mkpath(aside));
        QVERIFY(QFile::rename(profile.database(), aside + u"/sportello.sqlite"_s));
        const Result<OpenReport> opened = profile.open();
        QVERIFY(opened.ok() && opened->restored);
        QCOMPARE(profile.messages(), 10);
        QVERIFY(!QFile::exists(copy));
    }

    void nothingIsGivenUpForAnUnusableBackup()
    {
        SqliteProfile profile;
        QVERIFY(prepare(profile));
        const QString path = newestBackup(profile);
        QVERIFY(requestRestore(locationOf(profile), path).ok());
        profile.close();
        SqliteProfile::overwrite(path, 3000, QByteArray(4000, 'x'));
        QTest::ignoreMessage(QtWarningMsg, "The backup that was asked for cannot be put back");
        const Result<OpenReport> opened = profile.open();
        QVERIFY(opened.ok() && !opened->restored);
        QCOMPARE(profile.messages(), 20);
        // Asked for before it was damaged or after: it is refused.
        const Result<Done> refused = requestRestore(locationOf(profile), path);
        QCOMPARE(refused.error().kind, ErrorKind::Refused);
        QVERIFY(!requestRestore(locationOf(profile), u"/nowhere"_s).ok());
    }

    void anotherFileIsNeverPutThere()
    {
        SqliteProfile profile;
        QVERIFY(prepare(profile));
        profile.close();
        SqliteProfile::write(profile.path(u"restore"_s), "../../etc/passwd");
        QTest::ignoreMessage(QtWarningMsg, "The backup that was asked for cannot be put back");
        const Result<OpenReport> opened = profile.open();
        QVERIFY(opened.ok() && !opened->restored);
        QVERIFY(!QFile::exists(profile.path(u"restore"_s)));
    }

    void cancelledRequestIsForgotten()
    {
        SqliteProfile profile;
        QVERIFY(prepare(profile));
        QVERIFY(requestRestore(locationOf(profile), newestBackup(profile)).ok());
        cancelRestore(locationOf(profile));
        profile.close();
        QVERIFY(!profile.open()->restored);
        QCOMPARE(profile.messages(), 20);
    }

    void flippedBitInABackupIsSeen()
    {
        SqliteProfile profile;
        QVERIFY(prepare(profile));
        const QString path = newestBackup(profile);
        const QByteArray sound = SqliteProfile::read(path);
        for (qsizetype at = 17; at < sound.size(); at += 997) {
            QByteArray bytes = sound;
            bytes[at] = char(bytes.at(at) ^ 4);
            SqliteProfile::write(path, bytes);
            QVERIFY2(!checkBackup(path).ok(), qPrintable(QString::number(at)));
        }
        SqliteProfile::write(path, sound);
        QVERIFY(checkBackup(path).ok());
        // From before the note was made: still checked as well as SQLite can.
        QVERIFY(QFile::remove(path + u".json"_s));
        QVERIFY(checkBackup(path).ok());
        QCOMPARE(backupFacts(path).messages, qint64(-1));
    }

    void backupsBeforeUpgradesAreCountedApart()
    {
        SqliteProfile profile;
        QVERIFY(prepare(profile));
        const QString folder = profile.folder().backupFolder();
        const QByteArray copy = SqliteProfile::read(newestBackup(profile));
        for (const QString &name :
             {u"20260101-120000000"_s, u"20260420-120000000"_s, u"20260421-120000000"_s,
              u"20260422-120000000"_s, u"20260423-120000000"_s})
            SqliteProfile::write(folder + u"/sportello-%1-upgrade.sqlite"_s.arg(name), copy);
        QCOMPARE(listBackups(folder).size(), 6);
        for (int day = 0; day < 10; ++day) {
            profile.clock().advance(24h);
            QVERIFY(profile.backUp().ok());
        }
        const QList<BackupFile> left = listBackups(folder);
        const auto upgrades = std::count_if(
            left.cbegin(), left.cend(), [](const BackupFile &each) { return each.beforeUpgrade; });
        QCOMPARE(upgrades, 3);
        QCOMPARE(left.size(), 10);
        // None stays for ever.
        profile.clock().advance(24h * 100);
        QVERIFY(profile.backUp().ok());
        QCOMPARE(listBackups(folder).size(), 7);
        QCOMPARE(QDir(folder).entryList({u"*.json"_s}, QDir::Files).size(), 7);
    }

    void otherComputersDisksAreKnown()
    {
        for (const char *type : {"nfs", "nfs4", "cifs", "smb3", "SMBFS", "fuse.sshfs", "9p", "afs"})
            QVERIFY2(isNetworkFileSystem(type), type);
        for (const char *type : {"ext4", "btrfs", "xfs", "tmpfs", "overlay", "NTFS", "apfs",
                                 "fuseblk", "zfs", "ecryptfs", ""})
            QVERIFY2(!isNetworkFileSystem(type), type);
    }
};

SPORTELLO_TEST(TestRestore)
#include "test_restore.moc"
