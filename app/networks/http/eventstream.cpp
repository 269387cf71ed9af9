// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "networks/http/eventstream.h"

#include "core/log.h"
#include "networks/http/httptransport.h"
#include "networks/http/rateheaders.h"
#include "networks/http/requestrules.h"

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds healthy = 1min;
constexpr std::chrono::milliseconds connectDeadline = 15s;

bool isPointless(ErrorKind kind)
{
    return kind == ErrorKind::SignInNeeded || kind == ErrorKind::Refused
        || kind == ErrorKind::NotFound;
}

} // namespace

SseStream::SseStream(Clock &clock, QString userAgent, StreamRequest request, QObject *parent)
    : WakeUpStream(parent)
    , m_clock(clock)
    , m_userAgent(std::move(userAgent))
    , m_request(std::move(request))
    , m_parser(m_request.maximumBytes)
{
    bypassProxyForLoopback(m_manager);
}

SseStream::~SseStream()
{
    SseStream::close();
}

void SseStream::open()
{
    if (m_reply)
        return;
    auto refusal = refusalOf(m_request.url, u"https"_s, u"http"_s);
    if (!refusal)
        refusal = refusalOf(m_request.headers, m_request.bearer);
    ++m_connection;
    if (refusal) {
        // Later, so that nobody hears of it before open() has returned.
        m_clock.callAfter(0ms, this, [this, error = *refusal, connection = m_connection] {
            if (connection == m_connection)
                Q_EMIT closed(error);
        });
        return;
    }
    QNetworkRequest request =
        strictRequest(m_request.url, m_userAgent, m_request.headers, m_request.bearer);
    request.setRawHeader("Accept", "text/event-stream");
    // Packed, an event would wait in the packer until more of them fill a block.
    request.setRawHeader("Accept-Encoding", "identity");
    if (!m_parser.lastEventId().isEmpty())
        request.setRawHeader("Last-Event-ID", m_parser.lastEventId());
    m_parser.restart();
    m_isOpen = false;
    m_heard = m_clock.elapsed();
    m_reply = m_manager.get(request);
    m_reply->setParent(this);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &SseStream::headersCame);
    connect(m_reply, &QNetworkReply::readyRead, this, &SseStream::readMore);
    connect(m_reply, &QNetworkReply::finished, this, &SseStream::replyFinished);
    watchSilence(m_connection);
}

void SseStream::close()
{
    ++m_connection;
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    m_reply->abort();
    m_reply->deleteLater();
    m_reply.clear();
}

void SseStream::headersCame()
{
    if (!m_reply || m_isOpen)
        return;
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status != 200)
        return; // an error or a redirect; replyFinished() tells
    const QByteArray type = m_reply->rawHeader("Content-Type").toLower();
    if (!type.startsWith("text/event-stream")) {
        end(Error{ErrorKind::Protocol, u"not a stream of events"_s, {}, false});
        return;
    }
    m_isOpen = true;
    m_heard = m_clock.elapsed();
    Q_EMIT opened();
}

void SseStream::readMore()
{
    if (!m_reply || !m_isOpen)
        return;
    m_heard = m_clock.elapsed();
    const int connection = m_connection;
    const QList<SseParser::Event> events = m_parser.feed(m_reply->readAll());
    for (const SseParser::Event &one : events) {
        Q_EMIT event(one.name, one.data);
        if (connection != m_connection)
            return; // whoever heard it has closed the stream
    }
    if (m_parser.hasOverflowed())
        end(Error{ErrorKind::Protocol, u"an event is too large"_s, {}, false});
}

void SseStream::replyFinished()
{
    headersCame();
    readMore();
    if (!m_reply)
        return;
    HttpAnswer answer;
    answer.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    for (const auto &[name, value] : m_reply->rawHeaderPairs())
        answer.headers.append({name.toLower(), value});
    readRateHeaders(answer, m_clock.now());
    if (answer.status == 204) // "stop connecting again", says the standard
        end(Error{ErrorKind::NotFound, u"the server has no events for us"_s, {}, false});
    else if (answer.status >= 300)
        end(errorFrom(answer, HttpEffect::Reads));
    else
        end(Error{ErrorKind::Offline, redacted(m_reply->errorString()), m_parser.retry(), false});
}

void SseStream::watchSilence(int connection)
{
    const auto longest =
        m_isOpen ? m_request.longestSilence : std::min(m_request.longestSilence, connectDeadline);
    const auto left = m_heard + longest - m_clock.elapsed();
    if (left <= 0ms) {
        end(Error{ErrorKind::Timeout, u"the stream has gone silent"_s, {}, false});
        return;
    }
    m_clock.callAfter(left, this, [this, connection] {
        if (connection == m_connection)
            watchSilence(connection);
    });
}

void SseStream::end(const Error &error)
{
    close();
    Q_EMIT closed(error);
}

ReconnectingStream::ReconnectingStream(Clock &clock, std::unique_ptr<WakeUpStream> stream,
                                       Backoff backoff, QObject *parent)
    : WakeUpStream(parent)
    , m_clock(clock)
    , m_stream(std::move(stream))
    , m_backoff(std::move(backoff))
{
    connect(m_stream.get(), &WakeUpStream::opened, this, [this] {
        m_openedAt = m_clock.elapsed();
        m_isOpen = true;
        Q_EMIT opened();
    });
    connect(m_stream.get(), &WakeUpStream::event, this, &WakeUpStream::event);
    connect(m_stream.get(), &WakeUpStream::closed, this, &ReconnectingStream::broken);
}

void ReconnectingStream::open()
{
    if (m_isWanted)
        return;
    m_isWanted = true;
    connectNow();
}

void ReconnectingStream::close()
{
    m_isWanted = false;
    m_isWaiting = false;
    m_isOpen = false;
    ++m_turn;
    m_stream->close();
}

void ReconnectingStream::hurry()
{
    if (m_isWaiting)
        connectNow();
}

void ReconnectingStream::connectNow()
{
    m_isWaiting = false;
    ++m_turn;
    m_stream->open();
}

void ReconnectingStream::broken(const Error &error)
{
    if (std::exchange(m_isOpen, false) && m_clock.elapsed() - m_openedAt >= healthy)
        m_backoff.reset();
    const bool goesOn = m_isWanted && !isPointless(error.kind);
    m_isWanted = goesOn;
    if (goesOn) {
        const bool away = error.kind == ErrorKind::Offline || error.kind == ErrorKind::Timeout;
        const auto wait =
            std::max(m_backoff.next(away ? Backoff::Jitter::Full : Backoff::Jitter::Equal),
                     error.retryAfter.value_or(0ms));
        m_isWaiting = true;
        m_clock.callAfter(wait, this, [this, turn = ++m_turn] {
            if (m_isWaiting && turn == m_turn)
                connectNow();
        });
    }
    Q_EMIT closed(error);
}

} // namespace sportello
