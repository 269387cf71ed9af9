// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "networks/http/httptransport.h"
#include "networks/practice/practicenetwork.h"
#include "networks/practice/tests/practicestage.h"
#include "support/testcase.h"

#include <QSignalSpy>
#include <QTest>

using namespace sportello;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

/// Counts the requests that must not be made.
class NoTransport final : public HttpTransport
{
public:
    Future<HttpAnswer> send(const HttpRequest &) override
    {
        ++requests;
        return readyError<HttpAnswer>({ErrorKind::Offline, {}, {}, false});
    }
    int requests = 0;
};

} // namespace

class TestPractice final : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void signsIn_data();
    void signsIn();
    void givesThePlaceThatIsNotConnected_data();
    void givesThePlaceThatIsNotConnected();
    void refusesAnUnknownPlace();
    void knowsItsOwnIdentitiesOnly();
    void firstFetchAndPagesBringEverythingOnce_data();
    void firstFetchAndPagesBringEverythingOnce();
    void fetchIsReplayable();
    void everythingComesInItsTime();
    void editComes();
    void deletionComes();
    void wakesUpWhenSomethingIsDue();
    void isSilentWhenNobodyListens();
    void threadHasContext();
    void threadTellsEditsAndDeletions();
    void privateThreadsAreApart();
    void privateRoutes();
    void restartChangesNothing();
};

void TestPractice::signsIn_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("address");
    QTest::newRow("default") << QString() << u"hotelaurora@practice.example"_s;
    QTest::newRow("hotel") << u"Hotel"_s << u"hotelaurora@practice.example"_s;
    QTest::newRow("restaurant") << u" restaurant "_s << u"trattoriadelporto@practice.example"_s;
}

void TestPractice::signsIn()
{
    PracticeStage stage;
    QFETCH(QString, place);
    QFETCH(QString, address);
    const PracticeNetwork network;
    NoTransport transport;
    const NetworkContext context{transport, stage.clock};
    const std::unique_ptr<SignInAttempt> attempt =
        network.signIn({u"practice"_s, {{u"place"_s, place}}}, context);
    std::optional<Result<SignedIn>> answer;
    int answers = 0;
    QObject::connect(attempt.get(), &SignInAttempt::finished, this,
                     [&](const Result<SignedIn> &result) {
        ++answers;
        answer = result;
    });
    attempt->start();
    QVERIFY(!answer);
    QTRY_VERIFY(answer);
    QVERIFY(answer->ok());
    QCOMPARE((*answer)->identity.address, address);

    Account account;
    account.remoteId = (*answer)->identity.remoteId;
    account.connectedAt = stage.connectedAt;
    const std::unique_ptr<Connector> connector =
        network.createConnector(account, (*answer)->credentials, context);
    QVERIFY(waitFor(connector->refresh()).ok());
    QVERIFY(waitFor(network.revoke(account, (*answer)->credentials, context, this)).ok());
    QCOMPARE(answers, 1);
    QCOMPARE(transport.requests, 0);
}

void TestPractice::givesThePlaceThatIsNotConnected_data()
{
    QTest::addColumn<QStringList>("connected");
    QTest::addColumn<QString>("place");
    QTest::newRow("none") << QStringList() << u"hotel"_s;
    QTest::newRow("hotel") << QStringList{u"hotel"_s} << u"restaurant"_s;
    QTest::newRow("restaurant") << QStringList{u"restaurant"_s} << u"hotel"_s;
    QTest::newRow("both") << QStringList{u"restaurant"_s, u"hotel"_s} << u"phone"_s;
    QTest::newRow("all") << QStringList{u"restaurant"_s, u"phone"_s, u"hotel"_s} << QString();
}

void TestPractice::givesThePlaceThatIsNotConnected()
{
    QFETCH(QStringList, connected);
    QFETCH(QString, place);
    PracticeStage stage;
    const PracticeNetwork network;
    NoTransport transport;
    // The network remembers nothing: the same question has the same answer.
    for (int i = 0; i < 2; ++i) {
        const std::unique_ptr<SignInAttempt> attempt =
            network.signIn({u"practice"_s, {}, connected}, {transport, stage.clock});
        std::optional<Result<SignedIn>> answer;
        QObject::connect(attempt.get(), &SignInAttempt::finished, this,
                         [&](const Result<SignedIn> &result) { answer = result; });
        attempt->start();
        QTRY_VERIFY(answer);
        QCOMPARE(answer->ok(), !place.isEmpty());
        if (answer->ok())
            QCOMPARE((*answer)->identity.remoteId, place);
        else
            QCOMPARE(answer->error().kind, ErrorKind::Refused);
    }
}

void TestPractice::refusesAnUnknownPlace()
{
    PracticeStage stage;
    const PracticeNetwork network;
    NoTransport transport;
    const std::unique_ptr<SignInAttempt> attempt =
        network.signIn({u"practice"_s, {{u"place"_s, u"airport"_s}}}, {transport, stage.clock});
    std::optional<ErrorKind> kind;
    QObject::connect(attempt.get(), &SignInAttempt::finished, this,
                     [&](const Result<SignedIn> &result) { kind = result.error().kind; });
    attempt->start();
    QTRY_VERIFY(kind);
    QVERIFY(*kind == ErrorKind::Refused);
}

void TestPractice::knowsItsOwnIdentitiesOnly()
{
    PracticeStage stage;
    Account account = stage.account();
    account.remoteId = u"airport"_s;
    PracticeConnector connector(account, stage.script, stage.clock);
    const Reply reply = stage.replyTo(u"hotel-guest01-1"_s);
    QCOMPARE(waitFor(connector.refresh()).error().kind, ErrorKind::SignInNeeded);
    QCOMPARE(waitFor(connector.fetch(Own, {})).error().kind, ErrorKind::SignInNeeded);
    QCOMPARE(waitFor(connector.thread({})).error().kind, ErrorKind::SignInNeeded);
    QCOMPARE(waitFor(connector.send(reply)).error().kind, ErrorKind::SignInNeeded);
    QCOMPARE(waitFor(connector.findSent(reply)).error().kind, ErrorKind::SignInNeeded);
    connector.setListening(true);
    QCOMPARE(stage.clock.pending(), 0);
}

void TestPractice::firstFetchAndPagesBringEverythingOnce_data()
{
    QTest::addColumn<QString>("place");
    QTest::newRow("hotel") << u"hotel"_s;
    QTest::newRow("restaurant") << u"restaurant"_s;
}

void TestPractice::firstFetchAndPagesBringEverythingOnce()
{
    PracticeStage stage;
    QFETCH(QString, place);
    const auto connector = stage.connect(place);
    QStringList got;
    int pages = 0;
    for (const Source &source : connector->sources()) {
        const RemoteBatch first = fetch(*connector, source);
        QVERIFY(first.older);
        got += idsOf(first.messages);
        for (std::optional<Cursor> older = first.older; older;) {
            const RemoteBatch page = waitFor(connector->fetchOlder(source, *older)).valueOr({});
            QCOMPARE(waitFor(connector->fetchOlder(source, *older)).valueOr({}).messages,
                     page.messages);
            got += idsOf(page.messages);
            older = page.older;
            pages += source == Mentions ? 1 : 0;
            QVERIFY(pages < 10);
        }
    }
    QVERIFY(pages >= 2);
    QStringList wanted;
    for (const PracticeMessage &message : stage.script.place(place)->messages) {
        if (message.at <= ScriptTime(0) && message.from != PracticeMessage::From::Other)
            wanted.append(message.remoteId);
    }
    got.sort();
    wanted.sort();
    QCOMPARE(got, wanted);
}

void TestPractice::fetchIsReplayable()
{
    PracticeStage stage;
    const auto connector = stage.connect();
    const RemoteBatch first = fetch(*connector, Mentions);
    QCOMPARE(fetch(*connector, Mentions).messages, first.messages);
    QVERIFY(fetch(*connector, Mentions, first.next).messages.isEmpty());
    QCOMPARE(fetch(*connector, Mentions, first.next).next, first.next);

    stage.clock.advance(10min);
    const RemoteBatch later = fetch(*connector, Mentions, first.next);
    QVERIFY(!later.messages.isEmpty());
    stage.clock.advance(10min);
    const RemoteBatch again = fetch(*connector, Mentions, first.next);
    for (const RemoteMessage &message : later.messages) {
        if (!again.deleted.contains(message.remoteId))
            QVERIFY(again.messages.contains(message));
    }
    QVERIFY(again.messages.size() + again.deleted.size() > later.messages.size());
}

void TestPractice::everythingComesInItsTime()
{
    PracticeStage stage;
    const auto connector = stage.connect();
    Cursor cursor = fetch(*connector, Mentions).next;
    QStringList got;
    for (int minute = 0; minute < 60; ++minute) {
        stage.clock.advance(1min);
        const RemoteBatch batch = fetch(*connector, Mentions, cursor);
        cursor = batch.next;
        for (const RemoteMessage &message : batch.messages) {
            QVERIFY(message.createdAt <= stage.clock.now());
            if (!message.editedAt) {
                QVERIFY(message.createdAt > stage.clock.now() - 1min);
                got.append(message.remoteId);
            }
        }
    }
    QStringList wanted;
    for (const PracticeMessage &message : stage.script.place(u"hotel"_s)->messages) {
        if (message.at > ScriptTime(0) && message.from == PracticeMessage::From::Guest)
            wanted.append(message.remoteId);
    }
    QCOMPARE(got, wanted);
}

void TestPractice::editComes()
{
    PracticeStage stage;
    const auto connector = stage.connect();
    const RemoteBatch first = fetch(*connector, Mentions);
    const std::optional<RemoteMessage> before = messageIn(first.messages, u"hotel-guest08-1"_s);
    QVERIFY(before && !before->editedAt && !before->text.text.contains(u"21st"_s));
    stage.clock.advance(2min - 1ms);
    QVERIFY(!messageIn(fetch(*connector, Mentions, first.next).messages, u"hotel-guest08-1"_s));
    stage.clock.advance(1ms);
    const std::optional<RemoteMessage> after =
        messageIn(fetch(*connector, Mentions, first.next).messages, u"hotel-guest08-1"_s);
    QVERIFY(after && after->editedAt && *after->editedAt == stage.connectedAt + 2min);
    QVERIFY(after->text.text.contains(u"21st"_s));
    QCOMPARE(after->createdAt, before->createdAt);
}

void TestPractice::deletionComes()
{
    PracticeStage stage;
    const auto connector = stage.connect();
    stage.clock.advance(6min);
    const RemoteBatch before = fetch(*connector, Mentions);
    QVERIFY(messageIn(before.messages, u"hotel-guest09-1"_s));
    stage.clock.advance(14min);
    const RemoteBatch after = fetch(*connector, Mentions, before.next);
    QCOMPARE(after.deleted, QStringList{u"hotel-guest09-1"_s});
    QVERIFY(!messageIn(after.messages, u"hotel-guest09-1"_s));
    QCOMPARE(waitFor(connector->send(stage.replyTo(u"hotel-guest09-1"_s))).error().kind,
             ErrorKind::NotFound);
}

void TestPractice::wakesUpWhenSomethingIsDue()
{
    PracticeStage stage;
    const auto connector = stage.connect();
    QSignalSpy opened(connector.get(), &Connector::listeningChanged);
    QList<Instant> woken;
    QObject::connect(connector.get(), &Connector::wakeUp, this, [&](const Source &source) {
        if (source == Mentions)
            woken.append(stage.clock.now());
    });
    connector->setListening(true);
    QTRY_COMPARE(opened.size(), 1);
    stage.clock.advance(5min);
    const QList<Instant> wanted{stage.connectedAt + 1min, stage.connectedAt + 2min,
                                stage.connectedAt + 2min + 20s, stage.connectedAt + 3min,
                                stage.connectedAt + 5min};
    QCOMPARE(woken, wanted);

    connector->setListening(false);
    QTRY_COMPARE(opened.size(), 2);
    stage.clock.advance(10min);
    QCOMPARE(woken.size(), 5);
    connector->setListening(true);
    stage.clock.advance(3min);
    QCOMPARE(woken.size(), 6);
}

void TestPractice::isSilentWhenNobodyListens()
{
    PracticeStage stage;
    const auto connector = stage.connect();
    QSignalSpy woken(connector.get(), &Connector::wakeUp);
    QVERIFY(waitFor(connector->send(stage.replyTo(u"hotel-guest01-1"_s))).ok());
    stage.clock.advance(30min);
    QCoreApplication::processEvents();
    QCOMPARE(woken.size(), 0);
}

void TestPractice::threadHasContext()
{
    PracticeStage stage;
    const auto connector = stage.connect();
    RemoteThread thread;
    thread.counterpart = u"danwhitfield@practice.example"_s;
    thread.parentRemoteId = u"hotel-guest02-2"_s;
    const Result<RemoteMessage> reply =
        waitFor(connector->send(stage.replyTo(u"hotel-guest02-2"_s)));
    stage.clock.advance(50s);
    RemoteThreadContent content = waitFor(connector->thread(thread)).valueOr({});
    QCOMPARE(idsOf(content.messages),
             (QStringList{u"hotel-guest02-1"_s, u"hotel-guest02-2"_s, u"hotel-guest02-answer1"_s,
                          reply->remoteId}));
    QCOMPARE(content.context.size(), 1);
    QCOMPARE(content.context.value(0).remoteId, u"hotel-guest02-c1"_s);
    QVERIFY(!content.context.value(0).ours);

    // Under a post of ours: the post and other people's comments are context.
    thread.counterpart = u"camille_f@practice.example"_s;
    thread.parentRemoteId = u"hotel-guest04-1"_s;
    content = waitFor(connector->thread(thread)).valueOr({});
    QCOMPARE(idsOf(content.messages), QStringList{u"hotel-guest04-1"_s});
    QCOMPARE(content.context.size(), 2);
    QVERIFY(content.context.value(0).ours);

    thread.parentRemoteId = u"unknown"_s;
    content = waitFor(connector->thread(thread)).valueOr({});
    QVERIFY(content.messages.isEmpty() && content.deleted.isEmpty());
}

void TestPractice::threadTellsEditsAndDeletions()
{
    PracticeStage stage;
    const auto connector = stage.connect();
    stage.clock.advance(20min);
    RemoteThread thread;
    thread.counterpart = u"jonasbecker@practice.example"_s;
    thread.parentRemoteId = u"hotel-guest09-1"_s;
    thread.knownRemoteIds = {u"hotel-guest09-1"_s, u"reply-earlier"_s};
    const RemoteThreadContent gone = waitFor(connector->thread(thread)).valueOr({});
    QCOMPARE(gone.deleted, QStringList{u"hotel-guest09-1"_s});
    QVERIFY(gone.messages.isEmpty());

    thread.counterpart = u"ingriddahl@practice.example"_s;
    thread.parentRemoteId = u"hotel-guest08-1"_s;
    thread.knownRemoteIds = {u"hotel-guest08-1"_s};
    const RemoteThreadContent edited = waitFor(connector->thread(thread)).valueOr({});
    QCOMPARE(edited.messages.size(), 1);
    QVERIFY(edited.messages.value(0).editedAt.has_value());
}

void TestPractice::privateThreadsAreApart()
{
    PracticeStage stage;
    const auto connector = stage.connect(u"restaurant"_s);
    stage.clock.advance(36min);
    RemoteThread thread;
    thread.audience = Audience::Private;
    thread.counterpart = u"marie.lefevre@practice.example"_s;
    thread.parentRemoteId = u"restaurant-guest12-2"_s;
    QCOMPARE(idsOf(waitFor(connector->thread(thread)).valueOr({}).messages),
             QStringList{u"restaurant-guest12-2"_s});
    thread.parentRemoteId.clear();
    QVERIFY(waitFor(connector->thread(thread)).valueOr({}).messages.isEmpty());

    thread.counterpart = u"peterhanley@practice.example"_s;
    QCOMPARE(waitFor(connector->thread(thread)).valueOr({}).messages.size(), 3);
}

void TestPractice::privateRoutes()
{
    PracticeStage stage;
    const auto connector = stage.connect();
    const auto route = [&](const QString &address) {
        return waitFor(connector->privateRoute(address)).valueOr({});
    };
    QVERIFY(route(u"giulia_r@practice.example"_s).kind == PrivateRoute::Kind::Message);
    QVERIFY(route(u"giulia_r@practice.example"_s).reason.isEmpty());
    QVERIFY(route(u"hannah.schulz@practice.example"_s).kind == PrivateRoute::Kind::RequestOnly);
    QVERIFY(!route(u"hannah.schulz@practice.example"_s).reason.isEmpty());
    QVERIFY(route(u"aurora_refunds@practice.example"_s).kind == PrivateRoute::Kind::NotPossible);
    QVERIFY(!route(u"aurora_refunds@practice.example"_s).reason.isEmpty());
    QVERIFY(route(u"nobody@practice.example"_s).kind == PrivateRoute::Kind::NotPossible);
}

void TestPractice::restartChangesNothing()
{
    PracticeStage stage;
    auto connector = stage.connect();
    const RemoteBatch first = fetch(*connector, Mentions);
    stage.clock.advance(8min);
    const RemoteBatch second = fetch(*connector, Mentions, first.next);

    connector = stage.connect();
    QCOMPARE(fetch(*connector, Mentions, first.next).messages, second.messages);
    QVERIFY(fetch(*connector, Mentions, second.next).messages.isEmpty());
    QVERIFY(fetch(*connector, Mentions, second.next).deleted.isEmpty());
    stage.clock.advance(10min);
    const QStringList later = idsOf(fetch(*connector, Mentions, second.next).messages);
    QVERIFY(!later.isEmpty());
    const QStringList earlier = idsOf(second.messages);
    for (const QString &id : later)
        QVERIFY(!earlier.contains(id));
}

SPORTELLO_TEST(TestPractice)
#include "test_practice.moc"
