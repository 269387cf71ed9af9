// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "networks/http/loopbackredirect.h"

#include <QHostAddress>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MaximumHeader = 16 * 1024;
constexpr int MaximumConnections = 20;
constexpr std::chrono::seconds ReadTime{10};

constexpr QLatin1StringView callbackPath = "/callback"_L1;

/// Equal without telling by the time it takes how much of it is.
bool sameSecret(const QByteArray &one, const QByteArray &other)
{
    if (one.size() != other.size())
        return false;
    int difference = 0;
    for (qsizetype i = 0; i < one.size(); ++i)
        difference |= one.at(i) ^ other.at(i);
    return difference == 0;
}

QByteArray page(int status, const QString &title, const QString &text)
{
    const QByteArray body =
        u"<!doctype html><html><head><meta charset=\"utf-8\"><title>%1</title></head>"
        "<body style=\"font-family:sans-serif;max-width:32em;margin:4em auto\">"
        "<h1>%1</h1><p>%2</p></body></html>"_s.arg(title.toHtmlEscaped(), text.toHtmlEscaped())
            .toUtf8();
    QByteArray head = status == 200 ? "HTTP/1.1 200 OK\r\n" : "HTTP/1.1 400 Bad Request\r\n";
    // The address holds the code: it must not travel on as a referrer nor stay in a cache.
    head += "Content-Type: text/html; charset=utf-8\r\n"
            "Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'\r\n"
            "Referrer-Policy: no-referrer\r\n"
            "X-Content-Type-Options: nosniff\r\n"
            "Cache-Control: no-store\r\n"
            "Connection: close\r\n"
            "Content-Length: "
        + QByteArray::number(body.size()) + "\r\n\r\n";
    return head + body;
}

} // namespace

LoopbackRedirect::LoopbackRedirect(QString state, QObject *parent)
    : QObject(parent)
    , m_state(std::move(state))
{
}

LoopbackRedirect::~LoopbackRedirect() = default;

bool LoopbackRedirect::listen()
{
    m_server = std::make_unique<QTcpServer>();
    m_server->setMaxPendingConnections(MaximumConnections);
    connect(m_server.get(), &QTcpServer::newConnection, this, &LoopbackRedirect::takeConnection);
    if (!m_server->listen(QHostAddress(QHostAddress::LocalHost), 0))
        return false;
    m_port = m_server->serverPort();
    return true;
}

bool LoopbackRedirect::isListening() const
{
    return m_server && m_server->isListening();
}

QUrl LoopbackRedirect::address() const
{
    QUrl url;
    url.setScheme(u"http"_s);
    url.setHost(u"127.0.0.1"_s);
    url.setPort(m_port);
    url.setPath(callbackPath);
    return url;
}

void LoopbackRedirect::close()
{
    if (m_server)
        m_server->close();
}

void LoopbackRedirect::takeConnection()
{
    while (m_server && m_server->hasPendingConnections()) {
        QTcpSocket *socket = m_server->nextPendingConnection();
        // The answer is written after the server has closed, which would take its sockets along.
        socket->setParent(this);
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        // Browsers open connections in advance and leave them open.
        QTimer::singleShot(ReadTime, socket, [socket] { socket->abort(); });
        if (findChildren<QTcpSocket *>(Qt::FindDirectChildrenOnly).size() > MaximumConnections)
            socket->abort();
    }
}

void LoopbackRedirect::read(QTcpSocket *socket)
{
    const QByteArray received = socket->peek(MaximumHeader);
    const qsizetype end = received.indexOf("\r\n\r\n");
    if (end < 0) {
        if (received.size() >= MaximumHeader)
            refuse(socket);
        return;
    }
    socket->disconnect(this);
    judge(socket, received.left(end));
}

void LoopbackRedirect::judge(QTcpSocket *socket, const QByteArray &header)
{
    QUrlQuery query;
    if (m_answered || !isOurs(header, query)) {
        refuse(socket);
        return;
    }
    m_answered = true;
    close();
    if (query.hasQueryItem(u"error"_s)) {
        answer(socket, 200, tr("Not signed in"), tr("You can close this page."));
    } else {
        answer(socket, 200, tr("That was all"),
               tr("You can close this page and go back to Sportello."));
    }
    Q_EMIT answered(query);
}

bool LoopbackRedirect::isOurs(const QByteArray &header, QUrlQuery &query) const
{
    const QList<QByteArray> lines = header.split('\n');
    const QList<QByteArray> request = lines.first().trimmed().split(' ');
    if (request.size() != 3 || request.at(0) != "GET" || !request.at(1).startsWith('/'))
        return false;
    // A name that somebody else's DNS points here would make a foreign page's requests arrive.
    QList<QByteArray> hosts;
    for (const QByteArray &line : lines.mid(1)) {
        if (line.left(5).toLower() == "host:")
            hosts.append(line.mid(5).trimmed());
    }
    if (hosts != QList<QByteArray>{"127.0.0.1:" + QByteArray::number(m_port)})
        return false;
    const QByteArray target = request.at(1);
    const qsizetype mark = target.indexOf('?');
    if (mark < 0 || QString::fromLatin1(target.left(mark)) != callbackPath)
        return false;
    // In a query a plus may stand for a space; QUrlQuery would keep it.
    query.setQuery(QString::fromLatin1(target.mid(mark + 1)).replace(u'+', "%20"_L1));
    const QStringList states = query.allQueryItemValues(u"state"_s, QUrl::FullyDecoded);
    return states.size() == 1 && sameSecret(states.first().toUtf8(), m_state.toUtf8());
}

void LoopbackRedirect::refuse(QTcpSocket *socket)
{
    answer(socket, 400, tr("This is not the page you are looking for"),
           tr("Sportello does not expect this answer. If you are signing in, begin again there."));
    if (m_answered || ++m_refusals < MaximumRefusals)
        return;
    close();
    m_answered = true;
    Q_EMIT gaveUp();
}

void LoopbackRedirect::answer(QTcpSocket *socket, int status, const QString &title,
                              const QString &text)
{
    socket->disconnect(this);
    socket->write(page(status, title, text));
    socket->disconnectFromHost();
}

} // namespace sportello
