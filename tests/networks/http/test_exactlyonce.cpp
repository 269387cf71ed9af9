// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "core/clock.h"
#include "httptest.h"
#include "networks/http/nettransport.h"
#include "support/loopbackserver.h"
#include "support/testcase.h"
#include "support/wait.h"

#include <QNetworkReply>
#include <QRandomGenerator>

using namespace sportello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Ending = LoopbackServer::Ending;
using Response = LoopbackServer::Response;

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
        if (reused)
            QCOMPARE(server.connectionCount(), 1);
        QCOMPARE(server.requests().last().body, body);
    }
};

SPORTELLO_TEST(TestExactlyOnce)
#include "test_exactlyonce.moc"
