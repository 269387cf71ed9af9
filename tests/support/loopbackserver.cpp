// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "support/loopbackserver.h"

#include "support/loopbackconnection.h"

#include <QSslConfiguration>
#include <QSslSocket>
#include <QWebSocket>
#include <QWebSocketServer>

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

class LoopbackServer::Listener : public QTcpServer
{
public:
    explicit Listener(LoopbackServer &server)
        : m_server(server)
    {
    }

protected:
    void incomingConnection(qintptr descriptor) override { m_server.adopt(descriptor); }

private:
    LoopbackServer &m_server;
};

QByteArray LoopbackServer::Request::header(const QByteArray &lowerCaseName) const
{
    for (const auto &[name, value] : headers) {
        if (name == lowerCaseName)
            return value;
    }
    return {};
}

QString LoopbackServer::Request::bearer() const
{
    const QByteArray value = header("authorization");
    return value.startsWith("Bearer ") ? QString::fromUtf8(value.mid(7)) : QString();
}

QString LoopbackServer::Request::form(const QString &name) const
{
    QByteArray fields = body;
    fields.replace('+', "%20"); // a space in forms, which QUrlQuery does not know
    return QUrlQuery(QString::fromUtf8(fields)).queryItemValue(name, QUrl::FullyDecoded);
}

LoopbackServer::Response &LoopbackServer::Response::with(const QByteArray &name,
                                                         const QByteArray &value)
{
    headers.emplaceBack(name, value);
    return *this;
}

LoopbackServer::Response LoopbackServer::Response::json(int status, const QByteArray &body,
                                                        Headers headers)
{
    Response response;
    response.status = status;
    response.headers = std::move(headers);
    response.headers.emplaceBack("Content-Type", "application/json; charset=utf-8");
    response.body = body;
    return response;
}

LoopbackServer::Response LoopbackServer::Response::html(int status, const QByteArray &body)
{
    Response response;
    response.status = status;
    response.headers.emplaceBack("Content-Type", "text/html; charset=utf-8");
    response.body = body;
    return response;
}

LoopbackServer::Response LoopbackServer::Response::redirect(int status, const QUrl &target)
{
    Response response = json(status, "{}");
    response.headers.emplaceBack("Location", target.toEncoded());
    return response;
}

LoopbackServer::Response LoopbackServer::Response::tooMany(const QByteArray &retryAfter)
{
    Response response = json(429, R"({"error":"Too many requests"})");
    if (!retryAfter.isEmpty())
        response.headers.emplaceBack("Retry-After", retryAfter);
    return response;
}

LoopbackServer::Response LoopbackServer::Response::fault(Ending ending,
                                                         std::chrono::milliseconds delay)
{
    Response response = json(200, R"({"ok":true,"filler":"0123456789"})");
    response.ending = ending;
    response.delay = delay;
    return response;
}

LoopbackServer::Response LoopbackServer::Response::gzipBomb(int mebibytes)
{
    // qCompress gives a length and a zlib stream, which HTTP calls "deflate".
    Response response = json(200, qCompress(QByteArray(qsizetype(mebibytes) << 20, ' '), 9).mid(4));
    response.headers.emplaceBack("Content-Encoding", "deflate");
    return response;
}

LoopbackServer::Response LoopbackServer::Response::eventStream()
{
    Response response;
    response.headers.emplaceBack("Content-Type", "text/event-stream");
    response.ending = Ending::Stream;
    return response;
}

LoopbackServer::Response LoopbackServer::Response::webSocket()
{
    Response response;
    response.status = 101;
    response.ending = Ending::WebSocket;
    return response;
}

LoopbackServer::LoopbackServer(Handler handler, QObject *parent)
    : QObject(parent)
    , m_handler(std::move(handler))
    , m_upgrades(std::make_unique<QWebSocketServer>(u"loopback"_s, QWebSocketServer::NonSecureMode))
{
    connect(m_upgrades.get(), &QWebSocketServer::newConnection, this,
            &LoopbackServer::webSocketOpened);
    listen(0);
}

LoopbackServer::LoopbackServer(Handler handler, const QSslConfiguration &tls, QObject *parent)
    : LoopbackServer(std::move(handler), parent)
{
    m_tls = std::make_unique<QSslConfiguration>(tls);
}

LoopbackServer::~LoopbackServer()
{
    stopListening();
    m_connections.clear();
    for (QWebSocket *socket : std::exchange(m_webSockets, {})) {
        socket->disconnect(this);
        delete socket;
    }
}

QUrl LoopbackServer::url(const QString &path, const QString &host) const
{
    return QUrl(u"%1://%2:%3%4"_s.arg(m_tls ? u"https"_s : u"http"_s, host).arg(m_port).arg(path));
}

quint16 LoopbackServer::port() const
{
    return m_port;
}

int LoopbackServer::openConnections() const
{
    return int(std::count_if(m_connections.begin(), m_connections.end(),
                             [](const auto &connection) { return connection->isOpen(); }));
}

void LoopbackServer::forget()
{
    m_requests.clear();
    m_wireCount = 0;
    m_connectionCount = 0;
}

void LoopbackServer::push(const QByteArray &bytes)
{
    for (const auto &connection : m_connections) {
        if (connection->isStream())
            connection->write(bytes);
    }
}

void LoopbackServer::pushText(const QString &text)
{
    for (QWebSocket *socket : m_webSockets)
        socket->sendTextMessage(text);
}

int LoopbackServer::openStreams() const
{
    return int(std::count_if(m_connections.begin(), m_connections.end(),
                             [](const auto &connection) { return connection->isStream(); }));
}

int LoopbackServer::openWebSockets() const
{
    return int(m_webSockets.size());
}

void LoopbackServer::dropAll(Ending how)
{
    for (const auto &connection : m_connections)
        connection->end(how);
    for (QWebSocket *socket : std::vector<QWebSocket *>(m_webSockets)) {
        if (how == Ending::Reset)
            socket->abort();
        else
            socket->close();
    }
}

void LoopbackServer::stopListening()
{
    m_listener.reset();
}

void LoopbackServer::listenAgain()
{
    listen(m_port);
}

void LoopbackServer::listen(quint16 port)
{
    m_listener = std::make_unique<Listener>(*this);
    if (!m_listener->listen(QHostAddress::LocalHost, port))
        qWarning("loopback server: %s", qPrintable(m_listener->errorString()));
    m_port = m_listener->serverPort();
}

void LoopbackServer::adopt(qintptr descriptor)
{
    // Those that have ended go now and not from within their own signals.
    std::erase_if(m_connections, [](const auto &connection) { return !connection->isOpen(); });
    ++m_connectionCount;
    LoopbackConnection::Hooks hooks;
    hooks.headerArrived = [this] { ++m_wireCount; };
    hooks.answer = [this](const Request &request) { return answerTo(request); };
    hooks.upgrade = [this](QTcpSocket *socket) { m_upgrades->handleConnection(socket); };
    m_connections.push_back(
        std::make_unique<LoopbackConnection>(descriptor, m_tls.get(), m_connectionCount, hooks));
}

LoopbackServer::Response LoopbackServer::answerTo(const Request &request)
{
    m_requests.append(request);
    Q_EMIT requestArrived();
    return m_handler ? m_handler(request) : Response::json(200, "{}");
}

void LoopbackServer::webSocketOpened()
{
    QWebSocket *socket = m_upgrades->nextPendingConnection();
    if (!socket)
        return;
    m_webSockets.push_back(socket);
    connect(socket, &QWebSocket::textMessageReceived, this, &LoopbackServer::webSocketText);
    connect(socket, &QWebSocket::disconnected, this, [this, socket] {
        std::erase(m_webSockets, socket);
        socket->deleteLater();
    });
}

} // namespace sportello
