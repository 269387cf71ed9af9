// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "support/testcase.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace sportello;
using namespace Qt::StringLiterals;

/// QtKeychain against a real gnome-keyring in a private D-Bus session: unlocked, locked, absent,
/// and without a bus.
class TestKeychain : public TestCase
{
    Q_OBJECT

    struct Answer
    {
        QString text;
        bool finished = false;
    };

    /// Runs steps ("write KEY", "read KEY" …) in one private session. `keyring` is the shell that
    /// starts the daemon.
    Answer inSession(const QString &keyring, const QString &steps, const QString &input = {},
                     const QStringList &busOptions = {})
    {
        QTemporaryDir &home = *m_home;
        const QString script =
            u"export HOME='%1' XDG_RUNTIME_DIR='%1/run' XDG_DATA_HOME='%1/data'; mkdir -p "
            u"\"$XDG_RUNTIME_DIR\"; "
            u"chmod 700 \"$XDG_RUNTIME_DIR\"; %2 probe='%3'; %4"_s.arg(
                home.path(), keyring, QStringLiteral(SPORTELLO_KEYCHAIN_PROBE), steps);
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.remove(u"DISPLAY"_s);
        environment.remove(u"DBUS_SESSION_BUS_ADDRESS"_s);
        process.setProcessEnvironment(environment);
        process.start(u"dbus-run-session"_s,
                      busOptions + QStringList{u"--"_s, u"bash"_s, u"-c"_s, script});
        process.write(input.toUtf8());
        process.closeWriteChannel();
        Answer answer;
        answer.finished = process.waitForFinished(45'000);
        answer.text = QString::fromUtf8(process.readAllStandardOutput()).trimmed();
        if (!answer.finished)
            process.kill();
        return answer;
    }

    bool filesHold(const QByteArray &text) const
    {
        QDirIterator files(m_home->path(), QDir::Files | QDir::Hidden,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(text))
                return true;
        }
        return false;
    }

    const QString m_unlocked =
        u"printf pw | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1;"_s;
    // A keyring that exists, whose password nobody gives.
    const QString m_locked =
        u"gnome-keyring-daemon --start --components=secrets >/dev/null 2>&1;"_s;
    std::unique_ptr<QTemporaryDir> m_home;

private Q_SLOTS:
    void initTestCase()
    {
        for (const QString &program :
             {u"dbus-run-session"_s, u"gnome-keyring-daemon"_s, u"bash"_s}) {
            if (QStandardPaths::findExecutable(program).isEmpty())
                QSKIP(qPrintable(u"%1 is not installed"_s.arg(program)));
        }
    }

    void init()
    {
        TestCase::init();
        m_home = std::make_unique<QTemporaryDir>();
    }

    void anUnlockedKeychainKeepsReadsAndForgets()
    {
        const Answer answer =
            inSession(m_unlocked,
                      u"printf canary-7431 | $probe write acc; $probe read acc; $probe read other; "
                      u"$probe remove acc; $probe read acc; $probe remove acc"_s);
        QCOMPARE(answer.text.split(u'\n'),
                 (QStringList{u"ok"_s, u"ok canary-7431"_s, u"notfound"_s, u"ok"_s, u"notfound"_s,
                              u"notfound"_s}));
        QVERIFY(!filesHold("canary-7431"));
    }

    void aLongSecretIsCutAndJoined()
    {
        QString secret;
        for (int i = 0; i < 1200; ++i)
            secret += QString::number(i % 10) + u"é"_s;
        const Answer answer = inSession(
            m_unlocked, u"$probe write acc; $probe read acc; $probe remove acc; $probe read acc"_s,
            secret);
        const QStringList lines = answer.text.split(u'\n');
        QCOMPARE(lines.size(), 4);
        QCOMPARE(lines.at(1), u"ok "_s + secret);
        QCOMPARE(lines.at(3), u"notfound"_s);
    }

    void theSecretSurvivesTheSession()
    {
        QCOMPARE(inSession(m_unlocked, u"printf canary-8812 | $probe write acc"_s).text, u"ok"_s);
        QCOMPARE(inSession(m_unlocked, u"$probe read acc"_s).text, u"ok canary-8812"_s);
    }

    void aLockedKeychainNeverLooksEmptyOrWorking()
    {
        QCOMPARE(inSession(m_unlocked, u"printf canary-5523 | $probe write acc"_s).text, u"ok"_s);
        const Answer answer = inSession(
            m_locked, u"$probe read acc; printf new | $probe write acc; $probe remove acc"_s);
        QVERIFY(answer.finished);
        const QStringList lines = answer.text.split(u'\n');
        QCOMPARE(lines.size(), 3);
        // A locked keyring calls the entry "not found" or fails; it never gives it, takes one, or
        // claims a deletion.
        for (const QString &line : lines)
            QVERIFY2(line == u"notfound"_s || line == u"unavailable"_s, qPrintable(line));
        QCOMPARE(inSession(m_unlocked, u"$probe read acc"_s).text, u"ok canary-5523"_s);
    }

    void withoutAKeychainNothingIsKept()
    {
        // A bus that knows no services: the usual one would start the keyring by itself.
        QFile configuration(m_home->filePath(u"bus.conf"_s));
        QVERIFY(configuration.open(QIODevice::WriteOnly));
        configuration.write(
            "<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen>"
            "<policy context='default'><allow send_destination='*' eavesdrop='true'/>"
            "<allow eavesdrop='true'/><allow own='*'/></policy></busconfig>");
        configuration.close();
        const Answer answer =
            inSession(u"true;"_s, u"printf canary-9917 | $probe write acc; $probe read acc"_s, {},
                      {u"--config-file="_s + configuration.fileName()});
        QVERIFY(answer.finished);
        for (const QString &line : answer.text.split(u'\n'))
            QCOMPARE(line, u"unavailable"_s);
        QVERIFY(!filesHold("canary-9917"));
    }

    void withoutABusNothingIsKept()
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const QString &name : {u"DISPLAY"_s, u"DBUS_SESSION_BUS_ADDRESS"_s})
            environment.remove(name);
        environment.insert(u"XDG_RUNTIME_DIR"_s, m_home->path());
        environment.insert(u"HOME"_s, m_home->path());
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(SPORTELLO_KEYCHAIN_PROBE), {u"write"_s, u"acc"_s});
        process.write("canary-1102");
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished(30'000));
        QCOMPARE(QString::fromUtf8(process.readAllStandardOutput()).trimmed(), u"unavailable"_s);
        QVERIFY(!filesHold("canary-1102"));
    }
};

SPORTELLO_TEST(TestKeychain)
#include "test_keychain.moc"
