// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "core/clock.h"
#include "httptest.h"
#include "networks/http/jsonanswer.h"
#include "networks/http/nettransport.h"
#include "support/loopbackserver.h"
#include "support/manualclock.h"
#include "support/testcase.h"
#include "support/wait.h"

#include <QNetworkReply>

using namespace sportello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Ending = LoopbackServer::Ending;
using Response = LoopbackServer::Response;

/// What the transport does and does not do on the wire, against real sockets.
class TestNetTransport : public TestCase
{
    Q_OBJECT

private:
    SystemClock m_clock;
    std::unique_ptr<NetTransport> m_transport;

private Q_SLOTS:
    void init()
    {
        TestCase::init();
        m_transport = std::make_unique<NetTransport>(m_clock, u"Sportello/9.9"_s);
    }
    void cleanup() { m_transport.reset(); }

    void sendsWhatItIsGiven()
    {
        LoopbackServer server([](const auto &) {
            return Response::json(201, R"({"id":"7"})")
                .with("X-Thing", "One")
                .with("Set-Cookie", "s=1; Path=/");
        });
        HttpRequest request = changing(server.url(u"/a/b?x=1%20y&z=%26"_s), "a=1&b=2%203");
        request.contentType = "application/x-www-form-urlencoded";
        request.bearer = Secret(u"tok"_s);
        request.headers.emplaceBack("Idempotency-Key", "k1");
        request.headers.emplaceBack("Content-Length", "1");
        const auto result = waitFor(m_transport->send(request));
        QVERIFY(result.ok());
        QCOMPARE(result->status, 201);
        QCOMPARE(result->body, R"({"id":"7"})");
        QCOMPARE(result->header("x-thing"), "One");
        QCOMPARE(result->url, request.url);
        const auto &got = server.requests().constFirst();
        QCOMPARE(got.method, "POST");
        QCOMPARE(got.path, u"/a/b"_s);
        QCOMPARE(got.query.queryItemValue(u"z"_s, QUrl::FullyDecoded), u"&"_s);
        QCOMPARE(got.form(u"b"_s), u"2 3"_s);
        QCOMPARE(got.bearer(), u"tok"_s);
        QCOMPARE(got.header("idempotency-key"), "k1");
        QCOMPARE(got.header("user-agent"), "Sportello/9.9");
        QCOMPARE(got.header("content-length"), "11");
        QCOMPARE(got.header("content-type"), "application/x-www-form-urlencoded");

        // Neither the cookie nor the token stays for the next one.
        QVERIFY(waitFor(m_transport->send(reading(server.url()))).ok());
        QVERIFY(server.requests().last().header("cookie").isEmpty());
        QVERIFY(server.requests().last().header("authorization").isEmpty());
        QCOMPARE(server.requests().last().header("user-agent"), "Sportello/9.9");
    }

    void emptyChangesSayTheirLength()
    {
        LoopbackServer server;
        for (const QByteArray &method : {QByteArray("POST"), QByteArray("DELETE")}) {
            QVERIFY(waitFor(m_transport->send(changing(server.url(), {}, method))).ok());
            QCOMPARE(server.requests().last().method, method);
            QCOMPARE(server.requests().last().header("content-length"), "0");
        }
    }

    void anUploadTellsHowFarItIs()
    {
        LoopbackServer server;
        HttpRequest request = changing(server.url(), QByteArray(3'000'000, 'x'));
        qint64 last = -1;
        bool isInOrder = true;
        request.uploading = [&](qint64 sent, qint64 total) {
            isInOrder = isInOrder && sent >= last && total == 3'000'000;
            last = sent;
        };
        QVERIFY(waitFor(m_transport->send(request)).ok());
        QVERIFY(isInOrder);
        QCOMPARE(last, 3'000'000);
        QCOMPARE(server.requests().last().body.size(), 3'000'000);
    }

    void qtAloneLeaksTokens()
    {
        LoopbackServer other;
        LoopbackServer server([&](const auto &) {
            return Response::redirect(307, other.url(u"/stolen"_s, u"localhost"_s));
        });
        QNetworkAccessManager manager;
        QNetworkRequest request(server.url());
        request.setRawHeader("Authorization", "Bearer tok");
        QNetworkReply *reply = manager.get(request);
        QVERIFY(QTest::qWaitFor([reply] { return reply->isFinished(); }));
        reply->deleteLater();
        qInfo("plain QNetworkAccessManager: the other host got %d request(s), token: %s",
              other.wireCount(), other.requests().value(0).bearer().isEmpty() ? "no" : "yes");
        QVERIFY(other.wireCount() > 0);
    }

    void noRedirectToAnotherOrigin_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<bool>("changes");
        for (const int status : {301, 302, 303, 307, 308}) {
            QTest::addRow("%d GET", status) << status << QByteArray("GET") << false;
            QTest::addRow("%d POST", status) << status << QByteArray("POST") << true;
            QTest::addRow("%d DELETE", status) << status << QByteArray("DELETE") << true;
        }
    }
    void noRedirectToAnotherOrigin()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, method);
        QFETCH(bool, changes);
        LoopbackServer other;
        LoopbackServer server([&](const LoopbackServer::Request &request) {
            const bool port = request.path == u"/port"_s;
            const QUrl target =
                port ? other.url(u"/stolen"_s) : server.url(u"/stolen"_s, u"localhost"_s);
            return request.path == u"/stolen"_s ? Response::json(200, "{}")
                                                : Response::redirect(status, target);
        });
        for (const QString &path : {u"/port"_s, u"/host"_s}) {
            HttpRequest request =
                changes ? changing(server.url(path), "{}", method) : reading(server.url(path));
            request.bearer = Secret(u"tok"_s);
            const auto result = waitFor(m_transport->send(request));
            QVERIFY(result.ok());
            QCOMPARE(result->status, status);
            QVERIFY(errorFrom(*result, request.effect).mayHaveArrived == changes);
        }
        QCOMPARE(other.wireCount(), 0);
        QCOMPARE(server.wireCount(), 2);
    }

    void redirectWithinTheOrigin()
    {
        LoopbackServer server([&](const LoopbackServer::Request &request) {
            if (request.path == u"/new"_s)
                return Response::json(200, R"({"here":1})");
            Response response = Response::json(302, "{}");
            response.with("Location", request.path == u"/old"_s ? "/older" : "new"); // relative
            return response;
        });
        HttpRequest request = reading(server.url(u"/old"_s));
        request.bearer = Secret(u"tok"_s);
        const auto result = waitFor(m_transport->send(request));
        QVERIFY(result.ok());
        QCOMPARE(result->status, 200);
        QCOMPARE(result->url.path(), u"/new"_s);
        QCOMPARE(result->body, R"({"here":1})");
        QCOMPARE(server.requests().last().bearer(), u"tok"_s);

        // What changes something is not asked for a second time, not even here.
        server.forget();
        const auto change = waitFor(m_transport->send(changing(server.url(u"/old"_s), "{}")));
        QVERIFY(change.ok());
        QCOMPARE(change->status, 302);
        QCOMPARE(server.wireCount(), 1);
    }

    void redirectsEnd()
    {
        LoopbackServer server(
            [&](const auto &) { return Response::redirect(302, server.url(u"/again"_s)); });
        const auto result = waitFor(m_transport->send(reading(server.url())));
        QVERIFY(result.ok());
        QCOMPARE(result->status, 302);
        QCOMPARE(server.wireCount(), 6);
    }

    void deadlineBeatsTrickle()
    {
        LoopbackServer server([](const auto &) {
            Response response = Response::json(200, QByteArray(1000, ' '));
            response.trickle = 50ms;
            return response;
        });
        for (const bool changes : {false, true}) {
            HttpRequest request = changes ? changing(server.url(), "{}") : reading(server.url());
            request.deadline = 400ms;
            const auto result = waitFor(m_transport->send(request), 10'000);
            QVERIFY(!result.ok());
            QCOMPARE(result.error().kind, ErrorKind::Timeout);
            QCOMPARE(result.error().mayHaveArrived, changes);
        }
    }

    void deadlineIsTheClocks()
    {
        LoopbackServer server([](const auto &) { return Response::fault(Ending::Hang); });
        ManualClock clock;
        NetTransport transport(clock, u"Sportello/9.9"_s);
        const auto future = transport.send(changing(server.url(), "{}"));
        QVERIFY(QTest::qWaitFor([&server] { return server.requests().size() == 1; }));
        clock.advance(14'999ms);
        QVERIFY(!future.isFinished());
        clock.advance(1ms);
        QVERIFY(future.isFinished());
        QCOMPARE(future.result().error().kind, ErrorKind::Timeout);
        QVERIFY(future.result().error().mayHaveArrived);
    }

    void answersAreCapped_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addRow("with length") << 0;
        QTest::addRow("chunked") << 1;
        QTest::addRow("packed") << 2;
    }
    void answersAreCapped()
    {
        QFETCH(int, kind);
        LoopbackServer server([kind](const auto &) {
            if (kind == 2)
                return Response::gzipBomb(20);
            Response response = Response::json(200, QByteArray(20 << 20, ' '));
            response.chunked = kind == 1;
            return response;
        });
        for (const bool changes : {false, true}) {
            const auto result = waitFor(
                m_transport->send(changes ? changing(server.url(), "{}") : reading(server.url())));
            QVERIFY(!result.ok());
            QCOMPARE(result.error().kind, ErrorKind::Protocol);
            QVERIFY(result.error().message.contains(u"larger than"_s));
            QCOMPARE(result.error().mayHaveArrived, changes);
        }
    }

    void packedAnswersWithinTheCapAreFine()
    {
        LoopbackServer server([](const auto &) { return Response::gzipBomb(1); });
        const auto result = waitFor(m_transport->send(reading(server.url())));
        QVERIFY(result.ok());
        QCOMPARE(result->body.size(), 1 << 20);
    }

    void answersUpToTheCapAreWhole()
    {
        LoopbackServer server([](const auto &) {
            Response response = Response::json(200, QByteArray(1000, 'x'));
            response.chunked = true;
            return response;
        });
        HttpRequest request = reading(server.url());
        request.maximumBytes = 1000;
        const auto result = waitFor(m_transport->send(request));
        QVERIFY(result.ok());
        QCOMPARE(result->body, QByteArray(1000, 'x'));
        request.maximumBytes = 999;
        QVERIFY(!waitFor(m_transport->send(request)).ok());
    }

    void truncatedAnswersAreErrors_data()
    {
        QTest::addColumn<bool>("chunked");
        QTest::addRow("with length") << false;
        QTest::addRow("chunked") << true;
    }
    void truncatedAnswersAreErrors()
    {
        QFETCH(bool, chunked);
        LoopbackServer server([chunked](const auto &) {
            Response response = Response::json(200, "[" + QByteArray(4000, ' ') + "]");
            response.ending = Ending::Truncate;
            response.chunked = chunked;
            return response;
        });
        const auto read = waitFor(m_transport->send(reading(server.url())));
        QVERIFY(!read.ok() || !jsonFrom(*read, HttpEffect::Reads).ok());
        server.forget();
        const auto change = waitFor(m_transport->send(changing(server.url(), "{}")));
        QVERIFY(!change.ok() || jsonFrom(*change, HttpEffect::Changes).error().mayHaveArrived);
        QCOMPARE(server.wireCount(), 1);
        qInfo("cut short, %s: %s", chunked ? "chunked" : "with length",
              read.ok() ? "Qt calls it whole" : "noticed");
    }

    void plainHttpIsForTheMachineItself_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addRow("public") << u"http://social.example/api"_s;
        QTest::addRow("upper case") << u"HTTP://SOCIAL.EXAMPLE/"_s;
        QTest::addRow("private net") << u"http://192.168.1.2/"_s;
        QTest::addRow("looks local") << u"http://localhost.example/"_s;
        QTest::addRow("user info") << u"http://127.0.0.1@social.example/"_s;
        QTest::addRow("any address") << u"http://0.0.0.0/"_s;
        QTest::addRow("another scheme") << u"ftp://127.0.0.1/"_s;
        QTest::addRow("file") << u"file:///etc/hostname"_s;
        QTest::addRow("data") << u"data:,hello"_s;
        QTest::addRow("no host") << u"https:///path"_s;
        QTest::addRow("relative") << u"/api/v1"_s;
        QTest::addRow("empty") << QString();
    }
    void plainHttpIsForTheMachineItself()
    {
        QFETCH(QString, url);
        const auto future = m_transport->send(changing(QUrl(url), "{}"));
        QVERIFY(future.isFinished()); // at once, so nothing was looked up
        QCOMPARE(future.result().error().kind, ErrorKind::Refused);
        QVERIFY(!future.result().error().message.isEmpty());
        QVERIFY(!future.result().error().mayHaveArrived);
    }

    void loopbackNamesAreFine()
    {
        LoopbackServer server;
        for (const QString &host : {u"127.0.0.1"_s, u"localhost"_s})
            QVERIFY(waitFor(m_transport->send(reading(server.url({}, host)))).ok());
    }

    void nothingCanBeSmuggledIn()
    {
        LoopbackServer server;
        HttpRequest request = reading(server.url());
        request.headers.emplaceBack("X-A", "1\r\nX-B: 2");
        QCOMPARE(waitFor(m_transport->send(request)).error().kind, ErrorKind::Refused);
        request.headers = {{"X-A\nX-B", "1"}};
        QCOMPARE(waitFor(m_transport->send(request)).error().kind, ErrorKind::Refused);
        request.headers.clear();
        request.bearer = Secret(u"tok\r\nX-B: 2"_s);
        const auto result = waitFor(m_transport->send(request));
        QCOMPARE(result.error().kind, ErrorKind::Refused);
        QVERIFY(!result.error().message.contains(u"tok"_s));
        request.bearer = {};
        request.method = "GET / HTTP/1.1\r\n";
        QCOMPARE(waitFor(m_transport->send(request)).error().kind, ErrorKind::Refused);
        QCOMPARE(server.wireCount(), 0);
    }

    void namesInAddressesAreNotSent()
    {
        LoopbackServer server([](const auto &) {
            return Response::json(401, R"({"error":"who"})")
                .with("WWW-Authenticate", "Basic realm=\"x\"");
        });
        QUrl url = server.url();
        url.setUserName(u"giulia"_s);
        url.setPassword(u"geheim"_s);
        for (const bool changes : {false, true}) {
            server.forget();
            const auto result =
                waitFor(m_transport->send(changes ? changing(url, "{}") : reading(url)));
            QVERIFY(result.ok());
            QCOMPARE(result->status, 401);
            QCOMPARE(result->body, R"({"error":"who"})");
            QCOMPARE(server.wireCount(), 1);
            QVERIFY(server.requests().constFirst().header("authorization").isEmpty());
        }
    }

    void everyStatusIsAnAnswer_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {200, 201, 204, 206, 304, 400, 401, 403, 404, 407, 408, 409, 410,
                                 413, 418, 422, 425, 429, 451, 500, 501, 502, 503, 504, 599})
            QTest::addRow("%d", status) << status;
    }
    void everyStatusIsAnAnswer()
    {
        QFETCH(int, status);
        LoopbackServer server(
            [status](const auto &) { return Response::json(status, R"({"error":"words"})"); });
        for (const bool changes : {false, true}) {
            const auto result = waitFor(
                m_transport->send(changes ? changing(server.url(), "{}") : reading(server.url())));
            QVERIFY2(result.ok(), qPrintable(result.ok() ? QString() : result.error().message));
            QCOMPARE(result->status, status);
            if (status != 204 && status != 304)
                QCOMPARE(result->body, R"({"error":"words"})");
        }
        QCOMPARE(server.wireCount(), 2);
    }

    void stormOfRefusals()
    {
        LoopbackServer server([](const auto &) { return Response::tooMany("7"); });
        for (int i = 0; i < 20; ++i) {
            const auto result = waitFor(m_transport->send(changing(server.url(), "{}")));
            QVERIFY(result.ok());
            const Error error = errorFrom(*result, HttpEffect::Changes);
            QCOMPARE(error.kind, ErrorKind::RateLimited);
            QVERIFY(error.retryAfter == 7s);
            QVERIFY(!error.mayHaveArrived);
        }
        QCOMPARE(server.wireCount(), 20);
    }

    void captivePortal()
    {
        LoopbackServer server([](const LoopbackServer::Request &request) {
            return request.path == u"/moved"_s
                ? Response::redirect(302, QUrl(u"http://portal.example/login"_s))
                : Response::html(200, "<!DOCTYPE html><html><body>Welcome, guest</body></html>");
        });
        for (const QString &path : {u"/page"_s, u"/moved"_s}) {
            const auto read = waitFor(m_transport->send(reading(server.url(path))));
            QVERIFY(read.ok());
            QCOMPARE(jsonFrom(*read, HttpEffect::Reads).error().kind, ErrorKind::Protocol);
            QVERIFY(!jsonFrom(*read, HttpEffect::Reads).error().mayHaveArrived);
            const auto change = waitFor(m_transport->send(changing(server.url(path), "{}")));
            QVERIFY(change.ok());
            const Error error = jsonFrom(*change, HttpEffect::Changes).error();
            QCOMPARE(error.kind, ErrorKind::Protocol);
            QVERIFY(error.mayHaveArrived);
            QVERIFY(!error.message.contains(u"guest"_s));
        }
    }

    void manyReadingsDoNotKeepAChangeWaiting()
    {
        LoopbackServer server([](const LoopbackServer::Request &request) {
            return request.method == "GET" ? Response::fault(Ending::Hang)
                                           : Response::json(200, "{}");
        });
        for (int i = 0; i < 20; ++i)
            m_transport->send(reading(server.url()));
        QVERIFY(waitFor(m_transport->send(changing(server.url(), "{}"))).ok());
    }
};

SPORTELLO_TEST(TestNetTransport)
#include "test_nettransport.moc"
