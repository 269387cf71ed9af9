// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "networks/http/netcall.h"

#include "core/log.h"
#include "networks/http/multipart.h"
#include "networks/http/oneshotbody.h"
#include "networks/http/rateheaders.h"
#include "networks/http/requestrules.h"

#include <QNetworkAccessManager>

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostRedirects = 5;

int statusOf(const QNetworkReply &reply)
{
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

/// Errors that come before the first byte of a request can be written.
bool isBeforeSending(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::SslHandshakeFailedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyConnectionRefusedError: return true;
    default: return false;
    }
}

/// QNetworkAccessManager makes errors of statuses too; those are whole answers to us.
bool isWholeAnswer(QNetworkReply::NetworkError error, int status)
{
    switch (error) {
    case QNetworkReply::NoError: return status >= 200;
    case QNetworkReply::ProtocolInvalidOperationError:
    case QNetworkReply::AuthenticationRequiredError:
    case QNetworkReply::ContentAccessDenied:
    case QNetworkReply::ContentConflictError:
    case QNetworkReply::ContentGoneError:
    case QNetworkReply::ContentNotFoundError:
    case QNetworkReply::ContentOperationNotPermittedError:
    case QNetworkReply::UnknownContentError: // also what cannot be unpacked, whatever the status
    case QNetworkReply::InternalServerError:
    case QNetworkReply::OperationNotImplementedError:
    case QNetworkReply::ServiceUnavailableError:
    case QNetworkReply::UnknownServerError: return status >= 400;
    case QNetworkReply::ProxyAuthenticationRequiredError: return status == 407;
    // Qt wants to rewind the body for these even where it is told not to follow them.
    case QNetworkReply::ContentReSendError: return status == 307 || status == 308;
    default: return false;
    }
}

} // namespace

NetCall::NetCall(Clock &clock, QNetworkAccessManager &manager, QString userAgent,
                 const HttpRequest &request, std::function<void(NetCall *)> ended)
    : m_clock(clock)
    , m_manager(manager)
    , m_userAgent(std::move(userAgent))
    , m_request(request)
    , m_ended(std::move(ended))
{
    if (!m_request.parts.isEmpty()) {
        MultipartBody whole = multipartBody(m_request.parts);
        m_request.contentType = whole.contentType;
        m_request.body = whole.body;
        m_request.parts.clear();
    }
}

NetCall::~NetCall()
{
    dropReply();
}

void NetCall::start()
{
    m_begun = m_clock.elapsed();
    // A server that sends a byte now and then keeps every other time-out from striking.
    m_clock.callAfter(m_request.deadline, this, [this] {
        fail(ErrorKind::Timeout,
             u"no answer from %1 within %2 s"_s.arg(m_request.url.host())
                 .arg(double(m_request.deadline.count()) / 1000));
    });
    ask(m_request.url);
}

void NetCall::cancel()
{
    const bool mayHaveArrived = isChanging() && !nothingLeft();
    dropReply();
    m_promise.finish(Error{ErrorKind::Cancelled, {}, {}, mayHaveArrived});
}

void NetCall::ask(const QUrl &url)
{
    QNetworkRequest request = strictRequest(url, m_userAgent, m_request.headers, m_request.bearer);
    request.setTransferTimeout(int(m_request.deadline.count()));
    // Below the cap a body may be packed as tightly as it likes; beyond it we stop reading.
    request.setDecompressedSafetyCheckThreshold(m_request.maximumBytes);
    const bool readsPlainly = !isChanging() && m_request.body.isEmpty()
        && (m_request.method == "GET" || m_request.method == "HEAD");
    if (readsPlainly)
        m_reply = m_manager.sendCustomRequest(request, m_request.method);
    else
        post(request);
    m_reply->setParent(this);
    connect(m_reply, &QNetworkReply::requestSent, this, [this] { ++m_timesSent; });
    connect(m_reply, &QNetworkReply::readyRead, this, &NetCall::readMore);
    connect(m_reply, &QNetworkReply::finished, this, &NetCall::replyFinished);
}

void NetCall::post(const QNetworkRequest &plain)
{
    QNetworkRequest request = plain;
    if (!m_request.contentType.isEmpty())
        request.setHeader(QNetworkRequest::ContentTypeHeader, m_request.contentType);
    else if (!m_request.body.isEmpty())
        request.setHeader(QNetworkRequest::ContentTypeHeader, "application/octet-stream"_L1);
    // Without a length, or buffered, the body would be copied into something that can be rewound.
    request.setHeader(QNetworkRequest::ContentLengthHeader, m_request.body.size());
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    m_upload = new OneShotBody(m_request.body);
    m_reply = m_manager.sendCustomRequest(request, m_request.method, m_upload.data());
    m_upload->setParent(m_reply);
    if (m_request.uploading) {
        // A body that is read once has no size for Qt, and its last word is "0 of 0".
        connect(m_reply, &QNetworkReply::uploadProgress, this, [this](qint64 sent, qint64) {
            if (sent > 0)
                m_request.uploading(sent, m_request.body.size());
        });
    }
}

void NetCall::readMore()
{
    constexpr qint64 piece = 64 * 1024;
    while (m_reply && m_reply->bytesAvailable() > 0) {
        const QByteArray bytes = m_reply->read(piece);
        if (bytes.isEmpty())
            return;
        m_body += bytes;
        if (m_body.size() > m_request.maximumBytes) {
            fail(ErrorKind::Protocol,
                 u"the answer of %1 is larger than %2 bytes"_s.arg(m_request.url.host())
                     .arg(m_request.maximumBytes));
            return;
        }
    }
}

void NetCall::replyFinished()
{
    readMore();
    if (!m_reply)
        return;
    if (isChanging() && m_timesSent > 1) {
        qCCritical(logNetwork, "a changing request to %s was sent %d times",
                   qPrintable(m_request.url.host()), m_timesSent);
    }
    const QNetworkReply::NetworkError error = m_reply->error();
    const int status = statusOf(*m_reply);
    if (!isWholeAnswer(error, status)) {
        failWith(error);
        return;
    }
    if (isCutShort(status)) {
        fail(ErrorKind::Offline,
             u"the connection to %1 broke within the answer"_s.arg(m_request.url.host()));
        return;
    }
    const QUrl target = m_reply->url().resolved(QUrl::fromEncoded(m_reply->rawHeader("Location")));
    if (mayFollow(status, target))
        follow(target);
    else
        finish(takeAnswer());
}

void NetCall::failWith(QNetworkReply::NetworkError error)
{
    const QString host = m_request.url.host();
    switch (error) {
    case QNetworkReply::OperationCanceledError:
    case QNetworkReply::TimeoutError:
    case QNetworkReply::ProxyTimeoutError:
        fail(ErrorKind::Timeout, u"%1 does not answer"_s.arg(host));
        return;
    case QNetworkReply::UnknownContentError:
        fail(ErrorKind::Protocol,
             u"the answer of %1 is larger than %2 bytes or cannot be unpacked"_s.arg(host).arg(
                 m_request.maximumBytes));
        return;
    case QNetworkReply::ContentReSendError:
        fail(ErrorKind::Offline, u"%1 closed the connection without an answer"_s.arg(host));
        return;
    case QNetworkReply::ProtocolFailure:
        fail(ErrorKind::Protocol, u"%1 does not speak HTTP as agreed"_s.arg(host));
        return;
    default: fail(ErrorKind::Offline, redacted(m_reply->errorString())); return;
    }
}

bool NetCall::isCutShort(int status) const
{
    if (m_request.method == "HEAD" || status == 204 || status == 304)
        return false;
    const QByteArray length = m_reply->rawHeader("Content-Length");
    // Of a packed body the length is that of the packed bytes, which are not counted here.
    return !length.isEmpty() && !m_reply->hasRawHeader("Content-Encoding")
        && m_body.size() < length.toLongLong();
}

bool NetCall::mayFollow(int status, const QUrl &target) const
{
    const bool moved =
        status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    return moved && !isChanging() && m_request.method == "GET" && m_redirects < mostRedirects
        && m_reply->hasRawHeader("Location") && isSameOrigin(target, m_request.url);
}

void NetCall::follow(const QUrl &target)
{
    ++m_redirects;
    dropReply();
    m_body.clear();
    ask(target);
}

HttpAnswer NetCall::takeAnswer() const
{
    HttpAnswer answer;
    answer.status = statusOf(*m_reply);
    answer.url = m_reply->url();
    answer.body = m_body;
    for (const auto &[name, value] : m_reply->rawHeaderPairs())
        answer.headers.append({name.toLower(), value});
    readRateHeaders(answer, m_clock.now());
    return answer;
}

bool NetCall::nothingLeft() const
{
    if (!m_reply)
        return true;
    if (m_upload && m_upload->size() > 0)
        return !m_upload->wasRead();
    // Without a body there is no such witness, and only errors of connecting prove it.
    return m_reply->isFinished() && isBeforeSending(m_reply->error()) && m_timesSent == 0;
}

void NetCall::fail(ErrorKind kind, const QString &message)
{
    if (m_promise.isFinished())
        return;
    Error error{kind, message, {}, false};
    if (isChanging()) {
        error.mayHaveArrived = !nothingLeft();
        if (!error.mayHaveArrived)
            error.kind = ErrorKind::Offline;
    }
    finish(error);
}

void NetCall::finish(const Result<HttpAnswer> &result)
{
    dropReply();
    m_promise.finish(result);
    m_ended(this);
}

void NetCall::dropReply()
{
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    m_reply->abort();
    m_reply->deleteLater();
    m_reply.clear();
}

} // namespace sportello
