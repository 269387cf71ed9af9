// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "networks/mastodon/mastodonclient.h"
#include "networks/mastodon/mastodonstatus.h"

#include <QObject>

namespace sportello::mastodon {

/// Looks for a reply among our own posts, back to shortly before it was first sent. Destroying it
/// cancels.
class SentSearch : public QObject
{
    Q_OBJECT

public:
    SentSearch(Client &client, Self self, Reply reply, QObject *parent = nullptr);

    Future<std::optional<RemoteMessage>> start();

private:
    void readPage(const QString &before);
    void pageAnswered(const Result<HttpAnswer> &answer, const QString &before);
    void learnSkew(const HttpAnswer &answer);

    Client &m_client;
    Self m_self;
    Reply m_reply;
    Instant m_since;
    int m_pages = 0;
    std::optional<RemoteMessage> m_found;
    Promise<std::optional<RemoteMessage>> m_promise;
};

} // namespace sportello::mastodon
