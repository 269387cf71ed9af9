// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "networks/mastodon/mastodonlistening.h"

namespace sportello::mastodon {

using namespace Qt::StringLiterals;

namespace {

// A proxy that does not let WebSockets through says so in many ways.
constexpr int patience = 3;

bool isFinal(const Error &error)
{
    return error.kind == ErrorKind::Refused || error.kind == ErrorKind::NotFound
        || error.kind == ErrorKind::SignInNeeded;
}

} // namespace

Listening::Listening(Client &client, Self self, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_self(std::move(self))
{
}

Listening::~Listening() = default;

void Listening::setAddress(const QUrl &webSocket)
{
    if (webSocket == m_webSocket && m_kind != Kind::None)
        return;
    stop();
    m_webSocket = webSocket;
    m_kind = Kind::WebSocket;
    start();
}

void Listening::setWanted(bool wanted)
{
    if (wanted == m_wanted)
        return;
    m_wanted = wanted;
    if (wanted) {
        m_kind = Kind::WebSocket;
        start();
    } else {
        stop();
    }
}

QUrl Listening::address() const
{
    if (m_kind == Kind::WebSocket)
        return m_webSocket;
    QUrl url = m_webSocket;
    url.setScheme(m_webSocket.scheme() == "wss"_L1 ? u"https"_s : u"http"_s);
    url.setPath(u"/api/v1/streaming/user"_s);
    url.setQuery(QString());
    return url;
}

void Listening::start()
{
    if (!m_wanted || m_webSocket.isEmpty() || m_kind == Kind::None)
        return;
    m_failures = 0;
    m_stream = m_client.stream(address());
    if (!m_stream) {
        m_kind = Kind::None;
        return;
    }
    connect(m_stream.get(), &WakeUpStream::opened, this, [this] {
        m_failures = 0;
        setOpen(true);
    });
    connect(m_stream.get(), &WakeUpStream::closed, this, &Listening::streamClosed);
    connect(m_stream.get(), &WakeUpStream::event, this,
            [this](const QString &name, const QByteArray &data) {
        const Wake wake =
            m_kind == Kind::WebSocket ? wakeFromFrame(data, m_self) : wakeFrom(name, data, m_self);
        if (wake != Wake())
            Q_EMIT woke(wake);
    });
    m_stream->open();
}

void Listening::stop()
{
    if (m_stream) {
        m_stream->disconnect(this);
        m_stream->close();
        // It may be the one that is calling us.
        m_stream.release()->deleteLater();
    }
    setOpen(false);
}

void Listening::streamClosed(const Error &error)
{
    setOpen(false);
    if (error.kind == ErrorKind::Protocol)
        ++m_failures;
    if (!isFinal(error) && m_failures < patience)
        return;
    const bool another = m_kind == Kind::WebSocket && error.kind != ErrorKind::SignInNeeded;
    stop();
    m_kind = another ? Kind::Events : Kind::None;
    start();
}

void Listening::setOpen(bool open)
{
    if (open == m_open)
        return;
    m_open = open;
    Q_EMIT changed(open);
}

} // namespace sportello::mastodon
