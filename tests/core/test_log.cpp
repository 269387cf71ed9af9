// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "core/crashpoint.h"
#include "core/log.h"
#include "support/testcase.h"

using namespace sportello;
using namespace Qt::StringLiterals;

/// What may be written down: no secret gets into a log, whatever form a server gives it.
class TestLog : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void secretsAreReplaced_data()
    {
        QTest::addColumn<QString>("text");
        for (const QString &text : {u"access_token=SECRET"_s,
                                    u"a&access_token=SECRET&b=c"_s,
                                    u"refresh_token=SECRET"_s,
                                    u"client_secret=SECRET"_s,
                                    u"code=SECRET"_s,
                                    u"?code=SECRET&state=x"_s,
                                    u"code_verifier=SECRET"_s,
                                    u"password=SECRET"_s,
                                    u"passwd: SECRET"_s,
                                    u"token=SECRET"_s,
                                    u"ACCESS_TOKEN=SECRET"_s,
                                    u"{\"access_token\":\"SECRET\",\"scope\":\"read\"}"_s,
                                    u"{\"access_token\" : \"SECRET\"}"_s,
                                    u"{'token':'SECRET'}"_s,
                                    u"{\"password\":\"two SECRET words\"}"_s,
                                    u"{\"password\":\"a\\\"SECRET\"}"_s,
                                    u"{\"password\":\"a,SECRET\"}"_s,
                                    u"{\"accessJwt\":\"SECRET\"}"_s,
                                    u"{\"refreshJwt\":\"SECRET\"}"_s,
                                    u"id_token=SECRET"_s,
                                    u"app_password=SECRET"_s,
                                    u"oauth_token_secret=SECRET"_s,
                                    u"Authorization: Bearer SECRETSECRET"_s,
                                    u"bearer SECRET.SECRET-SECRET_SECRET~x+y/z=="_s,
                                    u"Basic U0VDUkVUSECRET"_s,
                                    u"DPoP SECRETSECRET"_s,
                                    u"https://user:SECRET@a.example/x"_s,
                                    u"token=SECRET token=SECRET\npassword=SECRET"_s})
            QTest::addRow("%s", qPrintable(text)) << text;
    }

    void secretsAreReplaced()
    {
        QFETCH(const QString, text);
        const QString clean = redacted(text);
        QVERIFY2(!clean.contains("SECRET"_L1), qPrintable(clean));
        QVERIFY(clean.contains("***"_L1));
    }

    void theRestStays()
    {
        for (const QString &text :
             {u"404 Not Found"_s, u"The record was not found"_s, u"{\"error\":\"invalid_scope\"}"_s,
              u"error_code=12"_s, u"https://a.example/x?y=z"_s, u"ann@a.example"_s, u""_s})
            QCOMPARE(redacted(text), text);
        QCOMPARE(redacted(u"a&access_token=SECRET&b=c"_s), u"a&access_token=***&b=c"_s);
        QCOMPARE(redacted(u"{\"token\":\"SECRET\",\"scope\":\"read\"}"_s),
                 u"{\"token\":***,\"scope\":\"read\"}"_s);
    }

    void noLineIsForged()
    {
        QCOMPARE(redacted(u"a\r\nsportello.outbox: sent\x1b[31m\tb"_s),
                 u"a sportello.outbox: sent [31m b"_s);
        QVERIFY(redacted(QString(100'000, u'x')).size() <= 500);
        QVERIFY(!redacted(QString(495, u'x') + u" token=SECRET"_s).contains("SECRET"_L1));
    }

    void urlsLoseWhatMayHoldSecrets()
    {
        QCOMPARE(redactedUrl(QUrl(u"https://u:p@a.example:8443/x/y?code=SECRET#token=SECRET"_s)),
                 u"https://a.example:8443/x/y"_s);
        QCOMPARE(redactedUrl(QUrl(u"https://аррӏе.com/"_s)), u"https://xn--80ak6aa92e.com/"_s);
        QCOMPARE(redactedUrl(QUrl()), u""_s);
    }

    void crashPointsDoNothingByThemselves()
    {
        static int passed = 0;
        crashPoint(CrashPoint::AfterClaimCommit);
        setCrashHandler([](CrashPoint point) { passed = int(point); });
        crashPoint(CrashPoint::AfterSettleCommit);
        setCrashHandler(nullptr);
        crashPoint(CrashPoint::BeforeClaimCommit);
        QCOMPARE(passed, CrashPointCount - 1);
    }
};

SPORTELLO_TEST(TestLog)
#include "test_log.moc"
