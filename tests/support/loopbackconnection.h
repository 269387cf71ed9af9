// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "support/loopbackserver.h"

#include <QPointer>
#include <QTcpSocket>

#include <functional>

namespace sportello {

/// One socket of a LoopbackServer: reads requests one after the other and does as the answers say.
class LoopbackConnection : public QObject
{
    Q_OBJECT

public:
    struct Hooks
    {
        std::function<void()> headerArrived;
        std::function<LoopbackServer::Response(const LoopbackServer::Request &)> answer;
        std::function<void(QTcpSocket *)> upgrade; ///< takes the socket over
    };

    /// `tls` may be null.
    LoopbackConnection(qintptr descriptor, const QSslConfiguration *tls, int number, Hooks hooks);
    ~LoopbackConnection() override;

    bool isOpen() const;
    bool isStream() const { return m_isStream && isOpen(); }
    void write(const QByteArray &bytes);
    void end(LoopbackServer::Ending how);

private:
    void readMore();
    bool readHeader();
    bool readBody();
    void obey(const LoopbackServer::Response &response);
    void sendAnswer(const LoopbackServer::Response &response);
    void trickle(const LoopbackServer::Response &response, qsizetype sent);
    void answered(const LoopbackServer::Response &response);
    void reset();

    QPointer<QTcpSocket> m_socket;
    int m_number;
    Hooks m_hooks;
    QByteArray m_input;
    LoopbackServer::Request m_request;
    bool m_hasHeader = false;
    bool m_isBusy = false; ///< an answer is being made; the next request waits
    bool m_isStream = false;
};

} // namespace sportello
