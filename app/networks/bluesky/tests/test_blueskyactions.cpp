// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "networks/bluesky/blueskyactions.h"

#include "networks/bluesky/blueskytid.h"
#include "networks/bluesky/tests/skytest.h"

using namespace sportello;
using namespace sportello::bluesky;
using namespace sportello::skytest;

namespace {

const QString getPosts = u"app.bsky.feed.getPosts"_s;
const QString getProfile = u"app.bsky.actor.getProfile"_s;
const QString listRecords = u"com.atproto.repo.listRecords"_s;
const QString putRecord = u"com.atproto.repo.putRecord"_s;
const QString deleteRecord = u"com.atproto.repo.deleteRecord"_s;
const QString getRecord = u"com.atproto.repo.getRecord"_s;
const QString createReport = u"com.atproto.moderation.createReport"_s;
const QString question = postBy(giuliaDid, u"3lp4aaaaaaaa2"_s);
const QString ourPost = postBy(ourDid, u"3lp2aaaaaaaa2"_s);

struct ActionDesk : Desk
{
    Actions actions{client, self};

    Result<Done> act(ActionKind kind, const QString &message = {}, const RemoteHandle &person = {})
    {
        RemoteAction action;
        action.kind = kind;
        action.accountRemoteId = ourDid;
        action.idempotencyKey = u"0196-key"_s;
        action.messageRemoteId = message;
        action.person = person;
        action.createdAt = fromMilliseconds(1'778'752'800'123);
        return waitFor(actions.act(action));
    }
    void expectPost(const QJsonObject &viewer = {})
    {
        QJsonObject post = view(question, record(u"Nice place"_s));
        post.insert(u"viewer"_s, viewer);
        query(getPosts).reply(200, json(posts({post})));
    }
    /// The answer below our post, as everybody reads it.
    void expectAnswer(const QString &root = ourPost)
    {
        query(getPosts).reply(
            200, json(posts({view(question, record(u"My card is 4242"_s, root, root))})));
    }
    void expectGate(const QStringList &hidden, const QString &cid)
    {
        QJsonObject gate{{u"$type"_s, u"app.bsky.feed.threadgate"_s},
                         {u"post"_s, ourPost},
                         {u"allow"_s, QJsonArray{}},
                         {u"hiddenReplies"_s, QJsonArray::fromStringList(hidden)}};
        query(getRecord).reply(
            200, json({{u"uri"_s, u"at://x"_s}, {u"cid"_s, cid}, {u"value"_s, gate}}));
    }
    QJsonObject input(const QString &method, int index = 0) const
    {
        return bodyOf(sent(method).value(index));
    }
};

const RemoteHandle giulia{u"giulia.example"_s, giuliaDid, u"Giulia"_s, {}};

} // namespace

class TestBlueskyActions final : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void likes();
    void likingTwiceIsOnce();
    void likingWhatIsGone();
    void unlikesByWhatTheNetworkSays();
    void unlikesByOurOwnRecords();
    void deletesOursOnly();
    void mutes();
    void peopleAreLookedUpByHandle();
    void blocksUnderThePersonsKey();
    void unblocksWhatAnotherProgramBlocked();
    void unblocksWhoIsGone();
    void hidesBelowOurPosts();
    void hidesNothingTwice();
    void hidesNothingElsewhere();
    void keepsWhatChangedMeanwhile();
    void showsAgain();
    void reports_data();
    void reports();
    void reportsPeople();
    void onlyForItsAccount();
    void tellsWhatMayHaveArrived();
    void endsWithItsOwner();
};

void TestBlueskyActions::likes()
{
    ActionDesk desk;
    desk.expectPost();
    desk.procedure(putRecord).reply(200, "{}");
    QVERIFY(desk.act(ActionKind::Like, question).ok());
    const QJsonObject input = desk.input(putRecord);
    QCOMPARE(input["repo"_L1].toString(), ourDid);
    QCOMPARE(input["collection"_L1].toString(), u"app.bsky.feed.like"_s);
    QCOMPARE(input["rkey"_L1].toString(),
             tidFor(fromMilliseconds(1'778'752'800'123), u"0196-key"_s));
    QCOMPARE(input["record"_L1]["subject"_L1].toObject(), strongRef(question));
    QVERIFY(desk.http.verify());
}

void TestBlueskyActions::likingTwiceIsOnce()
{
    ActionDesk desk;
    desk.expectPost({{u"like"_s, u"at://%1/app.bsky.feed.like/3lp5"_s.arg(ourDid)}});
    QVERIFY(desk.act(ActionKind::Like, question).ok());
    // Where the network does not know of it yet, the same record is written again.
    desk.expectPost();
    desk.expectPost();
    desk.procedure(putRecord).reply(200, "{}").times(2);
    QVERIFY(desk.act(ActionKind::Like, question).ok());
    QVERIFY(desk.act(ActionKind::Like, question).ok());
    QCOMPARE(desk.input(putRecord, 1), desk.input(putRecord, 0));
    QVERIFY(desk.http.verify());
}

void TestBlueskyActions::likingWhatIsGone()
{
    ActionDesk desk;
    desk.query(getPosts).reply(200, json(posts({})));
    const auto done = desk.act(ActionKind::Like, question);
    QVERIFY(!done.ok());
    QCOMPARE(done.error().kind, ErrorKind::NotFound);
    QVERIFY(desk.http.verify());
}

void TestBlueskyActions::unlikesByWhatTheNetworkSays()
{
    ActionDesk desk;
    desk.expectPost({{u"like"_s, u"at://%1/app.bsky.feed.like/3lp5"_s.arg(ourDid)}});
    desk.procedure(deleteRecord).reply(200, "{}");
    QVERIFY(desk.act(ActionKind::Unlike, question).ok());
    QCOMPARE(desk.input(deleteRecord),
             (QJsonObject{{u"repo"_s, ourDid},
                          {u"collection"_s, u"app.bsky.feed.like"_s},
                          {u"rkey"_s, u"3lp5"_s}}));
    QVERIFY(desk.http.verify());
}

void TestBlueskyActions::unlikesByOurOwnRecords()
{
    ActionDesk desk;
    const auto like = [](const QString &key, const QString &subject) {
        return QJsonObject{{u"uri"_s, u"at://%1/app.bsky.feed.like/%2"_s.arg(ourDid, key)},
                           {u"value"_s, QJsonObject{{u"subject"_s, strongRef(subject)}}}};
    };
    desk.expectPost();
    desk.query(listRecords)
        .reply(200,
               json({{u"records"_s,
                      QJsonArray{like(u"3lp5"_s, question),
                                 like(u"3lp4"_s, postBy(marcoDid, u"1"_s))}}}));
    desk.procedure(deleteRecord).reply(200, "{}");
    QVERIFY(desk.act(ActionKind::Unlike, question).ok());
    QCOMPARE(desk.input(deleteRecord)["rkey"_L1].toString(), u"3lp5"_s);

    // Not liked at all: done already.
    desk.query(getPosts).reply(200, json(posts({})));
    desk.query(listRecords).reply(200, json({{u"records"_s, QJsonArray{}}}));
    QVERIFY(desk.act(ActionKind::Unlike, question).ok());
    QVERIFY(desk.http.verify());
}

void TestBlueskyActions::deletesOursOnly()
{
    ActionDesk desk;
    desk.procedure(deleteRecord).reply(200, "{}");
    QVERIFY(desk.act(ActionKind::Delete, postBy(ourDid, u"3lp3aaaaaaaa2"_s)).ok());
    QCOMPARE(desk.input(deleteRecord)["rkey"_L1].toString(), u"3lp3aaaaaaaa2"_s);
    for (const QString &other :
         {question, u"convo/1"_s, u"at://%1/app.bsky.actor.profile/self"_s.arg(ourDid)}) {
        const auto done = desk.act(ActionKind::Delete, other);
        QVERIFY(!done.ok());
        QCOMPARE(done.error().kind, ErrorKind::Refused);
    }
    QVERIFY(desk.http.verify());
}

void TestBlueskyActions::mutes()
{
    ActionDesk desk;
    // Without a word, as the service answers.
    desk.procedure(u"app.bsky.graph.muteActor"_s).reply(200, "");
    desk.procedure(u"app.bsky.graph.unmuteActor"_s).reply(200, "");
    QVERIFY(desk.act(ActionKind::Mute, {}, giulia).ok());
    QVERIFY(desk.act(ActionKind::Unmute, {}, giulia).ok());
    QCOMPARE(desk.input(u"app.bsky.graph.muteActor"_s), (QJsonObject{{u"actor"_s, giuliaDid}}));
    QVERIFY(desk.http.verify());
}

void TestBlueskyActions::peopleAreLookedUpByHandle()
{
    ActionDesk desk;
    desk.query(u"com.atproto.identity.resolveHandle?handle=giulia.example"_s)
        .reply(200, json({{u"did"_s, giuliaDid}}));
    desk.procedure(u"app.bsky.graph.muteActor"_s).reply(200, "");
    QVERIFY(desk.act(ActionKind::Mute, {}, {u"giulia.example"_s, {}, {}, {}}).ok());
    QCOMPARE(desk.input(u"app.bsky.graph.muteActor"_s)["actor"_L1].toString(), giuliaDid);

    // Whose handle is not valid is addressed by the DID.
    desk.procedure(u"app.bsky.graph.muteActor"_s).reply(200, "");
    QVERIFY(desk.act(ActionKind::Mute, {}, {marcoDid, {}, {}, {}}).ok());
    QCOMPARE(desk.input(u"app.bsky.graph.muteActor"_s, 1)["actor"_L1].toString(), marcoDid);
    QVERIFY(desk.http.verify());
}

void TestBlueskyActions::blocksUnderThePersonsKey()
{
    ActionDesk desk;
    desk.procedure(putRecord).reply(200, "{}").times(2);
    QVERIFY(desk.act(ActionKind::Block, {}, giulia).ok());
    QVERIFY(desk.act(ActionKind::Block, {}, {marcoDid, marcoDid, {}, {}}).ok());
    const QJsonObject input = desk.input(putRecord);
    QCOMPARE(input["collection"_L1].toString(), u"app.bsky.graph.block"_s);
    QCOMPARE(input["rkey"_L1].toString(), tidForName(giuliaDid));
    QCOMPARE(input["record"_L1]["subject"_L1].toString(), giuliaDid);
    QVERIFY(desk.input(putRecord, 1)["rkey"_L1] != input["rkey"_L1]);
    QVERIFY(desk.http.verify());
}

void TestBlueskyActions::unblocksWhatAnotherProgramBlocked()
{
    ActionDesk desk;
    QJsonObject profile = person(giuliaDid);
    profile.insert(
        u"viewer"_s,
        QJsonObject{{u"blocking"_s, u"at://%1/app.bsky.graph.block/3lp5"_s.arg(ourDid)}});
    desk.query(getProfile).reply(200, json(profile));
    desk.procedure(deleteRecord).reply(200, "{}").times(2);
    QVERIFY(desk.act(ActionKind::Unblock, {}, giulia).ok());
    QCOMPARE(desk.input(deleteRecord, 0)["rkey"_L1].toString(), tidForName(giuliaDid));
    QCOMPARE(desk.input(deleteRecord, 1)["rkey"_L1].toString(), u"3lp5"_s);
    QVERIFY(desk.http.verify());
}

void TestBlueskyActions::unblocksWhoIsGone()
{
    ActionDesk desk;
    desk.query(getProfile).reply(400, refusal(u"InvalidRequest"_s));
    desk.procedure(deleteRecord).reply(200, "{}");
    QVERIFY(desk.act(ActionKind::Unblock, {}, giulia).ok());
    // Not to know which record it is, is another matter.
    desk.query(getProfile).reply(502, refusal(u"UpstreamFailure"_s));
    QVERIFY(!desk.act(ActionKind::Unblock, {}, giulia).ok());
    QVERIFY(desk.http.verify());
}

void TestBlueskyActions::hidesBelowOurPosts()
{
    ActionDesk desk;
    desk.expectAnswer();
    desk.query(getRecord).reply(400, refusal(u"RecordNotFound"_s));
    desk.procedure(putRecord).reply(200, "{}");
    QVERIFY(desk.act(ActionKind::Hide, question).ok());
    const QJsonObject input = desk.input(putRecord);
    QCOMPARE(input["collection"_L1].toString(), u"app.bsky.feed.threadgate"_s);
    QCOMPARE(input["rkey"_L1].toString(), u"3lp2aaaaaaaa2"_s);
    QVERIFY(input["swapRecord"_L1].isNull());
    const QJsonObject gate = input["record"_L1].toObject();
    QCOMPARE(gate["post"_L1].toString(), ourPost);
    QCOMPARE(gate["hiddenReplies"_L1].toArray(), QJsonArray{question});
    // Whoever may answer may go on.
    QVERIFY(!gate.contains(u"allow"_s));
    QVERIFY(desk.http.verify());
}

void TestBlueskyActions::hidesNothingTwice()
{
    ActionDesk desk;
    desk.expectAnswer();
    desk.expectGate({question}, u"bafy1"_s);
    QVERIFY(desk.act(ActionKind::Hide, question).ok());
    QVERIFY(desk.sent(putRecord).isEmpty());
    QVERIFY(desk.http.verify());
}

void TestBlueskyActions::hidesNothingElsewhere()
{
    ActionDesk desk;
    desk.expectAnswer(postBy(marcoDid, u"3lp2aaaaaaaa2"_s));
    const auto done = desk.act(ActionKind::Hide, question);
    QVERIFY(!done.ok());
    QCOMPARE(done.error().kind, ErrorKind::Refused);
    QVERIFY(!done.error().mayHaveArrived);
    QVERIFY(desk.http.verify());
}

void TestBlueskyActions::keepsWhatChangedMeanwhile()
{
    ActionDesk desk;
    const QString other = postBy(marcoDid, u"3lp4bbbbbbbb2"_s);
    desk.expectAnswer();
    desk.expectGate({}, u"bafy1"_s);
    desk.procedure(putRecord).reply(400, refusal(u"InvalidSwap"_s));
    desk.expectGate({other}, u"bafy2"_s);
    desk.procedure(putRecord).reply(200, "{}");
    QVERIFY(desk.act(ActionKind::Hide, question).ok());
    QCOMPARE(desk.input(putRecord, 0)["swapRecord"_L1].toString(), u"bafy1"_s);
    const QJsonObject input = desk.input(putRecord, 1);
    QCOMPARE(input["swapRecord"_L1].toString(), u"bafy2"_s);
    QCOMPARE(input["record"_L1]["hiddenReplies"_L1].toArray(), (QJsonArray{other, question}));
    QVERIFY(input["record"_L1].toObject().contains(u"allow"_s));
    QVERIFY(desk.http.verify());
}

void TestBlueskyActions::showsAgain()
{
    ActionDesk desk;
    desk.expectAnswer();
    desk.expectGate({question}, u"bafy1"_s);
    desk.procedure(putRecord).reply(200, "{}");
    QVERIFY(desk.act(ActionKind::Unhide, question).ok());
    QVERIFY(desk.input(putRecord)["record"_L1]["hiddenReplies"_L1].toArray().isEmpty());
    QVERIFY(desk.http.verify());
}

void TestBlueskyActions::reports_data()
{
    QTest::addColumn<ReportReason>("reason");
    QTest::addColumn<QString>("type");
    QTest::newRow("spam") << ReportReason::Spam << u"reasonSpam"_s;
    QTest::newRow("harassment") << ReportReason::Harassment << u"reasonRude"_s;
    QTest::newRow("illegal") << ReportReason::Illegal << u"reasonViolation"_s;
    QTest::newRow("impersonation") << ReportReason::Impersonation << u"reasonMisleading"_s;
    QTest::newRow("other") << ReportReason::Other << u"reasonOther"_s;
}

void TestBlueskyActions::reports()
{
    QFETCH(ReportReason, reason);
    QFETCH(QString, type);
    ActionDesk desk;
    desk.expectPost();
    desk.procedure(createReport).reply(200, R"({"id":7})");
    RemoteAction action;
    action.kind = ActionKind::Report;
    action.accountRemoteId = ourDid;
    action.messageRemoteId = question;
    action.person = giulia;
    action.reason = reason;
    action.comment = u"Sells counterfeit rooms"_s;
    QVERIFY(waitFor(desk.actions.act(action)).ok());
    const QJsonObject input = desk.input(createReport);
    QCOMPARE(input["reasonType"_L1].toString(), u"com.atproto.moderation.defs#"_s + type);
    QCOMPARE(input["reason"_L1].toString(), action.comment);
    QCOMPARE(input["subject"_L1]["$type"_L1].toString(), u"com.atproto.repo.strongRef"_s);
    QCOMPARE(input["subject"_L1]["uri"_L1].toString(), question);
    QVERIFY(desk.http.verify());
}

void TestBlueskyActions::reportsPeople()
{
    ActionDesk desk;
    desk.procedure(createReport).reply(200, R"({"id":7})");
    QVERIFY(desk.act(ActionKind::Report, {}, giulia).ok());
    QCOMPARE(
        desk.input(createReport)["subject"_L1].toObject(),
        (QJsonObject{{u"$type"_s, u"com.atproto.admin.defs#repoRef"_s}, {u"did"_s, giuliaDid}}));
    QVERIFY(!desk.input(createReport).contains("reason"_L1));
    QVERIFY(desk.http.verify());
}

void TestBlueskyActions::onlyForItsAccount()
{
    ActionDesk desk;
    RemoteAction action;
    action.kind = ActionKind::Delete;
    action.accountRemoteId = marcoDid;
    action.messageRemoteId = postBy(ourDid, u"3lp3aaaaaaaa2"_s);
    const auto done = waitFor(desk.actions.act(action));
    QVERIFY(!done.ok());
    QCOMPARE(done.error().kind, ErrorKind::Refused);
    QVERIFY(desk.http.requests().isEmpty());
}

void TestBlueskyActions::tellsWhatMayHaveArrived()
{
    ActionDesk desk;
    desk.query(getPosts).drop(FakeTransport::MayHaveArrived::Yes);
    auto done = desk.act(ActionKind::Like, question);
    QVERIFY(!done.ok() && !done.error().mayHaveArrived);

    desk.expectPost();
    desk.procedure(putRecord).drop(FakeTransport::MayHaveArrived::Yes);
    done = desk.act(ActionKind::Like, question);
    QVERIFY(!done.ok() && done.error().mayHaveArrived);

    desk.procedure(deleteRecord).reply(401, refusal(u"AuthenticationRequired"_s));
    done = desk.act(ActionKind::Delete, postBy(ourDid, u"3lp3aaaaaaaa2"_s));
    QVERIFY(!done.ok() && !done.error().mayHaveArrived);
    QVERIFY(desk.http.verify());
}

void TestBlueskyActions::endsWithItsOwner()
{
    Desk desk;
    auto actions = std::make_unique<Actions>(desk.client, self);
    desk.procedure(deleteRecord).hang();
    RemoteAction action;
    action.kind = ActionKind::Delete;
    action.accountRemoteId = ourDid;
    action.messageRemoteId = postBy(ourDid, u"3lp3aaaaaaaa2"_s);
    const Future<Done> done = actions->act(action);
    QTRY_COMPARE(desk.http.hangingCount(), 1);
    actions.reset();
    QCOMPARE(waitFor(done).error(), (Error{ErrorKind::Cancelled, {}, {}, true}));
}

SPORTELLO_TEST(TestBlueskyActions)
#include "test_blueskyactions.moc"
