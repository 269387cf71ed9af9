// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/faultyvfs.h"
#include "storage/sqliteprofile.h"
#include "support/testcase.h"

#include <QLoggingCategory>
#include <QRandomGenerator>

Q_DECLARE_METATYPE(sportello::DiskFaults::Kind)

using namespace sportello;
using namespace Qt::StringLiterals;

namespace {

using Files = QHash<QString, QByteArray>;

Files readFiles(const SqliteProfile &profile)
{
    Files files;
    for (const QString &name : {u"sportello.sqlite"_s, u"sportello.sqlite-wal"_s, u"open"_s}) {
        if (QFile::exists(profile.path(name)))
            files.insert(name, SqliteProfile::read(profile.path(name)));
    }
    const QDir backups(profile.folder().backupFolder());
    for (const QString &name : backups.entryList(QDir::Files))
        files.insert(u"backups/"_s + name, SqliteProfile::read(backups.filePath(name)));
    return files;
}

/// The files of a profile as they lie when it was closed in order, or when the machine lost its
/// power.
Files makeProfile(bool closedInOrder)
{
    SqliteProfile profile;
    if (!profile.open())
        qFatal("The store does not open");
    for (int i = 0; i < 60; ++i) {
        profile.write(u"Messaggio %1 "_s.arg(i) + u"parola "_s.repeated(50));
        if (i == 30 || i == 50) {
            if (!profile.backUp())
                qFatal("There is no backup");
            profile.clock().advance(std::chrono::hours(24));
        }
    }
    if (closedInOrder)
        profile.close();
    return readFiles(profile);
}

/// Made once: the first start of a profile takes longer than what is tested with it.
QByteArray fileWithOneMessage()
{
    SqliteProfile profile;
    if (!profile.open() || !profile.write(u"before"_s))
        qFatal("The store does not open");
    profile.close();
    return SqliteProfile::read(profile.database());
}

class Vandal
{
public:
    Vandal(Files files, quint32 seed)
        : m_files(std::move(files))
        , m_random(seed)
    {
    }

    /// Does one thing to the files; says what.
    QString act(const Files &other)
    {
        const bool hasLog = m_files.contains(log);
        switch (m_random.bounded(hasLog ? 16 : 12)) {
        case 0:
        case 1: return flip(file, 1);
        case 2: return flip(file, 1 + m_random.bounded(40));
        case 3: return truncate(file);
        case 4: return garbage(file, m_random.bounded(4096), 16);
        case 5: return garbage(file, 4096, m_random.bounded(int(m_files[file].size())));
        case 6: return garbage(file, 100, 0);
        case 7: return swapPages();
        case 8: return zeroPages();
        case 9: m_files[file].clear(); return u"file emptied"_s;
        case 10: return foreignFile();
        case 11: return truncateAtPage();
        case 12: m_hitLog = true; return flip(log, 1 + m_random.bounded(20));
        case 13: m_hitLog = true; return truncate(log);
        case 14:
            m_hitLog = true;
            m_files.remove(log);
            return u"log deleted"_s;
        default:
            m_hitLog = true;
            m_files[log] = other.value(log);
            return u"log of another database"_s;
        }
    }
    const Files &files() const { return m_files; }
    /// What the log held is lost without a trace, as after a power cut on a disk that lies.
    bool hitLog() const { return m_hitLog; }

private:
    QString flip(const QString &name, int count)
    {
        QByteArray &bytes = m_files[name];
        for (int i = 0; i < count && !bytes.isEmpty(); ++i) {
            const int at = m_random.bounded(int(bytes.size()));
            bytes[at] = char(bytes.at(at) ^ (1 << m_random.bounded(8)));
        }
        return u"%1 bits of %2"_s.arg(count).arg(name);
    }
    QString truncate(const QString &name)
    {
        QByteArray &bytes = m_files[name];
        bytes.truncate(m_random.bounded(int(bytes.size())));
        return u"%1 cut to %2"_s.arg(name).arg(bytes.size());
    }
    QString garbage(const QString &name, int size, int at)
    {
        QByteArray &bytes = m_files[name];
        for (int i = at; i < at + size && i < bytes.size(); ++i)
            bytes[i] = char(m_random.bounded(256));
        return u"%1 bytes of rubbish at %2 of %3"_s.arg(size).arg(at).arg(name);
    }
    QString swapPages()
    {
        QByteArray &bytes = m_files[file];
        const int pages = int(bytes.size() / 4096);
        const int one = m_random.bounded(pages) * 4096;
        const int two = m_random.bounded(pages) * 4096;
        const QByteArray first = bytes.mid(one, 4096);
        bytes.replace(one, 4096, bytes.mid(two, 4096));
        bytes.replace(two, 4096, first);
        return u"pages %1 and %2 exchanged"_s.arg(one / 4096).arg(two / 4096);
    }

    QString zeroPages()
    {
        QByteArray &bytes = m_files[file];
        const int pages = int(bytes.size() / 4096);
        const int first = m_random.bounded(pages);
        const int count = std::min(1 + m_random.bounded(8), pages - first);
        bytes.replace(first * 4096, count * 4096, QByteArray(count * 4096, '\0'));
        return u"%1 pages of nothing from page %2 on"_s.arg(count).arg(first);
    }
    QString truncateAtPage()
    {
        QByteArray &bytes = m_files[file];
        bytes.truncate(m_random.bounded(int(bytes.size() / 4096)) * 4096);
        return u"cut to %1 pages"_s.arg(bytes.size() / 4096);
    }
    QString foreignFile()
    {
        QByteArray &bytes = m_files[file];
        if (m_random.bounded(2) == 0) {
            bytes = "%PDF-1.7\n" + QByteArray(m_random.bounded(20'000), 'x');
            return u"another program's file of %1 bytes"_s.arg(bytes.size());
        }
        for (char &byte : bytes)
            byte = char(m_random.bounded(256));
        return u"all rubbish"_s;
    }

    bool m_hitLog = false;
    const QString file = u"sportello.sqlite"_s;
    const QString log = u"sportello.sqlite-wal"_s;
    Files m_files;
    QRandomGenerator m_random;
};

/// What went wrong, or nothing.
QString useAll(SqliteProfile &profile)
{
    const Result<Done> done = profile.team([](TeamDatabase &db) {
        ConversationTable table(db);
        const QList<ConversationId> ids = table.ids({}, {});
        table.summaries(ids);
        table.counts();
        for (const ConversationId &id : ids)
            MessageTable(db).page(id, {}, 10);
        QueryTerm words;
        words.value = u"parola"_s;
        table.ids({{{words}}, ConversationOrder::LastActivity, {}, {}}, {});
        aMessage().of(aConversation().in(db)).text(u"nuova parola"_s).in(db);
        return Done{};
    });
    return done ? QString() : done.error().message;
}

} // namespace

/// Whatever happens to the file or the disk: the program starts, says what it lost, and loses
/// nothing that is there.
class TestDamage : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    // Damage is logged, and how often nobody can say before.
    void initTestCase() { QLoggingCategory::setFilterRules(u"sportello.storage=false"_s); }
    void cleanupTestCase() { QLoggingCategory::setFilterRules({}); }

    void everyDamagedProfileOpens()
    {
        const Files closed = makeProfile(true);
        const Files killed = makeProfile(false);
        const Files stranger = makeProfile(false);
        QVERIFY(!closed.contains(u"sportello.sqlite-wal"_s));
        QVERIFY(killed.value(u"sportello.sqlite-wal"_s).size() > 100'000);
        // Each case is one number, so that it can be looked at by itself.
        bool isNumber = false;
        const int asked = qEnvironmentVariableIntValue("SPORTELLO_DAMAGED_FILES", &isNumber);
        const int count = isNumber ? asked : 60;
        const int first = std::max(qEnvironmentVariableIntValue("SPORTELLO_DAMAGE_SEED"), 1);
        qInfo() << count << "damaged profiles, seeds from" << first;
        QHash<QString, int> outcomes;
        for (int i = first - 1; i < first - 1 + count; ++i) {
            Vandal vandal(i % 2 ? killed : closed, quint32(i + 1));
            const QString what = u"seed %1: "_s.arg(i + 1) + vandal.act(stranger);
            SqliteProfile profile;
            QDir().mkpath(profile.folder().backupFolder());
            for (auto file = vandal.files().cbegin(); file != vandal.files().cend(); ++file)
                SqliteProfile::write(profile.path(file.key()), file.value());

            Result<OpenReport> opened = profile.open();
            QVERIFY2(opened.ok(),
                     qPrintable(what + u": "_s + (opened ? QString() : opened.error().message)));
            QString outcome = opened->restored ? u"restored"_s
                : opened->startedAnew          ? u"started anew"_s
                                               : u"opened"_s;
            if (opened->restored || opened->startedAnew) {
                // Nothing is thrown away: what was damaged lies beside, byte for byte.
                const QByteArray bytes = vandal.files().value(u"sportello.sqlite"_s);
                const QString aside = opened->damagedPath + u"/sportello.sqlite"_s;
                QVERIFY2(bytes.isEmpty() || QFile::exists(aside), qPrintable(what));
                const bool touched =
                    vandal.files().contains(u"open"_s); // SQLite brought the log into the file
                QVERIFY2(touched || bytes.isEmpty() || SqliteProfile::read(aside) == bytes,
                         qPrintable(what));
            }
            const int found = profile.messages();
            if (!useAll(profile).isEmpty()) {
                // Found only when it was read: the next start knows.
                QCOMPARE(outcome, u"opened"_s);
                profile.close();
                opened = profile.open();
                QVERIFY2(opened.ok(), qPrintable(what));
                outcome = opened->restored ? u"restored at the second start"_s
                    : opened->startedAnew  ? u"started anew at the second start"_s
                                           : u"repaired at the second start"_s;
                const QString problem = useAll(profile);
                QVERIFY2(problem.isEmpty(),
                         qPrintable(u"%1 %2 %3: %4"_s.arg(i).arg(what, outcome, problem)));
            }
            if (outcome == u"opened" && found < 60) {
                // Nothing is lost in silence, except what only the log held.
                QVERIFY2(vandal.hitLog(), qPrintable(what));
                outcome = u"opened without what the log had held"_s;
            }
            ++outcomes[outcome];
            profile.close();
        }
        for (auto outcome = outcomes.cbegin(); outcome != outcomes.cend(); ++outcome)
            qInfo().noquote() << outcome.value() << "of" << count << ":" << outcome.key();
        QCOMPARE(outcomes.value(u"started anew"_s), 0);
        QVERIFY(outcomes.value(u"restored"_s) > count / 3);
    }

    void everyWriteMayFail_data()
    {
        QTest::addColumn<DiskFaults::Kind>("kind");
        QTest::addColumn<bool>("persistent");
        QTest::newRow("full once") << DiskFaults::Kind::Full << false;
        QTest::newRow("full from then on") << DiskFaults::Kind::Full << true;
        QTest::newRow("broken once") << DiskFaults::Kind::Broken << false;
        QTest::newRow("broken from then on") << DiskFaults::Kind::Broken << true;
    }
    void everyWriteMayFail()
    {
        QFETCH(sportello::DiskFaults::Kind, kind);
        QFETCH(bool, persistent);
        const QByteArray begun = fileWithOneMessage();
        FaultyDisk disk;
        int total = 0;
        for (int failAt = 0; failAt == 0 || failAt <= total; ++failAt) {
            SqliteProfile profile;
            SqliteProfile::write(profile.database(), begun);
            QVERIFY(profile.open().ok());
            disk.plan({kind, failAt, persistent});
            int said = 1;
            int failed = 0;
            for (int i = 0; i < 6; ++i) {
                const Result<Done> written = profile.team([i](TeamDatabase &db) {
                    aMessage()
                        .of(aConversation().in(db))
                        .text(QString(i == 3 ? 60'000 : 300, u'x'))
                        .in(db);
                    return Done{};
                });
                if (written) {
                    ++said;
                    continue;
                }
                ++failed;
                QCOMPARE(written.error().kind, ErrorKind::Storage);
                QVERIFY2(written.error().message.contains(u"disk"_s),
                         qPrintable(written.error().message));
            }
            if (failAt == 0)
                total = disk.calls();
            else
                QVERIFY2(failed > 0, qPrintable(QString::number(failAt)));
            // What is there can be read while the disk is still full.
            const int found = profile.messages();
            QVERIFY2(found == said,
                     qPrintable(u"call %1: %2 said, %3 found"_s.arg(failAt).arg(said).arg(found)));
            profile.close();

            disk.plan({});
            const Result<OpenReport> opened = profile.open();
            QVERIFY(opened.ok() && !opened->restored && !opened->startedAnew);
            const int after = profile.messages();
            // What was refused may be there all the same when only the last sync failed; what was
            // accepted is there.
            QVERIFY2(after == said || after == said + 1,
                     qPrintable(u"call %1: %2 said, %3 after"_s.arg(failAt).arg(said).arg(after)));
            QVERIFY(profile.write(u"after"_s));
            profile.close();
        }
        QVERIFY(total > 30);
    }

    void everyWriteOfTheFirstStartMayFail()
    {
        FaultyDisk disk;
        int total = 0;
        for (int failAt = 0; failAt == 0 || failAt <= total; ++failAt) {
            SqliteProfile profile;
            disk.plan({DiskFaults::Kind::Full, failAt, true});
            const Result<OpenReport> opened = profile.open();
            if (failAt == 0) {
                QVERIFY(opened.ok());
                total = disk.calls();
            } else if (!opened) {
                QCOMPARE(opened.error().kind, ErrorKind::Storage);
            }
            profile.close();
            disk.plan({});
            const Result<OpenReport> again = profile.open();
            QVERIFY2(again.ok(), qPrintable(QString::number(failAt)));
            QVERIFY(profile.write(u"after"_s));
            QCOMPARE(profile.messages(), 1);
            profile.close();
        }
        QVERIFY(total > 5);
    }

    void everyWriteOfABackupMayFail()
    {
        FaultyDisk disk;
        SqliteProfile profile;
        QVERIFY(profile.open().ok());
        for (int i = 0; i < 10; ++i)
            QVERIFY(profile.write(u"parola "_s.repeated(100)));
        disk.plan({});
        QVERIFY(profile.backUp().ok());
        const int total = disk.calls();
        QVERIFY(total > 10);
        const int step = std::max(1, total / 40);
        for (int failAt = 1; failAt <= total; failAt += step) {
            profile.clock().advance(std::chrono::minutes(1));
            disk.plan({DiskFaults::Kind::Full, failAt, true});
            const Result<Done> failed = profile.backUp();
            QVERIFY2(!failed.ok(), qPrintable(QString::number(failAt)));
            disk.plan({});
            QCOMPARE(QDir(profile.folder().backupFolder())
                         .entryList({u"*.sqlite"_s}, QDir::Files)
                         .size(),
                     1);
            QVERIFY(profile.write(u"x"_s));
        }
    }
};

SPORTELLO_TEST(TestDamage)
#include "test_damage.moc"
