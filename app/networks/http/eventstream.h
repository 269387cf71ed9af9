// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clock.h"
#include "networks/http/backoff.h"
#include "networks/http/sseparser.h"
#include "networks/http/wakeupstream.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPointer>

#include <memory>

namespace sportello {

/// Server-sent events over one HTTP answer that does not end. Redirects are not followed.
class SseStream final : public WakeUpStream
{
    Q_OBJECT

public:
    SseStream(Clock &clock, QString userAgent, StreamRequest request, QObject *parent = nullptr);
    ~SseStream() override;

    void open() override;
    void close() override;

private:
    void headersCame();
    void readMore();
    void replyFinished();
    void watchSilence(int connection);
    void end(const Error &error);

    Clock &m_clock;
    QString m_userAgent;
    StreamRequest m_request;
    QNetworkAccessManager m_manager;
    QPointer<QNetworkReply> m_reply;
    SseParser m_parser;
    std::chrono::milliseconds m_heard{0};
    int m_connection = 0; ///< tells calls of the clock for an earlier connection apart
    bool m_isOpen = false;
};

/// Keeps another stream open: connects again after waits that grow, and that begin anew after a
/// healthy minute.
class ReconnectingStream final : public WakeUpStream
{
    Q_OBJECT

public:
    ReconnectingStream(Clock &clock, std::unique_ptr<WakeUpStream> stream,
                       Backoff backoff = Backoff(), QObject *parent = nullptr);

    void open() override;
    void close() override;
    /// The network is back or the machine woke up: connects now if it waits to.
    void hurry();

private:
    void broken(const Error &error);
    void connectNow();

    Clock &m_clock;
    std::unique_ptr<WakeUpStream> m_stream;
    Backoff m_backoff;
    std::chrono::milliseconds m_openedAt{0};
    int m_turn = 0; ///< tells calls of the clock for an earlier turn apart
    bool m_isWanted = false;
    bool m_isWaiting = false;
    bool m_isOpen = false;
};

} // namespace sportello
