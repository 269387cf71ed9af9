// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "support/loopbackconnection.h"

#include <QDateTime>
#include <QLocale>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTimer>

#ifdef Q_OS_UNIX
#include <sys/socket.h>
#endif

#include <utility>

namespace sportello {

using namespace Qt::StringLiterals;

LoopbackConnection::LoopbackConnection(qintptr descriptor, const QSslConfiguration *tls, int number,
                                       Hooks hooks)
    : m_socket(tls ? new QSslSocket : new QTcpSocket)
    , m_number(number)
    , m_hooks(std::move(hooks))
{
    m_socket->setSocketDescriptor(descriptor);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(m_socket, &QTcpSocket::readyRead, this, &LoopbackConnection::readMore);
    if (tls) {
        auto *secure = qobject_cast<QSslSocket *>(m_socket.data());
        secure->setSslConfiguration(*tls);
        secure->startServerEncryption();
    }
}

LoopbackConnection::~LoopbackConnection()
{
    if (m_socket) {
        m_socket->disconnect(this);
        m_socket->abort();
        m_socket->deleteLater();
    }
}

bool LoopbackConnection::isOpen() const
{
    return m_socket && m_socket->state() == QAbstractSocket::ConnectedState;
}

void LoopbackConnection::write(const QByteArray &bytes)
{
    if (m_socket)
        m_socket->write(bytes);
}

void LoopbackConnection::end(LoopbackServer::Ending how)
{
    if (!m_socket)
        return;
    if (how == LoopbackServer::Ending::Reset)
        reset();
    else
        m_socket->disconnectFromHost();
}

void LoopbackConnection::readMore()
{
    if (!m_socket || m_isBusy || m_isStream)
        return;
    // Peeked at until it is known not to be a WebSocket's, whose server wants to read it itself.
    if (!m_hasHeader && !readHeader())
        return;
    if (!readBody())
        return;
    m_isBusy = true;
    m_hasHeader = false;
    const LoopbackServer::Response response = m_hooks.answer(m_request);
    if (response.delay.count() > 0)
        QTimer::singleShot(response.delay, this, [this, response] { obey(response); });
    else
        obey(response);
}

bool LoopbackConnection::readHeader()
{
    const QByteArray ahead = m_input + m_socket->peek(256 * 1024);
    const qsizetype end = ahead.indexOf("\r\n\r\n");
    if (end < 0)
        return false;
    m_hooks.headerArrived();
    m_request = {};
    m_request.connection = m_number;
    const QList<QByteArray> lines = ahead.left(end).split('\n');
    const QList<QByteArray> first = lines.first().trimmed().split(' ');
    m_request.method = first.value(0);
    const QUrl target = QUrl::fromEncoded(first.value(1));
    m_request.path = target.path();
    m_request.query = QUrlQuery(target);
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        m_request.headers.append({line.left(colon).toLower(), line.mid(colon + 1).trimmed()});
    }
    m_request.wantsWebSocket = m_request.header("upgrade").toLower() == "websocket";
    m_hasHeader = true;
    if (!m_request.wantsWebSocket) {
        m_input += m_socket->readAll();
        m_input.remove(0, end + 4);
    }
    return true;
}

bool LoopbackConnection::readBody()
{
    if (m_request.wantsWebSocket)
        return true;
    m_input += m_socket->readAll();
    if (m_request.header("transfer-encoding") == "chunked") {
        qsizetype at = 0;
        QByteArray body;
        while (true) {
            const qsizetype line = m_input.indexOf("\r\n", at);
            if (line < 0)
                return false;
            const qsizetype size = m_input.mid(at, line - at).toLongLong(nullptr, 16);
            if (m_input.size() < line + 2 + size + 2)
                return false;
            body += m_input.mid(line + 2, size);
            at = line + 2 + size + 2;
            if (size == 0)
                break;
        }
        m_request.body = body;
        m_input.remove(0, at);
        return true;
    }
    const qsizetype length = m_request.header("content-length").toLongLong();
    if (m_input.size() < length)
        return false;
    m_request.body = m_input.left(length);
    m_input.remove(0, length);
    return true;
}

void LoopbackConnection::obey(const LoopbackServer::Response &response)
{
    if (!m_socket)
        return;
    switch (response.ending) {
    case LoopbackServer::Ending::Close: m_socket->disconnectFromHost(); return;
    case LoopbackServer::Ending::Reset: reset(); return;
    case LoopbackServer::Ending::Hang: return;
    case LoopbackServer::Ending::WebSocket: {
        m_socket->disconnect(this);
        QTcpSocket *socket = std::exchange(m_socket, nullptr);
        m_hooks.upgrade(socket);
        return;
    }
    case LoopbackServer::Ending::Answer:
    case LoopbackServer::Ending::Truncate:
    case LoopbackServer::Ending::Stream: sendAnswer(response); return;
    }
}

void LoopbackConnection::sendAnswer(const LoopbackServer::Response &response)
{
    if (m_request.wantsWebSocket)
        m_socket->readAll(); // declined: what was only peeked at
    using Ending = LoopbackServer::Ending;
    QByteArray head = "HTTP/1.1 " + QByteArray::number(response.status) + " Said\r\n";
    bool hasDate = false;
    for (const auto &[name, value] : response.headers) {
        head += name + ": " + value + "\r\n";
        hasDate = hasDate || name.compare("Date", Qt::CaseInsensitive) == 0;
    }
    if (!hasDate) {
        head += "Date: "
            + QLocale::c()
                  .toString(QDateTime::currentDateTimeUtc(), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s)
                  .toLatin1()
            + "\r\n";
    }
    if (response.closeAfterwards)
        head += "Connection: close\r\n";
    const bool hasBody = m_request.method != "HEAD" && response.status != 204
        && response.status != 304 && response.ending != Ending::Stream;
    if (response.chunked)
        head += "Transfer-Encoding: chunked\r\n";
    else if (response.ending != Ending::Stream && response.status != 204)
        head += "Content-Length: " + QByteArray::number(response.body.size()) + "\r\n";
    m_socket->write(head + "\r\n");
    if (response.ending == Ending::Stream) {
        m_isStream = true;
        m_socket->write(response.body);
        return;
    }
    if (!hasBody) {
        answered(response);
        return;
    }
    if (response.trickle.count() > 0) {
        trickle(response, 0);
        return;
    }
    const QByteArray body = response.ending == Ending::Truncate
        ? response.body.left(response.body.size() / 2)
        : response.body;
    if (response.chunked) {
        constexpr qsizetype piece = 1000;
        for (qsizetype at = 0; at < body.size(); at += piece) {
            const QByteArray chunk = body.mid(at, piece);
            m_socket->write(QByteArray::number(chunk.size(), 16) + "\r\n" + chunk + "\r\n");
        }
        if (response.ending != Ending::Truncate)
            m_socket->write("0\r\n\r\n");
    } else {
        m_socket->write(body);
    }
    if (response.ending == Ending::Truncate)
        m_socket->disconnectFromHost();
    else
        answered(response);
}

void LoopbackConnection::trickle(const LoopbackServer::Response &response, qsizetype sent)
{
    if (!isOpen())
        return;
    if (sent == response.body.size()) {
        answered(response);
        return;
    }
    const QByteArray byte = response.body.mid(sent, 1);
    m_socket->write(response.chunked ? "1\r\n" + byte + "\r\n" : byte);
    QTimer::singleShot(response.trickle, this,
                       [this, response, sent] { trickle(response, sent + 1); });
}

void LoopbackConnection::answered(const LoopbackServer::Response &response)
{
    m_isBusy = false;
    if (response.closeAfterwards)
        m_socket->disconnectFromHost();
    else if (m_socket->bytesAvailable() > 0 || !m_input.isEmpty())
        QMetaObject::invokeMethod(this, &LoopbackConnection::readMore, Qt::QueuedConnection);
}

void LoopbackConnection::reset()
{
#ifdef Q_OS_UNIX
    // Closing with no time to linger sends RST instead of FIN.
    const linger now{1, 0};
    setsockopt(int(m_socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &now, sizeof now);
#endif
    m_socket->abort();
}

} // namespace sportello
