// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "networks/http/eventstream.h"
#include "networks/http/nettransport.h"
#include "networks/http/sseparser.h"
#include "networks/http/websocketstream.h"
#include "support/loopbackserver.h"
#include "support/manualclock.h"
#include "support/testcase.h"

#include <QSignalSpy>

using namespace sportello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Ending = LoopbackServer::Ending;
using Response = LoopbackServer::Response;

namespace {

StreamRequest streamAt(const QUrl &url)
{
    StreamRequest request;
    request.url = url;
    request.bearer = Secret(u"tok"_s);
    return request;
}

QUrl socketUrl(const LoopbackServer &server)
{
    QUrl url = server.url(u"/api/v1/streaming"_s);
    url.setScheme(u"ws"_s);
    return url;
}

Error errorOf(const QSignalSpy &closed, int index = 0)
{
    return closed.at(index).at(0).value<Error>();
}

/// A stream that does what the test says.
class Puppet : public WakeUpStream
{
public:
    int opens = 0;
    void open() override { ++opens; }
    void close() override {}
};

} // namespace

/// Streams of events, real sockets and all.
class TestEventStream : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void parser_data()
    {
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<QStringList>("expected"); // "name|data"
        const auto row = [](const char *name, const QByteArray &input, const QStringList &events) {
            QTest::addRow("%s", name) << input << events;
        };
        row("one", "data: hello\n\n", {u"message|hello"_s});
        row("named", "event: update\ndata: {}\n\n", {u"update|{}"_s});
        row("two lines", "data: a\ndata: b\n\n", {u"message|a\nb"_s});
        row("no space", "data:a\ndata:  b\n\n", {u"message|a\n b"_s});
        row("comment", ":thump\n\ndata: x\n\n", {u"message|x"_s});
        row("no data", "event: update\n\ndata: x\n\n", {u"message|x"_s});
        row("empty data", "data\n\n", {u"message|"_s});
        row("two empty data", "data\ndata\n\n", {u"message|\n"_s});
        row("unfinished", "data: a\n\ndata: b\n", {u"message|a"_s});
        row("unknown fields", "colour: red\nDATA: x\ndata: y\n\n", {u"message|y"_s});
        row("carriage returns", "data: a\rdata: b\r\rdata: c\r\r",
            {u"message|a\nb"_s, u"message|c"_s});
        row("both", "data: a\r\n\r\ndata: b\r\n\r\n", {u"message|a"_s, u"message|b"_s});
        row("mixed", "data: a\n\r\ndata: b\r\n\n", {u"message|a"_s, u"message|b"_s});
        row("byte order mark",
            "\xef\xbb\xbf"
            "data: a\n\n",
            {u"message|a"_s});
        row("mark later",
            "\n\xef\xbb\xbf"
            "data: a\n\n",
            {});
        row("name is of one event", "event: a\ndata: 1\n\ndata: 2\n\n", {u"a|1"_s, u"message|2"_s});
        row("colons", "data: a: b:c\n\n", {u"message|a: b:c"_s});
        row("umlauts", "data: Grüße\n\n", {u"message|Grüße"_s});
    }
    void parser()
    {
        QFETCH(QByteArray, input);
        QFETCH(QStringList, expected);
        // However the network cuts it.
        for (const qsizetype piece : {input.size(), qsizetype(1), qsizetype(3)}) {
            SseParser parser(1000);
            QStringList got;
            for (qsizetype at = 0; at < input.size(); at += piece) {
                for (const auto &event : parser.feed(input.mid(at, piece)))
                    got.append(event.name + u'|' + QString::fromUtf8(event.data));
            }
            QCOMPARE(got, expected);
        }
    }

    void parserKeepsIdAndRetry()
    {
        SseParser parser(1000);
        parser.feed("id: 7\nretry: 3000\ndata: x\n\n");
        QCOMPARE(parser.lastEventId(), "7");
        QVERIFY(parser.retry() == 3000ms);
        parser.feed("id: a" + QByteArray(1, '\0') + "b\nretry: soon\ndata: x\n\n");
        QCOMPARE(parser.lastEventId(), "7");
        QVERIFY(parser.retry() == 3000ms);
        parser.feed("id: 8\ndata: unfinished");
        parser.restart();
        QCOMPARE(parser.lastEventId(), "7");
        QVERIFY(parser.feed("\n\n").isEmpty());
        parser.feed("id\n\n");
        QVERIFY(parser.lastEventId().isEmpty());
    }

    void parserIsBounded()
    {
        SseParser line(1000);
        for (int i = 0; i < 100; ++i)
            line.feed(QByteArray(100, 'x'));
        QVERIFY(line.hasOverflowed());
        SseParser event(1000);
        for (int i = 0; i < 100; ++i)
            QVERIFY(event.feed("data: " + QByteArray(100, 'x') + "\n").isEmpty());
        QVERIFY(event.hasOverflowed());
    }

    void serverSentEvents()
    {
        LoopbackServer server([](const auto &) { return Response::eventStream(); });
        ManualClock clock;
        SseStream stream(clock, u"Sportello/9.9"_s, streamAt(server.url(u"/user"_s)));
        QSignalSpy opened(&stream, &WakeUpStream::opened);
        QSignalSpy events(&stream, &WakeUpStream::event);
        QSignalSpy closed(&stream, &WakeUpStream::closed);
        stream.open();
        QTRY_COMPARE(opened.size(), 1);
        const auto &asked = server.requests().constFirst();
        QCOMPARE(asked.bearer(), u"tok"_s);
        QCOMPARE(asked.header("user-agent"), "Sportello/9.9");
        QCOMPARE(asked.header("accept"), "text/event-stream");
        server.push(":thump\nevent: notification\nid: 5\ndata: {\"id\":\"1\"}\n\n");
        QTRY_COMPARE(events.size(), 1);
        QCOMPARE(events.at(0).at(0).toString(), u"notification"_s);
        QCOMPARE(events.at(0).at(1).toByteArray(), R"({"id":"1"})");
        server.dropAll();
        QTRY_COMPARE(closed.size(), 1);
        QCOMPARE(errorOf(closed).kind, ErrorKind::Offline);
        stream.open();
        QTRY_COMPARE(opened.size(), 2);
        QCOMPARE(server.requests().last().header("last-event-id"), "5");
        stream.close();
        QTest::qWait(20);
        QCOMPARE(closed.size(), 1); // closed by us is no news
    }

    void silenceIsDeath()
    {
        LoopbackServer server([](const auto &) { return Response::eventStream(); });
        ManualClock clock;
        SseStream stream(clock, u"Sportello/9.9"_s, streamAt(server.url()));
        QSignalSpy opened(&stream, &WakeUpStream::opened);
        QSignalSpy closed(&stream, &WakeUpStream::closed);
        QSignalSpy events(&stream, &WakeUpStream::event);
        stream.open();
        QTRY_COMPARE(opened.size(), 1);
        clock.advance(60s);
        server.push(":thump\ndata: x\n\n");
        QTRY_COMPARE(events.size(), 1);
        clock.advance(89s);
        QCOMPARE(closed.size(), 0);
        clock.advance(2s);
        QCOMPARE(closed.size(), 1);
        QCOMPARE(errorOf(closed).kind, ErrorKind::Timeout);
    }

    void notAStream_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<ErrorKind>("kind");
        QTest::addRow("page") << 200 << ErrorKind::Protocol;
        QTest::addRow("stop") << 204 << ErrorKind::NotFound;
        QTest::addRow("elsewhere") << 302 << ErrorKind::Protocol;
        QTest::addRow("unknown channel") << 400 << ErrorKind::Refused;
        QTest::addRow("signed out") << 401 << ErrorKind::SignInNeeded;
        QTest::addRow("missing") << 404 << ErrorKind::NotFound;
        QTest::addRow("too many") << 429 << ErrorKind::RateLimited;
        QTest::addRow("down") << 503 << ErrorKind::Protocol;
    }
    void notAStream()
    {
        QFETCH(int, status);
        QFETCH(ErrorKind, kind);
        LoopbackServer server([status](const auto &) {
            Response response = Response::html(status, "<html></html>");
            response.with("Location", "http://127.0.0.1:1/");
            return response;
        });
        ManualClock clock;
        for (const bool socket : {false, true}) {
            if (socket && (status <= 204 || status == 400))
                continue; // of a 400 Qt says nothing but that the handshake failed
            std::unique_ptr<WakeUpStream> stream;
            if (socket)
                stream =
                    std::make_unique<WebSocketStream>(clock, u"S"_s, streamAt(socketUrl(server)));
            else
                stream = std::make_unique<SseStream>(clock, u"S"_s, streamAt(server.url()));
            QSignalSpy opened(stream.get(), &WakeUpStream::opened);
            QSignalSpy closed(stream.get(), &WakeUpStream::closed);
            stream->open();
            QTRY_COMPARE(closed.size(), 1);
            QCOMPARE(errorOf(closed).kind, kind);
            QCOMPARE(opened.size(), 0);
        }
    }

    void streamsAreEncryptedToo()
    {
        ManualClock clock;
        for (const QString &address : {u"http://social.example/"_s, u"ws://social.example/"_s,
                                       u"wss:///"_s, u"ftp://127.0.0.1/"_s}) {
            NetTransport transport(clock, u"S"_s);
            const auto stream = transport.stream(streamAt(QUrl(address)));
            QSignalSpy closed(stream.get(), &WakeUpStream::closed);
            stream->open();
            clock.advance(0ms);
            QCOMPARE(closed.size(), 1);
            QCOMPARE(errorOf(closed).kind, ErrorKind::Refused);
            clock.advance(1h); // and it is left at that
            QCOMPARE(closed.size(), 1);
        }
    }

    void webSocket()
    {
        LoopbackServer server([](const LoopbackServer::Request &request) {
            // As some servers do.
            return request.header("user-agent").isEmpty() ? Response::json(418, "{}")
                                                          : Response::webSocket();
        });
        ManualClock clock;
        WebSocketStream stream(clock, u"Sportello/9.9"_s, streamAt(socketUrl(server)));
        QSignalSpy opened(&stream, &WakeUpStream::opened);
        QSignalSpy events(&stream, &WakeUpStream::event);
        QSignalSpy closed(&stream, &WakeUpStream::closed);
        stream.open();
        QTRY_COMPARE(opened.size(), 1);
        QCOMPARE(server.requests().constFirst().bearer(), u"tok"_s);
        QCOMPARE(server.requests().constFirst().header("user-agent"), "Sportello/9.9");
        QTRY_COMPARE(server.openWebSockets(), 1);
        server.pushText(u"{\"event\":\"notification\"}"_s);
        QTRY_COMPARE(events.size(), 1);
        QCOMPARE(events.at(0).at(0).toString(), u"message"_s);
        QCOMPARE(events.at(0).at(1).toByteArray(), R"({"event":"notification"})");
        // Pings are answered, however long nothing is said.
        for (int i = 0; i < 5; ++i) {
            clock.advance(30s);
            QTest::qWait(30);
        }
        QCOMPARE(closed.size(), 0);
        server.dropAll();
        QTRY_COMPARE(closed.size(), 1);
        QCOMPARE(errorOf(closed).kind, ErrorKind::Offline);
        stream.open();
        QTRY_COMPARE(opened.size(), 2);
        QTRY_COMPARE(server.openWebSockets(), 1);
        stream.close();
        QTRY_COMPARE(server.openWebSockets(), 0); // the server hears of it
        QCOMPARE(closed.size(), 1);
    }

    void missedPingIsDeath()
    {
        LoopbackServer server([](const auto &) { return Response::webSocket(); });
        ManualClock clock;
        WebSocketStream stream(clock, u"S"_s, streamAt(socketUrl(server)));
        QSignalSpy opened(&stream, &WakeUpStream::opened);
        QSignalSpy closed(&stream, &WakeUpStream::closed);
        stream.open();
        QTRY_COMPARE(opened.size(), 1);
        // Both pings within one turn of the loop: the answer has no chance to come in between.
        clock.callAfter(30s, this, [&clock] { clock.advance(30s); });
        clock.advance(60s);
        QTRY_COMPARE(closed.size(), 1);
        QCOMPARE(errorOf(closed).kind, ErrorKind::Timeout);
    }

    void largeMessagesEndIt()
    {
        LoopbackServer server([](const LoopbackServer::Request &request) {
            return request.wantsWebSocket ? Response::webSocket() : Response::eventStream();
        });
        ManualClock clock;
        StreamRequest request = streamAt(socketUrl(server));
        request.maximumBytes = 1000;
        WebSocketStream socket(clock, u"S"_s, request);
        QSignalSpy socketClosed(&socket, &WakeUpStream::closed);
        QSignalSpy socketEvents(&socket, &WakeUpStream::event);
        socket.open();
        QTRY_COMPARE(server.openWebSockets(), 1);
        server.pushText(QString(2000, u'x'));
        QTRY_COMPARE(socketClosed.size(), 1);
        QCOMPARE(errorOf(socketClosed).kind, ErrorKind::Protocol);
        QCOMPARE(socketEvents.size(), 0);

        request.url = server.url();
        SseStream events(clock, u"S"_s, request);
        QSignalSpy eventsClosed(&events, &WakeUpStream::closed);
        events.open();
        QTRY_COMPARE(server.openStreams(), 1);
        server.push("data: " + QByteArray(2000, 'x'));
        QTRY_COMPARE(eventsClosed.size(), 1);
        QCOMPARE(errorOf(eventsClosed).kind, ErrorKind::Protocol);
    }

    void reconnects_data()
    {
        QTest::addColumn<bool>("socket");
        QTest::addRow("server-sent events") << false;
        QTest::addRow("WebSocket") << true;
    }
    void reconnects()
    {
        QFETCH(bool, socket);
        LoopbackServer server([](const LoopbackServer::Request &request) {
            return request.wantsWebSocket ? Response::webSocket() : Response::eventStream();
        });
        ManualClock clock;
        NetTransport transport(clock, u"S"_s);
        const auto stream =
            transport.stream(streamAt(socket ? socketUrl(server) : server.url(u"/user"_s)));
        QSignalSpy opened(stream.get(), &WakeUpStream::opened);
        QSignalSpy closed(stream.get(), &WakeUpStream::closed);
        stream->open();
        for (int i = 1; i <= 3; ++i) {
            QTRY_COMPARE(opened.size(), i);
            QTRY_COMPARE(socket ? server.openWebSockets() : server.openStreams(), 1);
            server.dropAll(i == 2 ? Ending::Reset : Ending::Close);
            QTRY_COMPARE(closed.size(), i);
            for (int second = 0; second < 300 && opened.size() == i; ++second) {
                clock.advance(1s);
                QTest::qWait(20); // the connection is made in real time
            }
        }
        QCOMPARE(opened.size(), 4);
        stream->close();
        const int count = server.wireCount();
        clock.advance(1h);
        QTest::qWait(20);
        QCOMPARE(server.wireCount(), count);
    }

    void waitsGrowAndBeginAnew()
    {
        ManualClock clock;
        auto owned = std::make_unique<Puppet>();
        Puppet &puppet = *owned;
        ReconnectingStream stream(clock, std::move(owned), Backoff(2s, 5min, [] { return 1.0; }));
        const Error away{ErrorKind::Offline, {}, {}, false};
        stream.open();
        stream.open();
        QCOMPARE(puppet.opens, 1);
        int opens = 1;
        for (const auto &wait : {2s, 4s, 8s, 16s, 32s, 64s, 128s, 256s, 300s, 300s}) {
            Q_EMIT puppet.closed(away);
            clock.advance(wait - 1ms);
            QCOMPARE(puppet.opens, opens);
            clock.advance(1ms);
            QCOMPARE(puppet.opens, ++opens);
        }
        // Up for less than a minute: no credit.
        Q_EMIT puppet.opened();
        clock.advance(59s);
        Q_EMIT puppet.closed(away);
        clock.advance(299s);
        QCOMPARE(puppet.opens, opens);
        clock.advance(1s);
        QCOMPARE(puppet.opens, ++opens);
        // A healthy minute: anew.
        Q_EMIT puppet.opened();
        clock.advance(60s);
        Q_EMIT puppet.closed(away);
        clock.advance(2s);
        QCOMPARE(puppet.opens, ++opens);
        // The server's own wish counts.
        Q_EMIT puppet.closed(Error{ErrorKind::RateLimited, {}, 100s, false});
        clock.advance(99s);
        QCOMPARE(puppet.opens, opens);
        clock.advance(1s);
        QCOMPARE(puppet.opens, ++opens);
        // Awake again: now, and only once.
        Q_EMIT puppet.closed(away);
        stream.hurry();
        QCOMPARE(puppet.opens, ++opens);
        clock.advance(1h);
        QCOMPARE(puppet.opens, opens);
        // Signed out: not again before somebody says so.
        Q_EMIT puppet.closed(Error{ErrorKind::SignInNeeded, {}, {}, false});
        clock.advance(1h);
        stream.hurry();
        QCOMPARE(puppet.opens, opens);
        stream.open();
        QCOMPARE(puppet.opens, ++opens);
    }

    void closingWithinASignalIsFine()
    {
        LoopbackServer server([](const auto &) { return Response::eventStream(); });
        ManualClock clock;
        auto stream = std::make_unique<SseStream>(clock, u"S"_s, streamAt(server.url()));
        int events = 0;
        connect(stream.get(), &WakeUpStream::event, this, [&] {
            ++events;
            stream->close();
        });
        stream->open();
        QTRY_COMPARE(server.openStreams(), 1);
        server.push("data: 1\n\ndata: 2\n\ndata: 3\n\n");
        QTRY_COMPARE(events, 1);
        QTest::qWait(20);
        QCOMPARE(events, 1);
    }
};

SPORTELLO_TEST(TestEventStream)
#include "test_eventstream.moc"
