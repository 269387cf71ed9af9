// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "networks/http/websocketstream.h"

#include "core/log.h"
#include "networks/http/httptransport.h"
#include "networks/http/requestrules.h"

#include <QNetworkProxy>
#include <QRegularExpression>
#include <QWebSocket>

#include <utility>

namespace sportello {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds pingInterval = 30s;
constexpr std::chrono::milliseconds connectDeadline = 15s;

} // namespace

WebSocketStream::WebSocketStream(Clock &clock, QString userAgent, StreamRequest request,
                                 QObject *parent)
    : WakeUpStream(parent)
    , m_clock(clock)
    , m_userAgent(std::move(userAgent))
    , m_request(std::move(request))
{
}

WebSocketStream::~WebSocketStream()
{
    WebSocketStream::close();
}

void WebSocketStream::open()
{
    if (m_socket)
        return;
    const int connection = ++m_connection;
    auto refusal = refusalOf(m_request.url, u"wss"_s, u"ws"_s);
    if (!refusal)
        refusal = refusalOf(m_request.headers, m_request.bearer);
    if (refusal) {
        // Later, so that nobody hears of it before open() has returned.
        m_clock.callAfter(0ms, this, [this, error = *refusal, connection] {
            if (connection == m_connection)
                Q_EMIT closed(error);
        });
        return;
    }
    const QNetworkRequest request =
        strictRequest(m_request.url, m_userAgent, m_request.headers, m_request.bearer);
    m_isOpen = false;
    m_awaitsPong = false;
    m_socket = new QWebSocket(QString(), QWebSocketProtocol::VersionLatest, this);
    m_socket->setSslConfiguration(request.sslConfiguration());
    m_socket->setMaxAllowedIncomingFrameSize(quint64(m_request.maximumBytes));
    m_socket->setMaxAllowedIncomingMessageSize(quint64(m_request.maximumBytes));
    if (isLoopbackHost(m_request.url.host()))
        m_socket->setProxy(QNetworkProxy::NoProxy);
    connect(m_socket, &QWebSocket::connected, this, &WebSocketStream::connected);
    connect(m_socket, &QWebSocket::disconnected, this, &WebSocketStream::failed);
    connect(m_socket, qOverload<QAbstractSocket::SocketError>(&QWebSocket::error), this,
            &WebSocketStream::failed);
    connect(m_socket, &QWebSocket::pong, this, [this] { m_awaitsPong = false; });
    connect(m_socket, &QWebSocket::textMessageReceived, this, [this](const QString &text) {
        m_awaitsPong = false; // anything heard shows that it lives
        Q_EMIT event(u"message"_s, text.toUtf8());
    });
    m_clock.callAfter(connectDeadline, this, [this, connection] {
        if (connection == m_connection && !m_isOpen)
            end(Error{ErrorKind::Timeout, u"the WebSocket does not open"_s, {}, false});
    });
    m_socket->open(request);
}

void WebSocketStream::close()
{
    ++m_connection;
    if (!m_socket)
        return;
    QWebSocket *socket = std::exchange(m_socket, nullptr);
    socket->disconnect(this);
    if (!m_isOpen)
        socket->abort();
    socket->deleteLater(); // says goodbye to the server
}

void WebSocketStream::connected()
{
    m_isOpen = true;
    const int connection = m_connection;
    m_clock.callAfter(pingInterval, this, [this, connection] { ping(connection); });
    Q_EMIT opened();
}

void WebSocketStream::ping(int connection)
{
    if (connection != m_connection || !m_socket)
        return;
    if (m_awaitsPong) {
        end(Error{ErrorKind::Timeout, u"the WebSocket does not answer"_s, {}, false});
        return;
    }
    m_awaitsPong = true;
    m_socket->ping();
    m_clock.callAfter(pingInterval, this, [this, connection] { ping(connection); });
}

void WebSocketStream::failed()
{
    if (m_socket)
        end(errorOf(*m_socket));
}

Error WebSocketStream::errorOf(const QWebSocket &socket) const
{
    if (m_isOpen && socket.closeCode() == QWebSocketProtocol::CloseCodeTooMuchData)
        return Error{ErrorKind::Protocol, u"a message is too large"_s, {}, false};
    // The status of a declined handshake is told in words only, in the user's language.
    static const QRegularExpression declined(u"\\b([345]\\d\\d)\\b"_s);
    const QString words = socket.errorString();
    if (const auto match = declined.match(words); !m_isOpen && match.hasMatch()) {
        HttpAnswer answer;
        answer.status = match.captured(1).toInt();
        return errorFrom(answer, HttpEffect::Reads);
    }
    return Error{ErrorKind::Offline, redacted(words), {}, false};
}

void WebSocketStream::end(const Error &error)
{
    close();
    Q_EMIT closed(error);
}

} // namespace sportello
