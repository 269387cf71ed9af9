// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "commandline/accountcommand.h"
#include "commandline/commandline.h"
#include "commandrunner.h"
#include "support/testcase.h"
#include "support/wait.h"

#include <QCommandLineParser>
#include <QRegularExpression>
#include <QSet>
#include <QTimer>

#include <csignal>
#include <unistd.h>

using namespace sportello;
using namespace Qt::StringLiterals;

namespace {

using Fault = FakeWorld::Fault;

QSet<QString> keysOf(const QJsonObject &object)
{
    const QStringList keys = object.keys();
    return {keys.cbegin(), keys.cend()};
}

/// Everything that a field has.
QSet<QString> valuesOf(const QList<QJsonObject> &lines, const QString &field)
{
    QSet<QString> values;
    for (const QJsonObject &line : lines)
        values.insert(line.value(field).toString());
    return values;
}

bool isTime(const QJsonValue &value)
{
    static const QRegularExpression time(
        u"\\A\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z\\z"_s);
    return time.match(value.toString()).hasMatch();
}

const QString publicGuest = u"giulia_r@practice.example"_s;
const QString privateGuest = u"anke.vogel@practice.example"_s;
const QString unclearGuest = u"elodie.m@practice.example"_s;
const QString lostGuest = u"paolo.conti@practice.example"_s;
const QString refusedGuest = u"brett_l@practice.example"_s;

/// A network that asks for other things than the fake one, or calls the same things differently.
class HandleNetwork final : public Network
{
public:
    QString name() const override { return u"telegraph"_s; }
    QString displayName() const override { return u"Telegraph"_s; }
    QString shortName() const override { return u"Te"_s; }
    SignInForm signInForm() const override
    {
        SignInMethod method;
        method.name = u"password"_s;
        method.fields = {{u"handle"_s, u"Handle"_s, {}, false, true},
                         {u"token"_s, u"App password"_s, {}, true, true},
                         {u"server"_s, u"Server"_s, {}, false, false}};
        return {u"Connect"_s, {method}};
    }
    std::unique_ptr<SignInAttempt> signIn(const SignInInput &,
                                          const NetworkContext &) const override
    {
        return nullptr;
    }
    std::unique_ptr<Connector> createConnector(const Account &, const Secret &,
                                               const NetworkContext &) const override
    {
        return nullptr;
    }
    Future<Done> revoke(const Account &, const Secret &, const NetworkContext &,
                        QObject *) const override
    {
        return readyValue(Done{});
    }
};

} // namespace

/// Commands run in this process, with networks that need no network.
class TestCommands : public TestCase
{
    Q_OBJECT

    static QStringList reply(const QJsonObject &conversation, const QString &audience,
                             const QString &text, const QStringList &more = {})
    {
        return QStringList{u"reply"_s, conversation.value(u"conversation"_s).toString(),
                           u"--"_s + audience, u"--text"_s, text, u"--undo-seconds"_s, u"0"_s,
                           // As long as it takes: the usual minute is three seconds of this
                           // computer, which a busy one needs for less.
                           u"--wait"_s, u"3600"_s, u"--json"_s}
        + more;
    }

private Q_SLOTS:
    void knowsWhatIsACommand_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<bool>("expected");
        QTest::newRow("nothing") << QStringList{} << false;
        QTest::newRow("profile only") << QStringList{u"--profile"_s, u"list"_s} << false;
        QTest::newRow("word") << QStringList{u"list"_s} << true;
        QTest::newRow("unknown word") << QStringList{u"lsit"_s} << true;
        QTest::newRow("profile first") << QStringList{u"--profile"_s, u"x"_s, u"sync"_s} << true;
        QTest::newRow("profile joined") << QStringList{u"--profile=x"_s, u"sync"_s} << true;
        QTest::newRow("profile behind") << QStringList{u"sync"_s, u"--profile"_s, u"x"_s} << true;
        QTest::newRow("help") << QStringList{u"--help"_s} << true;
        QTest::newRow("version") << QStringList{u"--version"_s} << true;
        QTest::newRow("options of the toolkit")
            << QStringList{u"-platform"_s, u"offscreen"_s} << false;
    }

    void knowsWhatIsACommand()
    {
        QFETCH(QStringList, arguments);
        QTEST(isCommand(arguments), "expected");
    }

    void wrongUsageEndsWithTwo_data()
    {
        QTest::addColumn<QStringList>("arguments");
        const auto row = [](const char *name, const QString &words) {
            QTest::newRow(name) << words.split(u' ');
        };
        row("unknown command", u"lsit"_s);
        row("half a command", u"account"_s);
        row("unknown half", u"account rename x"_s);
        row("unknown option", u"list --jsno"_s);
        row("no network", u"account add"_s);
        row("unknown network", u"account add telex"_s);
        row("no server", u"account add fake --token-stdin"_s);
        row("no token", u"account add fake --server fake.example"_s);
        row("foreign field", u"account add practice --server fake.example"_s);
        row("no browser there", u"account add practice --browser"_s);
        row("nobody to remove", u"account remove"_s);
        row("too much to list", u"account list x"_s);
        row("query", u"list is:wating"_s);
        row("nothing to show", u"show"_s);
        row("two to show", u"show a b"_s);
        row("no audience", u"reply x --text y"_s);
        row("two audiences", u"reply x --public --private --text y"_s);
        row("no text", u"reply x --public"_s);
        row("two texts", u"reply x --public --text y --text-stdin"_s);
        row("undo too long", u"reply x --public --text y --undo-seconds 31"_s);
        row("undo is no number", u"reply x --public --text y --undo-seconds many"_s);
        row("no such rule", u"reply x --public --text y --override everything"_s);
        row("wait is no number", u"reply x --public --text y --wait long"_s);
        row("too much for sync", u"sync now"_s);
        row("too much for outbox", u"outbox now"_s);
    }

    void wrongUsageEndsWithTwo()
    {
        QFETCH(QStringList, arguments);
        CommandRunner runner;
        const CommandOutcome outcome = runner.run(arguments);
        QCOMPARE(outcome.code, 2);
        QCOMPARE(outcome.output, QString());
        QVERIFY(outcome.errors.contains(u"Usage: sportello"_s));
        // What is wrong comes first, then the usage.
        QVERIFY(!outcome.errors.startsWith(u"Usage"_s));
        QVERIFY2(!QFileInfo::exists(runner.profile()), "a wrong command made a profile");
    }

    void helpIsThereForEveryCommand()
    {
        CommandRunner runner;
        const CommandOutcome all = runner.run({u"--help"_s});
        QCOMPARE(all.code, 0);
        for (const QString &words : {u"account add"_s, u"account list"_s, u"account remove"_s,
                                     u"sync"_s, u"list"_s, u"show"_s, u"reply"_s, u"outbox"_s}) {
            QVERIFY2(all.output.contains(words), qPrintable(words));
            const CommandOutcome one = runner.run(words.split(u' ') + QStringList{u"--help"_s});
            QCOMPARE(one.code, 0);
            QCOMPARE(one.errors, QString());
            QVERIFY(one.output.startsWith(u"Usage: sportello "_s + words));
            QVERIFY(one.output.contains(u"--json"_s));
        }
    }

    void aSecretOnTheCommandLineIsRefusedAndNotRepeated()
    {
        CommandRunner runner;
        for (const QStringList &token :
             {QStringList{u"--token"_s, u"canary-3141"_s}, QStringList{u"--token=canary-3141"_s}}) {
            const CommandOutcome outcome = runner.run(
                QStringList{u"account"_s, u"add"_s, u"fake"_s, u"--server"_s, u"fake.example"_s}
                + token);
            QCOMPARE(outcome.code, 2);
            QVERIFY(outcome.errors.contains(u"--token-stdin"_s));
            QVERIFY(!outcome.errors.contains(u"canary"_s));
        }
    }

    void everyNetworksFieldsAreTaken()
    {
        SystemClock clock;
        FakeWorld world(clock);
        NetworkList networks;
        networks.push_back(std::make_unique<FakeNetwork>(world));
        networks.push_back(std::make_unique<HandleNetwork>());
        const auto complaint = [&networks](const QString &words) {
            AccountAddCommand command(networks);
            QCommandLineParser parser;
            command.declare(parser);
            if (!parser.parse(u"sportello %1"_s.arg(words).split(u' ')))
                return u"not understood: "_s + parser.errorText();
            return command.read(parser);
        };
        // What is required of one network is neither asked nor taken of another.
        QCOMPARE(complaint(u"telegraph --handle hotel.example --token-stdin"_s), QString());
        QCOMPARE(complaint(u"telegraph --handle x --token-stdin --server pds.example"_s),
                 QString());
        QVERIFY(complaint(u"telegraph --token-stdin"_s).contains(u"--handle"_s));
        QVERIFY(complaint(u"telegraph --handle x"_s).contains(u"--token-stdin"_s));
        QVERIFY(complaint(u"telegraph --handle x --token canary"_s).contains(u"--token-stdin"_s));
        QVERIFY(complaint(u"fake --server x --token-stdin --handle y"_s).contains(u"--handle"_s));

        AccountAddCommand command(networks);
        QCommandLineParser parser;
        command.declare(parser);
        QVERIFY(parser.helpText().contains(u"/ App password"_s));
    }

    void linesHaveTheirKeys()
    {
        CommandRunner runner;
        const QJsonObject account =
            runner.run({u"account"_s, u"add"_s, u"practice"_s, u"--json"_s}).line();
        QCOMPARE(keysOf(account), (QSet<QString>{u"account"_s, u"handle"_s, u"network"_s}));
        QCOMPARE(account.value(u"network"_s).toString(), u"practice"_s);

        const QJsonObject known = runner.run({u"account"_s, u"list"_s, u"--json"_s}).line();
        QCOMPARE(keysOf(known),
                 (QSet<QString>{u"account"_s, u"handle"_s, u"network"_s, u"state"_s, u"error"_s}));

        const QJsonObject synced = runner.run({u"sync"_s, u"--once"_s, u"--json"_s}).line();
        QCOMPARE(keysOf(synced),
                 (QSet<QString>{u"account"_s, u"handle"_s, u"received"_s, u"state"_s, u"error"_s}));
        QCOMPARE(synced.value(u"account"_s), account.value(u"account"_s));
        QCOMPARE(synced.value(u"state"_s).toString(), u"working"_s);
        QVERIFY(synced.value(u"received"_s).isDouble());
        QVERIFY(synced.value(u"received"_s).toInt() > 10);
        QVERIFY(synced.value(u"error"_s).isNull());

        const QJsonObject conversation = runner.conversation(publicGuest, u"public"_s);
        QCOMPARE(keysOf(conversation),
                 (QSet<QString>{u"conversation"_s, u"account"_s, u"network"_s, u"contact"_s,
                                u"handle"_s, u"audience"_s, u"state"_s, u"unread"_s,
                                u"waiting_since"_s, u"last_activity"_s, u"text"_s}));
        QVERIFY(isTime(conversation.value(u"waiting_since"_s)));
        QVERIFY(conversation.value(u"unread"_s).isDouble());
        QCOMPARE(conversation.value(u"state"_s).toString(), u"new"_s);

        const QString id = conversation.value(u"conversation"_s).toString();
        const QJsonObject message = runner.json({u"show"_s, id}).first();
        QCOMPARE(keysOf(message),
                 (QSet<QString>{u"message"_s, u"direction"_s, u"audience"_s, u"author"_s,
                                u"author_name"_s, u"text"_s, u"warning"_s, u"created_at"_s,
                                u"remote_id"_s, u"state"_s}));
        QVERIFY(message.value(u"message"_s).isString());
        QVERIFY(isTime(message.value(u"created_at"_s)));
        QCOMPARE(message.value(u"direction"_s).toString(), u"in"_s);
        QCOMPARE(message.value(u"author"_s).toString(), publicGuest);
        QCOMPARE(message.value(u"state"_s).toString(), u"received"_s);

        const QJsonObject sent =
            runner.run(reply(conversation, u"public"_s, u"Of course."_s)).line();
        QCOMPARE(keysOf(sent),
                 (QSet<QString>{u"outbox"_s, u"state"_s, u"remote_id"_s, u"url"_s, u"error"_s}));
        QCOMPARE(sent.value(u"state"_s).toString(), u"sent"_s);
        QVERIFY(sent.value(u"remote_id"_s).isString());
        QVERIFY(sent.value(u"error"_s).isNull());

        const QJsonObject refused = runner.conversation(refusedGuest, u"public"_s);
        QCOMPARE(runner.run(reply(refused, u"public"_s, u"Sorry."_s)).code, 1);
        QVERIFY(runner.json({u"outbox"_s}).isEmpty());
    }

    void practiceAndRealNeverMeet()
    {
        CommandRunner practice;
        QVERIFY(practice.usePractice());
        const CommandOutcome real = practice.run({u"account"_s, u"add"_s, u"fake"_s, u"--server"_s,
                                                  u"fake.example"_s, u"--token-stdin"_s},
                                                 "canary");
        QCOMPARE(real.code, 1);
        QVERIFY(real.errors.contains(u"practice"_s));
        QVERIFY(practice.keychain().entries.isEmpty());

        CommandRunner other;
        QVERIFY(other.useFake());
        const CommandOutcome made = other.run({u"account"_s, u"add"_s, u"practice"_s});
        QCOMPARE(made.code, 1);
        QVERIFY(made.errors.contains(u"real account"_s));
        QCOMPARE(other.json({u"account"_s, u"list"_s}).size(), 1);
    }

    void twoPlacesCanBeNamed()
    {
        CommandRunner runner;
        for (const QString &place : {u"restaurant"_s, u"hotel"_s})
            QCOMPARE(runner.run({u"account"_s, u"add"_s, u"practice"_s, u"--place"_s, place}).code,
                     0);
        QCOMPARE(runner.json({u"account"_s, u"list"_s}).size(), 2);
        QCOMPARE(runner.json({u"sync"_s, u"--once"_s}).size(), 2);
    }

    void thePlacesAreConnectedInTurn()
    {
        CommandRunner runner;
        const QStringList add{u"account"_s, u"add"_s, u"practice"_s, u"--json"_s};
        // Each run is a program of its own: what is connected is known from the profile alone.
        const QJsonObject hotel = runner.run(add).line();
        const QJsonObject restaurant = runner.run(add).line();
        QCOMPARE(hotel.value(u"handle"_s).toString(), u"hotelaurora@practice.example"_s);
        QCOMPARE(restaurant.value(u"handle"_s).toString(), u"trattoriadelporto@practice.example"_s);
        QCOMPARE(runner.run(add).code, 0); // the hotel's phone
        const CommandOutcome fourth = runner.run(add);
        QCOMPARE(fourth.code, 1);
        QCOMPARE(fourth.output, QString());
        QCOMPARE(fourth.errors.count(u'\n'), 1);
        QVERIFY2(fourth.errors.contains(u"all connected"_s), qPrintable(fourth.errors));
        QCOMPARE(runner.json({u"account"_s, u"list"_s}).size(), 3);

        QCOMPARE(
            runner
                .run({u"account"_s, u"remove"_s, hotel.value(u"account"_s).toString(), u"--json"_s})
                .code,
            0);
        QCOMPARE(runner.run(add).line().value(u"account"_s), hotel.value(u"account"_s));
    }

    void aReplyIsInTheHistory()
    {
        CommandRunner runner;
        QVERIFY(runner.usePractice());
        const QJsonObject conversation = runner.conversation(publicGuest, u"public"_s);
        const QString id = conversation.value(u"conversation"_s).toString();
        const CommandOutcome outcome =
            runner.run({u"reply"_s, id, u"--public"_s, u"--text-stdin"_s, u"--undo-seconds"_s,
                        u"0"_s, u"--wait"_s, u"3600"_s, u"--json"_s},
                       "Two lines\nof text\n");
        QCOMPARE(outcome.code, 0);
        QCOMPARE(outcome.errors, QString());
        const QJsonObject last = runner.json({u"show"_s, id}).last();
        QCOMPARE(last.value(u"direction"_s).toString(), u"out"_s);
        QCOMPARE(last.value(u"state"_s).toString(), u"sent"_s);
        QCOMPARE(last.value(u"text"_s).toString(), u"Two lines\nof text"_s);
        QCOMPARE(last.value(u"remote_id"_s), outcome.line().value(u"remote_id"_s));
        QCOMPARE(runner.conversation(publicGuest, u"public"_s).value(u"state"_s).toString(),
                 u"waiting_for_customer"_s);
    }

    void theEndOfAnIdentifierIsEnough()
    {
        CommandRunner runner;
        QVERIFY(runner.usePractice());
        const QString id =
            runner.conversation(privateGuest, u"private"_s).value(u"conversation"_s).toString();
        QCOMPARE(runner.run({u"show"_s, id.right(8), u"--json"_s}).output,
                 runner.run({u"show"_s, id, u"--json"_s}).output);
        QCOMPARE(runner.run({u"show"_s, id.right(5)}).code, 1);
        QCOMPARE(runner.run({u"show"_s, u"ffffffff-ffff"_s}).code, 1);
        const CommandOutcome unknown =
            runner.run({u"show"_s, u"01900000-0000-7000-8000-000000000000"_s});
        QCOMPARE(unknown.code, 1);
        QCOMPARE(unknown.errors.count(u'\n'), 1);
    }

    void queriesChooseConversations()
    {
        CommandRunner runner;
        QVERIFY(runner.usePractice());
        const QList<QJsonObject> waiting = runner.json({u"list"_s, u"is:waiting is:private"_s});
        QVERIFY(!waiting.isEmpty());
        QCOMPARE(valuesOf(waiting, u"audience"_s), QSet<QString>{u"private"_s});
        QVERIFY(valuesOf(waiting, u"state"_s).subtract({u"new"_s, u"taken"_s}).isEmpty());
        QString before;
        for (const QJsonObject &line : waiting) {
            const QString since = line.value(u"waiting_since"_s).toString();
            QVERIFY(since >= before);
            before = since;
        }
        QVERIFY(runner.json({u"list"_s, u"network:elsewhere"_s}).isEmpty());
        QCOMPARE(runner.run({u"list"_s, u"network:elsewhere"_s}).code, 0);
    }

    void outcomesHaveTheirExitCodes_data()
    {
        QTest::addColumn<QList<int>>("faults");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("state");
        QTest::addColumn<int>("published");
        QTest::addColumn<qsizetype>("left");
        const auto row = [](const char *name, const QList<Fault> &faults, int code,
                            const QString &state, int published, qsizetype left) {
            QList<int> numbers;
            for (const Fault fault : faults)
                numbers.append(int(fault));
            QTest::newRow(name) << numbers << code << state << published << left;
        };
        row("sent", {}, 0, u"sent"_s, 1, 0);
        row("answer lost", {Fault::CommitAndLose}, 0, u"sent"_s, 1, 0);
        row("request lost", {Fault::Lose}, 0, u"sent"_s, 1, 0);
        row("refused", {Fault::Refused}, 1, u"cancelled"_s, 0, 0);
        row("pause", {Fault::RateLimited}, 0, u"sent"_s, 1, 0);
    }

    void outcomesHaveTheirExitCodes()
    {
        QFETCH(QList<int>, faults);
        CommandRunner runner;
        runner.world().customerWrites(u"giulia"_s, u"Is there a room?"_s);
        QVERIFY(runner.useFake());
        for (const int fault : faults)
            runner.world().sendFaults.append(Fault(fault));
        const QJsonObject conversation = runner.json({u"list"_s}).first();
        const CommandOutcome outcome = runner.run(reply(conversation, u"public"_s, u"Yes."_s));
        QTEST(outcome.code, "code");
        QTEST(outcome.line().value(u"state"_s).toString(), "state");
        QTEST(runner.world().countPublished(u"Yes."_s), "published");
        QTEST(runner.json({u"outbox"_s}).size(), "left");
        QCOMPARE(outcome.errors.isEmpty(), outcome.code == 0);
        QCOMPARE(outcome.line().value(u"error"_s).isNull(), outcome.code == 0);
        QCOMPARE(outcome.errors.count(u'\n'), outcome.code == 0 ? 0 : 1);
    }

    void offlineStaysQueuedAndLeavesWithTheNextSync()
    {
        CommandRunner runner;
        runner.world().customerWrites(u"giulia"_s, u"Is there a room?"_s);
        QVERIFY(runner.useFake());
        runner.world().isOnline = false;
        const QJsonObject conversation = runner.json({u"list"_s}).first();
        const CommandOutcome outcome =
            runner.run(reply(conversation, u"public"_s, u"Yes."_s, {u"--wait"_s, u"10"_s}));
        QCOMPARE(outcome.code, 4);
        QCOMPARE(outcome.line().value(u"state"_s).toString(), u"queued"_s);
        QVERIFY(!outcome.errors.isEmpty());

        const QJsonObject waiting = runner.run({u"outbox"_s, u"--json"_s}).line();
        QCOMPARE(keysOf(waiting),
                 (QSet<QString>{u"outbox"_s, u"conversation"_s, u"account"_s, u"audience"_s,
                                u"text"_s, u"state"_s, u"reason"_s, u"attempts"_s, u"not_before"_s,
                                u"created_at"_s, u"error"_s}));
        QCOMPARE(waiting.value(u"outbox"_s), outcome.line().value(u"outbox"_s));
        QCOMPARE(waiting.value(u"text"_s).toString(), u"Yes."_s);
        QCOMPARE(waiting.value(u"state"_s).toString(), u"queued"_s);
        QVERIFY(isTime(waiting.value(u"created_at"_s)));
        const QJsonObject shown =
            runner.json({u"show"_s, conversation.value(u"conversation"_s).toString()}).last();
        QCOMPARE(shown.value(u"state"_s).toString(), u"queued"_s);
        QVERIFY(shown.value(u"remote_id"_s).isNull());

        const CommandOutcome failed = runner.run({u"sync"_s, u"--once"_s, u"--json"_s});
        QCOMPARE(failed.code, 1);
        QCOMPARE(failed.line().value(u"state"_s).toString(), u"unreachable"_s);
        QVERIFY(failed.line().value(u"error"_s).isString());
        QCOMPARE(runner.world().countPublished(u"Yes."_s), 0);

        runner.world().isOnline = true;
        QCOMPARE(runner.run({u"sync"_s, u"--once"_s}).code, 0);
        QCOMPARE(runner.world().countPublished(u"Yes."_s), 1);
        QVERIFY(runner.json({u"outbox"_s}).isEmpty());
        QCOMPARE(runner.run({u"sync"_s, u"--once"_s}).code, 0);
        QCOMPARE(runner.world().countPublished(u"Yes."_s), 1);
    }

    void aReplyWhoseWindowPassedWhileTheNetworkHungIsStillSentLater()
    {
        CommandRunner runner;
        runner.world().customerWrites(u"giulia"_s, u"Is there a room?"_s);
        QVERIFY(runner.useFake());
        runner.world().isOnline = false;
        const QString id = runner.json({u"list"_s}).first().value(u"conversation"_s).toString();
        const CommandOutcome outcome =
            runner.run({u"reply"_s, id, u"--public"_s, u"--text"_s, u"Yes."_s, u"--undo-seconds"_s,
                        u"2"_s, u"--wait"_s, u"10"_s, u"--json"_s});
        QCOMPARE(outcome.code, 4);
        runner.world().isOnline = true;
        QCOMPARE(runner.run({u"sync"_s, u"--once"_s}).code, 0);
        QCOMPARE(runner.world().countPublished(u"Yes."_s), 1);
    }

    void newsHoldsTheReply()
    {
        CommandRunner runner;
        runner.world().customerWrites(u"giulia"_s, u"Is there a room?"_s);
        QVERIFY(runner.useFake());
        const QJsonObject conversation = runner.json({u"list"_s}).first();
        runner.world().customerWrites(u"giulia"_s, u"Never mind!"_s);
        const CommandOutcome outcome = runner.run(reply(conversation, u"public"_s, u"Yes."_s));
        QCOMPARE(outcome.code, 3);
        QCOMPARE(outcome.line().value(u"state"_s).toString(), u"held"_s);
        QCOMPARE(runner.world().attempts, 0);
        QCOMPARE(runner.json({u"outbox"_s}).first().value(u"reason"_s).toString(), u"news"_s);
    }

    void anUnsettledOutcomeIsSaidToBeUnsettled()
    {
        CommandRunner runner;
        runner.world().customerWrites(u"giulia"_s, u"Is there a room?"_s);
        QVERIFY(runner.useFake());
        runner.world().sendFaults = {Fault::CommitAndLose};
        // Far longer than the wait, which in turn is long enough for the reply to leave.
        runner.world().capabilities.findSentLag = std::chrono::hours(1);
        const QJsonObject conversation = runner.json({u"list"_s}).first();
        const CommandOutcome outcome =
            runner.run(reply(conversation, u"public"_s, u"Yes."_s, {u"--wait"_s, u"60"_s}));
        QCOMPARE(outcome.code, 3);
        QCOMPARE(outcome.line().value(u"state"_s).toString(), u"unconfirmed"_s);
        runner.world().capabilities.findSentLag = std::chrono::seconds(1);
        QCOMPARE(runner.run({u"sync"_s, u"--once"_s}).code, 0);
        QVERIFY(runner.json({u"outbox"_s}).isEmpty());
        QCOMPARE(runner.world().countPublished(u"Yes."_s), 1);
    }

    void ctrlCTakesTheReplyBack_data()
    {
        QTest::addColumn<int>("number");
        QTest::newRow("SIGINT") << SIGINT;
        QTest::newRow("SIGTERM") << SIGTERM;
    }

    void ctrlCTakesTheReplyBack()
    {
        QFETCH(int, number);
        CommandRunner runner;
        runner.world().customerWrites(u"giulia"_s, u"Is there a room?"_s);
        QVERIFY(runner.useFake());
        const QString id = runner.json({u"list"_s}).first().value(u"conversation"_s).toString();
        // The thirty seconds must not be over before the signal is there.
        runner.useTrueTime();
        const CommandOutcome outcome = runner.runUntil(
            u"Ctrl+C takes it back"_s, number,
            {u"reply"_s, id, u"--public"_s, u"--text"_s, u"Yes."_s, u"--undo-seconds"_s, u"30"_s});
        QCOMPARE(outcome.code, 1);
        QCOMPARE(outcome.output, QString());
        QVERIFY2(outcome.errors.contains(u"Taken back"_s), qPrintable(outcome.errors));
        QCOMPARE(runner.world().attempts, 0);
        QVERIFY(runner.json({u"outbox"_s}).isEmpty());
        QCOMPARE(runner.run({u"sync"_s, u"--once"_s}).code, 0);
        QCOMPARE(runner.world().attempts, 0);
    }

    void aReplyThatIsTooLongIsRefused()
    {
        CommandRunner runner;
        runner.world().customerWrites(u"giulia"_s, u"Is there a room?"_s);
        QVERIFY(runner.useFake());
        runner.world().capabilities.limits = {
            {Audience::Public, {.limits = {{Limit::Unit::Graphemes, 20}}, .prefix = {}}}};
        const QJsonObject conversation = runner.json({u"list"_s}).first();
        const CommandOutcome outcome =
            runner.run(reply(conversation, u"public"_s, QString(23, u'x')));
        QCOMPARE(outcome.code, 1);
        QCOMPARE(outcome.output, QString());
        QCOMPARE(outcome.errors.count(u'\n'), 1);
        QVERIFY2(outcome.errors.contains(u"23"_s) && outcome.errors.contains(u"20"_s)
                     && outcome.errors.contains(u"Nothing was sent"_s),
                 qPrintable(outcome.errors));
        QVERIFY(runner.json({u"outbox"_s}).isEmpty());
        QCOMPARE(runner.world().attempts, 0);
        QCOMPARE(runner.run(reply(conversation, u"public"_s, QString(20, u'x'))).code, 0);
    }

    void aReplyThatIsTooLongLeavesAsAThreadOnDemand()
    {
        CommandRunner runner;
        runner.world().customerWrites(u"giulia"_s, u"Is there a room?"_s);
        QVERIFY(runner.useFake());
        runner.world().capabilities.limits = {
            {Audience::Public, {.limits = {{Limit::Unit::Graphemes, 40}}, .prefix = {}}}};
        const QJsonObject conversation = runner.json({u"list"_s}).first();
        const CommandOutcome outcome = runner.run(
            reply(conversation, u"public"_s,
                  u"There is a room with a bath. It looks out on the lake."_s, {u"--thread"_s}));
        QVERIFY2(outcome.code == 0, qPrintable(outcome.errors));
        QCOMPARE(outcome.errors, QString());
        const QList<QJsonObject> lines = outcome.lines();
        QCOMPARE(lines.size(), 2);
        for (const QJsonObject &line : lines)
            QCOMPARE(line.value(u"state"_s).toString(), u"sent"_s);
        QCOMPARE(runner.world().countPublished(u"There is a room with a bath. (1/2)"_s), 1);
        QCOMPARE(runner.world().countPublished(u"It looks out on the lake. (2/2)"_s), 1);
        QCOMPARE(runner.world().published().last().reply.parentRemoteId,
                 lines.first().value(u"remote_id"_s).toString());
        // What fits is sent as it is; what cannot be split is not sent.
        QCOMPARE(
            runner.run(reply(conversation, u"public"_s, u"Yes."_s, {u"--thread"_s})).lines().size(),
            1);
        const CommandOutcome link = runner.run(
            reply(conversation, u"public"_s,
                  u"https://example.org/"_s + QString(60, u'a') + u" yes"_s, {u"--thread"_s}));
        QCOMPARE(link.code, 1);
        QVERIFY(link.errors.contains(u"Nothing was sent"_s));
        QCOMPARE(runner.world().attempts, 3);
    }

    void aThreadWhoseFirstPartIsRefusedLeavesNothingBehind()
    {
        CommandRunner runner;
        runner.world().customerWrites(u"giulia"_s, u"Is there a room?"_s);
        QVERIFY(runner.useFake());
        runner.world().capabilities.limits = {
            {Audience::Public, {.limits = {{Limit::Unit::Graphemes, 40}}, .prefix = {}}}};
        const QJsonObject conversation = runner.json({u"list"_s}).first();
        runner.world().sendFaults = {FakeWorld::Fault::Refused};
        const QStringList arguments =
            reply(conversation, u"public"_s,
                  u"There is a room with a bath. It looks out on the lake."_s, {u"--thread"_s});
        const CommandOutcome refused = runner.run(arguments);
        QCOMPARE(refused.code, 1);
        QCOMPARE(refused.lines().size(), 2);
        QVERIFY(runner.json({u"outbox"_s}).isEmpty());
        QVERIFY(runner.world().published().isEmpty());
    }

    void aThreadThatStopsHalfwayIsNotSaidToBeUnsent()
    {
        CommandRunner runner;
        runner.world().customerWrites(u"giulia"_s, u"Is there a room?"_s);
        QVERIFY(runner.useFake());
        runner.world().capabilities.limits = {
            {Audience::Public, {.limits = {{Limit::Unit::Graphemes, 40}}, .prefix = {}}}};
        const QJsonObject conversation = runner.json({u"list"_s}).first();
        runner.world().sendFaults = {Fault::None, Fault::Refused};
        const QStringList arguments =
            reply(conversation, u"public"_s,
                  u"There is a room with a bath. It looks out on the lake."_s, {u"--thread"_s});
        const CommandOutcome stopped = runner.run(arguments);
        QCOMPARE(stopped.code, int(ExitCode::LookFirst));
        QVERIFY2(!stopped.errors.contains(u"Nothing was sent"_s), qPrintable(stopped.errors));
        QCOMPARE(runner.world().published().size(), 1);
        QVERIFY(runner.world().published().first().reply.text.contains(u"1/2"_s));
        // The second part is kept, to be looked at.
        const QList<QJsonObject> left = runner.json({u"outbox"_s});
        QCOMPARE(left.size(), 1);
        QCOMPARE(left.first().value(u"id"_s), stopped.lines().last().value(u"id"_s));
    }

    void theReplyCheckSpeaksHereToo()
    {
        CommandRunner runner;
        runner.world().customerWrites(u"giulia"_s, u"Is there a room for tomorrow?"_s);
        QVERIFY(runner.useFake());
        const QJsonObject conversation = runner.json({u"list"_s}).first();
        const QString open = u"Dear {{contact.name}}, yes."_s;
        const CommandOutcome blocked = runner.run(reply(conversation, u"public"_s, open));
        QCOMPARE(blocked.code, 1);
        QCOMPARE(blocked.output, QString());
        QVERIFY2(blocked.errors.contains(u"--override placeholder"_s), qPrintable(blocked.errors));
        QCOMPARE(runner.world().attempts, 0);
        const CommandOutcome sent =
            runner.run(reply(conversation, u"public"_s, open, {u"--override"_s, u"placeholder"_s}));
        QCOMPARE(sent.code, 0);
        QVERIFY(sent.errors.contains(u"contact.name"_s));
        QCOMPARE(runner.world().countPublished(open), 1);
        // What only warns is said and sent.
        const CommandOutcome warned =
            runner.run(reply(runner.json({u"list"_s}).first(), u"public"_s,
                             u"Certo, abbiamo una camera libera per domani."_s));
        QCOMPARE(warned.code, 0);
        QVERIFY(warned.errors.contains(u"Italian"_s));
    }

    void aPublicReplyToAPrivateConversationIsRefused()
    {
        CommandRunner runner;
        QVERIFY(runner.usePractice());
        const QJsonObject conversation = runner.conversation(privateGuest, u"private"_s);
        const CommandOutcome outcome =
            runner.run(reply(conversation, u"public"_s, u"Hello everybody"_s));
        QCOMPARE(outcome.code, 1);
        QCOMPARE(outcome.output, QString());
        QVERIFY(!outcome.errors.isEmpty());
        QVERIFY(runner.json({u"outbox"_s}).isEmpty());
    }

    void aPrivateReplyToAPublicConversationGoesToThePrivateOne()
    {
        CommandRunner runner;
        QVERIFY(runner.usePractice());
        const QJsonObject conversation = runner.conversation(publicGuest, u"public"_s);
        QCOMPARE(runner.run(reply(conversation, u"private"_s, u"Between us."_s)).code, 0);
        const QJsonObject other = runner.conversation(publicGuest, u"private"_s);
        QVERIFY(!other.isEmpty());
        const QJsonObject message =
            runner.json({u"show"_s, other.value(u"conversation"_s).toString()}).last();
        QCOMPARE(message.value(u"text"_s).toString(), u"Between us."_s);
        QCOMPARE(message.value(u"audience"_s).toString(), u"private"_s);
    }

    void aHalfWrittenDraftStays()
    {
        CommandRunner runner;
        runner.world().customerWrites(u"giulia"_s, u"Is there a room?"_s);
        QVERIFY(runner.useFake());
        const QJsonObject conversation = runner.json({u"list"_s}).first();
        const auto id =
            ConversationId::fromString(conversation.value(u"conversation"_s).toString());
        {
            auto opened = Program::open(runner.profile(), runner.parts());
            QVERIFY(opened.ok());
            Draft draft;
            draft.conversation = id;
            draft.account = AccountId::fromString(conversation.value(u"account"_s).toString());
            draft.text = u"Dear Giulia, I"_s;
            (*opened).get()->drafts().edit(draft);
        }
        QCOMPARE(runner.run(reply(conversation, u"public"_s, u"Yes."_s)).code, 0);
        auto opened = Program::open(runner.profile(), runner.parts());
        QVERIFY(opened.ok());
        const auto draft = waitFor((*opened).get()->drafts().find(id, Audience::Public));
        QVERIFY(draft.ok() && draft->has_value());
        QCOMPARE(draft.value()->text, u"Dear Giulia, I"_s);
    }

    void anAccountIsAddedListedAndRemoved()
    {
        CommandRunner runner;
        const CommandOutcome added =
            runner.run({u"account"_s, u"add"_s, u"fake"_s, u"--server"_s, u"fake.example"_s,
                        u"--token-stdin"_s, u"--json"_s},
                       "canary-2718\n");
        QCOMPARE(added.code, 0);
        QCOMPARE(added.line().value(u"handle"_s).toString(), u"aurora@fake.example"_s);
        QCOMPARE(runner.keychain().entries.size(), 1);
        QCOMPARE(runner.run({u"account"_s, u"remove"_s, u"nobody@fake.example"_s}).code, 1);
        const CommandOutcome removed =
            runner.run({u"account"_s, u"remove"_s, u"@aurora@fake.example"_s, u"--json"_s});
        QCOMPARE(removed.code, 0);
        QCOMPARE(removed.line().value(u"revoked"_s).toBool(), true);
        QVERIFY(runner.keychain().entries.isEmpty());
        QVERIFY(runner.json({u"account"_s, u"list"_s}).isEmpty());
    }

    void signingInFailsWithASentence()
    {
        CommandRunner runner;
        const QStringList add{u"account"_s,  u"add"_s,          u"fake"_s,
                              u"--server"_s, u"fake.example"_s, u"--token-stdin"_s};
        const CommandOutcome wrong =
            runner.run(add, QByteArray(FakeNetwork::badToken.data()) + '\n');
        QCOMPARE(wrong.code, 1);
        QCOMPARE(wrong.output, QString());
        QVERIFY(wrong.errors.contains(u"fake.example"_s));
        QCOMPARE(runner.run(add, {}).code, 1);

        runner.keychain().isLocked = true;
        const CommandOutcome locked = runner.run(add, "canary-1618");
        QCOMPARE(locked.code, 1);
        QVERIFY(locked.errors.contains(u"keychain"_s));
        QVERIFY(!locked.errors.contains(u"canary"_s));
        QVERIFY(runner.json({u"account"_s, u"list"_s}).isEmpty());

        runner.keychain().isLocked = false;
        runner.world().isOnline = false;
        const CommandOutcome offline = runner.run(add, "canary-1618");
        QCOMPARE(offline.code, 1);
        QVERIFY(offline.errors.contains(u"cannot be reached"_s));
    }

    void aLockedKeychainPausesAndKeepsTheHistory()
    {
        CommandRunner runner;
        runner.world().customerWrites(u"giulia"_s, u"Is there a room?"_s);
        QVERIFY(runner.useFake());
        runner.keychain().isLocked = true;
        const CommandOutcome synced = runner.run({u"sync"_s, u"--once"_s, u"--json"_s});
        QCOMPARE(synced.code, 1);
        QCOMPARE(synced.line().value(u"state"_s).toString(), u"no_secret"_s);
        QCOMPARE(runner.json({u"account"_s, u"list"_s}).first().value(u"state"_s).toString(),
                 u"no_secret"_s);
        const QJsonObject conversation = runner.json({u"list"_s}).first();
        const CommandOutcome outcome = runner.run(reply(conversation, u"public"_s, u"Yes."_s));
        QCOMPARE(outcome.code, 3);
        QCOMPARE(outcome.line().value(u"state"_s).toString(), u"held"_s);

        runner.keychain().isLocked = false;
        QCOMPARE(runner.run({u"sync"_s, u"--once"_s}).code, 0);
        QCOMPARE(runner.world().countPublished(u"Yes."_s), 1);
    }

    void aRevokedTokenIsSaidToBeOne()
    {
        CommandRunner runner;
        QVERIFY(runner.useFake());
        runner.world().isSignedIn = false;
        const CommandOutcome synced = runner.run({u"sync"_s, u"--once"_s, u"--json"_s});
        QCOMPARE(synced.code, 1);
        QCOMPARE(synced.line().value(u"state"_s).toString(), u"signed_out"_s);
        QVERIFY(synced.errors.contains(u"aurora@fake.example"_s));
    }

    void watchingPrintsWhatChanges()
    {
        CommandRunner runner;
        QVERIFY(runner.useFake());
        QTimer::singleShot(
            300, [&runner] { runner.world().customerWrites(u"giulia"_s, u"Is there a room?"_s); });
        // A minute of the connector's is three seconds here.
        const CommandOutcome outcome =
            runner.runUntil(u"Is there a room?"_s, SIGTERM, {u"sync"_s, u"--json"_s});
        QCOMPARE(outcome.code, 0);
        const QList<QJsonObject> lines = outcome.lines();
        QVERIFY(lines.size() >= 2);
        QCOMPARE(lines.first().value(u"state"_s).toString(), u"working"_s);
        QCOMPARE(valuesOf(lines.mid(1), u"text"_s), QSet<QString>{u"Is there a room?"_s});
    }

    void textForPeopleFitsATerminalAndCannotControlIt()
    {
        CommandRunner runner;
        const QString evil = u"\u001b[2J\u001b]0;owned\u0007 \u202Egnp.exe \u009b31m "_s
            + QString(300, u'x') + u" 日本語 👍🏽 the end"_s;
        runner.world().customerWrites(u"giulia"_s, evil);
        QVERIFY(runner.useFake());
        const QString id = runner.json({u"list"_s}).first().value(u"conversation"_s).toString();
        runner.world().isOnline = false;
        runner.run({u"reply"_s, id, u"--public"_s, u"--text"_s, evil, u"--undo-seconds"_s, u"0"_s,
                    u"--wait"_s, u"2"_s});
        for (const QStringList &command :
             {QStringList{u"list"_s}, QStringList{u"show"_s, id}, QStringList{u"outbox"_s},
              QStringList{u"account"_s, u"list"_s}}) {
            const CommandOutcome outcome = runner.run(command);
            QCOMPARE(outcome.code, 0);
            const QStringList lines = outcome.output.split(u'\n');
            for (const QString &line : lines) {
                QVERIFY2(line.size() <= 84,
                         qPrintable(line)); // wide signs are two units or two columns
                for (const QChar c : line) {
                    QVERIFY2(c.unicode() >= 0x20 && !(c.unicode() >= 0x7F && c.unicode() < 0xA0)
                                 && c != u'\u202E',
                             qPrintable(line));
                }
            }
        }
    }

    void anEmptyProfileIsNoError()
    {
        CommandRunner runner;
        for (const QStringList &command :
             {QStringList{u"list"_s}, QStringList{u"outbox"_s},
              QStringList{u"account"_s, u"list"_s}, QStringList{u"sync"_s, u"--once"_s}}) {
            const CommandOutcome human = runner.run(command);
            QCOMPARE(human.code, 0);
            QVERIFY(!human.output.isEmpty());
            const CommandOutcome machine = runner.run(command + QStringList{u"--json"_s});
            QCOMPARE(machine.code, 0);
            QCOMPARE(machine.output, QString());
        }
    }
};

SPORTELLO_TEST(TestCommands)
#include "test_commands.moc"
