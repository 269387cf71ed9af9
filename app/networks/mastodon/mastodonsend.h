// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "networks/mastodon/mastodonclient.h"
#include "networks/mastodon/mastodonstatus.h"

#include <QObject>
#include <QStringList>

namespace sportello::mastodon {

/// Publishes one reply: checks it, uploads its files, posts it once, checks the answer. Only the
/// post itself can leave it open whether the reply was published; everything before it promises
/// that it was not. Destroying it cancels.
class Sending : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::seconds MediaTime{60}; ///< for the server to make media ready

    Sending(Client &client, Self self, Reply reply, QObject *parent = nullptr);
    /// Ended from outside while the post was on its way, it may have arrived.
    ~Sending() override;

    Future<RemoteMessage> start();

Q_SIGNALS:
    void uploading(const QString &idempotencyKey, const sportello::UploadProgress &progress);

private:
    std::optional<Error> objection() const;
    void uploadNext(int apiVersion);
    void upload(const QByteArray &data, int apiVersion);
    void uploaded(const HttpAnswer &answer, const QByteArray &data, int apiVersion);
    void awaitMedia(const QString &id);
    void mediaAnswered(const Result<HttpAnswer> &answer, const QString &id);
    void publish();
    void published(const HttpAnswer &answer);
    void checkPublished(const RemoteMessage &message) const;
    /// Ends before anything was published.
    void fail(Error error);

    Client &m_client;
    Self m_self;
    Reply m_reply;
    QString m_visibility;
    QStringList m_mediaIds;
    std::chrono::milliseconds m_mediaSince{0};
    bool m_posted = false; ///< the post was handed to the transport
    Promise<RemoteMessage> m_promise;
};

} // namespace sportello::mastodon
