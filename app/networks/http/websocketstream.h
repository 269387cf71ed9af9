// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clock.h"
#include "networks/http/wakeupstream.h"

#include <QAbstractSocket>

#include <chrono>

class QWebSocket;

namespace sportello {

/// Text frames of a WebSocket. Redirects are not followed; a ping goes out every 30 s, and one that
/// is still unanswered at the next ends the connection.
class WebSocketStream final : public WakeUpStream
{
    Q_OBJECT

public:
    WebSocketStream(Clock &clock, QString userAgent, StreamRequest request,
                    QObject *parent = nullptr);
    ~WebSocketStream() override;

    void open() override;
    void close() override;

private:
    void connected();
    void failed();
    void ping(int connection);
    void end(const Error &error);
    Error errorOf(const QWebSocket &socket) const;

    Clock &m_clock;
    QString m_userAgent;
    StreamRequest m_request;
    QWebSocket *m_socket = nullptr;
    int m_connection = 0; ///< tells calls of the clock for an earlier connection apart
    bool m_isOpen = false;
    bool m_awaitsPong = false;
};

} // namespace sportello
