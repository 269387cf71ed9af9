// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clock.h"
#include "networks/http/httptransport.h"

#include <QNetworkAccessManager>

#include <memory>
#include <vector>

namespace sportello {

class NetCall;

/// The real transport.
///
/// A changing request goes out at most once, whatever the connection does; what is not known to
/// have stayed here has `mayHaveArrived`. Reading requests may be sent again by the connection
/// itself when a kept-alive socket turns out to be dead. HTTP/1.1 only. No cookies, no cache, no
/// stored passwords, no way to accept a bad certificate. Use it in the thread that made it.
class NetTransport final : public HttpTransport
{
    Q_OBJECT

public:
    /// `userAgent` goes with every request: "Sportello/0.1".
    NetTransport(Clock &clock, QString userAgent, QObject *parent = nullptr);
    ~NetTransport() override;

    Future<HttpAnswer> send(const HttpRequest &request) override;
    std::unique_ptr<WakeUpStream> stream(const StreamRequest &request) override;

private:
    void dropIdleConnections();

    Clock &m_clock;
    QString m_userAgent;
    // Two, so that many slow readings never keep a reply to a customer waiting for a free socket.
    QNetworkAccessManager m_reading;
    QNetworkAccessManager m_changing;
    std::vector<std::unique_ptr<NetCall>> m_calls;
};

} // namespace sportello
