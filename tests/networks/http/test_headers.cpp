// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "networks/http/jsonanswer.h"
#include "networks/http/rateheaders.h"
#include "support/testcase.h"

#include <QJsonObject>

using namespace sportello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

/// What answers say besides their data: budgets, waits, errors.
class TestHeaders : public TestCase
{
    Q_OBJECT

private:
    // 2026-05-14T10:00:00Z
    const Instant m_now = fromMilliseconds(1'778'752'800'000);

    static HttpAnswer answer(int status, const QByteArray &lines)
    {
        HttpAnswer made;
        made.status = status;
        for (const QByteArray &line : lines.split('\n')) {
            const qsizetype colon = line.indexOf(':');
            if (colon > 0)
                made.headers.emplaceBack(line.left(colon).toLower(), line.mid(colon + 1).trimmed());
        }
        return made;
    }

    static qint64 count(std::optional<milliseconds> time) { return time ? time->count() : -1; }

private Q_SLOTS:
    void retryAfter_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<qint64>("expected"); // ms; -1 = none
        QTest::addRow("seconds") << QByteArray("120") << qint64(120'000);
        QTest::addRow("spaces") << QByteArray(" 5 ") << qint64(5'000);
        QTest::addRow("zero") << QByteArray("0") << qint64(0);
        QTest::addRow("negative") << QByteArray("-3") << qint64(0);
        QTest::addRow("fraction") << QByteArray("1.5") << qint64(1'500);
        QTest::addRow("hours") << QByteArray("10072") << qint64(10'072'000);
        QTest::addRow("huge") << QByteArray("99999999999") << qint64(86'400'000);
        QTest::addRow("absurd") << QByteArray("1e300") << qint64(86'400'000);
        QTest::addRow("infinite") << QByteArray("inf") << qint64(-1);
        QTest::addRow("date") << QByteArray("Thu, 14 May 2026 10:01:30 GMT") << qint64(90'000);
        QTest::addRow("date in the past")
            << QByteArray("Thu, 14 May 2026 09:00:00 GMT") << qint64(0);
        QTest::addRow("date far away")
            << QByteArray("Fri, 14 May 2027 10:00:00 GMT") << qint64(86'400'000);
        QTest::addRow("words") << QByteArray("soon") << qint64(-1);
        QTest::addRow("empty") << QByteArray() << qint64(-1);
        QTest::addRow("half a date") << QByteArray("Thu, 14 May") << qint64(-1);
        QTest::addRow("digits and words") << QByteArray("12 monkeys") << qint64(-1);
    }
    void retryAfter()
    {
        QFETCH(QByteArray, value);
        QFETCH(qint64, expected);
        HttpAnswer made = answer(429, "retry-after: " + value);
        readRateHeaders(made, m_now);
        QCOMPARE(count(made.retryAfter), expected);
    }

    void budget_data()
    {
        QTest::addColumn<QByteArray>("lines");
        QTest::addColumn<int>("limit");
        QTest::addColumn<int>("left");
        QTest::addColumn<qint64>("resets");
        const auto row =
            [](const char *name, const QByteArray &lines, int limit, int left, qint64 resets) {
            QTest::addRow("%s", name) << lines << limit << left << resets;
        };
        row("Mastodon",
            "X-RateLimit-Limit: 300\nX-RateLimit-Remaining: 299\n"
            "X-RateLimit-Reset: 2026-05-14T10:05:00.123456Z",
            300, 299, 300'123);
        row("Bluesky",
            "RateLimit-Limit: 3000\nRateLimit-Remaining: 2990\nRateLimit-Reset: 1778753100\n"
            "RateLimit-Policy: 3000;w=300",
            3000, 2990, 300'000);
        row("seconds from now",
            "X-RateLimit-Limit: 60\nX-RateLimit-Remaining: 0\nX-RateLimit-Reset: 42", 60, 0,
            42'000);
        row("milliseconds since 1970", "x-ratelimit-reset: 1778752801500", -1, -1, 1'500);
        row("without a zone", "x-ratelimit-reset: 2026-05-14T10:00:10", -1, -1, 10'000);
        row("with a zone", "x-ratelimit-reset: 2026-05-14T12:00:10+02:00", -1, -1, 10'000);
        row("several policies", "RateLimit-Limit: 100, 100;w=60, 1000;w=3600", 100, -1, -1);
        row("past", "x-ratelimit-reset: 2026-05-14T09:00:00Z", -1, -1, 0);
        row("negative", "x-ratelimit-remaining: -5\nx-ratelimit-reset: -5", -1, 0, 0);
        row("far", "x-ratelimit-reset: 2030-01-01T00:00:00Z", -1, -1, 86'400'000);
        row("garbage",
            "x-ratelimit-limit: many\nx-ratelimit-remaining: some\nx-ratelimit-reset: later", -1,
            -1, -1);
        row("nothing", "content-type: text/plain", -1, -1, -1);
        // The server's clock is an hour ahead of ours; the wait is still five minutes.
        row("another clock",
            "Date: Thu, 14 May 2026 11:00:00 GMT\nx-ratelimit-reset: 2026-05-14T11:05:00Z", -1, -1,
            300'000);
        row("broken date", "Date: yesterday\nx-ratelimit-reset: 2026-05-14T10:00:07Z", -1, -1,
            7'000);
    }
    void budget()
    {
        QFETCH(QByteArray, lines);
        QFETCH(int, limit);
        QFETCH(int, left);
        QFETCH(qint64, resets);
        HttpAnswer made = answer(200, lines);
        readRateHeaders(made, m_now);
        QCOMPARE(made.budget.limit.value_or(-1), limit);
        QCOMPARE(made.budget.left.value_or(-1), left);
        QCOMPARE(count(made.budget.resetsIn), resets);
        // With nothing left the reset is what to wait for.
        QCOMPARE(count(made.retryAfter), left == 0 ? resets : qint64(-1));
    }

    void tooManyWithoutRetryAfterWaitsForTheReset()
    {
        HttpAnswer made =
            answer(429, "x-ratelimit-remaining: 3\nx-ratelimit-reset: 2026-05-14T10:00:30Z");
        readRateHeaders(made, m_now);
        QCOMPARE(count(made.retryAfter), qint64(30'000));
    }

    void errors_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<bool>("mayHaveArrived");
        const auto row = [](int status, ErrorKind kind, bool may) {
            QTest::addRow("%d", status) << status << kind << may;
        };
        row(302, ErrorKind::Protocol, true);
        row(400, ErrorKind::Refused, false);
        row(401, ErrorKind::SignInNeeded, false);
        row(403, ErrorKind::Refused, false);
        row(404, ErrorKind::NotFound, false);
        row(408, ErrorKind::Timeout, true);
        row(409, ErrorKind::Refused, false);
        row(410, ErrorKind::NotFound, false);
        row(422, ErrorKind::Refused, false);
        row(429, ErrorKind::RateLimited, false);
        row(500, ErrorKind::Protocol, true);
        row(502, ErrorKind::Protocol, true);
        row(503, ErrorKind::Protocol, true);
        row(504, ErrorKind::Protocol, true);
    }
    void errors()
    {
        QFETCH(int, status);
        QFETCH(ErrorKind, kind);
        QFETCH(bool, mayHaveArrived);
        const HttpAnswer made = answer(status, {});
        QCOMPARE(errorFrom(made, HttpEffect::Changes).kind, kind);
        QCOMPARE(errorFrom(made, HttpEffect::Changes).mayHaveArrived, mayHaveArrived);
        QCOMPARE(errorFrom(made, HttpEffect::Reads).kind, kind);
        QVERIFY(!errorFrom(made, HttpEffect::Reads).mayHaveArrived);
        QCOMPARE(jsonFrom(made, HttpEffect::Changes).error(), errorFrom(made, HttpEffect::Changes));
    }

    void busyServerThatSaysWhen()
    {
        HttpAnswer made = answer(503, "retry-after: 30");
        readRateHeaders(made, m_now);
        const Error error = errorFrom(made, HttpEffect::Changes);
        QVERIFY(!error.mayHaveArrived);
        QVERIFY(error.retryAfter == 30s);
        // A used-up budget does not say that this request was turned away.
        made = answer(503, "ratelimit-remaining: 0\nratelimit-reset: 30");
        readRateHeaders(made, m_now);
        QVERIFY(errorFrom(made, HttpEffect::Changes).mayHaveArrived);
    }

    void words_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QByteArray &body, const QString &expected) {
            QTest::addRow("%s", name) << body << expected;
        };
        row("Mastodon", R"({"error":"Validation failed: Text cannot be blank"})",
            u"HTTP 422: Validation failed: Text cannot be blank"_s);
        row("OAuth", R"({"error":"invalid_grant","error_description":"The grant is gone."})",
            u"HTTP 422: invalid_grant: The grant is gone."_s);
        row("Bluesky", R"({"error":"InvalidRequest","message":"bad record"})",
            u"HTTP 422: InvalidRequest: bad record"_s);
        row("wrapped", R"({"error":{"message":"Unsupported","code":100}})",
            u"HTTP 422: Unsupported"_s);
        row("secret", R"({"error":"bad access_token=abc123 given"})",
            u"HTTP 422: bad access_token=*** given"_s);
        row("page", "<html><body>Oops</body></html>", u"HTTP 422"_s);
        row("empty", {}, u"HTTP 422"_s);
        row("array", R"(["error"])", u"HTTP 422"_s);
        row("lines", R"({"error":"a\nb\u0007c"})", u"HTTP 422: a b c"_s);
    }
    void words()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, expected);
        HttpAnswer made = answer(422, {});
        made.body = body;
        QCOMPARE(errorFrom(made, HttpEffect::Reads).message, expected);
    }

    void longWordsAreCut()
    {
        HttpAnswer made = answer(422, {});
        made.body = "{\"error\":\"" + QByteArray(100'000, 'x') + "\"}";
        QVERIFY(errorFrom(made, HttpEffect::Reads).message.size() < 600);
    }

    void json_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("good");
        const auto row = [](const char *name, const QByteArray &type, const QByteArray &body,
                            bool good) { QTest::addRow("%s", name) << type << body << good; };
        row("object", "application/json", R"({"a":1})", true);
        row("array", "application/json", "[]", true);
        row("another type", "text/html", R"( {"a":1})", true);
        row("byte order mark", "application/json", "\xef\xbb\xbf{\"a\":1}", true);
        row("page", "text/html; charset=utf-8", "<!DOCTYPE html><html></html>", false);
        row("page said to be data", "application/json", "\n <HTML>welcome", false);
        row("page without a beginning", "text/html", "Please sign in", false);
        row("empty", "application/json", {}, false);
        row("spaces", "application/json", " \r\n", false);
        row("cut short", "application/json", R"({"a":)", false);
        row("words", "text/plain", "OK", false);
        row("too deep", "application/json", QByteArray(3000, '[') + QByteArray(3000, ']'), false);
    }
    void json()
    {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, body);
        QFETCH(bool, good);
        HttpAnswer made = answer(200, "content-type: " + type);
        made.body = body;
        for (const HttpEffect effect : {HttpEffect::Reads, HttpEffect::Changes}) {
            const auto result = jsonFrom(made, effect);
            QCOMPARE(result.ok(), good);
            if (good)
                continue;
            QCOMPARE(result.error().kind, ErrorKind::Protocol);
            QCOMPARE(result.error().mayHaveArrived, effect == HttpEffect::Changes);
        }
    }
};

SPORTELLO_TEST(TestHeaders)
#include "test_headers.moc"
