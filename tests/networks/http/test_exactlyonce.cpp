// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "core/clock.h"
#include "httptest.h"
#include "networks/http/nettransport.h"
#include "support/loopbackserver.h"
#include "support/manualclock.h"
#include "support/testcase.h"
#include "support/wait.h"

#include <QNetworkReply>
#include <QRandomGenerator>
#include <QTcpServer>
#include <QTcpSocket>

using namespace sportello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Ending = LoopbackServer::Ending;
using Response = LoopbackServer::Response;

namespace {

constexpr int trickling = 8;

Response badAnswer(int fault)
{
    switch (fault) {
    case 0: return Response::fault(Ending::Close);
    case 1: return Response::fault(Ending::Reset);
    case 2: return Response::fault(Ending::Close, 5ms);
    case 3: return Response::fault(Ending::Reset, 5ms);
    case 4: return Response::json(500, R"({"error":"after commit"})");
    case 5: return Response::fault(Ending::Truncate);
    case 6: {
        Response response = Response::json(200, "{}");
        response.closeAfterwards = true; // the next request meets a closing socket
        return response;
    }
    case trickling: {
        Response response = Response::json(200, QByteArray(200, ' '));
        response.trickle = 20ms;
        return response;
    }
    default: return Response::json(200, "{}"); // kept alive
    }
}

} // namespace

/// A changing request is on the wire exactly as often as it was asked for, whatever the server
/// does.
class TestExactlyOnce : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    /// The reason for all of this; should it ever pass with one request, Qt has changed.
    void qtAloneSendsTwice()
    {
        LoopbackServer server([](const auto &) { return Response::fault(Ending::Close); });
        QNetworkAccessManager manager;
        QNetworkRequest request(server.url(u"/post"_s));
        request.setHeader(QNetworkRequest::ContentTypeHeader, "text/plain"_L1);
        QNetworkReply *reply = manager.post(request, "hello");
        QVERIFY(QTest::qWaitFor([reply] { return reply->isFinished(); }));
        qInfo("plain QNetworkAccessManager: 1 call, %d requests on the wire", server.wireCount());
        QVERIFY(server.wireCount() > 1);
        reply->deleteLater();
    }

    void closedWithoutAnswer_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("ending");
        QTest::addColumn<bool>("reused");
        const std::pair<const char *, Ending> endings[] = {
            {"close", Ending::Close}, {"reset", Ending::Reset}, {"truncate", Ending::Truncate}};
        const std::pair<const char *, QByteArray> bodies[] = {
            {"small", R"({"status":"hello"})"},
            {"empty", {}},
            {"large", QByteArray(500'000, 'x')},
        };
        for (const QByteArray &method :
             {QByteArray("POST"), QByteArray("DELETE"), QByteArray("PUT"), QByteArray("PATCH")}) {
            for (const auto &[bodyName, body] : bodies) {
                for (const auto &[endingName, ending] : endings) {
                    for (const bool reused : {false, true}) {
                        QTest::addRow("%s %s %s %s", method.constData(), bodyName, endingName,
                                      reused ? "reused" : "fresh")
                            << method << body << int(ending) << reused;
                    }
                }
            }
        }
    }
    void closedWithoutAnswer()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, body);
        QFETCH(int, ending);
        QFETCH(bool, reused);
        LoopbackServer server([&](const LoopbackServer::Request &request) {
            return request.path == u"/good"_s ? Response::json(200, "{}")
                                              : Response::fault(Ending(ending));
        });
        SystemClock clock;
        NetTransport transport(clock, u"Sportello/test"_s);
        if (reused)
            QVERIFY(waitFor(transport.send(changing(server.url(u"/good"_s), "{}"))).ok());
        const auto result = waitFor(transport.send(changing(server.url(u"/bad"_s), body, method)));
        QVERIFY(!result.ok());
        QVERIFY(result.error().mayHaveArrived);
        QTest::qWait(20); // a second request would come at once
        QCOMPARE(server.wireCount(), reused ? 2 : 1);
        // The first request left a connection behind, which is not trusted.
        if (reused)
            QCOMPARE(server.connectionCount(), 2);
        QCOMPARE(server.requests().last().body, body);
    }

    /// Every changing call of a long, bad day.
    void thousandFaultyCalls_data()
    {
        QTest::addColumn<int>("atOnce");
        QTest::newRow("one at a time") << 1;
        QTest::newRow("up to four at once") << 4;
    }

    void thousandFaultyCalls()
    {
        QFETCH(int, atOnce);
        LoopbackServer server([](const LoopbackServer::Request &request) {
            return badAnswer(request.header("x-fault").toInt());
        });
        SystemClock clock;
        NetTransport transport(clock, u"Sportello/test"_s);
        QRandomGenerator random(20260514);
        static const QByteArray methods[] = {"POST", "DELETE", "PUT", "PATCH"};
        QHash<int, Result<HttpAnswer>> results;
        while (results.size() < 1000) {
            QHash<int, Future<HttpAnswer>> going;
            const int together = 1 + int(random.bounded(atOnce));
            for (int i = 0; i < together; ++i) {
                const int number = int(results.size() + going.size());
                const int fault = random.bounded(25) == 0 ? trickling : int(random.bounded(8));
                HttpRequest request =
                    changing(server.url(u"/x"_s), random.bounded(3) ? R"({"a":1})" : QByteArray(),
                             methods[random.bounded(4)]);
                request.headers.emplaceBack("X-Fault", QByteArray::number(fault));
                request.headers.emplaceBack("X-Call", QByteArray::number(number));
                if (fault == trickling)
                    request.deadline = 100ms;
                going.insert(number, transport.send(request));
            }
            for (auto it = going.cbegin(); it != going.cend(); ++it)
                results.insert(it.key(), waitFor(it.value()));
        }
        QTest::qWait(50);

        QHash<int, int> arrived;
        for (const auto &request : server.requests())
            ++arrived[request.header("x-call").toInt()];
        int answered = 0;
        int unknown = 0;
        for (auto it = results.cbegin(); it != results.cend(); ++it) {
            const int times = arrived.value(it.key());
            QVERIFY2(times <= 1, "sent twice");
            if (it.value().ok()) {
                ++answered;
                QCOMPARE(times, 1);
            } else if (it.value().error().mayHaveArrived) {
                ++unknown;
            } else {
                QCOMPARE(times, 0);
            }
        }
        qInfo("%d calls, %d requests on the wire, %d connections: %d answered, %d unknown",
              int(results.size()), server.wireCount(), server.connectionCount(), answered, unknown);
        QCOMPARE(server.wireCount(), int(arrived.size()));
        // Calls that share a connection may meet one that the server is closing, and then stay
        // here.
        if (atOnce == 1)
            QCOMPARE(server.wireCount(), int(results.size()));
        QVERIFY(unknown > 300 && answered > 300);
    }

    void slowThenClosed()
    {
        LoopbackServer server([](const auto &) { return Response::fault(Ending::Close, 300ms); });
        SystemClock clock;
        NetTransport transport(clock, u"Sportello/test"_s);
        for (const QByteArray &body : {QByteArray("{}"), QByteArray()}) {
            server.forget();
            const auto result = waitFor(transport.send(changing(server.url(), body)));
            QVERIFY(!result.ok() && result.error().mayHaveArrived);
            QTest::qWait(50);
            QCOMPARE(server.wireCount(), 1);
        }
    }

    /// The server takes the request and dies: a second try is refused, which must not look as if
    /// nothing had left.
    void serverDiesAfterReading_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("ending");
        QTest::addRow("body, close") << QByteArray("{}") << int(Ending::Close);
        QTest::addRow("body, reset") << QByteArray("{}") << int(Ending::Reset);
        QTest::addRow("empty, close") << QByteArray() << int(Ending::Close);
        QTest::addRow("empty, reset") << QByteArray() << int(Ending::Reset);
    }
    void serverDiesAfterReading()
    {
        QFETCH(QByteArray, body);
        QFETCH(int, ending);
        LoopbackServer server;
        server.setHandler([&](const auto &) {
            server.stopListening();
            return Response::fault(Ending(ending));
        });
        SystemClock clock;
        NetTransport transport(clock, u"Sportello/test"_s);
        const auto result = waitFor(transport.send(changing(server.url(), body)));
        QVERIFY(!result.ok());
        QVERIFY(result.error().mayHaveArrived);
        QCOMPARE(server.wireCount(), 1);
    }

    void readingMayBeRepeatedByTheConnection()
    {
        int count = 0;
        LoopbackServer server([&](const auto &) {
            return ++count == 1 ? Response::fault(Ending::Close) : Response::json(200, "{}");
        });
        SystemClock clock;
        NetTransport transport(clock, u"Sportello/test"_s);
        QVERIFY(waitFor(transport.send(reading(server.url()))).ok());
        QCOMPARE(server.wireCount(), 2);
    }

    void nothingLeftWhenRefused_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addRow("body") << QByteArray("{}");
        QTest::addRow("empty") << QByteArray();
    }
    void nothingLeftWhenRefused()
    {
        QFETCH(QByteArray, body);
        LoopbackServer server;
        server.stopListening();
        SystemClock clock;
        NetTransport transport(clock, u"Sportello/test"_s);
        const auto result = waitFor(transport.send(changing(server.url(), body)));
        QVERIFY(!result.ok());
        QCOMPARE(result.error().kind, ErrorKind::Offline);
        QVERIFY(!result.error().mayHaveArrived);
    }

    void nothingLeftWithoutName()
    {
        SystemClock clock;
        NetTransport transport(clock, u"Sportello/test"_s);
        const auto result =
            waitFor(transport.send(changing(QUrl(u"https://does-not-exist.invalid/"_s), "{}")));
        QVERIFY(!result.ok());
        QCOMPARE(result.error().kind, ErrorKind::Offline);
        QVERIFY(!result.error().mayHaveArrived);
    }

    /// A connection that is taken by nobody: the deadline strikes before anything could be sent.
    void deadlineWhileConnecting()
    {
        QTcpServer full;
        full.setListenBacklogSize(1);
        QVERIFY(full.listen(QHostAddress::LocalHost));
        full.pauseAccepting();
        // Fill what the system takes on its own; further connections are not answered.
        std::vector<std::unique_ptr<QTcpSocket>> waiting;
        for (int i = 0; i < 4; ++i) {
            waiting.push_back(std::make_unique<QTcpSocket>());
            waiting.back()->connectToHost(QHostAddress::LocalHost, full.serverPort());
        }
        QTest::qWait(50);
        SystemClock clock;
        NetTransport transport(clock, u"Sportello/test"_s);
        const QUrl url(u"http://127.0.0.1:%1/"_s.arg(full.serverPort()));
        HttpRequest request = changing(url, "{}");
        request.deadline = 300ms;
        const auto withBody = waitFor(transport.send(request));
        QVERIFY(!withBody.ok());
        QCOMPARE(withBody.error().kind, ErrorKind::Offline);
        QVERIFY(!withBody.error().mayHaveArrived);
        request.body.clear();
        const auto empty = waitFor(transport.send(request));
        QVERIFY(!empty.ok());
        QCOMPARE(empty.error().kind, ErrorKind::Timeout);
        QVERIFY(empty.error().mayHaveArrived); // not known, so not claimed
    }

    void multipartGoesOnce()
    {
        LoopbackServer server([](const auto &) { return Response::fault(Ending::Close); });
        SystemClock clock;
        NetTransport transport(clock, u"Sportello/test"_s);
        HttpRequest request = changing(server.url(u"/media"_s));
        request.parts.append({u"description"_s, {}, {}, "Grüße \"1\""});
        request.parts.append(
            {u"file"_s, u"a\"\r\nb.png"_s, "image/png", QByteArray(100'000, '\0')});
        QVERIFY(!waitFor(transport.send(request)).ok());
        QCOMPARE(server.wireCount(), 1);
        const auto &got = server.requests().constFirst();
        const QByteArray type = got.header("content-type");
        QVERIFY(type.startsWith("multipart/form-data; boundary="));
        const QByteArray boundary = type.mid(type.indexOf('=') + 1);
        const QByteArray expected = "--" + boundary
            + "\r\nContent-Disposition: form-data; name=\"description\"\r\n\r\n"
              "Grüße \"1\"\r\n--"
            + boundary
            + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a%22%0D%0Ab.png\"\r\n"
              "Content-Type: image/png\r\n\r\n"
            + QByteArray(100'000, '\0') + "\r\n--" + boundary + "--\r\n";
        QCOMPARE(got.body, expected);
    }

    /// A changing request takes a new connection: the one before may be closing.
    void idleConnectionIsNotReused()
    {
        LoopbackServer server;
        ManualClock clock;
        NetTransport transport(clock, u"Sportello/test"_s);
        for (int i = 1; i <= 3; ++i) {
            QVERIFY(waitFor(transport.send(changing(server.url(), "{}"))).ok());
            QCOMPARE(server.connectionCount(), i);
        }
        QCOMPARE(server.wireCount(), 3);
    }

    void destroyedMidCall()
    {
        LoopbackServer server([](const auto &) { return Response::fault(Ending::Hang); });
        SystemClock clock;
        auto transport = std::make_unique<NetTransport>(clock, u"Sportello/test"_s);
        const auto change = transport->send(changing(server.url(u"/change"_s), "{}"));
        const auto read = transport->send(reading(server.url(u"/read"_s)));
        QVERIFY(QTest::qWaitFor([&server] { return server.wireCount() == 2; }));
        const auto unsent = transport->send(changing(server.url(u"/unsent"_s), "{}"));
        transport.reset();
        QVERIFY(change.isFinished() && read.isFinished() && unsent.isFinished());
        QCOMPARE(change.result().error().kind, ErrorKind::Cancelled);
        QVERIFY(change.result().error().mayHaveArrived);
        QCOMPARE(read.result().error().kind, ErrorKind::Cancelled);
        QVERIFY(!read.result().error().mayHaveArrived);
        QCOMPARE(unsent.result().error().kind, ErrorKind::Cancelled);
        QVERIFY(!unsent.result().error().mayHaveArrived);
        QTest::qWait(50);
        QCOMPARE(server.requests().size(), 2); // the unsent one indeed never came
    }
};

SPORTELLO_TEST(TestExactlyOnce)
#include "test_exactlyonce.moc"
