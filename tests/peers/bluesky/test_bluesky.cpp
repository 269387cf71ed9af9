// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "blueskytest.h"
#include "commandline/programprocess.h"
#include "networks/allnetworks.h"
#include "services/program.h"
#include "support/nothing.h"
#include "support/testcase.h"
#include "support/testsecretstore.h"
#include "support/wait.h"

using namespace sportello;
using namespace Qt::StringLiterals;

namespace {

constexpr int hour = 3600;

QJsonObject firstWith(const QList<QJsonObject> &lines, const QString &field, const QString &value)
{
    for (const QJsonObject &line : lines) {
        if (line.value(field).toString() == value)
            return line;
    }
    return {};
}

QStringList textsOf(const QJsonArray &items)
{
    QStringList texts;
    for (const QJsonValue &item : items)
        texts.append(item.toObject().value(u"text"_s).toString());
    return texts;
}

bool isOneClearSentence(const QString &errors)
{
    const QString text = errors.trimmed();
    return !text.isEmpty() && !text.contains(u'\n') && text.endsWith(u'.') && !text.at(0).isSpace()
        && !text.contains(u"XRPC"_s) && !text.contains(u'{');
}

} // namespace

/// The real program against the reference implementation, with a keychain. Every test has a brand
/// and customers of its own; those that turn the clock or exhaust the server put that right again.
class TestBluesky : public BlueskyTest
{
    Q_OBJECT

    CommandOutcome connectBrand(ProgramProcess &program, const QString &password,
                                const QString &handle = {})
    {
        return program.run({u"account"_s, u"add"_s, u"bluesky"_s, u"--server"_s, m_lab->server(),
                            u"--handle"_s, handle.isEmpty() ? m_brand : handle, u"--token-stdin"_s,
                            u"--json"_s},
                           password.toUtf8() + '\n');
    }

    /// As an agent does in the window; there is no command for it.
    static bool setDone(const ProgramProcess &process, const QString &id)
    {
        ProgramParts parts;
        parts.networks = allNetworks();
        parts.secrets = std::make_unique<MemorySecretStore>();
        parts.http = std::make_unique<NoTransport>();
        parts.clock = std::make_unique<SystemClock>();
        auto opened = Program::open(process.profile(), std::move(parts));
        if (!opened || !waitFor((*opened)->ready()))
            return false;
        Program &program = **opened;
        return waitFor(program.triage().done({ConversationId::fromString(id)}, Outcome::Solved,
                                             program.agent().id))
            .ok();
    }

    /// A program with a keychain, the brand connected, one public and one private question fetched.
    bool begin(ProgramProcess &program)
    {
        m_control.post(m_giulia, u"@%1 Is there parking?"_s.arg(m_brand));
        message(u"My booking is 4711."_s);
        return program.useKeychain()
            && connectBrand(program, m_control.appPassword(m_brand)).code == 0
            && sync(program).code == 0 && !conversation(program, u"public"_s).isEmpty()
            && !conversation(program, u"private"_s).isEmpty();
    }

public:
    TestBluesky()
        : BlueskyTest(u"aurora"_s)
    {
    }

private Q_SLOTS:
    void init()
    {
        BlueskyTest::init();
        follow();
    }

    void theWholeWay()
    {
        const QString question = m_control.post(m_giulia, u"@%1 Is there parking?"_s.arg(m_brand));
        message(u"My booking is 4711."_s);
        const QString password = m_control.appPassword(m_brand);
        ProgramProcess program;
        QVERIFY(program.useKeychain());
        const CommandOutcome added = connectBrand(program, password);
        QCOMPARE(added.errors, QString());
        QCOMPARE(added.code, 0);
        QCOMPARE(added.line().value(u"handle"_s).toString(), m_brand);
        const QJsonObject synced = sync(program).line();
        QCOMPARE(synced.value(u"state"_s).toString(), u"working"_s);
        QCOMPARE(synced.value(u"received"_s).toInt(), 2);
        const QString open = conversation(program, u"public"_s);
        const QString closed = conversation(program, u"private"_s);
        QVERIFY(!open.isEmpty());
        QVERIFY(!closed.isEmpty());
        QCOMPARE(program.json({u"show"_s, open}).first().value(u"remote_id"_s).toString(),
                 question);

        // In public, with a letter and a face that count differently in bytes.
        const QString answer =
            u"Yes, in the yard – 5 € 👍🏽, see https://aurora.example/parking"_s;
        QCOMPARE(reply(program, open, u"public"_s, answer).code, 0);
        m_control(u"settle"_s);
        const QJsonArray posts = m_control.posts(m_brand);
        QCOMPARE(posts.size(), 1);
        const QJsonObject post = posts.first().toObject();
        QVERIFY(post.value(u"text"_s).toString().endsWith(answer));
        QCOMPARE(post.value(u"parent"_s).toString(), question);
        QCOMPARE(post.value(u"root"_s).toString(), question);
        QVERIFY(post.value(u"facets"_s).toInt() >= 1);
        const QJsonArray told = m_control(u"notifications"_s, {{u"handle"_s, m_giulia}})
                                    .value(u"notifications"_s)
                                    .toArray();
        QCOMPARE(told.first().toObject().value(u"reason"_s).toString(), u"reply"_s);
        QCOMPARE(told.first().toObject().value(u"author"_s).toString(), m_brand);
        const QJsonArray seen =
            m_control(u"thread"_s, {{u"handle"_s, m_giulia}, {u"uri"_s, question}})
                .value(u"posts"_s)
                .toArray();
        QCOMPARE(seen.size(), 2);

        // In private.
        QCOMPARE(reply(program, closed, u"private"_s, u"Found it, welcome."_s).code, 0);
        const QJsonArray dialogue =
            m_control(u"messages"_s, {{u"handle"_s, m_giulia}, {u"other"_s, m_brand}})
                .value(u"messages"_s)
                .toArray();
        QCOMPARE(textsOf(dialogue),
                 QStringList({u"My booking is 4711."_s, u"Found it, welcome."_s}));
        QCOMPARE(sync(program).line().value(u"received"_s).toInt(), 0);
        QCOMPARE(program.json({u"show"_s, open}).size(), 2);
        QCOMPARE(program.json({u"show"_s, closed}).size(), 2);
        QVERIFY(program.json({u"outbox"_s}).isEmpty());

        // Done, and the customer writes again.
        QVERIFY(setDone(program, open));
        QVERIFY(setDone(program, closed));
        QCOMPARE(row(program, u"done"_s).value(u"state"_s).toString(), u"done"_s);
        m_control.post(m_giulia, u"And for a van?"_s, post.value(u"uri"_s).toString());
        message(u"One more thing."_s);
        QCOMPARE(sync(program).line().value(u"received"_s).toInt(), 2);
        QVERIFY(row(program, u"done"_s).isEmpty());
        QCOMPARE(conversation(program, u"public"_s), open);
        QCOMPARE(conversation(program, u"private"_s), closed);
        QCOMPARE(program.json({u"show"_s, open}).size(), 3);

        QVERIFY(program.keepsToItself(password.toUtf8()));
        const CommandOutcome removed =
            program.run({u"account"_s, u"remove"_s, m_brand, u"--json"_s});
        QCOMPARE(removed.code, 0);
        QCOMPARE(removed.line().value(u"revoked"_s).toBool(), true);
        QCOMPARE(m_control.countAnswers(u"com.atproto.server.deleteSession 200"_s), 1);
    }

    void aPublicQuestionIsAnsweredInPrivate()
    {
        ProgramProcess program;
        QVERIFY(program.useKeychain());
        m_control.post(m_giulia, u"@%1 I lost my key."_s.arg(m_brand));
        QCOMPARE(connectBrand(program, m_control.appPassword(m_brand)).code, 0);
        QCOMPARE(sync(program).code, 0);
        const QString open = conversation(program, u"public"_s);
        QCOMPARE(reply(program, open, u"private"_s, u"Room 12, is it?"_s).code, 0);
        QCOMPARE(m_control.countMessages(u"Room 12, is it?"_s), 1);
        QCOMPARE(m_control.posts(m_brand).size(), 0);
    }

    void whoDoesNotFollowGetsNoPrivateMessage()
    {
        const QString stranger = u"marco%1.test"_s.arg(m_round);
        m_control.user(stranger);
        m_control.post(stranger, u"@%1 Hello?"_s.arg(m_brand));
        ProgramProcess program;
        QVERIFY(program.useKeychain());
        QCOMPARE(connectBrand(program, m_control.appPassword(m_brand)).code, 0);
        QCOMPARE(sync(program).code, 0);
        const QString open =
            row(program, u"public"_s, stranger).value(u"conversation"_s).toString();
        const CommandOutcome outcome = reply(program, open, u"private"_s, u"Hello, Marco."_s);
        QVERIFY(outcome.code == 1 || outcome.code == 3);
        QCOMPARE(m_control.countMessages(u"Hello, Marco."_s), 0);
        QCOMPARE(m_control.posts(m_brand).size(), 0);
    }

    void aPasswordWithoutMessagesDoesTheRest()
    {
        m_control.post(m_giulia, u"@%1 Is there parking?"_s.arg(m_brand));
        message(u"My booking is 4711."_s);
        ProgramProcess program;
        QVERIFY(program.useKeychain());
        QCOMPARE(connectBrand(program, m_control.appPassword(m_brand, false)).code, 0);
        const QJsonObject synced = sync(program).line();
        QCOMPARE(synced.value(u"state"_s).toString(), u"working"_s);
        QCOMPARE(synced.value(u"received"_s).toInt(), 1);
        const QString open = conversation(program, u"public"_s);
        QCOMPARE(reply(program, open, u"public"_s, u"Yes."_s).code, 0);
        const CommandOutcome refused = reply(program, open, u"private"_s, u"Between us."_s);
        QVERIFY(refused.code == 1 || refused.code == 3);
        QCOMPARE(m_control.countMessages(u"Between us."_s), 0);
    }

    void aWrongPasswordIsRefused()
    {
        ProgramProcess program;
        QVERIFY(program.useKeychain());
        const CommandOutcome outcome = connectBrand(program, u"canary-of-nobody"_s);
        QCOMPARE(outcome.code, 1);
        QVERIFY2(isOneClearSentence(outcome.errors), qPrintable(outcome.errors));
        QVERIFY(program.json({u"account"_s, u"list"_s}).isEmpty());
        QVERIFY(program.keepsToItself("canary-of-nobody"));
    }

    void nobodyAnswersAPostThatIsGone()
    {
        ProgramProcess program;
        QVERIFY(begin(program));
        const QString open = conversation(program, u"public"_s);
        const QString uri =
            program.json({u"show"_s, open}).first().value(u"remote_id"_s).toString();
        m_control(u"delete"_s, {{u"handle"_s, m_giulia}, {u"uri"_s, uri}});
        m_control(u"settle"_s);
        const CommandOutcome outcome = reply(program, open, u"public"_s, u"Yes."_s, 5);
        QVERIFY(outcome.code != 0);
        QCOMPARE(m_control.posts(m_brand).size(), 0);
    }

    void theServerIsRestartedWhileAReplyLeaves_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("audience");
        for (const QString &audience : {u"public"_s, u"private"_s}) {
            for (const QString &kind : {u"restart"_s, u"commit_restart"_s, u"commit_cut"_s})
                QTest::addRow("%s, %s", qPrintable(audience), qPrintable(kind)) << kind << audience;
        }
    }

    void theServerIsRestartedWhileAReplyLeaves()
    {
        QFETCH(QString, kind);
        QFETCH(QString, audience);
        ProgramProcess program;
        QVERIFY(begin(program));
        m_control(u"fault"_s, {{u"kind"_s, kind}, {u"writes"_s, true}, {u"did"_s, m_brandDid}});
        const QString text = u"Once %1."_s.arg(m_round);
        const CommandOutcome outcome =
            reply(program, conversation(program, audience), audience, text);
        QCOMPARE(sync(program).line().value(u"state"_s).toString(), u"working"_s);
        m_control(u"settle"_s);
        const int published = audience == "public"_L1 ? int(m_control.posts(m_brand).size())
                                                      : m_control.countMessages(text);
        QVERIFY(published <= 1);
        const bool waitsForPerson = !program.json({u"outbox"_s}).isEmpty();
        if (kind == "restart"_L1) {
            // Nothing was done: it is sent later or a person is asked.
            QVERIFY(published == 1 || waitsForPerson);
        } else {
            QCOMPARE(published, 1);
            QCOMPARE(outcome.code, 0);
            QVERIFY(!waitsForPerson);
        }
        const QString id = conversation(program, audience);
        QCOMPARE(int(program.json({u"show"_s, id}).size()), 2);
    }

    void whileTheAppViewIsDownNothingIsLost()
    {
        ProgramProcess program;
        QVERIFY(begin(program));
        m_control(u"appview"_s, {{u"down"_s, true}});
        const CommandOutcome failed = sync(program);
        const CommandOutcome outcome =
            reply(program, conversation(program, u"public"_s), u"public"_s, u"Yes."_s, 3);
        m_control(u"appview"_s, {{u"down"_s, false}});
        QCOMPARE(failed.code, 1);
        QCOMPARE(failed.line().value(u"state"_s).toString(), u"unreachable"_s);
        QVERIFY2(isOneClearSentence(failed.errors), qPrintable(failed.errors));
        QVERIFY(outcome.code == 0 || outcome.code == 4);
        QCOMPARE(sync(program).code, 0);
        QCOMPARE(m_control.posts(m_brand).size(), 1);
        QVERIFY(program.json({u"outbox"_s}).isEmpty());
    }

    void tooManyRequestsAreWaitedOut()
    {
        ProgramProcess program;
        QVERIFY(begin(program));
        m_control(u"exhaust"_s);
        m_control(u"forget_counts"_s);
        const CommandOutcome failed = sync(program);
        const CommandOutcome outcome =
            reply(program, conversation(program, u"public"_s), u"public"_s, u"Yes."_s, 3);
        const QJsonObject counts = m_control(u"counts"_s);
        m_control(u"restart"_s); // the PDS forgets what it counted
        QCOMPARE(failed.code, 1);
        QVERIFY2(isOneClearSentence(failed.errors), qPrintable(failed.errors));
        QCOMPARE(outcome.code, 4);
        int asked = 0;
        for (const QJsonValue &count : counts)
            asked += count.toInt();
        QVERIFY2(asked <= 10, "it keeps asking");
        QCOMPARE(sync(program).code, 0);
        QCOMPARE(m_control.posts(m_brand).size(), 1);
    }

    void aBusyChatServiceDoesNotStopTheRest()
    {
        ProgramProcess program;
        QVERIFY(begin(program));
        m_control.post(m_giulia, u"@%1 Hello again."_s.arg(m_brand));
        m_control(u"chat_fault"_s,
                  {{u"count"_s, 50},
                   {u"status"_s, 429},
                   {u"error"_s, u"RateLimitExceeded"_s},
                   {u"headers"_s, QJsonObject{{u"retry-after"_s, u"1"_s}}}});
        const QJsonObject synced = sync(program).lines().value(0);
        m_control(u"chat_fault"_s, {{u"count"_s, 0}, {u"status"_s, 429}});
        QCOMPARE(synced.value(u"received"_s).toInt(), 1);
        QCOMPARE(sync(program).code, 0);
    }

    void aSessionThatExpiredIsRenewedOnce()
    {
        ProgramProcess program;
        QVERIFY(begin(program));
        m_control(u"clock"_s, {{u"ahead_seconds"_s, 3 * hour}});
        m_control(u"forget_counts"_s);
        const QString renewed = u"com.atproto.server.refreshSession 200"_s;
        QCOMPARE(sync(program).code, 0);
        QCOMPARE(m_control.countAnswers(renewed), 1);
        // The new pair was kept.
        QCOMPARE(sync(program).code, 0);
        QCOMPARE(m_control.countAnswers(renewed), 1);
        const QString open = conversation(program, u"public"_s);
        m_control(u"clock"_s, {{u"ahead_seconds"_s, 3 * hour}});
        QCOMPARE(reply(program, open, u"public"_s, u"Yes."_s).code, 0);
        QCOMPARE(m_control.countAnswers(renewed), 2);
        QCOMPARE(m_control.posts(m_brand).size(), 1);
        QCOMPARE(m_control.countAnswers(u"com.atproto.server.createSession 200"_s), 0);
    }

    void aRevokedPasswordPausesOneAccount()
    {
        const QString other = u"trattoria%1.test"_s.arg(m_round);
        m_control.user(other, u"all"_s);
        ProgramProcess program;
        QVERIFY(begin(program));
        QCOMPARE(connectBrand(program, m_control.appPassword(other), other).code, 0);
        m_control(u"revoke"_s, {{u"handle"_s, m_brand}, {u"name"_s, u"with messages"_s}});
        m_control(u"clock"_s, {{u"ahead_seconds"_s, 3 * hour}});
        m_control(u"forget_counts"_s);
        const CommandOutcome outcome = sync(program);
        QCOMPARE(outcome.code, 1);
        const QJsonObject paused = firstWith(outcome.lines(), u"handle"_s, m_brand);
        QCOMPARE(paused.value(u"state"_s).toString(), u"signed_out"_s);
        QVERIFY(paused.value(u"error"_s).isString());
        QCOMPARE(firstWith(outcome.lines(), u"handle"_s, other).value(u"state"_s).toString(),
                 u"working"_s);
        QCOMPARE(m_control.countAnswers(u"com.atproto.server.refreshSession 400"_s), 1);

        const QString renewed =
            m_control(u"app_password"_s,
                      {{u"handle"_s, m_brand}, {u"name"_s, u"again"_s}, {u"privileged"_s, true}})
                .value(u"password"_s)
                .toString();
        QCOMPARE(connectBrand(program, renewed).code, 0);
        QCOMPARE(sync(program).code, 0);
        QCOMPARE(program.json({u"account"_s, u"list"_s}).size(), 2);
    }
};

SPORTELLO_TEST(TestBluesky)
#include "test_bluesky.moc"
