// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "networks/http/requestrules.h"

#include "core/log.h"
#include "core/refused.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QNetworkProxyFactory>
#include <QSslConfiguration>

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

class DirectForLoopback final : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        if (isLoopbackHost(query.peerHostName()))
            return {QNetworkProxy(QNetworkProxy::NoProxy)};
        return proxyForQuery(query);
    }
};

bool hasLineBreak(const QByteArray &text)
{
    return std::any_of(text.begin(), text.end(),
                       [](char c) { return c == '\r' || c == '\n' || c == '\0'; });
}

} // namespace

bool isLoopbackHost(const QString &host)
{
    return host.compare(u"localhost"_s, Qt::CaseInsensitive) == 0
        || QHostAddress(host).isLoopback();
}

bool isSameOrigin(const QUrl &one, const QUrl &other)
{
    const auto port = [](const QUrl &url) {
        return url.port(url.scheme() == u"https"_s ? 443 : 80);
    };
    return one.scheme() == other.scheme() && one.host() == other.host() && port(one) == port(other);
}

std::optional<Error> refusalOf(const QUrl &url, const QString &secure, const QString &plain)
{
    if (!url.isValid() || url.host().isEmpty()) {
        return refused(QCoreApplication::translate("HttpTransport", "“%1” is not a web address.")
                           .arg(redactedUrl(url)));
    }
    if (url.scheme() == secure || (url.scheme() == plain && isLoopbackHost(url.host())))
        return {};
    return refused(
        QCoreApplication::translate(
            "HttpTransport", "The address “%1” is not encrypted; only %2 addresses are allowed.")
            .arg(redactedUrl(url), secure));
}

std::optional<Error> refusalOf(const QList<std::pair<QByteArray, QByteArray>> &headers,
                               const Secret &bearer)
{
    const bool broken = hasLineBreak(bearer.reveal().toUtf8())
        || std::any_of(headers.begin(), headers.end(), [](const auto &header) {
                            return header.first.isEmpty() || header.first.contains(':')
                                || hasLineBreak(header.first) || hasLineBreak(header.second);
                        });
    if (!broken)
        return {};
    return refused(
        QCoreApplication::translate("HttpTransport", "A header of the request is malformed."));
}

QNetworkRequest strictRequest(const QUrl &url, const QString &userAgent,
                              const QList<std::pair<QByteArray, QByteArray>> &headers,
                              const Secret &bearer)
{
    QUrl address = url;
    address.setUserInfo({});
    QNetworkRequest request(address);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute,
                         QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    // What is known of re-sending was measured on HTTP/1.1.
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::HttpPipeliningAllowedAttribute, false);
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    request.setSslConfiguration(tls);
    for (const auto &[name, value] : headers) {
        // A length of the caller's own could split one request into two.
        if (name.compare("Content-Length", Qt::CaseInsensitive) != 0
            && name.compare("Transfer-Encoding", Qt::CaseInsensitive) != 0)
            request.setRawHeader(name, value);
    }
    request.setRawHeader("User-Agent", userAgent.toUtf8());
    if (!bearer.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + bearer.reveal().toUtf8());
    return request;
}

void bypassProxyForLoopback(QNetworkAccessManager &manager)
{
    manager.setProxyFactory(new DirectForLoopback);
}

} // namespace sportello
