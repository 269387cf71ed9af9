// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "programprocess.h"
#include "support/fakemastodonprocess.h"
#include "support/loopbackserver.h"
#include "support/testcase.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QStandardPaths>

#include <csignal>
#include <sys/stat.h>
#include <unistd.h>

using namespace sportello;
using namespace Qt::StringLiterals;

namespace {

const QString brand = u"hotelaurora"_s;
const QString otherBrand = u"trattoria"_s;

QByteArray tokenOf(const QString &name)
{
    return FakeMastodonProcess::tokenOf(name).toUtf8();
}

QStringList addCommand(const QString &server)
{
    return {u"account"_s, u"add"_s,           u"mastodon"_s, u"--server"_s,
            server,       u"--token-stdin"_s, u"--json"_s};
}

/// One sentence for people, or two: nothing else, and nothing of a program's inside.
bool isOneClearSentence(const QString &errors)
{
    const QString text = errors.trimmed();
    return !text.isEmpty() && !text.contains(u'\n') && text.endsWith(u'.') && !text.at(0).isSpace()
        && !text.contains(u"QSql"_s) && !text.contains(u"0x"_s);
}

QJsonObject firstWith(const QList<QJsonObject> &lines, const QString &field, const QString &value)
{
    for (const QJsonObject &line : lines) {
        if (line.value(field).toString() == value)
            return line;
    }
    return {};
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// The real program against a server with real sockets and a real keychain, as a person or a script
/// uses it.
class TestProgram : public TestCase
{
    Q_OBJECT

    /// A program with a keychain and the brand's account; false when something did not work.
    static bool connectBrand(ProgramProcess &program, FakeMastodonProcess &server,
                             const QString &name = brand)
    {
        return (program.run(addCommand(server.url()), tokenOf(name) + '\n').code == 0)
            && program.run({u"sync"_s, u"--once"_s}).code == 0;
    }

    static QString conversationOf(ProgramProcess &program, const QString &handle,
                                  const QString &audience)
    {
        const QList<QJsonObject> lines = program.json({u"list"_s, u"is:"_s + audience});
        return firstWith(lines, u"handle"_s, handle).value(u"conversation"_s).toString();
    }

    static QStringList reply(const QString &id, const QString &audience, const QString &text)
    {
        return {u"reply"_s,          id,     u"--"_s + audience, u"--text"_s, text,
                u"--undo-seconds"_s, u"0"_s, u"--json"_s};
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString missing = KeychainSession::missing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
    }

    void theWholeWay()
    {
        FakeMastodonProcess server;
        QVERIFY(server.isRunning());
        const QString question = server.post(u"giulia"_s, u"@hotelaurora Is there parking?"_s);
        server.post(u"giulia"_s, u"@hotelaurora My booking is 4711."_s, u"direct"_s);
        ProgramProcess program;
        QVERIFY(program.useKeychain());

        const CommandOutcome added = program.run(addCommand(server.url()), tokenOf(brand) + '\n');
        QCOMPARE(added.errors, QString());
        QCOMPARE(added.code, 0);
        QCOMPARE(added.line().value(u"handle"_s).toString(), u"hotelaurora@social.example"_s);
        const QJsonObject synced = program.run({u"sync"_s, u"--once"_s, u"--json"_s}).line();
        QCOMPARE(synced.value(u"received"_s).toInt(), 2);
        QCOMPARE(synced.value(u"state"_s).toString(), u"working"_s);

        const QString handle = u"giulia@elsewhere.example"_s;
        const QString open = conversationOf(program, handle, u"public"_s);
        const QString closed = conversationOf(program, handle, u"private"_s);
        QVERIFY(!open.isEmpty());
        QVERIFY(!closed.isEmpty());
        const QJsonObject shown = program.json({u"show"_s, open}).first();
        QCOMPARE(shown.value(u"remote_id"_s).toString(), question);

        QCOMPARE(program.run(reply(open, u"public"_s, u"Yes, in the yard."_s)).code, 0);
        QCOMPARE(program.run(reply(closed, u"private"_s, u"Found it."_s)).code, 0);
        QCOMPARE(program.run({u"sync"_s, u"--once"_s}).code, 0);
        QCOMPARE(server.countPublished(u"Yes, in the yard."_s), 1);
        QCOMPARE(server.countPublished(u"Found it."_s), 1);
        const QJsonArray statuses = server.dump().value(u"statuses"_s).toArray();
        for (const QJsonValue &status : statuses) {
            const QString text = status.toObject().value(u"text"_s).toString();
            const QString visibility = status.toObject().value(u"visibility"_s).toString();
            if (text.contains(u"in the yard"_s)) {
                QVERIFY(visibility != "direct"_L1);
                QCOMPARE(status.toObject().value(u"in_reply_to_id"_s).toString(), question);
            }
            if (text.contains(u"Found it"_s))
                QCOMPARE(visibility, u"direct"_s);
        }
        QCOMPARE(program.json({u"show"_s, open}).size(), 2);
        QVERIFY(program.json({u"outbox"_s}).isEmpty());
        QVERIFY(program.keepsToItself(tokenOf(brand)));

        const CommandOutcome removed =
            program.run({u"account"_s, u"remove"_s, u"hotelaurora@social.example"_s, u"--json"_s});
        QCOMPARE(removed.code, 0);
        // A token that was typed in is not ours to revoke, and that is said.
        QCOMPARE(removed.line().value(u"revoked"_s).toBool(), false);
        QVERIFY(!removed.line().value(u"error"_s).toString().isEmpty());
        QVERIFY(program.json({u"account"_s, u"list"_s}).isEmpty());
        QVERIFY(!program.json({u"list"_s}).isEmpty());
    }

    void lostAnswersAreLookedUp()
    {
        FakeMastodonProcess server;
        server.post(u"giulia"_s, u"@hotelaurora Is there parking?"_s);
        ProgramProcess program;
        QVERIFY(program.useKeychain());
        QVERIFY(connectBrand(program, server));
        server.control(u"fault"_s, {{u"kind"_s, u"commit_drop"_s}});
        const QString id = conversationOf(program, u"giulia@elsewhere.example"_s, u"public"_s);
        const CommandOutcome outcome = program.run(reply(id, u"public"_s, u"Yes."_s));
        QCOMPARE(outcome.code, 0);
        QCOMPARE(server.countPublished(u"Yes."_s), 1);
    }

    void aWrongTokenIsRefused()
    {
        FakeMastodonProcess server;
        ProgramProcess program;
        QVERIFY(program.useKeychain());
        const CommandOutcome outcome = program.run(addCommand(server.url()), "canary-of-nobody\n");
        QCOMPARE(outcome.code, 1);
        QCOMPARE(outcome.output, QString());
        QVERIFY2(isOneClearSentence(outcome.errors), qPrintable(outcome.errors));
        QVERIFY(program.json({u"account"_s, u"list"_s}).isEmpty());
        QVERIFY(program.keepsToItself("canary-of-nobody"));
    }

    void addressesThatAreNoneAreRefused_data()
    {
        QTest::addColumn<QString>("address");
        QTest::newRow("http in public") << u"http://social.example"_s;
        QTest::newRow("no such name") << u"socail.invalid"_s;
        QTest::newRow("nobody there") << u"http://127.0.0.1:1"_s;
        QTest::newRow("another scheme") << u"ftp://social.example"_s;
        QTest::newRow("words") << u"my server"_s;
        QTest::newRow("typing mistake") << u"htps:/social.example"_s;
        QTest::newRow("another typing mistake") << u"htps://social.example"_s;
        QTest::newRow("missing slash") << u"https:/social.example"_s;
        QTest::newRow("name and password") << u"https://sara:canary-33@127.0.0.1:1/"_s;
        QTest::newRow("name and password in public") << u"http://sara:canary-33@social.example"_s;
        QTest::newRow("a password with a slash") << u"https://sara:canary-33/x@social.example"_s;
        QTest::newRow("port") << u"127.0.0.1:70000"_s;
        QTest::newRow("control characters") << u"social\n.example"_s;
        QTest::newRow("nothing") << QString();
    }

    void addressesThatAreNoneAreRefused()
    {
        QFETCH(QString, address);
        ProgramProcess program;
        QVERIFY(program.useKeychain());
        const CommandOutcome outcome = program.run(addCommand(address), "canary-31");
        QCOMPARE(outcome.code, 1);
        QVERIFY2(isOneClearSentence(outcome.errors), qPrintable(outcome.errors));
        QVERIFY(program.json({u"account"_s, u"list"_s}).isEmpty());
        QVERIFY(program.keepsToItself("canary-31"));
        QVERIFY(program.keepsToItself("canary-33"));
    }

    void whatPeopleCopyFromTheAddressBarIsUnderstood_data()
    {
        QTest::addColumn<QString>("form");
        QTest::newRow("path") << u"http://127.0.0.1:%1/@hotelaurora/114?a=b#c"_s;
        QTest::newRow("spaces around") << u"  http://127.0.0.1:%1/ "_s;
        QTest::newRow("name in front") << u"http://hotelaurora@127.0.0.1:%1"_s;
        QTest::newRow("capitals") << u"HTTP://LocalHost:%1"_s;
    }

    void whatPeopleCopyFromTheAddressBarIsUnderstood()
    {
        QFETCH(QString, form);
        FakeMastodonProcess server;
        ProgramProcess program;
        QVERIFY(program.useKeychain());
        const CommandOutcome outcome =
            program.run(addCommand(form.arg(server.port())), tokenOf(brand));
        QCOMPARE(outcome.errors, QString());
        QCOMPARE(outcome.code, 0);
    }

    void answersThatAreNoneAreRefused_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("a page") << QByteArray("text/html")
                                << QByteArray("<html><body>Please log in</body></html>");
        QTest::newRow("half an object") << QByteArray("application/json") << QByteArray("{\"a\":");
        QTest::newRow("a list") << QByteArray("application/json") << QByteArray("[1,2]");
        QTest::newRow("twenty megabytes")
            << QByteArray("application/json")
            << QByteArray("{\"a\":\"") + QByteArray(20 << 20, 'x') + "\"}";
    }

    void answersThatAreNoneAreRefused()
    {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, body);
        LoopbackServer server([&](const LoopbackServer::Request &) {
            LoopbackServer::Response response;
            response.body = body;
            response.with("Content-Type", type);
            return response;
        });
        ProgramProcess program;
        QVERIFY(program.useKeychain());
        const CommandOutcome outcome =
            program.run(addCommand(server.url().toString()), "canary-32");
        QCOMPARE(outcome.code, 1);
        QVERIFY2(isOneClearSentence(outcome.errors), qPrintable(outcome.errors));
        QVERIFY(program.json({u"account"_s, u"list"_s}).isEmpty());
    }

    void aFetchThatGoesWrongLosesNothing_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::newRow("a page") << u"html"_s;
        QTest::newRow("an error") << u"error"_s;
        QTest::newRow("a connection that breaks") << u"drop"_s;
        QTest::newRow("a pause") << u"too_many"_s;
        QTest::newRow("a revoked token") << u"unauthorized"_s;
    }

    void aFetchThatGoesWrongLosesNothing()
    {
        QFETCH(QString, kind);
        FakeMastodonProcess server;
        server.post(u"giulia"_s, u"@hotelaurora Is there parking?"_s);
        ProgramProcess program;
        QVERIFY(program.useKeychain());
        QVERIFY(connectBrand(program, server));
        server.post(u"giulia"_s, u"@hotelaurora And breakfast?"_s);
        server.control(u"fault"_s,
                       {{u"kind"_s, kind},
                        {u"method"_s, u"GET"_s},
                        {u"path"_s, u"/api/v1/notifications"_s},
                        {u"times"_s, 20}});
        const CommandOutcome outcome = program.run({u"sync"_s, u"--once"_s});
        QCOMPARE(outcome.code, 1);
        QVERIFY2(isOneClearSentence(outcome.errors), qPrintable(outcome.errors));
        QCOMPARE(program.json({u"list"_s}).size(), 1);
        server.control(u"clear_faults"_s);
        QCOMPARE(program.run({u"sync"_s, u"--once"_s}).code, 0);
        QCOMPARE(program.json({u"list"_s}).size(), 2);
    }

    void whoseServerHidesStrangersIsTold()
    {
        FakeMastodonProcess server;
        server.control(u"policy"_s, {{u"strangers"_s, u"drop"_s}});
        ProgramProcess program;
        QVERIFY(program.useKeychain());
        QCOMPARE(program.run(addCommand(server.url()), tokenOf(brand)).code, 0);
        const CommandOutcome outcome = program.run({u"sync"_s, u"--once"_s});
        QCOMPARE(outcome.code, 0);
        QVERIFY2(outcome.errors.contains(u"never arrive"_s), qPrintable(outcome.errors));
    }

    void withoutAKeychainNoAccountIsAdded()
    {
        FakeMastodonProcess server;
        ProgramProcess program;
        const CommandOutcome outcome = program.run(addCommand(server.url()), tokenOf(brand));
        QCOMPARE(outcome.code, 1);
        QVERIFY2(isOneClearSentence(outcome.errors), qPrintable(outcome.errors));
        QVERIFY(outcome.errors.contains(u"keychain"_s));
        QVERIFY(program.json({u"account"_s, u"list"_s}).isEmpty());
        QVERIFY(program.keepsToItself(tokenOf(brand)));
    }

    void aKeychainThatIsGonePausesTheAccount()
    {
        FakeMastodonProcess server;
        server.post(u"giulia"_s, u"@hotelaurora Is there parking?"_s);
        ProgramProcess program;
        QVERIFY(program.useKeychain());
        QVERIFY(connectBrand(program, server));
        program.forgetKeychain();
        const CommandOutcome outcome = program.run({u"sync"_s, u"--once"_s, u"--json"_s});
        QCOMPARE(outcome.code, 1);
        QCOMPARE(outcome.line().value(u"state"_s).toString(), u"no_secret"_s);
        QCOMPARE(program.json({u"list"_s}).size(), 1);
    }

    void practiceNeedsNoKeychainAndNoDisplay()
    {
        ProgramProcess program;
        QCOMPARE(program.run({u"account"_s, u"add"_s, u"practice"_s}).code, 0);
        QCOMPARE(program.run({u"sync"_s, u"--once"_s}).code, 0);
        QVERIFY(!program.json({u"list"_s}).isEmpty());
    }

    void nobodyElseCanReadWhatIsWritten()
    {
        ProgramProcess program;
        const QStringList generous{u"bash"_s, u"-c"_s, u"umask 022; exec \"$0\" \"$@\""_s};
        QCOMPARE(program.runThrough(generous, {u"account"_s, u"add"_s, u"practice"_s}).code, 0);
        QCOMPARE(program.runThrough(generous, {u"sync"_s, u"--once"_s}).code, 0);
        const QJsonObject conversation = firstWith(program.json({u"list"_s, u"is:public"_s}),
                                                   u"handle"_s, u"giulia_r@practice.example"_s);
        QCOMPARE(program
                     .runThrough(generous,
                                 reply(conversation.value(u"conversation"_s).toString(),
                                       u"public"_s, u"Yes."_s))
                     .code,
                 0);
        QStringList names;
        QStringList open;
        QDirIterator files(program.profile(),
                           QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QFileInfo file(files.next());
            names.append(file.fileName());
            struct stat status = {};
            QCOMPARE(::lstat(QFile::encodeName(file.filePath()).constData(), &status), 0);
            const int mode = int(status.st_mode & 07777);
            if (mode != (file.isDir() ? 0700 : 0600))
                open.append(u"%1 %2"_s.arg(file.filePath()).arg(mode, 0, 8));
        }
        QCOMPARE(open, QStringList());
        QVERIFY(names.contains(u"sportello.sqlite"_s));
        QVERIFY2(names.contains(u"settings.ini"_s) && names.contains(u"backups"_s),
                 qPrintable(names.join(u' ')));
        struct stat status = {};
        QCOMPARE(::stat(QFile::encodeName(program.profile()).constData(), &status), 0);
        QCOMPARE(int(status.st_mode & 07777), 0700);
    }

    void oneRevokedTokenPausesOneAccount()
    {
        FakeMastodonProcess server(
            {u"--brand"_s, brand, u"--brand"_s, otherBrand, u"--customer"_s, u"giulia"_s});
        ProgramProcess program;
        QVERIFY(program.useKeychain());
        QVERIFY(connectBrand(program, server, brand));
        QVERIFY(connectBrand(program, server, otherBrand));
        server.control(u"revoke"_s, {{u"user"_s, brand}});
        server.post(u"giulia"_s, u"@hotelaurora @trattoria Hello?"_s);
        const CommandOutcome outcome = program.run({u"sync"_s, u"--once"_s, u"--json"_s});
        QCOMPARE(outcome.code, 1);
        const QList<QJsonObject> lines = outcome.lines();
        QCOMPARE(lines.size(), 2);
        const QJsonObject paused = firstWith(lines, u"handle"_s, brand + u"@social.example"_s);
        const QJsonObject working =
            firstWith(lines, u"handle"_s, otherBrand + u"@social.example"_s);
        QCOMPARE(paused.value(u"state"_s).toString(), u"signed_out"_s);
        QVERIFY(paused.value(u"error"_s).isString());
        QCOMPARE(working.value(u"state"_s).toString(), u"working"_s);
        QCOMPARE(working.value(u"received"_s).toInt(), 1);

        const QByteArray token =
            server.control(u"renew"_s, {{u"user"_s, brand}}).value(u"token"_s).toString().toUtf8();
        QCOMPARE(program.run(addCommand(server.url()), token).code, 0);
        QCOMPARE(program.run({u"sync"_s, u"--once"_s}).code, 0);
        QCOMPARE(program.json({u"account"_s, u"list"_s}).size(), 2);
        QVERIFY(program.keepsToItself(token));
    }

    void aSecondProcessIsRefused()
    {
        ProgramProcess program;
        QCOMPARE(program.run({u"account"_s, u"add"_s, u"practice"_s}).code, 0);
        const auto first = program.start({u"sync"_s, u"--json"_s});
        QVERIFY(first->waitForReadyRead(60'000));
        const CommandOutcome second = program.run({u"list"_s});
        QCOMPARE(second.code, 1);
        QCOMPARE(second.output, QString());
        QVERIFY2(isOneClearSentence(second.errors), qPrintable(second.errors));
        first->terminate();
        QCOMPARE(ProgramProcess::outcomeOf(*first).code, 0);
        QCOMPARE(program.run({u"list"_s}).code, 0);
    }

    void aKilledProcessDoesNotBlockTheNext()
    {
        ProgramProcess program;
        QCOMPARE(program.run({u"account"_s, u"add"_s, u"practice"_s}).code, 0);
        const auto first = program.start({u"sync"_s, u"--json"_s});
        QVERIFY(first->waitForReadyRead(60'000));
        first->kill();
        QVERIFY(first->waitForFinished());
        QCOMPARE(program.run({u"list"_s}).code, 0);
    }

    void aSignalInTheUndoWindowTakesBack()
    {
        FakeMastodonProcess server;
        server.post(u"giulia"_s, u"@hotelaurora Is there parking?"_s);
        ProgramProcess program;
        QVERIFY(program.useKeychain());
        QVERIFY(connectBrand(program, server));
        const QString id = conversationOf(program, u"giulia@elsewhere.example"_s, u"public"_s);
        const auto process = program.start(
            {u"reply"_s, id, u"--public"_s, u"--text"_s, u"Yes."_s, u"--undo-seconds"_s, u"30"_s});
        // "Leaves in 30 seconds" is said when the reply is kept.
        process->setReadChannel(QProcess::StandardError);
        QByteArray said;
        while (!said.contains("Ctrl+C")) {
            QVERIFY(process->waitForReadyRead(60'000));
            said += process->readAll();
        }
        ::kill(pid_t(process->processId()), SIGINT);
        QCOMPARE(ProgramProcess::outcomeOf(*process).code, 1);
        QVERIFY(program.json({u"outbox"_s}).isEmpty());
        QCOMPARE(program.run({u"sync"_s, u"--once"_s}).code, 0);
        QCOMPARE(server.countPublished(u"Yes."_s), 0);
    }

    void aProfileThatCannotBeIsRefused()
    {
        ProgramProcess program;
        const QString file = program.home() + u"/file"_s;
        QFile made(file);
        QVERIFY(made.open(QIODevice::WriteOnly));
        made.write("somebody's");
        made.close();
        for (const QString &path : {file, file + u"/below"_s, u"/proc/sportello"_s}) {
            program.setProfile(path);
            const CommandOutcome outcome = program.run({u"list"_s});
            QCOMPARE(outcome.code, 1);
            QVERIFY2(isOneClearSentence(outcome.errors), qPrintable(outcome.errors));
        }
        QCOMPARE(contentOf(file), QByteArray("somebody's"));
    }

    void aProfileOfSomebodyElseIsRefused()
    {
        ProgramProcess program;
        QVERIFY(QDir().mkpath(program.profile()));
        QStringList wrapper;
        if (geteuid() == 0) {
            if (QStandardPaths::findExecutable(u"setpriv"_s).isEmpty())
                QSKIP("setpriv is not installed");
            wrapper = {u"setpriv"_s, u"--reuid=65534"_s, u"--regid=65534"_s, u"--clear-groups"_s};
            QFile::setPermissions(program.home(),
                                  QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner
                                      | QFile::ReadOther | QFile::ExeOther);
            if (program.runThrough(wrapper, {u"--version"_s}).code != 0)
                QSKIP("another user cannot start the program from here");
        }
        QFile::setPermissions(program.profile(),
                              QFile::ReadOwner | QFile::ExeOwner | QFile::ReadOther
                                  | QFile::ExeOther);
        const CommandOutcome outcome = program.runThrough(wrapper, {u"list"_s});
        QCOMPARE(outcome.code, 1);
        QVERIFY2(isOneClearSentence(outcome.errors), qPrintable(outcome.errors));
    }

    void aFullDiskLosesNothing()
    {
        FakeMastodonProcess server;
        server.post(u"giulia"_s, u"@hotelaurora Is there parking?"_s);
        ProgramProcess program;
        QVERIFY(program.useKeychain());
        QVERIFY(connectBrand(program, server));
        const QString id = conversationOf(program, u"giulia@elsewhere.example"_s, u"public"_s);
        for (int i = 0; i < 40; ++i)
            server.post(u"giulia"_s, u"@hotelaurora "_s + QString(400, u'x') + QString::number(i));

        // A file may not grow any more; what would be sent to the process then is ignored, as a
        // full disk sends nothing.
        const QStringList full{u"bash"_s, u"-c"_s,
                               u"trap '' XFSZ; ulimit -f 1; exec \"$0\" \"$@\""_s};
        const CommandOutcome synced = program.runThrough(full, {u"sync"_s, u"--once"_s});
        QCOMPARE(synced.code, 1);
        QVERIFY2(isOneClearSentence(synced.errors), qPrintable(synced.errors));
        const CommandOutcome outcome = program.runThrough(full, reply(id, u"public"_s, u"Yes."_s));
        QCOMPARE(outcome.code, 1);
        QVERIFY2(isOneClearSentence(outcome.errors), qPrintable(outcome.errors));
        QCOMPARE(server.countPublished(u"Yes."_s), 0);

        QCOMPARE(program.run({u"show"_s, id}).code, 0);
        const QJsonObject later = program.run({u"sync"_s, u"--once"_s, u"--json"_s}).line();
        QCOMPARE(later.value(u"state"_s).toString(), u"working"_s);
        QCOMPARE(program.json({u"list"_s, u"is:public"_s}).size(), 41);
        QCOMPARE(program.run(reply(id, u"public"_s, u"Yes."_s)).code, 0);
        QCOMPARE(server.countPublished(u"Yes."_s), 1);
    }

    void aDamagedDatabaseIsSetAside()
    {
        ProgramProcess program;
        QCOMPARE(program.run({u"account"_s, u"add"_s, u"practice"_s}).code, 0);
        const QString path = program.profile() + u"/sportello.sqlite"_s;
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        const qint64 size = file.size();
        file.seek(0);
        file.write(QByteArray(int(size), '\x5a'));
        file.close();
        const CommandOutcome outcome = program.run({u"account"_s, u"list"_s});
        QVERIFY2(isOneClearSentence(outcome.errors), qPrintable(outcome.errors));
        QCOMPARE(outcome.code, 0);
        // Nothing is thrown away: the damaged file lies where the sentence says.
        bool kept = false;
        QDirIterator files(program.profile(), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext())
            kept = contentOf(files.next()).startsWith("ZZZZZZZZZZ") || kept;
        QVERIFY(kept);
        QCOMPARE(program.run({u"account"_s, u"list"_s}).errors, QString());
    }

    void aNewerSchemaIsLeftAlone()
    {
        ProgramProcess program;
        QCOMPARE(program.run({u"account"_s, u"add"_s, u"practice"_s}).code, 0);
        const QString path = program.profile() + u"/sportello.sqlite"_s;
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"newer"_s);
            database.setDatabaseName(path);
            QVERIFY(database.open());
            QSqlQuery query(database);
            QVERIFY(query.exec(u"INSERT INTO schema_version VALUES (9999, 0)"_s));
            QVERIFY(query.exec(u"PRAGMA user_version=9999"_s));
            query.finish();
            database.close();
        }
        QSqlDatabase::removeDatabase(u"newer"_s);
        const QByteArray before = contentOf(path);
        const CommandOutcome outcome = program.run({u"list"_s});
        QCOMPARE(outcome.code, 1);
        QVERIFY2(isOneClearSentence(outcome.errors), qPrintable(outcome.errors));
        QVERIFY(outcome.errors.contains(u"newer"_s));
        QVERIFY(contentOf(path) == before);
    }
};

SPORTELLO_TEST(TestProgram)
#include "test_program.moc"
