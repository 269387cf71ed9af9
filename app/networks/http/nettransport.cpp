// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "networks/http/nettransport.h"

#include "networks/http/eventstream.h"
#include "networks/http/netcall.h"
#include "networks/http/requestrules.h"
#include "networks/http/websocketstream.h"

#include <QCoreApplication>

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

std::optional<Error> refusalOfAll(const HttpRequest &request)
{
    if (auto refusal = refusalOf(request.url, u"https"_s, u"http"_s))
        return refusal;
    if (auto refusal = refusalOf(request.headers, request.bearer))
        return refusal;
    const bool isWord = !request.method.isEmpty()
        && std::all_of(request.method.begin(), request.method.end(),
                       [](char c) { return c >= 'A' && c <= 'Z'; });
    if (isWord)
        return {};
    return Error{ErrorKind::Refused, u"not a method of HTTP"_s, {}, false};
}

} // namespace

NetTransport::NetTransport(Clock &clock, QString userAgent, QObject *parent)
    : HttpTransport(parent)
    , m_clock(clock)
    , m_userAgent(std::move(userAgent))
{
    for (QNetworkAccessManager *manager : {&m_reading, &m_changing}) {
        manager->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
        bypassProxyForLoopback(*manager);
    }
}

NetTransport::~NetTransport()
{
    for (const auto &call : m_calls)
        call->cancel();
}

Future<HttpAnswer> NetTransport::send(const HttpRequest &request)
{
    if (const auto refusal = refusalOfAll(request))
        return readyError<HttpAnswer>(*refusal);
    const bool changing = request.effect == HttpEffect::Changes;
    if (changing)
        dropIdleConnections();
    auto call =
        std::make_unique<NetCall>(m_clock, changing ? m_changing : m_reading, m_userAgent, request,
                                  [this](NetCall *ended) {
        const auto found = std::find_if(m_calls.begin(), m_calls.end(),
                                        [ended](const auto &one) { return one.get() == ended; });
        if (found == m_calls.end())
            return;
        found->release()->deleteLater();
        m_calls.erase(found);
        });
    const Future<HttpAnswer> future = call->future();
    NetCall &started = *call;
    m_calls.push_back(std::move(call));
    started.start();
    return future;
}

std::unique_ptr<WakeUpStream> NetTransport::stream(const StreamRequest &request)
{
    std::unique_ptr<WakeUpStream> once;
    if (request.url.scheme().startsWith(u"ws"_s))
        once = std::make_unique<WebSocketStream>(m_clock, m_userAgent, request);
    else
        once = std::make_unique<SseStream>(m_clock, m_userAgent, request);
    return std::make_unique<ReconnectingStream>(m_clock, std::move(once));
}

void NetTransport::dropIdleConnections()
{
    const bool busy = std::any_of(m_calls.begin(), m_calls.end(),
                                  [](const auto &call) { return call->isChanging(); });
    // A request that crosses the server's closing of an idle connection has an unknown outcome; a
    // new connection costs a moment, and replies are few.
    if (!busy)
        m_changing.clearConnectionCache();
}

} // namespace sportello
