// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QJsonDocument>
#include <QList>
#include <QObject>
#include <QString>
#include <QTcpServer>
#include <QUrl>
#include <QUrlQuery>

#include <chrono>
#include <functional>
#include <memory>
#include <utility>
#include <vector>

class QSslConfiguration;
class QWebSocket;
class QWebSocketServer;

namespace sportello {

class LoopbackConnection;

/// A small HTTP/1.1 server on 127.0.0.1 with real sockets, for tests: it answers what a callback
/// says and misbehaves as it is told. It lives in the thread that makes it and needs that thread's
/// event loop.
///
///     LoopbackServer server([&](const LoopbackServer::Request &request) {
///         if (request.path == u"/api/v1/statuses"_s)
///             return LoopbackServer::Response::json(200, R"({"id":"1"})");
///         return LoopbackServer::Response::json(404, R"({"error":"Record not found"})");
///     });
///     QUrl base = server.url(); // http://127.0.0.1:port
///
/// Connections are kept alive; GET, HEAD and bodies with Content-Length or chunked are understood.
class LoopbackServer : public QObject
{
    Q_OBJECT

public:
    using Headers = QList<std::pair<QByteArray, QByteArray>>;

    /// What came in, complete.
    struct Request
    {
        QByteArray method;
        QString path; ///< decoded, without the query
        QUrlQuery query;
        Headers headers; ///< names in lower case
        QByteArray body;
        int connection = 0; ///< counts from 1; equal for requests on one socket
        bool wantsWebSocket = false; ///< answer it with Response::webSocket() to accept

        QByteArray header(const QByteArray &lowerCaseName) const;
        /// The token of "Authorization: Bearer …"; empty without one.
        QString bearer() const;
        /// A field of an application/x-www-form-urlencoded body.
        QString form(const QString &name) const;
        QJsonDocument json() const { return QJsonDocument::fromJson(body); }
    };

    /// What happens after the request has been read.
    enum class Ending {
        Answer, ///< the answer, whole
        Close, ///< no answer; the connection is closed
        Reset, ///< no answer; the connection is reset (RST)
        Hang, ///< no answer; the connection stays
        Truncate, ///< headers and half of the body, then close
        Stream, ///< headers without length, then whatever push() sends
        WebSocket, ///< the upgrade is accepted
    };

    struct Response
    {
        int status = 200;
        Headers headers; ///< Content-Length, Date and Connection are made by the server
        QByteArray body;
        Ending ending = Ending::Answer;
        std::chrono::milliseconds delay{0}; ///< before the first byte, or before the fault
        std::chrono::milliseconds trickle{0}; ///< if positive: one byte of the body each time
        bool chunked = false;
        bool closeAfterwards = false; ///< the connection ends after the answer

        /// Adds a header.
        Response &with(const QByteArray &name, const QByteArray &value);

        static Response json(int status, const QByteArray &body, Headers headers = {});
        static Response html(int status, const QByteArray &body);
        static Response redirect(int status, const QUrl &target);
        static Response tooMany(const QByteArray &retryAfter);
        static Response fault(Ending ending, std::chrono::milliseconds delay = {});
        /// A gzip body that grows to about the number of mebibytes.
        static Response gzipBomb(int mebibytes);
        static Response eventStream(); ///< server-sent events
        static Response webSocket();
    };

    using Handler = std::function<Response(const Request &)>;

    /// Listens at once on a free port.
    explicit LoopbackServer(Handler handler = {}, QObject *parent = nullptr);
    /// The same with TLS.
    LoopbackServer(Handler handler, const QSslConfiguration &tls, QObject *parent = nullptr);
    ~LoopbackServer() override;

    /// http(s)://127.0.0.1:port, without a slash at the end; `host` may be another loopback name.
    QUrl url(const QString &path = {}, const QString &host = QStringLiteral("127.0.0.1")) const;
    quint16 port() const;
    void setHandler(Handler handler) { m_handler = std::move(handler); }

    /// All requests whose header has come in, whether their body did or not: the truth about what
    /// was on the wire.
    int wireCount() const { return m_wireCount; }
    /// Those that came in whole.
    const QList<Request> &requests() const { return m_requests; }
    int connectionCount() const { return m_connectionCount; }
    int openConnections() const;
    void forget();

    /// Sends to all open event streams. Whole events: "event: x\ndata: y\n\n".
    void push(const QByteArray &bytes);
    /// Sends a text frame to all open WebSockets.
    void pushText(const QString &text);
    int openStreams() const;
    int openWebSockets() const;
    /// Ends all connections; with `Reset` without a word.
    void dropAll(Ending how = Ending::Close);
    /// No new connections are taken, those that are open go on; the port is free then.
    void stopListening();
    /// Takes connections again on the same port.
    void listenAgain();

Q_SIGNALS:
    void requestArrived();
    void webSocketText(const QString &text);

private:
    class Listener;

    void listen(quint16 port);
    void adopt(qintptr descriptor);
    void webSocketOpened();
    Response answerTo(const Request &request);

    Handler m_handler;
    std::unique_ptr<QSslConfiguration> m_tls;
    std::unique_ptr<Listener> m_listener;
    std::unique_ptr<QWebSocketServer> m_upgrades;
    quint16 m_port = 0;
    std::vector<std::unique_ptr<LoopbackConnection>> m_connections;
    std::vector<QWebSocket *> m_webSockets;
    QList<Request> m_requests;
    int m_wireCount = 0;
    int m_connectionCount = 0;
};

} // namespace sportello
