// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "networks/http/nettransport.h"
#include "networks/mastodon/mastodonnetwork.h"
#include "support/fakemastodon.h"
#include "support/manualclock.h"
#include "support/testcase.h"
#include "support/wait.h"

#include <QCryptographicHash>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace sportello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const Source mentions{u"mentions"_s};
const Source own{u"own"_s};
const Source changes{u"changes"_s};

/// The connector at a server that remembers, through real sockets.
struct Desk
{
    ManualClock clock;
    NetTransport http{clock, u"Sportello/test"_s};
    FakeMastodon server;
    Account account;
    std::unique_ptr<Connector> connector;

    explicit Desk(FakeDialect dialect = FakeDialect::Mastodon)
        : server(clock, dialect)
    {
        account.remoteId = server.addBrand(u"hotelaurora"_s);
        account.handle = u"hotelaurora@social.example"_s;
        account.server = server.url().toString();
        server.addCustomer(u"giulia"_s);
        server.addCustomer(u"marco"_s);
        const Secret secret(u"{\"access_token\":\"token-of-hotelaurora\"}"_s);
        connector = MastodonNetwork().createConnector(account, secret, {http, clock});
    }
    Reply reply(const QString &parent,
                const QString &text = u"Until 23:00, see https://hotel.example/garage."_s)
    {
        Reply reply;
        reply.idempotencyKey = u"0196-key-"_s + QString::number(++replies);
        reply.accountRemoteId = account.remoteId;
        reply.recipient = u"giulia@elsewhere.example"_s;
        reply.parentRemoteId = parent;
        reply.text = text;
        reply.createdAt = clock.now();
        reply.firstAttemptAt = clock.now();
        return reply;
    }
    /// Everything a source has from a cursor on, as a session would fetch it.
    QList<RemoteMessage> drain(const Source &source, Cursor &cursor)
    {
        QList<RemoteMessage> all;
        for (int i = 0; i < 20; ++i) {
            const Result<RemoteBatch> batch = waitFor(connector->fetch(source, cursor));
            if (!batch)
                return {};
            all += batch->messages;
            cursor = batch->next;
            if (!batch->more)
                break;
        }
        return all;
    }

    int replies = 0;
};

QStringList texts(const QList<RemoteMessage> &messages)
{
    QStringList list;
    for (const RemoteMessage &message : messages)
        list.append(message.text.text.section(u' ', 1));
    return list;
}

void dialectColumn()
{
    QTest::addColumn<int>("dialect");
    QTest::newRow("Mastodon") << int(FakeDialect::Mastodon);
    QTest::newRow("GoToSocial") << int(FakeDialect::GoToSocial);
    QTest::newRow("snac") << int(FakeDialect::Snac);
}

} // namespace

class TestMastodonDialects : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsMissedNorDoubled_data() { dialectColumn(); }
    void nothingIsMissedNorDoubled();
    void historyIsComplete_data() { dialectColumn(); }
    void historyIsComplete();
    void answersFromAPhone_data() { dialectColumn(); }
    void answersFromAPhone();
    void answersAndFindsThem_data() { dialectColumn(); }
    void answersAndFindsThem();
    void theSameKeyPublishesOnceWherePromised_data() { dialectColumn(); }
    void theSameKeyPublishesOnceWherePromised();
    void editsAndDeletions_data() { dialectColumn(); }
    void editsAndDeletions();
    void movesToPrivate_data() { dialectColumn(); }
    void movesToPrivate();
    void saysTheTruthAboutFaults_data();
    void saysTheTruthAboutFaults();
    void aListThatLags();
    void parentGone();
    void picturesWithTheirText();
    void budgetIsKept();
    void revokedToken();
    void streamWakesUp();
    void noStreamNoHarm();
};

void TestMastodonDialects::nothingIsMissedNorDoubled()
{
    QFETCH(const int, dialect);
    Desk desk{FakeDialect(dialect)};
    QVERIFY(waitFor(desk.connector->refresh()).ok());
    desk.server.customerPosts(u"giulia"_s, u"@hotelaurora 0"_s);
    Cursor cursor;
    QCOMPARE(texts(desk.drain(mentions, cursor)), QStringList{u"0"_s});

    QStringList expected;
    for (int i = 1; i <= 200; ++i) { // more than two pages
        expected.append(QString::number(i));
        desk.server.customerPosts(i % 3 ? u"giulia"_s : u"marco"_s, u"@hotelaurora %1"_s.arg(i),
                                  i % 2 ? u"public"_s : u"direct"_s);
        desk.server.customerPosts(u"marco"_s, u"to nobody %1"_s.arg(i));
    }

    QCOMPARE(texts(desk.drain(mentions, cursor)), expected);
    QVERIFY(desk.drain(mentions, cursor).isEmpty());
}

void TestMastodonDialects::historyIsComplete()
{
    QFETCH(const int, dialect);
    Desk desk{FakeDialect(dialect)};
    for (int i = 0; i < 200; ++i)
        desk.server.customerPosts(u"giulia"_s, u"@hotelaurora %1"_s.arg(i));

    const Result<RemoteBatch> newest = waitFor(desk.connector->fetch(mentions, {}));
    QCOMPARE(newest->messages.size(), 80);
    QSet<QString> seen;
    for (const RemoteMessage &message : newest->messages)
        seen.insert(message.remoteId);
    std::optional<Cursor> older = newest->older;
    while (older) {
        const Result<RemoteBatch> batch = waitFor(desk.connector->fetchOlder(mentions, *older));
        QVERIFY(batch.ok());
        for (const RemoteMessage &message : batch->messages) {
            QVERIFY(!seen.contains(message.remoteId));
            seen.insert(message.remoteId);
        }
        older = batch->older;
    }
    QCOMPARE(seen.size(), 200);
}

void TestMastodonDialects::answersFromAPhone()
{
    QFETCH(const int, dialect);
    Desk desk{FakeDialect(dialect)};
    const QString question = desk.server.customerPosts(u"giulia"_s, u"@hotelaurora Open?"_s);
    desk.server.brandPosts(u"hotelaurora"_s, u"Good morning to everyone"_s);
    desk.server.brandPosts(u"hotelaurora"_s, u"@giulia@elsewhere.example Yes"_s, u"direct"_s,
                           question);

    Cursor cursor;
    const QList<RemoteMessage> messages = desk.drain(own, cursor);

    QCOMPARE(messages.size(), 2);
    QCOMPARE(messages.at(0).counterpart.address, QString());
    QCOMPARE(messages.at(1).direction, Direction::Out);
    QCOMPARE(messages.at(1).counterpart.address, u"giulia@elsewhere.example"_s);
    QCOMPARE(messages.at(1).audience, Audience::Private);
    QCOMPARE(messages.at(1).parentRemoteId, question);
}

void TestMastodonDialects::answersAndFindsThem()
{
    QFETCH(const int, dialect);
    Desk desk{FakeDialect(dialect)};
    const QString question = desk.server.customerPosts(u"giulia"_s, u"@hotelaurora Open?"_s);
    const Reply reply = desk.reply(
        question,
        u"Yes, until 23:00.\n\nSee https://hotel-aurora.example/it/garage?from=mastodon&lang=it & ask #parking"_s);
    QVERIFY(!waitFor(desk.connector->findSent(reply))->has_value());

    const Result<RemoteMessage> sent = waitFor(desk.connector->send(reply));
    QVERIFY(sent.ok());
    QCOMPARE(sent->counterpart.address, u"giulia@elsewhere.example"_s);

    const Result<std::optional<RemoteMessage>> found = waitFor(desk.connector->findSent(reply));
    QVERIFY(found.ok() && found->has_value());
    QCOMPARE(found.value()->remoteId, sent->remoteId);
    QCOMPARE(desk.server.countPublished(u"until 23:00"_s), 1);
    RemoteThread thread;
    thread.counterpart = reply.recipient;
    thread.parentRemoteId = question;
    QCOMPARE(waitFor(desk.connector->thread(thread))->messages.size(), 2);
}

void TestMastodonDialects::theSameKeyPublishesOnceWherePromised()
{
    QFETCH(const int, dialect);
    Desk desk{FakeDialect(dialect)};
    QVERIFY(waitFor(desk.connector->refresh()).ok());
    const QString question = desk.server.customerPosts(u"giulia"_s, u"@hotelaurora Open?"_s);
    const Reply reply = desk.reply(question);
    const Result<RemoteMessage> first = waitFor(desk.connector->send(reply));
    const Result<RemoteMessage> second = waitFor(desk.connector->send(reply));

    QVERIFY(first.ok() && second.ok());
    const bool promised = desk.connector->capabilities().has(Feature::IdempotentSend);
    QCOMPARE(promised, FakeDialect(dialect) == FakeDialect::Mastodon);
    QCOMPARE(desk.server.statusesOf(u"hotelaurora"_s).size(), promised ? 1 : 2);
}

void TestMastodonDialects::editsAndDeletions()
{
    QFETCH(const int, dialect);
    Desk desk{FakeDialect(dialect)};
    const QString edited = desk.server.customerPosts(u"giulia"_s, u"@hotelaurora Opne?"_s);
    const QString deleted =
        desk.server.customerPosts(u"giulia"_s, u"@hotelaurora Card 4111"_s, u"public"_s, edited);
    Cursor cursor;
    desk.drain(changes, cursor);
    desk.server.customerEdits(edited, u"@hotelaurora Open?"_s);
    desk.server.customerDeletes(deleted);
    desk.clock.advance(5min);

    const QList<RemoteMessage> messages = desk.drain(changes, cursor);
    QCOMPARE(texts(messages), QStringList{u"Open?"_s});
    QVERIFY(messages.first().editedAt);

    RemoteThread thread;
    thread.counterpart = u"giulia@elsewhere.example"_s;
    thread.parentRemoteId = edited;
    thread.knownRemoteIds = {deleted, edited};
    const Result<RemoteThreadContent> content = waitFor(desk.connector->thread(thread));
    QCOMPARE(content->deleted, QStringList{deleted});
    QCOMPARE(texts(content->messages), QStringList{u"Open?"_s});
}

void TestMastodonDialects::movesToPrivate()
{
    QFETCH(const int, dialect);
    Desk desk{FakeDialect(dialect)};
    const QString question = desk.server.customerPosts(u"giulia"_s, u"@hotelaurora My booking?"_s);
    Reply reply = desk.reply(question, u"Please tell me the number here."_s);
    reply.audience = Audience::Private;
    reply.parentVisibility = u"public"_s;
    QVERIFY(waitFor(desk.connector->send(reply)).ok());
    QCOMPARE(desk.server.statusesOf(u"hotelaurora"_s).first().visibility, u"direct"_s);

    // Not a word of it in the public thread.
    RemoteThread thread;
    thread.counterpart = reply.recipient;
    thread.parentRemoteId = question;
    const Result<RemoteThreadContent> content = waitFor(desk.connector->thread(thread));
    QCOMPARE(content->messages.size(), 1);
    QVERIFY(content->context.isEmpty());
}

void TestMastodonDialects::saysTheTruthAboutFaults_data()
{
    using Kind = FakeFault::Kind;
    QTest::addColumn<int>("fault");
    QTest::addColumn<bool>("mayHaveArrived");
    QTest::addColumn<bool>("published");

    QTest::newRow("committed, connection closed") << int(Kind::CommitAndDrop) << true << true;
    QTest::newRow("committed, connection reset") << int(Kind::CommitAndReset) << true << true;
    QTest::newRow("committed, half an answer") << int(Kind::CommitAndTruncate) << true << true;
    QTest::newRow("committed, 500") << int(Kind::CommitAndError) << true << true;
    QTest::newRow("committed, a page") << int(Kind::CommitAndHtml) << true << true;
    QTest::newRow("dropped") << int(Kind::Drop) << true << false;
    QTest::newRow("reset") << int(Kind::Reset) << true << false;
    QTest::newRow("500") << int(Kind::Error) << true << false;
    QTest::newRow("a page") << int(Kind::Html) << true << false;
    QTest::newRow("too many") << int(Kind::TooMany) << false << false;
    QTest::newRow("revoked") << int(Kind::Unauthorized) << false << false;
}

void TestMastodonDialects::saysTheTruthAboutFaults()
{
    QFETCH(const int, fault);
    QFETCH(const bool, mayHaveArrived);
    QFETCH(const bool, published);
    Desk desk;
    const QString question = desk.server.customerPosts(u"giulia"_s, u"@hotelaurora Open?"_s);
    const Reply reply = desk.reply(question);
    FakeFault planned;
    planned.kind = FakeFault::Kind(fault);
    desk.server.addFault(planned);

    const Result<RemoteMessage> sent = waitFor(desk.connector->send(reply));

    QVERIFY(!sent);
    QCOMPARE(sent.error().mayHaveArrived, mayHaveArrived);
    QCOMPARE(desk.server.statusesOf(u"hotelaurora"_s).size(), published ? 1 : 0);
    if (sent.error().retryAfter)
        desk.clock.advance(*sent.error().retryAfter);
    desk.clock.advance(1h);
    const Result<std::optional<RemoteMessage>> found = waitFor(desk.connector->findSent(reply));
    QVERIFY(found.ok());
    QCOMPARE(found->has_value(), published);
}

void TestMastodonDialects::aListThatLags()
{
    Desk desk;
    const QString question = desk.server.customerPosts(u"giulia"_s, u"@hotelaurora Open?"_s);
    const Reply reply = desk.reply(question);
    desk.server.setOwnListLag(10s);
    FakeFault lost;
    lost.kind = FakeFault::Kind::CommitAndDrop;
    desk.server.addFault(lost);
    QVERIFY(waitFor(desk.connector->send(reply)).error().mayHaveArrived);

    QVERIFY(!waitFor(desk.connector->findSent(reply))->has_value()); // why there is a grace
    desk.clock.advance(desk.connector->capabilities().findSentLag);
    QVERIFY(waitFor(desk.connector->findSent(reply))->has_value());
}

void TestMastodonDialects::parentGone()
{
    Desk desk;
    const QString question = desk.server.customerPosts(u"giulia"_s, u"@hotelaurora Open?"_s);
    desk.server.customerDeletes(question);
    const Result<RemoteMessage> sent = waitFor(desk.connector->send(desk.reply(question)));
    QVERIFY(!sent);
    QCOMPARE(sent.error().kind, ErrorKind::NotFound);
    QVERIFY(!sent.error().mayHaveArrived);
}

void TestMastodonDialects::picturesWithTheirText()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"plan.png"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("picture") == 7);
    file.close();
    Desk desk;
    const QString question = desk.server.customerPosts(u"giulia"_s, u"@hotelaurora Where?"_s);
    Reply reply = desk.reply(question);
    const QByteArray hash = QCryptographicHash::hash("picture", QCryptographicHash::Sha256).toHex();
    reply.attachments = {
        {file.fileName(), QString::fromLatin1(hash), u"image/png"_s, u"The way in"_s}};

    Future<RemoteMessage> sent = desk.connector->send(reply);
    QVERIFY(QTest::qWaitFor([&] {
        desk.clock.advance(sent.isFinished() ? 0s : 1s);
        return sent.isFinished();
    }));

    QVERIFY(sent.result().ok());
    QCOMPARE(desk.server.statusesOf(u"hotelaurora"_s).first().media.size(), 1);
    QVERIFY(waitFor(desk.connector->findSent(reply))->has_value());
    reply.attachments.clear();
    QVERIFY(!waitFor(desk.connector->findSent(reply))->has_value());
}

void TestMastodonDialects::budgetIsKept()
{
    Desk desk;
    const QString question = desk.server.customerPosts(u"giulia"_s, u"@hotelaurora Open?"_s);
    desk.server.setRateLimit(10, 5min);
    for (int i = 0; i < 30; ++i)
        (void)waitFor(desk.connector->fetch(mentions, {}));
    // The last tenth is kept for what somebody waits for.
    QCOMPARE(desk.server.server().wireCount(), 9);
    QCOMPARE(desk.connector->requestsLeft().value_or(-1), 1);
    QCOMPARE(desk.connector->pollInterval(), 5min);
    QVERIFY(waitFor(desk.connector->send(desk.reply(question))).ok());

    const Result<RemoteMessage> early = waitFor(desk.connector->send(desk.reply(question)));
    QCOMPARE(early.error().kind, ErrorKind::RateLimited);
    QVERIFY(!early.error().mayHaveArrived);
    QVERIFY(early.error().retryAfter.value() <= 5min);
    QCOMPARE(desk.server.server().wireCount(), 10);

    desk.clock.advance(*early.error().retryAfter + 1s);
    QVERIFY(waitFor(desk.connector->send(desk.reply(question))).ok());
}

void TestMastodonDialects::revokedToken()
{
    Desk desk;
    desk.server.revokeToken(u"hotelaurora"_s);
    QCOMPARE(waitFor(desk.connector->refresh()).error().kind, ErrorKind::SignInNeeded);
    QCOMPARE(waitFor(desk.connector->fetch(mentions, {})).error().kind, ErrorKind::SignInNeeded);
    QCOMPARE(waitFor(desk.connector->send(desk.reply(u"1"_s))).error().kind,
             ErrorKind::SignInNeeded);
}

void TestMastodonDialects::streamWakesUp()
{
    for (const FakeDialect dialect : {FakeDialect::Mastodon, FakeDialect::GoToSocial}) {
        Desk desk{dialect};
        QSignalSpy listening(desk.connector.get(), &Connector::listeningChanged);
        QSignalSpy wakeUp(desk.connector.get(), &Connector::wakeUp);
        QVERIFY(waitFor(desk.connector->refresh()).ok());
        desk.connector->setListening(true);
        QVERIFY(listening.count() == 1 || listening.wait());

        const QString id = desk.server.customerPosts(u"giulia"_s, u"@hotelaurora Open?"_s);
        QVERIFY(wakeUp.wait());
        QCOMPARE(wakeUp.takeFirst().first().value<Source>(), mentions);
        desk.server.customerDeletes(id);
        QVERIFY(wakeUp.wait());
        QCOMPARE(wakeUp.takeFirst().first().value<Source>(), changes);
        Cursor cursor;
        QCOMPARE(waitFor(desk.connector->fetch(changes, cursor))->deleted, QStringList{id});
    }
}

void TestMastodonDialects::noStreamNoHarm()
{
    Desk desk{FakeDialect::Snac};
    QVERIFY(waitFor(desk.connector->refresh()).ok());
    const int before = desk.server.server().wireCount();
    desk.connector->setListening(true);
    QTest::qWait(50);
    QCOMPARE(desk.server.server().wireCount(), before); // does not even try
    QCOMPARE(desk.connector->pollInterval(), 30s);
}

SPORTELLO_TEST(TestMastodonDialects)
#include "test_mastodondialects.moc"
