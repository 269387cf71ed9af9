// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "blueskytest.h"
#include "commandline/programprocess.h"
#include "networks/allnetworks.h"
#include "networks/http/nettransport.h"
#include "photograph.h"
#include "services/program.h"
#include "support/testcase.h"
#include "support/testsecretstore.h"
#include "support/wait.h"

#include <QCryptographicHash>
#include <QFile>
#include <QImage>
#include <QSignalSpy>

using namespace sportello;
using namespace Qt::StringLiterals;

namespace {

const QString likes = u"app.bsky.feed.like"_s;
const QString blocks = u"app.bsky.graph.block"_s;
const QString posts = u"app.bsky.feed.post"_s;

QString keyOf(const QJsonObject &object)
{
    return object.value(u"uri"_s).toString().section(u'/', -1);
}

} // namespace

/// What the window asks of the program besides replies in words, done on the reference
/// implementation and looked at there by those whom it concerns. There is no command for it: the
/// objects behind the window are used as the window uses them. Every test has people of its own.
class TestBlueskyActions : public BlueskyTest
{
    Q_OBJECT

    QString m_question; ///< of Giulia to the brand

    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<MemorySecretStore::Keychain> m_keychain;
    std::unique_ptr<Program> m_program;

    QJsonObject ask(const QString &handle, const QString &method, const QJsonObject &parameters)
    {
        return m_control(
            u"ask"_s,
            {{u"handle"_s, handle}, {u"method"_s, method}, {u"parameters"_s, parameters}});
    }

    /// The records of the brand on its server.
    QJsonArray records(const QString &collection)
    {
        return ask(m_brand, u"com.atproto.repo.listRecords"_s,
                   {{u"repo"_s, m_brandDid}, {u"collection"_s, collection}})
            .value(u"records"_s)
            .toArray();
    }

    /// A post as a person sees it in the AppView; empty when they do not.
    QJsonObject postSeenBy(const QString &handle, const QString &uri)
    {
        return ask(handle, u"app.bsky.feed.getPosts"_s, {{u"uris"_s, QJsonArray{uri}}})
            .value(u"posts"_s)
            .toArray()
            .at(0)
            .toObject();
    }

    QStringList likersOf(const QString &uri)
    {
        QStringList handles;
        const QJsonArray found =
            ask(m_giulia, u"app.bsky.feed.getLikes"_s, {{u"uri"_s, uri}})[u"likes"_s].toArray();
        for (const QJsonValue &like : found)
            handles.append(like[u"actor"_s][u"handle"_s].toString());
        return handles;
    }

    /// The people of a list that the AppView keeps for the brand.
    QStringList listed(const QString &method, const QString &field)
    {
        QStringList handles;
        const QJsonArray found = ask(m_brand, method, {})[field].toArray();
        for (const QJsonValue &person : found)
            handles.append(person[u"handle"_s].toString());
        return handles;
    }

    QJsonArray reports()
    {
        return m_control(u"reports"_s, {{u"did"_s, m_brandDid}}).value(u"reports"_s).toArray();
    }

    bool open(const QString &profile)
    {
        ProgramParts parts;
        parts.networks = allNetworks();
        parts.secrets = std::make_unique<MemorySecretStore>(m_keychain);
        parts.clock = std::make_unique<SystemClock>();
        parts.http = std::make_unique<NetTransport>(*parts.clock, u"Sportello/test"_s);
        auto opened = Program::open(profile, std::move(parts));
        if (!opened)
            return false;
        m_program = std::move(opened).value();
        return waitFor(m_program->ready()).ok();
    }

    /// Signs in on an open profile, and fetches the question.
    bool connectBrand(const QString &password)
    {
        SignInInput input;
        input.method = u"password"_s;
        input.fields = {
            {u"server"_s, m_lab->server()}, {u"handle"_s, m_brand}, {u"token"_s, password}};
        const auto attempt = m_program->accounts().signIn(u"bluesky"_s, input);
        const Promise<SignedIn> promise;
        connect(attempt.get(), &SignInAttempt::finished, this,
                [promise](const Result<SignedIn> &result) { promise.finish(result); });
        attempt->start();
        const Result<SignedIn> signedIn = waitFor(promise.future());
        return signedIn && waitFor(m_program->accounts().add(u"bluesky"_s, *signedIn))
            && waitFor(m_program->accounts().syncOnce());
    }

    bool begin()
    {
        if (!open(m_folder->filePath(u"profile"_s))
            || !connectBrand(m_control.appPassword(m_brand)))
            return false;
        m_program->start();
        return true;
    }

    ConversationSummary conversation()
    {
        const auto ids = waitFor(m_program->conversations().list({}));
        const auto found = waitFor(m_program->conversations().summaries(ids.valueOr({})));
        return found.valueOr({}).value(0);
    }

    NewAction about(ActionKind kind, const QString &uri = {})
    {
        const ConversationSummary shown = conversation();
        NewAction action;
        action.kind = kind;
        action.account = shown.account;
        action.conversation = shown.id;
        action.messageRemoteId = uri;
        action.personAddress = m_giulia;
        action.personRemoteId = m_giuliaDid;
        action.agent = m_program->agent().id;
        return action;
    }

    /// How it ended.
    OutboxState act(const NewAction &action)
    {
        QSignalSpy finished(&m_program->moderation(), &Moderation::finished);
        const auto id = waitFor(m_program->moderation().request(action));
        if (!id)
            return OutboxState::Cancelled;
        if (finished.isEmpty() && !finished.wait(30'000))
            return OutboxState::Queued;
        return waitFor(m_program->moderation().find(*id))
            .valueOr({})
            .value_or(NetworkAction{})
            .state;
    }

    OutgoingAttachment attach(const QString &name, const QByteArray &bytes, const QString &words)
    {
        QFile file(m_folder->filePath(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
        const QByteArray hash = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
        // No words means that somebody decided against them.
        return {file.fileName(),
                QString::fromLatin1(hash.toHex()),
                u"image/jpeg"_s,
                words,
                name,
                bytes.size(),
                words.isEmpty()};
    }

    /// Sends, and gives the address of what the brand published.
    QString reply(const QString &text, const QList<OutgoingAttachment> &attachments = {})
    {
        const ConversationSummary shown = conversation();
        NewReply reply;
        reply.conversation = shown.id;
        reply.account = shown.account;
        reply.text = text;
        reply.basisRevision = shown.revision;
        reply.attachments = attachments;
        reply.undoWindow = std::chrono::seconds(0);
        reply.agent = m_program->agent().id;
        const auto id = waitFor(m_program->outbox().enqueue(reply));
        if (!id || !waitFor(m_program->outbox().idle()))
            return {};
        m_control(u"settle"_s);
        return waitFor(m_program->outbox().find(*id)).valueOr({}).value_or(OutboxItem{}).remoteId;
    }

public:
    TestBlueskyActions()
        : BlueskyTest(u"aurora"_s)
    {
    }

private Q_SLOTS:
    void initTestCase()
    {
        BlueskyTest::initTestCase();
        if (m_lab && m_lab->missing().isEmpty() && m_lab->broken().isEmpty())
            m_control(u"moderation"_s);
    }

    void init()
    {
        BlueskyTest::init();
        m_question = m_control.post(m_giulia, u"@%1 Is there parking?"_s.arg(m_brand));
        m_control(u"forget_counts"_s);
        m_folder = std::make_unique<QTemporaryDir>();
        m_keychain = std::make_shared<MemorySecretStore::Keychain>();
    }

    void cleanup()
    {
        m_program.reset();
        BlueskyTest::cleanup();
    }

    void picturesGoOutWithWordsAndWithoutPlaces()
    {
        QVERIFY(begin());
        const QByteArray photograph = photographWithPlace();
        QVERIFY(namesPlace(photograph));
        const QString uri =
            reply(u"Here it is."_s,
                  {attach(u"yard.jpg"_s, photograph, u"The yard – with a 🚗"_s),
                   attach(u"gate.jpg"_s, photographWithPlace() + QByteArray(1, '\0'), {})});
        QVERIFY(!uri.isEmpty());
        QCOMPARE(records(posts).size(), 1);

        const QJsonObject seen = postSeenBy(m_giulia, uri);
        const QJsonArray shown = seen[u"embed"_s][u"images"_s].toArray();
        QCOMPARE(shown.size(), 2);
        QCOMPARE(shown.at(0)[u"alt"_s].toString(), u"The yard – with a 🚗"_s);
        QCOMPARE(shown.at(1)[u"alt"_s].toString(), QString());
        const QJsonArray published = seen[u"record"_s][u"embed"_s][u"images"_s].toArray();
        for (int i = 0; i < 2; ++i) {
            // Upright, though the file lies on its side.
            const QJsonObject ratio = shown.at(i)[u"aspectRatio"_s].toObject();
            QCOMPARE(ratio, QJsonObject({{u"width"_s, 40}, {u"height"_s, 60}}));
            const QJsonObject blob = published.at(i)[u"image"_s].toObject();
            const QJsonObject file = m_control(
                u"blob"_s, {{u"handle"_s, m_brand}, {u"cid"_s, blob[u"ref"_s][u"$link"_s]}});
            const QByteArray bytes =
                QByteArray::fromBase64(file[u"base64"_s].toString().toLatin1());
            QCOMPARE(bytes.size(), blob[u"size"_s].toInteger());
            QCOMPARE(QImage::fromData(bytes, "jpeg").size(), QSize(40, 60));
            QVERIFY(!namesPlace(bytes));
        }
    }

    void aLikeIsSeenAndTakenBack()
    {
        QVERIFY(begin());
        QCOMPARE(act(about(ActionKind::Like, m_question)), OutboxState::Sent);
        m_control(u"settle"_s);
        QCOMPARE(likersOf(m_question), QStringList(m_brand));
        // Twice is once.
        QCOMPARE(act(about(ActionKind::Like, m_question)), OutboxState::Sent);
        QCOMPARE(records(likes).size(), 1);
        QCOMPARE(act(about(ActionKind::Unlike, m_question)), OutboxState::Sent);
        m_control(u"settle"_s);
        QCOMPARE(records(likes).size(), 0);
        QCOMPARE(likersOf(m_question), QStringList());
    }

    void ourPostIsDeletedEverywhere()
    {
        QVERIFY(begin());
        const QString uri = reply(u"No."_s);
        QCOMPARE(keyOf(postSeenBy(m_giulia, uri)), uri.section(u'/', -1));
        QCOMPARE(act(about(ActionKind::Delete, uri)), OutboxState::Sent);
        m_control(u"settle"_s);
        QCOMPARE(records(posts).size(), 0);
        QVERIFY(postSeenBy(m_giulia, uri).isEmpty());
        const auto thread = waitFor(m_program->conversations().thread(conversation().id, 10));
        QVERIFY(thread.ok());
        QCOMPARE(thread->messages.size(), 2);
        QVERIFY(!thread->messages.first().deletedAt);
        QVERIFY(thread->messages.last().deletedAt);
        // Somebody else's is not ours to delete.
        QCOMPARE(act(about(ActionKind::Delete, m_question)), OutboxState::Failed);
        QVERIFY(!postSeenBy(m_giulia, m_question).isEmpty());
    }

    void aPersonIsMutedAndHeardAgain()
    {
        QVERIFY(begin());
        const auto muted = [this] { return listed(u"app.bsky.graph.getMutes"_s, u"mutes"_s); };
        QCOMPARE(act(about(ActionKind::Mute)), OutboxState::Sent);
        QTRY_COMPARE(muted(), QStringList(m_giulia));
        QCOMPARE(act(about(ActionKind::Unmute)), OutboxState::Sent);
        QTRY_COMPARE(muted(), QStringList());
        // Nobody but the brand can know.
        QCOMPARE(records(blocks).size(), 0);
    }

    void aPersonIsBlockedAndLetInAgain()
    {
        QVERIFY(begin());
        const QString uri = reply(u"No."_s);
        const auto blocked = [this] { return listed(u"app.bsky.graph.getBlocks"_s, u"blocks"_s); };
        const auto theirView = [this, &uri] {
            return ask(m_giulia, u"app.bsky.feed.getPostThread"_s,
                       {{u"uri"_s, uri}})[u"thread"_s][u"$type"_s]
                .toString();
        };
        QCOMPARE(theirView(), u"app.bsky.feed.defs#threadViewPost"_s);
        QCOMPARE(act(about(ActionKind::Block)), OutboxState::Sent);
        QCOMPARE(act(about(ActionKind::Block)), OutboxState::Sent);
        m_control(u"settle"_s);
        const QJsonArray kept = records(blocks);
        QCOMPARE(kept.size(), 1);
        QCOMPARE(kept.at(0)[u"value"_s][u"subject"_s].toString(), m_giuliaDid);
        QCOMPARE(blocked(), QStringList(m_giulia));
        QCOMPARE(theirView(), u"app.bsky.feed.defs#blockedPost"_s);
        const QJsonObject profile =
            ask(m_giulia, u"app.bsky.actor.getProfile"_s, {{u"actor"_s, m_brandDid}});
        QVERIFY(profile[u"viewer"_s][u"blockedBy"_s].toBool());
        QCOMPARE(act(about(ActionKind::Unblock)), OutboxState::Sent);
        m_control(u"settle"_s);
        QCOMPARE(records(blocks).size(), 0);
        QCOMPARE(blocked(), QStringList());
        QCOMPARE(theirView(), u"app.bsky.feed.defs#threadViewPost"_s);
    }

    void ourMentionBeginsAConversation()
    {
        const QString opener =
            m_control.post(m_brand, u"@%1 We have found your key."_s.arg(m_giulia));
        m_control.post(m_brand, u"The bar is open."_s);
        QVERIFY(open(m_folder->filePath(u"profile"_s)));
        QVERIFY(connectBrand(m_control.appPassword(m_brand)));
        const QString answer = m_control.post(m_giulia, u"I will come."_s, opener);
        QVERIFY(waitFor(m_program->accounts().syncOnce()).ok());
        const auto ids = waitFor(m_program->conversations().list({}));
        QCOMPARE(ids.valueOr({}).size(), 2);
        QList<QStringList> threads;
        for (const ConversationId &id : *ids) {
            const auto thread = waitFor(m_program->conversations().thread(id, 10));
            QVERIFY(thread.ok());
            QCOMPARE(thread->handle.address, m_giulia);
            QStringList uris;
            for (const Message &message : thread->messages)
                uris.append(message.remoteId);
            threads.append(uris);
        }
        QVERIFY(threads.contains(QStringList(m_question)));
        QVERIFY(threads.contains(QStringList({opener, answer})));
    }

    void aReportReachesTheModerators()
    {
        QVERIFY(begin());
        NewAction report = about(ActionKind::Report, m_question);
        report.reason = ReportReason::Harassment;
        report.comment = u"She insults us – twice."_s;
        QCOMPARE(act(report), OutboxState::Sent);
        NewAction other = about(ActionKind::Report);
        other.reason = ReportReason::Spam;
        QCOMPARE(act(other), OutboxState::Sent);
        const QJsonArray received = reports();
        QCOMPARE(received.size(), 2);
        const QString reasons = u"com.atproto.moderation.defs#"_s;
        QCOMPARE(received.at(0)[u"subject"_s][u"uri"_s].toString(), m_question);
        QCOMPARE(received.at(0)[u"subject"_s][u"cid"_s],
                 postSeenBy(m_giulia, m_question)[u"cid"_s]);
        QCOMPARE(received.at(0)[u"type"_s].toString(), reasons + u"reasonRude"_s);
        QCOMPARE(received.at(0)[u"comment"_s].toString(), report.comment);
        QCOMPARE(received.at(1)[u"subject"_s][u"did"_s].toString(), m_giuliaDid);
        QCOMPARE(received.at(1)[u"type"_s].toString(), reasons + u"reasonSpam"_s);
    }

    void aKillInBetweenDoesItOnce_data()
    {
        QTest::addColumn<ActionKind>("kind");
        QTest::addColumn<QString>("method");
        QTest::addColumn<OutboxState>("end");
        QTest::newRow("like") << ActionKind::Like << u"repo.putRecord"_s << OutboxState::Sent;
        QTest::newRow("block") << ActionKind::Block << u"repo.putRecord"_s << OutboxState::Sent;
        // Whether it arrived cannot be known, and two complaints about one thing are not one.
        QTest::newRow("report") << ActionKind::Report << u"moderation.createReport"_s
                                << OutboxState::Unconfirmed;
    }

    void aKillInBetweenDoesItOnce()
    {
        QFETCH(ActionKind, kind);
        QFETCH(QString, method);
        QFETCH(OutboxState, end);
        const auto done = [this, kind] {
            return kind == ActionKind::Report
                ? reports().size()
                : records(kind == ActionKind::Like ? likes : blocks).size();
        };
        // The program with its window, and before it the same profile as somebody who clicks.
        ProgramProcess window;
        QVERIFY(window.useKeychain());
        const QString password = m_control.appPassword(m_brand);
        const CommandOutcome added =
            window.run({u"account"_s, u"add"_s, u"bluesky"_s, u"--server"_s, m_lab->server(),
                        u"--handle"_s, m_brand, u"--token-stdin"_s},
                       password.toUtf8() + '\n');
        QCOMPARE(added.errors, QString());
        QVERIFY(open(window.profile()));
        QVERIFY(connectBrand(password));
        const auto asked = waitFor(m_program->moderation().request(
            about(kind, kind == ActionKind::Block ? QString() : m_question)));
        QVERIFY(asked.ok());
        m_program.reset();
        QCOMPARE(done(), 0);

        // The server does it, and the program ends before it hears of that.
        m_control(u"fault"_s,
                  {{u"kind"_s, u"commit_hang"_s}, {u"method"_s, method}, {u"did"_s, m_brandDid}});
        const std::unique_ptr<QProcess> first = window.startWindow();
        QTRY_COMPARE(done(), 1);
        first->kill();
        QVERIFY(first->waitForFinished());
        m_control(u"clear_faults"_s);

        QVERIFY(open(window.profile()));
        m_program->start();
        const auto state = [this, &asked] {
            return waitFor(m_program->moderation().find(*asked))
                .valueOr({})
                .value_or(NetworkAction{})
                .state;
        };
        QTRY_COMPARE(state(), end);
        m_control(u"settle"_s);
        QCOMPARE(done(), 1);
        if (kind == ActionKind::Like)
            QCOMPARE(likersOf(m_question), QStringList(m_brand));
    }
};

SPORTELLO_TEST(TestBlueskyActions)
#include "test_blueskyactions.moc"
