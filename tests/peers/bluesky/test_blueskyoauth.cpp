// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "blueskytest.h"
#include "commandline/programprocess.h"
#include "support/testcase.h"

#include <QRegularExpression>
#include <QUrlQuery>

using namespace sportello;
using namespace Qt::StringLiterals;

/// The real program, signed in in the browser at the reference implementation.
class TestBlueskyOAuth : public BlueskyTest
{
    Q_OBJECT

    QStringList addition(const QStringList &options) const
    {
        return QStringList{u"account"_s,  u"add"_s,        u"bluesky"_s, u"--browser"_s,
                           u"--server"_s, m_lab->server(), u"--json"_s}
        + options;
    }

    /// Signs in; `consent` says what the person at the browser does besides opening the page.
    CommandOutcome connectBrand(ProgramProcess &program, QJsonObject consent = {},
                                QStringList options = {})
    {
        if (options.isEmpty())
            options = {u"--handle"_s, m_brand};
        const std::unique_ptr<QProcess> process = program.start(addition(options));
        static const QRegularExpression address(u"^http\\S+/oauth/authorize\\S+$"_s,
                                                QRegularExpression::MultilineOption);
        QString said;
        // The address stands on standard error, among what is logged.
        process->setReadChannel(QProcess::StandardError);
        while (!address.match(said).hasMatch() && process->waitForReadyRead(30'000)) {
            said += QString::fromUtf8(process->readAllStandardError());
        }
        const QString page = address.match(said).captured();
        if (page.isEmpty()) {
            CommandOutcome outcome = ProgramProcess::outcomeOf(*process);
            outcome.errors.prepend(said);
            return outcome;
        }
        consent.insert(u"page"_s, page);
        if (!consent.contains(u"handle"_s))
            consent.insert(u"handle"_s, m_brand);
        const QJsonObject answer = m_control(u"consent"_s, consent);
        m_callback = answer.value(u"location"_s).toString();
        CommandOutcome outcome = ProgramProcess::outcomeOf(*process);
        outcome.errors.prepend(said + m_callback);
        return outcome;
    }

    QJsonArray grants() const
    {
        return m_control(u"grants"_s, {{u"handle"_s, m_brand}}).value(u"grants"_s).toArray();
    }

    /// As an hour later: refused once, and the exchange is real.
    void expire() const
    {
        m_control(u"fault"_s,
                  {{u"kind"_s, u"answer"_s},
                   {u"status"_s, 401},
                   {u"error"_s, u"invalid_token"_s},
                   {u"method"_s, u"getSession"_s}});
    }

    QString m_callback;

public:
    TestBlueskyOAuth()
        : BlueskyTest(u"locanda"_s)
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
        ProgramProcess program;
        QVERIFY(program.useKeychain());
        const CommandOutcome added = connectBrand(program);
        QVERIFY2(added.code == 0, qPrintable(added.errors));
        QCOMPARE(added.line().value(u"handle"_s).toString(), m_brand);
        QCOMPARE(grants().size(), 1);
        QVERIFY(grants().first()[u"client"_s].toString().startsWith(u"http://localhost?"_s));

        const QJsonObject synced = sync(program).line();
        QCOMPARE(synced.value(u"state"_s).toString(), u"working"_s);
        QCOMPARE(synced.value(u"received"_s).toInt(), 2);
        const QString open = conversation(program, u"public"_s);
        const QString closed = conversation(program, u"private"_s);
        QCOMPARE(reply(program, open, u"public"_s, u"Yes, in the yard."_s).code, 0);
        QCOMPARE(reply(program, closed, u"private"_s, u"Found it, welcome."_s).code, 0);
        m_control(u"settle"_s);
        const QJsonArray posts = m_control.posts(m_brand);
        QCOMPARE(posts.size(), 1);
        QCOMPARE(posts.first().toObject().value(u"parent"_s).toString(), question);
        QCOMPARE(m_control.countMessages(u"Found it, welcome."_s), 1);

        // The session is exchanged again and again, each pair for the next.
        for (int i = 0; i < 3; ++i) {
            expire();
            m_control(u"forget_counts"_s);
            const CommandOutcome outcome = sync(program);
            QVERIFY2(outcome.code == 0, qPrintable(outcome.errors));
            QCOMPARE(m_control.countAnswers(u"com.atproto.server.getSession 401"_s), 2);
            QCOMPARE(m_control.countAnswers(u"com.atproto.server.getSession 200"_s), 1);
            QCOMPARE(grants().size(), 1);
        }
        QCOMPARE(reply(program, open, u"public"_s, u"Until ten."_s).code, 0);
        QCOMPARE(m_control.countPosts(m_brand, u"Until ten."_s), 1);

        const QString code =
            QUrlQuery(QUrl(m_callback)).queryItemValue(u"code"_s, QUrl::FullyDecoded);
        QVERIFY(!code.isEmpty() && program.keepsToItself(code.toUtf8()));
        QVERIFY(program.keepsToItself("ref-"));
        const CommandOutcome removed =
            program.run({u"account"_s, u"remove"_s, m_brand, u"--json"_s});
        QCOMPARE(removed.code, 0);
        QCOMPARE(removed.line().value(u"revoked"_s).toBool(), true);
        QVERIFY(grants().isEmpty());
    }

    void anAnswerThatIsLostDoesNotSendTwice()
    {
        m_control.post(m_giulia, u"@%1 Is there parking?"_s.arg(m_brand));
        ProgramProcess program;
        QVERIFY(program.useKeychain());
        QCOMPARE(connectBrand(program).code, 0);
        QCOMPARE(sync(program).code, 0);
        m_control(u"fault"_s, {{u"kind"_s, u"commit_cut"_s}, {u"writes"_s, true}});
        const QString open = conversation(program, u"public"_s);
        QCOMPARE(reply(program, open, u"public"_s, u"Once."_s).code, 0);
        m_control(u"settle"_s);
        QCOMPARE(m_control.posts(m_brand).size(), 1);
    }

    void withoutMessagesTheRestWorks()
    {
        m_control.post(m_giulia, u"@%1 Is there parking?"_s.arg(m_brand));
        message(u"My booking is 4711."_s);
        ProgramProcess program;
        QVERIFY(program.useKeychain());
        QCOMPARE(connectBrand(program, {{u"scope"_s, u"atproto transition:generic"_s}}).code, 0);
        const QJsonObject synced = sync(program).line();
        QCOMPARE(synced.value(u"state"_s).toString(), u"working"_s);
        QCOMPARE(synced.value(u"received"_s).toInt(), 1);
        const QString open = conversation(program, u"public"_s);
        QCOMPARE(reply(program, open, u"public"_s, u"Yes."_s).code, 0);
        const CommandOutcome refused = reply(program, open, u"private"_s, u"Between us."_s);
        QVERIFY(refused.code == 1 || refused.code == 3);
        QCOMPARE(m_control.countMessages(u"Between us."_s), 0);
    }

    void whoSaysNoIsNotConnected()
    {
        ProgramProcess program;
        QVERIFY(program.useKeychain());
        const CommandOutcome outcome = connectBrand(program, {{u"reject"_s, true}});
        QCOMPARE(outcome.code, 1);
        QVERIFY2(outcome.errors.contains(u"not allowed"_s), qPrintable(outcome.errors));
        QVERIFY(program.json({u"account"_s, u"list"_s}).isEmpty());
    }

    void anotherAccountIsGivenBack()
    {
        ProgramProcess program;
        QVERIFY(program.useKeychain());
        const CommandOutcome outcome = connectBrand(program, {{u"handle"_s, m_giulia}});
        QCOMPARE(outcome.code, 1);
        QVERIFY2(outcome.errors.contains(u"another account"_s), qPrintable(outcome.errors));
        QVERIFY(m_control(u"grants"_s, {{u"handle"_s, m_giulia}})
                    .value(u"grants"_s)
                    .toArray()
                    .isEmpty());
        // Without a name, whoever signs in is the account.
        const CommandOutcome any = connectBrand(program, {}, {u"--client-metadata"_s, QString()});
        QVERIFY2(any.code == 0, qPrintable(any.errors));
        QCOMPARE(any.line().value(u"handle"_s).toString(), m_brand);
    }

    void aGrantThatIsTakenBackPausesTheAccount()
    {
        ProgramProcess program;
        QVERIFY(program.useKeychain());
        QCOMPARE(connectBrand(program).code, 0);
        QCOMPARE(sync(program).code, 0);
        m_control(u"take_back"_s, {{u"handle"_s, m_brand}});
        expire();
        const CommandOutcome outcome = sync(program);
        QCOMPARE(outcome.code, 1);
        QCOMPARE(outcome.line().value(u"state"_s).toString(), u"signed_out"_s);
        // Signing in again goes on with the same account.
        QCOMPARE(connectBrand(program).code, 0);
        QCOMPARE(sync(program).code, 0);
        QCOMPARE(program.json({u"account"_s, u"list"_s}).size(), 1);
    }
};

SPORTELLO_TEST(TestBlueskyOAuth)
#include "test_blueskyoauth.moc"
