// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "networks/bluesky/blueskyconnector.h"
#include "support/faketransport.h"
#include "support/manualclock.h"
#include "support/testcase.h"
#include "support/wait.h"

#include <QJsonArray>
#include <QSignalSpy>

using namespace sportello;
using namespace sportello::bluesky;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using MayHaveArrived = FakeTransport::MayHaveArrived;

namespace {

const QString aurora = u"did:plc:aaaaaaaaaaaaaaaaaaaaaaaa"_s;
const QString giulia = u"did:plc:gggggggggggggggggggggggg"_s;
const QString anke = u"did:plc:nnnnnnnnnnnnnnnnnnnnnnnn"_s;
const Source messages{u"messages"_s};

QString path(const QString &name)
{
    return u"/xrpc/chat.bsky.convo."_s + name;
}

const QString handlePath = u"/xrpc/com.atproto.identity.resolveHandle"_s;
const QString profilePath = u"/xrpc/app.bsky.actor.getProfile"_s;

QJsonObject person(const QString &did, const QString &handle)
{
    return {{u"did"_s, did}, {u"handle"_s, handle}, {u"displayName"_s, handle.section(u'.', 0, 0)}};
}

QJsonObject convo(const QString &id, const QString &rev, const QString &did = giulia,
                  const QString &handle = u"giulia.example"_s,
                  const QString &status = u"accepted"_s)
{
    return {{u"id"_s, id},
            {u"rev"_s, rev},
            {u"status"_s, status},
            {u"kind"_s, QJsonObject{{u"$type"_s, u"chat.bsky.convo.defs#directConvo"_s}}},
            {u"members"_s, QJsonArray{person(aurora, u"aurora.example"_s), person(did, handle)}}};
}

QJsonObject group(const QString &id)
{
    QJsonObject view = convo(id, u"3m0005"_s);
    view[u"kind"_s] = QJsonObject{{u"$type"_s, u"chat.bsky.convo.defs#groupConvo"_s}};
    return view;
}

QJsonObject message(const QString &id, const QString &sender, const QString &text,
                    const QString &sentAt = u"2026-05-14T09:59:30.000Z"_s)
{
    return {{u"$type"_s, u"chat.bsky.convo.defs#messageView"_s},
            {u"id"_s, id},
            {u"rev"_s, id},
            {u"text"_s, text},
            {u"sender"_s, QJsonObject{{u"did"_s, sender}}},
            {u"sentAt"_s, sentAt}};
}

QJsonDocument pageOf(const QList<QJsonObject> &entries, const QString &cursor = {})
{
    QJsonArray array;
    for (const QJsonObject &entry : entries)
        array.append(entry);
    QJsonObject page{{u"messages"_s, array}};
    if (!cursor.isEmpty())
        page.insert(u"cursor"_s, cursor);
    return QJsonDocument(page);
}

QJsonDocument listOf(const QList<QJsonObject> &convos, const QString &cursor = {},
                     const QString &name = u"convos"_s)
{
    QJsonArray array;
    for (const QJsonObject &one : convos)
        array.append(one);
    QJsonObject list{{name, array}};
    if (!cursor.isEmpty())
        list.insert(u"cursor"_s, cursor);
    return QJsonDocument(list);
}

QJsonDocument one(const QJsonObject &view)
{
    return QJsonDocument(QJsonObject{{u"convo"_s, view}});
}

QStringList ids(const QList<RemoteMessage> &list)
{
    QStringList result;
    for (const RemoteMessage &each : list)
        result.append(each.remoteId);
    return result;
}

/// An account that is signed in, and the service behind it.
struct Desk
{
    FakeTransport http;
    ManualClock clock;
    std::unique_ptr<BlueskyConnector> connector;

    explicit Desk(bool mayUseChat = true)
    {
        Account account;
        account.server = u"https://pds.example"_s;
        account.remoteId = aurora;
        account.handle = u"aurora.example"_s;
        const Credentials credentials{account.server,       aurora,
                                      account.handle,       Secret(u"access"_s),
                                      Secret(u"refresh"_s), mayUseChat};
        connector =
            std::make_unique<BlueskyConnector>(account, credentials, NetworkContext{http, clock});
        connector->setCredentialKeeper([](const Secret &) { return readyValue(Done{}); });
    }

    Result<RemoteBatch> fetch(const Cursor &cursor)
    {
        return waitFor(connector->fetch(messages, cursor));
    }

    /// The place in the log as a first look leaves it.
    Cursor begun(const QString &newestRev = u"3l0000"_s)
    {
        http.expect("GET", path(u"getLog"_s)).reply(200, R"({"logs":[],"cursor":"3l9000"})");
        http.expect("GET", path(u"listConvos?limit=1"_s))
            .reply(200, listOf({convo(u"3kgiulia"_s, newestRev)}));
        return fetch({}).valueOr({}).next;
    }

    Reply reply(const QString &text, const QString &parent = {}) const
    {
        Reply made;
        made.idempotencyKey = u"key"_s;
        made.accountRemoteId = aurora;
        made.audience = Audience::Private;
        made.recipient = u"giulia.example"_s;
        made.parentRemoteId = parent;
        made.text = text;
        made.createdAt = clock.now();
        return made;
    }

    QJsonObject lastBody() const
    {
        return QJsonDocument::fromJson(http.lastRequest().body).object();
    }
};

} // namespace

class TestBlueskyChat final : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void theFirstLookBeginsAtNow();
    void theLogTellsWhatHappened();
    void nothingNewChangesNothing();
    void theSameCursorGivesTheSame();
    void aCursorThatIsRefusedIsMadeGood();
    void aBurstIsReadToItsEnd();
    void catchingUpGoesOnWhereItStopped();
    void thePastIsReadConversationByConversation();
    void servicesWithoutRequestsWorkToo();
    void threadsShowTheNewest();
    void anAnswerGoesIntoItsConversation();
    void aRequestIsAcceptedFirst();
    void aPrivateAnswerBeginsAConversation();
    void aNameThatChangedHandsGetsNothing();
    void refusalsAreSentences_data();
    void refusalsAreSentences();
    void onlyTheMessageMayHaveArrived();
    void endedWhileOnItsWay();
    void whatWasSentIsFound();
    void equalTextsAreNotMixedUp();
    void lookingBeginsNoConversation();
    void routesSayWhy_data();
    void routesSayWhy();
    void withoutPermissionThereAreNoMessages();
    void permissionIsLookedAtAgain();
    void peopleWhoTakeAnotherNameAreNoticed();
    void refreshKnowsWhoseSessionItIs();
    void looksMoreOftenWhileSomebodyTalks();
};

void TestBlueskyChat::theFirstLookBeginsAtNow()
{
    Desk desk;
    desk.http.expect("GET", path(u"getLog"_s)).reply(200, R"({"logs":[],"cursor":"3l9000"})");
    desk.http.expect("GET", path(u"listConvos?limit=1"_s)).reply(200, listOf({}));
    const Result<RemoteBatch> batch = desk.fetch({});
    QVERIFY(batch);
    QVERIFY(batch->messages.isEmpty() && !batch->more && batch->older);
    desk.http.expect("GET", path(u"getLog?cursor=3l9000"_s))
        .reply(200, R"({"logs":[],"cursor":"3l9000"})");
    QVERIFY(desk.fetch(batch->next));
    QVERIFY(desk.http.verify());
}

void TestBlueskyChat::theLogTellsWhatHappened()
{
    Desk desk;
    const Cursor start = desk.begun();
    desk.http.expect("GET", path(u"getLog?cursor=3l9000"_s))
        .replyFile(200, QStringLiteral(SPORTELLO_FIXTURES) + u"/chat_log.json"_s);
    desk.http.expect("GET", path(u"getConvo?convoId=3kgiulia"_s))
        .reply(200, one(convo(u"3kgiulia"_s, u"3m0004"_s)));
    desk.http.expect("GET", path(u"getConvo?convoId=3kgroup"_s))
        .reply(200, one(group(u"3kgroup"_s)));
    // A conversation that begins is read: what was said before the log knew of it.
    desk.http.expect("GET", path(u"getMessages"_s))
        .reply(200,
               pageOf({message(u"3m1giulia"_s, giulia, u"Buongiorno"_s),
                       message(u"3m00before"_s, giulia, u"Prima"_s)}));
    const Result<RemoteBatch> batch = desk.fetch(start);
    QVERIFY2(batch, batch ? "" : qPrintable(batch.error().message));
    QVERIFY(desk.http.verify());
    QCOMPARE(
        ids(batch->messages),
        (QStringList{u"3kgiulia/3m1giulia"_s, u"3kgiulia/3m00before"_s, u"3kgiulia/3m2aurora"_s}));
    QCOMPARE(batch->deleted, QStringList{u"3kgiulia/3m0giulia"_s});
    QVERIFY(batch->more);
    const RemoteMessage own = batch->messages.at(2);
    QCOMPARE(own.direction, Direction::Out);
    QCOMPARE(own.author.address, u"aurora.example"_s);
    QCOMPARE(own.counterpart.address, u"giulia.example"_s);
    QCOMPARE(own.counterpart.remoteId, giulia);
    QCOMPARE(own.audience, Audience::Private);
    QVERIFY(own.participants.isEmpty());
    QCOMPARE(toRfc3339(own.createdAt), u"2026-05-14T09:59:00.000Z"_s);
}

void TestBlueskyChat::nothingNewChangesNothing()
{
    Desk desk;
    const Cursor start = desk.begun();
    desk.http.expect("GET", path(u"getLog"_s)).reply(200, R"({"logs":[]})");
    const Result<RemoteBatch> batch = desk.fetch(start);
    QVERIFY(batch && batch->messages.isEmpty() && !batch->more);
    QCOMPARE(batch->next, start);
}

void TestBlueskyChat::theSameCursorGivesTheSame()
{
    const auto fetched = [] {
        Desk desk;
        const Cursor start = desk.begun();
        desk.http.expect("GET", path(u"getLog"_s))
            .replyFile(200, QStringLiteral(SPORTELLO_FIXTURES) + u"/chat_log.json"_s);
        desk.http.expect("GET", path(u"getConvo?convoId=3kgiulia"_s))
            .reply(200, one(convo(u"3kgiulia"_s, u"3m0004"_s)));
        desk.http.expect("GET", path(u"getConvo?convoId=3kgroup"_s))
            .reply(200, one(group(u"3kgroup"_s)));
        desk.http.expect("GET", path(u"getMessages"_s)).reply(200, pageOf({}));
        return desk.fetch(start).valueOr({});
    };
    const RemoteBatch first = fetched();
    const RemoteBatch second = fetched();
    QCOMPARE(first.messages.size(), 2);
    QCOMPARE(first.messages, second.messages);
    QCOMPARE(first.next, second.next);
    // Text and spans as they were written, behind a letter of two bytes.
    const FormattedText &text = first.messages.first().text;
    QCOMPARE(text.spans.size(), 1);
    QCOMPARE(text.text.mid(text.spans[0].start, text.spans[0].length), u"www.aurora.example"_s);
}

void TestBlueskyChat::aCursorThatIsRefusedIsMadeGood()
{
    Desk desk;
    const Cursor start = desk.begun(u"3l5000"_s);
    desk.http.expect("GET", path(u"getLog?cursor=3l9000"_s))
        .reply(502, R"({"error":"InternalServerError","message":"Internal Server Error"})");
    desk.http.expect("GET", path(u"getLog"_s)).reply(200, R"({"logs":[],"cursor":"3mnow"})");
    desk.http.expect("GET", path(u"listConvos"_s))
        .reply(200,
               listOf({convo(u"3kgiulia"_s, u"3m0007"_s), group(u"3kgroup"_s),
                       convo(u"3kold"_s, u"3l4000"_s, anke, u"anke.example"_s)}));
    desk.http.expect("GET", path(u"listConvoRequests"_s))
        .reply(200,
               listOf({convo(u"3kanke"_s, u"3m0006"_s, anke, u"anke.example"_s, u"request"_s)}, {},
                      u"requests"_s));
    desk.http.expect("GET", path(u"getMessages?convoId=3kanke&limit=100"_s))
        .reply(200, pageOf({message(u"3m0006"_s, anke, u"Hallo"_s)}));
    desk.http.expect("GET", path(u"getMessages?convoId=3kgiulia&limit=100"_s))
        .reply(200,
               pageOf({message(u"3m0007"_s, giulia, u"Ciao"_s),
                       message(u"3l5000"_s, giulia, u"known"_s)}));
    const Result<RemoteBatch> batch = desk.fetch(start);
    QVERIFY2(batch, batch ? "" : qPrintable(batch.error().message));
    QVERIFY(desk.http.verify());
    QVERIFY(ids(batch->messages).contains(u"3kgiulia/3m0007"_s));
    QVERIFY(ids(batch->messages).contains(u"3kanke/3m0006"_s));
    QVERIFY(batch->more);
    desk.http.expect("GET", path(u"getLog?cursor=3mnow"_s)).reply(200, R"({"logs":[]})");
    const Result<RemoteBatch> next = desk.fetch(batch->next);
    QVERIFY(next && !next->more);
    QVERIFY(desk.http.verify());
}

void TestBlueskyChat::aBurstIsReadToItsEnd()
{
    Desk desk;
    const Cursor start = desk.begun(u"3m0000"_s);
    desk.http.expect("GET", path(u"getLog?cursor=3l9000"_s))
        .reply(400, R"({"error":"InvalidRequest","message":"cursor too old"})");
    desk.http.expect("GET", path(u"getLog"_s)).reply(200, R"({"logs":[],"cursor":"3mnow"})");
    desk.http.expect("GET", path(u"listConvos"_s))
        .reply(200, listOf({convo(u"3kgiulia"_s, u"3m0250"_s)}));
    desk.http.expect("GET", path(u"listConvoRequests"_s))
        .reply(501, R"({"error":"MethodNotImplemented"})");
    const auto hundred = [](int newest) {
        QList<QJsonObject> entries;
        for (int i = newest; i > newest - 100 && i > 0; --i) {
            const QString id = u"3m"_s + QString::number(i).rightJustified(4, u'0');
            entries.append(message(id, giulia, u"Nr. %1"_s.arg(i)));
        }
        return entries;
    };
    desk.http.expect("GET", path(u"getMessages?convoId=3kgiulia&limit=100"_s))
        .reply(200, pageOf(hundred(250), u"p2"_s));
    desk.http.expect("GET", path(u"getMessages?convoId=3kgiulia&limit=100&cursor=p2"_s))
        .reply(200, pageOf(hundred(150), u"p3"_s));
    desk.http.expect("GET", path(u"getMessages?convoId=3kgiulia&limit=100&cursor=p3"_s))
        .reply(200, pageOf(hundred(50)));
    const Result<RemoteBatch> batch = desk.fetch(start);
    QVERIFY(batch);
    QCOMPARE(batch->messages.size(), 250);
    QVERIFY(desk.http.verify());
}

void TestBlueskyChat::catchingUpGoesOnWhereItStopped()
{
    Desk desk;
    Cursor cursor = desk.begun(u"3l0000"_s);
    QList<QJsonObject> convos;
    for (int i = 25; i > 0; --i) {
        const QString number = QString::number(i).rightJustified(2, u'0');
        const QString did =
            u"did:plc:"_s + QString(22, u'c') + QChar(u'a' + i / 6) + QChar(u'a' + i % 6);
        convos.append(convo(u"3kc"_s + number, u"3m00"_s + number, did, u"c%1.example"_s.arg(i)));
        desk.http.expect("GET", path(u"getMessages?limit=100&convoId=3kc"_s + number))
            .reply(200, pageOf({message(u"3m00"_s + number, did, u"Hello"_s)}));
    }
    desk.http.expect("GET", path(u"getLog?cursor=3l9000"_s))
        .reply(400, R"({"error":"InvalidRequest"})");
    desk.http.expect("GET", path(u"getLog"_s)).reply(200, R"({"logs":[],"cursor":"3mnow"})");
    desk.http.expect("GET", path(u"listConvos"_s)).times(3).reply(200, listOf(convos));
    desk.http.expect("GET", path(u"listConvoRequests"_s)).times(3).reply(200, R"({"requests":[]})");
    QStringList all;
    for (int round = 0; round < 3; ++round) {
        const Result<RemoteBatch> batch = desk.fetch(cursor);
        QVERIFY2(batch, batch ? "" : qPrintable(batch.error().message));
        QVERIFY(batch->more);
        all += ids(batch->messages);
        cursor = batch->next;
    }
    all.removeDuplicates();
    QCOMPARE(all.size(), 25);
    desk.http.expect("GET", path(u"getLog?cursor=3mnow"_s)).reply(200, R"({"logs":[]})");
    QVERIFY(!desk.fetch(cursor).valueOr({}).more);
    QVERIFY(desk.http.verify());
}

void TestBlueskyChat::thePastIsReadConversationByConversation()
{
    Desk desk;
    desk.http.expect("GET", path(u"listConvos?limit=25"_s))
        .reply(200, listOf({convo(u"3kgiulia"_s, u"3m0007"_s), group(u"3kgroup"_s)}, u"l2"_s));
    desk.http.expect("GET", path(u"listConvos?limit=25&cursor=l2"_s)).reply(200, listOf({}));
    desk.http.expect("GET", path(u"listConvoRequests?limit=25"_s))
        .reply(200,
               listOf({convo(u"3kanke"_s, u"3m0006"_s, anke, u"anke.example"_s, u"request"_s)}, {},
                      u"requests"_s));
    desk.http.expect("GET", path(u"getMessages?convoId=3kgiulia&limit=100"_s))
        .reply(
            200,
            pageOf({message(u"m3"_s, giulia, u"3"_s), message(u"m2"_s, aurora, u"2"_s)}, u"p2"_s));
    desk.http.expect("GET", path(u"getMessages?convoId=3kgiulia&limit=100&cursor=p2"_s))
        .reply(200, pageOf({message(u"m1"_s, giulia, u"1"_s)}));
    desk.http.expect("GET", path(u"getMessages?convoId=3kanke&limit=100"_s))
        .reply(200, pageOf({message(u"m9"_s, anke, u"9"_s)}));
    // The connector that goes on need not be the one that began.
    desk.http.expect("GET", path(u"getConvo?convoId=3kgiulia"_s))
        .anyTimes()
        .reply(200, one(convo(u"3kgiulia"_s, u"3m0007"_s)));
    std::optional<Cursor> cursor = Cursor{u"{}"_s};
    QStringList all;
    for (int step = 0; cursor && step < 12; ++step) {
        const Result<RemoteBatch> batch = waitFor(desk.connector->fetchOlder(messages, *cursor));
        QVERIFY2(batch, batch ? "" : qPrintable(batch.error().message));
        QVERIFY(batch->older != cursor);
        all += ids(batch->messages);
        cursor = batch->older;
    }
    QVERIFY(!cursor);
    QCOMPARE(all,
             (QStringList{u"3kgiulia/m3"_s, u"3kgiulia/m2"_s, u"3kgiulia/m1"_s, u"3kanke/m9"_s}));
    QVERIFY(desk.http.verify());
}

void TestBlueskyChat::servicesWithoutRequestsWorkToo()
{
    Desk desk;
    desk.http.expect("GET", path(u"listConvos"_s)).reply(200, listOf({}));
    desk.http.expect("GET", path(u"listConvoRequests"_s))
        .reply(501, R"({"error":"MethodNotImplemented","message":"Method Not Implemented"})");
    const Result<RemoteBatch> first = waitFor(desk.connector->fetchOlder(messages, {u"{}"_s}));
    QVERIFY(first && first->older);
    const Result<RemoteBatch> second = waitFor(desk.connector->fetchOlder(messages, *first->older));
    QVERIFY(second && !second->older);
}

void TestBlueskyChat::threadsShowTheNewest()
{
    Desk desk;
    desk.http.expect("GET", path(u"getConvo"_s)).reply(200, one(convo(u"3kgiulia"_s, u"3m1"_s)));
    QJsonObject gone = message(u"m1"_s, giulia, {});
    gone[u"$type"_s] = u"chat.bsky.convo.defs#deletedMessageView"_s;
    QJsonObject other = gone;
    other[u"id"_s] = u"m0"_s;
    QJsonObject system = message(u"m4"_s, giulia, u"joined"_s);
    system[u"$type"_s] = u"chat.bsky.convo.defs#systemMessageView"_s;
    desk.http.expect("GET", path(u"getMessages"_s))
        .reply(200, pageOf({system, message(u"m2"_s, giulia, u"new"_s), gone, other}));
    const RemoteThread thread{
        Audience::Private, u"giulia.example"_s, u"3kgiulia/m1"_s, {u"3kgiulia/m1"_s}};
    const Result<RemoteThreadContent> content = waitFor(desk.connector->thread(thread));
    QVERIFY(content);
    QCOMPARE(ids(content->messages), QStringList{u"3kgiulia/m2"_s});
    QCOMPARE(content->deleted, QStringList{u"3kgiulia/m1"_s});
    QVERIFY(content->context.isEmpty());
    QVERIFY(desk.http.verify());
}

void TestBlueskyChat::anAnswerGoesIntoItsConversation()
{
    Desk desk;
    desk.http.expect("GET", path(u"getConvo?convoId=3kgiulia"_s))
        .reply(200, one(convo(u"3kgiulia"_s, u"3m1"_s)));
    desk.http.expect("POST", path(u"sendMessage"_s))
        .reply(200, QJsonDocument(message(u"m5"_s, aurora, u"Sì: https://aurora.example"_s)));
    const Result<RemoteMessage> sent = waitFor(
        desk.connector->send(desk.reply(u"Sì: https://aurora.example"_s, u"3kgiulia/m1"_s)));
    QVERIFY2(sent, sent ? "" : qPrintable(sent.error().message));
    QCOMPARE(sent->remoteId, u"3kgiulia/m5"_s);
    QCOMPARE(sent->direction, Direction::Out);
    QCOMPARE(sent->audience, Audience::Private);
    const QJsonObject body = desk.lastBody();
    QCOMPARE(body["convoId"_L1].toString(), u"3kgiulia"_s);
    QCOMPARE(body["message"_L1]["text"_L1].toString(), u"Sì: https://aurora.example"_s);
    const QJsonValue index = body["message"_L1]["facets"_L1].toArray().at(0)["index"_L1];
    QCOMPARE(index["byteStart"_L1].toInt(), 5);
    QCOMPARE(desk.http.lastRequest().effect, HttpEffect::Changes);
    QVERIFY(desk.http.verify());
}

void TestBlueskyChat::aRequestIsAcceptedFirst()
{
    Desk desk;
    const QJsonObject request =
        convo(u"3kgiulia"_s, u"3m1"_s, giulia, u"giulia.example"_s, u"request"_s);
    desk.http.expect("GET", path(u"getConvo"_s)).reply(200, one(request));
    desk.http.expect("POST", path(u"acceptConvo"_s)).reply(200, R"({"rev":"3m2"})");
    desk.http.expect("POST", path(u"sendMessage"_s))
        .reply(200, QJsonDocument(message(u"m5"_s, aurora, u"Sì"_s)));
    QVERIFY(waitFor(desk.connector->send(desk.reply(u"Sì"_s, u"3kgiulia/m1"_s))));
    QCOMPARE(desk.http.requests().at(1).url.path(), path(u"acceptConvo"_s));
    QVERIFY(desk.http.verify());
    // Accepting says nothing to anybody: whatever becomes of it, no message was sent.
    desk.http.expect("GET", path(u"getConvo"_s)).reply(200, one(request));
    desk.http.expect("POST", path(u"acceptConvo"_s)).drop(MayHaveArrived::Yes);
    const Result<RemoteMessage> lost =
        waitFor(desk.connector->send(desk.reply(u"Sì"_s, u"3kgiulia/m1"_s)));
    QVERIFY(!lost && !lost.error().mayHaveArrived);
}

void TestBlueskyChat::aPrivateAnswerBeginsAConversation()
{
    Desk desk;
    desk.http.expect("GET", handlePath + u"?handle=giulia.example"_s)
        .reply(200, QJsonDocument(QJsonObject{{u"did"_s, giulia}}));
    desk.http.expect("GET", path(u"getConvoForMembers?members="_s + giulia))
        .reply(200, one(convo(u"3knew"_s, u"3m1"_s)));
    desk.http.expect("POST", path(u"sendMessage"_s))
        .reply(200, QJsonDocument(message(u"m5"_s, aurora, u"In privato"_s)));
    const QString post = u"at://"_s + giulia + u"/app.bsky.feed.post/3lpost"_s;
    const Result<RemoteMessage> sent =
        waitFor(desk.connector->send(desk.reply(u"In privato"_s, post)));
    QVERIFY2(sent, sent ? "" : qPrintable(sent.error().message));
    QCOMPARE(sent->remoteId, u"3knew/m5"_s);
    QVERIFY(desk.http.verify());
}

void TestBlueskyChat::aNameThatChangedHandsGetsNothing()
{
    Desk desk;
    desk.http.expect("GET", handlePath).reply(200, QJsonDocument(QJsonObject{{u"did"_s, anke}}));
    // The name says anke, anke's account says another name.
    desk.http.expect("GET", path(u"getConvoForMembers"_s))
        .reply(200, one(convo(u"3knew"_s, u"3m1"_s, anke, u"anke.example"_s)));
    const Result<RemoteMessage> sent = waitFor(desk.connector->send(desk.reply(u"Segreto"_s)));
    QVERIFY(!sent && sent.error().kind == ErrorKind::Refused);
    QVERIFY(desk.http.verify());

    Desk mixed;
    mixed.http.expect("GET", path(u"getConvo"_s)).reply(200, one(group(u"3kgroup"_s)));
    QVERIFY(!waitFor(mixed.connector->send(mixed.reply(u"Segreto"_s, u"3kgroup/m1"_s))));
    QVERIFY(mixed.http.verify());

    Desk other;
    Reply foreign = other.reply(u"Segreto"_s, u"3kgiulia/m1"_s);
    foreign.accountRemoteId = anke;
    QVERIFY(!waitFor(other.connector->send(foreign)));
    QVERIFY(other.http.requests().isEmpty());
}

void TestBlueskyChat::refusalsAreSentences_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const QString &words) {
        QTest::newRow(name) << QString::fromLatin1(name) << words;
    };
    row("NotFollowedBySender", u"only from people they follow"_s);
    row("MessagesDisabled", u"takes no private messages"_s);
    row("BlockedActor", u"blocked"_s);
    row("BlockedSubject", u"blocked"_s);
    row("RecipientNotFound", u"Nobody is called giulia.example"_s);
    row("AccountSuspended", u"suspended"_s);
}

void TestBlueskyChat::refusalsAreSentences()
{
    QFETCH(QString, name);
    QFETCH(QString, words);
    Desk desk;
    desk.http.expect("GET", handlePath).reply(200, QJsonDocument(QJsonObject{{u"did"_s, giulia}}));
    desk.http.expect("GET", path(u"getConvoForMembers"_s))
        .reply(400, QJsonDocument(QJsonObject{{u"error"_s, name}, {u"message"_s, u"no"_s}}));
    const Result<RemoteMessage> sent = waitFor(desk.connector->send(desk.reply(u"Ciao"_s)));
    QVERIFY(!sent && !sent.error().mayHaveArrived);
    QVERIFY2(sent.error().message.contains(words), qPrintable(sent.error().message));
    QVERIFY(desk.http.verify());
}

void TestBlueskyChat::onlyTheMessageMayHaveArrived()
{
    const auto outcome = [](const std::function<void(FakeTransport::Expectation &)> &say) {
        Desk desk;
        desk.http.expect("GET", path(u"getConvo"_s))
            .reply(200, one(convo(u"3kgiulia"_s, u"3m1"_s)));
        say(desk.http.expect("POST", path(u"sendMessage"_s)));
        const Result<RemoteMessage> sent =
            waitFor(desk.connector->send(desk.reply(u"Ciao"_s, u"3kgiulia/m1"_s)));
        return sent ? -1 : int(sent.error().mayHaveArrived);
    };
    QCOMPARE(outcome([](auto &send) { send.drop(MayHaveArrived::Yes); }), 1);
    QCOMPARE(outcome([](auto &send) { send.reply(502, R"({"error":"UpstreamFailure"})"); }), 1);
    QCOMPARE(outcome([](auto &send) { send.reply(200, "{}"); }), 1);
    QCOMPARE(outcome([](auto &send) { send.reply(200, ""); }), 1);
    QCOMPARE(outcome([](auto &send) { send.drop(MayHaveArrived::No); }), 0);
    QCOMPARE(outcome([](auto &send) { send.reply(400, R"({"error":"ConvoLocked"})"); }), 0);
    QCOMPARE(outcome([](auto &send) { send.reply(429, R"({"error":"RateLimitExceeded"})"); }), 0);
}

void TestBlueskyChat::endedWhileOnItsWay()
{
    Desk desk;
    desk.http.expect("GET", path(u"getConvo"_s)).reply(200, one(convo(u"3kgiulia"_s, u"3m1"_s)));
    desk.http.expect("POST", path(u"sendMessage"_s)).hang();
    const Future<RemoteMessage> sent =
        desk.connector->send(desk.reply(u"Ciao"_s, u"3kgiulia/m1"_s));
    QTRY_COMPARE(desk.http.hangingCount(), 1);
    desk.connector.reset();
    const Result<RemoteMessage> result = waitFor(sent);
    QVERIFY(!result && result.error().kind == ErrorKind::Cancelled);
    QVERIFY(result.error().mayHaveArrived);
}

void TestBlueskyChat::whatWasSentIsFound()
{
    Desk desk;
    desk.http.expect("GET", path(u"getConvo"_s)).reply(200, one(convo(u"3kgiulia"_s, u"3m1"_s)));
    desk.http.expect("GET", path(u"getMessages?convoId=3kgiulia&limit=20"_s))
        .reply(200,
               pageOf({message(u"m7"_s, giulia, u"Ciao"_s), message(u"m6"_s, aurora, u"Ciao"_s),
                       message(u"m1"_s, giulia, u"?"_s, u"2026-05-14T09:00:00.000Z"_s)},
                      u"older"_s));
    Reply reply = desk.reply(u"Ciao"_s, u"3kgiulia/m1"_s);
    reply.firstAttemptAt = desk.clock.now() - 30s;
    const Result<std::optional<RemoteMessage>> found = waitFor(desk.connector->findSent(reply));
    QVERIFY(found && *found);
    QCOMPARE((*found)->remoteId, u"3kgiulia/m6"_s);
    QVERIFY(desk.http.verify());
}

void TestBlueskyChat::equalTextsAreNotMixedUp()
{
    Desk desk;
    desk.http.expect("GET", path(u"getConvo"_s)).reply(200, one(convo(u"3kgiulia"_s, u"3m1"_s)));
    desk.http.expect("GET", path(u"getMessages"_s))
        .times(2)
        .reply(200,
               pageOf({message(u"m6"_s, aurora, u"Ciao"_s),
                       message(u"m5"_s, aurora, u"Ciao"_s, u"2026-05-14T09:58:00.000Z"_s)}));
    Reply reply = desk.reply(u"Ciao"_s, u"3kgiulia/m1"_s);
    reply.firstAttemptAt = desk.clock.now() - 30s; // m5 is older than a minute before that
    reply.otherRemoteIds = {u"3kgiulia/m6"_s};
    Result<std::optional<RemoteMessage>> found = waitFor(desk.connector->findSent(reply));
    QVERIFY(found && !*found);
    reply.otherRemoteIds.clear();
    reply.text = u"Arrivederci"_s;
    found = waitFor(desk.connector->findSent(reply));
    QVERIFY(found && !*found);
    const Capabilities can = desk.connector->capabilities();
    // So that "not found" never leads to a second message by itself.
    QVERIFY(can.neverRepeated.contains(Audience::Private));
    QVERIFY(!can.neverRepeated.contains(Audience::Public));
}

void TestBlueskyChat::lookingBeginsNoConversation()
{
    Desk desk;
    desk.http.expect("GET", handlePath).reply(200, QJsonDocument(QJsonObject{{u"did"_s, giulia}}));
    desk.http.expect("GET", path(u"getConvoAvailability"_s)).reply(200, R"({"canChat":true})");
    const Result<std::optional<RemoteMessage>> found =
        waitFor(desk.connector->findSent(desk.reply(u"Ciao"_s)));
    QVERIFY(found && !*found);
    QVERIFY(desk.http.verify());
}

void TestBlueskyChat::routesSayWhy_data()
{
    QTest::addColumn<QByteArray>("availability");
    QTest::addColumn<QByteArray>("profile");
    QTest::addColumn<QString>("words");
    const QByteArray no = R"({"canChat":false})";
    QTest::newRow("yes") << QByteArray(R"({"canChat":true})") << QByteArray() << QString();
    QTest::newRow("nobody") << no
                            << QByteArray(R"({"associated":{"chat":{"allowIncoming":"none"}}})")
                            << u"takes no private messages"_s;
    QTest::newRow("followed") << no
                              << QByteArray(
                                     R"({"associated":{"chat":{"allowIncoming":"following"}}})")
                              << u"only from people they follow"_s;
    // Who has said nothing takes messages from those they follow.
    QTest::newRow("default") << no << QByteArray(R"({"viewer":{}})")
                             << u"only from people they follow"_s;
    QTest::newRow("blocked") << no << QByteArray(R"({"viewer":{"blockedBy":true}})")
                             << u"blocked"_s;
}

void TestBlueskyChat::routesSayWhy()
{
    QFETCH(QByteArray, availability);
    QFETCH(QByteArray, profile);
    QFETCH(QString, words);
    Desk desk;
    desk.http.expect("GET", handlePath).reply(200, QJsonDocument(QJsonObject{{u"did"_s, giulia}}));
    desk.http.expect("GET", path(u"getConvoAvailability?members="_s + giulia))
        .reply(200, availability);
    if (!profile.isEmpty())
        desk.http.expect("GET", profilePath).reply(200, profile);
    const Result<PrivateRoute> route = waitFor(desk.connector->privateRoute(u"giulia.example"_s));
    QVERIFY(route);
    QCOMPARE(route->kind == PrivateRoute::Kind::Message, words.isEmpty());
    QVERIFY2(route->reason.contains(words), qPrintable(route->reason));
    QCOMPARE(route->invitationLink, u"https://bsky.app/messages"_s);
    QVERIFY(desk.http.verify());
}

void TestBlueskyChat::withoutPermissionThereAreNoMessages()
{
    Desk desk(false);
    QVERIFY(!desk.connector->capabilities().has(Feature::PrivateMessage));
    QVERIFY(!desk.connector->capabilities().has(Feature::PrivateFromPublic));
    QVERIFY(!desk.connector->sources().contains(messages));
    const Result<PrivateRoute> route = waitFor(desk.connector->privateRoute(u"giulia.example"_s));
    QVERIFY(route && route->kind == PrivateRoute::Kind::NotPossible);
    QVERIFY(route->reason.contains(u"Allow access to your direct messages"_s));
    QVERIFY(route->invitationLink.isEmpty()); // nobody could read it
    const Result<RemoteMessage> sent = waitFor(desk.connector->send(desk.reply(u"Ciao"_s)));
    QVERIFY(!sent && sent.error().kind == ErrorKind::Refused);
    QCOMPARE(sent.error().message, route->reason);
    QVERIFY(desk.http.requests().isEmpty());
}

void TestBlueskyChat::permissionIsLookedAtAgain()
{
    Desk desk;
    QSignalSpy changed(desk.connector.get(), &Connector::capabilitiesChanged);
    const QByteArray refusal = R"({"error":"InvalidToken","message":"Bad token method"})";
    desk.http.expect("GET", path(u"getLog"_s)).reply(400, refusal);
    QVERIFY(!desk.fetch({}));
    QCOMPARE(changed.size(), 1);
    QVERIFY(!desk.connector->sources().contains(messages));

    const QString sessionPath = u"/xrpc/com.atproto.server.getSession"_s;
    desk.http.expect("GET", sessionPath)
        .times(2)
        .reply(200, QJsonDocument(person(aurora, u"a.example"_s)));
    desk.http.expect("GET", path(u"listConvos"_s)).reply(502, R"({"error":"UpstreamFailure"})");
    QVERIFY(waitFor(desk.connector->refresh()));
    QCOMPARE(changed.size(), 1);
    desk.http.expect("GET", path(u"listConvos"_s)).reply(200, listOf({}));
    QVERIFY(waitFor(desk.connector->refresh()));
    QCOMPARE(changed.size(), 2);
    QVERIFY(desk.connector->capabilities().has(Feature::PrivateMessage));
    QVERIFY(desk.http.verify());
}

void TestBlueskyChat::peopleWhoTakeAnotherNameAreNoticed()
{
    Desk desk;
    const auto author = [&desk] {
        const RemoteThread thread{Audience::Private, u"giulia.example"_s, u"3kgiulia/m1"_s, {}};
        const RemoteThreadContent content = waitFor(desk.connector->thread(thread)).valueOr({});
        return content.messages.isEmpty() ? RemoteHandle() : content.messages.first().author;
    };
    desk.http.expect("GET", path(u"getMessages"_s))
        .times(3)
        .reply(200, pageOf({message(u"m1"_s, giulia, u"Ciao"_s)}));
    desk.http.expect("GET", path(u"getConvo"_s)).reply(200, one(convo(u"3kgiulia"_s, u"3m1"_s)));
    QCOMPARE(author().address, u"giulia.example"_s);
    QCOMPARE(author().address, u"giulia.example"_s);

    desk.http.expect("GET", u"/xrpc/com.atproto.server.getSession"_s)
        .reply(200, QJsonDocument(person(aurora, u"aurora.example"_s)));
    desk.http.expect("GET", path(u"listConvos"_s)).reply(200, listOf({}));
    QVERIFY(waitFor(desk.connector->refresh()));
    desk.http.expect("GET", path(u"getConvo"_s))
        .reply(200, one(convo(u"3kgiulia"_s, u"3m1"_s, giulia, u"rossi.example"_s)));
    const RemoteHandle renamed = author();
    QCOMPARE(renamed.address, u"rossi.example"_s);
    QCOMPARE(renamed.lastingId, giulia);
    QVERIFY(desk.http.verify());
}

void TestBlueskyChat::refreshKnowsWhoseSessionItIs()
{
    const auto kindOf = [](const QJsonObject &session) {
        Desk desk;
        desk.http.expect("GET", u"/xrpc/com.atproto.server.getSession"_s)
            .reply(200, QJsonDocument(session));
        const Result<Done> done = waitFor(desk.connector->refresh());
        return done ? std::optional<ErrorKind>() : done.error().kind;
    };
    QVERIFY(kindOf(person(anke, u"anke.example"_s)) == ErrorKind::SignInNeeded);
    QJsonObject frozen = person(aurora, u"aurora.example"_s);
    frozen.insert(u"active"_s, false);
    QVERIFY(kindOf(frozen) == ErrorKind::SignInNeeded);
    QVERIFY(kindOf({{u"id"_s, u"1"_s}}) == ErrorKind::Protocol);
}

void TestBlueskyChat::looksMoreOftenWhileSomebodyTalks()
{
    Desk desk;
    const Cursor start = desk.begun();
    QCOMPARE(desk.connector->pollInterval(), 20s);
    desk.http.expect("GET", path(u"getLog?cursor=3l9000"_s))
        .reply(
            200,
            QJsonDocument(QJsonObject{
                {u"logs"_s,
                 QJsonArray{QJsonObject{{u"$type"_s, u"chat.bsky.convo.defs#logCreateMessage"_s},
                                        {u"rev"_s, u"3m1"_s},
                                        {u"convoId"_s, u"3kgiulia"_s},
                                        {u"message"_s, message(u"m1"_s, giulia, u"Ciao"_s)}}}}}));
    desk.http.expect("GET", path(u"getConvo"_s)).reply(200, one(convo(u"3kgiulia"_s, u"3m1"_s)));
    QVERIFY(desk.fetch(start));
    QCOMPARE(desk.connector->pollInterval(), 5s);
    desk.clock.advance(119s);
    QCOMPARE(desk.connector->pollInterval(), 5s);
    desk.clock.advance(2s);
    QCOMPARE(desk.connector->pollInterval(), 20s);
}

SPORTELLO_TEST(TestBlueskyChat)
#include "test_blueskychat.moc"
