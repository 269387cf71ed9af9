// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clock.h"
#include "networks/http/httptransport.h"

#include <QNetworkReply>
#include <QPointer>

#include <functional>

class QNetworkAccessManager;

namespace sportello {

class OneShotBody;

/// One call of NetTransport, redirects included.
class NetCall final : public QObject
{
    Q_OBJECT

public:
    /// `ended` is called once, when the future has finished; it may delete the call later, not at
    /// once.
    NetCall(Clock &clock, QNetworkAccessManager &manager, QString userAgent,
            const HttpRequest &request, std::function<void(NetCall *)> ended);
    ~NetCall() override;

    Future<HttpAnswer> future() const { return m_promise.future(); }
    void start();
    /// Ends with Cancelled.
    void cancel();
    bool isChanging() const { return m_request.effect == HttpEffect::Changes; }

private:
    void ask(const QUrl &url);
    void post(const QNetworkRequest &request);
    void readMore();
    void replyFinished();
    void failWith(QNetworkReply::NetworkError error);
    bool isCutShort(int status) const;
    void follow(const QUrl &target);
    bool mayFollow(int status, const QUrl &target) const;
    HttpAnswer takeAnswer() const;
    bool nothingLeft() const;
    void fail(ErrorKind kind, const QString &message);
    void finish(const Result<HttpAnswer> &result);
    void dropReply();

    Clock &m_clock;
    QNetworkAccessManager &m_manager;
    QString m_userAgent;
    HttpRequest m_request;
    std::function<void(NetCall *)> m_ended;
    Promise<HttpAnswer> m_promise;
    std::chrono::milliseconds m_begun{0};
    QPointer<QNetworkReply> m_reply;
    QPointer<OneShotBody> m_upload;
    QByteArray m_body;
    int m_timesSent = 0;
    int m_redirects = 0;
};

} // namespace sportello
