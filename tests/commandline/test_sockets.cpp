// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "programprocess.h"
#include "support/fakemastodonprocess.h"
#include "support/testcase.h"

#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace sportello;
using namespace Qt::StringLiterals;

namespace {

/// What strace wrote down of one run.
struct Trace
{
    QString text;
    /// The run was watched to its end, so that nothing in the text means that nothing was done.
    bool isWhole = false;
    /// Calls that open a socket of the internet, or reach over one: the whole lines.
    QStringList internet;
    /// "127.0.0.1:443": wherever something was sent or a connection was asked for.
    QStringList addresses;
};

Trace readTrace(const QString &path)
{
    Trace trace;
    QFile file(path);
    if (file.open(QIODevice::ReadOnly))
        trace.text = QString::fromUtf8(file.readAll());
    trace.isWhole = trace.text.contains(u"+++ exited with"_s);
    static const QRegularExpression address(
        u"\\b(?:connect|sendto|sendmsg|sendmmsg)\\(.*sin6?_port=htons\\((\\d+)\\).*?\"([^\"]+)\""_s);
    const QStringList lines = trace.text.split(u'\n');
    for (const QString &line : lines) {
        if (line.contains(u"AF_INET"_s))
            trace.internet.append(line);
        if (const QRegularExpressionMatch match = address.match(line); match.hasMatch())
            trace.addresses.append(match.captured(2) + u':' + match.captured(1));
    }
    return trace;
}

} // namespace

/// Which connections the real program opens, as the kernel sees it.
class TestSockets : public TestCase
{
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_runs = 0;

    struct Watched
    {
        CommandOutcome outcome;
        Trace trace;
    };

    Watched watch(ProgramProcess &program, const QStringList &arguments,
                  const QByteArray &input = {})
    {
        const QString path = m_folder.filePath(u"trace-%1"_s.arg(++m_runs));
        // The sanitizers' search for leaks traces the process itself, which two cannot do.
        const QString sanitizer =
            u"ASAN_OPTIONS=detect_leaks=0:"_s + qEnvironmentVariable("ASAN_OPTIONS");
        Watched watched;
        watched.outcome =
            program.runThrough({u"strace"_s, u"-f"_s, u"-q"_s, u"-e"_s, u"trace=network"_s, u"-e"_s,
                                u"signal=none"_s, u"-E"_s, sanitizer, u"-o"_s, path},
                               arguments, input);
        watched.trace = readTrace(path);
        return watched;
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable(u"strace"_s).isEmpty())
            QSKIP("strace is not installed");
        QProcess trial;
        trial.start(u"strace"_s, {u"-f"_s, u"-o"_s, m_folder.filePath(u"trial"_s), u"/bin/true"_s});
        trial.waitForFinished();
        if (trial.exitStatus() != QProcess::NormalExit || trial.exitCode() != 0) {
            const QByteArray why = trial.readAllStandardError().trimmed();
            QSKIP(("strace may not watch programs here: " + why).constData());
        }
    }

    /// If this found nothing, the other tests would prove nothing.
    void connectionsAreSeen()
    {
        FakeMastodonProcess server;
        ProgramProcess program;
        const Watched added = watch(program,
                                    {u"account"_s, u"add"_s, u"mastodon"_s, u"--server"_s,
                                     server.url(), u"--token-stdin"_s},
                                    "token-of-nobody\n");
        QCOMPARE(added.outcome.code, 1);
        QVERIFY(added.trace.isWhole);
        QVERIFY(!added.trace.internet.isEmpty());
        QVERIFY2(added.trace.addresses.contains(u"127.0.0.1:%1"_s.arg(server.port())),
                 qPrintable(added.trace.text));
    }

    void practiceOpensNoConnection()
    {
        ProgramProcess program;
        const auto check = [this, &program](const QStringList &arguments) -> QString {
            const Watched watched = watch(program, arguments);
            if (watched.outcome.code != 0)
                return u"%1: %2"_s.arg(watched.outcome.code).arg(watched.outcome.errors);
            if (!watched.trace.isWhole)
                return u"not watched to the end"_s;
            return watched.trace.internet.join(u'\n');
        };
        QCOMPARE(check({u"account"_s, u"add"_s, u"practice"_s}), QString());
        QCOMPARE(check({u"sync"_s, u"--once"_s}), QString());
        QCOMPARE(check({u"list"_s}), QString());
        QString id;
        const QList<QJsonObject> lines = program.json({u"list"_s, u"is:public"_s});
        for (const QJsonObject &line : lines) {
            if (line.value(u"handle"_s).toString() == "giulia_r@practice.example"_L1)
                id = line.value(u"conversation"_s).toString();
        }
        QVERIFY(!id.isEmpty());
        QCOMPARE(check({u"show"_s, id}), QString());
        QCOMPARE(check({u"reply"_s, id, u"--public"_s, u"--text"_s,
                        u"Yes, see"
                        " https://example.org/."_s,
                        u"--undo-seconds"_s, u"0"_s}),
                 QString());
        QCOMPARE(program.json({u"show"_s, id}).last().value(u"state"_s).toString(), u"sent"_s);
    }

    void readingOpensNoConnectionAndFetchingOnlyToTheServer()
    {
        if (const QString missing = KeychainSession::missing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
        FakeMastodonProcess server;
        const auto ask = [&server](const QString &visibility) {
            server.control(u"post"_s,
                           {{u"user"_s, u"giulia"_s},
                            {u"text"_s, u"@hotelaurora Is this you? https://127.0.0.3:9/offer"_s},
                            {u"visibility"_s, visibility},
                            {u"media"_s, QJsonArray{u"901"_s, u"902"_s}}});
        };
        ask(u"public"_s);
        ask(u"direct"_s);
        ProgramProcess program;
        QVERIFY(program.useKeychain());
        QCOMPARE(program
                     .run({u"account"_s, u"add"_s, u"mastodon"_s, u"--server"_s, server.url(),
                           u"--token-stdin"_s},
                          FakeMastodonProcess::tokenOf(u"hotelaurora"_s).toUtf8() + '\n')
                     .code,
                 0);

        const Watched synced = watch(program, {u"sync"_s, u"--once"_s, u"--json"_s});
        QCOMPARE(synced.outcome.code, 0);
        QCOMPARE(synced.outcome.line().value(u"received"_s).toInt(), 2);
        QVERIFY(synced.trace.isWhole);
        QVERIFY(!synced.trace.addresses.isEmpty());
        // Pictures lie on other machines; to fetch them would tell their owners who reads when.
        const QString allowed = u"127.0.0.1:%1"_s.arg(server.port());
        for (const QString &address : synced.trace.addresses)
            QVERIFY2(address == allowed, qPrintable(address));

        const Watched listed = watch(program, {u"list"_s, u"--json"_s});
        QCOMPARE(listed.outcome.lines().size(), 2);
        QVERIFY(listed.trace.isWhole);
        QCOMPARE(listed.trace.internet, QStringList());
        for (const QJsonObject &line : listed.outcome.lines()) {
            const Watched shown =
                watch(program, {u"show"_s, line.value(u"conversation"_s).toString()});
            QCOMPARE(shown.outcome.code, 0);
            QVERIFY(shown.outcome.output.contains(u"Is this you?"_s));
            QVERIFY(shown.trace.isWhole);
            QCOMPARE(shown.trace.internet, QStringList());
        }
    }
};

SPORTELLO_TEST(TestSockets)
#include "test_sockets.moc"
