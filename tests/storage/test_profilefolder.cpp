// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/sqliteprofile.h"
#include "support/testcase.h"

#include <QProcess>
#include <QRegularExpression>
#include <QScopeGuard>

#include <sys/stat.h>
#include <vector>

using namespace sportello;
using namespace Qt::StringLiterals;

namespace {

int modeOf(const QString &path)
{
    struct stat status = {};
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? int(status.st_mode & 07777)
                                                                     : -1;
}

/// Ends with the test.
class Child : public QProcess
{
public:
    ~Child() override
    {
        kill();
        waitForFinished();
    }
};

std::unique_ptr<QProcess> child(const QStringList &arguments)
{
    auto process = std::make_unique<Child>();
    process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process->start(QStringLiteral(STORAGE_CHILD), arguments);
    return process;
}

QString lineOf(QProcess &process)
{
    while (!process.canReadLine() && process.waitForReadyRead(60'000)) {}
    return QString::fromUtf8(process.readLine()).trimmed();
}

} // namespace

/// One profile: its folder, its rights, its one owner.
class TestProfileFolder : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void othersCannotReadTheProfile()
    {
        const mode_t before = ::umask(0);
        const auto restore = qScopeGuard([before] { ::umask(before); });
        SqliteProfile profile;
        QCOMPARE(modeOf(profile.folder().path()), 0700);
        QCOMPARE(modeOf(profile.database()), 0600);
        QVERIFY(profile.open().ok());
        QVERIFY(profile.write(u"Ciao"_s));
        QVERIFY(profile.backUp().ok());
        const auto lock = ProfileLock::acquire(profile.folder());
        QVERIFY(lock.ok());
        const auto check = [&profile] {
            QStringList files;
            const QFileInfoList all =
                QDir(profile.folder().path())
                    .entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden);
            for (const QFileInfo &file : all) {
                const int mode = modeOf(file.filePath());
                if (mode != (file.isDir() ? 0700 : 0600))
                    files << u"%1 %2"_s.arg(file.fileName()).arg(mode, 0, 8);
            }
            return files.join(u", "_s);
        };
        QCOMPARE(check(), QString());
        QCOMPARE(modeOf(profile.database() + u"-wal"_s), 0600);
        QVERIFY(!QFile::exists(profile.database() + u"-shm"_s));
        profile.close();
        QCOMPARE(check(), QString());
    }

    void wideRightsAreNarrowed()
    {
        const QTemporaryDir folder;
        const ProfileFolder profile(folder.path());
        ::chmod(QFile::encodeName(folder.path()).constData(), 0755);
        SqliteProfile::write(profile.databasePath(), {});
        ::chmod(QFile::encodeName(profile.databasePath()).constData(), 0644);
        QVERIFY(profile.prepare().ok());
        QCOMPARE(modeOf(folder.path()), 0700);
        QCOMPARE(modeOf(profile.databasePath()), 0600);
    }

    void contentIsNotTouched()
    {
        const QTemporaryDir folder;
        const ProfileFolder profile(folder.path());
        SqliteProfile::write(profile.databasePath(), "abc");
        QVERIFY(profile.prepare().ok());
        QCOMPARE(SqliteProfile::read(profile.databasePath()), "abc");
    }

    void placesThatCannotBeUsedAreNamed()
    {
        const QTemporaryDir folder;
        SqliteProfile::write(folder.filePath(u"file"_s), "x");
        const Result<Done> onFile = ProfileFolder(folder.filePath(u"file"_s)).prepare();
        QVERIFY(!onFile.ok());
        QCOMPARE(onFile.error().kind, ErrorKind::Storage);
        QVERIFY(onFile.error().message.contains(folder.filePath(u"file"_s)));
        QVERIFY(!ProfileFolder(folder.filePath(u"file/below"_s)).prepare().ok());
        QVERIFY(ProfileFolder(folder.filePath(u"a/b/c"_s)).prepare().ok());
    }

    void oneOfManyStartsHoldsTheProfile()
    {
        SqliteProfile profile;
        std::vector<std::unique_ptr<QProcess>> starts;
        for (int i = 0; i < 100; ++i)
            starts.push_back(child({u"lock"_s, profile.folder().path()}));
        QHash<QString, int> answers;
        for (const auto &start : starts)
            ++answers[lineOf(*start)];
        QCOMPARE(answers.value(u"held"_s), 1);
        QCOMPARE(answers.value(u"busy"_s), 99);
        // Also for this process, until the owner goes.
        QVERIFY(!ProfileLock::acquire(profile.folder()).ok());
        for (const auto &start : starts)
            start->closeWriteChannel();
        for (const auto &start : starts)
            QVERIFY(start->waitForFinished(60'000));
        QVERIFY(ProfileLock::acquire(profile.folder()).ok());
    }

    void killedOwnerBlocksNobody()
    {
        SqliteProfile profile;
        const auto owner = child({u"lock"_s, profile.folder().path()});
        QCOMPARE(lineOf(*owner), u"held"_s);
        const auto refused = ProfileLock::acquire(profile.folder());
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().kind, ErrorKind::Refused);
        owner->kill();
        QVERIFY(owner->waitForFinished());
        QVERIFY(ProfileLock::acquire(profile.folder()).ok());
    }

    void lockIsFreedWithItsObject()
    {
        SqliteProfile profile;
        {
            const auto held = ProfileLock::acquire(profile.folder());
            QVERIFY(held.ok());
        }
        QVERIFY(ProfileLock::acquire(profile.folder()).ok());
    }

    void databaseItselfRefusesASecondProcess()
    {
        SqliteProfile profile;
        QVERIFY(profile.open().ok());
        QVERIFY(profile.write(u"Ciao"_s));
        const auto second = child({u"open"_s, profile.folder().path()});
        QCOMPARE(lineOf(*second), u"the database is in use by another program"_s);
        QVERIFY(second->waitForFinished());
        // It changed nothing here.
        QVERIFY(profile.write(u"Ciao"_s));
        profile.close();
        const auto third = child({u"open"_s, profile.folder().path()});
        QCOMPARE(lineOf(*third), u"opened"_s);
        QVERIFY(third->waitForFinished());
    }

    void killedWriterLosesNothingItSaid()
    {
        SqliteProfile profile;
        for (int round = 0; round < 3; ++round) {
            const auto writer = child({u"write"_s, profile.folder().path()});
            int said = 0;
            while (said < 15 + round * 7) {
                QVERIFY(lineOf(*writer).startsWith(u"ok "_s));
                ++said;
            }
            writer->kill();
            QVERIFY(writer->waitForFinished());
            said += int(writer->readAllStandardOutput().count("ok "));
            const Result<OpenReport> opened = profile.open();
            QVERIFY(opened.ok() && !opened->restored && !opened->startedAnew && !opened->created);
            const int found = profile.messages();
            QVERIFY2(found == said || found == said + 1,
                     qPrintable(u"%1 said, %2 found"_s.arg(said).arg(found)));
            QVERIFY(profile
                        .own(
                            [](OwnDatabase &db) {
                for (const QString &table :
                     {u"message_row"_s, u"conversation"_s, u"conversation_count"_s, u"account"_s,
                      u"handle_beginning"_s, u"handle"_s})
                    db.statement(u"DELETE FROM "_s + table).exec();
                db.statement(u"INSERT INTO message_search (message_search) VALUES ('rebuild')"_s)
                    .exec();
                return Done{};
                        })
                        .ok());
            profile.close();
        }
    }

    void fileThatMayNotGrowIsSaidAndHarmsNothing()
    {
        SqliteProfile profile;
        const auto writer = child({u"write"_s, profile.folder().path(), u"4000000"_s});
        int said = 0;
        QString line;
        while ((line = lineOf(*writer)).startsWith(u"ok "_s))
            ++said;
        QVERIFY(said > 5);
        QVERIFY2(line.startsWith(u"error %1 "_s.arg(int(ErrorKind::Storage))), qPrintable(line));
        QVERIFY(line.contains(u"disk"_s));
        QCOMPARE(lineOf(*writer), u"read %1"_s.arg(said));
        QVERIFY(writer->waitForFinished());
        const Result<OpenReport> opened = profile.open();
        QVERIFY(opened.ok() && !opened->restored && !opened->startedAnew);
        QCOMPARE(profile.messages(), said);
        // The writer counted from one, too.
        while (testNumber() < 10 * said) {}
        QVERIFY(profile.write(u"again"_s));
    }
};

SPORTELLO_TEST(TestProfileFolder)
#include "test_profilefolder.moc"
