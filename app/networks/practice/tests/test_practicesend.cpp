// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "networks/practice/tests/practicestage.h"
#include "support/testcase.h"

#include <QSignalSpy>
#include <QTest>

#include <functional>

using namespace sportello;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestPracticeSend final : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void publishesOnce();
    void publishedReplyIsFoundAfterTheLag();
    void slowAnswerComesLater();
    void slowAnswerEndsWithTheConnector();
    void unclearReplyWasPublished();
    void lostReplyIsSentAgain();
    void noteOfTheFirstAttemptIsNoRepetition();
    void blockedReplyIsRefused();
    void refusesWhatCannotBePublished_data();
    void refusesWhatCannotBePublished();
    void guestsAnswer();
    void publicThanksFollowAPrivateReply();
    void repliesInARowGetOneAnswer();
    void nothingIsMissedInTheSameMillisecond();
    void outcomesSurviveARestart_data();
    void outcomesSurviveARestart();
    void answersGoOnAfterARestart();
};

void TestPracticeSend::publishesOnce()
{
    PracticeStage stage;
    const auto connector = stage.connect();
    const Cursor cursor = fetch(*connector, Own).next;
    QSignalSpy woken(connector.get(), &Connector::wakeUp);
    connector->setListening(true);
    Reply reply = stage.replyTo(u"hotel-guest02-2"_s, u"@danwhitfield Yes, from 6 am. 👍"_s);
    reply.attachments = {{u"/tmp/plan.png"_s, u"00"_s, u"image/png"_s, u"A floor plan."_s}};
    const Result<RemoteMessage> first = waitFor(connector->send(reply));
    QVERIFY(first.ok());
    QCOMPARE(first->remoteId, u"reply-"_s + reply.idempotencyKey);
    QCOMPARE(first->text.text, reply.text);
    QVERIFY(first->direction == Direction::Out && first->audience == Audience::Public);
    QCOMPARE(first->counterpart.address, reply.recipient);
    QCOMPARE(first->author.address, u"hotelaurora@practice.example"_s);
    QCOMPARE(first->parentRemoteId, reply.parentRemoteId);
    QCOMPARE(first->createdAt, stage.clock.now());
    QCOMPARE(first->attachments.value(0).description, u"A floor plan."_s);
    QVERIFY(first->attachments.value(0).url.isEmpty());

    stage.clock.advance(1s);
    QVERIFY(waitFor(connector->send(reply)).valueOr({}) == *first);
    QCOMPARE(fetch(*connector, Own, cursor).messages, QList<RemoteMessage>{*first});
    QTRY_COMPARE(woken.size(), 1);
    QCOMPARE(woken.at(0).at(0).value<Source>(), Own);
}

void TestPracticeSend::publishedReplyIsFoundAfterTheLag()
{
    PracticeStage stage;
    const auto connector = stage.connect();
    Reply reply = stage.replyTo(u"hotel-guest02-2"_s);
    QVERIFY(waitFor(connector->send(reply)).ok());
    reply.firstAttemptAt = stage.clock.now();
    stage.clock.advance(3s - 1ms);
    QVERIFY(waitFor(connector->findSent(reply)).ok());
    QVERIFY(!*waitFor(connector->findSent(reply)));
    stage.clock.advance(1ms);
    QVERIFY(waitFor(connector->findSent(reply)).valueOr({}).has_value());
    QVERIFY(!*waitFor(connector->findSent(stage.replyTo(u"hotel-guest02-2"_s))));
}

void TestPracticeSend::slowAnswerComesLater()
{
    PracticeStage stage;
    const auto connector = stage.connect();
    stage.clock.advance(9min);
    const Reply reply = stage.replyTo(u"hotel-guest10-1"_s);
    const Future<RemoteMessage> answer = connector->send(reply);
    const Future<RemoteMessage> same = connector->send(reply);
    stage.clock.advance(4s - 1ms);
    QVERIFY(!answer.isFinished() && !same.isFinished());
    stage.clock.advance(1ms);
    QVERIFY(waitFor(answer).ok());
    QVERIFY(waitFor(same).ok());
    QVERIFY(*waitFor(answer) == *waitFor(same));
    QVERIFY(*waitFor(connector->send(reply)) == *waitFor(answer));
    QCOMPARE(fetch(*connector, Own).messages.last(), *waitFor(answer));
}

void TestPracticeSend::slowAnswerEndsWithTheConnector()
{
    PracticeStage stage;
    auto connector = stage.connect();
    stage.clock.advance(9min);
    const Future<RemoteMessage> answer = connector->send(stage.replyTo(u"hotel-guest10-1"_s));
    connector.reset();
    QVERIFY(answer.isFinished());
    QCOMPARE(answer.result().error().kind, ErrorKind::Cancelled);
    QVERIFY(answer.result().error().mayHaveArrived);
    stage.clock.advance(10s);
}

void TestPracticeSend::unclearReplyWasPublished()
{
    PracticeStage stage;
    const auto connector = stage.connect();
    Reply reply = stage.replyTo(u"hotel-guest11-1"_s);
    const Result<RemoteMessage> answer = waitFor(connector->send(reply));
    QVERIFY(!answer.ok());
    QCOMPARE(answer.error().kind, ErrorKind::Timeout);
    QVERIFY(answer.error().mayHaveArrived);
    reply.firstAttemptAt = stage.clock.now();
    QVERIFY(!*waitFor(connector->findSent(reply)));
    stage.clock.advance(3s);
    QVERIFY(waitFor(connector->findSent(reply)).valueOr({}).has_value());
    QVERIFY(waitFor(connector->send(reply)).ok());
    QCOMPARE(fetch(*connector, Own).messages.last().remoteId, u"reply-"_s + reply.idempotencyKey);
}

void TestPracticeSend::lostReplyIsSentAgain()
{
    PracticeStage stage;
    const auto connector = stage.connect();
    const qsizetype before = fetch(*connector, Own).messages.size();
    Reply reply = stage.replyTo(u"hotel-guest12-1"_s);
    const Result<RemoteMessage> answer = waitFor(connector->send(reply));
    QVERIFY(!answer.ok() && answer.error().mayHaveArrived);
    reply.firstAttemptAt = stage.clock.now();
    stage.clock.advance(1min);
    QVERIFY(waitFor(connector->findSent(reply)).ok());
    QVERIFY(!*waitFor(connector->findSent(reply)));
    QCOMPARE(fetch(*connector, Own).messages.size(), before);
    QVERIFY(waitFor(connector->send(reply)).ok());
    QCOMPARE(fetch(*connector, Own).messages.size(), before + 1);
}

void TestPracticeSend::noteOfTheFirstAttemptIsNoRepetition()
{
    PracticeStage stage;
    const auto connector = stage.connect();
    Reply reply = stage.replyTo(u"hotel-guest12-1"_s);
    reply.firstAttemptAt = stage.clock.now();
    QVERIFY(!waitFor(connector->send(reply)).ok());
}

void TestPracticeSend::blockedReplyIsRefused()
{
    PracticeStage stage;
    const auto connector = stage.connect();
    const Result<RemoteMessage> answer =
        waitFor(connector->send(stage.replyTo(u"hotel-guest13-1"_s)));
    QVERIFY(!answer.ok());
    QCOMPARE(answer.error().kind, ErrorKind::Refused);
    QVERIFY(!answer.error().mayHaveArrived);
    QVERIFY(answer.error().message.endsWith(u'.'));
}

void TestPracticeSend::refusesWhatCannotBePublished_data()
{
    using Change = std::function<void(Reply &)>;
    QTest::addColumn<Change>("change");
    QTest::addColumn<ErrorKind>("kind");
    const auto row = [](const char *name, ErrorKind kind, const Change &change) {
        QTest::newRow(name) << change << kind;
    };
    row("other account", ErrorKind::SignInNeeded,
        [](Reply &reply) { reply.accountRemoteId = u"restaurant"_s; });
    row("nobody", ErrorKind::NotFound,
        [](Reply &reply) { reply.recipient = u"nobody@practice.example"_s; });
    row("empty", ErrorKind::Refused, [](Reply &reply) { reply.text = u" \n"_s; });
    row("too long", ErrorKind::Refused, [](Reply &reply) { reply.text = QString(501, u'x'); });
    row("no parent", ErrorKind::Refused, [](Reply &reply) { reply.parentRemoteId.clear(); });
    row("review", ErrorKind::Refused, [](Reply &reply) { reply.audience = Audience::Review; });
    row("private to who wants none", ErrorKind::Refused, [](Reply &reply) {
        reply.audience = Audience::Private;
        reply.recipient = u"aurora_refunds@practice.example"_s;
    });
    row("file", ErrorKind::Refused, [](Reply &reply) {
        reply.attachments = {{u"/tmp/a.exe"_s, {}, u"application/x-msdownload"_s, {}}};
    });
}

void TestPracticeSend::refusesWhatCannotBePublished()
{
    PracticeStage stage;
    using Change = std::function<void(Reply &)>;
    QFETCH(Change, change);
    QFETCH(ErrorKind, kind);
    const auto connector = stage.connect();
    const qsizetype before = fetch(*connector, Own).messages.size();
    Reply reply = stage.replyTo(u"hotel-guest01-1"_s);
    change(reply);
    const Result<RemoteMessage> answer = waitFor(connector->send(reply));
    QVERIFY(!answer.ok());
    QCOMPARE(answer.error().kind, kind);
    QVERIFY(!answer.error().mayHaveArrived);
    QCOMPARE(fetch(*connector, Own).messages.size(), before);
}

void TestPracticeSend::guestsAnswer()
{
    PracticeStage stage;
    const auto connector = stage.connect();
    Cursor cursor = fetch(*connector, Mentions).next;
    QVERIFY(waitFor(connector->send(stage.replyTo(u"hotel-guest02-2"_s))).ok());
    stage.clock.advance(45s - 1ms);
    QVERIFY(lateIds(*connector, cursor).isEmpty());
    stage.clock.advance(1ms);
    QCOMPARE(lateIds(*connector, cursor), QStringList{u"hotel-guest02-answer1"_s});
    QVERIFY(waitFor(connector->send(stage.replyTo(u"hotel-guest02-answer1"_s))).ok());
    stage.clock.advance(61s);
    QVERIFY(lateIds(*connector, cursor).contains(u"hotel-guest02-answer2"_s));
    // Nothing more to say in public.
    QVERIFY(waitFor(connector->send(stage.replyTo(u"hotel-guest02-answer2"_s))).ok());
    stage.clock.advance(3min);
    for (const QString &id : lateIds(*connector, cursor))
        QVERIFY(!id.startsWith(u"hotel-guest02"_s));
}

void TestPracticeSend::publicThanksFollowAPrivateReply()
{
    PracticeStage stage;
    const auto connector = stage.connect();
    Cursor cursor = fetch(*connector, Mentions).next;
    Reply reply = stage.replyTo(u"hotel-guest01-1"_s);
    reply.audience = Audience::Private;
    QVERIFY(waitFor(connector->send(reply)).ok());
    stage.clock.advance(36s);
    RemoteBatch batch = fetch(*connector, Mentions, cursor);
    QCOMPARE(idsOf(batch.messages), QStringList{u"hotel-guest01-answer3"_s});
    QVERIFY(batch.messages.value(0).audience == Audience::Private);

    reply = stage.replyTo(u"hotel-guest01-answer3"_s);
    reply.audience = Audience::Private;
    QVERIFY(waitFor(connector->send(reply)).ok());
    stage.clock.advance(56s);
    const std::optional<RemoteMessage> thanks =
        messageIn(fetch(*connector, Mentions, batch.next).messages, u"hotel-guest01-answer4"_s);
    QVERIFY(thanks && thanks->audience == Audience::Public && thanks->parentRemoteId.isEmpty());
}

void TestPracticeSend::repliesInARowGetOneAnswer()
{
    PracticeStage stage;
    const auto connector = stage.connect();
    Cursor cursor = fetch(*connector, Mentions).next;
    QVERIFY(waitFor(connector->send(stage.replyTo(u"hotel-guest02-2"_s))).ok());
    stage.clock.advance(1s);
    QVERIFY(waitFor(connector->send(stage.replyTo(u"hotel-guest02-2"_s))).ok());
    stage.clock.advance(58s);
    QCOMPARE(lateIds(*connector, cursor), QStringList{u"hotel-guest02-answer1"_s});
}

void TestPracticeSend::nothingIsMissedInTheSameMillisecond()
{
    PracticeStage stage;
    const auto connector = stage.connect();
    Cursor cursor = fetch(*connector, Own).next;
    for (int i = 0; i < 3; ++i) {
        const Reply reply = stage.replyTo(u"hotel-guest02-2"_s);
        QVERIFY(waitFor(connector->send(reply)).ok());
        const RemoteBatch batch = fetch(*connector, Own, cursor);
        cursor = batch.next;
        QCOMPARE(idsOf(batch.messages), QStringList{u"reply-"_s + reply.idempotencyKey});
    }
}

void TestPracticeSend::outcomesSurviveARestart_data()
{
    QTest::addColumn<QString>("parent");
    QTest::addColumn<bool>("found");
    QTest::newRow("published") << u"hotel-guest01-1"_s << true;
    QTest::newRow("slow") << u"hotel-guest10-1"_s << true;
    QTest::newRow("unclear") << u"hotel-guest11-1"_s << true;
    QTest::newRow("lost") << u"hotel-guest12-1"_s << false;
    QTest::newRow("refused") << u"hotel-guest13-1"_s << false;
}

void TestPracticeSend::outcomesSurviveARestart()
{
    PracticeStage stage;
    QFETCH(QString, parent);
    QFETCH(bool, found);
    stage.clock.advance(10min);
    auto connector = stage.connect();
    Reply reply = stage.replyTo(parent);
    const Future<RemoteMessage> sent = connector->send(reply);
    stage.clock.advance(4s);
    QVERIFY(sent.isFinished());
    connector = stage.connect();
    QVERIFY(!*waitFor(connector->findSent(reply)));
    reply.firstAttemptAt = stage.clock.now() - 2s;
    QVERIFY(!*waitFor(connector->findSent(reply)));
    stage.clock.advance(1min);
    for (int i = 0; i < 2; ++i) {
        const Result<std::optional<RemoteMessage>> looked = waitFor(connector->findSent(reply));
        QVERIFY(looked.ok());
        QCOMPARE(looked->has_value(), found);
        if (found)
            QCOMPARE((*looked)->remoteId, u"reply-"_s + reply.idempotencyKey);
    }
    if (parent == u"hotel-guest12-1"_s)
        QVERIFY(waitFor(connector->send(reply)).ok());
}

void TestPracticeSend::answersGoOnAfterARestart()
{
    PracticeStage stage;
    auto connector = stage.connect();
    QVERIFY(waitFor(connector->send(stage.replyTo(u"hotel-guest02-2"_s))).ok());
    stage.clock.advance(50s);
    Cursor cursor = fetch(*connector, Mentions).next;
    connector = stage.connect();
    Reply reply = stage.replyTo(u"hotel-guest02-answer1"_s);
    reply.rootRemoteId = u"hotel-guest02-1"_s;
    QVERIFY(waitFor(connector->send(reply)).ok());
    stage.clock.advance(61s);
    QVERIFY(lateIds(*connector, cursor).contains(u"hotel-guest02-answer2"_s));
    const RemoteThread thread{
        Audience::Public, u"danwhitfield@practice.example"_s, u"hotel-guest02-answer2"_s, {}};
    QCOMPARE(waitFor(connector->thread(thread)).valueOr({}).messages.size(), 4);
}

SPORTELLO_TEST(TestPracticeSend)
#include "test_practicesend.moc"
